/** This file turns what a cell holds into what a rule reads, and back, one kind of column at a time. */
import { type Day, type Moment, type Zone, dayToSerial, isDay, momentToSerial, serialToDay, serialToMoment } from './time';

/** What a cell holds, unformatted; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** How a cell is shown and typed into; `text` keeps a typed 00123 as it is. */
export type CellFormat = 'text' | 'number' | 'date' | 'moment' | 'general';

/** A cell that holds something its column cannot mean; `expected` finishes the sentence "…: ". */
export interface Unreadable {
  readonly expected: string;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Unreadable);

/** How one kind of column reads and writes. `write` of anything `read` gave must read back as the same. */
export interface Kind<T> {
  readonly name: string;
  readonly format: CellFormat;
  /** What an empty cell means. */
  readonly empty: T;
  read(cell: Cell, zone: Zone): Reading<T>;
  write(value: T, zone: Zone): Cell;
  /** Offered as a list in the cell. */
  readonly choices?: readonly string[];
}

const got = <T>(value: T): Reading<T> => ({ ok: true, value });
const not = (expected: string): { readonly ok: false } & Unreadable => ({ ok: false, expected });

/** The longest text that MyTech writes into a cell, in characters: a cell takes 50,000, and History quotes it twice, escaped. */
export const MAX_TEXT_CHARS = 10_000;

/** What a person's typing makes of a text cell: a number keeps its digits, a tick its word. */
const asText = (cell: Cell): string => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? ''));

/** A cell of nothing but blanks looks empty, and people mean it so. */
const isBlank = (cell: Cell): boolean => asText(cell).trim() === '';

export const textKind: Kind<string> = {
  name: 'text',
  format: 'text',
  empty: '',
  read: (cell) => got(asText(cell)),
  write: (value) => (value === '' ? null : value),
};

/** One of a fixed list; a cell with any other word cannot be read, and is never overwritten unasked. */
export function choiceKind<const Choice extends string>(of: readonly Choice[], empty: NoInfer<Choice>): Kind<Choice> {
  return {
    name: `one of ${of.join(', ')}`,
    format: 'text',
    empty,
    choices: of.filter((choice) => choice !== ''),
    read: (cell) => {
      if (isBlank(cell)) return got(empty);
      const text = asText(cell).trim().toLowerCase();
      const found = of.find((choice) => choice.toLowerCase() === text);
      return found === undefined ? not(`it should be one of ${of.join(', ')}`) : got(found);
    },
    write: (value) => (value === '' ? null : value),
  };
}

export const dayKind: Kind<Day | null> = {
  name: 'day',
  format: 'date',
  empty: null,
  read: (cell) => {
    if (isBlank(cell)) return got(null);
    if (typeof cell === 'number') return got(serialToDay(cell));
    return typeof cell === 'string' && isDay(cell.trim()) ? got(cell.trim()) : not('it should be a date, such as 2026-10-02');
  },
  write: (value) => (value === null ? null : dayToSerial(value)),
};

export const momentKind: Kind<Moment | null> = {
  name: 'date and time',
  format: 'moment',
  empty: null,
  read: (cell, zone) => {
    if (isBlank(cell)) return got(null);
    return typeof cell === 'number' ? got(serialToMoment(cell, zone)) : not('it should be a date with a time');
  },
  write: (value, zone) => (value === null ? null : momentToSerial(value, zone)),
};

export const wholeKind: Kind<number | null> = {
  name: 'whole number',
  format: 'number',
  empty: null,
  read: (cell) => {
    if (isBlank(cell)) return got(null);
    const value = typeof cell === 'string' ? Number(cell.trim()) : cell;
    return typeof value === 'number' && Number.isInteger(value) ? got(value) : not('it should be a whole number');
  },
  write: (value) => value,
};

export const flagKind: Kind<boolean> = {
  name: 'yes or no',
  format: 'general',
  empty: false,
  read: (cell) => {
    if (isBlank(cell)) return got(false);
    if (typeof cell === 'boolean') return got(cell);
    const text = asText(cell).trim().toLowerCase();
    if (text === 'yes' || text === 'true') return got(true);
    return text === 'no' || text === 'false' ? got(false) : not('it should be yes or no');
  },
  write: (value) => (value ? 'yes' : null),
};

/** Words with commas between them; the words themselves hold none. */
export const listKind: Kind<readonly string[]> = {
  name: 'list',
  format: 'text',
  empty: [],
  read: (cell) =>
    got(
      asText(cell)
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  write: (value) => (value.length === 0 ? null : value.join(', ')),
};

/** Structured facts of our own, for tabs that people do not type into. */
export function jsonKind<T>(empty: T): Kind<T> {
  return {
    name: 'structured',
    format: 'text',
    empty,
    read: (cell) => {
      if (cell === null) return got(empty);
      try {
        return got(JSON.parse(asText(cell)) as T);
      } catch {
        return not('MyTech wrote it and it was changed by hand');
      }
    },
    write: (value) => JSON.stringify(value),
  };
}
