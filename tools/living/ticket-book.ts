/** This file finds the tickets of an installed MyTech as staff see them, and presses what staff press beside one. */
import type { CannedCard } from '../../src/ui/contracts/tickets';
import type { AddonMethods, MethodName, Methods } from '../../src/ui/contracts';
import type { Random } from '../../local/kernel/random';
import { mailIn, tickets } from '../../src/helpdesk/sheet';
import type { Installation } from '../installation';
import { Tab } from './tables';

/** What the sidebar and the desk can do about tickets. */
type Pressed = keyof AddonMethods | (MethodName & `tickets.${string}`);

export class TicketBook {
  readonly #tickets: Tab;
  readonly #mailIn: Tab;

  constructor(
    private readonly installation: Installation,
    private readonly random: Random,
  ) {
    this.#tickets = new Tab(installation.workspace, installation.workbookId('staff'), tickets.name);
    this.#mailIn = new Tab(installation.workspace, installation.workbookId('programme'), mailIn.name);
  }

  /** The ticket that a form's response became. */
  ofResponse(responseId: string): string {
    const row = this.#tickets.find('Response', responseId);
    if (row === null) throw new Error('A report that was sent became no ticket.');
    return this.#tickets.text(row, 'Ticket');
  }

  /** The ticket that a mail became or belongs to. */
  ofMail(messageId: string): string {
    const row = this.#mailIn.find('Mail', messageId);
    if (row === null) throw new Error('A mail to the helpdesk was not read.');
    return this.#mailIn.text(row, 'Ticket');
  }

  cell(ticket: string, header: string): string {
    return this.#tickets.text(this.#rowOf(ticket), header);
  }

  /** Types into a ticket's row. */
  type(who: string, ticket: string, cells: Readonly<Record<string, string>>): void {
    this.#tickets.type(who, this.#rowOf(ticket), cells);
  }

  /** Presses a button of the sidebar with the ticket's row selected. */
  press<N extends Pressed>(who: string, method: N, args: Omit<Methods[N]['args'], 'click'> & { readonly ticket: string }): void {
    this.#call(who, method, args.ticket, { ...args, click: this.click() });
  }

  /** The canned answers as they are offered beside a ticket. */
  canned(who: string, ticket: string): readonly CannedCard[] {
    return this.#call(who, 'tickets.canned', ticket, { ticket, school: this.cell(ticket, 'School'), language: this.cell(ticket, 'Language') });
  }

  #call<N extends Pressed>(who: string, method: N, ticket: string, args: Methods[N]['args']): Methods[N]['answer'] {
    const open = { spreadsheetId: this.installation.workbookId('staff'), sheetId: tickets.sheetId, row: this.#rowOf(ticket), column: 1 };
    const reply = this.installation.sidebar(method, args, who, open);
    if (!reply.ok) throw new Error(`The sidebar refused ${method}: ${reply.message}`);
    return reply.value;
  }

  click(): string {
    return this.random.text(16, 'abcdefghijklmnopqrstuvwxyz0123456789');
  }

  #rowOf(ticket: string): number {
    const row = this.#tickets.find('Ticket', ticket);
    if (row === null) throw new Error(`There is no ticket ${ticket}.`);
    return row;
  }
}
