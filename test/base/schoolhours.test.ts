import fc from 'fast-check';
import { type SchoolCalendar, addSchoolMinutes } from '../../src/base/schoolhours';
import { DAY_MS, MINUTE_MS, rememberedZone } from '../../src/base/time';

/** New York's offset, as Intl knows it. */
const offsetOf = (moment: number): number => {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', timeZoneName: 'longOffset' }).formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};
const zone = rememberedZone('America/New_York', offsetOf);
const hours = { opens: 7 * 60 + 30, closes: 16 * 60 };
const calendar: SchoolCalendar = { zone, week: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours }, closures: new Set(['2026-11-11', '2026-11-26', '2026-11-27']) };
const at = (utc: string): number => Date.parse(utc);

describe('adding school minutes', () => {
  it.each([
    ['within one day', '2026-10-06T12:00:00Z', 60, '2026-10-06T13:00:00Z'],
    ['before school opens', '2026-10-06T03:00:00Z', 30, '2026-10-06T12:00:00Z'],
    ['over the night', '2026-10-06T19:30:00Z', 60, '2026-10-07T12:00:00Z'],
    ['ending at closing time stays there', '2026-10-06T19:00:00Z', 60, '2026-10-06T20:00:00Z'],
    ['over a weekend and the end of summer time', '2026-10-30T19:30:00Z', 60, '2026-11-02T13:00:00Z'],
    ['over a closure', '2026-11-25T20:30:00Z', 60, '2026-11-30T13:00:00Z'],
    ['a whole day', '2026-10-06T11:30:00Z', 510, '2026-10-06T20:00:00Z'],
  ])('%s', (_name, from, minutes, to) => {
    expect(new Date(addSchoolMinutes(at(from), minutes, calendar) ?? 0).toISOString()).toBe(new Date(at(to)).toISOString());
  });

  it('adds up: two stretches one after the other end where one long stretch does', () => {
    const moment = fc.integer({ min: at('2026-08-01T00:00:00Z') / MINUTE_MS, max: at('2027-06-01T00:00:00Z') / MINUTE_MS }).map((minute) => minute * MINUTE_MS);
    const stretch = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(moment, stretch, stretch, (from, first, second) => {
        const middle = addSchoolMinutes(from, first, calendar) ?? Number.NaN;
        expect(addSchoolMinutes(middle, second, calendar)).toBe(addSchoolMinutes(from, first + second, calendar));
      }),
      { numRuns: 200 },
    );
  });

  it('says that there is no school where there is none for a year', () => {
    expect(addSchoolMinutes(at('2026-10-06T12:00:00Z'), 10, { ...calendar, week: {} })).toBeNull();
  });

  it('is never early: a due time lies at least as far away as the minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3_000 }), (days, minutes) => {
        const from = at('2026-08-03T15:00:00Z') + days * DAY_MS;
        expect((addSchoolMinutes(from, minutes, calendar) ?? 0) - from).toBeGreaterThanOrEqual(minutes * MINUTE_MS);
      }),
      { numRuns: 100 },
    );
  });
});
