/** This file reckons when a time-driven trigger fires: within Google's windows, drawn once from the seed and stable from then on. */
import type { Random } from '../../kernel/random';
import { momentOf, zoneOffsetMs } from '../../kernel/zones';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a script asked for. Hours count from 0. */
export type ClockPlan =
  | { readonly every: 'minutes'; readonly n: number }
  | { readonly every: 'hours'; readonly n: number }
  | { readonly every: 'days'; readonly n: number; readonly hour: number | null; readonly timeZone: string };

/** A plan with the moment of day that was drawn for it. */
export interface DrawnPlan {
  readonly plan: ClockPlan;
  /** Milliseconds after midnight on the plan's wall clock; 0 where the plan has no moment of day. */
  readonly phaseMs: number;
  readonly firstMs: number;
}

const shownAt = (timeZone: string, ms: number): number => ms + zoneOffsetMs(timeZone, ms);

export function drawPlan(plan: ClockPlan, random: Random, nowMs: number): DrawnPlan {
  const within = (spanMs: number): DrawnPlan => ({ plan, phaseMs: 0, firstMs: nowMs + 1 + random.below(spanMs) });
  if (plan.every === 'minutes') return within(plan.n * MINUTE_MS);
  if (plan.every === 'hours') return within(plan.n * HOUR_MS);
  const phaseMs = plan.hour === null ? random.below(DAY_MS) : plan.hour * HOUR_MS + random.below(HOUR_MS);
  for (let day = Math.floor(shownAt(plan.timeZone, nowMs) / DAY_MS) * DAY_MS; ; day += DAY_MS) {
    const atMs = momentOf(plan.timeZone, day + phaseMs);
    if (atMs > nowMs) return { plan, phaseMs, firstMs: atMs };
  }
}

/** The moment after `lastMs`. Days keep their hour on the wall clock through daylight saving. */
export function nextOf({ plan, phaseMs }: DrawnPlan, lastMs: number): number {
  if (plan.every === 'minutes') return lastMs + plan.n * MINUTE_MS;
  if (plan.every === 'hours') return lastMs + plan.n * HOUR_MS;
  // Rounded to the nearest day, since a moment that daylight saving moved lies an hour off its phase.
  const lastDay = Math.round((shownAt(plan.timeZone, lastMs) - phaseMs) / DAY_MS) * DAY_MS;
  return momentOf(plan.timeZone, lastDay + plan.n * DAY_MS + phaseMs);
}

/** In words, for the list of triggers. */
export function planText(plan: ClockPlan): string {
  const often = plan.n === 1 ? `every ${plan.every.slice(0, -1)}` : `every ${plan.n} ${plan.every}`;
  return plan.every === 'days' && plan.hour !== null ? `${often} between ${plan.hour} and ${plan.hour + 1} o'clock` : often;
}
