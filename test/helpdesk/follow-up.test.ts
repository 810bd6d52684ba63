/** These tests wait for families through the shipped bundle: one reminder, then the end, in school days; and cut the waiting off at its calls. */
import { DAY_MS, HOUR_MS, type Cells, MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const FAMILY = 'familia@casa.example';
const NEW_YORK_WINTER_MS = HOUR_MS;
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const setting = (name: string, value: string): void => {
  const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
  stage.hands('programme').type(`Settings!B${row + 2}`, value);
};

/** A family writes, and staff ask it something an hour later. */
function asked(wall: string): void {
  stage.jumpTo(wall);
  stage.send();
  stage.pass(2 * MINUTE_MS);
  stage.jump(HOUR_MS);
  stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: '¿Qué dice la pantalla?', wait: true });
  stage.fire('tick_');
}

const ticket = (): Cells => stage.tickets()[0] ?? {};
const subjects = (): readonly string[] => stage.mailsTo(FAMILY);
const REMINDER = '[MT-1001] Esperamos su respuesta';
const CLOSED = '[MT-1001] Cerramos su solicitud';
const count = (subject: string): number => subjects().filter((one) => one === subject).length;

/** To a moment by New York's clock in summer, or in winter where it says so; the hour's work, and the mail after it. */
function at(wall: string, winter = false): void {
  stage.jumpTo(wall);
  if (winter) stage.jump(NEW_YORK_WINTER_MS);
  stage.fire('hourly_');
  stage.jump(MINUTE_MS);
  stage.fire('tick_');
}

describe('a ticket that waits for its family', () => {
  it.each([
    ['in an ordinary week', '', '2026-10-13T09:00', ['2026-10-15T15:30', '2026-10-16T07:40'], ['2026-10-19T15:30', '2026-10-20T07:40'], false],
    ['over a week without school', '2026-10-12..2026-10-16', '2026-10-09T09:00', ['2026-10-20T15:30', '2026-10-21T07:40'], ['2026-10-22T15:30', '2026-10-23T07:40'], false],
    ['over the end of summer time', '', '2026-10-29T09:00', ['2026-11-02T15:30', '2026-11-03T07:40'], ['2026-11-04T15:30', '2026-11-05T07:40'], true],
  ])('is reminded of once and closed %s, on the mornings of the third and the fifth school day', (_when, closures, from, [beforeReminder, reminder], [beforeClosing, closing], winter) => {
    if (closures !== '') setting('days without school', closures);
    asked(from);
    at(beforeReminder as string, winter);
    expect([ticket()['State'], count(REMINDER)]).toEqual(['waiting', 0]);
    at((reminder as string).replace('07:40', '03:00'), winter);
    expect(count(REMINDER)).toBe(0);
    at(reminder as string, winter);
    expect([ticket()['State'], count(REMINDER)]).toEqual(['waiting', 1]);
    at(beforeClosing as string, winter);
    expect([ticket()['State'], count(REMINDER), count(CLOSED)]).toEqual(['waiting', 1, 0]);
    at(closing as string, winter);
    expect(ticket()).toMatchObject({ State: 'closed', Resolution: 'no answer' });
    at((closing as string).replace('07:40', '12:40'), winter);
    expect([count(REMINDER), count(CLOSED)]).toEqual([1, 1]);
    expect(stage.complaints()).toEqual([]);
  });

  it('is told when it is closed, and until when an answer opens it again', () => {
    asked('2026-10-13T09:00');
    at('2026-10-16T08:40');
    at('2026-10-20T08:40');
    const bodyOf = (subject: string): string => stage.workspace.mail.mailbox(FAMILY).find((mail) => mail.subject === subject)?.body ?? '';
    expect(bodyOf(REMINDER)).toContain('para el martes 20 de octubre a las 7:30 a. m.');
    expect(bodyOf(CLOSED)).toContain('antes del martes 27 de octubre');
  });

  it('that begins to wait after it was on hold counts from then', () => {
    asked('2026-10-13T09:00');
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: 'Un momento', wait: false });
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', 'State'), 'on hold');
    at('2026-10-13T12:40');
    expect(ticket()['Clock stopped']).not.toBe('');
    stage.jumpTo('2026-11-20T10:00');
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: '¿Todavía?', wait: true });
    stage.jump(HOUR_MS);
    stage.fire('hourly_');
    expect([ticket()['State'], count(REMINDER), ticket()['Reminded']]).toEqual(['waiting', 0, '']);
  });

  it('has as long after a late reminder as after one in time', () => {
    asked('2026-10-13T09:00');
    at('2026-10-23T09:00');
    expect([ticket()['State'], count(REMINDER)]).toEqual(['waiting', 1]);
    at('2026-10-26T15:00');
    expect(ticket()['State']).toBe('waiting');
    at('2026-10-27T08:00');
    expect(ticket()['State']).toBe('closed');
  });

  it('is left alone where there is nobody to write to', () => {
    asked('2026-10-13T09:00');
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', 'Contact e-mail'), '');
    at('2026-10-30T09:00');
    at('2026-11-20T09:00', true);
    expect(ticket()).toMatchObject({ State: 'waiting', Reminded: '' });
  });
});

it('a resolved ticket is closed on the fifth school day without a word', () => {
  asked('2026-10-13T09:00');
  stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
  stage.fire('tick_');
  const before = subjects().length;
  at('2026-10-19T15:30');
  expect(ticket()['State']).toBe('resolved');
  at('2026-10-20T08:00');
  expect(ticket()).toMatchObject({ State: 'closed', Resolution: 'fixed' });
  expect(subjects()).toHaveLength(before);
});

it('the clock of a ticket whose state somebody typed is put right', () => {
  stage.jumpTo('2026-10-13T09:00');
  stage.send();
  stage.pass(2 * MINUTE_MS);
  const type = (header: string, text: string): void => stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', header), text);
  const due = ticket()['Answer by'];
  type('State', 'waiting');
  at('2026-10-13T10:00');
  expect(ticket()['Clock stopped']).not.toBe('');
  type('State', 'open');
  at('2026-10-14T10:00');
  expect(ticket()['Clock stopped']).toBe('');
  expect(Number(ticket()['Answer by'])).toBeGreaterThan(Number(due));
  type('State', 'resolved');
  at('2026-10-14T12:00');
  expect(ticket()['Resolved']).not.toBe('');
});

it.each([
  ['reminder', '2026-10-16T08:40', REMINDER, { State: 'waiting' }],
  ['end', '2026-10-20T08:40', CLOSED, { State: 'closed', Resolution: 'no answer' }],
])('the %s that was cut off anywhere happens once, with one mail or a word about it', (which, wall, subject, expected) => {
  asked('2026-10-13T09:00');
  if (which === 'end') at('2026-10-16T08:40');
  stage.jumpTo(wall);
  stage.mark();
  const before = stage.history('Tickets').length;
  const faults = walk({
    begin: () => stage.rewind(),
    matches: ({ spec }) => spec.functionName === 'rpc',
    act: () => void stage.deskSays('desk.run', { job: 'follow-up' }, stage.owner),
    sample: 10,
    then: () => stage.later(),
    check() {
      expect(ticket()).toMatchObject(expected);
      expect(stage.history('Tickets').slice(before).filter((line) => line['Through'] === 'helpdesk.followUp')).toHaveLength(1);
      expect(stage.rows('staff', 'Outbox').filter((row) => String(row['Template']) === (which === 'end' ? 'closed' : 'reminder'))).toHaveLength(1);
      expect(count(subject)).toBe(1);
    },
  });
  expect(faults).toBeGreaterThan(8);
  // The file's other tests begin at the moment that was marked first.
  stage = Stage.ready();
});

it('a week in which nobody looked is followed by the reminder, not by the end', () => {
  asked('2026-10-13T09:00');
  stage.jump(7 * DAY_MS);
  stage.fire('hourly_');
  expect(ticket()['State']).toBe('waiting');
  expect(ticket()['Reminded']).not.toBe('');
});
