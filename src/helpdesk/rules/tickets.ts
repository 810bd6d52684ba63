/** This file says what may be done to a ticket in each state, and what it then looks like. */
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Moment } from '../../base/time';
import type { Ticket } from '../sheet';
import { tickets } from '../sheet';

type Values = Partial<Ticket>;

const isOver = (ticket: Ticket): boolean => ticket.state === 'closed';

/** Somebody takes a ticket on. */
export function take(ticket: Ticket, who: string): Verdict<Values> {
  if (isOver(ticket)) return refuse('ticket-closed', { ticket: ticket.ticket, state: ticket.state });
  return accept({ assignee: who, ...(ticket.state === 'new' ? { state: 'open' } : {}) });
}

/** Staff answer the family; `wait` says that the next step is the family's. */
export function answer(ticket: Ticket, text: string, wait: boolean, who: string, now: Moment): Verdict<Values> {
  if (text.trim() === '') return refuse('message-empty');
  if (isOver(ticket)) return refuse('ticket-closed', { ticket: ticket.ticket, state: ticket.state });
  if (ticket.contact === '') return refuse('ticket-no-address', { ticket: ticket.ticket, header: tickets.columns.contact.header });
  return accept({
    state: wait ? 'waiting' : 'open',
    assignee: ticket.assignee || who,
    answeredAt: ticket.answeredAt ?? now,
  });
}

/** A ticket is solved; the code says how, apart from what it was about. */
export function resolve(ticket: Ticket, resolution: Ticket['resolution'], who: string, now: Moment): Verdict<Values> {
  if (isOver(ticket) || ticket.state === 'resolved') return refuse('ticket-closed', { ticket: ticket.ticket, state: ticket.state });
  return accept({
    state: 'resolved',
    resolution,
    resolvedAt: now,
    answeredAt: ticket.answeredAt ?? now,
    assignee: ticket.assignee || who,
    triage: '',
  });
}
