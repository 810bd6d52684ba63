/** These tests bring the fleet in from a console that answers badly: sentences on the desk, nothing doubled, and the job goes on later. */
import { DIRECTORY_FAULTS, type DirectoryCall, type DirectoryFault } from '../../local/services/directory/trouble';
import { EXECUTION_LIMIT_MS } from '../../local/kernel/execution';
import { MINUTE_MS, Stage } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 200;
});

const job = (): { readonly state: string; readonly progress: string; readonly trouble: string } => {
  const found = stage.view().jobs.find((one) => one.job === 'devices');
  if (found === undefined) throw new Error('The desk has no job devices.');
  return found;
};

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
    expect(job().progress).toBe(`${stage.district.devices.length} devices`);
  });

  it('that forgets where we were begins again, and still changes each device once', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    const before = stage.history('Devices').length;
    changed('seen');
    stage.workspace.directory.trouble = (call) => (call.pageToken !== undefined && call.index % 3 === 0 ? DIRECTORY_FAULTS.tokenRefused(call) : undefined);
    stage.fire('nightly_');
    stage.workspace.directory.trouble = null;
    stage.later();
    expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
    expect(stage.history('Devices').slice(before)).toHaveLength(1);
  });

  it('that ends its list early is told, and what it did not list stays', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    const rows = stage.rows('staff', 'Devices').length;
    troubled(1, DIRECTORY_FAULTS.earlyEnd);
    stage.fire('nightly_');
    expect(stage.troubles()).toMatchObject([{ What: `The Admin console listed 50 Chromebooks, and the inventory has ${rows}. The others were not brought up to date.` }]);
    expect(stage.rows('staff', 'Devices')).toHaveLength(rows);
  });
});

it('a fleet of many pages is brought in over several executions, none of them long, and none twice', () => {
  stage.workspace.directory.pageSizeGranted = 3;
  const before = stage.history('Devices').length;
  for (const device of stage.district.devices) stage.workspace.directory.change(device.deviceId, { notes: 'audited' });
  stage.fire('nightly_');
  expect(job().state).toBe('due');
  for (let tick = 0; tick < 10 && job().state !== 'waiting'; tick++) {
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
  }
  expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
  const serials = stage.history('Devices').slice(before).map((line) => line['Row']);
  expect(new Set(serials).size).toBe(serials.length);
  expect(stage.rows('staff', 'Devices').every((row) => row['Console notes'] === 'audited')).toBe(true);
  expect(stage.workspace.executions.every((one) => one.status === 'completed' && one.endedMs - one.startedMs < EXECUTION_LIMIT_MS - MINUTE_MS)).toBe(true);
});
