/** This file reads the text of a list of devices into rows, and says what is wrong with it as a file. */
import { MAX_TEXT_CHARS } from '../../../base/cell';
import { BROKEN_QUOTES, type CsvRow, readCsv, tooManyCells } from '../../../people/rules/csv';
import { LOST_LETTER } from './values';

/** So many rows of one list were measured to fit an execution; a longer one comes in parts. */
export const MAX_LIST_ROWS = 100_000;

export interface ListRow {
  /** The line of the file on which it starts, from 1. */
  readonly line: number;
  /** Its cells as lines of text without surrounding space, in the order of the headers. */
  readonly cells: readonly string[];
  /** Why the row cannot be read whatever it says, else ''. */
  readonly spoilt: string;
}

export interface ListTable {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  /** What somebody should know of the file as a whole. */
  readonly notices: readonly string[];
}

/** `why` finishes the sentence "The list … cannot be used: …". */
export type ListReading = ({ readonly ok: true } & ListTable) | { readonly ok: false; readonly why: string };

const tooFewCells = (cells: number, headers: number): string =>
  `The row has ${cells} cells under ${headers} headers, so they may stand under the wrong ones. A line break inside a value needs quotation marks around the value.`;
const TOO_LONG = `A value here has more than ${MAX_TEXT_CHARS.toLocaleString('en-US')} characters. A quotation mark is probably missing.`;
export const HEADERS_AGAIN = 'The headers stand here once more.';

/** Excel writes a line of its own before the headers of some files: `sep=;`. Emptied rather than removed, so that lines keep their numbers. */
const SEPARATOR_LINE = /^(\uFEFF?)"?sep=[^\r\n]{0,3}(?=\r|\n)/i;

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

function spoiltBy(row: CsvRow, width: number): string {
  if (row.broken) return BROKEN_QUOTES;
  if (row.overflows) return tooManyCells(row.width, width);
  if (row.width < width) return tooFewCells(row.width, width);
  return row.cells.some((cell) => cell.length > MAX_TEXT_CHARS) ? TOO_LONG : '';
}

/** Headers that stand over more than one column, each with the places of its columns, from 1. */
function twice(headers: readonly string[]): readonly (readonly [header: string, places: readonly number[]])[] {
  const places = new Map<string, number[]>();
  headers.forEach((header, at) => {
    const key = header.toLowerCase();
    if (key !== '') places.set(key, [...(places.get(key) ?? []), at + 1]);
  });
  return [...places.values()].filter((found) => found.length > 1).map((found) => [headers[(found[0] ?? 1) - 1] ?? '', found]);
}

function noticesOf(headers: readonly string[], rows: readonly ListRow[]): readonly string[] {
  const notices = twice(headers).map(
    ([header, places]) => `The header "${header}" stands over columns ${places.join(' and ')}. The first one is taken; choose another below if that is wrong.`,
  );
  const lost = rows.filter((row) => row.cells.some((cell) => cell.includes(LOST_LETTER))).length;
  if (lost > 0 || headers.some((header) => header.includes(LOST_LETTER))) {
    notices.push(`The file is not saved as UTF-8, and letters in ${lost === 1 ? '1 row' : `${lost.toLocaleString('en-US')} rows`} are lost. Save it as "CSV UTF-8" and put it into the folder again; rows that lost letters are refused.`);
  }
  return notices;
}

/** Reads a list with a header row. Line ends may be LF, CRLF or CR, and cells stand apart by commas, semicolons, tabs or bars. */
export function readList(text: string): ListReading {
  if (text.startsWith('PK\u0003\u0004')) return { ok: false, why: 'it is an Excel workbook, not a CSV file; save it as "CSV UTF-8"' };
  const reading = readCsv(text.replace(SEPARATOR_LINE, '$1'), () => true);
  if (!reading.ok) return reading;
  const { width } = reading;
  if (width < 2) return { ok: false, why: 'its first line does not hold headers with commas, semicolons or tabs between them' };
  if (reading.rows.length === 0) return { ok: false, why: 'it holds headers and no rows' };
  if (reading.rows.length > MAX_LIST_ROWS) {
    return { ok: false, why: `it has ${reading.rows.length.toLocaleString('en-US')} rows, and ${MAX_LIST_ROWS.toLocaleString('en-US')} can be brought in at once; divide it` };
  }
  const headers = reading.headers.map(oneLine);
  const again = headers.join('\n').toLowerCase();
  const rows = reading.rows.map((row): ListRow => {
    const spoilt = spoiltBy(row, width);
    const cells = row.cells.map(oneLine);
    return { line: row.line, cells, spoilt: spoilt === '' && cells.join('\n').toLowerCase() === again ? HEADERS_AGAIN : spoilt };
  });
  return { ok: true, headers, rows, notices: noticesOf(headers, rows) };
}
