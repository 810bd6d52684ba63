/** These tests read every text of every catalogue as an editor would: terms, lengths, sentences, marks and spaces. */
import { LANGUAGES, type Language } from '../../src/words/languages';
import { EXCEPTIONS } from '../../src/words/glossary/exceptions';
import { driftOf, GLOSSARIES, TERM_NAMES } from '../../src/words/glossary/check';
import { TERMS } from '../../src/words/glossary/terms';
import { placeholders } from '../../src/words/fill';
import { areaOf, textsOf } from '../../src/words/places';
import { words } from '../../src/words/words';

const texts = new Map(LANGUAGES.map((language) => [language, textsOf(words(language))]));
const english = texts.get('en') as Map<string, string>;
/** Names of days and months have tests of their own; our first cards are edited and reviewed in the content workbook, as every card is. */
const ELSEWHERE = ['calendar', 'starter'];
/** The texts of a language by their places. */
const entries = (language: Language): readonly [string, string][] => [...(texts.get(language) as Map<string, string>)].filter(([place]) => !ELSEWHERE.includes(areaOf(place)));
/** The texts of which something is wrong, with what it is. */
const wrong = (language: Language, fault: (text: string, place: string) => string | null): readonly string[] =>
  entries(language).flatMap(([place, text]) => {
    const found = fault(text, place);
    return found === null ? [] : [`${place}: ${found}`];
  });

/** A reader of twelve loses the thread of longer ones. */
const SENTENCE_WORDS = 22;
/** Vietnamese writes every syllable apart. */
const SENTENCE_SYLLABLES = 36;
/** About as long: two or three characters make a word of Chinese. */
const SENTENCE_HAN = 50;
/** A translation that is so much longer than its English breaks buttons and mails; short texts may grow by more. */
const GROWTH = 2;
const GROWTH_FREE_CHARS = 24;
/** What stands on a button, a choice or in a list, by the end of its place, and the most characters that fit a phone's line. */
const SHORT: readonly (readonly [RegExp, number])[] = [
  [/^hub\.getHelp$/, 28],
  [/^(?:categories|relations|states|survey\.scores|damage\.(?:happenings|keepers))\./, 48],
  [/\.(?:solvedYes|solvedNo)$/, 48],
  [/subject$|Subject$/, 70],
  [/\.title$/, 80],
];
/** LIX counts the words of a sentence and the share of long ones (C. H. Björnsson, 1968): below 40 is easy reading, books for children are about 30. */
const LIX_MAX: Readonly<Partial<Record<Language, number>>> = { en: 32, es: 42, fr: 40, ht: 30, pt: 42 };
const LONG_WORD_CHARS = 6;

const PLACEHOLDER = /\{\w+\}/g;
const sentences = (text: string): readonly string[] =>
  text
    .replace(/ [ap]\. m\./g, ' am')
    .split(/(?<=[.?!:؟])\s+|(?<=[。？！：])|\n+/u)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];

const MARKS: Readonly<Record<Language, (text: string) => string | null>> = {
  en: (text) => (/[“”¿¡]|\s[?!;:]/.test(text) ? 'marks of another language' : null),
  es: (text) => {
    const count = (mark: string): number => text.split(mark).length - 1;
    return count('¿') !== count('?') || count('¡') !== count('!') ? 'a question or exclamation is not opened' : null;
  },
  ht: (text) => (/\s[?!;:]/.test(text) ? 'a space before a mark' : null),
  pt: (text) => (/\s[?!;:]|[¿¡]/.test(text) ? 'a space before a mark' : null),
  vi: (text) => (/\s[?!;:]/.test(text) ? 'a space before a mark' : text !== text.normalize('NFC') ? 'letters and accents apart' : null),
  zh: (text) =>
    /[\p{Script=Han}）}][,;:?!()]|[,;:?!()][\p{Script=Han}（]/u.test(text) ? 'a half-width mark' : /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text.replace(PLACEHOLDER, '')) ? 'no space beside Latin letters' : null,
  ar: (text) => (/[,;?]/.test(text) ? 'a Latin comma, semicolon or question mark' : /\s[؟،؛]/.test(text) ? 'a space before a mark' : null),
  so: (text) => (/\s[?!;:]/.test(text) ? 'a space before a mark' : null),
  fr: (text) =>
    /(?<!\u202f)[?!;]/.test(text) ? 'no narrow no-break space before ? ! or ;' : /(?<!\u00a0):/.test(text) ? 'no no-break space before a colon' : /['"]/.test(text) ? 'a straight apostrophe' : null,
};

/** What counts something needs a text for each plural of the language (six in Arabic), so no text may simply fill a number in. */
const COUNTS = ['count', 'days', 'hours', 'minutes', 'devices', 'requests', 'n', 'number'];

describe.each(LANGUAGES)('the texts in %s', (language) => {
  it('use the words of the glossary', () => expect(wrong(language, (text, place) => driftOf(language, place, english.get(place) ?? '', text).join(' ') || null)).toEqual([]));

  it('have sentences that a twelve-year-old can follow', () =>
    expect(
      wrong(language, (text) => {
        const said = text.replace(PLACEHOLDER, 'X');
        const long = sentences(said).find((one) => (language === 'zh' ? (one.match(/\p{Script=Han}/gu) ?? []).length > SENTENCE_HAN : wordsIn(one).length > (language === 'vi' ? SENTENCE_SYLLABLES : SENTENCE_WORDS)));
        return long === undefined ? null : `too long: ${long}`;
      }),
    ).toEqual([]));

  it('fit where they stand', () =>
    expect(
      wrong(language, (text, place) => {
        const most = SHORT.find(([where]) => where.test(place))?.[1] ?? Infinity;
        const grown = GROWTH * (english.get(place) ?? '').length + GROWTH_FREE_CHARS;
        return text.length > most ? `${text.length} characters where ${most} fit` : text.length > grown ? `${text.length} characters for ${(english.get(place) ?? '').length} of English` : null;
      }),
    ).toEqual([]));

  it('have the marks and spaces of their language', () =>
    expect(wrong(language, (text) => (/ {2}|\t| \n|\n |\u200b|\ufeff|\n{3}/.test(text) ? 'stray spaces' : MARKS[language](text)))).toEqual([]));

  it('end as the English ends', () => {
    const ending = (text: string): string => (/[.。]$/.test(text) ? 'sentence' : /[?？؟]$/.test(text) ? 'question' : /[:：]$/.test(text) ? 'list' : 'none');
    // The Spanish time ends in "a. m.", whose point ends the sentence too; and letters open with a comma or a colon, as each language has it.
    const differs = ['mail.acknowledgement.answerBy', 'mail.greeting'];
    expect(wrong(language, (text, place) => (!differs.includes(place) && ending(text) !== ending(english.get(place) ?? '') ? `${ending(text)} for ${ending(english.get(place) ?? '')}` : null))).toEqual([]);
  });

  it('fill in no bare number', () => expect(wrong(language, (text) => placeholders(text).find((name) => COUNTS.includes(name)) ?? null)).toEqual([]));
});

it.each(Object.entries(LIX_MAX))('reading is easy in %s', (language, most) => {
  const all = entries(language as Language)
    .map(([, text]) => text.replace(PLACEHOLDER, 'X'))
    .filter((text) => /[.?:]/.test(text));
  const count = all.reduce((sum, text) => sum + wordsIn(text).length, 0);
  const long = all.reduce((sum, text) => sum + wordsIn(text).filter((word) => word.length > LONG_WORD_CHARS).length, 0);
  const lix = count / all.reduce((sum, text) => sum + sentences(text).length, 0) + (100 * long) / count;
  expect(lix).toBeLessThan(most);
});

describe('the glossaries', () => {
  it('give every language a word for every term, and do not forbid it', () => {
    for (const language of LANGUAGES) {
      const { terms, avoid, voice } = GLOSSARIES[language];
      expect(Object.keys(terms)).toEqual([...TERM_NAMES]);
      expect(voice.length).toBeGreaterThan(0);
      for (const [use] of Object.values(terms)) expect(avoid.map(({ word }) => word.toLowerCase())).not.toContain(use.toLowerCase());
    }
  });

  it('make exceptions only where a text would drift without one', () => {
    for (const { place, term, languages = LANGUAGES } of EXCEPTIONS) {
      const standing = english.get(place);
      if (standing !== undefined) expect([place, term, TERMS[term].english.test(standing)]).toEqual([place, term, true]);
      for (const language of languages) expect([place, language, reasonNeeded(language, place, term)]).toEqual([place, language, true]);
    }
  });

  it('see a word that must not be used, and a term that is missing', () => {
    expect(driftOf('es', 'x', 'Your request', 'Su ticket')).toHaveLength(2);
    expect(driftOf('zh', 'x', 'Your request', '你的求助')).toEqual([expect.stringContaining('您')]);
    // A word inside another one is not that word.
    expect(driftOf('es', 'x', 'The map', 'El mapa de estudiantes')).toEqual([]);
    expect(driftOf('so', 'x', 'charger', 'Jaajarka')).toEqual([]);
  });
});

/** Whether a text leaves a term out, so that its exception is not a leftover. */
function reasonNeeded(language: Language, place: string, term: (typeof EXCEPTIONS)[number]['term']): boolean {
  const text = texts.get(language)?.get(place) ?? '';
  return driftOf(language, `${place} without its exception`, english.get(place) ?? '', text).some((one) => one.startsWith(`“${term}”`));
}
