/** These tests cut a stocktake off at its service calls: a batch of scans that is sent again, and a close that goes on by the clock, happen once. */
import { type Cells, HOUR_MS, MINUTE_MS, Stage } from './stage';
import { walk } from './walk';

const CLICK = 'clickofcounting';
let stage: Stage;
let school: string;
let tags: readonly string[];

const devices = (): readonly Cells[] => stage.rows('staff', 'Devices');

beforeAll(() => {
  stage = Stage.ready();
  const schools = stage.rows('staff', 'Schools');
  const unitAt = Object.keys(schools[0] ?? {}).indexOf('Organisational unit');
  stage.hands('staff').type(`Schools!${String.fromCharCode(65 + unitAt)}2`, '/Students/Juniper Hollow');
  stage.runJob('devices');
  school = String(schools[0]?.['School ID']);
  const own = devices().filter((row) => row['School ID'] === school);
  const once = own.filter((row) => row['Asset tag'] !== '' && devices().filter((other) => other['Asset tag'] === row['Asset tag']).length === 1);
  tags = once.slice(0, 3).map((row) => String(row['Asset tag']));
  stage.desk('stocktake.open', { click: stage.click(), name: 'Fall count', schools: [school] });
  stage.jump(HOUR_MS);
  stage.mark();
});

const scan = (): unknown => stage.sidebar('count.scan', { click: CLICK, stocktake: 'ST-1', school, place: 'Cart 3', move: true, codes: [...tags, 'ZZ-9', tags[0] as string] });
const line = (): Cells | undefined => stage.rows('staff', 'Stocktake schools')[0];

it('a batch of scans that was cut off or got no reply is sent again, and has counted once', () => {
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: scan,
    then: scan,
    check() {
      expect(stage.rows('staff', 'Counts').map((row) => row['Code'])).toEqual([...tags, 'ZZ-9']);
      expect(line()).toMatchObject({ Found: 3, Unknown: 1 });
      expect(devices().filter((row) => row['Place now'] === 'Cart 3')).toHaveLength(3);
      expect(stage.history('Devices').filter((row) => JSON.stringify(row).includes('Cart 3'))).toHaveLength(3);
    },
    sample: 8,
  });
});

it('a close that was cut off is pressed again or goes on by the clock: one report, each missing device once', () => {
  const expected = Number(line()?.['Expected']);
  walk({
    begin() {
      stage.rewind();
      scan();
      return stage;
    },
    matches: ({ spec }) => spec.functionName === 'rpc' && spec.project.name === 'program',
    act: () => void stage.installation.desk('stocktake.close', { click: CLICK, stocktake: 'ST-1' }, stage.owner),
    then() {
      stage.desk('stocktake.close', { click: CLICK, stocktake: 'ST-1' });
      stage.fire('tick_');
    },
    check: () => expectReport(expected),
    sample: 4,
  });
});

it('a report that was cut off at any piece is written by the next tick', () => {
  const expected = Number(line()?.['Expected']);
  walk({
    begin() {
      stage.rewind();
      scan();
      stage.desk('stocktake.close', { click: CLICK, stocktake: 'ST-1' });
      return stage;
    },
    matches: ({ spec }) => spec.functionName === 'tick_',
    act: () => void stage.fire('tick_'),
    then() {
      // Whoever was cut off keeps its lease for seven minutes.
      stage.jump(8 * MINUTE_MS);
      stage.fire('tick_');
      stage.fire('tick_');
    },
    check: () => expectReport(expected),
    sample: 5,
  });
});

function expectReport(expected: number): void {
  expect(stage.rows('staff', 'Stocktakes')).toMatchObject([{ State: 'closed' }]);
  const [view] = stage.desk('stocktake.view', {}).stocktakes;
  expect(view?.schools).toMatchObject([{ expected, found: 3, missing: expected - 3, unknown: 1 }]);
  const missing = stage.rows('staff', 'Counts').filter((row) => row['Outcome'] === 'missing');
  expect(missing).toHaveLength(expected - 3);
  expect(new Set(missing.map((row) => row['Serial number'])).size).toBe(expected - 3);
  expect(stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === 'not found in the count' && row['State'] === 'open')).toHaveLength(expected - 3);
}
