/** This file draws the schools, and the page behind the sticker of a device, which says the same for every tag that there is or is not. */
import type { HubSchools, HubSticker } from '../contracts/hub';
import { type Markup, markup } from '../markup';
import { type Sight, formButton, moreNote, schoolList, searchForm, typed } from './parts';

export function schoolsMain(sight: Sight, { query, schools, isCut }: HubSchools): Markup {
  const { hub } = sight.words;
  return markup`${searchForm(sight, 'schools', query, hub.schools)}${schools.length === 0 ? markup`<p>${hub.nothing}</p>` : schoolList(sight, schools)}${moreNote(sight, isCut)}${formButton(sight, hub.getHelp)}`;
}

export function stickerMain(sight: Sight, { tag, schools, isCut }: HubSticker): Markup {
  const { found, hub } = sight.words;
  return markup`<p class="intro">${found.thanks}</p>${tag === '' ? null : markup`<p>${found.tag} <strong>${typed(tag)}</strong></p>`}
<p>${found.bring}</p>${formButton(sight, found.tell)}
<section class="quiet" aria-labelledby="mine"><h2 id="mine">${found.mine}</h2>${formButton(sight, found.mineHelp)}</section>
${schools.length === 0 ? null : markup`<section aria-labelledby="schools"><h2 id="schools">${hub.schools}</h2>${schoolList(sight, schools)}${moreNote(sight, isCut)}</section>`}`;
}
