/** These tests cut the bringing in of a list off at any call, and let people sort and type meanwhile: it finishes by the clock, and each row is told as it was. */
import { Random } from '../../local/kernel/random';
import { MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';
import { agree, dropList, look, resultsOf } from './list-stage';

const SEED = 5;
const KNOWN = 5;
/** One piece for every call of it, and two pieces of four hundred rows for what lies between them. */
const SHORT = 10;
const LONG = 410;
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  stage.mark();
});

const list = (added: number): string => {
  const known = stage.district.devices.slice(0, KNOWN).map((device) => `${device.serialNumber},,Cart ${device.serialNumber.slice(-2)}`);
  const fresh = Array.from({ length: added }, (_, at) => `NEW${String(at).padStart(4, '0')},N-${String(at).padStart(5, '0')},Shelf`);
  return ['Serial,Asset tag,Home place', ...known, ...fresh, 'BAD,5.01E+12,Shelf'].join('\n');
};

/** A district in which a lead has just agreed to a list. */
function agreed(added: number): void {
  stage.rewind();
  if (stage.desk('lists.view', {}).underWay !== null) stage.desk('lists.stop', { click: stage.click() });
  agree(stage, look(stage, dropList(stage, 'fleet.csv', list(added))));
  stage.mark();
}

/** The clock goes on until nothing is left to do. */
function finish(): void {
  for (let round = 0; round < 8 && stage.desk('lists.view', {}).underWay !== null; round++) {
    stage.jump(8 * MINUTE_MS);
    stage.fire('tick_');
  }
}

function check(added: number): void {
  const devices = stage.rows('staff', 'Devices').map((row) => String(row['Serial number']));
  expect(new Set(devices).size).toBe(devices.length);
  expect(devices.filter((serial) => /^NEW\d{4}$/.test(serial))).toHaveLength(added);
  const changes: Record<string, number> = {};
  for (const line of stage.history('Devices')) if (line['Through'] === 'devices.lists') changes[String(line['Row'])] = (changes[String(line['Row'])] ?? 0) + 1;
  expect(Object.keys(changes)).toHaveLength(added + KNOWN);
  expect(Math.max(...Object.values(changes))).toBe(1);
  const told = [...resultsOf(stage, 'fleet.csv').values()].map((one) => one.split(':')[0]);
  const count = (outcome: string): number => told.filter((one) => one === outcome).length;
  expect({ added: count('added'), changed: count('changed'), refused: count('refused'), all: told.length }).toEqual({ added, changed: KNOWN, refused: 1, all: added + KNOWN + 1 });
  expect(stage.desk('lists.view', {})).toMatchObject({ underWay: null });
  expect(stage.desk('lists.view', {}).ended[0]).toMatchObject({ state: 'done', counts: { 'added': added, 'changed': KNOWN, 'as it was': 0, 'refused': 1, 'left out': 0 } });
}

it.each([
  [SHORT, 8],
  [LONG, 3],
])('a list of %i new devices that is cut off at any call is brought in whole, each row once and told as it was', (added, sample) => {
  agreed(added);
  const faults = walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'tick_',
      act: () => stage.fire('tick_'),
      then: finish,
      check: () => check(added),
      sample,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(sample);
});

it('people who sort Devices meanwhile lose nothing, and no row goes astray', () => {
  agreed(LONG);
  const random = new Random(SEED);
  const hands = stage.hands('staff');
  let sorts = 0;
  stage.workspace.trouble = ({ name }) => {
    if (name.startsWith('Sheets.') && random.below(4) === 0) {
      sorts++;
      hands.sort('Devices', 1 + random.below(6), random.below(2) === 0 ? 'ASCENDING' : 'DESCENDING');
    }
    return undefined;
  };
  stage.fire('tick_');
  stage.workspace.trouble = null;
  finish();
  expect(sorts).toBeGreaterThan(2);
  check(LONG);
});
