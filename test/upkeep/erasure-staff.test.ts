/** These tests erase a teacher who was coached, and look for them everywhere; the notes document goes, and no file that a coach may have named in its place. */
import { told, withCoaching, type Coaching } from '../coaching/stage';
import { erase, leaveRoster, standsIn } from './person';

let at: Coaching;
beforeAll(() => {
  at = withCoaching();
  const { stage, coach, school } = at;
  const { id, email } = coached();
  told(stage, coach, 'coach.start', { click: stage.click(), teacher: id, goal: 'lesson design', words: 'try exit tickets', before: [1, 2, 2, null], request: '' });
  told(stage, coach, 'coach.log', { click: stage.click(), teacher: id, cycle: 'C-1', school, day: today(), minutes: 30, kind: 'conference', topic: '', forward: false });
  told(stage, coach, 'coach.notes', { click: stage.click(), teacher: id });
  told(stage, coach, 'coach.close', { click: stage.click(), cycle: 'C-1', after: [2, 3, 3, 4] });
  stage.answer('coach', { language: 0, 'en.school': stage.district.cast.child.school.name, 'en.goal': 3, 'en.suits': 'Wednesdays before the bell' }, { kind: 'domain', respondent: email });
  stage.runJob('coaching');
  stage.mark();
});
beforeEach(() => void at.stage.rewind());

const coached = () => at.staff[3] ?? { id: '', email: '', name: '' };
const today = (): string => new Date(at.stage.now).toISOString().slice(0, 10);
const notes = () => at.stage.workspace.drive.all().filter((file) => file.name.startsWith('Coaching notes'));

it('a teacher who was coached is gone from cycles, sessions, requests, forms and History, and the notes lie in the trash', () => {
  const { stage } = at;
  const { id, email, name } = coached();
  const words = [id, email, name, 'exit tickets', 'Wednesdays before the bell'];
  leaveRoster(stage, id);
  expect(standsIn(stage, words)).not.toEqual([]);
  const receipt = erase(stage, id);
  expect(stage.desk('records.receipts', {}).receipts).toMatchObject([{ receipt, state: 'erased', about: 'a member of staff' }]);
  expect(standsIn(stage, words)).toEqual([]);
  expect(notes().map(({ trashed }) => trashed)).toEqual([true]);
  // What is counted stays.
  expect(stage.rows('coaching', 'Sessions')).toMatchObject([{ Minutes: 30, Kind: 'conference' }]);
  expect(stage.complaints()).toEqual([]);
});

it('what a coach typed as the address of the notes puts no other file into the trash', () => {
  const { stage, coach } = at;
  const { id } = coached();
  stage.hands('coaching', coach).type(stage.cellOf('coaching', 'Notes', `${id} ${coach}`, 'Address'), `https://docs.google.com/document/d/${stage.bookId('programme')}/edit`);
  leaveRoster(stage, id);
  erase(stage, id);
  expect(stage.workspace.drive.get(stage.bookId('programme'))?.trashed).toBe(false);
  expect(notes().map(({ trashed }) => trashed)).toEqual([true]);
});

it('waits while a cycle with the teacher is open', () => {
  const { stage, coach } = at;
  const [, , , , other] = at.staff;
  told(stage, coach, 'coach.start', { click: stage.click(), teacher: other?.id ?? '', goal: 'leading', words: '', before: [1, 1, 1, 1], request: '' });
  leaveRoster(stage, other?.id ?? '');
  expect(stage.desk('records.look', { person: other?.id ?? '' }).kept).toEqual(['A coaching cycle with the person is open. Close it first.']);
});
