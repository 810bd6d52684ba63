/** This file puts MyTech's menu and sidebar into the spreadsheet that is open. */

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
