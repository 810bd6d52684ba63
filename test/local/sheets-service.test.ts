/** This file tests the advanced Sheets service as a script meets it: scopes, sharing, quotas, charges and errors. */
import { CALLS_PER_MINUTE_PER_USER, sheetsApi } from '../../local/services/sheets/api';
import type { Workspace } from '../../local/kernel/workspace';
import type { Workbook } from '../../local/services/sheets/workbook';
import { PARENT, record, ROBOT, run, stage, TEACHER } from './script-stage';
import { fill, read } from './sheets-fixture';

const SHEETS = { dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] } };
const READ_ONLY = { ...SHEETS, oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.readonly'] };
const WRITE = `Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: 0, fields: 'userEnteredValue',
  rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }] } }] }, a)`;
const READ = 'Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [{ gridRange: { sheetId: 0 } }] }, a)';

let workspace: Workspace;
let workbook: Workbook;

beforeEach(() => {
  workspace = stage();
  workbook = workspace.workbooks.create(ROBOT, { title: 'Store' });
});

const script = (body: string, manifest: object = SHEETS, args: readonly unknown[] = [workbook.id]): unknown => run(workspace, body, { args }, manifest);

describe('the Sheets service', () => {
  it('is there only where the manifest enables it', () => {
    expect(script('return typeof Sheets', {})).toBe('undefined');
    expect(script('return typeof Sheets')).toBe('object');
  });

  it('writes and reads with plain objects of the script', () => {
    const answer = script(`${WRITE}; const read = Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [{ gridRange: { sheetId: 0, endColumnIndex: 1 } }], valueRenderOption: 'UNFORMATTED_VALUE' }, a);
      return { values: read.valueRanges[0].valueRange.values, own: read.valueRanges instanceof Array, title: Sheets.Spreadsheets.get(a, { fields: 'properties.title' }) };`);
    expect(answer).toEqual({ values: [['x']], own: true, title: { properties: { title: 'Store' } } });
  });

  it('reads under the readonly scope and refuses to write', () => {
    expect(script(`return ${READ}.valueRanges.length`, READ_ONLY)).toBe(1);
    expect(() => script(WRITE, READ_ONLY)).toThrow('Specified permissions are not sufficient to call Sheets.Spreadsheets.batchUpdate');
  });

  it('is refused in a simple trigger', () => {
    expect(() => run(workspace, WRITE, { args: [workbook.id], kind: 'simple' }, SHEETS)).toThrow('You do not have permission to call');
  });

  it('gives errors the name, message and details that a script sees on Google', () => {
    const caught = script(`try { Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteNamedRange: { namedRangeId: 'x' } }] }, a) }
      catch (e) { return { name: e.name, message: e.message, code: e.details.code, isError: e instanceof Error } }`);
    expect(caught).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].deleteNamedRange: No NamedRange with id: x',
      code: 400,
      isError: true,
    });
  });

  it('puts what is not built on the record, however the script catches', () => {
    const outcome = record(workspace, "try { Sheets.Spreadsheets.batchUpdate({ requests: [{ addSlicer: {} }] }, a) } catch (e) {}", { args: [workbook.id] }, SHEETS);
    expect(outcome.logs.join()).toContain('The Sheets request addSlicer is not in the local Workspace.');
  });

  it('counts its calls, and charges and counts the cells it reads', () => {
    fill(workbook, Array.from({ length: 900 }, (_, row) => [row, 'x']));
    const outcome = record(workspace, `${READ}; Sheets.Spreadsheets.get(a);`, { args: [workbook.id] }, SHEETS);
    expect(outcome.calls).toEqual({ 'Sheets.read': 1, 'Sheets.get': 1 });
    expect(outcome.cellsRead).toBe(1800);
    const { costs } = workspace;
    const expected = costs.ms('executionStart') + 2 * costs.ms('sheetsRead') + costs.ms('sheetsReadCell', 1800);
    expect(outcome.endedMs - outcome.startedMs).toBeCloseTo(expected);
  });
});

describe('sharing', () => {
  const write = { requests: [{ addSheet: { properties: { title: 'New' } } }] };

  it('decides who reads and who writes', () => {
    const file = workspace.drive.get(workbook.id);
    if (file === undefined) throw new Error('no file');
    const api = sheetsApi(workspace, TEACHER);
    expect(() => api.get(workbook.id)).toThrow('The caller does not have permission');
    workspace.drive.share(file, { type: 'user', role: 'reader', to: TEACHER });
    expect(api.valuesGet(workbook.id, 'Sheet1!A1').range).toBe('Sheet1!A1');
    expect(() => api.batchUpdate(write, workbook.id)).toThrow('The caller does not have permission');
    workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
    expect(api.batchUpdate(write, workbook.id).replies).toHaveLength(1);
    expect(() => sheetsApi(workspace, PARENT).batchGet(workbook.id, { ranges: ['Sheet1'] })).toThrow('The caller does not have permission');
  });

  it('answers 404 for a file that is not there and 400 for one that is no spreadsheet', () => {
    const api = sheetsApi(workspace, ROBOT);
    expect(() => api.get('nowhere')).toThrow('API call to sheets.spreadsheets.get failed with error: Requested entity was not found.');
    const form = workspace.drive.create({ name: 'Form', mimeType: 'application/vnd.google-apps.form', owner: ROBOT });
    expect(() => api.get(form.id)).toThrow('This operation is not supported for this document');
  });

  it('lets protections stand against the one whose script it is', () => {
    const file = workspace.drive.get(workbook.id);
    if (file === undefined) throw new Error('no file');
    workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
    workbook.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [ROBOT] } } } }] });
    const requests = [{ updateCells: { start: { sheetId: 0 }, rows: [{ values: [{ userEnteredValue: { boolValue: true } }] }], fields: '*' } }];
    expect(() => sheetsApi(workspace, TEACHER).batchUpdate({ requests }, workbook.id)).toThrow(
      'Invalid requests[0].updateCells: You are trying to edit a protected cell or object.',
    );
    sheetsApi(workspace, ROBOT).batchUpdate({ requests }, workbook.id);
    expect(read(workbook, 'Sheet1')).toEqual([[true]]);
  });

  it('shows the title as the name of the file, both ways', () => {
    const api = sheetsApi(workspace, ROBOT);
    const file = workspace.drive.get(workbook.id);
    if (file === undefined) throw new Error('no file');
    api.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: 'By API' }, fields: 'title' } }] }, workbook.id);
    expect(file.name).toBe('By API');
    file.name = 'By Drive';
    expect(api.get(workbook.id, { fields: 'properties.title' })).toEqual({ properties: { title: 'By Drive' } });
  });
});

describe('the quotas', () => {
  it('let sixty reads a minute through, count writes apart, and open again', () => {
    const api = sheetsApi(workspace, ROBOT);
    for (let call = 0; call < CALLS_PER_MINUTE_PER_USER; call++) api.valuesGet(workbook.id, 'Sheet1!A1');
    expect(() => api.get(workbook.id)).toThrow(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:rest'.",
    );
    expect(api.batchUpdate({ requests: [{ addSheet: {} }] }, workbook.id).replies).toHaveLength(1);
    workspace.clock.advance(61_000);
    expect(api.valuesGet(workbook.id, 'Sheet1!A1').range).toBe('Sheet1!A1');
  });

  it('meet a script as 429, by user and not by script', () => {
    const quick = `let n = 0; try { for (;;) { ${WRITE}; n++ } } catch (e) { return { n, code: e.details.code } }`;
    workspace.costs.ms = () => 0;
    expect(script(quick)).toEqual({ n: CALLS_PER_MINUTE_PER_USER, code: 429 });
    const teacher = workspace.accounts.require(TEACHER);
    const file = workspace.drive.get(workbook.id);
    if (file !== undefined) workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
    expect(run(workspace, `${WRITE}; return 'written'`, { args: [workbook.id], effectiveUser: teacher }, SHEETS)).toBe('written');
  });
});

describe('the store', () => {
  it('is saved and loaded with everything in it', () => {
    fill(workbook, [['kept', 1]]);
    const saved = JSON.parse(JSON.stringify(workspace.workbooks.save())) as ReturnType<Workspace['workbooks']['save']>;
    workspace.workbooks.load(saved);
    expect(read(workspace.workbooks.require(workbook.id), 'Sheet1')).toEqual([['kept', 1]]);
  });
});
