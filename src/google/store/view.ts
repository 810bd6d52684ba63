/** This file holds what one reading brought: the rows that were found, where they stood, and the journal's newest commit. */
import { type Cell, listKind } from '../../base/cell';
import { UserError } from '../../base/codes';
import { type Row, type Sheet, readRow } from '../../base/table';
import type { Zone } from '../../base/time';
import type { Find, Found } from '../../base/work';
import type { Memory } from './ask';
import { textOf } from './cells';
import type { JournalView } from './journal-reading';
import type { Layout } from './layout';

/** A value as it is compared: keys letter by letter, other columns without regard to case and outer blanks. */
const folded = ({ sheet, column }: Pick<Find, 'sheet' | 'column'>, value: string): string =>
  column === sheet.key ? value : value.trim().toLowerCase();

/** What a cell is found by: a list by each of its words, anything else by the whole of it. */
function foundBy(find: Pick<Find, 'sheet' | 'column'>, cell: Cell | undefined): readonly string[] {
  const text = textOf(cell);
  if (find.sheet.columns[find.column]?.kind !== listKind) return [folded(find, text)];
  return [...new Set(text.split(',').map((word) => folded(find, word)))].filter((word) => word !== '');
}

/** Whether a cell is the one looked for; nothing looks for an empty one. */
export function matches(find: Pick<Find, 'sheet' | 'column'>, cell: Cell | undefined, value: string): boolean {
  return value.trim() !== '' && foundBy(find, cell).includes(folded(find, value));
}

/** Where a value stands: nearly always in one row, and a list for each would be most of an index. */
type Places = number | number[];

/** What is known of one table at the moment of the reading. */
export class TableView {
  /** Row index, counted from 0 with the header, to the cells of the row. */
  readonly rows = new Map<number, readonly Cell[]>();
  /** Column name to the cells below the header. */
  readonly searched = new Map<string, readonly Cell[]>();
  readWhole = false;
  readonly #indices = new Map<string, ReadonlyMap<string, Places>>();

  constructor(
    readonly sheet: Sheet,
    readonly layout: Layout,
  ) {}

  cell(row: number, column: string): Cell {
    return this.rows.get(row)?.[this.layout.at[column] ?? -1] ?? null;
  }

  /** Whether everything that stands in a column is known. */
  isSearched(column: string): boolean {
    return this.readWhole || this.searched.has(column);
  }

  /** Row indices at which a searched column holds a value; of rows that were found by another column, those with the key. */
  places(column: string, value: string): readonly number[] {
    if (value.trim() === '') return [];
    if (this.isSearched(column)) {
      const places = this.#index(column).get(folded({ sheet: this.sheet, column }, value)) ?? [];
      return typeof places === 'number' ? [places] : places;
    }
    const found = column === this.sheet.key ? [...this.rows.keys()].filter((row) => textOf(this.cell(row, column)) === value) : [];
    if (found.length === 0) throw new Error(`The work looks for something by ${column} of ${this.sheet.name} without having wanted that column.`);
    return found;
  }

  /** What stands in a searched column below the header, as long as the longest column that is known of the table. */
  cells(column: string): readonly Cell[] {
    if (!this.isSearched(column)) throw new Error(`The work goes through ${column} of ${this.sheet.name} without having wanted that column.`);
    const ends = this.readWhole ? [...this.rows.keys()] : [...this.searched.values()].map((one) => one.length);
    const length = ends.reduce((most, end) => Math.max(most, end), 0);
    const cells = this.searched.get(column) ?? [];
    return Array.from({ length }, (_, at) => (this.readWhole ? this.cell(at + 1, column) : (cells[at] ?? null)));
  }

  /** How many cells of a searched column hold something. */
  filled(column: string): number {
    if (!this.isSearched(column)) throw new Error(`The work counts ${column} of ${this.sheet.name} without having wanted that column.`);
    let sum = 0;
    if (this.readWhole) for (const row of this.rows.keys()) sum += textOf(this.cell(row, column)).trim() === '' ? 0 : 1;
    else for (const cell of this.searched.get(column) ?? []) sum += textOf(cell).trim() === '' ? 0 : 1;
    return sum;
  }

  /** A column's rows by what stands in them, made once: a page of devices looks up hundreds of serials in tens of thousands. */
  #index(column: string): ReadonlyMap<string, Places> {
    const made = this.#indices.get(column);
    if (made !== undefined) return made;
    const index = new Map<string, Places>();
    const find = { sheet: this.sheet, column };
    const isList = this.sheet.columns[column]?.kind === listKind;
    const putKey = (key: string, row: number): void => {
      const before = index.get(key);
      if (before === undefined) index.set(key, row);
      else if (typeof before === 'number') index.set(key, [before, row]);
      else before.push(row);
    };
    const put = (cell: Cell, row: number): void => {
      if (textOf(cell).trim() === '') return;
      if (isList) for (const key of foundBy(find, cell)) putKey(key, row);
      else putKey(folded(find, textOf(cell)), row);
    };
    if (this.readWhole) for (const row of this.rows.keys()) put(this.cell(row, column), row);
    else (this.searched.get(column) ?? []).forEach((cell, at) => put(cell, at + 1));
    this.#indices.set(column, index);
    return index;
  }

  get keyAt(): number {
    return this.layout.at[this.sheet.key] ?? -1;
  }
}

/** Everything one decision is made of. */
export class View implements Found {
  readonly used: Record<string, number> = {};
  readonly tables = new Map<number, TableView>();
  /** What to remember of this reading. */
  memory: Memory = { commit: '', headers: {} };
  /** Whether the workbook was put back to an older version since it was last read. */
  putBack = false;

  constructor(
    public journal: JournalView,
    private readonly zone: Zone,
    /** Header rows by sheet id: those just read, and others as they are remembered. */
    readonly headers: Memory['headers'],
  ) {}

  table(sheet: Sheet): TableView {
    const table = this.tables.get(sheet.sheetId);
    if (table === undefined) throw new Error(`The work asks for ${sheet.name} without having wanted it.`);
    return table;
  }

  row<S extends Sheet>(sheet: S, key: string): Row<S> | null {
    const places = this.table(sheet).places(sheet.key, key);
    if (places.length > 1) throw new UserError('key-twice', { key, tab: sheet.name });
    const [place] = places;
    if (place === undefined) return null;
    const { row, problems } = this.#readRow(sheet, place);
    const [problem] = problems;
    if (problem !== undefined) {
      throw new UserError('cell-unreadable', { tab: sheet.name, key, header: problem.header, text: problem.text, expected: problem.expected });
    }
    return row;
  }

  at<S extends Sheet>(sheet: S, row: number): Row<S> | null {
    return textOf(this.table(sheet).cell(row - 1, sheet.key)) === '' ? null : this.#readRow(sheet, row - 1).row;
  }

  beside<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string, other: keyof S['columns'] & string): readonly string[] {
    const table = this.table(sheet);
    return table.places(column, value).map((place) => textOf(table.readWhole ? table.cell(place, other) : table.searched.get(other)?.[place - 1]));
  }

  column<S extends Sheet, Name extends keyof S['columns'] & string>(sheet: S, column: Name): readonly Row<S>[Name][] {
    const kind = (sheet.columns[column] as S['columns'][Name]).kind;
    return this.table(sheet)
      .cells(column)
      .map((cell) => {
        const reading = kind.read(cell, this.zone);
        return (reading.ok ? reading.value : kind.empty) as Row<S>[Name];
      });
  }

  filled<S extends Sheet>(sheet: S, column: keyof S['columns'] & string): number {
    return this.table(sheet).filled(column);
  }

  cells<S extends Sheet>(sheet: S, column: keyof S['columns'] & string): readonly Cell[] {
    return this.table(sheet).cells(column);
  }

  rows<S extends Sheet>(sheet: S, column: keyof S['columns'] & string, value: string): readonly Row<S>[] {
    return this.table(sheet)
      .places(column, value)
      .map((place) => this.#readRow(sheet, place).row);
  }

  all<S extends Sheet>(sheet: S): readonly Row<S>[] {
    const table = this.table(sheet);
    if (!table.readWhole) throw new Error(`The work asks for all of ${sheet.name} without having wanted it whole.`);
    return [...table.rows.keys()]
      .filter((place) => textOf(table.cell(place, sheet.key)) !== '')
      .map((place) => this.#readRow(sheet, place).row);
  }

  columns<S extends Sheet, N extends keyof S['columns'] & string>(sheet: S, names: readonly N[]): readonly Pick<Row<S>, N & keyof Row<S>>[] {
    const table = this.table(sheet);
    const missing = [sheet.key, ...names].find((name) => !table.isSearched(name));
    if (missing !== undefined) throw new Error(`The work asks for ${missing} of ${sheet.name} without having wanted that column.`);
    const cell = (place: number, name: string): Cell => (table.readWhole ? table.cell(place, name) : (table.searched.get(name)?.[place - 1] ?? null));
    const places = table.readWhole ? [...table.rows.keys()] : (table.searched.get(sheet.key) ?? []).map((_, at) => at + 1);
    const kinds = names.flatMap((name) => sheet.columns[name] ?? []).map(({ kind }, at) => ({ name: names[at] as string, kind }));
    return places.flatMap((place) => {
      if (textOf(cell(place, sheet.key)) === '') return [];
      const row: Record<string, unknown> = {};
      for (const { name, kind } of kinds) {
        const reading = kind.read(cell(place, name), this.zone);
        row[name] = reading.ok ? reading.value : kind.empty;
      }
      return [row as Pick<Row<S>, N & keyof Row<S>>];
    });
  }

  next(counter: string): number {
    const before = this.used[counter] ?? this.journal.header.counters[counter] ?? 0;
    this.used[counter] = before + 1;
    return before + 1;
  }

  #readRow<S extends Sheet>(sheet: S, place: number): ReturnType<typeof readRow<S>> {
    const table = this.table(sheet);
    if (!table.rows.has(place)) throw new Error(`Row ${place + 1} of ${sheet.name} was found and not read.`);
    return readRow(sheet, (column) => table.cell(place, column), this.zone);
  }
}
