/** This file is the contract for bringing in a district's own lists of devices at the desk. */

/** Which columns hold what, and how the rows are to be read; the names of fields are those of the inventory. */
export interface ListChosen {
  /** What each column holds, in the order of the headers; '' is left out. */
  readonly columns: readonly string[];
  /** Fields in which the list replaces what the inventory has. */
  readonly replace: readonly string[];
  readonly dates: string;
  /** For new devices whose row does not say: the School ID, '' for none, and the kind. */
  readonly school: string;
  readonly kind: string;
}

/** What became, or would become, of rows. */
export interface ListCounts {
  readonly added: number;
  readonly changed: number;
  readonly 'as it was': number;
  readonly refused: number;
  readonly 'left out': number;
}

export interface ListsView {
  /** The folder into which lists are put; '' before set-up has made it. */
  readonly folderUrl: string;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly at: number;
    readonly bytes: number | null;
    /** Why it cannot be used; '' where it can. */
    readonly why: string;
    readonly broughtInAt: number | null;
  }[];
  /** The list that is being brought in. */
  readonly underWay: {
    readonly name: string;
    readonly rows: number;
    readonly done: number;
    readonly by: string;
    readonly at: number;
    readonly running: boolean;
    readonly trouble: string;
  } | null;
  /** What was brought in lately, the newest first. */
  readonly ended: readonly { readonly name: string; readonly state: string; readonly counts: ListCounts; readonly rows: number; readonly by: string; readonly at: number }[];
}

export interface ListOpen {
  readonly file: string;
  readonly name: string;
  readonly at: number;
  readonly fingerprint: string;
  /** The system that it comes from, as far as its headers tell; `unknown` else. */
  readonly source: string;
  readonly rows: number;
  readonly notices: readonly string[];
  readonly columns: readonly {
    readonly header: string;
    readonly examples: readonly string[];
    /** A date that could be read both ways, null where there is none. */
    readonly unsureDate: string | null;
  }[];
  /** Whether the choices are those that somebody made for such a list before. */
  readonly remembered: boolean;
  readonly choices: ListChosen;
  /** What a column may hold. */
  readonly targets: readonly { readonly target: string; readonly name: string; readonly day: boolean }[];
  readonly kinds: readonly string[];
  readonly schools: readonly { readonly schoolId: string; readonly name: string }[];
}

export interface ListExample {
  readonly line: number;
  readonly serial: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface ListTold {
  readonly line: number;
  readonly serial: string;
  readonly why: string;
}

export interface ListPreviewed {
  readonly rows: number;
  readonly counts: ListCounts;
  readonly fields: readonly {
    readonly field: string;
    readonly name: string;
    readonly written: number;
    /** In how many rows it is left: another value stands there, the Admin console knows better, or a loan does. */
    readonly kept: { readonly differs: number; readonly console: number; readonly loan: number };
  }[];
  readonly notes: readonly { readonly what: string; readonly rows: number; readonly lines: readonly number[]; readonly texts: readonly string[] }[];
  /** Rows that name somebody who has the device. */
  readonly named: number;
  readonly added: readonly ListExample[];
  readonly changed: readonly ListExample[];
  readonly refused: readonly ListTold[];
  readonly leftOut: readonly ListTold[];
  /** What refuses many rows at once. */
  readonly reasons: readonly { readonly why: string; readonly rows: number }[];
}

/** A list as it was when somebody looked at it, and what was chosen for it. */
interface ListGiven {
  readonly file: string;
  readonly name: string;
  readonly at: number;
  readonly fingerprint: string;
  readonly choices: ListChosen;
}

export interface ListMethods {
  'lists.view': { args: Record<string, never>; answer: ListsView };
  'lists.open': { args: { readonly file: string }; answer: ListOpen };
  'lists.preview': { args: ListGiven; answer: ListPreviewed };
  'lists.bringIn': { args: ListGiven & { readonly click: string }; answer: ListsView };
  'lists.stop': { args: { readonly click: string }; answer: ListsView };
}
