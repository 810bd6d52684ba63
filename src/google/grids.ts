/** This file reads and writes tabs as they stand, for backups: every column that people added too, and no decision made of any of it. */
import type { Cell } from '../base/cell';
import type { Grids } from '../base/ports';
import { SCHEMA } from '../base/schema';
import type { WorkbookName } from '../base/table';
import { markedSpreadsheet } from './installer';
import { FIRST_TAB } from './layout';
import { patiently } from './patience';
import { MARK } from './sharing';
import { statusOf } from './status';
import { driveService } from './files';
import type { Request, Structure } from './store/ask';
import { readAreas, sheetsService, structureOf } from './store/book';
import type { BookTerms } from './store/book-terms';
import { cellData, textOf } from './store/cells';
import { ADDED_LINE, HEADER_LINE, JOURNAL_SHEET_ID, LINE } from './store/journal';
import { hideTab, journalLayout, protections, tabLayout } from './workbooks';

/** So many lines of the journal are looked through for what happened since a commit. */
const LINES_LOOKED_AT = 300;
/** The column of the journal's first row in which the workbook's own id stands. */
const FILE_ID_COLUMN = 2;

const batch = (fileId: string, requests: readonly Request[]): unknown => (requests.length === 0 ? null : patiently(() => sheetsService().Spreadsheets.batchUpdate({ requests: [...requests] }, fileId)));
const structure = (fileId: string): Structure => patiently(() => structureOf(fileId));
const journalLines = (lines: number): { sheetId: number; startRow: number; endRow: number; startColumn: number; endColumn: number } => ({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + lines, startColumn: LINE.commit, endColumn: LINE.meant + 1 });

export const sheetGrids = (terms: (name: WorkbookName, fileId: string) => BookTerms): Grids => ({
  schema: SCHEMA,
  tabs: (fileId) => structure(fileId).tabs,
  read(fileId, areas) {
    const [journal, ...rows] = patiently(() =>
      readAreas(fileId, [
        journalLines(1),
        ...areas.map(({ sheetId, startRow, endRow, column }) => ({ sheetId, startRow, ...(endRow === undefined ? {} : { endRow }), ...(column === undefined ? {} : { startColumn: column, endColumn: column + 1 }) })),
      ]),
    );
    return { commit: textOf(journal?.[0]?.[LINE.commit]), rows };
  },
  touchedSince(fileId, commit) {
    const [lines = []] = patiently(() => readAreas(fileId, [journalLines(LINES_LOOKED_AT)]));
    const since = lines.findIndex((line) => textOf(line[LINE.commit]) === commit);
    if (since < 0) return null;
    const touched = new Map<number, 'added' | 'changed'>();
    for (const line of lines.slice(0, since)) {
      const sheetId = line[LINE.sheetId];
      const meant = textOf(line[LINE.meant]);
      if (typeof sheetId !== 'number' || meant === HEADER_LINE) continue;
      if (meant !== ADDED_LINE) touched.set(sheetId, 'changed');
      else if (!touched.has(sheetId)) touched.set(sheetId, 'added');
    }
    return touched;
  },
  make(mark, title, name, counters, schema) {
    const fileId = markedSpreadsheet(mark, title);
    const own = terms(name, fileId);
    const journal = journalLayout(own, structure(fileId), counters, schema);
    if (journal.length > 0) batch(fileId, [{ updateSpreadsheetProperties: { properties: { timeZone: own.zone.name, locale: 'en_US' }, fields: 'timeZone,locale' } }, ...journal, hideTab(JOURNAL_SHEET_ID)]);
    return fileId;
  },
  lay(fileId, sheet, headers, rows) {
    if (structure(fileId).tabs.some((tab) => tab.sheetId === sheet.sheetId)) return;
    batch(fileId, [...tabLayout(sheet, headers, rows), ...protections(sheet, headers), ...(sheet.hidden ? [hideTab(sheet.sheetId)] : [])]);
  },
  write(fileId, sheetId, startRow, rows) {
    batch(fileId, [{ updateCells: { start: { sheetId, rowIndex: startRow, columnIndex: 0 }, rows: rows.map((row) => ({ values: row.map((cell: Cell) => cellData(cell)) })), fields: 'userEnteredValue' } }]);
  },
  tidy(fileId) {
    const { tabs } = structure(fileId);
    if (tabs.some((tab) => tab.sheetId === FIRST_TAB) && tabs.some((tab) => tab.sheetId !== FIRST_TAB && !tab.isHidden)) batch(fileId, [{ deleteSheet: { sheetId: FIRST_TAB } }]);
  },
  replace(mark, oldFileId, oldTitle, newFileId, newTitle) {
    if (oldFileId !== newFileId) {
      unlessGone(() => driveService().Files.update({ name: oldTitle, appProperties: { [MARK]: `replaced ${mark}` } }, oldFileId));
      // A workbook whose journal names another file says that it is a copy and leads there: nobody goes on working in the old one.
      unlessGone(() => sheetsService().Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 0, columnIndex: FILE_ID_COLUMN }, rows: [{ values: [cellData(newFileId)] }], fields: 'userEnteredValue' } }] }, oldFileId));
    }
    driveService().Files.update({ name: newTitle, appProperties: { [MARK]: mark } }, newFileId);
  },
});

/** What was deleted, or taken away, needs no mark; statuses of Drive and Sheets for a file or tab that is not there. */
const GONE = [400, 403, 404];

function unlessGone(work: () => unknown): void {
  try {
    patiently(work);
  } catch (error) {
    if (!GONE.includes(statusOf(error))) throw error;
  }
}
