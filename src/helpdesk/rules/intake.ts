/** This file makes tickets of answered forms: values in, rows out. */
import { MAX_TEXT_CHARS } from '../../base/cell';
import { HOUR_MS, type Moment } from '../../base/time';
import type { HelpAnswers, Incident } from '../answers';
import { DAMAGE } from '../categories';
import type { FormAudience } from '../forms/form';
import type { Ticket } from '../sheet';
import { type Links, quoted } from './links';
import { newTicket } from './new-ticket';
import { isDeflection } from './deflection';
import { type ClockTerms, deadlinesOf } from './targets';
import { hear } from './tickets';

/** One answered form, read into keys. */
export interface Report {
  readonly responseId: string;
  readonly at: Moment;
  readonly audience: FormAudience;
  /** The address that Google vouched for; '' where none. */
  readonly verifiedEmail: string;
  readonly answers: HelpAnswers;
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

export const isAddress = (text: string): boolean => text.length <= MAX_ADDRESS_CHARS && ONE_ADDRESS.test(text);

/** Whether the form held anything at all; an event without answers makes no ticket. */
export const isBlank = ({ answers }: Report): boolean =>
  [answers.school, answers.studentName, answers.studentNumber, answers.email, answers.device, answers.description, answers.phone].every((text) => text === '') &&
  !answers.solved;

export interface IntakeTerms extends ClockTerms {
  readonly ticket: string;
}

/** What was said of damage, loss or theft, a line each, for whoever looks at the ticket. */
const incidentText = ({ happened, where, when, police, keeper }: Incident): string =>
  [`what: ${happened}`, `where: ${where}`, `when: ${when}`, ...(police === '' ? [] : [`police report: ${police}`]), `with: ${keeper === 'family' ? 'the family' : keeper === 'school' ? 'the school' : keeper}`].join('\n');

/** The ticket of a report. What was typed stands beside what was made of it. */
export function ticketOf(report: Report, links: Links, { ticket, ...terms }: IntakeTerms): Ticket {
  const { answers } = report;
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
  const facts = {
    ticket,
    ...(answers.solved ? ({ state: 'closed', resolution: 'solved by the steps', resolvedAt: report.at, closedAt: report.at, frozenAt: report.at, dueAt: null, resolveBy: null } as const) : {}),
    triage: answers.solved ? '' : kept(unsure.join('; ')).text,
    category: answers.category,
    ...raw,
    language: answers.language,
    schoolId: links.schoolId,
    personId: links.personId,
    serial: links.serial,
    openedAt: report.at,
    relation: answers.relation ?? '',
    contact,
    verified: report.verifiedEmail !== '',
    source: `${answers.incident === undefined ? '' : 'damage '}form, ${report.audience === 'domain' ? 'school account' : 'open'}`,
    ...(answers.incident === undefined ? {} : { incident: typed(incidentText(answers.incident)), cause: DAMAGE[answers.incident.happened].cause }),
    responseId: report.responseId,
  };
  return newTicket(facts, terms);
}

/** Names an edit of a response once. */
export const editName = (report: Report): string => new Date(report.at).toISOString();

/** A sheet keeps the clock on the wall: of the hour that is there twice in autumn it gives back the first. */
export const isSameMoment = (at: Moment, kept: Moment | null): boolean => kept !== null && (at === kept || at === kept + HOUR_MS);

export interface EditTerms extends ClockTerms {
  /** So many calendar days after it was resolved, a ticket can be opened again. */
  readonly reopenDays: number;
}

/** What becomes of an edit: `values` change its ticket, and where that can no longer be opened the report becomes a new one. */
export interface Edit {
  readonly as: 'more' | 'reopened' | 'new ticket';
  readonly values: Partial<Ticket>;
  /** The name under which the ticket keeps it. */
  readonly name: string;
}

/**
 * What an edited form changes in its ticket: nothing typed before is lost, and somebody looks. Null where this edit is known.
 * `filed` is the response's own first moment and the prefix of its edits' names, where it was not what made the ticket.
 */
export function editOf(ticket: Ticket, report: Report, { reopenDays, ...terms }: EditTerms, filed: { readonly at: Moment | null; readonly prefix: string } = { at: ticket.openedAt, prefix: '' }): Edit | null {
  const name = `${filed.prefix}${editName(report)}`;
  if (isSameMoment(report.at, filed.at) || ticket.alsoResponses.includes(name)) return null;
  const alsoResponses = [...ticket.alsoResponses, name];
  // Whoever says again that the steps were enough wants nothing.
  if (report.answers.solved) return { as: 'more', values: { alsoResponses }, name };
  const heard = hear(ticket, report.at, reopenDays, terms);
  if (heard.as === 'too old') return { as: 'new ticket', values: { alsoResponses }, name };
  const note = 'the family changed its answers';
  return {
    as: heard.as,
    name,
    values: {
      ...heard.values,
      // Nobody had answered one that the steps had solved, so its first answer is due only now.
      ...(isDeflection(ticket) ? { dueAt: deadlinesOf(ticket.priority, report.at, terms).dueAt, summary: ticket.summary || kept(report.answers.description).text } : {}),
      alsoResponses,
      triage: ticket.triage.includes(note) ? ticket.triage : [ticket.triage, note].filter((part) => part !== '').join('; '),
    },
  };
}
