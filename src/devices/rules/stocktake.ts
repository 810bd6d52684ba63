/** This file decides what a stocktake expects where, what a count of a device comes to, and what is missing in the end. */
import type { Count, Device, StocktakeFigures } from '../sheet';

/** What of a device a stocktake looks at. */
export type Rested = Pick<Device, 'serial' | 'schoolId' | 'status' | 'holderKind'>;

/** How a device of a school stands: it should rest there, it is out to somebody, or nobody expects to see it again. */
export type Rest = 'expected' | 'out' | 'lost' | 'stolen' | 'retired';

/** A device lent to a place rests in that place; one with a person or a vendor rests nowhere in the school. */
export function restOf({ status, holderKind }: Pick<Rested, 'status' | 'holderKind'>): Rest {
  if (status === 'lost' || status === 'stolen' || status === 'retired') return status;
  if (holderKind === 'person' || holderKind === 'vendor') return 'out';
  return status === 'out' && holderKind === '' ? 'out' : 'expected';
}

/** Where in its school a device rests: the place that has it, else its home; '' where nobody wrote one down. */
export const restsIn = ({ holderKind, holder, home }: Pick<Device, 'holderKind' | 'holder' | 'home'>): string => (holderKind === 'place' ? holder : home).trim();

/** The outcome of a count, and why, where it is not simply found. */
export interface Outcome {
  readonly outcome: 'found' | 'unexpected';
  readonly why: 'here' | 'out' | 'other school' | 'no school' | 'lost' | 'stolen' | 'retired';
}

/** What it means that a device is counted at a school. */
export function outcomeAt(device: Rested, schoolId: string): Outcome {
  if (device.schoolId === '') return { outcome: 'unexpected', why: 'no school' };
  if (device.schoolId !== schoolId) return { outcome: 'unexpected', why: 'other school' };
  const rest = restOf(device);
  if (rest === 'expected') return { outcome: 'found', why: 'here' };
  return rest === 'out' ? { outcome: 'found', why: 'out' } : { outcome: 'unexpected', why: rest };
}

/** What of a count its meaning depends on. */
export type Counted = Pick<Count, 'serial' | 'schoolId' | 'outcome' | 'how'>;

/** Whether a device that was counted before is counted anew: somebody holds now what only the network saw, or what was elsewhere is back. */
export const isCountedAnew = (before: Counted, now: Outcome): boolean =>
  before.how === 'seen on the network' || (before.outcome !== 'found' && now.outcome === 'found');

export const NO_FIGURES: StocktakeFigures = { expected: 0, found: 0, network: 0, besides: 0, elsewhere: 0, missing: 0, unexpected: 0, unknown: 0 };

/** Figures of schools, added up. */
export class Tally {
  readonly #bySchool = new Map<string, StocktakeFigures>();

  add(schoolId: string, figure: keyof StocktakeFigures, by: number): void {
    const before = this.of(schoolId);
    this.#bySchool.set(schoolId, { ...before, [figure]: before[figure] + by });
  }

  of(schoolId: string): StocktakeFigures {
    return this.#bySchool.get(schoolId) ?? NO_FIGURES;
  }

  get schools(): readonly string[] {
    return [...this.#bySchool.keys()];
  }
}

/** What a count adds to the figures: `found` where it is of a device that is expected at its school. */
export type Standing = 'found' | 'besides' | 'unexpected' | 'unknown';

/**
 * How a count stands, with its device as it is now. One that was found where it belonged stays found there, even if the device is
 * moved or given up afterwards; one that has come to belong where it was counted is found too.
 */
export function standingOf(count: Counted, device: Rested | null): Standing {
  if (count.outcome === 'unknown') return 'unknown';
  if (device === null) return count.outcome === 'found' ? 'found' : 'unexpected';
  if (count.outcome === 'found') return restOf(device) === 'expected' ? 'found' : 'besides';
  const now = outcomeAt(device, count.schoolId);
  if (now.outcome === 'unexpected') return 'unexpected';
  return now.why === 'out' ? 'besides' : 'found';
}

/** Adds a count to the figures of the schools, or with -1 takes it out of them again. */
export function tallyCount(tally: Tally, count: Counted, device: Rested | null, by: 1 | -1): void {
  const standing = standingOf(count, device);
  tally.add(count.schoolId, standing, by);
  if (count.how === 'seen on the network' && standing !== 'unknown') tally.add(count.schoolId, 'network', by);
  if (device !== null && isElsewhere(count, device)) tally.add(device.schoolId, 'elsewhere', by);
}

/** Whether a school's own device, expected there, was counted at another. */
const isElsewhere = (count: Counted, device: Rested): boolean =>
  standingOf(count, device) === 'unexpected' && device.schoolId !== '' && device.schoolId !== count.schoolId && restOf(device) === 'expected';

/** The outcome of a stocktake among some schools. */
export interface StocktakeOutcome {
  readonly tally: Tally;
  /** Expected devices that nobody counted anywhere, and that are not yet written down as missing. */
  readonly missing: readonly string[];
}

/** What a stocktake comes to: every expected device is found, counted elsewhere, or missing. What is written down as missing stays so. */
export function outcomeOf(devices: ReadonlyMap<string, Rested>, counts: readonly Counted[], schoolIds: ReadonlySet<string>): StocktakeOutcome {
  const tally = new Tally();
  const seen = new Set<string>();
  const miss = (schoolId: string): void => {
    tally.add(schoolId, 'expected', 1);
    tally.add(schoolId, 'missing', 1);
  };
  for (const count of counts) {
    if (count.serial !== '') seen.add(count.serial);
    if (count.outcome === 'missing') {
      miss(count.schoolId);
      continue;
    }
    const device = devices.get(count.serial) ?? null;
    tallyCount(tally, count, device, 1);
    if (standingOf(count, device) === 'found') tally.add(count.schoolId, 'expected', 1);
    if (device !== null && isElsewhere(count, device)) tally.add(device.schoolId, 'expected', 1);
  }
  const missing: string[] = [];
  for (const device of devices.values()) {
    if (seen.has(device.serial) || !schoolIds.has(device.schoolId) || restOf(device) !== 'expected') continue;
    miss(device.schoolId);
    missing.push(device.serial);
  }
  return { tally, missing };
}

/** A count as the close looks at it. */
export interface ClosingCount extends Counted {
  readonly countId: string;
  readonly code: string;
}

/** What the inventory has come to say of a count since it was made: where its device was moved there, or its tag was written down. */
export function restamped(
  counts: readonly ClosingCount[],
  devices: ReadonlyMap<string, Rested>,
  nameOf: (code: string) => string | null,
): readonly { readonly countId: string; readonly serial: string; readonly outcome: 'found' | 'unexpected' }[] {
  const counted = new Set(counts.map((count) => count.serial));
  return counts.flatMap((count) => {
    const serial = count.outcome === 'unknown' ? (nameOf(count.code) ?? '') : count.serial;
    const device = devices.get(serial);
    if (device === undefined || (count.outcome !== 'unknown' && count.outcome !== 'unexpected')) return [];
    // A device that was counted by another code too is counted once, and this code stays as it is.
    if (count.outcome === 'unknown' && counted.has(serial)) return [];
    counted.add(serial);
    const { outcome } = outcomeAt(device, count.schoolId);
    return outcome === count.outcome ? [] : [{ countId: count.countId, serial, outcome }];
  });
}
