/** This file composes the helpdesk's mails from tickets and messages, in the family's language. */
import type { MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { Found } from '../../base/work';
import { dateParts } from '../../words/date';
import { LANGUAGES, type Language } from '../../words/languages';
import { type Letter, acknowledgementLetter, mailLetter, mergedLetter, replyLetter, resolvedLetter } from '../../words/letters';
import { CATEGORY_KEYS, type Category } from '../../words/vocabulary';
import { words } from '../../words/words';
import { followerMail } from './follower-mail';
import { surveyMail } from '../survey/workflow/survey-mail';
import { type Message, type Ticket, messages, tickets } from '../sheet';

export const languageOfTicket = (ticket: Ticket): Language => LANGUAGES.find((one) => one === ticket.language) ?? 'en';
const categoryOf = (ticket: Ticket): Category => CATEGORY_KEYS.find((one) => one === ticket.category) ?? 'other';

/** An unverified address gets mails of their own: within a conversation they would repeat a subject that somebody typed. */
export const envelope = (ticket: Ticket) => ({
  ...(ticket.verified && ticket.thread !== '' ? { thread: ticket.thread } : {}),
  to: ticket.contact,
  verified: ticket.verified,
  about: `ticket ${ticket.ticket}`,
  language: languageOfTicket(ticket),
});

/** Records begin with the ticket's number. */
const numberOf = (record: string): string => record.split(':')[0] ?? '';

/** The first row of a number: a cell that somebody made unreadable, or a copied row, must not stop everybody's mail. */
export const ticketOf = (found: Found, number: string): Ticket | null => found.rows(tickets, 'ticket', number)[0] ?? null;

/** The conversation that a ticket's first mail begins stays the ticket's. */
export const keepThread: NonNullable<MailTemplate['keepThread']> = {
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records.map(numberOf) }],
  note(found, changes, record, thread) {
    const ticket = ticketOf(found, numberOf(record));
    if (ticket !== null && ticket.thread === '') changes.update(tickets, ticket.ticket, { thread });
  },
};

/** An answer says that the request came, and its number: what only says so goes no more. */
const isAnswered = (ticket: Ticket): boolean => ticket.answeredAt !== null;

/** A mail that says that a request came; one that an answer has overtaken is needless. */
const acknowledging = (template: string, write: (ticket: Ticket, context: ProgramContext) => Letter): MailTemplate => ({
  template,
  answer: false,
  // What the form says when it is sent already says it; an answer brings the number too.
  due: 'if room',
  automatic: 'auto-replied',
  keepThread,
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records }],
  compose(context, found, record) {
    const ticket = ticketOf(found, record);
    if (ticket === null) return null;
    return isAnswered(ticket) ? 'needless' : { ...envelope(ticket), ...write(ticket, context) };
  },
});

const acknowledgement = acknowledging('acknowledgement', (ticket, context) =>
  acknowledgementLetter(words(languageOfTicket(ticket)), {
    ticket: ticket.ticket,
    category: categoryOf(ticket),
    answerBy: ticket.dueAt === null ? null : dateParts(ticket.dueAt, context.clock.zone),
    officePhone: null,
    team: context.settings.get('helpdesk name'),
  }),
);

/** What a mail that became a ticket is answered, by `src/words/mailbox.ts`. */
const mailAcknowledgement = acknowledging('mail acknowledgement', (ticket, context) =>
  mailLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, team: context.settings.get('helpdesk name') }),
);

/** A message by its id, with its ticket: the id begins with the ticket's number. */
function messageWithTicket(found: Found, record: string): { message: Message | null; ticket: Ticket | null } {
  return { message: found.rows(messages, 'messageId', record)[0] ?? null, ticket: ticketOf(found, numberOf(record)) };
}

const messageWants: MailTemplate['wants'] = (records) => [
  { sheet: messages, column: 'messageId', values: records },
  { sheet: tickets, column: 'ticket', values: [...new Set(records.map(numberOf))] },
];

/** What a message says, and the same in the family's language where there is one: their own of a canned answer, else a machine's. */
const answerOf = ({ text, translation, canned }: Message) => ({ answer: text, translation, byMachine: translation !== '' && canned === '' });

const reply: MailTemplate = {
  template: 'reply',
  answer: true,
  keepThread,
  wants: messageWants,
  compose(context: ProgramContext, found, record) {
    const { message, ticket } = messageWithTicket(found, record);
    if (message === null || ticket === null) return null;
    const letter = replyLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, team: context.settings.get('helpdesk name'), ...answerOf(message) });
    return { ...envelope(ticket), ...letter };
  },
};

const closing = ({ text, translation }: Message): string => (translation === '' ? text : `${translation}\n\n${text}`);

const resolved: MailTemplate = {
  template: 'resolved',
  answer: true,
  keepThread,
  wants: messageWants,
  compose(context: ProgramContext, found, record) {
    const { message, ticket } = messageWithTicket(found, record);
    if (ticket === null) return null;
    const letter = resolvedLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, team: context.settings.get('helpdesk name') });
    return { ...envelope(ticket), subject: letter.subject, text: message === null ? letter.text : `${closing(message)}\n\n${letter.text}` };
  },
};

/** Told to whoever asked in a ticket that goes on under another one's number. */
const merged: MailTemplate = {
  template: 'merged',
  answer: false,
  keepThread,
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records }],
  compose(context: ProgramContext, found, record) {
    const ticket = ticketOf(found, record);
    // Taken back before the mail went: then there is nothing to tell.
    if (ticket === null || ticket.mergedInto === '') return null;
    return { ...envelope(ticket), ...mergedLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, into: ticket.mergedInto, team: context.settings.get('helpdesk name') }) };
  },
};

export const helpdeskMail: readonly MailTemplate[] = [acknowledgement, mailAcknowledgement, reply, resolved, merged, ...followerMail, ...surveyMail];
