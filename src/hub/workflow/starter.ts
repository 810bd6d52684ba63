/** This file makes of our own cards the rows with which a district begins: published, with translations that nobody there has read yet. */
import { newRow } from '../../base/table';
import type { Day } from '../../base/time';
import { LANGUAGES } from '../../words/languages';
import { type ContentCard, type ContentText, cards, texts } from '../content-sheet';
import { versionOf } from '../rules/texts';

/** Two cards until the library is there. */
const LIBRARY = [
  { card: 'cracked-screen', topic: 'fix', category: 'screen', order: 10, title: 'The screen is cracked', text: '1. Stop using it if glass is loose.\n2. Take it to the school office.\n3. Ask for help with the form.', words: 'broken glass display' },
  { card: 'wifi-at-home', topic: 'internet', category: 'wifi', order: 20, title: 'No internet at home', text: '1. Move closer to the router.\n2. Switch the device off and on.\n3. Ask for help with the form.', words: 'wifi wi-fi connection' },
] as const;

export function starterContent(today: Day): { readonly cards: readonly ContentCard[]; readonly texts: readonly ContentText[] } {
  return {
    cards: LIBRARY.map(({ card, topic, category, order }) => newRow(cards, { card, topic, category, order })),
    texts: LIBRARY.flatMap(({ card, title, text, words }) =>
      LANGUAGES.filter((language) => language === 'en').map((language) =>
        newRow(texts, { cardText: `${card}.${language}`, card, language, state: 'published', title, text, words, publishedOn: today, translates: language === 'en' ? '' : versionOf({ title, text }) }),
      ),
    ),
  };
}
