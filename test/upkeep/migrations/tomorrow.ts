/** This file lists what tomorrow's release changes, for the tests: every kind of migration once, on tables that stand today. */
import type { Cell } from '../../../src/base/cell';
import { type MigratedTable, type Migration, addColumn, moveTable, renameChoices, renameHeader, splitColumn } from '../../../src/base/migration';
import { text } from '../../../src/base/table';
import { accommodations } from '../../../src/loans/sheet';

export const DEVICES: MigratedTable = { workbook: 'staff', sheetId: 151, name: 'Devices', key: 'Serial number' };
export const SCHOOLS: MigratedTable = { workbook: 'staff', sheetId: 101, name: 'Schools', key: 'School ID' };
const ACCOMMODATIONS: MigratedTable = { workbook: 'programme', sheetId: 20, name: 'Accommodations', key: 'Loan' };

const said = (cell: Cell | undefined): string => String(cell ?? '');

/** "Mon-Fri 07:30-15:30": the days, and the hours. */
export const hours = {
  split(whole: Cell): readonly Cell[] {
    const [days = '', ...rest] = said(whole).split(' ');
    return [days === '' ? null : days, rest.length === 0 ? null : rest.join(' ')];
  },
  join: (parts: readonly Cell[]): Cell => parts.map(said).filter((part) => part !== '').join(' ') || null,
};

export const TOMORROW: readonly Migration[] = [
  { schema: 2, title: 'Where a device was last is called so', why: 'Nobody knew what “now” meant.', change: renameHeader(DEVICES, 'Place now', 'Last known place') },
  {
    schema: 3,
    title: 'Each device has a short name',
    why: 'People say a name sooner than a number.',
    change: addColumn(DEVICES, 'shortName', text({ header: 'Short name', note: 'What people call it.' }), { from: ['Asset tag', 'Model'], value: (cells) => `${said(cells['Asset tag'])} ${said(cells['Model'])}`.trim() || null }),
  },
  { schema: 4, title: 'Elementary schools are called primary', why: 'The district says so.', change: renameChoices(SCHOOLS, 'Kind', ['elementary', 'middle', 'high', 'combined', 'other'], { elementary: 'primary' }) },
  {
    schema: 5,
    title: 'Days and hours of support are apart',
    why: 'The public page shows them in two lines.',
    change: splitColumn(SCHOOLS, 'Support hours', { supportDays: text({ header: 'Days', note: 'The days.' }), supportHours: text({ header: 'Hours', note: 'The hours.' }) }, hours),
  },
  { schema: 6, title: 'What borrowers need moves to the staff', why: 'They see it at the counter.', change: moveTable(ACCOMMODATIONS, { ...accommodations, workbook: 'staff' }) },
];

export const SMALL: readonly Migration[] = [{ schema: 2, title: 'Schools have bell times', why: 'The office asked for it.', change: addColumn(SCHOOLS, 'bell', text({ header: 'Bell times', note: 'When lessons begin.' })) }];
