/**
 * This file is about a district's own wording: texts that stand in for ours, by language and place, and what such a text must keep so
 * that it can be filled in, fits where it stands and cannot be taken for anything but words.
 */
import { placeholders } from './fill';
import type { Language } from './languages';

/** The district's texts of one language by their places. */
export type OwnTexts = ReadonlyMap<string, string>;

/** Names a text among all languages. */
export const textKey = (language: string, place: string): string => `${language} ${place}`;

function replaced(value: unknown, place: string, own: OwnTexts): unknown {
  if (typeof value === 'string') return own.get(place) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const at = (key: string, inner: unknown): unknown => replaced(inner, place === '' ? key : `${place}.${key}`, own);
  return Array.isArray(value) ? value.map((inner, index) => at(String(index), inner)) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, at(key, inner)]));
}

/** A catalogue with the district's texts in place of ours; one for a place that is no more changes nothing. */
export const withOwn = <C extends object>(ours: C, own: OwnTexts): C => (own.size === 0 ? ours : (replaced(ours, '', own) as C));

/** Answers of forms are recognised by these choices, and dates are made of those names, so they stay as they are. */
const FIXED = /^(calendar|language$|relations|categories|coaching\.goals|damage\.(happenings|keepers)|survey\.scores|form\.(solvedYes|solvedNo|schoolNotListed))(\.|$)/;
export const isFixed = (place: string): boolean => FIXED.test(place);

/** A text may grow so much beyond its English; short ones by so many characters. */
const GROWTH_MAX = 2.5;
const GROWTH_FREE_CHARS = 40;
const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = { zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u };
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]/u;

/** As a file gives it: lines end as ours do. */
export const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Why a text cannot stand in for ours, as an end of the sentence "…: "; null where it can. `english` is undefined where we have no such text. */
export function unusable(language: Language, place: string, english: string | undefined, text: string): string | null {
  if (english === undefined) return 'there is no text of this name';
  if (isFixed(place)) return 'answers are recognised by it, so it stays as it is';
  if (text === '') return english === '' ? null : 'it is empty';
  if (/[<>]|&[a-z#]/i.test(text) || /^[=+\-@]/.test(text)) return 'it looks like markup or a formula';
  if (/[\p{Cc}\p{Co}\p{Cs}\u2066-\u2069\u202a-\u202e\ufeff\ufffd]/u.test(text.replace(/\n/g, ''))) return 'it holds characters that cannot be seen';
  if (placeholders(text).join() !== placeholders(english).join() || /[{}]/.test(text.replace(/\{[a-zA-Z]+\}/g, ''))) {
    return placeholders(english).length === 0 ? 'nothing is filled in here, so it can have no curly brackets' : `it must keep ${placeholders(english).map((name) => `{${name}}`).join(' and ')}`;
  }
  if (text.includes('\n') && !english.includes('\n')) return 'it must stand on one line';
  const most = Math.ceil(GROWTH_MAX * english.length) + GROWTH_FREE_CHARS;
  if (text.length > most) return `only ${most} characters fit`;
  const script = SCRIPTS[language];
  if (script === undefined ? OTHER_SCRIPT.test(text) : !script.test(text)) return 'it is not written in the letters of this language';
  return null;
}
