/** This file puts facts into the placeholders of a text. */
import { isolate } from './bidi';
import { LANGUAGE_FACTS, type Language } from './languages';

export type TextFacts = Readonly<Record<string, string | number>>;

/** A name in curly brackets, such as `{ticket}`. */
const PLACEHOLDER = /\{[a-zA-Z]+\}/g;
const nameOf = (placeholder: string): string => placeholder.slice(1, -1);
/** An isolate ends with its line (Unicode UAX #9, 3.3.1). */
const LINE = /[^\r\n]+/g;

/** The names of a text's placeholders, each once and in order. */
export const placeholders = (text: string): readonly string[] => [...new Set((text.match(PLACEHOLDER) ?? []).map(nameOf))].sort();

/**
 * The text with its facts. Where it runs from right to left, each fact is laid out by itself. A placeholder without a fact, or a fact
 * without a placeholder, is a mistake of ours: a family must never read half a sentence.
 */
export function fill(text: string, facts: TextFacts, language: Language): string {
  const wanted = placeholders(text);
  const given = new Map(Object.entries(facts));
  const missing = wanted.filter((name) => !given.has(name));
  const unused = [...given.keys()].filter((name) => !wanted.includes(name));
  if (missing.length + unused.length > 0) {
    throw new Error(`The text "${text}" lacks facts for [${missing.join(', ')}] and has no place for [${unused.join(', ')}].`);
  }
  const isRightToLeft = LANGUAGE_FACTS[language].direction === 'rtl';
  return text.replace(PLACEHOLDER, (placeholder) => {
    const fact = String(given.get(nameOf(placeholder)));
    return isRightToLeft ? fact.replace(LINE, (line) => isolate(line)) : fact;
  });
}
