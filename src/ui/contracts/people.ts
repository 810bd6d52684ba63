/** This file is the contract of the desk's page People: the state of the roster, what waits to be agreed to, and who left with equipment. */

export interface Moves {
  readonly add: number;
  readonly change: number;
  readonly leave: number;
}

/** What a roster changes, or would change. */
export interface RosterView {
  /** The approval it waits for. */
  readonly approval: string;
  readonly at: number | null;
  readonly finishedAt: number | null;
  readonly kind: 'nightly' | 'first' | 'large';
  readonly files: readonly string[];
  readonly people: Moves;
  readonly schools: Moves;
  /** By the roster's role. */
  readonly byRole: readonly (Moves & { readonly role: string })[];
  readonly active: number;
  readonly refused: number;
  readonly bySchool: readonly { readonly school: string; readonly students?: Moves; readonly staff?: Moves; readonly families?: Moves }[];
  readonly examples: readonly {
    readonly what: 'add' | 'change' | 'leave';
    readonly who: string;
    readonly role: string;
    readonly school: string;
    /** Header, what stands there, what will. */
    readonly changes: readonly (readonly [header: string, before: string, after: string])[];
  }[];
  readonly warnings: readonly string[];
}

export interface PeopleView {
  /** The Drive folder for roster files; '' before set-up made it. */
  readonly folderUrl: string;
  /** How long brought-in files are kept, in days. */
  readonly keptDays: number;
  readonly waiting: (RosterView & { readonly needs: number; readonly approvedBy: readonly string[]; readonly state: 'open' | 'agreed' | 'refused' }) | null;
  readonly last: RosterView | null;
  /** Who is active at each school. */
  readonly standing: readonly { readonly school: string; readonly students: number; readonly staff: number; readonly families: number }[];
  readonly results: readonly { readonly source: string; readonly line: number; readonly why: string; readonly outcome: string; readonly on: string | null }[];
  /** How many results there are beyond those shown. */
  readonly moreResults: number;
  readonly roster: JobView;
  readonly accounts: JobView;
  readonly visitor: string;
}

export interface JobView {
  readonly state: string;
  readonly progress: string;
  readonly finishedAt: number | null;
  readonly trouble: string;
}

export interface LeaversView {
  readonly devices: readonly {
    readonly serial: string;
    readonly assetTag: string;
    readonly kind: string;
    readonly holder: string;
    readonly schoolId: string;
    readonly leftOn: string | null;
    readonly dueOn: string | null;
  }[];
  /** People who left with equipment, of whom the first are listed. */
  readonly people: number;
}

export interface PeopleMethods {
  'people.view': { args: Record<string, never>; answer: PeopleView };
  /** Agrees to the roster that waits, or refuses it. */
  'people.decide': { args: { readonly click: string; readonly approval: string; readonly agree: boolean }; answer: PeopleView };
  /** Devices that somebody who left still holds. */
  'devices.leavers': { args: Record<string, never>; answer: LeaversView };
}
