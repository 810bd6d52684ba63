/** This file keeps what a reader could not use, so that every row ends as a person, a school, or a sentence naming its line. */

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
