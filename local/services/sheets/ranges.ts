/** This file checks the ranges that requests name against the grid. */
import { gridLimits } from './a1';
import type { Draft } from './draft';
import { RequestProblem } from './problem';
import type { DimensionRange, GridRange } from './schema';
import type { Dimension } from './shift';
import type { GridSpan, Rect, SheetState } from './state';

/** The rectangle of a `GridRange`; open bounds end with the grid. Refused where it leaves the grid. */
export function rectOf(draft: Draft, range: GridRange | null | undefined): Rect {
  const sheet = draft.sheet(range?.sheetId);
  const rect: Rect = {
    sheetId: sheet.sheetId,
    startRow: range?.startRowIndex ?? 0,
    endRow: range?.endRowIndex ?? sheet.rowCount,
    startColumn: range?.startColumnIndex ?? 0,
    endColumn: range?.endColumnIndex ?? sheet.columnCount,
  };
  checkOrder('RowIndex', rect.startRow, rect.endRow);
  checkOrder('ColumnIndex', rect.startColumn, rect.endColumn);
  if (rect.endRow > sheet.rowCount || rect.endColumn > sheet.columnCount) throw gridLimits(sheet, rect);
  return rect;
}

/** A range to be kept: its open bounds stay open, so that it grows with the grid. */
export function spanOf(draft: Draft, range: GridRange | null | undefined): GridSpan {
  const { sheetId } = rectOf(draft, range);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
  return {
    sheetId,
    ...(typeof startRowIndex === 'number' ? { startRowIndex } : {}),
    ...(typeof endRowIndex === 'number' ? { endRowIndex } : {}),
    ...(typeof startColumnIndex === 'number' ? { startColumnIndex } : {}),
    ...(typeof endColumnIndex === 'number' ? { endColumnIndex } : {}),
  };
}

function checkOrder(what: string, start: number, end: number): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0) {
    throw new RequestProblem(`Invalid GridRange: start${what} ${start} and end${what} ${end} must be whole numbers from 0.`);
  }
  if (start >= end) throw new RequestProblem(`Invalid GridRange: start${what}[${start}] must be less than end${what}[${end}].`);
}

export interface LineSpan {
  readonly sheet: SheetState;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** How many lines the tab has in that dimension. */
  readonly size: number;
  /** `row` or `column`, for messages. */
  readonly word: 'row' | 'column';
}

/** The lines of a `DimensionRange`; whether they must exist is up to the request. */
export function linesOf(draft: Draft, range: DimensionRange | null | undefined): LineSpan {
  const sheet = draft.sheet(range?.sheetId);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw new RequestProblem(`Invalid dimension: ${String(dimension)}.`);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end) {
    throw new RequestProblem(`Invalid DimensionRange: startIndex[${start}] must be less than endIndex[${end}].`);
  }
  return { sheet, dimension, start, end, size, word: dimension === 'ROWS' ? 'row' : 'column' };
}

/** The rectangle that whole lines cover. */
export function rectOfLines({ sheet, dimension, start, end }: LineSpan): Rect {
  return dimension === 'ROWS'
    ? { sheetId: sheet.sheetId, startRow: start, endRow: end, startColumn: 0, endColumn: sheet.columnCount }
    : { sheetId: sheet.sheetId, startRow: 0, endRow: sheet.rowCount, startColumn: start, endColumn: end };
}
