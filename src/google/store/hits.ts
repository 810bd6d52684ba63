/** This file reads from a commit's own copies where its writes landed: on the row and under the header that were meant, or astray. */
import type { Cell } from '../../base/cell';
import { textOf } from './cells';
import type { AddedLine, ChangedLine, Commit, HeadersLine, Line, WrittenCell } from './journal';
import { columnOf, sameHeader } from './layout';
import { clip } from './parts';

/** One cell that a commit wrote, and what it found there. */
export interface Hit {
  readonly cell: WrittenCell;
  /** The key of the row that was meant. */
  readonly meant: string;
  /** The key of the row that was hit, '' where that had none. */
  readonly key: string;
  /** The header of the column that was hit. */
  readonly header: string;
  /** What stood in the cell before. */
  readonly before: Cell;
  /** The hit row as it stood before, and every cell that the commit wrote into it. */
  readonly row: Pick<ChangedLine, 'copy' | 'cells'>;
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
}

/** The cell at a place of a copied row; what the API leaves out is empty. */
export const copied = (copy: readonly Cell[], place: number): Cell => copy[place] ?? null;

function hitsOf(line: ChangedLine, headers: HeadersLine, lines: readonly Line[]): Hit[] {
  const cells = lines.flatMap((one) => (one.kind === 'changed' && one.meant === line.meant ? one.cells : []));
  const keyAt = columnOf(headers.copy, headers.keyHeader);
  const key = textOf(keyAt < 0 ? line.found : copied(line.copy, keyAt));
  return line.cells.map((cell): Hit => {
    const header = textOf(copied(headers.copy, cell.at));
    const before = copied(line.copy, cell.at);
    const astray = key !== line.meant || !sameHeader(header, cell.header);
    const expected = clip(before) === cell.read || clip(before) === cell.wrote;
    const row = { copy: line.copy, cells };
    return { cell, meant: line.meant, key, header, before, row, kind: astray ? 'astray' : expected ? 'right' : 'typed over' };
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
    return addedAstray || hits.some((hit) => hit.kind !== 'right') ? [{ sheetId, headers, hits, added, addedAstray }] : [];
  });
}

export const needsSettling = (commit: Commit): boolean => wrongTables(commit).length > 0;
