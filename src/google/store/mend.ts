/** This file puts right what a person's hand did to the journal itself: a token that was deleted, a tab renamed or too narrow. */
import { type Protocol, type Request, type Structure, askRead, askWrite, failed } from './ask';
import type { BookTerms } from './book-terms';
import { textOf } from './cells';
import { JOURNAL_COLUMNS, JOURNAL_SHEET_ID, JOURNAL_TITLE, LINE, MENDED_COLUMN, readHeader, tokenOf } from './journal';
import { addToken, journalCells, removeToken } from './journal-requests';
import type { JournalView } from './journal-reading';

/** Whether nothing was committed since: a refusal is given only on what is still true. */
export function* stillNewest(id: string): Protocol<boolean> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 2, startColumn: LINE.commit, endColumn: LINE.commit + 1 }]);
  return !failed(rows) && textOf(rows[0]?.[0]?.[0]) === id;
}

/**
 * Mends what kept a commit from landing. True where there was something to mend, whoever did it: the commit is worth another try.
 */
export function* mend(terms: BookTerms, journal: JournalView, structure: Structure): Protocol<boolean> {
  const shape = shapeRequests(structure);
  if (shape.length > 0) yield* askWrite(shape, 0);
  const token = yield* mendToken(terms, journal, structure);
  return token || shape.length > 0;
}

/** The journal's own tab must bear its name, which the commit's answer is asked for by, and be wide enough for every row it copies. */
function shapeRequests({ tabs }: Structure): Request[] {
  const journal = tabs.find((tab) => tab.sheetId === JOURNAL_SHEET_ID);
  if (journal === undefined) return [];
  const needed = Math.max(JOURNAL_COLUMNS, ...tabs.filter((tab) => tab !== journal).map((tab) => LINE.copy + tab.columns));
  return [
    ...(journal.title === JOURNAL_TITLE
      ? []
      : [{ updateSheetProperties: { properties: { sheetId: JOURNAL_SHEET_ID, title: JOURNAL_TITLE }, fields: 'title' } }]),
    ...(journal.columns >= needed ? [] : [{ appendDimension: { sheetId: JOURNAL_SHEET_ID, dimension: 'COLUMNS', length: needed - journal.columns } }]),
  ];
}

/**
 * Somebody deleted the named range, or made another under its name. It is put back under its name and with a new id, which row 1
 * tells together with the commit that it is for: whoever read the journal before cannot know that id, and so cannot build on a
 * commit that is no longer the newest. Of two that put it back at once one is refused, since a name is given once; for that
 * reason no other name will do.
 */
function* mendToken(terms: BookTerms, { header, id }: JournalView, { names }: Structure): Protocol<boolean> {
  const current = tokenOf(header, id) in names;
  const holder = Object.keys(names).find((range) => names[range] === header.token);
  if (current && (holder === undefined || holder === tokenOf(header, id))) return false;
  if (holder !== undefined && !(yield* isNobodys(holder, id))) return true;
  const fresh = terms.newId();
  const putBack = [addToken(fresh, header.token), journalCells(0, MENDED_COLUMN, [[`${id}:${fresh}`]])];
  yield* askWrite([...(holder === undefined ? [] : [removeToken(holder)]), ...(current ? [] : putBack)], 0);
  return true;
}

/** Whether a range is no token: had somebody faster committed or mended with it, the journal would say so by now. */
function* isNobodys(range: string, newest: string): Protocol<boolean> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 2 }]);
  if (failed(rows)) return false;
  const [first = [], line = []] = rows[0] ?? [];
  const header = readHeader(first);
  return header !== null && textOf(line[LINE.commit]) === newest && tokenOf(header, newest) !== range;
}
