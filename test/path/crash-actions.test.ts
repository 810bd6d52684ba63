/** These tests cut off what staff do in the sidebar, and the mails it causes, at every service call: a click pressed again happens once. */
import { MINUTE_MS, Stage } from './stage';
import { walk } from './walk';

const FAMILY = 'familia@casa.example';
const CLICK = 'clickofstaff';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  stage.send();
  stage.pass(3 * MINUTE_MS);
  stage.mark();
});

const isSidebar = (name: string): boolean => name === 'rpc';

function expectOneAnswer(kind: 'answer' | 'resolve'): void {
  const [ticket] = stage.tickets();
  expect(ticket).toMatchObject(kind === 'answer' ? { State: 'waiting' } : { State: 'resolved', Resolution: 'fixed' });
  expect(stage.rows('staff', 'Messages')).toMatchObject([{ Ticket: 'MT-1001', Kind: 'answer', Text: 'Venga a la oficina' }]);
  expect(stage.history('Tickets').map((line) => line['Kind'])).toEqual(['added', 'changed']);
  const doubts = stage.troubles().filter((line) => String(line['What']).includes('may not have gone out'));
  expect(stage.mailsTo(FAMILY).length + doubts.length).toBeGreaterThanOrEqual(2);
  expect(stage.mailsTo(FAMILY).length).toBeLessThanOrEqual(2);
  expect(stage.rows('staff', 'Outbox').map((row) => row['State'])).toEqual(['sent', doubts.length > 0 ? 'in doubt' : 'sent']);
}

const press = (kind: 'answer' | 'resolve') => (): void => {
  if (kind === 'answer') stage.sidebar('tickets.answer', { click: CLICK, ticket: 'MT-1001', text: 'Venga a la oficina', wait: true });
  else stage.sidebar('tickets.resolve', { click: CLICK, ticket: 'MT-1001', resolution: 'fixed', text: 'Venga a la oficina' });
};

it.each(['answer', 'resolve'] as const)('a click on %s that was cut off or got no reply is pressed again, and has happened once', (kind) => {
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => isSidebar(spec.functionName),
    act: press(kind),
    then() {
      press(kind)();
      stage.fire('tick_');
    },
    check: () => expectOneAnswer(kind),
  });
});

it('an answer is mailed once or shown as in doubt, wherever the tick that mails it is cut off', () => {
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'tick_',
    act() {
      press('answer')();
      stage.fire('tick_');
    },
    then() {
      stage.jump(8 * MINUTE_MS);
      stage.fire('tick_');
    },
    check: () => expectOneAnswer('answer'),
  });
});
