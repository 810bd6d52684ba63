/** This file remembers when the fleet was last looked at as a whole by last contact. */
import type { ProgramContext } from '../../app/context';
import { DAY_MS, MINUTE_MS, type Moment, addDays, dayOf, momentAt } from '../../base/time';

const NAME = 'devices contact';
/** Further back the hourly look would be a sweep; the nightly one does that. */
const OLDEST_MS = 2 * DAY_MS;
/** A contact may be listed a little after it was made, so each look begins a little before the last one did. */
const MARGIN_MS = 10 * MINUTE_MS;

/** Whether a sweep was ever complete; before it there is little to be brought up to date. */
export const hasWatermark = ({ keep }: Pick<ProgramContext, 'keep'>): boolean => keep.get(NAME) !== null;

/** From which contact on a look has to see devices; where none was made in the last two days, from yesterday's beginning. */
export function contactsSince({ keep, clock }: ProgramContext): Moment {
  const last = Number(keep.get(NAME) ?? Number.NaN);
  const now = clock.now();
  if (last > now - OLDEST_MS) return Math.min(last, now) - MARGIN_MS;
  return momentAt(addDays(dayOf(now, clock.zone), -1), 0, clock.zone);
}

/** Keeps that every contact was seen that was made before a look began at this moment; it never goes back. */
export function keepWatermark({ keep }: ProgramContext, began: Moment): void {
  const before = Number(keep.get(NAME) ?? Number.NaN);
  if (!(before >= began)) keep.set(NAME, String(began));
}
