/** This file tests the stand-in's REST face without a network: who asks, how errors look, and what is refused by name. */
import { restApp, LOCAL_TOKEN } from '../../local/rest';
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import { device, directoryWorkspace, PROGRAM, READER, TEACHER } from './directory-fixture';

const DEVICES = '/admin/directory/v1/customer/my_customer/devices/chromeos';
const MANIFEST = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"UTC","runtimeVersion":"V8","oauthScopes":[]}' };

const workspace = directoryWorkspace([device(1), device(2)]);
const app = restApp(workspace, {
  tokens: new Map([
    ['reader-token', READER],
    ['teacher-token', TEACHER],
  ]),
});

async function call(
  path: string,
  how: { token?: string; method?: string; body?: unknown } = {},
): Promise<{ status: number; json: Record<string, unknown> }> {
  const headers: Record<string, string> = how.token === '' ? {} : { authorization: `Bearer ${how.token ?? LOCAL_TOKEN}` };
  const body = how.body === undefined ? {} : { body: typeof how.body === 'string' ? how.body : JSON.stringify(how.body) };
  const response = await app.request(path, { method: how.method ?? 'GET', headers, ...body });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('who asks', () => {
  it('is the account behind the bearer token', async () => {
    expect((await call(DEVICES)).json.chromeosdevices).toHaveLength(2);
    expect((await call(`${DEVICES}/device-1`, { token: 'reader-token', method: 'PATCH', body: { notes: 'x' } })).status).toBe(403);
    expect((await call(DEVICES, { token: 'teacher-token' })).json).toEqual({
      error: {
        code: 403,
        message: 'Not Authorized to access this resource/api',
        errors: [{ domain: 'global', reason: 'forbidden', message: 'Not Authorized to access this resource/api' }],
        status: 'PERMISSION_DENIED',
      },
    });
  });

  it('is nobody without a token or with an unknown one', async () => {
    for (const token of ['', 'stolen'])
      expect(await call(DEVICES, { token })).toMatchObject({ status: 401, json: { error: { status: 'UNAUTHENTICATED' } } });
  });
});

describe('answers over HTTP', () => {
  it('take parameters from the query and ignore those of every Google API', async () => {
    const { json } = await call(`${DEVICES}?maxResults=1&alt=json&prettyPrint=false&projection=FULL`);
    expect(json.chromeosdevices).toHaveLength(1);
    expect(json.nextPageToken).toEqual(expect.any(String));
  });

  it('pass on a broken answer as it is', async () => {
    workspace.directory.trouble = DIRECTORY_FAULTS.htmlPage;
    const response = await app.request(DEVICES, { headers: { authorization: `Bearer ${LOCAL_TOKEN}` } });
    workspace.directory.trouble = null;
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      502,
      expect.stringContaining('text/html'),
      expect.stringMatching(/^<!DOCTYPE html>/),
    ]);
  });

  it('refuse a body that is no JSON', async () => {
    expect(await call(`${DEVICES}/device-1`, { method: 'PATCH', body: '{"notes":' })).toMatchObject({
      status: 400,
      json: { error: { status: 'INVALID_ARGUMENT' } },
    });
  });

  it('refuse by name whatever is not built', async () => {
    const move = `${DEVICES}/moveDevicesToOu`;
    expect(await call(move, { method: 'POST', body: {} })).toMatchObject({
      status: 501,
      json: { error: { message: expect.stringContaining(`POST ${move} is not in the local Workspace`), status: 'UNIMPLEMENTED' } },
    });
    expect(await call(`${DEVICES}?query=aue:2027-06-02`)).toMatchObject({ status: 501 });
    expect(await call('/v4/spreadsheets/some-id:getByDataFilter', { method: 'POST', body: {} })).toMatchObject({ status: 501 });
    expect(await call('/v4/spreadsheets/some-id/values/A1:append', { method: 'POST', body: {} })).toMatchObject({ status: 501 });
  });
});

describe('spreadsheets over HTTP', () => {
  it('follow the sharing of the file', async () => {
    const book = workspace.workbooks.create(PROGRAM, { title: 'Programme' });
    expect(await call(`/v4/spreadsheets/${book.id}?fields=properties.title`)).toMatchObject({
      status: 200,
      json: { properties: { title: 'Programme' } },
    });
    expect(await call(`/v4/spreadsheets/${book.id}`, { token: 'teacher-token' })).toMatchObject({ status: 403 });
    expect(await call('/v4/spreadsheets/nowhere')).toMatchObject({ status: 404 });
  });
});

describe('script projects over HTTP', () => {
  const project = workspace.scripts.createProject({ name: 'program', owner: PROGRAM });
  const content = `/v1/projects/${project.id}/content`;

  it('are replaced as a whole and read back', async () => {
    const files = [MANIFEST, { name: 'Code', type: 'SERVER_JS', source: 'function f() {}' }];
    expect((await call(content, { method: 'PUT', body: { files } })).status).toBe(200);
    expect((await call(content)).json).toEqual({ scriptId: project.id, files });
    expect((await call(`/v1/projects/${project.id}`)).json).toEqual({ scriptId: project.id, title: 'program' });
  });

  it('keep their content where a push is refused', async () => {
    const before = (await call(content)).json;
    for (const files of [[], [{ ...MANIFEST, type: 'TEXT' }], [MANIFEST, { name: 'Code', type: 'SERVER_JS', source: 'function {' }]]) {
      expect(await call(content, { method: 'PUT', body: { files } })).toMatchObject({ status: 400 });
    }
    expect((await call(content)).json).toEqual(before);
  });

  it('belong to their owner', async () => {
    expect((await call(content, { token: 'teacher-token' })).status).toBe(403);
    expect((await call('/v1/projects/none/content')).status).toBe(404);
  });
});
