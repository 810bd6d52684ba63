/** This file asks what a card is about, for whom it is, and until when it is shown. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardLine } from '../../contracts/content';
import { Press, Trouble } from '../parts';
import type { Changing } from '../use-change';
import { CATEGORY_NAMES, CONTENT, READERS_NAMES, TOPIC_NAMES } from '../wording/content';

export type CardFacts = Pick<CardLine, 'topic' | 'readers' | 'category' | 'owner' | 'expiresOn'>;

interface ChooseProps {
  readonly label: string;
  readonly of: Readonly<Record<string, string>>;
  readonly value: string;
  set(value: string): void;
}

const Choose = ({ label, of, value, set }: ChooseProps): JSX.Element => (
  <label>
    {label}
    <select value={value} onChange={(event) => set(event.currentTarget.value)}>
      {Object.entries(of).map(([key, name]) => <option key={key} value={key}>{name}</option>)}
    </select>
  </label>
);

export function Facts({ line, changing, keep }: { readonly line: CardLine; readonly changing: Changing; keep(facts: CardFacts): void }): JSX.Element {
  const { topic, readers, category, owner, expiresOn } = line;
  const [facts, setFacts] = useState<CardFacts>({ topic, readers, category, owner, expiresOn });
  const set = (some: Partial<CardFacts>): void => setFacts((before) => ({ ...before, ...some }));
  return (
    <details class="fold" open={line.expiry !== ''}>
      <summary>{CONTENT.facts}</summary>
      <form class="card-facts" onSubmit={(event) => { event.preventDefault(); keep(facts); }}>
        <Choose label={CONTENT.topic} of={TOPIC_NAMES} value={facts.topic} set={(value) => set({ topic: value })} />
        <Choose label={CONTENT.readers} of={READERS_NAMES} value={facts.readers} set={(value) => set({ readers: value })} />
        <Choose label={CONTENT.category} of={{ '': CONTENT.noCategory, ...CATEGORY_NAMES }} value={facts.category} set={(value) => set({ category: value })} />
        <label>{CONTENT.owner}<input type="text" value={facts.owner} onInput={(event) => set({ owner: event.currentTarget.value })} /></label>
        <label>
          {CONTENT.expiresOn}
          <input type="date" aria-describedby="never" value={facts.expiresOn} onInput={(event) => set({ expiresOn: event.currentTarget.value })} />
        </label>
        <p class="hint" id="never">{CONTENT.never}</p>
        <Press label={CONTENT.keepFacts} working={CONTENT.keeping} busy={changing.busy === 'facts'} kind="plain" />
        <Trouble message={changing.trouble('facts')} />
      </form>
    </details>
  );
}
