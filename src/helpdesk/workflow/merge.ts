/** This file merges one ticket into another, takes that back, and links tickets that have to do with each other. */
import { facts } from '../../app/facts';
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Changes, Found, Work } from '../../base/work';
import type { TicketView } from '../../ui/contracts';
import { cameAlongWith, merge, unmerge } from '../rules/merge';
import { followers, messages, tickets } from '../sheet';
import { openTicket } from './ticket-view';
import { LOCK_WAIT_MS, clockTerms, ticketIn } from './tickets';

/** A ticket as people type its number. */
const numberIn = (text: string): string => (/^\d+$/.test(text.trim()) ? `MT-${text.trim()}` : text.trim().toUpperCase());

interface Pair {
  readonly entry: string;
  readonly click: string;
  readonly wants: Work<unknown>['wants'];
  readonly follow?: Work<unknown>['follow'];
  /** The ticket to show when it is done. */
  readonly shows: string;
  decide(found: Found, changes: Changes): Verdict<unknown>;
}

/** One commit about several tickets; afterwards the one that people go on with is opened. */
function changePair(context: StaffContext, { entry, click, wants, follow, shows, decide }: Pair): Verdict<TicketView> {
  const done = context.lock.politely(LOCK_WAIT_MS, () =>
    context.staff.change({
      event: `${entry}:${click}`,
      entry,
      wants,
      ...(follow === undefined ? {} : { follow }),
      adds: [messages, followers, outbox],
      decide(found, changes) {
        const verdict = decide(found, changes);
        return verdict.ok ? accept({ shows }) : verdict;
      },
    }),
  );
  return done.ok ? openTicket(context, shows) : done;
}

const note = (context: StaffContext, changes: Changes, ticket: string, click: string, text: string): void =>
  changes.add(messages, newRow(messages, { messageId: `${ticket}:${click}`, ticket, at: context.clock.now(), who: context.identity.acting(), kind: 'note', text }));

export function mergeTickets(context: StaffContext, click: string, duplicate: string, target: string): Verdict<TicketView> {
  const into = numberIn(target);
  return changePair(context, {
    ...{ entry: 'tickets.merge', click, shows: into },
    wants: {
      find: [
        { sheet: tickets, column: 'ticket', values: [duplicate, into] },
        { sheet: tickets, column: 'mergedInto', values: [duplicate] },
        { sheet: followers, column: 'ticket', values: [duplicate] },
        { sheet: followers, column: 'followerId', values: [`${cameAlongWith(duplicate)}asked`] },
      ],
      search: [{ sheet: followers, column: 'ticket' }, { sheet: followers, column: 'followerId' }],
      whole: [facts],
    },
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
  return changePair(context, {
    ...{ entry: 'tickets.unmerge', click, shows: duplicate },
    wants: {
      find: [{ sheet: tickets, column: 'ticket', values: [duplicate] }],
      search: [...(['ticket', 'mergedInto'] as const).map((column) => ({ sheet: tickets, column })), { sheet: followers, column: 'followerId' }, { sheet: followers, column: 'ticket' }],
      whole: [facts],
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
  return changePair(context, {
    ...{ entry: 'tickets.relate', click, shows: number },
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
