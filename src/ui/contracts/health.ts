/** This file is the contract of the desk's sections on how MyTech is, and on handing it over to another account. */

interface Click {
  readonly click: string;
}

/** One thing that somebody has to do, the most urgent first. */
export interface Need {
  readonly id: string;
  /** 1 at once, 2 today, 3 when there is time. */
  readonly urgency: 1 | 2 | 3;
  readonly what: string;
  readonly next: string;
  readonly since: number | null;
  /** What a button can do about it. */
  readonly fix: 'triggers' | 'settle' | null;
}

export interface HealthView {
  readonly now: number;
  /** Whose account this desk runs as, and whose runs the clock. */
  readonly acting: string;
  readonly inCharge: string;
  /** When a trigger of the account in charge last ran; null for never. */
  readonly lastRun: number | null;
  readonly needs: readonly Need[];
  readonly accounts: readonly { readonly what: string; readonly who: string }[];
  /** What this account sees of its own triggers; empty where another is in charge. */
  readonly triggers: readonly { readonly handler: string; readonly about: string; readonly count: number; readonly last: number | null }[];
  readonly foreign: readonly string[];
  readonly jobs: readonly {
    readonly job: string;
    readonly about: string;
    readonly every: 'tick' | 'hour' | 'night';
    readonly on: boolean;
    readonly finishedAt: number | null;
    readonly next: number | null;
    readonly tookMs: number | null;
    readonly late: '' | 'its trigger did not come' | 'begun and left';
    readonly trouble: string;
  }[];
  readonly quotas: readonly { readonly name: string; readonly used: number; readonly of: number; readonly unit: 'mails' | 'minutes' | 'reads' | 'calls'; readonly note: string }[];
  readonly cells: readonly { readonly workbook: string; readonly cells: number; readonly of: number; readonly whenFull: string }[];
  /** When the cells were last measured, as 2026-10-02; '' for never. */
  readonly measuredOn: string;
}

export type HandOverStepId = 'account' | 'door' | 'rights' | 'files' | 'triggers' | 'charge' | 'mail' | 'clear';

export interface HandOverStep {
  readonly step: HandOverStepId;
  /** `blocked` waits for an earlier step; `elsewhere` is done at the desk of `where`. */
  readonly state: 'done' | 'now' | 'blocked' | 'elsewhere';
  /** The account whose desk does it; '' where it is done somewhere else, or where nobody is chosen yet. */
  readonly where: string;
  /** When the program saw it done. */
  readonly doneAt: number | null;
  /** Names of what is still to be given or opened, at most a few, and how many there are. */
  readonly open: readonly string[];
  readonly openCount: number;
}

export interface HandOverView {
  readonly now: number;
  readonly acting: string;
  readonly inCharge: string;
  readonly from: string;
  /** Who takes over; '' where nobody is chosen. */
  readonly to: string;
  readonly begunAt: number | null;
  readonly finishedAt: number | null;
  /** Whether the account that leaves has stopped running: suspended, or its triggers are gone. */
  readonly isSilent: boolean;
  readonly lastRun: number | null;
  readonly mailbox: boolean;
  readonly deskOf: Readonly<Record<string, string>>;
  readonly steps: readonly HandOverStep[];
}

export interface HealthMethods {
  'health.view': { args: Record<string, never>; answer: HealthView };
  /** Removes triggers that are one too many, and adds those that are missing. */
  'health.mend': { args: Click; answer: HealthView };
  'health.settle': { args: Click & { readonly trouble: string }; answer: HealthView };
  /** Looks how far a hand-over is; opening it at the desk of the account that takes over is a step of it. */
  'handOver.view': { args: Record<string, never>; answer: HandOverView };
  'handOver.begin': { args: Click & { readonly to: string }; answer: HandOverView };
  'handOver.do': { args: Click & { readonly step: 'rights' | 'files' | 'triggers' | 'charge' | 'clear' }; answer: HandOverView };
  'handOver.stop': { args: Click; answer: HandOverView };
}
