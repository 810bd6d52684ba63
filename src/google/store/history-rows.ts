/** This file writes the History of a commit: one row for each row that was changed or added, in the same commit. */
import { type CellChange, HISTORY, type HistoryRow } from '../../base/history';
import { newRow, writeCells } from '../../base/table';
import type { BookTerms } from './book-terms';
import type { AddDraft, RowDraft } from './draft';
import { clip, jsonSize, parts } from './parts';
import type { View } from './view';

/** One line of History to come, before its place in the commit is known. */
export type HistoryDraft = Pick<HistoryRow, 'kind' | 'table' | 'key' | 'changes'>;

/** The public page's account may read all of this workbook, so its History tells of rows and never of what stood in them. */
const TELLS_NO_VALUES = 'published';

/** The rows of History for a commit, with the ids that make each of them nameable; what is too long for a cell takes several. */
export function historyAdd(terms: BookTerms, view: View, commitId: string, entry: string, drafts: readonly HistoryDraft[]): AddDraft[] {
  if (drafts.length === 0) return [];
  const sheet = HISTORY[terms.name];
  const split = drafts.flatMap((draft) => {
    const changes = Object.entries(terms.name === TELLS_NO_VALUES ? {} : draft.changes).map(([header, [before, after]]): [string, CellChange] => [header, [clip(before), clip(after)]]);
    return changes.length === 0 ? [{ ...draft, changes: {} }] : parts(changes, jsonSize).map((part) => ({ ...draft, changes: Object.fromEntries(part) }));
  });
  const rows = split.map((draft, index) =>
    writeCells(sheet, newRow(sheet, { ...draft, entryId: `${commitId}-${index + 1}`, at: terms.now(), who: terms.who, by: entry }), terms.zone),
  );
  return [{ sheet, layout: view.table(sheet).layout, rows }];
}

/** What a row change tells History: columns that change by themselves all the time are left out. */
export function historyOfChange({ sheet, key, cells }: RowDraft): HistoryDraft[] {
  const volatile = new Set(Object.values(sheet.columns).flatMap((column) => (column.volatile ? [column.header] : [])));
  const told = cells.filter(({ header }) => !volatile.has(header));
  if (!sheet.history || told.length === 0) return [];
  const changes = Object.fromEntries(told.map(({ header, read, wrote }) => [header, [read, wrote] as CellChange]));
  return [{ kind: 'changed', table: sheet.name, key, changes }];
}

/** What it tells where the values before must not be kept: the row and what it now holds. Of a row that was emptied nothing is told, not even its key. */
export const forgottenChange = (draft: RowDraft): HistoryDraft[] =>
  draft.cells.some(({ at }) => at === draft.layout.at[draft.sheet.key])
    ? []
    : historyOfChange(draft).map((told) => ({ ...told, changes: Object.fromEntries(Object.entries(told.changes).map(([header, [, after]]): [string, CellChange] => [header, [null, after]])) }));

export function historyOfAdds({ sheet, rows }: AddDraft): HistoryDraft[] {
  if (!sheet.history) return [];
  return rows.map((row) => ({
    kind: 'added',
    table: sheet.name,
    key: String(row[sheet.key] ?? ''),
    changes: Object.fromEntries(
      Object.entries(sheet.columns).flatMap(([name, column]) => {
        const cell = row[name] ?? null;
        return cell === null || column.volatile ? [] : [[column.header, [null, cell] as CellChange]];
      }),
    ),
  }));
}
