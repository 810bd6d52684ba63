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
