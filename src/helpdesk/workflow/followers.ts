/** This file tells those who follow a ticket that it is solved; the sidebar and the clock's work both call it where they resolve one. */
import { outbox } from '../../app/tables';
import { newRow } from '../../base/table';
import type { Moment } from '../../base/time';
import type { Changes, Find, Found } from '../../base/work';
import { type Ticket, followers } from '../sheet';

/** What a unit of work must want before it may call `tellFollowers`, beside `outbox` in what it adds. */
export const followersOf = (numbers: readonly string[]): Find => ({ sheet: followers, column: 'ticket', values: numbers });

/** Queues a mail to each who follows a ticket, once for each address, and none to whoever opened it. `event` names what happened to the ticket. */
export function tellFollowers(found: Found, changes: Changes, ticket: Pick<Ticket, 'ticket' | 'contact'>, event: string, now: Moment): void {
  const told = new Set([ticket.contact.toLowerCase(), '']);
  for (const { followerId, contact } of found.rows(followers, 'ticket', ticket.ticket)) {
    if (told.has(contact.toLowerCase())) continue;
    told.add(contact.toLowerCase());
    changes.add(outbox, newRow(outbox, { mailId: `solved:${followerId}:${event}`, template: 'follower resolved', record: `${ticket.ticket}:${followerId}`, at: now, state: 'queued' }));
  }
}
