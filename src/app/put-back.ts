/**
 * This file notices that somebody put a workbook back to an older version, and heals it: numbers that were given are not given
 * again, what the forms still hold is filed again, and somebody is told since when changes are missing.
 */
import { HISTORY } from '../base/history';
import { type WorkbookName, newRow } from '../base/table';
import { type Moment, type Zone, dayOf, minuteOfDay } from '../base/time';
import { accept } from '../base/verdict';
import type { JournalStanding, ProgramContext } from './context';
import type { Room } from './entry';
import { jobs, trouble } from './tables';
import { WORKBOOK_TITLES } from './workbook-files';

/** The other two only mirror what these hold, and are brought up to date every hour. */
const WATCHED = ['staff', 'programme'] as const satisfies readonly WorkbookName[];
type Watched = (typeof WATCHED)[number];

/** What was last seen of a workbook's journal, kept where no version history reaches. */
interface Known {
  readonly commit: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly at: Moment;
}

const keyOf = (name: Watched): string => `journal ${name}`;

const NEXT: Readonly<Record<Watched, string>> = {
  staff:
    'Forms that were sent since then are filed again under new numbers, and no mail goes twice. Answers, notes and links of staff are not made again: look for them in File › Version history.',
  programme: 'Look through Settings, Team and Approvals: they are as they were then. Mail that was sent is not sent again.',
};

const known = ({ keep }: Pick<ProgramContext, 'keep'>, name: Watched): Known | null => JSON.parse(keep.get(keyOf(name)) ?? 'null') as Known | null;

/** Of each counter the higher of two. */
function highest(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]));
}

/** Keeps how far a journal is, so that a later look can tell whether it went back. */
function note(context: ProgramContext, name: Watched, standing: JournalStanding): void {
  const before = known(context, name);
  if (standing.newest === '' || before?.commit === standing.newest) return;
  const now: Known = { commit: standing.newest, counters: highest(before?.counters ?? {}, standing.counters), at: context.clock.now() };
  context.keep.set(keyOf(name), JSON.stringify(now));
}

/** Keeps numbers as soon as they are given, without another reading. */
export function noteNumbers(context: Pick<ProgramContext, 'keep' | 'clock'>, name: Watched, counters: Readonly<Record<string, number>>): void {
  const before = known(context, name);
  if (before !== null) context.keep.set(keyOf(name), JSON.stringify({ ...before, counters: highest(before.counters, counters), at: context.clock.now() } satisfies Known));
}

const hasCountedBack = (standing: JournalStanding, before: Known): boolean =>
  Object.entries(before.counters).some(([counter, given]) => (standing.counters[counter] ?? 0) < given);

/** To be called before anything is filed or mailed: looks whether a workbook went back, and heals it if so. */
export function lookForPutBack(context: ProgramContext, rooms: readonly Room[], names: readonly Watched[] = WATCHED): void {
  for (const name of names) {
    const standing = context.journals.standing(name);
    const before = known(context, name);
    if (before === null || (standing.commits.has(before.commit) && !hasCountedBack(standing, before))) {
      note(context, name, standing);
      continue;
    }
    const since = wentBackTo(context.journals.moments(name), before);
    if (since !== null) heal(context, rooms, { name, since, before, standing });
    // Last, so that a healing that is cut off is begun again.
    note(context, name, context.journals.standing(name));
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
  readonly name: Watched;
  readonly since: Moment;
  readonly before: Known;
  readonly standing: JournalStanding;
}

function heal(context: ProgramContext, rooms: readonly Room[], { name, since, before, standing }: PutBack): void {
  tell(context, { name, since, before });
  for (const room of rooms) room.putBack?.(context, name, since);
  const history = HISTORY[name];
  context.books[name].change({
    event: `put-back:${before.commit}`,
    entry: 'put-back',
    wants: name === 'programme' ? { whole: [jobs] } : {},
    adds: [history],
    decide(found, changes) {
      for (const [counter, highestGiven] of Object.entries(before.counters)) {
        for (let given = standing.counters[counter] ?? 0; given < highestGiven; given++) found.next(counter);
      }
      // A run that stood half done in the old version ended long ago, and its cursor speaks of things that are gone.
      if (name === 'programme') {
        for (const row of found.all(jobs)) if (row.state !== 'waiting') changes.update(jobs, row.job, { state: 'waiting', run: '', cursor: null, leaseUntil: null, leaseBy: '' });
      }
      changes.add(history, newRow(history, { entryId: `put-back:${before.commit}`, at: context.clock.now(), who: context.identity.acting(), by: 'put-back', kind: 'notice' }));
      return accept(null);
    },
  });
}

const shown = (at: Moment, zone: Zone): string => {
  const minute = minuteOfDay(at, zone);
  return `${dayOf(at, zone)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

function tell(context: ProgramContext, { name, since, before }: Pick<PutBack, 'name' | 'since' | 'before'>): void {
  const troubleId = `put back ${name} ${before.commit}`;
  const { zone } = context.clock;
  context.books.programme.change({
    event: `put-back.tell:${before.commit}`,
    entry: 'put-back',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `${WORKBOOK_TITLES[name]} was put back to its version of ${shown(since, zone)}. What was changed from then to ${shown(before.at, zone)} is missing from it.`;
      changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'core', what, next: NEXT[name] }));
      return accept(null);
    },
  });
}
