/** These tests write down the loans of the first day, by the users that the Admin console names. */
import { newRow } from '../../src/base/table';
import { type Device, devices } from '../../src/devices/sheet';
import { planTakeOver } from '../../src/loans/rules/take-over';
import { people } from '../../src/people/sheet';
import { Stage } from '../path/stage';
import { walk } from '../path/walk';

const device = (serial: string, values: Partial<Device> = {}): Device => newRow(devices, { serial, inConsole: true, consoleStatus: 'ACTIVE', ...values });
const person = (personId: string, email: string, active = true) => newRow(people, { personId, email, active });
const ROSTER = [person('p1', 'ana@juniper.example'), person('p2', 'Ben@Juniper.example'), person('p3', 'twin@juniper.example'), person('p4', 'twin@juniper.example'), person('p5', 'gone@juniper.example', false)];

it('a device goes to the one active person whose address the console names, in whatever letters', () => {
  const plan = planTakeOver([device('B', { user: ' BEN@juniper.example ' }), device('A', { user: 'ana@juniper.example' })], ROSTER, new Set());
  expect(plan.take).toEqual([
    { serial: 'A', personId: 'p1' },
    { serial: 'B', personId: 'p2' },
  ]);
});

it.each<[string, Partial<Device>, string]>([
  ['somebody who is not on the roster', { user: 'stranger@juniper.example' }, 'not on the roster'],
  ['a name instead of an address', { user: 'Ana Sample' }, 'not on the roster'],
  ['somebody who has left', { user: 'gone@juniper.example' }, 'no longer enrolled'],
  ['an address of two people', { user: 'twin@juniper.example' }, 'several people'],
  ['a person, of a device in repair', { user: 'ana@juniper.example', status: 'in repair' }, 'not to be lent'],
  ['a person, of a device that is disabled', { user: 'ana@juniper.example', consoleStatus: 'DISABLED' }, 'not to be lent'],
])('a device that names %s is left as it is, and counted', (_what, values, why) => {
  const plan = planTakeOver([device('A', values)], ROSTER, new Set());
  expect(plan.take).toEqual([]);
  expect(Object.entries(plan.left).filter(([, count]) => count > 0)).toEqual([[why, 1]]);
});

it('what is checked out, gone from the console or names nobody is no case', () => {
  const plan = planTakeOver([device('A', { user: 'ana@juniper.example' }), device('B', { user: 'ana@juniper.example', inConsole: false }), device('C')], ROSTER, new Set(['A']));
  expect(plan).toMatchObject({ take: [], unnamed: 1 });
});

describe('at the desk', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => {
    stage.rewind();
  });
  const open = (): readonly Record<string, unknown>[] => stage.rows('staff', 'Loans').filter((loan) => loan['State'] === 'out');
  const start = (): void => void stage.desk('loans.takeOver', { click: stage.click() });
  const finish = (): void => {
    for (let tick = 0; tick < 6; tick++) {
      stage.jump(8 * 60_000);
      stage.fire('tick_');
    }
  };
  /** Every device has one open loan at most, and its row says what the loan says. */
  const checkLedger = (expected: number): void => {
    const loans = open();
    expect(loans).toHaveLength(expected);
    expect(new Set(loans.map((loan) => loan['Serial number'])).size).toBe(expected);
    expect(new Set(loans.map((loan) => loan['Loan'])).size).toBe(expected);
    const rows = new Map(stage.rows('staff', 'Devices').map((row) => [row['Serial number'], row]));
    for (const loan of loans) expect(rows.get(loan['Serial number'] as string)).toMatchObject({ Status: 'out', Holder: loan['Holder'], 'Holder ID': loan['Holder ID'] });
    expect([...rows.values()].filter((row) => row['Status'] === 'out')).toHaveLength(expected);
  };

  it('nothing is written before a lead asks for it, and then every device that names somebody is lent to them', () => {
    const { take } = stage.desk('loans.takeOverView', {});
    expect(take).toBeGreaterThan(20);
    stage.fire('tick_');
    expect(open()).toEqual([]);
    start();
    expect(stage.desk('loans.takeOverView', {}).running).toBe(true);
    finish();
    checkLedger(take);
    expect(stage.desk('loans.takeOverView', {})).toMatchObject({ take: 0, running: false });
    const { child, childDevice } = stage.district.cast;
    expect(open().find((loan) => loan['Serial number'] === childDevice.serialNumber)).toMatchObject({ Holder: `${child.givenName} ${child.familyName}`, 'Holder is': 'person' });
  });

  it('what staff lent before stands', () => {
    const { childDevice } = stage.district.cast;
    const lent = stage.sidebar('loans.checkOut', { click: stage.click(), device: childDevice.serialNumber, deviceBy: 'serial', holder: 'Library cart 3', holderBy: 'place', dueOn: '', condition: '', place: '', remark: '', sure: true, instead: '' } as never);
    expect(lent).toMatchObject({ ok: true });
    start();
    finish();
    expect(open().filter((loan) => loan['Serial number'] === childDevice.serialNumber)).toMatchObject([{ Holder: 'Library cart 3' }]);
  });

  it('a crash at any call doubles no loan and leaves none out', () => {
    const { take } = stage.desk('loans.takeOverView', {});
    start();
    stage.mark();
    const faults = walk({
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'tick_',
      act: () => stage.fire('tick_'),
      then: finish,
      check: () => checkLedger(take),
      sample: 5,
    });
    expect(faults).toBeGreaterThan(5);
  });
});
