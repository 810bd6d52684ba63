/** This file follows ranges and lines when rows or columns are inserted, deleted or moved (platform.md §18). */
import type { GridRange } from './schema';
import type { GridSpan, LineProperties, Lines } from './state';

export type Dimension = 'ROWS' | 'COLUMNS';

interface Bounds {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** One change of the order of rows or columns. */
export interface Shift {
  readonly dimension: Dimension;
  /** Where a line comes to lie; null where it is deleted. */
  line(index: number): number | null;
  /** Where a half-open span comes to lie; null where nothing is left of it. Open bounds stay open. */
  span(bounds: Bounds): Bounds | null;
}

export function insertion(dimension: Dimension, at: number, count: number): Shift {
  return {
    dimension,
    line: (index) => (index >= at ? index + count : index),
    span: ({ start, end }) => ({
      start: start !== undefined && start >= at ? start + count : start,
      end: end !== undefined && end > at ? end + count : end,
    }),
  };
}

export function deletion(dimension: Dimension, from: number, to: number): Shift {
  const count = to - from;
  const bound = (index: number): number => (index <= from ? index : index >= to ? index - count : from);
  return {
    dimension,
    line: (index) => (index < from ? index : index >= to ? index - count : null),
    span: ({ start, end }) => {
      const left = { start: start === undefined ? undefined : bound(start), end: end === undefined ? undefined : bound(end) };
      return left.end !== undefined && (left.start ?? 0) >= left.end ? null : left;
    },
  };
}

/** Moves the lines from `from` up to `to` in front of the line that is `before` as counted before the move. */
export function move(dimension: Dimension, from: number, to: number, before: number): Shift {
  const count = to - from;
  const target = before > from ? before - count : before;
  const cut = deletion(dimension, from, to);
  const put = insertion(dimension, target, count);
  return {
    dimension,
    line: (index) => {
      const rest = cut.line(index);
      return rest === null ? target + index - from : put.line(rest);
    },
    span: (bounds) => {
      const { start, end } = bounds;
      if (start !== undefined && end !== undefined && start >= from && end <= to) {
        return { start: start + target - from, end: end + target - from };
      }
      const rest = cut.span(bounds);
      return rest === null ? null : put.span(rest);
    },
  };
}

/** Follows a range; the same object where it does not change, null where its cells are gone. */
export function shiftSpan<T extends GridSpan | GridRange>(range: T, shift: Shift): T | null {
  const rows = shift.dimension === 'ROWS';
  const start = (rows ? range.startRowIndex : range.startColumnIndex) ?? undefined;
  const end = (rows ? range.endRowIndex : range.endColumnIndex) ?? undefined;
  const moved = shift.span({ start, end });
  if (moved === null) return null;
  if (moved.start === start && moved.end === end) return range;
  const [first, last] = rows ? ['startRowIndex', 'endRowIndex'] : ['startColumnIndex', 'endColumnIndex'];
  return {
    ...range,
    ...(moved.start === undefined ? {} : { [first]: moved.start }),
    ...(moved.end === undefined ? {} : { [last]: moved.end }),
  };
}

export function shiftLines(lines: Lines, shift: Shift): Lines {
  if (lines.size === 0) return lines;
  const moved = new Map<number, LineProperties>();
  for (const [index, properties] of lines) {
    const to = shift.line(index);
    if (to !== null) moved.set(to, properties);
  }
  return moved;
}
