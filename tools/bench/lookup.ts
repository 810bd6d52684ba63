/** This file measures looking up, checking out and checking in beside a hundred thousand devices and fifty thousand people. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { type Sheet, newRow } from '../../src/base/table';
import { devices } from '../../src/devices/sheet';
import { loans } from '../../src/loans/sheet';
import { people, schools } from '../../src/people/sheet';
import { tickets } from '../../src/helpdesk/sheet';
import type { Methods } from '../../src/ui/contracts';
import { filledCells } from '../tab-rows';
import { lay } from './cells';
import { type Row, atMost } from './row';
import { type Stage, setStage } from './stage';

export const DEVICES = 100_000;
export const PEOPLE = 50_000;
const LOANS = 60_000;
export const SCHOOLS = 60;

const READS_LIMIT = 2;
const WRITES_LIMIT = 1;
/** What a look-up or an action may read: a little more than the columns that it has to search, and a handful of whole rows. */
const COLUMNS_FACTOR = 1.2;
const ROWS_ALLOWANCE_CELLS = 2_000;

interface Column {
  readonly sheet: Sheet;
  readonly column: string;
}

const DEVICE_COLUMNS: readonly Column[] = [{ sheet: devices, column: 'serial' }, { sheet: loans, column: 'serial' }, { sheet: loans, column: 'holderId' }, { sheet: people, column: 'personId' }];
const CODE_COLUMNS: readonly Column[] = [...DEVICE_COLUMNS, { sheet: devices, column: 'assetTag' }, { sheet: people, column: 'studentNumber' }];
const NAME_COLUMNS: readonly Column[] = [...DEVICE_COLUMNS, { sheet: devices, column: 'assetTag' }, ...['givenName', 'familyName', 'role', 'active'].map((column) => ({ sheet: people, column }))];

export const padded = (value: number): string => String(value).padStart(6, '0');
export const serialOf = (index: number): string => `5CD${padded(index)}`;
export const personOf = (index: number): string => `stu-${padded(index)}`;

export function layDistrict(stage: Stage): void {
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, people, PEOPLE, (index) => newRow(people, {
    ...{ personId: personOf(index), role: 'student', givenName: `Ana ${index % 97}`, familyName: `Nuñez${index}`, studentNumber: `9${padded(index)}` },
    ...{ email: `ana${index}@${stage.district.domain}`, schoolIds: [`sch-${index % SCHOOLS}`], active: true },
  }));
  lay(stage, devices, DEVICES, (index) => newRow(devices, {
    ...{ serial: serialOf(index), assetTag: `MT-${padded(index)}`, model: 'Chromebook 3100', deviceId: `device-${index}`, schoolId: `sch-${index % SCHOOLS}`, inConsole: true },
    ...(index < LOANS ? { status: 'out' as const, holder: 'Ana', holderKind: 'person' as const, holderId: personOf(index % PEOPLE) } : {}),
  }));
  lay(stage, loans, LOANS, (index) => newRow(loans, {
    ...{ loan: `LN-${index}`, serial: serialOf(index), assetTag: `MT-${padded(index)}`, state: 'out', holderKind: 'person', holderId: personOf(index % PEOPLE), holder: 'Ana' },
    ...{ schoolId: `sch-${index % SCHOOLS}` },
  }));
}

/** Presses something in the sidebar as the technician, and gives what the execution called. */
export function press<N extends keyof Methods>(stage: Stage, method: N, args: Methods[N]['args'], came: (answer: Methods[N]['answer']) => boolean): ExecutionRecord {
  const { workspace } = stage;
  // What falls due beside it would be counted with it.
  const { overlap } = workspace;
  workspace.overlap = false;
  try {
    const reply = stage.installation.sidebar(method, args, stage.technician, { spreadsheetId: stage.staffId, sheetId: tickets.sheetId, row: 1, column: 1 });
    if (!reply.ok) throw new Error(`${method} was refused: ${reply.message}`);
    if (!came(reply.value)) throw new Error(`${method} came to something else: ${JSON.stringify(reply.value).slice(0, 300)}`);
  } finally {
    workspace.overlap = overlap;
  }
  const record = workspace.executions[workspace.executions.length - 1];
  if (record?.functionName !== 'rpc') throw new Error('The sidebar ran nothing.');
  return record;
}

const reads = ({ calls }: ExecutionRecord): number => (calls['Sheets.read'] ?? 0) + (calls['Sheets.get'] ?? 0);

export function cellLimit(stage: Stage, columns: readonly Column[]): number {
  const searched = columns.reduce((total, { sheet, column }) => total + filledCells(stage.workspace, stage.staffId, sheet, column).length, 0);
  return Math.floor(COLUMNS_FACTOR * searched + ROWS_ALLOWANCE_CELLS);
}

let clicks = 0;
const click = (): string => `lookup${padded(++clicks)}`;

const find = (stage: Stage, text: string, found: string): ExecutionRecord => press(stage, 'devices.find', { find: text, by: 'text' }, (answer) => answer.found === found);

const checkOut = (stage: Stage, index: number): ExecutionRecord =>
  press(
    stage,
    'loans.checkOut',
    { click: click(), device: serialOf(index), deviceBy: 'serial', holder: `9${padded(index % PEOPLE)}`, holderBy: 'text', dueOn: '', condition: '', place: '', remark: '', sure: false, instead: '' },
    (answer) => answer.outcome === 'done',
  );

const checkIn = (stage: Stage, index: number): ExecutionRecord =>
  press(stage, 'loans.checkIn', { click: click(), device: `MT-${padded(index)}`, deviceBy: 'text', condition: '', place: '', status: 'available' }, (answer) => answer.outcome === 'done');

export function rowsOf(work: string, warm: ExecutionRecord, cold: ExecutionRecord, limit: number, writes: boolean): Row[] {
  return [
    atMost(`${work}.reads`, reads(warm), 'calls', READS_LIMIT),
    atMost(`${work}.reads.cold`, reads(cold), 'calls', READS_LIMIT),
    atMost(`${work}.cells`, warm.cellsRead, 'cells', limit),
    ...(writes ? [atMost(`${work}.writes`, warm.calls['Sheets.write'] ?? 0, 'calls', WRITES_LIMIT), atMost(`${work}.writes.cold`, cold.calls['Sheets.write'] ?? 0, 'calls', WRITES_LIMIT)] : []),
  ];
}

export function lookUpRows(): Row[] {
  const stage = setStage({ filled: false });
  layDistrict(stage);
  const [codes, names, scanIn] = [cellLimit(stage, CODE_COLUMNS), cellLimit(stage, NAME_COLUMNS), cellLimit(stage, [...DEVICE_COLUMNS, { sheet: devices, column: 'assetTag' }])];
  find(stage, 'MT-000001', 'device');
  const cold = (act: () => ExecutionRecord): ExecutionRecord => {
    stage.workspace.caches.clear();
    return act();
  };
  const both = (work: string, limit: number, writes: boolean, act: (turn: number) => ExecutionRecord): Row[] => rowsOf(work, act(0), cold(() => act(1)), limit, writes);
  return [
    ...both('lookup.tag', codes, false, () => find(stage, `MT-${padded(DEVICES - 7)}`, 'device')),
    ...both('lookup.serial', codes, false, () => find(stage, serialOf(DEVICES / 2).toLowerCase(), 'device')),
    ...both('lookup.number', codes, false, () => find(stage, `9${padded(PEOPLE / 2)}`, 'person')),
    ...both('lookup.name', names, false, () => find(stage, `nunez${PEOPLE / 2 + 1} ana`, 'person')),
    ...both('loan.checkOut', codes, true, (turn) => checkOut(stage, LOANS + turn)),
    ...both('loan.checkIn', scanIn, true, (turn) => checkIn(stage, 500 + turn)),
  ];
}
