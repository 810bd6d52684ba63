/** These tests hold the queue, merging, canned answers and translation to plain values. */
import fc from 'fast-check';
import type { SchoolCalendar } from '../../src/base/schoolhours';
import { newRow } from '../../src/base/table';
import { asCanned, cannedText } from '../../src/helpdesk/rules/canned';
import { affectedBy, merge, unmerge } from '../../src/helpdesk/rules/merge';
import type { ClockTerms } from '../../src/helpdesk/rules/targets';
import { assign, rank } from '../../src/helpdesk/rules/tickets';
import { PIECE_CHARS, ofMessage, ofTicket, piecesOf } from '../../src/helpdesk/rules/translate';
import { type Listed, QUEUE_PAGE, nextDue, schoolsOf, workList } from '../../src/helpdesk/rules/work-list';
import { type Ticket, TICKET_STATES, cannedAnswers, followers, messages, tickets } from '../../src/helpdesk/sheet';
import { schools } from '../../src/people/sheet';

const calendar: SchoolCalendar = { zone: { name: 'UTC', offsetMinutes: () => 0 }, week: { 1: { opens: 480, closes: 960 }, 2: { opens: 480, closes: 960 } }, closures: new Set() };
const TERMS: ClockTerms = { calendar, targets: { urgent: { answer: 60, resolve: 240 }, high: { answer: 120, resolve: 480 }, normal: { answer: 240, resolve: 960 }, low: { answer: 480, resolve: 1920 } } };
/** A Monday at eight. */
const MONDAY = Date.UTC(2026, 9, 5, 8);
const HOUR = 3_600_000;

const ticket = (number: string, over: Partial<Ticket> = {}): Ticket =>
  newRow(tickets, { ticket: number, category: 'screen', contact: `${number}@casa.example`, language: 'es', openedAt: MONDAY, dueAt: MONDAY + HOUR, resolveBy: MONDAY + 4 * HOUR, affected: 1, ...over });

describe('a queue', () => {
  const listed = (number: string, over: Partial<Listed> = {}): Listed => ({ ticket: number, state: 'new', assignee: '', schoolId: 's1', dueAt: MONDAY, answeredAt: null, resolveBy: MONDAY + HOUR, ...over });
  const mine = { view: 'all', state: '', who: 'rosa@school.example', mySchools: new Set(['s2']), page: 0 } as const;

  it('goes by the first answer until there is one, then by the solution, and by nothing while the clock stands still', () => {
    expect(nextDue(listed('MT-1'))).toBe(MONDAY);
    expect(nextDue(listed('MT-1', { state: 'open', answeredAt: MONDAY }))).toBe(MONDAY + HOUR);
    expect([nextDue(listed('MT-1', { state: 'waiting' })), nextDue(listed('MT-1', { state: 'on hold' }))]).toEqual([null, null]);
  });

  it('shows what is due first on top, what stands still at the end, and never what is over', () => {
    const all = [
      listed('MT-4', { state: 'waiting' }),
      listed('MT-3', { dueAt: MONDAY + 2 * HOUR }),
      listed('MT-2', { state: 'closed' }),
      listed('MT-1', { dueAt: MONDAY - HOUR }),
      listed('MT-5', { state: 'resolved' }),
    ];
    expect(workList(all, mine).tickets).toEqual(['MT-1', 'MT-3', 'MT-4']);
    expect(workList(all, { ...mine, state: 'waiting' }).tickets).toEqual(['MT-4']);
  });

  it('counts each view, whoever looks', () => {
    const all = [listed('MT-1', { assignee: 'Rosa@school.example' }), listed('MT-2'), listed('MT-3', { schoolId: 's2', assignee: 'kim@school.example' })];
    expect(workList(all, mine).counts).toEqual({ mine: 1, unassigned: 1, schools: 1, all: 3 });
    expect(workList(all, { ...mine, view: 'mine' }).tickets).toEqual(['MT-1']);
    expect(workList(all, { ...mine, view: 'schools' }).tickets).toEqual(['MT-3']);
  });

  it('knows the schools of a contact, a technician and a coach', () => {
    const school = (schoolId: string, over: object) => newRow(schools, { schoolId, ...over });
    const all = [school('a', { contactEmail: 'Rosa@school.example' }), school('b', { technicianEmail: 'rosa@school.example' }), school('c', { coachEmail: 'kim@school.example' })];
    expect([...schoolsOf(all, 'rosa@school.example')]).toEqual(['a', 'b']);
  });

  it('never shows a ticket twice or loses one between its pages', () => {
    const someTicket = fc.record({ state: fc.constantFrom(...TICKET_STATES), dueAt: fc.option(fc.integer({ min: 0, max: 5 })), answeredAt: fc.option(fc.constant(1)), resolveBy: fc.option(fc.integer({ min: 0, max: 5 })) });
    fc.assert(
      fc.property(fc.array(someTicket, { maxLength: 130 }), (some) => {
        const all = some.map((over, at) => listed(`MT-${at}`, over));
        const live = all.filter((one) => one.state !== 'resolved' && one.state !== 'closed').length;
        const pages = Array.from({ length: Math.ceil(live / QUEUE_PAGE) }, (_, page) => workList(all, { ...mine, page }));
        expect(new Set(pages.flatMap((page) => page.tickets)).size).toBe(live);
        expect(pages.map((page, at) => page.tickets.length + page.more + at * QUEUE_PAGE)).toEqual(pages.map(() => live));
      }),
    );
  });
});

describe('a ticket', () => {
  it('gets the priority that impact and urgency make, and its deadlines with it', () => {
    const verdict = rank(ticket('MT-1', { priority: 'normal', impact: 'medium', urgency: 'medium', dueAt: MONDAY + 4 * HOUR, resolveBy: null }), 'high', 'high', TERMS);
    expect(verdict).toMatchObject({ ok: true, value: { priority: 'urgent', dueAt: MONDAY + HOUR, resolveBy: null } });
    expect(rank(ticket('MT-1', { state: 'closed' }), 'high', 'high', TERMS).ok).toBe(false);
  });

  it('is open once somebody is given it', () => {
    expect(assign(ticket('MT-1'), 'kim@school.example')).toEqual({ ok: true, value: { assignee: 'kim@school.example', state: 'open' } });
    expect(assign(ticket('MT-1'), '')).toEqual({ ok: true, value: { assignee: '' } });
  });

  it('is high once three have it, and never lower for having fewer', () => {
    const one = ticket('MT-1', { category: 'app', impact: 'low', urgency: 'high', priority: 'normal' });
    expect(affectedBy(one, 1, TERMS)).toMatchObject({ affected: 2, impact: 'low', priority: 'normal' });
    expect(affectedBy({ ...one, affected: 2 }, 1, TERMS)).toMatchObject({ affected: 3, impact: 'high', priority: 'urgent' });
    expect(affectedBy({ ...one, impact: 'medium' }, 1, TERMS)).toMatchObject({ impact: 'medium' });
  });
});

describe('merging', () => {
  it('ends the duplicate, and whoever waited for it waits for the survivor, once each', () => {
    const waiting = ['MT-1@casa.example', 'other@casa.example', 'MT-2@casa.example'].map((contact, at) => newRow(followers, { followerId: `f${at}`, ticket: 'MT-2', contact, language: 'vi' }));
    const verdict = merge(ticket('MT-1'), ticket('MT-2', { affected: 2, state: 'waiting', holdReason: 'parts' }), waiting, MONDAY, TERMS);
    expect(verdict).toMatchObject({
      ok: true,
      value: { survivor: { affected: 3 }, duplicate: { state: 'closed', resolution: 'duplicate', mergedInto: 'MT-1', holdReason: '' } },
    });
    expect(verdict.ok && verdict.value.joined.map(({ followerId, contact, language, ticket: of }) => [followerId, contact, language, of])).toEqual([
      ['merge:MT-2:asked', 'MT-2@casa.example', 'es', 'MT-1'],
      ['merge:MT-2:f1', 'other@casa.example', 'vi', 'MT-1'],
    ]);
  });

  it.each([
    ['into itself', ticket('MT-1'), ticket('MT-1'), 'merge-itself'],
    ['what was merged before', ticket('MT-1'), ticket('MT-2', { mergedInto: 'MT-3' }), 'merge-merged'],
    ['in a circle', ticket('MT-1', { mergedInto: 'MT-2' }), ticket('MT-2'), 'merge-merged'],
    ['into what is over', ticket('MT-1', { state: 'resolved' }), ticket('MT-2'), 'ticket-closed'],
  ])('refuses to merge %s', (_how, survivor, duplicate, code) => {
    expect(merge(survivor, duplicate, [], MONDAY, TERMS)).toMatchObject({ ok: false, code });
  });

  it('is taken back: both stand by themselves again', () => {
    const survivor = ticket('MT-1', { affected: 3 });
    const verdict = unmerge(ticket('MT-2', { affected: 2, state: 'closed', mergedInto: 'MT-1', resolution: 'duplicate' }), survivor, MONDAY, TERMS);
    expect(verdict).toMatchObject({ ok: true, value: { duplicate: { state: 'open', mergedInto: '', resolution: '' }, survivor: { affected: 1 } } });
    expect(unmerge(ticket('MT-2'), null, MONDAY, TERMS)).toMatchObject({ ok: false, code: 'merge-none' });
  });
});

describe('a canned answer', () => {
  const office = newRow(cannedAnswers, { canned: 'office', en: 'Bring {ticket} to {school}. {other}', es: 'Traiga {ticket} a {school}.', ar: 'أحضروا {ticket}' });
  const named = { ticket: 'MT-1', school: 'Adams' };

  it('names the ticket and the school, and shows what it does not know', () => {
    expect(cannedText(office, 'en', named)).toBe('Bring MT-1 to Adams. {other}');
    expect(cannedText(office, 'ar', named)).toBe('أحضروا \u2068MT-1\u2069');
  });

  it('carries the family’s own words only where it was sent as it stands', () => {
    expect(asCanned(office, ' Bring MT-1 to Adams. {other}\n', 'es', named)).toEqual({ canned: 'office', translation: 'Traiga MT-1 a Adams.' });
    expect(asCanned(office, 'Bring MT-1 to Adams, please.', 'es', named)).toEqual({ canned: '', translation: '' });
    expect(asCanned(office, 'Bring MT-1 to Adams. {other}', 'en', named)).toEqual({ canned: 'office', translation: '' });
    expect(asCanned(null, 'Bring MT-1 to Adams. {other}', 'es', named)).toEqual({ canned: '', translation: '' });
  });
});

describe('a machine', () => {
  const message = (over: object) => newRow(messages, { messageId: 'MT-1:x', ticket: 'MT-1', kind: 'answer', text: 'Come in', ...over });

  it('translates answers into the family’s language and families’ words into English', () => {
    expect(ofMessage(message({}), ticket('MT-1'))).toMatchObject({ from: '', to: 'es', text: 'Come in' });
    expect(ofMessage(message({ kind: 'from family', text: 'Gracias' }), ticket('MT-1'))).toMatchObject({ from: 'es', to: 'en' });
    expect(ofTicket(ticket('MT-1', { summary: 'rota' }))).toMatchObject({ of: 'ticket', from: 'es', to: 'en' });
  });

  it.each([
    ['a note', message({ kind: 'note' })],
    ['a canned answer', message({ canned: 'office' })],
    ['what is translated', message({ translation: 'Venga' })],
    ['nothing', message({ text: ' ' })],
  ])('leaves %s alone', (_what, said) => expect(ofMessage(said, ticket('MT-1'))).toBeNull());

  it('leaves English, closed tickets and unknown languages alone', () => {
    expect(ofMessage(message({}), { language: 'en' })).toBeNull();
    expect(ofMessage(message({}), { language: '' })).toBeNull();
    expect(ofTicket(ticket('MT-1', { summary: 'rota', state: 'closed' }))).toBeNull();
  });

  it('is given pieces that fit, and nothing of the text is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: PIECE_CHARS }), { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const pieces = piecesOf(text);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= PIECE_CHARS)).toBe(true);
      }),
    );
  });
});
