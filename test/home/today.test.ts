/** These tests count a school day with plain values: whose schools, how many of what, and what comes first. */
import { DAY_MS } from '../../src/base/time';
import { newRow } from '../../src/base/table';
import { type CountedDevice, type CountedException, devicesAmong, exceptionsOn, figuresOf, firstOf, isHomeList, knownProblems, schoolsFor, ticketsOn } from '../../src/home/rules/today';
import type { Listed } from '../../src/helpdesk/rules/work-list';
import { schools } from '../../src/people/sheet';

const now = Date.UTC(2026, 9, 14, 15);
const today = { now, today: '2026-10-14', who: 'tess@school.example', mine: new Set(['s1']) };

const ticket = (over: Partial<Listed>): Listed => ({ ticket: 'MT-1001', state: 'open', assignee: '', schoolId: 's1', dueAt: now + DAY_MS, answeredAt: null, resolveBy: null, ...over });
const device = (over: Partial<CountedDevice>): CountedDevice => ({ serial: '5CD1', schoolId: 's1', status: 'out', purpose: 'student loan', dueOn: null, ...over });
const wrong = (kind: CountedException['kind'], over: Partial<CountedException> = {}): CountedException => ({ exceptionId: kind, kind, schoolId: 's1', state: 'open', ...over });

describe('the schools that are looked at', () => {
  const all = [newRow(schools, { schoolId: 's1', technicianEmail: 'Tess@school.example' }), newRow(schools, { schoolId: 's2', coachEmail: 'coach@school.example' })];

  it('are those that somebody looks after, else those of the roster, else none', () => {
    const roster = [{ schoolIds: ['s2'], active: true }];
    expect([...schoolsFor('', 'tess@school.example', all, roster)]).toEqual(['s1']);
    expect([...schoolsFor('', 'office@school.example', all, roster)]).toEqual(['s2']);
    expect([...schoolsFor('', 'office@school.example', all, [{ schoolIds: ['s2'], active: false }])]).toEqual([]);
  });

  it('are those that were chosen, or all of the district', () => {
    expect([...schoolsFor('s2', 'tess@school.example', all, [])]).toEqual(['s2']);
    expect([...schoolsFor('*', 'nobody@school.example', all, [])]).toEqual(['s1', 's2']);
  });
});

describe('the figures', () => {
  const tickets = [
    ticket({ ticket: 'MT-1010', dueAt: now - DAY_MS }),
    ticket({ ticket: 'MT-1009', dueAt: now - 2 * DAY_MS, assignee: 'tess@school.example' }),
    ticket({ ticket: 'MT-1003', state: 'waiting' }),
    ticket({ ticket: 'MT-1002', schoolId: 's2', dueAt: now - 9 * DAY_MS }),
    ticket({ ticket: 'MT-1001', state: 'closed' }),
  ];
  const devices = [
    device({ serial: 'a', dueOn: '2026-10-14' }),
    device({ serial: 'b', dueOn: '2026-10-01' }),
    device({ serial: 'c' }),
    device({ serial: 'd', status: 'available', purpose: 'spare' }),
    device({ serial: 'e', status: 'available' }),
    device({ serial: 'f', schoolId: 's2' }),
  ];
  const wrongs = [wrong('never used'), wrong('held by a leaver'), wrong('never used', { exceptionId: 'x' }), wrong('no school', { state: 'settled' }), wrong('overdue'), wrong('wrong place', { schoolId: 's2' })];
  const figures = figuresOf(tickets, devices, wrongs, today);

  it('count live tickets of the schools, my own wherever they are, and whose turn is ours', () => {
    expect(figures.counts).toEqual({ waiting: 2, mine: 1, nobody: 2, late: 2, out: 3, due: 1, overdue: 1, spare: 1 });
    expect([figures.oldest, figures.latest, figures.latestDue]).toEqual(['MT-1009', 'MT-1009', now - 2 * DAY_MS]);
  });

  it('put a leaver before what is only many, and count what is overdue once', () => {
    expect(figures.exceptions).toEqual([{ kind: 'held by a leaver', count: 1 }, { kind: 'never used', count: 2 }]);
  });

  it('are as long as the lists behind them', () => {
    for (const list of ['waiting', 'mine', 'nobody', 'late'] as const) expect(ticketsOn(list, tickets, today)).toHaveLength(figures.counts[list]);
    for (const list of ['out', 'due', 'overdue', 'spare'] as const) expect(devicesAmong(list, devices, today)).toHaveLength(figures.counts[list]);
    for (const { kind, count } of figures.exceptions) expect(exceptionsOn(`exception:${kind}`, wrongs, today)).toHaveLength(count);
  });

  it('say what comes first: the ticket that is late by most, then what nobody has, then leavers, then what should be back', () => {
    expect(firstOf(figures)).toEqual({ first: 'Answer MT-1009 first: of 2 late tickets it has waited longest.', firstList: 'late' });
    const calm = figuresOf([ticket({})], devices, wrongs, today);
    expect(firstOf(calm).firstList).toBe('nobody');
    expect(firstOf(figuresOf([], devices, wrongs, today))).toEqual({ first: 'Ask for the device of somebody who has left.', firstList: 'exception:held by a leaver' });
    expect(firstOf(figuresOf([], devices, [], today)).firstList).toBe('overdue');
    expect(firstOf(figuresOf([], [], [], today))).toEqual({ first: 'Nothing is waiting. A good moment to count a cart.', firstList: '' });
  });

  it('tell known problems of these schools and of everybody, the newest first', () => {
    const problem = { problemId: 'p', state: 'noticed', what: 'wifi', scope: 'school', place: 's1', since: '2026-10-01' } as const;
    const told = knownProblems([problem, { ...problem, place: 's2' }, { ...problem, scope: 'district', place: '', since: '2026-10-05' }, { ...problem, state: 'dismissed' }], today.mine, new Map([['s1', 'Adams']]));
    expect(told).toEqual([{ what: 'wifi', scope: 'district', place: '', since: '2026-10-05' }, { what: 'wifi', scope: 'school', place: 'Adams', since: '2026-10-01' }]);
  });
});

it('knows its lists, and no other name', () => {
  expect(['late', 'spare', 'exception:never used'].every(isHomeList)).toBe(true);
  expect(['tickets', '', 'constructor', 7, null].some(isHomeList)).toBe(false);
});
