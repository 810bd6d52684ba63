/**
 * This file notices that somebody put a workbook back to an older version, and heals it: numbers that were given are not given
 * again, what the forms still hold is filed again, and somebody is told since when changes are missing.
 */
import { HISTORY } from '../base/history';
import { WORKBOOKS, type WorkbookName, newRow } from '../base/table';
import { type Moment, type Zone, dayOf, minuteOfDay } from '../base/time';
import { accept } from '../base/verdict';
import type { JournalStanding, ProgramContext } from './context';
import type { Room } from './entry';
import { jobs, trouble } from './tables';
import { WORKBOOK_TITLES } from './workbook-files';

/** What to do after a workbook was put back. The other two only mirror what these hold, and are brought up to date every hour. */
const NEXT: Readonly<Partial<Record<WorkbookName, string>>> = {
  staff:
    'Forms that were sent since then are filed again under new numbers, and no mail goes twice. Answers, notes and links of staff are not made again: look for them in File › Version history.',
  programme: 'Look through Settings, Team and Approvals: they are as they were then. Mail that was sent is not sent again.',
};

/** What was last seen of a workbook's journal, kept where no version history reaches. */
interface Known {
  readonly commit: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly at: Moment;
}

const keyOf = (name: WorkbookName): string => `journal ${name}`;

const known = ({ keep }: Pick<ProgramContext, 'keep'>, name: WorkbookName): Known | null => JSON.parse(keep.get(keyOf(name)) ?? 'null') as Known | null;

/** A workbook's newest commit, as of this execution's look whether it was put back; '' where nobody has looked yet. */
export const newestKnown = (context: Pick<ProgramContext, 'keep'>, name: WorkbookName): string => known(context, name)?.commit ?? '';

/** Of each counter the higher of two. */
function highest(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]));
}

/** Keeps how far a journal is, so that a later look can tell whether it went back. */
function note(context: ProgramContext, name: WorkbookName, standing: JournalStanding, looked: Known | null): void {
  if (standing.newest === '' || looked?.commit === standing.newest) return;
  // Asked again, since whoever filed meanwhile may have noted numbers that neither the look nor the journal had yet.
  const before = known(context, name);
  const now: Known = { commit: standing.newest, counters: highest(before?.counters ?? {}, standing.counters), at: context.clock.now() };
  context.keep.set(keyOf(name), JSON.stringify(now));
}

/** Keeps numbers as soon as they are given, without another reading. */
export function noteNumbers(context: Pick<ProgramContext, 'keep' | 'clock'>, name: WorkbookName, counters: Readonly<Record<string, number>>): void {
  const before = known(context, name);
  if (before !== null) context.keep.set(keyOf(name), JSON.stringify({ ...before, counters: highest(before.counters, counters), at: context.clock.now() } satisfies Known));
}

const hasCountedBack = (standing: JournalStanding, before: Known): boolean =>
  Object.entries(before.counters).some(([counter, given]) => (standing.counters[counter] ?? 0) < given);

/** To be called before anything is filed or mailed: looks whether a workbook went back, and heals it if so. */
export function lookForPutBack(context: ProgramContext, rooms: readonly Room[], names: readonly WorkbookName[] = WORKBOOKS): void {
  for (const name of names) {
    // What is known comes first: whoever files meanwhile may note numbers that a journal read before it does not have yet.
    const before = known(context, name);
    const standing = context.journals.standing(name);
    if (before === null || (standing.commits.has(before.commit) && !hasCountedBack(standing, before))) {
      note(context, name, standing, before);
      continue;
    }
    const since = wentBackTo(context.journals.moments(name), before);
    if (since !== null) heal(context, rooms, { name, since, before, standing });
    // Last, so that a healing that is cut off is begun again.
    note(context, name, context.journals.standing(name), null);
  }
}

/**
 * The moment of the version that a workbook was put back to. Null where it was not: a journal whose oldest commit is younger than
 * what was known has dropped that with its old lines, or was laid anew by set-up.
 */
export function wentBackTo(moments: readonly Moment[], before: Pick<Known, 'at'>): Moment | null {
  const older = moments.filter((at) => at <= before.at);
  return older.length === 0 ? null : Math.max(...older);
}

interface PutBack {
  readonly name: WorkbookName;
  readonly since: Moment;
  readonly before: Known;
  readonly standing: JournalStanding;
}

function heal(context: ProgramContext, rooms: readonly Room[], putBack: PutBack): void {
  const { name, since } = putBack;
  // Until then the store refuses to write where it remembers a newer commit.
  context.journals.acceptPutBack(name);
  tell(context, putBack);
  for (const room of rooms) room.putBack?.(context, name, since);
  raiseCounters(context, putBack);
  if (name === 'programme') beginRunsAnew(context, putBack);
}

/** Heals a workbook that was made again from a backup of `since`, in another file: as one that was put back, but for nobody remembering a newer commit of it. */
export function healMadeAgain(context: ProgramContext, rooms: readonly Room[], name: WorkbookName, since: Moment): void {
  const standing = context.journals.standing(name);
  const before = known(context, name) ?? { commit: '', counters: {}, at: since };
  for (const room of rooms) room.putBack?.(context, name, since);
  raiseCounters(context, { name, since, before, standing });
  if (name === 'programme') beginRunsAnew(context, { before });
  // From here on this file's journal is the one that is known, so that no later look takes it for an older version of the lost one.
  note(context, name, context.journals.standing(name), null);
}

/** The last numbers that are known to have been given in a workbook, whatever became of it. */
export const numbersGiven = (context: Pick<ProgramContext, 'keep'>, name: WorkbookName): Readonly<Record<string, number>> => known(context, name)?.counters ?? {};

/** What begins so tells everybody, also those who remember a newer commit, that the older version is what stands. */
const ACCEPTED = 'put-back:';

/** Numbers that were given are not given again, whatever the older version knows of them. */
function raiseCounters(context: ProgramContext, { name, before, standing }: PutBack): void {
  const history = HISTORY[name];
  const entryId = `${ACCEPTED}${before.commit}`;
  context.books[name].change({
    event: entryId,
    entry: 'put-back',
    wants: {},
    adds: [history],
    decide(found, changes) {
      for (const [counter, given] of Object.entries(before.counters)) for (let count = standing.counters[counter] ?? 0; count < given; count++) found.next(counter);
      changes.add(history, newRow(history, { entryId, at: context.clock.now(), who: context.identity.acting(), by: 'put-back', kind: 'notice', key: WORKBOOK_TITLES[name] }));
      return accept(null);
    },
  });
}

/** A run that stood half done in the older version ended long ago, and its cursor speaks of things that are gone. */
function beginRunsAnew(context: ProgramContext, { before }: Pick<PutBack, 'before'>): void {
  context.books.programme.change({
    event: `runs:${before.commit}`,
    entry: 'put-back',
    wants: { whole: [jobs] },
    decide(found, changes) {
      for (const row of found.all(jobs)) if (row.state !== 'waiting') changes.update(jobs, row.job, { state: 'waiting', run: '', cursor: null, leaseUntil: null, leaseBy: '' });
      return accept(null);
    },
  });
}

const shown = (at: Moment, zone: Zone): string => {
  const minute = minuteOfDay(at, zone);
  return `${dayOf(at, zone)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

function tell(context: ProgramContext, { name, since, before }: PutBack): void {
  const next = NEXT[name];
  if (next === undefined) return;
  const troubleId = `put back ${name} ${before.commit}`;
  const { zone } = context.clock;
  context.books.programme.change({
    event: `put-back.tell:${before.commit}`,
    entry: 'put-back',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `${WORKBOOK_TITLES[name]} was put back to its version of ${shown(since, zone)}. What was changed from then to ${shown(before.at, zone)} is missing from it.`;
      changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'core', what, next }));
      return accept(null);
    },
  });
}
