/** This file reads declared tables out of what the doctor gathered, by their headers. */
import { zoneOffsetMs } from '../../local/kernel/zones';
import type { Sheet, Row, WorkbookName } from '../../src/base/table';
import { readRow } from '../../src/base/table';
import { MINUTE_MS, type Zone } from '../../src/base/time';
import type { BookFacts, Facts, WorkbookFacts } from './facts';

export const zoneNamed = (name: string): Zone => ({ name, offsetMinutes: (moment) => zoneOffsetMs(name, moment) / MINUTE_MS });

/** The rows of a table that have a key. */
export function rowsIn<S extends Sheet>({ timeZone, tables }: BookFacts, sheet: S): readonly Row<S>[] {
  const [headers = [], ...rows] = tables.get(sheet.sheetId) ?? [];
  const at = new Map(Object.entries(sheet.columns).map(([column, { header }]) => [column, headers.indexOf(header)]));
  const keyAt = at.get(sheet.key) ?? -1;
  const zone = zoneNamed(timeZone);
  return rows.filter((cells) => (cells[keyAt] ?? null) !== null).map((cells) => readRow(sheet, (column) => cells[at.get(column) ?? -1] ?? null, zone).row);
}

export const workbook = (facts: Pick<Facts, 'workbooks'>, name: WorkbookName): WorkbookFacts | undefined => facts.workbooks.find((one) => one.name === name);

/** The rows of a table; none where its workbook could not be read, which is told by itself. */
export function rowsOf<S extends Sheet>(facts: Pick<Facts, 'workbooks'>, sheet: S): readonly Row<S>[] {
  const book = workbook(facts, sheet.workbook)?.book;
  return book?.seen === true ? rowsIn(book.value, sheet) : [];
}
