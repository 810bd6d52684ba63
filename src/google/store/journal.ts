/**
 * This file lays out the journal, the hidden tab `_commits`: one block of lines per commit, newest on top, and in row 1 what the
 * workbook knows about itself. The lines tell anybody, later too, what a commit meant and what it found.
 */
import type { Cell } from '../../base/cell';
import type { WorkbookName } from '../../base/table';
import type { Rows } from './ask';
import { textOf } from './cells';

export const JOURNAL_TITLE = '_commits';
export const JOURNAL_SHEET_ID = 900;
/** The name under which the id of the last commit stands as a named range; see `Header.token` for where another is in use. */
export const TOKEN_NAME = 'mytech_commit';
/** Columns of a line, counted from 0. */
export const LINE = { commit: 0, event: 1, previous: 2, head: 3, sheetId: 4, meant: 5, found: 6, change: 7, copy: 8 } as const;
/** What stands in `meant` of a line that holds the copy of a header row. */
export const HEADER_LINE = '#headers';
/** What stands in `meant` of a line that holds new rows. */
export const ADDED_LINE = '#added';
/** What stands in `meant` of a line that holds the copy of a row that was thought empty, and was taken from the tab. */
export const CLOSED_LINE = '#closed';
/** The widest tab that a journal is made for, in columns; it is widened when a wider one is met. */
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
  /** Where somebody deleted the token: the commit for which it was put back, a colon, and the id that it then got; else ''. */
  readonly mended: string;
  /** Which way a migration to `schema`, or back from it, is under way; '' where none is. */
  readonly updating: '' | 'up' | 'down';
  /** Whose account set the workbook up or brought it to its schema: that one pushes what a script lacks. '' where it was not told then. */
  readonly by: string;
}

/** The column of row 1 in which `Header.mended` stands. */
export const MENDED_COLUMN = 5;

export function headerCells({ token, counters, fileId, schema, role, mended, updating, by }: Header): Cell[] {
  return [token, JSON.stringify(counters), fileId, schema, role, mended === '' ? null : mended, updating === '' ? null : updating, by === '' ? null : by];
}

/** The id of the named range that the next commit takes: the newest commit's own, or what it was put back with. */
export const tokenOf = (header: Header, commit: string): string => (header.mended.startsWith(`${commit}:`) ? header.mended.slice(commit.length + 1) : commit);

/** Null where row 1 is not one of ours. */
export function readHeader(cells: readonly Cell[]): Header | null {
  const [token, counters, fileId, schema, role, mended, updating, by] = cells;
  if (typeof token !== 'string' || typeof fileId !== 'string' || typeof schema !== 'number' || typeof role !== 'string') return null;
  const numbers = parsed<Record<string, number>>(counters);
  return numbers === null ? null : { token, counters: numbers, fileId, schema, role: role as WorkbookName, mended: textOf(mended), updating: updating === 'up' || updating === 'down' ? updating : '', by: textOf(by) };
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

/** One cell that a commit wrote: under which header it thought to write, what it had read there and what it wrote. */
export interface WrittenCell {
  readonly header: string;
  /** The column, counted from 0. */
  readonly at: number;
  readonly read: Cell;
  readonly wrote: Cell;
}

/** New rows as they were laid: the headers meant for each place, the key's first, and the rows in that order. */
export interface AddedRows {
  readonly headers: readonly (readonly [at: number, header: string])[];
  readonly rows: readonly (readonly Cell[])[];
}

export type HeadersLine = {
  readonly kind: 'headers';
  readonly sheetId: number;
  readonly keyHeader: string;
  readonly expected: readonly (readonly [at: number, header: string])[];
  /** Headers that the commit wrote itself; only an update to another release does. */
  readonly wrote?: readonly (readonly [at: number, header: string])[];
  readonly copy: readonly Cell[];
};
export type ChangedLine = { readonly kind: 'changed'; readonly sheetId: number; readonly meant: string; readonly found: Cell; readonly cells: readonly WrittenCell[]; readonly copy: readonly Cell[] };
export type AddedLine = { readonly kind: 'added'; readonly sheetId: number; readonly added: AddedRows };
/** A row that was taken away as empty, as it stood when it went. */
export type ClosedLine = { readonly kind: 'closed'; readonly sheetId: number; readonly copy: readonly Cell[] };
export type Line = HeadersLine | ChangedLine | AddedLine | ClosedLine;

export interface Commit {
  readonly id: string;
  readonly event: string;
  readonly previous: string;
  readonly head: Head;
  readonly lines: readonly Line[];
}

function parsed<T>(cell: Cell | undefined): T | null {
  try {
    return JSON.parse(textOf(cell)) as T;
  } catch {
    return null;
  }
}

/** The head of a commit, by its first line; null where that is not one of ours. */
export function readHead(line: readonly Cell[] | undefined): Head | null {
  if (line === undefined || textOf(line[LINE.commit]) === '') return null;
  const head = parsed<Head>(line[LINE.head]);
  return typeof head?.lines === 'number' ? head : null;
}

/** Reads the commit whose first line is the first of `rows`; null where not all of its lines are given or somebody typed into them. */
export function readCommit(rows: Rows): Commit | null {
  const [first] = rows;
  const head = readHead(first);
  if (first === undefined || head === null || rows.length < head.lines) return null;
  const lines: Line[] = [];
  for (const row of rows.slice(1, head.lines)) {
    const line = readLine(row);
    if (line === null) return null;
    lines.push(line);
  }
  return { id: textOf(first[LINE.commit]), event: textOf(first[LINE.event]), previous: textOf(first[LINE.previous]), head, lines };
}

function readLine(row: readonly Cell[]): Line | null {
  const sheetId = Number(row[LINE.sheetId]);
  const meant = textOf(row[LINE.meant]);
  const copy = row.slice(LINE.copy);
  if (meant === HEADER_LINE) {
    const headers = parsed<Pick<HeadersLine, 'keyHeader' | 'expected' | 'wrote'>>(row[LINE.change]);
    return headers && { kind: 'headers', sheetId, ...headers, copy };
  }
  if (meant === CLOSED_LINE) return { kind: 'closed', sheetId, copy };
  if (meant === ADDED_LINE) {
    const added = parsed<AddedRows>(row[LINE.change]);
    return added && { kind: 'added', sheetId, added };
  }
  const cells = parsed<readonly WrittenCell[]>(row[LINE.change]);
  return cells && { kind: 'changed', sheetId, meant: meant.slice(KEY_MARK.length), found: row[LINE.found] ?? null, cells, copy };
}

const KEY_MARK = '·';

/** The key of a row as it stands in the column `meant`: marked, so that a row that people named "#added" is still a row. */
export const meantKey = (key: string): string => `${KEY_MARK}${key}`;

const ORDINAL_CHARS = 7;

/**
 * The id of the commit that follows another: the seconds since 1970 in base 36, at least one more than its predecessor's, then
 * random letters and digits. So ids grow along the journal, and a file that was put back can be told from one that grew.
 */
export function commitIdAfter(previous: string, nowMs: number, random: string): string {
  const ordinal = Math.max(Math.floor(nowMs / 1000), ordinalOf(previous) + 1);
  return `${ordinal.toString(36).padStart(ORDINAL_CHARS, '0')}${random}`;
}

/** A commit's place in the order of all commits; 0 for the empty id. */
export function ordinalOf(commit: string): number {
  const ordinal = Number.parseInt(commit.slice(0, ORDINAL_CHARS), 36);
  return Number.isNaN(ordinal) ? 0 : ordinal;
}
