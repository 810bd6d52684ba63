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
/** No deadline and no waiting is longer than ten years; a moment typed by hand may be, and must not be counted to day by day. */
const LONGEST_SPAN_DAYS = 3_660;

const hoursOn = (day: Day, calendar: SchoolCalendar): OpenHours | null =>
  calendar.closures.has(day) ? null : (calendar.special?.get(day) ?? calendar.week[weekday(day)] ?? null);

/** Whether there is school on a day at all. */
export const isSchoolDay = (day: Day, calendar: SchoolCalendar): boolean => hoursOn(day, calendar) !== null;

/** The moments between which school is open on a day; null where it is closed. */
function openOn(day: Day, calendar: SchoolCalendar): { readonly opens: Moment; readonly closes: Moment } | null {
  const hours = hoursOn(day, calendar);
  return hours === null ? null : { opens: momentAt(day, hours.opens, calendar.zone), closes: momentAt(day, hours.closes, calendar.zone) };
}

/** Whether somebody is there at a moment: from opening on, and no longer at closing time. */
export function isOpenAt(moment: Moment, calendar: SchoolCalendar): boolean {
  const open = openOn(dayOf(moment, calendar.zone), calendar);
  return open !== null && moment >= open.opens && moment < open.closes;
}

/**
 * The moment at which so many minutes of school time have passed, at closing time itself where they are used up just then; without
 * any minutes to pass, the next moment at which school is open. Null where the calendar has no school at all for a year, or so
 * little that ten years do not suffice.
 */
export function addSchoolMinutes(from: Moment, minutes: number, calendar: SchoolCalendar): Moment | null {
  let left = Math.max(0, minutes) * MINUTE_MS;
  let closedInARow = 0;
  let day = dayOf(from, calendar.zone);
  for (let passed = 0; passed < LONGEST_SPAN_DAYS && closedInARow < LONGEST_CLOSURE_DAYS; passed++, day = addDays(day, 1)) {
    const open = openOn(day, calendar);
    closedInARow = open === null ? closedInARow + 1 : 0;
    if (open === null) continue;
    const begins = Math.max(from, open.opens);
    const available = open.closes - begins;
    if (available > 0 && left <= available) return begins + left;
    if (available > 0) left -= available;
  }
  return null;
}

/** How many minutes of school time lie between two moments; negative where `to` comes first. Parts of a minute count; what is farther away than ten years does not. */
export function schoolMinutesBetween(from: Moment, to: Moment, calendar: SchoolCalendar): number {
  if (to < from) return -schoolMinutesBetween(to, from, calendar);
  let passed = 0;
  let day = dayOf(from, calendar.zone);
  const farthest = addDays(day, LONGEST_SPAN_DAYS);
  const last = dayOf(to, calendar.zone);
  for (; day <= last && day < farthest; day = addDays(day, 1)) {
    const open = openOn(day, calendar);
    if (open !== null) passed += Math.max(0, Math.min(to, open.closes) - Math.max(from, open.opens));
  }
  return passed / MINUTE_MS;
}

/**
 * The school day that comes so many after a day, which need not be one itself; the day where `days` is 0. Null without school for a
 * year, or with so little that ten years do not suffice.
 */
export function addSchoolDays(from: Day, days: number, calendar: SchoolCalendar): Day | null {
  let left = days;
  let closedInARow = 0;
  let day = from;
  for (let passed = 0; left > 0; passed++) {
    day = addDays(day, 1);
    const isOpen = isSchoolDay(day, calendar);
    closedInARow = isOpen ? 0 : closedInARow + 1;
    if (closedInARow >= LONGEST_CLOSURE_DAYS || passed >= LONGEST_SPAN_DAYS) return null;
    if (isOpen) left--;
  }
  return day;
}
