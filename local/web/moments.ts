/** This file writes moments and durations as people read them, in the district's time zone. */
import { momentOf, wallTime, zoneOffsetMs } from '../kernel/zones';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

function written(timeZone: string, ms: number, name: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${name}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...options });
  formats.set(key, format);
  return format.format(ms);
}

/** `8:30 AM · Tue, Oct 6, 2026` */
export function clockText(timeZone: string, ms: number): string {
  const time = written(timeZone, ms, 'time', { hour: 'numeric', minute: '2-digit' });
  return `${time} · ${written(timeZone, ms, 'date', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })}`;
}

/** `8:30 AM` for a moment of the same day, `Oct 6` for another. */
export function shortMoment(timeZone: string, ms: number, nowMs: number): string {
  const day = (at: number): string => written(timeZone, at, 'day', { year: 'numeric', month: 'short', day: 'numeric' });
  if (day(ms) === day(nowMs)) return written(timeZone, ms, 'time', { hour: 'numeric', minute: '2-digit' });
  return written(timeZone, ms, 'short', { month: 'short', day: 'numeric' });
}

/** `Oct 6, 8:30:05 AM` */
export function exactMoment(timeZone: string, ms: number): string {
  return written(timeZone, ms, 'exact', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' });
}

/** `in 4 min`, `tomorrow`-less and short: `in 2 h`, `in 3 days`; a moment that has passed is `due`. */
export function untilText(ms: number, nowMs: number): string {
  const rest = ms - nowMs;
  if (rest <= 0) return 'due';
  if (rest < MINUTE_MS) return `in ${Math.ceil(rest / SECOND_MS)} s`;
  if (rest < HOUR_MS) return `in ${Math.round(rest / MINUTE_MS)} min`;
  if (rest < 2 * DAY_MS) return `in ${Math.round(rest / HOUR_MS)} h`;
  return `in ${Math.round(rest / DAY_MS)} days`;
}

/** `850 ms`, `12.3 s`, `4 min 10 s` */
export function durationText(ms: number): string {
  if (ms < SECOND_MS) return `${Math.round(ms)} ms`;
  if (ms < MINUTE_MS) return `${(ms / SECOND_MS).toFixed(1)} s`;
  return `${Math.floor(ms / MINUTE_MS)} min ${Math.round((ms % MINUTE_MS) / SECOND_MS)} s`;
}

const MORNING_HOUR = 8;

/** The next eight o'clock in the morning after a moment. */
export function nextMorningMs(timeZone: string, nowMs: number): number {
  const today = wallTime(timeZone, nowMs);
  const midnight = nowMs + zoneOffsetMs(timeZone, nowMs) - (today.hour * HOUR_MS + today.minute * MINUTE_MS + today.second * SECOND_MS + today.millisecond);
  const days = today.hour < MORNING_HOUR ? 0 : 1;
  return momentOf(timeZone, midnight + days * DAY_MS + MORNING_HOUR * HOUR_MS);
}
