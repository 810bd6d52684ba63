/** This file keeps what the journal and History write into one cell within what a cell holds. */
import { type Cell, MAX_TEXT_CHARS } from '../../base/cell';

/** A cell holds 50,000 characters (support.google.com/drive/answer/37603); the journal's and History's own cells stay below. */
export const MAX_LOG_CELL_CHARS = 45_000;
/** A text takes at most so much of a log cell when it is quoted, each character doubled, so that two fit beside their names. */
const MAX_QUOTED_CHARS = 2 * MAX_TEXT_CHARS + 2;
/** Where a text is cut, so many characters stay: quoted at its worst, a character takes six. */
const CLIPPED_CHARS = 3_000;

export const jsonSize = (value: unknown): number => JSON.stringify(value).length;

/** A text as the logs keep it: whole as far as MyTech writes it itself, else enough to tell whether a cell still holds it. */
export function clip(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= CLIPPED_CHARS) return cell;
  if (cell.length <= MAX_TEXT_CHARS && jsonSize(cell) <= MAX_QUOTED_CHARS) return cell;
  return `${cell.slice(0, CLIPPED_CHARS)}… (${cell.length} characters)`;
}

/** Splits entries in their order so that each part, written as a JSON list or object, fits a log cell. */
export function parts<T>(entries: readonly T[], size: (entry: T) => number, room: number = MAX_LOG_CELL_CHARS): T[][] {
  const found: T[][] = [];
  let left = 0;
  for (const entry of entries) {
    const needs = size(entry) + 2;
    const last = found[found.length - 1];
    if (last === undefined || needs > left) {
      found.push([entry]);
      left = room - needs;
    } else {
      last.push(entry);
      left -= needs;
    }
  }
  return found;
}
