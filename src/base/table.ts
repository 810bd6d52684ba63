/**
 * This file is the language in which a sheet is declared, once. From the declaration come the header row, the row type, reading
 * and writing of cells, dropdowns, the tab's place and audience, the generated documentation, test rows and redaction.
 *
 * Changing a declaration: add columns freely; never reuse or rename a key, never change a tab's `sheetId`, and rename a header
 * only together with set-up, which finds columns by their headers.
 */
import {
  type Cell,
  type Kind,
  choiceKind,
  dayKind,
  flagKind,
  jsonKind,
  listKind,
  momentKind,
  textKind,
  wholeKind,
} from './cell';
import type { Day, Moment, Zone } from './time';

/** The workbooks; a table lives in the one whose readers may see it. */
export const WORKBOOKS = ['programme', 'staff', 'published', 'techTeam', 'content', 'coaching'] as const;
export type WorkbookName = (typeof WORKBOOKS)[number];

/** Whose facts a column holds; anything but `none` is kept out of logs and replaced in exports. */
export type Privacy = 'none' | 'staff' | 'student' | 'family';

export interface Column<T> {
  readonly header: string;
  /** One sentence for the person who reads the sheet. */
  readonly note: string;
  readonly kind: Kind<T>;
  readonly privacy: Privacy;
  /** Left out of History: changes by itself all the time, such as a battery. */
  readonly volatile: boolean;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

interface ColumnWords {
  readonly header: string;
  readonly note: string;
  readonly privacy?: Privacy;
  readonly volatile?: boolean;
}

function column<T>(kind: Kind<T>, words: ColumnWords): Column<T> {
  return { header: words.header, note: words.note, kind, privacy: words.privacy ?? 'none', volatile: words.volatile ?? false };
}

export const text = (words: ColumnWords): Column<string> => column(textKind, words);
export const day = (words: ColumnWords): Column<Day | null> => column(dayKind, words);
export const moment = (words: ColumnWords): Column<Moment | null> => column(momentKind, words);
export const whole = (words: ColumnWords): Column<number | null> => column(wholeKind, words);
export const flag = (words: ColumnWords): Column<boolean> => column(flagKind, words);
export const list = (words: ColumnWords): Column<readonly string[]> => column(listKind, words);
export const choice = <const Choice extends string>(
  words: ColumnWords & { readonly of: readonly Choice[]; readonly empty: NoInfer<Choice> },
): Column<Choice> => column(choiceKind(words.of, words.empty), words);
export const json = <T>(words: ColumnWords & { readonly empty: T }): Column<T> => column(jsonKind(words.empty), words);

export interface SheetPlace {
  /** The room that the table belongs to; switched off with it. */
  readonly room: string;
  readonly workbook: WorkbookName;
  /** The tab's own number, chosen once: tabs are found by it, so that people may rename them. 1 to 2,147,483,647. */
  readonly sheetId: number;
  /** What the tab holds, one sentence. */
  readonly note: string;
  /** A tab of MyTech's own book-keeping, out of people's way. */
  readonly hidden?: boolean;
  /** False for the few tables whose changes are their own record. */
  readonly history?: boolean;
}

export interface Sheet<C extends Columns = Columns> extends Required<SheetPlace> {
  readonly name: string;
  /** The column that names a row; its cells are never changed once written. */
  readonly key: string;
  readonly columns: C;
}

export type Row<S> = S extends Sheet<infer C> ? { readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never } : never;

/** Declares a sheet; throws at load where the declaration contradicts itself. */
export function defineSheet<const C extends Columns>(name: string, place: SheetPlace & { readonly key: keyof C & string }, columns: C): Sheet<C> {
  const headers = Object.values(columns).map((one) => one.header.toLowerCase());
  if (new Set(headers).size !== headers.length) throw new Error(`The sheet ${name} has two columns with one header.`);
  const key = columns[place.key];
  if (key === undefined || key.kind !== textKind) throw new Error(`The key of the sheet ${name} must be one of its text columns.`);
  return { name, hidden: false, history: true, ...place, columns };
}

/** One cell of a row that could not be read. */
export interface CellProblem {
  readonly column: string;
  readonly header: string;
  readonly text: string;
  readonly expected: string;
}

/** Reads a row from its cells by column; a cell that cannot be read counts as empty and is named. */
export function readRow<S extends Sheet>(
  sheet: S,
  cellOf: (column: string) => Cell,
  zone: Zone,
): { readonly row: Row<S>; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const row: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(sheet.columns)) {
    const cell = cellOf(name);
    const reading = spec.kind.read(cell, zone);
    row[name] = reading.ok ? reading.value : spec.kind.empty;
    if (!reading.ok) problems.push({ column: name, header: spec.header, text: String(cell), expected: reading.expected });
  }
  return { row: row as Row<S>, problems };
}

/** The cells of some of a row's columns. */
export function writeCells<S extends Sheet>(sheet: S, values: Partial<Row<S>>, zone: Zone): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(values)) {
    const spec = sheet.columns[name];
    if (spec === undefined) throw new Error(`${sheet.name} has no column ${name}.`);
    cells[name] = spec.kind.write(value, zone);
  }
  return cells;
}

/** A row with everything empty but what is given. */
export function newRow<S extends Sheet>(sheet: S, values: Partial<Row<S>>): Row<S> {
  const row: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(sheet.columns)) row[name] = spec.kind.empty;
  return { ...row, ...values } as Row<S>;
}
