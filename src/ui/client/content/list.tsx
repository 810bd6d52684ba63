/** This file lists the cards by topic, with how each stands in every language at a glance. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardLine, ContentView } from '../../contracts/content';
import { LANGUAGE_FACTS } from '../../../words/languages';
import { Badge, Press } from '../parts';
import type { Changing } from '../use-change';
import { CONTENT, FILTERS, type Filter, STANDINGS, type Standing, TOPIC_NAMES, standingOf } from '../wording/content';

const TOPIC_KEYS = Object.keys(TOPIC_NAMES) as readonly (keyof typeof TOPIC_NAMES)[];

/** A language's letters in the colour of how it stands; the words are there for whoever does not see the colour. */
export function Chip({ of }: { readonly of: CardLine['standings'][number] }): JSX.Element {
  const standing = standingOf(of);
  const said = CONTENT.standing(LANGUAGE_FACTS[of.language].english, STANDINGS[standing].name);
  return (
    <span class={`chip ${STANDINGS[standing].tone} ${standing === 'missing' || standing === 'taken back' ? 'hollow' : ''}`} title={said}>
      <span aria-hidden="true">{of.language.toUpperCase()}</span>
      <span class="unseen">{said}. </span>
    </span>
  );
}

export const Expiry = ({ of }: { readonly of: CardLine }): JSX.Element | null =>
  of.expiry === '' ? null : <Badge tone={of.expiry === 'over' ? 'bad' : 'waiting'}>{of.expiry === 'over' ? CONTENT.expired(of.expiresOn) : CONTENT.expires(of.expiresOn)}</Badge>;

const Legend = (): JSX.Element => (
  <details class="fold">
    <summary>{CONTENT.legend}</summary>
    <p class="row">
      {(Object.keys(STANDINGS) as Standing[]).map((standing) => (
        <span key={standing} class={`badge ${STANDINGS[standing].tone} ${standing === 'missing' || standing === 'taken back' ? 'hollow' : ''}`}>{STANDINGS[standing].name}</span>
      ))}
    </p>
  </details>
);

function NewCard({ changing, add }: { readonly changing: Changing; add(title: string, topic: string): void }): JSX.Element {
  const [title, setTitle] = useState('');
  const [topic, setTopic] = useState<string>('fix');
  return (
    <details class="fold">
      <summary>{CONTENT.add}</summary>
      <form class="new-card" onSubmit={(event) => { event.preventDefault(); if (title.trim() !== '') add(title, topic); }}>
        <label>{CONTENT.addTitle}<input type="text" maxLength={120} value={title} onInput={(event) => setTitle(event.currentTarget.value)} /></label>
        <label>{CONTENT.addTopic}<select value={topic} onChange={(event) => setTopic(event.currentTarget.value)}>{TOPIC_KEYS.map((key) => <option key={key} value={key}>{TOPIC_NAMES[key]}</option>)}</select></label>
        <Press label={CONTENT.addNow} working={CONTENT.adding} busy={changing.busy === 'add'} reason={title.trim() === '' ? CONTENT.emptyTitle : null} />
      </form>
    </details>
  );
}

interface ListProps {
  readonly view: ContentView;
  readonly changing: Changing;
  /** Cards with something typed that is not kept. */
  readonly unkept: ReadonlySet<string>;
  open(card: string): void;
  add(title: string, topic: string): void;
}

export function CardList({ view, changing, unkept, open, add }: ListProps): JSX.Element {
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const searched = view.cards.filter(({ title, card }) => `${title} ${card}`.toLowerCase().includes(search.trim().toLowerCase()));
  const shown = searched.filter((line) => FILTERS[filter].holds(line));
  return (
    <main class="cards">
      <header class="cards-head">
        <h1>{CONTENT.heading}</h1>
        <p class="soft">{CONTENT.lead}</p>
        <div class="row">
          <div class="row" role="group" aria-label={CONTENT.filters}>
            {(Object.keys(FILTERS) as Filter[]).map((key) => (
              <button key={key} type="button" class="press plain filter" aria-pressed={key === filter} onClick={() => setFilter(key)}>
                {FILTERS[key].name} <span class="soft">{searched.filter((line) => FILTERS[key].holds(line)).length}</span>
              </button>
            ))}
          </div>
          <input type="text" class="find" aria-label={CONTENT.search} placeholder={CONTENT.search} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </div>
        <NewCard changing={changing} add={add} />
        <Legend />
      </header>
      {shown.length === 0 ? <p class="nothing">{view.cards.length === 0 ? CONTENT.noCards : CONTENT.none}</p> : null}
      {TOPIC_KEYS.map((topic) => {
        const lines = shown.filter((line) => line.topic === topic);
        return lines.length === 0 ? null : (
          <section key={topic} aria-labelledby={`topic-${topic}`}>
            <h2 id={`topic-${topic}`}>{TOPIC_NAMES[topic]}</h2>
            <ul class="card lines">
              {lines.map((line) => (
                <li key={line.card}>
                  <button type="button" class="line" onClick={() => open(line.card)}>
                    <span class="line-title">{line.title}</span>
                    {unkept.has(line.card) ? <Badge tone="waiting">{CONTENT.unkept}</Badge> : null}
                    <Expiry of={line} />
                    <span class="chips">{line.standings.map((one) => <Chip key={one.language} of={one} />)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
