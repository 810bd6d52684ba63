/** This file hands out the catalogue of a language, from wherever this program has its texts. */
import type { Catalogue } from './catalogues';
import type { Language } from './languages';

export type WordSource = (language: Language) => Catalogue;

let source: WordSource | null = null;
const read: Partial<Record<Language, Catalogue>> = {};

/** Says once where texts come from: a file of the script's project, or the sources themselves in tools and tests. */
export const wordsFrom = (from: WordSource): void => {
  source = from;
};

/** Read when a language is first asked for: most executions need one or none. */
export function words(language: Language): Catalogue {
  if (source === null) throw new Error('Nobody has said where the words come from.');
  return (read[language] ??= source(language));
}
