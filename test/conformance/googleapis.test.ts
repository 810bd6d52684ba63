/** This file proves that Google's own Node client works against the stand-in's REST face. */
import { admin, auth } from 'googleapis/build/src/apis/admin';
import { sheets } from 'googleapis/build/src/apis/sheets';
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import { device, directoryWorkspace, PROGRAM } from '../local/directory-fixture';
import { serveLocally, type LocalServer } from './local-server';

const FAR_AWAY_MS = 4_102_444_800_000;

describe('the official googleapis client', () => {
  const workspace = directoryWorkspace(Array.from({ length: 450 }, (_, i) => device(i + 1)));
  const book = workspace.workbooks.create(PROGRAM, { title: 'Loans' });
  let server: LocalServer;

  beforeAll(async () => {
    server = await serveLocally(workspace);
  });

  afterAll(() => server.close());

  /** The client as a program would set it up; jest cannot load the client's own fetch, so it is given Node's. */
  function options() {
    const client = new auth.OAuth2();
    client.setCredentials({ access_token: 'local-token', expiry_date: FAR_AWAY_MS });
    return { auth: client, rootUrl: `http://127.0.0.1:${server.port}/`, fetchImplementation: fetch };
  }

  const directory = () => admin({ version: 'directory_v1', ...options() });

  it('lists devices page by page', async () => {
    const serials: string[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await directory().chromeosdevices.list({
        customerId: 'my_customer',
        maxResults: 200,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      serials.push(...(data.chromeosdevices ?? []).map((one) => one.serialNumber ?? ''));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(new Set(serials).size).toBe(450);
  });

  it('searches, reads and patches one device', async () => {
    const { data } = await directory().chromeosdevices.list({
      customerId: 'my_customer',
      query: 'id:5CD1000007',
      fields: 'chromeosdevices(deviceId)',
    });
    const deviceId = data.chromeosdevices?.[0]?.deviceId ?? '';
    const customerId = 'my_customer';
    await directory().chromeosdevices.patch({
      customerId,
      deviceId,
      requestBody: { annotatedUser: 'ana@juniper.example', orgUnitPath: '/Students/Windmere' },
    });
    const read = await directory().chromeosdevices.get({ customerId, deviceId, projection: 'FULL' });
    expect(read.data).toMatchObject({ deviceId: 'device-7', annotatedUser: 'ana@juniper.example', orgUnitPath: '/Students/Windmere' });
    const updated = await directory().chromeosdevices.update({ customerId, deviceId, requestBody: { notes: 'put' } });
    expect(updated.data.notes).toBe('put');
  });

  it('sees refusals as Google writes them', async () => {
    await expect(directory().chromeosdevices.get({ customerId: 'my_customer', deviceId: 'none' })).rejects.toMatchObject({
      status: 404,
      message: 'Resource Not Found: deviceId',
      response: { data: { error: { code: 404, status: 'NOT_FOUND', errors: [{ domain: 'global', reason: 'notFound' }] } } },
    });
  });

  it('tries again by itself after a 503 in plain text', async () => {
    let failures = 0;
    workspace.directory.trouble = (call) => (failures++ === 0 ? DIRECTORY_FAULTS.unavailable(call) : undefined);
    const { data } = await directory().chromeosdevices.get({ customerId: 'my_customer', deviceId: 'device-1' });
    workspace.directory.trouble = null;
    expect(data.deviceId).toBe('device-1');
    expect(failures).toBe(2);
  });

  it('lists organizational units and finds no users where there are none', async () => {
    const units = await directory().orgunits.list({ customerId: 'my_customer', type: 'all' });
    expect(units.data.organizationUnits?.map((unit) => unit.orgUnitPath)).toContain('/Students/Windmere');
    const users = await directory().users.list({ customer: 'my_customer' });
    expect(users.data).not.toHaveProperty('users');
  });

  it('writes and reads a sheet', async () => {
    const { spreadsheets } = sheets({ version: 'v4', ...options() });
    const cell = (stringValue: string) => ({ userEnteredValue: { stringValue } });
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    const rows = [{ values: [cell('Loan ID'), cell('Asset tag')] }, { values: [cell('L-1'), cell('000123')] }];
    await spreadsheets.batchUpdate({
      spreadsheetId: book.id,
      requestBody: { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] },
    });
    const one = await spreadsheets.values.get({ spreadsheetId: book.id, range: 'Sheet1!A2:B2' });
    expect(one.data.values).toEqual([['L-1', '000123']]);
    const many = await spreadsheets.values.batchGet({
      spreadsheetId: book.id,
      ranges: ['Sheet1!A1:B1', 'Sheet1!B1:B2'],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(many.data.valueRanges?.map((range) => range.values)).toEqual([[['Loan ID', 'Asset tag']], [['Asset tag'], ['000123']]]);
    const whole = await spreadsheets.get({ spreadsheetId: book.id, fields: 'sheets(properties(title,sheetId))' });
    expect(whole.data.sheets).toEqual([{ properties: { title: 'Sheet1', sheetId: 0 } }]);
  });
});
