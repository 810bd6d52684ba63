/// <reference types="google-apps-script" />
/** This file answers SpreadsheetApp as far as an add-on needs it: the open spreadsheet and its user interface. */
import { ServiceError } from '../../kernel/errors';
import type { Execution, ExecutionKind } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done, ignored } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { Spreadsheet } from './document';
import { Ui } from './ui';

/** What may tell what is open: developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getactive. */
const OPEN = {
  scopes: ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/spreadsheets.currentonly'],
  simple: true,
};
/** Sidebars and dialogs: developers.google.com/apps-script/reference/base/ui#showsidebaruserinterface and #showmodaldialoguserinterface,-title. Menus need no scope. */
const CONTAINER_UI = { scopes: ['https://www.googleapis.com/auth/script.container.ui'] };

/**
 * Executions that happen before a person's open spreadsheet. A web app or a clock trigger has none, bound or not: "When a bound
 * script is run as a web app … these methods aren't available" (platform.md §1, Lock).
 */
const BEFORE_A_PERSON: readonly ExecutionKind[] = ['simple', 'menu', 'sidebar', 'editor'];

class SpreadsheetApp extends Served {
  readonly interfaceName = 'Spreadsheet.SpreadsheetApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  getUi(): Ui {
    if (!this.#isOpen()) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.execution);
  }

  getActive(): Spreadsheet | null {
    const { open } = this.execution.spec;
    return open === undefined || !this.#isOpen() ? null : new Spreadsheet(this.execution, open);
  }

  #isOpen(): boolean {
    const { open, kind } = this.execution.spec;
    return open !== undefined && BEFORE_A_PERSON.includes(kind);
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp', 'Spreadsheet.SpreadsheetApp', '', {
    getUi: done('free'),
    getActive: done('sessionCall', OPEN),
    flush: ignored('The stand-in keeps no write cache: what was written is there at once.'),
  }),
  supportTable<GoogleAppsScript.Spreadsheet.Spreadsheet>('SpreadsheetApp', 'Spreadsheet.Spreadsheet', 'Spreadsheet.', {
    getId: done('free'),
    getSheets: done('sessionCall', OPEN),
    getActiveSheet: done('sessionCall', OPEN),
  }),
  supportTable<GoogleAppsScript.Spreadsheet.Sheet>('SpreadsheetApp', 'Spreadsheet.Sheet', 'Sheet.', {
    getSheetId: done('free'),
    getActiveRange: done('sessionCall', OPEN),
    getActiveRangeList: done('sessionCall', OPEN),
  }),
  supportTable<GoogleAppsScript.Spreadsheet.RangeList>('SpreadsheetApp', 'Spreadsheet.RangeList', 'RangeList.', {
    getRanges: done('free'),
  }),
  supportTable<GoogleAppsScript.Spreadsheet.Range>('SpreadsheetApp', 'Spreadsheet.Range', 'Range.', {
    getRow: done('free'),
    getNumRows: done('free'),
  }),
  supportTable<GoogleAppsScript.Base.Ui>('SpreadsheetApp', 'Base.Ui', 'Ui.', {
    createMenu: done('free'),
    showSidebar: done('spreadsheetRead', CONTAINER_UI),
    showModalDialog: done('spreadsheetRead', CONTAINER_UI),
  }),
  supportTable<GoogleAppsScript.Base.Menu>('SpreadsheetApp', 'Base.Menu', 'Menu.', {
    addItem: done('free'),
    addToUi: done('free'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { SpreadsheetApp: new SpreadsheetApp(execution) };
}
