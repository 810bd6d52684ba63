/** This file knows when the last backup was complete; every hour asks, so it is at hand without the work of backups. */
import type { ProgramContext } from '../../app/context';
import { HOUR_MS, type Moment } from '../../base/time';

type Kept = Pick<ProgramContext, 'keep' | 'clock'>;

const LAST = 'backup last';
const TOLD = 'backup told late';
/** A night and a half: one backup that failed is no reason yet to call somebody. */
const LATE_MS = 36 * HOUR_MS;

/** Since when there has been no backup, where that is too long; null where all is well. */
export function lateSince({ keep, clock }: Kept): Moment | null {
  const last = keep.get(LAST);
  return last === null || clock.now() - Number(last) <= LATE_MS ? null : Number(last);
}

/** A district that has just begun is looked at once, and has until its second night. */
export function isLateUntold(context: Kept): boolean {
  const since = lateSince(context);
  return context.keep.get(LAST) === null || (since !== null && context.keep.get(TOLD) !== String(since));
}

export const keepLast = ({ keep }: Pick<Kept, 'keep'>, at: Moment): void => keep.set(LAST, String(at));
export const beginWaiting = ({ keep, clock }: Kept): void => {
  if (keep.get(LAST) === null) keep.set(LAST, String(clock.now()));
};
/** The line of Trouble that tells of it. */
export const lateId = (since: Moment | string): string => `backup late ${since}`;
/** The line that was told last; it is over when a backup is complete. */
export const lateTold = ({ keep }: Pick<Kept, 'keep'>): readonly string[] => [keep.get(TOLD)].flatMap((since) => (since === null ? [] : [lateId(since)]));
export const keepTold = ({ keep }: Pick<Kept, 'keep'>, since: Moment): void => keep.set(TOLD, String(since));
