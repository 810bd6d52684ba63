/** This file says when a report is about what is being worked on already, who reports it, and what it then changes. */
import type { Follower, Ticket } from '../sheet';
import { impactOf, priorityOf } from './new-ticket';
import { type ClockTerms, deadlinesAfterChange } from './targets';
import { isLive } from './tickets';

/** The ticket that a report belongs to: the same device, the same category, and not over yet; the oldest where there are several. */
export const sameProblem = (standing: readonly Ticket[], serial: string, category: string): Ticket | null =>
  serial === ''
    ? null
    : ([...standing].sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0)).find((ticket) => ticket.serial === serial && ticket.category === category && isLive(ticket)) ?? null);

/** Who reports, as far as that is known. */
export type Reporter = Pick<Ticket, 'contact' | 'personId' | 'phone'>;

const plain = (text: string): string => text.trim().toLowerCase();

/** Whether two reports come from one person: by the address; where one has none, by the student or the phone. */
export function isSameReporter(a: Pick<Reporter, 'contact' | 'personId'> & { readonly phone?: string }, b: Reporter): boolean {
  if (a.contact !== '' && b.contact !== '') return plain(a.contact) === plain(b.contact);
  if (a.contact !== b.contact) return false;
  return (a.personId !== '' && a.personId === b.personId) || (b.phone !== '' && a.phone === b.phone);
}

/** Whom of a ticket's people a reporter is: the one who opened it, one who follows it, or nobody of them. */
export const whoAgain = (ticket: Ticket, followers: readonly Follower[], reporter: Reporter): 'owner' | Follower | null =>
  isSameReporter(ticket, reporter) ? 'owner' : (followers.find((one) => isSameReporter(one, reporter)) ?? null);

/** One more person is affected: many of them raise the impact, and with it the priority and the deadlines. What staff set higher stays. */
export function joined(ticket: Ticket, terms: ClockTerms): Partial<Ticket> {
  const affected = (ticket.affected ?? 1) + 1;
  const impact = impactOf(ticket.impact, affected);
  if (impact === ticket.impact) return { affected };
  const priority = priorityOf(impact, ticket.urgency);
  return { affected, impact, priority, ...deadlinesAfterChange(ticket, priority, terms) };
}
