/** These tests bring the fleet in from a console that answers badly: sentences on the desk, nothing doubled, and the job goes on later. */
import { DIRECTORY_FAULTS, type DirectoryCall, type DirectoryFault } from '../../local/services/directory/trouble';
import { EXECUTION_LIMIT_MS } from '../../local/kernel/execution';
import { MINUTE_MS, Stage } from '../path/stage';
import { inventory, jobOf, night } from './sweep-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 200;
});

const job = () => jobOf(stage, 'devices');

/** Answers the first `times` calls with a fault. */
function troubled(times: number, fault: (call: DirectoryCall) => DirectoryFault): void {
  let left = times;
  stage.workspace.directory.trouble = (call) => (left-- > 0 ? fault(call) : undefined);
}

const changed = (notes: string): void => {
  stage.workspace.directory.change(stage.district.cast.childDevice.deviceId, { notes });
};
const notesInSheet = (): unknown => stage.rows('staff', 'Devices').find((row) => row['Serial number'] === stage.district.cast.childDevice.serialNumber)?.['Console notes'];

describe('a console that answers badly', () => {
  it.each(['userRateLimitExceeded', 'quotaExceeded', 'tooManyRequests', 'unavailable', 'htmlPage'] as const)('for a moment (%s) only costs time', (name) => {
    changed('seen');
    troubled(2, DIRECTORY_FAULTS[name]);
    stage.fire('nightly_');
    expect(notesInSheet()).toBe('seen');
    expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
  });

  it.each(['tooManyRequests', 'htmlPage'] as const)('for an hour (%s) leaves a sentence at the desk, and the sweep goes on when it is back', (name) => {
    changed('seen');
    troubled(1_000, DIRECTORY_FAULTS[name]);
    stage.fire('nightly_');
    expect(job()).toMatchObject({ state: 'due', trouble: expect.stringMatching(/Something went wrong on our side|Google did not answer/) as string });
    stage.workspace.directory.trouble = null;
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
    expect(notesInSheet()).toBe('seen');
    expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
  });

  it('that takes the rights away is told by name, with what to check, and waits for the next night', () => {
    const account = stage.workspace.accounts.require(stage.owner);
    stage.workspace.accounts.add({ ...account, admin: { devices: 'none', users: 'read', orgUnits: 'read' } });
    stage.fire('nightly_');
    stage.workspace.accounts.add(account);
    expect(job()).toMatchObject({ state: 'waiting', trouble: expect.stringMatching(/^The Admin console refused to list the Chromebooks: .*mytech@juniper\.example has the admin role/) as string });
    stage.fire('nightly_');
    expect(job().trouble).toBe('');
  });

  it('that gives an empty page with a way on is followed', () => {
    changed('seen');
    troubled(1, DIRECTORY_FAULTS.emptyPage);
    stage.fire('nightly_');
    expect(notesInSheet()).toBe('seen');
    expect(job().progress).toBe(`${stage.district.devices.length} devices looked at: 1 changed`);
  });

  it('that refuses a token once or twice takes it a little later, and nothing begins again', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    changed('seen');
    const lists: (string | undefined)[] = [];
    stage.workspace.directory.trouble = (call) => {
      lists.push(call.pageToken);
      return call.pageToken !== undefined && lists.filter((token) => token === call.pageToken).length <= 2 ? DIRECTORY_FAULTS.tokenRefused(call) : undefined;
    };
    stage.fire('nightly_');
    expect(lists.filter((token) => token === undefined)).toHaveLength(1);
    expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: expect.stringMatching(/: 1 changed$/) as string });
  });

  it('that forgets where we were for good makes us begin again, and still changes each device once', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    const before = stage.history('Devices').length;
    changed('seen');
    let left = 3;
    stage.workspace.directory.trouble = (call) => (call.pageToken !== undefined && left-- > 0 ? DIRECTORY_FAULTS.tokenRefused(call) : undefined);
    night(stage);
    expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
    expect(stage.history('Devices').slice(before)).toHaveLength(1);
    expect(stage.troubles()).toEqual([]);
  });

  it('that forgets again and again is left to the next night, with a row that settles itself then', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    stage.workspace.directory.trouble = (call) => (call.pageToken !== undefined ? DIRECTORY_FAULTS.tokenRefused(call) : undefined);
    night(stage);
    expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: expect.stringMatching(/lost its place again and again/) as string });
    expect(stage.troubles()).toMatchObject([{ Trouble: 'devices: listing', What: expect.stringMatching(/lost its place in the list of Chromebooks 4 times/) as string, Settled: '' }]);
    stage.workspace.directory.trouble = null;
    night(stage);
    expect(stage.troubles()).toMatchObject([{ Trouble: 'devices: listing', Settled: 'yes' }]);
  });

  it('by an error in the middle keeps what was read before it', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    for (const device of stage.district.devices) stage.workspace.directory.change(device.deviceId, { notes: 'audited' });
    let lists = 0;
    stage.workspace.directory.trouble = (call) => (++lists > 2 ? DIRECTORY_FAULTS.unavailable(call) : undefined);
    stage.fire('nightly_');
    expect(job()).toMatchObject({ state: 'due', trouble: expect.stringMatching(/went wrong|did not answer/) as string, progress: expect.stringMatching(/^100 of about 170 devices looked at, 99 changed/) as string });
    stage.workspace.directory.trouble = null;
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
    expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: '170 devices looked at: 170 changed' });
  });
});

it('a fleet of many pages is brought in over several executions, none of them long, and none twice', () => {
  stage.workspace.directory.pageSizeGranted = 1;
  const before = stage.history('Devices').length;
  for (const device of stage.district.devices) stage.workspace.directory.change(device.deviceId, { notes: 'audited' });
  stage.fire('nightly_');
  expect(job()).toMatchObject({ state: 'due', progress: expect.stringMatching(/^\d+ of about 170 devices looked at, \d+ changed$/) as string });
  night(stage);
  expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
  const serials = stage.history('Devices').slice(before).map((line) => line['Row']);
  expect(new Set(serials).size).toBe(serials.length);
  expect(inventory(stage).every((row) => row['Console notes'] === 'audited')).toBe(true);
  expect(stage.workspace.executions.every((one) => one.status === 'completed' && one.endedMs - one.startedMs < EXECUTION_LIMIT_MS - MINUTE_MS)).toBe(true);
});

it('an unchanged fleet is recognised without a row being read or written', () => {
  const tab = () => stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Devices')?.rows;
  const before = tab();
  for (const size of [200, 300]) {
    stage.workspace.directory.pageSizeGranted = size;
    const record = stage.fire('nightly_');
    expect(record.calls['AdminDirectory.list']).toBe(1);
    expect(tab()).toBe(before);
  }
});
