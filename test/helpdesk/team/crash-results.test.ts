/** These tests cut the way of a result from the team's workbook to the helpdesk off at every call: it arrives once, or not yet. */
import { Stage } from '../../path/stage';
import { walk } from '../../path/walk';

const SEED = 5;

it('a result that is cut off anywhere arrives, and everything about it happens once', () => {
  const stage = Stage.ready();
  stage.desk('team.add', { click: stage.click(), student: stage.classmates()[0]?.studentNumber ?? '', className: '7B' });
  stage.send();
  stage.runJob('intake');
  stage.send({ category: stage.choice('category', 1), 'solved.keyboard': stage.choice('solved.keyboard', 1) });
  stage.runJob('intake');
  stage.pass(10 * 60_000);
  stage.runJob('queue');
  const [solved = '', passed = ''] = stage.rows('techTeam', 'Queue').map((row) => String(row['Ticket']));
  const hands = stage.hands('techTeam');
  for (const [ticket, result] of [[solved, 'fixed it'], [passed, 'pass it on']] as const) {
    hands.type(stage.cellOf('techTeam', 'Queue', ticket, 'Taken by'), 'Tech 01');
    hands.type(stage.cellOf('techTeam', 'Queue', ticket, 'What we did'), result);
  }
  stage.mark();
  const faults = walk(
    {
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => void stage.deskSays('desk.run', { job: 'queue' }, stage.owner),
      then() {
        stage.later();
        stage.jump(60 * 60_000);
        stage.fire('hourly_');
      },
      check() {
        const tickets = new Map(stage.tickets().map((row) => [row['Ticket'], row]));
        expect(tickets.get(solved)).toMatchObject({ State: 'resolved', Resolution: 'fixed', 'Assigned to': 'Tech 01' });
        expect(tickets.get(passed)).toMatchObject({ State: 'new', 'Assigned to': '', Tier: 'school contact' });
        expect(stage.rows('staff', 'Messages').map((row) => row['Ticket']).sort()).toEqual([solved, passed].sort());
        expect(stage.rows('staff', 'Outbox').filter((row) => row['Template'] === 'resolved')).toHaveLength(1);
        expect(stage.rows('staff', 'Team members')).toMatchObject([{ Solved: 1, 'Solved in the month': 1 }]);
        const lines = new Map(stage.rows('techTeam', 'Queue').map((row) => [row['Ticket'], row]));
        expect(lines.get(solved)).toMatchObject({ State: 'done', 'From MyTech': expect.stringContaining('Solved by Tech 01') as string });
        expect(lines.get(passed)).toMatchObject({ State: 'with staff', 'From MyTech': expect.stringContaining('Passed on') as string });
        expect(stage.rows('techTeam', 'Members')).toMatchObject([{ Solved: 1 }]);
      },
      sample: 30,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(25);
});
