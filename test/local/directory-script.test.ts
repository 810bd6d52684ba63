/** This file tests AdminDirectory as a script meets it: permission, writing, quotas, trouble, time and counts. */
import { directoryApi } from '../../local/services/directory/api';
import { DEVICE_WRITES_PER_MINUTE_PER_USER, QUERIES_PER_MINUTE_PER_USER } from '../../local/services/directory/gate';
import { DIRECTORY_FAULTS, type DirectoryTrouble } from '../../local/services/directory/trouble';
import { device, directoryWorkspace, PROGRAM, READER, runScript, SCOPES, TEACHER } from './directory-fixture';

const LIST = "AdminDirectory.Chromeosdevices.list('my_customer', {})";

describe('who may use AdminDirectory', () => {
  const workspace = directoryWorkspace([device(1)]);

  it('has no such global where the manifest does not enable it', () => {
    expect(runScript(workspace, LIST, { enabled: false }).error?.message).toBe('AdminDirectory is not defined');
  });

  it('is refused without the scope, and may read with the readonly one', () => {
    const readonly = { scopes: [SCOPES.devicesReadonly] };
    expect(runScript(workspace, LIST, { scopes: [SCOPES.users] }).error?.message).toContain('Specified permissions are not sufficient');
    expect(runScript(workspace, LIST, readonly).status).toBe('completed');
  });

  it('needs an admin role that may read, and one that may write to write', () => {
    const refusal = {
      name: 'GoogleJsonResponseException',
      message: 'API call to directory.chromeosdevices.list failed with error: Not Authorized to access this resource/api',
    };
    expect(runScript(workspace, LIST, { as: TEACHER }).error).toMatchObject(refusal);
    expect(runScript(workspace, LIST, { as: READER }).status).toBe('completed');
    expect(() => directoryApi(workspace, READER).devices.patch('my_customer', 'device-1', { notes: 'x' }, {})).toThrow('Not Authorized');
    expect(() => directoryApi(workspace, READER).users.list({ customer: 'my_customer' })).toThrow('Not Authorized');
  });

  it('refuses by name a member that no bundle calls', () => {
    expect(runScript(workspace, "AdminDirectory.Chromeosdevices.moveDevicesToOu({}, 'my_customer', '/')").error?.message).toContain(
      'AdminDirectory.Chromeosdevices.moveDevicesToOu is not in the local Workspace',
    );
    expect(runScript(workspace, 'AdminDirectory.Groups').error?.message).toContain('AdminDirectory.Groups is not in the local Workspace');
  });
});

describe('calls from a script', () => {
  it('give plain data of the script and details in their errors', () => {
    const workspace = directoryWorkspace([device(1)]);
    expect(runScript(workspace, `${LIST}.chromeosdevices instanceof Array`).value).toBe(true);
    const caught = `(() => { try { AdminDirectory.Chromeosdevices.list('my_customer', { orgUnitPath: '/Nowhere' }); } catch (e) { return [e.name, e.details.code, e.details.errors[0].reason, e.message]; } })()`;
    expect(runScript(workspace, caught).value).toEqual([
      'GoogleJsonResponseException',
      400,
      'invalidInput',
      'API call to directory.chromeosdevices.list failed with error: Invalid Input: INVALID_OU_ID',
    ]);
  });

  it('fail on a page token that is null, and take an undefined one for none', () => {
    const workspace = directoryWorkspace([device(1)]);
    expect(runScript(workspace, "AdminDirectory.Chromeosdevices.list('my_customer', { pageToken: null })").error?.message).toBe(
      'API call to directory.chromeosdevices.list failed with error: Unknown Error',
    );
    expect(runScript(workspace, "AdminDirectory.Chromeosdevices.list('my_customer', { pageToken: undefined })").status).toBe('completed');
  });

  it('take longer and cost more for full pages, and are counted', () => {
    const workspace = directoryWorkspace([device(1)]);
    const time = (projection: string): number => {
      const run = runScript(workspace, `AdminDirectory.Chromeosdevices.list('my_customer', { projection: '${projection}' })`);
      expect(run.calls).toMatchObject({ 'AdminDirectory.list': 1 });
      return run.endedMs - run.startedMs;
    };
    expect(time('FULL') - time('BASIC')).toBe(workspace.costs.ms('directoryListFull') - workspace.costs.ms('directoryListBasic'));
  });
});

describe('writing devices', () => {
  const workspace = directoryWorkspace([device(1, { annotatedUser: 'somebody', model: 'Dell Chromebook 3120' })]);
  const patch = (resource: unknown) =>
    directoryApi(workspace, PROGRAM).devices.patch('my_customer', 'device-1', resource, { projection: 'FULL' });

  it('writes the five fields and ignores all others', () => {
    const after = patch({
      annotatedUser: 'a@juniper.example',
      annotatedLocation: 'Room 1',
      notes: 'n',
      annotatedAssetId: '000001',
      orgUnitPath: '/students/windmere',
      model: 'x',
      status: 'DISABLED',
      serialNumber: 'y',
    });
    expect(after).toMatchObject({
      annotatedUser: 'a@juniper.example',
      annotatedLocation: 'Room 1',
      notes: 'n',
      annotatedAssetId: '000001',
      orgUnitPath: '/Students/Windmere',
      model: 'Dell Chromebook 3120',
      status: 'ACTIVE',
      serialNumber: '5CD1000001',
    });
  });

  it('clears a field with an empty text, which is absent from then on', () => {
    expect(patch({ annotatedUser: '' })).not.toHaveProperty('annotatedUser');
  });

  it('takes texts up to their length and refuses longer ones', () => {
    for (const [field, most] of [
      ['annotatedUser', 100],
      ['annotatedLocation', 200],
      ['notes', 500],
    ] as const) {
      expect(patch({ [field]: 'x'.repeat(most) })[field]).toHaveLength(most);
      expect(() => patch({ [field]: 'x'.repeat(most + 1) })).toThrow('Invalid Input');
    }
  });

  it('refuses a unit that does not exist and one whose id is another', () => {
    expect(() => patch({ orgUnitPath: '/Nowhere' })).toThrow('INVALID_OU_ID');
    expect(() => patch({ orgUnitPath: '/Students', orgUnitId: 'id:other' })).toThrow('Inconsistent Orgunit id and path in request');
  });
});

describe('quotas by the minute', () => {
  it('stop device writes at sixty and let them go on a minute later', () => {
    const workspace = directoryWorkspace([device(1)]);
    const patch = () => directoryApi(workspace, PROGRAM).devices.patch('my_customer', 'device-1', { notes: 'n' }, {});
    for (let i = 0; i < DEVICE_WRITES_PER_MINUTE_PER_USER; i++) patch();
    expect(patch).toThrow('Write requests for Chrome Devices per minute per user');
    workspace.clock.advance(60_000);
    expect(patch().notes).toBe('n');
  });

  it('stop queries of one person, not those of another', () => {
    const workspace = directoryWorkspace([device(1)]);
    workspace.quotas.use(PROGRAM, 'directory.queries', 60_000, QUERIES_PER_MINUTE_PER_USER);
    expect(() => directoryApi(workspace, PROGRAM).devices.list('my_customer', {})).toThrow('Request rate higher than configured');
    expect(directoryApi(workspace, READER).devices.list('my_customer', {}).chromeosdevices).toHaveLength(1);
  });
});

describe('trouble on demand', () => {
  const troubled = (trouble: DirectoryTrouble, script = LIST) => {
    const workspace = directoryWorkspace([device(1), device(2)]);
    workspace.directory.trouble = trouble;
    return runScript(
      workspace,
      `(() => { try { return ${script}; } catch (e) { return [e.name, e.details ? e.details.code : null, e.details ? e.details.errors[0].reason : null]; } })()`,
    ).value;
  };

  it('refuses with the limits that Google reports in its three ways', () => {
    expect(troubled(DIRECTORY_FAULTS.userRateLimitExceeded)).toEqual(['GoogleJsonResponseException', 403, 'userRateLimitExceeded']);
    expect(troubled(DIRECTORY_FAULTS.quotaExceeded)).toEqual(['GoogleJsonResponseException', 403, 'quotaExceeded']);
    expect(troubled(DIRECTORY_FAULTS.tooManyRequests)).toEqual(['GoogleJsonResponseException', 429, 'rateLimitExceeded']);
  });

  it('answers with a text or a page that is no JSON, so that the error has no details', () => {
    expect(troubled(DIRECTORY_FAULTS.unavailable)).toEqual(['Exception', null, null]);
    expect(troubled(DIRECTORY_FAULTS.htmlPage)).toEqual(['Exception', null, null]);
  });

  it('gives an empty page that goes on, or ends a listing early', () => {
    expect(troubled(DIRECTORY_FAULTS.emptyPage)).toEqual({
      kind: 'admin#directory#chromeosdevices',
      etag: expect.any(String),
      nextPageToken: expect.any(String),
    });
    const early = troubled(DIRECTORY_FAULTS.earlyEnd, "AdminDirectory.Chromeosdevices.list('my_customer', { maxResults: 1 })");
    expect(early).not.toHaveProperty('nextPageToken');
  });

  it('can refuse a good token once and take it again', () => {
    const workspace = directoryWorkspace([device(1), device(2)]);
    const { devices } = directoryApi(workspace, PROGRAM);
    const pageToken = devices.list('my_customer', { maxResults: 1 }).nextPageToken ?? '';
    let refused = 0;
    workspace.directory.trouble = (call) =>
      call.pageToken !== undefined && refused++ === 0 ? DIRECTORY_FAULTS.tokenRefused(call) : undefined;
    expect(() => devices.list('my_customer', { maxResults: 1, pageToken })).toThrow(`Invalid Input: ${pageToken}`);
    expect(devices.list('my_customer', { maxResults: 1, pageToken }).chromeosdevices).toHaveLength(1);
  });
});
