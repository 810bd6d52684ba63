/** This file proves what a declaration of a sheet gives, and what it refuses. */
import fc from 'fast-check';
import { day, defineSheet, flag, newRow, readRow, text, whole, writeCells } from '../../src/base/table';
import { rowOf } from '../rows';

const UTC = { name: 'Etc/UTC', offsetMinutes: () => 0 };
const place = { room: 'test', workbook: 'staff', sheetId: 1, note: 'A sheet.' } as const;

const loans = defineSheet(
  'Loans',
  { ...place, key: 'loan' },
  {
    loan: text({ header: 'Loan', note: 'Names the row.' }),
    due: day({ header: 'Due', note: 'When it is due.' }),
    days: whole({ header: 'Days', note: 'For how long.' }),
    lost: flag({ header: 'Lost', note: 'Whether it is lost.' }),
  },
);

describe('a declaration', () => {
  it('that gives two columns one header is refused, whatever their case', () => {
    const columns = { a: text({ header: 'Name', note: 'One.' }), b: text({ header: 'name', note: 'Another.' }) };
    expect(() => defineSheet('Twice', { ...place, key: 'a' }, columns)).toThrow('The sheet Twice has two columns with one header.');
  });

  it('whose key is no text is refused, since keys are compared letter by letter', () => {
    expect(() => defineSheet('Numbered', { ...place, key: 'a' }, { a: whole({ header: 'A', note: 'A number.' }) })).toThrow(/key of the sheet Numbered/);
  });

  it('is told in History and visible unless it says otherwise', () => expect(loans).toMatchObject({ history: true, hidden: false }));
});

describe('a row', () => {
  it('begins with everything empty', () => expect(newRow(loans, { loan: 'L1' })).toEqual({ loan: 'L1', due: null, days: null, lost: false }));

  it('comes back from its cells', () => {
    fc.assert(
      fc.property(rowOf(loans), (row) => {
        const cells = writeCells(loans, row, UTC);
        expect(readRow(loans, (column) => cells[column] ?? null, UTC)).toEqual({ row, problems: [] });
      }),
    );
  });

  it('names every cell that cannot be read, and counts it as empty', () => {
    const cells = { loan: 'L1', due: 'soon', days: 2, lost: 'perhaps' } as const;
    const { row, problems } = readRow(loans, (column) => cells[column as keyof typeof cells], UTC);
    expect(row).toEqual({ loan: 'L1', due: null, days: 2, lost: false });
    expect(problems).toEqual([
      { column: 'due', header: 'Due', text: 'soon', expected: 'it should be a date, such as 2026-10-02' },
      { column: 'lost', header: 'Lost', text: 'perhaps', expected: 'it should be yes or no' },
    ]);
  });

  it('is written by the columns that are given, and by no others', () => {
    expect(writeCells(loans, { days: 3 }, UTC)).toEqual({ days: 3 });
    expect(() => writeCells(loans, { dayz: 3 } as never, UTC)).toThrow('Loans has no column dayz.');
  });
});
