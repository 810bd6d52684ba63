/** This file collects what a decision changes, checked against what was read, and makes the draft of a commit of it. */
import { type Cell, MAX_TEXT_CHARS } from '../../base/cell';
import { UserError } from '../../base/codes';
import { type Row, type Sheet, writeCells } from '../../base/table';
import type { Changes } from '../../base/work';
import type { BookTerms } from './book-terms';
import type { AddDraft, CommitDraft, RowDraft } from './draft';
import { forgottenChange, historyAdd, historyOfAdds, historyOfChange } from './history-rows';
import { commitIdAfter } from './journal';
import { MAX_LOG_CELL_CHARS } from './parts';
import type { View } from './view';

/** Stands for the values of a row that is emptied. */
const EMPTIED: Record<string, unknown> = {};

export class Recorder implements Changes {
  readonly #rows = new Map<string, { sheet: Sheet; key: string; values: Record<string, unknown> }>();
  readonly #adds = new Map<Sheet, Record<string, unknown>[]>();

  constructor(
    private readonly terms: BookTerms,
    private readonly view: View,
    private readonly isForgetful = false,
  ) {}

  update<S extends Sheet>(sheet: S, key: string, values: Partial<Row<S>>): void {
    const at = `${sheet.sheetId}:${key}`;
    const entry = this.#rows.get(at) ?? { sheet, key, values: {} };
    if (sheet.key in values) throw new Error(`The key of a row of ${sheet.name} never changes.`);
    Object.assign(entry.values, values);
    this.#rows.set(at, entry);
  }

  remove(sheet: Sheet, key: string): void {
    if (!this.isForgetful && (!sheet.hidden || sheet.history)) throw new Error(`Rows of ${sheet.name} are for people to read: none is ever removed.`);
    this.#rows.set(`${sheet.sheetId}:${key}`, { sheet, key, values: EMPTIED });
  }

  add<S extends Sheet>(sheet: S, row: Row<S>): void {
    const rows = this.#adds.get(sheet) ?? [];
    rows.push(row);
    this.#adds.set(sheet, rows);
  }

  /** The commit that the decision asks for, null where it changes nothing. Throws where a text is too long for a cell. */
  draft(event: string, entry: string, result: unknown): CommitDraft | null {
    const rows = this.#rowDrafts();
    const adds = this.#addDrafts();
    if (rows.length === 0 && adds.length === 0) return null;
    const id = commitIdAfter(this.view.journal.id, this.terms.now(), this.terms.newId());
    const history = [...rows.flatMap(this.isForgetful ? forgottenChange : historyOfChange), ...adds.flatMap(historyOfAdds)];
    return { id, event, entry, result, rows, adds: [...adds, ...historyAdd(this.terms, this.view, id, entry, history)], counters: this.view.used };
  }

  #addDrafts(): AddDraft[] {
    return [...this.#adds].map(([sheet, added]) => {
      const rows = added.map((row) => this.#cells(sheet, row));
      if (rows.some((row) => row[sheet.key] === null)) throw new Error(`A new row of ${sheet.name} has no key.`);
      return { sheet, layout: this.view.table(sheet).layout, rows };
    });
  }

  #rowDrafts(): RowDraft[] {
    return [...this.#rows.values()].flatMap(({ sheet, key, values }) => {
      const table = this.view.table(sheet);
      const places = table.places(sheet.key, key);
      const [row] = places;
      if (row === undefined || !table.rows.has(row)) throw new Error(`The work changes ${key} of ${sheet.name} without having found it.`);
      if (places.length > 1) throw new UserError('key-twice', { key, tab: sheet.name });
      const written = values === EMPTIED ? Object.fromEntries(Object.keys(sheet.columns).map((name) => [name, null])) : this.#cells(sheet, values);
      const cells = Object.entries(written).flatMap(([column, wrote]): RowDraft['cells'] => {
        const read = table.cell(row, column);
        return read === wrote ? [] : [{ header: sheet.columns[column]?.header ?? '', at: table.layout.at[column] ?? 0, read, wrote }];
      });
      return cells.length === 0 ? [] : [{ sheet, layout: table.layout, row, key, cells }];
    });
  }

  #cells(sheet: Sheet, values: Record<string, unknown>): Record<string, Cell> {
    const cells = writeCells(sheet, values, this.terms.zone);
    for (const [name, cell] of Object.entries(cells)) {
      const column = sheet.columns[name];
      const longest = column?.kind.name === 'structured' ? MAX_LOG_CELL_CHARS : MAX_TEXT_CHARS;
      if (typeof cell !== 'string' || cell.length <= longest) continue;
      throw new UserError('argument-wrong', { field: column?.header ?? name, expected: `it has ${cell.length} characters, and a cell takes ${longest}` });
    }
    return cells;
  }
}
