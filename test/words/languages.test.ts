/** These tests cover how a language is recognised and how a moment is taken apart. */
import type { Zone } from '../../src/base/time';
import { dateParts } from '../../src/words/date';
import { LANGUAGES, LANGUAGE_FACTS, languageOf } from '../../src/words/languages';

describe('a language', () => {
  it.each(LANGUAGES)('is found by its code, its names and its tag: %s', (language) => {
    const { english, own, tag } = LANGUAGE_FACTS[language];
    for (const text of [language, language.toUpperCase(), english, ` ${english.toUpperCase()} `, own, tag]) expect(languageOf(text)).toBe(language);
  });

  it.each([
    ['spa', 'es'],
    ['Spanish; Castilian', 'es'],
    ['espanol', 'es'],
    ['Portuguese (Brazil)', 'pt'],
    ['Haitian', 'ht'],
    ['Haitian-Creole', 'ht'],
    ['zh_Hans_CN', 'zh'],
    ['Chinese, Mandarin', 'zh'],
    ['tieng viet', 'vi'],
  ] as const)('is found in a roster’s spelling: %s', (text, expected) => expect(languageOf(text)).toBe(expected));

  it.each(['', 'Creole', 'Cape Verdean Creole', 'kea', 'Russian', 'constructor', 'x'])('is not guessed from "%s"', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it('has a name of its own that no other language has', () => {
    expect(new Set(LANGUAGES.map((language) => LANGUAGE_FACTS[language].own)).size).toBe(LANGUAGES.length);
    expect(new Set(LANGUAGES.map((language) => LANGUAGE_FACTS[language].tag)).size).toBe(LANGUAGES.length);
  });
});

describe('the parts of a date', () => {
  it('are those of the district’s wall clock', () => {
    const newYork: Zone = { name: 'America/New_York', offsetMinutes: () => -240 };
    expect(dateParts(Date.parse('2026-10-07T02:05:00Z'), newYork)).toEqual({ weekday: 2, day: 6, month: 10, hour: 22, minute: 5 });
  });
});
