/** This file is what the page does on which the hub's cards are edited: it reads and writes the workbook that is open, as whoever edits. */
import type { ContentContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { type Day, dayOf } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Changes, Found } from '../../base/work';
import type { CardView, ContentMethods, ContentView } from '../../ui/contracts/content';
import { type ContentCard, type ContentText, READER_NAMES, cards, texts } from '../content-sheet';
import { cardLines, cardNamed, cardView, edited, textsOf } from '../rules/editing-view';
import { TOPICS } from '../sheet';
import { CATEGORY_KEYS } from '../../words/vocabulary';

const WANTS = { whole: [cards, texts] };
/** A new card stands behind those of its topic. */
const ORDER_STEP = 10;

const today = ({ clock }: ContentContext): Day => dayOf(clock.now(), clock.zone);
const visitorOf = ({ identity }: ContentContext): string => identity.visitor() ?? identity.acting();

export const contentView = (context: ContentContext): Verdict<ContentView> =>
  context.content.read({ wants: WANTS, decide: (found) => accept({ visitor: visitorOf(context), today: today(context), cards: cardLines(found.all(cards), found.all(texts), today(context)) }) });

function cardIn(found: Found, card: string): ContentCard {
  const row = found.row(cards, card);
  if (row === null) throw new UserError('row-missing', { key: card, tab: cards.name });
  return row;
}

export const oneCard = (context: ContentContext, card: string): Verdict<CardView> =>
  context.content.read({ wants: WANTS, decide: (found) => accept(cardView(cardIn(found, card), textsOf(found.all(texts), card), today(context))) });

/** Changes one card and shows it as it then stands. A click that arrived already shows it as it stands now. */
function changeCard(context: ContentContext, entry: string, click: string, decide: (found: Found, changes: Changes) => Verdict<CardView>): Verdict<CardView> {
  let seen: CardView | null = null;
  const done = context.content.change<{ card: string }>({
    event: `${entry}:${click}`,
    entry,
    wants: WANTS,
    decide(found, changes) {
      const verdict = decide(found, changes);
      if (!verdict.ok) return verdict;
      seen = verdict.value;
      return accept({ card: verdict.value.line.card });
    },
  });
  if (!done.ok) return done;
  return seen === null ? oneCard(context, done.value.card) : accept(seen);
}

/** Writes the texts that differ, each row once. */
function writeTexts(found: Found, changes: Changes, before: ReadonlyMap<string, ContentText>, after: ReadonlyMap<string, ContentText>): void {
  for (const [language, row] of after) {
    const was = before.get(language);
    if (was === undefined) {
      changes.add(texts, row);
      continue;
    }
    const values = Object.fromEntries(Object.entries(row).filter(([name, value]) => was[name as keyof ContentText] !== value)) as Partial<ContentText>;
    // Asked for by its key, a row that stands twice stops with the sentence that says so.
    if (Object.keys(values).length > 0 && found.row(texts, was.cardText) !== null) changes.update(texts, was.cardText, values);
  }
}

type Told<M extends keyof ContentMethods> = ContentMethods[M]['args'];

export const changeTexts = (context: ContentContext, { click, card, texts: written, act, languages }: Told<'content.change'>): Verdict<CardView> =>
  changeCard(context, 'content.change', click, (found, changes) => {
    const row = cardIn(found, card);
    const before = textsOf(found.all(texts), card);
    const after = edited(row, before, written, act, languages, visitorOf(context), today(context));
    if (!after.ok) return after;
    writeTexts(found, changes, before, after.value);
    return accept(cardView(row, after.value, today(context)));
  });

const oneOf = <T extends string>(of: readonly T[], text: string, otherwise: T): T => of.find((one) => one === text) ?? otherwise;

export const changeFacts = (context: ContentContext, told: Told<'content.facts'>): Verdict<CardView> =>
  changeCard(context, 'content.facts', told.click, (found, changes) => {
    const row = cardIn(found, told.card);
    const values = {
      topic: oneOf(TOPICS, told.topic, row.topic),
      readers: oneOf(READER_NAMES, told.readers, row.readers),
      category: oneOf(['', ...CATEGORY_KEYS] as const, told.category, row.category),
      owner: told.owner.trim(),
      expiresOn: told.expiresOn === '' ? null : told.expiresOn,
    };
    changes.update(cards, row.card, values);
    return accept(cardView({ ...row, ...values }, textsOf(found.all(texts), row.card), today(context)));
  });

/** A new card has a draft of its English title. */
export const addCard = (context: ContentContext, { click, title, topic }: Told<'content.add'>): Verdict<CardView> =>
  changeCard(context, 'content.add', click, (found, changes) => {
    const all = found.all(cards);
    const card = cardNamed(title, new Set(all.map((one) => one.card)));
    const order = Math.max(0, ...all.map((one) => one.order ?? 0)) + ORDER_STEP;
    const row = newRow(cards, { card, topic: oneOf(TOPICS, topic, 'fix'), order, owner: visitorOf(context) });
    const english = newRow(texts, { cardText: `${card}.en`, card, language: 'en', title: title.trim() });
    changes.add(cards, row);
    changes.add(texts, english);
    return accept(cardView(row, new Map([['en', english]]), today(context)));
  });
