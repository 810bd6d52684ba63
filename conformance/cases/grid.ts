/** These cases ask how cells, rows and columns behave when requests write, add and take away. */
import { addName, area, put, text } from '../bench';
import type { Case, Json } from '../case';
import { apiRefusal, refused } from '../refusal';

const METHOD = 'sheets.spreadsheets.batchUpdate';
const WRITE = 'Sheets.Spreadsheets.batchUpdate';
const settles = [WRITE];
const both = [WRITE, 'Sheets.Spreadsheets.Values.batchGetByDataFilter'];
const invalid = (request: string, words: string): Json => apiRefusal(METHOD, 400, `Invalid requests[0].${request}: ${words}`);

const LONG_TEXT = 50_001;
const CHECKBOX = { condition: { type: 'BOOLEAN' } };

const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

export const gridCases: readonly Case[] = [
  {
    id: 'cells.text-stays-text',
    settles: both,
    question: 'Does updateCells with stringValue keep texts that look like formulas, numbers, dates and booleans as they are?',
    source: 'The Sheets API, ExtendedValue.stringValue; "leading single quotes are not included".',
    matters: 'nothing an outsider typed becomes a formula, and serial numbers stay whole',
    claims: [['=SUM(1,1)', '+1', '-1', '00123', '5E12345', '2026-10-05'], ['TRUE', '@x', '5%']],
    run: (bench) => bench.book(['=SUM(1,1)', '+1', '-1', '00123', '5E12345', '2026-10-05'], ['TRUE', '@x', '5%']).all(),
  },
  {
    id: 'cells.leading-quote',
    settles: both,
    question: 'Does a stringValue that begins with a quote keep it?',
    source: "The Sheets API: \"leading single quotes are not included. For example, if the user typed '123 into the UI, this would be represented as a stringValue of 123\".",
    matters: 'names such as ‘t Hart, as a family typed them',
    claims: [["'t Hart", "''x"]],
    run: (bench) => bench.book(["'t Hart", "''x"]).all(),
  },
  {
    id: 'cells.signs',
    settles: both,
    question: 'Do line breaks, spaces at the ends, emoji, Arabic and a zero-width mark come back as they were written?',
    matters: 'everything that a family writes',
    claims: [['a\nb', ' x ', '🎒', 'مرحبا', 'a\u200bb', '\t']],
    run: (bench) => bench.book(['a\nb', ' x ', '🎒', 'مرحبا', 'a\u200bb', '\t']).all(),
  },
  {
    id: 'cells.too-long',
    settles,
    question: 'Is a cell of more than 50,000 characters refused?',
    claims: invalid('updateCells', 'Your input contains more than the maximum of 50000 characters in a single cell.'),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([put([['x'.repeat(LONG_TEXT)]])]));
    },
  },
  {
    id: 'cells.beyond-grid',
    settles: [WRITE, 'Sheets.Spreadsheets.get'],
    question: 'Does updateCells beyond the last row refuse, and leave the grid as it is?',
    matters: 'appended rows, which first make room',
    claims: { answer: invalid('updateCells', 'GridCoordinate.rowIndex[20] is after last row in grid[19]'), size: [20, 6] },
    run(bench) {
      const book = bench.book();
      return { answer: refused(() => book.write([put([['x']], 20)])), size: book.size() };
    },
  },
  {
    id: 'cells.rows-past-grid',
    settles,
    question: 'Does updateCells from a corner refuse rows that reach past the last one?',
    claims: invalid('updateCells', 'Attempting to write row: 20, beyond the last requested row of: 19'),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([put([['x'], ['y']], 19)]));
    },
  },
  {
    id: 'cells.range-clears',
    settles: both,
    question: 'Does updateCells with a range clear what its rows do not cover?',
    source: 'The Sheets API: "If the data in rows does not cover the entire requested range, the fields matching those set in fields will be cleared."',
    claims: [['new', '', 'c'], ['', '', 'f']],
    run(bench) {
      const book = bench.book(['a', 'b', 'c'], ['d', 'e', 'f']);
      book.write([{ updateCells: { range: area(0, 2, 0, 2), rows: [{ values: [text('new')] }], fields: 'userEnteredValue' } }]);
      return book.all();
    },
  },
  {
    id: 'cells.no-fields',
    settles,
    question: 'Is updateCells without fields refused?',
    claims: invalid('updateCells', "At least one field must be listed in 'fields'."),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [text('x')] }] } }]));
    },
  },
  {
    id: 'cells.append',
    settles: both,
    question: 'Does appendCells write below the last row with data, whatever lies empty above, and make rows where there are none?',
    source: 'The Sheets API: "Adds new cells after the last row with data in a sheet, inserting new rows into the sheet if necessary."',
    claims: { rows: 21, last: [['last'], ['appended']] },
    run(bench) {
      const book = bench.book(['first']);
      book.write([put([['last']], 19), { appendCells: { sheetId: 0, rows: [{ values: [text('appended')] }], fields: 'userEnteredValue' } }]);
      return { rows: (book.size() as readonly Json[])[0] ?? null, last: (book.read(area(19, 21)) as readonly Json[])[0] ?? null };
    },
  },
  {
    id: 'cells.append-after-looks',
    settles: both,
    question: 'Do formats count as data for appendCells, and do empty check boxes?',
    claims: { afterFormats: [['data'], ['appended']], afterCheckBoxes: [['data'], [], [], ['appended']] },
    run(bench) {
      const append = { appendCells: { sheetId: 0, rows: [{ values: [text('appended')] }], fields: 'userEnteredValue' } };
      const formats = bench.book(['data']);
      formats.write([{ repeatCell: { range: area(1, 4), cell: { userEnteredFormat: { textFormat: { bold: true } } }, fields: 'userEnteredFormat.textFormat.bold' } }, append]);
      const boxes = bench.book(['data']);
      boxes.write([{ setDataValidation: { range: area(1, 3, 1, 2), rule: CHECKBOX } }, append]);
      return { afterFormats: formats.all(), afterCheckBoxes: boxes.all() };
    },
  },
  {
    id: 'cells.append-under-filter',
    settles: both,
    question: 'Does appendCells append under an active filter that hides rows?',
    source: 'values.append was reported to answer OK and write nothing, or over hidden rows; of appendCells nothing is known.',
    matters: 'tabs that people filter',
    claims: [['h'], ['keep'], ['hide'], ['appended']],
    run(bench) {
      const book = bench.book(['h'], ['keep'], ['hide']);
      book.write([{ setBasicFilter: { filter: { range: area(0, 3, 0, 1), criteria: { 0: { hiddenValues: ['hide'] } } } } }]);
      book.write([{ appendCells: { sheetId: 0, rows: [{ values: [text('appended')] }], fields: 'userEnteredValue' } }]);
      return book.all();
    },
  },
  {
    id: 'lines.insert',
    settles: both,
    question: 'Do cells and named ranges below an inserted row move down with it, and a range above stay?',
    claims: { cells: [['h'], [], ['x']], ranges: ['above 0', 'below 2'] },
    run(bench) {
      const book = bench.book(['h'], ['x']);
      book.write([addName('above', 'above', area(0, 1, 0, 1)), addName('below', 'below', area(1, 2, 0, 1)), { insertDimension: { range: rows(1, 2), inheritFromBefore: false } }]);
      const ranges = (book.get('namedRanges(name,range)').namedRanges ?? []).map(({ name = '', range }) => `${name} ${range?.startRowIndex ?? 0}`).sort();
      return { cells: book.all(), ranges };
    },
  },
  {
    id: 'lines.insert-at-end',
    settles,
    question: 'Can rows be inserted where the grid ends?',
    claims: { before: { refused: false }, after: invalid('insertDimension', 'range.startIndex must be less than the grid size if inheritFromBefore is false.'), beyond: invalid('insertDimension', 'range.startIndex is larger than current grid size (21)'), first: invalid('insertDimension', 'inheritFromBefore cannot be true if range.startIndex is 0.') },
    run(bench) {
      const book = bench.book();
      const insert = (from: number, inheritFromBefore: boolean): Json => refused(() => book.write([{ insertDimension: { range: rows(from, from + 1), inheritFromBefore } }]));
      return { before: insert(20, true), after: insert(21, false), beyond: insert(23, true), first: insert(0, true) };
    },
  },
  {
    id: 'lines.delete',
    settles: both,
    question: 'Which deletions of rows are refused: all of them, all that are not frozen, rows that are not there?',
    claims: {
      one: [['a'], ['c']],
      beyond: invalid('deleteDimension', "Cannot delete a row that doesn't exist. Tried to delete row index 29 but there are only 19 rows."),
      all: invalid('deleteDimension', "You can't delete all the rows on the sheet."),
      unfrozen: invalid('deleteDimension', 'Sorry, it is not possible to delete all non-frozen rows.'),
    },
    run(bench) {
      const book = bench.book(['a'], ['b'], ['c']);
      book.write([{ deleteDimension: { range: rows(1, 2) } }]);
      const one = book.all();
      book.write([{ updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } }]);
      const remove = (from: number, to: number): Json => refused(() => book.write([{ deleteDimension: { range: rows(from, to) } }]));
      return { one, beyond: remove(18, 30), all: remove(0, 19), unfrozen: remove(1, 19) };
    },
  },
  {
    id: 'lines.move',
    settles: both,
    question: 'Does moveDimension count its target as the rows lay before the move, and do named ranges go along?',
    source: 'The Sheets API: "before the source data is removed from the grid".',
    claims: { cells: [['b'], ['c'], ['a'], ['d']], range: 2 },
    run(bench) {
      const book = bench.book(['a'], ['b'], ['c'], ['d']);
      book.write([addName('a', 'on_a', area(0, 1, 0, 1)), { moveDimension: { source: rows(0, 1), destinationIndex: 3 } }]);
      return { cells: book.all(), range: book.get('namedRanges(range)').namedRanges?.[0]?.range?.startRowIndex ?? 0 };
    },
  },
  {
    id: 'lines.cells-limit',
    settles,
    question: 'Is a workbook of more than ten million cells refused, and with which words?',
    claims: invalid('addSheet', 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([{ addSheet: { properties: { sheetId: 7, title: 'Huge', gridProperties: { rowCount: 1_000_000, columnCount: 11 } } } }]));
    },
  },
  {
    id: 'lines.columns-limit',
    settles,
    question: 'Is a tab of more than 18,278 columns refused?',
    claims: invalid('appendDimension', 'A sheet cannot have more than 18278 columns.'),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([{ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 18_273 } }]));
    },
  },
  {
    id: 'lines.hidden-are-read',
    settles: both,
    question: 'Are rows that somebody hid still read?',
    claims: [['a'], ['hidden'], ['c']],
    run(bench) {
      const book = bench.book(['a'], ['hidden'], ['c']);
      book.write([{ updateDimensionProperties: { range: rows(1, 2), properties: { hiddenByUser: true, pixelSize: 40 }, fields: 'hiddenByUser,pixelSize' } }]);
      return book.all();
    },
  },
  {
    id: 'sort.order',
    settles: both,
    question: 'In which order does sortRange put numbers, texts, booleans and blanks?',
    claims: [[-1], [2], [10], ['a'], ['B'], ['c'], [false], [true]],
    run(bench) {
      const book = bench.book(['B'], [true], [10], [null], ['a'], [-1], [false], ['c'], [2]);
      book.write([{ sortRange: { range: area(0, 9, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } }]);
      return book.all();
    },
  },
  {
    id: 'sort.ranges-stay',
    settles: [WRITE, 'Sheets.Spreadsheets.get'],
    question: 'Do named and protected ranges stay where they are when the cells below them are sorted?',
    source: 'Documented nowhere; inferred.',
    matters: 'protected headers and the token under people’s sorting',
    claims: { name: 0, protection: 0 },
    run(bench) {
      const book = bench.book(['z'], ['a']);
      book.write([
        addName('z', 'on_z', area(0, 1, 0, 1)),
        { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: area(0, 1, 0, 1), warningOnly: true } } },
        { sortRange: { range: area(0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
      ]);
      const found = book.get('namedRanges(range),sheets(protectedRanges)');
      return { name: found.namedRanges?.[0]?.range?.startRowIndex ?? 0, protection: found.sheets?.[0]?.protectedRanges?.[0]?.range?.startRowIndex ?? 0 };
    },
  },
];
