/**
 * This file keeps what was agreed to at the desk about lists of devices: which file, with which columns, and how far it is brought
 * in. It lies in the script's properties, where nobody can type.
 */
import type { Keep } from '../../base/ports';
import type { Moment } from '../../base/time';
import type { Outcome } from '../rules/list/outcome';
import type { ListChoices } from '../rules/list/rows';

/** A value of a property takes 9 KB (developers.google.com/apps-script/guides/services/quotas, "Properties value size"). */
const MAX_KEPT_CHARS = 8_000;

/** What a lead agreed to bring in. */
export interface Agreed {
  /** Names this import from its beginning to its end: the click that asked for it. */
  readonly run: string;
  readonly file: { readonly id: string; readonly name: string; readonly changedMs: Moment };
  /** Of the file's text: another text under the same name and time is another list. */
  readonly fingerprint: string;
  readonly choices: ListChoices;
  readonly rows: number;
  readonly by: string;
  readonly at: Moment;
}

export type Counts = Readonly<Record<Outcome, number>>;
export const NO_COUNTS: Counts = { 'added': 0, 'changed': 0, 'as it was': 0, 'refused': 0, 'left out': 0 };

/** How far an import is. */
export interface Progress {
  readonly run: string;
  /** The first row that is still to be done, counted from 0. */
  readonly next: number;
  readonly counts: Counts;
  /** How many rows stand in Import results so far. */
  readonly listed: number;
}

/** An import that is over. */
export interface Ended {
  readonly run: string;
  readonly fileId: string;
  readonly changedMs: Moment;
  readonly name: string;
  readonly state: 'done' | 'stopped' | 'changed meanwhile';
  readonly counts: Counts;
  readonly rows: number;
  readonly by: string;
  readonly at: Moment;
}

/** What was settled for lists with the same headers. Replacing is not among it: that is asked each time. */
interface Remembered {
  readonly shape: string;
  readonly choices: Omit<ListChoices, 'replace'>;
}

const AGREED = 'device list agreed';
const PROGRESS = 'device list progress';
const ENDED = 'device lists ended';
const SHAPES = 'device list shapes';

type Reading = Pick<Keep, 'get'>;
type Writing = Pick<Keep, 'get' | 'set'>;

const read = <T>(keep: Reading, name: string): T | null => JSON.parse(keep.get(name) ?? 'null') as T | null;

export const agreed = (keep: Reading): Agreed | null => read<Agreed>(keep, AGREED);
export const isAgreedTo = (keep: Reading): boolean => keep.get(AGREED) !== null;
export const keepAgreed = (keep: Writing, list: Agreed): void => keep.set(AGREED, JSON.stringify(list));
export const forgetAgreed = (keep: Pick<Keep, 'remove'>): void => keep.remove(AGREED);

/** How far a run is: at its beginning where nothing is kept of it. */
export function progressOf(keep: Reading, run: string): Progress {
  const kept = read<Progress>(keep, PROGRESS);
  return kept !== null && kept.run === run ? kept : { run, next: 0, counts: NO_COUNTS, listed: 0 };
}

export const keepProgress = (keep: Writing, progress: Progress): void => keep.set(PROGRESS, JSON.stringify(progress));

export const ended = (keep: Reading): readonly Ended[] => read<readonly Ended[]>(keep, ENDED) ?? [];

/** The newest of a list that fit one property. */
function fitting<T>(entries: readonly T[]): readonly T[] {
  let chars = 2;
  return entries.filter((entry) => (chars += JSON.stringify(entry).length + 1) <= MAX_KEPT_CHARS);
}

export function keepEnded(keep: Writing, one: Ended): void {
  keep.set(ENDED, JSON.stringify(fitting([one, ...ended(keep).filter((other) => other.run !== one.run)])));
}

const shapes = (keep: Reading): readonly Remembered[] => read<readonly Remembered[]>(keep, SHAPES) ?? [];

export const rememberedFor = (keep: Reading, shape: string): Remembered['choices'] | null => shapes(keep).find((one) => one.shape === shape)?.choices ?? null;

export function rememberChoices(keep: Writing, shape: string, { replace: _asked, ...choices }: ListChoices): void {
  keep.set(SHAPES, JSON.stringify(fitting([{ shape, choices }, ...shapes(keep).filter((one) => one.shape !== shape)])));
}
