/** This file says moments the way colleagues do: "due in 2 h", "late by 1 day", "3 days ago". */
import { DAY_MS, HOUR_MS, MINUTE_MS, isDay } from '../../base/time';
import type { TicketCard } from '../contracts';
import { WORDING } from './wording';

const WEEK_MS = 7 * DAY_MS;
/** Longer than so many days is said in weeks, and longer than so many weeks in months. */
const DAYS_SAID_MAX = 13;
const WEEKS_SAID_MAX = 8;
const MONTH_MS = 30.4 * DAY_MS;
/** What is due in less is shown as soon. */
export const SOON_MS = 2 * HOUR_MS;

/** A length of time in one unit, rounded: "25 min", "2 h", "1 day", "3 weeks", "5 months". */
export function span(ms: number): string {
  const { units } = WORDING;
  const length = Math.abs(ms);
  const minutes = Math.max(1, Math.round(length / MINUTE_MS));
  if (minutes < 60) return units.minutes(minutes);
  const hours = Math.round(length / HOUR_MS);
  if (hours < 24) return units.hours(hours);
  const days = Math.round(length / DAY_MS);
  if (days <= DAYS_SAID_MAX) return units.days(days);
  const weeks = Math.round(length / WEEK_MS);
  return weeks <= WEEKS_SAID_MAX ? units.weeks(weeks) : units.months(Math.round(length / MONTH_MS));
}

/** How long ago, or how soon; a moment within half a minute is now. */
export function ago(at: number, now: number): string {
  if (Math.abs(now - at) < MINUTE_MS / 2) return WORDING.justNow;
  return at <= now ? WORDING.ago(span(now - at)) : WORDING.in(span(at - now));
}

export type DueTone = 'bad' | 'waiting' | 'active' | 'good' | 'quiet';
export interface Due {
  readonly tone: DueTone;
  readonly text: string;
}

/** How a ticket stands against the time that was promised. */
export function dueOf(ticket: Pick<TicketCard, 'dueAt' | 'answeredAt' | 'resolvedAt'>, now: number): Due {
  const { due } = WORDING;
  const { dueAt, answeredAt, resolvedAt } = ticket;
  if (resolvedAt !== null) return { tone: 'good', text: due.resolved(ago(resolvedAt, now)) };
  if (answeredAt !== null) {
    const late = dueAt === null ? 0 : answeredAt - dueAt;
    return late > 0 ? { tone: 'quiet', text: due.answeredLate(span(late)) } : { tone: 'good', text: due.answeredInTime };
  }
  if (dueAt === null) return { tone: 'quiet', text: due.none };
  if (dueAt < now) return { tone: 'bad', text: due.late(span(now - dueAt)) };
  const left = dueAt - now;
  return { tone: left < SOON_MS ? 'waiting' : 'active', text: due.due(span(left)) };
}

/** The district's zone, in which everybody speaks of times, wherever the laptop thinks it is; the browser's own until a page knows. */
let districtZone: string | undefined;

/** Says in which zone times are shown from now on; a name that the browser does not know leaves it as it was. */
export function showTimesIn(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    districtZone = zone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

const written = (at: number, options: Intl.DateTimeFormatOptions, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { ...options, ...(districtZone === undefined ? {} : { timeZone: districtZone }) }).format(new Date(at));

const dayIn = (at: number): string => written(at, { year: 'numeric', month: 'numeric', day: 'numeric' }, 'en');
const yearIn = (at: number): string => written(at, { year: 'numeric' }, 'en');

/** A moment as people write it: the time alone today, else with its day, else with its year. */
export function clockTime(at: number, now: number, locale?: string): string {
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (dayIn(at) === dayIn(now)) return written(at, time, locale);
  const near = Math.abs(at - now) < 6 * DAY_MS;
  const day: Intl.DateTimeFormatOptions = near
    ? { weekday: 'short' }
    : { month: 'short', day: 'numeric', ...(yearIn(at) === yearIn(now) ? {} : { year: 'numeric' }) };
  return written(at, { ...day, ...time }, locale);
}

/** A calendar day as month and year; a text that is no day stays as it is. */
export function monthOf(day: string, locale?: string): string {
  if (!isDay(day)) return day;
  // Noon keeps the day the same day in every zone that a school lies in.
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }).format(new Date(`${day}T12:00:00Z`));
}

/** Whether a calendar day has passed; a text that is no day has not. */
/** A day, `2026-10-02`, as people write it, such as Oct 2, 2026. */
export const dayText = (day: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const isPast = (day: string, now: number): boolean => isDay(day) && Date.parse(`${day}T23:59:59Z`) < now;
