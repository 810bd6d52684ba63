/** This file keeps the Hub content workbook in order: it lays our cards into it once, and fills the cells that fill themselves. */
import type { ProgramContext } from '../../app/context';
import { type Day, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { cards, texts } from '../content-sheet';
import { firstOf } from '../rules/published';
import { stamped } from '../rules/texts';
import { CONTENT_TABLES, type Content, contentIn, readContent } from './gather';
import { starterContent } from './starter';

/** Set once our cards were laid: what a district deletes never comes back by itself. */
const LAID = 'starter cards';
/** One commit changes at most 500 rows; those of a larger day come with the next look. */
const ROWS_AT_ONCE = 400;

/** What fills itself in each row, as far as one commit takes; a row that stands twice is its writer's to put right. */
function stamps({ texts: rows }: Content, today: Day): readonly { readonly key: string; readonly values: ReturnType<typeof stamped> }[] {
  const counts = new Map<string, number>();
  for (const { cardText } of rows) counts.set(cardText, (counts.get(cardText) ?? 0) + 1);
  const english = firstOf(rows.filter(({ language }) => language === 'en'), ({ card }) => card);
  return rows
    .flatMap((row) => {
      const values = stamped(row, english.get(row.card), today);
      return counts.get(row.cardText) === 1 && Object.keys(values).length > 0 ? [{ key: row.cardText, values }] : [];
    })
    .slice(0, ROWS_AT_ONCE);
}

/** Lays our cards, once for all time: somebody who has begun with cards of their own needs none. */
function layStarter({ books }: ProgramContext, today: Day): void {
  const ours = starterContent(today);
  books.content.change<null>({
    event: 'hub.starter',
    entry: 'hub.settle',
    wants: { whole: [cards, texts] },
    decide(found, changes) {
      if (found.all(cards).length > 0) return accept(null);
      for (const card of ours.cards) changes.add(cards, card);
      for (const text of ours.texts) changes.add(texts, text);
      return accept(null);
    },
  });
}

/** The content as it then stands. */
export function settleContent(context: ProgramContext, content: Content, event: string): Content {
  const { keep, clock, books } = context;
  const today = dayOf(clock.now(), clock.zone);
  const isLaid = keep.get(LAID) !== null;
  if (!isLaid && content.cards.length === 0) layStarter(context, today);
  if (!isLaid) keep.set(LAID, today);
  const due = stamps(content, today);
  if (due.length > 0) {
    books.content.change<null>({
      event: `hub.settle:${event}`,
      entry: 'hub.settle',
      wants: { whole: CONTENT_TABLES },
      decide(found, changes) {
        for (const { key, values } of stamps(contentIn(found), today)) changes.update(texts, key, values);
        return accept(null);
      },
    });
  }
  return isLaid && due.length === 0 ? content : readContent(context);
}
