/** This file divides a list into pieces that fit one commit, the same pieces however often it is asked. */
import { shown } from './fields';
import type { Places } from './inventory';
import type { ReadRow, Wish } from './rows';

/** So many rows of a list go into one commit; with its journal that stays below the 2 MB of a batch. */
export const ROWS_PER_PIECE = 400;
/** Beyond so many found rows the store reads the whole table instead of one row after another, which a large fleet feels. */
const KNOWN_PER_PIECE = 300;
/** A value goes into the row, its History and the journal, there with what it replaces: four times this stays below 2 MB. */
const CHARS_PER_PIECE = 350_000;

const charsOf = (wish: Wish): number => Object.values(wish.values).reduce<number>((sum, value) => sum + shown(value).length, 0);

/** Where the piece that begins at `from` ends. `places` tells which devices are known. */
export function endOfPiece(rows: readonly ReadRow[], from: number, places: Places): number {
  let known = 0;
  let chars = 0;
  let end = from;
  for (; end < rows.length && end - from < ROWS_PER_PIECE; end++) {
    const row = rows[end];
    if (row?.is !== 'wish') continue;
    known += places.of(row.wish.serial).length;
    chars += charsOf(row.wish);
    if (end > from && (known > KNOWN_PER_PIECE || chars > CHARS_PER_PIECE)) break;
  }
  return end;
}

/** The wishes of a piece. */
export const wishesOf = (rows: readonly ReadRow[], from: number, to: number): readonly Wish[] => rows.slice(from, to).flatMap((row) => (row.is === 'wish' ? [row.wish] : []));
