/** This file files a ticket for somebody who is not at a form: on the phone, at the counter, in the corridor. */
import { facts } from '../../app/facts';
import { outbox } from '../../app/tables';
import type { StaffContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Find, Found, Glimpse } from '../../base/work';
import { type Device, devices } from '../../devices/sheet';
import { type Person, people, schools } from '../../people/sheet';
import type { FilingView } from '../../ui/contracts/tickets';
import type { Category } from '../../words/vocabulary';
import { affectedBy } from '../rules/merge';
import { type Filing, openAboutSame, ticketOnBehalf } from '../rules/on-behalf';
import { type Ticket, followers, messages, ticketNumber, tickets } from '../sheet';
import { type Writing, changeShowing } from './afterwards';
import { type Named, namedIn } from './ticket-view';
import { LOCK_WAIT_MS, clockTerms, only } from './tickets';

export interface Told {
  readonly person: string;
  readonly device: string;
  readonly category: Category;
  readonly text: string;
  readonly language: string;
  readonly contact: string;
  /** What to do where an open ticket is about the same: ask, file all the same, or add to it. */
  readonly how: 'ask' | 'file' | 'join';
}

const PERSON_COLUMNS = ['personId', 'studentNumber', 'email', 'givenName', 'familyName', 'guardianIds'] as const;

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().split(/[\s,]+/).filter((word) => word !== '').sort().join(' ');

/** Whom a student number, a school e-mail or a whole name means, by their ids. */
function idsOf(glimpse: Glimpse, text: string): readonly string[] {
  if (text === '') return [];
  const exact = [...glimpse.beside(people, 'studentNumber', text, 'personId'), ...glimpse.beside(people, 'email', text, 'personId')];
  if (exact.length > 0) return [...new Set(exact)];
  const name = plain(text);
  return glimpse.columns(people, PERSON_COLUMNS).filter((person) => plain(`${person.givenName} ${person.familyName}`) === name).map((person) => person.personId);
}

function serialsOf(glimpse: Glimpse, text: string): readonly string[] {
  return text === '' ? [] : [...new Set([...glimpse.beside(devices, 'assetTag', text, 'serial'), ...glimpse.beside(devices, 'serial', text.toUpperCase(), 'serial')])];
}

function personIn(found: Found, text: string): Person | null {
  const ids = idsOf(found, text);
  if (ids.length > 1) throw new UserError('person-several', { count: ids.length, who: text });
  const id = only(ids, text, people.name);
  return id === null ? null : found.row(people, id);
}

function deviceIn(found: Found, text: string): Device | null {
  const serial = only(serialsOf(found, text), text, devices.name);
  return serial === null ? null : found.row(devices, serial);
}

/** What the commit did; `same` names the open ticket that was found and left alone. */
interface Filed {
  readonly ticket: string;
  readonly same: string;
}

function joinTicket(changes: Writing, context: StaffContext, click: string, ticket: Ticket, filed: Ticket, found: Found): void {
  const { contact, language, relation, personId } = filed;
  changes.update(tickets, ticket.ticket, affectedBy(ticket, 1, clockTerms(context, found)));
  changes.add(messages, newRow(messages, { messageId: `${ticket.ticket}:${click}`, ticket: ticket.ticket, at: filed.openedAt, kind: 'me too', who: context.identity.acting(), text: filed.summary, language }));
  if (contact !== '' && contact.toLowerCase() !== ticket.contact.toLowerCase()) changes.add(followers, newRow(followers, { followerId: click, ticket: ticket.ticket, at: filed.openedAt, contact, language, relation, personId }));
}

function fileIt(context: StaffContext, click: string, told: Told, found: Found, changes: Writing): Verdict<Filed> {
  const person = personIn(found, told.person.trim());
  const device = deviceIn(found, told.device.trim());
  const about: Omit<Filing, 'ticket'> = {
    ...{ at: context.clock.now(), filedBy: context.identity.acting(), category: told.category, text: told.text, language: told.language, contact: told.contact, person, device },
    guardians: (person?.guardianIds ?? []).flatMap((id) => found.rows(people, 'personId', id)),
    schools: found.all(schools),
  };
  const standing = device === null ? null : openAboutSame(found.rows(tickets, 'serial', device.serial), told.category);
  if (standing !== null && told.how === 'ask') return accept({ ticket: '', same: standing.ticket });
  const verdict = ticketOnBehalf({ ...about, ticket: '' }, clockTerms(context, found));
  if (!verdict.ok) return verdict;
  if (standing !== null && told.how === 'join') {
    joinTicket(changes, context, click, standing, verdict.value, found);
    return accept({ ticket: standing.ticket, same: '' });
  }
  if (told.how === 'join') return refuse('row-missing', { key: told.device, tab: tickets.name });
  const ticket = ticketNumber(found.next(tickets.key));
  changes.add(tickets, { ...verdict.value, ticket });
  if (verdict.value.contact !== '') changes.add(outbox, newRow(outbox, { mailId: `acknowledgement:${click}`, template: 'acknowledgement', record: ticket, at: context.clock.now(), state: 'queued' }));
  return accept({ ticket, same: '' });
}

/** What filing needs to know, beside what is shown of a ticket. */
const filing = (click: string, told: Told) => ({
  event: `tickets.file:${click}`,
  entry: 'tickets.file',
  wants: {
    search: [...PERSON_COLUMNS.map((column) => ({ sheet: people, column })), { sheet: devices, column: 'assetTag' }, { sheet: devices, column: 'serial' }, { sheet: tickets, column: 'serial' }, { sheet: tickets, column: tickets.key }],
    whole: [schools, facts],
  },
  follow(glimpse: Glimpse): readonly Find[] {
    const ids = idsOf(glimpse, told.person.trim());
    const serials = serialsOf(glimpse, told.device.trim());
    const guardians = ids.flatMap((id) => glimpse.beside(people, 'personId', id, 'guardianIds')).flatMap((list) => list.split(',').map((one) => one.trim()));
    return [
      { sheet: people, column: 'personId', values: [...ids, ...guardians] },
      { sheet: devices, column: 'serial', values: serials },
      { sheet: tickets, column: 'serial', values: serials },
    ];
  },
});

/** Files it and shows nothing. */
export function fileTicket(context: StaffContext, click: string, told: Told): Verdict<Filed> {
  return context.lock.politely(LOCK_WAIT_MS, () =>
    context.staff.change<Filed>({ ...filing(click, told), adds: [tickets, messages, followers, outbox], decide: (found, changes) => fileIt(context, click, told, found, changes) }),
  );
}

/** The ticket as it would be filed; where it may be added to one about the same device, each of those. */
function aroundFiling(glimpse: Glimpse, told: Told): readonly Named[] {
  const [personId = ''] = idsOf(glimpse, told.person.trim());
  const [serial = ''] = serialsOf(glimpse, told.device.trim());
  const standing = told.how === 'join' ? glimpse.beside(tickets, 'serial', serial, 'ticket') : [];
  return [{ ticket: '', personId, serial }, ...standing.map((ticket) => namedIn(glimpse, ticket))];
}

export function fileOnBehalf(context: StaffContext, click: string, told: Told): Verdict<FilingView> {
  const done = changeShowing<Filed>(context, {
    ...filing(click, told),
    around: (glimpse) => aroundFiling(glimpse, told),
    shown: ({ ticket }) => ticket,
    decide: (found, changes) => fileIt(context, click, told, found, changes),
  });
  if (!done.ok) return done;
  const { result, view } = done.value;
  return accept(result.same === '' ? { made: view, same: null } : { made: null, same: result.same });
}
