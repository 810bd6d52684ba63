/** This file tests SpreadsheetApp as an add-on meets it: menus, sidebar, and what is open before the person. */
import type { ExecutionSpec, Screen } from '../../local/kernel/execution';
import type { Workspace } from '../../local/kernel/workspace';
import { run, ROBOT, stage } from './script-stage';

interface Seen {
  readonly what: string;
  readonly words: readonly unknown[];
}

function screen(seen: Seen[]): Screen {
  const note = (what: string) => (...words: unknown[]): void => {
    seen.push({ what, words });
  };
  return { menu: note('menu'), sidebar: note('sidebar'), dialog: note('dialog') };
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
const MENU = "SpreadsheetApp.getUi().createMenu('MyTech').addItem('Look up', 'lookUp_').addItem('Help', 'help_').addToUi();";
const SIDEBAR = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hello</p>').setTitle('Desk'));";

describe('the user interface', () => {
  it('shows a menu that a simple trigger builds without any scope', () => {
    script(MENU, { kind: 'simple' }, { oauthScopes: [] });
    expect(seen).toEqual([
      {
        what: 'menu',
        words: ['MyTech', [{ caption: 'Look up', functionName: 'lookUp_' }, { caption: 'Help', functionName: 'help_' }]],
      },
    ]);
  });

  it('takes the name of a function and not the function', () => {
    expect(() => script("SpreadsheetApp.getUi().createMenu('M').addItem('Look up', main)")).toThrow("don't match the method signature for Menu.addItem");
  });

  it('shows a sidebar with its page', () => {
    script(SIDEBAR);
    expect(seen).toEqual([{ what: 'sidebar', words: ['Desk', '<p>hello</p>'] }]);
  });

  it('refuses a sidebar in a simple trigger and without its scope', () => {
    expect(() => script(SIDEBAR, { kind: 'simple' })).toThrow('You do not have permission to call SpreadsheetApp.Ui.showSidebar');
    expect(() => script(SIDEBAR, {}, { oauthScopes: [] })).toThrow('script.container.ui');
    expect(seen).toEqual([]);
  });

  it('shows a dialog with its page, as large as the page asks, and another without a size', () => {
    script("const page = HtmlService.createHtmlOutput('<p>labels</p>'); SpreadsheetApp.getUi().showModalDialog(page, 'As it comes'); SpreadsheetApp.getUi().showModalDialog(page.setWidth(900).setHeight(640), 'Labels');");
    expect(seen).toEqual([
      { what: 'dialog', words: ['As it comes', '<p>labels</p>', { width: null, height: null }] },
      { what: 'dialog', words: ['Labels', '<p>labels</p>', { width: 900, height: 640 }] },
    ]);
  });

  it.each([
    ['without a title', "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'))", 'Ui.showModalDialog'],
    ['of something else than a page', "SpreadsheetApp.getUi().showModalDialog({}, 'Labels')", 'Ui.showModalDialog'],
    ['as wide as a word', "HtmlService.createHtmlOutput('x').setWidth('wide')", 'HtmlOutput.setWidth'],
  ])('takes no dialog %s', (_what, call, member) => {
    expect(() => script(call)).toThrow(`don't match the method signature for ${member === 'Ui.showModalDialog' ? member : `HtmlService.${member}`}`);
  });

  it('refuses a dialog in a simple trigger and without its scope', () => {
    const dialog = "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'Labels')";
    expect(() => script(dialog, { kind: 'simple' })).toThrow('You do not have permission to call SpreadsheetApp.Ui.showModalDialog');
    expect(() => script(dialog, {}, { oauthScopes: [] })).toThrow('script.container.ui');
    expect(seen).toEqual([]);
  });

  it('is not there for the clock, a web page, or where nothing is open', () => {
    const refusal = 'Exception: Cannot call SpreadsheetApp.getUi() from this context.';
    expect(() => script(MENU, { kind: 'clock' })).toThrow(refusal);
    expect(() => script(MENU, { kind: 'web' })).toThrow(refusal);
    expect(() => script(MENU, { open: undefined })).toThrow(refusal);
    expect(script('return SpreadsheetApp.getActive()', { kind: 'clock' })).toBeNull();
    expect(script('return SpreadsheetApp.getActive()', { open: undefined })).toBeNull();
  });
});

describe('the open spreadsheet', () => {
  it('gives no cells: they are read through Sheets', () => {
    expect(() => script('SpreadsheetApp.getActive().getActiveSheet().getActiveRange().getValue()')).toThrow('Range.getValue is not in the local Workspace');
    expect(() => script("SpreadsheetApp.openById('x')")).toThrow('openById is not in the local Workspace');
  });

  it('says which rows are selected, and which of several ranges came last', () => {
    const asked = `const sheet = SpreadsheetApp.getActive().getActiveSheet(), say = (range) => [range.getRow(), range.getNumRows()];
      return [say(sheet.getActiveRange()), sheet.getActiveRangeList().getRanges().map(say)]`;
    expect(script(asked)).toEqual([[5, 1], [[5, 1]]]);
    const open = { ...before.open, ranges: [{ row: 9, rows: 3 }, { row: 2, rows: 1 }] } as ExecutionSpec['open'];
    expect(script(asked, { open })).toEqual([[2, 1], [[9, 3], [2, 1]]]);
  });

  it('says which file, tab and row the person is at', () => {
    const place = script(`const book = SpreadsheetApp.getActive(), sheet = book.getActiveSheet();
      return [book.getId(), sheet.getSheetId(), sheet.getActiveRange().getRow()]`);
    expect(place).toEqual([before.open?.spreadsheetId, 22, 5]);
  });
});
