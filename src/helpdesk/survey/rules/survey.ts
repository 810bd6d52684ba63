/** This file says who is asked how content they were, what counts as an answer, and who follows up a low one. */
import { type SchoolCalendar, addSchoolDays } from '../../../base/schoolhours';
import { DAY_MS, type Day, type Moment, dayOf } from '../../../base/time';
import type { School } from '../../../people/sheet';
import type { Message, Survey, Ticket } from '../../sheet';
import { LOW_SCORE } from '../../forms/survey';
import { isDeflection } from '../../rules/deflection';
import { isLive } from '../../rules/tickets';

/** What is looked at of every ticket. */
export type AskedOf = Pick<Ticket, 'ticket' | 'state' | 'resolvedAt' | 'resolution' | 'mergedInto' | 'contact' | 'assignee'>;

/** Longer ago nobody remembers; it also bounds what a first run finds. */
const ASKED_WITHIN_DAYS = 14;
/** "not twice to the same contact": nobody is asked more often than once in so many days. */
const ASKED_AGAIN_AFTER_DAYS = 30;
/** An answer that comes later does not count. */
export const ANSWERED_WITHIN_DAYS = 14;

const plain = (text: string): string => text.trim().toLowerCase();
const NOT_ASKED: readonly Ticket['resolution'][] = ['duplicate', 'withdrawn'];

export interface SurveyTerms {
  readonly calendar: SchoolCalendar;
  readonly now: Moment;
  readonly percent: number;
  /** SHA-256 as hexadecimal digits: the same ticket is always in the sample or never, and nobody can tell beforehand. */
  digest(text: string): string;
}

const DIGITS = 8;
/** Whether a ticket is one of so many in a hundred. */
export const isSampled = (ticket: string, { percent, digest }: Pick<SurveyTerms, 'percent' | 'digest'>): boolean => parseInt(digest(`survey ${ticket}`).slice(0, DIGITS), 16) % 100 < percent;

const schoolDayAfter = (moment: Moment, calendar: SchoolCalendar): Day | null => addSchoolDays(dayOf(moment, calendar.zone), 1, calendar);

/** Whether somebody is asked about a ticket, as far as the ticket itself tells: help that ended a school day ago, given to somebody else than the helper. */
export function isAskedAbout(ticket: AskedOf, terms: SurveyTerms): boolean {
  const { contact, resolvedAt, resolution } = ticket;
  if (contact === '' || plain(contact) === plain(ticket.assignee) || isLive(ticket) || resolvedAt === null) return false;
  if (isDeflection(ticket) || ticket.mergedInto !== '' || NOT_ASKED.includes(resolution)) return false;
  if (terms.now - resolvedAt > ASKED_WITHIN_DAYS * DAY_MS) return false;
  const day = schoolDayAfter(resolvedAt, terms.calendar);
  return day !== null && day <= dayOf(terms.now, terms.calendar.zone) && isSampled(ticket.ticket, terms);
}

/** Which tickets are asked about now, each contact at most once and not again soon after the last time. */
export function toAsk(all: readonly AskedOf[], asked: readonly Pick<Survey, 'ticket' | 'askedAt'>[], terms: SurveyTerms): readonly AskedOf[] {
  const contactOf = new Map(all.map((one) => [one.ticket, plain(one.contact)]));
  const before = new Set(asked.map((one) => one.ticket));
  const recent = new Set(asked.filter((one) => terms.now - (one.askedAt ?? 0) < ASKED_AGAIN_AFTER_DAYS * DAY_MS).map((one) => contactOf.get(one.ticket)));
  return all.filter((one) => {
    const contact = plain(one.contact);
    if (before.has(one.ticket) || recent.has(contact) || !isAskedAbout(one, terms)) return false;
    recent.add(contact);
    return true;
  });
}

/** Nobody rates help that they gave themselves. */
export const helped = (contact: string, said: readonly Message[]): boolean => said.some(({ who, kind }) => (kind === 'answer' || kind === 'note') && plain(who) === plain(contact));

/** Whether an answer counts: the first one, while the help is still remembered. */
export const counts = (survey: Survey, at: Moment): boolean => survey.answeredAt === null && survey.askedAt !== null && at <= survey.askedAt + ANSWERED_WITHIN_DAYS * DAY_MS;

/** Who follows up a low score: the school's contact, then its technician, then a lead, and never whoever helped. */
export function ownerOf(helper: string, school: School | null, leads: readonly string[]): string {
  return [school?.contactEmail ?? '', school?.technicianEmail ?? '', ...leads].find((one) => one !== '' && plain(one) !== plain(helper)) ?? '';
}

/** What an answer makes of its survey. */
export function answered(survey: Survey, answer: { readonly score: number; readonly reason: string; readonly at: Moment }, owner: () => string): Partial<Survey> {
  const values = { answeredAt: answer.at, score: answer.score, reason: answer.reason };
  return answer.score > LOW_SCORE ? values : { ...values, followUp: 'open', owner: owner() };
}
