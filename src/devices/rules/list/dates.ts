/** This file reads the dates of a list. Whether 3/4/26 is in March or in April is found out from the whole column, else asked, never guessed. */
import { type Day, isDay } from '../../../base/time';

export const DATE_ORDERS = ['day first', 'month first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Why a text is no day that can be kept. */
export type DateTrouble = 'month only' | 'not a date' | 'order unknown';

/** Two digits of a year are of this century: a school's devices are younger. */
const CENTURY = 2000;
/** A purchase or an end of support outside these years is a slip of the keyboard. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A text taken apart: a day, two numbers whose order is open, a month alone, or nothing of the kind. */
type Shape =
  | { readonly is: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly is: 'open'; readonly first: number; readonly second: number; readonly year: number }
  | { readonly is: 'month' }
  | { readonly is: 'other' };

/** A time of day behind a date says nothing of the day: `2026-08-28 09:08 AM`, `2026-08-28T09:08:00.000Z`. */
const TIME_BEHIND = /[T ]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC)?$/i;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NAMED_DAY_FIRST = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i;
const NAMED_MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const MONTH_ALONE = /^(\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2}))$/i;

const yearOf = (digits: string): number => (digits.length === 2 ? CENTURY + Number(digits) : Number(digits));

function monthNamed(word: string): number {
  const known = word.toLowerCase();
  const at = MONTHS.findIndex((month) => known.startsWith(month));
  return at + 1;
}

function shapeOf(text: string): Shape {
  const plain = text.trim().replace(TIME_BEHIND, '').trim();
  const iso = ISO.exec(plain);
  if (iso !== null) return { is: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = DOTTED.exec(plain);
  if (dotted !== null) return { is: 'day', year: yearOf(dotted[3] ?? ''), month: Number(dotted[2]), day: Number(dotted[1]) };
  const slashed = SLASHED.exec(plain);
  if (slashed !== null) return { is: 'open', first: Number(slashed[1]), second: Number(slashed[3]), year: yearOf(slashed[4] ?? '') };
  const dayFirst = NAMED_DAY_FIRST.exec(plain);
  if (dayFirst !== null) return named(dayFirst[2], dayFirst[1], dayFirst[3]);
  const monthFirst = NAMED_MONTH_FIRST.exec(plain);
  if (monthFirst !== null) return named(monthFirst[1], monthFirst[2], monthFirst[3]);
  const alone = MONTH_ALONE.exec(plain);
  return alone !== null && (alone[2] === undefined || monthNamed(alone[2]) > 0) ? { is: 'month' } : { is: 'other' };
}

function named(month = '', day = '', year = ''): Shape {
  const found = monthNamed(month);
  return found === 0 ? { is: 'other' } : { is: 'day', year: yearOf(year), month: found, day: Number(day) };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDay(text) ? text : null;
}

/** What a column shows of the order of its dates: the order, or a date that could be read both ways; neither where it is of no matter. */
export interface OrderFound {
  readonly order: DateOrder | null;
  readonly unsure: string | null;
}

const MOST_MONTHS = 12;

/** Looks through a whole column: one day beyond the twelfth settles it, unless another contradicts. */
export function orderOf(values: Iterable<string>): OrderFound {
  let dayFirst = false;
  let monthFirst = false;
  let unsure: string | null = null;
  for (const value of values) {
    const shape = shapeOf(value);
    if (shape.is !== 'open') continue;
    if (shape.first > MOST_MONTHS) dayFirst = true;
    else if (shape.second > MOST_MONTHS) monthFirst = true;
    else if (shape.first !== shape.second) unsure ??= value.trim();
  }
  if (dayFirst !== monthFirst) return { order: dayFirst ? 'day first' : 'month first', unsure: null };
  return { order: null, unsure };
}

/** Whether most of a column looks like dates, a month alone included. */
export const looksLikeDate = (text: string): boolean => shapeOf(text).is !== 'other';

/** The day that a text means; `order` is what its column shows or somebody chose. */
export function readDay(text: string, order: DateOrder | null): { readonly day: Day } | { readonly trouble: DateTrouble } {
  const shape = shapeOf(text);
  if (shape.is === 'month') return { trouble: 'month only' };
  if (shape.is === 'other') return { trouble: 'not a date' };
  if (shape.is === 'day') return found(dayOf(shape.year, shape.month, shape.day));
  const { first, second, year } = shape;
  if (order === 'day first') return found(dayOf(year, second, first));
  if (order === 'month first') return found(dayOf(year, first, second));
  // Without an order only a date that reads one way can be read.
  if (first === second) return found(dayOf(year, first, second));
  return { trouble: 'order unknown' };
}

const found = (day: Day | null): { readonly day: Day } | { readonly trouble: DateTrouble } => (day === null ? { trouble: 'not a date' } : { day });

const MONTHS_A_YEAR = 12;

/** The day so many months later; where that month is shorter, its last day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * MONTHS_A_YEAR + (month - 1) + months;
  const newYear = Math.floor(total / MONTHS_A_YEAR);
  const newMonth = (total % MONTHS_A_YEAR) + 1;
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(date, last), 2)}`;
}
