/**
 * This file remembers who was erased without knowing who that is: by a hash with a key that only this script has, so that a roster that
 * still lists the person does not bring them back unseen.
 */
import type { Keep } from '../base/ports';
import { DAY_MS, type Moment } from '../base/time';

type Remembering = { readonly keep: Keep; readonly newId: () => string; readonly hmac: (text: string, key: string) => readonly number[] };

/** The property with the key; a copy of the script's properties has to carry it, or nobody who was erased is recognised any more. */
export const ERASED_KEY = 'erased key';
const PLACES = 'erased people';
/** A property holds 9 KB ("Properties value size": developers.google.com/apps-script/guides/services/quotas); hashes and commas stay below. */
const HASHES_IN_ONE = 500;
/** Sixteen hexadecimal digits: that two of a million people share them is less likely than one in ten million. */
const HASH_BYTES = 8;

const placeOf = (at: number): string => `${PLACES} ${at}`;
const hex = (bytes: readonly number[]): string => bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

/** What a person is remembered by. */
export function hashOf({ keep, newId, hmac }: Remembering, id: string): string {
  let key = keep.get(ERASED_KEY);
  if (key === null) keep.set(ERASED_KEY, (key = `${newId()}${newId()}`));
  return hex(hmac(id.trim().toLowerCase(), key).slice(0, HASH_BYTES));
}

/** Everybody who was erased, by hash; one read of a property where nobody was. */
export function erasedHashes({ keep }: Pick<Remembering, 'keep'>): ReadonlySet<string> {
  const found: string[] = [];
  for (let at = 0; ; at++) {
    const some = keep.get(placeOf(at));
    if (some === null) return new Set(found);
    found.push(...some.split(','));
  }
}

/** Repeating it changes nothing. */
export function rememberErased(context: Remembering, ids: readonly string[]): void {
  const known = erasedHashes(context);
  const all = [...known, ...ids.map((id) => hashOf(context, id)).filter((hash) => !known.has(hash))];
  for (let at = Math.floor(known.size / HASHES_IN_ONE); at * HASHES_IN_ONE < all.length; at++) {
    context.keep.set(placeOf(at), all.slice(at * HASHES_IN_ONE, (at + 1) * HASHES_IN_ONE).join(','));
  }
}

const AGAIN = 'erase again';
/** A workbook that was put back may list as active who has left since; a roster a week later at most says so. */
const AGAIN_FOR_MS = 7 * DAY_MS;

/** To be called where older rows came back, by a version that was restored or a backup: whoever was erased since is looked for and erased again. */
export function eraseAgainSoon({ keep, clock }: { readonly keep: Keep; readonly clock: { now(): Moment } }): void {
  if (erasedHashes({ keep }).size > 0) keep.set(AGAIN, String(clock.now() + AGAIN_FOR_MS));
}

/** Until when it is looked for; null where nothing came back. */
export function lookedForUntil({ keep }: { readonly keep: Pick<Keep, 'get'> }): Moment | null {
  const until = keep.get(AGAIN);
  return until === null ? null : Number(until);
}

export const noLongerLookedFor = ({ keep }: { readonly keep: Pick<Keep, 'remove'> }): void => keep.remove(AGAIN);
