/** This file puts right what a person's hand did to the journal itself: a token that was deleted, a tab renamed or too narrow. */
import { type Protocol, type Request, type Structure, askRead, askStructure, askWrite, failed } from './ask';
import { textOf } from './cells';
import { JOURNAL_COLUMNS, JOURNAL_SHEET_ID, JOURNAL_TITLE, LINE, TOKEN_NAME } from './journal';
import { addToken, journalCells, removeToken } from './journal-requests';
import type { JournalView } from './journal-reading';

/** Whether nothing was committed since: a refusal is given only on what is still true. */
export function* stillNewest(id: string): Protocol<boolean> {
  const rows = yield* askRead([{ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 2, startColumn: LINE.commit, endColumn: LINE.commit + 1 }]);
  return !failed(rows) && textOf(rows[0]?.[0]?.[0]) === id;
}

/**
 * Mends what kept a commit from landing. True where there was something to mend, whoever did it: the commit is worth another try.
 * All that is tried here is refused where somebody else mended first, and then both are content.
 */
export function* mend(journal: JournalView, structure: Structure): Protocol<boolean> {
  const shape = shapeRequests(structure);
  if (shape.length > 0) yield* askWrite(shape, 0);
  if (journal.id in structure.names) return shape.length > 0;
  yield* putTokenBack(journal, structure);
  return true;
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
 * Somebody deleted the named range. It is added again with the id it had, under the name it had: the name is free only as long as
 * nobody else has put it back, so that a late one cannot bring an old id back to life.
 */
function* putTokenBack({ header, id }: JournalView, { names }: Structure): Protocol<void> {
  const holder = holderOf(names, header.token);
  if (holder !== null) {
    // Had the holder been a commit of somebody faster, it would stand in the journal by now; so the name was taken by hand.
    if (yield* stillNewest(id)) yield* askWrite([removeToken(holder), addToken(id, header.token)], 0);
    return;
  }
  if (!failed(yield* askWrite([addToken(id, header.token)], 0))) return;
  const now = yield* askStructure();
  if (failed(now) || id in now.names || holderOf(now.names, header.token) !== null) return;
  // The name is nowhere and yet not free: Google keeps the name of a range whose cells were deleted. Everybody who finds it so
  // arrives at this same other name, so that one of them succeeds.
  const other = `${TOKEN_NAME}_${id}`;
  yield* askWrite([addToken(id, other), journalCells(0, 0, [[other]])], 0);
}

const holderOf = (names: Structure['names'], name: string): string | null => Object.keys(names).find((id) => names[id] === name) ?? null;
