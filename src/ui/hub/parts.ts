/** This file draws what several pages of the hub have: links that keep the language, cards, problems, schools, the way to the form. */
import type { HubCatalogue } from '../../words/catalogues';
import { fill } from '../../words/fill';
import { LANGUAGE_FACTS, type Language } from '../../words/languages';
import type { Category } from '../../words/vocabulary';
import { writtenDay, writtenTime, writtenWeekday } from '../../words/written-date';
import type { Topic } from '../../hub/sheet';
import type { HubCardLink, HubHours, HubProblemLine, HubSchoolLine, HubTo, HubView } from '../contracts/hub';
import { type Markup, type Piece, markup } from '../markup';
import { picture } from './pictures';

/** What every part is drawn with. */
export interface Sight {
  readonly view: HubView;
  readonly words: HubCatalogue;
}

export const CATEGORY_PICTURES: Readonly<Record<Category, string>> = {
  screen: 'cracked-screen', keyboard: 'keyboard', charging: 'charger', wifi: 'wifi', 'sign-in': 'sign-in', app: 'app', lost: 'lost', sound: 'sound', other: 'help',
};
export const TOPIC_PICTURES: Readonly<Record<Topic, string>> = {
  fix: 'power-button', care: 'backpack', internet: 'home-internet', safety: 'shield', account: 'password', loan: 'loan', learn: 'book',
};

/** The address of another page of the hub. */
export function addressOf({ address, language }: HubView, to: HubTo, inLanguage: Language = language): string {
  const said = Object.entries({ ...to, lang: inLanguage }).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  return `${address}?${said.join('&')}`;
}

/** A name or whatever else was typed, laid out by itself. */
export const typed = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** What is in English on a page in another language says so to whoever reads aloud. */
export const inItsLanguage = (text: string, language: Language, { language: around }: HubView): Markup =>
  language === around ? markup`${text}` : markup`<span lang="${LANGUAGE_FACTS[language].tag}" dir="${LANGUAGE_FACTS[language].direction}">${text}</span>`;

export const tile = ({ view }: Sight, to: HubTo, name: string, label: Piece): Markup =>
  markup`<li><a class="tile" href="${addressOf(view, to)}">${picture(name)}<span>${label}</span></a></li>`;

export const cardList = ({ view }: Sight, cards: readonly HubCardLink[]): Markup | null =>
  cards.length === 0
    ? null
    : markup`<ul class="rows">${cards.map(
        ({ card, title, language, picture: name }) => markup`<li><a href="${addressOf(view, { page: 'card', card })}">${picture(name) ?? picture('book')}<span>${inItsLanguage(title, language, view)}</span></a></li>`,
      )}</ul>`;

export const moreNote = ({ words }: Sight, isCut: boolean): Markup | null => (isCut ? markup`<p class="soft">${words.hub.more}</p>` : null);

/** The button that opens the form, where there is one. */
export const formButton = ({ view, words }: Sight, label: string): Markup | null =>
  view.form === ''
    ? null
    : markup`<p class="way"><a class="button" href="${view.form}" target="_blank" rel="noopener">${label}</a><span class="soft">${words.hub.opensForm}</span></p>`;

export const problemList = (sight: Sight, problems: readonly HubProblemLine[]): Markup => {
  const { words, view } = sight;
  return markup`<ul class="problems">${problems.map(
    ({ category, school, since, card }) => markup`<li>${picture(CATEGORY_PICTURES[category])}<div><strong>${words.categories[category]}</strong>
<span>${school === '' ? words.hub.everySchool : typed(school)}${since === null ? null : ` · ${fill(words.hub.since, { day: writtenDay(words, since) }, words.language)}`}</span>${
      card === null ? null : markup`<span>${words.hub.meanwhile}: <a href="${addressOf(view, { page: 'card', card: card.card })}">${inItsLanguage(card.title, card.language, view)}</a></span>`
    }</div></li>`,
  )}</ul><p class="soft">${words.hub.problemsHelp}</p>`;
};

function hoursLine({ from, to, open }: HubHours, words: HubCatalogue): string {
  const { language } = words;
  const days = from === to ? writtenWeekday(words, from) : fill(words.hub.days, { from: writtenWeekday(words, from), to: writtenWeekday(words, to) }, language);
  const time = (minutes: number): string => writtenTime(language, Math.floor(minutes / 60) % 24, minutes % 60);
  return `${days}: ${open === null ? words.hub.closed : fill(words.hub.hours, { opens: time(open.opens), closes: time(open.closes) }, language)}`;
}

export const schoolList = ({ words }: Sight, schools: readonly HubSchoolLine[]): Markup =>
  markup`<ul class="schools">${schools.map(
    ({ name, hours, contact }) => markup`<li><strong>${typed(name)}</strong>${
      typeof hours === 'string' ? (hours === '' ? null : markup`<span>${typed(hours)}</span>`) : hours.map((line) => markup`<span class="when">${hoursLine(line, words)}</span>`)
    }${contact === '' ? null : markup`<span>${typed(contact)}</span>`}</li>`,
  )}</ul>`;

/** The field and the button of a search; `page` is where what is typed is looked for. */
export const searchForm = ({ view, words }: Sight, page: 'search' | 'schools', query: string, label = words.hub.search): Markup =>
  markup`<form class="search" role="search" aria-label="${label}" action="${view.address}" method="get" target="_top"><input type="hidden" name="lang" value="${view.language}"><input type="hidden" name="page" value="${page}">
<label class="hidden" for="q-${page}">${label}</label><input type="search" id="q-${page}" name="q" value="${query}" maxlength="100" dir="auto" placeholder="${label}"><button aria-label="${label}">${picture('search')}</button></form>`;
