/** This file tests the requests of the local Sheets that find their own place or their own values: appendCells and copyPaste. */
import type { Request } from '../../local/services/sheets/schema';
import { book, fill, read, rowsOf, span } from './sheets-fixture';

describe('appendCells', () => {
  it('writes below the last row with data and inserts rows where there are none', () => {
    const workbook = book({ title: 'Data', rowCount: 3, columnCount: 2 });
    fill(workbook, [['a'], ['b']]);
    workbook.batchUpdate({ requests: [{ appendCells: { sheetId: 0, rows: rowsOf([['c'], ['d', 1]]), fields: 'userEnteredValue' } }] });
    expect(read(workbook, 'Data')).toEqual([['a'], ['b'], ['c'], ['d', 1]]);
    expect(workbook.sheet('Data')?.rowCount).toBe(4);
  });

  it('takes a checkbox for data and a format for nothing', () => {
    const workbook = book();
    workbook.batchUpdate({
      requests: [
        { repeatCell: { range: { sheetId: 0 }, cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } }, fields: 'userEnteredFormat' } },
        { setDataValidation: { range: span(4, 5, 1, 2), rule: { condition: { type: 'BOOLEAN' } } } },
        { appendCells: { sheetId: 0, rows: rowsOf([['x']]), fields: 'userEnteredValue' } },
      ],
    });
    expect(read(workbook, 'Data!A6')).toEqual([['x']]);
  });
});

describe('copyPaste', () => {
  const paste = (source: ReturnType<typeof span>, destination: ReturnType<typeof span>, pasteType = 'PASTE_VALUES'): Request => ({
    copyPaste: { source, destination, pasteType },
  });

  it('sees the values as the batch has made them so far', () => {
    const workbook = book();
    fill(workbook, [['old', 1, true]]);
    workbook.batchUpdate({
      requests: [
        paste(span(0, 1, 0, 3), span(5, 6, 0, 3)),
        { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: rowsOf([['new']]), fields: 'userEnteredValue' } },
        paste(span(0, 1, 0, 3), span(6, 7, 0, 3)),
      ],
    });
    expect(read(workbook, 'Data!A6:C7')).toEqual([['old', 1, true], ['new', 1, true]]);
  });

  it('pastes values without formats, whole cells with them, and empties over what stood there', () => {
    const workbook = book();
    fill(workbook, [[45_000, null], [null, null], ['gone', 'gone'], ['gone', 'gone']]);
    const date = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } };
    workbook.batchUpdate({
      requests: [
        { repeatCell: { range: span(0, 1, 0, 1), cell: date, fields: 'userEnteredFormat' } },
        paste(span(0, 1, 0, 2), span(2, 3, 0, 2)),
        paste(span(0, 1, 0, 2), span(3, 4, 0, 2), 'PASTE_NORMAL'),
      ],
    });
    expect(workbook.valuesGet('Data!A3:B4').values).toEqual([['45000'], ['2023-03-15']]);
  });

  it('repeats over a multiple of its size and goes beyond a smaller destination', () => {
    const workbook = book();
    fill(workbook, [['a', 'b']]);
    workbook.batchUpdate({ requests: [paste(span(0, 1, 0, 2), span(1, 3, 0, 4)), paste(span(0, 1, 0, 2), span(4, 5, 0, 1))] });
    expect(read(workbook, 'Data!A2:D5')).toEqual([['a', 'b', 'a', 'b'], ['a', 'b', 'a', 'b'], [], ['a', 'b']]);
  });

  it('fills several rows from one without tying them together', () => {
    const workbook = book();
    workbook.batchUpdate({ requests: [{ repeatCell: { range: span(0, 3, 0, 1), cell: { userEnteredValue: { numberValue: 1 } }, fields: 'userEnteredValue' } }] });
    fill(workbook, [['x']], 0, 1);
    expect(read(workbook, 'Data')).toEqual([[1], ['x'], [1]]);
  });
});
