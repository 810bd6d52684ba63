/** This file is the desk: what the programme team sees of set-up and health, and what it agrees to. */
import { UserError } from '../base/codes';
import { type Row, type Sheet, WORKBOOKS } from '../base/table';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { Book } from '../base/work';
import { devices } from '../devices/sheet';
import { builtForms } from '../helpdesk/built-forms';
import { formName } from '../helpdesk/forms/form';
import { tickets } from '../helpdesk/sheet';
import { people, schools } from '../people/sheet';
import type { DeskView } from '../ui/contracts';
import { agreedBy, decideAtDesk, peopleNeeded } from './approvals';
import { inCharge, requireInCharge } from './account';
import type { ProgramContext } from './context';
import { type AnyRpcMethod, type Job, type Room, change, clickId, oneOf, read, shortText, yesNo } from './entry';
import { runJob } from './jobs';
import { mailNeed, mailNeedText } from './mail-need';
import { continueSetUp, declaredTriggers, hasWorkbooks, isPresent, isReady, setUpStatus } from './set-up';
import type { SetUpContext } from './set-up';
import { readingSaid, wordReviews } from './own-words';
import { lookForPutBack } from './put-back';
import { showRooms } from './room-switch';
import { attempt, sentenceFor } from './run';
import { SettingValues } from './settings';
import { approvals, jobs, settings, team, trouble } from './tables';
import { WORKBOOK_TITLES, workbookId } from './workbook-files';

/** What the desk has besides a job's context: the means to set up, and the list of what the deployable carries. */
export interface DeskContext extends ProgramContext {
  readonly rooms: readonly Room[];
  readonly jobs: readonly Job[];
  readonly setUp: SetUpContext;
}

/** Recipients a day in the domain: developers.google.com/apps-script/guides/services/quotas, "Email recipients per day". */
const MAIL_RECIPIENTS_A_DAY = 1_500;

type Role = DeskView['role'];

/** The visitor's part: the account that owns MyTech, or as the Team tab says; null for everybody else. */
export function roleOf(context: DeskContext): Role | null {
  const visitor = context.identity.visitor();
  if (visitor === null) return null;
  if (visitor === context.identity.acting()) return 'owner';
  if (!hasWorkbooks(context.keep)) return null;
  return teamOf(context).find((member) => member.email.trim().toLowerCase() === visitor)?.role ?? null;
}

/** While the Programme workbook itself is updated its team is still let in, to see how far that is. */
function teamOf({ books, releases }: ProgramContext): readonly Row<typeof team>[] {
  const read = (book: Book): readonly Row<typeof team>[] => {
    const found = book.read({ wants: { whole: [team] }, decide: (rows) => accept(rows.all(team)) });
    return found.ok ? found.value : [];
  };
  try {
    return read(books.programme);
  } catch (error) {
    if (error instanceof UserError && (error.code === 'being-updated' || error.code === 'update-waiting')) return read(releases.book('programme'));
    throw error;
  }
}

/** Whether Settings list the visitor among those who review and reword the texts for families. */
export function isTranslator(context: DeskContext): boolean {
  const visitor = context.identity.visitor();
  return visitor !== null && hasWorkbooks(context.keep) && context.settings.get('translators').includes(visitor.toLowerCase());
}

const EMPTY_COUNTS = { schools: 0, people: 0, devices: 0, ticketsOpen: 0, ticketsNew: 0 };

function staffCounts(context: DeskContext): DeskView['counts'] & { readonly students: number } {
  const keys = [schools, devices, tickets].map((sheet: Sheet) => ({ sheet, column: sheet.key }));
  const found = context.books.staff.read({
    wants: { search: [...keys, { sheet: tickets, column: 'state' }, { sheet: people, column: 'role' }] },
    decide: (rows) => {
      const inState = (state: string): number => rows.beside(tickets, 'state', state, 'ticket').length;
      const newOnes = inState('new');
      return accept({
        schools: rows.filled(schools, 'schoolId'),
        // Everybody has a role, so one column of a large table tells both numbers.
        people: rows.filled(people, 'role'),
        students: rows.column(people, 'role').filter((role) => role === 'student').length,
        devices: rows.filled(devices, 'serial'),
        ticketsNew: newOnes,
        ticketsOpen: newOnes + inState('open') + inState('waiting') + inState('on hold'),
      });
    },
  });
  return found.ok ? found.value : { ...EMPTY_COUNTS, students: 0 };
}

const needOf = (context: DeskContext, students: number): string =>
  students === 0 ? '' : mailNeedText(mailNeed(students, MAIL_RECIPIENTS_A_DAY, context.settings.get('mails kept for answers')), MAIL_RECIPIENTS_A_DAY);

type Health = Pick<DeskView, 'district' | 'jobs' | 'trouble' | 'approvals' | 'rooms'> & { readonly texts: string };
type Read = { readonly seen: Health; readonly values: SettingValues };
const NO_HEALTH: Health = { district: '', jobs: [], trouble: [], approvals: [], rooms: [], texts: '' };

function health(context: DeskContext, visitor: string): Health {
  const found = context.books.programme.read<Read>({
    wants: { whole: [jobs, trouble, approvals, settings, wordReviews] },
    decide: (rows) => {
      const standing = new Map(rows.all(jobs).map((row) => [row.job, row]));
      // Read afresh, since the desk itself may just have changed them.
      const values = SettingValues.of(rows.all(settings));
      const seen: Health = {
        district: values.get('district name'),
        texts: readingSaid(rows.all(wordReviews)),
        rooms: context.rooms.map((room) => ({ room: room.room, about: room.about, always: room.always === true, on: room.always === true || values.roomOn(room.room) })),
        jobs: context.jobs.map((job) => {
          const row = standing.get(job.job);
          return {
            job: job.job,
            about: job.about,
            state: row?.state ?? 'waiting',
            progress: row?.progress ?? '',
            startedAt: row?.startedAt ?? null,
            finishedAt: row?.finishedAt ?? null,
            trouble: row?.trouble ?? '',
          };
        }),
        trouble: rows
          .all(trouble)
          .filter((row) => !row.settled)
          .map((row) => ({ id: row.troubleId, at: row.at, what: row.what, next: row.next, canSettle: true })),
        approvals: rows
          .all(approvals)
          .filter((row) => row.state === 'open')
          .map((row) => {
            const approvedBy = agreedBy(context.keep, row.approvalId);
            return {
              id: row.approvalId,
              about: row.about,
              askedBy: row.askedBy,
              askedAt: row.askedAt,
              needs: peopleNeeded(row.kind),
              approvedBy,
              mine: row.askedBy.trim().toLowerCase() === visitor || approvedBy.includes(visitor),
            };
          }),
      };
      return accept({ seen, values });
    },
  });
  if (!found.ok) return NO_HEALTH;
  // What else asks for a setting has it from here.
  context.settingsRead(found.value.values);
  return found.value.seen;
}

function links(context: DeskContext, texts: string): DeskView['links'] {
  const { installer, keep } = context;
  const about = {
    programme: 'settings, team, what waits and what went wrong',
    staff: 'people, devices and tickets',
    published: 'what the public page shows',
    techTeam: 'open tickets without names',
    content: 'the cards of the public page, with drafts and reviews',
    coaching: 'cycles and sessions, for coaches and leads',
  };
  return [
    ...WORKBOOKS.map((name) => ({ name: WORKBOOK_TITLES[name], url: installer.workbookUrl(workbookId(keep, name)), about: about[name] })),
    ...builtForms(context).map((form) => ({ name: `Form ${formName(form)}`, url: form.url, about: 'nine languages' })),
    ...(texts === '' ? [] : [{ name: 'All texts', url: `${installer.deskUrl()}?page=words`, about: texts }]),
  ];
}

/** Everything on the desk. Before the workbooks are laid out there is little more than the button. */
export function deskView(context: DeskContext): Verdict<DeskView> {
  const visitor = context.identity.visitor() ?? '';
  const role = roleOf(context);
  if (role === null) return refuse('not-allowed', { who: visitor });
  const laid = hasWorkbooks(context.keep);
  const standing = isReady(context.keep) ? context.installer.triggers() : [];
  // A workbook that is out of order is told here and closes nothing: this page has the button that mends it.
  const broken: string[] = [];
  const look = <T>(at: () => T, otherwise: T): T => {
    if (!laid) return otherwise;
    let seen = otherwise;
    const sentence = attempt(context, 'desk', () => (seen = at()));
    if (sentence !== '' && !broken.includes(sentence)) broken.push(sentence);
    return seen;
  };
  const { texts, ...seen } = look(() => health(context, visitor), NO_HEALTH);
  const { students, ...counts } = look(() => staffCounts(context), { ...EMPTY_COUNTS, students: 0 });
  const mailsLeft = look<number | null>(() => context.mail.left(), null);
  const now = context.clock.now();
  return accept({
    visitor,
    role,
    account: context.identity.acting(),
    inCharge: inCharge(context),
    setUp: setUpStatus(context.keep),
    links: laid ? links(context, texts) : [],
    triggers: declaredTriggers(builtForms(context)).map((trigger) => ({ handler: trigger.handler, about: trigger.about, present: isPresent(trigger, standing) })),
    // What is not known is not shown: no mail left would send somebody looking for what has used it up.
    quotas: mailsLeft === null ? [] : [{ name: 'Mails today', left: mailsLeft, of: MAIL_RECIPIENTS_A_DAY, need: look(() => needOf(context, students), '') }],
    ...seen,
    trouble: [...broken.map((what, at) => ({ id: `desk ${at + 1}`, at: now, what, next: 'Put that right; this line goes by itself. Set up puts back what MyTech can.', canSettle: false })), ...seen.trouble],
    counts,
    now,
    zone: context.clock.zone.name,
  });
}

function setUp(context: DeskContext): Verdict<DeskView> {
  requireInCharge(context);
  // Two people who press at once would each find nothing and each make everything, so one of them only looks on.
  context.lock.unlessBusy(() => continueSetUp(context.setUp, (error) => sentenceFor(context, error, 'set-up')));
  return deskView(context);
}

function runNow(context: DeskContext, name: string): Verdict<DeskView> {
  const job = context.jobs.find((one) => one.job === name);
  requireInCharge(context);
  if (job !== undefined && !context.settings.roomOn(job.room)) return refuse('room-off', { room: job.room });
  lookForPutBack(context, context.rooms);
  if (job !== undefined) runJob(context, job);
  return deskView(context);
}

function switchRoom(context: DeskContext, click: string, room: string, on: boolean): Verdict<DeskView> {
  const setting = `room ${room}`;
  const done = context.books.programme.change({
    event: `desk.room:${click}`,
    entry: 'desk.room',
    wants: { find: [{ sheet: settings, column: 'setting', values: [setting] }] },
    decide(found, changes) {
      if (found.row(settings, setting) === null) throw new UserError('row-missing', { key: setting, tab: settings.name });
      changes.update(settings, setting, { value: on ? 'on' : 'off' });
      return accept(null);
    },
  });
  if (!done.ok) return done;
  const switched = context.rooms.find((one) => one.room === room);
  if (switched !== undefined) showRooms(context, [switched], () => on);
  return deskView(context);
}

function approve(context: DeskContext, click: string, approval: string, yes: boolean): Verdict<DeskView> {
  const done = decideAtDesk(context, click, approval, yes);
  return done.ok ? deskView(context) : done;
}

function settleTrouble(context: DeskContext, click: string, id: string): Verdict<DeskView> {
  const done = context.books.programme.change({
    event: `desk.settle:${click}`,
    entry: 'desk.settle',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [id] }] },
    decide(found, changes) {
      if (found.row(trouble, id) === null) throw new UserError('row-missing', { key: id, tab: trouble.name });
      changes.update(trouble, id, { settled: true });
      return accept(null);
    },
  });
  return done.ok ? deskView(context) : done;
}

const NAME_CHARS = 300;

/** What the desk's page may call. */
export const deskMethods = (rooms: readonly Room[], jobsListed: readonly Job[]): readonly AnyRpcMethod<DeskContext>[] => [
  read<'desk.view', DeskContext>('desk.view', { who: 'member', args: {}, run: deskView }),
  change<'desk.setUp', DeskContext>('desk.setUp', { who: 'lead', args: {}, run: setUp }),
  change<'desk.run', DeskContext>('desk.run', { who: 'lead', args: { job: oneOf(jobsListed.map((job) => job.job)) }, run: (context, { job }) => runNow(context, job) }),
  change<'desk.room', DeskContext>('desk.room', {
    who: 'lead',
    args: { click: clickId, room: oneOf(rooms.filter((room) => room.always !== true).map((room) => room.room)), on: yesNo },
    run: (context, { click, room, on }) => switchRoom(context, click, room, on),
  }),
  change<'desk.approve', DeskContext>('desk.approve', {
    who: 'lead',
    args: { click: clickId, approval: shortText(NAME_CHARS), agree: yesNo },
    run: (context, { click, approval, agree: yes }) => approve(context, click, approval, yes),
  }),
  change<'desk.settle', DeskContext>('desk.settle', {
    who: 'member',
    args: { click: clickId, trouble: shortText(NAME_CHARS) },
    run: (context, { click, trouble: id }) => settleTrouble(context, click, id),
  }),
  ...rooms.flatMap((room) => room.desk ?? []),
];
