/** This file draws what stands around every page of the hub. */
import { LANGUAGES, LANGUAGE_FACTS } from '../../words/languages';
import { type Markup, markup } from '../markup';
import { type Sight, addressOf, searchForm } from './parts';
import { picture, sheetOf } from './pictures';

/** Folded, but for who has not chosen yet; a summary of names that each reader knows stands in place of the word "language". */
function languageLinks({ view, words }: Sight): Markup {
  const { own } = LANGUAGE_FACTS[words.language];
  const others = LANGUAGES.filter((language) => language !== words.language).map((language) => LANGUAGE_FACTS[language].own);
  const links = LANGUAGES.map((language) => {
    const { own: name, tag, direction } = LANGUAGE_FACTS[language];
    const current = language === words.language ? markup` aria-current="true"` : null;
    return markup`<li><a href="${addressOf(view, view.here, language)}" hreflang="${tag}" lang="${tag}" dir="${direction}"${current}>${name}</a></li>`;
  });
  const summary = markup`${picture('globe')}<strong>${own}</strong><span class="others" aria-hidden="true"><bdi>${others.join(' · ')}</bdi></span>`;
  return markup`<nav class="languages" aria-label="${words.hub.languages}"><details${view.isChosen ? null : markup` open`}><summary>${summary}</summary><ul>${links}</ul></details></nav>`;
}

/** Everything of a page between its body's tags. */
export function framed(sight: Sight, title: Markup, main: Markup): string {
  const { view, words } = sight;
  const { tag, direction } = LANGUAGE_FACTS[words.language];
  const query = view.page.page === 'search' ? view.page.query : '';
  const here = addressOf(view, view.here);
  const isHome = view.page.page === 'home';
  // Language and direction are said again here, since Google writes the document's own root element.
  const body = markup`<div class="hub" lang="${tag}" dir="${direction}"><a class="skip" href="#main" target="_self">${words.hub.skip}</a>
<header class="top"><a class="home" href="${addressOf(view, {})}"${isHome ? markup` aria-current="page"` : null}>${picture('help')}<span>${isHome ? null : markup`<small>${words.hub.home}</small>`}<bdi>${view.district === '' ? words.hub.title : view.district}</bdi></span></a>${view.page.page === 'sorry' ? null : searchForm(sight, 'search', query)}${languageLinks(sight)}</header>
<main id="main" tabindex="-1"><h1>${title}</h1>${main}</main>
<footer><p><a href="${here}" target="_blank" rel="noopener">${words.hub.newTab}</a></p><p class="soft">${words.hub.privacy}</p><p class="address">${view.address === '' ? null : here}</p></footer></div>`;
  return sheetOf(body.html).html + body.html;
}
