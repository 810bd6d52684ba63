/** This file cuts the dashboard's job off at every service call: the next run ends where an undisturbed one does. */
import { TABS_OF_CHARTS, emptied, lend, shown } from './lent';
import { HOUR_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});

const run = (): void => {
  stage.installation.desk('desk.run', { job: 'dashboard' }, stage.owner);
};
const again = (): void => {
  stage.jump(HOUR_MS);
  expect(stage.runJob('dashboard')).toMatchObject({ state: 'waiting', trouble: '' });
};

it.each<[string, () => void, number]>([
  ['that has three loans to count', () => lend(stage, 3), 8],
  ['that finds its tabs empty', () => emptied(stage), 5],
])('a run %s', (_what, prepare, sample) => {
  stage.rewind();
  prepare();
  // What stands before each fault; the clock is the same for all, so that the day is.
  const staff = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
  run();
  again();
  const wanted = shown(stage);
  const faults = walk({
    begin() {
      stage.rewind();
      stage.workspace.workbooks.restore(stage.bookId('staff'), staff);
      return stage;
    },
    matches: (execution) => execution.spec.functionName === 'rpc',
    act: run,
    then: again,
    check() {
      expect(shown(stage)).toEqual(wanted);
      expect(TABS_OF_CHARTS.every((tab) => new Set(stage.rows('staff', tab).map((row) => row['Place'])).size === stage.rows('staff', tab).length)).toBe(true);
    },
    sample,
  });
  expect(faults).toBeGreaterThan(sample);
});
