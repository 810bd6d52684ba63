/** This file opens stocktakes at the desk, shows how far they are, ends the counting, and reads the reports of those that are closed. */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import type { Keep } from '../../base/ports';
import { newRow } from '../../base/table';
import { serialToDay } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Found, Glimpse } from '../../base/work';
import { schools } from '../../people/sheet';
import type { ReportLine, StocktakeFigureView, StocktakeReport, StocktakeSchoolView, StocktakeView, StocktakesView } from '../../ui/contracts/stocktake';
import { NO_FIGURES, restOf, restsIn } from '../rules/stocktake';
import { type Device, type Stocktake, type StocktakeSchool, devices, stocktakeSchools, stocktakes } from '../sheet';
import { COUNT_COLUMNS, type Listing, RESTED_COLUMNS, countsOf, devicesOf } from './columns';
import { lineIdOf } from './count';

/** Set while a stocktake is open, so that the sync need not look into the workbook to know that none is. */
const OPEN_FLAG = 'stocktakes open';
/** Set while a closed stocktake waits for its report. */
const CLOSING_FLAG = 'stocktakes closing';

export const mayBeOpen = (keep: Pick<Keep, 'get'>): boolean => keep.get(OPEN_FLAG) !== null;
export const mayBeClosing = (keep: Pick<Keep, 'get'>): boolean => keep.get(CLOSING_FLAG) !== null;

/** Brings the flags in line with the table: they only save looking, and may be wrong for a while after a crash. */
export function keepFlags(keep: Keep, rows: readonly Stocktake[]): void {
  for (const [flag, state] of [[OPEN_FLAG, 'open'], [CLOSING_FLAG, 'closing']] as const) {
    const wanted = rows.some((row) => row.state === state);
    if (wanted && keep.get(flag) === null) keep.set(flag, 'yes');
    if (!wanted && keep.get(flag) !== null) keep.remove(flag);
  }
}

/** A stocktake's name as people read it in a list. */
const NAME_CHARS = 80;

const liveFigures = (line: StocktakeSchool): StocktakeFigureView => {
  const [expected, found, elsewhere] = [line.expected ?? 0, line.found ?? 0, line.elsewhere ?? 0];
  const [network, besides, unexpected, unknown] = [line.network ?? 0, line.besides ?? 0, line.unexpected ?? 0, line.unknown ?? 0];
  return { expected, found, network, besides, elsewhere, unexpected, unknown, missing: Math.max(0, expected - found - elsewhere) };
};

/** A stocktake with its figures: those that scans keep up while it is open, and those of its report afterwards. */
function viewOf(found: Found, row: Stocktake): StocktakeView {
  const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
  const lines = found.all(stocktakeSchools).filter((line) => line.stocktakeId === row.stocktakeId);
  const of = lines.map((line): StocktakeSchoolView => {
    const figures = row.state === 'closed' ? (row.outcome[line.schoolId] ?? NO_FIGURES) : liveFigures(line);
    return { id: line.schoolId, name: names.get(line.schoolId) ?? line.schoolId, ...figures };
  });
  const { stocktakeId: id, name, state, openedAt, openedBy, closedAt, closedBy } = row;
  return { id, name, state, openedAt, openedBy, closedAt, closedBy, schools: of.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const VIEWED = [stocktakes, stocktakeSchools, schools];

/** Which schools count in a stocktake that is not closed. */
function counting(found: Found): ReadonlyMap<string, Stocktake> {
  const running = new Map(found.all(stocktakes).flatMap((row) => (row.state === 'closed' ? [] : [[row.stocktakeId, row] as const])));
  return new Map(found.all(stocktakeSchools).flatMap(({ schoolId, stocktakeId }) => {
    const row = running.get(stocktakeId);
    return row === undefined ? [] : [[schoolId, row] as const];
  }));
}

function networksSet(context: ProgramContext): Pick<StocktakesView, 'networks' | 'networksTrouble'> {
  try {
    return { networks: context.settings.get('campus networks').length, networksTrouble: '' };
  } catch (error) {
    if (error instanceof UserError) return { networks: 0, networksTrouble: error.message };
    throw error;
  }
}

export function viewStocktakes(context: ProgramContext): Verdict<StocktakesView> {
  const read = context.books.staff.read({
    wants: { whole: VIEWED },
    decide: (found) => {
      const taken = counting(found);
      const rows = found.all(stocktakes);
      const offered = found
        .all(schools)
        .filter((school) => school.active)
        .map(({ schoolId, name }) => ({ id: schoolId, name, counting: taken.has(schoolId) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return accept({ rows, schools: offered, stocktakes: [...rows].sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0)).map((row) => viewOf(found, row)) });
    },
  });
  if (!read.ok) return read;
  const { rows, ...view } = read.value;
  keepFlags(context.keep, rows);
  return accept({ ...view, ...networksSet(context), now: context.clock.now() });
}

/** Opens a stocktake of some schools, or of all that are active. A school counts in one at a time. */
export function openStocktake(context: ProgramContext, click: string, name: string, chosen: readonly string[]): Verdict<StocktakesView> {
  const title = name.trim();
  if (title === '' || title.length > NAME_CHARS) return refuse('argument-wrong', { field: 'name', expected: `give it a name of at most ${NAME_CHARS} characters, such as Fall count` });
  context.keep.set(OPEN_FLAG, 'yes');
  const opened = context.books.staff.change<{ readonly id: string }>({
    event: `stocktake.open:${click}`,
    entry: 'stocktake.open',
    wants: { whole: VIEWED, search: RESTED_COLUMNS },
    adds: [stocktakes, stocktakeSchools],
    decide(found, changes) {
      const known = new Map(found.all(schools).map((school) => [school.schoolId, school]));
      const all = [...known.values()].filter((school) => school.active).map((school) => school.schoolId);
      const schoolIds = chosen.length === 0 ? all : [...new Set(chosen)];
      if (schoolIds.length === 0) return refuse('argument-wrong', { field: 'schools', expected: 'there are no active schools yet; bring the roster in first' });
      const running = counting(found);
      for (const schoolId of schoolIds) {
        const school = known.get(schoolId);
        if (school === undefined) return refuse('row-missing', { key: schoolId, tab: schools.name });
        const other = running.get(schoolId);
        if (other !== undefined) return refuse('stocktake-running', { school: school.name, name: other.name });
      }
      const id = `ST-${found.next('stocktake')}`;
      changes.add(stocktakes, newRow(stocktakes, { stocktakeId: id, name: title, schoolIds: chosen.length === 0 ? [] : schoolIds, state: 'open', openedAt: context.clock.now(), openedBy: visitorOf(context) }));
      for (const schoolId of schoolIds) {
        const expected = devicesOf(found, schoolId).filter((device) => restOf(device) === 'expected').length;
        changes.add(stocktakeSchools, newRow(stocktakeSchools, { lineId: lineIdOf(id, schoolId), stocktakeId: id, schoolId, expected }));
      }
      return accept({ id });
    },
  });
  return opened.ok ? viewStocktakes(context) : opened;
}

const visitorOf = (context: ProgramContext): string => context.identity.visitor() ?? context.identity.acting();

/** Ends the counting. What comes in later is not counted; the report is the job's work, which may take a while. */
export function closeStocktake(context: ProgramContext, click: string, id: string): Verdict<StocktakesView> {
  context.keep.set(CLOSING_FLAG, 'yes');
  const closed = context.books.staff.change<{ readonly id: string }>({
    event: `stocktake.close:${click}`,
    entry: 'stocktake.close',
    wants: { whole: [stocktakes] },
    decide(found, changes) {
      const row = found.row(stocktakes, id);
      if (row === null) throw new UserError('row-missing', { key: id, tab: stocktakes.name });
      if (row.state === 'open') changes.update(stocktakes, id, { state: 'closing', closedAt: context.clock.now(), closedBy: visitorOf(context) });
      return accept({ id });
    },
  });
  return closed.ok ? viewStocktakes(context) : closed;
}

/** So many devices of each list go to the page; the tab Exceptions has them all. */
const LINES_LISTED = 100;

/** The report of a stocktake, of one school or of all: its figures, and the first devices of each list as the inventory knows them now. */
export function reportOf(context: ProgramContext, id: string, schoolId: string): Verdict<StocktakeReport> {
  const listed = (found: Glimpse, outcome: Listing['outcome']): readonly Listing[] =>
    countsOf(found, id)
      .filter((count) => count.outcome === outcome && (schoolId === '' || count.schoolId === schoolId))
      .slice(0, LINES_LISTED);
  return context.books.staff.read({
    wants: { whole: VIEWED, search: [...COUNT_COLUMNS, { sheet: devices, column: 'serial' }] },
    follow: (glimpse) => {
      const serials = (['missing', 'unexpected'] as const).flatMap((outcome) => listed(glimpse, outcome).map((count) => count.serial));
      return [{ sheet: devices, column: 'serial', values: serials }];
    },
    decide: (found) => {
      const row = found.row(stocktakes, id);
      if (row === null) throw new UserError('row-missing', { key: id, tab: stocktakes.name });
      const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
      const nameOf = (school: string): string => names.get(school) ?? school;
      const line = (count: Listing): ReportLine => {
        const device: Device | undefined = found.rows(devices, 'serial', count.serial)[0];
        const belongs = device === undefined || device.schoolId === count.schoolId ? '' : nameOf(device.schoolId);
        const place = count.outcome === 'missing' && device !== undefined ? restsIn(device) || count.place : count.place;
        return { school: nameOf(count.schoolId), serial: count.serial, tag: device?.assetTag ?? count.code, model: device?.model ?? '', place, belongs, lastContact: device?.lastContact ?? null };
      };
      const lines = (outcome: Listing['outcome']): readonly ReportLine[] => listed(found, outcome).map(line);
      return accept({ stocktake: viewOf(found, row), missing: lines('missing'), unexpected: lines('unexpected'), unknown: lines('unknown'), now: context.clock.now() });
    },
  });
}

/** A day as a column without its row brings it: the number that Sheets keeps it as. */
export const dayInColumn = (text: string): string => (text !== '' && Number.isFinite(Number(text)) ? serialToDay(Number(text)) : '');
