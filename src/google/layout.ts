/** This file lays a workbook out by the Sheets API: what is missing is found first and made in one atomic batch. */
import type { Cell } from '../base/cell';
import { HISTORY } from '../base/history';
import type { Board } from '../base/board';
import type { Sheet } from '../base/table';
import { boardRequests, chartsOf, headersAfter } from './boards';
import type { Area, Request, Rows } from './store/ask';
import type { BookTerms } from './store/book-terms';
import { readAreas, sheetsService, structureOf } from './store/book';
import { JOURNAL_SHEET_ID } from './store/journal';
import { columnOf } from './store/layout';
import { firstRowsOf, hideTab, journalLayout, missingColumns, protections, tabLayout } from './workbooks';

/** Every new spreadsheet begins with a tab of this number. */
export const FIRST_TAB = 0;

/** Lays the journal, tabs, columns and charts that are missing. What stands stays; a run that is cut off leaves all or nothing. */
export function layOut(terms: BookTerms, sheets: readonly Sheet[], boards: readonly Board[], begin: Readonly<Record<string, number>>): void {
  const { fileId } = terms;
  const structure = structureOf(fileId);
  const standing = new Map(structure.tabs.map((tab) => [tab.sheetId, tab]));
  const fresh = sheets.filter((sheet) => !standing.has(sheet.sheetId));
  const kept = sheets.filter((sheet) => standing.has(sheet.sheetId));
  const headerRows = read(fileId, kept.map(headerArea));
  const headers = new Map(kept.map((sheet, index) => [sheet.sheetId, headerRows[index]?.[0] ?? []]));
  const counters = standing.has(JOURNAL_SHEET_ID) ? {} : { ...begin, ...countersOf(fileId, kept, headers) };
  const journal = journalLayout(terms, structure, counters);
  const charts = boards.length === 0 ? new Set<number>() : chartsOf(fileId);
  const requests: Request[] = [
    { updateSpreadsheetProperties: { properties: { timeZone: terms.zone.name, locale: 'en_US' }, fields: 'timeZone,locale' } },
    ...journal,
    ...fresh.flatMap((sheet) => tabLayout(sheet)),
    ...kept.flatMap((sheet) => missingColumns(sheet, headers.get(sheet.sheetId) ?? [], standing.get(sheet.sheetId)?.columns ?? 0)),
    ...fresh.flatMap((sheet) => protections(sheet)),
    ...boards.flatMap((board) =>
      boardRequests(board, charts, (sheet) => ({
        headers: headersAfter(sheet, headers.get(sheet.sheetId)),
        rows: standing.get(sheet.sheetId)?.rows ?? firstRowsOf(sheet),
        fresh: !standing.has(sheet.sheetId),
      })),
    ),
    ...(standing.size === 1 && standing.has(FIRST_TAB) && isEmpty(fileId) ? [{ deleteSheet: { sheetId: FIRST_TAB } }] : []),
    ...fresh.filter((sheet) => sheet.hidden).map((sheet) => hideTab(sheet.sheetId)),
    ...(journal.length > 0 ? [hideTab(JOURNAL_SHEET_ID)] : []),
  ];
  sheetsService().Spreadsheets.batchUpdate({ requests }, fileId);
}

const headerArea = (sheet: Sheet): Area => ({ sheetId: sheet.sheetId, startRow: 0, endRow: 1 });

const read = (fileId: string, areas: readonly Area[]): readonly Rows[] => (areas.length === 0 ? [] : readAreas(fileId, areas));

/** The tab that every new spreadsheet has goes once ours stand, unless somebody wrote into it. */
const isEmpty = (fileId: string): boolean => (read(fileId, [{ sheetId: FIRST_TAB, startRow: 0 }])[0] ?? []).length === 0;

const NUMBERED = /^[A-Z]+-(\d+)$/;

/**
 * The numbers given so far, for a journal that was deleted by hand with its counters: the highest that stands in a table or in
 * History, which also remembers rows that are gone.
 */
function countersOf(fileId: string, kept: readonly Sheet[], headers: ReadonlyMap<number, readonly Cell[]>): Record<string, number> {
  const counters: Record<string, number> = {};
  const { table, key } = HISTORY.staff.columns;
  const wanted = kept.flatMap((sheet) => {
    const named = sheet.sheetId === HISTORY.staff.sheetId ? [table.header, key.header] : [sheet.columns[sheet.key]?.header ?? ''];
    return named.flatMap((header) => {
      const at = columnOf(headers.get(sheet.sheetId) ?? [], header);
      return at < 0 ? [] : [{ sheet, header, area: { sheetId: sheet.sheetId, startRow: 1, startColumn: at, endColumn: at + 1 } }];
    });
  });
  // All of them in one request: a workbook has many tables, and a minute few reads.
  const brought = read(fileId, wanted.map(({ area }) => area));
  const column = ({ sheetId }: Sheet, header: string): readonly string[] =>
    (brought[wanted.findIndex((one) => one.sheet.sheetId === sheetId && one.header === header)] ?? []).map((row) => String(row[0] ?? ''));
  const told = { tables: column(HISTORY.staff, table.header), keys: column(HISTORY.staff, key.header) };
  for (const sheet of kept) {
    const keys = [...column(sheet, sheet.columns[sheet.key]?.header ?? ''), ...told.keys.filter((_, line) => told.tables[line] === sheet.name)];
    const numbers = keys.flatMap((key) => (NUMBERED.test(key) ? [Number(NUMBERED.exec(key)?.[1])] : []));
    if (sheet.history && numbers.length > 0) counters[sheet.key] = numbers.reduce((a, b) => Math.max(a, b));
  }
  return counters;
}

/**
 * Shows or hides tabs in one batch. A tab that somebody deleted is no reason to leave the others as they are. A workbook must show a tab, so
 * one of which none would be left keeps them: it is out of the way as long as nobody opens it.
 */
export function showTabs(fileId: string, visible: ReadonlyMap<number, boolean>): void {
  const { tabs } = structureOf(fileId);
  if (!tabs.some(({ sheetId, isHidden }) => visible.get(sheetId) ?? !isHidden)) return;
  const standing = new Set(tabs.map(({ sheetId }) => sheetId));
  const requests: Request[] = [...visible]
    .filter(([sheetId]) => standing.has(sheetId))
    .map(([sheetId, isShown]) => ({ updateSheetProperties: { properties: { sheetId, hidden: !isShown }, fields: 'hidden' } }));
  if (requests.length > 0) sheetsService().Spreadsheets.batchUpdate({ requests }, fileId);
}
