/** This file says what somebody who edits cards does with one of them, and how it then stands. */
import type { Day } from '../../base/time';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { CardLine, CardText, CardView, ContentAct, ExpiryWord, WrittenText } from '../../ui/contracts/content';
import { LANGUAGES, type Language } from '../../words/languages';
import { type ContentCard, type ContentText, texts as textsSheet } from '../content-sheet';
import { TOPICS } from '../sheet';
import { expiresSoon, isExpired, isOlder, isPublic, isReviewed, publishText, review, sendToReview, takeBack, write } from './texts';

/** Addresses stay short; longer titles are cut at a word. */
const ID_CHARS = 40;

/** The name of a new card, made of its title: it stands in addresses. */
export function cardNamed(title: string, taken: ReadonlySet<string>): string {
  const words = title.normalize('NFKD').toLowerCase().replace(/[^\sa-z0-9-]/g, '').split(/[\s-]+/).filter((word) => word !== '');
  let name = words[0]?.slice(0, ID_CHARS) ?? 'card';
  for (const word of words.slice(1)) if (`${name}-${word}`.length <= ID_CHARS) name = `${name}-${word}`;
  for (let count = 2; ; count++) {
    const free = count === 2 ? name : `${name}-${count - 1}`;
    if (!taken.has(free)) return free;
  }
}

export type TextsOf = ReadonlyMap<Language, ContentText>;

export const textsOf = (rows: readonly ContentText[], card: string): TextsOf => new Map(rows.filter((row) => row.card === card).reverse().map((row) => [row.language, row]));

const emptyText = (card: string, language: Language): ContentText => newRow(textsSheet, { cardText: `${card}.${language}`, card, language });

/** Keeps what was typed, then does one thing in some languages, English first since the others follow it. The texts as they then are. */
export function edited(card: ContentCard, before: TextsOf, written: readonly WrittenText[], act: ContentAct, languages: readonly string[], who: string, today: Day): Verdict<TextsOf> {
  const after = new Map(before);
  const typed = new Map(written.map((one) => [one.language, one]));
  const chosen = act === 'take back' && languages.includes('en') ? LANGUAGES.filter((language) => before.has(language)) : LANGUAGES.filter((language) => languages.includes(language));
  for (const language of LANGUAGES) {
    const said = typed.get(language);
    if (said === undefined || (!after.has(language) && said.title.trim() + said.text.trim() === '')) continue;
    const row = after.get(language) ?? emptyText(card.card, language);
    const kept = write(row, { title: said.title, text: said.text, words: said.words }, after.get('en'));
    if (!kept.ok) return kept;
    after.set(language, { ...row, ...kept.value });
  }
  if (act === 'keep') return accept(after);
  for (const language of chosen) {
    const row = after.get(language);
    if (row === undefined) return refuse('card-text-empty', { text: `${card.card}.${language}` });
    const english = after.get('en');
    const done = act === 'ready' ? sendToReview(row) : act === 'read' ? review(row, who, today, english) : act === 'publish' ? publishText(row, card, english, today) : takeBack(row);
    if (!done.ok) return done;
    after.set(language, { ...row, ...done.value });
  }
  return accept(after);
}

const expiryOf = (card: ContentCard, today: Day): ExpiryWord => (isExpired(card, today) ? 'over' : expiresSoon(card, today) ? 'soon' : '');

function cardText(language: Language, row: ContentText | undefined, english: ContentText | undefined): CardText {
  if (row === undefined) return { language, state: 'missing', isPublic: false, isRead: false, isOlder: false, title: '', text: '', words: '', readBy: '', readOn: '' };
  const { state, title, text, words, reviewedBy, reviewedOn } = row;
  return { language, state, isPublic: isPublic(row), isRead: isReviewed(row), isOlder: isOlder(row, english), title, text, words, readBy: reviewedBy, readOn: reviewedOn ?? '' };
}

export function cardView(row: ContentCard, of: TextsOf, today: Day): CardView {
  const texts = LANGUAGES.map((language) => cardText(language, of.get(language), of.get('en')));
  const { card, topic, readers, category, owner, expiresOn } = row;
  const title = of.get('en')?.title ?? [...of.values()][0]?.title ?? '';
  const standings = texts.map(({ language, state, isPublic: isShown, isRead, isOlder: isLate }) => ({ language, state, isPublic: isShown, isRead, isOlder: isLate }));
  return { line: { card, title: title === '' ? card : title, topic, readers, category, owner, expiresOn: expiresOn ?? '', expiry: expiryOf(row, today), standings }, texts };
}

/** All cards, by topic and order. */
export function cardLines(cards: readonly ContentCard[], rows: readonly ContentText[], today: Day): readonly CardLine[] {
  const rank = ({ topic, order }: ContentCard): number => TOPICS.indexOf(topic) * 1_000_000 + (order ?? 999_999);
  return [...cards].sort((a, b) => rank(a) - rank(b)).map((card) => cardView(card, textsOf(rows, card.card), today).line);
}
