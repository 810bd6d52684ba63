/** This file answers the spreadsheet that is open before the person: which file, which tab, which cell. Cells are read through Sheets. */
import { ServiceError } from '../../kernel/errors';
import type { Execution, OpenDocument, RowRange } from '../../kernel/execution';
import { Served } from '../../kernel/served';

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

  /** "Gets all the sheets in this spreadsheet", hidden ones too (developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getsheets). */
  getSheets(): Sheet[] {
    return this.execution.workspace.workbooks.require(this.open.spreadsheetId).state.sheets.map(({ sheetId }) => new Sheet(this.open, sheetId));
  }

  getActiveSheet(): Sheet {
    const { state } = this.execution.workspace.workbooks.require(this.open.spreadsheetId);
    const sheet = state.sheets.find((each) => each.sheetId === this.open.sheetId) ?? state.sheets[0];
    if (sheet === undefined) throw new ServiceError('Please select an active sheet first.');
    return new Sheet(this.open, sheet.sheetId);
  }
}

export class Sheet extends Served {
  readonly interfaceName = 'Spreadsheet.Sheet';

  constructor(
    private readonly open: OpenDocument,
    private readonly sheetId: number,
  ) {
    super();
  }

  getSheetId(): number {
    return this.sheetId;
  }

  /** Of several ranges the one that was selected last. */
  getActiveRange(): Range {
    const { row, rows } = this.#selected().at(-1) as RowRange;
    return new Range(row, rows);
  }

  /**
   * "Returns the list of active ranges in the active sheet"; with a single range it is that of getActiveRange
   * (developers.google.com/apps-script/reference/spreadsheet/sheet#getactiverangelist).
   */
  getActiveRangeList(): RangeList {
    return new RangeList(this.#selected());
  }

  /** A tab on which nobody selected anything has its first cell active. */
  #selected(): readonly RowRange[] {
    if (this.open.sheetId !== this.sheetId) return [{ row: 1, rows: 1 }];
    const { ranges = [], row } = this.open;
    return ranges.length > 0 ? ranges : [{ row, rows: 1 }];
  }
}

export class RangeList extends Served {
  readonly interfaceName = 'Spreadsheet.RangeList';

  constructor(private readonly ranges: readonly RowRange[]) {
    super();
  }

  getRanges(): Range[] {
    return this.ranges.map(({ row, rows }) => new Range(row, rows));
  }
}

export class Range extends Served {
  readonly interfaceName = 'Spreadsheet.Range';

  constructor(
    private readonly row: number,
    private readonly rows: number,
  ) {
    super();
  }

  getRow(): number {
    return this.row;
  }

  getNumRows(): number {
    return this.rows;
  }
}
