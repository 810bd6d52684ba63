/** This file brings the roster in from the files that the student information system drops into a Drive folder. */
import type { JobStep } from '../app/entry';
import type { ProgramContext } from '../app/context';
import { forgetAgreement, isAgreed, peopleNeeded } from '../app/approvals';
import { approvals, trouble } from '../app/tables';
import { fingerprintOf } from '../base/fingerprint';
import { UserError } from '../base/codes';
import type { DroppedFile } from '../base/ports';
import { newRow } from '../base/table';
import { dayOf } from '../base/time';
import { accept } from '../base/verdict';
import { type RosterPlan, type Roster, planRoster, readRoster, rosterFileOf } from './rules';
import { importResults } from './results';
import { people, schools } from './sheet';

/** So many rows go into one commit; with journal and History that stays below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 400;
/** Bulk commits stand at least so far apart, so that an import never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;
/** Which files were brought in last, by id and time. */
const DONE = 'roster files done';
/** The files that an approval is about, as far as a cell should show them. */
const SUBJECT_CHARS = 1_000;
/** So many refused rows are listed; a file that is wrong throughout is one trouble, not ten thousand. */
const REFUSALS_LISTED = 500;

const isZip = (file: DroppedFile): boolean => /\.zip$/i.test(file.name);

/** The newest zip where there is one, else all loose roster files together. */
function rosterFiles(context: ProgramContext): readonly DroppedFile[] {
  const folder = context.settings.get('roster folder');
  if (folder === '') return [];
  const files = context.files.inFolder(folder);
  const zips = files.filter(isZip).sort((a, b) => b.changedMs - a.changedMs);
  const loose = files.filter((file) => rosterFileOf(file.name) !== null);
  const newestLoose = Math.max(0, ...loose.map((file) => file.changedMs));
  const [zip] = zips;
  return zip !== undefined && zip.changedMs >= newestLoose ? [zip] : loose;
}

const signatureOf = (files: readonly DroppedFile[]): string =>
  files
    .map((file) => `${file.id}@${file.changedMs}`)
    .sort()
    .join(' ');

/** Whether files lie in the folder that were not brought in yet. */
export function rosterWaiting(context: ProgramContext): boolean {
  const files = rosterFiles(context);
  return files.length > 0 && signatureOf(files) !== context.keep.get(DONE);
}

/** After the Staff workbook was put back, the files that lie in the folder are new to it again. */
export const bringInAgain = (context: Pick<ProgramContext, 'keep'>): void => context.keep.remove(DONE);

/** Where an import is: which files it brings in, so that others that are dropped meanwhile begin another, and how far it is. */
interface ImportCursor {
  readonly files: string;
  readonly written: number;
}

const isCursor = (cursor: unknown): cursor is ImportCursor => typeof cursor === 'object' && cursor !== null && 'files' in cursor;

/** One piece of an import. Each looks at what is still to do, so that a piece may be repeated and people may work meanwhile. */
export function rosterStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const files = rosterFiles(context);
  if (files.length === 0) return { next: null, progress: 'no roster files in the folder' };
  const started = context.clock.now();
  const roster = readRoster(files.flatMap((file) => context.files.texts(file)));
  if (!roster.ok) throw new UserError('roster-unusable', { source: roster.source, why: roster.why });
  const signature = signatureOf(files);
  const today = dayOf(context.clock.now(), context.clock.zone);
  const current = context.books.staff.read({
    wants: { whole: [schools, people] },
    decide: (found) => accept({ schools: found.all(schools), people: found.all(people) }),
  });
  if (!current.ok) throw new UserError(current.code, current.about);
  const plan = planRoster(current.value, roster, today);
  const before = isCursor(cursor) && cursor.files === signature ? cursor : null;
  if (before === null && !mayApply(context, plan, current.value.people.filter((person) => person.active).length, signature)) {
    return { next: null, progress: 'waits for two people to agree at the desk' };
  }
  const left = apply(context, plan, `roster:${event}`);
  if (left > 0) {
    const spent = context.clock.now() - started;
    if (spent < BULK_PAUSE_MS) context.clock.wait(BULK_PAUSE_MS - spent);
    return { next: { files: signature, written: (before?.written ?? 0) + ROWS_PER_COMMIT } satisfies ImportCursor, progress: `${left} rows still to write` };
  }
  tellRefusals(context, roster, event);
  context.keep.set(DONE, signature);
  forgetAgreement(context.keep, approvalOf(signature));
  return { next: null, progress: `${roster.people.length} people in ${roster.schools.length} schools, ${roster.refused.length} rows refused` };
}

const approvalOf = (signature: string): string => `roster ${fingerprintOf(signature)}`;

/** Whether a plan may be applied by itself: a first import, a small change, or one that two people agreed to. */
function mayApply(context: ProgramContext, plan: RosterPlan, active: number, signature: string): boolean {
  const { change, leave } = plan.people;
  const percent = active === 0 ? 0 : ((change.length + leave.length) * 100) / active;
  if (percent <= context.settings.get('roster change alarm percent')) return true;
  const kind = 'roster';
  const approvalId = approvalOf(signature);
  const agreed = isAgreed(context.keep, approvalId, kind);
  const about = `The new roster changes ${change.length} and takes ${leave.length} of ${active} people off the active list (${Math.round(percent)} %).`;
  context.books.programme.change({
    event: `roster.ask:${approvalId}:${context.newId()}`,
    entry: 'people.roster',
    wants: { find: [{ sheet: approvals, column: 'approvalId', values: [approvalId] }] },
    adds: [approvals],
    decide(found, changes) {
      const row = found.row(approvals, approvalId);
      const asked = { approvalId, about, kind, subject: signature.slice(0, SUBJECT_CHARS), needs: peopleNeeded(kind), askedAt: context.clock.now(), state: 'open' as const };
      if (row === null) changes.add(approvals, newRow(approvals, asked));
      else if (agreed) changes.update(approvals, approvalId, { state: 'done' });
      // The tab says yes and nobody agreed at the desk: somebody typed it, or a click was cut off. It is asked again.
      else if (row.state === 'approved' || row.state === 'done') changes.update(approvals, approvalId, { state: 'open', approvedBy: [] });
      return accept(null);
    },
  });
  return agreed;
}

/** Commits the first rows of a plan; returns how many are left after it. */
function apply(context: ProgramContext, plan: RosterPlan, event: string): number {
  const schoolRows = [...plan.schools.change, ...plan.schools.leave];
  const peopleRows = [...plan.people.change, ...plan.people.leave];
  const total = plan.schools.add.length + schoolRows.length + plan.people.add.length + peopleRows.length;
  let room = ROWS_PER_COMMIT;
  const share = <T>(rows: readonly T[]): readonly T[] => {
    const taken = rows.slice(0, room);
    room -= taken.length;
    return taken;
  };
  const newSchools = share(plan.schools.add);
  const changedSchools = share(schoolRows);
  const newPeople = share(plan.people.add);
  const changedPeople = share(peopleRows);
  if (total === 0) return 0;
  context.books.staff.change({
    event,
    entry: 'people.roster',
    wants: {
      find: [
        { sheet: schools, column: 'schoolId', values: [...newSchools.map((row) => row.schoolId), ...changedSchools.map((one) => one.key)] },
        { sheet: people, column: 'personId', values: [...newPeople.map((row) => row.personId), ...changedPeople.map((one) => one.key)] },
      ],
    },
    decide(found, changes) {
      for (const row of newSchools) if (found.row(schools, row.schoolId) === null) changes.add(schools, row);
      for (const { key, patch } of changedSchools) if (found.row(schools, key) !== null) changes.update(schools, key, patch);
      for (const row of newPeople) if (found.row(people, row.personId) === null) changes.add(people, row);
      for (const { key, patch } of changedPeople) if (found.row(people, key) !== null) changes.update(people, key, patch);
      return accept(null);
    },
  });
  return Math.max(0, total - ROWS_PER_COMMIT);
}

/** Lists what could not be used, and says so once where somebody looks. */
function tellRefusals(context: ProgramContext, roster: Roster, event: string): void {
  if (roster.refused.length === 0) return;
  const today = dayOf(context.clock.now(), context.clock.zone);
  const byPlace = new Map(roster.refused.map((one) => [`${one.source}:${one.line}`, { ...one, place: `${one.source}:${one.line}` }]));
  const listed = [...byPlace.values()].slice(0, REFUSALS_LISTED);
  const troubleId = `roster refused ${today}`;
  context.books.programme.change({
    event: `roster.refused:${event}`,
    entry: 'people.roster',
    wants: {
      find: [
        { sheet: importResults, column: 'place', values: listed.map((one) => one.place) },
        { sheet: trouble, column: 'troubleId', values: [troubleId] },
      ],
    },
    decide(found, changes) {
      for (const { place, source, line, why } of listed) {
        if (found.row(importResults, place) === null) changes.add(importResults, newRow(importResults, { place, list: 'roster', source, line, outcome: 'refused', why, seenOn: today }));
        else changes.update(importResults, place, { why, seenOn: today });
      }
      if (found.row(trouble, troubleId) === null) {
        changes.add(
          trouble,
          newRow(trouble, {
            troubleId,
            at: context.clock.now(),
            room: 'people',
            what: `${roster.refused.length} rows of the roster could not be used.`,
            next: 'The tab Import results lists them by file and line. Put them right in the student information system.',
          }),
        );
      }
      return accept(null);
    },
  });
}
