/** This file is the contract of the desk's place for the Admin console: what was looked for, what is planned, and what came of it. */

export interface ConsoleLine {
  readonly id: string;
  readonly serial: string;
  readonly tag: string;
  readonly school: string;
  /** `asset id`, `user`, `location`, `notes`, `unit` or `status`. */
  readonly field: string;
  readonly now: string;
  readonly then: string;
  readonly why: string;
  readonly state: string;
  readonly result: string;
}

export interface ConsolePlan {
  readonly plan: string;
  readonly approval: string;
  readonly about: string;
  readonly askedBy: string;
  readonly askedAt: number | null;
  readonly needs: number;
  readonly approvedBy: readonly string[];
  /** `changed` was agreed to and edited in the sheet since, so that the agreement counts for nothing. */
  readonly standing: 'waiting' | 'writing' | 'changed' | 'refused' | 'finished';
  /** Rows by their state. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  /** The first of the rows that wait, or those that did not go as planned. */
  readonly lines: readonly ConsoleLine[];
  /** How many rows could be put back. */
  readonly undoable: number;
  readonly deprovisions: boolean;
}

export interface ConsoleLook {
  readonly at: number;
  readonly devices: number;
  readonly fields: readonly { readonly field: string; readonly count: number; readonly on: boolean }[];
  readonly planned: number;
  readonly waiting: number;
  readonly leftOut: number;
  readonly told: readonly { readonly serial: string; readonly why: string }[];
}

export interface ConsoleView {
  readonly visitor: string;
  readonly look: ConsoleLook | null;
  /** Whether somebody asked for a look that has not ended. */
  readonly looking: boolean;
  readonly plans: readonly ConsolePlan[];
  readonly job: { readonly state: string; readonly progress: string; readonly trouble: string };
  /** Until when nothing is written, null where nothing keeps it from writing. */
  readonly restsUntil: number | null;
  readonly sheetUrl: string;
  readonly now: number;
}

/** A device, with what the Admin console says of it this moment. */
export interface ConsoleCard {
  readonly serial: string;
  readonly tag: string;
  readonly model: string;
  readonly school: string;
  readonly holder: string;
  readonly status: string;
  readonly user: string;
  readonly unit: string;
  readonly notes: string;
}

export interface ConsoleMethods {
  'console.view': { args: Record<string, never>; answer: ConsoleView };
  /** Looks for differences now; nothing is written to the console. */
  'console.look': { args: { readonly click: string }; answer: ConsoleView };
  /** A device by its asset tag or serial number. */
  'console.device': { args: { readonly code: string }; answer: ConsoleCard };
  /** Makes a plan for devices that somebody named. `cause` and `confirm` are for deprovisioning alone, '' else. */
  'console.act': {
    args: {
      readonly click: string;
      readonly action: string;
      readonly serials: readonly string[];
      readonly reason: string;
      readonly cause: string;
      readonly confirm: string;
    };
    answer: ConsoleView;
  };
  /** Makes the plan that puts another back. */
  'console.undo': { args: { readonly click: string; readonly plan: string }; answer: ConsoleView };
}
