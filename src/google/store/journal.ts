/**
 * This file lays out the journal, the hidden tab `_commits`: one block of lines per commit, newest on top, and in row 1 what the
 * workbook knows about itself. The lines tell anybody, later too, what a commit meant and what it found.
 */
import type { Cell } from '../../base/cell';
import type { WorkbookName } from '../../base/table';
import type { Area, Request, Rows } from './ask';
import { cellData } from './cells';

export const JOURNAL_TITLE = '_commits';
export const JOURNAL_SHEET_ID = 900;
/** The name under which the id of the last commit stands as a named range; see `Header.token` for where another is in use. */
export const TOKEN_NAME = 'mytech_commit';
/** Counts changes of the workbooks' layout; a bundle refuses to write to a file with a higher number. */
export const SCHEMA = 1;
/** About so many commits are kept; a lost reply is asked about within minutes, not months. */
export const COMMITS_KEPT = 500;

/** Columns of a line, counted from 0. */
export const LINE = { commit: 0, event: 1, previous: 2, head: 3, sheetId: 4, meant: 5, found: 6, change: 7, copy: 8 } as const;
/** What stands in `meant` of a line that holds the copy of a header row. */
export const HEADER_LINE = '#headers';
/** What stands in `meant` of a line that holds new rows. */
export const ADDED_LINE = '#added';
/** The widest tab the journal can copy whole, in columns. */
export const COPY_COLUMNS = 60;
export const JOURNAL_COLUMNS = LINE.copy + COPY_COLUMNS;

/** What row 1 of the journal says. */
export interface Header {
  /** The name that the named range with the last commit's id bears. */
  readonly token: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly fileId: string;
  readonly schema: number;
  readonly role: WorkbookName;
}

export function headerCells(header: Header): Cell[] {
  return [header.token, JSON.stringify(header.counters), header.fileId, header.schema, header.role];
}

/** Null where row 1 is not one of ours. */
export function readHeader(cells: readonly Cell[]): Header | null {
  const [token, counters, fileId, schema, role] = cells;
  if (typeof token !== 'string' || typeof fileId !== 'string' || typeof schema !== 'number' || typeof role !== 'string') return null;
  try {
    return { token, counters: JSON.parse(String(counters)) as Record<string, number>, fileId, schema, role: role as WorkbookName };
  } catch {
    return null;
  }
}

/** The first line of a commit, beyond its ids. */
export interface Head {
  /** How many lines the commit has, this one included. */
  readonly lines: number;
  readonly at: number;
  readonly who: string;
  readonly entry: string;
  readonly result: unknown;
}

/** What a commit wrote to one existing row, by column header: the value it had read and the value it wrote. */
export type WrittenCells = Readonly<Record<string, { readonly at: number; readonly read: Cell; readonly wrote: Cell }>>;

/** New rows as they were laid: the headers meant for each place, and the rows in that order. */
export interface AddedRows {
  readonly keyAt: number;
  readonly headers: readonly (readonly [at: number, header: string])[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Line =
  | { readonly kind: 'headers'; readonly sheetId: number; readonly keyAt: number; readonly expected: readonly (readonly [number, string])[]; readonly copy: readonly Cell[] }
  | { readonly kind: 'changed'; readonly sheetId: number; readonly meant: string; readonly found: Cell; readonly cells: WrittenCells; readonly copy: readonly Cell[] }
  | { readonly kind: 'added'; readonly sheetId: number; readonly added: AddedRows };

export interface Commit {
  readonly id: string;
  readonly event: string;
  readonly previous: string;
  readonly head: Head;
  readonly lines: readonly Line[];
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** Reads the commit whose first line is the first of `rows`; null where there is none or not all of its lines are given. */
export function readCommit(rows: Rows): Commit | null {
  const first = rows[0];
  if (first === undefined || textOf(first[LINE.commit]) === '') return null;
  const head = JSON.parse(textOf(first[LINE.head])) as Head;
  if (rows.length < head.lines) return null;
  const lines: Line[] = [];
  for (const row of rows.slice(1, head.lines)) {
    const sheetId = Number(row[LINE.sheetId]);
    const meant = textOf(row[LINE.meant]);
    const change = textOf(row[LINE.change]);
    const copy = row.slice(LINE.copy);
    if (meant === HEADER_LINE) {
      const { keyAt, expected } = JSON.parse(change) as { keyAt: number; expected: [number, string][] };
      lines.push({ kind: 'headers', sheetId, keyAt, expected, copy });
    } else if (meant === ADDED_LINE) {
      lines.push({ kind: 'added', sheetId, added: JSON.parse(change) as AddedRows });
    } else {
      lines.push({ kind: 'changed', sheetId, meant: meant.slice(1), found: row[LINE.found] ?? null, cells: JSON.parse(change) as WrittenCells, copy });
    }
  }
  return { id: textOf(first[LINE.commit]), event: textOf(first[LINE.event]), previous: textOf(first[LINE.previous]), head, lines };
}

/** How many lines the newest commit has, as its first line says; 0 for an empty journal. */
export function linesOf(firstRow: readonly Cell[] | undefined): number {
  if (firstRow === undefined || textOf(firstRow[LINE.commit]) === '') return 0;
  return (JSON.parse(textOf(firstRow[LINE.head])) as Head).lines;
}

/** The key of a row as it stands in the column `meant`: marked, so that a row that people named "#added" is still a row. */
export const meantKey = (key: string): string => `·${key}`;

/** One line to be written: its own cells, and the areas to be copied into it as they are at that moment. */
export interface DraftLine {
  readonly cells: readonly [commit: Cell, event: Cell, previous: Cell, head: Cell, sheetId: Cell, meant: Cell];
  readonly change: Cell;
  readonly copyRow?: Area;
  readonly copyKey?: Area;
}

/** The requests that put `lines` on top of the journal, copies first and the journal's own words after. */
export function journalRequests(lines: readonly DraftLine[]): Request[] {
  const requests: Request[] = [
    { insertDimension: { range: { sheetId: JOURNAL_SHEET_ID, dimension: 'ROWS', startIndex: 1, endIndex: 1 + lines.length }, inheritFromBefore: false } },
  ];
  lines.forEach((line, index) => {
    if (line.copyRow !== undefined) requests.push(copyInto(line.copyRow, 1 + index, LINE.copy));
    if (line.copyKey !== undefined) requests.push(copyInto(line.copyKey, 1 + index, LINE.found));
  });
  requests.push(
    {
      updateCells: {
        start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 1, columnIndex: LINE.commit },
        rows: lines.map((line) => ({ values: line.cells.map(cellData) })),
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 1, columnIndex: LINE.change },
        rows: lines.map((line) => ({ values: [cellData(line.change)] })),
        fields: 'userEnteredValue',
      },
    },
  );
  return requests;
}

function copyInto(area: Area, row: number, column: number): Request {
  const { startRow, startColumn = 0, endColumn = startColumn + 1 } = area;
  return {
    copyPaste: {
      source: { sheetId: area.sheetId, startRowIndex: startRow, endRowIndex: startRow + 1, startColumnIndex: startColumn, endColumnIndex: endColumn },
      destination: {
        sheetId: JOURNAL_SHEET_ID,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + endColumn - startColumn,
      },
      pasteType: 'PASTE_VALUES',
    },
  };
}

/** The requests that move the token: the old id must still be there, and the new one takes its place under the same name. */
export function tokenRequests(from: string | null, to: string, name: string): Request[] {
  const add: Request = {
    addNamedRange: {
      namedRange: {
        namedRangeId: to,
        name,
        range: { sheetId: JOURNAL_SHEET_ID, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
      },
    },
  };
  return from === null ? [add] : [{ deleteNamedRange: { namedRangeId: from } }, add];
}
