/** This file reads from a commit's own copies where its writes landed: on the row and under the header that were meant, or astray. */
import type { Cell } from '../../base/cell';
import { textOf } from './cells';
import type { AddedLine, ChangedLine, ClosedLine, Commit, HeadersLine, Line, WrittenCell } from './journal';
import { columnOf, sameHeader } from './layout';
import { clip } from './parts';

/** One cell that a commit wrote, and what it found there. */
export interface Hit {
  readonly cell: WrittenCell;
  /** The key of the row that was meant. */
  readonly meant: string;
  /** What people call that row: a settling may give a key back to a row that had lost it. */
  readonly name: string;
  /** The key of the row that was hit, '' where that had none. */
  readonly key: string;
  /** The key that a settling gave to the row, null where it gave none or gave it to another. */
  readonly newKey: string | null;
  /** The header of the column that was hit. */
  readonly header: string;
  /** What stood in the cell before. */
  readonly before: Cell;
  /** The hit row as it stood before, every cell that the commit wrote into it, and whether it is the row that was meant. */
  readonly row: Pick<ChangedLine, 'copy' | 'cells'> & { readonly right: boolean };
  readonly kind: 'right' | 'typed over' | 'astray';
}

/** What a commit did to one table. */
export interface TableHits {
  readonly sheetId: number;
  readonly headers: HeadersLine;
  readonly hits: readonly Hit[];
  readonly added: readonly AddedLine[];
  /** Whether rows were added under other headers than was thought. */
  readonly addedAstray: boolean;
  /** Rows that were taken away as empty and held something. */
  readonly closed: readonly ClosedLine[];
}

/** The cell at a place of a copied row; what the API leaves out is empty. */
export const copied = (copy: readonly Cell[], place: number): Cell => copy[place] ?? null;

function hitsOf(line: ChangedLine, headers: HeadersLine, lines: readonly Line[]): Hit[] {
  // A long row takes several lines; rows without a key cannot be told to be one.
  const cells = line.meant === '' ? line.cells : lines.flatMap((one) => (one.kind === 'changed' && one.meant === line.meant ? one.cells : []));
  const keyAt = columnOf(headers.copy, headers.keyHeader);
  const key = textOf(keyAt < 0 ? line.found : copied(line.copy, keyAt));
  // Rows without a key are all alike, and told apart by what was read there.
  const width = Math.max(headers.copy.length, line.copy.length);
  const asRead = ({ header, read }: WrittenCell): boolean => {
    const places = Array.from({ length: width }, (_, place) => place).filter((place) => sameHeader(copied(headers.copy, place), header));
    return places.length === 0 || places.some((place) => clip(copied(line.copy, place)) === read);
  };
  const rightRow = key === line.meant && (key !== '' || cells.every(asRead));
  const keyCell = cells.find((cell) => rightRow && sameHeader(cell.header, headers.keyHeader) && cell.at === keyAt);
  const newKey = keyCell === undefined ? null : textOf(keyCell.wrote);
  const given = cells.find((cell) => sameHeader(cell.header, headers.keyHeader));
  const name = given === undefined ? line.meant : textOf(given.wrote);
  const row = { copy: line.copy, cells, right: rightRow };
  return line.cells.map((cell): Hit => {
    const header = textOf(copied(headers.copy, cell.at));
    const before = copied(line.copy, cell.at);
    const astray = !rightRow || !sameHeader(header, cell.header);
    const expected = [cell.read, cell.wrote].includes(clip(before));
    return { cell, meant: line.meant, name, key, newKey, header, before, row, kind: astray ? 'astray' : expected ? 'right' : 'typed over' };
  });
}

/** The tables in which a commit went wrong. */
export function wrongTables(commit: Commit): TableHits[] {
  return commit.lines.flatMap((headers) => {
    if (headers.kind !== 'headers') return [];
    const { sheetId } = headers;
    const lines = commit.lines.filter((line) => line.sheetId === sheetId);
    const hits = lines.flatMap((line) => (line.kind === 'changed' ? hitsOf(line, headers, lines) : []));
    const added = lines.filter((line): line is AddedLine => line.kind === 'added');
    const addedAstray = added.some((line) => line.added.headers.some(([place, header]) => !sameHeader(copied(headers.copy, place), header)));
    const closed = lines.filter((line): line is ClosedLine => line.kind === 'closed' && line.copy.some((cell) => textOf(cell) !== ''));
    return addedAstray || closed.length > 0 || hits.some((hit) => hit.kind !== 'right') ? [{ sheetId, headers, hits, added, addedAstray, closed }] : [];
  });
}

export const needsSettling = (commit: Commit): boolean => wrongTables(commit).length > 0;
