/** This file says what one reading is to bring. */
import type { Sheet } from '../../base/table';
import type { Find, Glimpse, Wants } from '../../base/work';

export interface ReadingPlan {
  readonly wants: Wants;
  readonly follow?: (glimpse: Glimpse) => readonly Find[];
  /** Tables that may get rows; given only where something may be written. */
  readonly adds?: readonly Sheet[];
  /** Whether it does no harm where areas are of two moments. */
  readonly glance?: boolean;
}

/** A column that the first request searches. */
export type Searched = Pick<Find, 'sheet' | 'column'>;

/** Columns that the first request searches, each once: those of what is wanted and those that `follow` may need. */
export function searchedColumns({ wants }: ReadingPlan): Searched[] {
  const columns = new Map<string, Searched>();
  for (const { sheet, column } of [...(wants.find ?? []), ...(wants.search ?? [])]) columns.set(`${sheet.sheetId}:${column}`, { sheet, column });
  return [...columns.values()].filter(({ sheet }) => wants.whole?.includes(sheet) !== true);
}

export function sheetsOf(plan: ReadingPlan): Sheet[] {
  const { find = [], search = [], at = [], whole = [] } = plan.wants;
  const sheets = new Map<number, Sheet>();
  for (const sheet of [...[...find, ...search, ...at].map((one) => one.sheet), ...whole, ...(plan.adds ?? [])]) sheets.set(sheet.sheetId, sheet);
  return [...sheets.values()];
}
