/** These tests type lies into the inventory and the ledger, and look what the night makes of them. */
import { columnLetters } from '../../local/services/sheets/a1';
import type { Lent, LoanMethods } from '../../src/ui/contracts/loans';
import { type Cells, DAY_MS, HOUR_MS, Stage } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const inventory = (): readonly Cells[] => stage.rows('staff', 'Devices');
const pupils = (): readonly Cells[] => stage.rows('staff', 'People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes');
const lend = (at: number, over: Partial<LoanMethods['loans.checkOut']['args']> = {}): Lent =>
  stage.inSidebar('loans.checkOut', {
    ...{ click: stage.click(), device: String(inventory()[at]?.['Serial number']), deviceBy: 'serial', holder: String(pupils()[at]?.['Person ID']), holderBy: 'person' },
    ...{ dueOn: '', condition: '', place: '', remark: '', sure: true, instead: '' },
    ...over,
  });
const cell = (tab: string, header: string, row: number): string => `${tab}!${columnLetters(Object.keys(stage.rows('staff', tab)[0] as Cells).indexOf(header))}${row}`;
const type = (tab: string, at: number, cells: Readonly<Record<string, string>>): void => {
  for (const [header, text] of Object.entries(cells)) {
    if (text === '') stage.hands('staff').clear(cell(tab, header, at + 2));
    else stage.hands('staff').type(cell(tab, header, at + 2), text);
  }
};
const derived = (at: number): Cells => {
  const row = inventory()[at] as Cells;
  return Object.fromEntries(['Status', 'Holder', 'Holder is', 'Holder ID', 'Due back'].map((header) => [header, row[header] ?? '']));
};
const open = (): readonly Cells[] => stage.rows('programme', 'Trouble').filter((row) => row['Part'] === 'loans' && row['Settled'] !== 'yes');

it('puts back every lie about holders, and leaves what people alone can know', () => {
  lend(0, { dueOn: '2027-06-11' });
  lend(1);
  lend(2);
  const [first, second, third] = [derived(0), derived(1), derived(2)];
  type('Devices', 0, { Holder: 'Somebody else', 'Due back': '2030-01-01' });
  type('Devices', 1, { Status: 'available', Holder: '', 'Holder is': '', 'Holder ID': '' });
  type('Devices', 2, { Status: 'lost', 'Holder ID': 'nobody' });
  type('Devices', 3, { Status: 'out' });
  type('Devices', 4, { Holder: '=1+1', 'Holder is': 'place', 'Due back': '2026-12-01' });
  type('Devices', 5, { Status: 'in repair' });
  expect(stage.runJob('loans').progress).toBe('5 rows put back to what their loans say');
  expect(derived(0)).toEqual(first);
  expect(derived(1)).toEqual(second);
  expect(derived(2)).toEqual({ ...third, Status: 'lost' });
  expect(derived(3)['Status']).toBe('available');
  expect(derived(4)).toEqual({ Status: inventory()[4]?.['Status'] ?? '', Holder: '', 'Holder is': '', 'Holder ID': '', 'Due back': '' });
  expect(derived(5)['Status']).toBe('in repair');
  expect(stage.runJob('loans').progress).toBe('every holder is true to its loan');
  expect(open()).toEqual([]);
});

it('does as many rows as there are, a commit’s worth at a time', () => {
  const rows = Math.min(inventory().length, 270);
  const letter = cell('Devices', 'Status', 1).replace(/^Devices!|\d+$/g, '');
  for (let at = 0; at < rows; at++) stage.hands('staff').type(`Devices!${letter}${at + 2}`, 'out');
  expect(stage.runJob('loans').progress).toBe(`${rows} rows put back to what their loans say`);
  expect(inventory().filter((row) => row['Status'] === 'out')).toEqual([]);
});

it('never guesses which of two open loans is true, and settles its own trouble once a person has', () => {
  lend(0);
  const [loan] = stage.rows('staff', 'Loans');
  type('Loans', 1, { Loan: 'LN-7', 'Serial number': String(loan?.['Serial number']), State: 'out', Holder: 'Copy of it' });
  const before = derived(0);
  stage.runJob('loans');
  expect(derived(0)).toEqual(before);
  expect(open()).toMatchObject([{ What: expect.stringContaining('2 open loans: LN-1001, LN-7') as string, 'What to do': expect.stringContaining('returned') as string }]);
  stage.runJob('loans');
  expect(open()).toHaveLength(1);
  type('Loans', 1, { State: 'returned' });
  stage.runJob('loans');
  expect(open()).toEqual([]);
});

it('tells of a loan whose device is gone from the inventory', () => {
  lend(0);
  const serial = String(inventory()[0]?.['Serial number']);
  stage.hands('staff').deleteRows('Devices', 2, 1);
  stage.runJob('loans');
  expect(open()).toMatchObject([{ What: `The open loan LN-1001 is for the device ${serial}, which is not in the tab Devices.` }]);
});

it('lists what is overdue by the day of the district, and settles it when it is back', () => {
  lend(0, { dueOn: '2026-10-20' });
  lend(1, { dueOn: '2027-06-11' });
  const overdue = (): readonly Cells[] => stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === 'overdue');
  stage.jumpTo('2026-10-20T23:30');
  stage.runJob('loans');
  expect(overdue()).toEqual([]);
  stage.jump(HOUR_MS);
  stage.runJob('loans');
  expect(overdue()).toMatchObject([{ 'Serial number': inventory()[0]?.['Serial number'], State: 'open', 'What we see': expect.stringContaining('back on 2026-10-20') as string }]);
  stage.jump(DAY_MS);
  stage.inSidebar('loans.checkIn', { click: stage.click(), device: String(inventory()[0]?.['Serial number']), deviceBy: 'serial', condition: '', place: '', status: 'available' });
  stage.runJob('loans');
  expect(overdue()).toMatchObject([{ State: 'settled' }]);
});
