/** This file draws what was said about a ticket, oldest first. */
import type { JSX } from 'preact';

import type { TicketView } from '../../contracts';
import { clockTime } from '../moments';
import { Address } from '../parts';
import { WORDING, wordFor } from '../wording';
import { TICKETS } from '../wording/tickets';
import { Translated, Typed } from './ticket';

const { sidebar } = WORDING;

/** The class that a message is drawn with, by its kind. */
const LOOKS: Readonly<Record<string, string>> = { answer: 'ours', note: 'note', 'from family': 'theirs', 'me too': 'theirs' };

export function Conversation({ view, now }: { readonly view: TicketView; readonly now: number }): JSX.Element {
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{sidebar.conversation}</h2>
      {view.messages.length === 0 ? (
        <p class="soft">{sidebar.noMessages}</p>
      ) : (
        <ol class="talk">
          {view.messages.map((message, index) => (
            <li key={index} class={LOOKS[message.kind] ?? 'note'}>
              <p class="said-by">
                <strong>{wordFor(sidebar.kinds, message.kind)}</strong>
                <span>{message.at === null ? '' : clockTime(message.at, now)}</span>
                <span class="who-wrote">
                  <Address of={message.who} />
                  {message.ticket === view.ticket.ticket ? '' : ` ${TICKETS.from(message.ticket)}`}
                </span>
              </p>
              <Typed text={message.text} language={message.kind === 'from family' ? view.ticket.language : ''} />
              <Translated text={message.translation} label={message.canned ? TICKETS.inTheirs : TICKETS.byMachine} language={message.kind === 'answer' ? view.ticket.language : 'en'} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
