/** This file reads and types into the sheets of an installed MyTech as a person does: by headers and by what stands in a row. */
import type { Workspace } from '../../local/kernel/workspace';
import { valueOf } from '../../local/services/sheets/cell';
import { columnLetters } from '../../local/services/sheets/a1';
import { Hands } from '../../local/services/sheets/hands';

/** One tab of one workbook, seen by somebody who may edit it. */
export class Tab {
  constructor(
    private readonly workspace: Workspace,
    private readonly fileId: string,
    private readonly tab: string,
  ) {}

  /** The row, counted from 1, in which a column has this text; null where none does. */
  find(header: string, text: string): number | null {
    const column = this.#column(header);
    const at = this.#rows().findIndex((row, index) => index > 0 && valueOf(row?.[column]) === text);
    return at < 0 ? null : at + 1;
  }

  /** The first row, counted from 1, whose column is empty. */
  firstEmpty(header: string): number {
    const column = this.#column(header);
    const at = this.#rows().findIndex((row, index) => index > 0 && valueOf(row?.[column]) === null);
    return at < 0 ? this.#rows().length + 1 : at + 1;
  }

  text(row: number, header: string): string {
    const value = valueOf(this.#rows()[row - 1]?.[this.#column(header)]);
    return typeof value === 'string' ? value : '';
  }

  /** Types into the row, a cell for each header. */
  type(person: string, row: number, cells: Readonly<Record<string, string>>): void {
    const hands = new Hands(this.workspace, person, this.fileId);
    for (const [header, text] of Object.entries(cells)) hands.type(`'${this.tab}'!${columnLetters(this.#column(header))}${row}`, text);
  }

  #rows(): readonly (readonly Parameters<typeof valueOf>[0][] | undefined)[] {
    const sheet = this.workspace.workbooks.require(this.fileId).sheet(this.tab);
    if (sheet === undefined) throw new Error(`There is no tab ${this.tab}.`);
    return sheet.rows;
  }

  /** Counted from 0. */
  #column(header: string): number {
    const column = (this.#rows()[0] ?? []).findIndex((cell) => valueOf(cell) === header);
    if (column < 0) throw new Error(`The tab ${this.tab} has no header ${header}.`);
    return column;
  }
}
