/** This file composes what those read who reported what is worked on already; it never says who else did, or what they wrote. */
import type { ComposedMail, MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { Found } from '../../base/work';
import { fill } from '../../words/fill';
import { LANGUAGES, type Language } from '../../words/languages';
import { resolvedLetter } from '../../words/letters';
import type { FamilyState } from '../../words/vocabulary';
import { words } from '../../words/words';
import { type Ticket, followers, tickets } from '../sheet';

/** Where a ticket stands, as those are told who cannot do anything about it: that we wait for somebody else's answer is no business of theirs. */
const STATE: Readonly<Record<Ticket['state'], FamilyState>> = { new: 'received', open: 'working', waiting: 'working', 'on hold': 'working', resolved: 'solved', closed: 'solved' };

/** A record names the ticket and, after a colon, the follower. */
const ticketIn = (record: string): string => record.split(':')[0] ?? '';
const followerIn = (record: string): string => record.slice(ticketIn(record).length + 1);

/** A mail to a follower. Whoever opened the ticket and reported it again has a row without an address, and is reached as the ticket says. */
function toFollower(found: Found, record: string, letter: (ticket: Ticket, language: Language) => Pick<ComposedMail, 'subject' | 'text'>): ComposedMail | null {
  const [follower] = found.rows(followers, 'followerId', followerIn(record));
  const [ticket] = found.rows(tickets, 'ticket', ticketIn(record));
  if (follower === undefined || ticket === undefined) return null;
  const { contact, verified } = follower.contact === '' ? ticket : follower;
  const language = LANGUAGES.find((one) => one === follower.language) ?? 'en';
  return { to: contact, verified, about: `ticket ${ticket.ticket}`, language, ...letter(ticket, language) };
}

const wants: MailTemplate['wants'] = (records) => [
  { sheet: followers, column: 'followerId', values: records.map(followerIn) },
  { sheet: tickets, column: 'ticket', values: [...new Set(records.map(ticketIn))] },
];

export const followerMail: readonly MailTemplate[] = [
  {
    template: 'known',
    answer: false,
    due: 'if room',
    automatic: 'auto-replied',
    wants,
    compose: (context: ProgramContext, found, record) =>
      toFollower(found, record, (ticket, language) => {
        const { known, states } = words(language);
        const facts = { ticket: ticket.ticket, state: states[STATE[ticket.state]], team: context.settings.get('helpdesk name') };
        return { subject: fill(known.subject, { mark: `[${ticket.ticket}]` }, language), text: fill(known.text, facts, language) };
      }),
  },
  {
    template: 'follower resolved',
    answer: false,
    wants,
    compose: (context: ProgramContext, found, record) => toFollower(found, record, (ticket, language) => resolvedLetter(words(language), { ticket: ticket.ticket, team: context.settings.get('helpdesk name') })),
  },
];
