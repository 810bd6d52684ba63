/** These tests check migrations as rules: up and then down leaves every row as it was, and running either again changes nothing. */
import fc from 'fast-check';
import type { Cell } from '../../../src/base/cell';
import { type CellsByHeader, type TableChange, addColumn, changedBy, dropColumn, isAdditive, mergeColumns, renameChoices, renameHeader, splitColumn } from '../../../src/base/migration';
import { choice, text } from '../../../src/base/table';
import { SHEETS } from '../../../src/app/rooms';
import { DEVICES, SCHOOLS, hours } from './tomorrow';

const cell: fc.Arbitrary<Cell> = fc.oneof(fc.constant(null), fc.string(), fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true }), fc.boolean());
/** Words with blanks between, as a person types a name or hours. */
const words: fc.Arbitrary<Cell> = fc.oneof(fc.constant(null), fc.stringMatching(/^ {0,2}[a-z]{1,5}( {1,2}[a-z]{1,5}){0,3} ?$/), cell);

const applied = (change: TableChange, way: 'up' | 'down', cells: CellsByHeader): CellsByHeader => (change.rows === null ? cells : { ...cells, ...changedBy(change.rows, way, cells) });

/** What stood there before, without the columns that the migration adds. */
const before = (change: TableChange, cells: CellsByHeader): CellsByHeader => {
  const added = Object.values(change.adds).map(({ header }) => header);
  return Object.fromEntries(Object.entries(cells).filter(([header]) => !added.includes(header)));
};

function holds(change: TableChange, row: fc.Arbitrary<CellsByHeader>, numRuns = 100): void {
  fc.assert(
    fc.property(row, (cells) => {
      const up = applied(change, 'up', cells);
      expect(applied(change, 'up', up)).toEqual(up);
      const down = applied(change, 'down', up);
      expect(before(change, down)).toEqual(before(change, cells));
      expect(applied(change, 'down', down)).toEqual(down);
    }),
    { numRuns },
  );
}

/** Rows of every table that stands, as its own kinds of columns write them. */
const choicesOf = SHEETS.flatMap((sheet) => Object.values(sheet.columns).flatMap(({ header, kind }) => (kind.choices === undefined || kind.choices.length < 2 ? [] : [{ sheet, header, of: kind.choices }])));

it.each(choicesOf.map((one) => [`${one.sheet.name}, ${one.header}`, one] as const))('every word of %s can be renamed and named back', (_, { sheet, header, of }) => {
  const table = { workbook: sheet.workbook, sheetId: sheet.sheetId, name: sheet.name, key: sheet.columns[sheet.key]?.header ?? '' };
  for (const word of of) holds(renameChoices(table, header, of, { [word]: `${word} anew` }), fc.record({ [header]: fc.oneof(fc.constantFrom(...of), fc.constant(null), cell.filter((one) => !/ anew$/i.test(String(one)) && String(one).trim().toLowerCase() !== word.toLowerCase())) }), 12);
});

it('a column is split and joined, and merged and parted', () => {
  const into = { days: text({ header: 'Days', note: '' }), hours: text({ header: 'Hours', note: '' }) };
  holds(splitColumn(SCHOOLS, 'Support hours', into, hours), fc.record({ 'Support hours': words, Days: fc.constant(null), Hours: fc.constant(null) }));
  holds(mergeColumns(SCHOOLS, ['Days', 'Hours'], 'both', text({ header: 'Both', note: '' }), hours), fc.record({ Days: words, Hours: words, Both: fc.constant(null) }));
});

it('rows that were written since are told in the older columns too', () => {
  const change = splitColumn(SCHOOLS, 'Support hours', { days: text({ header: 'Days', note: '' }), hours: text({ header: 'Hours', note: '' }) }, hours);
  expect(applied(change, 'down', { 'Support hours': null, Days: 'Fri', Hours: '08:00-09:00' })).toMatchObject({ 'Support hours': 'Fri 08:00-09:00' });
  expect(applied(change, 'down', { 'Support hours': 'Mon 07:00', Days: 'Fri', Hours: null })).toMatchObject({ 'Support hours': 'Fri' });
});

it('a new column begins with what the row says, and what people wrote there stays', () => {
  const change = addColumn(DEVICES, 'short', text({ header: 'Short', note: '' }), { from: ['Model'], value: (cells) => cells['Model'] ?? null });
  holds(change, fc.record({ Short: fc.constant(null), Model: cell }));
  expect(applied(change, 'up', { Short: 'mine', Model: 'yours' })).toEqual({ Short: 'mine', Model: 'yours' });
});

it('only what adds and writes nothing needs nobody’s look', () => {
  const of = (change: TableChange): boolean => isAdditive({ schema: 2, title: '', why: '', change });
  expect(of(addColumn(DEVICES, 'a', text({ header: 'A', note: '' })))).toBe(true);
  expect(of(renameHeader(DEVICES, 'Model', 'Make'))).toBe(false);
  expect(of(dropColumn(DEVICES, 'Model'))).toBe(false);
  expect(of(addColumn(DEVICES, 'a', choice({ header: 'A', note: '', of: ['x', 'y'], empty: 'x' }), { from: [], value: () => 'x' }))).toBe(false);
});

it.each([
  ['two words that would become one', () => renameChoices(SCHOOLS, 'Kind', ['a', 'b', 'c'], { a: 'd', b: 'D' }), /"D" is taken/],
  ['a word that takes the name of another', () => renameChoices(SCHOOLS, 'Kind', ['a', 'b'], { a: 'b' }), /"b" is taken/],
  ['a word that is not there', () => renameChoices(SCHOOLS, 'Kind', ['a', 'b'], { c: 'd' }), /there is no "c"/],
  ['the header of a key', () => renameHeader(SCHOOLS, 'School ID', 'ID'), /the key, "School ID", is never changed/],
  ['a key that is dropped', () => dropColumn(SCHOOLS, 'School ID'), /is never changed/],
])('cannot declare %s', (_, declare, sentence) => expect(declare).toThrow(sentence));
