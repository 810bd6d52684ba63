/** This file registers what the page asks for on which the hub's cards are edited; the add-on carries it. */
import type { ContentContext } from '../app/context';
import { type AnyRpcMethod, type ArgumentCheck, change, clickId, oneOf, read, shortText } from '../app/entry';
import { isDay } from '../base/time';
import type { ContentAct } from '../ui/contracts/content';
import { LANGUAGES } from '../words/languages';
import { CATEGORY_KEYS } from '../words/vocabulary';
import { READER_NAMES } from './content-sheet';
import { MAX_TEXT_CHARS } from './rules/texts';
import { TOPICS } from './sheet';
import { addCard, changeFacts, changeTexts, contentView, oneCard } from './workflow/editor';

const ACTS: readonly ContentAct[] = ['keep', 'ready', 'read', 'publish', 'take back'];
const CARD_CHARS = 100;
/** Of an e-mail address (RFC 5321). */
const OWNER_CHARS = 254;

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most;
const languages: ArgumentCheck = {
  expected: 'it should be a list of languages, each once',
  accepts: (value) => Array.isArray(value) && new Set(value).size === value.length && value.every((one) => LANGUAGES.includes(one as never)),
};
const written: ArgumentCheck = {
  expected: `each language may have a title of ${MAX_TEXT_CHARS.title} characters, a text of ${MAX_TEXT_CHARS.text.toLocaleString('en-US')} and search words of ${MAX_TEXT_CHARS.words}`,
  accepts: (value) =>
    Array.isArray(value) &&
    value.length <= LANGUAGES.length &&
    languages.accepts(value.map((one: unknown) => (one as { language?: unknown } | null)?.language)) &&
    value.every((one: Readonly<Record<string, unknown>>) => isText(one['title'], MAX_TEXT_CHARS.title) && isText(one['text'], MAX_TEXT_CHARS.text) && isText(one['words'], MAX_TEXT_CHARS.words)),
};
const day: ArgumentCheck = { expected: 'it should be a day such as 2027-06-30, or empty', accepts: (value) => value === '' || (typeof value === 'string' && isDay(value)) };
const title: ArgumentCheck = { expected: `type a title of at most ${MAX_TEXT_CHARS.title} characters`, accepts: (value) => isText(value, MAX_TEXT_CHARS.title) && String(value).trim() !== '' };
const card = shortText(CARD_CHARS);

export const contentMethods: readonly AnyRpcMethod<ContentContext>[] = [
  read<'content.view', ContentContext>('content.view', { who: 'editor', args: {}, run: contentView }),
  read<'content.card', ContentContext>('content.card', { who: 'editor', args: { card }, run: (context, told) => oneCard(context, told.card) }),
  change<'content.change', ContentContext>('content.change', { who: 'editor', args: { click: clickId, card, texts: written, act: oneOf(ACTS), languages }, run: changeTexts }),
  change<'content.facts', ContentContext>('content.facts', {
    who: 'editor',
    args: { click: clickId, card, topic: oneOf(TOPICS), readers: oneOf(READER_NAMES), category: oneOf(['', ...CATEGORY_KEYS]), owner: shortText(OWNER_CHARS), expiresOn: day },
    run: changeFacts,
  }),
  change<'content.add', ContentContext>('content.add', { who: 'editor', args: { click: clickId, title, topic: oneOf(TOPICS) }, run: addCard }),
];
