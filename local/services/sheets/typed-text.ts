/** This file reads what a person types into a cell, as the grid does in en_US: numbers, dates, percentages, formulas, text. */
import { checkedText, Formula, type CellValue } from './cell';
import { serialOf } from './number-format';
import type { NumberFormat } from './schema';

export interface Typed {
  /** null: nothing was typed, the cell is cleared. */
  readonly value: CellValue | null;
  /** The format that the text suggests; the grid applies it where the cell has none. */
  readonly format?: NumberFormat;
}

const NUMBER = /^[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)$/;
const SCIENTIFIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+$/;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap]m))?$/i;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
/** Two digits of a year from here on are of the last century (behaviour of the grid, unsourced). */
const FIRST_YEAR_OF_LAST_CENTURY = 30;

/**
 * Reads typed text. A cell whose format is plain text, or a leading apostrophe, keeps it as typed (platform.md §2).
 * `thisYear` completes dates such as `3-4`.
 */
export function readTyped(text: string, cellFormat: NumberFormat | undefined, thisYear: number): Typed {
  checkedText(text);
  if (text === '') return { value: null };
  if (cellFormat?.type === 'TEXT') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) === '' ? null : text.slice(1) };
  const trimmed = text.trim();
  if (trimmed.startsWith('=') && trimmed.length > 1) return { value: new Formula(trimmed) };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  const read = readNumber(trimmed) ?? readMoment(trimmed, thisYear);
  if (read !== null) return read;
  // The grid takes a leading sign before anything else for a formula (behaviour of the grid, unsourced).
  if (/^[+-]./.test(trimmed)) return { value: new Formula(`=${trimmed}`) };
  return { value: text };
}

function readNumber(text: string): Typed | null {
  const plain = text.replace(/,/g, '');
  if (NUMBER.test(text)) return { value: Number(plain) };
  if (SCIENTIFIC.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value, format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } } : null;
  }
  if (text.endsWith('%') && NUMBER.test(text.slice(0, -1))) {
    const pattern = text.includes('.') ? '0.00%' : '0%';
    return { value: Number(plain.slice(0, -1)) / 100, format: { type: 'PERCENT', pattern } };
  }
  if (text.startsWith('$') && NUMBER.test(text.slice(1))) {
    return { value: Number(plain.slice(1)), format: { type: 'CURRENCY', pattern: '"$"#,##0.00' } };
  }
  return null;
}

function readMoment(text: string, thisYear: number): Typed | null {
  const clock = readTime(text);
  if (clock !== null) return { value: clock / SECONDS_PER_DAY, format: { type: 'TIME', pattern: 'h:mm:ss am/pm' } };
  const space = text.indexOf(' ');
  const day = readDay(space < 0 ? text : text.slice(0, space), thisYear);
  if (day === null) return null;
  if (space < 0) return { value: day.serial, format: { type: 'DATE', pattern: day.pattern } };
  const seconds = readTime(text.slice(space + 1).trim());
  if (seconds === null) return null;
  return { value: day.serial + seconds / SECONDS_PER_DAY, format: { type: 'DATE_TIME', pattern: `${day.pattern} h:mm:ss` } };
}

const SECONDS_PER_DAY = 86_400;

/** Seconds since midnight, null where the text is no time of day. */
function readTime(text: string): number | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half] = match;
  let hour = Number(hours);
  if (hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return null;
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readDay(text: string, thisYear: number): { readonly serial: number; readonly pattern: string } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), text.includes('-') ? 'yyyy-mm-dd' : 'yyyy/mm/dd');
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return null;
  const [, month, separator, day, year] = monthFirst;
  return dayOf(yearOf(year, thisYear), Number(month), Number(day), separator === '-' ? 'm-d-yyyy' : 'm/d/yyyy');
}

function yearOf(digits: string | undefined, thisYear: number): number {
  if (digits === undefined) return thisYear;
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= FIRST_YEAR_OF_LAST_CENTURY ? 1900 + year : 2000 + year;
}

/** null where the calendar has no such day; the text then stays text. */
function dayOf(year: number, month: number, day: number, pattern: string): { readonly serial: number; readonly pattern: string } | null {
  const check = new Date(Date.UTC(year, month - 1, day));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  return { serial: serialOf(year, month, day), pattern };
}
