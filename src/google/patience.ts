/** This file waits where Google's quota of the minute is used up, instead of giving up. */
import { SECOND_MS } from '../base/time';
import { statusOf } from './status';

const QUOTA_STATUS = 429;
/**
 * Reads and writes are counted by the minute (developers.google.com/workspace/sheets/api/limits), so together these waits see a new one,
 * and a second where a longer job used up the first.
 */
const QUOTA_PAUSES_MS: readonly number[] = [5 * SECOND_MS, 20 * SECOND_MS, 40 * SECOND_MS, 35 * SECOND_MS];

/** Asks, and waits where somebody at the desk or a job has just used up the minute's reads. */
export function patiently<T>(ask: () => T): T {
  for (let attempt = 0; ; attempt++) {
    try {
      return ask();
    } catch (error) {
      const pause = QUOTA_PAUSES_MS[attempt];
      if (pause === undefined || statusOf(error) !== QUOTA_STATUS) throw error;
      Utilities.sleep(pause);
    }
  }
}
