/** This file reads what a workbook's journal says of itself, beside what the store does with it. */
import type { Journals } from '../app/context';
import type { WorkbookName } from '../base/table';
import type { Cell } from '../base/cell';
import { patiently } from './patience';
import type { Area, Rows } from './store/ask';
import { type SheetsBook, readAreas, structureOf } from './store/book';
import { JOURNAL_SHEET_ID, LINE, readHeader } from './store/journal';

const text = (cell: Cell | undefined): string => String(cell ?? '');

/** When a commit was made, by its head; null where somebody typed into that. */
function momentOf(head: Cell | undefined): number | null {
  const at = /"at":(\d+)/.exec(text(head))?.[1];
  return at === undefined ? null : Number(at);
}

const read = (fileId: string, areas: readonly Area[]): readonly Rows[] => patiently(() => readAreas(fileId, areas));

/** `book` opens a workbook; `fileId` tells its file without opening it. */
export function sheetJournals(fileId: (name: WorkbookName) => string, book: (name: WorkbookName) => SheetsBook): Journals {
  return {
    standing(name) {
      const [headers, ids] = read(fileId(name), [
        { sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 },
        { sheetId: JOURNAL_SHEET_ID, startRow: 1, startColumn: LINE.commit, endColumn: LINE.commit + 1 },
      ]);
      const commits = (ids ?? []).map((row) => text(row[0])).filter((id) => id !== '');
      return { newest: commits[0] ?? '', commits: new Set(commits), counters: readHeader(headers?.[0] ?? [])?.counters ?? {} };
    },
    moments(name) {
      const [lines] = read(fileId(name), [{ sheetId: JOURNAL_SHEET_ID, startRow: 1, startColumn: LINE.commit, endColumn: LINE.head + 1 }]);
      return (lines ?? []).filter((line) => text(line[LINE.commit]) !== '').flatMap((line) => momentOf(line[LINE.head]) ?? []);
    },
    cells: (name) => patiently(() => structureOf(fileId(name))).tabs.reduce((sum, tab) => sum + tab.rows * tab.columns, 0),
    acceptPutBack: (name) => book(name).acceptPutBack(),
  };
}
