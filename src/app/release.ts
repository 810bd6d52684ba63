/**
 * This file keeps what the programme's script knows of the release that its workbooks are of, so that the clock's work asks no workbook
 * at every tick. Their journals hold the truth; this is only where an update goes on.
 */
import type { Keep } from '../base/ports';
import { RELEASE } from '../base/release';
import { SCHEMA } from '../base/schema';

/** An update, or its undoing, that is under way. */
export interface ReleaseRun {
  readonly schema: number;
  readonly way: 'up' | 'down' | 'settle';
  /** `rows` until every row is through; then `close`. */
  readonly phase: 'rows' | 'close';
  readonly rows: number;
  readonly by: string;
  /** Why the last execution did not get on; '' where it did. */
  readonly trouble: string;
}

export interface KnownRelease {
  /** The schema number of the script that found every workbook in order; 0 where none has looked. */
  readonly at: number;
  readonly run: ReleaseRun | null;
  /** Migrations that can no longer be undone. */
  readonly settled: readonly number[];
  /** The migration that was undone last: nothing but a person begins it again. 0 where none. */
  readonly undone: number;
}

const KEY = 'release';
const NOTHING: KnownRelease = { at: 0, run: null, settled: [], undone: 0 };

export const knownRelease = (keep: Pick<Keep, 'get'>): KnownRelease => ({ ...NOTHING, ...(JSON.parse(keep.get(KEY) ?? '{}') as Partial<KnownRelease>) });

export function keepRelease(keep: Pick<Keep, 'get' | 'set'>, values: Partial<KnownRelease>): KnownRelease {
  const known = { ...knownRelease(keep), ...values };
  keep.set(KEY, JSON.stringify(known));
  return known;
}

/** Whether every workbook was found to be of this script's release, with nothing under way. */
export function isOfThisRelease(keep: Pick<Keep, 'get'>): boolean {
  const { at, run } = knownRelease(keep);
  return at === SCHEMA && run === null;
}

const CLOCK = 'clock release';

/** The clock's triggers may run newer code than the desk's page, which stays at the version that was deployed. */
export function noteClockRelease(keep: Keep): void {
  if (keep.get(CLOCK) !== RELEASE) keep.set(CLOCK, RELEASE);
}

export const clockRelease = (keep: Pick<Keep, 'get'>): string => keep.get(CLOCK) ?? '';
