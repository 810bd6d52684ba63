/** This file says when a deadline is near or has passed, and who is told of it. */
import { schoolMinutesBetween } from '../../base/schoolhours';
import type { Moment } from '../../base/time';
import type { Ticket } from '../sheet';
import { type Crew, type RoutingTerms, nextTier, peopleFor } from './routing';
import type { ClockTerms } from './targets';

/** A deadline is near when no more than this share of the time for it is left. */
const NEAR_SHARE = 0.25;

/** The columns that say whether anybody has to be told. */
export const ESCALATION_COLUMNS = ['ticket', 'state', 'priority', 'dueAt', 'answeredAt', 'resolveBy', 'frozenAt', 'escalated'] as const satisfies readonly (keyof Ticket)[];
export type EscalationLine = Pick<Ticket, (typeof ESCALATION_COLUMNS)[number]>;

/** The deadline that comes first of those a ticket still has to keep; null where it has none or its clock stands still. */
export function nextDeadline({ state, dueAt, answeredAt, resolveBy, frozenAt }: EscalationLine): { readonly what: 'answer' | 'resolve'; readonly by: Moment } | null {
  if ((state !== 'new' && state !== 'open') || frozenAt !== null) return null;
  const answer = answeredAt === null && dueAt !== null ? ({ what: 'answer', by: dueAt } as const) : null;
  const resolve = resolveBy === null ? null : ({ what: 'resolve', by: resolveBy } as const);
  if (answer === null || resolve === null) return answer ?? resolve;
  return answer.by <= resolve.by ? answer : resolve;
}

/** What is new to tell of a ticket at a moment; null where there is nothing, or it was told before. */
export function escalationOf(line: EscalationLine, now: Moment, { calendar, targets }: ClockTerms): 'near' | 'late' | null {
  if (line.escalated === 'late') return null;
  const deadline = nextDeadline(line);
  if (deadline === null) return null;
  if (now >= deadline.by) return 'late';
  if (line.escalated === 'near') return null;
  return schoolMinutesBetween(now, deadline.by, calendar) <= NEAR_SHARE * targets[line.priority][deadline.what] ? 'near' : null;
}

/**
 * Who is told: before the deadline whoever has the ticket, after it those of the next tier. Students are never mailed, so the
 * technology team's tickets are told to the next tier both times.
 */
export function toldOf(ticket: Ticket, what: 'near' | 'late', terms: Crew & Pick<RoutingTerms, 'calendar'>): readonly string[] {
  const tier = ticket.tier || 'district';
  if (what === 'near' && ticket.assignee !== '') return [ticket.assignee.trim().toLowerCase()];
  if (what === 'near' && tier !== 'technology team') return peopleFor(tier, ticket, terms).who;
  return peopleFor(tier === 'vendor' ? 'district' : nextTier(tier, ticket, terms), ticket, terms).who;
}
