/** These tests live a coach's days in the shipped bundle: sessions, cycles, and who gets nowhere. */
import { asks, told, withCoaching, type Coaching } from './stage';

let at: Coaching;
beforeAll(() => {
  at = withCoaching();
});
beforeEach(() => {
  at.stage.rewind();
});

const today = (): string => new Date(at.stage.now).toISOString().slice(0, 10);
const session = (over: Partial<Parameters<typeof log>[0]> = {}): ReturnType<typeof log> => log(over);
function log(over: { readonly teacher?: string; readonly cycle?: string; readonly minutes?: number; readonly kind?: string; readonly forward?: boolean; readonly click?: string; readonly day?: string } = {}) {
  const told = { click: at.stage.click(), teacher: at.staff[0]?.id ?? '', cycle: '', school: at.school, day: today(), minutes: 30, kind: 'conference', topic: '', forward: false, ...over };
  return asks(at.stage, at.coach, 'coach.log', told);
}
const start = (teacher = at.staff[0]?.id ?? '') => told(at.stage, at.coach, 'coach.start', { click: at.stage.click(), teacher, goal: 'lesson design', words: 'try exit tickets', before: [1, 2, 2, null], request: '' }).cycle?.cycle ?? '';

it('a coach sees the staff of the school, nobody coached yet, and the school’s picture', () => {
  const view = told(at.stage, at.coach, 'coach.view', {});
  expect(view.schools.map((one) => one.school)).toEqual([at.school]);
  expect(view.teachers.map((one) => one.teacher).sort()).toEqual([...at.staff.map((one) => one.id)].sort());
  expect(view.never).toHaveLength(at.staff.length);
  expect(view.next.do).toBe('invite');
  expect(view.schools[0]?.weeks).toHaveLength(12);
});

afterEach(() => {
  if (at.stage.complaints().length > 0) console.log(at.stage.complaints());
});

it('a session moves its cycle, is counted, and is gone when taken back', () => {
  const cycle = start();
  const answer = session({ cycle, minutes: 45, forward: true });
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.value.cycle).toMatchObject({ stage: 'inquire', sessions: 1, minutes: 45 });
  session({ cycle, minutes: 15 });
  expect(at.stage.rows('coaching', 'Cycles')).toMatchObject([{ Stage: 'inquire', Sessions: 2, Minutes: 60 }]);
  const view = told(at.stage, at.coach, 'coach.view', {});
  expect(view.cycles).toMatchObject([{ cycle, stage: 'inquire', sessions: 2 }]);
  expect(view.never).toHaveLength(at.staff.length - 1);
  expect(view.weeks.at(-1)?.minutes).toBe(60);
  const back = told(at.stage, at.coach, 'coach.undo', { click: at.stage.click(), session: answer.value.session?.session ?? '', teacher: at.staff[0]?.id ?? '' });
  expect(back.cycle).toMatchObject({ stage: 'goal', sessions: 1, minutes: 15 });
});

it('the same press logs one session however often it arrives', () => {
  const click = at.stage.click();
  session({ click });
  session({ click });
  expect(at.stage.rows('coaching', 'Sessions')).toHaveLength(1);
});

it('a session with a group names nobody, and everything else must', () => {
  const answer = session({ teacher: '', kind: 'group' });
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.value).toMatchObject({ cycle: null, teacher: null, session: { kind: 'group' } });
  expect(session({ teacher: '', kind: 'observation' })).toMatchObject({ ok: false });
});

describe('whoever is no coach', () => {
  it('gets a sentence, and learns nothing', () => {
    start();
    const teacher = at.staff[0]?.email ?? '';
    const view = asks(at.stage, teacher, 'coach.view', {});
    expect(view).toMatchObject({ ok: false });
    expect(!view.ok && view.message).toContain('Coaching is seen by coaches and programme leads alone');
    const click = at.stage.click();
    for (const reply of [
      asks(at.stage, teacher, 'coach.log', { click, teacher: at.staff[1]?.id ?? '', cycle: '', school: at.school, day: today(), minutes: 30, kind: 'conference', topic: '', forward: false }),
      asks(at.stage, teacher, 'coach.stage', { click, cycle: 'C-1', stage: 'plan' }),
      asks(at.stage, teacher, 'coach.close', { click, cycle: 'C-1', after: [1, 1, 1, 1] }),
      asks(at.stage, teacher, 'coach.notes', { click, teacher: at.staff[0]?.id ?? '' }),
      asks(at.stage, teacher, 'coach.report', { from: today(), to: today(), leaders: true }),
    ]) {
      expect(!reply.ok && reply.message).toContain('Coaching is seen by');
    }
    expect(at.stage.rows('coaching', 'Sessions')).toHaveLength(0);
  });

  it.each([
    ['a stage that is none', 'coach.stage', { cycle: 'C-1', stage: 'closed' }],
    ['a cycle of nobody', 'coach.stage', { cycle: 'C-99', stage: 'plan' }],
    ['minutes without end', 'coach.log', { teacher: 'stf-0005', cycle: '', school: '', day: '2026-10-06', minutes: 9_999, kind: 'conference', topic: '', forward: false }],
    ['a day to come', 'coach.log', { teacher: 'stf-0005', cycle: '', school: '', day: '2036-10-06', minutes: 30, kind: 'conference', topic: '', forward: false }],
    ['answers off the scale', 'coach.start', { teacher: 'stf-0005', goal: 'leading', words: '', before: [1, 2, 3, 5], request: '' }],
    ['a student', 'coach.start', { teacher: 'stu-000001', goal: 'leading', words: '', before: [1, 2, 3, 4], request: '' }],
    ['a field more', 'coach.decline', { request: 'R', file: 'another' }],
  ] as const)('a forged call with %s changes nothing', (_what, method, args) => {
    start();
    const before = at.stage.newestCommit('coaching');
    expect(asks(at.stage, at.coach, method, { click: at.stage.click(), ...args })).toMatchObject({ ok: false });
    expect(at.stage.newestCommit('coaching')).toBe(before);
  });

  it('a coach does nothing at another school', () => {
    const elsewhere = at.stage.district.people.staff.find((one) => one.role === 'teacher' && one.school !== null && one.school.sourcedId !== at.school);
    expect(session({ teacher: elsewhere?.sourcedId ?? '' })).toMatchObject({ ok: false, message: expect.stringContaining('is not at one of your schools') });
  });
});
