/** This file keeps what a reader could not use, so that every row ends as a person, a school, or a sentence naming its line. */
import { type Day, isDay } from '../../base/time';

export interface Refused {
  /** The file's name, without folders. */
  readonly source: string;
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  /** One or two sentences: what is wrong and what to do; never a name or an address. */
  readonly why: string;
}

/** A file that is of no use, or what was read from it; `why` finishes the sentence "The roster in SOURCE cannot be used: …". */
export type FileReading<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string };

export const UNEVEN =
  'The row has more or fewer cells than the header, and its values stand under the wrong ones. Export the row whole.';

/** What the readers of one roster gather along the way. */
export class Findings {
  readonly refused: Refused[] = [];
  private readonly general: string[] = [];
  private readonly byText = new Map<string, { source: string; first: number; rows: number }>();

  refuse(source: string, line: number, why: string): void {
    this.refused.push({ source, line, why });
  }

  warn(sentence: string): void {
    this.general.push(sentence);
  }

  /** A warning that many rows may share: it is given once, with its first line and how many rows there are. */
  warnRow(source: string, line: number, sentence: string): void {
    const id = `${source}\n${sentence}`;
    const known = this.byText.get(id);
    if (known === undefined) this.byText.set(id, { source, first: line, rows: 1 });
    else known.rows += 1;
  }

  warnings(): string[] {
    const shared = [...this.byText].map(([id, { source, first, rows }]) => {
      const more = rows === 1 ? '' : ` and ${rows - 1} more`;
      return `${source}, line ${first}${more}: ${id.slice(source.length + 1)}`;
    });
    return [...this.general, ...shared];
  }
}

/** A cell's words, which commas part. */
export const wordsOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

const SEEN_STATUSES = ['', 'active', 'inactive', 'tobedeleted'] as const;
const YES = ['', 'true', '1', 'yes', 'y', 't'];
const NO = ['false', '0', 'no', 'n', 'f'];

/** What OneRoster's two columns say: a blank status is active, as bulk files leave it; null for a word that is none of theirs. */
export function activeByStatus(status: string): boolean | null {
  const word = status.toLowerCase();
  if (!(SEEN_STATUSES as readonly string[]).includes(word)) return null;
  return word === '' || word === 'active';
}

export function activeByFlag(enabled: string): boolean | null {
  const word = enabled.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

export const isToBeDeleted = (status: string): boolean => status.toLowerCase() === 'tobedeleted';

/** What a spreadsheet program shows of a long number, 1.23457E+12: the digits behind are gone, and nobody can have them back. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{2,}$/i;

/** Why identifiers that a spreadsheet program shortened are of no use, naming the column; '' where none is. */
export function shortened(cells: Readonly<Record<string, string>>): string {
  const found = Object.entries(cells).find(([, cell]) => cell.split(',').some((word) => SCIENTIFIC.test(word.trim())));
  if (found === undefined) return '';
  return `The ${found[0]} was shortened by a spreadsheet program to ${found[1]}, and its digits are lost. Export the file again and do not open it in a spreadsheet first.`;
}

const CENTURY = 2000;

/**
 * The day that a text names, as 2026-10-02: written so, without its signs, or the American way, 10/2/2026 or 10/2/26; null for
 * anything else. A year of two digits is of this century, since the roles of a roster begin and end around today.
 */
export function dayIn(text: string): Day | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  const [year, month, date] = iso !== null ? [iso[1], iso[2], iso[3]] : american !== null ? [american[3], american[1], american[2]] : [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const full = year.length === 2 ? String(CENTURY + Number(year)) : year;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
