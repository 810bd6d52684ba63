/** This file is what staff change about one ticket from the sidebar: who works on it, what is answered, how it stands and how it ends. */
import { facts, factsIn } from '../../app/facts';
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Found, Work } from '../../base/work';
import type { TicketUpdate } from '../../ui/contracts';
import type { Level } from '../categories';
import { asCanned, languageOr } from '../rules/canned';
import { isAddress, kept } from '../rules/intake';
import { passOn } from '../rules/routing';
import type { ClockTerms } from '../rules/targets';
import { answer, assign, hold, rank, reopen, resolve, resume, take } from '../rules/tickets';
import { type Message, type Ticket, cannedAnswers, messages, tickets } from '../sheet';
import { followersOf, tellFollowers } from './followers';
import { messageCard, ticketCard } from './ticket-view';

interface Decided {
  readonly values: Partial<Ticket>;
  readonly message?: Partial<Message> & Pick<Message, 'kind' | 'text'>;
  readonly mail?: string;
}

type Decide = (ticket: Ticket, terms: ClockTerms, found: Found) => Verdict<Decided>;

/** The district's calendar and targets, as the Staff workbook has them copied. */
export const clockTerms = (context: StaffContext, found: Found): ClockTerms => {
  const copied = factsIn(found);
  return { calendar: copied.calendar(context.clock.zone), targets: copied.get('targets') };
};

/** What names the school in an answer: its own name, or the district's where it is not known. */
export const schoolIn = (found: Found, school: string): string => school || factsIn(found).get('district name');

/** How long a click waits for others to finish, before it goes ahead and lets the store sort it out. */
export const LOCK_WAIT_MS = 8_000;

/** The ticket of a number that the page named. Throws where it is gone. */
export function ticketIn(found: Found, number: string): Ticket {
  const ticket = found.row(tickets, number);
  if (ticket === null) throw new UserError('row-missing', { key: number, tab: tickets.name });
  return ticket;
}

/** One change to one ticket, with what is said in it and the mail that it causes, in one commit. */
function changeTicket(context: StaffContext, entry: string, click: string, number: string, decide: Decide, withCanned = false): Verdict<TicketUpdate> {
  let after: TicketUpdate | null = null;
  const who = context.identity.acting();
  const now = context.clock.now();
  const work: Work<{ ticket: string }> = {
    event: `${entry}:${click}`,
    entry,
    wants: { find: [{ sheet: tickets, column: 'ticket', values: [number] }, followersOf([number])], whole: withCanned ? [facts, cannedAnswers] : [facts] },
    adds: [messages, outbox],
    decide(found, changes) {
      const ticket = ticketIn(found, number);
      const verdict = decide(ticket, clockTerms(context, found), found);
      if (!verdict.ok) return verdict;
      const { values, message, mail } = verdict.value;
      changes.update(tickets, number, values);
      if (values.state === 'resolved') tellFollowers(found, changes, ticket, click, now);
      const messageId = `${number}:${click}`;
      const said = message === undefined ? null : newRow(messages, { messageId, ticket: number, at: now, who, ...message, text: kept(message.text).text });
      if (said !== null) changes.add(messages, said);
      if (mail !== undefined) {
        changes.add(outbox, newRow(outbox, { mailId: `${mail}:${messageId}`, template: mail, record: said === null ? number : messageId, at: now, state: 'queued' }));
      }
      after = { ticket: ticketCard({ ...ticket, ...values }), added: said === null ? [] : [messageCard(said)], now };
      return accept({ ticket: number });
    },
  };
  const done = context.lock.politely(LOCK_WAIT_MS, () => context.staff.change(work));
  if (!done.ok) return done;
  // A click that was done before is found in the journal without deciding again: then the ticket is read as it stands.
  return after === null ? ticketAsItStands(context, number) : accept(after);
}

function ticketAsItStands(context: StaffContext, number: string): Verdict<TicketUpdate> {
  return context.staff.read({
    wants: { find: [{ sheet: tickets, column: 'ticket', values: [number] }] },
    decide: (found) => accept({ ticket: ticketCard(ticketIn(found, number)), added: [], now: context.clock.now() }),
  });
}

const valuesOf = (verdict: Verdict<Partial<Ticket>>): Verdict<Decided> => (verdict.ok ? accept({ values: verdict.value }) : verdict);

export const takeTicket = (context: StaffContext, click: string, number: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.take', click, number, (ticket) => valuesOf(take(ticket, context.identity.acting())));

export interface Answering {
  readonly text: string;
  readonly wait: boolean;
  /** The canned answer that the text began as; '' for none. */
  readonly canned: string;
}

export const answerTicket = (context: StaffContext, click: string, number: string, { text, wait, canned }: Answering): Verdict<TicketUpdate> =>
  changeTicket(
    context,
    'tickets.answer',
    click,
    number,
    (ticket, terms, found) => {
      const verdict = answer(ticket, text, wait, context.identity.acting(), context.clock.now(), terms);
      if (!verdict.ok) return verdict;
      const chosen = canned === '' ? null : found.row(cannedAnswers, canned);
      const said = asCanned(chosen, text, languageOr(ticket.language), { ticket: number, school: schoolIn(found, ticket.school) });
      return accept({ values: verdict.value, message: { kind: 'answer', text, ...said, ...(said.canned === '' ? {} : { language: 'en' }) }, mail: 'reply' });
    },
    canned !== '',
  );

export const noteOnTicket = (context: StaffContext, click: string, number: string, text: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.note', click, number, () => (text.trim() === '' ? refuse('message-empty') : accept({ values: {}, message: { kind: 'note', text } })));

export interface Ending {
  readonly resolution: Ticket['resolution'];
  readonly cause: Ticket['cause'];
  readonly text: string;
}

export const resolveTicket = (context: StaffContext, click: string, number: string, { resolution, cause, text }: Ending): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.resolve', click, number, (ticket) => {
    const verdict = resolve(ticket, resolution, context.identity.acting(), context.clock.now(), cause);
    if (!verdict.ok) return verdict;
    const told = ticket.contact === '' ? {} : { mail: 'resolved' };
    return accept({ values: verdict.value, ...(text.trim() === '' ? {} : { message: { kind: 'answer' as const, text } }), ...told });
  });

export const holdTicket = (context: StaffContext, click: string, number: string, reason: Exclude<Ticket['holdReason'], ''>): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.hold', click, number, (ticket) => valuesOf(hold(ticket, reason, context.identity.acting(), context.clock.now())));

export const resumeTicket = (context: StaffContext, click: string, number: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.resume', click, number, (ticket, terms) => valuesOf(resume(ticket, context.clock.now(), terms)));

export const reopenTicket = (context: StaffContext, click: string, number: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.reopen', click, number, (ticket, terms) => {
    // A ticket that goes on under another number is taken back there, not opened beside it.
    if (ticket.mergedInto !== '') return refuse('merge-merged', { ticket: number, into: ticket.mergedInto });
    return accept({ values: reopen(ticket, context.clock.now(), terms) });
  });

export const rankTicket = (context: StaffContext, click: string, number: string, impact: Level, urgency: Level): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.rank', click, number, (ticket, terms) => valuesOf(rank(ticket, impact, urgency, terms)));

export const assignTicket = (context: StaffContext, click: string, number: string, to: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.assign', click, number, (ticket) => {
    const who = to.trim().toLowerCase();
    return who !== '' && !isAddress(who) ? refuse('helper-unknown', { who: to }) : valuesOf(assign(ticket, who));
  });

export const passTicketOn = (context: StaffContext, click: string, number: string, tier: Exclude<Ticket['tier'], ''>): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.passOn', click, number, (ticket) => valuesOf(passOn(ticket, tier, context.identity.acting())));

/** The one key that a text names; null for an empty text. Throws where it names none, or rows of several. */
export function only(keys: readonly string[], text: string, tab: string): string | null {
  if (text.trim() === '') return null;
  const [key] = keys;
  if (key === undefined) throw new UserError('row-missing', { key: text.trim(), tab });
  if (new Set(keys).size > 1) throw new UserError('key-twice', { key: text.trim(), tab });
  return key;
}
