/** This file is what a person does in the grid: type, clear, sort, insert, delete, move, rename, restore, with the rights they have. */
import { ServiceError } from '../../kernel/errors';
import type { Workspace } from '../../kernel/workspace';
import { findRect } from './a1';
import { cellOf, effectiveValue, styleOf, type CellStyle, type CellValue } from './cell';
import type { Draft } from './draft';
import { RequestProblem } from './problem';
import { LINE_REQUESTS } from './requests/lines';
import { OBJECT_REQUESTS } from './requests/objects';
import { sortRect } from './requests/rearrange';
import { TAB_REQUESTS } from './requests/tabs';
import type { Dimension } from './shift';
import type { Rect, WorkbookState } from './state';
import { readTyped } from './typed-text';
import type { Workbook } from './workbook';

const VIEW_ONLY = 'You need permission to edit this spreadsheet.';
const VIOLATES_RULE = 'The data you entered in this cell violates the data validation rules set on this cell.';
const NO_SUCH_FILE = 'Sorry, the file you have requested does not exist.';

/**
 * One person's hands on one spreadsheet. Rows and columns are counted from 1 and ranges are in A1 notation, as people see them.
 * Every method throws a `ServiceError` where the grid would refuse: no right to edit, protected cells, rejected input.
 */
export class Hands {
  constructor(
    private readonly workspace: Workspace,
    private readonly email: string,
    private readonly fileId: string,
  ) {}

  /** Types text into the first cell of a range. */
  type(a1: string, text: string): void {
    this.#edit((draft, book) => {
      const { rect } = findRect(book.state, a1);
      this.#typeInto(draft, rect.sheetId, rect.startRow, rect.startColumn, text);
    });
  }

  /** Empties the cells of a range; formats and rules stay. */
  clear(a1: string): void {
    this.#edit((draft, book) => {
      const { rect } = findRect(book.state, a1);
      draft.guard(rect);
      for (let row = rect.startRow; row < Math.min(rect.endRow, draft.sheet(rect.sheetId).rows.length); row++) {
        for (let column = rect.startColumn; column < rect.endColumn; column++) {
          const style = styleOf(draft.cell(rect.sheetId, row, column));
          draft.setCell(rect.sheetId, row, column, cellOf(null, style));
        }
      }
    });
  }

  /** Sorts a range, or a whole tab below its frozen rows, by a column counted from 1. */
  sort(a1: string, column: number, order: 'ASCENDING' | 'DESCENDING' = 'ASCENDING'): void {
    this.#edit((draft, book) => {
      const { sheet, rect } = findRect(book.state, a1);
      const startRow = Math.max(rect.startRow, sheet.frozenRowCount);
      if (startRow < rect.endRow) sortRect(draft, { ...rect, startRow }, [{ dimensionIndex: column - 1, sortOrder: order }]);
    });
  }

  /** Inserts rows above a row; they take the look of the row below. */
  insertRows(tab: string, above: number, count = 1): void {
    this.#insert(tab, 'ROWS', above, count);
  }

  insertColumns(tab: string, leftOf: number, count = 1): void {
    this.#insert(tab, 'COLUMNS', leftOf, count);
  }

  deleteRows(tab: string, first: number, count = 1): void {
    this.#delete(tab, 'ROWS', first, count);
  }

  deleteColumns(tab: string, first: number, count = 1): void {
    this.#delete(tab, 'COLUMNS', first, count);
  }

  moveRows(tab: string, first: number, count: number, above: number): void {
    this.#move(tab, 'ROWS', first, count, above);
  }

  /** Drags a column in front of another, both as they are counted before. */
  moveColumn(tab: string, column: number, leftOf: number): void {
    this.#move(tab, 'COLUMNS', column, 1, leftOf);
  }

  renameTab(tab: string, title: string): void {
    this.#edit((draft, book) => {
      const { sheetId } = tabOf(book, tab);
      TAB_REQUESTS.updateSheetProperties.run(draft, { properties: { sheetId, title }, fields: 'title' });
    });
  }

  deleteTab(tab: string): void {
    this.#edit((draft, book) => {
      TAB_REQUESTS.deleteSheet.run(draft, { sheetId: tabOf(book, tab).sheetId });
    });
  }

  /** Every editor may delete a named range in the sidebar of named ranges (platform.md §14, unsourced). */
  deleteNamedRange(name: string): void {
    this.#edit((draft, book) => {
      const named = book.state.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
      OBJECT_REQUESTS.deleteNamedRange.run(draft, { namedRangeId: named?.namedRangeId ?? name });
    });
  }

  setFilter(a1: string): void {
    this.#edit((draft, book) => {
      const { rect } = findRect(book.state, a1);
      OBJECT_REQUESTS.setBasicFilter.run(draft, {
        filter: {
          range: {
            sheetId: rect.sheetId,
            startRowIndex: rect.startRow,
            endRowIndex: rect.endRow,
            startColumnIndex: rect.startColumn,
            endColumnIndex: rect.endColumn,
          },
        },
      });
    });
  }

  clearFilter(tab: string): void {
    this.#edit((draft, book) => {
      OBJECT_REQUESTS.clearBasicFilter.run(draft, { sheetId: tabOf(book, tab).sheetId });
    });
  }

  /** "Restore this version": every editor may put back the whole file, protections or not (platform.md §14). */
  restore(version: WorkbookState): void {
    this.#book();
    this.workspace.workbooks.restore(this.fileId, version);
  }

  #typeInto(draft: Draft, sheetId: number, row: number, column: number, text: string): void {
    const rect: Rect = { sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    draft.guard(rect);
    const before = draft.cell(sheetId, row, column);
    const style = styleOf(before);
    const format = style?.userEnteredFormat?.numberFormat;
    const typed = readTyped(text, format, new Date(this.workspace.clock.now).getUTCFullYear());
    checkRule(style, typed.value);
    const next: CellStyle | undefined =
      typed.format === undefined || format !== undefined
        ? style
        : { ...style, userEnteredFormat: { ...style?.userEnteredFormat, numberFormat: typed.format } };
    draft.setCell(sheetId, row, column, cellOf(typed.value, next));
  }

  #insert(tab: string, dimension: Dimension, before: number, count: number): void {
    this.#edit((draft, book) => {
      const { sheetId } = tabOf(book, tab);
      const range = { sheetId, dimension, startIndex: before - 1, endIndex: before - 1 + count };
      LINE_REQUESTS.insertDimension.run(draft, { range, inheritFromBefore: false });
    });
  }

  #delete(tab: string, dimension: Dimension, first: number, count: number): void {
    this.#edit((draft, book) => {
      const { sheetId } = tabOf(book, tab);
      LINE_REQUESTS.deleteDimension.run(draft, { range: { sheetId, dimension, startIndex: first - 1, endIndex: first - 1 + count } });
    });
  }

  #move(tab: string, dimension: Dimension, first: number, count: number, before: number): void {
    this.#edit((draft, book) => {
      const { sheetId } = tabOf(book, tab);
      const source = { sheetId, dimension, startIndex: first - 1, endIndex: first - 1 + count };
      LINE_REQUESTS.moveDimension.run(draft, { source, destinationIndex: before - 1 });
    });
  }

  #book(): Workbook {
    const file = this.workspace.drive.get(this.fileId);
    const book = this.workspace.workbooks.get(this.fileId);
    if (file === undefined || book === undefined) throw new ServiceError(NO_SUCH_FILE);
    if (!this.workspace.drive.can(this.email, file, 'writer')) throw new ServiceError(VIEW_ONLY);
    return book;
  }

  #edit(change: (draft: Draft, book: Workbook) => void): void {
    const book = this.#book();
    const file = this.workspace.drive.get(this.fileId);
    if (file === undefined) throw new ServiceError(NO_SUCH_FILE);
    try {
      book.edit(this.workspace.workbooks.actor(this.email, file), (draft) => change(draft, book));
    } catch (error) {
      if (error instanceof RequestProblem) throw new ServiceError(error.message);
      throw error;
    }
    this.workspace.workbooks.changed(book);
  }
}

function tabOf(book: Workbook, title: string): { readonly sheetId: number } {
  const sheet = book.sheet(title);
  if (sheet === undefined) throw new RequestProblem(`There is no tab ${title}.`);
  return sheet;
}

/** A strict rule rejects what a person types; lists and checkboxes are checked, other kinds of rule let everything through. */
function checkRule(style: CellStyle | undefined, value: CellValue | null): void {
  const rule = style?.dataValidation;
  if (rule?.strict !== true || value === null) return;
  const shown = effectiveValue(value);
  const allowed = (rule.condition?.values ?? []).map((each) => each.userEnteredValue);
  if (rule.condition?.type === 'ONE_OF_LIST' && !allowed.includes(String(shown))) throw new RequestProblem(VIOLATES_RULE);
  if (rule.condition?.type === 'BOOLEAN' && typeof shown !== 'boolean') throw new RequestProblem(VIOLATES_RULE);
}
