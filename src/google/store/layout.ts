/** This file finds a table's columns by their headers, wherever people have moved them. */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import type { Sheet } from '../../base/table';

const plain = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim().toLowerCase());

export const sameHeader = (cell: Cell | undefined, header: string): boolean => plain(cell) === plain(header);

/** Where a header stands in a row of headers, -1 where it is missing. */
export const columnOf = (headers: readonly Cell[], header: string): number => headers.findIndex((cell) => sameHeader(cell, header));

/** The header of the column that names a table's rows. */
export const keyHeaderOf = (sheet: Sheet): string => sheet.columns[sheet.key]?.header ?? '';

/** Where a table's columns stand, by column name. */
export interface Layout {
  readonly at: Readonly<Record<string, number>>;
  readonly headers: readonly Cell[];
}

/** The layout of a table as set-up writes it. */
export const declaredHeaders = (sheet: Sheet): Cell[] => Object.values(sheet.columns).map((column) => column.header);

/** Throws `header-missing` and `header-twice`, naming tab and header. */
export function layoutOf(sheet: Sheet, headers: readonly Cell[]): Layout {
  const at: Record<string, number> = {};
  for (const [name, column] of Object.entries(sheet.columns)) {
    const place = columnOf(headers, column.header);
    if (place < 0) throw new UserError('header-missing', { tab: sheet.name, header: column.header });
    if (headers.some((cell, index) => index > place && sameHeader(cell, column.header))) {
      throw new UserError('header-twice', { tab: sheet.name, header: column.header });
    }
    at[name] = place;
  }
  return { at, headers };
}
