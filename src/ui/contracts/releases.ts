/** This file is the contract of the desk's section for a new release: what changes in the tables, before it is done, and how far it is. */

/** One row that a release changes. */
export interface ReleaseExample {
  readonly row: string;
  readonly cells: readonly { readonly header: string; readonly before: string; readonly after: string }[];
}

export interface ReleaseChange {
  readonly schema: number;
  readonly title: string;
  readonly why: string;
  /** Where it happens: workbooks and tab. */
  readonly where: string;
  /** What happens to headers and columns. */
  readonly columns: readonly string[];
  /** How many rows it changes; null where that is known only when those before it are done. */
  readonly rows: number | null;
  readonly examples: readonly ReleaseExample[];
  /** What somebody has to put right first. */
  readonly blockers: readonly string[];
}

export interface ReleaseRunView {
  readonly title: string;
  readonly way: 'up' | 'down' | 'settle';
  readonly rows: number;
  readonly trouble: string;
}

export interface ReleaseView {
  /** The release of the script behind this page, and of the clock's; '' where that has not run yet. */
  readonly page: string;
  readonly clock: string;
  /** The account that pushes releases. */
  readonly account: string;
  readonly running: ReleaseRunView | null;
  readonly waiting: readonly ReleaseChange[];
  readonly done: readonly { readonly schema: number; readonly title: string; readonly canUndo: boolean; readonly canSettle: boolean; readonly settled: boolean }[];
  /** Workbooks that a newer release has updated: this script only reads them. */
  readonly newer: readonly string[];
  /** Every id that `mytech configure --from-desk` wants, as one text. */
  readonly ids: string;
}

interface OfOne {
  readonly click: string;
  readonly schema: number;
}

export interface ReleaseMethods {
  'release.view': { args: Record<string, never>; answer: ReleaseView };
  /** Goes on with what is under way, and begins what waits. */
  'release.update': { args: { readonly click: string }; answer: ReleaseView };
  'release.undo': { args: OfOne; answer: ReleaseView };
  /** Lets go of what an undoing would need. */
  'release.settle': { args: OfOne; answer: ReleaseView };
}
