/** This test cuts off an agreed first roster at service calls chosen by a seed: it is brought in whole, and nobody is written twice. */
import { opened, Stage } from './stage';
import { walk } from './walk';

const SEED = 5;

it('cut off anywhere, a first roster that was agreed to is brought in whole and once', () => {
  const stage = Stage.installed();
  stage.installation.setUp(stage.owner);
  stage.dropRoster(stage.district.rosterFiles);
  stage.pass(5 * 60_000);
  stage.fire('hourly_');
  const view = () => stage.desk('people.view', {});
  const all = view().waiting?.people.add ?? 0;
  opened(stage.deskSays('people.decide', { click: stage.click(), approval: view().waiting?.approval ?? '', agree: true }, stage.owner));
  stage.pass(60_000);
  stage.mark();
  const faults = walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'tick_',
      act: () => stage.fire('tick_'),
      then: () => stage.later(),
      check() {
        const people = stage.rows('staff', 'People');
        expect(people).toHaveLength(all);
        expect(new Set(people.map((row) => row['Person ID'])).size).toBe(all);
        expect(stage.history('People')).toHaveLength(all);
        expect(view()).toMatchObject({ waiting: null, last: { people: { add: all } }, roster: { trouble: '' } });
      },
      sample: 4,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(4);
});
