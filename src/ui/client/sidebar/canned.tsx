/** This file offers canned answers and shows what the family will read of one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { TicketCard } from '../../contracts';
import type { CannedCard } from '../../contracts/tickets';
import type { Server } from '../call';
import { Press, Trouble } from '../parts';
import { TICKETS } from '../wording/tickets';
import type { Draft } from './drafts';
import { Typed, languageFacts } from './ticket';

interface CannedProps {
  readonly server: Server;
  readonly ticket: TicketCard;
  readonly draft: Draft;
  /** Whether the district has what is not canned translated by a machine. */
  readonly translates: boolean;
  edit(typed: Partial<Draft>): void;
}

export function Canned({ server, ticket, draft, translates, edit }: CannedProps): JSX.Element {
  const [cards, setCards] = useState<readonly CannedCard[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const load = async (): Promise<void> => {
    if (cards !== null) return;
    const heard = await server.call('tickets.canned', { ticket: ticket.ticket, school: ticket.school, language: ticket.language });
    setTrouble(heard.ok ? null : heard.message);
    if (heard.ok) setCards([...heard.value].sort((a, b) => Number(b.category === ticket.category) - Number(a.category === ticket.category)));
  };
  const pick = (card: CannedCard): void => {
    setOpen(false);
    const before = draft.answer.trim();
    const isOther = before !== '' && before !== draft.cannedText;
    // What was typed stays; then it is an answer of one's own.
    edit(isOther ? { answer: `${before}\n\n${card.english}` } : { answer: card.english, canned: card.canned, cannedText: card.english.trim(), cannedOwn: card.own, wait: card.waits });
  };
  const facts = languageFacts(ticket.language);
  const asItStands = draft.canned !== '' && draft.answer.trim() === draft.cannedText;
  const foreign = facts !== null && !facts.tag.startsWith('en');
  return (
    <>
      <details
        class="fold"
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          if (event.currentTarget.open) void load();
        }}
      >
        <summary>{TICKETS.canned}</summary>
        <Trouble message={trouble} />
        {cards === null ? null : cards.length === 0 ? <p class="hint">{TICKETS.noCanned}</p> : null}
        <div class="row">{cards?.map((card) => <Press key={card.canned} label={card.title} working="" kind="plain" busy={false} onPress={() => pick(card)} />)}</div>
      </details>
      {!foreign ? null : asItStands && draft.cannedOwn !== '' ? (
        <figure>
          <figcaption>{TICKETS.theyRead(facts.english)}</figcaption>
          <Typed text={draft.cannedOwn} language={ticket.language} />
        </figure>
      ) : draft.answer.trim() === '' ? null : translates ? (
        <p class="hint">{TICKETS.translated(facts.english)}</p>
      ) : draft.canned === '' ? null : (
        <p class="hint">{TICKETS.edited}</p>
      )}
    </>
  );
}
