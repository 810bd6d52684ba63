/**
 * This file remembers who has what open in the script's cache, which all who use the add-on share. Two who say so in the same moment
 * may overwrite each other; the next time they say so it is right again.
 */
import type { Clock, Presence } from '../base/ports';
import { SECOND_MS } from '../base/time';
import { scriptCache } from './keep';

/** Longer than two of the pauses after which a page says it again. */
const GONE_AFTER_SECONDS = 75;

/** Of one file: whoever has another one open, a copy or a spreadsheet of their own, shares the cache, and learns nothing from it. */
export const cachePresence = (clock: Pick<Clock, 'now'>, fileId: string): Presence => ({
  here(place, who) {
    const name = `here ${fileId} ${place}`;
    const now = clock.now();
    const there = Object.entries(JSON.parse(scriptCache.get(name) ?? '{}') as Record<string, number>).filter(([, at]) => now - at < GONE_AFTER_SECONDS * SECOND_MS);
    scriptCache.put(name, JSON.stringify({ ...Object.fromEntries(there), [who]: now }), GONE_AFTER_SECONDS);
    return there.map(([one]) => one).filter((one) => one !== who);
  },
});
