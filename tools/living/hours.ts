/** This file knows the hours of the invented district: the moment of a day, and when somebody is at school. */
import { momentOf, wallTime } from '../../local/kernel/zones';
import { DISTRICT_TIME_ZONE } from '../../local/district';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const OPENS_MINUTE = 7 * 60 + 40;
const CLOSES_MINUTE = 15 * 60 + 30;

/** So many minutes after midnight, on the day so many days from the day of a moment. */
export function atMinute(ofMs: number, days: number, minute: number): number {
  const { year, month, day } = wallTime(DISTRICT_TIME_ZONE, ofMs);
  return momentOf(DISTRICT_TIME_ZONE, Date.UTC(year, month - 1, day + days, 0, minute));
}

/** The moment itself where school is open, else some minutes after it opens next. */
export function whenOpen(ms: number, afterOpeningMinutes: number): number {
  for (let days = 0; ; days++) {
    const opens = atMinute(ms, days, OPENS_MINUTE);
    const weekday = new Date(atMinute(ms, days, 12 * 60)).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    if (ms < opens) return opens + afterOpeningMinutes * MINUTE_MS;
    if (ms < atMinute(ms, days, CLOSES_MINUTE)) return days === 0 ? ms : opens + afterOpeningMinutes * MINUTE_MS;
  }
}
