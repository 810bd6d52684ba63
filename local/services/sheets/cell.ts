/** This file says what one cell holds and carries it between the grid and the Sheets API's `CellData`. */
import { RequestProblem, notHere } from './problem';
import type { CellFormat, DataValidationRule, ExtendedValue } from './schema';

/** "maximum of 50000 characters in a single cell": platform.md §1, seen in deployed scripts. */
export const MAX_CELL_CHARACTERS = 50_000;

/** A formula, kept as text. There is no formula engine: its effective value is always the error #N/A. */
export class Formula {
  readonly kind = 'formula';

  constructor(readonly text: string) {}
}

/** The error value that is left where the value of a formula is pasted. */
export class CellError {
  readonly type = 'N_A';
  readonly text = '#N/A';
  readonly message = 'The local Workspace has no formula engine.';
}

export const FORMULA_RESULT = new CellError();

export type CellValue = string | number | boolean | Formula | CellError;

/** What a cell carries besides its value; never changed in place, so many cells may share one. */
export interface CellStyle {
  readonly userEnteredFormat?: CellFormat;
  readonly dataValidation?: DataValidationRule;
  readonly note?: string;
}

/** A cell that has a style, with or without a value. */
export class StyledCell {
  constructor(
    readonly value: CellValue | null,
    readonly style: CellStyle,
  ) {}
}

/** A plain cell is its bare value: most cells are, and a grid of half a million of them must stay small. */
export type Cell = CellValue | StyledCell | undefined;

export type Row = readonly Cell[];

export function valueOf(cell: Cell): CellValue | null {
  if (cell === undefined) return null;
  return cell instanceof StyledCell ? cell.value : cell;
}

export function styleOf(cell: Cell): CellStyle | undefined {
  return cell instanceof StyledCell ? cell.style : undefined;
}

export function cellOf(value: CellValue | null, style: CellStyle | undefined): Cell {
  if (style !== undefined) return new StyledCell(value, style);
  return value ?? undefined;
}

/** The value a reader sees: the result of a formula instead of the formula. */
export function effectiveValue(value: CellValue | null): Exclude<CellValue, Formula> | null {
  return value instanceof Formula ? FORMULA_RESULT : value;
}

/** Whether a row with this cell counts as a row with data (platform.md §18: a checkbox does, a mere format does not). */
export function countsAsData(cell: Cell): boolean {
  if (cell === undefined) return false;
  if (!(cell instanceof StyledCell)) return true;
  return cell.value !== null || cell.style.dataValidation?.condition?.type === 'BOOLEAN';
}

/**
 * Reads an `ExtendedValue`: a string stays a string whatever it looks like ("values … stored as-is", discovery document
 * sheets.v4, ExtendedValue). An empty string and an empty object clear the cell.
 */
export function valueFromApi(given: ExtendedValue | null | undefined): CellValue | null {
  if (given === null || given === undefined) return null;
  const kinds = Object.keys(given).filter((kind) => given[kind as keyof ExtendedValue] !== undefined);
  if (kinds.length === 0) return null;
  if (kinds.length > 1) throw new RequestProblem(`Invalid value: oneof field 'value' is already set. Cannot set '${kinds[1]}'.`);
  const { stringValue, numberValue, boolValue, formulaValue } = given;
  if (typeof stringValue === 'string') return stringValue === '' ? null : checkedText(stringValue);
  if (typeof numberValue === 'number' && Number.isFinite(numberValue)) return numberValue;
  if (typeof boolValue === 'boolean') return boolValue;
  if (typeof formulaValue === 'string') return formulaFrom(formulaValue);
  if (given.errorValue !== undefined) throw notHere('Writing an errorValue, which Google calls read-only,');
  throw new RequestProblem(`Invalid value at 'user_entered_value.${kinds[0]}': ${JSON.stringify(given)}.`);
}

function formulaFrom(text: string): Formula {
  if (!text.startsWith('=')) throw new RequestProblem(`Invalid formulaValue: ${text}. A formula starts with =.`);
  return new Formula(checkedText(text));
}

export function checkedText(text: string): string {
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new RequestProblem(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
  }
  return text;
}

/** Writes a value as `userEnteredValue`; undefined for an empty cell, which the API leaves out. */
export function valueToApi(value: CellValue | null): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (value instanceof Formula) return { formulaValue: value.text };
  return { errorValue: { type: value.type, message: value.message } };
}
