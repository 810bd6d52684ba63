/** This file reads and writes ranges as people write them: `'Tab name'!A2:D`, `Tab!5:5`, `A1`, or a name. */
import { RequestProblem } from './problem';
import type { GridSpan, Rect, SheetState, WorkbookState } from './state';

const LETTERS = 26;
const CODE_OF_A = 65;
const CELLS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;
/** Tab names that need no quotes. Google documents only that spaces and special characters do; the rest is the cautious reading. */
const PLAIN_TITLE = /^[A-Za-z_]\w*$/;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** `A` → 0, `aa` → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  return index - 1;
}

function quoteTitle(title: string): string {
  if (PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title)) return title;
  return `'${title.replace(/'/g, "''")}'`;
}

/** The range as Google writes it back: `Tab!A1:B2`, or `Tab!A1` for one cell. */
export function describeRect(title: string, rect: Omit<Rect, 'sheetId'>): string {
  const first = `${columnLetters(rect.startColumn)}${rect.startRow + 1}`;
  const last = `${columnLetters(rect.endColumn - 1)}${rect.endRow}`;
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

export type Bounds = Omit<GridSpan, 'sheetId'>;

/** Reads the part behind the `!`; null where it is no range of cells. */
export function parseCells(text: string): Bounds | null {
  const match = CELLS.exec(text);
  if (match === null) return null;
  const [, column1, row1, column2, row2] = match;
  const whole = text.includes(':');
  if (!whole) {
    if (column1 === undefined || row1 === undefined) return null;
    const row = Number(row1);
    const column = columnIndex(column1);
    return { startRowIndex: row - 1, endRowIndex: row, startColumnIndex: column, endColumnIndex: column + 1 };
  }
  if (column1 === undefined && row1 === undefined) return null;
  if (column2 === undefined && row2 === undefined) return null;
  const rows = span(row1 === undefined ? undefined : Number(row1) - 1, row2 === undefined ? undefined : Number(row2) - 1);
  const columns = span(column1 === undefined ? undefined : columnIndex(column1), column2 === undefined ? undefined : columnIndex(column2));
  return {
    ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
    ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
    ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
    ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
  };
}

function span(first: number | undefined, last: number | undefined): { start?: number; end?: number } {
  if (first !== undefined && last !== undefined) return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
  return { ...(first === undefined ? {} : { start: first }), ...(last === undefined ? {} : { end: last + 1 }) };
}

/** Splits `'Tab name'!A1` into its title and the rest; `rest` is null where a quoted title stands alone. */
function splitTitle(text: string): { readonly title: string | null; readonly rest: string | null } | null {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/.exec(text);
  if (quoted !== null) return { title: (quoted[1] as string).replace(/''/g, "'"), rest: quoted[2] ?? null };
  const at = text.indexOf('!');
  if (at < 0) return { title: null, rest: text };
  const title = text.slice(0, at);
  if (quoteTitle(title) !== title) return null;
  return { title, rest: text.slice(at + 1) };
}

/**
 * Finds the range that a text means. A bare name means the cells first, then the named range, then the whole tab of that name
 * (developers.google.com/workspace/sheets/api/guides/concepts, "A1 notation" and "Named range").
 */
function findRange(state: WorkbookState, text: string): { readonly sheet: SheetState; readonly range: Bounds } {
  const unparsable = new RequestProblem(`Unable to parse range: ${text}`);
  const parts = splitTitle(text);
  if (parts === null) throw unparsable;
  if (parts.title !== null) {
    const sheet = state.sheets.find((each) => each.title === parts.title);
    const range = parts.rest === null ? {} : parseCells(parts.rest);
    if (sheet === undefined || range === null) throw unparsable;
    return { sheet, range };
  }
  const bare = parts.rest ?? '';
  const cells = parseCells(bare);
  const firstVisible = state.sheets.find((sheet) => !sheet.hidden);
  if (cells !== null && firstVisible !== undefined) return { sheet: firstVisible, range: cells };
  const named = state.namedRanges.find((each) => each.name.toLowerCase() === bare.toLowerCase());
  if (named !== undefined) {
    const sheet = state.sheets.find((each) => each.sheetId === named.range.sheetId);
    if (sheet !== undefined) return { sheet, range: named.range };
  }
  const whole = state.sheets.find((each) => each.title === bare);
  if (whole === undefined || quoteTitle(bare) !== bare) throw unparsable;
  return { sheet: whole, range: {} };
}

/** As `findRange`, cut to the grid. */
export function findRect(state: WorkbookState, text: string): { readonly sheet: SheetState; readonly rect: Rect } {
  const { sheet, range } = findRange(state, text);
  return { sheet, rect: cutToGrid(sheet, range) };
}

/** Cuts a range to its tab's grid. One that begins outside the grid is refused, as live `values.get` does. */
export function cutToGrid(sheet: SheetState, range: Bounds): Rect {
  const rect: Rect = {
    sheetId: sheet.sheetId,
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Math.max(sheet.rowCount, (range.startRowIndex ?? 0) + 1),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Math.max(sheet.columnCount, (range.startColumnIndex ?? 0) + 1),
  };
  if (rect.startRow >= sheet.rowCount || rect.startColumn >= sheet.columnCount) throw gridLimits(sheet, rect);
  return { ...rect, endRow: Math.min(rect.endRow, sheet.rowCount), endColumn: Math.min(rect.endColumn, sheet.columnCount) };
}

export function gridLimits(sheet: SheetState, rect: Omit<Rect, 'sheetId'>): RequestProblem {
  return new RequestProblem(
    `Range (${describeRect(sheet.title, rect)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}
