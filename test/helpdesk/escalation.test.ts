/** These tests tell staff of deadlines: by the rules with plain values, and through the shipped bundle with one mail a person and look. */
import type { SchoolCalendar } from '../../src/base/schoolhours';
import { newRow } from '../../src/base/table';
import { escalationOf, nextDeadline, toldOf } from '../../src/helpdesk/rules/escalation';
import type { ClockTerms } from '../../src/helpdesk/rules/targets';
import { type Ticket, tickets } from '../../src/helpdesk/sheet';
import { schools } from '../../src/people/sheet';
import { HOUR_MS, MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const calendar: SchoolCalendar = { zone: { name: 'UTC', offsetMinutes: () => 0 }, week: { 1: { opens: 480, closes: 960 }, 2: { opens: 480, closes: 960 } }, closures: new Set() };
const TARGET = { answer: 240, resolve: 960 };
const clock: ClockTerms = { calendar, targets: { urgent: TARGET, high: TARGET, normal: TARGET, low: TARGET } };
const NOON = Date.parse('2026-10-05T12:00:00Z');
const ticket = (over: Partial<Ticket> = {}): Ticket => newRow(tickets, { ticket: 'MT-1', state: 'new', schoolId: 's1', dueAt: NOON + 4 * HOUR_MS, resolveBy: NOON + 24 * HOUR_MS, ...over });

describe('a deadline', () => {
  it.each([
    ['far away', {}, NOON, null],
    ['with a quarter of its time left', {}, NOON + 3 * HOUR_MS, 'near'],
    ['with a minute more', {}, NOON + 3 * HOUR_MS - MINUTE_MS, null],
    ['that was near and told', { escalated: 'near' }, NOON + 3 * HOUR_MS, null],
    ['that has come', {}, NOON + 4 * HOUR_MS, 'late'],
    ['that has come after it was told as near', { escalated: 'near' }, NOON + 4 * HOUR_MS, 'late'],
    ['that was told as late', { escalated: 'late' }, NOON + 9 * HOUR_MS, null],
    ['of an answer that was given', { answeredAt: NOON, state: 'open' }, NOON + 4 * HOUR_MS, 'near'],
    ['of a solution, tomorrow at noon, with four hours left of sixteen', { answeredAt: NOON, dueAt: null, resolveBy: NOON + 24 * HOUR_MS, state: 'open' }, NOON + 4 * HOUR_MS, 'near'],
    ['whose clock stands still', { frozenAt: NOON }, NOON + 9 * HOUR_MS, null],
    ['of a ticket that waits', { state: 'waiting' }, NOON + 9 * HOUR_MS, null],
    ['of a ticket that is solved', { state: 'resolved' }, NOON + 9 * HOUR_MS, null],
    ['that there is none of', { dueAt: null, resolveBy: null }, NOON + 9 * HOUR_MS, null],
  ] as const)('%s', (_what, over, now, told) => expect(escalationOf(ticket(over), now, clock)).toBe(told));

  it('is the earlier of the two that are still to be kept', () => {
    expect(nextDeadline(ticket())).toEqual({ what: 'answer', by: NOON + 4 * HOUR_MS });
    expect(nextDeadline(ticket({ answeredAt: NOON }))).toEqual({ what: 'resolve', by: NOON + 24 * HOUR_MS });
    expect(nextDeadline(ticket({ dueAt: NOON + 30 * HOUR_MS }))).toEqual({ what: 'resolve', by: NOON + 24 * HOUR_MS });
  });

  it('is told to whoever has the ticket, and once it has passed to the next tier', () => {
    const school = newRow(schools, { schoolId: 's1', name: 'Lincoln', contactEmail: 'contact@x.example', technicianEmail: 'tech@x.example' });
    const crew = { calendar, routes: [], schools: [school], teamSchools: new Set<string>(), district: ['d@x.example'] };
    const at = (over: Partial<Ticket>, what: 'near' | 'late'): readonly string[] => toldOf(ticket(over), what, crew);
    expect(at({ tier: 'technician', assignee: 'Her@x.example' }, 'near')).toEqual(['her@x.example']);
    expect(at({ tier: 'technician', assignee: 'her@x.example' }, 'late')).toEqual(['d@x.example']);
    expect(at({ tier: 'technology team' }, 'near')).toEqual(['contact@x.example']);
    expect(at({ tier: 'technology team' }, 'late')).toEqual(['contact@x.example']);
    expect(at({ tier: 'school contact' }, 'late')).toEqual(['tech@x.example']);
    expect(at({ tier: 'district' }, 'late')).toEqual(['d@x.example']);
    expect(at({ tier: 'vendor', assignee: 'her@x.example' }, 'late')).toEqual(['d@x.example']);
    expect(at({ tier: '' }, 'near')).toEqual(['d@x.example']);
  });
});

describe('through the bundle', () => {
  const CONTACT = 'contact@jeffersonvalley.example';
  const TECHNICIAN = 'tech@jeffersonvalley.example';
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
    const id = stage.district.cast.child.school.sourcedId;
    const hands = stage.hands('staff');
    hands.type(stage.cellOf('staff', 'Schools', id, 'Technology contact'), CONTACT);
    hands.type(stage.cellOf('staff', 'Schools', id, 'Technician'), TECHNICIAN);
    stage.jumpTo('2026-10-13T12:30');
    stage.send();
    stage.send({ email: 'otra@casa.example', device: '' });
    stage.pass(2 * MINUTE_MS);
    stage.mark();
  });
  beforeEach(() => stage.rewind());

  /** The minutes' work at a moment, and the mail after it. */
  const at = (wall: string): void => {
    stage.jumpTo(wall);
    stage.fire('tick_');
    stage.jump(MINUTE_MS);
    stage.fire('tick_');
  };
  const marks = (): readonly unknown[] => stage.tickets().map((row) => row['Escalated']);

  it('tells the assignee before the deadline and the next tier after it, of all tickets in one mail, and only while school is open', () => {
    // Screens are answered within four hours of school: three and a half of them today, half an hour tomorrow.
    at('2026-10-13T15:00');
    expect([stage.mailsTo(CONTACT), marks()]).toEqual([[], ['', '']]);
    at('2026-10-13T15:40');
    expect([stage.mailsTo(CONTACT), marks()]).toEqual([['2 deadlines are near'], ['near', 'near']]);
    at('2026-10-13T22:00');
    at('2026-10-14T07:45');
    expect([stage.mailsTo(TECHNICIAN), marks()]).toEqual([[], ['near', 'near']]);
    at('2026-10-14T08:20');
    expect([stage.mailsTo(TECHNICIAN), marks()]).toEqual([['2 deadlines have passed'], ['late', 'late']]);
    at('2026-10-14T12:00');
    expect([stage.mailsTo(CONTACT), stage.mailsTo(TECHNICIAN)].map((mails) => mails.length)).toEqual([1, 1]);
    const body = stage.workspace.mail.mailbox(TECHNICIAN)[0]?.body ?? '';
    expect(body).toContain('MT-1001 · screen');
    expect(body).toContain('answer by Wed 10-14 08:00');
    expect(body).not.toContain('La pantalla');
    expect(stage.complaints()).toEqual([]);
  });

  it('a deadline that passes at night is told when school opens', () => {
    stage.hands('staff').type(stage.cellOf('staff', 'Tickets', 'MT-1001', 'Answer by'), '2026-10-13 20:00:00');
    at('2026-10-13T22:00');
    expect(stage.mailsTo(TECHNICIAN)).toEqual([]);
    at('2026-10-14T07:35');
    expect(stage.mailsTo(TECHNICIAN)).toEqual(['A deadline has passed']);
  });

  it('the outbox names nobody', () => {
    stage.jumpTo('2026-10-13T15:40');
    stage.fire('tick_');
    const rows = stage.rows('staff', 'Outbox').filter((row) => row['Template'] === 'deadlines');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('a look that was cut off anywhere tells each person once', () => {
    stage.jumpTo('2026-10-14T08:20');
    stage.mark();
    const before = stage.history('Tickets').length;
    const faults = walk({
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => void stage.deskSays('desk.run', { job: 'escalation' }, stage.owner),
      sample: 8,
      then() {
        stage.later();
        stage.jump(8 * MINUTE_MS);
        stage.fire('tick_');
        stage.fire('tick_');
      },
      check() {
        expect(marks()).toEqual(['late', 'late']);
        expect(stage.history('Tickets').slice(before).filter((line) => line['Through'] === 'helpdesk.escalation')).toHaveLength(2);
        expect(stage.mailsTo(TECHNICIAN)).toEqual(['2 deadlines have passed']);
      },
    });
    expect(faults).toBeGreaterThan(8);
  });
});
