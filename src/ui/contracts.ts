/**
 * This file is the contract between the pages and the entries they call: names, arguments and answers of every rpc method.
 * Both sides are typed by it; moments are epoch milliseconds and everything is plain JSON.
 */
import type { ConsoleMethods } from './contracts/console';
import type { ListMethods } from './contracts/lists';
import type { PeopleMethods } from './contracts/people';
import type { ExceptionMethods } from './contracts/exceptions';
import type { SurveyMethods } from './contracts/surveys';
import type { TakeOverMethods } from './contracts/take-over';
import type { TeamMethods } from './contracts/team';
import type { StocktakeMethods } from './contracts/stocktake';
import type { LabelMethods } from './contracts/labels';
import type { LoanMethods } from './contracts/loans';
import type { TicketMethods } from './contracts/tickets';

/** What a page gets back: the answer, or one sentence for the person in front of it. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

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
interface Click {
  /** Made by the page for each press of a button: letters and digits, 8 to 40 of them. */
  readonly click: string;
}

export interface AddonMethods {
  /** The ticket of the row that is selected in the Tickets sheet; null where no ticket row is selected. */
  'tickets.selected': { args: Record<string, never>; answer: TicketView | null };
  /** A ticket by its number, or the newest one about a device by its asset tag or serial number. */
  'tickets.open': { args: { readonly find: string }; answer: TicketView };
  'tickets.take': { args: Click & { readonly ticket: string }; answer: TicketUpdate };
  'tickets.answer': { args: Click & { readonly ticket: string; readonly text: string; readonly wait: boolean; readonly canned?: string }; answer: TicketUpdate };
  'tickets.note': { args: Click & { readonly ticket: string; readonly text: string }; answer: TicketUpdate };
  'tickets.resolve': { args: Click & { readonly ticket: string; readonly resolution: string; readonly cause?: string; readonly text: string }; answer: TicketUpdate };
  /** Sets the links that the form left unsure; a tag or serial number, a student number or school e-mail; empty leaves it. */
  'tickets.link': { args: Click & { readonly ticket: string; readonly device: string; readonly person: string }; answer: TicketView };
}

export interface SetUpStep {
  readonly name: string;
  readonly state: 'to do' | 'done' | 'failed';
  readonly detail: string;
}

export interface DeskView {
  readonly visitor: string;
  readonly role: 'lead' | 'member' | 'owner';
  readonly account: string;
  readonly district: string;
  readonly setUp: { readonly finished: boolean; readonly steps: readonly SetUpStep[] };
  readonly links: readonly { readonly name: string; readonly url: string; readonly about: string }[];
  readonly triggers: readonly { readonly handler: string; readonly about: string; readonly present: boolean }[];
  readonly jobs: readonly {
    readonly job: string;
    readonly about: string;
    readonly state: string;
    readonly progress: string;
    readonly startedAt: number | null;
    readonly finishedAt: number | null;
    readonly trouble: string;
  }[];
  /** What is left of the day's quotas; `need` says how a district of this size gets along with one. */
  readonly quotas: readonly { readonly name: string; readonly left: number; readonly of: number; readonly need: string }[];
  readonly trouble: readonly { readonly id: string; readonly at: number | null; readonly what: string; readonly next: string }[];
  readonly approvals: readonly {
    readonly id: string;
    readonly about: string;
    readonly askedBy: string;
    readonly askedAt: number | null;
    readonly needs: number;
    readonly approvedBy: readonly string[];
    readonly mine: boolean;
  }[];
  readonly rooms: readonly { readonly room: string; readonly about: string; readonly on: boolean; readonly always: boolean }[];
  /** Rows in the tables that matter, for the tiles on top. */
  readonly counts: { readonly schools: number; readonly people: number; readonly devices: number; readonly ticketsOpen: number; readonly ticketsNew: number };
  readonly now: number;
  /** The district's time zone, an IANA name. */
  readonly zone: string;
}

export interface DeskMethods {
  'desk.view': { args: Record<string, never>; answer: DeskView };
  /** Does as much of set-up as one execution can; called again until it is finished. */
  'desk.setUp': { args: Record<string, never>; answer: DeskView };
  /** Runs a job now, as the clock would. */
  'desk.run': { args: { readonly job: string }; answer: DeskView };
  'desk.room': { args: Click & { readonly room: string; readonly on: boolean }; answer: DeskView };
  'desk.approve': { args: Click & { readonly approval: string; readonly agree: boolean }; answer: DeskView };
  'desk.settle': { args: Click & { readonly trouble: string }; answer: DeskView };
}

/** What the hub's pages are made of; everything here is public. */
export interface HubView {
  readonly district: string;
  readonly language: string;
  readonly helpFormUrl: string;
  /**
   * The hub's own web address, for the links between languages: a page inside Google's frame cannot link to itself relatively
   * (platform.md §6). Where it is missing the links are relative, which works only outside that frame.
   */
  readonly address?: string;
  readonly schools: readonly { readonly name: string; readonly hours: string }[];
  /** When the facts were last published, epoch milliseconds. */
  readonly publishedAt: number | null;
}

export type Methods = AddonMethods & TicketMethods & DeskMethods & ExceptionMethods & LoanMethods & LabelMethods & StocktakeMethods & ConsoleMethods & PeopleMethods & ListMethods & TakeOverMethods & TeamMethods & SurveyMethods;
export type MethodName = keyof Methods;
