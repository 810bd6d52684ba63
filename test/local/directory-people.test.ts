/** This file tests users and units of the local Directory, the Admin console by hand, and saving and loading. */
import { Workspace } from '../../local/kernel/workspace';
import { directoryApi } from '../../local/services/directory/api';
import { disableDevice, editAnnotations, moveToUnit, reenableDevice, viewDevices } from '../../local/services/directory/console';
import { device, directoryWorkspace, PROGRAM, READER, TEACHER } from './directory-fixture';

const person = (name: string) => ({ primaryEmail: `${name}@juniper.example`, name: { givenName: name, familyName: name.toUpperCase() } });

describe('users', () => {
  const workspace = directoryWorkspace([]);
  workspace.directory.addUsers(['cleo', 'abel', 'bea'].map(person));
  const { users } = directoryApi(workspace, PROGRAM);

  it('are listed by customer or domain, and by neither not at all', () => {
    expect(users.list({ customer: 'my_customer' }).users).toHaveLength(3);
    expect(users.list({ domain: 'juniper.example' }).users).toHaveLength(3);
    expect(() => users.list({})).toThrow('Bad Request');
    expect(() => users.list({ domain: 'other.example' })).toThrow('Bad Request');
  });

  it('come in pages and in order', () => {
    const first = users.list({ customer: 'my_customer', orderBy: 'email', maxResults: 2 });
    const second = users.list({ customer: 'my_customer', orderBy: 'email', maxResults: 2, pageToken: first.nextPageToken ?? '' });
    expect([...(first.users ?? []), ...(second.users ?? [])].map((user) => user.primaryEmail)).toEqual([
      'abel@juniper.example',
      'bea@juniper.example',
      'cleo@juniper.example',
    ]);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('refuse by name what is not built', () => {
    expect(() => users.list({ customer: 'my_customer', query: 'isSuspended=true' })).toThrow(
      'The parameter query of directory.users.list is not in the local Workspace',
    );
  });
});

describe('organizational units', () => {
  const { orgUnits } = directoryApi(directoryWorkspace([]), PROGRAM);
  const paths = (parameters: Record<string, string>) =>
    orgUnits.list('my_customer', parameters).organizationUnits?.map((unit) => unit.orgUnitPath);

  it('are the next level, every level, or every level with the unit itself', () => {
    expect(paths({})).toEqual(['/Students']);
    expect(paths({ type: 'all', orgUnitPath: '/Students' })).toEqual([
      '/Students/Juniper Hollow',
      '/Students/Juniper Hollow/Library',
      '/Students/Windmere',
    ]);
    expect(paths({ type: 'allIncludingParent', orgUnitPath: '/Students/Juniper Hollow' })).toEqual([
      '/Students/Juniper Hollow',
      '/Students/Juniper Hollow/Library',
    ]);
  });

  it('have no key where there are none, and an unknown unit is refused', () => {
    expect(paths({ orgUnitPath: '/Students/Windmere' })).toBeUndefined();
    expect(() => paths({ orgUnitPath: '/Nowhere' })).toThrow('Org unit not found');
  });
});

describe('the Admin console by hand', () => {
  const workspace = directoryWorkspace([device(1), device(2, { annotatedUser: 'ana@juniper.example' })]);

  it('shows rows to those who may look', () => {
    expect(viewDevices(workspace, READER, { text: 'ANA@', from: 0, count: 10 })).toMatchObject({
      total: 1,
      devices: [{ deviceId: 'device-2' }],
    });
    expect(viewDevices(workspace, READER, { orgUnitPath: '/Students', from: 1, count: 10 })).toMatchObject({
      total: 2,
      devices: [{ deviceId: 'device-2' }],
    });
    expect(() => viewDevices(workspace, TEACHER, { from: 0, count: 10 })).toThrow('has no admin role that may see Chrome devices');
  });

  it('lets an administrator annotate, move, disable and re-enable', () => {
    expect(editAnnotations(workspace, PROGRAM, 'device-1', { notes: 'cracked' }).notes).toBe('cracked');
    expect(moveToUnit(workspace, PROGRAM, 'device-1', '/Students/Windmere').orgUnitPath).toBe('/Students/Windmere');
    expect(disableDevice(workspace, PROGRAM, 'device-1').status).toBe('DISABLED');
    expect(() => disableDevice(workspace, PROGRAM, 'device-1')).toThrow('only ACTIVE can become DISABLED');
    expect(reenableDevice(workspace, PROGRAM, 'device-1').status).toBe('ACTIVE');
  });

  it('refuses those who may only look', () => {
    expect(() => editAnnotations(workspace, READER, 'device-1', { notes: '' })).toThrow('has no admin role that may change Chrome devices');
    expect(() => disableDevice(workspace, READER, 'device-1')).toThrow('has no admin role that may change Chrome devices');
  });
});

describe('the directory saved and loaded', () => {
  it('is the same, also after a way through JSON, and its tokens still work', () => {
    const before = directoryWorkspace([device(1), device(2), device(3)]);
    before.directory.addUsers([person('abel')]);
    const pageToken = directoryApi(before, PROGRAM).devices.list('my_customer', { maxResults: 2 }).nextPageToken ?? '';
    const after = new Workspace(before.options);
    after.directory.load(JSON.parse(JSON.stringify(before.directory.save())));
    expect(after.directory.devices()).toEqual(before.directory.devices());
    expect(after.directory.users()).toEqual(before.directory.users());
    expect(after.directory.orgUnits()).toEqual(before.directory.orgUnits());
    expect(after.directory.withSerial('5cd1000002')).toHaveLength(1);
    expect(directoryApi(after, PROGRAM).devices.list('my_customer', { maxResults: 2, pageToken }).chromeosdevices).toHaveLength(1);
  });
});
