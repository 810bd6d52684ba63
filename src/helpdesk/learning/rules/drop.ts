/**
 * This file says whether there are fewer tickets after something was done about a problem than before, and how sure that is. Given all
 * tickets of both times together, each fell into the second time with a chance that depends on nothing but the two rates; so the exact
 * bounds of that chance (Clopper and Pearson) are exact bounds of the ratio of the rates (the conditional test of two Poisson rates).
 */

/** So many school days are counted before and after: four weeks, in which a month's rhythm comes round once. */
export const MEASURED_DAYS = 20;
const SURE = 0.975;
const ALL_PERCENT = 100;

export interface Drop {
  /** In percent of the rate before; below zero is more. Null where there was nothing before. */
  readonly drop: number | null;
  readonly least: number;
  readonly most: number;
  /** What may be said of it. */
  readonly verdict: 'fewer' | 'more' | 'too early to tell';
}

/** The chance of `most` or fewer of `tries`, each with the chance `chance`. */
function binomialUpTo(most: number, tries: number, chance: number): number {
  if (chance <= 0) return 1;
  if (chance >= 1) return most >= tries ? 1 : 0;
  let log = tries * Math.log(1 - chance);
  let sum = 0;
  for (let at = 0; at <= most; at++) {
    sum += Math.exp(log);
    log += Math.log(((tries - at) / (at + 1)) * (chance / (1 - chance)));
  }
  return Math.min(1, sum);
}

const HALVINGS = 60;

/** The chance at which a falling function of it passes a value. */
function where(falling: (chance: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (falling(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const MOST_RATIO = 1_000;
/** The ratio of two rates by the share of all that fell into the second of two times of these lengths. */
const ratioOf = (share: number, lengthBefore: number, lengthAfter: number): number => (share >= 1 ? MOST_RATIO : Math.min(MOST_RATIO, (share / (1 - share)) * (lengthBefore / lengthAfter)));
const percentLess = (ratio: number): number => Math.round((1 - ratio) * ALL_PERCENT);

/** Counts before and after, and how long either time was: school days times devices. */
export function dropOf(before: number, after: number, lengthBefore = 1, lengthAfter = 1): Drop {
  const tries = before + after;
  if (tries === 0) return { drop: null, least: -ALL_PERCENT, most: ALL_PERCENT, verdict: 'too early to tell' };
  const low = after === 0 ? 0 : where((chance) => binomialUpTo(after - 1, tries, chance), SURE);
  const high = before === 0 ? 1 : where((chance) => binomialUpTo(after, tries, chance), 1 - SURE);
  const [lowest, highest] = [ratioOf(low, lengthBefore, lengthAfter), ratioOf(high, lengthBefore, lengthAfter)];
  const verdict = highest < 1 ? 'fewer' : lowest > 1 ? 'more' : 'too early to tell';
  return { drop: before === 0 ? null : percentLess(after / lengthAfter / (before / lengthBefore)), least: percentLess(highest), most: percentLess(lowest), verdict };
}

/** Tickets a school week for a thousand devices, in tenths. */
export const ratePerThousand = (count: number, devices: number, schoolDays = MEASURED_DAYS): number | null => (devices === 0 ? null : Math.round((count / devices) * 1_000 * (5 / schoolDays) * 10) / 10);
