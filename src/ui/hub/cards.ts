/** This file draws lists of cards, a card, and what a search found. */
import type { HubBlock, HubCardPage, HubFound, HubList, HubText } from '../contracts/hub';
import { type Markup, markup } from '../markup';
import { fill } from '../../words/fill';
import { LANGUAGE_FACTS } from '../../words/languages';
import { writtenDay } from '../../words/written-date';
import { helpMain } from './home';
import { CATEGORY_PICTURES, type Sight, cardList, formButton, moreNote, tile, typed } from './parts';
import { picture } from './pictures';

export const listTitle = ({ words: { hub } }: Sight, { audience, topic }: HubList): string =>
  [audience === null ? null : hub.audiences[audience], topic === null ? null : hub.topics[topic]].filter((part) => part !== null).join(': ');

export function listMain(sight: Sight, { topic, groups, isCut }: HubList): Markup {
  const { hub } = sight.words;
  if (groups.length === 0) return markup`<p>${hub.empty}</p>${formButton(sight, hub.getHelp)}`;
  const lists = groups.map((group) =>
    topic !== null ? cardList(sight, group.cards) : markup`<section aria-labelledby="topic-${group.topic}"><h2 id="topic-${group.topic}">${hub.topics[group.topic]}</h2>${cardList(sight, group.cards)}</section>`,
  );
  return markup`${lists}${moreNote(sight, isCut)}${formButton(sight, hub.getHelp)}`;
}

const line = (text: HubText): readonly Markup[] =>
  text.map((piece) => (piece.isAddress ? markup`<a href="${piece.text}" target="_blank" rel="noopener">${typed(piece.text)}</a>` : markup`${piece.text}`));

function blockOf(block: HubBlock): Markup {
  if (block.kind === 'paragraph') return markup`<p class="lines">${line(block.text)}</p>`;
  const items = block.items.map((item) => markup`<li>${line(item)}</li>`);
  return block.kind === 'steps' ? markup`<ol class="steps">${items}</ol>` : markup`<ul class="dots">${items}</ul>`;
}

export function cardMain(sight: Sight, { card, blocks, updatedOn, isReviewed }: HubCardPage): Markup {
  const { hub, language } = sight.words;
  const { tag, direction } = LANGUAGE_FACTS[card.language];
  const isForeign = card.language !== language;
  return markup`${isForeign ? markup`<p class="note">${hub.notTranslated}</p>` : null}
<article lang="${tag}" dir="${direction}">${card.picture === '' ? null : markup`<div class="drawing">${picture(card.picture)}</div>`}${blocks.map(blockOf)}</article>
${isReviewed || isForeign || language === 'en' ? null : markup`<p class="soft">${hub.notReviewed}</p>`}
${updatedOn === null ? null : markup`<p class="soft">${fill(hub.updated, { day: writtenDay(sight.words, updatedOn) }, language)}</p>`}
<p class="soft only-screen">${hub.print}</p>${formButton(sight, hub.stillNeedHelp)}`;
}

export function foundMain(sight: Sight, { query, cards, categories, isCut }: HubFound): Markup {
  const { hub, categories: names } = sight.words;
  if (query === '') return helpMain(sight);
  if (cards.length + categories.length === 0) return markup`<p>${hub.nothing}</p>${formButton(sight, hub.getHelp)}`;
  return markup`${categories.length === 0 ? null : markup`<ul class="tiles">${categories.map((category) => tile(sight, { page: 'help', topic: category }, CATEGORY_PICTURES[category], names[category]))}</ul>`}${cardList(sight, cards)}${moreNote(sight, isCut)}${formButton(sight, hub.stillNeedHelp)}`;
}
