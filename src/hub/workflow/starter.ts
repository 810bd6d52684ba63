/** This file makes of our own cards the rows with which a district begins: published, with texts that nobody there has read yet. */
import type { ProgramContext } from '../../app/context';
import { newRow } from '../../base/table';
import type { Day } from '../../base/time';
import { LANGUAGES } from '../../words/languages';
import type { StarterCardId } from '../../words/starter/cards';
import { type ContentCard, type ContentText, READERS, READER_NAMES, type Readers, cards, texts } from '../content-sheet';
import { versionOf } from '../rules/texts';
import type { Audience } from '../sheet';
import { STARTER_CARD_FACTS } from '../starter-cards';

const readersOf = (audiences: readonly Audience[]): Readers => READER_NAMES.find((name) => READERS[name].length === audiences.length && audiences.every((one) => (READERS[name] as readonly Audience[]).includes(one))) ?? 'everybody';

export interface StarterRows {
  readonly card: ContentCard;
  readonly texts: readonly ContentText[];
}

/** Our cards, each with its texts; one that a language does not have yet is left out there. */
export function starterRows({ starter }: Pick<ProgramContext, 'starter'>, today: Day): readonly StarterRows[] {
  const words = LANGUAGES.map((language) => ({ language, of: starter(language) }));
  const english = starter('en');
  return (Object.keys(STARTER_CARD_FACTS) as StarterCardId[]).map((card) => {
    const { topic, audiences, category, picture, order } = STARTER_CARD_FACTS[card];
    const translates = versionOf(english[card]);
    return {
      card: newRow(cards, { card, topic, readers: readersOf(audiences), category, picture, order }),
      texts: words.flatMap(({ language, of }) => {
        const { title, text, words: searched } = of[card];
        if (language !== 'en' && text === english[card].text) return [];
        return [newRow(texts, { cardText: `${card}.${language}`, card, language, state: 'published', title, text, words: searched, publishedOn: today, translates: language === 'en' ? '' : translates })];
      }),
    };
  });
}
