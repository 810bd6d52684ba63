/** This file reads workbooks: their layout in one request, and in a second one the headers of all tabs and the few tables that are looked into. */
import type { Cell } from '../../../src/base/cell';
import type { Sheet } from '../../../src/base/table';
import { JOURNAL_SHEET_ID } from '../../../src/google/store/journal';
import type { BookFacts, TabFacts } from '../facts';
import type { Clients } from './clients';
import { look } from './look';

const LAYOUT = 'properties(locale,timeZone),namedRanges(name),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),protectedRanges(range))';
/** Wider than any declared tab, with room for the district's own columns. */
const LAST_COLUMN = 'DZ';

const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;
const cellsOf = (rows: readonly (readonly unknown[])[] | null | undefined): readonly (readonly Cell[])[] => (rows ?? []).map((row) => row.map((cell) => (cell === '' ? null : (cell as Cell))));

/** A workbook; of `whole` tables every row comes along. */
export async function bookOf({ sheets }: Clients, spreadsheetId: string, whole: readonly Sheet[]): Promise<BookFacts> {
  const { data: layout } = await sheets.spreadsheets.get({ spreadsheetId, fields: LAYOUT });
  const standing = layout.sheets ?? [];
  const wanted = new Set(whole.map(({ sheetId }) => sheetId));
  const ranges = standing.map(({ properties }) => `${quoted(properties?.title ?? '')}!A1:${LAST_COLUMN}${wanted.has(properties?.sheetId ?? 0) ? '' : '1'}`);
  const { data } = await sheets.spreadsheets.values.batchGet({ spreadsheetId, ranges, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' });
  const rows = (data.valueRanges ?? []).map(({ values }) => cellsOf(values));
  const tabs = standing.map(({ properties, protectedRanges }, at): TabFacts => {
    const { rowCount, columnCount } = properties?.gridProperties ?? {};
    return { sheetId: properties?.sheetId ?? 0, title: properties?.title ?? '', hidden: properties?.hidden === true, cells: (rowCount ?? 0) * (columnCount ?? 0), protections: protectedRanges?.length ?? 0, headers: rows[at]?.[0] ?? [] };
  });
  return {
    timeZone: layout.properties?.timeZone ?? '',
    locale: layout.properties?.locale ?? '',
    names: (layout.namedRanges ?? []).map(({ name }) => name ?? ''),
    tabs,
    tables: new Map(tabs.flatMap(({ sheetId }, at) => (wanted.has(sheetId) ? [[sheetId, rows[at] ?? []] as const] : []))),
  };
}

/** Row 1 of a spreadsheet's journal; null where it has none, and so is none of ours. */
export async function journalHeader(clients: Clients, spreadsheetId: string): Promise<readonly Cell[] | null> {
  const seen = await look(() => bookOf(clients, spreadsheetId, []));
  return seen.seen ? (seen.value.tabs.find(({ sheetId }) => sheetId === JOURNAL_SHEET_ID)?.headers ?? null) : null;
}
