/** This file merges one ticket into another, takes that back, and links tickets that have to do with each other. */
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { TicketView } from '../../ui/contracts';
import { cameAlongWith, merge, unmerge } from '../rules/merge';
import { followers, messages, tickets } from '../sheet';
import { type Writing, changeAndShow } from './afterwards';
import { namedIn } from './ticket-view';
import { clockTerms, ticketIn } from './tickets';

/** A ticket as people type its number. */
const numberIn = (text: string): string => (/^\d+$/.test(text.trim()) ? `MT-${text.trim()}` : text.trim().toUpperCase());

const note = (context: StaffContext, changes: Writing, ticket: string, click: string, text: string): void =>
  changes.add(messages, newRow(messages, { messageId: `${ticket}:${click}`, ticket, at: context.clock.now(), who: context.identity.acting(), kind: 'note', text }));

export function mergeTickets(context: StaffContext, click: string, duplicate: string, target: string): Verdict<TicketView> {
  const into = numberIn(target);
  return changeAndShow(context, {
    ...{ event: `tickets.merge:${click}`, entry: 'tickets.merge', shows: into },
    wants: {
      find: [
        { sheet: tickets, column: 'ticket', values: [duplicate, into] },
        { sheet: tickets, column: 'mergedInto', values: [duplicate] },
        { sheet: followers, column: 'ticket', values: [duplicate] },
        { sheet: followers, column: 'followerId', values: [`${cameAlongWith(duplicate)}asked`] },
      ],
      search: [{ sheet: followers, column: 'followerId' }],
    },
    around: (glimpse) => [{ ...namedIn(glimpse, into), joining: [duplicate, ...glimpse.beside(tickets, 'mergedInto', duplicate, 'ticket')] }],
    follow: (glimpse) => [{ sheet: followers, column: 'followerId', values: glimpse.beside(followers, 'ticket', duplicate, 'followerId').map((id) => `${cameAlongWith(duplicate)}${id}`) }],
    decide(found, changes) {
      const [survivor, gone] = [ticketIn(found, into), ticketIn(found, duplicate)];
      const now = context.clock.now();
      const verdict = merge(survivor, gone, found.rows(followers, 'ticket', duplicate), now, clockTerms(context, found));
      if (!verdict.ok) return verdict;
      changes.update(tickets, into, verdict.value.survivor);
      changes.update(tickets, duplicate, verdict.value.duplicate);
      // What had been merged into the duplicate goes on under the survivor's number too.
      for (const earlier of found.rows(tickets, 'mergedInto', duplicate)) changes.update(tickets, earlier.ticket, { mergedInto: into });
      for (const follower of verdict.value.joined) {
        // Merged once more after it was taken back: their row is still there.
        const { followerId, ticket } = follower;
        if (found.rows(followers, 'followerId', followerId).length > 0) changes.update(followers, followerId, { ticket });
        else changes.add(followers, follower);
      }
      note(context, changes, into, click, `${duplicate} was merged into this ticket.`);
      if (gone.contact !== '') changes.add(outbox, newRow(outbox, { mailId: `merged:${duplicate}:${click}`, template: 'merged', record: duplicate, at: now, state: 'queued' }));
      return accept(null);
    },
  });
}

export function unmergeTicket(context: StaffContext, click: string, duplicate: string): Verdict<TicketView> {
  return changeAndShow(context, {
    ...{ event: `tickets.unmerge:${click}`, entry: 'tickets.unmerge', shows: duplicate },
    wants: {
      find: [{ sheet: tickets, column: 'ticket', values: [duplicate] }],
      search: [{ sheet: followers, column: 'followerId' }],
    },
    follow(glimpse) {
      const into = glimpse.beside(tickets, 'ticket', duplicate, 'mergedInto');
      const came = into.flatMap((one) => glimpse.beside(followers, 'ticket', one, 'followerId')).filter((id) => id.startsWith(cameAlongWith(duplicate)));
      return [
        { sheet: tickets, column: 'ticket', values: into },
        { sheet: followers, column: 'followerId', values: came },
      ];
    },
    decide(found, changes) {
      const gone = ticketIn(found, duplicate);
      const survivor = found.rows(tickets, 'ticket', gone.mergedInto)[0] ?? null;
      const verdict = unmerge(gone, survivor, context.clock.now(), clockTerms(context, found));
      if (!verdict.ok) return verdict;
      changes.update(tickets, duplicate, verdict.value.duplicate);
      if (survivor !== null) {
        changes.update(tickets, survivor.ticket, verdict.value.survivor);
        note(context, changes, survivor.ticket, click, `${duplicate} goes on by itself again.`);
        for (const id of found.beside(followers, 'ticket', survivor.ticket, 'followerId')) {
          if (id.startsWith(cameAlongWith(duplicate))) changes.update(followers, id, { ticket: '' });
        }
      }
      return accept(null);
    },
  });
}

/** Links two tickets both ways; where they are linked, the link goes. */
export function relateTickets(context: StaffContext, click: string, number: string, other: string): Verdict<TicketView> {
  const pair = [number, numberIn(other)] as const;
  return changeAndShow(context, {
    ...{ event: `tickets.relate:${click}`, entry: 'tickets.relate', shows: number },
    wants: { find: [{ sheet: tickets, column: 'ticket', values: pair }] },
    decide(found, changes) {
      const [one, two] = [ticketIn(found, pair[0]), ticketIn(found, pair[1])];
      if (one.ticket === two.ticket) return refuse('relate-itself', { ticket: number });
      const linked = one.related.includes(two.ticket);
      for (const [here, there] of [[one, two], [two, one]] as const) {
        const rest = here.related.filter((ticket) => ticket !== there.ticket);
        changes.update(tickets, here.ticket, { related: linked ? rest : [...rest, there.ticket] });
      }
      return accept(null);
    },
  });
}
