/** This file reckons when a time-driven trigger fires: within Google's windows, drawn once from the seed and stable from then on. */
import type { Random } from '../../kernel/random';
import { momentOf, zoneOffsetMs } from '../../kernel/zones';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_DAYS = 7;

/** "plus or minus 15 minutes": developers.google.com/apps-script/reference/script/clock-trigger-builder#nearMinute. */
export const NEAR_MINUTE_WINDOW_MINUTES = 15;
/** How late a one-time trigger may be; the reference promises no more than "won't be less" for `after`. */
export const ONE_TIME_LATENESS_MS = MINUTE_MS;

/** What a script asked for. Hours count from 0, weekdays from 1 Monday to 7 Sunday. */
export type ClockPlan =
  | { readonly every: 'minutes'; readonly n: number }
  | { readonly every: 'hours'; readonly n: number; readonly minute: number | null; readonly timeZone: string }
  | { readonly every: 'days'; readonly n: number; readonly hour: number | null; readonly minute: number | null; readonly timeZone: string }
  | {
      readonly every: 'weeks';
      readonly n: number;
      readonly weekday: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly timeZone: string;
    }
  | { readonly once: number };

/** A plan with the moment of day that was drawn for it. */
export interface DrawnPlan {
  readonly plan: ClockPlan;
  /** Milliseconds after midnight on the plan's wall clock; 0 where the plan has no moment of day. */
  readonly phaseMs: number;
  readonly firstMs: number;
}

const shownAt = (timeZone: string, ms: number): number => ms + zoneOffsetMs(timeZone, ms);

export function drawPlan(plan: ClockPlan, random: Random, nowMs: number): DrawnPlan {
  if ('once' in plan) return { plan, phaseMs: 0, firstMs: Math.max(plan.once, nowMs) + random.below(ONE_TIME_LATENESS_MS) };
  if (plan.every === 'minutes') return { plan, phaseMs: 0, firstMs: nowMs + 1 + random.below(plan.n * MINUTE_MS) };
  if (plan.every === 'hours') return { plan, phaseMs: 0, firstMs: firstOfHours(plan.minute, plan.timeZone, plan.n, random, nowMs) };
  const phaseMs = momentOfDay(plan.hour, plan.minute, random);
  const shown = shownAt(plan.timeZone, nowMs);
  for (let day = Math.floor(shown / DAY_MS) * DAY_MS; ; day += DAY_MS) {
    const atMs = momentOf(plan.timeZone, day + phaseMs);
    if (atMs > nowMs && (plan.every === 'days' || weekdayOf(day) === plan.weekday)) return { plan, phaseMs, firstMs: atMs };
  }
}

/** The moment after `lastMs`, null where a plan fires once. Days and weeks keep their hour on the wall clock through daylight saving. */
export function nextOf({ plan, phaseMs }: DrawnPlan, lastMs: number): number | null {
  if ('once' in plan) return null;
  if (plan.every === 'minutes') return lastMs + plan.n * MINUTE_MS;
  if (plan.every === 'hours') return lastMs + plan.n * HOUR_MS;
  const days = plan.every === 'days' ? plan.n : plan.n * WEEK_DAYS;
  // Rounded to the nearest day, since a moment that daylight saving moved lies an hour off its phase.
  const lastDay = Math.round((shownAt(plan.timeZone, lastMs) - phaseMs) / DAY_MS) * DAY_MS;
  return momentOf(plan.timeZone, lastDay + days * DAY_MS + phaseMs);
}

/** In words, for the list of triggers. */
export function planText(plan: ClockPlan): string {
  if ('once' in plan) return 'once';
  const often = plan.n === 1 ? `every ${plan.every.slice(0, -1)}` : `every ${plan.n} ${plan.every}`;
  return 'hour' in plan && plan.hour !== null ? `${often} between ${plan.hour} and ${plan.hour + 1} o'clock` : often;
}

function firstOfHours(minute: number | null, timeZone: string, n: number, random: Random, nowMs: number): number {
  if (minute === null) return nowMs + 1 + random.below(n * HOUR_MS);
  const shown = shownAt(timeZone, nowMs);
  let atShown = Math.floor(shown / HOUR_MS) * HOUR_MS + nearMinuteMs(minute, random);
  while (atShown <= shown) atShown += HOUR_MS;
  return nowMs + (atShown - shown);
}

function momentOfDay(hour: number | null, minute: number | null, random: Random): number {
  if (hour === null) return random.below(DAY_MS);
  return hour * HOUR_MS + (minute === null ? random.below(HOUR_MS) : nearMinuteMs(minute, random));
}

function nearMinuteMs(minute: number, random: Random): number {
  const window = NEAR_MINUTE_WINDOW_MINUTES * MINUTE_MS;
  return minute * MINUTE_MS + random.below(2 * window) - window;
}

/** 1 Monday – 7 Sunday; the first of January 1970 was a Thursday. */
function weekdayOf(dayMs: number): number {
  return ((((dayMs / DAY_MS + 3) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1;
}
