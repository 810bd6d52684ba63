/** This file answers what a time zone's clock shows: the stand-in never reads the laptop's own time zone. */

/** The fields of a moment on the wall clock of a zone; `month` 1–12, `weekday` 1 Monday – 7 Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Whether the zone is one that Google (and the tz database) knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    format(timeZone);
    return true;
  } catch (error) {
    // The tag, not `instanceof`: the test runner's RangeError is another world's than the one Intl throws.
    if (Object.prototype.toString.call(error) === '[object Error]') return false;
    throw error;
  }
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds; NaN for no moment. */
export function zoneOffsetMs(timeZone: string, utcMs: number): number {
  if (!Number.isFinite(utcMs)) return Number.NaN;
  const part: Record<string, number> = {};
  let before = false;
  for (const { type, value } of format(timeZone).formatToParts(utcMs)) {
    if (type === 'era') before = value.startsWith('B');
    else part[type] = Number(value);
  }
  const year = before ? 1 - (part['year'] ?? 0) : (part['year'] ?? 0);
  const wall = new Date(0);
  wall.setUTCFullYear(year, (part['month'] ?? 1) - 1, part['day'] ?? 1);
  wall.setUTCHours(part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
  const wholeSecond = Math.floor(utcMs / 1000) * 1000;
  return wall.getTime() - wholeSecond;
}

export function wallTime(timeZone: string, utcMs: number): WallTime {
  const shown = new Date(utcMs + zoneOffsetMs(timeZone, utcMs));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    weekday: shown.getUTCDay() === 0 ? 7 : shown.getUTCDay(),
  };
}

/**
 * The moment at which the zone's clock shows the given fields, as ECMAScript resolves it: of an hour that happens twice the first,
 * and an hour that is left out read with the offset from before it. `shownMs` is the wall clock read as if it were UTC.
 */
export function momentOf(timeZone: string, shownMs: number): number {
  const before = shownMs - zoneOffsetMs(timeZone, shownMs - DAY_MS);
  if (before + zoneOffsetMs(timeZone, before) === shownMs) return before;
  const after = shownMs - zoneOffsetMs(timeZone, shownMs + DAY_MS);
  return after + zoneOffsetMs(timeZone, after) === shownMs ? after : before;
}

/** A zone's offset written as `-0400`, or `-04:00` with a colon. */
export function offsetText(timeZone: string, utcMs: number, colon: string): string {
  const minutes = Math.round(zoneOffsetMs(timeZone, utcMs) / MINUTE_MS);
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${colon}${two(Math.abs(minutes) % 60)}`;
}
