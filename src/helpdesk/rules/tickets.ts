/** This file says what may be done to a ticket in each state, and what it then looks like. */
import { DAY_MS, type Moment } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Ticket } from '../sheet';
import { tickets } from '../sheet';
import type { Level } from '../categories';
import { priorityOf } from './new-ticket';
import { type ClockTerms, deadlinesAfterChange, deadlinesOf, startClock, stopClock, stopClockAnew } from './targets';

type Values = Partial<Ticket>;

/** Still to be worked on, by us or by the family. */
export const isLive = ({ state }: Pick<Ticket, 'state'>): boolean => state !== 'resolved' && state !== 'closed';

const whereClosed = ({ ticket, state }: Ticket): Verdict<never> => refuse('ticket-closed', { ticket, state });

/** Somebody takes a ticket on. */
export function take(ticket: Ticket, who: string): Verdict<Values> {
  if (ticket.state === 'closed') return whereClosed(ticket);
  return accept({ assignee: who, ...(ticket.state === 'new' ? { state: 'open' } : {}) });
}

/** Somebody is given a ticket to work on; '' gives it back to everybody. */
export function assign(ticket: Ticket, to: string): Verdict<Values> {
  if (!isLive(ticket)) return whereClosed(ticket);
  return accept({ assignee: to, ...(ticket.state === 'new' && to !== '' ? { state: 'open' } : {}) });
}

/** Staff say how much a problem takes away and how much is lost by waiting; the priority follows from both. */
export function rank(ticket: Ticket, impact: Level, urgency: Level, terms: ClockTerms): Verdict<Values> {
  if (!isLive(ticket)) return whereClosed(ticket);
  const priority = priorityOf(impact, urgency);
  return accept({ impact, urgency, priority, ...(priority === ticket.priority ? {} : deadlinesAfterChange(ticket, priority, terms)) });
}

/** Staff answer the family; `wait` says that the next step is the family's, and stops the clock. */
export function answer(ticket: Ticket, text: string, wait: boolean, who: string, now: Moment, terms: Pick<ClockTerms, 'calendar'>): Verdict<Values> {
  if (text.trim() === '') return refuse('message-empty');
  if (ticket.state === 'closed') return whereClosed(ticket);
  if (ticket.contact === '') return refuse('ticket-no-address', { ticket: ticket.ticket, header: tickets.columns.contact.header });
  const answeredAt = ticket.answeredAt ?? now;
  const answered = { ...ticket, answeredAt };
  const clock = wait ? stopClockAnew(answered, now, terms) : startClock(answered, now, terms);
  // What was told of the first answer's deadline says nothing of the solution's.
  const told = ticket.answeredAt === null ? ({ escalated: '' } as const) : {};
  return accept({ state: wait ? 'waiting' : 'open', holdReason: '', resolvedAt: null, resolution: '', assignee: ticket.assignee || who, answeredAt, ...told, ...clock });
}

/** Puts a ticket on hold: it waits for somebody who is not the family, and its clock stands still. */
export function hold(ticket: Ticket, reason: Exclude<Ticket['holdReason'], ''>, who: string, now: Moment): Verdict<Values> {
  if (!isLive(ticket)) return whereClosed(ticket);
  return accept({ state: 'on hold', holdReason: reason, assignee: ticket.assignee || who, ...stopClock(ticket, now) });
}

/** Goes on with a ticket that waited or was on hold. */
export function resume(ticket: Ticket, now: Moment, terms: Pick<ClockTerms, 'calendar'>): Verdict<Values> {
  if (!isLive(ticket)) return whereClosed(ticket);
  return accept({ state: 'open', holdReason: '', ...startClock(ticket, now, terms) });
}

/** A ticket is solved; the code says how, apart from what it was about and what brought it about. */
export function resolve(ticket: Ticket, resolution: Ticket['resolution'], who: string, now: Moment, cause: Ticket['cause'] = ''): Verdict<Values> {
  if (!isLive(ticket)) return whereClosed(ticket);
  return accept({
    state: 'resolved',
    resolution,
    ...(cause === '' ? {} : { cause }),
    holdReason: '',
    resolvedAt: now,
    answeredAt: ticket.answeredAt ?? now,
    // Whoever solves it has done the work, whomever it was given to.
    assignee: who,
    triage: '',
    escalated: '',
    ...stopClock(ticket, now),
  });
}

/** Ends a resolved ticket for good. */
export const close = (ticket: Ticket, now: Moment): Values => ({ state: 'closed', closedAt: now, ...stopClock(ticket, now) });

/** Opens a resolved or closed ticket again, with deadlines of its own from now. */
export const reopen = (ticket: Ticket, now: Moment, terms: ClockTerms): Values => ({
  state: 'open',
  resolution: '',
  holdReason: '',
  resolvedAt: null,
  closedAt: null,
  frozenAt: null,
  remindedAt: null,
  escalated: '',
  reopened: (ticket.reopened ?? 0) + 1,
  resolveBy: deadlinesOf(ticket.priority, now, terms).resolveBy,
});

/** What becomes of a ticket when whoever reported it says more: it goes on, opens again, or is too old to. */
export type Heard = { readonly as: 'more' | 'reopened'; readonly values: Values } | { readonly as: 'too old' };

/** Somebody who belongs to a ticket writes again. `reopenDays` counts calendar days from when it was resolved. */
export function hear(ticket: Ticket, now: Moment, reopenDays: number, terms: ClockTerms): Heard {
  if (!isLive(ticket)) {
    const since = ticket.resolvedAt ?? ticket.closedAt;
    if (since !== null && now - since > reopenDays * DAY_MS) return { as: 'too old' };
    return { as: 'reopened', values: reopen(ticket, now, terms) };
  }
  // A ticket on hold still waits for what it waited for.
  return { as: 'more', values: ticket.state === 'waiting' ? { state: 'open', ...startClock(ticket, now, terms) } : {} };
}
