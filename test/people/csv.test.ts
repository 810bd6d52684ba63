/** This file tests the reading of comma-separated text: the cells against papaparse, and the lines by themselves. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv } from '../../src/people/rules/csv';
import { type Shape, csv } from './written';

const shape: fc.Arbitrary<Shape> = fc.record({ lineEnd: fc.constantFrom('\n', '\r\n', '\r'), bom: fc.boolean(), quoteAll: fc.boolean() });
const value = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => text.replace(/\0/g, '')),
  fc.constantFrom('a,b', 'say "hi"', 'two\nlines', 'two\r\nlines', '"', '""', '', 'Ünal', '太郎'),
);

function read(text: string) {
  const reading = readCsv(text, () => true);
  if (!reading.ok) throw new Error(reading.why);
  return reading;
}

describe('readCsv', () => {
  it('reads the cells that papaparse reads, whatever is in them and however lines end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 8 }), shape, (rows, how) => {
        const text = csv([['one', 'two', 'three'], ...rows], how);
        const newline = how.lineEnd as '\n' | '\r\n' | '\r';
        const expected = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { newline, delimiter: ',', skipEmptyLines: true }).data;
        const filled = expected.slice(1).map((row) => row.map((cell) => cell.trim()));
        expect(read(text).rows.map((row) => row.cells)).toEqual(filled.filter((row) => row.some((cell) => cell !== '')));
      }),
      { numRuns: 300 },
    );
  });

  it('gives every row the line of the file that it starts on', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('', '\n', '\r\n', '\r'), { maxLength: 3 }), { maxLength: 8 }), shape, (notes, how) => {
        const rows = notes.map((ends, index) => [`r${index}`, `x${ends.join('y')}z`]);
        let line = 2;
        const expected = notes.map((ends) => {
          const start = line;
          line += 1 + ends.filter((end) => end !== '').length;
          return start;
        });
        // Neighbouring line ends are kept apart, since a CR and an LF side by side are one.
        expect(read(csv([['id', 'note'], ...rows], how)).rows.map((row) => row.line)).toEqual(expected);
      }),
    );
  });

  it('skips blank lines and rows of commas, and counts them', () => {
    expect(read('\n\nid,name\n\n1,a\n,,\n2,b').rows).toMatchObject([
      { line: 5, cells: ['1', 'a'] },
      { line: 7, cells: ['2', 'b'] },
    ]);
  });

  it('keeps the wanted columns alone', () => {
    const reading = readCsv('ID, Password ,Name\n1,secret,Ada', (header) => header !== 'password');
    expect(reading).toMatchObject({ headers: ['ID', 'Name'], places: [0, 2], width: 3, rows: [{ cells: ['1', 'Ada'] }] });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  it('says how wide a row is, and whether something stands beyond the headers', () => {
    expect(read('id,name\n1\n2,b,\n3,c,d').rows).toMatchObject([
      { width: 1, overflows: false, cells: ['1', ''] },
      { width: 3, overflows: false },
      { width: 3, overflows: true },
    ]);
  });

  it.each([
    ['never closed', '"Bob,Smith'],
    ['closed by the next row', '"Bob,"Smith"'],
    ['followed by text', '"Robert "Bob" Smith",x'],
  ])('loses one line to a quotation mark that is %s', (_, bad) => {
    expect(read(`id,name\n1,a\n${bad}\n2,b\n"3","c"`).rows).toMatchObject([
      { line: 2, broken: false, cells: ['1', 'a'] },
      { line: 3, broken: true, cells: [] },
      { line: 4, broken: false, cells: ['2', 'b'] },
      { line: 5, broken: false, cells: ['3', 'c'] },
    ]);
  });

  it('takes quotation marks inside a plain value as they are', () => {
    expect(read('id,size\n1,5" wide\n2, "padded, quoted" ').rows.map((row) => row.cells[1])).toEqual(['5" wide', 'padded, quoted']);
  });

  it.each([
    [';', 'id;name\n1;"a;b"'],
    ['a tab', 'id\tname\n1\ta;b'],
  ])('reads files whose cells are parted by %s', (_, text) => {
    expect(read(text).rows).toMatchObject([{ cells: ['1', 'a;b'] }]);
  });

  it.each([
    ['', 'it is empty'],
    ['\uFEFF \r\n', 'it is empty'],
    ['i\0d\0', 'it is not saved as UTF-8 text; save it again as "CSV UTF-8"'],
    ['"id,name\n1,a', 'the quotation marks in its header row do not add up'],
  ])('refuses %j with a reason', (text, why) => {
    expect(readCsv(text, () => true)).toEqual({ ok: false, why });
  });
});
