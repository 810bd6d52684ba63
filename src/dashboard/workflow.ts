/**
 * This file renews the dashboard: it reads the columns that count, works the figures out, and writes what changed of them; then it
 * lists in People which devices each person holds. Doing any of it again on the same day writes nothing.
 */
import type { JobStep } from '../app/entry';
import type { ProgramContext } from '../app/context';
import type { Mirror } from '../base/mirror';
import { keepApart } from '../base/pace';
import { type Row, type Sheet, newRow } from '../base/table';
import { SECOND_MS, dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Changes, Found, Wants } from '../base/work';
import { devices, exceptions } from '../devices/sheet';
import { people, schools } from '../people/sheet';
import { DEVICE_COLUMNS, PERSON_COLUMNS } from './rules/facts';
import { type Figures, dayLines, figuresOf } from './rules/figures';
import { holdings, planHolds } from './rules/holds';
import { planPlaces } from './rules/places';
import { PLACES, coverageByGrade, coverageBySchool, dashboard, endOfUpdates, exceptionsByDay, fleetByConsole, fleetByModel, fleetByStatus } from './sheet';

/** A commit changes at most 500 rows; with their copies in the journal these stay below the 2 MB of a batch. */
const ROWS_PER_COMMIT = 480;
/** Up to so many rows the store reads each by itself; from more on it would read People whole. */
const PEOPLE_PER_COMMIT = 250;
/** Bulk commits stand at least so far apart, so that the minute's writes are left to the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;

const search = <S extends Sheet>(sheet: S, columns: readonly (keyof S['columns'] & string)[]): NonNullable<Wants['search']> => [...new Set([sheet.key, ...columns])].map((column) => ({ sheet, column }));

const HOLDER_COLUMNS = ['serial', 'assetTag', 'kind', 'holderKind', 'holderId'] as const;

/** Reads what counts: devices and people apart, since each alone may be a million cells. */
function figuresNow(context: ProgramContext): Figures {
  const { staff } = context.books;
  const ofDevices = staff.read({
    wants: { whole: [schools], search: [...search(devices, DEVICE_COLUMNS), ...search(exceptions, ['kind', 'state'])] },
    decide: (found) => accept({ devices: found.columns(devices, DEVICE_COLUMNS), schools: found.all(schools), exceptions: found.columns(exceptions, ['kind', 'state']) }),
  });
  const ofPeople = staff.read({ wants: { search: search(people, PERSON_COLUMNS) }, decide: (found) => accept(found.columns(people, PERSON_COLUMNS)) });
  return figuresOf({
    ...(ofDevices.ok ? ofDevices.value : { devices: [], schools: [], exceptions: [] }),
    people: ofPeople.ok ? ofPeople.value : [],
    today: dayOf(context.clock.now(), context.clock.zone),
    replacementCost: context.settings.get('replacement cost of a Chromebook'),
  });
}

const TABLES: readonly Sheet[] = [dashboard, coverageBySchool, coverageByGrade, fleetByStatus, fleetByModel, fleetByConsole, endOfUpdates, exceptionsByDay];

interface Part {
  readonly rows: number;
  write(changes: Changes): void;
}

function part<S extends Sheet>(sheet: S, plan: Mirror<S>): Part {
  return {
    rows: plan.add.length + plan.change.length,
    write(changes) {
      for (const row of plan.add) changes.add(sheet, row);
      for (const { key, values } of plan.change) changes.update(sheet, key, values);
    },
  };
}

/** What each table needs, the days last: when the oldest go, nearly all of their places change. */
function partsOf(figures: Figures, found: Found): readonly Part[] {
  const places = <S extends Sheet>(sheet: S, count: number, lines: readonly Partial<Row<S>>[]): Part => part(sheet, planPlaces(sheet, count, found.all(sheet), lines));
  const standing = new Map(found.all(dashboard).map((row) => [row.figure, row]));
  const board = figures.board.filter((row) => JSON.stringify(row) !== JSON.stringify(standing.get(row.figure)));
  return [
    part(dashboard, { add: board.filter((row) => !standing.has(row.figure)), change: board.filter((row) => standing.has(row.figure)).map(({ figure, ...values }) => ({ key: figure, values })), gone: [] }),
    places(coverageBySchool, PLACES.schools, figures.schools),
    places(coverageByGrade, PLACES.grades, figures.grades),
    places(fleetByStatus, PLACES.statuses, figures.statuses),
    places(fleetByModel, PLACES.models, figures.models),
    places(fleetByConsole, PLACES.consoleStatuses, figures.consoleStatuses),
    places(endOfUpdates, PLACES.years, figures.years),
    places(exceptionsByDay, PLACES.days, dayLines(figures, found.all(exceptionsByDay)).map((counts) => newRow(exceptionsByDay, counts))),
  ];
}

interface Written {
  /** Whether a table had to be left for the next commit. */
  readonly more: boolean;
  /** How many days stand in the chart of exceptions. */
  readonly days: number;
}

/** Writes as many of the tables as one commit takes, each of them whole. */
function writeFigures(context: ProgramContext, figures: Figures, event: string): Written {
  const done = context.books.staff.change<Written>({
    event: `dashboard:${event}`,
    entry: 'dashboard',
    wants: { whole: TABLES },
    decide(found, changes) {
      let room = ROWS_PER_COMMIT;
      let more = false;
      for (const one of partsOf(figures, found)) {
        if (one.rows > room) more = true;
        else {
          one.write(changes);
          room -= one.rows;
        }
      }
      return accept({ more, days: dayLines(figures, found.all(exceptionsByDay)).length });
    },
  });
  return done.ok ? done.value : { more: false, days: 0 };
}

/** Shows of each table as many rows as hold something: a chart draws the others as gaps where they are not hidden. */
function showRows(context: ProgramContext, figures: Figures, days: number): void {
  context.chartRows.show('staff', [
    { sheet: coverageBySchool, rows: PLACES.schools, filled: figures.schoolsWithStudents },
    { sheet: coverageByGrade, rows: PLACES.grades, filled: figures.grades.length },
    { sheet: fleetByModel, rows: PLACES.models, filled: figures.models.length },
    { sheet: fleetByConsole, rows: PLACES.consoleStatuses, filled: figures.consoleStatuses.length },
    { sheet: exceptionsByDay, rows: PLACES.days, filled: days },
  ]);
}

/** Writes into People, for some of those whose column is wrong, what they hold. Returns how many are left. */
function writeHolds(context: ProgramContext, event: string): number {
  const read = context.books.staff.read({
    wants: { search: [...search(devices, HOLDER_COLUMNS), ...search(people, ['holds'])] },
    decide: (found) => accept(planHolds(found.columns(people, ['personId', 'holds']), holdings(found.columns(devices, HOLDER_COLUMNS)))),
  });
  const plan = read.ok ? read.value : [];
  const now = plan.slice(0, PEOPLE_PER_COMMIT);
  if (now.length === 0) return 0;
  const done = context.books.staff.change<number>({
    event: `dashboard.holds:${event}`,
    entry: 'dashboard',
    wants: { find: [{ sheet: people, column: 'personId', values: now.map((one) => one.personId) }] },
    decide(found, changes) {
      let written = 0;
      for (const { personId, holds } of now) {
        // A row that is there twice is somebody's to mend, and the watch tells it; the others need not wait for that.
        if (found.rows(people, 'personId', personId).length !== 1) continue;
        changes.update(people, personId, { holds });
        written++;
      }
      return accept(written);
    },
  });
  return done.ok && done.value > 0 ? plan.length - now.length : 0;
}

type Stage = 'figures' | 'holds';

export function dashboardStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const stage: Stage = cursor === 'holds' ? 'holds' : 'figures';
  const started = context.clock.now();
  if (stage === 'holds') {
    const left = writeHolds(context, event);
    if (left > 0) keepApart(context.clock, started, BULK_PAUSE_MS);
    return { next: left > 0 ? 'holds' : null, progress: left > 0 ? `${left} people left to list with what they hold` : 'The dashboard shows last night.' };
  }
  const figures = figuresNow(context);
  const { more, days } = writeFigures(context, figures, event);
  if (more) {
    keepApart(context.clock, started, BULK_PAUSE_MS);
    return { next: 'figures', progress: 'The dashboard is being filled.' };
  }
  showRows(context, figures, days);
  return { next: 'holds', progress: 'The figures are written.' };
}
