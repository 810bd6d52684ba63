/** This file fills canned answers in, and tells whether one was sent as it stands. */
import { isolate } from '../../words/bidi';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../words/languages';
import type { CannedAnswer } from '../sheet';

export interface CannedFacts {
  readonly ticket: string;
  readonly school: string;
}

export const languageOr = (code: string): Language => LANGUAGES.find((one) => one === code) ?? 'en';

/** The answer in a language, with the ticket and the school in it; another name in brackets stays, so that a slip of the district's is seen. */
export function cannedText(answer: CannedAnswer, language: Language, facts: CannedFacts): string {
  const rightToLeft = LANGUAGE_FACTS[language].direction === 'rtl';
  return answer[language].replace(/\{(ticket|school)\}/g, (_whole, name: keyof CannedFacts) => (rightToLeft ? isolate(facts[name]) : facts[name]));
}

/** What a message keeps of a canned answer: nothing, where it was changed before it was sent. */
export function asCanned(answer: CannedAnswer | null, text: string, language: Language, facts: CannedFacts): { readonly canned: string; readonly translation: string } {
  if (answer === null || text.trim() !== cannedText(answer, 'en', facts).trim()) return { canned: '', translation: '' };
  return { canned: answer.canned, translation: language === 'en' ? '' : cannedText(answer, language, facts) };
}
