/** This file reads the journal with every reading: what row 1 says, which commit is the newest, and which events were done. */
import { UserError } from '../../base/codes';
import type { Memory, Rows } from './ask';
import type { BookTerms } from './book-terms';
import { textOf } from './cells';
import { type Commit, type Header, JOURNAL_SHEET_ID, LINE, ordinalOf, readCommit, readHead, readHeader } from './journal';
import type { Request } from './request';

/** Journal lines that come with every reading: enough to check an ordinary newest commit. */
const TOP_LINES = 12;
/** How the events begin by which the programme team goes on with a workbook that was put back. */
export const PUT_BACK_ACCEPTED = 'put-back:';

export interface JournalView {
  readonly header: Header;
  /** The newest commit's id. */
  readonly id: string;
  /** How many lines the newest commit has. */
  readonly lines: number;
  /** The newest commit, null where not all of its lines came along. */
  readonly top: Commit | null;
  /** Commit ids and events, newest first, one entry a line; lines after a commit's first are blank. */
  readonly events: Rows;
}

/** What the journal's areas brought, to be read when the request is answered. */
export class JournalReading {
  #head: Rows = [];
  #events: Rows = [];

  /** Row 1 and the newest lines are one area, and so of one moment. */
  want(request: Request): void {
    request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 + TOP_LINES }, (rows) => (this.#head = rows));
    request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 0, startColumn: LINE.commit, endColumn: LINE.event + 1 }, (rows) => (this.#events = rows.slice(1)));
  }

  /** Null where a commit landed between the two areas. Throws what somebody has to put right first. */
  view(terms: BookTerms): JournalView | null {
    const header = readHeader(this.#head[0] ?? []);
    if (header === null) throw new UserError('journal-changed', { workbook: terms.title });
    if (header.fileId !== terms.fileId) throw new UserError('not-this-file', { link: terms.link(header.fileId) });
    const lines = this.#head.slice(1);
    const [first] = lines;
    const id = textOf(first?.[LINE.commit]);
    if (textOf(this.#events[0]?.[LINE.commit]) !== id) return null;
    const head = readHead(first);
    if (first === undefined || head === null) throw new UserError('journal-changed', { workbook: terms.title });
    // Each commit names the one below it; where that is not so, two commits took the same token.
    const below = textOf(this.#events[head.lines]?.[LINE.commit]);
    if (below !== '' && textOf(first[LINE.previous]) !== below) throw new UserError('forked', { workbook: terms.title });
    const top = head.lines > TOP_LINES ? null : readWhole(terms, lines, head.lines);
    return { header, id, lines: head.lines, top, events: this.#events };
  }
}

/** A commit of which every line is there. Throws `journal-changed` where somebody typed into them. */
export function readWhole(terms: BookTerms, rows: Rows, lines: number): Commit {
  const commit = readCommit(rows.slice(0, lines));
  if (commit === null) throw new UserError('journal-changed', { workbook: terms.title });
  return commit;
}

/**
 * Whether the workbook was put back to an older version: a commit that is remembered is neither there, nor so old that it was
 * cleared away, and nobody at the desk has accepted that since.
 */
export function wasPutBack(memory: Memory | null, { events }: JournalView): boolean {
  if (memory === null) return false;
  const known = memory.commit;
  const kept = events.filter((row) => textOf(row[LINE.commit]) !== '');
  if (kept.some((row) => row[LINE.commit] === known)) return false;
  const oldest = textOf(kept[kept.length - 1]?.[LINE.commit]);
  if (ordinalOf(oldest) > ordinalOf(known)) return false;
  return !kept.some((row) => textOf(row[LINE.event]).startsWith(PUT_BACK_ACCEPTED) && ordinalOf(textOf(row[LINE.commit])) > ordinalOf(known));
}
