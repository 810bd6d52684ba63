/** This file draws the hub: the public pages where families find help, in their own language and without any script. */
import type { HubCatalogue } from '../../words/catalogues';
import { fill } from '../../words/fill';
import { LANGUAGE_FACTS } from '../../words/languages';
import type { HubView } from '../contracts/hub';
import { type Markup, markup } from '../markup';
import { documentHtml } from '../page';
import { cardMain, foundMain, listMain, listTitle } from './cards';
import { framed } from './frame';
import { categoryMain, helpMain, homeMain } from './home';
import { type Sight, formButton, inItsLanguage } from './parts';
import { schoolsMain, stickerMain } from './places';
import { ticketMain } from './request';
import { hubStyle } from './style';

interface Drawn {
  /** What the browser's tab says. */
  readonly title: string;
  readonly heading?: Markup;
  readonly main: Markup;
}

function drawn(sight: Sight): Drawn {
  const { view, words } = sight;
  const { page } = view;
  const { hub } = words;
  switch (page.page) {
    case 'home':
      return { title: hub.title, main: homeMain(sight, page) };
    case 'help':
      return { title: hub.broken, main: helpMain(sight) };
    case 'category':
      return { title: words.categories[page.category], main: categoryMain(sight, page) };
    case 'list':
      return { title: listTitle(sight, page), main: listMain(sight, page) };
    case 'card':
      return { title: page.card.title, heading: inItsLanguage(page.card.title, page.card.language, view), main: cardMain(sight, page) };
    case 'search':
      return { title: page.query === '' ? hub.search : fill(hub.found, { query: page.query }, words.language), main: foundMain(sight, page) };
    case 'ticket':
      return { title: words.requestStatus.title, main: ticketMain(sight, page) };
    case 'found':
      return { title: words.found.title, main: stickerMain(sight, page) };
    case 'schools':
      return { title: hub.supportHours, main: schoolsMain(sight, page) };
    case 'gone':
      return { title: hub.gone, main: markup`<p>${hub.goneHelp}</p>${formButton(sight, hub.getHelp)}` };
    case 'sorry':
      return { title: hub.sorry, main: markup`<p>${hub.sorryHelp}</p>${formButton(sight, hub.getHelp)}` };
  }
}

/** A page of the hub as a whole document, with its title. `view` holds only what is public. */
export function hubPage(view: HubView, words: HubCatalogue): { readonly html: string; readonly title: string } {
  const { tag, direction } = LANGUAGE_FACTS[words.language];
  const sight: Sight = { view, words };
  const { title, heading, main } = drawn(sight);
  return { title, html: documentHtml({ title, lang: tag, dir: direction, style: hubStyle, body: framed(sight, heading ?? markup`${title}`, main) }) };
}
