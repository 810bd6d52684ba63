/** This file is the contract of the queue and of what staff do with a ticket beside answering it. */
import type { TicketUpdate, TicketView } from '../contracts';

interface OnTicket {
  readonly click: string;
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
