/** This file makes the requests that write the journal: the token that moves with each commit, the lines, and what is cleared away. */
import type { Cell } from '../../base/cell';
import type { Area, Request, Rows } from './ask';
import type { BookTerms } from './book-terms';
import { cellData, textOf } from './cells';
import { type Head, type Header, JOURNAL_SHEET_ID, LINE, commitIdAfter, headerCells } from './journal';

/** About so many commits are kept; a lost reply is asked about within minutes, not months. */
const COMMITS_KEPT = 500;
/** Bulk commits have hundreds of lines, and every line is cells of the ten million that a spreadsheet may have. */
const LINES_KEPT = 20_000;
/** Clearing away is done so many commits at a time, so that few commits pay for it. */
const COMMITS_CLEARED = 50;

/** One line to be written: its own cells, and the rows to be copied into it as they are at that moment. */
export interface DraftLine {
  readonly cells: readonly [commit: Cell, event: Cell, previous: Cell, head: Cell, sheetId: Cell, meant: Cell];
  readonly change: Cell;
  /** Copied whole, however wide the tab has become meanwhile. */
  readonly copyRow?: Pick<Area, 'sheetId' | 'startRow'>;
  /** The column of `copyRow` in which the key is thought to stand. */
  readonly keyAt?: number;
}

/** The requests that put `lines` on top of the journal, copies first and the journal's own words after. */
export function journalRequests(lines: readonly DraftLine[]): Request[] {
  const requests: Request[] = [
    { insertDimension: { range: { sheetId: JOURNAL_SHEET_ID, dimension: 'ROWS', startIndex: 1, endIndex: 1 + lines.length }, inheritFromBefore: false } },
  ];
  lines.forEach(({ copyRow, keyAt }, index) => {
    if (copyRow === undefined) return;
    const row = { sheetId: copyRow.sheetId, startRowIndex: copyRow.startRow, endRowIndex: copyRow.startRow + 1 };
    requests.push(copyInto(row, 1 + index, LINE.copy));
    if (keyAt !== undefined) requests.push(copyInto({ ...row, startColumnIndex: keyAt, endColumnIndex: keyAt + 1 }, 1 + index, LINE.found));
  });
  requests.push(
    journalCells(1, LINE.commit, lines.map((line) => line.cells)),
    journalCells(1, LINE.change, lines.map((line) => [line.change])),
  );
  return requests;
}

/**
 * Copies a source to where one cell is named. "If the range is smaller than the source … the entire source data will still be
 * copied": Sheets API, CopyPasteRequest.destination.
 */
function copyInto(source: GoogleAppsScript.Sheets.Schema.GridRange, row: number, column: number): Request {
  return {
    copyPaste: {
      source,
      destination: { sheetId: JOURNAL_SHEET_ID, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: column, endColumnIndex: column + 1 },
      pasteType: 'PASTE_VALUES',
    },
  };
}

export function journalCells(row: number, column: number, rows: readonly (readonly Cell[])[]): Request {
  return {
    updateCells: {
      start: { sheetId: JOURNAL_SHEET_ID, rowIndex: row, columnIndex: column },
      rows: rows.map((cells) => ({ values: cells.map(cellData) })),
      fields: 'userEnteredValue',
    },
  };
}

/** The requests that move the token: the old id must still be there, and the new one takes its place under the same name. */
export const tokenRequests = (from: string, to: string, name: string): Request[] => [removeToken(from), addToken(to, name)];

export const removeToken = (id: string): Request => ({ deleteNamedRange: { namedRangeId: id } });

export const addToken = (id: string, name: string): Request => ({
  addNamedRange: {
    namedRange: {
      namedRangeId: id,
      name,
      range: { sheetId: JOURNAL_SHEET_ID, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
    },
  },
});

/** Clears the oldest commits away where too many are kept; `newLines` were put on top of the lines that were read. */
export function clearingRequests(events: Rows, newLines: number): Request[] {
  const places = events.flatMap((row, index) => (textOf(row[LINE.commit]) === '' ? [] : [index]));
  const tooOld = places.length > COMMITS_KEPT + COMMITS_CLEARED ? places[COMMITS_KEPT] : undefined;
  const tooDeep = places.find((place) => place > LINES_KEPT);
  const from = tooOld ?? tooDeep;
  if (from === undefined) return [];
  return [{ deleteDimension: { range: { sheetId: JOURNAL_SHEET_ID, dimension: 'ROWS', startIndex: 1 + newLines + Math.min(from, tooDeep ?? from) } } }];
}

/**
 * Clears what every commit below the newest tells of cells; that it was, and its event, stays. Nothing is built on a commit that needs
 * settling, so nobody asks the older ones again.
 */
export const forgettingRequest = (newLines: number): Request => ({
  updateCells: { range: { sheetId: JOURNAL_SHEET_ID, startRowIndex: 1 + newLines, startColumnIndex: LINE.sheetId }, fields: 'userEnteredValue' },
});

/** Lays a journal into an empty tab: for set-up, and where the hidden tab was deleted by hand. */
export function layJournal(terms: BookTerms, counters: Header['counters'], token: string, random: string, schema: number): Request[] {
  const id = commitIdAfter('', terms.now(), random);
  const head: Head = { lines: 1, at: terms.now(), who: terms.who, entry: 'set-up', result: null };
  return [
    addToken(id, token),
    journalCells(0, 0, [headerCells({ token, counters, fileId: terms.fileId, schema, role: terms.name, mended: '', updating: '', by: terms.who })]),
    ...journalRequests([{ cells: [id, `set-up:${id}`, null, JSON.stringify(head), null, null], change: null }]),
  ];
}
