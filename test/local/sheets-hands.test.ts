/** This file tests what people do in the grid of a local spreadsheet: what they type, and what they may not touch. */
import { Hands } from '../../local/services/sheets/hands';
import type { Request } from '../../local/services/sheets/schema';
import type { Workbook } from '../../local/services/sheets/workbook';
import type { Workspace } from '../../local/kernel/workspace';
import { PARENT, ROBOT, stage, TEACHER } from './script-stage';
import { fill, names, read, span } from './sheets-fixture';

let workspace: Workspace;
let workbook: Workbook;
let teacher: Hands;
let owner: Hands;

beforeEach(() => {
  workspace = stage();
  workbook = workspace.workbooks.create(ROBOT, { title: 'Staff', sheets: [{ title: 'Loans', rowCount: 20, columnCount: 5 }, { title: 'Old' }] });
  const file = workspace.drive.get(workbook.id);
  if (file === undefined) throw new Error('no file');
  workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
  workspace.drive.share(file, { type: 'user', role: 'reader', to: PARENT });
  teacher = new Hands(workspace, TEACHER, workbook.id);
  owner = new Hands(workspace, ROBOT, workbook.id);
});

const asText = (range: object): Request => ({
  repeatCell: { range, cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } }, fields: 'userEnteredFormat' },
});

describe('typing', () => {
  it.each<[string, unknown, string]>([
    ['00123', 123, '123'],
    ["'00123", '00123', '00123'],
    ['1E5', 100_000, ''],
    ['1,234.5', 1234.5, '1234.5'],
    ['1,23', '1,23', '1,23'],
    ['-7', -7, '-7'],
    ['5%', 0.05, '5%'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['2026-10-02', 46_297, '2026-10-02'],
    ['10/2/2026', 46_297, '10/2/2026'],
    ['3-4', 46_085, '3-4-2026'],
    ['10/2/2026 6:00', 46_297.25, '10/2/2026 6:00:00'],
    ['7:30 pm', 0.8125, '7:30:00 PM'],
    ['2/30/2026', '2/30/2026', '2/30/2026'],
    ['5E12345', '5E12345', '5E12345'],
    ['=SUM(A1:A2)', '#N/A', '#N/A'],
    ['+x', '#N/A', '#N/A'],
    ['Ada Lovelace', 'Ada Lovelace', 'Ada Lovelace'],
    [' spaced ', ' spaced ', ' spaced '],
  ])('%p is read as %p and shown as %p', (text, value, shown) => {
    teacher.type('Loans!A1', text);
    expect(read(workbook, 'Loans!A1')).toEqual([[value]]);
    if (shown !== '') expect(workbook.valuesGet('Loans!A1').values).toEqual([[shown]]);
  });

  it.each(['00123', '1E5', '=A1', "'x", '2026-10-02', 'TRUE'])('%p stays as typed in a cell of plain text', (text) => {
    workbook.batchUpdate({ requests: [asText(span(0, 1, 0, 1))] });
    teacher.type('Loans!A1', text);
    expect(read(workbook, 'Loans!A1')).toEqual([[text]]);
  });

  it('nothing clears the cell and keeps its format', () => {
    workbook.batchUpdate({ requests: [asText(span(0, 1, 0, 1))] });
    teacher.type('Loans!A1', 'x');
    teacher.type('Loans!A1', '');
    expect(read(workbook, 'Loans')).toEqual([]);
    teacher.type('Loans!A1', '007');
    expect(read(workbook, 'Loans')).toEqual([['007']]);
  });

  it('is held to a strict list', () => {
    const rule = { strict: true, condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'out' }, { userEnteredValue: 'returned' }] } };
    workbook.batchUpdate({ requests: [{ setDataValidation: { range: span(0, 5, 0, 1), rule } }] });
    teacher.type('Loans!A1', 'out');
    expect(() => teacher.type('Loans!A1', 'stolen')).toThrow('violates the data validation rules');
    expect(read(workbook, 'Loans')).toEqual([['out']]);
  });
});

describe('rearranging by hand', () => {
  beforeEach(() => {
    fill(workbook, [['id', 'who'], [3, 'c'], [1, 'a'], [2, 'b']]);
    workbook.batchUpdate({
      requests: [
        { updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } },
        { addNamedRange: { namedRange: { name: 'first', range: span(1, 2, 0, 1) } } },
      ],
    });
  });

  it('sorts below the frozen header', () => {
    teacher.sort('Loans', 1);
    expect(read(workbook, 'Loans')).toEqual([['id', 'who'], [1, 'a'], [2, 'b'], [3, 'c']]);
    teacher.sort('Loans', 2, 'DESCENDING');
    expect(read(workbook, 'Loans!A2')).toEqual([[3]]);
  });

  it('inserts, deletes and moves rows and columns', () => {
    teacher.insertRows('Loans', 2);
    teacher.deleteRows('Loans', 4);
    teacher.moveRows('Loans', 4, 1, 3);
    teacher.insertColumns('Loans', 1);
    teacher.moveColumn('Loans', 3, 2);
    expect(read(workbook, 'Loans')).toEqual([['', 'who', 'id'], [], ['', 'b', 2], ['', 'c', 3]]);
    expect(names(workbook)).toEqual({ first: span(3, 4, 2, 3) });
    teacher.deleteColumns('Loans', 1);
    expect(read(workbook, 'Loans!A1')).toEqual([['who']]);
  });

  it('renames and deletes tabs, deletes names, filters and clears', () => {
    teacher.renameTab('Old', 'Older');
    teacher.deleteTab('Older');
    teacher.deleteNamedRange('first');
    teacher.setFilter('Loans!A1:B4');
    teacher.clear('Loans!A2:A3');
    expect(workbook.state.sheets.map((sheet) => sheet.title)).toEqual(['Loans']);
    expect(names(workbook)).toEqual({});
    expect(workbook.sheet('Loans')?.basicFilter).toEqual({ range: span(0, 4, 0, 2) });
    expect(read(workbook, 'Loans')).toEqual([['id', 'who'], ['', 'c'], ['', 'a'], [2, 'b']]);
    teacher.clearFilter('Loans');
    expect(workbook.sheet('Loans')?.basicFilter).toBeUndefined();
    expect(() => teacher.deleteTab('Loans')).toThrow("You can't remove all the sheets in a document.");
  });

  it('puts back a version with its tabs and names, but not the name of the file', () => {
    const version = workspace.workbooks.snapshot(workbook.id);
    teacher.deleteTab('Old');
    teacher.deleteNamedRange('first');
    workbook.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: 'Renamed' }, fields: 'title' } }] });
    workspace.workbooks.changed(workbook);
    teacher.restore(version);
    expect(workbook.state.sheets.map((sheet) => sheet.title)).toEqual(['Loans', 'Old']);
    expect(Object.keys(names(workbook))).toEqual(['first']);
    expect(workspace.drive.get(workbook.id)?.name).toBe('Renamed');
  });
});

describe('rights', () => {
  const protect = (range: object, more: object = {}): Request => ({ addProtectedRange: { protectedRange: { range, ...more } } });
  const REFUSED = 'You are trying to edit a protected cell or object.';

  it('are needed to change anything', () => {
    expect(() => new Hands(workspace, PARENT, workbook.id).type('Loans!A1', 'x')).toThrow('You need permission');
    expect(() => new Hands(workspace, PARENT, workbook.id).restore(workbook.state)).toThrow('You need permission');
  });

  it('are honoured range by range, for everybody but the owner and the editors named', () => {
    workbook.batchUpdate({ requests: [protect({ sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }, { editors: { users: [ROBOT] } })] });
    expect(() => teacher.type('Loans!A1', 'x')).toThrow(REFUSED);
    expect(() => teacher.clear('Loans!A1:B2')).toThrow(REFUSED);
    expect(() => teacher.sort('Loans', 2)).toThrow(REFUSED);
    expect(() => teacher.deleteRows('Loans', 1)).toThrow(REFUSED);
    expect(() => teacher.insertRows('Loans', 1)).toThrow(REFUSED);
    teacher.type('Loans!B1', 'free');
    teacher.insertColumns('Loans', 2);
    owner.type('Loans!A1', 'mine');
    expect(read(workbook, 'Loans')).toEqual([['mine', '', 'free']]);
  });

  it('stay with everybody where the protection only warns or names nobody', () => {
    workbook.batchUpdate({ requests: [protect(span(0, 1, 0, 1), { warningOnly: true }), protect(span(1, 2, 0, 1))] });
    teacher.type('Loans!A1', 'warned');
    teacher.type('Loans!A2', 'open');
    expect(read(workbook, 'Loans')).toEqual([['warned'], ['open']]);
  });

  it('leave open what a protected tab leaves open', () => {
    const editors = { users: [ROBOT] };
    workbook.batchUpdate({ requests: [protect({ sheetId: 0 }, { editors, unprotectedRanges: [span(1, 3, 0, 2)] })] });
    teacher.type('Loans!B3', 'here');
    expect(() => teacher.type('Loans!C3', 'not here')).toThrow(REFUSED);
    expect(() => teacher.renameTab('Loans', 'Mine')).toThrow(REFUSED);
    expect(() => teacher.deleteTab('Loans')).toThrow(REFUSED);
  });
});

describe('a copy of a spreadsheet', () => {
  it('keeps tabs and names, loses range protections, and of sheet protections the editors', () => {
    const editors = { users: [ROBOT] };
    workbook.batchUpdate({
      requests: [
        { addNamedRange: { namedRange: { name: 'first', namedRangeId: 'n1', range: span(0, 1, 0, 1) } } },
        { addProtectedRange: { protectedRange: { range: span(0, 1, 0, 1), editors } } },
        { addProtectedRange: { protectedRange: { protectedRangeId: 8, range: { sheetId: 1 }, editors } } },
      ],
    });
    const file = workspace.drive.create({ name: 'Copy of Staff', mimeType: 'application/vnd.google-apps.spreadsheet', owner: TEACHER });
    const copy = workspace.workbooks.copy(workbook.id, file.id);
    expect(copy.state.title).toBe('Copy of Staff');
    expect(copy.state.namedRanges).toEqual(workbook.state.namedRanges);
    expect(copy.state.sheets.map((sheet) => sheet.protections)).toEqual([
      [],
      [{ protectedRangeId: 8, range: { sheetId: 1 }, warningOnly: false, unprotectedRanges: [] }],
    ]);
    fill(copy, [['only here']]);
    expect(read(workbook, 'Loans')).toEqual([]);
  });
});
