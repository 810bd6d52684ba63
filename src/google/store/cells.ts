/** This file carries cells to and from the shapes of the Sheets API. */
import type { Cell, CellFormat } from '../../base/cell';
import type { CellData } from './ask';

/** A cell as written: text is stored as text whatever it looks like, since `stringValue` is never parsed (Sheets API, ExtendedValue). */
export function cellData(cell: Cell): CellData {
  if (cell === null) return {};
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cell } };
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  return { userEnteredValue: { boolValue: cell } };
}

const NUMBER_FORMATS: Readonly<Record<CellFormat, { type: string; pattern?: string } | null>> = {
  text: { type: 'TEXT' },
  number: { type: 'NUMBER', pattern: '0' },
  date: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  moment: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
  general: null,
};

/** How a column's cells are shown; text keeps what people type later as they typed it. */
export const formatOf = (format: CellFormat): CellData =>
  NUMBER_FORMATS[format] === null ? {} : { userEnteredFormat: { numberFormat: NUMBER_FORMATS[format] } };

/** A cell as the API gives it back after a batch, in the same words as a reading of values gives it. */
export function cellOf(given: CellData | undefined): Cell {
  const value = given?.effectiveValue;
  if (value === undefined || value === null || value.stringValue === '') return null;
  return value.stringValue ?? value.numberValue ?? value.boolValue ?? (value.errorValue ? (given?.formattedValue ?? '#ERROR!') : null);
}

/** A cell as text; empty is ''. */
export const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : String(cell));
