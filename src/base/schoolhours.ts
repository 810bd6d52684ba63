/** This file counts time as a school does: only while somebody is there to answer. */
import { type Day, type Moment, type Zone, MINUTE_MS, addDays, dayOf, momentAt, weekday } from './time';

/** Opening and closing in minutes since midnight. */
export interface OpenHours {
  readonly opens: number;
  readonly closes: number;
}

export interface SchoolCalendar {
  readonly zone: Zone;
  /** By weekday, 0 for Sunday to 6 for Saturday; a missing one is closed. */
  readonly week: Readonly<Partial<Record<number, OpenHours>>>;
  /** Days without school. */
  readonly closures: ReadonlySet<Day>;
  /** Days on which other hours hold than their weekday's, such as an early release. */
  readonly special?: ReadonlyMap<Day, OpenHours>;
}

/** A calendar without an open day in so many days is a mistake in Settings, not a long holiday. */
const LONGEST_CLOSURE_DAYS = 366;

const hoursOn = (day: Day, calendar: SchoolCalendar): OpenHours | null =>
  calendar.closures.has(day) ? null : (calendar.special?.get(day) ?? calendar.week[weekday(day)] ?? null);

/** Whether there is school on a day at all. */
export const isSchoolDay = (day: Day, calendar: SchoolCalendar): boolean => hoursOn(day, calendar) !== null;

/**
 * The moment at which so many minutes of school time have passed, at closing time itself where they are used up just then.
 * Null where the calendar has no school at all for a year.
 */
export function addSchoolMinutes(from: Moment, minutes: number, calendar: SchoolCalendar): Moment | null {
  const { zone } = calendar;
  let left = minutes * MINUTE_MS;
  let closedInARow = 0;
  for (let day = dayOf(from, zone); closedInARow < LONGEST_CLOSURE_DAYS; day = addDays(day, 1)) {
    const hours = hoursOn(day, calendar);
    closedInARow = hours === null ? closedInARow + 1 : 0;
    if (hours === null) continue;
    const begins = Math.max(from, momentAt(day, hours.opens, zone));
    const available = momentAt(day, hours.closes, zone) - begins;
    if (available > 0 && left <= available) return begins + left;
    if (available > 0) left -= available;
  }
  return null;
}

/** How many minutes of school time lie between two moments; negative where `to` comes first. Parts of a minute count. */
export function schoolMinutesBetween(from: Moment, to: Moment, calendar: SchoolCalendar): number {
  if (to < from) return -schoolMinutesBetween(to, from, calendar);
  const { zone } = calendar;
  let passed = 0;
  const last = dayOf(to, zone);
  for (let day = dayOf(from, zone); day <= last; day = addDays(day, 1)) {
    const hours = hoursOn(day, calendar);
    if (hours === null) continue;
    passed += Math.max(0, Math.min(to, momentAt(day, hours.closes, zone)) - Math.max(from, momentAt(day, hours.opens, zone)));
  }
  return passed / MINUTE_MS;
}

/** The school day that comes so many after a day, which need not be one itself; the day where `days` is 0. Null without school for a year. */
export function addSchoolDays(from: Day, days: number, calendar: SchoolCalendar): Day | null {
  let left = days;
  let closedInARow = 0;
  let day = from;
  while (left > 0) {
    day = addDays(day, 1);
    const isOpen = isSchoolDay(day, calendar);
    closedInARow = isOpen ? 0 : closedInARow + 1;
    if (closedInARow > LONGEST_CLOSURE_DAYS) return null;
    if (isOpen) left--;
  }
  return day;
}
