/** This file says how one ticket goes on under another one's number, and how that is taken back. */
import { newRow } from '../../base/table';
import type { Moment } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import { PRIORITY_HINTS } from '../categories';
import { CATEGORY_KEYS } from '../../words/vocabulary';
import { type Follower, type Ticket, followers } from '../sheet';
import { impactOf, priorityOf } from './new-ticket';
import { type ClockTerms, deadlinesAfterChange } from './targets';
import { isLive, reopen } from './tickets';

export interface Merged {
  readonly survivor: Partial<Ticket>;
  readonly duplicate: Partial<Ticket>;
  /** Who now waits for the survivor too. */
  readonly joined: readonly Follower[];
}

/** A follower who came along with a ticket is named by it, so that they leave with it too. */
export const cameAlongWith = (duplicate: string): string => `merge:${duplicate}:`;

/** What so many more who have it make of a ticket: its impact may rise, never fall. */
export function affectedBy(ticket: Ticket, more: number, terms: ClockTerms): Partial<Ticket> {
  const affected = (ticket.affected ?? 1) + more;
  const category = CATEGORY_KEYS.find((one) => one === ticket.category) ?? 'other';
  const raised = impactOf(PRIORITY_HINTS[category].impact, affected);
  const impact = raised === 'high' ? raised : ticket.impact;
  const priority = priorityOf(impact, ticket.urgency);
  return { affected, impact, priority, ...(priority === ticket.priority ? {} : deadlinesAfterChange(ticket, priority, terms)) };
}

/**
 * The duplicate ends and its requester and followers wait for the survivor. A survivor is never a merged ticket itself, so there are
 * no circles; what was merged into the duplicate before is pointed to the survivor by the caller.
 */
export function merge(survivor: Ticket, duplicate: Ticket, waiting: readonly Follower[], now: Moment, terms: ClockTerms): Verdict<Merged> {
  if (survivor.ticket === duplicate.ticket) return refuse('merge-itself', { ticket: survivor.ticket });
  for (const one of [duplicate, survivor]) if (one.mergedInto !== '') return refuse('merge-merged', { ticket: one.ticket, into: one.mergedInto });
  if (!isLive(survivor)) return refuse('ticket-closed', { ticket: survivor.ticket, state: survivor.state });
  const known = new Set([survivor.contact.toLowerCase(), '']);
  const joined: Follower[] = [];
  const join = (one: Pick<Follower, 'contact' | 'verified' | 'language' | 'relation' | 'personId'>, id: string): void => {
    if (known.has(one.contact.toLowerCase())) return;
    known.add(one.contact.toLowerCase());
    const { contact, verified, language, relation, personId } = one;
    joined.push(newRow(followers, { followerId: `${cameAlongWith(duplicate.ticket)}${id}`, ticket: survivor.ticket, at: now, contact, verified, language, relation, personId }));
  };
  join(duplicate, 'asked');
  for (const follower of waiting) join(follower, follower.followerId);
  return accept({
    survivor: affectedBy(survivor, duplicate.affected ?? 1, terms),
    duplicate: { state: 'closed', resolution: 'duplicate', mergedInto: survivor.ticket, closedAt: now, resolvedAt: duplicate.resolvedAt ?? now, holdReason: '', triage: '', frozenAt: duplicate.frozenAt ?? now },
    joined,
  });
}

/** Takes a merge back: the ticket is open again by itself. */
export function unmerge(duplicate: Ticket, survivor: Ticket | null, now: Moment, terms: ClockTerms): Verdict<Pick<Merged, 'survivor' | 'duplicate'>> {
  if (duplicate.mergedInto === '') return refuse('merge-none', { ticket: duplicate.ticket });
  const again = { ...reopen(duplicate, now, terms), mergedInto: '', reopened: duplicate.reopened };
  return accept({ duplicate: again, survivor: survivor === null ? {} : { affected: Math.max(1, (survivor.affected ?? 1) - (duplicate.affected ?? 1)) } });
}
