/** This file composes the helpdesk's mails from tickets and messages, in the family's language. */
import type { MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { Found } from '../../base/work';
import { dateParts } from '../../words/date';
import { LANGUAGES, type Language } from '../../words/languages';
import { acknowledgementLetter, mergedLetter, replyLetter, resolvedLetter } from '../../words/letters';
import { CATEGORY_KEYS, type Category } from '../../words/vocabulary';
import { words } from '../../words/words';
import { followerMail } from './follower-mail';
import { surveyMail } from './survey-mail';
import { type Message, type Ticket, messages, tickets } from '../sheet';

export const languageOfTicket = (ticket: Ticket): Language => LANGUAGES.find((one) => one === ticket.language) ?? 'en';
const categoryOf = (ticket: Ticket): Category => CATEGORY_KEYS.find((one) => one === ticket.category) ?? 'other';

export const envelope = (ticket: Ticket) => ({
  to: ticket.contact,
  verified: ticket.verified,
  about: `ticket ${ticket.ticket}`,
  language: languageOfTicket(ticket),
});

/** The first row of a number: a cell that somebody made unreadable, or a copied row, must not stop everybody's mail. */
export const ticketOf = (found: Found, number: string): Ticket | null => found.rows(tickets, 'ticket', number)[0] ?? null;

const acknowledgement: MailTemplate = {
  template: 'acknowledgement',
  answer: false,
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records }],
  compose(context, found, record) {
    const ticket = ticketOf(found, record);
    if (ticket === null) return null;
    const letter = acknowledgementLetter(words(languageOfTicket(ticket)), {
      ticket: ticket.ticket,
      category: categoryOf(ticket),
      answerBy: ticket.dueAt === null ? null : dateParts(ticket.dueAt, context.clock.zone),
      officePhone: null,
      team: context.settings.get('helpdesk name'),
    });
    return { ...envelope(ticket), ...letter };
  },
};

/** A message by its id, with its ticket: the id begins with the ticket's number. */
function messageWithTicket(found: Found, record: string): { message: Message | null; ticket: Ticket | null } {
  return { message: found.rows(messages, 'messageId', record)[0] ?? null, ticket: ticketOf(found, record.split(':')[0] ?? '') };
}

const messageWants: MailTemplate['wants'] = (records) => [
  { sheet: messages, column: 'messageId', values: records },
  { sheet: tickets, column: 'ticket', values: [...new Set(records.map((record) => record.split(':')[0] ?? ''))] },
];

/** What a message says, and the same in the family's language where there is one: their own of a canned answer, else a machine's. */
const answerOf = ({ text, translation, canned }: Message) => ({ answer: text, translation, byMachine: translation !== '' && canned === '' });

const reply: MailTemplate = {
  template: 'reply',
  answer: true,
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
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records }],
  compose(context: ProgramContext, found, record) {
    const ticket = ticketOf(found, record);
    // Taken back before the mail went: then there is nothing to tell.
    if (ticket === null || ticket.mergedInto === '') return null;
    return { ...envelope(ticket), ...mergedLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, into: ticket.mergedInto, team: context.settings.get('helpdesk name') }) };
  },
};

export const helpdeskMail: readonly MailTemplate[] = [acknowledgement, reply, resolved, merged, ...followerMail, ...surveyMail];
