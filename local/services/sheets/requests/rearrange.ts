/** This file carries out the requests that take cells from elsewhere: copyPaste and sortRange. */
import { CellError, cellOf, effectiveValue, styleOf, valueOf, type Cell, type CellValue } from '../cell';
import type { Draft } from '../draft';
import { gridLimits } from '../a1';
import { notHere, RequestProblem } from '../problem';
import { rectOf } from '../ranges';
import type { SortSpec } from '../schema';
import type { Rect } from '../state';
import type { Handler, Handlers } from './handler';

/** PASTE_VALUES takes the value without its style, so a date arrives as its number; PASTE_NORMAL takes the whole cell. */
const PASTES: Readonly<Record<string, (source: Cell, target: Cell) => Cell>> = {
  PASTE_NORMAL: (source) => source,
  PASTE_VALUES: (source, target) => cellOf(effectiveValue(valueOf(source)), styleOf(target)),
};

/** Where source and destination differ in size: repeated over a multiple of it, else whole from the corner (sheets.v4). */
function target(source: Rect, destination: Rect): Rect {
  const fit = (room: number, size: number): number => (room % size === 0 ? room : size);
  return {
    ...destination,
    endRow: destination.startRow + fit(destination.endRow - destination.startRow, source.endRow - source.startRow),
    endColumn: destination.startColumn + fit(destination.endColumn - destination.startColumn, source.endColumn - source.startColumn),
  };
}

const copyPaste: Handler<'copyPaste'> = {
  fields: ['source', 'destination', 'pasteType', 'pasteOrientation'],
  run(draft, { source, destination, pasteType, pasteOrientation }) {
    const paste = PASTES[pasteType ?? 'PASTE_NORMAL'];
    if (paste === undefined) throw notHere(`The paste type ${pasteType ?? ''}`);
    if ((pasteOrientation ?? 'NORMAL') !== 'NORMAL') throw notHere(`The paste orientation ${pasteOrientation ?? ''}`);
    const from = rectOf(draft, source);
    const to = target(from, rectOf(draft, destination));
    const sheet = draft.sheet(to.sheetId);
    if (to.endRow > sheet.rowCount || to.endColumn > sheet.columnCount) throw gridLimits(sheet, to);
    draft.guard(to);
    const width = from.endColumn - from.startColumn;
    const height = from.endRow - from.startRow;
    const rows = draft.sheet(from.sheetId).rows.slice(from.startRow, from.endRow).map((row) => row?.slice(from.startColumn, from.endColumn));
    for (let row = to.startRow; row < to.endRow; row++) {
      const cells = rows[(row - to.startRow) % height];
      for (let column = to.startColumn; column < to.endColumn; column++) {
        const before = draft.cell(to.sheetId, row, column);
        draft.setCell(to.sheetId, row, column, paste(cells?.[(column - to.startColumn) % width], before));
      }
    }
  },
};

/** Numbers come before text, text before booleans, errors after; case does not count (behaviour of the grid, unsourced). */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base' });

function compare(a: CellValue, b: CellValue): number {
  const apart = rank(a) - rank(b);
  if (apart !== 0) return apart;
  if (typeof a === 'string' && typeof b === 'string') return COLLATOR.compare(a, b);
  return a instanceof CellError ? 0 : Number(a) - Number(b);
}

/** Compares two rows by the given columns; empty cells come last in either order, as in the grid. */
function byColumns(specs: readonly { readonly column: number; readonly descending: boolean }[]) {
  return (a: readonly Cell[], b: readonly Cell[]): number => {
    for (const { column, descending } of specs) {
      const left = effectiveValue(valueOf(a[column]));
      const right = effectiveValue(valueOf(b[column]));
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
}

/** Sorts the cells of a rectangle; named ranges and protections stay where they are (platform.md §18, inference). */
export function sortRect(draft: Draft, rect: Rect, sortSpecs: readonly SortSpec[]): void {
  draft.guard(rect);
  const specs = sortSpecs.map((spec) => {
    const column = (spec.dimensionIndex ?? 0) - rect.startColumn;
    if (column < 0 || column >= rect.endColumn - rect.startColumn) {
      throw new RequestProblem(`Sort column ${spec.dimensionIndex ?? 0} is outside the sorted range.`);
    }
    return { column, descending: spec.sortOrder === 'DESCENDING' };
  });
  const lines: (readonly Cell[])[] = [];
  const { rows } = draft.sheet(rect.sheetId);
  for (let row = rect.startRow; row < rect.endRow; row++) lines.push(rows[row]?.slice(rect.startColumn, rect.endColumn) ?? []);
  const sorted = [...lines].sort(byColumns(specs));
  sorted.forEach((line, down) => {
    if (line === lines[down]) return;
    for (let column = rect.startColumn; column < rect.endColumn; column++) {
      draft.setCell(rect.sheetId, rect.startRow + down, column, line[column - rect.startColumn]);
    }
  });
}

const sortRange: Handler<'sortRange'> = {
  fields: ['range', 'sortSpecs'],
  run(draft, { range, sortSpecs }) {
    for (const spec of sortSpecs ?? []) {
      const other = Object.keys(spec).find((field) => field !== 'dimensionIndex' && field !== 'sortOrder');
      if (other !== undefined) throw notHere(`Sorting by ${other}`);
    }
    sortRect(draft, rectOf(draft, range), sortSpecs ?? []);
  },
};

export const REARRANGE_REQUESTS = { copyPaste, sortRange } satisfies Handlers;
