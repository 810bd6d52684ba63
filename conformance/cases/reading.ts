/** These cases ask how areas of a sheet are read: their order, their gaps, their types, and where they may end. */
import { type Grid, area, number, text } from '../bench';
import type { Case, Json } from '../case';
import { apiRefusal, refused } from '../refusal';
import { spreadsheets, values } from '../services';

const READ = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';
const METHOD = 'sheets.spreadsheets.values.batchGetByDataFilter';
const settles = [READ];

/** As many areas as the store asks for in one request at most. */
const MANY_AREAS = 600;

export const readingCases: readonly Case[] = [
  {
    id: 'read.ragged',
    settles,
    question: 'Are empty cells and rows at the end left out, and does an empty area have no values at all?',
    source: 'The Sheets API: "trailing empty rows and columns are omitted".',
    claims: [[['a'], [], ['', 'b']], null],
    run: (bench) => bench.book(['a', null], [], [null, 'b'], [null, null]).read(area(0, 6), area(10, 12)),
  },
  {
    id: 'read.answer-names-filter',
    settles,
    question: 'Do the answers come in the order of the filters, and does each name its filter as it was sent?',
    source: 'The order is documented nowhere.',
    matters: 'every reading of several areas',
    claims: { order: ['c', 'a', 'b'], filters: [area(2, 3), area(0, 1), area(1, 2, 0, 1)] as unknown as Json },
    run(bench) {
      const book = bench.book(['a'], ['b'], ['c']);
      const asked = [area(2, 3), area(0, 1), area(1, 2, 0, 1)];
      const answer = values().batchGetByDataFilter({ dataFilters: asked.map((gridRange) => ({ gridRange })) }, book.id).valueRanges ?? [];
      return {
        order: answer.map((one) => (one.valueRange?.values?.[0]?.[0] ?? null) as Json),
        filters: answer.map((one) => (one.dataFilters?.[0]?.gridRange ?? null) as Json),
      };
    },
  },
  {
    id: 'read.same-area-twice',
    settles,
    question: 'How many answers come for one area that is asked for twice, and for two that overlap?',
    claims: { twice: 2, overlapping: 2 },
    run(bench) {
      const book = bench.book(['a'], ['b']);
      const count = (...areas: readonly Grid[]): number => (book.read(...areas) as readonly Json[]).length;
      return { twice: count(area(0, 1), area(0, 1)), overlapping: count(area(0, 2), area(1, 2)) };
    },
  },
  {
    id: 'read.beyond-grid',
    settles,
    question: 'Is an area that reaches past the grid cut, and one that begins past it refused?',
    matters: 'readings of tabs that somebody made smaller',
    claims: { reaches: [[['a']]], begins: apiRefusal(METHOD, 400, 'Range (Tab!A31:F40) exceeds grid limits. Max rows: 20, max columns: 6') },
    run(bench) {
      const book = bench.book(['a']);
      return { reaches: book.read(area(0, 40)), begins: refused(() => book.read(area(30, 40))) };
    },
  },
  {
    id: 'read.no-such-tab',
    settles,
    question: 'Is an area of a tab that is not there refused as a whole?',
    claims: { refused: true, code: 400, words: `API call to ${METHOD} failed with error: No grid with id: 99` },
    run(bench) {
      const book = bench.book(['a']);
      return refused(() => book.read(area(0, 1), { ...area(0, 1), sheetId: 99 }));
    },
  },
  {
    id: 'read.many-areas',
    settles,
    question: 'Can one request ask for six hundred areas?',
    source: 'How many ranges one request may name is documented nowhere.',
    matters: 'bulk work: the store asks for so many at most',
    claims: { refused: false, answers: MANY_AREAS },
    run(bench) {
      const book = bench.book(['a', 'b']);
      const areas = Array.from({ length: MANY_AREAS }, (_, at) => area(at % 20, (at % 20) + 1, at % 6, (at % 6) + 1));
      let answers = 0;
      const answer = refused(() => {
        answers = (book.read(...areas) as readonly Json[]).length;
      }) as { refused: boolean };
      return { refused: answer.refused, answers };
    },
  },
  {
    id: 'read.types',
    settles,
    question: 'How do unformatted numbers, booleans, dates and percentages come back?',
    claims: [[1.5, true, 45567, 0.25, 'text']],
    run(bench) {
      const book = bench.book();
      const formatted = (value: number, type: string) => ({ ...number(value), userEnteredFormat: { numberFormat: { type } } });
      const cells = [number(1.5), { userEnteredValue: { boolValue: true } }, formatted(45567, 'DATE'), formatted(0.25, 'PERCENT'), text('text')];
      book.write([{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: cells }], fields: 'userEnteredValue,userEnteredFormat.numberFormat' } }]);
      return book.all();
    },
  },
  {
    id: 'read.shown',
    settles,
    question: 'What does a reading give without valueRenderOption?',
    source: 'The Sheets API: FORMATTED_VALUE by default.',
    claims: [['1.5', 'TRUE', 'x']],
    run(bench) {
      const book = bench.book([1.5, true, 'x']);
      return (values().batchGetByDataFilter({ dataFilters: [{ gridRange: area(0, 1) }] }, book.id).valueRanges?.[0]?.valueRange?.values ?? null) as Json;
    },
  },
  {
    id: 'read.long-numbers',
    settles,
    question: 'How does a cell without a format show long numbers and small ones?',
    claims: [['1234567.891', '0.3333333333', '123456789012', '0.000001']],
    run(bench) {
      const book = bench.book([1234567.89123, 1 / 3, 123456789012, 0.000001]);
      return (values().batchGetByDataFilter({ dataFilters: [{ gridRange: area(0, 1) }] }, book.id).valueRanges?.[0]?.valueRange?.values ?? null) as Json;
    },
  },
  {
    id: 'read.quoted-titles',
    settles,
    question: 'Which titles of tabs does Google put into quotes when it names an area?',
    claims: ['Tab!A1', "'A1'!A1", "'two words'!A1", "'it''s'!A1", "'2026'!A1", 'under_score!A1', "'é'!A1"],
    run(bench) {
      const book = bench.book(['x']);
      const titles = ['A1', 'two words', "it's", '2026', 'under_score', 'é'];
      book.write(titles.map((title, at) => ({ addSheet: { properties: { sheetId: at + 1, title, gridProperties: { rowCount: 2, columnCount: 2 } } } })));
      const dataFilters = [0, ...titles.map((_, at) => at + 1)].map((sheetId) => ({ gridRange: { ...area(0, 1, 0, 1), sheetId } }));
      return (values().batchGetByDataFilter({ dataFilters }, book.id).valueRanges ?? []).map((one) => one.valueRange?.range ?? '');
    },
  },
  {
    id: 'read.no-such-file',
    settles: [...settles, 'Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.batchUpdate'],
    question: 'How do the three methods refuse a file that is not there?',
    matters: 'the sentence that tells staff of a lost file',
    claims: {
      read: apiRefusal(METHOD, 404, 'Requested entity was not found.'),
      get: apiRefusal('sheets.spreadsheets.get', 404, 'Requested entity was not found.'),
      write: apiRefusal('sheets.spreadsheets.batchUpdate', 404, 'Requested entity was not found.'),
    },
    run() {
      const id = 'nosuchfile';
      return {
        read: refused(() => values().batchGetByDataFilter({ dataFilters: [{ gridRange: area(0, 1) }] }, id)),
        get: refused(() => spreadsheets().get(id, { fields: 'spreadsheetId' })),
        write: refused(() => spreadsheets().batchUpdate({ requests: [{ deleteSheet: { sheetId: 1 } }] }, id)),
      };
    },
  },
  {
    id: 'read.structure',
    settles: ['Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.batchUpdate'],
    question: 'What does Spreadsheets.get with a mask give of tabs and named ranges, and what does it leave out?',
    claims: {
      sheets: [{ properties: { sheetId: 0, title: 'Tab', gridProperties: { rowCount: 20, columnCount: 6 } } }, { properties: { sheetId: 7, title: 'Hidden', hidden: true, gridProperties: { rowCount: 1000, columnCount: 26 } } }],
    },
    run(bench) {
      const book = bench.book();
      book.write([{ addSheet: { properties: { sheetId: 7, title: 'Hidden', hidden: true } } }]);
      return JSON.parse(JSON.stringify(book.get('sheets.properties(sheetId,title,hidden,gridProperties),namedRanges(namedRangeId,name)'))) as Json;
    },
  },
  {
    id: 'read.bad-mask',
    settles: ['Sheets.Spreadsheets.get'],
    question: 'Is a mask refused that names a field which does not exist?',
    claims: apiRefusal('sheets.spreadsheets.get', 400, "Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path 'nonsense'."),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.get('nonsense'));
    },
  },
];
