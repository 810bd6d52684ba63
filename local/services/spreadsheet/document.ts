/** This file answers the spreadsheet that is open before the person: which file, which tab, which cell. Cells are read through Sheets. */
import { ServiceError } from '../../kernel/errors';
import type { Execution, OpenDocument } from '../../kernel/execution';
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

  /** The stand-in's people select one cell at a time. */
  getActiveRange(): Range {
    return new Range(this.open.sheetId === this.sheetId ? this.open.row : 1);
  }
}

export class Range extends Served {
  readonly interfaceName = 'Spreadsheet.Range';

  constructor(private readonly row: number) {
    super();
  }

  getRow(): number {
    return this.row;
  }
}
