/** These tests cut lending off at every service call, and put two desks and a sorting hand between any two of them. */
import type { LoanMethods } from '../../src/ui/contracts/loans';
import { type Cells, Stage } from './stage';
import { walk } from './walk';

let stage: Stage;
let serial = '';
let people: readonly string[] = [];
const CLICK = 'clickofstaff';

type CheckOut = LoanMethods['loans.checkOut']['args'];
const told = (over: Partial<CheckOut> = {}): CheckOut => ({
  ...{ click: CLICK, device: serial, deviceBy: 'serial', holder: people[0] ?? '', holderBy: 'person' },
  ...{ dueOn: '', condition: 'good', place: '', remark: '', sure: true, instead: '' },
  ...over,
});
const device = (): Cells => stage.rows('staff', 'Devices').find((row) => row['Serial number'] === serial) as Cells;
const ledger = (): readonly Cells[] => stage.rows('staff', 'Loans');
const open = (): readonly Cells[] => ledger().filter((row) => row['State'] === 'out');

beforeAll(() => {
  stage = Stage.ready();
  serial = stage.district.cast.childDevice.serialNumber;
  people = stage.rows('staff', 'People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes').map((row) => String(row['Person ID']));
  stage.inSidebar('loans.checkOut', told({ click: 'clickbefore1', device: stage.rows('staff', 'Devices').map((row) => String(row['Serial number'])).find((one) => one !== serial) ?? '', holder: people[2] ?? '' }));
  stage.mark();
});

/** The row of the device says what the ledger says, and History tells each change once. */
function expectTrue(holder: string | undefined): void {
  expect(open().filter((row) => row['Serial number'] === serial)).toHaveLength(holder === undefined ? 0 : 1);
  expect(device()).toMatchObject({ Status: holder === undefined ? 'available' : 'out', 'Holder ID': holder ?? '' });
  const changes = stage.history().filter((line) => line['Kind'] !== 'notice').map((line) => `${String(line['Entry'])}`);
  expect(new Set(changes).size).toBe(changes.length);
}

it('a check-out that was cut off or got no reply is pressed again, and has happened once', () => {
  const press = (): void => void stage.sidebar('loans.checkOut', told());
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: press,
    then: press,
    check() {
      expect(ledger()).toHaveLength(2);
      expectTrue(people[0]);
    },
  });
});

it('a hand-over and a check-in that were cut off happen once, whole', () => {
  const handOver = (): void => void stage.sidebar('loans.checkOut', told({ click: 'clickoverover', holder: people[1] ?? '', instead: 'LN-1002' }));
  const comeBack = (): void => void stage.sidebar('loans.checkIn', { click: 'clickbackback', device: serial, deviceBy: 'serial', condition: 'fair', place: 'Office', status: 'available' });
  const begin = (): Stage => {
    stage.rewind();
    stage.inSidebar('loans.checkOut', told());
    return stage;
  };
  walk({ begin, matches: ({ spec }) => spec.functionName === 'rpc', act: handOver, then: handOver, sample: 8, check: () => (expect(ledger().map((row) => row['State'])).toEqual(['out', 'returned', 'out']), expectTrue(people[1])) });
  walk({ begin, matches: ({ spec }) => spec.functionName === 'rpc', act: comeBack, then: comeBack, sample: 8, check: () => (expect(ledger().map((row) => row['State'])).toEqual(['out', 'returned']), expectTrue(undefined)) });
});

/** Runs `beside` at the nth call of `act`; false where it has fewer calls. */
function nested(index: number, act: () => void, beside: () => void): boolean {
  stage.rewind();
  let done = false;
  stage.workspace.trouble = ({ execution, index: at }) => {
    if (done || at !== index || execution.spec.functionName !== 'rpc') return undefined;
    done = true;
    beside();
    return undefined;
  };
  act();
  stage.workspace.trouble = null;
  return done;
}

it('two desks that hand out one device at one moment: one wins, the other is told who has it', () => {
  let boundaries = 0;
  for (let index = 0; ; index++) {
    const answers: unknown[] = [];
    const found = nested(
      index,
      () => answers.push(stage.sidebar('loans.checkOut', told())),
      () => answers.push(stage.sidebar('loans.checkOut', told({ click: 'clickothers1', holder: people[1] ?? '' }))),
    );
    if (!found) break;
    boundaries++;
    expect(open()).toHaveLength(2);
    const outcomes = answers.map((answer) => (answer as { ok: boolean; value: { outcome: string } }).value.outcome).sort();
    expect(outcomes).toEqual(['done', 'held']);
    expectTrue(String(open().find((row) => row['Serial number'] === serial)?.['Holder ID']));
  }
  expect(boundaries).toBeGreaterThan(8);
});

it('somebody sorting Loans or Devices at any moment of a check-in moves nothing into a wrong row', () => {
  const comeBack = (): unknown => stage.sidebar('loans.checkIn', { click: 'clickbackback', device: serial, deviceBy: 'serial', condition: '', place: 'Office', status: 'available' });
  stage.rewind();
  stage.inSidebar('loans.checkOut', told());
  const other = String(ledger()[0]?.['Serial number']);
  const standing = (): Cells => stage.rows('staff', 'Devices').find((row) => row['Serial number'] === other) as Cells;
  const before = standing();
  stage.mark();
  for (const [tab, width] of [['Loans', 'P'], ['Devices', 'AI']] as const) {
    // Every second call: the others between them read clocks and names.
    for (let index = 0; ; index += 2) {
      const found = nested(index, comeBack, () => stage.hands('staff').sort(`${tab}!A2:${width}200`, 1, 'DESCENDING'));
      if (!found) break;
      expect(ledger().map((row) => `${String(row['Loan'])} ${String(row['State'])}`).sort()).toEqual(['LN-1001 out', 'LN-1002 returned']);
      expectTrue(undefined);
      expect(standing()).toEqual(before);
    }
  }
});
