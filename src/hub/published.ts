/** This file is what the hub's workbook holds, and how it is written into small texts and read back: a cache keeps nothing else. */
import { isDay } from '../base/time';
import { LANGUAGES, type Language } from '../words/languages';
import { type OwnTexts, textKey } from '../words/own';
import { CATEGORY_KEYS, FAMILY_STATES, type FamilyState } from '../words/vocabulary';
import { type HubCard, type HubFact, type HubProblem, type HubSchool, type HubStatus, type HubWord, TOPICS } from './sheet';

export interface Published {
  readonly facts: readonly HubFact[];
  readonly schools: readonly HubSchool[];
  readonly cards: readonly HubCard[];
  readonly problems: readonly HubProblem[];
  readonly requests: readonly HubStatus[];
  /** The district's own wording. */
  readonly own: readonly HubWord[];
}

/** What every page needs. */
export interface Base {
  /** When it was read, epoch milliseconds. */
  readonly at: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly schools: readonly Omit<HubSchool, 'schoolId'>[];
  readonly problems: readonly Omit<HubProblem, 'problem'>[];
}

export type Card = Omit<HubCard, 'cardText' | 'language'> & { readonly language: Language };

export interface Standing {
  readonly state: FamilyState;
  readonly expectedOn: string | null;
}

/** The names of the texts. A request is looked for in the one that the first digit of its hash names, and nowhere else. */
export const BASE = 'base';
export const cardsIn = (language: Language): string => `cards.${language}`;
export const ownOf = (language: Language): string => `own.${language}`;
export const requestsOf = (hash: string): string => `requests.${hash.charAt(0)}`;
const DIGITS = [...'0123456789abcdef'];

/** Longer ones are cut: a page has its weight, and nobody reads them on a phone. */
const MAX_CHARS = { name: 120, line: 400, text: 10_000 } as const;
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

type CardCells = readonly [card: string, language: string, topic: string, audiences: string, category: string, order: number, picture: string, title: string, text: string, words: string, reviewed: 0 | 1, updatedOn: string, expiresOn: string];

const FORTH: Readonly<Record<FamilyState, string>> = { received: 'r', working: 'w', waiting: 'a', solved: 's' };

/** Everything that is published, as texts by name. */
export function textsOf({ facts, schools, cards, problems, requests, own }: Published, at: number): Readonly<Record<string, string>> {
  const base = [
    at,
    facts.map(({ fact, value }) => [fact, value]),
    schools.filter(({ name }) => name !== '').map(({ name, hours, contact }) => [cut(name, MAX_CHARS.name), cut(hours, MAX_CHARS.line), cut(contact, MAX_CHARS.line)]),
    problems.filter(({ category }) => category !== '').map(({ category, school, since, card }) => [category, cut(school, MAX_CHARS.name), since ?? '', card]),
  ];
  const texts: Record<string, string> = { [BASE]: JSON.stringify(base) };
  for (const language of LANGUAGES) {
    const mark = textKey(language, '');
    texts[cardsIn(language)] = JSON.stringify(inLanguage(cards, language).map(cellsOf));
    texts[ownOf(language)] = JSON.stringify(own.flatMap(({ key, text }) => (key.startsWith(mark) && text.length <= MAX_CHARS.text ? [[key.slice(mark.length), text]] : [])));
  }
  const lines = new Map(DIGITS.map((digit) => [digit, ['']]));
  for (const { hash, state, expectedOn } of requests) {
    if (state !== '') lines.get(hash.charAt(0))?.push(`${hash} ${FORTH[state]}${expectedOn ?? ''}`);
  }
  for (const digit of DIGITS) texts[requestsOf(digit)] = `${(lines.get(digit) ?? []).join('\n')}\n`;
  return texts;
}

/** Each card once: in the language, or in English where it is not there yet. */
function inLanguage(cards: readonly HubCard[], language: Language): readonly HubCard[] {
  const own = new Map<string, HubCard>();
  for (const wanted of new Set<Language>([language, 'en'])) {
    for (const card of cards) if (card.language === wanted && card.title !== '' && card.card !== '' && !own.has(card.card)) own.set(card.card, card);
  }
  return [...own.values()].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

const cellsOf = (row: HubCard): CardCells => [
  row.card, row.language, row.topic, row.audiences.join(' '), row.category, row.order ?? 0, row.picture, cut(row.title, MAX_CHARS.line),
  cut(row.text, MAX_CHARS.text), cut(row.words, MAX_CHARS.line), row.reviewed ? 1 : 0, row.updatedOn ?? '', row.expiresOn ?? '',
];

/** Thrown inside this file where a text is not of today's shape. */
class OldShape extends Error {}

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new OldShape();
  return value;
};
const listOf = (value: unknown): readonly unknown[] => must(Array.isArray(value) ? (value as readonly unknown[]) : null);
const textOf = (value: unknown): string => must(typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number => must(typeof value === 'number' && Number.isFinite(value) ? value : null);
const dayOrNull = (value: unknown): string | null => (textOf(value) === '' ? null : must(isDay(textOf(value)) ? textOf(value) : null));
const oneOf = <T extends string>(list: readonly T[], value: unknown): T => must(list.find((one) => one === value));

/** What a text says; null where it is not of today's shape, as one that another version of this script kept. */
function read<T>(text: string, shape: (value: unknown) => T): T | null {
  try {
    return shape(JSON.parse(text));
  } catch (error) {
    if (error instanceof OldShape || error instanceof SyntaxError) return null;
    throw error;
  }
}

export const baseIn = (text: string): Base | null =>
  read(text, (value) => {
    const [at, facts, schools, problems] = listOf(value);
    return {
      at: numberOf(at),
      facts: Object.fromEntries(listOf(facts).map((fact) => [textOf(listOf(fact)[0]), textOf(listOf(fact)[1])])),
      schools: listOf(schools).map((row) => {
        const [name, hours, contact] = listOf(row);
        return { name: textOf(name), hours: textOf(hours), contact: textOf(contact) };
      }),
      problems: listOf(problems).map((row) => {
        const [category, school, since, card] = listOf(row);
        return { category: oneOf(CATEGORY_KEYS, category), school: textOf(school), since: dayOrNull(since), card: textOf(card) };
      }),
    };
  });

export const cardsInText = (text: string): readonly Card[] | null =>
  read(text, (value) =>
    listOf(value).map((row) => {
      const [card, language, topic, audiences, category, order, picture, title, body, words, reviewed, updatedOn, expiresOn] = listOf(row);
      return {
        card: textOf(card),
        language: oneOf(LANGUAGES, language),
        topic: oneOf(TOPICS, topic),
        audiences: textOf(audiences).split(' '),
        category: oneOf(['', ...CATEGORY_KEYS], category),
        order: numberOf(order),
        picture: textOf(picture),
        title: textOf(title),
        text: textOf(body),
        words: textOf(words),
        reviewed: reviewed === 1,
        updatedOn: dayOrNull(updatedOn),
        expiresOn: dayOrNull(expiresOn),
      };
    }),
  );

export const ownInText = (text: string): OwnTexts | null => read(text, (value) => new Map(listOf(value).map((row) => [textOf(listOf(row)[0]), textOf(listOf(row)[1])])));

/** Where the request of a hash stands, by the text that `requestsOf` names; null where it is not there. */
export function standingIn(text: string, hash: string): Standing | null {
  const at = text.indexOf(`\n${hash} `);
  if (at < 0) return null;
  const [letter = '', ...day] = text.slice(at + hash.length + 2, text.indexOf('\n', at + 1));
  const state = FAMILY_STATES.find((one) => FORTH[one] === letter);
  const expectedOn = day.join('');
  return state === undefined ? null : { state, expectedOn: isDay(expectedOn) ? expectedOn : null };
}
