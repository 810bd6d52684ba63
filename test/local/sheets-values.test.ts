/** This file tests how the local Sheets reads values: A1 ranges, ragged rows, what cells show, and resources by mask. */
import fc from 'fast-check';
import { columnIndex, columnLetters } from '../../local/services/sheets/a1';
import { loadState, saveState } from '../../local/services/sheets/saved';
import { book, fill, read, span } from './sheets-fixture';
import { Workbook } from '../../local/services/sheets/workbook';

const shown = (format: object | undefined, value: number): unknown => {
  const workbook = book();
  fill(workbook, [[value]]);
  const cell = format === undefined ? {} : { userEnteredFormat: { numberFormat: format } };
  workbook.batchUpdate({ requests: [{ repeatCell: { range: span(0, 1, 0, 1), cell, fields: 'userEnteredFormat' } }] });
  return workbook.valuesGet('Data!A1').values?.[0]?.[0];
};

describe('reading values', () => {
  const workbook = book({ title: "Jo's tab", rowCount: 10, columnCount: 5 }, { title: 'Data', rowCount: 10, columnCount: 5 });
  fill(workbook, [['id', 'n', null, 'flag'], [], ['a', 0, 'x'], ['b', null, null, false]], 1);

  it('gives ragged rows, blanks inside as empty text, and no trailing blanks', () => {
    expect(read(workbook, 'Data')).toEqual([['id', 'n', '', 'flag'], [], ['a', 0, 'x'], ['b', '', '', false]]);
  });

  it('has no key for the values of an empty range', () => {
    expect(workbook.valuesGet("'Jo''s tab'!A1:B2")).toEqual({ range: "'Jo''s tab'!A1:B2", majorDimension: 'ROWS' });
  });

  it.each([
    ['Data!A3:B', 'Data!A3:B10', [['a', 0], ['b']]],
    ['Data!3:3', 'Data!A3:E3', [['a', 0, 'x']]],
    ['Data!A:A', 'Data!A1:A10', [['id'], [], ['a'], ['b']]],
    ['Data!A3', 'Data!A3', [['a']]],
    ["'Data'!b3:a4", 'Data!A3:B4', [['a', 0], ['b']]],
    ['Data!A4:ZZ99', 'Data!A4:E10', [['b', '', '', false]]],
    ['Data', 'Data!A1:E10', [['id', 'n', '', 'flag'], [], ['a', 0, 'x'], ['b', '', '', false]]],
  ])('reads %s as %s', (range, normalised, values) => {
    expect(workbook.valuesGet(range, { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual({ range: normalised, majorDimension: 'ROWS', values });
  });

  it('takes a bare range from the first visible tab, and a name for its named range', () => {
    const other = workbook.fork();
    other.batchUpdate({
      requests: [
        { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
        { addNamedRange: { namedRange: { name: 'keys', range: { sheetId: 1, startColumnIndex: 0, endColumnIndex: 1 } } } },
      ],
    });
    expect(read(other, 'A1')).toEqual([['id']]);
    expect(other.valuesGet('keys').range).toBe('Data!A1:A10');
  });

  it.each(['Nobody!A1', 'Data!', 'Data!A0', "Jo's tab!A1", '', 'A', 'nothing_named_so'])('cannot parse %p', (range) => {
    expect(() => workbook.valuesGet(range)).toThrow(`Unable to parse range: ${range}`);
  });

  it('refuses a range that begins outside the grid', () => {
    expect(() => workbook.valuesGet('Data!A11:B')).toThrow('Range (Data!A11:B11) exceeds grid limits. Max rows: 10, max columns: 5');
  });

  it('answers several ranges in the order asked', () => {
    const answer = workbook.batchGet(['Data!A3', "'Jo''s tab'!A1", 'Data!A4'], { valueRenderOption: 'UNFORMATTED_VALUE' });
    expect(answer.valueRanges?.map((range) => range.values)).toEqual([[['a']], undefined, [['b']]]);
    expect(workbook.batchGet(['Data!A3'], { fields: 'valueRanges.values' })).toEqual({ valueRanges: [{ values: [['a']] }] });
  });

  it('refuses by name the options that are not built', () => {
    expect(() => workbook.valuesGet('Data', { majorDimension: 'COLUMNS' })).toThrow('COLUMNS is not in the local Workspace');
    expect(() => workbook.valuesGet('Data', { valueRenderOption: 'FORMULA' })).toThrow('FORMULA is not in the local Workspace');
  });
});

describe('what cells show', () => {
  it.each([
    [undefined, 0.1 + 0.2, '0.3'],
    [undefined, 1234567, '1234567'],
    [{ type: 'NUMBER', pattern: '#,##0.00' }, -1234.5, '-1,234.50'],
    [{ type: 'NUMBER', pattern: '00000' }, 123, '00123'],
    [{ type: 'PERCENT', pattern: '0%' }, 0.05, '5%'],
    [{ type: 'DATE', pattern: 'yyyy-mm-dd' }, 46_297, '2026-10-02'],
    [{ type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' }, 46_297.25, '2026-10-02 06:00'],
    [{ type: 'DATE' }, 46_297, '10/2/2026'],
    [{ type: 'TIME', pattern: 'h:mm am/pm' }, 0.75, '6:00 PM'],
    [{ type: 'DATE', pattern: 'ddd, mmm d' }, 46_297, 'Fri, Oct 2'],
  ])('follows the format %j for %d', (format, value, text) => {
    expect(shown(format, value)).toBe(text);
  });

  it('is refused by name where the pattern is not built', () => {
    expect(() => shown({ type: 'CURRENCY' }, 5)).toThrow('CURRENCY is not in the local Workspace');
  });
});

describe('columns', () => {
  it('have letters that lead back to them', () => {
    fc.assert(fc.property(fc.nat(18_277), (index) => columnIndex(columnLetters(index)) === index));
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('the spreadsheet resource', () => {
  it('carries properties, named ranges and protections by mask, and no cells unless asked', () => {
    const workbook = book();
    fill(workbook, [['x']]);
    workbook.batchUpdate({
      requests: [
        { updateSpreadsheetProperties: { properties: { timeZone: 'Europe/Berlin' }, fields: 'timeZone' } },
        { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'first', range: span(0, 1, 0, 1) } } },
        { addProtectedRange: { protectedRange: { protectedRangeId: 9, description: 'keys', range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 } } } },
      ],
    });
    expect(workbook.get({ fields: 'properties.timeZone,namedRanges,sheets(properties(sheetId,title),protectedRanges)' })).toEqual({
      properties: { timeZone: 'Europe/Berlin' },
      namedRanges: [{ namedRangeId: 'n1', name: 'first', range: span(0, 1, 0, 1) }],
      sheets: [
        {
          properties: { sheetId: 0, title: 'Data' },
          protectedRanges: [
            { protectedRangeId: 9, description: 'keys', range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }, requestingUserCanEdit: true },
          ],
        },
      ],
    });
    expect(workbook.get().sheets?.[0]).not.toHaveProperty('data');
    expect(workbook.get({ includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ userEnteredValue: { stringValue: 'x' }, effectiveValue: { stringValue: 'x' }, formattedValue: 'x' }] },
    ]);
  });

  it('survives being saved as JSON', () => {
    const workbook = book();
    fill(workbook, [['a', 1, true], [], [null, 'b']]);
    workbook.batchUpdate({
      requests: [
        { repeatCell: { range: span(0, 2, 0, 2), cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } }, note: 'seen' }, fields: 'userEnteredFormat,note' } },
        { updateCells: { range: span(4, 5, 0, 1), rows: [{ values: [{ userEnteredValue: { formulaValue: '=1' } }] }], fields: 'userEnteredValue' } },
        { updateDimensionProperties: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 }, properties: { pixelSize: 7, hiddenByUser: true }, fields: '*' } },
      ],
    });
    const saved = JSON.parse(JSON.stringify(saveState(workbook.state))) as ReturnType<typeof saveState>;
    const loaded = new Workbook('book', loadState(saved));
    expect(loaded.get({ includeGridData: true })).toEqual(workbook.get({ includeGridData: true }));
  });
});
