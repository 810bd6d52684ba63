/** This file measures how many cells an action reads in a large district, whose rows are laid straight into the workbook. */
import { type Row as TableRow, type Sheet, newRow, writeCells } from '../../src/base/table';
import type { Zone } from '../../src/base/time';
import { devices } from '../../src/devices/sheet';
import { followers, messages, tickets } from '../../src/helpdesk/sheet';
import { loans } from '../../src/loans/sheet';
import { people, schools } from '../../src/people/sheet';
import { filledCells } from '../tab-rows';
import { ACTIONS, type Action, act } from './actions';
import { type Row, atMost } from './row';
import { type Stage, setStage } from './stage';

const PEOPLE = 18_000;
const DEVICES = 20_000;
const TICKETS = 8_000;
const SCHOOLS = 30;

/** What an action may read: a little more than the key columns that it has to search, and a handful of whole rows. */
const COLUMNS_FACTOR = 1.2;
const ROWS_ALLOWANCE_CELLS = 2_000;

interface Column {
  readonly sheet: Sheet;
  readonly column: string;
}

/** The columns by which everything around a ticket is found in the tables of tickets and loans. */
export const AROUND_TICKETS: readonly Column[] = [
  ...['ticket', 'personId', 'serial', 'mergedInto', 'related'].map((column) => ({ sheet: tickets, column })),
  ...['serial', 'holderId'].map((column) => ({ sheet: loans, column })),
  { sheet: followers, column: 'ticket' },
];

/** The columns by which each action finds its rows. */
const SEARCHED: Readonly<Record<Action, readonly Column[]>> = {
  open: [
    ...AROUND_TICKETS,
    { sheet: people, column: 'personId' },
    { sheet: devices, column: 'serial' },
    { sheet: messages, column: 'ticket' },
  ],
  answer: [{ sheet: tickets, column: 'ticket' }],
  resolve: [{ sheet: tickets, column: 'ticket' }],
};

/** The rows hold no moments, so any zone will do. */
const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };

/** Puts rows below the header of a tab that set-up has just laid out, where columns stand as they are declared. */
export function lay<S extends Sheet>({ workspace, staffId }: Stage, sheet: S, count: number, rowOf: (index: number) => TableRow<NoInfer<S>>): void {
  const book = workspace.workbooks.require(staffId);
  book.edit(null, (draft) => {
    draft.change(sheet.sheetId, { rowCount: Math.max(count + 1, draft.sheet(sheet.sheetId).rowCount) });
    for (let index = 0; index < count; index++) {
      const cells = writeCells(sheet, rowOf(index), ANY_ZONE);
      draft.setRow(sheet.sheetId, index + 1, Object.keys(sheet.columns).map((column) => cells[column] ?? undefined));
    }
  });
}

const padded = (value: number): string => String(value).padStart(6, '0');

function layDistrict(stage: Stage): void {
  lay(stage, schools, SCHOOLS, (index) => newRow(schools, { schoolId: `sch-${index}`, name: `School ${index}`, active: true }));
  lay(stage, people, PEOPLE, (index) => newRow(people, {
    personId: `stu-${padded(index)}`,
    role: 'student',
    givenName: 'Ana',
    familyName: `Nuñez ${index}`,
    email: `ana${index}@${stage.district.domain}`,
    studentNumber: padded(index),
    schoolIds: [`sch-${index % SCHOOLS}`],
    active: true,
  }));
  lay(stage, devices, DEVICES, (index) => newRow(devices, {
    serial: `5CD${padded(index)}`,
    assetTag: `MT-${padded(index)}`,
    model: 'Chromebook 3100',
    deviceId: `device-${index}`,
    schoolId: `sch-${index % SCHOOLS}`,
    user: `ana${index}@${stage.district.domain}`,
    inConsole: true,
  }));
  lay(stage, tickets, TICKETS, (index) => newRow(tickets, {
    ticket: `MT-${index + 1}`,
    state: 'new',
    category: 'screen',
    summary: 'La pantalla está rota',
    language: 'es',
    personId: `stu-${padded(index)}`,
    serial: `5CD${padded(index)}`,
    contact: `familia${index}@casa.example`,
    responseId: `response-${index}`,
  }));
  lay(stage, messages, TICKETS, (index) => newRow(messages, { messageId: `message-${index}`, ticket: `MT-${index + 1}`, kind: 'note', text: 'Batería cambiada.' }));
}

export function cellRows(): Row[] {
  const stage = setStage({ filled: false });
  layDistrict(stage);
  const row = TICKETS / 2;
  act(stage, 'open', row);
  return ACTIONS.map((action) => {
    const searched = SEARCHED[action].reduce((total, { sheet, column }) => total + filledCells(stage.workspace, stage.staffId, sheet, column).length, 0);
    const limit = Math.floor(COLUMNS_FACTOR * searched + ROWS_ALLOWANCE_CELLS);
    return atMost(`cells.action.${action}`, act(stage, action, row).cellsRead, 'cells', limit);
  });
}
