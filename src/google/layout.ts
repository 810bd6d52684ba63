/** This file lays a workbook out by the Sheets API: what is missing is found first and made in one atomic batch. */
import type { Cell } from '../base/cell';
import { HISTORY } from '../base/history';
import type { Board } from '../base/board';
import type { Sheet } from '../base/table';
import { boardRequests, headersAfter } from './boards';
import { patiently } from './patience';
import { statusOf } from './status';
import { type Area, REFUSED, type Request, type Rows, type Structure, type Tab } from './store/ask';
import type { BookTerms } from './store/book-terms';
import { readAreas, sheetsService, structureOf } from './store/book';
import { structureIn } from './store/sheets-port';
import { cellOf } from './store/cells';
import { JOURNAL_SHEET_ID, JOURNAL_TITLE, readHeader } from './store/journal';
import { columnOf } from './store/layout';
import { assertToBeLaid } from './store/release';
import { firstRowsOf, hideTab, journalLayout, missingColumns, protections, tabLayout } from './workbooks';

/** Every new spreadsheet begins with a tab of this number. */
export const FIRST_TAB = 0;

const LOCALE = 'en_US';

/** A workbook as it stands, as far as laying it out has to know. */
interface Standing {
  readonly structure: Structure;
  readonly headers: ReadonlyMap<number, readonly Cell[]>;
  readonly charts: ReadonlySet<number>;
  readonly isOurs: boolean;
}

const FIELDS = 'spreadsheetId,properties(locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties),charts.chartId';
const NAMES = 'namedRanges(namedRangeId,name)';

/** One reading; with titles of tabs their headers come with it, and other tabs stay out (reference/rest/v4/spreadsheets/get, "ranges"). */
function ask(terms: BookTerms, titles: readonly string[]): Standing {
  const answer = patiently(() =>
    sheetsService().Spreadsheets.get(terms.fileId, titles.length === 0 ? { fields: `${FIELDS}),${NAMES}` } : { ranges: titles.map((title) => `'${title.replace(/'/g, "''")}'!1:1`), fields: `${FIELDS},data.rowData.values.effectiveValue),${NAMES}` }),
  );
  const sheets = answer.sheets ?? [];
  return {
    structure: structureIn(answer, terms.fileId),
    headers: new Map(sheets.map(({ properties, data }) => [properties?.sheetId ?? 0, (data?.[0]?.rowData?.[0]?.values ?? []).map(cellOf)])),
    charts: new Set(sheets.flatMap((sheet) => (sheet.charts ?? []).flatMap((chart) => chart.chartId ?? []))),
    isOurs: answer.properties?.timeZone === terms.zone.name && answer.properties.locale === LOCALE,
  };
}

/** A workbook that was laid out before is read at once, with the titles that its tabs then had; another one, or one whose tabs people renamed, in two readings. */
function standingOf(terms: BookTerms, sheets: readonly Sheet[], boards: readonly Board[]): Standing {
  try {
    const whole = ask(terms, [...sheets.map(({ name }) => name), JOURNAL_TITLE]);
    const known = new Set(whole.structure.tabs.map(({ sheetId }) => sheetId));
    // No page of Google's says that charts come beside the ranges that are asked for, so without any nothing is taken for missing.
    if ((boards.length === 0 || whole.charts.size > 0) && known.has(JOURNAL_SHEET_ID) && sheets.every(({ sheetId }) => known.has(sheetId))) return whole;
  } catch (error) {
    if (statusOf(error) !== REFUSED) throw error;
  }
  const found = ask(terms, []);
  const known = new Set(found.structure.tabs.map(({ sheetId }) => sheetId));
  const kept = sheets.filter(({ sheetId }) => known.has(sheetId));
  const rowsAt = [...kept.map(({ sheetId }) => sheetId), ...(known.has(JOURNAL_SHEET_ID) ? [JOURNAL_SHEET_ID] : [])];
  const rows = read(terms.fileId, rowsAt.map((sheetId) => ({ sheetId, startRow: 0, endRow: 1 })));
  return { ...found, headers: new Map(rowsAt.map((sheetId, index) => [sheetId, rows[index]?.[0] ?? []])) };
}

/** Lays the journal, tabs, columns and charts that are missing. What stands stays; a run that is cut off leaves all or nothing. Gives the tabs where nothing was missing. */
export function layOut(terms: BookTerms, sheets: readonly Sheet[], boards: readonly Board[], begin: Readonly<Record<string, number>>): readonly Tab[] | null {
  const { fileId } = terms;
  const { structure, headers, charts, isOurs } = standingOf(terms, sheets, boards);
  const standing = new Map(structure.tabs.map((tab) => [tab.sheetId, tab]));
  const fresh = sheets.filter((sheet) => !standing.has(sheet.sheetId));
  const kept = sheets.filter((sheet) => standing.has(sheet.sheetId));
  // What a migration renames or moves would be laid a second time.
  assertToBeLaid(terms, readHeader(headers.get(JOURNAL_SHEET_ID) ?? []));
  const counters = standing.has(JOURNAL_SHEET_ID) ? {} : { ...begin, ...countersOf(fileId, kept, headers) };
  const journal = journalLayout(terms, structure, counters);
  const requests: Request[] = [
    ...(isOurs ? [] : [{ updateSpreadsheetProperties: { properties: { timeZone: terms.zone.name, locale: LOCALE }, fields: 'timeZone,locale' } }]),
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
  if (requests.length === 0) return structure.tabs;
  patiently(() => sheetsService().Spreadsheets.batchUpdate({ requests }, fileId));
  return null;
}

const read = (fileId: string, areas: readonly Area[]): readonly Rows[] => (areas.length === 0 ? [] : patiently(() => readAreas(fileId, areas)));

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
export function showTabs(fileId: string, visible: ReadonlyMap<number, boolean>, known: readonly Tab[] | undefined): void {
  const isAnyLeft = (tabs: readonly Tab[]): boolean => tabs.some(({ sheetId, isHidden }) => visible.get(sheetId) ?? !isHidden);
  // People may have tabs of their own there, which are not among those that are known.
  const tabs = known !== undefined && isAnyLeft(known) ? known : patiently(() => structureOf(fileId)).tabs;
  if (!isAnyLeft(tabs)) return;
  const requests: Request[] = tabs.flatMap(({ sheetId, isHidden }) => {
    const isShown = visible.get(sheetId);
    return isShown === undefined || isShown !== isHidden ? [] : [{ updateSheetProperties: { properties: { sheetId, hidden: !isShown }, fields: 'hidden' } }];
  });
  if (requests.length > 0) patiently(() => sheetsService().Spreadsheets.batchUpdate({ requests }, fileId));
}
