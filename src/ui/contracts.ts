/**
 * This file is the contract between the pages and the entries they call: names, arguments and answers of every rpc method.
 * Both sides are typed by it; moments are epoch milliseconds and everything is plain JSON.
 */
import type { BackupMethods } from './contracts/backups';
import type { CoachMethods } from './contracts/coach';
import type { ConsoleMethods } from './contracts/console';
import type { ContentMethods } from './contracts/content';
import type { HealthMethods } from './contracts/health';
import type { HomeMethods } from './contracts/home';
import type { RecordMethods } from './contracts/records';
import type { RequestMethods } from './contracts/requests';
import type { PartMethods } from './contracts/parts';
import type { ListMethods } from './contracts/lists';
import type { ProblemMethods } from './contracts/problems';
import type { PeopleMethods } from './contracts/people';
import type { ExceptionMethods } from './contracts/exceptions';
import type { LinkMethods } from './contracts/links';
import type { WordMethods } from './contracts/words';
import type { ReleaseMethods } from './contracts/releases';
import type { SurveyMethods } from './contracts/surveys';
import type { TakeOverMethods } from './contracts/take-over';
import type { TeamMethods } from './contracts/team';
import type { StocktakeMethods } from './contracts/stocktake';
import type { LabelMethods } from './contracts/labels';
import type { LoanMethods } from './contracts/loans';
import type { AddonMethods, TicketMethods } from './contracts/tickets';

export type { AddonMethods, DeviceCard, LoanLine, MessageCard, PersonCard, TicketCard, TicketLine, TicketUpdate, TicketView } from './contracts/tickets';

/** What a page gets back: the answer, or one sentence for the person in front of it. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Sent with every change: a retried click finds the same event and happens once. */
interface Click {
  /** Made by the page for each press of a button: letters and digits, 8 to 40 of them. */
  readonly click: string;
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
  /** The account whose triggers work; '' where none has yet. */
  readonly inCharge: string;
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
  /** What goes by itself once it is put right cannot be settled. */
  readonly trouble: readonly { readonly id: string; readonly at: number | null; readonly what: string; readonly next: string; readonly canSettle: boolean }[];
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

export type Methods = AddonMethods & BackupMethods & ContentMethods & TicketMethods & DeskMethods & ExceptionMethods & HealthMethods & LoanMethods & LabelMethods & StocktakeMethods & ConsoleMethods & PeopleMethods & ListMethods & TakeOverMethods & TeamMethods & SurveyMethods & ProblemMethods & LinkMethods & PartMethods & HomeMethods & CoachMethods & RecordMethods & WordMethods & ReleaseMethods & RequestMethods;
export type MethodName = keyof Methods;
