/** This file tests batchUpdate of the local Sheets: all or nothing, typed cells, and the answer with cells in it. */
import fc from 'fast-check';
import { MAX_CELL_CHARACTERS } from '../../local/services/sheets/cell';
import type { Request } from '../../local/services/sheets/schema';
import { book, extended, fill, names, read, rowsOf, span, type Plain } from './sheets-fixture';

const TOKEN = { name: 'mytech_commit', range: span(0, 1, 0, 1) };

describe('a batch', () => {
  it('applies all its requests in order', () => {
    const workbook = book();
    const reply = workbook.batchUpdate({
      requests: [
        { addSheet: { properties: { sheetId: 7, title: 'Log', gridProperties: { rowCount: 5, columnCount: 2 } } } },
        { updateCells: { start: { sheetId: 7, rowIndex: 0, columnIndex: 0 }, rows: rowsOf([['first']]), fields: 'userEnteredValue' } },
      ],
    });
    expect(read(workbook, 'Log!A:A')).toEqual([['first']]);
    expect(reply.replies).toHaveLength(2);
    expect(reply.replies?.[0]?.addSheet?.properties).toMatchObject({ sheetId: 7, title: 'Log', index: 1 });
    expect(reply.replies?.[1]).toEqual({});
  });

  it('leaves nothing where its fifth request is refused', () => {
    const workbook = book();
    fill(workbook, [['kept', 1], ['also', 2]]);
    const before = workbook.state;
    const requests: Request[] = [
      { addNamedRange: { namedRange: { ...TOKEN, namedRangeId: 'one' } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 } } },
      { repeatCell: { range: span(0, 5, 0, 3), cell: { userEnteredValue: { stringValue: 'x' } }, fields: '*' } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      { deleteNamedRange: { namedRangeId: 'nobody' } },
    ];
    expect(() => workbook.batchUpdate({ requests })).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[4].deleteNamedRange: No NamedRange with id: nobody',
    );
    expect(workbook.state).toBe(before);
    expect(read(workbook, 'Data')).toEqual([['kept', 1], ['also', 2]]);
    expect(names(workbook)).toEqual({});
  });

  it('refuses by name what this Workspace does not do', () => {
    expect(() => book().batchUpdate({ requests: [{ mergeCells: {} }] })).toThrow('The Sheets request mergeCells is not in the local Workspace.');
    expect(() => book().batchUpdate({ requests: [] })).toThrow('Must specify at least one request.');
    expect(() => book().batchUpdate({ requests: [{ updateCells: { range: span(0, 1, 0, 1), fields: 'pivotTable' } }] })).toThrow(
      'The cell field pivotTable is not in the local Workspace.',
    );
  });

  it('never changes a version that somebody kept', () => {
    const workbook = book();
    fill(workbook, [['before', 'x']]);
    const version = workbook.state;
    const fork = workbook.fork();
    fill(workbook, [['after']]);
    workbook.batchUpdate({ requests: [{ deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } }] });
    expect(read(fork, 'Data')).toEqual([['before', 'x']]);
    workbook.restore(version);
    expect(read(workbook, 'Data')).toEqual([['before', 'x']]);
  });
});

describe('named ranges as a compare-and-set', () => {
  const commit = (from: string, to: string): Request[] => [
    { deleteNamedRange: { namedRangeId: from } },
    { addNamedRange: { namedRange: { ...TOKEN, namedRangeId: to } } },
  ];
  const opened = () => {
    const workbook = book();
    workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: { ...TOKEN, namedRangeId: 'c0' } } }] });
    return workbook;
  };

  it('let one of two commits through that follow the same one', () => {
    const workbook = opened();
    workbook.batchUpdate({ requests: commit('c0', 'c1') });
    expect(() => workbook.batchUpdate({ requests: commit('c0', 'c2') })).toThrow('No NamedRange with id: c0');
    expect(workbook.state.namedRanges.map((named) => named.namedRangeId)).toEqual(['c1']);
  });

  it('refuse a name that is taken, whatever its case, and an id that is taken', () => {
    const workbook = opened();
    expect(() => workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: TOKEN } }] })).toThrow(
      'Invalid requests[0].addNamedRange: Cannot add named range with name mytech_commit, a named range with that name already exists.',
    );
    expect(() => workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: { ...TOKEN, name: 'MyTech_Commit' } } }] })).toThrow('already exists');
    expect(() =>
      workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: { ...TOKEN, name: 'other', namedRangeId: 'c0' } } }] }),
    ).toThrow('named range with ID: c0');
  });

  it.each(['A1', 'R1C1', 'true', '1st', 'two words', ''])('refuse the name %p', (name) => {
    expect(() => book().batchUpdate({ requests: [{ addNamedRange: { namedRange: { ...TOKEN, name } } }] })).toThrow('Invalid name');
  });

  it('vanish with their tab, while their names stay taken', () => {
    const workbook = book({ title: 'Data' }, { title: '_commits' });
    workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: { name: 'mytech_commit', namedRangeId: 'c0', range: span(0, 1, 0, 1, 1) } } }] });
    workbook.batchUpdate({ requests: [{ deleteSheet: { sheetId: 1 } }] });
    expect(workbook.get({ fields: 'namedRanges' })).toEqual({});
    expect(() => workbook.batchUpdate({ requests: [{ deleteNamedRange: { namedRangeId: 'c0' } }] })).toThrow('No NamedRange with id: c0');
    expect(() => workbook.batchUpdate({ requests: [{ addNamedRange: { namedRange: TOKEN } }] })).toThrow('already exists');
  });
});

describe('ids and titles', () => {
  it('chosen by the caller are refused where they are taken', () => {
    const workbook = book();
    expect(() => workbook.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: 0, title: 'New' } } }] })).toThrow('a sheet with that ID already exists');
    expect(() => workbook.batchUpdate({ requests: [{ addSheet: { properties: { title: 'data' } } }] })).toThrow(
      'Invalid requests[0].addSheet: A sheet with the name "data" already exists. Please enter another name.',
    );
    const protect: Request = { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: span(0, 1, 0, 1) } } };
    workbook.batchUpdate({ requests: [protect] });
    expect(() => workbook.batchUpdate({ requests: [protect] })).toThrow('protected range with ID: 5');
  });

  it('are one protection for a whole tab', () => {
    const workbook = book();
    const protect: Request = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
    workbook.batchUpdate({ requests: [protect] });
    expect(() => workbook.batchUpdate({ requests: [protect] })).toThrow('Sheet "Data" already has sheet protection.');
    expect(() =>
      workbook.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range: span(0, 1, 0, 1), warningOnly: true, editors: {} } } }] }),
    ).toThrow('ProtectedRange is warningOnly. Editors cannot be set on it.');
  });

  it('keep one visible tab', () => {
    const workbook = book({ title: 'A' }, { title: 'B' });
    workbook.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } }] });
    expect(() => workbook.batchUpdate({ requests: [{ deleteSheet: { sheetId: 0 } }] })).toThrow("You can't remove all the visible sheets");
    expect(() => workbook.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }] })).toThrow(
      "You can't hide all the sheets",
    );
  });

  it('move a tab by the index before the move', () => {
    const workbook = book({ title: 'S1' }, { title: 'S2' }, { title: 'S3' });
    workbook.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } }] });
    expect(workbook.state.sheets.map((sheet) => sheet.title)).toEqual(['S2', 'S1', 'S3']);
  });
});

describe('the limits', () => {
  it('of the grid, of a cell and of a workbook are Google’s', () => {
    const workbook = book({ title: 'Data', rowCount: 1000, columnCount: 26 });
    expect(() => workbook.batchUpdate({ requests: [{ repeatCell: { range: span(0, 1001, 0, 1), cell: {}, fields: '*' } }] })).toThrow(
      'Invalid requests[0].repeatCell: Range (Data!A1:A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(() => fill(workbook, [['x'.repeat(MAX_CELL_CHARACTERS + 1)]])).toThrow('more than the maximum of 50000 characters in a single cell');
    expect(() => fill(workbook, [['a', 'b']], 0, 0, 25)).toThrow('Attempting to write column: 26, beyond the last requested column of: 25');
    expect(() => workbook.batchUpdate({ requests: [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } }] })).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

const plain = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('=1+1', "'00123", '00123', '1E5', '-1', '+0', '😀👩🏽‍💻', 'שלום', 'مرحبا', ' x ', 'TRUE', '\n'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);

describe('typed cells', () => {
  it('come back as they were written, whatever they look like', () => {
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (values) => {
        const workbook = book();
        fill(workbook, values);
        expect(read(workbook, 'Data')).toEqual(values);
        const cells = workbook.get({ fields: 'sheets.data.rowData.values.userEnteredValue' }).sheets?.[0]?.data?.[0]?.rowData ?? [];
        expect(cells.map((row) => row.values?.map((cell) => cell.userEnteredValue))).toEqual(values.map((row) => row.map(extended)));
      }),
      { numRuns: 60 },
    );
  });

  it('keep a formula as text and show an error for its value', () => {
    const workbook = book();
    workbook.batchUpdate({
      requests: [{ updateCells: { range: span(0, 1, 0, 1), rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }], fields: 'userEnteredValue' } }],
    });
    expect(read(workbook, 'Data!A1')).toEqual([['#N/A']]);
    expect(workbook.get({ fields: 'sheets.data.rowData.values.userEnteredValue' }).sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ userEnteredValue: { formulaValue: '=1+1' } }] },
    ]);
  });

  it('are cleared by updateCells where the rows do not cover the range, in the fields of the mask alone', () => {
    const workbook = book();
    fill(workbook, [['a', 'b'], ['c', 'd']]);
    const text = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    workbook.batchUpdate({ requests: [{ repeatCell: { range: span(0, 2, 0, 2), cell: text, fields: 'userEnteredFormat.numberFormat' } }] });
    workbook.batchUpdate({ requests: [{ updateCells: { range: span(0, 2, 0, 2), rows: rowsOf([['new']]), fields: 'userEnteredValue' } }] });
    expect(read(workbook, 'Data')).toEqual([['new']]);
    const rows = workbook.get({ fields: 'sheets.data.rowData.values.userEnteredFormat' }).sheets?.[0]?.data?.[0]?.rowData;
    expect(rows).toEqual([{ values: [text, text] }, { values: [text, text] }]);
  });

  it('change a part of a format and leave the rest', () => {
    const workbook = book();
    const whole = { userEnteredFormat: { textFormat: { bold: true, italic: true }, horizontalAlignment: 'LEFT' } };
    workbook.batchUpdate({
      requests: [
        { repeatCell: { range: span(0, 1, 0, 1), cell: whole, fields: 'userEnteredFormat' } },
        { repeatCell: { range: span(0, 1, 0, 1), cell: { userEnteredFormat: {} }, fields: 'userEnteredFormat.textFormat.bold' } },
      ],
    });
    const rows = workbook.get({ fields: 'sheets(data(rowData(values(userEnteredFormat))))' }).sheets?.[0]?.data?.[0]?.rowData;
    expect(rows).toEqual([{ values: [{ userEnteredFormat: { textFormat: { italic: true }, horizontalAlignment: 'LEFT' } }] }]);
  });
});

describe('the answer to a batch', () => {
  it('brings the cells after the update where they are asked for by ranges and a mask', () => {
    const workbook = book({ title: 'Data' }, { title: '_commits' });
    fill(workbook, [['k', 'v'], [1, null]]);
    const values: Plain[][] = [['c1', 'c0']];
    const answer = workbook.batchUpdate(
      {
        requests: [
          { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
          { updateCells: { start: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, rows: rowsOf(values), fields: 'userEnteredValue' } },
        ],
        includeSpreadsheetInResponse: true,
        responseRanges: ['_commits!A1:F1', 'Data!A2:B2'],
      },
      { fields: 'updatedSpreadsheet.sheets(properties.title,data(startRow,rowData.values.userEnteredValue))' },
    );
    expect(answer).toEqual({
      updatedSpreadsheet: {
        sheets: [
          { properties: { title: 'Data' }, data: [{ startRow: 1, rowData: rowsOf([[1]]) }] },
          { properties: { title: '_commits' }, data: [{ rowData: rowsOf(values) }] },
        ],
      },
    });
  });

  it('refuses a mask that names what does not exist', () => {
    const requests: Request[] = [{ addSheet: { properties: { title: 'New' } } }];
    expect(() => book().batchUpdate({ requests }, { fields: 'replys' })).toThrow("Cannot find matching fields for path 'replys'");
    expect(() => book().get({ fields: 'sheets.sheetProperties' })).toThrow("Cannot find matching fields for path 'sheets.sheetProperties'");
    expect(() => book().get({ fields: 'sheets(properties' })).toThrow("Error expanding 'fields' parameter");
  });
});
