/** This file hands out the catalogue of a language, from wherever this program has its texts. */
import type { Catalogue } from './catalogues';
import type { Language } from './languages';
import { type OwnTexts, withOwn } from './own';

export type WordSource = (language: Language) => Catalogue;
/** What the district says instead of our texts. */
export type OwnSource = (language: Language) => OwnTexts;

const NOTHING_OWN: OwnTexts = new Map();

let source: WordSource | null = null;
let own: OwnSource = () => NOTHING_OWN;
const read: Partial<Record<Language, Catalogue>> = {};

/** Says once where texts come from: a file of the script's project, or the sources themselves in tools and tests; and where the district's own stand. */
export const wordsFrom = (from: WordSource, ownFrom: OwnSource = () => NOTHING_OWN): void => {
  source = from;
  own = ownFrom;
};

/** The texts as we bring them, without the district's own. */
export function ourWords(language: Language): Catalogue {
  if (source === null) throw new Error('Nobody has said where the words come from.');
  return source(language);
}

/** Read when a language is first asked for: most executions need one or none. */
export const words = (language: Language): Catalogue => (read[language] ??= withOwn(ourWords(language), own(language)));
