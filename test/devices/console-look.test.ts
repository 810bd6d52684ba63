/** These tests look for differences with the Admin console: what is found is written down as a plan, and nothing is changed by looking. */
import { HOUR_MS } from '../path/stage';
import { ConsoleStage } from './console-stage';

let desk: ConsoleStage;
beforeAll(() => {
  desk = ConsoleStage.ready();
});
beforeEach(() => desk.stage.rewind());

const tagOf = (device: { readonly deviceId: string }): string => desk.stage.workspace.directory.device(device.deviceId)?.annotatedAssetId ?? '';

describe('a look', () => {
  it('is a dry run: it writes down what differs, with what the console says now, and changes nothing there', () => {
    const devices = desk.devices().slice(0, 3);
    const before = structuredClone(desk.stage.workspace.directory.devices());
    desk.retag(devices);
    const view = desk.look();
    expect(view.look).toMatchObject({ planned: 3, waiting: 0, leftOut: 0 });
    expect(view.plans).toMatchObject([{ plan: '2026-10-06 a', standing: 'waiting', needs: 1, total: 3, counts: { planned: 3 } }]);
    expect(desk.changes()).toMatchObject(
      devices.map((device, index) => ({ 'Plan': '2026-10-06 a', 'Serial number': device.serialNumber, 'Device ID': device.deviceId, 'Field': 'asset id', 'Now': tagOf(device), 'Then': `NEW-${index + 1}`, 'State': 'planned' })),
    );
    desk.stage.pass(HOUR_MS);
    expect(desk.stage.workspace.directory.devices()).toEqual(before);
  });

  it('again brings the open plan up to date: what no longer holds is dropped, what is new stands beside what stays', () => {
    const [first, second, third] = desk.devices() as [ReturnType<ConsoleStage['devices']>[number], ...ReturnType<ConsoleStage['devices']>];
    if (second === undefined || third === undefined) throw new Error('The district has too few devices.');
    desk.retag([first, second]);
    const { approval } = desk.look().plans[0] ?? { approval: '' };
    desk.type('staff', 'Devices', first.serialNumber, 'Asset tag', tagOf(first));
    desk.retag([third], () => 'NEW-9');
    const view = desk.look();
    expect(view.plans).toHaveLength(1);
    expect(view.plans[0]).toMatchObject({ plan: '2026-10-06 a', counts: { planned: 2, dropped: 1 }, total: 2 });
    expect(view.plans[0]?.approval).not.toBe(approval);
    expect(desk.changes().map((row) => [row['Then'], row['State'], row['Result']])).toEqual([['NEW-1', 'dropped', 'It no longer holds.'], ['NEW-2', 'planned', ''], ['NEW-9', 'planned', '']]);
    expect(desk.stage.view(desk.lead).approvals).toHaveLength(1);
  });

  it('that finds the same once more changes nothing, and asks for nothing anew', () => {
    desk.retag(desk.devices().slice(0, 2));
    desk.look();
    const before = desk.changes();
    const asked = desk.stage.rows('programme', 'Approvals');
    desk.look();
    expect(desk.changes()).toEqual(before);
    expect(desk.stage.rows('programme', 'Approvals')).toEqual(asked);
  });

  it('leaves out what it cannot name exactly, with the reason', () => {
    const devices = desk.devices().slice(0, 3);
    desk.retag(devices);
    const [without, twin, shared] = devices.map((device) => device.serialNumber);
    desk.type('staff', 'Devices', without ?? '', 'Device ID', '');
    desk.type('staff', 'Devices', shared ?? '', 'Asset tag', tagOf(desk.devices()[5] ?? { deviceId: '' }));
    // A copy of a row, as a hand makes it that drags.
    const id = desk.inventory(twin ?? '')['Device ID'];
    desk.type('staff', 'Devices', desk.devices()[6]?.serialNumber ?? '', 'Device ID', String(id));
    const { look } = desk.look();
    expect(look).toMatchObject({ planned: 0, leftOut: 3 });
    expect(look?.told).toEqual(
      expect.arrayContaining([
        { serial: without, why: "it has no device ID, which is Google's own number for it" },
        { serial: twin, why: 'its device ID stands twice in the tab Devices' },
        { serial: shared, why: expect.stringMatching(/^another device has the asset tag .* too$/) as string },
      ]),
    );
    expect(desk.changes()).toEqual([]);
  });

  it('keeps a plan to its cap, and says how many wait; the next look takes those', () => {
    desk.set('console changes in one plan', '2');
    const devices = desk.devices().slice(0, 5);
    desk.retag(devices);
    expect(desk.look().look).toMatchObject({ planned: 2, waiting: 3 });
    desk.agree(desk.plan());
    desk.write();
    expect(desk.look().look).toMatchObject({ planned: 2, waiting: 1 });
    expect(desk.plan()).toMatchObject({ plan: '2026-10-06 b', total: 2 });
  });

  it('proposes only what the settings name, and counts the rest for whoever wonders', () => {
    const [device] = desk.devices();
    desk.retag(desk.devices().slice(0, 1));
    desk.type('staff', 'Devices', device?.serialNumber ?? '', 'Home place', 'Library cart 3');
    desk.set('console asset id', 'off');
    const { look } = desk.look();
    expect(look?.fields).toEqual(expect.arrayContaining([{ field: 'asset id', count: 1, on: false }, { field: 'location', count: 1, on: false }]));
    expect(desk.changes()).toEqual([]);
  });

  it('that finds more than one commit may hold writes it down in several, six seconds apart, as one plan with one question', () => {
    for (const setting of ['console location', 'console unit']) desk.set(setting, 'on');
    desk.set('console changes in one plan', '5000');
    const [school] = desk.stage.rows('staff', 'Schools');
    desk.type('staff', 'Schools', String(school?.['School ID']), 'Organisational unit', '/Accounts');
    const devices = desk.devices();
    for (const device of devices) desk.type('staff', 'Devices', device.serialNumber, 'School ID', String(school?.['School ID']));
    desk.retag(devices);
    const commits: number[] = [];
    const programme = desk.stage.bookId('programme');
    desk.stage.workspace.onCall = (call) => {
      if (call.name === 'Sheets.write' && call.args[1] === programme && JSON.stringify(call.args[0]).includes('console.look')) commits.push(call.atMs);
    };
    const { look } = desk.look();
    desk.stage.workspace.onCall = null;
    expect(devices.length * 3).toBeGreaterThan(400);
    expect(look).toMatchObject({ planned: devices.length * 3, waiting: 0 });
    expect(commits).toHaveLength(2);
    expect((commits[1] ?? 0) - (commits[0] ?? 0)).toBeGreaterThanOrEqual(6_000);
    expect(new Set(desk.changes().map((row) => `${String(row['Serial number'])} ${String(row['Field'])}`)).size).toBe(devices.length * 3);
    expect(new Set(desk.changes().map((row) => row['Change'])).size).toBe(devices.length * 3);
    expect(desk.view().plans).toMatchObject([{ total: devices.length * 3, standing: 'waiting' }]);
    expect(desk.plan().lines).toHaveLength(50);
    expect(desk.stage.view(desk.lead).approvals).toHaveLength(1);
  });

  it('moves a device that stands outside its school’s unit, and puts it back', () => {
    desk.set('console unit', 'on');
    const [device] = desk.devices();
    if (device === undefined) throw new Error('There is no device.');
    const [school] = desk.stage.rows('staff', 'Schools');
    desk.type('staff', 'Schools', String(school?.['School ID']), 'Organisational unit', device.orgUnitPath ?? '');
    desk.stage.workspace.directory.change(device.deviceId, { orgUnitPath: '/Accounts' });
    desk.stage.runJob('devices');
    desk.type('staff', 'Devices', device.serialNumber, 'School ID', String(school?.['School ID']));
    const plan = desk.bring();
    expect(desk.now(device).orgUnitPath).toBe(device.orgUnitPath);
    expect(desk.inventory(device.serialNumber)['Organisational unit']).toBe(device.orgUnitPath);
    desk.stage.desk('console.undo', { click: desk.stage.click(), plan: plan.plan }, desk.lead);
    desk.agree(desk.plan(`undo of ${plan.plan}`));
    desk.write();
    expect(desk.now(device).orgUnitPath).toBe('/Accounts');
  });
});
