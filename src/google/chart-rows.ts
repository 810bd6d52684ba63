/** This file hides the rows of tables that charts should not draw. What was shown last is kept, so that most nights ask nothing. */
import type { ChartRows, Keep } from '../base/ports';
import { chartRowsKey, workbookId } from '../app/workbook-files';
import type { Request } from './store/ask';
import { sheetsService } from './store/book';

const rowsOf = (sheetId: number, from: number, to: number, hidden: boolean): Request[] =>
  from >= to
    ? []
    : [{ updateDimensionProperties: { range: { sheetId, dimension: 'ROWS', startIndex: from, endIndex: to }, properties: { hiddenByUser: hidden }, fields: 'hiddenByUser' } }];

export const sheetChartRows = (keep: Keep): ChartRows => ({
  show(workbook, tables) {
    const name = chartRowsKey(workbook);
    const before = JSON.parse(keep.get(name) ?? '{}') as Readonly<Record<string, number>>;
    const changed = tables.filter(({ sheet, filled }) => before[sheet.sheetId] !== filled);
    // The header is row 0.
    const requests = changed.flatMap(({ sheet, rows, filled }) => [...rowsOf(sheet.sheetId, 1, 1 + filled, false), ...rowsOf(sheet.sheetId, 1 + filled, 1 + rows, true)]);
    if (requests.length === 0) return;
    sheetsService().Spreadsheets.batchUpdate({ requests }, workbookId(keep, workbook));
    keep.set(name, JSON.stringify({ ...before, ...Object.fromEntries(changed.map(({ sheet, filled }) => [sheet.sheetId, filled])) }));
  },
});
