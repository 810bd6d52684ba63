/** These tests cut the console job off at its service calls: nothing is doubled or lost, and what the console said before is kept. */
import { ConsoleStage } from '../devices/console-stage';
import { HOUR_MS, MINUTE_MS } from './stage';
import { walk } from './walk';

const SEED = 5;
let desk: ConsoleStage;
beforeEach(() => {
  desk = ConsoleStage.ready();
});

const isWaiting = (): boolean => {
  const row = desk.stage.rows('programme', 'Jobs').find((one) => one['Job'] === 'console');
  return row?.['State'] === 'waiting' && row['Trouble'] === '';
};

/** Time enough for a lease that ran out, and for whatever rests for an hour. */
function later(): void {
  desk.stage.jump(8 * MINUTE_MS);
  desk.stage.fire('tick_');
  desk.stage.jump(HOUR_MS);
  desk.stage.fire('tick_');
  desk.stage.fire('tick_');
}

/** The last state of each change, and that none ever went back from an end. */
function expectHistory(ends: readonly string[]): void {
  const lines = desk.stage.rows('programme', 'History').filter((line) => line['Tab'] === 'Console changes');
  const ended = new Map<string, number>();
  for (const line of lines) {
    const [, after] = (JSON.parse(String(line['Changes'])) as Record<string, [unknown, unknown]>)['State'] ?? [null, null];
    if (ends.includes(String(after))) ended.set(String(line['Row']), (ended.get(String(line['Row'])) ?? 0) + 1);
  }
  expect([...ended.values()].every((times) => times === 1)).toBe(true);
}

it('an apply that is cut off anywhere writes each device once and tells it as done', () => {
  const devices = desk.devices().slice(0, 3);
  const befores = devices.map((device) => device.annotatedAssetId);
  desk.retag(devices);
  desk.stage.workspace.directory.change(devices[2]?.deviceId ?? '', { annotatedAssetId: 'LATER' });
  desk.look();
  desk.agree(desk.plan());
  desk.stage.jump(5 * MINUTE_MS);
  desk.stage.mark();
  const faults = walk(
    {
      begin: () => desk.stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'tick_',
      act: () => desk.stage.fire('tick_'),
      then: later,
      check() {
        expect(devices.map((device) => desk.now(device).annotatedAssetId)).toEqual(['NEW-1', 'NEW-2', 'LATER']);
        expect(desk.changes().map((row) => [row['Now'], row['Then'], row['State']])).toEqual([
          [befores[0], 'NEW-1', 'done'],
          [befores[1], 'NEW-2', 'done'],
          [befores[2], 'NEW-3', 'changed meanwhile'],
        ]);
        expectHistory(['done', 'changed meanwhile']);
        expect(desk.stage.rows('programme', 'Approvals').filter((row) => row['Kind'] === 'console').map((row) => row['State'])).toEqual(['done']);
        expect(isWaiting()).toBe(true);
      },
      sample: 10,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(10);
});
