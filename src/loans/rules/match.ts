/** This file says what a typed or scanned text may name, and finds it in the columns that were read. */
import type { Person } from '../../people/sheet';

/** What a text looks like, which says in which columns it is looked for: an e-mail address, a code, or a name. */
export type Shape = 'email' | 'code' | 'name';

/** A sticker's QR code holds the district's short address with the tag behind it; the tag is what counts. */
const SHORT_ADDRESS = /^https?:\/\/\S*[/=]([^/=?#\s]+)\/?$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is no code of ours, and stands for itself.
    return text;
  }
}

/** The text without what scanners and pasting bring along: control characters, blanks around it, an address before it. */
export function readText(text: string): string {
  const plain = text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ').replace(/\s+/g, ' ').trim();
  const tag = SHORT_ADDRESS.exec(plain)?.[1];
  return tag === undefined ? plain : decoded(tag).trim();
}

/** A code has a digit and no blank; what has neither digit nor @ is a name, and may be a tag all the same. */
export function shapeOf(text: string): Shape {
  if (text.includes('@')) return 'email';
  return /\d/.test(text) && !/\s/.test(text) ? 'code' : 'name';
}

/** As people compare names: without accents, case and hyphens. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain, and taking letters apart is slow for fifty thousand of them.
  // eslint-disable-next-line no-control-regex
  return (/^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[-'\u2019.,]/g, ' ');
}

const wordsOf = (text: string): readonly string[] => folded(text).split(/\s+/).filter((word) => word !== '');

/** Columns of the roster that keep step. */
export interface NameColumns {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly roles: readonly string[];
  readonly active: readonly boolean[];
}

/** Who is likelier meant: those who are still here, and of them students, then staff, then families, who share a name with their children. */
export const likelihood = ({ role, active }: { readonly role: string; readonly active: boolean }): number =>
  active ? (role === 'student' ? 0 : FAMILY.includes(role) ? 2 : 1) : 3;
const FAMILY: readonly string[] = ['guardian', 'parent', 'relative'];

/** The places of the people whose names begin with all the words that were typed, in whatever order; exact names first, then the likelier. */
export function namesakes(text: string, { given, family, roles, active }: NameColumns): readonly number[] {
  const wanted = wordsOf(text);
  const [first] = wanted;
  if (first === undefined) return [];
  const found: { readonly at: number; readonly rank: number }[] = [];
  for (let at = 0; at < given.length; at++) {
    const name = `${folded(given[at] ?? '')} ${folded(family[at] ?? '')}`;
    if (!name.includes(first)) continue;
    const words = name.split(/\s+/).filter((word) => word !== '');
    if (!wanted.every((word) => words.some((one) => one.startsWith(word)))) continue;
    const begun = !words.every((word) => wanted.includes(word));
    found.push({ at, rank: (begun ? UNLIKELIEST : 0) + likelihood({ role: roles[at] ?? '', active: active[at] ?? false }) });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ at }) => at);
}
/** Above every likelihood. */
const UNLIKELIEST = 10;

/** The order in which people are offered. */
export const byLikelihood = (a: Person, b: Person): number => likelihood(a) - likelihood(b) || `${a.familyName} ${a.givenName}`.localeCompare(`${b.familyName} ${b.givenName}`, 'en');
