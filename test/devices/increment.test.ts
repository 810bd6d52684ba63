/** These tests look every hour which devices have reported: whoever reports meanwhile, whatever the console forgets, nobody is lost. */
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import type { Device } from '../../local/services/directory/store';
import { HOUR_MS, MINUTE_MS, Stage } from '../path/stage';
import { enrol, inventory, jobOf, night, rowOf } from './sweep-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 200;
});

const job = () => jobOf(stage, 'contacts');
const device = (index: number): Device => stage.district.devices.filter((one) => one.status === 'ACTIVE')[index] as Device;
/** A device reports now, and an admin may have changed something of it. */
const report = (one: Device, fields: Partial<Device> = {}): void => {
  stage.workspace.directory.change(one.deviceId, { lastSync: new Date(stage.now).toISOString(), ...fields });
};
const lists = (run: () => unknown): readonly string[] => {
  const made: string[] = [];
  stage.workspace.onCall = (call) => {
    if (call.name === 'AdminDirectory.list') made.push(String((call.args[1] as { orderBy?: unknown }).orderBy));
  };
  run();
  stage.workspace.onCall = null;
  return made;
};

it('a device that reported is up to date within the hour, and the rest is not asked for', () => {
  stage.workspace.directory.pageSizeGranted = 10;
  stage.jump(24 * HOUR_MS);
  report(device(0), { notes: 'seen', annotatedUser: 'new.user@juniper.example', status: 'DISABLED' });
  expect(lists(() => stage.fire('hourly_')).length).toBeLessThan(5);
  expect(rowOf(stage, device(0).serialNumber)).toMatchObject({ 'Console notes': 'seen', 'User in console': 'new.user@juniper.example', 'Console status': 'DISABLED' });
  expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: expect.stringMatching(/reported: 1 changed$/) as string });
  const night1 = stage.history().length;
  night(stage);
  expect(stage.history()).toHaveLength(night1);
});

it('pages grow with who reported, and a second contact on the same day writes nothing', () => {
  stage.workspace.directory.pageSizeGranted = 10;
  stage.jump(48 * HOUR_MS);
  stage.fire('hourly_');
  stage.jump(HOUR_MS);
  const few = lists(() => stage.fire('hourly_')).length;
  for (let index = 0; index < 60; index++) report(device(index));
  stage.jump(MINUTE_MS);
  expect(lists(() => stage.fire('hourly_')).length).toBe(few + 6);
  expect(job().progress).toMatch(/60 changed$/);
  const rows = stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Devices')?.rows;
  stage.jump(HOUR_MS);
  for (let index = 0; index < 60; index++) report(device(index));
  stage.fire('hourly_');
  expect(stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Devices')?.rows).toBe(rows);
});

it('a new device is added with everything the console tells of it; one that comes back is no longer gone', () => {
  const back = device(4);
  stage.workspace.directory.removeDevice(back.deviceId);
  night(stage);
  expect(rowOf(stage, back.serialNumber)['In console']).toBe('');
  stage.jump(HOUR_MS);
  stage.workspace.directory.addDevices([{ ...back, lastSync: new Date(stage.now).toISOString() }]);
  enrol(stage, device(1), { deviceId: 'brand-new', serialNumber: 'NEW0001', lastSync: new Date(stage.now).toISOString(), annotatedAssetId: 'N-1' });
  stage.fire('hourly_');
  expect(rowOf(stage, 'NEW0001')).toMatchObject({ 'Asset tag': 'N-1', Model: device(1).model, 'Organisational unit': device(1).orgUnitPath });
  expect(rowOf(stage, back.serialNumber)).toMatchObject({ 'In console': 'yes', 'Gone since': '', Model: back.model });
  const history = stage.history().length;
  night(stage);
  expect(stage.history()).toHaveLength(history);
});

it('whoever reports while it reads is found by this look or the next', () => {
  stage.workspace.directory.pageSizeGranted = 5;
  stage.jump(24 * HOUR_MS);
  for (let index = 0; index < 40; index++) report(device(index), { notes: `first ${index}` });
  let page = 0;
  stage.workspace.directory.trouble = (call) => {
    if (call.method.endsWith('.list')) {
      page++;
      for (const index of [page * 2, 60 + page]) report(device(index), { notes: `meanwhile ${index}` });
    }
    return undefined;
  };
  stage.fire('hourly_');
  stage.workspace.directory.trouble = null;
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
  for (const one of stage.workspace.directory.devices()) expect(rowOf(stage, one.serialNumber)['Console notes']).toBe(one.notes ?? '');
});

it('a record that is given up does not push out the one that stands', () => {
  stage.jump(HOUR_MS);
  const before = rowOf(stage, device(0).serialNumber);
  enrol(stage, device(0), { deviceId: 'zz-old', status: 'DEPROVISIONED', lastSync: new Date(stage.now).toISOString(), notes: 'old' });
  stage.fire('hourly_');
  expect(rowOf(stage, device(0).serialNumber)).toEqual(before);
});

it('a token that is forgotten makes it begin again; forgotten for good, the mark stays and the next hour does all of it', () => {
  stage.workspace.directory.pageSizeGranted = 10;
  stage.jump(24 * HOUR_MS);
  for (let index = 0; index < 40; index++) report(device(index), { notes: 'seen' });
  stage.workspace.directory.trouble = (call) => (call.pageToken === undefined ? undefined : DIRECTORY_FAULTS.tokenRefused(call));
  stage.fire('hourly_');
  expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: expect.stringMatching(/the next hour tries anew/) as string });
  stage.workspace.directory.trouble = null;
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
  expect(inventory(stage).filter((row) => row['Console notes'] === 'seen')).toHaveLength(40);
});

it('an hour that was refused, or a mark that is days old, loses nobody who reported since yesterday', () => {
  const account = stage.workspace.accounts.require(stage.owner);
  stage.workspace.accounts.add({ ...account, admin: { devices: 'none', users: 'read', orgUnits: 'read' } });
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
  expect(job().trouble).toMatch(/^The Admin console refused to list the Chromebooks/);
  stage.workspace.accounts.add(account);
  stage.jump(5 * 24 * HOUR_MS);
  report(device(7), { notes: 'seen' });
  stage.jump(20 * HOUR_MS);
  stage.fire('hourly_');
  expect(rowOf(stage, device(7).serialNumber)['Console notes']).toBe('seen');
  expect(job().trouble).toBe('');
});

it('before the fleet was brought in once, the hour leaves it to the night', () => {
  const fresh = Stage.installed();
  fresh.installation.setUp(fresh.owner);
  fresh.fire('hourly_');
  expect(inventory(fresh)).toHaveLength(0);
  expect(jobOf(fresh, 'contacts').state).toBe('waiting');
});
