/** This file is `mytech words`: all texts on one page, and the way out and back in for translators, without a district. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/bundle';
import { driftOf } from '../../src/words/glossary/check';
import { catalogue } from '../../src/words/catalogues';
import { LANGUAGES, type Language } from '../../src/words/languages';
import { textsOf } from '../../src/words/places';
import { changedRows, fileOf, readFile, refusedRows } from '../../src/ui/client/words/file';
import type { WordsView } from '../../src/ui/contracts/words';
import { WORDS_PAGE } from '../../src/ui/client/wording/words';
import { UnusableInput, fileTrouble } from './unusable';

const texts = (language: Language): Map<string, string> => textsOf(catalogue(language));

/** The page with all texts, as one file that needs no server: the built page with the texts put before its script. */
export function wordsPageFile(): string {
  const page = readFileSync(join(ROOT, 'build/program/words.html'), 'utf8');
  const ours = Object.fromEntries(LANGUAGES.map((language) => [language, catalogue(language)])) as WordsView['ours'];
  const view: WordsView = { ours, own: [], reviews: [], zone: 'UTC' };
  const at = page.indexOf('<script>');
  if (at < 0) throw new Error('The built page has no script to put the texts before.');
  return `${page.slice(0, at)}<script type="application/json" id="texts">${JSON.stringify(view).replaceAll('<', '\\u003c')}</script>${page.slice(at)}`;
}

export function languageNamed(name: string): Language {
  const language = LANGUAGES.find((one) => one === name);
  if (language === undefined) throw new UnusableInput(`"${name}" is none of the languages: ${LANGUAGES.join(', ')}.`);
  return language;
}

export const exportedWords = (language: Language): string => fileOf(language, texts('en'), texts(language), () => WORDS_PAGE.statuses.unread);

export interface CheckedWords {
  readonly lines: readonly string[];
  /** Whether nothing is wrong with the file. */
  readonly usable: boolean;
}

/** Holds a translator's file against the texts and the glossary: what changes, what cannot be used, and what drifts from the terms. */
export function checkedWords(path: string): CheckedWords {
  let file: string;
  try {
    file = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnusableInput(`${path} could not be read: ${fileTrouble(error)}.`);
  }
  const english = texts('en');
  const read = readFile(file, english, texts);
  if (read === null) throw new UnusableInput(`${path}: ${WORDS_PAGE.unreadable}`);
  const [changed, refused] = [changedRows(read), refusedRows(read)];
  const drift = changed.flatMap(({ place, text }) => driftOf(read.language, place, english.get(place) ?? '', text).map((why) => `${place}: ${why}`));
  return {
    lines: [
      WORDS_PAGE.preview(changed.length, read.rows.length - changed.length - refused.length, refused.length),
      ...refused.map(({ place, why }) => `cannot be used: ${place}: ${why ?? ''}`),
      ...drift.map((line) => `not as the glossary says: ${line}`),
      ...changed.map(({ place, now, text }) => `${place}\n  now:  ${now.replace(/\n/g, '\n        ')}\n  then: ${text.replace(/\n/g, '\n        ')}`),
    ],
    usable: refused.length === 0,
  };
}
