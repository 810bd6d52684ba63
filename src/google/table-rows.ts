/** This file makes rows of the cells of a table that is read without a journal: nothing is written on what it says. */
import { type Row, type Sheet, readRow } from '../base/table';
import type { Zone } from '../base/time';
import { columnOf } from './store/layout';
import type { readAreas } from './store/sheets-port';

/** No table that is read so has a time of its own, so any zone will do. */
const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };

/** Throws where a column is missing. */
export function rowsOf<S extends Sheet>(sheet: S, rows: ReturnType<typeof readAreas>[number]): readonly Row<S>[] {
  const at = Object.fromEntries(Object.entries(sheet.columns).map(([column, { header }]) => [column, columnOf(rows[0] ?? [], header)]));
  const missing = Object.keys(at).find((column) => (at[column] ?? -1) < 0);
  if (missing !== undefined) throw new Error(`${sheet.name} has no column "${sheet.columns[missing]?.header ?? missing}".`);
  return rows
    .slice(1)
    .filter((cells) => String(cells[at[sheet.key] ?? 0] ?? '') !== '')
    .map((cells) => readRow(sheet, (column) => cells[at[column] ?? -1] ?? null, ANY_ZONE).row);
}
