/** This file is the contract of tickets: as pages are told of them, the queue, and what staff do with them. */

export interface TicketCard {
  readonly ticket: string;
  readonly state: string;
  readonly triage: string;
  readonly priority: string;
  readonly category: string;
  readonly summary: string;
  /** One of our nine language codes, '' where unknown. */
  readonly language: string;
  readonly school: string;
  readonly assignee: string;
  readonly openedAt: number | null;
  readonly dueAt: number | null;
  readonly answeredAt: number | null;
  readonly resolvedAt: number | null;
  readonly resolution: string;
  readonly relation: string;
  readonly contact: string;
  readonly verified: boolean;
  readonly phone: string;
  readonly studentAsTyped: string;
  readonly numberAsTyped: string;
  readonly deviceAsTyped: string;
  readonly impact: string;
  readonly urgency: string;
  /** How many have reported it. */
  readonly affected: number;
  readonly tier: string;
  readonly resolveBy: number | null;
  readonly holdReason: string;
  readonly cause: string;
  readonly mergedInto: string;
  readonly related: readonly string[];
  readonly filedBy: string;
  /** A machine translation of their words into English; '' where there is none. */
  readonly translation: string;
}

export interface PersonCard {
  readonly name: string;
  readonly role: string;
  readonly studentNumber: string;
  readonly grade: string;
  readonly email: string;
  readonly active: boolean;
}

export interface DeviceCard {
  readonly serial: string;
  readonly assetTag: string;
  readonly model: string;
  readonly consoleStatus: string;
  readonly orgUnit: string;
  /** Who or what has it, by its open loan; '' where nobody does. */
  readonly holder: string;
  readonly user: string;
  /** The last day on which it reported to Google, as 2026-10-02. */
  readonly lastContact: string | null;
  readonly osVersion: string;
  readonly updatesUntil: string | null;
}

export interface MessageCard {
  readonly at: number | null;
  readonly kind: string;
  readonly who: string;
  readonly text: string;
  /** The ticket it was written in, which may have been merged into the one that shows it. */
  readonly ticket: string;
  /** The same in the other language, '' where there is none: the family's own where it was a canned answer, else by machine. */
  readonly translation: string;
  readonly canned: boolean;
}

/** A loan of the ticket's person or device. */
export interface LoanLine {
  readonly loan: string;
  readonly assetTag: string;
  readonly holder: string;
  readonly state: string;
  readonly outAt: number | null;
  readonly inAt: number | null;
  readonly dueOn: string | null;
}

/** Another ticket, as one line: an earlier one of the same person or device, a related one, or one that was merged. */
export interface TicketLine {
  readonly ticket: string;
  readonly state: string;
  readonly category: string;
  readonly openedAt: number | null;
  readonly how: 'same person' | 'same device' | 'related' | 'merged';
}

/** A ticket with the person and the device it is about, and what was said. */
export interface TicketView {
  readonly ticket: TicketCard;
  readonly person: PersonCard | null;
  readonly device: DeviceCard | null;
  readonly messages: readonly MessageCard[];
  readonly loans: readonly LoanLine[];
  readonly others: readonly TicketLine[];
  /** How many more are told how it ends. */
  readonly followers: number;
  /** Whether the district has a machine translate what is not a canned answer. */
  readonly translates: boolean;
  /** Who works in the helpdesk, as far as the tables tell. */
  readonly staff: readonly string[];
  readonly now: number;
  /** The district's time zone, an IANA name. */
  readonly zone: string;
  readonly me: string;
}

/** What a change to a ticket left: the page keeps the person and the device it has, and adds what was said. */
export interface TicketUpdate {
  readonly ticket: TicketCard;
  readonly added: readonly MessageCard[];
  readonly now: number;
}

/** Sent with every change: a retried click finds the same event and happens once. */
interface Clicked {
  readonly click: string;
}

interface OnTicket extends Clicked {
  readonly ticket: string;
}

/** One line of the queue. */
export interface QueueRow {
  readonly ticket: string;
  readonly state: string;
  readonly priority: string;
  readonly category: string;
  readonly school: string;
  readonly tier: string;
  /** Somebody should check whom or which device it is about. */
  readonly triage: boolean;
  readonly affected: number;
  readonly assignee: string;
  readonly holdReason: string;
  readonly openedAt: number | null;
  /** The next deadline; null while the clock stands still. */
  readonly due: number | null;
  readonly answered: boolean;
  /** The beginning of what was typed. */
  readonly words: string;
  readonly language: string;
}

export interface QueueAnswer {
  readonly rows: readonly QueueRow[];
  /** How many more the view has behind these. */
  readonly more: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly now: number;
  readonly zone: string;
  readonly me: string;
}

/** A canned answer, filled in for a ticket. */
export interface CannedCard {
  readonly canned: string;
  readonly title: string;
  readonly category: string;
  readonly waits: boolean;
  readonly english: string;
  /** The same in the family's language; '' where that is English or has no text. */
  readonly own: string;
}

export interface HereAnswer {
  readonly others: readonly string[];
  /** The selected row of the Tickets sheet; null where something else is selected. */
  readonly row: number | null;
  /** Whatever row is selected, as `<tab's number>:<row>`; '' for a header and where there is no sheet. */
  readonly at: string;
}

/** What became of a ticket that staff file for somebody else. */
export interface FilingView {
  /** The new ticket; null where an open one about the same was found first. */
  readonly made: TicketView | null;
  /** An open ticket about the same device and category. */
  readonly same: string | null;
}

export interface TicketMethods {
  /** Live tickets, what is due first on top; `state` is '' for all, `page` counts from 0. */
  'tickets.queue': { args: { readonly view: string; readonly state: string; readonly page: number }; answer: QueueAnswer };
  /** The canned answers, filled in for a ticket and in its family's language. */
  'tickets.canned': { args: { readonly ticket: string; readonly school: string; readonly language: string }; answer: readonly CannedCard[] };
  /** Says that somebody has a ticket open, '' for none, and tells who else has and which row of Tickets is selected; reads no sheet. */
  'tickets.here': { args: { readonly ticket: string }; answer: HereAnswer };
  'tickets.hold': { args: OnTicket & { readonly reason: string }; answer: TicketUpdate };
  'tickets.resume': { args: OnTicket; answer: TicketUpdate };
  'tickets.reopen': { args: OnTicket; answer: TicketUpdate };
  'tickets.rank': { args: OnTicket & { readonly impact: string; readonly urgency: string }; answer: TicketUpdate };
  'tickets.assign': { args: OnTicket & { readonly to: string }; answer: TicketUpdate };
  'tickets.passOn': { args: OnTicket & { readonly tier: string }; answer: TicketUpdate };
  /** Goes on with this ticket under another one's number. */
  'tickets.merge': { args: OnTicket & { readonly into: string }; answer: TicketView };
  'tickets.unmerge': { args: OnTicket; answer: TicketView };
  /** Says of two tickets that they have to do with each other; again takes it back. */
  'tickets.relate': { args: OnTicket & { readonly other: string }; answer: TicketView };
  /** Files a ticket for somebody else. `sure` files it although an open ticket is about the same; `join` adds a "me too" to that one. */
  'tickets.file': {
    args: {
      readonly click: string;
      readonly person: string;
      readonly device: string;
      readonly category: string;
      readonly text: string;
      readonly language: string;
      readonly contact: string;
      readonly how: string;
    };
    answer: FilingView;
  };
}

export interface AddonMethods {
  /** The ticket of the row that is selected in the Tickets sheet; null where no ticket row is selected. */
  'tickets.selected': { args: Record<string, never>; answer: TicketView | null };
  /** A ticket by its number, or the newest one about a device by its asset tag or serial number. */
  'tickets.open': { args: { readonly find: string }; answer: TicketView };
  'tickets.take': { args: Clicked & { readonly ticket: string }; answer: TicketUpdate };
  'tickets.answer': { args: Clicked & { readonly ticket: string; readonly text: string; readonly wait: boolean; readonly canned?: string }; answer: TicketUpdate };
  'tickets.note': { args: Clicked & { readonly ticket: string; readonly text: string }; answer: TicketUpdate };
  'tickets.resolve': { args: Clicked & { readonly ticket: string; readonly resolution: string; readonly cause?: string; readonly text: string }; answer: TicketUpdate };
  /** Sets the links that the form left unsure; a tag or serial number, a student number or school e-mail; empty leaves it. */
  'tickets.link': { args: Clicked & { readonly ticket: string; readonly device: string; readonly person: string }; answer: TicketView };
}
