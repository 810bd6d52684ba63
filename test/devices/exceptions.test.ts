/** These tests say which devices do not add up, by plain values and then through the nightly job in the local Workspace. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { planExceptions } from '../../src/devices/rules/exceptions';
import { type Facts, HELD_BACK_PERCENT, JUDGED_KINDS, type Seen, heldBack, newestMilestone, schoolDaysApart, whatIsWrong } from '../../src/devices/rules/wrong';
import { EXCEPTION_KINDS, type Device, type Exception, devices } from '../../src/devices/sheet';
import { people, schools } from '../../src/people/sheet';
import { Stage } from '../path/stage';

const TODAY = '2026-10-06';
const school = newRow(schools, { schoolId: 's1', name: 'Juniper Hollow', orgUnit: '/Students/Juniper Hollow', active: true });
const other = newRow(schools, { schoolId: 's2', name: 'Willow Creek', orgUnit: '/Students/Willow', active: true });
const ana = newRow(people, { personId: 'p1', role: 'student', active: true, schoolIds: ['s1'] });
const facts: Facts = { today: TODAY, schools: [school, other], people: [ana], closures: new Set(), milestonesBehind: 4 };

let number = 0;
/** A device that adds up, with what a test changes. */
function device(values: Partial<Device> = {}): Seen {
  number += 1;
  return newRow(devices, {
    serial: `SN${number}`,
    assetTag: `T-${number}`,
    model: 'Sample Chromebook',
    schoolId: 's1',
    orgUnit: '/students/juniper hollow/Grade 5',
    consoleStatus: 'ACTIVE',
    inConsole: true,
    lastContact: TODAY,
    osVersion: '140.0.1',
    updatesUntil: '2031-06-06',
    ...values,
  });
}
const kindsOf = (list: readonly Seen[], more: Partial<Facts> = {}): readonly string[] => whatIsWrong(list, { ...facts, ...more }).map((one) => one.kind);

it('a device that adds up is no exception', () => {
  expect(whatIsWrong([device(), device({ holderKind: 'person', holderId: 'p1', status: 'out' })], facts)).toEqual([]);
});

it.each<[string, Partial<Device>, readonly string[]]>([
  ['never in contact', { lastContact: null }, ['never used']],
  ['29 days without contact', { lastContact: '2026-09-07' }, []],
  ['30 days without contact', { lastContact: '2026-09-06' }, ['not seen for 30 days']],
  ['60 days without contact', { lastContact: '2026-08-07' }, ['not seen for 60 days']],
  ['a year without contact', { lastContact: '2025-10-06' }, ['not seen for 90 days']],
  ['lost, a year without contact', { lastContact: '2025-10-06', status: 'lost' }, []],
  ['retired, a year without contact and without a school', { lastContact: '2025-10-06', status: 'retired', schoolId: '' }, []],
  ['given up in the console', { consoleStatus: 'DEPROVISIONED', lastContact: '2025-10-06' }, []],
  ['past the end of updates', { updatesUntil: '2026-10-05' }, ['past end of support']],
  ['on the last day of updates', { updatesUntil: TODAY }, []],
  ['without a known end of updates', { updatesUntil: null }, []],
  ['gone from the console', { inConsole: false, goneSince: '2026-10-01' }, ['gone from the console']],
  ['never in the console', { inConsole: false }, ['not in the console']],
  ['a charger, which is in no console', { inConsole: false, kind: 'charger' }, []],
  ['another tag in the console', { consoleTag: 'T-0' }, ['tag differs from the console']],
  ['the same tag in other letters', { assetTag: 'jh-1', consoleTag: ' JH-1 ' }, []],
  ['no tag in the console', { consoleTag: '' }, []],
  ['a unit of another school', { orgUnit: '/Students/Willow' }, ['wrong place']],
  ['a unit whose name only begins like the school', { orgUnit: '/Students/Juniper Hollow Annex' }, ['wrong place']],
  ['no school', { schoolId: '' }, ['no school']],
  ['a school that nobody knows', { schoolId: 's9' }, ['no school']],
  ['held by a student of another school', { schoolId: 's2', orgUnit: '/Students/Willow', holderKind: 'person', holderId: 'p1' }, ['wrong place']],
])('%s', (_what, values, expected) => {
  expect(kindsOf([device(values)])).toEqual(expected);
});

it('days without school are not counted as days unseen', () => {
  const closures = new Set(['2026-09-10', '2026-09-11', '2026-12-24']);
  expect(schoolDaysApart('2026-09-06', TODAY, closures)).toBe(28);
  expect(kindsOf([device({ lastContact: '2026-09-06' })], { closures })).toEqual([]);
});

it('a leaver who holds a device is told with the day, and one who came back is not', () => {
  const held = device({ holderKind: 'person', holderId: 'p1', holder: 'Ana Sample' });
  const left = { ...ana, active: false, leftOn: '2026-10-01' };
  expect(whatIsWrong([held], { ...facts, people: [left] })).toMatchObject([{ kind: 'held by a leaver', about: 'Ana Sample left on 2026-10-01 and still has it.' }]);
  expect(kindsOf([held])).toEqual([]);
});

it('two Chromebooks of one student are one exception; a charger beside one is none', () => {
  const holds = { holderKind: 'person', holderId: 'p1', holder: 'Ana Sample' } as const;
  expect(whatIsWrong([device({ ...holds, assetTag: 'A' }), device({ ...holds, assetTag: 'B' })], facts)).toMatchObject([{ kind: 'two devices for one student', about: 'Ana Sample has A, B.', id: 'p1' }]);
  expect(kindsOf([device(holds), device({ ...holds, kind: 'charger', inConsole: false })])).toEqual([]);
});

it('one tag on two devices is told of both, whatever its letters', () => {
  expect(whatIsWrong([device({ serial: 'X', assetTag: 'jh-1' }), device({ serial: 'Y', assetTag: 'JH-1' })], facts).map(({ kind, serial }) => [kind, serial])).toEqual([
    ['duplicate tag', 'X'],
    ['duplicate tag', 'Y'],
  ]);
});

it('the newest version is one that the fleet runs, not one that a tester tries', () => {
  const fleet = [...Array.from({ length: 200 }, () => '140.0.1'), '146.0.0', 'unknown', ''];
  expect(newestMilestone(fleet)).toBe(140);
  expect(newestMilestone([])).toBeNull();
  expect(kindsOf([...Array.from({ length: 9 }, () => device()), device({ osVersion: '136.1.1' }), device({ osVersion: '137.1.1' })])).toEqual(['behind on updates']);
});

it('a list of unseen devices that holds too much of the fleet is held back', () => {
  const list = whatIsWrong(Array.from({ length: 60 }, () => device({ lastContact: '2026-08-20' })), facts);
  expect(heldBack(list, 60)).toEqual(['not seen for 30 days']);
  expect(heldBack(list, (60 * 100) / HELD_BACK_PERCENT)).toEqual([]);
});

it('renewing the list twice writes nothing the second time, and what adds up again is settled once', () => {
  const kind = fc.constantFrom(...EXCEPTION_KINDS);
  const wrong = fc.record({ kind, serial: fc.constantFrom('A', 'B', 'C'), assetTag: fc.constantFrom('', 'T'), schoolId: fc.constantFrom('s1', 's2'), about: fc.string(), next: fc.string() });
  fc.assert(
    fc.property(fc.array(wrong), fc.array(wrong), fc.array(kind), (before, now, kinds) => {
      const apply = (rows: readonly Exception[], list: typeof now): readonly Exception[] => {
        const plan = planExceptions(kinds, list, rows, TODAY);
        const changed = new Map(plan.change.map(({ key, values }) => [key, values]));
        return [...rows.map((row) => ({ ...row, ...changed.get(row.exceptionId) })), ...plan.add];
      };
      const after = apply(apply([], before), now);
      expect(planExceptions(kinds, now, after, TODAY)).toEqual({ add: [], change: [] });
      expect(new Set(after.map((row) => row.exceptionId)).size).toBe(after.length);
      for (const row of after) if (kinds.includes(row.kind)) expect(row.state).toBe(now.some((one) => `${one.kind}: ${one.serial}` === row.exceptionId) ? 'open' : 'settled');
    }),
  );
});

describe('the nightly job', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => {
    stage.rewind();
  });
  const listed = (): readonly Record<string, unknown>[] => stage.rows('staff', 'Exceptions');

  it('lists what is wrong by name with a next step, and a second night writes nothing', () => {
    const { childDevice } = stage.district.cast;
    stage.hands('staff').type(stage.cellOf('staff', 'Devices', childDevice.serialNumber, 'School ID'), 'nowhere');
    stage.runJob('exceptions');
    const mine = listed().filter((row) => row['Serial number'] === childDevice.serialNumber);
    expect(mine).toMatchObject([{ 'What is it': 'no school', State: 'open', 'Next step': expect.stringContaining('School ID') as string }]);
    const before = stage.newestCommit('staff');
    stage.runJob('exceptions');
    expect(stage.newestCommit('staff')).toBe(before);
  });

  it('settles what adds up again', () => {
    const { childDevice } = stage.district.cast;
    const cell = stage.cellOf('staff', 'Devices', childDevice.serialNumber, 'School ID');
    stage.hands('staff').type(cell, 'nowhere');
    stage.runJob('exceptions');
    stage.hands('staff').type(cell, String(stage.rows('staff', 'Schools')[0]?.['School ID']));
    stage.runJob('exceptions');
    expect(listed().filter((row) => row['Serial number'] === childDevice.serialNumber && row['What is it'] === 'no school')).toMatchObject([{ State: 'settled' }]);
  });

  it('every kind that it judges is one that the sheet offers', () => {
    expect(JUDGED_KINDS.filter((kind) => !EXCEPTION_KINDS.includes(kind))).toEqual([]);
  });
});

describe('at the desk', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
    stage.hands('staff').type(stage.cellOf('staff', 'Devices', stage.district.cast.childDevice.serialNumber, 'School ID'), 'nowhere');
    stage.runJob('exceptions');
  });

  it('each list is told with its size, the longest first, and one device by device', () => {
    const list = stage.desk('exceptions.list', { kind: 'no school', school: '' });
    const open = stage.rows('staff', 'Exceptions').filter((row) => row['State'] === 'open');
    expect(list.kinds.reduce((sum, kind) => sum + kind.open, 0)).toBe(open.length);
    expect(list.kinds.map((kind) => kind.open)).toEqual(list.kinds.map((kind) => kind.open).sort((a, b) => b - a));
    expect(list.total).toBe(open.filter((row) => row['What is it'] === 'no school').length);
    expect(list.rows.map((row) => row.serial)).toContain(stage.district.cast.childDevice.serialNumber);
    expect(list.renewedAt).not.toBeNull();
  });

  it('a school sees its own alone, and a list that nobody knows is refused', () => {
    const { schools: known } = stage.desk('exceptions.list', { kind: '', school: '' });
    const own = stage.desk('exceptions.list', { kind: '', school: String(known[0]?.id) });
    expect(own.kinds.every((kind) => kind.kind !== 'no school')).toBe(true);
    expect(stage.deskSays('exceptions.list', { kind: 'everything', school: '' }, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('should be one of') as string });
  });
});
