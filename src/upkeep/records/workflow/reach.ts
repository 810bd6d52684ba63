/** This file finds in a workbook every row that is one person's or speaks of them. */
import { UserError } from '../../../base/codes';
import type { Sheet } from '../../../base/table';
import { accept } from '../../../base/verdict';
import type { Book, Find, Glimpse, Wants } from '../../../base/work';
import { type Link, markOf } from '../marks';
import { type AnyRow, type Finder, lookedThrough, tieOf } from '../rules/subject';

export interface Reached {
  readonly sheet: Sheet;
  readonly key: string;
  readonly row: AnyRow;
  /** How the row is the person's; null where it only speaks of them. */
  readonly tie: Link | 'ticket' | null;
}

export const searchOf = (sheets: readonly Sheet[]): NonNullable<Wants['search']> => sheets.flatMap((sheet) => lookedThrough(sheet).map((column) => ({ sheet, column })));

function concerns(sheet: Sheet, row: AnyRow, finder: Finder): boolean {
  const mark = markOf(sheet);
  return (
    (mark !== undefined && tieOf(mark, row, finder.subject) !== null) ||
    Object.entries(row).some(([name, value]) => finder.valueHas(value, sheet.columns[name]?.privacy !== 'none'))
  );
}

/** The keys of the rows of a table that concern the person, by what was searched. */
export function keysIn(glimpse: Glimpse, sheet: Sheet, finder: Finder): readonly string[] {
  const names = lookedThrough(sheet);
  return [...new Set(glimpse.columns(sheet, names as never).flatMap((row) => (concerns(sheet, row, finder) ? [String((row as AnyRow)[sheet.key])] : [])))];
}

/** All rows of some tables of one workbook that concern the person. */
export function reach(book: Book, sheets: readonly Sheet[], finder: Finder): readonly Reached[] {
  if (sheets.length === 0) return [];
  const keys = new Map<Sheet, readonly string[]>();
  const read = book.read({
    wants: { search: searchOf(sheets) },
    follow: (glimpse): Find[] =>
      sheets.flatMap((sheet) => {
        const found = keysIn(glimpse, sheet, finder);
        keys.set(sheet, found);
        return found.length === 0 ? [] : [{ sheet, column: sheet.key, values: found }];
      }),
    decide: (found) =>
      accept(
        sheets.flatMap((sheet) =>
          (keys.get(sheet) ?? []).flatMap((key): Reached[] => {
            const row: AnyRow | null = found.row(sheet, key);
            const mark = markOf(sheet);
            return row === null ? [] : [{ sheet, key, row, tie: mark === undefined ? null : tieOf(mark, row, finder.subject) }];
          }),
        ),
      ),
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  return read.value;
}
