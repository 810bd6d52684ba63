/** This file says where the text of a card stands, and what may be done with it: drafts, reviews, publishing, taking back. */
import { fingerprintOf } from '../../base/fingerprint';
import type { Day } from '../../base/time';
import { addDays } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { ContentCard, ContentText } from '../content-sheet';

type Values = Partial<ContentText>;

/** So many days before a card expires its owner is told. */
export const WARNED_DAYS = 14;
/** Longest texts in characters: a title fits on two lines of a phone, a card on a few screens. */
export const MAX_TEXT_CHARS = { title: 120, text: 5_000, words: 500 } as const;

/** What a person wrote of a text. */
export type Written = Pick<ContentText, 'title' | 'text' | 'words'>;

/** Names the wording of a text, so that a changed one is noticed. */
export const versionOf = ({ title, text }: Pick<ContentText, 'title' | 'text'>): string => fingerprintOf([title.trim(), text.trim()]);

const isWhole = ({ title, text }: Written): boolean => title.trim() !== '' && text.trim() !== '';

/** Whether somebody who knows the language has read exactly this wording; by hand it is enough to type who and when. */
export const isReviewed = (row: ContentText): boolean => row.reviewedBy.trim() !== '' && row.reviewedOn !== null && (row.readMark === '' || row.readMark === versionOf(row));

/** Whether the English text was changed since this one was translated. */
export const isOlder = (row: ContentText, english: ContentText | undefined): boolean =>
  row.language !== 'en' && english !== undefined && row.translates !== '' && row.translates !== versionOf(english);

export const isExpired = ({ expiresOn }: Pick<ContentCard, 'expiresOn'>, today: Day): boolean => expiresOn !== null && expiresOn <= today;
export const expiresSoon = (card: Pick<ContentCard, 'expiresOn'>, today: Day): boolean => card.expiresOn !== null && !isExpired(card, today) && card.expiresOn <= addDays(today, WARNED_DAYS);

/** Whether families can read something of this text now, which may be an earlier version of it. */
export const isPublic = ({ state, publishedOn }: ContentText): boolean => state === 'published' || (state !== 'taken back' && publishedOn !== null);

/** Somebody changes a text: it is a draft again, and what was published before stays so. */
export function write(row: ContentText, written: Written, english: ContentText | undefined): Verdict<Values> {
  const version = row.language === 'en' || english === undefined ? '' : versionOf(english);
  const isSame = row.title === written.title && row.text === written.text && row.words === written.words;
  return accept(isSame ? {} : { ...written, state: 'draft', ...(versionOf(written) === versionOf(row) ? {} : { translates: version }) });
}

export const sendToReview = (row: ContentText): Verdict<Values> => (isWhole(row) ? accept({ state: row.state === 'published' ? 'published' : 'in review' }) : refuse('card-text-empty', { text: row.cardText }));

/** Somebody has read a text and stands for it; of a translation that it says what the English says now, too. */
export function review(row: ContentText, who: string, today: Day, english: ContentText | undefined): Verdict<Values> {
  if (!isWhole(row)) return refuse('card-text-empty', { text: row.cardText });
  return accept({ reviewedBy: who, reviewedOn: today, readMark: versionOf(row), ...(row.language === 'en' || english === undefined ? {} : { translates: versionOf(english) }) });
}

/** `english` is the card's English text as it will stand: families who do not find their language read that. */
export function publishText(row: ContentText, card: ContentCard, english: ContentText | undefined, today: Day): Verdict<Values> {
  if (!isWhole(row)) return refuse('card-text-empty', { text: row.cardText });
  if (isExpired(card, today)) return refuse('card-expired', { card: card.card, day: card.expiresOn ?? '' });
  if (row.language !== 'en' && (english === undefined || !isPublic(english))) return refuse('card-english-first', { card: card.card });
  const translates = row.language !== 'en' && english !== undefined && row.translates === '' ? { translates: versionOf(english) } : {};
  return accept({ state: 'published', publishedOn: today, ...translates });
}

export const takeBack = (_row: ContentText): Verdict<Values> => accept({ state: 'taken back', publishedOn: null });

/** Cells that fill themselves where somebody worked in the sheet: which wording was read, which English text was translated, and since when it is public. */
export function stamped(row: ContentText, english: ContentText | undefined, today: Day): Values {
  const readMark = row.readMark === '' && isReviewed(row) ? { readMark: versionOf(row) } : {};
  const translates = row.translates === '' && row.language !== 'en' && isWhole(row) && english !== undefined ? { translates: versionOf(english) } : {};
  const publishedOn = row.state === 'published' && row.publishedOn === null ? { publishedOn: today } : row.state === 'taken back' && row.publishedOn !== null ? { publishedOn: null } : {};
  return { ...readMark, ...translates, ...publishedOn };
}
