/** These tests ask people how content they were, answer as they would, and follow up where somebody was not. */
import { readAddress, prefilledAnswers } from '../../local/services/forms/links';
import { LANGUAGES } from '../../src/words/languages';
import { survey as words } from '../../src/words/survey';
import { newRow } from '../../src/base/table';
import type { SchoolCalendar } from '../../src/base/schoolhours';
import { type AskedOf, type SurveyTerms, counts, isAskedAbout, isSampled, ownerOf, toAsk } from '../../src/helpdesk/survey/rules/survey';
import { surveys } from '../../src/helpdesk/sheet';
import { schools } from '../../src/people/sheet';
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';

const FAMILY = 'familia@casa.example';
const SIGNED = '[MT-1001] ¿Qué le pareció nuestra ayuda?';

describe('who is asked', () => {
  const everyDay = { opens: 480, closes: 960 };
  const calendar: SchoolCalendar = { zone: { name: 'UTC', offsetMinutes: () => 0 }, week: { 1: everyDay, 2: everyDay, 3: everyDay, 4: everyDay, 5: everyDay }, closures: new Set(['2026-10-08']) };
  const at = (text: string): number => Date.parse(`${text}Z`);
  const terms: SurveyTerms = { calendar, now: at('2026-10-07T10:00'), percent: 100, digest: (text) => (text.endsWith('MT-1') ? '00000000' : '00000063') };
  const one = (over: Partial<AskedOf> = {}): AskedOf => ({ ticket: 'MT-1', state: 'resolved', resolvedAt: at('2026-10-06T15:00'), resolution: 'fixed', mergedInto: '', contact: 'f@casa.example', assignee: 'tech@district.example', ...over });

  it('is whoever had help that ended a school day ago', () => {
    expect(isAskedAbout(one(), terms)).toBe(true);
    expect(isAskedAbout(one({ resolvedAt: at('2026-10-07T09:00') }), terms)).toBe(false);
    expect(isAskedAbout(one({ resolvedAt: at('2026-10-07T09:00') }), { ...terms, now: at('2026-10-08T10:00') })).toBe(false);
    expect(isAskedAbout(one({ resolvedAt: at('2026-10-07T09:00') }), { ...terms, now: at('2026-10-09T10:00') })).toBe(true);
    expect(isAskedAbout(one({ resolvedAt: at('2026-09-01T09:00') }), terms)).toBe(false);
  });

  it.each<[string, Partial<AskedOf>]>([
    ['nobody can be written to', { contact: '' }],
    ['the steps were enough', { resolution: 'solved by the steps' }],
    ['it was merged', { mergedInto: 'MT-9' }],
    ['it was a duplicate', { resolution: 'duplicate' }],
    ['it was withdrawn', { resolution: 'withdrawn' }],
    ['it is not over', { state: 'open' }],
    ['they helped themselves', { contact: 'Tech@District.example' }],
  ])('is nobody where %s', (_why, over) => expect(isAskedAbout(one(over), terms)).toBe(false));

  it('is a sample that is always the same', () => {
    expect(isSampled('MT-1', { ...terms, percent: 1 })).toBe(true);
    expect(isSampled('MT-1', { ...terms, percent: 0 })).toBe(false);
    expect(isSampled('MT-2', { ...terms, percent: 99 })).toBe(false);
  });

  it('is nobody twice, about one ticket or within thirty days', () => {
    const all = [one(), one({ ticket: 'MT-2' }), one({ ticket: 'MT-3', contact: 'g@casa.example' })];
    expect(toAsk(all, [], terms).map(({ ticket }) => ticket)).toEqual(['MT-1', 'MT-3']);
    expect(toAsk(all, [{ ticket: 'MT-1', askedAt: terms.now - 29 * DAY_MS }], terms).map(({ ticket }) => ticket)).toEqual(['MT-3']);
    expect(toAsk(all, [{ ticket: 'MT-1', askedAt: terms.now - 31 * DAY_MS }], terms).map(({ ticket }) => ticket)).toEqual(['MT-2', 'MT-3']);
  });

  it('answers once, within fourteen days', () => {
    const asked = newRow(surveys, { surveyId: 's', askedAt: 0 });
    expect(counts(asked, 14 * DAY_MS)).toBe(true);
    expect(counts(asked, 14 * DAY_MS + 1)).toBe(false);
    expect(counts({ ...asked, answeredAt: 1 }, 2)).toBe(false);
  });

  it('is followed up by the nearest who did not help', () => {
    const school = newRow(schools, { contactEmail: 'contact@d.example', technicianEmail: 'tech@d.example' });
    expect(ownerOf('x@d.example', school, ['lead@d.example'])).toBe('contact@d.example');
    expect(ownerOf('Contact@d.example', school, ['lead@d.example'])).toBe('tech@d.example');
    expect(ownerOf('x@d.example', null, ['x@d.example', 'lead@d.example'])).toBe('lead@d.example');
    expect(ownerOf('x@d.example', null, [])).toBe('');
  });
});

it('its words have all their places in every language', () => {
  for (const language of LANGUAGES) {
    const { scores, subject, mail } = words[language];
    expect(new Set(Object.values(scores)).size).toBe(5);
    expect(subject).toContain('{mark}');
    expect([...mail.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(['ticket', 'link', 'team']);
  }
});

describe('a family that had help', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'survey percent');
    stage.hands('programme').type(`Settings!B${row + 2}`, '100');
    const contact = stage.cellOf('staff', 'Schools', stage.district.cast.child.school.sourcedId, 'Technology contact');
    stage.hands('staff').type(contact, 'contact@district.example');
    stage.send();
    stage.pass(2 * MINUTE_MS);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.mark();
  });
  beforeEach(() => stage.rewind());
  afterEach(() => expect(stage.complaints()).toEqual([]));

  const nextDay = (): void => {
    stage.jump(DAY_MS);
    stage.runJob('survey');
    stage.jump(MINUTE_MS);
    stage.fire('tick_');
  };
  /** What the link in the mail has filled in, as the form's page takes it. */
  const linked = (): ReadonlyMap<number, string> => {
    const url = /https:\S+/.exec(stage.workspace.mail.mailbox(FAMILY)[0]?.body ?? '')?.[0] ?? '';
    const address = readAddress(url);
    if (address === null) throw new Error(`There is no link: ${url}`);
    return prefilledAnswers(stage.workspace.forms.require(stage.form('open', 'survey').formId), address);
  };
  const code = (): string => linked().get(stage.form('open', 'survey').items['code'] ?? 0) ?? '';
  const answer = (score: number, reason?: string): void => {
    stage.answer('survey', { code: code(), language: 'Español', 'es.score': 5 - score, ...(reason === undefined ? {} : { 'es.reason': reason }) });
    stage.pass(2 * MINUTE_MS);
  };

  it('is asked once, a school day later, in its language, with the code and the language filled in', () => {
    stage.runJob('survey');
    expect(stage.rows('staff', 'Surveys')).toEqual([]);
    nextDay();
    expect(stage.mailsTo(FAMILY)[0]).toBe(SIGNED);
    expect(linked().size).toBe(2);
    expect(code()).toMatch(/^[0-9a-f]{20}$/);
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Survey: code(), Ticket: 'MT-1001', 'Worked on by': stage.owner, Answered: '' }]);
    nextDay();
    nextDay();
    expect(stage.rows('staff', 'Surveys')).toHaveLength(1);
  });

  it('that is content is counted, and nothing is to be done', () => {
    nextDay();
    answer(5);
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Score: 5, 'Follow-up': '', Owner: '' }]);
    expect(stage.desk('surveys.low', {})).toMatchObject({ asked: 1, answered: 1, average: 5, open: [] });
    expect(stage.tickets()).toHaveLength(1);
  });

  it('that is not content is followed up by somebody who did not help, until it is written down what came of it', () => {
    nextDay();
    answer(1, '=Nadie llamó');
    stage.fire('tick_');
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Score: 1, Reason: '=Nadie llamó', 'Follow-up': 'open', Owner: 'contact@district.example' }]);
    const [mail] = stage.workspace.mail.mailbox('contact@district.example');
    expect(mail?.subject).toBe('[MT-1001] Somebody was not content: please follow up');
    expect(mail?.body).not.toContain('Nadie');
    const [low] = stage.desk('surveys.low', {}).open;
    expect(low).toMatchObject({ ticket: 'MT-1001', score: 1, reason: '=Nadie llamó', owner: 'contact@district.example' });
    expect(stage.desk('surveys.done', { click: stage.click(), survey: low?.survey ?? '', outcome: 'Called, all is well' }).open).toEqual([]);
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ 'Follow-up': 'done', 'What came of it': 'Called, all is well' }]);
  });

  it('cannot answer twice, too late, or with a code that nobody was given', () => {
    nextDay();
    answer(4);
    answer(1);
    stage.answer('survey', { code: 'abcdefabcdefabcdefab', language: 'Español', 'es.score': 0 });
    stage.pass(2 * MINUTE_MS);
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Score: 4, 'Follow-up': '' }]);
    expect(stage.rows('staff', 'Surveys')).toHaveLength(1);
  });

  it('that answers after three weeks is thanked by the form, and no longer counted', () => {
    nextDay();
    const late = code();
    stage.jump(21 * DAY_MS);
    stage.answer('survey', { code: late, language: 'Español', 'es.score': 0 });
    stage.pass(2 * MINUTE_MS);
    expect(stage.rows('staff', 'Surveys')).toMatchObject([{ Score: '', Answered: '' }]);
  });

  it('is not asked where nobody is to be', () => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'survey percent');
    stage.hands('programme').type(`Settings!B${row + 2}`, '0');
    nextDay();
    expect(stage.rows('staff', 'Surveys')).toEqual([]);
  });
});
