/** These cases ask about tabs, protections, rules for cells, formats and charts. */
import { area, put, type Request } from '../bench';
import type { Case, Json } from '../case';
import { apiRefusal, NOT_REFUSED, refused } from '../refusal';

const METHOD = 'sheets.spreadsheets.batchUpdate';
const WRITE = 'Sheets.Spreadsheets.batchUpdate';
const settles = [WRITE];
const seen = [WRITE, 'Sheets.Spreadsheets.get'];
const invalid = (request: string, words: string): Json => apiRefusal(METHOD, 400, `Invalid requests[0].${request}: ${words}`);

const addSheet = (sheetId: number, title: string): Request => ({ addSheet: { properties: { sheetId, title } } });
const protect = (protectedRange: NonNullable<Request['addProtectedRange']>['protectedRange']): Request => ({ addProtectedRange: { protectedRange } });
const LIST_ITEMS_TOO_MANY = 501;

const CHARTED = [['month', 'tickets'], ['Sep', 3], ['Oct', 5]] as const;

/** A chart of two columns, anchored in the first column of a row. */
function addChart(rowIndex: number): Request {
  const source = (column: number) => ({ sourceRange: { sources: [area(0, 3, column, column + 1)] } });
  const basicChart = { chartType: 'COLUMN', headerCount: 1, domains: [{ domain: source(0) }], series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }] };
  return { addChart: { chart: { chartId: 12, spec: { title: 'Tickets', basicChart }, position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 0 } } } } } };
}

export const objectCases: readonly Case[] = [
  {
    id: 'tabs.taken',
    settles,
    question: 'Are tabs refused whose number or title is taken, also in other case?',
    claims: {
      number: invalid('addSheet', 'Cannot add sheet with ID: 0, a sheet with that ID already exists.'),
      title: invalid('addSheet', 'A sheet with the name "Tab" already exists. Please enter another name.'),
      otherCase: invalid('addSheet', 'A sheet with the name "TAB" already exists. Please enter another name.'),
    },
    run(bench) {
      const book = bench.book();
      return { number: refused(() => book.write([addSheet(0, 'Other')])), title: refused(() => book.write([addSheet(1, 'Tab')])), otherCase: refused(() => book.write([addSheet(2, 'TAB')])) };
    },
  },
  {
    id: 'tabs.last',
    settles,
    question: 'Can the last tab be deleted, or the last one in sight hidden?',
    claims: { deleted: invalid('deleteSheet', "You can't remove all the sheets in a document."), hidden: invalid('updateSheetProperties', "You can't hide all the sheets in a document."), missing: invalid('deleteSheet', 'No sheet with id: 99') },
    run(bench) {
      const book = bench.book();
      return {
        deleted: refused(() => book.write([{ deleteSheet: { sheetId: 0 } }])),
        hidden: refused(() => book.write([{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }])),
        missing: refused(() => book.write([{ deleteSheet: { sheetId: 99 } }])),
      };
    },
  },
  {
    id: 'tabs.order',
    settles: seen,
    question: 'Does the index to which a tab is moved count the tabs as they stood before?',
    source: 'The Sheets API: "Movement is considered in before the move indexes".',
    claims: ['B', 'Tab', 'C'],
    run(bench) {
      const book = bench.book();
      book.write([addSheet(1, 'B'), addSheet(2, 'C')]);
      book.write([{ updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } }]);
      return (book.get('sheets.properties.title').sheets ?? []).map(({ properties }) => properties?.title ?? '');
    },
  },
  {
    id: 'tabs.frozen',
    settles,
    question: 'Can all rows be frozen?',
    claims: invalid('updateSheetProperties', "You can't freeze all visible rows on the sheet."),
    run: (bench) => {
      const book = bench.book();
      return refused(() => book.write([{ updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 20 } }, fields: 'gridProperties.frozenRowCount' } }]));
    },
  },
  {
    id: 'protection.rules',
    settles,
    question: 'Which protections are refused: a second one of a whole tab, one with a taken number, editors beside a mere warning, the removal of none?',
    claims: {
      chosenNumber: NOT_REFUSED,
      taken: invalid('addProtectedRange', 'Cannot add protected range with ID: 5, a protected range with that ID already exists.'),
      secondOfTab: invalid('addProtectedRange', 'Sheet "Tab" already has sheet protection.'),
      warningWithEditors: invalid('addProtectedRange', 'ProtectedRange is warningOnly. Editors cannot be set on it.'),
      missing: invalid('deleteProtectedRange', 'No protected range with id: 99'),
    },
    run(bench) {
      const book = bench.book();
      const attempt = (request: Request): Json => refused(() => book.write([request]));
      return {
        chosenNumber: attempt(protect({ protectedRangeId: 5, range: { sheetId: 0 }, warningOnly: true })),
        taken: attempt(protect({ protectedRangeId: 5, range: area(0, 1), warningOnly: true })),
        secondOfTab: attempt(protect({ protectedRangeId: 6, range: { sheetId: 0 }, warningOnly: true })),
        warningWithEditors: attempt(protect({ protectedRangeId: 8, range: area(0, 1), warningOnly: true, editors: { users: [Session.getEffectiveUser().getEmail()] } })),
        missing: attempt({ deleteProtectedRange: { protectedRangeId: 99 } }),
      };
    },
  },
  {
    id: 'protection.follows',
    settles: seen,
    question: 'Does a protection without an end row grow with the grid and move with inserted columns?',
    matters: 'the protected key column',
    claims: { startRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 },
    run(bench) {
      const book = bench.book(['h']);
      book.write([
        protect({ protectedRangeId: 5, range: area(1, undefined, 2, 3), warningOnly: true }),
        { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, inheritFromBefore: false } },
        { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } },
      ]);
      const { sheetId: _tab, ...range } = book.get('sheets(protectedRanges)').sheets?.[0]?.protectedRanges?.[0]?.range ?? {};
      return range;
    },
  },
  {
    id: 'validation.rules',
    settles: [...settles, 'Sheets.Spreadsheets.Values.batchGetByDataFilter'],
    question: 'Is a list of more than 500 choices refused, and does a strict list stop what a request writes?',
    claims: {
      tooMany: invalid('setDataValidation', 'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.'),
      againstTheList: [['not in the list']],
    },
    run(bench) {
      const book = bench.book();
      const list = (count: number): Request => ({
        setDataValidation: { range: area(0, 1, 0, 1), rule: { strict: true, condition: { type: 'ONE_OF_LIST', values: Array.from({ length: count }, (_, at) => ({ userEnteredValue: `choice ${at}` })) } } },
      });
      const tooMany = refused(() => book.write([list(LIST_ITEMS_TOO_MANY)]));
      book.write([list(2), put([['not in the list']])]);
      return { tooMany, againstTheList: book.all() };
    },
  },
  {
    id: 'formats.conditional',
    settles: seen,
    question: 'Are rules for conditional formats kept in their order, and is one without a range refused?',
    claims: { count: 2, firstWins: 'NOT_BLANK', rangeless: invalid('addConditionalFormatRule', 'A conditional format rule must have at least one range.') },
    run(bench) {
      const book = bench.book();
      const rule = (type: string, index: number, ranges = [area(1, 5)]): Request => ({
        addConditionalFormatRule: { index, rule: { ranges, booleanRule: { condition: { type }, format: { textFormat: { bold: true } } } } },
      });
      book.write([rule('BLANK', 0), rule('NOT_BLANK', 0)]);
      const rules = book.get('sheets(conditionalFormats)').sheets?.[0]?.conditionalFormats ?? [];
      return { count: rules.length, firstWins: rules[0]?.booleanRule?.condition?.type ?? '', rangeless: refused(() => book.write([rule('BLANK', 0, [])])) };
    },
  },
  {
    id: 'charts.own-number',
    settles: seen,
    question: 'Does a chart keep the number that we choose, and is a second one with it refused?',
    source: 'The Sheets API: "It is an error to specify the ID of an embedded object that already exists."',
    claims: { number: 12, again: invalid('addChart', 'Cannot add chart with ID: 12, a chart with that ID already exists.') },
    run(bench) {
      const book = bench.book(...CHARTED);
      book.write([addChart(5)]);
      return { number: book.get('sheets(charts(chartId))').sheets?.[0]?.charts?.[0]?.chartId ?? 0, again: refused(() => book.write([addChart(5)])) };
    },
  },
  {
    id: 'charts.beyond-grid',
    settles,
    question: 'Is a chart refused whose anchor lies beyond the grid?',
    claims: invalid('addChart', 'Range (Tab!A91) exceeds grid limits. Max rows: 20, max columns: 6'),
    run(bench) {
      const book = bench.book(...CHARTED);
      return refused(() => book.write([addChart(90)]));
    },
  },
  {
    id: 'charts.anchor',
    settles: seen,
    question: 'Where does a chart stand whose anchor’s row is deleted, and one whose rows move down?',
    claims: { moved: 6, deleted: 6 },
    run(bench) {
      const book = bench.book(...CHARTED);
      const lines = (startIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 });
      const anchor = (): number => book.get('sheets(charts(position))').sheets?.[0]?.charts?.[0]?.position?.overlayPosition?.anchorCell?.rowIndex ?? 0;
      book.write([addChart(5), { insertDimension: { range: lines(4), inheritFromBefore: false } }]);
      const moved = anchor();
      book.write([{ deleteDimension: { range: lines(moved) } }]);
      return { moved, deleted: anchor() };
    },
  },
  {
    id: 'filter.one',
    settles: seen,
    question: 'Does setBasicFilter replace the filter that is there, and does clearBasicFilter without one pass?',
    claims: { end: 4, cleared: NOT_REFUSED, again: NOT_REFUSED },
    run(bench) {
      const book = bench.book(['h'], ['a'], ['b']);
      const filter = (end: number): Request => ({ setBasicFilter: { filter: { range: area(0, end, 0, 1) } } });
      book.write([filter(3)]);
      book.write([filter(4)]);
      const end = book.get('sheets(basicFilter)').sheets?.[0]?.basicFilter?.range?.endRowIndex ?? 0;
      const clear = (): Json => refused(() => book.write([{ clearBasicFilter: { sheetId: 0 } }]));
      return { end, cleared: clear(), again: clear() };
    },
  },
  {
    id: 'book.properties',
    settles: seen,
    question: 'Can locale and time zone be set in one batch, and is a zone that is none refused?',
    claims: { locale: 'en_GB', timeZone: 'America/Chicago', empty: invalid('updateSpreadsheetProperties', 'Invalid timeZone: .') },
    run(bench) {
      const book = bench.book();
      const set = (timeZone: string): Request => ({ updateSpreadsheetProperties: { properties: { locale: 'en_GB', timeZone }, fields: 'locale,timeZone' } });
      book.write([set('America/Chicago')]);
      const { locale = '', timeZone = '' } = book.get('properties(locale,timeZone)').properties ?? {};
      return { locale, timeZone, empty: refused(() => book.write([set('')])) };
    },
  },
];
