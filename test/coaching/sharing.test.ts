/** These tests look whether coaching stays with those whom it concerns: the workbook, the notes of two people, and requests of teachers. */
import { HOUR_MS } from '../path/stage';
import { type Coaching, told, withCoaching } from './stage';

let at: Coaching;
beforeAll(() => {
  at = withCoaching();
});
beforeEach(() => {
  at.stage.rewind();
});
afterEach(() => {
  if (at.stage.complaints().length > 0) console.log(at.stage.complaints());
});

const sharedWith = (fileId: string): readonly string[] => (at.stage.workspace.drive.get(fileId)?.permissions ?? []).filter((one) => one.role !== 'owner').map((one) => one.to ?? one.type).sort();
const documents = () => at.stage.workspace.drive.all().filter((file) => file.name.startsWith('Coaching notes') && !file.trashed);
const pair = () => ({ teacher: at.staff[0] ?? { id: '', email: '', name: '' } });
const setCoach = (email: string): void => at.stage.hands('staff').type(at.stage.cellOf('staff', 'Schools', at.school, 'Digital coach'), email);
const other = (): string => at.stage.district.people.staff.find((one) => one.role === 'coach' && one.email !== at.coach)?.email ?? '';
function wantNotes(): void {
  told(at.stage, at.coach, 'coach.notes', { click: at.stage.click(), teacher: pair().teacher.id });
}

it('the workbook is the coaches’ and leads’, whatever was shared by hand, and changes hands with the school', () => {
  const book = at.stage.bookId('coaching');
  expect(sharedWith(book)).toEqual([at.coach]);
  at.stage.workspace.drive.get(book)?.permissions.push({ id: '1', type: 'domain', role: 'reader', to: at.stage.district.domain }, { id: '2', type: 'user', role: 'writer', to: pair().teacher.email });
  setCoach(other());
  at.stage.runJob('coaching');
  expect(sharedWith(book)).toEqual([other()]);
  expect(at.stage.rows('coaching', 'Coaches').map((row) => String(row['Account'])).sort()).toEqual([at.stage.owner, other()].sort());
});

it('notes are one document for two people, made once, and the old coach loses them', () => {
  wantNotes();
  wantNotes();
  expect(at.stage.runJob('coaching').trouble).toBe('');
  at.stage.runJob('coaching');
  const [document, ...more] = documents();
  expect(more).toEqual([]);
  expect(sharedWith(document?.id ?? '')).toEqual([at.coach, pair().teacher.email].sort());
  expect(document?.writersCanShare).toBe(false);
  const view = told(at.stage, at.coach, 'coach.view', {});
  expect(view.notes).toEqual([{ teacher: pair().teacher.id, url: `https://docs.google.com/document/d/${document?.id}/edit` }]);
  setCoach(other());
  at.stage.runJob('coaching');
  expect(sharedWith(document?.id ?? '')).toEqual([pair().teacher.email]);
  expect(documents()).toHaveLength(1);
});

it('what a coach types into the workbook opens no other file, and keeps none', () => {
  wantNotes();
  at.stage.runJob('coaching');
  const [document] = documents();
  const hands = at.stage.hands('coaching', at.coach);
  const key = `${pair().teacher.id} ${at.coach}`;
  hands.type(at.stage.cellOf('coaching', 'Notes', key, 'Address'), `https://docs.google.com/document/d/${at.stage.bookId('programme')}/edit`);
  hands.type(at.stage.cellOf('coaching', 'Notes', key, 'Shared with'), pair().teacher.email);
  setCoach(other());
  at.stage.runJob('coaching');
  expect(sharedWith(document?.id ?? '')).toEqual([pair().teacher.email]);
  expect(sharedWith(at.stage.bookId('programme'))).toEqual([]);
});

describe('a teacher who asks for a coach', () => {
  const ask = (): string => at.stage.answer('coach', { language: 0, 'en.school': at.stage.district.cast.child.school.name, 'en.goal': 3, 'en.suits': '=1+1 Tuesdays' }, { kind: 'domain', respondent: pair().teacher.email });

  it('is one request however often it is looked for, told to the coach once, and accepted into a cycle', () => {
    ask();
    at.stage.runJob('coaching');
    at.stage.runJob('coaching');
    expect(at.stage.rows('coaching', 'Coaching requests')).toMatchObject([{ Teacher: pair().teacher.name, 'E-mail': pair().teacher.email, 'When it suits': '=1+1 Tuesdays', 'Goal area': 'working together', State: 'new', 'Coach told': 'yes' }]);
    const { requests: [request], next } = told(at.stage, at.coach, 'coach.view', {});
    expect(next).toEqual({ do: 'answer', of: request?.request });
    told(at.stage, at.coach, 'coach.start', { click: at.stage.click(), teacher: request?.teacher ?? '', goal: request?.goal ?? '', words: '', before: [null, null, null, null], request: request?.request ?? '' });
    expect(at.stage.rows('coaching', 'Coaching requests')).toMatchObject([{ State: 'accepted', Cycle: 'C-1' }]);
    expect(told(at.stage, at.coach, 'coach.view', {}).requests).toEqual([]);
    at.stage.jump(26 * HOUR_MS);
    at.stage.runJob('mail');
    expect(at.stage.mailsTo(at.coach).filter((subject) => subject === 'A teacher would like a coach')).toHaveLength(1);
  });
});
