/** This file puts MyTech's menu, sidebar and dialogs into the spreadsheet that is open. */

export interface MenuItem {
  readonly caption: string;
  /** The global function that the item runs. */
  readonly handler: string;
}

export function addMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { caption, handler } of items) menu.addItem(caption, handler);
  menu.addToUi();
}

export const showSidebar = (page: GoogleAppsScript.HTML.HtmlOutput): void => SpreadsheetApp.getUi().showSidebar(page);

/** Shows a page over the spreadsheet; it is as large as asked for, in pixels, where the window has the room. */
export const showDialog = (page: GoogleAppsScript.HTML.HtmlOutput, title: string, size: { readonly width: number; readonly height: number }): void =>
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(size.width).setHeight(size.height), title);

/** Whether the spreadsheet that is open has a tab of that number. */
export function hasTab(sheetId: number): boolean {
  const open = SpreadsheetApp.getActive() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  return open !== null && open.getSheets().some((sheet) => sheet.getSheetId() === sheetId);
}
