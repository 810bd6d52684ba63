/** This file puts rows into the Published workbook as the publishing job does, for the bench and the tests of the pages that show them. */
import { createHmac } from 'node:crypto';
import type { Workspace } from '../local/kernel/workspace';
import type { Cell } from '../src/base/cell';
import { type Row, type Sheet, newRow, writeCells } from '../src/base/table';
import { statusHash, statusText } from '../src/hub/rules/ticket-code';

/** Nothing public has a time of its own. */
const ANY_ZONE = { name: 'UTC', offsetMinutes: () => 0 };

function valueOf(cell: Cell): object {
  if (cell === null) return {};
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}

/** The rows of one table, in place of all that it held. */
export function putRows<S extends Sheet>(workspace: Workspace, bookId: string, sheet: S, rows: readonly Partial<Row<S>>[]): void {
  const names = Object.keys(sheet.columns);
  const cells = rows.map((row) => {
    const written = writeCells(sheet, newRow(sheet, row), ANY_ZONE);
    return { values: names.map((name) => ({ userEnteredValue: valueOf(written[name] ?? null) })) };
  });
  const { sheetId } = sheet;
  const fields = 'userEnteredValue';
  workspace.workbooks.require(bookId).batchUpdate({
    requests: [
      { updateSheetProperties: { properties: { sheetId, gridProperties: { rowCount: rows.length + 2, columnCount: names.length } }, fields: 'gridProperties.rowCount,gridProperties.columnCount' } },
      { repeatCell: { range: { sheetId, startRowIndex: 1 }, cell: {}, fields } },
      { updateCells: { start: { sheetId, rowIndex: 1, columnIndex: 0 }, rows: cells, fields } },
    ],
  });
}

/** Shares the workbook with the hub's account, as set-up does where the setting names it. */
export function shareWithHub(workspace: Workspace, bookId: string, account: string): void {
  const file = workspace.drive.get(bookId);
  if (file === undefined) throw new Error('There is no such workbook.');
  workspace.drive.share(file, { type: 'user', role: 'reader', to: account });
}

/** The name of a request's row. */
export const requestHash = (key: string, number: string, code: string): string => statusHash([...createHmac('sha256', key).update(statusText(number, code)).digest()]);
