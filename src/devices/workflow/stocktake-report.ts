/**
 * This file writes the report of a stocktake that was ended at the desk: first what nobody saw, so that it stays true when devices
 * change later; then the exceptions; then the figures. Each piece looks at what is still to do, so that any of them may be repeated.
 */
import type { JobStep } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { newRow } from '../../base/table';
import { SECOND_MS } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Found, Glimpse, Work } from '../../base/work';
import { schools } from '../../people/sheet';
import { askedBy, named } from '../rules/codes';
import type { Wrong } from '../rules/exceptions';
import { foundNowhere, unexpectedThere, unknownThere } from '../rules/stocktake-exceptions';
import { outcomeOf, restamped, restsIn } from '../rules/stocktake';
import { type ExceptionKind, type Stocktake, counts, devices, exceptions, stocktakeSchools, stocktakes } from '../sheet';
import { COUNT_COLUMNS, LISTED_COLUMNS, type Listed, countsOf, devicesOf } from './columns';
import { countIdOf } from './count';
import { showExceptions } from './exceptions';
import { dayInColumn, keepFlags } from './stocktake';

/** With their journal so many rows stay below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 400;
/** Rows that are changed cost a line of the journal each. */
const CHANGES_PER_COMMIT = 100;
/** Bulk commits stand at least so far apart, so that a report never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;

export const STOCKTAKE_EXCEPTIONS = ['not found in the count', 'unexpected in the count'] as const satisfies readonly ExceptionKind[];

type Phase = 'lists' | 'exceptions' | 'figures';

const COLUMNS = [...LISTED_COLUMNS, { sheet: devices, column: 'previousTags' }, { sheet: devices, column: 'lastContact' }, ...COUNT_COLUMNS];

/** The stocktake whose report is next. */
const closing = (rows: readonly Stocktake[]): Stocktake | undefined => rows.find((row) => row.state === 'closing');

/** What the close is made of, from columns. */
function look(glimpse: Glimpse, stocktake: Stocktake) {
  const schoolIds = glimpse.all(stocktakeSchools).flatMap((line) => (line.stocktakeId === stocktake.stocktakeId ? [line.schoolId] : []));
  // A device counted here may be of a school that does not take part.
  const everywhere = new Set([...schoolIds, ...glimpse.all(schools).map((school) => school.schoolId)]);
  const bySerial = new Map<string, Listed>([...everywhere].flatMap((schoolId) => devicesOf(glimpse, schoolId).map((device) => [device.serial, device] as const)));
  const counted = countsOf(glimpse, stocktake.stocktakeId);
  return { schoolIds, bySerial, counted, outcome: outcomeOf(bySerial, counted, new Set(schoolIds)) };
}

/** Counts that the inventory says something else of by now, so many as go in one commit. */
function restampsIn(glimpse: Glimpse, stocktake: Stocktake): ReturnType<typeof restamped> {
  const { bySerial, counted } = look(glimpse, stocktake);
  const nameOf = (code: string): string | null => {
    const { text, serial } = askedBy(code);
    const beside = (column: 'assetTag' | 'serial' | 'previousTags', value: string): readonly string[] => glimpse.beside(devices, column, value, 'serial');
    const naming = named({ byTag: beside('assetTag', text), bySerial: beside('serial', serial), byPreviousTag: beside('previousTags', text) });
    return naming.names === 'one' ? naming.serial : null;
  };
  return restamped(counted, bySerial, nameOf).slice(0, CHANGES_PER_COMMIT);
}

/** Writes down what nobody saw, and what has come to be known of counts since; gives how much is left. */
function writeLists(context: ProgramContext, event: string): number {
  const work: Work<number> = {
    event: `stocktake.lists:${event}`,
    entry: 'stocktake.close',
    wants: { whole: [stocktakes, stocktakeSchools, schools], search: COLUMNS },
    follow(glimpse) {
      const row = closing(glimpse.all(stocktakes));
      return row === undefined ? [] : [{ sheet: counts, column: 'countId', values: restampsIn(glimpse, row).map((one) => one.countId) }];
    },
    adds: [counts],
    decide(found, changes) {
      const row = closing(found.all(stocktakes));
      if (row === undefined) return accept(0);
      const stamps = restampsIn(found, row);
      for (const { countId, serial, outcome } of stamps) if (found.rows(counts, 'countId', countId).length === 1) changes.update(counts, countId, { serial, outcome });
      if (stamps.length === CHANGES_PER_COMMIT) return accept(1);
      const stamped = new Set(stamps.map((one) => one.serial));
      const { bySerial, outcome } = look(found, row);
      const missing = outcome.missing.filter((serial) => !stamped.has(serial));
      for (const serial of missing.slice(0, ROWS_PER_COMMIT)) {
        const device = bySerial.get(serial);
        if (device === undefined) continue;
        const { assetTag: code, schoolId } = device;
        const countId = countIdOf(row.stocktakeId, serial);
        changes.add(counts, newRow(counts, { countId, stocktakeId: row.stocktakeId, code, serial, schoolId, place: restsIn(device), how: 'not seen', outcome: 'missing', at: row.closedAt }));
      }
      return accept(Math.max(0, missing.length - ROWS_PER_COMMIT));
    },
  };
  return valueOf(context.books.staff.change(work));
}

/** Everything that does not add up: what this stocktake says of its schools, and what earlier ones said of others. */
function wrongIn(found: Found, row: Stocktake): readonly Wrong[] {
  const { schoolIds, bySerial, counted } = look(found, row);
  const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
  const mine = new Set(schoolIds);
  const wrong = counted.flatMap((count): Wrong[] => {
    const device = bySerial.get(count.serial) ?? null;
    const told = { stocktake: row.name, count, device, schoolName: (id: string) => names.get(id) ?? id, lastContact: dayInColumn(device?.lastContact ?? '') };
    if (count.outcome === 'missing') return [foundNowhere(told)];
    if (count.outcome === 'unexpected') return [unexpectedThere(told)];
    return count.outcome === 'unknown' ? [unknownThere(told)] : [];
  });
  const others = found.all(exceptions).flatMap((one): Wrong[] => {
    if (one.state !== 'open' || !STOCKTAKE_EXCEPTIONS.some((kind) => kind === one.kind) || mine.has(one.schoolId)) return [];
    const { kind, serial, assetTag, schoolId, about, next } = one;
    return [{ id: one.exceptionId.slice(`${kind}: `.length), kind, serial, assetTag, schoolId, about, next }];
  });
  return [...others, ...wrong];
}

function writeExceptions(context: ProgramContext, event: string): number {
  const wrong = valueOf(
    context.books.staff.read<readonly Wrong[] | null>({
      wants: { whole: [stocktakes, stocktakeSchools, schools, exceptions], search: COLUMNS },
      decide(found) {
        const row = closing(found.all(stocktakes));
        return accept(row === undefined ? null : wrongIn(found, row));
      },
    }),
  );
  return wrong === null ? 0 : showExceptions(context, STOCKTAKE_EXCEPTIONS, wrong, event);
}

/** Writes the figures and closes the stocktake, if everything that is missing is written down; says whether it was. */
function writeFigures(context: ProgramContext, event: string): boolean {
  return valueOf(
    context.books.staff.change<boolean>({
      event: `stocktake.figures:${event}`,
      entry: 'stocktake.close',
      wants: { whole: [stocktakes, stocktakeSchools, schools], search: COLUMNS },
      decide(found, changes) {
        const row = closing(found.all(stocktakes));
        if (row === undefined) return accept(true);
        const { schoolIds, outcome } = look(found, row);
        if (outcome.missing.length > 0) return accept(false);
        changes.update(stocktakes, row.stocktakeId, { state: 'closed', outcome: Object.fromEntries(schoolIds.map((id) => [id, outcome.tally.of(id)])) });
        return accept(true);
      },
    }),
  );
}

function valueOf<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(`The report of a stocktake was refused: ${verdict.code}.`);
  return verdict.value;
}

const isPhase = (cursor: unknown): cursor is Phase => cursor === 'lists' || cursor === 'exceptions' || cursor === 'figures';

/** One piece of the report of whichever stocktake is closing. */
export function reportStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const phase: Phase = isPhase(cursor) ? cursor : 'lists';
  const again = (progress: string): JobStep => {
    context.clock.wait(BULK_PAUSE_MS);
    return { next: phase, progress };
  };
  if (phase === 'lists') {
    const left = writeLists(context, event);
    return left > 0 ? again(`${left} missing devices still to be written down`) : { next: 'exceptions', progress: 'what is missing is written down' };
  }
  if (phase === 'exceptions') {
    const left = writeExceptions(context, event);
    return left > 0 ? again(`${left} exceptions still to be written`) : { next: 'figures', progress: 'the exceptions are written' };
  }
  if (!writeFigures(context, event)) return { next: 'lists', progress: 'devices changed meanwhile' };
  const rows = valueOf(context.books.staff.read({ wants: { whole: [stocktakes] }, decide: (found) => accept(found.all(stocktakes)) }));
  keepFlags(context.keep, rows);
  return closing(rows) === undefined ? { next: null, progress: 'the report is written' } : { next: 'lists', progress: 'one report is written' };
}
