/** This file files reports as tickets, or onto the ticket that is worked on already: many in one commit, each response once. */
import { noteNumbers } from '../../app/put-back';
import { outbox } from '../../app/tables';
import type { ProgramContext } from '../../app/context';
import { devices } from '../../devices/sheet';
import { people, schools } from '../../people/sheet';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import type { Changes, Found, Work } from '../../base/work';
import { type Follower, type Ticket, followers, messages, ticketNumber, tickets } from '../sheet';
import { type EditTerms, type Report, editName, editOf, isBlank, isSameMoment, kept, ticketOf } from '../rules/intake';
import { type Candidates, link } from '../rules/links';
import { joined, sameProblem, whoAgain } from '../rules/me-too';
import { hear } from '../rules/tickets';
import { ROUTING_WANTS, giver, routingInput } from './routing';

interface Filed {
  readonly made: number;
  /** The last number that was given; 0 where none was. */
  readonly last: number;
}

/** Returns how many tickets were made. */
export function fileTickets(context: ProgramContext, reports: readonly Report[]): number {
  const verdict = context.books.staff.change(filing(context, reports));
  if (!verdict.ok || verdict.value.made === 0) return 0;
  // Numbers that were given are kept where nobody can put them back to an older version.
  noteNumbers(context, 'staff', { [tickets.key]: verdict.value.last });
  return verdict.value.made;
}

const typed = (reports: readonly Report[], value: (report: Report) => string): string[] => [...new Set(reports.map(value).filter((text) => text !== ''))];

/** One commit for many reports, idempotent by response: filing the same ones again changes nothing. */
function filing(context: ProgramContext, reports: readonly Report[]): Work<Filed> {
  const deviceTexts = typed(reports, (report) => report.answers.device);
  const serials = deviceTexts.map((text) => text.toUpperCase());
  const responses = typed(reports, (report) => report.responseId);
  const terms: EditTerms = {
    calendar: context.settings.calendar(context.clock.zone),
    targets: context.settings.get('targets'),
    reopenDays: context.settings.get('reopen within days'),
  };
  const routing = routingInput(context);
  return {
    // Not the event but each response's id says what was filed before: a look finds some reports filed and others not.
    event: `intake:${context.newId()}`,
    entry: 'helpdesk.intake',
    wants: {
      find: [
        { sheet: tickets, column: 'responseId', values: responses },
        { sheet: followers, column: 'followerId', values: responses },
        { sheet: devices, column: 'assetTag', values: deviceTexts },
        { sheet: devices, column: 'serial', values: serials },
        { sheet: people, column: 'studentNumber', values: typed(reports, (report) => report.answers.studentNumber) },
        { sheet: people, column: 'email', values: typed(reports, (report) => report.verifiedEmail || report.answers.email) },
      ],
      // A ticket that is changed is found by its number too, since a row is written by its key.
      search: [{ sheet: devices, column: 'user' }, { sheet: tickets, column: tickets.key }, { sheet: tickets, column: 'serial' }, { sheet: tickets, column: 'mergedInto' }, { sheet: followers, column: 'ticket' }, ...ROUTING_WANTS.search],
      whole: ROUTING_WANTS.whole,
    },
    follow(glimpse) {
      const typedDevices = (column: 'serial' | 'user'): string[] =>
        deviceTexts.flatMap((text, at) => [...glimpse.beside(devices, 'assetTag', text, column), ...glimpse.beside(devices, 'serial', serials[at] ?? '', column)]);
      const linked = typedDevices('serial');
      return [
        // The device's own user in the console may be the student who was only named.
        { sheet: people, column: 'email', values: typedDevices('user') },
        // What is worked on already about the same devices, and who waits for it.
        { sheet: tickets, column: 'serial', values: linked },
        { sheet: followers, column: 'ticket', values: linked.flatMap((serial) => glimpse.beside(tickets, 'serial', serial, 'ticket')) },
        { sheet: tickets, column: 'ticket', values: responses.flatMap((response) => glimpse.beside(followers, 'followerId', response, 'ticket')) },
        { sheet: tickets, column: 'ticket', values: responses.flatMap((response) => glimpse.beside(tickets, 'responseId', response, 'mergedInto')) },
      ];
    },
    adds: [tickets, messages, followers, outbox],
    decide(found, changes) {
      const desk = new FilingDesk(found, changes, terms, giver(routing, found), context.clock.now());
      const seen = new Set<string>();
      for (const report of reports) {
        const name = `${report.responseId}@${report.at}`;
        if (isBlank(report) || seen.has(name)) continue;
        seen.add(name);
        desk.file(report);
      }
      return accept(desk.finish());
    },
  };
}

/** Files one report after another, each of them knowing what those before it in the same commit have made. */
class FilingDesk {
  readonly #tickets = new Map<string, { row: Ticket; values: Partial<Ticket> | null }>();
  readonly #followers: Follower[] = [];
  #made = 0;
  #last = 0;

  constructor(
    private readonly found: Found,
    private readonly changes: Changes,
    private readonly terms: EditTerms,
    private readonly give: (ticket: Ticket) => Ticket,
    private readonly now: number,
  ) {}

  finish(): Filed {
    for (const [number, { row, values }] of this.#tickets) {
      if (values === null) this.changes.add(tickets, row);
      else this.changes.update(tickets, number, values);
    }
    return { made: this.#made, last: this.#last };
  }

  file(report: Report): void {
    const { found } = this;
    const [own] = found.rows(tickets, 'responseId', report.responseId);
    // Whoever changes a report that was merged has more to say to the ticket that goes on, and this one is over.
    if (own !== undefined && own.mergedInto !== '') return this.#afterMerging(own, report);
    if (own !== undefined) return this.#edit(own, report);
    const [followed] = found.rows(followers, 'followerId', report.responseId);
    if (followed === undefined) return this.#open(report, report.responseId);
    const [ticket] = found.rows(tickets, 'ticket', followed.ticket);
    if (ticket !== undefined) this.#edit(ticket, report, followed);
  }

  /** A ticket as it stands with what this commit does to it. */
  #standing = (row: Ticket): Ticket => this.#tickets.get(row.ticket)?.row ?? row;

  #change(ticket: Ticket, values: Partial<Ticket>): void {
    const before = this.#tickets.get(ticket.ticket);
    this.#tickets.set(ticket.ticket, { row: { ...ticket, ...values }, values: before?.values === null ? null : { ...before?.values, ...values } });
  }

  #say(ticket: string, messageId: string, report: Report, kind: 'from family' | 'me too'): void {
    this.changes.add(messages, newRow(messages, { messageId, ticket, at: report.at, kind, text: kept(report.answers.description).text, language: report.answers.language }));
  }

  #mail(template: string, mailId: string, record: string): void {
    this.changes.add(outbox, newRow(outbox, { mailId, template, record, at: this.now, state: 'queued' }));
  }

  /** A response that was filed before and changed since. */
  #edit(row: Ticket, report: Report, followed?: Follower): void {
    const ticket = this.#standing(row);
    const edit = editOf(ticket, report, this.terms, followed === undefined ? undefined : { at: followed.at, prefix: `${report.responseId}@` });
    if (edit === null) return;
    this.#change(ticket, edit.values);
    const name = `${report.responseId}@${editName(report)}`;
    if (edit.as === 'new ticket') return this.#open(report, name, [ticket.ticket]);
    if (edit.as === 'reopened' && ticket.contact !== '') this.#mail('reopened', `reopened:${name}`, ticket.ticket);
    this.#say(ticket.ticket, name, report, 'from family');
  }

  #afterMerging(row: Ticket, report: Report): void {
    const merged = this.#standing(row);
    const name = editName(report);
    if (isSameMoment(report.at, merged.openedAt) || merged.alsoResponses.includes(name)) return;
    this.#change(merged, { alsoResponses: [...merged.alsoResponses, name] });
    const [into] = this.found.rows(tickets, 'ticket', merged.mergedInto).map(this.#standing);
    if (into === undefined) return this.#open(report, `${report.responseId}@${name}`, [merged.ticket]);
    const heard = hear(into, report.at, this.terms.reopenDays, this.terms);
    if (heard.as === 'too old') return this.#open(report, `${report.responseId}@${name}`, [into.ticket]);
    this.#change(into, heard.values);
    this.#say(into.ticket, `${report.responseId}@${name}`, report, 'from family');
  }

  #open(report: Report, responseId: string, related: readonly string[] = []): void {
    const links = link(report.answers, candidatesOf(report, this.found), report.verifiedEmail !== '');
    const row = ticketOf({ ...report, responseId }, links, { ...this.terms, ticket: '' });
    if (!report.answers.solved) {
      const standing = [...new Map([...this.found.rows(tickets, 'serial', row.serial).map(this.#standing), ...[...this.#tickets.values()].map((one) => one.row)].map((one) => [one.ticket, one])).values()];
      const same = sameProblem(standing, row.serial, row.category);
      if (same !== null) return this.#join(same, row, report, responseId);
    }
    this.#last = this.found.next(tickets.key);
    const ticket = ticketNumber(this.#last);
    this.#tickets.set(ticket, { row: this.give({ ...row, ticket, related }), values: null });
    if (!report.answers.solved && row.contact !== '') this.#mail('acknowledgement', `acknowledgement:${responseId}`, ticket);
    this.#made++;
  }

  /** A report of what is worked on already: one more who is affected, or somebody who says it again. */
  #join(ticket: Ticket, said: Ticket, report: Report, responseId: string): void {
    const waiting = [...this.found.rows(followers, 'ticket', ticket.ticket), ...this.#followers.filter((one) => one.ticket === ticket.ticket)];
    const again = whoAgain(ticket, waiting, said);
    const { contact, verified, language, relation, personId } = said;
    // The row also says that this response is filed; who says it again waits for the ticket already and is told by that.
    const follower = newRow(followers, { followerId: responseId, ticket: ticket.ticket, at: report.at, contact: again === null ? contact : '', verified, language, relation, personId });
    this.#followers.push(follower);
    this.changes.add(followers, follower);
    this.#say(ticket.ticket, responseId, report, again === null ? 'me too' : 'from family');
    const reached = again === null ? contact : again === 'owner' ? ticket.contact : again.contact;
    if (reached !== '') this.#mail('known', `known:${responseId}`, `${ticket.ticket}:${again === null || again === 'owner' ? responseId : again.followerId}`);
    if (again === null) return this.#change(ticket, joined(ticket, this.terms));
    const heard = hear(ticket, report.at, this.terms.reopenDays, this.terms);
    this.#change(ticket, again === 'owner' && heard.as !== 'too old' ? heard.values : {});
  }
}

function candidatesOf({ answers, verifiedEmail }: Report, found: Found): Candidates {
  const byTag = found.rows(devices, 'assetTag', answers.device);
  const bySerial = found.rows(devices, 'serial', answers.device.toUpperCase());
  return {
    byTag,
    bySerial,
    byNumber: found.rows(people, 'studentNumber', answers.studentNumber),
    deviceUsers: [...byTag, ...bySerial].flatMap((device) => found.rows(people, 'email', device.user)),
    byVerifiedEmail: found.rows(people, 'email', verifiedEmail),
    byTypedEmail: verifiedEmail === '' ? found.rows(people, 'email', answers.email) : [],
    schools: found.all(schools),
  };
}
