/** This file tests what inserting, deleting, moving and sorting do to cells and to what lies on them. */
import fc from 'fast-check';
import type { Request } from '../../local/services/sheets/schema';
import { book, fill, names, read, rowsOf, span } from './sheets-fixture';
import type { Workbook } from '../../local/services/sheets/workbook';

const lines = (dimension: string, startIndex: number, endIndex: number) => ({ sheetId: 0, dimension, startIndex, endIndex });
const insert = (at: number, count = 1, dimension = 'ROWS'): Request => ({ insertDimension: { range: lines(dimension, at, at + count) } });
const remove = (from: number, to: number, dimension = 'ROWS'): Request => ({ deleteDimension: { range: lines(dimension, from, to) } });
const move = (from: number, to: number, destinationIndex: number, dimension = 'ROWS'): Request => ({
  moveDimension: { source: lines(dimension, from, to), destinationIndex },
});
const name = (text: string, range: object): Request => ({ addNamedRange: { namedRange: { name: text, range: { sheetId: 0, ...range } } } });

function lettered(): Workbook {
  const workbook = book();
  fill(workbook, ['a', 'b', 'c', 'd', 'e'].map((letter) => [letter, `${letter}1`, `${letter}2`]));
  return workbook;
}

const column = (workbook: Workbook, range = 'Data!A:A') => read(workbook, range).map((row) => row[0] ?? '');

describe('rows', () => {
  it('move down where rows are inserted, and named ranges with them', () => {
    const workbook = lettered();
    workbook.batchUpdate({ requests: [name('above', span(0, 1, 0, 1)), name('around', span(0, 4, 0, 3)), name('below', span(2, 3, 0, 1)), insert(1, 2)] });
    expect(column(workbook)).toEqual(['a', '', '', 'b', 'c', 'd', 'e']);
    expect(names(workbook)).toEqual({ above: span(0, 1, 0, 1), around: span(0, 6, 0, 3), below: span(4, 5, 0, 1) });
    expect(workbook.sheet('Data')?.rowCount).toBe(22);
  });

  it('that are new take the look of the row before or after, without its values', () => {
    const workbook = lettered();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    workbook.batchUpdate({
      requests: [
        { repeatCell: { range: span(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat' } },
        insert(1),
        { insertDimension: { range: lines('ROWS', 1, 2), inheritFromBefore: true } },
      ],
    });
    const rows = workbook.get({ fields: 'sheets.data.rowData.values' }).sheets?.[0]?.data?.[0]?.rowData ?? [];
    expect(rows[1]).toEqual({ values: [bold] });
    expect(rows[2]).toEqual({});
  });

  it('that are deleted take named ranges with them, whose names stay taken', () => {
    const workbook = lettered();
    workbook.batchUpdate({ requests: [name('gone', span(1, 2, 0, 1)), name('cut', span(1, 4, 0, 1)), remove(1, 3)] });
    expect(column(workbook)).toEqual(['a', 'd', 'e']);
    expect(names(workbook)).toEqual({ cut: span(1, 2, 0, 1) });
    expect(() => workbook.batchUpdate({ requests: [name('gone', span(0, 1, 0, 1))] })).toThrow('already exists');
  });

  it('move by the index before the move', () => {
    const workbook = lettered();
    workbook.batchUpdate({ requests: [name('bb', span(1, 2, 0, 1)), name('dd', span(3, 4, 0, 1)), move(1, 2, 4)] });
    expect(column(workbook)).toEqual(['a', 'c', 'd', 'b', 'e']);
    expect(names(workbook)).toEqual({ bb: span(3, 4, 0, 1), dd: span(2, 3, 0, 1) });
    workbook.batchUpdate({ requests: [move(3, 5, 0)] });
    expect(column(workbook)).toEqual(['b', 'e', 'a', 'c', 'd']);
  });

  it('are refused where they are not there, or where none would be left', () => {
    const workbook = book({ title: 'Data', rowCount: 3, columnCount: 2 });
    const freeze: Request = { updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } };
    expect(() => workbook.batchUpdate({ requests: [remove(3, 4)] })).toThrow(
      "Cannot delete a row that doesn't exist. Tried to delete row index 3 but there are only 3 rows.",
    );
    expect(() => workbook.batchUpdate({ requests: [remove(0, 3)] })).toThrow("You can't delete all the rows on the sheet.");
    expect(() => workbook.batchUpdate({ requests: [freeze, remove(1, 3)] })).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => workbook.batchUpdate({ requests: [insert(3)] })).toThrow('range.startIndex must be less than the grid size if inheritFromBefore is false.');
    expect(() => workbook.batchUpdate({ requests: [move(0, 2, 1)] })).toThrow('must not be within the source range');
  });

  it('shift together with their cells, names and protections, whatever the order of changes', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(9), count: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('delete' as const), at: fc.nat(9), count: fc.integer({ min: 1, max: 2 }) }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(9), count: fc.integer({ min: 1, max: 3 }), to: fc.nat(10) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const workbook = book({ title: 'Data', rowCount: 10, columnCount: 2 });
        let model: string[] = Array.from({ length: 10 }, (_, row) => `line_${row}`);
        fill(workbook, model.map((text) => [text]));
        workbook.batchUpdate({ requests: model.map((text, row) => name(text, span(row, row + 1, 0, 1))) });
        for (const change of steps) {
          const end = Math.min(change.at + change.count, model.length);
          if (change.at >= model.length) continue;
          if (change.kind === 'insert') {
            workbook.batchUpdate({ requests: [insert(change.at, change.count)] });
            model = [...model.slice(0, change.at), ...Array<string>(change.count).fill(''), ...model.slice(change.at)];
          } else if (change.kind === 'delete') {
            if (end - change.at === model.length) continue;
            workbook.batchUpdate({ requests: [remove(change.at, end)] });
            model = [...model.slice(0, change.at), ...model.slice(end)];
          } else {
            if (change.to > model.length || (change.to > change.at && change.to < end)) continue;
            workbook.batchUpdate({ requests: [move(change.at, end, change.to)] });
            const moved = model.slice(change.at, end);
            const before = model.slice(0, change.to).filter((_, row) => row < change.at || row >= end);
            const after = model.slice(change.to).filter((_, row) => row + change.to < change.at || row + change.to >= end);
            model = [...before, ...moved, ...after];
          }
        }
        const cells = column(workbook);
        expect(model.map((_, row) => cells[row] ?? '')).toEqual(model);
        for (const { name: text, range } of workbook.state.namedRanges) expect(model[range.startRowIndex ?? -1]).toBe(text);
        expect(workbook.state.namedRanges).toHaveLength(model.filter((text) => text !== '').length);
      }),
      { numRuns: 80 },
    );
  });
});

describe('columns', () => {
  it('shift as rows do, and open ranges stay open', () => {
    const workbook = lettered();
    workbook.batchUpdate({
      requests: [
        name('second', { startColumnIndex: 1, endColumnIndex: 2 }),
        { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } } } },
        insert(0, 1, 'COLUMNS'),
        move(1, 2, 4, 'COLUMNS'),
      ],
    });
    expect(read(workbook, 'Data!A1:D1')).toEqual([['', 'a1', 'a2', 'a']]);
    expect(names(workbook)).toEqual({ second: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 } });
    workbook.batchUpdate({ requests: [remove(1, 2, 'COLUMNS')] });
    expect(read(workbook, 'Data!A1:D1')).toEqual([['', 'a2', 'a']]);
    expect(workbook.sheet('Data')?.protections[0]?.range).toEqual({ sheetId: 0, startRowIndex: 0, endRowIndex: 1 });
  });

  it('keep their widths when they move', () => {
    const workbook = lettered();
    workbook.batchUpdate({
      requests: [
        { updateDimensionProperties: { range: lines('COLUMNS', 0, 1), properties: { pixelSize: 50 }, fields: 'pixelSize' } },
        move(0, 1, 3, 'COLUMNS'),
      ],
    });
    const columns = workbook.get({ ranges: ['Data!A1:C1'], fields: 'sheets.data.columnMetadata.pixelSize' }).sheets?.[0]?.data?.[0]?.columnMetadata;
    expect(columns).toEqual([{ pixelSize: 100 }, { pixelSize: 100 }, { pixelSize: 50 }]);
  });
});

describe('sorting', () => {
  it('permutes cells and leaves named ranges where they are, blanks last in either order', () => {
    const workbook = book();
    fill(workbook, [['key', 'v'], ['b', 1], [null, 2], [10, 3], ['A', 4], [2, 5], [true, 6]]);
    workbook.batchUpdate({ requests: [name('third', span(2, 3, 0, 1))] });
    const sort = (sortOrder: string): Request => ({ sortRange: { range: span(1, 7, 0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder }] } });
    workbook.batchUpdate({ requests: [sort('ASCENDING')] });
    expect(read(workbook, 'Data')).toEqual([['key', 'v'], [2, 5], [10, 3], ['A', 4], ['b', 1], [true, 6], ['', 2]]);
    workbook.batchUpdate({ requests: [sort('DESCENDING')] });
    expect(column(workbook)).toEqual(['key', true, 'b', 'A', 10, 2]);
    expect(names(workbook)).toEqual({ third: span(2, 3, 0, 1) });
  });

  it('is stable and takes formats along', () => {
    const workbook = book();
    fill(workbook, [['x', 2], ['x', 1], ['a', 3]]);
    workbook.batchUpdate({
      requests: [
        { updateCells: { range: span(2, 3, 0, 1), rows: [{ values: [{ note: 'here' }] }], fields: 'note' } },
        { sortRange: { range: span(0, 3, 0, 2), sortSpecs: [{ dimensionIndex: 0 }] } },
      ],
    });
    expect(read(workbook, 'Data')).toEqual([['a', 3], ['x', 2], ['x', 1]]);
    expect(workbook.get({ fields: 'sheets.data.rowData.values.note' }).sheets?.[0]?.data?.[0]?.rowData?.[0]).toEqual({ values: [{ note: 'here' }, {}] });
  });
});

describe('a smaller grid', () => {
  it('cuts what stood outside it', () => {
    const workbook = lettered();
    const properties = { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 2 } };
    workbook.batchUpdate({ requests: [{ updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' } }] });
    workbook.batchUpdate({ requests: [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } }, { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 3 } }] });
    expect(read(workbook, 'Data')).toEqual([['a', 'a1'], ['b', 'b1']]);
    expect(() => workbook.batchUpdate({ requests: [{ appendCells: { sheetId: 0, rows: rowsOf([Array<string>(6).fill('x')]), fields: 'userEnteredValue' } }] })).toThrow(
      'beyond the last requested column',
    );
  });
});
