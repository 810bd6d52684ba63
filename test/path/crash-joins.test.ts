/** These tests cut off the filing of a report that joins a ticket, and of an answered survey, at every service call: each counts once. */
import { DAY_MS, MINUTE_MS, Stage } from './stage';
import { walk } from './walk';

const OTHER = 'otra@casa.example';
const intake = (execution: { readonly spec: { readonly functionName: string } }): boolean => execution.spec.functionName === 'onHelpForm_';

it('a second family joins a ticket once and is told at most once, wherever the execution is cut off or a reply is lost', () => {
  const stage = Stage.ready();
  stage.send();
  stage.pass(2 * MINUTE_MS);
  stage.mark();
  const faults = walk({
    begin: () => stage.rewind(),
    matches: intake,
    act() {
      stage.send({ email: OTHER });
      stage.pass(30_000);
    },
    then: () => stage.later(),
    check() {
      expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', Affected: 2 }]);
      expect(stage.rows('staff', 'Followers')).toHaveLength(1);
      expect(stage.rows('staff', 'Messages').map((row) => row['Kind'])).toEqual(['me too']);
      const doubts = stage.troubles().filter((line) => String(line['What']).includes('may not have gone out'));
      expect(stage.mailsTo(OTHER).length).toBeLessThanOrEqual(1);
      if (stage.mailsTo(OTHER).length === 0) expect(doubts).toHaveLength(1);
    },
    sample: 30,
  });
  expect(faults).toBeGreaterThan(25);
});

describe('a survey', () => {
  const stage = Stage.ready();
  beforeAll(() => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'survey percent');
    stage.hands('programme').type(`Settings!B${row + 2}`, '100');
    stage.hands('staff').type(stage.cellOf('staff', 'Schools', stage.district.cast.child.school.sourcedId, 'Technology contact'), 'contact@district.example');
    stage.send();
    stage.pass(2 * MINUTE_MS);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.jump(DAY_MS);
    stage.mark();
  });

  it('is asked once, wherever the asking is cut off', () => {
    const faults = walk({
      begin: () => stage.rewind(),
      matches: (execution) => execution.spec.functionName === 'rpc',
      act: () => {
        stage.deskSays('desk.run', { job: 'survey' }, stage.owner);
      },
      then() {
        stage.later();
        stage.pass(MINUTE_MS);
      },
      check() {
        expect(stage.rows('staff', 'Surveys')).toHaveLength(1);
        const asked = stage.mailsTo('familia@casa.example').filter((subject) => subject.includes('nuestra ayuda'));
        expect(asked).toHaveLength(1);
      },
      sample: 18,
    });
    expect(faults).toBeGreaterThan(16);
  });

  it('that was answered low has one follow-up, wherever the filing is cut off', () => {
    stage.rewind();
    stage.runJob('survey');
    stage.jump(MINUTE_MS);
    const code = String(stage.rows('staff', 'Surveys')[0]?.['Survey']);
    stage.fire('tick_');
    stage.mark();
    const faults = walk({
      begin: () => stage.rewind(),
      matches: intake,
      act() {
        stage.answer('survey', { code, language: 'Español', 'es.score': 4, 'es.reason': 'Nadie llamó' });
        stage.pass(30_000);
      },
      then: () => stage.later(),
      check() {
        expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Score: 1, 'Follow-up': 'open', Owner: 'contact@district.example' }]);
        expect(stage.rows('staff', 'Outbox').filter((row) => row['Template'] === 'survey low')).toHaveLength(1);
      },
      sample: 20,
    });
    expect(faults).toBeGreaterThan(18);
  });
});
