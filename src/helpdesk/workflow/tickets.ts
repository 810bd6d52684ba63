/** This file is what staff do with a ticket from the sidebar: see it whole, take it, answer, note, link, resolve. */
import { facts, factsIn } from '../../app/facts';
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Found, Work } from '../../base/work';
import { type Device, devices } from '../../devices/sheet';
import { type Person, people } from '../../people/sheet';
import type { DeviceCard, MessageCard, PersonCard, TicketCard, TicketUpdate, TicketView } from '../../ui/contracts';
import { kept } from '../rules/intake';
import type { ClockTerms } from '../rules/targets';
import { answer, resolve, take } from '../rules/tickets';
import { type Message, type Ticket, messages, tickets } from '../sheet';
import { followersOf, tellFollowers } from './followers';

const ticketCard = (ticket: Ticket): TicketCard => {
  const { ticket: number, state, triage, priority, category, summary, language, school, assignee, openedAt, dueAt, answeredAt } = ticket;
  const { resolvedAt, resolution, relation, contact, verified, phone, studentAsTyped, numberAsTyped, deviceAsTyped } = ticket;
  return {
    ...{ ticket: number, state, triage, priority, category, summary, language, school, assignee, openedAt, dueAt, answeredAt },
    ...{ resolvedAt, resolution, relation, contact, verified, phone, studentAsTyped, numberAsTyped, deviceAsTyped },
  };
};

const personCard = (person: Person): PersonCard => ({
  name: `${person.givenName} ${person.familyName}`.trim(),
  role: person.role,
  studentNumber: person.studentNumber,
  grade: person.grade,
  email: person.email,
  active: person.active,
});

const deviceCard = (device: Device): DeviceCard => {
  const { serial, assetTag, model, consoleStatus, orgUnit, holder, user, lastContact, osVersion, updatesUntil } = device;
  return { serial, assetTag, model, consoleStatus, orgUnit, holder, user, lastContact, osVersion, updatesUntil };
};

const messageCard = ({ at, kind, who, text }: Message): MessageCard => ({ at, kind, who, text });

/** The columns by which everything around a ticket is found. */
const AROUND = [
  { sheet: tickets, column: 'personId' },
  { sheet: tickets, column: 'serial' },
  { sheet: people, column: 'personId' },
  { sheet: devices, column: 'serial' },
  { sheet: messages, column: 'ticket' },
] as const;

function viewOf(context: StaffContext, found: Found, ticket: Ticket): TicketView {
  const person = ticket.personId === '' ? null : found.row(people, ticket.personId);
  const device = ticket.serial === '' ? null : found.row(devices, ticket.serial);
  const said = found.rows(messages, 'ticket', ticket.ticket);
  return {
    ticket: ticketCard(ticket),
    person: person === null ? null : personCard(person),
    device: device === null ? null : deviceCard(device),
    messages: [...said].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(messageCard),
    now: context.clock.now(),
    zone: context.clock.zone.name,
    me: context.identity.acting(),
  };
}

/** The ticket of the selected row, with all that belongs to it; null where the selection is no ticket. */
export function selectedTicket(context: StaffContext): Verdict<TicketView | null> {
  const selection = context.selection();
  if (selection === null || selection.sheetId !== tickets.sheetId || selection.row < 2) return accept(null);
  const at = { sheet: tickets, row: selection.row };
  return context.staff.read({
    wants: { at: [at], search: AROUND.slice(2) },
    follow: (glimpse) => {
      const ticket = glimpse.at(tickets, selection.row);
      if (ticket === null) return [];
      return [
        { sheet: people, column: 'personId', values: [ticket.personId] },
        { sheet: devices, column: 'serial', values: [ticket.serial] },
        { sheet: messages, column: 'ticket', values: [ticket.ticket] },
      ];
    },
    decide: (found) => {
      const ticket = found.at(tickets, selection.row);
      return accept(ticket === null ? null : viewOf(context, found, ticket));
    },
  });
}

/** The largest number in a list of ticket numbers, which is the newest ticket. */
const newest = (numbers: readonly string[]): string | undefined =>
  [...numbers].sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))[0];

/** A ticket by its number, or the newest about a device by tag or serial number. */
export function openTicket(context: StaffContext, text: string): Verdict<TicketView> {
  const wanted = text.trim();
  const number = /^\d+$/.test(wanted) ? `MT-${wanted}` : wanted.toUpperCase();
  const serial = wanted.toUpperCase();
  let chosen = '';
  return context.staff.read({
    wants: {
      find: [],
      search: [...AROUND, { sheet: tickets, column: 'ticket' }, { sheet: devices, column: 'assetTag' }],
    },
    follow: (glimpse) => {
      const [byNumber] = glimpse.beside(tickets, 'ticket', number, 'ticket');
      const serials = [serial, ...glimpse.beside(devices, 'assetTag', wanted, 'serial')];
      chosen = byNumber ?? newest(serials.flatMap((one) => glimpse.beside(tickets, 'serial', one, 'ticket'))) ?? '';
      return [
        { sheet: tickets, column: 'ticket', values: [chosen] },
        { sheet: people, column: 'personId', values: glimpse.beside(tickets, 'ticket', chosen, 'personId') },
        { sheet: devices, column: 'serial', values: glimpse.beside(tickets, 'ticket', chosen, 'serial') },
        { sheet: messages, column: 'ticket', values: [chosen] },
      ];
    },
    decide: (found) => {
      const ticket = found.row(tickets, chosen);
      if (ticket === null) throw new UserError('row-missing', { key: wanted, tab: tickets.name });
      return accept(viewOf(context, found, ticket));
    },
  });
}

type Decide = (ticket: Ticket, terms: ClockTerms) => Verdict<{ readonly values: Partial<Ticket>; readonly message?: Pick<Message, 'kind' | 'text'>; readonly mail?: string }>;

/** The district's calendar and targets, as the Staff workbook has them copied. */
const clockTerms = (context: StaffContext, found: Found): ClockTerms => {
  const copied = factsIn(found);
  return { calendar: copied.calendar(context.clock.zone), targets: copied.get('targets') };
};

/** One change to one ticket, with what is said in it and the mail that it causes, in one commit. */
function changeTicket(context: StaffContext, entry: string, click: string, number: string, decide: Decide): Verdict<TicketUpdate> {
  let after: TicketUpdate | null = null;
  const who = context.identity.acting();
  const now = context.clock.now();
  const work: Work<{ ticket: string }> = {
    event: `${entry}:${click}`,
    entry,
    wants: { find: [{ sheet: tickets, column: 'ticket', values: [number] }, followersOf([number])], whole: [facts] },
    adds: [messages, outbox],
    decide(found, changes) {
      const ticket = found.row(tickets, number);
      if (ticket === null) throw new UserError('row-missing', { key: number, tab: tickets.name });
      const verdict = decide(ticket, clockTerms(context, found));
      if (!verdict.ok) return verdict;
      const { values, message, mail } = verdict.value;
      changes.update(tickets, number, values);
      if (values.state === 'resolved') tellFollowers(found, changes, ticket, click, now);
      const messageId = `${number}:${click}`;
      const said = message === undefined ? null : newRow(messages, { messageId, ticket: number, at: now, who, kind: message.kind, text: kept(message.text).text });
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

/** How long a click waits for others to finish, before it goes ahead and lets the store sort it out. */
const LOCK_WAIT_MS = 8_000;

function ticketAsItStands(context: StaffContext, number: string): Verdict<TicketUpdate> {
  return context.staff.read({
    wants: { find: [{ sheet: tickets, column: 'ticket', values: [number] }] },
    decide: (found) => {
      const ticket = found.row(tickets, number);
      if (ticket === null) throw new UserError('row-missing', { key: number, tab: tickets.name });
      return accept({ ticket: ticketCard(ticket), added: [], now: context.clock.now() });
    },
  });
}

export const takeTicket = (context: StaffContext, click: string, number: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.take', click, number, (ticket) => {
    const verdict = take(ticket, context.identity.acting());
    return verdict.ok ? accept({ values: verdict.value }) : verdict;
  });

export const answerTicket = (context: StaffContext, click: string, number: string, text: string, wait: boolean): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.answer', click, number, (ticket, terms) => {
    const verdict = answer(ticket, text, wait, context.identity.acting(), context.clock.now(), terms);
    return verdict.ok ? accept({ values: verdict.value, message: { kind: 'answer', text }, mail: 'reply' }) : verdict;
  });

export const noteOnTicket = (context: StaffContext, click: string, number: string, text: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.note', click, number, () => (text.trim() === '' ? refuse('message-empty') : accept({ values: {}, message: { kind: 'note', text } })));

export const resolveTicket = (context: StaffContext, click: string, number: string, resolution: Ticket['resolution'], text: string): Verdict<TicketUpdate> =>
  changeTicket(context, 'tickets.resolve', click, number, (ticket) => {
    const verdict = resolve(ticket, resolution, context.identity.acting(), context.clock.now());
    if (!verdict.ok) return verdict;
    const told = ticket.contact === '' ? {} : { mail: 'resolved' };
    return accept({ values: verdict.value, ...(text.trim() === '' ? {} : { message: { kind: 'answer' as const, text } }), ...told });
  });

/** Sets the links that the form left unsure. Empty text leaves a link as it is. */
export function linkTicket(context: StaffContext, click: string, number: string, device: string, person: string): Verdict<TicketView> {
  const work: Work<{ ticket: string }> = {
    event: `tickets.link:${click}`,
    entry: 'tickets.link',
    wants: {
      find: [
        { sheet: tickets, column: 'ticket', values: [number] },
        { sheet: devices, column: 'assetTag', values: [device.trim()] },
        { sheet: devices, column: 'serial', values: [device.trim().toUpperCase()] },
        { sheet: people, column: 'studentNumber', values: [person.trim()] },
        { sheet: people, column: 'email', values: [person.trim()] },
      ],
    },
    decide(found, changes) {
      const ticket = found.row(tickets, number);
      if (ticket === null) throw new UserError('row-missing', { key: number, tab: tickets.name });
      const serial = only([...found.rows(devices, 'assetTag', device.trim()), ...found.rows(devices, 'serial', device.trim().toUpperCase())].map((row) => row.serial), device, devices.name);
      const personId = only([...found.rows(people, 'studentNumber', person.trim()), ...found.rows(people, 'email', person.trim())].map((row) => row.personId), person, people.name);
      changes.update(tickets, number, {
        ...(serial === null ? {} : { serial }),
        ...(personId === null ? {} : { personId }),
        triage: '',
      });
      return accept({ ticket: number });
    },
  };
  const done = context.lock.politely(LOCK_WAIT_MS, () => context.staff.change(work));
  return done.ok ? openTicket(context, number) : done;
}

/** The one key that a text names; null for an empty text. Throws where it names none, or rows of several. */
function only(keys: readonly string[], text: string, tab: string): string | null {
  if (text.trim() === '') return null;
  const [key] = keys;
  if (key === undefined) throw new UserError('row-missing', { key: text.trim(), tab });
  if (new Set(keys).size > 1) throw new UserError('key-twice', { key: text.trim(), tab });
  return key;
}
