/** This file lays out workbooks: the journal, the tabs with their headers, formats and dropdowns, and whatever of it is missing. */
import type { Cell } from '../base/cell';
import { UserError } from '../base/codes';
import { SCHEMA } from '../base/schema';
import type { Columns, Sheet } from '../base/table';
import { type Structure, type Request } from './store/ask';
import type { BookTerms } from './store/book-terms';
import { cellData, formatOf } from './store/cells';
import { JOURNAL_COLUMNS, JOURNAL_SHEET_ID, JOURNAL_TITLE, TOKEN_NAME } from './store/journal';
import { columnOf, declaredHeaders, keyHeaderOf } from './store/layout';
import { layJournal } from './store/protocol';

/** A new tab is made with this many rows; Sheets adds rows as they are appended. Rows are cells, and cells are limited. */
const FIRST_ROWS = 200;
/** In the workbook that people write in by hand there is room below for what they add: the grid itself grows only at the press of a button. */
const ROWS_TO_WRITE_IN = 1_000;
export const firstRowsOf = ({ workbook }: Pick<Sheet, 'workbook'>): number => (workbook === 'content' ? ROWS_TO_WRITE_IN : FIRST_ROWS);
const COLUMN_PIXELS: Readonly<Record<string, number>> = { text: 160, number: 90, date: 100, moment: 140, general: 80 };
const HEADER_BACKGROUND = { red: 0.9, green: 0.94, blue: 0.92 };

/** Adds the journal where it is missing. A deleted journal takes its named range's name with it for good, so a new name is used. */
export function journalLayout(terms: BookTerms, structure: Structure, counters: Readonly<Record<string, number>>, schema = SCHEMA): Request[] {
  if (structure.tabs.some((tab) => tab.sheetId === JOURNAL_SHEET_ID)) return [];
  const first = structure.tabs.length <= 1;
  const commit = terms.newId();
  return [
    {
      addSheet: {
        properties: {
          sheetId: JOURNAL_SHEET_ID,
          title: JOURNAL_TITLE,
          hidden: false,
          gridProperties: { rowCount: FIRST_ROWS, columnCount: JOURNAL_COLUMNS, frozenRowCount: 1 },
        },
      },
    },
    ...layJournal(terms, counters, first ? TOKEN_NAME : `${TOKEN_NAME}_${commit}`, commit, schema),
  ];
}

/** A tab as it is first made; with other headers than declared, each declared column where its header stands. */
export function tabLayout(sheet: Sheet, headers: readonly Cell[] = declaredHeaders(sheet), rows = firstRowsOf(sheet)): Request[] {
  const standing = Object.fromEntries(Object.entries(sheet.columns).filter(([, column]) => columnOf(headers, column.header) >= 0));
  return [
    {
      addSheet: {
        properties: {
          sheetId: sheet.sheetId,
          title: sheet.name,
          gridProperties: { rowCount: rows, columnCount: headers.length, frozenRowCount: 1 },
        },
      },
    },
    headerRequest(sheet, headers, 0),
    ...columnRequests({ ...sheet, columns: standing }, (name) => columnOf(headers, sheet.columns[name]?.header ?? '')),
  ];
}

/** The columns that an existing tab lacks, added at its right end. */
export function missingColumns(sheet: Sheet, headers: readonly Cell[], gridColumns: number): Request[] {
  const missing = Object.entries(sheet.columns).filter(([, column]) => columnOf(headers, column.header) < 0);
  if (missing.length === 0) return [];
  // Without its key column no row of the tab is a row: a new, empty one would hide them all, so somebody puts the old one back.
  const key = missing.find(([name]) => name === sheet.key)?.[1];
  if (key !== undefined) throw new UserError('header-missing', { tab: sheet.name, header: key.header });
  const at = headers.length;
  const room = gridColumns - at;
  const places = new Map(missing.map(([name], index) => [name, at + index]));
  const lacking: Sheet<Columns> = { ...sheet, columns: Object.fromEntries(missing) };
  return [
    ...(room < missing.length ? [{ appendDimension: { sheetId: sheet.sheetId, dimension: 'COLUMNS', length: missing.length - Math.max(0, room) } }] : []),
    headerRequest(sheet, missing.map(([, column]) => column.header), at),
    ...columnRequests(lacking, (name) => places.get(name) ?? at),
  ];
}

function headerRequest(sheet: Sheet, headers: readonly Cell[], at: number): Request {
  return {
    updateCells: {
      start: { sheetId: sheet.sheetId, rowIndex: 0, columnIndex: at },
      rows: [
        {
          values: headers.map((header) => ({
            ...cellData(header),
            userEnteredFormat: { textFormat: { bold: true }, backgroundColor: HEADER_BACKGROUND, wrapStrategy: 'WRAP' },
          })),
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

/** Formats keep 00123 as typed; dropdowns offer the words that can be read and let others pass, since the run says so. */
function columnRequests(sheet: Sheet, placeOf: (name: string) => number): Request[] {
  return Object.entries(sheet.columns).flatMap(([name, column]) => {
    const place = placeOf(name);
    const below = { sheetId: sheet.sheetId, startRowIndex: 1, startColumnIndex: place, endColumnIndex: place + 1 };
    const format = formatOf(column.kind.format);
    const requests: Request[] = [
      {
        updateDimensionProperties: {
          range: { sheetId: sheet.sheetId, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 },
          properties: { pixelSize: COLUMN_PIXELS[column.kind.format] ?? 120 },
          fields: 'pixelSize',
        },
      },
    ];
    if (format.userEnteredFormat !== undefined) requests.push({ repeatCell: { range: below, cell: format, fields: 'userEnteredFormat.numberFormat' } });
    if (column.kind.choices !== undefined) {
      const values = column.kind.choices.map((choice) => ({ userEnteredValue: choice }));
      requests.push({ setDataValidation: { range: below, rule: { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true } } });
    }
    return requests;
  });
}

/** Header and key cells ask before they are changed by hand; an editors' list would refuse the staff's own add-on too. */
export function protections(sheet: Sheet, headers: readonly Cell[] = declaredHeaders(sheet)): Request[] {
  const keyAt = Math.max(0, columnOf(headers, keyHeaderOf(sheet)));
  const warn = (description: string, range: GoogleAppsScript.Sheets.Schema.GridRange): Request => ({
    addProtectedRange: { protectedRange: { description, range, warningOnly: true } },
  });
  return [
    warn('MyTech finds columns by these headers.', { sheetId: sheet.sheetId, startRowIndex: 0, endRowIndex: 1 }),
    warn('MyTech finds rows by these.', { sheetId: sheet.sheetId, startRowIndex: 1, startColumnIndex: keyAt, endColumnIndex: keyAt + 1 }),
  ];
}

/** Hides what is for MyTech alone; at least one tab must be visible, so this comes last. */
export const hideTab = (sheetId: number): Request => ({ updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } });
