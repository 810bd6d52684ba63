/** This file works out what a district's size asks of the day's mails, and when one sending account is not enough. */

/**
 * Tickets a year for each student, and the part of a year's tickets that its busiest day brings. Palm Beach County closed 56,000
 * tickets of about 190,000 students in 2024; the load shapes that follow from it and from districts of other sizes have 750 a year and
 * 25 on the busiest day for 2,500 students, and 30,000 and 1,000 for 90,000. Both are derived, not measured.
 */
const TICKETS_PER_STUDENT = 0.3;
const BUSIEST_DAY_SHARE = 1 / 30;

/** What the tickets of one day cause on it: most are answered the same day, and some older ones are reminded, escalated or closed. Ours. */
const URGENT_PER_TICKET = 0.9;
/** With every acknowledgement, survey and digest. */
const ALL_PER_TICKET = 2.2;

export interface MailNeed {
  /** Tickets on the busiest day of a year. */
  readonly tickets: number;
  /** Mails of that day that cannot wait, and all that there are. */
  readonly urgent: number;
  readonly all: number;
  /** Whether one account carries all of them, all that cannot wait, or not even those. */
  readonly fits: 'all' | 'urgent' | 'no';
}

/** What a district with so many students needs, where an account may write to `recipients` a day of which `reserve` are kept back. */
export function mailNeed(students: number, recipients: number, reserve: number): MailNeed {
  const tickets = Math.ceil(students * TICKETS_PER_STUDENT * BUSIEST_DAY_SHARE);
  const urgent = Math.ceil(tickets * URGENT_PER_TICKET);
  const all = Math.ceil(tickets * ALL_PER_TICKET);
  return { tickets, urgent, all, fits: all <= recipients - reserve ? 'all' : urgent <= recipients - reserve ? 'urgent' : 'no' };
}

const number = (value: number): string => value.toLocaleString('en-US');

/** The same in a sentence for the desk. */
export function mailNeedText(need: MailNeed, recipients: number): string {
  const day = `Your busiest day may bring ${number(need.tickets)} tickets and ${number(need.all)} mails; Google lets one account send ${number(recipients)} a day.`;
  if (need.fits === 'all') return `${day} That is enough.`;
  if (need.fits === 'urgent') return `${day} The ${number(need.urgent)} that cannot wait fit; acknowledgements and surveys go where there is room.`;
  return `${day} Even the ${number(need.urgent)} that cannot wait do not fit: share the schools between two programme accounts, each with its own MyTech, or ask Google for a higher limit.`;
}
