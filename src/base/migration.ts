/**
 * This file is the language in which a change of the tables from one release to the next is declared. A migration never names
 * today's declarations, which go on changing: it says by headers what stood there when it was written. Its rules are pure, take a
 * row's cells by header, and change nothing in a row that they have been through, so that they may be cut off and run again.
 */
import { type Cell, type Kind, textKind } from './cell';
import type { Column, Columns, Sheet, WorkbookName } from './table';

/** A table as it is called while a migration goes through it. */
export interface MigratedTable {
  readonly workbook: WorkbookName;
  readonly sheetId: number;
  readonly name: string;
  /** The header of the column that names a row. */
  readonly key: string;
}

export type CellsByHeader = Readonly<Record<string, Cell>>;

/** Which cells of a row change, in each direction; what is left out stays. */
export interface RowRule {
  /** The headers that the rule reads and writes, without the key's. */
  readonly headers: readonly string[];
  up(cells: CellsByHeader): CellsByHeader;
  down(cells: CellsByHeader): CellsByHeader;
}

/** A column's list of words to choose from, before and after. */
export interface ListChange {
  readonly header: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What becomes of one table in its place. */
export interface TableChange {
  readonly what: 'change';
  readonly table: MigratedTable;
  readonly renames: readonly (readonly [from: string, to: string])[];
  readonly adds: Columns;
  /** Columns that MyTech uses no more: they stand under another header until the migration is settled, so that it can be undone. */
  readonly drops: readonly string[];
  readonly lists: readonly ListChange[];
  readonly rows: RowRule | null;
}

/** A table that goes to another workbook, whole. */
export interface TableMove {
  readonly what: 'move';
  /** The table where it stood. */
  readonly from: MigratedTable;
  /** The table where it is to stand, with all its columns. */
  readonly to: Sheet;
  /** The counter that gives its keys their numbers; '' where none does. */
  readonly counter: string;
}

export interface Migration {
  /** The schema number that the workbooks have after it. */
  readonly schema: number;
  /** What changes, as the desk tells it. */
  readonly title: string;
  readonly why: string;
  readonly change: TableChange | TableMove;
}

const NO_CHANGE = { what: 'change', renames: [], adds: {}, drops: [], lists: [], rows: null } as const;

/** The header under which a column stands that a migration has put out of use. */
export const parked = (header: string, schema: number): string => `${header} (not used since ${schema})`;

/** Whether a change only adds columns and writes nothing into them: it needs nobody's look. */
export const isAdditive = ({ change }: Migration): boolean =>
  change.what === 'change' && change.rows === null && change.renames.length + change.drops.length + change.lists.length === 0;

/** The workbooks that a migration goes through; of a move the one that the table leaves comes first. */
export const workbooksOf = ({ change }: Migration): readonly WorkbookName[] => (change.what === 'change' ? [change.table.workbook] : [change.from.workbook, change.to.workbook]);

/** The tabs of a workbook that a migration goes through. */
export function tabsOf({ change }: Migration, workbook: WorkbookName): readonly number[] {
  const tables: readonly Pick<MigratedTable, 'workbook' | 'sheetId'>[] = change.what === 'change' ? [change.table] : [change.from, change.to];
  return tables.filter((table) => table.workbook === workbook).map((table) => table.sheetId);
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';

/** A new column; `value` says what it begins with, by the cells of the headers in `from`. */
export function addColumn(table: MigratedTable, name: string, column: Column<unknown>, begins?: { readonly from: readonly string[]; value(cells: CellsByHeader): Cell }): TableChange {
  const { header } = column;
  const rows: RowRule | null =
    begins === undefined
      ? null
      : {
          headers: [header, ...begins.from],
          up: (cells) => (isEmpty(cells[header]) ? { [header]: begins.value(cells) } : {}),
          down: () => ({}),
        };
  return { ...NO_CHANGE, table, adds: { [name]: column }, rows };
}

/** The key's header stays what it is, since rows are found under it while they are migrated. */
function assertNotKey({ name, key }: MigratedTable, headers: readonly string[]): void {
  if (headers.includes(key)) throw new Error(`${name}: the header of the key, "${key}", is never changed.`);
}

export function renameHeader(table: MigratedTable, from: string, to: string): TableChange {
  assertNotKey(table, [from, to]);
  return { ...NO_CHANGE, table, renames: [[from, to]] };
}

/** A column that MyTech uses no more. */
export function dropColumn(table: MigratedTable, header: string): TableChange {
  assertNotKey(table, [header]);
  return { ...NO_CHANGE, table, drops: [header] };
}

const plain = (cell: Cell | undefined): string => String(cell ?? '').trim().toLowerCase();

/**
 * Words of a choice that get other names; `before` is the whole list as it was. Throws at load where two words would become one,
 * or one takes another's name: nobody could tell afterwards which they were.
 */
export function renameChoices(table: MigratedTable, header: string, before: readonly string[], renames: Readonly<Record<string, string>>): TableChange {
  const pairs = Object.entries(renames);
  const taken = new Set(before.map(plain));
  for (const [from, to] of pairs) {
    if (!taken.has(plain(from))) throw new Error(`${table.name}, ${header}: there is no "${from}" to be renamed.`);
    if (taken.has(plain(to))) throw new Error(`${table.name}, ${header}: "${to}" is taken.`);
    taken.add(plain(to));
  }
  const after = before.map((word) => renames[word] ?? word);
  const rename = (cells: CellsByHeader, words: readonly (readonly [string, string])[]): CellsByHeader => {
    const found = words.find(([from]) => plain(from) === plain(cells[header]));
    return found === undefined ? {} : { [header]: found[1] };
  };
  return {
    ...NO_CHANGE,
    table,
    lists: [{ header, before, after }],
    rows: { headers: [header], up: (cells) => rename(cells, pairs), down: (cells) => rename(cells, pairs.map(([from, to]) => [to, from])) },
  };
}

/** How one column's cell is told in several, and these in one. */
export interface Parting {
  split(whole: Cell): readonly Cell[];
  join(parts: readonly Cell[]): Cell;
}

const same = (some: readonly Cell[], others: readonly Cell[]): boolean => some.every((cell, at) => (isEmpty(cell) ? isEmpty(others[at]) : cell === others[at]));

/** The rules both ways. A row whose parts and whole say the same already stays as it is, whoever spelled it. */
function partingRules(whole: string, parts: readonly string[], { split, join }: Parting): { readonly toParts: RowRule['up']; readonly toWhole: RowRule['up'] } {
  const partsIn = (cells: CellsByHeader): readonly Cell[] => parts.map((header) => cells[header] ?? null);
  const agree = (cells: CellsByHeader): boolean => {
    const stands = cells[whole] ?? null;
    return same([join(partsIn(cells))], [stands]) || same(partsIn(cells), split(stands));
  };
  return {
    toParts: (cells) => (agree(cells) ? {} : Object.fromEntries(split(cells[whole] ?? null).map((cell, at) => [parts[at] ?? '', cell]))),
    toWhole: (cells) => (agree(cells) ? {} : { [whole]: join(partsIn(cells)) }),
  };
}

/** One column becomes several. */
export function splitColumn(table: MigratedTable, whole: string, into: Columns, parting: Parting): TableChange {
  const parts = Object.values(into).map(({ header }) => header);
  assertNotKey(table, [whole, ...parts]);
  const { toParts, toWhole } = partingRules(whole, parts, parting);
  return { ...NO_CHANGE, table, adds: into, drops: [whole], rows: { headers: [whole, ...parts], up: toParts, down: toWhole } };
}

/** Several columns become one. */
export function mergeColumns(table: MigratedTable, parts: readonly string[], name: string, into: Column<unknown>, parting: Parting): TableChange {
  assertNotKey(table, [into.header, ...parts]);
  const { toParts, toWhole } = partingRules(into.header, parts, parting);
  return { ...NO_CHANGE, table, adds: { [name]: into }, drops: parts, rows: { headers: [into.header, ...parts], up: toWhole, down: toParts } };
}

export const moveTable = (from: MigratedTable, to: Sheet, counter = ''): TableMove => ({ what: 'move', from, to, counter });

/** The cells of a row that a rule changes, and that do not stand there already. */
export function changedBy(rule: RowRule, direction: 'up' | 'down', cells: CellsByHeader): CellsByHeader {
  const wanted = Object.entries(rule[direction](cells));
  return Object.fromEntries(wanted.filter(([header, cell]) => !same([cell], [cells[header] ?? null])));
}

const keyColumn = (header: string): Column<string> => ({ header, note: '', kind: textKind, privacy: 'none', volatile: false });

/** A table of which only the key is known. */
export const keyOnly = ({ workbook, sheetId, name, key }: MigratedTable): Sheet => ({
  name, workbook, sheetId, key: 'key', room: 'upkeep', note: '', hidden: false, history: true, columns: { key: keyColumn(key) },
});

/** Cells as they stand, whatever they mean. */
const cellKind: Kind<Cell> = { name: 'cell', format: 'general', empty: null, read: (cell) => ({ ok: true, value: cell }), write: (cell) => cell };

/** A table with its key and the columns of some headers, read and written cell by cell; a column is named by its header. */
export function rawSheet(table: MigratedTable, headers: readonly string[]): Sheet {
  const sheet = keyOnly(table);
  const others = headers.map((header) => [header, { header, note: '', kind: cellKind, privacy: 'none', volatile: false }] as const);
  return { ...sheet, columns: { ...sheet.columns, ...Object.fromEntries(others) } };
}
