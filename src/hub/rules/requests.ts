/** This file says what a family is told of where its request stands: a word and a day, and nothing of what it is about. */
import { type Day, type Moment, type Zone, DAY_MS, dayOf } from '../../base/time';
import type { Ticket } from '../../helpdesk/sheet';
import { isLive } from '../../helpdesk/rules/tickets';
import type { FamilyState } from '../../words/vocabulary';

/** What a ticket's state is told from. */
export const REQUEST_COLUMNS = ['ticket', 'state', 'mergedInto', 'dueAt', 'answeredAt', 'resolveBy', 'resolvedAt', 'closedAt'] as const;
export type RequestFacts = Pick<Ticket, (typeof REQUEST_COLUMNS)[number]>;

/** So long after it was closed a request can still be looked up. */
const KEPT_DAYS = 14;
/** A ticket that was merged goes on under another number, that one perhaps under a third. */
const MERGES_FOLLOWED = 5;

const STATES: Readonly<Record<Ticket['state'], FamilyState>> = { new: 'received', open: 'working', waiting: 'waiting', 'on hold': 'working', resolved: 'solved', closed: 'solved' };

export interface RequestStanding {
  readonly ticket: string;
  readonly state: FamilyState;
  readonly expectedOn: Day | null;
}

/** The day by which the next answer is due; none where the family is waited for, and none that has passed. */
function expectedOn({ state, dueAt, answeredAt, resolveBy }: RequestFacts, today: Day, zone: Zone): Day | null {
  const at = state === 'new' || (state === 'open' && answeredAt === null) ? dueAt : state === 'open' ? resolveBy : null;
  const day = at === null ? null : dayOf(at, zone);
  return day === null || day < today ? null : day;
}

/** Requests that can be looked up now: live ones, and those that were closed a short while ago. */
export function requestsNow(rows: readonly RequestFacts[], now: Moment, zone: Zone): readonly RequestStanding[] {
  const today = dayOf(now, zone);
  const byNumber = new Map(rows.map((row) => [row.ticket, row]));
  const goesOnAs = (row: RequestFacts): RequestFacts => {
    let at = row;
    for (let step = 0; step < MERGES_FOLLOWED && at.mergedInto !== ''; step++) at = byNumber.get(at.mergedInto) ?? { ...at, mergedInto: '' };
    return at;
  };
  return [...byNumber.values()].flatMap((row) => {
    const told = goesOnAs(row);
    const endedAt = told.closedAt ?? told.resolvedAt;
    if (!isLive(told) && endedAt !== null && endedAt < now - KEPT_DAYS * DAY_MS) return [];
    // Closed with no day of it was closed by hand; who knows when, so it is told no longer.
    if (told.state === 'closed' && endedAt === null) return [];
    return [{ ticket: row.ticket, state: STATES[told.state], expectedOn: expectedOn(told, today, zone) }];
  });
}
