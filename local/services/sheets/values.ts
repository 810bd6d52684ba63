/** This file answers `spreadsheets.values.get` and `batchGet`: ranges as ragged arrays of bare values. */
import { cutToGrid, describeRect, findRect } from './a1';
import { CellError, effectiveValue, styleOf, valueOf, type Cell } from './cell';
import { showNumber } from './number-format';
import { notHere, RequestProblem } from './problem';
import type { DataFilter, MatchedValueRange, ValueRange } from './schema';
import type { Rect, SheetState, WorkbookState } from './state';

/** The query parameters of a read; `fields` is a mask over the answer. */
export interface ReadParams {
  readonly majorDimension?: string | null;
  readonly valueRenderOption?: string | null;
  readonly dateTimeRenderOption?: string | null;
  readonly fields?: string | null;
}

type Shown = string | number | boolean;

/** What a cell gives to a reader, null where it is empty. */
type Render = (cell: Cell) => Shown | null;

/** Default FORMATTED_VALUE, dates as serial numbers by default: discovery document sheets.v4. */
function renderOf(params: ReadParams): Render {
  if ((params.majorDimension ?? 'ROWS') !== 'ROWS') throw notHere(`The majorDimension ${params.majorDimension ?? ''}`);
  const option = params.valueRenderOption ?? 'FORMATTED_VALUE';
  if (option === 'FORMATTED_VALUE') return formatted;
  if (option !== 'UNFORMATTED_VALUE') throw notHere(`The valueRenderOption ${option}`);
  const dates = params.dateTimeRenderOption ?? 'SERIAL_NUMBER';
  if (dates !== 'SERIAL_NUMBER') throw notHere(`The dateTimeRenderOption ${dates}`);
  return unformatted;
}

function unformatted(cell: Cell): Shown | null {
  const value = effectiveValue(valueOf(cell));
  return value instanceof CellError ? value.text : value;
}

/** The text that a cell shows, null where it is empty. */
export function formatted(cell: Cell): string | null {
  const value = unformatted(cell);
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return showNumber(value, styleOf(cell)?.userEnteredFormat?.numberFormat);
}

/** One range in A1 notation. */
export function readValues(state: WorkbookState, a1: string, params: ReadParams): ValueRange {
  const { sheet, rect } = findRect(state, a1);
  return valueRange(sheet, rect, params);
}

/**
 * "Trailing empty rows and columns are omitted" (sheets.v4, ValueRange.values): rows are ragged, and an empty range has no `values`
 * at all.
 */
function valueRange(sheet: SheetState, rect: Rect, params: ReadParams): ValueRange {
  const values = valuesOf(sheet, rect, renderOf(params));
  return {
    range: describeRect(sheet.title, rect),
    majorDimension: 'ROWS',
    ...(values.length === 0 ? {} : { values }),
  };
}

/**
 * Ranges by data filters. Only `gridRange` is known here. Each answer names the filters it matches (sheets.v4, MatchedValueRange);
 * that the answers come in the order of the filters is not documented, so a caller goes by the filter.
 */
export function readFiltered(state: WorkbookState, filters: readonly DataFilter[], params: ReadParams): MatchedValueRange[] {
  if (filters.length === 0) throw new RequestProblem('Must specify at least one data filter.');
  return filters.map((filter) => {
    const { gridRange } = filter;
    if (gridRange === undefined || Object.keys(filter).length > 1) throw notHere('A data filter other than gridRange');
    const sheet = state.sheets.find((each) => each.sheetId === (gridRange?.sheetId ?? 0));
    if (sheet === undefined) throw new RequestProblem(`No grid with id: ${gridRange?.sheetId ?? 0}`);
    return { dataFilters: [filter], valueRange: valueRange(sheet, cutToGrid(sheet, boundsOf(gridRange ?? {})), params) };
  });
}

const boundsOf = (range: NonNullable<DataFilter['gridRange']>): Parameters<typeof cutToGrid>[1] => ({
  ...(typeof range.startRowIndex === 'number' ? { startRowIndex: range.startRowIndex } : {}),
  ...(typeof range.endRowIndex === 'number' ? { endRowIndex: range.endRowIndex } : {}),
  ...(typeof range.startColumnIndex === 'number' ? { startColumnIndex: range.startColumnIndex } : {}),
  ...(typeof range.endColumnIndex === 'number' ? { endColumnIndex: range.endColumnIndex } : {}),
});

export function readMany(state: WorkbookState, ranges: readonly string[], params: ReadParams): ValueRange[] {
  if (ranges.length === 0) throw new RequestProblem('Must specify at least one range.');
  return ranges.map((range) => readValues(state, range, params));
}

/** How many cells an answer carries, for what the read costs. */
export function countValues(ranges: readonly ValueRange[]): number {
  let cells = 0;
  for (const { values } of ranges) for (const row of values ?? []) cells += row.length;
  return cells;
}

function valuesOf(sheet: SheetState, rect: Rect, render: Render): Shown[][] {
  const values: Shown[][] = [];
  const end = Math.min(rect.endRow, sheet.rows.length);
  let filled = 0;
  for (let row = rect.startRow; row < end; row++) {
    const cells = sheet.rows[row];
    const shown: Shown[] = [];
    if (cells !== undefined) {
      let width = Math.min(rect.endColumn, cells.length);
      while (width > rect.startColumn && valueOf(cells[width - 1]) === null) width--;
      for (let column = rect.startColumn; column < width; column++) shown.push(render(cells[column]) ?? '');
    }
    values.push(shown);
    if (shown.length > 0) filled = values.length;
  }
  values.length = filled;
  return values;
}
