/** This file reads what a scanner brings: a tag, a serial number, or the address that a QR sticker bears. */
import { fingerprintOf } from '../../base/fingerprint';

/** So much of a code is kept; the longest asset ID of the Admin console has 200 characters, and a longer text is no tag. */
export const MAX_CODE_CHARS = 200;

// eslint-disable-next-line no-control-regex -- control characters are just what this is about
const INVISIBLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Half of a character that takes two: no text that is sent over the wire can hold one alone. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** The code as it is kept: without what nobody sees, and where it is too long its beginning with a mark that tells it from others. */
export function keptCode(text: string): string {
  const plain = text.replace(INVISIBLE, '').trim();
  if (plain.length <= MAX_CODE_CHARS) return plain.replace(HALF_CHARACTERS, '');
  return `${plain.slice(0, MAX_CODE_CHARS).replace(HALF_CHARACTERS, '')}… ${fingerprintOf(plain)}`;
}

const ADDRESS = /^https?:\/\/[^\s]+$/i;

/** A part of an address as it was before it was written as one; as it stands where it was never one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replace(/\+/g, ' ')).trim();
  } catch {
    return part;
  }
}

/** The tag in an address that ends in `?tag=JH-00123` or `/t/JH-00123`; '' where there is none. */
export function tagInAddress(text: string): string {
  if (!ADDRESS.test(text)) return '';
  const [beforeMark = ''] = text.split('#');
  const [path = '', query = ''] = beforeMark.split('?');
  const asked = query
    .split('&')
    .map((pair) => pair.split('='))
    .find(([name]) => name?.toLowerCase() === 'tag');
  if (asked !== undefined) return decoded(asked.slice(1).join('='));
  return decoded(/\/t\/([^/]+)\/?$/i.exec(path)?.[1] ?? '');
}

/** What a code asks for: the text to look for among tags, and the same as serial numbers are written. */
export interface Asked {
  readonly text: string;
  readonly serial: string;
}

export function askedBy(code: string): Asked {
  const kept = keptCode(code);
  const text = keptCode(tagInAddress(kept)) || kept;
  return { text, serial: text.toUpperCase() };
}

/** Serial numbers of devices that a text could mean, by what they are called. */
export interface Named {
  readonly byTag: readonly string[];
  readonly bySerial: readonly string[];
  readonly byPreviousTag: readonly string[];
}

/** Which device a code names: one, none, or several, since two stickers may bear one tag. */
export type Naming = { readonly names: 'one'; readonly serial: string; readonly previousTag: boolean } | { readonly names: 'none' | 'several' };

/** What bears the tag or the serial number today comes before what once bore the tag. Nothing is guessed among several. */
export function named({ byTag, bySerial, byPreviousTag }: Named): Naming {
  const today = [...new Set([...byTag, ...bySerial])];
  const meant = today.length > 0 ? today : [...new Set(byPreviousTag)];
  const [serial] = meant;
  if (serial === undefined) return { names: 'none' };
  return meant.length > 1 ? { names: 'several' } : { names: 'one', serial, previousTag: today.length === 0 };
}
