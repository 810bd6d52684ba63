/** These tests cut coaching off at service calls: a session that is pressed again is logged once, and a pair has one document. */
import { walk } from '../path/walk';
import { type Coaching, asks, told, withCoaching } from './stage';

let at: Coaching;
beforeAll(() => {
  at = withCoaching();
  told(at.stage, at.coach, 'coach.start', { click: 'clickofcoach1', teacher: at.staff[0]?.id ?? '', goal: 'leading', words: '', before: [1, 1, 1, 1], request: '' });
  at.stage.mark();
});

it('a session that was cut off or got no reply is pressed again, and was logged once', () => {
  const press = (): void => {
    asks(at.stage, at.coach, 'coach.log', { click: 'clickofcoach2', teacher: at.staff[0]?.id ?? '', cycle: 'C-1', school: '', day: new Date(at.stage.now).toISOString().slice(0, 10), minutes: 30, kind: 'observation', topic: '', forward: true });
  };
  const faults = walk({
    begin: () => at.stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: press,
    then: press,
    check() {
      expect(at.stage.rows('coaching', 'Sessions')).toHaveLength(1);
      expect(at.stage.rows('coaching', 'Cycles')).toMatchObject([{ Stage: 'inquire', Sessions: 1, Minutes: 30 }]);
      expect(at.stage.rows('coaching', 'Teachers').find((row) => row['Person ID'] === at.staff[0]?.id)).toMatchObject({ Sessions: 1 });
    },
  });
  expect(faults).toBeGreaterThan(4);
});

it('notes that are cut off in the making become one document, shared with the two alone', () => {
  told(at.stage.rewind(), at.coach, 'coach.notes', { click: 'clickofcoach3', teacher: at.staff[0]?.id ?? '' });
  at.stage.mark();
  const made = () => at.stage.workspace.drive.all().filter((file) => file.name.startsWith('Coaching notes'));
  walk({
    begin: () => at.stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: () => void at.stage.deskSays('desk.run', { job: 'coaching' }, at.stage.owner),
    then: () => at.stage.later(),
    check() {
      expect(made()).toHaveLength(1);
      expect(made()[0]?.permissions.filter((one) => one.role !== 'owner').map((one) => one.to).sort()).toEqual([at.coach, at.staff[0]?.email].sort());
      expect(at.stage.rows('coaching', 'Notes')[0]?.['Address']).toContain(made()[0]?.id);
    },
    sample: 16,
  });
});
