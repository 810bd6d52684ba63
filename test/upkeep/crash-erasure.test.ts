/** This test cuts off an agreed erasure at service calls chosen by a seed: it is finished all the same, and nothing of the person stays. */
import { MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';
import { FAMILY, NEED, leave, live, somebody, standsIn } from './person';

const SEED = 11;

it('cut off anywhere, an erasure that was agreed to is finished, once, and leaves nothing', () => {
  const stage = Stage.ready();
  live(stage);
  leave(stage);
  const who = somebody(stage);
  const words = [who.name, who.number, who.email, who.id, FAMILY, NEED, 'maleta azul'];
  stage.desk('records.ask', { click: stage.click(), person: who.id, askedFor: 'a parent or guardian' });
  const lead = stage.district.cast.deputy.email;
  const row = stage.rows('programme', 'Team').length + 2;
  stage.hands('programme').type(`Team!A${row}`, lead);
  stage.hands('programme').type(`Team!C${row}`, 'lead');
  const receipt = stage.desk('records.receipts', {}).receipts[0]?.receipt ?? '';
  stage.desk('records.decide', { click: stage.click(), receipt, agree: true }, lead);
  stage.pass(MINUTE_MS);
  stage.mark();
  const faults = walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'tick_',
      act: () => stage.fire('tick_'),
      then() {
        stage.later();
        stage.later();
      },
      check() {
        expect(standsIn(stage, words)).toEqual([]);
        expect(stage.rows('programme', 'Record receipts')).toMatchObject([{ Receipt: receipt, State: 'erased' }]);
        expect(stage.desk('records.receipts', {}).receipts).toMatchObject([{ state: 'erased' }]);
        expect(stage.installation.property('erasures open')).toBeNull();
        expect(stage.troubles().filter((one) => String(one['Trouble']).startsWith('erasure'))).toEqual([]);
      },
      sample: 6,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(6);
});
