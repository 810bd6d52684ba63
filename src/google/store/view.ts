/** This file holds what one reading brought: the rows that were found, where they stood, and the journal's newest commit. */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import { type Column, type Row, type Sheet, readRow } from '../../base/table';
import type { Zone } from '../../base/time';
import type { Find, Found } from '../../base/work';
import type { Memory } from './ask';
import { textOf } from './cells';
import type { JournalView } from './journal-reading';
import type { Layout } from './layout';

/** A value as it is compared: keys letter by letter, other columns without regard to case and outer blanks. */
const folded = ({ sheet, column }: Pick<Find, 'sheet' | 'column'>, value: string): string =>
  column === sheet.key ? value : value.trim().toLowerCase();

/** Whether a cell is the one looked for; nothing looks for an empty one. */
export function matches(find: Pick<Find, 'sheet' | 'column'>, cell: Cell | undefined, value: string): boolean {
  return value.trim() !== '' && folded(find, textOf(cell)) === folded(find, value);
}

/** What is known of one table at the moment of the reading. */
export class TableView {
  /** Row index, counted from 0 with the header, to the cells of the row. */
  readonly rows = new Map<number, readonly Cell[]>();
  /** Column name to the cells below the header. */
  readonly searched = new Map<string, readonly Cell[]>();
  readWhole = false;
  readonly #indices = new Map<string, ReadonlyMap<string, readonly number[]>>();

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
    if (this.isSearched(column)) return this.#index(column).get(folded({ sheet: this.sheet, column }, value)) ?? [];
    const found = column === this.sheet.key ? [...this.rows.keys()].filter((row) => textOf(this.cell(row, column)) === value) : [];
    if (found.length === 0) throw new Error(`The work looks for something by ${column} of ${this.sheet.name} without having wanted that column.`);
    return found;
  }

  /** How many cells of a searched column hold something. */
  filled(column: string): number {
    if (!this.isSearched(column)) throw new Error(`The work counts ${column} of ${this.sheet.name} without having wanted that column.`);
    return [...this.#index(column).values()].reduce((sum, rows) => sum + rows.length, 0);
  }

  /** A column's rows by what stands in them, made once: a page of devices looks up hundreds of serials in tens of thousands. */
  #index(column: string): ReadonlyMap<string, readonly number[]> {
    const made = this.#indices.get(column);
    if (made !== undefined) return made;
    const index = new Map<string, number[]>();
    const put = (cell: Cell, row: number): void => {
      if (textOf(cell).trim() === '') return;
      const key = folded({ sheet: this.sheet, column }, textOf(cell));
      const rows = index.get(key);
      if (rows === undefined) index.set(key, [row]);
      else rows.push(row);
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

  filled<S extends Sheet>(sheet: S, column: keyof S['columns'] & string): number {
    return this.table(sheet).filled(column);
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

  part<S extends Sheet, C extends keyof S['columns'] & string>(sheet: S, columns: readonly C[]): readonly Pick<Row<S>, C>[] {
    const table = this.table(sheet);
    const wanted = columns.map((name) => {
      const cells = table.searched.get(name);
      if (cells === undefined) throw new Error(`The work goes through ${name} of ${sheet.name} without having wanted that column.`);
      return { name, cells, kind: (sheet.columns[name] as Column<unknown>).kind };
    });
    const length = Math.max(0, ...wanted.map(({ cells }) => cells.length));
    const found: Pick<Row<S>, C>[] = [];
    for (let place = 0; place < length; place++) {
      // Below the last row stands nothing in any column; in between an empty row may be left by hand.
      if (wanted.every(({ cells }) => textOf(cells[place]) === '')) continue;
      const row: Record<string, unknown> = {};
      for (const { name, cells, kind } of wanted) {
        const reading = kind.read(cells[place] ?? null, this.zone);
        row[name] = reading.ok ? reading.value : kind.empty;
      }
      found.push(row as Pick<Row<S>, C>);
    }
    return found;
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
