/** These tests write agreed plans to an Admin console that changes, refuses and is busy meanwhile, read them back, and put them back. */
import { EXECUTION_LIMIT_MS } from '../../local/kernel/execution';
import { DEVICE_WRITES_PER_MINUTE_PER_USER } from '../../local/services/directory/gate';
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import { notAuthorized } from '../../local/services/directory/refusals';
import { HOUR_MS, MINUTE_MS } from '../path/stage';
import { ConsoleStage } from './console-stage';

let desk: ConsoleStage;
beforeAll(() => {
  desk = ConsoleStage.ready();
});
beforeEach(() => desk.stage.rewind());

const tagOf = (device: { readonly deviceId: string }): string => desk.stage.workspace.directory.device(device.deviceId)?.annotatedAssetId ?? '';
const tagsOf = (devices: readonly { readonly deviceId: string }[]): readonly string[] => devices.map(tagOf);

describe('writing', () => {
  it('takes the exact device, where the serial number of one is part of another’s', () => {
    const [device, other] = desk.devices();
    if (device === undefined || other === undefined) throw new Error('There is no device.');
    const longer = desk.stage.workspace.directory.change(other.deviceId, { serialNumber: `${device.serialNumber}9` });
    desk.stage.runJob('devices');
    desk.retag([device]);
    const plan = desk.bring();
    expect(plan.counts).toEqual({ done: 1 });
    expect(tagOf(device)).toBe('NEW-1');
    expect(tagOf(longer)).toBe(other.annotatedAssetId);
  });

  it('stops at a device that has another serial number by now, and writes the others', () => {
    const devices = desk.devices().slice(0, 2);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    desk.stage.workspace.directory.change(devices[0]?.deviceId ?? '', { serialNumber: `${devices[0]?.serialNumber ?? ''}9` });
    desk.write();
    expect(desk.plan()).toMatchObject({ counts: { failed: 1, done: 1 }, lines: [{ result: expect.stringMatching(/has the serial number .*9, not .*: nothing was written\.$/) as string }] });
    expect(tagOf(devices[0] ?? { deviceId: '' })).toBe(devices[0]?.annotatedAssetId);
    expect(desk.stage.troubles().map((row) => row['What'])).toEqual(['1 change of the plan 2026-10-06 a could not be written to the Admin console.']);
  });

  it('leaves alone what was changed meanwhile, and says what it is now', () => {
    const devices = desk.devices().slice(0, 3);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    desk.stage.workspace.directory.change(devices[0]?.deviceId ?? '', { annotatedAssetId: 'BY-HAND' });
    desk.stage.workspace.directory.change(devices[1]?.deviceId ?? '', { annotatedAssetId: 'NEW-2' });
    const writes = desk.writes();
    desk.write();
    expect(writes).toHaveLength(1);
    expect(tagsOf(devices)).toEqual(['BY-HAND', 'NEW-2', 'NEW-3']);
    const { lines, counts } = desk.plan();
    expect(counts).toEqual({ 'changed meanwhile': 2, 'done': 1 });
    expect(lines.map((line) => line.result)).toEqual(['It says “BY-HAND” now, so it was left alone.', 'It says so already, so there was nothing to write.']);
    expect(desk.inventory(devices[0]?.serialNumber ?? '')['Asset ID in console']).toBe('BY-HAND');
  });

  it('says so where a device is gone, and where the console refuses a value, and writes the device’s other fields', () => {
    desk.set('console unit', 'on');
    const devices = desk.devices().slice(0, 2);
    const [gone, stray] = devices;
    if (gone === undefined || stray === undefined) throw new Error('There is no device.');
    const [school] = desk.stage.rows('staff', 'Schools');
    desk.retag(devices);
    desk.type('staff', 'Devices', stray.serialNumber, 'School ID', String(school?.['School ID']));
    desk.type('staff', 'Schools', String(school?.['School ID']), 'Organisational unit', '/Nowhere at all');
    desk.look();
    desk.agree(desk.plan());
    desk.stage.workspace.directory.removeDevice(gone.deviceId);
    desk.write();
    const results = Object.fromEntries(desk.changes().map((row) => [`${String(row['Serial number'])} ${String(row['Field'])}`, `${String(row['State'])}: ${String(row['Result'])}`]));
    expect(results).toMatchObject({
      [`${gone.serialNumber} asset id`]: 'failed: It is gone from the Admin console.',
      [`${stray.serialNumber} asset id`]: 'done: ',
      [`${stray.serialNumber} unit`]: 'failed: The Admin console refused it: Invalid Input: INVALID_OU_ID',
    });
    expect(tagOf(stray)).toBe('NEW-2');
  });

  it('stops where the console refuses everything in the middle, and goes on when the rights are back, each device once', () => {
    const devices = desk.devices().slice(0, 6);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    const writes: string[] = [];
    const { directory } = desk.stage.workspace;
    directory.trouble = (call) => {
      if (!call.method.endsWith('patch')) return undefined;
      if (writes.length === 3) return { kind: 'refuse', error: notAuthorized(call.method) };
      writes.push(call.deviceId ?? '');
      return undefined;
    };
    desk.stage.jump(5 * MINUTE_MS);
    desk.stage.fire('tick_');
    expect(desk.states()).toEqual({ done: 3, applying: 3 });
    expect(desk.view().job.trouble).toMatch(/^The Admin console refused to change the devices of an agreed plan: .*Not Authorized.*What is not written yet waits and goes on by itself\.$/);
    desk.write(3);
    expect(desk.states()).toEqual({ done: 3, applying: 3 });
    expect(desk.view().restsUntil).not.toBeNull();
    const more = desk.writes();
    desk.stage.jump(HOUR_MS);
    desk.write();
    expect(desk.states()).toEqual({ done: 6 });
    expect(new Set([...writes, ...more.map((one) => one.deviceId)]).size).toBe(6);
    expect(more).toHaveLength(3);
    expect(tagsOf(devices)).toEqual(devices.map((_, index) => `NEW-${index + 1}`));
  });

  it.each(['userRateLimitExceeded', 'quotaExceeded', 'tooManyRequests', 'unavailable', 'htmlPage'] as const)('only waits where the console is busy for a moment (%s)', (name) => {
    const devices = desk.devices().slice(0, 2);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    let left = 3;
    desk.stage.workspace.directory.trouble = (call) => (left-- > 0 ? DIRECTORY_FAULTS[name](call) : undefined);
    desk.write();
    expect(desk.states()).toEqual({ done: 2 });
    expect(desk.view().job.trouble).toBe('');
  });

  it('rests for an hour after as many as one run may write', () => {
    desk.set('console writes in one run', '4');
    const devices = desk.devices().slice(0, 6);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    desk.write(3);
    expect(desk.states()).toEqual({ done: 4, planned: 2 });
    expect(desk.view().job.progress).toBe('4 changes worked on, as many as one run may; 2 of the plan 2026-10-06 a go on in an hour');
    desk.stage.jump(HOUR_MS);
    desk.write(3);
    expect(desk.states()).toEqual({ done: 6 });
  });

  it('can be stopped half way: what is not written is dropped, what was written stays told and can be put back', () => {
    desk.set('console writes in one run', '4');
    desk.retag(desk.devices().slice(0, 6));
    desk.look();
    desk.agree(desk.plan());
    desk.write(1);
    desk.agree(desk.plan(), desk.deputy, false);
    desk.stage.jump(HOUR_MS);
    desk.write(2);
    expect(desk.states()).toEqual({ done: 4, dropped: 2 });
    expect(desk.plan()).toMatchObject({ standing: 'refused', undoable: 4 });
  });
});

describe('undo', () => {
  it('leaves the console and the inventory’s picture of it as they were, after the same agreement', () => {
    desk.set('console location', 'on');
    const devices = desk.devices().slice(0, 4);
    const before = structuredClone(devices.map((device) => desk.now(device)));
    const inventory = devices.map((device) => desk.inventory(device.serialNumber)['Asset ID in console']);
    desk.retag(devices);
    for (const device of devices) desk.type('staff', 'Devices', device.serialNumber, 'Home place', 'Cart 9');
    const plan = desk.bring();
    expect(plan.undoable).toBe(8);
    expect(tagsOf(devices)).toEqual(['NEW-1', 'NEW-2', 'NEW-3', 'NEW-4']);
    const view = desk.stage.desk('console.undo', { click: desk.stage.click(), plan: plan.plan }, desk.deputy);
    const undo = view.plans[0];
    expect(undo).toMatchObject({ plan: `undo of ${plan.plan}`, standing: 'waiting', total: 8, about: `Put back 4 asset IDs and 4 locations on 4 devices in the Admin console (undo of ${plan.plan}).` });
    desk.write(1);
    expect(tagsOf(devices)).toEqual(['NEW-1', 'NEW-2', 'NEW-3', 'NEW-4']);
    desk.agree(desk.plan(undo?.plan));
    desk.write();
    expect(devices.map((device) => desk.now(device))).toEqual(before);
    expect(devices.map((device) => desk.inventory(device.serialNumber)['Asset ID in console'])).toEqual(inventory);
    expect(desk.states(plan.plan)).toEqual({ undone: 8 });
    expect(desk.plan(plan.plan).undoable).toBe(0);
    expect(desk.stage.deskSays('console.undo', { click: desk.stage.click(), plan: plan.plan }, desk.lead)).toEqual({ ok: false, message: `Nothing of the plan ${plan.plan} can be put back: nothing of it was written, or it was put back already.` });
  });

  it('leaves alone what was changed since, and what MyTech never wrote', () => {
    const devices = desk.devices().slice(0, 3);
    desk.retag(devices);
    desk.look();
    desk.agree(desk.plan());
    desk.stage.workspace.directory.change(devices[2]?.deviceId ?? '', { annotatedAssetId: 'NEW-3' });
    desk.write();
    desk.stage.workspace.directory.change(devices[0]?.deviceId ?? '', { annotatedAssetId: 'LATER' });
    desk.stage.desk('console.undo', { click: desk.stage.click(), plan: '2026-10-06 a' }, desk.lead);
    desk.agree(desk.plan('undo of 2026-10-06 a'));
    desk.write();
    expect(tagsOf(devices)).toEqual(['LATER', devices[1]?.annotatedAssetId, 'NEW-3']);
    expect(desk.states('undo of 2026-10-06 a')).toEqual({ 'changed meanwhile': 1, 'done': 1 });
  });
});

describe('the pace', () => {
  it.each([0.1, 1])('keeps below sixty writes in any minute, and every execution below its time, when Google takes %f of its usual time', (assumedCostFactor) => {
    const quick = ConsoleStage.ready({ assumedCostFactor });
    const devices = quick.devices().slice(0, 120);
    quick.retag(devices);
    quick.look();
    quick.agree(quick.plan());
    const writes = quick.writes();
    quick.write();
    expect(quick.states()).toEqual({ done: devices.length });
    expect(writes).toHaveLength(devices.length);
    const busiest = Math.max(...writes.map(({ at }) => writes.filter((other) => other.at >= at && other.at < at + MINUTE_MS).length));
    expect(busiest).toBeLessThanOrEqual(DEVICE_WRITES_PER_MINUTE_PER_USER);
    expect(busiest).toBeGreaterThan(DEVICE_WRITES_PER_MINUTE_PER_USER / 2);
    expect(Math.max(...quick.stage.workspace.executions.map((one) => one.endedMs - one.startedMs))).toBeLessThanOrEqual(EXECUTION_LIMIT_MS - MINUTE_MS);
  });
});
