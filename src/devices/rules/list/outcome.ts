/** This file keeps what became of a row in few letters, so that a commit can remember hundreds of them, and words it for people. */
import { LIST_FIELDS, type ListField, shown, targetName } from './fields';
import { noteSentence } from './notes';
import { type Decision, KEPT_FOR, type Kept, type KeptFor, REFUSALS, type Refusal } from './plan';
import type { ReadRow, Wish } from './rows';

export type Outcome = 'added' | 'changed' | 'as it was' | 'refused' | 'left out';

/** What became of a row, as far as the list itself does not say it. */
export interface Became {
  readonly outcome: Outcome;
  readonly set: readonly ListField[];
  readonly kept: Kept;
  /** Why it was refused; null where it was not. */
  readonly trouble: Refusal | null;
}

const NOTHING_KEPT: Kept = { differs: [], console: [], loan: [] };
const LETTERS: Readonly<Record<'added' | 'changed' | 'as it was' | 'refused', string>> = { 'added': 'a', 'changed': 'c', 'as it was': 's', 'refused': 'r' };
/** So much of what a refusal is about is kept: four hundred of them and their escapes fit the one cell in which a commit remembers its result. */
const MAX_ABOUT_CHARS = 40;
const FIRST_LETTER = 'a'.charCodeAt(0);
const PARTED = '|';

const letters = (fields: readonly ListField[]): string => fields.map((field) => String.fromCharCode(FIRST_LETTER + LIST_FIELDS.indexOf(field))).join('');
const fieldsOf = (text = ''): readonly ListField[] =>
  [...text].flatMap((letter) => {
    const field = LIST_FIELDS[letter.charCodeAt(0) - FIRST_LETTER];
    return field === undefined ? [] : [field];
  });

/** A decision in one short text. */
export function coded(decision: Decision): string {
  if (decision.is === 'refused') return [LETTERS.refused, REFUSALS.indexOf(decision.trouble.reason), decision.trouble.about.slice(0, MAX_ABOUT_CHARS)].join(PARTED);
  const set = decision.is === 'as it was' ? [] : decision.set;
  const kept = decision.is === 'added' ? NOTHING_KEPT : decision.kept;
  return [LETTERS[decision.is], letters(set), ...KEPT_FOR.map((why) => letters(kept[why]))].join(PARTED).replace(/\|+$/, '');
}

export function decoded(code: string): Became {
  const [letter, ...parts] = code.split(PARTED);
  const outcome = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((one) => LETTERS[one] === letter) ?? 'as it was';
  if (outcome === 'refused') {
    const [reason, ...about] = parts;
    return { outcome, set: [], kept: NOTHING_KEPT, trouble: { reason: REFUSALS[Number(reason)] ?? 'unreadable', about: about.join(PARTED) } };
  }
  const [set, differs, ofConsole, loan] = parts;
  return { outcome, set: fieldsOf(set), kept: { differs: fieldsOf(differs), console: fieldsOf(ofConsole), loan: fieldsOf(loan) }, trouble: null };
}

const fieldNames = (fields: readonly ListField[]): string => fields.map(targetName).join(', ');

/** Why the inventory does not take a row. */
export function refusalSentence(wish: Wish, { reason, about }: Refusal): string {
  switch (reason) {
    case 'tag':
      return `The asset tag ${wish.values.assetTag ?? ''} belongs to another device, ${about}. Two devices cannot bear one tag.`;
    case 'twice':
      return `Devices has this serial number on more than one row: ${about}. Remove the copy there.`;
    case 'unreadable':
      return `A cell of this device cannot be read, in Devices under ${about}. Correct it there.`;
  }
}

const given = (wish: Wish, fields: readonly ListField[]): string => fields.map((field) => `${fieldNames([field])} (the list says "${shown(wish.values[field])}")`).join(', ');

/** A sentence beside a row is for reading; a remark that is quoted in it may be long. */
const MAX_WHY_CHARS = 1_500;

const KEPT_WORDS: Readonly<Record<KeptFor, (names: string) => string>> = {
  differs: (names) => `Left as it is, since the inventory says something else: ${names}.`,
  console: (names) => `Left to the Admin console: ${names}.`,
  loan: (names) => `Left to its loan: ${names}.`,
};

/** The sentence that stands beside a row in Import results. */
export function resultOf(row: ReadRow, became: Became): { readonly outcome: Outcome; readonly why: string } {
  if (row.is !== 'wish') return { outcome: row.is, why: row.why };
  const { wish } = row;
  if (became.trouble !== null) return { outcome: 'refused', why: refusalSentence(wish, became.trouble) };
  const { set, kept } = became;
  const sentences = [
    ...(set.length === 0 ? [] : [`Written: ${fieldNames(set)}.`]),
    ...KEPT_FOR.flatMap((why) => (kept[why].length === 0 ? [] : [KEPT_WORDS[why](given(wish, kept[why]))])),
    ...wish.notes.map(noteSentence),
  ];
  return { outcome: became.outcome, why: sentences.join(' ').slice(0, MAX_WHY_CHARS) };
}

/** Whether a result says anything that a count does not. */
export const isWorthListing = ({ outcome, why }: { readonly outcome: Outcome; readonly why: string }): boolean => outcome !== 'as it was' || why !== '';
