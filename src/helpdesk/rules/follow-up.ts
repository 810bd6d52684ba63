/** This file says when a ticket that waits for the family is reminded of and closed, when a resolved one is closed, and mends the clock of one whose state somebody typed. */
import { type SchoolCalendar, addSchoolDays } from '../../base/schoolhours';
import { type Day, type Moment, dayOf } from '../../base/time';
import type { Ticket } from '../sheet';
import { startClock } from './targets';
import { close } from './tickets';

export interface FollowUpTerms {
  readonly calendar: SchoolCalendar;
  /** So many school days after the question the family is reminded once. */
  readonly remindAfter: number;
  /** So many school days after the question, or the solution, a ticket is closed. */
  readonly closeAfter: number;
}

/** The columns that say whether anything is due. */
export const FOLLOW_UP_COLUMNS = ['ticket', 'state', 'frozenAt', 'remindedAt', 'resolvedAt'] as const satisfies readonly (keyof Ticket)[];
export type FollowUpLine = Pick<Ticket, (typeof FOLLOW_UP_COLUMNS)[number]>;

const later = (one: Day | null, other: Day | null): Day | null => (one === null || other === null ? null : one > other ? one : other);

/** Tickets asked on one day fall due together, and there are many. */
const remembered = (calendar: SchoolCalendar): ((from: Day, days: number) => Day | null) => {
  const known = new Map<string, Day | null>();
  return (from, days) => {
    const name = `${from}+${days}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const day = addSchoolDays(from, days, calendar);
    known.set(name, day);
    return day;
  };
};

export type FollowUp = 'remind' | 'close unanswered' | 'close resolved' | 'mend';

/** The rules of one look: what is due at a moment, and on which day a waiting ticket is closed. */
export function followUps({ calendar, remindAfter, closeAfter }: FollowUpTerms, now: Moment) {
  const today = dayOf(now, calendar.zone);
  const schoolDays = remembered(calendar);
  const dayAt = (moment: Moment): Day => dayOf(moment, calendar.zone);
  const hasCome = (day: Day | null): boolean => day !== null && day <= today;
  const reminds = remindAfter < closeAfter;
  /** After a late reminder, the family has as long to answer it as after one in time. */
  const closesOn = ({ frozenAt, remindedAt }: Pick<Ticket, 'frozenAt' | 'remindedAt'>): Day | null => {
    if (frozenAt === null) return null;
    const inTime = schoolDays(dayAt(frozenAt), closeAfter);
    return !reminds || remindedAt === null ? inTime : later(inTime, schoolDays(dayAt(remindedAt), closeAfter - remindAfter));
  };
  const due = (line: FollowUpLine): FollowUp | null => {
    const { state, frozenAt, remindedAt, resolvedAt } = line;
    if (state === 'waiting') {
      if (frozenAt === null) return 'mend';
      if (reminds && remindedAt === null) return hasCome(schoolDays(dayAt(frozenAt), remindAfter)) ? 'remind' : null;
      return hasCome(closesOn(line)) ? 'close unanswered' : null;
    }
    if (state === 'resolved') return resolvedAt === null ? 'mend' : hasCome(schoolDays(dayAt(resolvedAt), closeAfter)) ? 'close resolved' : null;
    const shouldStand = state === 'on hold';
    return state !== 'closed' && shouldStand !== (frozenAt !== null) ? 'mend' : null;
  };
  return { due, closesOn };
}

/** What becomes of the ticket. Whoever cannot be written to is not closed for not having answered. */
export function followUp(ticket: Ticket, what: FollowUp, now: Moment, terms: Pick<FollowUpTerms, 'calendar'>): Partial<Ticket> | null {
  switch (what) {
    case 'remind':
      return ticket.contact === '' ? null : { remindedAt: now };
    case 'close unanswered':
      return ticket.contact === '' ? null : { ...close(ticket, now), resolution: 'no answer', holdReason: '', escalated: '' };
    case 'close resolved':
      return close(ticket, now);
    case 'mend':
      if (ticket.state === 'resolved') return { resolvedAt: now, frozenAt: ticket.frozenAt ?? now };
      return ticket.state === 'waiting' || ticket.state === 'on hold' ? { frozenAt: now } : startClock(ticket, now, terms);
  }
}
