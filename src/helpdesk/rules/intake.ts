/** This file makes tickets of answered forms: values in, rows out. */
import { MAX_TEXT_CHARS } from '../../base/cell';
import { type SchoolCalendar, addSchoolMinutes } from '../../base/schoolhours';
import { newRow } from '../../base/table';
import { HOUR_MS, type Moment } from '../../base/time';
import type { FormAudience } from '../forms';
import type { HelpAnswers } from '../answers';
import { type Level, PRIORITY_HINTS } from '../categories';
import { type Ticket, tickets } from '../sheet';
import { type Links, quoted } from './links';

/** One answered form, read into keys. */
export interface Report {
  readonly responseId: string;
  readonly at: Moment;
  readonly audience: FormAudience;
  /** The address that Google vouched for; '' where none. */
  readonly verifiedEmail: string;
  readonly answers: HelpAnswers;
}

const LEVEL: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** Impact by urgency: the product from 1 to 9 in four steps. */
export function priorityOf(impact: Level, urgency: Level): Ticket['priority'] {
  const product = LEVEL[impact] * LEVEL[urgency];
  if (product >= 9) return 'urgent';
  if (product >= 6) return 'high';
  return product >= 3 ? 'normal' : 'low';
}

/** Characters that a cell cannot show and a keyboard does not make: they are left out of what is kept. */
// eslint-disable-next-line no-control-regex -- control characters are just what this is about
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Half of a character that takes two: no text that is sent over the wire can hold one alone. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** Text as it was typed, as far as a cell can keep it; `cut` where it was longer. */
export function kept(text: string): { readonly text: string; readonly cut: boolean } {
  const plain = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
  return { text: plain.slice(0, MAX_TEXT_CHARS).replace(HALF_CHARACTERS, ''), cut: plain.length > MAX_TEXT_CHARS };
}

/** One address and nothing else: a comma would make it several, and then a form could write to anybody. */
const ONE_ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
/** The longest address, RFC 5321. */
const MAX_ADDRESS_CHARS = 254;

const isAddress = (text: string): boolean => text.length <= MAX_ADDRESS_CHARS && ONE_ADDRESS.test(text);

/** Whether the form held anything at all; an event without answers makes no ticket. */
export const isBlank = ({ answers }: Report): boolean =>
  [answers.school, answers.studentName, answers.studentNumber, answers.email, answers.device, answers.description, answers.phone].every((text) => text === '') &&
  !answers.solved;

export interface IntakeTerms {
  readonly ticket: string;
  readonly calendar: SchoolCalendar;
  readonly answerWithin: number;
}

/** The ticket of a report. What was typed stands beside what was made of it. */
export function ticketOf(report: Report, links: Links, { ticket, calendar, answerWithin }: IntakeTerms): Ticket {
  const { answers } = report;
  const hint = PRIORITY_HINTS[answers.category];
  const unsure = [...links.unsure];
  let cut = false;
  const typed = (text: string): string => {
    const one = kept(text);
    cut ||= one.cut;
    return one.text;
  };
  const given = typed(report.verifiedEmail || answers.email).trim();
  const contact = isAddress(given) ? given : '';
  if (given !== contact) unsure.push(`"${quoted(given)}" is no address to write to`);
  const raw = {
    summary: typed(answers.description),
    school: typed(answers.school),
    phone: typed(answers.phone),
    studentAsTyped: typed(answers.studentName),
    numberAsTyped: typed(answers.studentNumber),
    deviceAsTyped: typed(answers.device),
  };
  if (cut) unsure.push(`an answer was cut at ${MAX_TEXT_CHARS} characters; the whole of it is in the form's own responses`);
  return newRow(tickets, {
    ticket,
    state: answers.solved ? 'resolved' : 'new',
    resolution: answers.solved ? 'solved by the steps' : '',
    resolvedAt: answers.solved ? report.at : null,
    triage: answers.solved ? '' : kept(unsure.join('; ')).text,
    priority: priorityOf(hint.impact, hint.urgency),
    category: answers.category,
    ...raw,
    language: answers.language,
    schoolId: links.schoolId,
    personId: links.personId,
    serial: links.serial,
    openedAt: report.at,
    dueAt: answers.solved ? null : addSchoolMinutes(report.at, answerWithin, calendar),
    relation: answers.relation ?? '',
    contact,
    verified: report.verifiedEmail !== '',
    source: report.audience === 'domain' ? 'form, school account' : 'form, open',
    responseId: report.responseId,
  });
}

/** Names an edit of a response once. */
export const editName = (report: Report): string => new Date(report.at).toISOString();

/** A sheet keeps the clock on the wall: of the hour that is there twice in autumn it gives back the first. */
const isSameMoment = (at: Moment, kept: Moment | null): boolean => kept !== null && (at === kept || at === kept + HOUR_MS);

/** What an edited form changes in its ticket: nothing typed before is lost, and somebody looks. Null where this edit is known. */
export function editOf(ticket: Ticket, report: Report): { readonly values: Partial<Ticket>; readonly text: string } | null {
  if (isSameMoment(report.at, ticket.openedAt) || ticket.alsoResponses.includes(editName(report))) return null;
  const reopened: Partial<Ticket> = ticket.state === 'waiting' || ticket.state === 'resolved' ? { state: 'open', resolvedAt: null, resolution: '' } : {};
  const note = 'the family changed its answers';
  return {
    values: {
      ...reopened,
      alsoResponses: [...ticket.alsoResponses, editName(report)],
      triage: ticket.triage.includes(note) ? ticket.triage : [ticket.triage, note].filter((part) => part !== '').join('; '),
    },
    text: kept(report.answers.description).text,
  };
}
