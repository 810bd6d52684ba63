/** This file draws what is known about a ticket: its state, when an answer is due, and what the family wrote. */
import type { JSX } from 'preact';

import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../words/languages';
import type { TicketCard } from '../../contracts';
import { directionOf } from '../../direction';
import type { Tone } from '../../palette';
import { ago, clockTime, dueOf } from '../moments';
import { Address, Badge, Facts } from '../parts';
import { type TicketState, WORDING, wordFor } from '../wording';
import { TICKETS } from '../wording/tickets';

const { sidebar } = WORDING;

const STATE_TONES: Readonly<Record<TicketState, Tone>> = {
  new: 'fresh',
  open: 'active',
  waiting: 'waiting',
  'on hold': 'quiet',
  resolved: 'good',
  closed: 'quiet',
};
const tones: Readonly<Record<string, Tone>> = STATE_TONES;
export const PRIORITY_TONES: Readonly<Record<string, Tone>> = { urgent: 'bad', high: 'waiting', low: 'quiet' };

/** The facts of a ticket's language, null where it is unknown. */
export const languageFacts = (code: string): (typeof LANGUAGE_FACTS)[Language] | null => {
  const language = LANGUAGES.find((known) => known === code);
  return language === undefined ? null : LANGUAGE_FACTS[language];
};

/** A text as somebody typed it: with its line breaks, its language and its direction. */
export function Typed({ text, language }: { readonly text: string; readonly language: string }): JSX.Element {
  const facts = languageFacts(language);
  return (
    <p class="typed" lang={facts?.tag} dir={directionOf(text, facts?.direction ?? 'ltr')}>
      {text}
    </p>
  );
}

/** The same in another language; whatever it is, it is said. */
export function Translated({ text, label, language }: { readonly text: string; readonly label: string; readonly language: string }): JSX.Element {
  return text === '' ? (
    <></>
  ) : (
    <div class="translated">
      <p class="hint">{label}</p>
      <Typed text={text} language={language} />
    </div>
  );
}

function Asker({ ticket }: { readonly ticket: TicketCard }): JSX.Element {
  const { contact, verified, phone } = ticket;
  return (
    <>
      {wordFor(WORDING.relations, ticket.relation)}
      <span>{contact === '' ? sidebar.noEmail : <Address of={contact} />}</span>
      {contact === '' ? null : <span class="soft">{verified ? `✓ ${sidebar.verified}` : sidebar.unverified}</span>}
      {phone === '' ? null : <span dir="ltr">{phone}</span>}
    </>
  );
}

/** When it should be solved, once it is answered and while its clock runs. */
function SolveBy({ ticket: { state, answeredAt, resolveBy }, now }: { readonly ticket: TicketCard; readonly now: number }): JSX.Element {
  if (answeredAt === null || resolveBy === null || (state !== 'new' && state !== 'open')) return <></>;
  const due = dueOf({ dueAt: resolveBy, answeredAt: null, resolvedAt: null }, now);
  return <Badge tone={due.tone}>{TICKETS.solve(due.text)}</Badge>;
}

export function TicketHead({ ticket, now }: { readonly ticket: TicketCard; readonly now: number }): JSX.Element {
  const due = dueOf(ticket, now);
  const open = ticket.resolvedAt === null && ticket.answeredAt === null;
  const facts = languageFacts(ticket.language);
  return (
    <section class="card ticket" aria-labelledby="ticket">
      <div class="row spread">
        <h1 id="ticket" tabIndex={-1}>{ticket.ticket}</h1>
        <span class="row">
          {ticket.priority === '' || ticket.priority === 'normal' ? null : (
            <Badge tone={PRIORITY_TONES[ticket.priority] ?? 'quiet'}>{wordFor(WORDING.priorities, ticket.priority)}</Badge>
          )}
          <Badge tone={tones[ticket.state] ?? 'quiet'}>{ticket.state === 'on hold' ? TICKETS.onHold(wordFor(TICKETS.holdReasons, ticket.holdReason)) : wordFor(WORDING.states, ticket.state)}</Badge>
        </span>
      </div>
      <p class="about">
        {wordFor(WORDING.categories, ticket.category)}
        <span class="soft">{ticket.school === '' ? sidebar.noSchool : ticket.school}</span>
      </p>
      <p class="row">
        <Badge tone={due.tone}>{due.text}</Badge>
        <SolveBy ticket={ticket} now={now} />
        {ticket.affected > 1 ? <Badge tone="bad">{TICKETS.affected(ticket.affected)}</Badge> : null}
        {open && ticket.dueAt !== null ? <span class="soft">{clockTime(ticket.dueAt, now)}</span> : null}
      </p>
      {ticket.resolution === '' ? null : <p class="soft">{sidebar.endedAs(wordFor(WORDING.resolutions, ticket.resolution))}</p>}
      <figure>
        <figcaption>{facts === null ? sidebar.theirWords : sidebar.theirWordsIn(facts.english)}</figcaption>
        {ticket.summary === '' ? <p class="soft">{sidebar.noWords}</p> : <Typed text={ticket.summary} language={ticket.language} />}
        <Translated text={ticket.translation} label={TICKETS.byMachine} language="en" />
      </figure>
      <Facts
        of={[
          [sidebar.askedBy, <Asker ticket={ticket} />],
          [sidebar.openedAt, ticket.openedAt === null ? '' : `${clockTime(ticket.openedAt, now)} (${ago(ticket.openedAt, now)})`],
          [TICKETS.filedBy, ticket.filedBy === '' ? '' : <Address of={ticket.filedBy} />],
          [TICKETS.tier, wordFor(TICKETS.tiers, ticket.tier)],
          [TICKETS.cause, wordFor(TICKETS.causes, ticket.cause)],
        ]}
      />
    </section>
  );
}
