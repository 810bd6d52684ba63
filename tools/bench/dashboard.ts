/** This file measures the dashboard's nightly job at a hundred thousand devices, whose rows are laid straight into the workbook. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { type Row as TableRow, type Sheet, newRow, writeCells } from '../../src/base/table';
import { type Zone, addDays } from '../../src/base/time';
import { DEVICE_COLUMNS, PERSON_COLUMNS } from '../../src/dashboard/rules/facts';
import { EXCEPTION_KINDS, devices, exceptions } from '../../src/devices/sheet';
import { people, schools } from '../../src/people/sheet';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const DEVICES = 100_000;
const STUDENTS = 90_000;
/** Staff and guardians stand in People too. */
const OTHERS = 60_000;
const EXCEPTIONS = 5_000;
const SCHOOLS = 60;
const MODELS = 40;
const TODAY = '2026-10-06';

/** No execution of MyTech may take longer; Google ends one at six minutes. */
const EXECUTION_LIMIT_S = 300;
/** What is read besides the columns that count, each once: schools, exceptions, and the dashboard's own tables. */
const SMALL_TABLES_CELLS = 40_000;
/** What the holders of devices and the column in People take on top. */
const HOLDS_COLUMNS_CELLS = DEVICES * 5 + (STUDENTS + OTHERS) * 2;

const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };
const padded = (value: number): string => String(value).padStart(6, '0');

/** Puts rows below the header of a tab that set-up has just laid out, where columns stand as they are declared. */
function lay<S extends Sheet>({ workspace, staffId }: Stage, sheet: S, count: number, rowOf: (index: number) => TableRow<NoInfer<S>>): void {
  workspace.workbooks.require(staffId).edit(null, (draft) => {
    draft.change(sheet.sheetId, { rowCount: Math.max(count + 1, draft.sheet(sheet.sheetId).rowCount) });
    for (let index = 0; index < count; index++) {
      const cells = writeCells(sheet, rowOf(index), ANY_ZONE);
      draft.setRow(sheet.sheetId, index + 1, Object.keys(sheet.columns).map((column) => cells[column] ?? undefined));
    }
  });
}

/** A district in which nine of ten students hold a device and People says so already, as on the night after the first. */
function layDistrict(stage: Stage): void {
  const holds = (index: number): boolean => index < STUDENTS && index % 10 !== 0;
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, people, STUDENTS + OTHERS, (index) => newRow(people, {
    personId: `p-${padded(index)}`,
    role: index < STUDENTS ? 'student' : 'guardian',
    grade: index < STUDENTS ? String((index % 12) + 1) : '',
    schoolIds: index < STUDENTS ? [`sch-${index % SCHOOLS}`] : [],
    active: true,
    holds: holds(index) ? [`MT-${padded(index)}`] : [],
  }));
  lay(stage, devices, DEVICES, (index) => newRow(devices, {
    serial: `5CD${padded(index)}`,
    assetTag: `MT-${padded(index)}`,
    model: `Chromebook ${index % MODELS}`,
    schoolId: `sch-${index % SCHOOLS}`,
    consoleStatus: 'ACTIVE',
    inConsole: true,
    lastContact: addDays(TODAY, -(index % 120)),
    updatesUntil: addDays(TODAY, (index % 3_000) - 200),
    ...(holds(index) ? { status: 'out', holderKind: 'person', holderId: `p-${padded(index)}` } : {}),
  }));
  lay(stage, exceptions, EXCEPTIONS, (index) => newRow(exceptions, { exceptionId: `e-${index}`, kind: EXCEPTION_KINDS[index % EXCEPTION_KINDS.length] ?? 'no school', since: TODAY }));
}

/** The executions of one run from the desk, until it is complete. */
function run({ workspace, installation, district }: Stage): readonly ExecutionRecord[] {
  workspace.executions.length = 0;
  const job = installation.runJob('dashboard', district.cast.programAccount);
  if (job.trouble !== '') throw new Error(`The dashboard was not renewed: ${job.trouble}`);
  return [...workspace.executions];
}

const MS = 1_000;
const longest = (executions: readonly ExecutionRecord[]): number => Math.ceil(Math.max(...executions.map((one) => one.endedMs - one.startedMs)) / MS);
const sum = (executions: readonly ExecutionRecord[], of: (one: ExecutionRecord) => number): number => executions.reduce((total, one) => total + of(one), 0);
/** The table of jobs says that a run began, and how it ended. */
const WRITES_OF_ANY_RUN = 2;

export function dashboardRows(): Row[] {
  const stage = setStage({ filled: false, assumedCostFactor: 3 });
  layDistrict(stage);
  const first = run(stage);
  const again = run(stage);
  const columns = DEVICES * DEVICE_COLUMNS.length + (STUDENTS + OTHERS) * PERSON_COLUMNS.length;
  return [
    atMost('dashboard.100000.first', longest(first), 's', EXECUTION_LIMIT_S),
    atMost('dashboard.100000.unchanged', longest(again), 's', EXECUTION_LIMIT_S),
    atMost('dashboard.100000.cells', sum(again, (one) => one.cellsRead), 'cells', columns + HOLDS_COLUMNS_CELLS + SMALL_TABLES_CELLS),
    exactly('dashboard.100000.unchanged.commits', sum(again, (one) => one.calls['Sheets.write'] ?? 0) - WRITES_OF_ANY_RUN, 'calls', 0),
  ];
}
