/** This file makes of what is published what a page of the hub shows. */
import type { Day } from '../base/time';
import type { HubCardLink, HubPage, HubProblemLine, HubSchoolLine, HubText, HubTo, HubView } from '../ui/contracts/hub';
import { webAddress } from '../ui/link';
import type { HubCatalogue } from '../words/catalogues';
import type { Category } from '../words/vocabulary';
import { PICTURES } from './pictures';
import type { Base, Card, Standing } from './published';
import type { Asked, Place } from './rules/asked';
import { blocksOf, withAddresses } from './rules/card-text';
import { folded, search, wordsOf } from './rules/search';
import { supportHours } from './rules/support-hours';
import { AUDIENCES, TOPICS } from './sheet';

/** What one page is drawn of. */
export interface Drawn {
  readonly base: Base;
  /** The cards in the language asked for, or in English where there is none. */
  readonly cards: readonly Card[];
  /** For the search alone: the cards in English. */
  readonly english: readonly Card[];
  /** Where the request that was asked for stands; undefined where none was asked for, null where none is known. */
  readonly standing: { readonly number: string; readonly found: Standing | null } | undefined;
  readonly today: Day;
}

/** A page may weigh 60 kB; of that so much goes to its longest list. */
const LIST_BYTES = 30_000;
/** What the markup around a card's title, and around a school, takes at the most. */
const CARD_BYTES = 420;
const SCHOOL_BYTES = 700;
const BYTES_A_CHARACTER = 3;
/** A longer list of schools has a page of its own. */
const SCHOOLS_AT_HOME = 12;
const CARDS_BESIDE = 8;
const PROBLEMS_SHOWN = 8;

/** As many of the first rows as a page can carry. */
function fitting<T>(rows: readonly T[], bytesOf: (row: T) => number): readonly T[] {
  let left = LIST_BYTES;
  const end = rows.findIndex((row) => (left -= bytesOf(row)) < 0);
  return end < 0 ? rows : rows.slice(0, end);
}

/** The address of the help form in a language, for a device where its tag is known. */
export function formAddress(facts: Readonly<Record<string, string>>, language: string, tag: string): string {
  const pattern = facts[`help ${language}`] ?? facts['help en'] ?? facts['help form'] ?? '';
  return webAddress(pattern.replace(/\{tag\}|%7Btag%7D/gi, () => encodeURIComponent(tag))) ?? '';
}

const linkTo = ({ card, title, language, picture }: Card): HubCardLink => ({ card, title, language, picture: PICTURES.some((name) => name === picture) ? picture : '' });
const cardBytes = ({ title }: Card): number => CARD_BYTES + title.length * BYTES_A_CHARACTER;

function fittingCards(cards: readonly Card[]): { readonly cards: readonly HubCardLink[]; readonly isCut: boolean } {
  const shown = fitting(cards, cardBytes);
  return { cards: shown.map(linkTo), isCut: shown.length < cards.length };
}

function schoolLine({ name, hours, contact }: Base['schools'][number]): HubSchoolLine {
  return { name, hours: supportHours(hours) ?? hours.trim(), contact };
}
const schoolBytes = ({ name, hours, contact }: Base['schools'][number]): number => SCHOOL_BYTES + (name.length + hours.length + contact.length) * BYTES_A_CHARACTER;

function fittingSchools(schools: Base['schools']): { readonly schools: readonly HubSchoolLine[]; readonly isCut: boolean } {
  const shown = fitting(schools, schoolBytes);
  return { schools: shown.map(schoolLine), isCut: shown.length < schools.length };
}

/** A card on its last day and after is left out, however long ago it was read. */
export const standingCards = (cards: readonly Card[], today: Day): readonly Card[] => cards.filter(({ expiresOn }) => expiresOn === null || today < expiresOn);

const problemLines = ({ problems }: Base, cards: readonly Card[]): readonly HubProblemLine[] =>
  problems
    .map(({ category, school, since, card }) => {
      const helping = cards.find((one) => one.card === card);
      return { category: category as Category, school, since, card: helping === undefined ? null : linkTo(helping) };
    })
    .sort((a, b) => Number(a.school !== '') - Number(b.school !== ''))
    .slice(0, PROBLEMS_SHOWN);

const text = (line: string): HubText => withAddresses(line);

function page(asked: Place, drawn: Drawn, words: HubCatalogue): HubPage {
  const { base, today } = drawn;
  const cards = standingCards(drawn.cards, today);
  switch (asked.page) {
    case 'help':
      return asked.category === null ? { page: 'help' } : categoryPage(asked.category, cards, base);
    case 'card':
      return cardPage(asked.card, cards);
    case 'search':
      return searchPage(asked.query, cards, standingCards(drawn.english, today), words);
    case 'ticket': {
      const { ticket, code } = asked;
      const { standing } = drawn;
      if (standing === undefined) return { page: 'ticket', ticket, code, answer: null };
      return { page: 'ticket', ticket, code, answer: standing.found === null ? 'unknown' : { number: standing.number, ...standing.found } };
    }
    case 'found':
      return { page: 'found', tag: asked.tag, ...fittingSchools(base.schools) };
    case 'schools': {
      const wanted = wordsOf(asked.query);
      const named = wanted.length === 0 ? base.schools : base.schools.filter(({ name }) => wanted.every((word) => folded(name).includes(word)));
      return { page: 'schools', query: asked.query, ...fittingSchools(named) };
    }
    case 'topic':
      return asked.topic === null && asked.audience === null ? { page: 'gone' } : listPage(asked, cards);
    default:
      return asked.audience === null ? homePage(base, cards) : listPage(asked, cards);
  }
}

function homePage(base: Base, cards: readonly Card[]): HubPage {
  const { schools } = base;
  return {
    page: 'home',
    problems: problemLines(base, cards),
    audiences: AUDIENCES.filter((audience) => cards.some(({ audiences }) => audiences.includes(audience))),
    topics: TOPICS.filter((topic) => cards.some((card) => card.topic === topic)),
    schools: schools.length > SCHOOLS_AT_HOME ? [] : schools.map(schoolLine),
    schoolCount: schools.length,
  };
}

function categoryPage(category: Category, cards: readonly Card[], base: Base): HubPage {
  const own = cards.filter((card) => card.category === category).slice(0, CARDS_BESIDE);
  return { page: 'category', category, problems: problemLines(base, cards).filter((problem) => problem.category === category), ...fittingCards(own) };
}

function listPage({ audience, topic }: Place, cards: readonly Card[]): HubPage {
  const own = cards.filter((card) => (topic === null || card.topic === topic) && (audience === null || card.audiences.includes(audience)));
  const shown = fitting(own, cardBytes);
  const groups = TOPICS.flatMap((one) => {
    const inTopic = shown.filter((card) => card.topic === one);
    return inTopic.length === 0 ? [] : [{ topic: one, cards: inTopic.map(linkTo) }];
  });
  return { page: 'list', audience, topic, groups, isCut: shown.length < own.length };
}

function cardPage(id: string, cards: readonly Card[]): HubPage {
  const card = cards.find((one) => one.card === id);
  if (card === undefined) return { page: 'gone' };
  const blocks = blocksOf(card.text).map((block) => (block.kind === 'paragraph' ? { kind: block.kind, text: text(block.text) } : { kind: block.kind, items: block.items.map(text) }));
  return { page: 'card', card: linkTo(card), topic: card.topic, blocks, updatedOn: card.updatedOn, isReviewed: card.reviewed };
}

/** In the reader's language first; what only English words find comes after it, in the reader's language where the card has it. */
function searchPage(query: string, cards: readonly Card[], english: readonly Card[], words: HubCatalogue): HubPage {
  const own = search(cards, query);
  const ids = new Set(own.map(({ card }) => card));
  const more = search(english, query).flatMap(({ card }) => (ids.has(card) ? [] : cards.filter((one) => one.card === card)));
  const categories = search(
    (Object.entries(words.categories) as [Category, string][]).map(([category, title]) => ({ category, title, words: '', text: '' })),
    query,
  ).map(({ category }) => category);
  return { page: 'search', query, categories, ...fittingCards([...own, ...more]) };
}

/** The parameters of an address that shows the same. */
function toSame({ page: name, audience, topic, category, card, query, ticket, code, tag }: Place): HubTo {
  const said: Record<string, string> = { page: name === 'home' ? '' : name, for: audience ?? '', topic: topic ?? category ?? '', card, q: query, ticket, code, tag };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

/** The page that is asked for, in the language of the words. */
export function hubView(asked: Asked, drawn: Drawn, words: HubCatalogue, address: string): HubView {
  return { ...frame(asked, drawn.base.facts, address), page: page(asked, drawn, words) };
}

/** The page for when nothing of the workbook can be read; `base` is what of it may still be at hand. */
export function sorryView(asked: Asked, base: Base | null, address: string): HubView {
  return { ...frame(asked, base?.facts ?? {}, address), page: { page: 'sorry' } };
}

function frame(asked: Asked, facts: Base['facts'], address: string): Omit<HubView, 'page'> {
  const { language, isChosen, tag } = asked;
  return { language, isChosen, district: facts['district'] ?? '', address: webAddress(address) ?? '', here: toSame(asked), form: formAddress(facts, language, tag) };
}
