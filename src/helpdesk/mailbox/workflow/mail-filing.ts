/** This file files understood mails into the tickets: many in one commit, each once by its id. */
import type { ProgramContext } from '../../../app/context';
import { outbox } from '../../../app/tables';
import { newRow } from '../../../base/table';
import { type Day, dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import type { Changes, Found, Glimpse, Work } from '../../../base/work';
import { type Person, people, schools } from '../../../people/sheet';
import { kept } from '../../rules/intake';
import { type Earlier, type Mail, type Parties, alikeOf, floodOf, isAcknowledged, meaningOf, numberIn } from '../rules/mailbox';
import { newTicket } from '../../rules/new-ticket';
import type { ClockTerms } from '../../rules/targets';
import { hear } from '../../rules/tickets';
import { type MAIL_OUTCOMES, type MailIn, type Message, type Ticket, followers, messages, ticketNumber, tickets } from '../../sheet';

/** What became of one mail. */
export interface Filed {
  readonly id: string;
  readonly outcome: (typeof MAIL_OUTCOMES)[number];
  readonly ticket: string;
  readonly acknowledged: boolean;
  readonly alike: string;
}

/** What a commit came to. */
export interface Filing {
  readonly filed: readonly Filed[];
  /** The last number that was given; 0 where none was. */
  readonly last: number;
}

/** Names a mail in the tables of the Staff workbook. */
const mailName = (id: string): string => `mail:${id}`;
const floodName = (flood: string, day: Day): string => `mail flood ${flood} ${day}`;

/** A chain of merged tickets is followed so far. */
const MERGES = 10;

const STAFF_ROLES: readonly Person['role'][] = ['teacher', 'administrator', 'aide', 'proctor'];
const relationOf = (person: Person | undefined): string => (person === undefined ? '' : person.role === 'student' ? 'student' : STAFF_ROLES.includes(person.role) ? 'staff' : 'family');

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Puts a reason to look beside those that stand there. */
const withReason = (triage: string, reason: string): string => (triage.includes(reason) ? triage : kept([triage, reason].filter((part) => part !== '').join('; ')).text);

/** A batch of mails on its way into the tables: what it changes is gathered here, so that a later mail sees what an earlier one did. */
class Batch {
  readonly filed: Filed[] = [];
  last = 0;
  readonly #added = new Map<string, Ticket>();
  readonly #changed = new Map<string, Partial<Ticket>>();
  readonly #now: number;
  readonly #reopenDays: number;
  readonly #terms: ClockTerms;
  readonly #domain: string;

  constructor(
    private readonly context: ProgramContext,
    private readonly found: Found,
    private readonly changes: Changes,
    private readonly ledger: readonly MailIn[],
  ) {
    const { settings, clock, identity } = context;
    this.#now = clock.now();
    this.#reopenDays = settings.get('reopen within days');
    this.#terms = { calendar: settings.calendar(clock.zone), targets: settings.get('targets') };
    this.#domain = `@${identity.acting().split('@').pop() ?? ''}`.toLowerCase();
  }

  /** A ticket as it stands after the mails so far. */
  #ticket(number: string): Ticket | null {
    const added = this.#added.get(number);
    const row = added ?? this.found.rows(tickets, 'ticket', number)[0];
    return row === undefined ? null : { ...row, ...this.#changed.get(number) };
  }

  #update(number: string, values: Partial<Ticket>): void {
    this.#changed.set(number, { ...this.#changed.get(number), ...values });
  }

  /** The ticket that goes on for a number, with whoever belongs to either; a merged ticket is dead and its people are not. */
  #parties(number: string): Parties | null {
    let ticket = this.#ticket(number);
    if (ticket === null) return null;
    const following: { contact: string; verified: boolean }[] = [];
    for (let hop = 0; ; hop++) {
      following.push(...this.found.rows(followers, 'ticket', ticket.ticket));
      const next: Ticket | null = ticket.mergedInto === '' || hop >= MERGES ? null : this.#ticket(ticket.mergedInto);
      if (next === null) return { ticket, followers: following };
      following.push(ticket);
      ticket = next;
    }
  }

  #byThread(mail: Mail): Parties | null {
    const added = [...this.#added.values()].find((ticket) => ticket.thread === mail.thread)?.ticket;
    const known = this.ledger.find((row) => row.thread === mail.thread && row.ticket !== '' && row.outcome !== 'flood' && row.messageId !== mail.id)?.ticket;
    const number = added ?? this.found.rows(tickets, 'thread', mail.thread)[0]?.ticket ?? known;
    return number === undefined || mail.thread === '' ? null : this.#parties(number);
  }

  /** What is known of earlier mails, those of this batch too. */
  #earlier(mails: ReadonlyMap<string, Mail>): readonly Earlier[] {
    const here = this.filed.map(({ id, ...one }): Earlier => ({ ...one, messageId: id, at: mails.get(id)?.at ?? null, from: mails.get(id)?.from ?? '' }));
    const ids = new Set(here.map((one) => one.messageId));
    return [...this.ledger.filter((row) => !ids.has(row.messageId)), ...here];
  }

  file(mail: Mail, mails: ReadonlyMap<string, Mail>): void {
    const settled = this.#known(mail) ?? (mail.kind === 'bounce' ? this.#bounced(mail) : mail.kind === 'own' || mail.kind === 'automatic' ? { outcome: mail.kind, ticket: '' } : null);
    const alike = alikeOf(mail.subject);
    if (settled !== null) {
      this.filed.push({ acknowledged: false, ...settled, id: mail.id, alike });
      return;
    }
    const earlier = this.#earlier(mails);
    const flood = floodOf(mail, earlier);
    if (flood !== '') {
      this.filed.push({ id: mail.id, alike, outcome: 'flood', acknowledged: false, ticket: this.#flood(mail, flood, earlier) });
      return;
    }
    const number = numberIn(mail.subject);
    const byNumber = number === '' ? null : this.#parties(number);
    const meaning = meaningOf(mail, { byThread: this.#byThread(mail), byNumber, isStaff: this.#isStaff(mail) });
    if (meaning.as === 'new') this.#open(mail, meaning.unsure, [], isAcknowledged(mail, earlier), alike);
    else if (meaning.as === 'note') this.filed.push({ id: mail.id, alike, outcome: 'note', acknowledged: false, ticket: this.#note(mail, meaning.ticket) });
    else this.#reply(mail, meaning.ticket, isAcknowledged(mail, earlier), alike);
  }

  /** What stands in the tables of a mail that a run before this one filed; null where it is new. */
  #known(mail: Mail): Pick<Filed, 'outcome' | 'ticket'> & { readonly acknowledged?: boolean } | null {
    const line = this.ledger.find((row) => row.messageId === mail.id);
    if (line !== undefined) return line;
    const [ticket] = this.found.rows(tickets, 'responseId', mailName(mail.id));
    if (ticket !== undefined) return { outcome: 'new', ticket: ticket.ticket, acknowledged: this.found.rows(outbox, 'mailId', acknowledgementOf(mail.id)).length > 0 };
    const [message] = this.found.rows(messages, 'messageId', mailName(mail.id));
    if (message === undefined) return null;
    return { outcome: message.kind === 'from family' ? 'reply' : mail.kind === 'bounce' ? 'bounce' : 'note', ticket: message.ticket };
  }

  #say(mail: Mail, ticket: string, kind: Message['kind'], text: string): void {
    this.changes.add(messages, newRow(messages, { messageId: mailName(mail.id), ticket, at: mail.at, kind, who: mail.from, text: kept(text).text, below: kept(mail.below).text }));
  }

  #note(mail: Mail, number: string): string {
    this.#say(mail, number, 'note', joined(mail.said, mail.attachments));
    const ticket = this.#ticket(number);
    if (ticket !== null) this.#update(number, { triage: withReason(ticket.triage, 'a colleague wrote by mail') });
    return number;
  }

  #reply(mail: Mail, number: string, acknowledged: boolean, alike: string): void {
    const ticket = this.#ticket(number);
    if (ticket === null) return;
    const heard = hear(ticket, this.#now, this.#reopenDays, this.#terms);
    if (heard.as === 'too old') {
      const opened = this.#open(mail, [`goes on from ${number}, which was closed too long ago`], [number], acknowledged, alike);
      this.#update(number, { related: [...new Set([...ticket.related, opened])] });
      return;
    }
    this.#say(mail, number, 'from family', joined(mail.said, mail.attachments));
    // A mail of a machine is kept with the ticket, and does not bring it back to life.
    if (mail.kind === 'person') this.#update(number, heard.values);
    const isTold = mail.kind === 'person' && heard.as === 'reopened' && acknowledged;
    if (isTold) this.changes.add(outbox, newRow(outbox, { mailId: `reopened:${mailName(mail.id)}`, template: 'reopened', record: number, at: this.#now, state: 'queued' }));
    this.filed.push({ id: mail.id, alike, outcome: 'reply', acknowledged: isTold, ticket: number });
  }

  #person(mail: Mail): Person | undefined {
    return mail.sender === 'proven' ? this.found.rows(people, 'email', mail.from).find((person) => person.active) : undefined;
  }

  #isStaff(mail: Mail): boolean {
    const person = this.#person(mail);
    if (person !== undefined && STAFF_ROLES.includes(person.role)) return true;
    const named = [...this.context.settings.get('staff accounts'), ...this.found.all(schools).flatMap((school) => [school.contactEmail, school.technicianEmail, school.coachEmail])];
    return named.some((one) => one.trim().toLowerCase() === mail.from);
  }

  /** A new ticket; gives its number. */
  #open(mail: Mail, unsure: readonly string[], related: readonly string[], acknowledged: boolean, alike: string): string {
    const person = this.#person(mail);
    const own = this.found.all(schools).filter((school) => person?.schoolIds.includes(school.schoolId) === true);
    const [school] = own.length === 1 ? own : [];
    const number = this.#number();
    this.#added.set(
      number,
      newTicket(
        {
          ticket: number,
          category: 'other',
          openedAt: mail.at,
          source: 'mail',
          summary: kept(joined(mail.subject, mail.said, mail.below, mail.attachments)).text,
          triage: kept(unsure.join('; ')).text,
          language: person?.language ?? '',
          ...(school === undefined ? {} : { schoolId: school.schoolId, school: school.name }),
          personId: person?.personId ?? '',
          relation: relationOf(person),
          contact: mail.from,
          // Google vouches for the domain of an address; that it is somebody's own, the district's accounts and roster say.
          verified: mail.sender === 'proven' && (mail.from.endsWith(this.#domain) || person !== undefined),
          responseId: mailName(mail.id),
          thread: mail.thread,
          related,
        },
        this.#terms,
      ),
    );
    if (acknowledged) this.changes.add(outbox, newRow(outbox, { mailId: acknowledgementOf(mail.id), template: 'mail acknowledgement', record: number, at: this.#now, state: 'queued' }));
    this.filed.push({ id: mail.id, alike, outcome: 'new', acknowledged, ticket: number });
    return number;
  }

  #number(): string {
    this.last = this.found.next(tickets.key);
    return ticketNumber(this.last);
  }

  /** One ticket for a flood of a day, with how many there are; nobody is answered. */
  #flood(mail: Mail, flood: string, earlier: readonly Earlier[]): string {
    const day = dayOf(mail.at, this.context.clock.zone);
    const responseId = floodName(flood, day);
    const count = 1 + earlier.filter((one) => one.outcome === 'flood' && (one.from === mail.from || one.alike === alikeOf(mail.subject)) && one.at !== null && dayOf(one.at, this.context.clock.zone) === day).length;
    const number = this.found.rows(tickets, 'responseId', responseId)[0]?.ticket ?? [...this.#added.values()].find((ticket) => ticket.responseId === responseId)?.ticket;
    const summary = kept(joined(`${count} more mails ${flood} on ${day}. They are in the helpdesk mailbox, and were not answered.`, `The last one: ${mail.subject}`, mail.said)).text;
    if (number !== undefined) {
      this.#update(number, { summary, affected: count });
      return number;
    }
    const made = this.#number();
    const facts = { ticket: made, category: 'other', openedAt: mail.at, source: 'mail', summary, triage: 'a flood of mails, kept together', responseId, affected: count } as const;
    this.#added.set(made, newTicket(facts, this.#terms));
    return made;
  }

  /** A mail of ours came back: whoever waits for an answer at that address will not get one. */
  #bounced(mail: Mail): Pick<Filed, 'outcome' | 'ticket'> {
    const waiting = mail.failed === '' ? [] : this.found.rows(tickets, 'contact', mail.failed).filter((ticket) => ticket.state !== 'closed');
    const newest = waiting[waiting.length - 1];
    for (const { ticket } of waiting) {
      const triage = withReason(this.#ticket(ticket)?.triage ?? '', 'mail to the contact came back: the address does not work');
      this.#update(ticket, { triage });
    }
    if (newest !== undefined) this.#say(mail, newest.ticket, 'note', joined(`A mail to ${mail.failed} came back: the address does not work.`, mail.said));
    return { outcome: 'bounce', ticket: newest?.ticket ?? '' };
  }

  commit(): Filing {
    for (const [number, ticket] of this.#added) this.changes.add(tickets, { ...ticket, ...this.#changed.get(number) });
    for (const [number, values] of this.#changed) if (!this.#added.has(number) && Object.keys(values).length > 0) this.changes.update(tickets, number, values);
    return { filed: this.filed, last: this.last };
  }
}

const acknowledgementOf = (id: string): string => `mail acknowledgement:${id}`;

/** The numbers that mails may mean, and those that went on for them. */
function chain(glimpse: Glimpse, mails: readonly Mail[], ledger: readonly MailIn[]): readonly string[] {
  const numbers = new Set([
    ...mails.map((mail) => numberIn(mail.subject)),
    ...mails.flatMap((mail) => (mail.thread === '' ? [] : glimpse.beside(tickets, 'thread', mail.thread, 'ticket'))),
    ...ledger.map((row) => row.ticket),
  ]);
  numbers.delete('');
  // A set that grows while it is gone through is gone through to its end.
  for (const number of numbers) for (const next of glimpse.beside(tickets, 'ticket', number, 'mergedInto')) if (next !== '') numbers.add(next);
  return [...numbers];
}

/** The commit that files some mails; what the ledger knows of earlier ones is read before it. */
export function filing(context: ProgramContext, mails: readonly Mail[], earlierOf: (alikes: readonly string[]) => readonly MailIn[]): Work<Filing> {
  const ledger = earlierOf(mails.map((mail) => alikeOf(mail.subject)));
  const names = mails.map((mail) => mailName(mail.id));
  const days = [...new Set(mails.map((mail) => dayOf(mail.at, context.clock.zone)))];
  const floods = [...new Set(mails.flatMap((mail) => [`from ${mail.from}`, `about ${alikeOf(mail.subject)}`]))].flatMap((flood) => days.map((day) => floodName(flood, day)));
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  return {
    event: `mailbox:${context.newId()}`,
    entry: 'helpdesk.mailbox',
    wants: {
      find: [
        { sheet: tickets, column: 'responseId', values: [...names, ...floods] },
        { sheet: tickets, column: 'thread', values: mails.map((mail) => mail.thread) },
        { sheet: tickets, column: 'contact', values: mails.map((mail) => mail.failed).filter((failed) => failed !== '') },
        { sheet: messages, column: 'messageId', values: names },
        { sheet: people, column: 'email', values: mails.map((mail) => mail.from).filter((from) => from !== '') },
        { sheet: outbox, column: 'mailId', values: mails.map((mail) => acknowledgementOf(mail.id)) },
      ],
      search: [{ sheet: tickets, column: 'ticket' }, { sheet: tickets, column: 'mergedInto' }, { sheet: followers, column: 'ticket' }],
      whole: [schools],
    },
    follow: (glimpse) => {
      const numbers = chain(glimpse, mails, ledger);
      return [
        { sheet: tickets, column: 'ticket', values: numbers },
        { sheet: followers, column: 'ticket', values: numbers },
      ];
    },
    adds: [tickets, messages, outbox],
    decide(found, changes) {
      const batch = new Batch(context, found, changes, ledger);
      for (const mail of mails) batch.file(mail, byId);
      return accept(batch.commit());
    },
  };
}
