/** This file is the contract of the desk's list of what does not add up. */

export interface ExceptionCard {
  readonly id: string;
  readonly serial: string;
  readonly assetTag: string;
  /** The school's name, '' where there is none. */
  readonly school: string;
  readonly about: string;
  readonly next: string;
  /** The day on which it was first seen, as 2026-10-02; null where nobody knows. */
  readonly since: string | null;
}

export interface ExceptionList {
  /** How many are open of each kind, those of the chosen school alone; every kind that has any, the most first. */
  readonly kinds: readonly { readonly kind: string; readonly open: number }[];
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** The first of the chosen kind, the oldest first. */
  readonly rows: readonly ExceptionCard[];
  /** How many there are of the chosen kind. */
  readonly total: number;
  /** When the list was last renewed, epoch milliseconds; null where it never was. */
  readonly renewedAt: number | null;
  /** The tab in the Staff workbook. */
  readonly sheetUrl: string;
}

export interface ExceptionMethods {
  /** `kind` '' chooses none; `school` '' is every school. */
  'exceptions.list': { args: { readonly kind: string; readonly school: string }; answer: ExceptionList };
}
