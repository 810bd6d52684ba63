/** This file reads the rows of a declared tab out of a local workbook, as a person with the sheet open sees them. */
import type { Workspace } from '../local/kernel/workspace';
import { effectiveValue, valueOf, type Cell as StoredCell } from '../local/services/sheets/cell';
import type { SheetState } from '../local/services/sheets/state';
import type { Cell } from '../src/base/cell';
import { type Row, type Sheet, readRow } from '../src/base/table';
import type { Zone } from '../src/base/time';
import { zoneOffsetMs } from '../local/kernel/zones';

const MINUTE_MS = 60_000;

function cellOf(stored: StoredCell): Cell {
  const value = effectiveValue(valueOf(stored));
  return typeof value === 'object' && value !== null ? value.text : value;
}

function tabOf(workspace: Workspace, fileId: string, sheet: Sheet): SheetState {
  const tab = workspace.workbooks.require(fileId).state.sheets.find((one) => one.sheetId === sheet.sheetId);
  if (tab === undefined) throw new Error(`The workbook has no tab ${sheet.name}.`);
  return tab;
}

const headersOf = (tab: SheetState): string[] => (tab.rows[0] ?? []).map((cell) => String(cellOf(cell) ?? ''));

/** What stands below a column's header, empty cells left out. */
export function filledCells(workspace: Workspace, fileId: string, sheet: Sheet, column: string): readonly Cell[] {
  const tab = tabOf(workspace, fileId, sheet);
  const at = headersOf(tab).indexOf(sheet.columns[column]?.header ?? '');
  return tab.rows
    .slice(1)
    .map((row) => cellOf(row?.[at]))
    .filter((cell) => cell !== null);
}

/** Every row of a tab that has a key, with its columns found by their headers. */
export function rowsOf<S extends Sheet>(workspace: Workspace, fileId: string, sheet: S): readonly Row<S>[] {
  const tab = tabOf(workspace, fileId, sheet);
  const zoneName = workspace.workbooks.require(fileId).state.timeZone;
  const zone: Zone = { name: zoneName, offsetMinutes: (moment) => zoneOffsetMs(zoneName, moment) / MINUTE_MS };
  const headers = headersOf(tab);
  const places = new Map(Object.entries(sheet.columns).map(([column, { header }]) => [column, headers.indexOf(header)]));
  const keyAt = places.get(sheet.key) ?? -1;
  return tab.rows.slice(1).flatMap((cells) => {
    if (cells === undefined || cellOf(cells[keyAt]) === null) return [];
    return [readRow(sheet, (column) => cellOf(cells[places.get(column) ?? -1]), zone).row];
  });
}
