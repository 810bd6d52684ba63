/** This file says what to write so that one table shows what other tables hold: rows added, changed, and those to be emptied out. */
import type { Row, Sheet } from './table';

export interface Mirror<S extends Sheet> {
  readonly add: readonly Row<S>[];
  readonly change: readonly { readonly key: string; readonly values: Partial<Row<S>> }[];
  /** Keys that stand in the copy and are wanted no longer. */
  readonly gone: readonly string[];
}

/** Compares a copy as it stands with the rows that it should have. */
export function mirror<S extends Sheet>(sheet: S, standing: readonly Row<S>[], wanted: readonly Row<S>[]): Mirror<S> {
  const keyOf = (row: Row<S>): string => String((row as Record<string, unknown>)[sheet.key]);
  const before = new Map(standing.map((row) => [keyOf(row), row]));
  const add: Row<S>[] = [];
  const change: { key: string; values: Partial<Row<S>> }[] = [];
  for (const row of wanted) {
    const found = before.get(keyOf(row));
    if (found === undefined) {
      add.push(row);
      continue;
    }
    const values = Object.fromEntries(
      Object.entries(row).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify((found as Record<string, unknown>)[name])),
    ) as Partial<Row<S>>;
    if (Object.keys(values).length > 0) change.push({ key: keyOf(row), values });
  }
  const keep = new Set(wanted.map(keyOf));
  return { add, change, gone: [...before.keys()].filter((key) => !keep.has(key)) };
}
