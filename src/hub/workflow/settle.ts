/** This file keeps the Hub content workbook in order: it lays our cards into it once, and fills the cells that fill themselves. */
import type { ProgramContext } from '../../app/context';
import { type Day, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { cards, texts } from '../content-sheet';
import { firstOf } from '../rules/published';
import { stamped } from '../rules/texts';
import { CONTENT_TABLES, type Content, contentIn, readContent } from './gather';
import { starterRows } from './starter';

/** Set once our cards were laid: what a district deletes never comes back by itself. */
const LAID = 'starter cards';
const BEGUN = 'begun';
/** Ten rows each at most, of together some 8,000 characters. */
const CARDS_AT_ONCE = 12;
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

/** Lays our cards in pieces, each under one name for all time, so that a run which was cut off lays nothing twice. */
function layStarter(context: ProgramContext, today: Day): void {
  const ours = starterRows(context, today);
  for (let from = 0; from < ours.length; from += CARDS_AT_ONCE) {
    context.books.content.change<null>({
      event: `hub.starter:${from}`,
      entry: 'hub.settle',
      wants: { search: [{ sheet: cards, column: 'card' }, { sheet: texts, column: 'cardText' }] },
      adds: [cards, texts],
      decide(found, changes) {
        const there = new Set([...found.column(cards, 'card'), ...found.column(texts, 'cardText')]);
        for (const { card, texts: rows } of ours.slice(from, from + CARDS_AT_ONCE)) {
          if (!there.has(card.card)) changes.add(cards, card);
          for (const row of rows) if (!there.has(row.cardText)) changes.add(texts, row);
        }
        return accept(null);
      },
    });
  }
}

/** The content as it then stands. */
export function settleContent(context: ProgramContext, content: Content, event: string): Content {
  const { keep, clock, books } = context;
  const today = dayOf(clock.now(), clock.zone);
  const laid = keep.get(LAID);
  // Somebody who has begun with cards of their own needs none of ours.
  const isDue = laid === BEGUN || (laid === null && content.cards.length === 0);
  if (isDue) {
    keep.set(LAID, BEGUN);
    layStarter(context, today);
  }
  if (laid === null || isDue) keep.set(LAID, today);
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
  return !isDue && due.length === 0 ? content : readContent(context);
}
