/** This file draws the hub's first page, and the categories of what can be broken. */
import type { HubCategory, HubHome } from '../contracts/hub';
import { type Markup, markup } from '../markup';
import { CATEGORY_KEYS } from '../../words/vocabulary';
import { CATEGORY_PICTURES, type Sight, TOPIC_PICTURES, addressOf, cardList, formButton, moreNote, problemList, schoolList, tile } from './parts';
import { picture } from './pictures';

const AUDIENCE_PICTURES = { student: 'backpack', family: 'home-internet', staff: 'book' } as const;

export const categoryTiles = (sight: Sight): Markup =>
  markup`<ul class="tiles">${CATEGORY_KEYS.map((category) => tile(sight, { page: 'help', topic: category }, CATEGORY_PICTURES[category], sight.words.categories[category]))}</ul>`;

export function homeMain(sight: Sight, { problems, audiences, topics, schools, schoolCount }: HubHome): Markup {
  const { view, words } = sight;
  const { hub } = words;
  // What concerns everybody comes before everything; what concerns some schools, after what everybody needs.
  const isFirst = problems.some(({ school }) => school === '');
  const known = problems.length === 0 ? null : markup`<section${isFirst ? markup` class="banner"` : null} aria-labelledby="now"><h2 id="now">${hub.problems}</h2>${problemList(sight, problems)}</section>`;
  return markup`<p class="intro">${hub.intro}</p>
${isFirst ? known : null}
<section aria-labelledby="broken"><h2 id="broken">${hub.broken}</h2><p>${hub.brokenHelp}</p>${categoryTiles(sight)}${formButton(sight, hub.getHelp)}</section>
<p class="wide"><a class="row-link" href="${addressOf(view, { page: 'ticket' })}">${picture('calendar')}<span>${words.requestStatus.title}</span></a></p>
${audiences.length + topics.length === 0 ? null : markup`<section aria-labelledby="know"><h2 id="know">${hub.learnMore}</h2>
<ul class="tiles three">${audiences.map((audience) => tile(sight, { for: audience }, AUDIENCE_PICTURES[audience], hub.audiences[audience]))}</ul>
<ul class="rows">${topics.map((topic) => markup`<li><a href="${addressOf(view, { page: 'topic', topic })}">${picture(TOPIC_PICTURES[topic])}<span>${hub.topics[topic]}</span></a></li>`)}</ul></section>`}
${isFirst ? null : known}
${schoolCount === 0 ? null : markup`<section aria-labelledby="schools"><h2 id="schools">${hub.supportHours}</h2>${
    schools.length > 0 ? schoolList(sight, schools) : markup`<p><a class="row-link" href="${addressOf(view, { page: 'schools' })}">${picture('people')}<span>${hub.schools} (${schoolCount})</span></a></p>`
  }</section>`}`;
}

export const helpMain = (sight: Sight): Markup => markup`<p>${sight.words.hub.brokenHelp}</p>${categoryTiles(sight)}${formButton(sight, sight.words.hub.getHelp)}`;

export function categoryMain(sight: Sight, { category, problems, cards, isCut }: HubCategory): Markup {
  const { hub, steps } = sight.words;
  return markup`${problems.length === 0 ? null : markup`<section class="banner" aria-labelledby="now"><h2 id="now">${hub.problems}</h2>${problemList(sight, problems)}</section>`}
<section aria-labelledby="try"><h2 id="try">${hub.tryFirst}</h2><ol class="steps">${steps[category].map((step) => markup`<li>${step}</li>`)}</ol>${formButton(sight, hub.stillNeedHelp)}</section>
${cards.length === 0 ? null : markup`<section aria-labelledby="more"><h2 id="more">${hub.mayHelp}</h2>${cardList(sight, cards)}${moreNote(sight, isCut)}</section>`}`;
}
