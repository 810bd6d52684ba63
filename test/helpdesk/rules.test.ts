/** These tests hold the helpdesk's rules to plain values: links, priorities, tickets, edits, and what may be done to a ticket. */
import type { SchoolCalendar } from '../../src/base/schoolhours';
import { newRow } from '../../src/base/table';
import type { Verdict } from '../../src/base/verdict';
import { devices } from '../../src/devices/sheet';
import type { HelpAnswers } from '../../src/helpdesk/answers';
import { type Report, editOf, isBlank, kept, ticketOf } from '../../src/helpdesk/rules/intake';
import { ASK_BACK } from '../../src/helpdesk/rules/claims';
import { isDeflection } from '../../src/helpdesk/rules/deflection';
import { type Candidates, link, nameFits, quoted } from '../../src/helpdesk/rules/links';
import { priorityOf } from '../../src/helpdesk/rules/new-ticket';
import type { ClockTerms } from '../../src/helpdesk/rules/targets';
import { answer, hear, hold, resolve, resume, take } from '../../src/helpdesk/rules/tickets';
import { type Ticket, tickets } from '../../src/helpdesk/sheet';
import { people, schools } from '../../src/people/sheet';

/** Mondays from eight to four. */
const calendar: SchoolCalendar = { zone: { name: 'UTC', offsetMinutes: () => 0 }, week: { 1: { opens: 480, closes: 960 } }, closures: new Set() };
const HOURLY = { answer: 60, resolve: 240 };
const TERMS: ClockTerms = { calendar, targets: { urgent: HOURLY, high: HOURLY, normal: HOURLY, low: HOURLY } };

const ANSWERS: HelpAnswers = {
  language: 'es',
  school: 'Adams',
  relation: 'family',
  studentName: 'Sofía Núñez',
  studentNumber: '0104001',
  email: 'f@casa.example',
  device: 'JV-1',
  category: 'screen',
  solved: false,
  description: 'rota',
  phone: '',
  unclear: [],
};
const NOBODY: Candidates = { byTag: [], bySerial: [], byNumber: [], deviceUsers: [], byVerifiedEmail: [], schools: [] };
const sofia = newRow(people, { personId: 'p1', role: 'student', givenName: 'Sofia', familyName: 'Núñez Rivera', studentNumber: '0104001' });
const mateo = newRow(people, { personId: 'p2', role: 'student', givenName: 'Mateo', familyName: 'Lee' });
const device = (serial: string) => newRow(devices, { serial, assetTag: 'JV-1' });

describe('a name that was typed', () => {
  it.each([
    ['Sofia Nunez', true],
    ['NÚÑEZ RIVERA, SOFÍA', true],
    ['Sofía', true],
    ['Sofia Maria Nunez Rivera', true],
    ['Sofia Lee', false],
    ['Mateo', false],
    ['', false],
    ['S', false],
  ])('%s', (typed, fits) => expect(nameFits(typed, sofia)).toBe(fits));
});

describe('links', () => {
  const school = newRow(schools, { schoolId: 's1', name: 'Adams' });
  const sure = { ...NOBODY, byTag: [device('S1')], byNumber: [sofia], schools: [school] };

  it('are made where everything agrees, without a word', () => {
    expect(link(ANSWERS, sure)).toEqual({ serial: 'S1', personId: 'p1', schoolId: 's1', unsure: [] });
  });

  it('are never guessed', () => {
    expect(link(ANSWERS, { ...sure, byTag: [device('S1'), device('S2')] })).toMatchObject({ serial: '', unsure: ['2 devices have the tag "JV-1"'] });
    expect(link(ANSWERS, { ...sure, byNumber: [] })).toMatchObject({ personId: '', unsure: ['no student has that number'] });
    expect(link({ ...ANSWERS, studentName: 'Mateo Lee' }, sure)).toMatchObject({ personId: '', unsure: ['the student number belongs to a student with another name'] });
    expect(link({ ...ANSWERS, school: 'Gone' }, sure).unsure).toEqual(['the school is not in the Schools table']);
    expect(link({ ...ANSWERS, unclear: ['es.category'] }, sure).unsure).toEqual(['the answer to "es.category" was not one of the choices']);
  });

  it('without a number come from the device’s own user or a verified address, if the name fits one person', () => {
    const unnumbered = { ...ANSWERS, studentNumber: '' };
    expect(link(unnumbered, { ...sure, byNumber: [], deviceUsers: [sofia] })).toMatchObject({ personId: 'p1', unsure: [] });
    expect(link(unnumbered, { ...sure, byNumber: [], byVerifiedEmail: [sofia], deviceUsers: [mateo] })).toMatchObject({ personId: 'p1' });
    expect(link(unnumbered, { ...sure, byNumber: [], deviceUsers: [mateo] })).toMatchObject({ personId: '' });
  });

  it('say to ask back before an account or a far device is touched, unless somebody vouches or the family is in the roster', () => {
    const mother = newRow(people, { personId: 'g1', role: 'guardian', email: 'f@casa.example' });
    const child = { ...sofia, guardianIds: ['g1'] };
    const lost = { ...ANSWERS, category: 'lost' as const };
    const from = (candidates: Partial<Candidates>, verified: boolean) => link(lost, { ...sure, byNumber: [child], ...candidates }, verified).unsure;
    expect(from({}, false)).toEqual([ASK_BACK]);
    expect(from({ byTypedEmail: [mateo] }, false)).toEqual([ASK_BACK]);
    expect(from({ byTypedEmail: [mother] }, false)).toEqual([]);
    expect(from({}, true)).toEqual([]);
    expect(link(ANSWERS, sure, false).unsure).toEqual([]);
  });

  it('quote no more than a line of what was typed, and no half characters', () => {
    expect(quoted('💻'.repeat(100))).toBe(`${'💻'.repeat(60)}…`);
    expect(quoted('short')).toBe('short');
  });
});

describe('a ticket', () => {
  const terms = { ticket: 'MT-1001', ...TERMS };
  const at = Date.parse('2026-10-05T09:00:00Z');
  const report = (over: Partial<HelpAnswers> = {}, more: Partial<Report> = {}): Report => ({ responseId: 'r', at, audience: 'open', verifiedEmail: '', answers: { ...ANSWERS, ...over }, ...more });
  const links = { serial: 'S1', personId: 'p1', schoolId: 's1', unsure: [] };

  it('is due an hour of school time later', () => {
    expect(ticketOf(report(), links, terms)).toMatchObject({ state: 'new', dueAt: at + 3_600_000, priority: 'high', triage: '', verified: false });
  });

  it('has every reason to look in one line, and none when the steps helped', () => {
    const unsure = { ...links, unsure: ['one', 'two'] };
    expect(ticketOf(report({ email: 'nobody' }), unsure, terms)).toMatchObject({ contact: '', triage: 'one; two; "nobody" is no address to write to' });
    expect(ticketOf(report({ solved: true, description: '' }), unsure, terms)).toMatchObject({ state: 'closed', closedAt: at, resolution: 'solved by the steps', triage: '', dueAt: null });
  });

  it('believes a verified address before a typed one', () => {
    expect(ticketOf(report({}, { verifiedEmail: 's@d.example' }), links, terms)).toMatchObject({ contact: 's@d.example', verified: true });
  });

  it('is not made of a form without an answer', () => {
    const nothing = { school: '', studentName: '', studentNumber: '', email: '', device: '', description: '', phone: '' };
    expect(isBlank(report(nothing))).toBe(true);
    expect(isBlank(report({ ...nothing, solved: true }))).toBe(false);
    expect(isBlank(report({ ...nothing, device: 'JV-1' }))).toBe(false);
  });

  const edits = { ...TERMS, reopenDays: 7 };

  it('that was resolved is open again when the family changes its answers, each change once', () => {
    const ticket = { ...ticketOf(report(), links, terms), state: 'resolved' as const, resolvedAt: at };
    const edited = report({ description: 'y más' }, { at: at + 60_000 });
    const edit = editOf(ticket, edited, edits);
    expect(edit).toMatchObject({ as: 'reopened', values: { state: 'open', reopened: 1, triage: 'the family changed its answers' } });
    expect(editOf({ ...ticket, ...edit?.values }, edited, edits)).toBeNull();
    expect(editOf(ticket, report(), edits)).toBeNull();
  });

  it('that was resolved too long ago stays as it is, and the changed answers become a new one', () => {
    const ticket = { ...ticketOf(report(), links, terms), state: 'closed' as const, resolvedAt: at };
    const edit = editOf(ticket, report({}, { at: at + 8 * 86_400_000 }), edits);
    expect(edit).toMatchObject({ as: 'new ticket' });
    expect(Object.keys(edit?.values ?? {})).toEqual(['alsoResponses']);
  });

  it('that the steps had solved gets a first answer when the family says after all what is wrong, and nothing when it says so again', () => {
    const ticket = ticketOf(report({ solved: true, description: '' }), links, terms);
    expect(isDeflection(ticket)).toBe(true);
    const edit = editOf(ticket, report({ description: 'otra vez' }, { at: at + 60_000 }), edits);
    expect(edit?.values).toMatchObject({ state: 'open', resolution: '', closedAt: null, summary: 'otra vez', dueAt: at + 60_000 + 3_600_000 });
    expect(isDeflection({ ...ticket, ...edit?.values })).toBe(false);
    expect(editOf(ticket, report({ solved: true, description: '' }, { at: at + 60_000 }), edits)?.values.state).toBeUndefined();
  });

  it('of damage has its cause and what was said of it', () => {
    const incident = { happened: 'stolen', where: 'bus', when: 'Monday', police: '12', keeper: 'nobody knows' } as const;
    expect(ticketOf(report({ category: 'lost', incident }), links, terms)).toMatchObject({ cause: 'lost', priority: 'urgent', source: 'damage form, open', incident: 'what: stolen\nwhere: bus\nwhen: Monday\npolice report: 12\nwith: nobody knows' });
  });

  it.each([
    ['high', 'high', 'urgent'],
    ['high', 'medium', 'high'],
    ['medium', 'medium', 'normal'],
    ['low', 'high', 'normal'],
    ['low', 'medium', 'low'],
  ] as const)('of %s impact and %s urgency is %s', (impact, urgency, priority) => expect(priorityOf(impact, urgency)).toBe(priority));
});

describe('text that is kept', () => {
  it('loses what no cell shows and keeps all else', () => {
    expect(kept('a\u0000b\r\nc\td')).toEqual({ text: 'ab\nc\td', cut: false });
    expect(kept('\ud83d').text).toBe('');
    expect(kept('=1+1').text).toBe('=1+1');
  });

  it('is cut at the limit, never inside a character', () => {
    const long = kept(`a${'💻'.repeat(6_000)}`);
    expect(long.cut).toBe(true);
    expect(long.text.length).toBeLessThanOrEqual(10_000);
    expect(long.text.endsWith('💻')).toBe(true);
  });
});

const unwrap = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.value;
};

describe('what may be done to a ticket', () => {
  const ticket = (values: Partial<Ticket> = {}): Ticket => newRow(tickets, { ticket: 'MT-1', state: 'new', contact: 'f@casa.example', ...values });
  const NOW = 1_000;

  it('taking opens a new one, and leaves the state of another', () => {
    expect(take(ticket(), 'me')).toEqual({ ok: true, value: { assignee: 'me', state: 'open' } });
    expect(take(ticket({ state: 'waiting' }), 'me')).toEqual({ ok: true, value: { assignee: 'me' } });
  });

  it('answering keeps who has it and when it was first answered', () => {
    expect(answer(ticket({ assignee: 'her', answeredAt: 5 }), 'hi', true, 'me', NOW, TERMS)).toEqual({ ok: true, value: { state: 'waiting', holdReason: '', resolution: '', resolvedAt: null, assignee: 'her', answeredAt: 5, frozenAt: NOW } });
    expect(answer(ticket(), 'hi', false, 'me', NOW, TERMS)).toEqual({ ok: true, value: { state: 'open', holdReason: '', resolution: '', resolvedAt: null, assignee: 'me', answeredAt: NOW, escalated: '' } });
  });

  it('needs something to say, somebody to say it to, and a ticket that is not closed', () => {
    expect(answer(ticket(), ' ', true, 'me', NOW, TERMS)).toMatchObject({ ok: false, code: 'message-empty' });
    expect(answer(ticket({ contact: '' }), 'hi', true, 'me', NOW, TERMS)).toMatchObject({ ok: false, code: 'ticket-no-address' });
    for (const done of [take(ticket({ state: 'closed' }), 'me'), answer(ticket({ state: 'closed' }), 'hi', true, 'me', NOW, TERMS), resolve(ticket({ state: 'closed' }), 'fixed', 'me', NOW)]) {
      expect(done).toMatchObject({ ok: false, code: 'ticket-closed' });
    }
  });

  it('its clock stands still while it waits or is on hold, and goes on with what was left', () => {
    const opened = Date.parse('2026-10-05T09:00:00Z');
    const held = { ...ticket({ state: 'open', answeredAt: opened, resolveBy: opened + 2 * 3_600_000 }), ...unwrap(hold(ticket({ state: 'open' }), 'parts', 'me', opened + 3_600_000)) };
    expect(held).toMatchObject({ state: 'on hold', holdReason: 'parts', frozenAt: opened + 3_600_000 });
    const nextMonday = Date.parse('2026-10-12T15:30:00Z');
    expect(unwrap(resume({ ...held, resolveBy: opened + 2 * 3_600_000, answeredAt: opened }, nextMonday, TERMS))).toEqual({
      state: 'open',
      holdReason: '',
      frozenAt: null,
      remindedAt: null,
      resolveBy: Date.parse('2026-10-19T08:30:00Z'),
    });
  });

  it('somebody who writes again opens a resolved one within the days for it, and not later', () => {
    const done = ticket({ state: 'resolved', resolvedAt: NOW });
    expect(hear(done, NOW + 6 * 86_400_000, 7, TERMS)).toMatchObject({ as: 'reopened', values: { state: 'open', reopened: 1, resolvedAt: null } });
    expect(hear(done, NOW + 8 * 86_400_000, 7, TERMS)).toEqual({ as: 'too old' });
    expect(hear(ticket({ state: 'on hold' }), NOW, 7, TERMS)).toEqual({ as: 'more', values: {} });
  });

  it('resolving says how, counts as an answer, and ends the looking', () => {
    expect(resolve(ticket({ triage: 'look' }), 'fixed', 'me', NOW)).toEqual({ ok: true, value: { state: 'resolved', resolution: 'fixed', holdReason: '', resolvedAt: NOW, answeredAt: NOW, assignee: 'me', triage: '', escalated: '', frozenAt: NOW } });
    expect(resolve(ticket({ state: 'resolved' }), 'fixed', 'me', NOW)).toMatchObject({ ok: false, code: 'ticket-closed' });
  });
});
