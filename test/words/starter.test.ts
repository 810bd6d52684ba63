/** These tests read every card of the first day in every language, and look for what is missing, left in English, or not as that language writes. */
import { STARTER_CARD_FACTS } from '../../src/hub/starter-cards';
import { LANGUAGES, type Language } from '../../src/words/languages';
import { starter } from '../../src/words/starter';
import { STARTER_CARDS, type StarterCard } from '../../src/words/starter/cards';
import { CATEGORY_KEYS } from '../../src/words/vocabulary';

/** A title stands on a button at a phone's width. */
const MAX_TITLE_CHARS = 60;
/** The public page cuts what is longer. */
const MAX_WORDS_CHARS = 400;

const others = LANGUAGES.filter((language) => language !== 'en');
const cardsOf = (language: Language): [string, StarterCard][] => STARTER_CARDS.map((id) => [id, starter[language][id]]);

/** What each line of a text is: a numbered step, an entry of a list, a paragraph or an empty line. */
const shapeOf = (text: string): string[] => text.split('\n').map((line) => /^\d+\./.exec(line)?.[0] ?? (line.startsWith('- ') ? '-' : line === '' ? '' : 'paragraph'));

/** What each language never writes in a sentence, with an example that shows that the pattern sees it. */
const FOREIGN_MARKS: Partial<Record<Language, { readonly never: RegExp; readonly example: string }>> = {
  ar: { never: /[,;?]/, example: 'هل يعمل?' },
  zh: { never: /\p{Script=Han} ?[,.;:?!()"]|[,;:?!()"] ?\p{Script=Han}/u, example: '关机,再开机' },
  fr: { never: /(?<!\u202f)[;?!]|(?<!\u00a0):|['"]/, example: 'Où ?' },
};

describe.each(LANGUAGES)('the cards of the first day in %s', (language) => {
  const cards = cardsOf(language);

  it('are all there, and no others', () => expect(Object.keys(starter[language]).sort()).toEqual([...STARTER_CARDS].sort()));

  it('have titles that fit on a button, and no two the same', () => {
    for (const [id, { title }] of cards) expect([id, [...title].length <= MAX_TITLE_CHARS && title !== '']).toEqual([id, true]);
    expect(new Set(cards.map(([, { title }]) => title)).size).toBe(cards.length);
  });

  it('have search words that the public page keeps whole', () => {
    for (const [id, { words }] of cards) {
      expect([id, words.length <= MAX_WORDS_CHARS]).toEqual([id, true]);
      expect([id, words.split(', ')]).toEqual([id, [...new Set(words.split(/\s*,\s*/))].filter((word) => word !== '')]);
    }
  });

  it('hold plain text: no markup, no links, no placeholders, no stray spaces', () => {
    for (const [id, { title, text, words }] of cards) {
      for (const said of [title, text, words]) {
        expect([id, said]).not.toEqual([id, expect.stringMatching(/[<>{}*_`[\]]|https?:|www\.|&\w+;| {2}|[ \t]\n|\n{3}/)]);
        expect([id, said]).toEqual([id, said.trim()]);
      }
    }
  });

  it('count their steps as English does, with the same lists and paragraphs', () => {
    for (const [id, { text }] of cards) expect([id, shapeOf(text)]).toEqual([id, shapeOf(starter.en[id as keyof typeof starter.en].text)]);
  });
});

describe.each(others)('the translation into %s', (language) => {
  it('is nowhere the English', () => {
    for (const [id, { title, text, words }] of cardsOf(language)) {
      const english = starter.en[id as keyof typeof starter.en];
      expect([id, title === english.title, text === english.text, words === english.words]).toEqual([id, false, false, false]);
      expect([id, text]).not.toEqual([id, expect.stringMatching(/\b(the|your|please|with|you|is|of)\b/i)]);
    }
  });

  it('keeps the numbers to call and the keys to press', () => {
    for (const [id, { text }] of cardsOf(language)) {
      const fixed = (said: string): string[] => [...new Set(said.match(/911|988|Alt|Ctrl|ChromeVox|Live Caption|Select-to-speak|Chromebook/g) ?? [])].sort();
      expect([id, fixed(text)]).toEqual([id, fixed(starter.en[id as keyof typeof starter.en].text)]);
    }
  });
});

describe.each(Object.entries(FOREIGN_MARKS))('punctuation in %s', (language, { never, example }) => {
  it('is that language’s own', () => {
    expect(example).toMatch(never);
    for (const [id, { title, text }] of cardsOf(language as Language)) expect([id, `${title}\n${text}`]).not.toEqual([id, expect.stringMatching(never)]);
  });
});

it('every kind of problem that the form offers has a card', () => {
  const helped = new Set(STARTER_CARDS.map((id) => STARTER_CARD_FACTS[id].category));
  expect(CATEGORY_KEYS.filter((category) => category !== 'other' && !helped.has(category))).toEqual([]);
});
