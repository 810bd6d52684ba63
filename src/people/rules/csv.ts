/**
 * This file reads comma-separated text into rows that know the line they start on. It is our own, not papaparse, because whoever
 * corrects a roster needs the line, a stray quotation mark must cost one line and not the rest of the file, and papaparse's
 * types would let Node's names into the rules.
 */

export interface CsvRow {
  /** The physical line of the file on which the row starts, from 1. */
  readonly line: number;
  /** How many cells the row has, wanted or not. */
  readonly width: number;
  /** Some cell beyond the last header holds something. */
  readonly overflows: boolean;
  /** The row's quotation marks do not add up, so that `cells` is empty and the row counts as this one line. */
  readonly broken: boolean;
  /** The wanted cells, trimmed, in the order of `CsvTable.headers`; '' where the row ends early. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** The wanted headers as the file writes them, without surrounding space. */
  readonly headers: readonly string[];
  /** Where each of `headers` stands in the file, from 0. */
  readonly places: readonly number[];
  /** How many columns the file has, wanted or not. */
  readonly width: number;
  /** Every row but blank ones. */
  readonly rows: readonly CsvRow[];
}

/** `why` finishes the sentence "The file cannot be used: …". */
export type CsvReading = ({ readonly ok: true } & CsvTable) | { readonly ok: false; readonly why: string };

/** What to say of a row that is `broken`, and of one that `overflows`. */
export const BROKEN_QUOTES = 'A quotation mark on this line is not closed where its value ends. Inside a value, write it twice ("").';
export const tooManyCells = (cells: number, headers: number): string =>
  `The row has ${cells} cells under ${headers} headers. A value with a comma in it needs quotation marks around it.`;

interface Cells {
  readonly line: number;
  readonly broken: boolean;
  readonly cells: readonly string[];
}

const QUOTE = '"';
const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINE_END = /\r\n|\r|\n/g;

/** The delimiter of the header row: spreadsheets of some countries save with semicolons, and some systems with tabs or bars. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counts = DELIMITERS.map((one) => header.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Walks over a text row by row. */
class Cursor {
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  *rows(): Generator<Cells> {
    while (this.at < this.text.length) {
      const start = { at: this.at, line: this.line };
      const cells = this.row();
      if (cells !== null) {
        yield { line: start.line, broken: false, cells };
        continue;
      }
      // Going on behind this line loses nobody where one mark too many opened a value that swallowed the rows after it.
      this.line = start.line;
      this.at = this.plainEnd(start.at, '');
      this.lineEnd();
      yield { line: start.line, broken: true, cells: [] };
    }
  }

  /** The cells of the row at the cursor, which moves behind its line end; null where its quotation marks do not add up. */
  private row(): string[] | null {
    const cells: string[] = [];
    for (;;) {
      const cell = this.cell();
      if (cell === null) return null;
      cells.push(cell);
      if (this.text[this.at] === this.delimiter) this.at += 1;
      else return this.lineEnd() ? cells : null;
    }
  }

  private cell(): string | null {
    let open = this.at;
    while (this.text[open] === ' ') open += 1;
    if (this.text[open] !== QUOTE) {
      const start = this.at;
      this.at = this.plainEnd(start, this.delimiter);
      return this.text.slice(start, this.at).trim();
    }
    let close = this.text.indexOf(QUOTE, open + 1);
    while (close >= 0 && this.text[close + 1] === QUOTE) close = this.text.indexOf(QUOTE, close + 2);
    if (close < 0) return null;
    const quoted = this.text.slice(open + 1, close);
    this.line += quoted.match(LINE_END)?.length ?? 0;
    this.at = close + 1;
    while (this.text[this.at] === ' ') this.at += 1;
    return quoted.split('""').join(QUOTE).trim();
  }

  private plainEnd(from: number, delimiter: string): number {
    let end = from;
    for (; end < this.text.length; end += 1) {
      const char = this.text[end];
      if (char === delimiter || char === '\n' || char === '\r') break;
    }
    return end;
  }

  /** Steps over a line end, or stands at the end of the text; false where there is something else. */
  private lineEnd(): boolean {
    if (this.at >= this.text.length) return true;
    const char = this.text[this.at];
    if (char !== '\n' && char !== '\r') return false;
    this.at += char === '\r' && this.text[this.at + 1] === '\n' ? 2 : 1;
    this.line += 1;
    return true;
  }
}

const isBlank = (row: Cells): boolean => !row.broken && row.cells.every((cell) => cell === '');

/** The headers of a text, of which nothing else is read. */
export function headersOf(text: string): readonly string[] {
  const plain = text.replace(/^\uFEFF/, '');
  for (const row of new Cursor(plain, delimiterOf(plain)).rows()) if (!isBlank(row)) return row.cells;
  return [];
}

/**
 * Reads a text with a header row. Only the columns whose header (lower case, trimmed) is `wanted` are kept; of the others nothing is carried on.
 * Line ends may be LF, CRLF or CR; a byte order mark is skipped.
 */
export function readCsv(text: string, wanted: (header: string) => boolean): CsvReading {
  if (text.includes('\0')) return { ok: false, why: 'it is not saved as UTF-8 text; save it again as "CSV UTF-8"' };
  const plain = text.replace(/^\uFEFF/, '');
  const rows = new Cursor(plain, delimiterOf(plain)).rows();
  let header = rows.next();
  while (header.done !== true && isBlank(header.value)) header = rows.next();
  if (header.done === true) return { ok: false, why: 'it is empty' };
  if (header.value.broken) return { ok: false, why: 'the quotation marks in its header row do not add up' };

  const all = header.value.cells;
  const places = all.map((_, place) => place).filter((place) => wanted((all[place] ?? '').toLowerCase()));
  const kept: CsvRow[] = [];
  for (const row of rows) {
    if (isBlank(row)) continue;
    kept.push({
      line: row.line,
      width: row.cells.length,
      overflows: row.cells.slice(all.length).some((cell) => cell !== ''),
      broken: row.broken,
      cells: row.broken ? [] : places.map((place) => row.cells[place] ?? ''),
    });
  }
  return { ok: true, headers: places.map((place) => all[place] ?? ''), places, width: all.length, rows: kept };
}
