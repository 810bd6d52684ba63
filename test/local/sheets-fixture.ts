/** This file holds what the tests of the local Sheets share: small workbooks and short ways to write and read them. */
import type { ExtendedValue, RowData } from '../../local/services/sheets/schema';
import { Workbook, type NewSheet } from '../../local/services/sheets/workbook';

export type Plain = string | number | boolean | null;

export function book(...sheets: readonly NewSheet[]): Workbook {
  return Workbook.create('book', { title: 'Book', sheets: sheets.length === 0 ? [{ title: 'Data', rowCount: 20, columnCount: 6 }] : sheets });
}

export function extended(value: Plain): ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { numberValue: value };
  return value === null ? {} : { boolValue: value };
}

export function rowsOf(values: readonly (readonly Plain[])[]): RowData[] {
  return values.map((row) => ({ values: row.map((value) => (value === null ? {} : { userEnteredValue: extended(value) })) }));
}

/** Writes values from a corner on, counted from 0. */
export function fill(workbook: Workbook, values: readonly (readonly Plain[])[], sheetId = 0, rowIndex = 0, columnIndex = 0): void {
  workbook.batchUpdate({
    requests: [{ updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: rowsOf(values), fields: 'userEnteredValue' } }],
  });
}

/** The values of a range, unformatted; an empty range is an empty list. */
export function read(workbook: Workbook, range: string): unknown[][] {
  return workbook.valuesGet(range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? [];
}

/** Where each named range lies, by name. */
export function names(workbook: Workbook): Record<string, unknown> {
  return Object.fromEntries(workbook.state.namedRanges.map(({ name, range }) => [name, range]));
}

export function span(startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number, sheetId = 0) {
  return { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}
