/** This file opens a ticket with all that belongs to it: person, device, loans, other tickets, and what was said. */
import type { StaffContext } from '../../app/context';
import { facts, factsIn } from '../../app/facts';
import { UserError } from '../../base/codes';
import { type Verdict, accept } from '../../base/verdict';
import type { Find, Found, Glimpse } from '../../base/work';
import { type Device, devices } from '../../devices/sheet';
import { type Loan, loans } from '../../loans/sheet';
import { type Person, people, schools } from '../../people/sheet';
import type { DeviceCard, LoanLine, MessageCard, PersonCard, TicketCard, TicketLine, TicketView } from '../../ui/contracts';
import type { HereAnswer } from '../../ui/contracts/tickets';
import { helpersIn } from '../rules/work-list';
import { type Message, type Ticket, followers, messages, tickets } from '../sheet';

/** What a ticket is drawn from. */
export type Standing = Pick<Found, 'row' | 'rows' | 'all' | 'beside'>;

export const ticketCard = (ticket: Ticket): TicketCard => {
  const { ticket: number, state, triage, priority, category, summary, language, school, assignee, openedAt, dueAt, answeredAt } = ticket;
  const { resolvedAt, resolution, relation, contact, verified, phone, studentAsTyped, numberAsTyped, deviceAsTyped } = ticket;
  const { impact, urgency, tier, resolveBy, holdReason, cause, mergedInto, related, filedBy, translation } = ticket;
  return {
    ...{ ticket: number, state, triage, priority, category, summary, language, school, assignee, openedAt, dueAt, answeredAt },
    ...{ resolvedAt, resolution, relation, contact, verified, phone, studentAsTyped, numberAsTyped, deviceAsTyped },
    ...{ impact, urgency, tier, resolveBy, holdReason, cause, mergedInto, related, filedBy, translation, affected: ticket.affected ?? 1 },
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

export const messageCard = ({ at, kind, who, text, ticket, translation, canned }: Message): MessageCard => ({ at, kind, who, text, ticket, translation, canned: canned !== '' });

const loanLine = ({ loan, assetTag, holder, state, outAt, inAt, dueOn }: Loan): LoanLine => ({ loan, assetTag, holder, state, outAt, inAt, dueOn });

/** The columns by which everything around a ticket is found. */
export const AROUND = [
  ...(['ticket', 'personId', 'serial', 'mergedInto', 'related'] as const).map((column) => ({ sheet: tickets, column })),
  { sheet: people, column: 'personId' },
  { sheet: devices, column: 'serial' },
  { sheet: loans, column: 'serial' },
  { sheet: loans, column: 'holderId' },
  { sheet: messages, column: 'ticket' },
  { sheet: followers, column: 'ticket' },
] as const;

/** So many other tickets of one person or device are told of, the newest. */
const OTHERS_SHOWN = 5;
/** So many loans are shown: those that are open, and the last ones before. */
const LOANS_SHOWN = 4;

const numberOf = (ticket: string): number => Number(ticket.replace(/\D/g, ''));
/** Ticket numbers, the newest first. */
const newestFirst = (numbers: readonly string[]): string[] => [...numbers].sort((a, b) => numberOf(b) - numberOf(a));

export interface Named extends Pick<Ticket, 'ticket' | 'personId' | 'serial'> {
  /** Tickets that are about to be merged into it. */
  readonly joining?: readonly string[];
}

/** A ticket by what its columns hold, before its row is read. */
export function namedIn(glimpse: Glimpse, ticket: string): Named {
  const of = (column: 'personId' | 'serial'): string => glimpse.beside(tickets, 'ticket', ticket, column)[0] ?? '';
  return { ticket, personId: of('personId'), serial: of('serial') };
}

/** The tickets merged into one, and others of its person or device, by their numbers. */
function numbersAround(glimpse: Pick<Glimpse, 'beside'>, { ticket, personId, serial, joining = [] }: Named): { readonly merged: readonly string[]; readonly others: readonly string[] } {
  const beside = (column: 'personId' | 'serial' | 'mergedInto', value: string): readonly string[] => (value === '' ? [] : glimpse.beside(tickets, column, value, 'ticket'));
  const merged = newestFirst([...beside('mergedInto', ticket), ...joining]);
  const others = [...new Set([...beside('personId', personId), ...beside('serial', serial)])].filter((one) => one !== ticket && !merged.includes(one));
  return { merged, others: newestFirst(others).slice(0, OTHERS_SHOWN) };
}

/** What to read around a ticket, whose own row may not have been read yet. */
export function findsAround(glimpse: Glimpse, named: Named): readonly Find[] {
  const { merged, others } = numbersAround(glimpse, named);
  const related = glimpse.beside(tickets, 'ticket', named.ticket, 'related').flatMap((list) => list.split(',').map((one) => one.trim()));
  return [
    { sheet: people, column: 'personId', values: [named.personId] },
    { sheet: devices, column: 'serial', values: [named.serial] },
    { sheet: loans, column: 'serial', values: [named.serial] },
    { sheet: loans, column: 'holderId', values: [named.personId] },
    { sheet: messages, column: 'ticket', values: [named.ticket, ...merged] },
    { sheet: followers, column: 'ticket', values: [named.ticket] },
    { sheet: tickets, column: 'ticket', values: [named.ticket, ...merged, ...others, ...related] },
  ];
}

function linesAround(found: Standing, ticket: Ticket): readonly TicketLine[] {
  const { merged, others } = numbersAround(found, ticket);
  const related = new Set(ticket.related);
  const line = (number: string, how: TicketLine['how']): TicketLine => {
    const { state = '', category = '', openedAt = null } = found.rows(tickets, 'ticket', number)[0] ?? {};
    return { ticket: number, state, category, openedAt, how };
  };
  const isSamePerson = (number: string): boolean => ticket.personId !== '' && found.rows(tickets, 'ticket', number)[0]?.personId === ticket.personId;
  return [
    ...merged.map((number) => line(number, 'merged')),
    ...ticket.related.map((number) => line(number, 'related')),
    ...others.filter((number) => !related.has(number)).map((number) => line(number, isSamePerson(number) ? 'same person' : 'same device')),
  ];
}

function loansAround(found: Standing, { serial, personId }: Ticket): readonly LoanLine[] {
  const rows = [...(serial === '' ? [] : found.rows(loans, 'serial', serial)), ...(personId === '' ? [] : found.rows(loans, 'holderId', personId))];
  const each = [...new Map(rows.filter((loan) => loan.state !== 'undone').map((loan) => [loan.loan, loan])).values()];
  const rank = (loan: Loan): number => (loan.state === 'out' ? Number.MAX_SAFE_INTEGER : (loan.inAt ?? 0));
  const open = each.filter((loan) => loan.state === 'out').length;
  return each.sort((a, b) => rank(b) - rank(a)).slice(0, Math.max(open, LOANS_SHOWN)).map(loanLine);
}

export function viewOf(context: StaffContext, found: Standing, ticket: Ticket): TicketView {
  const person = ticket.personId === '' ? null : found.row(people, ticket.personId);
  const device = ticket.serial === '' ? null : found.row(devices, ticket.serial);
  const { merged } = numbersAround(found, ticket);
  const said = [ticket.ticket, ...merged].flatMap((number) => found.rows(messages, 'ticket', number));
  return {
    ticket: ticketCard(ticket),
    person: person === null ? null : personCard(person),
    device: device === null ? null : deviceCard(device),
    messages: said.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(messageCard),
    loans: loansAround(found, ticket),
    others: linesAround(found, ticket),
    followers: found.rows(followers, 'ticket', ticket.ticket).length,
    translates: factsIn(found).get('machine translation'),
    staff: helpersIn(found.all(schools), [context.identity.acting()]),
    now: context.clock.now(),
    zone: context.clock.zone.name,
    me: context.identity.acting(),
  };
}

/** The selected row of Tickets; null where something else is selected. */
function selectedRow(context: StaffContext): number | null {
  const selection = context.selection();
  return selection === null || selection.sheetId !== tickets.sheetId || selection.row < 2 ? null : selection.row;
}

function selectedPlace(context: StaffContext): string {
  const selection = context.selection();
  return selection === null || selection.row < 2 ? '' : `${selection.sheetId}:${selection.row}`;
}

/** What a page asks every few seconds, so it reads no sheet: who else has the ticket open, and whether another row is selected. */
export const lookAround = (context: StaffContext, ticket: string): Verdict<HereAnswer> =>
  accept({ row: selectedRow(context), at: selectedPlace(context), others: ticket === '' ? [] : context.presence.here(ticket, context.identity.acting()) });

/** The ticket of the selected row, with all that belongs to it; null where the selection is no ticket. */
export function selectedTicket(context: StaffContext): Verdict<TicketView | null> {
  const row = selectedRow(context);
  if (row === null) return accept(null);
  return context.staff.read({
    wants: { at: [{ sheet: tickets, row }], search: AROUND, whole: [schools, facts] },
    follow(glimpse) {
      const ticket = glimpse.at(tickets, row);
      return ticket === null ? [] : findsAround(glimpse, ticket);
    },
    decide(found) {
      const ticket = found.at(tickets, row);
      return accept(ticket === null ? null : viewOf(context, found, ticket));
    },
  });
}

/** A ticket by its number, or the newest about a device by tag or serial number, or of a student by the student number. */
export function openTicket(context: StaffContext, text: string): Verdict<TicketView> {
  const wanted = text.trim();
  const number = /^\d+$/.test(wanted) ? `MT-${wanted}` : wanted.toUpperCase();
  const serial = wanted.toUpperCase();
  let chosen = '';
  return context.staff.read({
    wants: { search: [...AROUND, { sheet: devices, column: 'assetTag' }, { sheet: people, column: 'studentNumber' }], whole: [schools, facts] },
    follow(glimpse) {
      const [byNumber] = glimpse.beside(tickets, 'ticket', number, 'ticket');
      const serials = [serial, ...glimpse.beside(devices, 'assetTag', wanted, 'serial')];
      const students = glimpse.beside(people, 'studentNumber', wanted, 'personId');
      const around = [...serials.flatMap((one) => glimpse.beside(tickets, 'serial', one, 'ticket')), ...students.flatMap((one) => glimpse.beside(tickets, 'personId', one, 'ticket'))];
      chosen = byNumber ?? newestFirst(around)[0] ?? '';
      return chosen === '' ? [] : findsAround(glimpse, namedIn(glimpse, chosen));
    },
    decide(found) {
      const ticket = chosen === '' ? null : found.row(tickets, chosen);
      if (ticket === null) throw new UserError('row-missing', { key: wanted, tab: tickets.name });
      return accept(viewOf(context, found, ticket));
    },
  });
}
