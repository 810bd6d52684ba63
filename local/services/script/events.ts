/** This file shapes the event objects that triggers hand to a script, and the trouble that can befall an event on its way. */
import type { Trigger } from './triggers';

/** An event about to be delivered. */
export interface TriggerEvent {
  readonly trigger: Trigger;
  /** The submitted response, null for a time-driven trigger. */
  readonly responseId: string | null;
}

/**
 * `lost` never arrives, `doubled` arrives a second time some seconds later, `delayed` arrives later by `ms`, `blank` arrives without its
 * response (duplicate and blank firings in production: github.com/markfguerra/google-forms-to-slack issue 6; late and missed ticks are
 * documented by nobody and excluded by nobody).
 */
export type EventFault = { readonly kind: 'lost' | 'doubled' | 'blank' } | { readonly kind: 'delayed'; readonly ms: number };

/** Decides about each event once; undefined is no trouble. */
export type EventTrouble = (event: TriggerEvent) => EventFault | undefined;

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 7;

/**
 * The event of a time-driven trigger, in UTC whatever the script's zone: developers.google.com/apps-script/guides/triggers/events,
 * "Time-driven".
 */
export function clockEvent(trigger: Trigger, atMs: number): Readonly<Record<string, unknown>> {
  const at = new Date(atMs);
  return {
    authMode: 'FULL',
    triggerUid: trigger.uid,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() === 0 ? WEEK_DAYS : at.getUTCDay(),
    'week-of-year': weekOfYear(atMs),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}

/** The ISO week; the documentation gives a number and not how it is counted. */
function weekOfYear(atMs: number): number {
  const day = Math.floor(atMs / DAY_MS);
  // The week belongs to the year of its Thursday; day 0 of the epoch was one.
  const thursday = Math.floor((day + 3) / WEEK_DAYS) * WEEK_DAYS;
  const newYear = Date.UTC(new Date(thursday * DAY_MS).getUTCFullYear(), 0, 1) / DAY_MS;
  return Math.floor((thursday - newYear) / WEEK_DAYS) + 1;
}
