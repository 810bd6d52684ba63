/** This file proves how moments are said, at the edges where one unit becomes another. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/base/time';
import { ago, clockTime, dueOf, isPast, monthOf, span } from '../../src/ui/client/moments';

const now = Date.UTC(2025, 9, 14, 15, 0);
const untouched = { dueAt: null, answeredAt: null, resolvedAt: null };

describe('a length of time', () => {
  it.each([
    [1, '1 min'],
    [25 * MINUTE_MS, '25 min'],
    [59.6 * MINUTE_MS, '1 h'],
    [2.2 * HOUR_MS, '2 h'],
    [23.6 * HOUR_MS, '1 day'],
    [13 * DAY_MS, '13 days'],
    [14 * DAY_MS, '2 weeks'],
    [90 * DAY_MS, '3 months'],
  ])('%d ms is said as %s', (ms, said) => {
    expect(span(ms)).toBe(said);
  });

  it('is just now within half a minute, and ahead or behind otherwise', () => {
    expect([ago(now - 10_000, now), ago(now - 3 * DAY_MS, now), ago(now + HOUR_MS, now)]).toEqual(['just now', '3 days ago', 'in 1 h']);
  });
});

describe('when an answer is due', () => {
  it('is said in words beside the colour', () => {
    expect(dueOf({ ...untouched, dueAt: now + 5 * HOUR_MS }, now)).toEqual({ tone: 'active', text: 'due in 5 h' });
    expect(dueOf({ ...untouched, dueAt: now + HOUR_MS }, now)).toEqual({ tone: 'waiting', text: 'due in 1 h' });
    expect(dueOf({ ...untouched, dueAt: now - DAY_MS }, now)).toEqual({ tone: 'bad', text: 'late by 1 day' });
    expect(dueOf(untouched, now)).toEqual({ tone: 'quiet', text: 'no time promised' });
  });

  it('turns from soon to late as the moment passes', () => {
    expect(dueOf({ ...untouched, dueAt: now }, now).text).toBe('due in 1 min');
    expect(dueOf({ ...untouched, dueAt: now }, now + 1).text).toBe('late by 1 min');
  });

  it('no longer presses once somebody has answered', () => {
    expect(dueOf({ ...untouched, dueAt: now, answeredAt: now }, now + DAY_MS).text).toBe('answered in time');
    expect(dueOf({ ...untouched, dueAt: now, answeredAt: now + 2 * HOUR_MS }, now + DAY_MS).text).toBe('answered 2 h late');
    expect(dueOf({ dueAt: now, answeredAt: now, resolvedAt: now }, now + DAY_MS)).toEqual({ tone: 'good', text: 'resolved 1 day ago' });
  });
});

describe('a date', () => {
  it('says the time alone today, the weekday this week, and the year when it is another', () => {
    const noon = new Date(2025, 9, 14, 12, 0).getTime();
    expect(clockTime(noon - HOUR_MS, noon, 'en-US')).toMatch(/^11:00\sAM$/);
    expect(clockTime(noon - 2 * DAY_MS, noon, 'en-US')).toMatch(/^Sun 12:00\sPM$/);
    expect(clockTime(noon - 400 * DAY_MS, noon, 'en-US')).toMatch(/2024/);
  });

  it('says the month in which updates end, and whether it is over', () => {
    expect(monthOf('2031-06-01', 'en-US')).toBe('Jun 2031');
    expect(monthOf('unknown', 'en-US')).toBe('unknown');
    expect([isPast('2025-10-13', now), isPast('2025-10-14', now), isPast('unknown', now)]).toEqual([true, false, false]);
  });
});
