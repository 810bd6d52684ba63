/** This file keeps the counts of weeks and months: those of this month and last are counted anew every night, and older ones only where they are missing. */
import type { ProgramContext } from '../../../app/context';
import { type Mirror, mirror } from '../../../base/mirror';
import { keepApart } from '../../../base/pace';
import { SECOND_MS } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { type HelpdeskCount, helpdeskCounts } from '../sheet';
import { type CountTerms, countRows, isBefore, renewedSince } from '../rules/counts';
import { dayNow } from '../rules/pictures';
import type { HelpdeskFacts } from './facts';

/** A commit changes at most 500 rows. */
const NEW_PER_COMMIT = 480;
/** Rows that are found by their keys: from more on the store would read the table whole. */
const CHANGED_PER_COMMIT = 240;
/** Bulk commits stand at least so far apart, so that the minute's writes are left to the people at work. */
export const BULK_PAUSE_MS = 6 * SECOND_MS;

type Counts = Mirror<typeof helpdeskCounts>;

const EMPTY = { opened: 0, deflected: 0, reopened: 0, resolved: 0, answersDue: 0, answersInTime: 0, answerMinutes: null, solutionsDue: 0, solutionsInTime: 0, solutionMinutes: null, surveys: 0, scores: 0, low: 0 } as const;

/** What the counts should be, and what has to be written for it. */
export function planCounts(facts: HelpdeskFacts, terms: CountTerms): { readonly plan: Counts; readonly counts: readonly HelpdeskCount[] } {
  const since = renewedSince(dayNow(terms));
  const standing = new Set(facts.counts.map((one) => one.period));
  // Only a run that was cut short leaves a period half written, and that one has its last row missing.
  const isWanted = (period: string): boolean => !isBefore(period, since) || !standing.has(period);
  const wanted = countRows(facts.tickets, facts.surveys, terms, isWanted);
  const renewed = facts.counts.filter(({ period }) => isWanted(period));
  const { add, change, gone } = mirror(helpdeskCounts, renewed, wanted);
  const rows = new Map(renewed.map((row) => [row.count, row]));
  const emptied = gone.filter((key) => Object.entries(EMPTY).some(([name, value]) => rows.get(key)?.[name as keyof typeof EMPTY] !== value)).map((key) => ({ key, values: EMPTY }));
  const old = facts.counts.filter(({ period }) => !isWanted(period));
  return { plan: { add, change: [...change, ...emptied], gone: [] }, counts: [...old, ...wanted] };
}

/** Writes as much as there is time for; says how many rows are left. Whole periods are written together, the newest first. */
export function writeCounts(context: ProgramContext, { add, change }: Counts, event: string): number {
  const { clock, books } = context;
  const fresh = [...add].sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  let [added, changed] = [0, 0];
  while (added < fresh.length || changed < change.length) {
    if (clock.now() >= context.handOverAt) break;
    const started = clock.now();
    const some = change.slice(changed, changed + CHANGED_PER_COMMIT);
    const rows = some.length > 0 ? [] : fresh.slice(added, added + sliceOf(fresh, added));
    const done = books.staff.change<null>({
      event: `learning.count:${event}:${added}:${changed}`,
      entry: 'learning',
      wants: some.length > 0 ? { find: [{ sheet: helpdeskCounts, column: 'count', values: some.map(({ key }) => key) }] } : { search: [{ sheet: helpdeskCounts, column: 'count' }] },
      adds: [helpdeskCounts],
      decide(found, changes) {
        for (const { key, values } of some) if (found.row(helpdeskCounts, key) !== null) changes.update(helpdeskCounts, key, values);
        const there = new Set(rows.length === 0 ? [] : found.column(helpdeskCounts, 'count'));
        for (const row of rows) if (!there.has(row.count)) changes.add(helpdeskCounts, row);
        return accept(null);
      },
    });
    if (!done.ok) break;
    changed += some.length;
    added += rows.length;
    if (added < fresh.length || changed < change.length) keepApart(clock, started, BULK_PAUSE_MS);
  }
  return fresh.length - added + (change.length - changed);
}

/** So many rows from `from` on that the last period among them is whole, as far as one commit holds a period. */
function sliceOf(rows: readonly HelpdeskCount[], from: number): number {
  const end = Math.min(rows.length, from + NEW_PER_COMMIT);
  if (end === rows.length) return end - from;
  let whole = end;
  while (whole > from && rows[whole]?.period === rows[whole - 1]?.period) whole--;
  return (whole > from ? whole : end) - from;
}
