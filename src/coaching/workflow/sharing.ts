/**
 * This file keeps coaching with those whom it concerns: the workbook with the coaches and leads of today, each notes document with its
 * two people. What is typed into the workbook is a wish: who is a coach stands in Schools, and a document is found by its mark alone.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { outbox } from '../../app/tables';
import { workbookId } from '../../app/workbook-files';
import { UserError } from '../../base/codes';
import { mirror } from '../../base/mirror';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { leadsOf, nameOf } from '../../helpdesk/workflow/leads';
import { people, schools } from '../../people/sheet';
import { notesMark } from '../rules/notes';
import { coachRows, sharersOf, teacherRows } from '../rules/sharing';
import { type Coach, type NotesRow, coaches, notes, requests, teachers } from '../sheet';

/** So many rows go into one commit: with what they replace they stay below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 500;

/** Makes the document of a pair, or finds it; shares it with those two who still have a right to it. */
function share(context: ProgramContext, row: NotesRow, wanted: readonly string[]): void {
  const { id, url } = context.sharing.document(notesMark(row.pair, context.digest), `Coaching notes: ${row.teacher}`);
  context.sharing.only(id, wanted);
  context.books.coaching.change({
    event: `coaching.notes:${context.newId()}`,
    entry: 'coaching.notes',
    wants: { find: [{ sheet: notes, column: 'pair', values: [row.pair] }] },
    decide(found, changes) {
      if (found.row(notes, row.pair) !== null) changes.update(notes, row.pair, { url, sharedWith: wanted });
      return accept(null);
    },
  });
}

/** Queues a mail to each coach whom somebody has asked for; the queue stands in another workbook, so the mail is named by its request. */
function tell(context: ProgramContext, all: readonly Coach[], fresh: readonly { readonly requestId: string; readonly schoolId: string }[]): void {
  if (fresh.length === 0) return;
  const mails = fresh.flatMap(({ requestId, schoolId }) => all.filter((one) => one.schoolIds.includes(schoolId)).map(({ email }) => ({ mailId: `coaching:${requestId}`, record: nameOf(context, email) })));
  context.books.staff.change({
    event: `coaching.told:${context.newId()}`,
    entry: 'coaching.told',
    wants: { find: [{ sheet: outbox, column: 'mailId', values: mails.map((one) => one.mailId) }] },
    decide(found, changes) {
      const now = { template: 'coaching', at: context.clock.now(), state: 'queued' as const };
      for (const mail of mails) if (found.rows(outbox, 'mailId', mail.mailId).length === 0) changes.add(outbox, newRow(outbox, { ...mail, ...now }));
      return accept(null);
    },
  });
  context.books.coaching.change({
    event: `coaching.told:${context.newId()}`,
    entry: 'coaching.told',
    wants: { find: [{ sheet: requests, column: 'requestId', values: fresh.map((one) => one.requestId) }] },
    decide(found, changes) {
      for (const { requestId } of fresh) if (found.row(requests, requestId) !== null) changes.update(requests, requestId, { told: true });
      return accept(null);
    },
  });
}

export function shareCoaching(context: ProgramContext): JobStep {
  const { coaching, staff } = context.books;
  const seen = coaching.read({ wants: { whole: [coaches, teachers, notes, requests] }, decide: (found) => accept({ had: found.all(coaches), staff: found.all(teachers), notes: found.all(notes), asked: found.all(requests) }) });
  const read = staff.read({ wants: { whole: [schools] }, decide: (found) => accept(found.all(schools)) });
  if (!seen.ok || !read.ok) return { next: null, progress: '' };
  const { had, asked } = seen.value;
  const wanted = coachRows(read.value, leadsOf(context));
  // An account that Google refuses is told when everybody else is served.
  const refused: UserError[] = [];
  const unlessRefused = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(error);
    }
  };
  unlessRefused(() => context.sharing.only(workbookId(context.keep, 'coaching'), [...wanted.map((one) => one.email), ...context.settings.get('deputy accounts')]));
  const now = new Map(wanted.map((one) => [one.email, one]));
  const plan = mirror(coaches, had, wanted);
  const gone = new Set(plan.gone);
  const known = new Map(seen.value.staff.map((one) => [one.teacherId, one]));
  let shared = 0;
  for (const row of seen.value.notes) {
    const sharers = sharersOf(row, known, now);
    // Of a coach who left everything is looked at, whatever the row says that it is shared with.
    if (row.url !== '' && !gone.has(row.coach) && sharers.join() === row.sharedWith.join()) continue;
    unlessRefused(() => share(context, row, sharers));
    shared += 1;
    if (context.clock.now() >= context.handOverAt) return { next: 'more', progress: `${shared} notes shared` };
  }
  tell(context, wanted, asked.filter((one) => !one.told && one.state === 'new'));
  if (plan.add.length + plan.change.length + plan.gone.length > 0) {
    coaching.change({
      event: `coaching.coaches:${context.newId()}`,
      entry: 'coaching.sharing',
      wants: { whole: [coaches] },
      decide(found, changes) {
        const { add, change, gone: left } = mirror(coaches, found.all(coaches), wanted);
        for (const row of add) changes.add(coaches, row);
        for (const { key, values } of change) changes.update(coaches, key, values);
        for (const key of left) changes.remove(coaches, key);
        return accept(null);
      },
    });
  }
  if (refused[0] !== undefined) throw refused[0];
  return { next: null, progress: `${wanted.length} coaches and leads, ${shared} notes shared` };
}

const ROSTER = ['personId', 'role', 'givenName', 'familyName', 'email', 'schoolIds', 'active'] as const;

/** Copies the staff whom coaches work with, a commit at a time; whoever left stays, as nobody to invite. */
export function copyTeachers(context: ProgramContext): JobStep {
  const read = context.books.staff.read({ wants: { search: ROSTER.map((column) => ({ sheet: people, column })) }, decide: (found) => accept(found.columns(people, ROSTER)) });
  if (!read.ok) return { next: null, progress: '' };
  const done = context.books.coaching.change<number>({
    event: `coaching.teachers:${context.newId()}`,
    entry: 'coaching.teachers',
    wants: { whole: [teachers] },
    decide(found, changes) {
      const before = found.all(teachers);
      const plan = mirror(teachers, before, teacherRows(read.value, new Map(before.map((one) => [one.teacherId, one]))));
      const add = plan.add.slice(0, ROWS_PER_COMMIT);
      const change = plan.change.slice(0, ROWS_PER_COMMIT - add.length);
      for (const row of add) changes.add(teachers, row);
      for (const { key, values } of change) changes.update(teachers, key, values);
      return accept(plan.add.length + plan.change.length - add.length - change.length);
    },
  });
  const more = done.ok ? done.value : 0;
  return { next: more === 0 ? null : more, progress: more === 0 ? 'staff of the roster copied' : `${more} to go` };
}
