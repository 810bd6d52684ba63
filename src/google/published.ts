/** This file reads the Published workbook for the hub, in one request; the hub's account may read that and nothing else. */
import { type Row, type Sheet, readRow } from '../base/table';
import type { Zone } from '../base/time';
import type { Published } from '../hub/published';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus } from '../hub/sheet';
import { CONFIG } from './config';
import { columnOf } from './store/layout';
import { readAreas } from './store/sheets-port';

/** Nothing public has a time of its own, so any zone will do. */
const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };

const TABLES = { facts: hubFacts, schools: hubSchools, cards: hubCards, problems: hubProblems, requests: hubStatus } as const;

/** Throws where the workbook is not configured, cannot be read, or lacks a column. */
export function publishedRows(): Published {
  if (CONFIG.published === '') throw new Error('The hub has not been told which workbook is published: mytech configure --published.');
  if (typeof Sheets === 'undefined') throw new Error('The advanced service Sheets (v4) is not enabled in appsscript.json.');
  const { Spreadsheets } = Sheets;
  const port = { batchGetByDataFilter: (body: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest, fileId: string) => Spreadsheets.Values.batchGetByDataFilter(body, fileId) };
  const areas = readAreas(port, CONFIG.published, Object.values(TABLES).map(({ sheetId }) => ({ sheetId, startRow: 0 })));
  const [facts = [], schools = [], cards = [], problems = [], requests = []] = areas;
  return {
    facts: rowsOf(hubFacts, facts),
    schools: rowsOf(hubSchools, schools),
    cards: rowsOf(hubCards, cards),
    problems: rowsOf(hubProblems, problems),
    requests: rowsOf(hubStatus, requests),
  };
}

/** One table of a workbook, as it is read without a journal. */
export const tableRows = <S extends Sheet>(fileId: string, sheet: S): readonly Row<S>[] => rowsOf(sheet, readAreas(fileId, [{ sheetId: sheet.sheetId, startRow: 0 }])[0] ?? []);

function rowsOf<S extends Sheet>(sheet: S, rows: ReturnType<typeof readAreas>[number]): readonly Row<S>[] {
  const at = Object.fromEntries(Object.entries(sheet.columns).map(([column, { header }]) => [column, columnOf(rows[0] ?? [], header)]));
  const missing = Object.keys(at).find((column) => (at[column] ?? -1) < 0);
  if (missing !== undefined) throw new Error(`${sheet.name} has no column "${sheet.columns[missing]?.header ?? missing}".`);
  return rows
    .slice(1)
    .filter((cells) => String(cells[at[sheet.key] ?? 0] ?? '') !== '')
    .map((cells) => readRow(sheet, (column) => cells[at[column] ?? -1] ?? null, ANY_ZONE).row);
}
