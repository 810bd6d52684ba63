/** This file answers the spreadsheet that is open before the person: which file, which tab, which cell. Cells are read through Sheets. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution, OpenDocument } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import type { SheetState } from '../sheets/state';
import type { Workbook } from '../sheets/workbook';

/** Live wordings, platform.md §2. */
const OUTSIDE_THE_SHEET = 'The coordinates of the range are outside the dimensions of the sheet.';
const INVALID_COORDINATES = 'The coordinates or dimensions of the range are invalid.';

export class Spreadsheet extends Served {
  readonly interfaceName = 'Spreadsheet.Spreadsheet';

  constructor(
    private readonly execution: Execution,
    private readonly open: OpenDocument,
  ) {
    super();
  }

  getId(): string {
    return this.open.spreadsheetId;
  }

  getName(): string {
    return this.#book().state.title;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.open.spreadsheetId}/edit`;
  }

  getActiveSheet(): Sheet {
    const book = this.#book();
    const sheet = book.state.sheets.find((each) => each.sheetId === this.open.sheetId) ?? book.state.sheets[0];
    if (sheet === undefined) throw new ServiceError('Please select an active sheet first.');
    return new Sheet(this.execution, this.open, sheet.sheetId);
  }

  getSheetByName(name: unknown): Sheet | null {
    if (typeof name !== 'string') throw signatureMismatch('SpreadsheetApp.Spreadsheet.getSheetByName', [name]);
    const sheet = this.#book().sheet(name);
    return sheet === undefined ? null : new Sheet(this.execution, this.open, sheet.sheetId);
  }

  toast(message: unknown, title: unknown = ''): void {
    if (typeof message !== 'string' || typeof title !== 'string') throw signatureMismatch('SpreadsheetApp.Spreadsheet.toast', [message, title]);
    this.execution.spec.screen?.toast(message, title);
  }

  #book(): Workbook {
    return this.execution.workspace.workbooks.require(this.open.spreadsheetId);
  }
}

export class Sheet extends Served {
  readonly interfaceName = 'Spreadsheet.Sheet';

  constructor(
    private readonly execution: Execution,
    private readonly open: OpenDocument,
    private readonly sheetId: number,
  ) {
    super();
  }

  getSheetId(): number {
    return this.sheetId;
  }

  getName(): string {
    return this.#state().title;
  }

  getActiveCell(): Range {
    return this.#activeRange();
  }

  /** The stand-in's people select one cell at a time. */
  getActiveRange(): Range {
    return this.#activeRange();
  }

  getRange(row: unknown, column: unknown): Range {
    if (typeof row !== 'number' || typeof column !== 'number') throw signatureMismatch('SpreadsheetApp.Sheet.getRange', [row, column]);
    const { rowCount, columnCount } = this.#state();
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 1 || column < 1) throw new ServiceError(INVALID_COORDINATES);
    if (row > rowCount || column > columnCount) throw new ServiceError(OUTSIDE_THE_SHEET);
    return new Range(this.execution, this, row, column);
  }

  #activeRange(): Range {
    const here = this.open.sheetId === this.sheetId;
    return new Range(this.execution, this, here ? this.open.row : 1, here ? this.open.column : 1);
  }

  #state(): SheetState {
    const { state } = this.execution.workspace.workbooks.require(this.open.spreadsheetId);
    const sheet = state.sheets.find((each) => each.sheetId === this.sheetId);
    if (sheet === undefined) throw new ServiceError(`Sheet ${this.sheetId} not found`);
    return sheet;
  }
}

export class Range extends Served {
  readonly interfaceName = 'Spreadsheet.Range';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly column: number,
  ) {
    super();
  }

  getRow(): number {
    return this.row;
  }

  getColumn(): number {
    return this.column;
  }

  getSheet(): Sheet {
    return this.sheet;
  }

  activate(): this {
    this.execution.spec.screen?.select(this.sheet.getSheetId(), this.row, this.column);
    return this;
  }
}
