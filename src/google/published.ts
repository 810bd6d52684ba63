/** This file reads the Published workbook for the hub, in one request; the hub's account may read that and nothing else. */
import { UserError } from '../base/codes';
import { type Row, type Sheet, readRow } from '../base/table';
import type { Zone } from '../base/time';
import { hubFacts, hubSchools } from '../hub/sheet';
import type { Published } from '../hub/view';
import { CONFIG } from './config';
import { readAreas } from './store/book';
import { layoutOf } from './store/layout';

/** Nothing public has a time of its own, so any zone will do. */
const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };

export function publishedRows(): Published {
  if (CONFIG.published === '') throw new UserError('not-set-up');
  const [facts, schools] = readAreas(CONFIG.published, [
    { sheetId: hubFacts.sheetId, startRow: 0 },
    { sheetId: hubSchools.sheetId, startRow: 0 },
  ]);
  return { facts: rowsOf(hubFacts, facts ?? []), schools: rowsOf(hubSchools, schools ?? []) };
}

/** One table of a workbook, as it is read without a journal. */
export const tableRows = <S extends Sheet>(fileId: string, sheet: S): readonly Row<S>[] => rowsOf(sheet, readAreas(fileId, [{ sheetId: sheet.sheetId, startRow: 0 }])[0] ?? []);

function rowsOf<S extends Sheet>(sheet: S, rows: ReturnType<typeof readAreas>[number]): readonly Row<S>[] {
  const layout = layoutOf(sheet, rows[0] ?? []);
  return rows
    .slice(1)
    .filter((cells) => String(cells[layout.at[sheet.key] ?? 0] ?? '') !== '')
    .map((cells) => readRow(sheet, (column) => cells[layout.at[column] ?? -1] ?? null, ANY_ZONE).row);
}
