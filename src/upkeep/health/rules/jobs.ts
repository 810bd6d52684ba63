/** This file says of each job when it comes next, how long it took, and whether it is late. */
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment } from '../../../base/time';

type Every = 'tick' | 'hour' | 'night';

export const HANDLER: Readonly<Record<Every, string>> = { tick: 'tick_', hour: 'hourly_', night: 'nightly_' };

const EVERY_MS: Readonly<Record<Every, number>> = { tick: 5 * MINUTE_MS, hour: HOUR_MS, night: DAY_MS };
/** How much later than its time a trigger may come; Google's own are off by up to a quarter of an hour, and miss one now and then. */
const PATIENCE_MS: Readonly<Record<Every, number>> = { tick: 15 * MINUTE_MS, hour: HOUR_MS, night: 3 * HOUR_MS };
/** Work that was begun and left is taken up by the next tick; what still lies there after so long is stuck. */
const LEFT_MS = HOUR_MS;

export interface JobSeen {
  readonly every: Every;
  readonly state: 'waiting' | 'due' | 'running';
  readonly startedAt: Moment | null;
  readonly finishedAt: Moment | null;
  readonly leaseUntil: Moment | null;
}

export interface JobTimes {
  readonly next: Moment | null;
  readonly tookMs: number | null;
  /** Why it is late; '' where it is not. */
  readonly late: '' | 'its trigger did not come' | 'begun and left';
}

/** `fired` is when the trigger that starts it last came; null where it never has since the account is in charge. */
export function timesOf({ every, state, startedAt, finishedAt, leaseUntil }: JobSeen, fired: Moment | null, now: Moment): JobTimes {
  const due = fired === null ? null : fired + EVERY_MS[every];
  const tookMs = startedAt === null || finishedAt === null || finishedAt < startedAt ? null : finishedAt - startedAt;
  const isLeft = state !== 'waiting' && startedAt !== null && now - startedAt > LEFT_MS && (leaseUntil ?? 0) < now && (finishedAt ?? 0) < startedAt;
  const late = due !== null && now > due + PATIENCE_MS[every] ? 'its trigger did not come' : isLeft ? 'begun and left' : '';
  return { next: due === null ? null : Math.max(due, now), tookMs, late };
}
