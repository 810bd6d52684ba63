/** These tests find devices in other hands than the inventory says, and keep that out of the workbook that all staff see. */
import { newRow } from '../../src/base/table';
import { type Possession, driftOf, planDrift, recentEmails } from '../../src/devices/rules/drift';
import { drift } from '../../src/devices/sheet';
import { Stage } from '../path/stage';
import { night, rowOf, lend } from './sweep-stage';

const TODAY = '2026-10-06';
const users = (...emails: readonly (string | null)[]) => emails.map((email) => (email === null ? { type: 'USER_TYPE_UNMANAGED' } : { type: 'USER_TYPE_MANAGED', email }));
const device = (recentUsers: unknown, activeTimeRanges: unknown = [{ date: '2026-10-05', activeTime: 60_000 }]) => ({ deviceId: 'id', recentUsers, activeTimeRanges });
const held: Possession = { serial: 'S', assetTag: 'T', schoolId: '1', holder: 'Ana', purpose: 'student loan', status: 'out', holderKind: 'person', holderEmail: 'ana@x.example' };
const back: Possession = { ...held, holder: '', status: 'available', holderKind: '', holderEmail: '' };
const isStudent = (email: string): boolean => email.startsWith('stu');

describe('a device in other hands', () => {
  it.each([
    ['its holder used it last', held, device(users('Ana@x.example')), false],
    ['its holder is among the last three', held, device(users('b@x.example', 'c@x.example', 'ana@x.example')), false],
    ['others used it, and not its holder', held, device(users('b@x.example', 'c@x.example', 'd@x.example', 'ana@x.example')), true],
    ['nobody of the domain used it', held, device(users(null, null)), false],
    ['nobody used it at all', held, device(undefined), false],
    ['its holder has no address', { ...held, holderEmail: '' }, device(users('b@x.example')), false],
    ['a room holds it', { ...held, holderKind: 'place', holderEmail: '' }, device(users('b@x.example')), false],
    ['many hands are what it is for', { ...held, purpose: 'class set' }, device(users('b@x.example')), false],
    ['it came back and a student used it this week', back, device(users('stu@x.example')), true],
    ['it came back and was used by staff', back, device(users('teacher@x.example')), false],
    ['it came back and was last used long ago', back, device(users('stu@x.example'), [{ date: '2026-09-20', activeTime: 60_000 }]), false],
    ['it came back and was only opened', back, device(users('stu@x.example'), [{ date: '2026-10-05', activeTime: 0 }]), false],
    ['it is in repair', { ...back, status: 'in repair' }, device(users('stu@x.example')), false],
    ['the lists are not lists', back, device('x', { date: 1 }), false],
  ])('when %s', (_when, possession, used, found) => {
    expect(driftOf(possession, used, isStudent, TODAY) !== null).toBe(found);
  });

  it('is told with who used it, each once, the latest first', () => {
    expect(recentEmails(device(users('B@x.example', null, 'b@x.example ', 'c@x.example', 'd@x.example', 'e@x.example')))).toEqual(['b@x.example', 'c@x.example', 'd@x.example']);
  });
});

it('the list adds, renews, settles what was looked at, and opens again', () => {
  const found = driftOf(held, device(users('b@x.example')), isStudent, TODAY);
  if (found === null) throw new Error('That is drift.');
  const all = () => true;
  const first = planDrift([found], [], all, '2026-10-01');
  expect(first).toMatchObject({ add: [{ serial: 'S', since: '2026-10-01', state: 'open', usedBy: ['b@x.example'] }], change: [] });
  expect(planDrift([found], first.add, all, TODAY)).toEqual({ add: [], change: [] });
  expect(planDrift([{ ...found, usedBy: ['c@x.example'] }], first.add, all, TODAY).change).toMatchObject([{ serial: 'S', values: { usedBy: ['c@x.example'] } }]);
  expect(planDrift([], first.add, () => false, TODAY).change).toEqual([]);
  expect(planDrift([], first.add, all, TODAY).change).toEqual([{ serial: 'S', values: { state: 'settled' } }]);
  const settled = first.add.map((row) => newRow(drift, { ...row, state: 'settled' }));
  expect(planDrift([found], settled, all, TODAY).change).toMatchObject([{ values: { state: 'open', since: TODAY } }]);
});

describe('through the bundle', () => {
  const stage = Stage.ready();
  const list = () => stage.rows('programme', 'Possession drift');

  it('who uses what is told in the Programme workbook alone, settles when the holder signs in, and writes nothing on a quiet night', () => {
    const { child, childDevice } = stage.district.cast;
    const thief = stage.district.people.students.find((student) => student.sourcedId !== child.sourcedId);
    const serial = childDevice.serialNumber;
    lend(stage, serial, child.sourcedId);
    stage.workspace.directory.change(childDevice.deviceId, { recentUsers: users(thief?.email ?? '') });
    night(stage);
    const open = list().filter((row) => row['Serial number'] === serial.toUpperCase());
    expect(open).toMatchObject([{ 'Used by': thief?.email, Holder: `${child.givenName} ${child.familyName}`, State: 'open', 'Asset tag': rowOf(stage, serial)['Asset tag'] }]);
    const state = stage.workspace.workbooks.require(stage.bookId('programme')).sheet('Possession drift')?.rows;
    night(stage);
    expect(stage.workspace.workbooks.require(stage.bookId('programme')).sheet('Possession drift')?.rows).toBe(state);
    stage.workspace.directory.change(childDevice.deviceId, { recentUsers: users(child.email) });
    night(stage);
    expect(list().filter((row) => row['Serial number'] === serial.toUpperCase())).toMatchObject([{ State: 'settled' }]);
    const staff = JSON.stringify([...stage.rows('staff', 'Exceptions'), ...stage.history('Devices'), ...stage.complaints()]);
    expect(staff).not.toContain('Used by somebody else');
  });
});
