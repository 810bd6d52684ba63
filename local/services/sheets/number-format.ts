/** This file shows values as cells show them: numbers, dates and percentages by the patterns that MyTech uses, en_US. */
import { notHere } from './problem';
import type { NumberFormat } from './schema';

/** Serial 0 is 1899-12-30 in the spreadsheet's wall time (platform.md §2); so many days before 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
export const DAY_MS = 86_400_000;
/** A cell without a format shows about ten significant digits (behaviour of the grid, unsourced). */
const SHOWN_DIGITS = 10;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The patterns of a format that names only its type, in en_US. */
const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
};

/** Days since 1899-12-30 of a calendar day, with the time of day as the fraction. */
export function serialOf(year: number, month: number, day: number, secondsOfDay = 0): number {
  return Date.UTC(year, month - 1, day) / DAY_MS + SERIAL_OF_1970 + secondsOfDay / (DAY_MS / 1000);
}

/** The text a cell shows for a number. A pattern beyond those below is refused by name. */
export function showNumber(value: number, format: NumberFormat | undefined): string {
  const type = format?.type ?? 'NUMBER_FORMAT_TYPE_UNSPECIFIED';
  if (format === undefined || type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED') return plain(value);
  if (type === 'TEXT') return plain(value);
  const pattern = format.pattern ?? DEFAULT_PATTERNS[type];
  if (pattern === undefined) throw notHere(`FORMATTED_VALUE of a cell with the number format ${type}`);
  if (type === 'DATE' || type === 'TIME' || type === 'DATE_TIME') return showDate(value, pattern);
  return showPattern(value, pattern);
}

function plain(value: number): string {
  const shown = String(Number.isInteger(value) ? value : Number(value.toPrecision(SHOWN_DIGITS)));
  return shown.replace('e', 'E');
}

/** `0`, `0.00`, `#,##0`, `#,##0.00`, each with `%` if wanted. */
function showPattern(value: number, pattern: string): string {
  const match = /^(#,##)?(0+)(?:\.(0+))?(%)?$/.exec(pattern);
  if (match === null) throw notHere(`FORMATTED_VALUE by the pattern ${pattern}`);
  const [, grouped, whole, decimals, percent] = match;
  const scaled = percent === undefined ? value : value * 100;
  const [before = '', after] = Math.abs(scaled).toFixed(decimals?.length ?? 0).split('.');
  const padded = before.padStart(whole?.length ?? 1, '0');
  const digits = grouped === undefined ? padded : padded.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${scaled < 0 ? '-' : ''}${digits}${after === undefined ? '' : `.${after}`}${percent ?? ''}`;
}

/** Tokens of date patterns: developers.google.com/workspace/sheets/api/guides/formats; `m` is minutes beside hours or seconds. */
function showDate(serial: number, pattern: string): string {
  const moment = new Date(Math.round((serial - SERIAL_OF_1970) * DAY_MS));
  const half = /am\/pm|a\/p/i.test(pattern);
  const tokens = pattern.match(/y+|m+|d+|h+|s+|am\/pm|"[^"]*"|\\.|[^ymdhsa"\\]|./gi) ?? [];
  const letters = tokens.map((token) => (/^[ymdhs]/i.test(token) ? (token[0] as string).toLowerCase() : ''));
  return tokens
    .map((token, at) => {
      const letter = letters[at];
      if (letter === '') return literal(token, moment);
      const minutes = letter === 'm' && (neighbour(letters, at, -1) === 'h' || neighbour(letters, at, 1) === 's');
      return dateToken(minutes ? 'n' : (letter as string), token.length, moment, half);
    })
    .join('');
}

function neighbour(letters: readonly string[], at: number, step: number): string {
  for (let index = at + step; index >= 0 && index < letters.length; index += step) {
    if (letters[index] !== '') return letters[index] as string;
  }
  return '';
}

function literal(token: string, moment: Date): string {
  if (/^am\/pm$/i.test(token)) return moment.getUTCHours() < 12 ? 'AM' : 'PM';
  if (token.startsWith('"')) return token.slice(1, -1);
  return token.startsWith('\\') ? token.slice(1) : token;
}

function dateToken(letter: string, length: number, moment: Date, half: boolean): string {
  const pad = (value: number): string => String(value).padStart(Math.min(length, 2), '0');
  switch (letter) {
    case 'y':
      return length <= 2 ? String(moment.getUTCFullYear() % 100).padStart(2, '0') : String(moment.getUTCFullYear());
    case 'm':
      if (length >= 3) return (MONTHS[moment.getUTCMonth()] as string).slice(0, length === 3 ? 3 : undefined);
      return pad(moment.getUTCMonth() + 1);
    case 'd':
      if (length >= 3) return (DAYS[moment.getUTCDay()] as string).slice(0, length === 3 ? 3 : undefined);
      return pad(moment.getUTCDate());
    case 'h':
      return pad(half ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
    case 'n':
      return pad(moment.getUTCMinutes());
    default:
      return pad(moment.getUTCSeconds());
  }
}
