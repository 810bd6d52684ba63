/** This file carries out the requests about whole rows and columns: insert, delete, append, move, and their properties. */
import type { Draft } from '../draft';
import { parseMask } from '../mask';
import { notHere, RequestProblem } from '../problem';
import { PROTECTED_CELL, mayEdit } from '../protection';
import { linesOf, rectOfLines, type LineSpan } from '../ranges';
import { deletion, insertion, move } from '../shift';
import type { LineProperties, SheetState } from '../state';
import type { Handler, Handlers } from './handler';

/** A tab's frozen lines in one dimension. */
function frozen(sheet: SheetState, lines: LineSpan): number {
  return lines.dimension === 'ROWS' ? sheet.frozenRowCount : sheet.frozenColumnCount;
}

function freeze(draft: Draft, lines: LineSpan, count: number): void {
  draft.change(lines.sheet.sheetId, lines.dimension === 'ROWS' ? { frozenRowCount: count } : { frozenColumnCount: count });
}

/** Lines cannot be put into the middle of what is protected against somebody; an open range has no edge in that dimension. */
function guardInsertion(draft: Draft, lines: LineSpan): void {
  const { actor } = draft;
  if (actor === null) return;
  for (const protection of lines.sheet.protections) {
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range;
    const [start, end] = lines.dimension === 'ROWS' ? [startRowIndex, endRowIndex] : [startColumnIndex, endColumnIndex];
    const inside = (start === undefined || lines.start > start) && (end === undefined || lines.start < end);
    if (inside && !mayEdit(protection, actor)) throw new RequestProblem(PROTECTED_CELL);
  }
}

/** The two refusals of a start beyond the grid are live wordings, seen in recordings. */
const insertDimension: Handler<'insertDimension'> = {
  fields: ['range', 'inheritFromBefore'],
  run(draft, { range, inheritFromBefore }) {
    const lines = linesOf(draft, range);
    const before = inheritFromBefore === true;
    if (lines.start > lines.size) throw new RequestProblem(`range.startIndex is larger than current grid size (${lines.size})`);
    if (!before && lines.start === lines.size) {
      throw new RequestProblem('range.startIndex must be less than the grid size if inheritFromBefore is false.');
    }
    if (before && lines.start === 0) throw new RequestProblem('inheritFromBefore cannot be true if range.startIndex is 0.');
    guardInsertion(draft, lines);
    insertLines(draft, lines, before ? lines.start - 1 : lines.start);
  },
};

/** Inserts the span's lines with the look of the line `like`. */
function insertLines(draft: Draft, lines: LineSpan, like: number | null): void {
  const count = lines.end - lines.start;
  draft.insertLines(lines.sheet.sheetId, insertion(lines.dimension, lines.start, count), lines.start, count, like);
  const held = frozen(lines.sheet, lines);
  if (lines.start < held) freeze(draft, lines, held + count);
}

const appendDimension: Handler<'appendDimension'> = {
  fields: ['sheetId', 'dimension', 'length'],
  run(draft, { sheetId, dimension, length }) {
    const count = length ?? 0;
    if (!Number.isInteger(count) || count < 1) throw new RequestProblem(`Invalid length: ${count}.`);
    const { size } = linesOf(draft, { sheetId, dimension });
    const lines = linesOf(draft, { sheetId, dimension, startIndex: size, endIndex: size + count });
    draft.insertLines(lines.sheet.sheetId, insertion(lines.dimension, size, count), size, count, null);
  },
};

/** Wordings seen live: a line that is not there, all lines, all lines that are not frozen. */
const deleteDimension: Handler<'deleteDimension'> = {
  fields: ['range'],
  run(draft, { range }) {
    const lines = linesOf(draft, range);
    if (lines.end > lines.size) {
      const { word, size } = lines;
      throw new RequestProblem(
        `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${lines.end - 1} but there are only ${size} ${word}s.`,
      );
    }
    draft.guard(rectOfLines(lines));
    const count = lines.end - lines.start;
    const held = frozen(lines.sheet, lines);
    const heldAfter = held - Math.max(0, Math.min(lines.end, held) - lines.start);
    const left = lines.size - count;
    if (left === 0) throw new RequestProblem(`You can't delete all the ${lines.word}s on the sheet.`);
    if (left === heldAfter) throw new RequestProblem(`Sorry, it is not possible to delete all non-frozen ${lines.word}s.`);
    draft.deleteLines(lines.sheet.sheetId, deletion(lines.dimension, lines.start, lines.end), lines.start, lines.end);
    if (heldAfter !== held) freeze(draft, lines, heldAfter);
  },
};

/** `destinationIndex` counts as the lines lay "before the source data is removed from the grid" (sheets.v4). */
const moveDimension: Handler<'moveDimension'> = {
  fields: ['source', 'destinationIndex'],
  run(draft, { source, destinationIndex }) {
    const lines = linesOf(draft, source);
    const { start, end, size, dimension } = lines;
    const before = destinationIndex ?? 0;
    if (end > size || before < 0 || before > size) throw new RequestProblem(`Cannot move ${lines.word}s beyond the grid of ${size}.`);
    if (before > start && before < end) throw new RequestProblem('destinationIndex must not be within the source range.');
    if (before === start || before === end) return;
    const passed = { ...lines, start: Math.min(start, before), end: Math.max(end, before) };
    draft.guard(rectOfLines(passed));
    const target = before > start ? before - (end - start) : before;
    draft.moveLines(lines.sheet.sheetId, move(dimension, start, end, before), start, end, target);
  },
};

const updateDimensionProperties: Handler<'updateDimensionProperties'> = {
  fields: ['range', 'properties', 'fields'],
  run(draft, { range, properties, fields }) {
    const lines = linesOf(draft, range);
    if (lines.end > lines.size) throw new RequestProblem(`There are only ${lines.size} ${lines.word}s.`);
    const mask = parseMask(fields ?? '');
    const named = mask === true ? ['pixelSize', 'hiddenByUser'] : Object.keys(mask);
    const other = named.find((field) => field !== 'pixelSize' && field !== 'hiddenByUser');
    if (other !== undefined) throw notHere(`The dimension property ${other}`);
    const rows = lines.dimension === 'ROWS';
    const changed = new Map(rows ? lines.sheet.rowLines : lines.sheet.columnLines);
    for (let index = lines.start; index < lines.end; index++) {
      const { pixelSize, hiddenByUser } = changed.get(index) ?? {};
      const size = named.includes('pixelSize') ? properties?.pixelSize : pixelSize;
      const hidden = named.includes('hiddenByUser') ? properties?.hiddenByUser : hiddenByUser;
      const next: LineProperties = { ...(typeof size === 'number' ? { pixelSize: size } : {}), ...(hidden === true ? { hiddenByUser: true } : {}) };
      if (Object.keys(next).length === 0) changed.delete(index);
      else changed.set(index, next);
    }
    draft.change(lines.sheet.sheetId, rows ? { rowLines: changed } : { columnLines: changed });
  },
};

export const LINE_REQUESTS = {
  insertDimension,
  appendDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
} satisfies Handlers;
