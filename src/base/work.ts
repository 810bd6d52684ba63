/** This file defines a unit of work on one workbook: what it wants to know, and the pure decision that it makes of it. */
import type { Cell } from './cell';
import type { Row, Sheet, WorkbookName } from './table';
import type { Verdict } from './verdict';

/**
 * Rows to be found by what stands in one of their columns; the key column compares exactly, others without regard to case, and a
 * list is found by each of its words.
 */
export interface Find {
  readonly sheet: Sheet;
  readonly column: string;
  readonly values: readonly string[];
}

/** What a piece of work wants to know before it decides. Two requests bring all of it. */
export interface Wants {
  readonly find?: readonly Find[];
  /** Rows by their place, counted from 1 with the header: where somebody's active cell is, or as many rows from there as are selected. */
  readonly at?: readonly { readonly sheet: Sheet; readonly row: number; readonly rows?: number }[];
  /** Columns to be searched by `follow`, with what the first request brought. */
  readonly search?: readonly { readonly sheet: Sheet; readonly column: string }[];
  /** Tables to be read whole: small ones, or those that a job goes through. */
  readonly whole?: readonly Sheet[];
}

/** What the first request brought: whole tables, searched columns, and rows by their place. */
export interface Glimpse {
  /** Every readable row of a table that was read whole. */
  all<S extends Sheet>(sheet: S): readonly Row<S>[];
  /** The row at a place; null where it has no key. */
  at<S extends Sheet>(sheet: S, row: number): Row<S> | null;
  /** How many cells of a searched column are filled. */
  filled<S extends Sheet>(sheet: S, column: keyof S['columns'] & string): number;
  /** What stands in a searched column, cell by cell from below the header; the searched columns of one table keep step. */
  cells<S extends Sheet>(sheet: S, column: keyof S['columns'] & string): readonly Cell[];
  /** For each row in which a searched column holds a value, what stands in another searched column of it. */
  beside<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string, other: keyof S['columns'] & string): readonly string[];
  /** A searched column from the top down, as its rows read it; the columns of one table keep step, and a cell that cannot be read counts as empty. */
  column<S extends Sheet, Name extends keyof S['columns'] & string>(sheet: S, column: Name): readonly Row<S>[Name][];
  /** Of every row that has a key some columns, which were searched, the key's among them; a cell that cannot be read counts as empty. */
  columns<S extends Sheet, N extends keyof S['columns'] & string>(sheet: S, names: readonly N[]): readonly Pick<Row<S>, N & keyof Row<S>>[];
}

/** What was found. Rows with a cell that cannot be read stop the work with a sentence when they are asked for by key. */
export interface Found extends Glimpse {
  /** The row of a key; null where there is none. Throws `cell-unreadable` and `key-twice`. */
  row<S extends Sheet>(sheet: S, key: string): Row<S> | null;
  /** The rows in which a column that was searched holds a value. */
  rows<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string): readonly Row<S>[];
  /** The next number of a counter; each call gives another, and they are used up only if the work is committed. */
  next(counter: string): number;
}

/** What a decision changes. A row is named by its key, and its key never changes. */
export interface Changes {
  update<S extends Sheet>(sheet: S, key: string, values: Partial<Row<S>>): void;
  add<S extends Sheet>(sheet: S, row: Row<S>): void;
  /** Empties a row, its key too; only in hidden tabs without a History of their own, where nobody misses it, or in forgetful work. */
  remove(sheet: Sheet, key: string): void;
}

interface Look<R> {
  readonly wants: Wants;
  /** More rows, found by what the first request brought; their columns stand in `wants.search`. */
  follow?(glimpse: Glimpse): readonly Find[];
  decide(found: Found): Verdict<R>;
}

/** Work that only reads. */
export interface Reading<R> extends Look<R> {
  /**
   * What it brings is shown and nothing is decided by it, so that areas of two moments would do no harm: what was found by no row
   * is then never asked for a second time.
   */
  readonly glance?: boolean;
}

/** Work that may change rows; `decide` is run again whenever somebody else was faster, so it must be pure. */
export interface Work<R> extends Omit<Look<R>, 'decide'> {
  /** The same event never happens twice: its recorded result is given instead. */
  readonly event: string;
  /** The entry that asked, for History. */
  readonly entry: string;
  /**
   * What stood there before is told nowhere: History says that a row was changed and what it holds now, and rows may be emptied in any
   * table, of which it then says nothing at all.
   */
  readonly forgetful?: boolean;
  /** Tables that may get new rows although none of theirs is wanted. */
  readonly adds?: readonly Sheet[];
  decide(found: Found, changes: Changes): Verdict<R>;
}

/** One workbook, as workflows see it. */
export interface Book {
  readonly name: WorkbookName;
  /** Reads, decides, and commits all or nothing. The result must be plain JSON. Throws UserError. */
  change<R>(work: Work<R>): Verdict<R>;
  read<R>(reading: Reading<R>): Verdict<R>;
  /** Takes away the empty rows right below the header of a hidden tab; returns how many. Throws UserError. */
  closeUp(sheet: Sheet): number;
  /**
   * Clears from the hidden journal what rows held before and after earlier commits, for a workbook whose readers may see no more than its
   * tables say; where `names` is given, also the results and events of commits whose text it holds for naming somebody. Throws UserError.
   */
  forget(names?: (text: string) => boolean): void;
}
