/** This file holds texts against the glossary of their language and says where they drift. */
import { LANGUAGES, type Language } from '../languages';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { EXCEPTIONS } from './exceptions';
import { fr } from './fr';
import { ht } from './ht';
import { pt } from './pt';
import { so } from './so';
import { type Glossary, TERMS, type TermName } from './terms';
import { vi } from './vi';
import { zh } from './zh';

export const GLOSSARIES: Readonly<Record<Language, Glossary>> = { en, es, ht, pt, vi, zh, ar, so, fr };
export const TERM_NAMES = Object.keys(TERMS) as readonly TermName[];

const PLACEHOLDER = /\{\w+\}/g;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Han is written without spaces, so a word there has no edges. */
function standsIn(word: string, text: string): boolean {
  const edges = /\p{Script=Han}/u.test(word) ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  return new RegExp(`${edges[0]}${escaped(word)}${edges[1]}`, 'iu').test(text);
}

/** Composed letters in lower case: Vietnamese can be typed in two ways that look alike. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether a text says a term in one of the ways that its glossary allows. */
export const saysTerm = ({ terms }: Glossary, name: TermName, text: string): boolean => terms[name].some((form) => plain(text).includes(plain(form)));

/** What is wrong with a text, in sentences for a translator; none where all is well. */
export function driftOf(language: Language, place: string, english: string, text: string): readonly string[] {
  const glossary = GLOSSARIES[language];
  const said = text.replace(PLACEHOLDER, '');
  const avoided = glossary.avoid.filter(({ word }) => standsIn(word, said)).map(({ word, instead, why }) => `“${word}” should be “${instead}”. ${why}`);
  const asked = english.replace(PLACEHOLDER, '');
  const missing = TERM_NAMES.filter((name) => TERMS[name].english.test(asked) && !saysTerm(glossary, name, said))
    .filter((name) => !EXCEPTIONS.some((one) => one.place === place && one.term === name && (one.languages ?? LANGUAGES).includes(language)))
    .map((name) => `“${name}” is “${glossary.terms[name][0]}” in this language, and the text has no form of it.`);
  return [...avoided, ...missing];
}
