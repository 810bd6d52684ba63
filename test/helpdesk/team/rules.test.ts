/** These tests hold the rules of the student technology team to any input: who is meant, what is theirs, and what a line may do. */
import fc from 'fast-check';
import { newRow } from '../../../src/base/table';
import { TICKET_STATES, TIERS, type Ticket, tickets } from '../../../src/helpdesk/sheet';
import { LESSON_KEYS } from '../../../src/helpdesk/team/lessons';
import { TEAM_RESULTS, type TeamMember, teamMembers } from '../../../src/helpdesk/team/sheet';
import { className, coverage, credited, levelOf, progressRow, teamSchools } from '../../../src/helpdesk/team/rules/members';
import { type Told, claimOf, isTheTeams, judge, memberOf, movingAs, movingId } from '../../../src/helpdesk/team/rules/results';
import { CATEGORY_KEYS } from '../../../src/words/vocabulary';

const NOW = Date.parse('2026-10-06T15:00:00Z');
const member = (values: Partial<TeamMember> = {}): TeamMember => newRow(teamMembers, { memberId: 'TM-7', badge: 'Tech 07', active: true, schoolId: 's1', ...values });
const ticket = (values: Partial<Ticket> = {}): Ticket => newRow(tickets, { ticket: 'MT-1001', state: 'new', category: 'screen', ...values });
const told = (values: Partial<Told> = {}): Told => ({ ticket: 'MT-1001', takenBy: 'Tech 07', result: '', resultAsTyped: values.result ?? '', cause: '', minutes: null, note: '', ...values });

it.each(['Tech 07', 'tech 7', 'TECH07', ' 7 ', '007', 'tech007'])('%s is Tech 07', (typed) => {
  expect(memberOf([member()], typed)?.badge).toBe('Tech 07');
});

it.each(['', '8', 'Tech', 'Tech 07 and 08', '7.5', '-7', 'Techno 7', '70'])('“%s” is nobody', (typed) => {
  expect(memberOf([member()], typed)).toBeNull();
});

it('a former member is nobody', () => {
  expect(memberOf([member({ active: false })], '7')).toBeNull();
});

it.each(['', '7B', '12', 'Room 12', 'rm 104', 'Class 5-2', '3 b', 'HS-204'])('“%s” may be a class', (text) => {
  expect(className(text).ok).toBe(true);
});

it.each(['Mrs Sample', 'Sample 7', 'Ana', '7 Sample', '12345', '=1+1', 'Room Ana', '555-0100'])('“%s” may be a name or a number of somebody and is no class', (text) => {
  expect(className(text).ok).toBe(false);
});

const anyTicket = fc.record({
  state: fc.constantFrom(...TICKET_STATES),
  tier: fc.constantFrom('' as const, ...TIERS),
  category: fc.constantFrom<string>('', 'strange', 'toString', ...CATEGORY_KEYS),
  assignee: fc.constantFrom('', 'Tech 07', 'staff@d.example'),
  contact: fc.constantFrom('', 'family@casa.example'),
});

it('whatever a line tells, only a ticket of the team’s changes, and never its words, links or address', () => {
  const anyTold = fc.record({ takenBy: fc.oneof(fc.string(), fc.constantFrom('7', 'Tech 07')), result: fc.constantFrom('' as const, ...TEAM_RESULTS), resultAsTyped: fc.string(), cause: fc.string(), minutes: fc.option(fc.integer()), note: fc.string({ unit: 'binary' }) });
  const free = ['state', 'assignee', 'tier', 'resolution', 'cause', 'resolvedAt', 'answeredAt', 'holdReason', 'triage', 'escalated', 'frozenAt'];
  fc.assert(
    fc.property(anyTicket, anyTold, (values, line) => {
      const before = ticket(values);
      const judged = judge(before, told(line), [member()], NOW);
      expect(judged.answer).not.toBe('');
      if (judged.values !== undefined) expect(isTheTeams(before)).toBe(true);
      expect(Object.keys(judged.values ?? {}).filter((name) => !free.includes(name))).toEqual([]);
      expect(judged.solved).toBe(judged.values?.state === 'resolved');
    }),
  );
});

it('what is lost, stolen or about signing in is never the team’s, whoever routed it there', () => {
  fc.assert(
    fc.property(anyTicket, (values) => {
      if (isTheTeams(values)) expect(['screen', 'keyboard', 'charging', 'wifi', 'app', 'sound']).toContain(values.category);
    }),
  );
});

it('a claim is never taken for a line on its way, and what is on its way keeps its id', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(movingId(claimOf(a, b))).toBeNull();
      expect(movingId(movingAs(a))).toBe(a);
    }),
  );
});

it('levels grow with lessons and solved tickets', () => {
  const levels = [[0, 0], [4, 0], [8, 4], [8, 5], [12, 5], [12, 20]].map(([lessons = 0, solved = 0]) => levelOf({ lessons: LESSON_KEYS.slice(0, lessons), solved }));
  expect(levels).toEqual(['Beginner', 'Helper', 'Helper', 'Technician', 'Technician', 'Lead technician']);
  expect(levelOf({ lessons: Array.from({ length: 20 }, () => 'care'), solved: 900 })).toBe('Beginner');
});

it('a month counts its own tickets, and all count for ever', () => {
  const first = member({ ...credited(member(), '2026-10') });
  const second = member({ ...credited(first, '2026-10') });
  expect(second).toMatchObject({ solved: 2, month: '2026-10', solvedInMonth: 2 });
  expect(credited(second, '2026-11')).toEqual({ solved: 3, month: '2026-11', solvedInMonth: 1 });
});

it('checked is what staff checked', () => {
  const line = { badge: 'Tech 07', ...Object.fromEntries(LESSON_KEYS.map((key) => [key, 'checked'])) };
  expect(progressRow(member({ lessons: ['care'] }), line as never)).toMatchObject({ care: 'checked', privacy: 'done' });
});

it('schools with an active member are the team’s schools, and grades are counted where students are', () => {
  const team = [member({ grade: '07' }), member({ schoolId: 's2', active: false }), member({ schoolId: '' })];
  expect([...teamSchools(team)]).toEqual(['s1']);
  const pupil = { role: 'student' as const, active: true, schoolIds: ['s1', 's2'], grade: '07' };
  expect(Object.fromEntries(coverage([pupil, { ...pupil, grade: '10' }, { ...pupil, active: false }, { ...pupil, role: 'teacher' }], team))).toMatchObject({
    s1: [{ grade: '07', students: 1, members: 1 }, { grade: '10', students: 1, members: 0 }],
    s2: [{ grade: '07', students: 1, members: 0 }, { grade: '10', students: 1, members: 0 }],
  });
});
