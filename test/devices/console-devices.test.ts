/** These tests disable, re-enable, note and deprovision devices from the desk: each is a plan first, and the last needs two people. */
import type { Methods } from '../../src/ui/contracts';
import { HOUR_MS } from '../path/stage';
import { ConsoleStage } from './console-stage';

let desk: ConsoleStage;
beforeAll(() => {
  desk = ConsoleStage.ready();
});
beforeEach(() => desk.stage.rewind());

type Wish = Omit<Methods['console.act']['args'], 'click'>;

const wish = (over: Partial<Wish>): Wish => ({ action: 'disable', serials: [], reason: 'Reported stolen', cause: '', confirm: '', ...over });
const act = (over: Partial<Wish>, visitor = desk.lead): void => void desk.stage.desk('console.act', { click: desk.stage.click(), ...wish(over) }, visitor);
const refusal = (over: Partial<Wish>, visitor = desk.lead): string => {
  const reply = desk.stage.deskSays('console.act', { click: desk.stage.click(), ...wish(over) }, visitor);
  return reply.ok ? 'it was taken' : reply.message;
};
const first = (): ReturnType<ConsoleStage['devices']>[number] => {
  const [device] = desk.devices();
  if (device === undefined) throw new Error('There is no device.');
  return device;
};
const retire = (over: Partial<Wish> = {}): Partial<Wish> => ({ action: 'deprovision', serials: [first().serialNumber], reason: 'Screen beyond repair', cause: 'retiring_device', confirm: first().serialNumber, ...over });

describe('a device', () => {
  it('is found by its tag or its serial number, in any case, with what the console says of it now', () => {
    const device = first();
    desk.stage.workspace.directory.change(device.deviceId, { status: 'DISABLED' });
    for (const code of [device.serialNumber, ` ${device.serialNumber.toLowerCase()} `, device.annotatedAssetId ?? '', (device.annotatedAssetId ?? '').toLowerCase()]) {
      expect(desk.stage.desk('console.device', { code }, desk.lead)).toMatchObject({ serial: device.serialNumber, tag: device.annotatedAssetId, model: device.model, status: 'DISABLED' });
    }
  });

  it('is not found by a part of its serial number, nor where two bear the tag; and the console must have it', () => {
    const device = first();
    const says = (code: string): string => {
      const reply = desk.stage.deskSays('console.device', { code }, desk.lead);
      return reply.ok ? reply.value.serial : reply.message;
    };
    const part = device.serialNumber.slice(0, -1);
    expect(says(part)).toBe(`No device has the asset tag or serial number "${part}". Check it on the sticker; the serial number is printed below the device.`);
    expect(says('')).toMatch(/^No device has/);
    const other = desk.devices()[1]?.serialNumber ?? '';
    desk.type('staff', 'Devices', other, 'Asset tag', device.annotatedAssetId ?? '');
    expect(says(device.annotatedAssetId ?? '')).toMatch(/^2 devices have the asset tag/);
    desk.stage.workspace.directory.change(device.deviceId, { serialNumber: `${device.serialNumber}9` });
    expect(says(device.serialNumber)).toBe(`The Admin console has the serial number ${device.serialNumber}9 where ${device.serialNumber} should be. Run the job devices at the desk, then try again.`);
    desk.stage.workspace.directory.removeDevice(device.deviceId);
    expect(says(device.serialNumber)).toMatch(/is not in the Admin console/);
  });
});

describe('disabling', () => {
  it('happens after agreement, is read back, stands in the inventory, and is put back by an undo', () => {
    const device = first();
    const writes = desk.writes();
    act({ serials: [device.annotatedAssetId ?? ''] });
    expect(desk.plan()).toMatchObject({ plan: '2026-10-06 by hand a', needs: 1, about: `Disable ${device.annotatedAssetId ?? ''} (${device.serialNumber}) in the Admin console. Why: Reported stolen` });
    desk.stage.pass(HOUR_MS);
    expect(writes).toEqual([]);
    desk.agree(desk.plan());
    desk.write();
    expect(desk.now(device).status).toBe('DISABLED');
    expect(desk.inventory(device.serialNumber)['Console status']).toBe('DISABLED');
    desk.stage.desk('console.undo', { click: desk.stage.click(), plan: '2026-10-06 by hand a' }, desk.deputy);
    expect(desk.plan().about).toMatch(/^Re-enable/);
    desk.agree(desk.plan());
    desk.write();
    expect(desk.now(device).status).toBe('ACTIVE');
    expect(desk.states()).toEqual({ undone: 1, done: 1 });
  });

  it('is left alone where the device is something else by then, and refused where it is so already', () => {
    const device = first();
    act({ serials: [device.serialNumber] });
    desk.stage.workspace.directory.change(device.deviceId, { status: 'DEPROVISIONED' });
    desk.agree(desk.plan());
    desk.write();
    expect(desk.plan().lines).toMatchObject([{ state: 'changed meanwhile', result: 'It says “DEPROVISIONED” now, so it was left alone.' }]);
    desk.stage.workspace.directory.change(device.deviceId, { status: 'DISABLED' });
    expect(refusal({ serials: [device.serialNumber] })).toMatch(/cannot be disabled: the Admin console says that it is DISABLED\.$/);
    expect(refusal({ action: 'reenable', serials: [desk.devices()[0]?.serialNumber ?? ''] })).toMatch(/cannot be re-enabled: the Admin console says that it is ACTIVE\.$/);
  });

  it('of more than twenty devices needs two people, whatever the tab says', () => {
    const serials = desk.devices().slice(0, 21).map((device) => device.serialNumber);
    const writes = desk.writes();
    act({ serials });
    expect(desk.plan()).toMatchObject({ needs: 2, approvedBy: [desk.lead] });
    expect(desk.stage.deskSays('desk.approve', { click: desk.stage.click(), approval: desk.plan().approval, agree: true }, desk.lead)).toMatchObject({ ok: false, message: expect.stringMatching(/needs a second person/) as string });
    // Typed down to what one may do alone.
    desk.type('programme', 'Approvals', desk.plan().approval, 'Kind', 'console', desk.member);
    desk.agree(desk.plan(), desk.lead);
    desk.write(2);
    expect(writes).toEqual([]);
    desk.agree(desk.plan(), desk.deputy);
    desk.write();
    expect(writes).toHaveLength(21);
    expect(desk.states()).toEqual({ done: 21 });
  });

  it.each<[string, () => Partial<Wish>, RegExp]>([
    ['without a reason', () => ({ serials: [first().serialNumber], reason: '  ' }), /^Say why first/],
    ['of nothing', () => ({ serials: [] }), /it should be 1 to 40 devices/],
    ['of too many', () => ({ serials: Array.from({ length: 41 }, (_, index) => `X${index}`) }), /it should be 1 to 40 devices/],
    ['of what nobody knows', () => ({ serials: [first().serialNumber, 'NOBODY'] }), /^No device has the asset tag or serial number "NOBODY"/],
    ['by another word', () => ({ serials: [first().serialNumber], action: 'wipe' }), /it should be one of disable, reenable, deprovision, note/],
  ])('%s is refused, and nothing is planned', (_what, over, sentence) => {
    expect(refusal(over())).toMatch(sentence);
    expect(desk.changes()).toEqual([]);
  });

  it('pressed twice by a page that got no answer is one plan', () => {
    const click = desk.stage.click();
    for (let press = 0; press < 2; press++) desk.stage.desk('console.act', { click, ...wish({ serials: [first().serialNumber] }) }, desk.lead);
    expect(desk.changes()).toHaveLength(1);
    expect(desk.view().plans).toHaveLength(1);
  });
});

describe('a note', () => {
  it('stands in front of the notes under its day, and goes by an undo', () => {
    const device = first();
    desk.stage.workspace.directory.change(device.deviceId, { notes: 'Bought second hand.\r\nKey missing.' });
    act({ action: 'note', serials: [device.serialNumber], reason: 'In repair  at the depot' });
    desk.agree(desk.plan());
    desk.write();
    expect(desk.now(device).notes).toBe('2026-10-06: In repair at the depot\nBought second hand.\r\nKey missing.');
    desk.stage.desk('console.undo', { click: desk.stage.click(), plan: desk.plan().plan }, desk.lead);
    desk.agree(desk.plan());
    desk.write();
    expect(desk.now(device).notes).toBe('Bought second hand.\r\nKey missing.');
  });

  it('that would not fit is refused with the number of letters, and never cut', () => {
    desk.stage.workspace.directory.change(first().deviceId, { notes: 'x'.repeat(480) });
    expect(refusal({ action: 'note', serials: [first().serialNumber], reason: 'In repair' })).toMatch(/have 502 characters, and the Admin console keeps 500\. Shorten the note by 2/);
    expect(desk.changes()).toEqual([]);
  });
});

describe('deprovisioning', () => {
  it('needs two different people, is told to be for good, and cannot be undone', () => {
    const device = first();
    const writes = desk.writes();
    act(retire());
    const plan = desk.plan();
    expect(plan).toMatchObject({ needs: 2, approvedBy: [desk.lead], deprovisions: true });
    expect(plan.about).toBe(`Deprovision ${device.annotatedAssetId ?? ''} (${device.serialNumber}) for good: it comes back only by enrolling it anew, with the device in hand. Why: retired; Screen beyond repair`);
    expect(desk.stage.deskSays('desk.approve', { click: desk.stage.click(), approval: plan.approval, agree: true }, desk.lead).ok).toBe(false);
    desk.write(2);
    expect(writes).toEqual([]);
    desk.agree(plan, desk.deputy);
    desk.write();
    expect(desk.now(device)).toMatchObject({ status: 'DEPROVISIONED', deprovisionReason: 'DEPROVISION_REASON_RETIRING_DEVICE' });
    expect(desk.plan(plan.plan)).toMatchObject({ standing: 'finished', counts: { done: 1 }, undoable: 0 });
    expect(desk.stage.deskSays('console.undo', { click: desk.stage.click(), plan: plan.plan }, desk.lead)).toMatchObject({ ok: false, message: expect.stringMatching(/can be put back/) as string });
  });

  it('by one person alone does not happen, not even with a row typed to look like something milder', () => {
    const writes = desk.writes();
    act(retire());
    const [row] = desk.changes();
    desk.type('programme', 'Approvals', desk.plan().approval, 'Kind', 'console', desk.lead);
    desk.type('programme', 'Approvals', desk.plan().approval, 'State', 'approved', desk.lead);
    desk.write(2);
    desk.type('programme', 'Console changes', String(row?.['Change']), 'Then', 'DEPROVISIONED (upgrade_transfer)', desk.lead);
    desk.agree(desk.plan(), desk.deputy);
    desk.write(2);
    expect(writes).toEqual([]);
    expect(desk.now(first()).status).toBe('ACTIVE');
  });

  it.each<[string, () => Partial<Wish>, RegExp]>([
    ['without the serial number typed', () => retire({ confirm: '' }), /that you typed to confirm is not that of the device/],
    ['with the tag typed instead', () => retire({ confirm: first().annotatedAssetId ?? '' }), /that you typed to confirm is not that of the device/],
    ['with a part of it', () => retire({ confirm: first().serialNumber.slice(1) }), /that you typed to confirm is not that of the device/],
    ['without one of Google’s reasons', () => retire({ cause: '' }), /choose one of the four/],
    ['of two devices', () => retire({ serials: desk.devices().slice(0, 2).map((device) => device.serialNumber) }), /1 at once is the most/],
  ])('%s is refused, and nothing is planned', (_what, over, sentence) => {
    expect(refusal(over())).toMatch(sentence);
    expect(desk.changes()).toEqual([]);
  });
});
