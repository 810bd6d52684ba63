/** This file makes a ticket, whichever door its report came through: a form, the mailbox, or staff on behalf of others. */
import { newRow } from '../../base/table';
import type { Moment } from '../../base/time';
import { type Level, PRIORITY_HINTS } from '../categories';
import type { Category } from '../../words/vocabulary';
import { type Ticket, tickets } from '../sheet';
import { type ClockTerms, deadlinesOf } from './targets';

const LEVEL: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** Impact by urgency: the product from 1 to 9 in four steps. */
export function priorityOf(impact: Level, urgency: Level): Ticket['priority'] {
  const product = LEVEL[impact] * LEVEL[urgency];
  if (product >= 9) return 'urgent';
  if (product >= 6) return 'high';
  return product >= 3 ? 'normal' : 'low';
}

/** So many reports of one problem make its impact high. */
const MANY_AFFECTED = 3;

/** The impact of a problem that so many have reported. */
export const impactOf = (usual: Level, affected: number): Level => (affected >= MANY_AFFECTED ? 'high' : usual);

/** What a door knows of a report; what is left out stays empty. */
export type ReportFacts = Partial<Ticket> & { readonly ticket: string; readonly category: Category; readonly openedAt: Moment; readonly source: string };

/** A new ticket, with the priority that its category usually has, and its deadlines. */
export function newTicket(facts: ReportFacts, terms: ClockTerms): Ticket {
  const hint = PRIORITY_HINTS[facts.category];
  const impact = facts.impact ?? hint.impact;
  const urgency = facts.urgency ?? hint.urgency;
  const priority = priorityOf(impact, urgency);
  return newRow(tickets, { state: 'new', affected: 1, impact, urgency, priority, ...deadlinesOf(priority, facts.openedAt, terms), ...facts });
}
