/** This file composes the mails about tickets that wait for the family, in its language. */
import type { MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import { addSchoolMinutes } from '../../base/schoolhours';
import { DAY_MS, momentAt } from '../../base/time';
import { dateParts } from '../../words/date';
import { closedLetter, reminderLetter, reopenedLetter } from '../../words/follow-up-letters';
import type { Letter, LetterFacts } from '../../words/letters';
import type { Catalogue } from '../../words/catalogues';
import { words } from '../../words/words';
import { followUps } from '../rules/follow-up';
import { type Ticket, tickets } from '../sheet';
import { followUpTerms } from './follow-up';
import { envelope, languageOfTicket, ticketOf, keepThread } from './mail';

type Write = (words: Catalogue, facts: LetterFacts, ticket: Ticket, context: ProgramContext) => Letter;

const aboutTicket = (template: string, write: Write): MailTemplate => ({
  template,
  answer: false,
  keepThread,
  wants: (records) => [{ sheet: tickets, column: 'ticket', values: records }],
  compose(context, found, record) {
    const ticket = ticketOf(found, record);
    if (ticket === null) return null;
    const letter = write(words(languageOfTicket(ticket)), { ticket: ticket.ticket, team: context.settings.get('helpdesk name') }, ticket, context);
    return { ...envelope(ticket), ...letter };
  },
});

const reminder = aboutTicket('reminder', (catalogue, facts, ticket, context) => {
  const terms = followUpTerms(context);
  const { zone } = context.clock;
  const day = followUps(terms, context.clock.now()).closesOn(ticket);
  const closesAt = day === null ? null : addSchoolMinutes(momentAt(day, 0, zone), 0, terms.calendar);
  return reminderLetter(catalogue, { ...facts, closesAt: closesAt === null ? null : dateParts(closesAt, zone) });
});

const closed = aboutTicket('closed', (catalogue, facts, ticket, context) => {
  const days = context.settings.get('reopen within days');
  const opensUntil = days === 0 || ticket.closedAt === null ? null : dateParts(ticket.closedAt + days * DAY_MS, context.clock.zone);
  return closedLetter(catalogue, { ...facts, opensUntil });
});

const reopened = aboutTicket('reopened', (catalogue, facts) => reopenedLetter(catalogue, facts));

export const followUpMail: readonly MailTemplate[] = [reminder, closed, reopened];
