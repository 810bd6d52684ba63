/** This file says how soon a ticket should be answered and solved, in school time, and how its clock stands still and goes on. */
import { type SchoolCalendar, addSchoolMinutes, schoolMinutesBetween } from '../../base/schoolhours';
import type { Moment } from '../../base/time';
import type { Ticket } from '../sheet';

/** Minutes of school time from the report to the first answer and to the solution. */
export interface Target {
  readonly answer: number;
  readonly resolve: number;
}

/** What the clock goes by: the district's calendar, and a target for each priority. */
export interface ClockTerms {
  readonly calendar: SchoolCalendar;
  readonly targets: Readonly<Record<Ticket['priority'], Target>>;
}

/** The deadlines of a ticket that begins its clock at a moment. */
export function deadlinesOf(priority: Ticket['priority'], from: Moment, { calendar, targets }: ClockTerms): Pick<Ticket, 'dueAt' | 'resolveBy'> {
  const { answer, resolve } = targets[priority];
  return { dueAt: addSchoolMinutes(from, answer, calendar), resolveBy: addSchoolMinutes(from, resolve, calendar) };
}

/** Stops the clock, where it runs. */
export const stopClock = (ticket: Ticket, now: Moment): Partial<Ticket> => (ticket.frozenAt === null ? { frozenAt: now } : {});

/** Lets the clock go on: what was left of each deadline when it stopped is left again from now. */
export function startClock(ticket: Ticket, now: Moment, { calendar }: Pick<ClockTerms, 'calendar'>): Partial<Ticket> {
  const { frozenAt, dueAt, answeredAt, resolveBy } = ticket;
  if (frozenAt === null) return {};
  const moved = (deadline: Moment | null): Moment | null => {
    if (deadline === null || deadline <= frozenAt) return deadline;
    return addSchoolMinutes(now, schoolMinutesBetween(frozenAt, deadline, calendar), calendar);
  };
  return { frozenAt: null, remindedAt: null, resolveBy: moved(resolveBy), ...(answeredAt === null ? { dueAt: moved(dueAt) } : {}) };
}

/** Stops the clock from now on, where it stood still for something else until now: the new waiting is counted from its own beginning. */
export const stopClockAnew = (ticket: Ticket, now: Moment, terms: Pick<ClockTerms, 'calendar'>): Partial<Ticket> => ({ ...startClock(ticket, now, terms), frozenAt: now });

/** A ticket whose impact or urgency changed gets the deadlines of its new priority, from when it was opened and without the time its clock stood still. */
export function deadlinesAfterChange(ticket: Ticket, priority: Ticket['priority'], { calendar, targets }: ClockTerms): Pick<Ticket, 'dueAt' | 'resolveBy'> {
  const moved = (deadline: Moment | null, before: number, after: number): Moment | null =>
    deadline === null || ticket.openedAt === null ? deadline : addSchoolMinutes(ticket.openedAt, Math.max(0, schoolMinutesBetween(ticket.openedAt, deadline, calendar) - before + after), calendar);
  const [was, is] = [targets[ticket.priority], targets[priority]];
  return { dueAt: ticket.answeredAt === null ? moved(ticket.dueAt, was.answer, is.answer) : ticket.dueAt, resolveBy: moved(ticket.resolveBy, was.resolve, is.resolve) };
}
