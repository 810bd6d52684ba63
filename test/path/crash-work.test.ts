/** These tests cut off merging, filing for somebody and translating at every service call: done again, each has happened once. */
import { MINUTE_MS, Stage } from './stage';
import { walk } from './walk';

const OTHER = 'vecina@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  stage.send();
  stage.pass(3 * MINUTE_MS);
  // Of another category, so that it is not a "me too".
  stage.send({ email: OTHER, description: 'rota también', category: stage.choice('category', 1), 'solved.screen': undefined, 'solved.keyboard': stage.choice('solved.keyboard', 1) });
  stage.pass(3 * MINUTE_MS);
  stage.mark();
});

const last = (): string => String(stage.tickets()[1]?.['Ticket']);

it('two tickets are merged once, and whoever asked is told once', () => {
  const press = (): void => void stage.sidebar('tickets.merge', { click: 'clickofmerge', ticket: last(), into: 'MT-1001' });
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: press,
    then() {
      press();
      stage.fire('tick_');
    },
    check() {
      expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', Affected: 2 }, { State: 'closed', 'Merged into': 'MT-1001' }]);
      expect(stage.rows('staff', 'Followers')).toHaveLength(1);
      expect(stage.mailsTo(OTHER).filter((subject) => subject.startsWith('[MT-1001]'))).toHaveLength(1);
    },
  });
});

it('a ticket is filed for somebody once', () => {
  const { child } = stage.district.cast;
  const press = (): void =>
    void stage.sidebar('tickets.file', { click: 'clickoffiling', person: child.studentNumber, device: '', category: 'wifi', text: 'Called', language: '', contact: OTHER, how: 'ask' });
  walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: press,
    then: press,
    check: () => expect(stage.tickets().filter((one) => one['Filed by'] !== '')).toHaveLength(1),
  });
});
