/** This file composes the helpdesk's mails from tickets and messages, in the family's language. */
import type { MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { Found } from '../../base/work';
import { dateParts } from '../../words/date';
import { LANGUAGES, type Language } from '../../words/languages';
import { acknowledgementLetter, replyLetter, resolvedLetter } from '../../words/letters';
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

const reply: MailTemplate = {
  template: 'reply',
  answer: true,
  wants: messageWants,
  compose(context: ProgramContext, found, record) {
    const { message, ticket } = messageWithTicket(found, record);
    if (message === null || ticket === null) return null;
    const letter = replyLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, answer: message.text, team: context.settings.get('helpdesk name') });
    return { ...envelope(ticket), ...letter };
  },
};

const resolved: MailTemplate = {
  template: 'resolved',
  answer: true,
  wants: messageWants,
  compose(context: ProgramContext, found, record) {
    const { message, ticket } = messageWithTicket(found, record);
    if (ticket === null) return null;
    const letter = resolvedLetter(words(languageOfTicket(ticket)), { ticket: ticket.ticket, team: context.settings.get('helpdesk name') });
    return { ...envelope(ticket), subject: letter.subject, text: message === null ? letter.text : `${message.text}\n\n${letter.text}` };
  },
};

export const helpdeskMail: readonly MailTemplate[] = [acknowledgement, reply, resolved, ...followerMail, ...surveyMail];
