/**
 * These tests compare the counting of school time with a slow clerk who looks at the clock on the wall once a minute, as Intl shows it,
 * and notes whether school is open: thousands of cases in several zones, over both changes of the clock.
 */
import fc from 'fast-check';
import { type OpenHours, type SchoolCalendar, addSchoolDays, addSchoolMinutes, isOpenAt, schoolMinutesBetween } from '../../src/base/schoolhours';
import { DAY_MS, MINUTE_MS, type Zone, addDays, rememberedZone } from '../../src/base/time';

/** Zones that change at two in the morning, at midnight in summer, by half an hour, on the other half of the Earth, and not at all. */
const ZONES = ['America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Europe/Lisbon', 'America/Havana', 'America/Phoenix', 'Asia/Kolkata'] as const;
const FIRST = Date.parse('2026-08-01T00:00:00Z');
const LAST = Date.parse('2027-08-01T00:00:00Z');
const QUARTER_MS = 15 * MINUTE_MS;

/** What the clock on the wall shows, minute by minute: the day and the minutes since its midnight. */
interface Wall {
  readonly zone: Zone;
  readonly days: readonly string[];
  readonly dayAt: Uint16Array;
  readonly minuteAt: Uint16Array;
}

function lookAtTheWall(name: string): Wall {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shown = (moment: number): { day: string; minute: number } => {
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return { day: `${part['year']}-${part['month']}-${part['day']}`, minute: Number(part['hour']) * 60 + Number(part['minute']) };
  };
  const offset = (moment: number): number => {
    const { day, minute } = shown(moment);
    return (Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS - Math.floor(moment / MINUTE_MS) * MINUTE_MS) / MINUTE_MS;
  };
  const days: string[] = [];
  const minutes = (LAST - FIRST) / MINUTE_MS;
  const dayAt = new Uint16Array(minutes);
  const minuteAt = new Uint16Array(minutes);
  for (let quarter = 0; quarter < minutes; quarter += 15) {
    const { day, minute } = shown(FIRST + quarter * MINUTE_MS);
    if (days[days.length - 1] !== day) days.push(day);
    for (let at = 0; at < 15; at++) {
      dayAt[quarter + at] = days.length - 1;
      minuteAt[quarter + at] = minute + at;
    }
  }
  return { zone: rememberedZone(name, offset), days, dayAt, minuteAt };
}

const walls = new Map(ZONES.map((name) => [name, lookAtTheWall(name)] as const));
const wallOf = (name: (typeof ZONES)[number]): Wall => walls.get(name) as Wall;

/** How many open minutes there were before each minute of the year. */
function clerk({ days, dayAt, minuteAt }: Wall, { week, closures, special }: SchoolCalendar): Uint32Array {
  const hours = days.map((day) => (closures.has(day) ? undefined : (special?.get(day) ?? week[new Date(`${day}T12:00:00Z`).getUTCDay()])));
  const before = new Uint32Array(dayAt.length + 1);
  for (let at = 0; at < dayAt.length; at++) {
    const open = hours[dayAt[at] as number];
    const minute = minuteAt[at] as number;
    before[at + 1] = (before[at] as number) + (open !== undefined && minute >= open.opens && minute < open.closes ? 1 : 0);
  }
  return before;
}

/** Hours whose ends no change of the clock skips or repeats, which none does between five in the morning and eleven at night. */
const someHours: fc.Arbitrary<OpenHours> = fc
  .tuple(fc.constantFrom(0, 300, 450, 465, 480, 719), fc.constantFrom(301, 466, 690, 960, 1_065, 1_380, 1_440))
  .filter(([opens, closes]) => opens < closes)
  .map(([opens, closes]) => ({ opens, closes }));
const someDay = fc.integer({ min: 0, max: 364 }).map((at) => addDays('2026-08-01', at));
const someBreak = fc.tuple(someDay, fc.integer({ min: 1, max: 80 })).map(([from, days]) => Array.from({ length: days }, (_, at) => addDays(from, at)));
const someCalendar = fc.record({
  name: fc.constantFrom(...ZONES),
  week: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5', '6'), someHours, { minKeys: 1 }),
  breaks: fc.array(someBreak, { maxLength: 5 }),
  special: fc.array(fc.tuple(someDay, someHours), { maxLength: 12 }),
});
const someMinute = fc.integer({ min: 0, max: (LAST - FIRST) / MINUTE_MS - 1 });

const calendarOf = ({ name, week, breaks, special }: { name: (typeof ZONES)[number]; week: Record<string, OpenHours>; breaks: string[][]; special: [string, OpenHours][] }): SchoolCalendar => ({
  zone: wallOf(name).zone,
  week: week,
  closures: new Set(breaks.flat()),
  special: new Map(special),
});

const RUNS = 120;
const EACH = 25;

it('counts as many minutes between two moments as the clerk, in thousands of cases', () => {
  let cases = 0;
  fc.assert(
    fc.property(someCalendar, fc.array(fc.tuple(someMinute, someMinute), { minLength: EACH, maxLength: EACH }), (given, pairs) => {
      const calendar = calendarOf(given);
      const before = clerk(wallOf(given.name), calendar);
      for (const [from, to] of pairs) {
        const counted = (before[to] as number) - (before[from] as number);
        expect(schoolMinutesBetween(FIRST + from * MINUTE_MS, FIRST + to * MINUTE_MS, calendar)).toBeCloseTo(counted, 9);
        cases++;
      }
    }),
    { numRuns: RUNS },
  );
  expect(cases).toBeGreaterThanOrEqual(RUNS * EACH);
});

it('adds minutes up to the very moment at which the clerk has seen as many', () => {
  fc.assert(
    fc.property(someCalendar, fc.array(fc.tuple(someMinute, fc.integer({ min: 1, max: 6_000 })), { minLength: EACH, maxLength: EACH }), (given, stretches) => {
      const calendar = calendarOf(given);
      const before = clerk(wallOf(given.name), calendar);
      for (const [from, minutes] of stretches) {
        const wanted = (before[from] as number) + minutes;
        if (wanted > (before[before.length - 1] as number)) continue;
        let low = from;
        let high = before.length - 1;
        while (low < high) {
          const middle = Math.floor((low + high) / 2);
          if ((before[middle] as number) >= wanted) high = middle;
          else low = middle + 1;
        }
        expect(addSchoolMinutes(FIRST + from * MINUTE_MS, minutes, calendar)).toBe(FIRST + low * MINUTE_MS);
      }
    }),
    { numRuns: RUNS },
  );
});

it('says that school is open just when the clerk does, at the quarters of every day', () => {
  fc.assert(
    fc.property(someCalendar, fc.array(someMinute, { minLength: EACH, maxLength: EACH }), (given, minutes) => {
      const calendar = calendarOf(given);
      const before = clerk(wallOf(given.name), calendar);
      for (const at of minutes) expect(isOpenAt(FIRST + at * MINUTE_MS, calendar)).toBe((before[at + 1] as number) > (before[at] as number));
    }),
    { numRuns: RUNS },
  );
});

it('counts school days as a finger on the calendar does', () => {
  fc.assert(
    fc.property(someCalendar, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }), (given, start, days) => {
      const calendar = calendarOf(given);
      const open = (day: string): boolean => !calendar.closures.has(day) && (calendar.special?.has(day) === true || calendar.week[new Date(`${day}T12:00:00Z`).getUTCDay()] !== undefined);
      const from = addDays('2026-08-01', start);
      const following = Array.from({ length: 800 }, (_, at) => addDays(from, at + 1)).filter(open);
      expect(addSchoolDays(from, days, calendar)).toBe(days === 0 ? from : following[days - 1]);
    }),
    { numRuns: RUNS },
  );
});

describe('what no calendar of a school should make slow or endless', () => {
  const calendar: SchoolCalendar = { zone: wallOf('America/New_York').zone, week: { 1: { opens: 450, closes: 451 } }, closures: new Set() };
  const noon = Date.parse('2026-10-06T16:00:00Z');

  it('gives up on minutes that ten years do not hold, on endless ones and on none at all', () => {
    for (const minutes of [100_000, Number.POSITIVE_INFINITY, Number.NaN]) expect(addSchoolMinutes(noon, minutes, calendar)).toBeNull();
    expect(addSchoolDays('2026-10-06', Number.POSITIVE_INFINITY, calendar)).toBeNull();
    expect(addSchoolDays('2026-10-06', 1, { ...calendar, week: {} })).toBeNull();
  });

  it('counts a freeze of a year, and of a moment that somebody mistyped by millennia, in a bounded number of days', () => {
    let asked = 0;
    const counting: SchoolCalendar = { ...calendar, closures: { has: () => (asked++, false) } as unknown as ReadonlySet<string> };
    expect(schoolMinutesBetween(noon, noon + 365 * DAY_MS, counting)).toBe(52);
    expect(asked).toBeLessThanOrEqual(366);
    asked = 0;
    expect(schoolMinutesBetween(noon, noon + 2_900_000 * DAY_MS, counting)).toBeGreaterThan(500);
    expect(asked).toBeLessThanOrEqual(3_660);
  });

  it('without minutes to pass it is the next moment at which school is open', () => {
    const open: SchoolCalendar = { ...calendar, week: { 2: { opens: 450, closes: 960 }, 3: { opens: 450, closes: 960 } } };
    expect(addSchoolMinutes(noon, 0, open)).toBe(noon);
    expect(addSchoolMinutes(Date.parse('2026-10-06T20:00:00Z'), 0, open)).toBe(Date.parse('2026-10-07T11:30:00Z'));
  });

  it('a morning hour that spring skips is moved on with the clock, and one that autumn repeats counts its first showing', () => {
    const night = (opens: number, closes: number): SchoolCalendar => ({ ...calendar, week: { 0: { opens, closes } } });
    const spring = [Date.parse('2027-03-14T04:00:00Z'), Date.parse('2027-03-15T06:00:00Z')] as const;
    const autumn = [Date.parse('2026-11-01T04:00:00Z'), Date.parse('2026-11-02T06:00:00Z')] as const;
    expect(schoolMinutesBetween(...spring, night(120, 240))).toBe(60);
    expect(schoolMinutesBetween(...spring, night(135, 165))).toBe(30);
    expect(schoolMinutesBetween(...autumn, night(75, 105))).toBe(30);
    expect(schoolMinutesBetween(...autumn, night(0, 1_440))).toBe(25 * 60);
    expect(schoolMinutesBetween(...spring, night(0, 1_440))).toBe(23 * 60);
  });
});

it('the quarter of an hour at which the clerk looks is finer than any change of the clock', () => {
  for (const { minuteAt, dayAt } of walls.values()) {
    const jumps = Array.from(minuteAt.keys()).filter((at) => at > 0 && dayAt[at] === dayAt[at - 1] && minuteAt[at] !== (minuteAt[at - 1] as number) + 1);
    expect(jumps.every((at) => at % (QUARTER_MS / MINUTE_MS) === 0)).toBe(true);
  }
});
