/** This file reads what an address asks of the hub. Anybody may write one, so whatever it cannot mean is as if it were not there. */
import { LANGUAGES, type Language } from '../../words/languages';
import { CATEGORY_KEYS, type Category } from '../../words/vocabulary';
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../sheet';

export const PAGES = ['home', 'topic', 'card', 'search', 'ticket', 'found', 'schools', 'help'] as const;
export type Page = (typeof PAGES)[number];

/** What is shown, apart from the language. */
export interface Place {
  readonly page: Page;
  readonly audience: Audience | null;
  readonly topic: Topic | null;
  readonly category: Category | null;
  readonly card: string;
  readonly query: string;
  readonly ticket: string;
  readonly code: string;
  readonly tag: string;
}

export interface Asked extends Place {
  readonly language: Language;
  /** False where the address names no language: nobody has chosen yet. */
  readonly isChosen: boolean;
}

/** Longer than anything that these hold. */
const MAX_CHARS = 100;
/** Tags are shorter; anything longer is nobody's sticker. */
const MAX_TAG_CHARS = 40;
/** What shows nothing, turns text around, or is half a character that no address can carry. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const oneOf = <T extends string>(list: readonly T[], text: string): T | null => list.find((one) => one === text) ?? null;

export function askedBy(parameter: Readonly<Record<string, string | undefined>>): Asked {
  const said = (name: string): string => (parameter[name] ?? '').replace(CONTROLS, '').trim();
  const short = (name: string): string => said(name).slice(0, MAX_CHARS);
  const tag = said('tag');
  const language = oneOf(LANGUAGES, said('lang'));
  return {
    language: language ?? 'en',
    isChosen: language !== null,
    // What the stickers' short address leads to may name the tag alone.
    page: oneOf(PAGES, said('page')) ?? ((parameter['tag'] ?? '') === '' ? 'home' : 'found'),
    audience: oneOf(AUDIENCES, said('for')),
    topic: oneOf(TOPICS, said('topic')),
    category: oneOf(CATEGORY_KEYS, said('topic')),
    card: short('card'),
    query: short('q'),
    ticket: short('ticket'),
    code: short('code'),
    tag: tag.length > MAX_TAG_CHARS ? '' : tag,
  };
}
