/** This file finds or makes the workbook that a year's old History goes to, and opens it for the store. */
import { WORKBOOK_TITLES } from '../app/workbook-files';
import type { Keep } from '../base/ports';
import { HISTORY } from '../base/history';
import type { WorkbookName } from '../base/table';
import { type BookTools, bookTerms, openBook } from './books';
import { markedSpreadsheet } from './installer';
import { layOut } from './layout';
import type { SheetsBook } from './store/book';

/** The archive holds History alone; whoever may see it is chosen in Drive, and at first that is the programme account. */
export function openArchive(tools: BookTools, keep: Keep, name: WorkbookName, year: number): SheetsBook {
  const mark = `archive ${name} ${year}`;
  // In its own workbook it is the one tab, and Google refuses to hide all tabs of a file.
  const sheets = [{ ...HISTORY[name], hidden: false }];
  const kept = keep.get(mark);
  if (kept !== null) return openBook(tools, name, kept, sheets);
  const fileId = markedSpreadsheet(mark, `${WORKBOOK_TITLES[name]} archive ${year}`);
  // Laid out before it is remembered: one that was cut off half way is found by its mark and laid out again.
  layOut(bookTerms(tools, name, fileId), sheets, [], {});
  keep.set(mark, fileId);
  return openBook(tools, name, fileId, sheets);
}
