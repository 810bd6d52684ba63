/** This file tests with plain values what is counted of tickets, what may be said of a drop, and what becomes of a problem. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { HOUR_MS } from '../../src/base/time';
import { type Problem, helpdeskCounts, problems } from '../../src/helpdesk/learning/sheet';
import { type CountTerms, countRows, isBefore, middle, monthOf, renewedSince, shownLanguages, weekOf } from '../../src/helpdesk/learning/rules/counts';
import { dropOf, ratePerThousand } from '../../src/helpdesk/learning/rules/drop';
import { kindLines, schoolLines, weekLines } from '../../src/helpdesk/learning/rules/pictures';
import { act, dismiss, gathered, measuredDays, takeUp, weeklyLine } from '../../src/helpdesk/learning/rules/problems';
import { seriesKey, subjectOf, topicOf, watchOf } from '../../src/helpdesk/learning/rules/series';
import { CAUSES } from '../../src/helpdesk/sheet';
import { proposalFor } from '../../src/ui/client/wording/proposals';
import { CATEGORY_KEYS } from '../../src/words/vocabulary';
import { CALENDAR, calm, solved, tenOn, ticketRows } from './learning-stage';

const target = { answer: 480, resolve: 2_400 };
const terms: CountTerms = { now: tenOn('2026-10-06'), calendar: CALENDAR, targets: { urgent: target, high: target, normal: target, low: target }, modelOf: new Map([['S1', 'Model|1']]), gradeOf: new Map([['p1', '7']]) };
const all = (made: Parameters<typeof ticketRows>[0]) => countRows(ticketRows(made), [], terms, () => true);
const row = (rows: ReturnType<typeof all>, key: string) => rows.find((one) => one.count === key);

describe('periods', () => {
  it('a week is its Monday, a month its digits; both sort, and both know when they are over', () => {
    expect(weekOf('2026-10-04')).toBe('2026-09-28');
    expect(weekOf('2026-09-28')).toBe('2026-09-28');
    expect(monthOf('2026-10-04')).toBe('2026-10');
    expect(renewedSince('2026-10-06')).toBe('2026-08-31');
    expect(renewedSince('2026-01-15')).toBe('2025-12-01');
    expect(isBefore('2026-09-28', '2026-10-05')).toBe(true);
    expect(isBefore('2026-09-28', '2026-10-04')).toBe(false);
    expect(isBefore('2026-12', '2027-01-01')).toBe(true);
    expect(isBefore('2026-12', '2026-12-31')).toBe(false);
  });
});

describe('counts', () => {
  it('every ticket is in as many rows of each period as it has traits', () => {
    const rows = all([solved('2026-10-01', { serial: 'S1', personId: 'p1', schoolId: 'a' })]);
    expect(rows.filter((one) => one.period === '2026-10').map((one) => [one.by, one.value])).toEqual([
      ['all', 'all'], ['school', 'a'], ['category', 'screen'], ['language', 'en'], ['tier', 'technician'], ['cause', 'wear'], ['model', 'Model|1'], ['grade', '7'], ['resolution', 'fixed'], ['hour', '10'],
    ]);
  });

  it('what stood still is not late, what nobody answered is', () => {
    const frozen = { state: 'waiting' as const, frozenAt: tenOn('2026-09-28') + HOUR_MS };
    expect(row(all([{ day: '2026-09-28', values: frozen }]), '2026-09|all|all')).toMatchObject({ answersDue: 0, solutionsDue: 0 });
    expect(row(all([{ day: '2026-09-28' }]), '2026-09|all|all')).toMatchObject({ answersDue: 1, answersInTime: 0, answerMinutes: null });
  });

  it('the sum over any trait that all tickets have is the whole, whatever is counted', () => {
    const made = fc.array(fc.record({ day: fc.constantFrom('2026-09-28', '2026-09-30', '2026-10-02'), category: fc.constantFrom('screen', 'wifi', ''), schoolId: fc.constantFrom('a', 'b', ''), late: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(made, (some) => {
        const rows = all(some.map(({ day, late, ...values }) => (late ? { day, values } : solved(day, values))));
        for (const by of ['school', 'category', 'language', 'tier', 'hour'] as const) {
          for (const name of ['opened', 'resolved', 'answersDue', 'answersInTime', 'solutionsDue'] as const) {
            const sum = rows.filter((one) => one.by === by).reduce((total, one) => total + (one[name] ?? 0), 0);
            expect(sum).toBe(rows.filter((one) => one.by === 'all').reduce((total, one) => total + (one[name] ?? 0), 0));
          }
        }
      }),
    );
  });

  it('the middle one of none is nobody’s', () => {
    expect(middle([])).toBeNull();
    expect(middle([5, 1, 9])).toBe(5);
  });
});

describe('languages', () => {
  it('a group of under ten is never shown by itself, nor given away by what is missing', () => {
    expect(shownLanguages(new Map([['en', 50], ['vi', 12], ['so', 9]]))).toEqual([{ language: 'en', count: 50 }, { language: 'vi', count: 12 }]);
    expect(shownLanguages(new Map([['en', 50], ['ar', 4], ['so', 9]]))).toEqual([{ language: 'en', count: 50 }, { language: 'others', count: 13 }]);
    expect(shownLanguages(new Map([['en', 50], ['ar', 4], ['so', 3]]))).toEqual([{ language: 'en', count: 50 }]);
    fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 2, maxLength: 2 }), fc.nat(40)), (counts) => shownLanguages(new Map(Object.entries(counts))).every(({ count }) => count >= 10)));
  });
});

describe('pictures', () => {
  it('weeks follow one another without a gap, and a share of none is no share', () => {
    const counts = all([solved('2026-09-07'), solved('2026-09-28')]);
    expect(weekLines(counts, '2026-10-06').map((one) => [one.week, one.opened, one.answersInTime])).toEqual([
      ['2026-09-07', 1, 100], ['2026-09-14', 0, null], ['2026-09-21', 0, null], ['2026-09-28', 1, 100], ['2026-10-05', 0, null],
    ]);
    expect(weekLines([], '2026-10-06')).toEqual([]);
  });

  it('this month stands beside last, hours are in their order, and schools where most wait come first', () => {
    const made = [solved('2026-09-30', { category: 'wifi' }), solved('2026-10-02', { category: 'wifi' })];
    const lines = kindLines(all(made), '2026-10-06');
    expect(lines).toHaveLength(24);
    expect(lines[CATEGORY_KEYS.indexOf('wifi')]).toMatchObject({ category: 'wifi', thisMonth: 1, lastMonth: 1 });
    expect(lines[10]).toMatchObject({ hour: '10', byHour: 2 });
    const waiting = ticketRows([{ day: '2026-10-06', values: { schoolId: 'b' } }, { day: '2026-09-01', values: { schoolId: 'b' } }, { day: '2026-10-06', values: { schoolId: 'a' } }, { day: '2026-10-06', values: { schoolId: 'a', state: 'waiting' } }]);
    expect(schoolLines(waiting, new Map([['a', 'Alder'], ['b', 'Birch']]), terms)).toEqual([{ school: 'Birch', open: 2, late: 1 }, { school: 'Alder', open: 1, late: 0 }]);
  });
});

describe('series', () => {
  it('a key says what it counts, also where a place has a stroke in its name', () => {
    for (const subject of [{ what: 'screen', isCause: false, scope: 'district', place: '' }, { what: 'dropped', isCause: true, scope: 'model', place: 'Model|1' }] as const) expect(subjectOf(seriesKey(subject))).toEqual(subject);
    expect(topicOf('category|screen|model|Model|1')).toBe('category|screen');
  });

  it('weekends count on Monday, long breaks on no day, today not yet; a cause counts when it is solved', () => {
    const closures = new Set(['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18']);
    const made = ['2026-09-10', '2026-09-11', '2026-09-12', '2026-09-15', '2026-09-26', '2026-10-06'].map((day) => solved(day));
    const watched = watchOf(ticketRows(made), { ...terms, calendar: { ...CALENDAR, closures } });
    const at = (day: string): number | undefined => watched.all[watched.days.indexOf(day)];
    expect(watched.days).not.toContain('2026-10-06');
    expect([at('2026-09-11'), at('2026-09-21'), at('2026-09-28')]).toEqual([1, 0, 1]);
    expect(watched.all.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(watched.series.find(({ key }) => key === 'cause|wear')).toMatchObject({ kin: 'category|screen' });
  });

  it('no ticket at all is no series', () => {
    expect(watchOf([], terms)).toMatchObject({ days: [], all: [], series: [] });
  });
});

describe('a drop', () => {
  it('is told only where chance alone would hardly make it', () => {
    expect(dropOf(90, 40)).toMatchObject({ drop: 56, verdict: 'fewer' });
    expect(dropOf(9, 6)).toMatchObject({ drop: 33, verdict: 'too early to tell' });
    expect(dropOf(10, 40)).toMatchObject({ drop: -300, verdict: 'more' });
    expect(dropOf(0, 0)).toMatchObject({ drop: null, verdict: 'too early to tell' });
    expect(dropOf(12, 0)).toMatchObject({ drop: 100, most: 100, verdict: 'fewer' });
    expect(dropOf(0, 12)).toMatchObject({ drop: null, verdict: 'more' });
    // Twice the time after counts half.
    expect(dropOf(50, 100, 20, 40)).toMatchObject({ drop: 0, verdict: 'too early to tell' });
  });

  it('the bounds are those of Clopper and Pearson: 40 of 130 lies between 0.2300 and 0.3946', () => {
    const { least, most } = dropOf(90, 40);
    expect([least, most]).toEqual([Math.round((1 - 0.3946 / 0.6054) * 100), Math.round((1 - 0.23 / 0.77) * 100)]);
  });

  it('bounds always hold the drop between them, and swapping the times swaps the verdict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (before, after) => {
        const { drop, least, most, verdict } = dropOf(before, after);
        expect(least).toBeLessThanOrEqual(drop ?? 0);
        expect(most).toBeGreaterThanOrEqual(drop ?? 0);
        const back = dropOf(after, before).verdict;
        expect(back).toBe(verdict === 'fewer' ? 'more' : verdict === 'more' ? 'fewer' : verdict);
      }),
    );
  });

  it('rates are for a thousand devices and a school week, and of no devices there is none', () => {
    expect(ratePerThousand(40, 2_000)).toBe(5);
    expect(ratePerThousand(40, 0)).toBeNull();
  });
});

describe('a problem', () => {
  const WORDS = proposalFor('charging', false);
  const noticed: Problem = newRow(problems, { problemId: 'x', series: 'category|charging', what: 'charging', since: '2026-09-22', state: 'noticed' });

  it('is taken up, acted on or dismissed while it is open, and not after', () => {
    expect(takeUp(noticed, 'lea', WORDS)).toMatchObject({ ok: true, value: { state: 'taken up', owner: 'lea' } });
    expect(act(noticed, 'lea', 'Card', '2026-10-01', '2026-10-06')).toMatchObject({ ok: true, value: { state: 'acted', actedOn: '2026-10-01' } });
    for (const state of ['acted', 'measured', 'dismissed'] as const) {
      for (const tried of [takeUp({ ...noticed, state }, 'lea', WORDS), act({ ...noticed, state }, 'lea', 'Card', '2026-10-01', '2026-10-06'), dismiss({ ...noticed, state }, 'lea', 'no')]) expect(tried).toMatchObject({ ok: false, code: 'problem-over' });
    }
  });

  it('wants to know what was done, and on a day that was', () => {
    expect(act(noticed, 'lea', ' ', '2026-10-01', '2026-10-06')).toMatchObject({ code: 'message-empty' });
    for (const day of ['2026-10-07', '2026-09-21']) expect(act(noticed, 'lea', 'Card', day, '2026-10-06')).toMatchObject({ code: 'problem-day' });
    expect(dismiss(noticed, 'lea', '')).toMatchObject({ code: 'message-empty' });
  });

  it('gathers what was counted, from its first day to the day of acting', () => {
    const tickets = ticketRows([solved('2026-09-21', { category: 'charging' }), solved('2026-09-22', { category: 'charging' }), solved('2026-09-22', { category: 'wifi' }), solved('2026-10-02', { category: 'charging' })]);
    expect(gathered(noticed, tickets, terms).map((one) => one.ticket)).toEqual(['MT-5001', 'MT-5003']);
    expect(gathered({ ...noticed, actedOn: '2026-10-01' }, tickets, terms).map((one) => one.ticket)).toEqual(['MT-5001']);
  });

  it('is measured over twenty school days on either side, holidays left out, and a cause a week later', () => {
    const acted = { actedOn: '2026-09-30', isCause: 'category' as const };
    const calendar = { ...CALENDAR, closures: new Set(['2026-10-12']) };
    expect(measuredDays(acted, '2026-10-29', calendar)).toBeNull();
    const days = measuredDays(acted, '2026-10-30', calendar);
    expect([days?.before.length, days?.after.length, days?.before[0], days?.after[0], days?.after[19]]).toEqual([20, 20, '2026-09-02', '2026-10-01', '2026-10-29']);
    expect(measuredDays({ ...acted, isCause: 'cause' }, '2026-11-05', calendar)).toBeNull();
    expect(measuredDays({ actedOn: null, isCause: 'category' }, '2026-11-05', calendar)).toBeNull();
  });

  it('has a proposal for every category and cause, and one for words of the district’s own', () => {
    for (const [what, isCause] of [...CATEGORY_KEYS.map((key) => [key, false] as const), ...CAUSES.map((key) => [key, true] as const), ['printer', false] as const]) {
      expect(Object.values(proposalFor(what, isCause)).every((text) => text.length > 5)).toBe(true);
    }
  });

  it('is one line in a week’s digest, and none where there is nothing to tell', () => {
    expect(weeklyLine([], '2026-10-01')).toBe('');
    const measuredOne: Problem = { ...noticed, state: 'measured', done: 'Card', before: 90, after: 40, measuredOn: '2026-10-05' };
    expect(weeklyLine([{ ...noticed, noticedOn: '2026-10-03' }, { ...noticed, noticedOn: '2026-09-03' }, measuredOne], '2026-10-01')).toBe(
      '1 new problem noticed; 1 from earlier waits for somebody to take it up; charging: 90 tickets in four weeks before “Card”, 40 in four weeks after.',
    );
  });
});

it('a calm autumn has no row twice', () => {
  const rows = all(calm('2026-08-03', '2026-10-06'));
  expect(new Set(rows.map((one) => one.count)).size).toBe(rows.length);
  expect(rows.every((one) => Object.keys(one).length === Object.keys(helpdeskCounts.columns).length)).toBe(true);
});
