/** This file draws the hub: the public page where families find help, in their own language and without any script. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

import type { Catalogue } from '../words/catalogues';
import { LANGUAGES, LANGUAGE_FACTS } from '../words/languages';
import type { HubView } from './contracts';
import { hubStyle } from './hub-style';
import { webAddress } from './link';
import { documentHtml } from './page';

/** A list longer than this stands folded, so that the way to help is not below a screen of schools. */
const SCHOOLS_SHOWN_UNFOLDED = 12;

function LanguageLinks({ words, address }: { readonly words: Catalogue; readonly address: string }): VNode {
  return (
    <nav class="languages" aria-label={words.hub.languages}>
      <ul>
        {LANGUAGES.map((language) => {
          const { own, tag, direction } = LANGUAGE_FACTS[language];
          const current = language === words.language;
          return (
            <li key={language}>
              <a href={`${address}?lang=${language}`} target="_top" hreflang={tag} lang={tag} dir={direction} aria-current={current ? 'true' : undefined}>
                {own}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Schools({ view, words }: { readonly view: HubView; readonly words: Catalogue }): VNode {
  const list = (
    <ul class="schools">
      {view.schools.map(({ name, hours }) => (
        <li key={name}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {hours === '' ? null : (
            <span>
              <bdi>{hours}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <section class="card" aria-labelledby="schools">
      <h2 id="schools">{words.hub.supportHours}</h2>
      {view.schools.length <= SCHOOLS_SHOWN_UNFOLDED ? (
        list
      ) : (
        <details>
          <summary>
            {words.hub.schools} ({view.schools.length})
          </summary>
          {list}
        </details>
      )}
    </section>
  );
}

function Hub({ view, words }: { readonly view: HubView; readonly words: Catalogue }): VNode {
  const { tag, direction } = LANGUAGE_FACTS[words.language];
  const form = webAddress(view.helpFormUrl);
  return (
    // Language and direction are said again here, since Google writes the document's own root element.
    <div class="hub" lang={tag} dir={direction}>
      <LanguageLinks words={words} address={webAddress(view.address ?? '') ?? ''} />
      <main>
        <header>
          <p class="district">
            <bdi>{view.district}</bdi>
          </p>
          <h1>{words.hub.title}</h1>
          <p class="intro">{words.hub.intro}</p>
          {form === null ? null : (
            <p class="way">
              <a class="get-help" href={form} target="_blank" rel="noopener" aria-describedby="opens-form">
                {words.hub.getHelp}
              </a>
              <span class="soft" id="opens-form">
                {words.hub.opensForm}
              </span>
            </p>
          )}
        </header>
        {view.schools.length === 0 ? null : <Schools view={view} words={words} />}
      </main>
      <footer class="soft">
        <p>{words.hub.privacy}</p>
      </footer>
    </div>
  );
}

/** The hub as a whole document in the language of the words. `view` holds only what is public; addresses that are not of the web are left out. */
export function hubPage(view: HubView, words: Catalogue): string {
  const { tag, direction } = LANGUAGE_FACTS[words.language];
  return documentHtml({
    title: words.hub.title,
    lang: tag,
    dir: direction,
    style: hubStyle,
    body: renderToString(<Hub view={view} words={words} />),
  });
}
