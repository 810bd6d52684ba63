/**
 * This file writes cells as CSV and reads them back without loss. Numbers stand bare, yes and no as TRUE and FALSE, an empty cell is
 * empty, and everything else is text. A text that would be taken for one of those, or for a formula by whatever program opens the
 * file, has an apostrophe before it, as one types it in Sheets; so has a text that begins with an apostrophe itself. Quotation marks
 * say nothing of a cell's kind: any reader of CSV (RFC 4180) gets the same.
 */
import type { Cell } from '../../../base/cell';

const APOSTROPHE = "'";
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** What stands in a field, once its quotation marks are gone. */
function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  return cell.startsWith(APOSTROPHE) || FORMULA.test(cell) || typeof read(cell) !== 'string' ? APOSTROPHE + cell : cell;
}

function read(field: string): Cell {
  if (field === '') return null;
  if (field === 'TRUE' || field === 'FALSE') return field === 'TRUE';
  if (field.startsWith(APOSTROPHE)) return field.slice(1);
  return NUMBER.test(field) ? Number(field) : field;
}

function field(cell: Cell): string {
  const text = plain(cell);
  return QUOTED.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as CSV, one a line but for line ends within a cell. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.map(field).join(',')).join('\n');

/** A row without the empty cells at its end, as Sheets gives it. */
function ragged(row: Cell[]): Cell[] {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

/** The rows of what `csvOf` wrote; null where the text is not that: it ends within a cell, or something stands behind a closing mark. */
export function rowsOf(csv: string): Cell[][] | null {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; ; ) {
    let text: string;
    if (csv[at] === '"') {
      let close = csv.indexOf('"', at + 1);
      while (close >= 0 && csv[close + 1] === '"') close = csv.indexOf('"', close + 2);
      if (close < 0) return null;
      text = csv.slice(at + 1, close).split('""').join('"');
      at = close + 1;
    } else {
      const start = at;
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\n') at++;
      text = csv.slice(start, at);
    }
    row.push(read(text));
    if (csv[at] === ',') {
      at++;
      continue;
    }
    if (at < csv.length && csv[at] !== '\n') return null;
    rows.push(ragged(row));
    if (at >= csv.length) return rows;
    row = [];
    at++;
  }
}
