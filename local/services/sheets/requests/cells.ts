/** This file carries out the requests that write cells: updateCells, appendCells, repeatCell, setDataValidation. */
import { CellWriter } from '../cell-mask';
import type { Cell } from '../cell';
import type { Draft } from '../draft';
import { RequestProblem } from '../problem';
import { rectOf } from '../ranges';
import type { CellData, RowData } from '../schema';
import { insertion } from '../shift';
import type { Rect } from '../state';
import type { Handler, Handlers } from './handler';

/** "The data validation rule has more items than the limit of 500": support.google.com/docs (unsourced in platform.md). */
const MAX_LIST_ITEMS = 500;

/** Writes rows of cells at the corner of `rect`; refused where they reach beyond it, in the live wording. */
function writeRows(draft: Draft, rect: Rect, rows: readonly RowData[], writer: CellWriter): void {
  rows.forEach((row, down) => {
    const at = rect.startRow + down;
    if (at >= rect.endRow) throw new RequestProblem(`Attempting to write row: ${at}, beyond the last requested row of: ${rect.endRow - 1}`);
    (row.values ?? []).forEach((data, across) => {
      const column = rect.startColumn + across;
      if (column >= rect.endColumn) {
        throw new RequestProblem(`Attempting to write column: ${column}, beyond the last requested column of: ${rect.endColumn - 1}`);
      }
      writeCell(draft, rect.sheetId, at, column, writer, data);
    });
  });
}

function writeCell(draft: Draft, sheetId: number, row: number, column: number, writer: CellWriter, data: CellData | undefined): void {
  draft.setCell(sheetId, row, column, writer.write(draft.cell(sheetId, row, column), data));
}

/** What a request's rows cover, for the check of protections. */
function covered(rect: Rect, rows: readonly RowData[]): Rect {
  const width = rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0);
  return {
    ...rect,
    endRow: Math.min(rect.endRow, rect.startRow + rows.length),
    endColumn: Math.min(rect.endColumn, rect.startColumn + width),
  };
}

/**
 * "If the data in rows does not cover the entire requested range, the fields matching those set in fields will be cleared"
 * (discovery document sheets.v4); with `start` only the cells given are written. It never grows the grid (platform.md §18).
 */
const updateCells: Handler<'updateCells'> = {
  fields: ['range', 'start', 'rows', 'fields'],
  run(draft, { range, start, rows, fields }) {
    const writer = new CellWriter(fields);
    const given = rows ?? [];
    if ((range === undefined) === (start === undefined)) throw new RequestProblem('Exactly one of range and start must be set.');
    if (start !== undefined) {
      const rect = rectFrom(draft, start.sheetId ?? 0, start.rowIndex ?? 0, start.columnIndex ?? 0);
      if (given.length > 0) draft.guard(covered(rect, given));
      writeRows(draft, rect, given, writer);
      return;
    }
    const rect = rectOf(draft, range);
    draft.guard(rect);
    writeRows(draft, rect, given, writer);
    for (let row = rect.startRow; row < rect.endRow; row++) {
      const across = given[row - rect.startRow]?.values?.length ?? 0;
      if (across === 0 && draft.sheet(rect.sheetId).rows[row] === undefined) continue;
      for (let column = rect.startColumn + across; column < rect.endColumn; column++) {
        if (draft.cell(rect.sheetId, row, column) !== undefined) writeCell(draft, rect.sheetId, row, column, writer, undefined);
      }
    }
  },
};

/** The rectangle from a cell to the end of the grid. */
function rectFrom(draft: Draft, sheetId: number, startRow: number, startColumn: number): Rect {
  const sheet = draft.sheet(sheetId);
  if (startRow < 0 || startRow >= sheet.rowCount) {
    throw new RequestProblem(`GridCoordinate.rowIndex[${startRow}] is after last row in grid[${sheet.rowCount - 1}]`);
  }
  if (startColumn < 0 || startColumn >= sheet.columnCount) {
    throw new RequestProblem(`GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${sheet.columnCount - 1}]`);
  }
  return { sheetId, startRow, endRow: sheet.rowCount, startColumn, endColumn: sheet.columnCount };
}

/** "Adds new cells after the last row with data in a sheet, inserting new rows into the sheet if necessary" (sheets.v4). */
const appendCells: Handler<'appendCells'> = {
  fields: ['sheetId', 'rows', 'fields'],
  run(draft, { sheetId, rows, fields }) {
    const writer = new CellWriter(fields);
    const given = rows ?? [];
    const sheet = draft.sheet(sheetId);
    const startRow = draft.rowAfterData(sheet.sheetId);
    const missing = startRow + given.length - sheet.rowCount;
    if (missing > 0) draft.insertLines(sheet.sheetId, insertion('ROWS', sheet.rowCount, missing), sheet.rowCount, missing, null);
    const rect: Rect = { sheetId: sheet.sheetId, startRow, endRow: startRow + given.length, startColumn: 0, endColumn: sheet.columnCount };
    if (given.length > 0) draft.guard(covered(rect, given));
    writeRows(draft, rect, given, writer);
  },
};

/** Sets every cell of a rectangle by the same rule; rows that were empty share one new row. */
function fill(draft: Draft, rect: Rect, change: (before: Cell) => Cell): void {
  draft.guard(rect);
  const fresh = change(undefined);
  const shared: Cell[] = [];
  for (let column = 0; column < rect.endColumn; column++) shared.push(column < rect.startColumn ? undefined : fresh);
  for (let row = rect.startRow; row < rect.endRow; row++) {
    if (draft.sheet(rect.sheetId).rows[row] === undefined) {
      if (fresh !== undefined) draft.setRow(rect.sheetId, row, shared);
      draft.cellsWritten += rect.endColumn - rect.startColumn;
      continue;
    }
    for (let column = rect.startColumn; column < rect.endColumn; column++) {
      draft.setCell(rect.sheetId, row, column, change(draft.cell(rect.sheetId, row, column)));
    }
  }
}

const repeatCell: Handler<'repeatCell'> = {
  fields: ['range', 'cell', 'fields'],
  run(draft, { range, cell, fields }) {
    const writer = new CellWriter(fields);
    const data = cell ?? {};
    fill(draft, rectOf(draft, range), (before) => writer.write(before, data));
  },
};

/** A missing rule clears the validation in the range. Rules stop people's hands, not requests (platform.md §2). */
const setDataValidation: Handler<'setDataValidation'> = {
  fields: ['range', 'rule'],
  run(draft, { range, rule }) {
    const { condition } = rule ?? {};
    if (rule !== undefined && rule !== null && typeof condition?.type !== 'string') {
      throw new RequestProblem('A data validation rule must have a condition with a type.');
    }
    const items = condition?.values ?? [];
    if (condition?.type === 'ONE_OF_LIST' && items.length === 0) throw new RequestProblem('A list condition must have at least one value.');
    if (condition?.type === 'ONE_OF_LIST' && items.length > MAX_LIST_ITEMS) {
      throw new RequestProblem(
        `The data validation rule has more items than the limit of ${MAX_LIST_ITEMS}. Use the “List from a range” criteria instead.`,
      );
    }
    const writer = new CellWriter('dataValidation');
    const data: CellData = rule === undefined ? {} : { dataValidation: rule };
    fill(draft, rectOf(draft, range), (before) => writer.write(before, data));
  },
};

export const CELL_REQUESTS = { updateCells, appendCells, repeatCell, setDataValidation } satisfies Handlers;
