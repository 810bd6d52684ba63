/** This file says what Published should hold: of the district's content only what is published, and nothing that has expired. */
import { type Row, newRow } from '../../base/table';
import type { Day } from '../../base/time';
import type { School } from '../../people/sheet';
import { canBeTold } from '../../helpdesk/learning/rules/problems';
import type { Problem } from '../../helpdesk/learning/sheet';
import { CATEGORY_KEYS } from '../../words/vocabulary';
import { type ContentCard, type ContentText, type Notice, READERS } from '../content-sheet';
import { type HubCard, type HubProblem, type HubSchool, hubCards, hubProblems, hubSchools } from '../sheet';
import { isExpired, isPublic, isReviewed } from './texts';

/** The first of each key: a row that somebody copied is theirs to put right, and must not stop the others. */
export function firstOf<S>(rows: readonly S[], keyOf: (row: S) => string): ReadonlyMap<string, S> {
  const found = new Map<string, S>();
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
  return found;
}

const WHAT_IT_SAYS = ['title', 'text', 'words', 'reviewed'] as const satisfies readonly (keyof HubCard)[];

/**
 * The cards that families may read. Of a text that is being worked on again stays what was published before, which `standing` holds;
 * the day of the last change is kept where the wording is the same.
 */
export function publicCards(cards: readonly ContentCard[], texts: readonly ContentText[], standing: readonly HubCard[], today: Day): readonly HubCard[] {
  const cardOf = firstOf(cards, ({ card }) => card);
  const before = new Map(standing.map((row) => [row.cardText, row]));
  return [...firstOf(texts, ({ card, language }) => `${card}.${language}`)].flatMap(([cardText, row]) => {
    const card = cardOf.get(row.card);
    if (card === undefined || isExpired(card, today) || !isPublic(row)) return [];
    const was = before.get(cardText);
    const said = row.state === 'published' ? { title: row.title.trim(), text: row.text.trim(), words: row.words.trim(), reviewed: isReviewed(row) } : was;
    if (said === undefined || said.title === '' || said.text === '') return [];
    const isSame = was !== undefined && WHAT_IT_SAYS.every((name) => was[name] === said[name]);
    const { topic, category, picture, order, expiresOn } = card;
    return [
      newRow(hubCards, {
        cardText, card: row.card, language: row.language, topic, audiences: READERS[card.readers], category, picture, order, expiresOn,
        title: said.title, text: said.text, words: said.words, reviewed: said.reviewed,
        updatedOn: isSame ? was.updatedOn : today,
      }),
    ];
  });
}

export const publicSchools = (schools: readonly School[], hasContacts: boolean): readonly HubSchool[] =>
  schools.filter(({ active }) => active).map(({ schoolId, name, supportHours, publicContact }) => newRow(hubSchools, { schoolId, name, hours: supportHours, contact: hasContacts ? publicContact : '' }));

export interface KnownNow {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly schools: readonly School[];
  readonly cards: readonly HubCard[];
}

/** What is known to be wrong right now. It takes no word of anybody's request. */
export function publicProblems({ problems, notices, schools, cards }: KnownNow, today: Day): readonly HubProblem[] {
  const names = new Map(schools.map(({ schoolId, name }) => [schoolId, name]));
  const known = new Set(schools.map(({ name }) => name));
  const shown = new Set(cards.map(({ card }) => card));
  const helping = (category: string): string => [...cards].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).find((card) => card.category === category)?.card ?? '';
  const noticed = problems.flatMap((problem): readonly Row<typeof hubProblems>[] => {
    const category = CATEGORY_KEYS.find((key) => key === problem.what);
    const school = problem.scope === 'school' ? names.get(problem.place) : '';
    if (!problem.told || !canBeTold(problem) || category === undefined || school === undefined) return [];
    return [newRow(hubProblems, { problem: problem.problemId, category, school, since: problem.since, card: helping(category) })];
  });
  const said = notices.flatMap((notice): readonly Row<typeof hubProblems>[] => {
    const { category, since, until, card } = notice;
    const school = notice.school.trim();
    if (category === '' || (until !== null && until <= today) || (since !== null && since > today) || (school !== '' && !known.has(school))) return [];
    return [newRow(hubProblems, { problem: `told ${notice.notice}`, category, school, since, card: shown.has(card) ? card : helping(category) })];
  });
  return [...noticed, ...said];
}
