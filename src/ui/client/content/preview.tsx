/** This file shows a card as families will read it: at a phone's width, in its own direction, with the same reading of its text as the hub's. */
import type { JSX } from 'preact';
import { type Block, blocksOf, withAddresses } from '../../../hub/rules/card-text';
import { LANGUAGE_FACTS, type Language } from '../../../words/languages';
import { CONTENT } from '../wording/content';

const Line = ({ of }: { readonly of: string }): JSX.Element => <>{withAddresses(of).map((piece, at) => (piece.isAddress ? <span key={at} class="phone-link" dir="ltr">{piece.text}</span> : piece.text))}</>;

function Part({ of }: { readonly of: Block }): JSX.Element {
  if (of.kind === 'paragraph') return <p><Line of={of.text} /></p>;
  const items = of.items.map((item, at) => <li key={at}><Line of={item} /></li>);
  return of.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export function Preview({ language, title, text }: { readonly language: Language; readonly title: string; readonly text: string }): JSX.Element {
  const { tag, direction } = LANGUAGE_FACTS[language];
  const isEmpty = title.trim() === '' && text.trim() === '';
  return (
    <div class="phone">
      <p class="hint">{CONTENT.preview}</p>
      <div class="phone-screen" tabIndex={0} role="region" aria-label={CONTENT.preview}>
        {isEmpty ? <p class="soft">{CONTENT.emptyPreview}</p> : (
          <article lang={tag} dir={direction}>
            <h3>{title}</h3>
            {blocksOf(text).map((block, at) => <Part key={at} of={block} />)}
          </article>
        )}
      </div>
    </div>
  );
}
