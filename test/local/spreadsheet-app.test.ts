/** This file tests SpreadsheetApp as an add-on meets it: menus, sidebar, alerts, and what is open before the person. */
import type { ExecutionSpec, Screen } from '../../local/kernel/execution';
import type { Workspace } from '../../local/kernel/workspace';
import { run, ROBOT, stage } from './script-stage';

interface Seen {
  readonly what: string;
  readonly words: readonly unknown[];
}

function screen(seen: Seen[], button = 'YES'): Screen {
  const note = (what: string) => (...words: unknown[]): void => {
    seen.push({ what, words });
  };
  return {
    menu: note('menu'),
    sidebar: note('sidebar'),
    dialog: note('dialog'),
    toast: note('toast'),
    select: note('select'),
    alert: (title, prompt, buttons) => {
      seen.push({ what: 'alert', words: [title, prompt, buttons] });
      return button;
    },
  };
}

let workspace: Workspace;
let seen: Seen[];
let before: Partial<ExecutionSpec>;
const SCOPES = { oauthScopes: ['script.container.ui', 'spreadsheets'].map((scope) => `https://www.googleapis.com/auth/${scope}`) };

beforeEach(() => {
  workspace = stage();
  seen = [];
  const { id } = workspace.workbooks.create(ROBOT, { title: 'Staff', sheets: [{ title: 'Loans', sheetId: 11 }, { title: 'Repairs', sheetId: 22 }] });
  before = { kind: 'menu', open: { spreadsheetId: id, sheetId: 22, row: 5, column: 2 }, screen: screen(seen) };
});

const script = (body: string, more: Partial<ExecutionSpec> = {}, manifest: object = SCOPES): unknown => run(workspace, body, { ...before, ...more }, manifest);
const MENU = "SpreadsheetApp.getUi().createMenu('MyTech').addItem('Look up', 'lookUp_').addSeparator().addItem('Help', 'help_').addToUi();";
const SIDEBAR = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hello</p>').setTitle('Desk'));";

describe('the user interface', () => {
  it('shows a menu that a simple trigger builds without any scope', () => {
    script(MENU, { kind: 'simple' }, { oauthScopes: [] });
    expect(seen).toEqual([
      {
        what: 'menu',
        words: ['MyTech', [{ caption: 'Look up', functionName: 'lookUp_' }, { caption: '', functionName: '' }, { caption: 'Help', functionName: 'help_' }]],
      },
    ]);
  });

  it('takes the name of a function and not the function', () => {
    expect(() => script("SpreadsheetApp.getUi().createMenu('M').addItem('Look up', main)")).toThrow("don't match the method signature for Menu.addItem");
  });

  it('shows a sidebar and a dialog with their pages', () => {
    script(`${SIDEBAR} SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>now</b>'), 'Ask');`);
    expect(seen).toEqual([
      { what: 'sidebar', words: ['Desk', '<p>hello</p>'] },
      { what: 'dialog', words: ['Ask', '<b>now</b>', true] },
    ]);
  });

  it('refuses a sidebar and an alert in a simple trigger, and a sidebar without its scope', () => {
    expect(() => script(SIDEBAR, { kind: 'simple' })).toThrow('You do not have permission to call SpreadsheetApp.Ui.showSidebar');
    expect(() => script("SpreadsheetApp.getUi().alert('hi')", { kind: 'simple' })).toThrow('You do not have permission to call Ui.alert');
    expect(() => script(SIDEBAR, {}, { oauthScopes: [] })).toThrow('script.container.ui');
    expect(seen).toEqual([]);
  });

  it('returns the button that was pressed', () => {
    const pressed = script(`const ui = SpreadsheetApp.getUi();
      const button = ui.alert('Return', 'Mark it returned?', ui.ButtonSet.YES_NO);
      return [button === ui.Button.YES, button === ui.Button.NO, String(ui.alert('Done'))]`);
    expect(pressed).toEqual([true, false, 'YES']);
    expect(seen.map(({ words }) => words)).toEqual([['Return', 'Mark it returned?', 'YES_NO'], ['', 'Done', 'OK']]);
  });

  it('is not there for the clock, a web page, or where nothing is open', () => {
    const refusal = 'Exception: Cannot call SpreadsheetApp.getUi() from this context.';
    expect(() => script(MENU, { kind: 'clock' })).toThrow(refusal);
    expect(() => script(MENU, { kind: 'web' })).toThrow(refusal);
    expect(() => script(MENU, { open: undefined })).toThrow(refusal);
    expect(script('return SpreadsheetApp.getActive()', { kind: 'clock' })).toBeNull();
    expect(script('return SpreadsheetApp.getActiveSpreadsheet()', { open: undefined })).toBeNull();
  });
});

describe('the open spreadsheet', () => {
  it('says which file, tab and cell the person is at', () => {
    const place = script(`const book = SpreadsheetApp.getActive(), sheet = book.getActiveSheet(), cell = sheet.getActiveCell();
      return [book.getId(), book.getName(), sheet.getSheetId(), sheet.getName(), cell.getRow(), cell.getColumn(), sheet.getActiveRange().getRow()]`);
    expect(place).toEqual([before.open?.spreadsheetId, 'Staff', 22, 'Repairs', 5, 2, 5]);
  });

  it('moves the person to another cell and shows a toast', () => {
    script("const book = SpreadsheetApp.getActive(); book.getSheetByName('Loans').getRange(3, 1).activate(); book.toast('Found', 'MyTech'); SpreadsheetApp.flush();");
    expect(seen).toEqual([
      { what: 'select', words: [11, 3, 1] },
      { what: 'toast', words: ['Found', 'MyTech'] },
    ]);
    expect(script("return SpreadsheetApp.getActive().getSheetByName('Nobody')")).toBeNull();
  });

  it('refuses a cell outside the tab, and to read cells at all', () => {
    expect(() => script('SpreadsheetApp.getActive().getActiveSheet().getRange(1001, 1)')).toThrow('outside the dimensions of the sheet');
    expect(() => script('SpreadsheetApp.getActive().getActiveSheet().getRange(0, 1)')).toThrow('coordinates or dimensions of the range are invalid');
    expect(() => script('SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).getValue()')).toThrow('Range.getValue is not in the local Workspace');
    expect(() => script("SpreadsheetApp.openById('x')")).toThrow('openById is not in the local Workspace');
  });
});
