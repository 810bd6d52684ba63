/** This file defines what a room registers: tables, jobs and rpc methods. Entries are data; their work is in workflows. */
import type { Board } from '../base/board';
import type { Sheet, WorkbookName } from '../base/table';
import type { Moment } from '../base/time';
import type { Verdict } from '../base/verdict';
import type { Glimpse, Wants } from '../base/work';
import type { FormKind } from '../helpdesk/forms/form';
import type { Methods, MethodName } from '../ui/contracts';
import type { ProgramContext } from './context';
import type { SettingValues } from './settings';

/** Who may call a method: `lead` and `member` stand in the Team table, a `translator` in Settings; `editor` is whoever may edit the open workbook. */
export type Who = 'lead' | 'member' | 'translator' | 'editor';

/** How one argument of an rpc method is checked before the method sees it. */
export interface ArgumentCheck {
  /** Finishes the sentence "The answer for "…" cannot be used: ". */
  readonly expected: string;
  accepts(value: unknown): boolean;
}

export const shortText = (most: number): ArgumentCheck => ({
  expected: `it should be text of at most ${most.toLocaleString('en-US')} characters`,
  accepts: (value) => typeof value === 'string' && value.length <= most,
});

export const oneOf = (choices: readonly string[]): ArgumentCheck => ({
  expected: `it should be one of ${choices.join(', ')}`,
  accepts: (value) => typeof value === 'string' && choices.includes(value),
});

export const yesNo: ArgumentCheck = { expected: 'it should be yes or no', accepts: (value) => typeof value === 'boolean' };

/** The id a page makes for one press of a button, so that a retry finds the same event. */
export const clickId: ArgumentCheck = {
  expected: 'the page did not say which click it was; reload it',
  accepts: (value) => typeof value === 'string' && /^[A-Za-z0-9]{8,40}$/.test(value),
};

export type ArgumentChecks<N extends MethodName> = { readonly [Name in keyof Methods[N]['args']]: ArgumentCheck };

export interface RpcMethod<N extends MethodName, Context> {
  readonly method: N;
  readonly who: Who;
  /** A `read` is handed no means to write. */
  readonly mode: 'change' | 'read';
  readonly args: ArgumentChecks<N>;
  run(context: Context, args: Methods[N]['args']): Verdict<Methods[N]['answer']>;
}

/** A method whose own type is settled; the register holds them side by side. */
export interface AnyRpcMethod<Context> {
  readonly method: MethodName;
  readonly who: Who;
  readonly mode: 'change' | 'read';
  readonly args: Readonly<Record<string, ArgumentCheck>>;
  run(context: Context, args: never): Verdict<unknown>;
}

const declare =
  (mode: 'change' | 'read') =>
  <N extends MethodName, Context>(method: N, declared: Omit<RpcMethod<N, Context>, 'method' | 'mode'>): RpcMethod<N, Context> => ({ method, mode, ...declared });

/** Declares a method that may change rows. */
export const change = declare('change');
/** Declares a method that only reads. */
export const read = declare('read');

/** One bounded piece of a job; `next` null means that the run is complete. */
export interface JobStep {
  readonly next: unknown;
  readonly progress: string;
}

/** A look into the Staff workbook whether a run is worth a lease; all jobs of one moment look in one request. */
export interface StaffLook {
  readonly wants: Pick<Wants, 'search' | 'whole'>;
  isWanted(found: Glimpse): boolean;
}

export interface Job {
  readonly job: string;
  readonly room: string;
  /** What it does, for the desk. */
  readonly about: string;
  readonly every: 'tick' | 'hour' | 'night';
  /** Runs before all other jobs of its moment. */
  readonly first?: boolean;
  /** Runs soon after the first set-up too, rather than only at its time. */
  readonly atOnce?: boolean;
  /** A cheap look whether a run is worth a lease; absent means always. `settings` were read already. */
  wanted?(context: ProgramContext, settings: SettingValues): boolean;
  /** The same where it stands in the Staff workbook: asked before any job of the moment has run. */
  look?(context: ProgramContext, settings: SettingValues): boolean | StaffLook;
  /** Whether its look is left to the next moment while another job is under way and well: the hours of a large fleet are counted. */
  readonly isPatient?: boolean;
  /** Does the piece at `cursor`, null at the beginning. Repeating a piece changes nothing. `event` names the piece. */
  step(context: ProgramContext, cursor: unknown, event: string): JobStep;
}

/** What staff ask of the programme account: a row that anybody who opens the Staff workbook can type. */
export interface RequestRow {
  readonly requestId: string;
  readonly kind: string;
  readonly about: string;
  readonly askedBy: string;
}

/** What may be asked for. Doing it twice under the same id changes nothing more; it gives a sentence for whoever asked. */
export interface RequestKind {
  readonly kind: string;
  do(context: ProgramContext, row: RequestRow): Verdict<string>;
}

export interface Room {
  readonly room: string;
  readonly about: string;
  /** Rooms that are always on have no switch. */
  readonly always?: boolean;
  readonly sheets: readonly Sheet[];
  /** Charts that lie on tabs of the room. */
  readonly boards?: readonly Board[];
  /** The kinds of forms that belong to the room, and close with it. */
  readonly forms?: readonly FormKind[];
  readonly jobs?: readonly Job[];
  /** What the room offers on the desk's page. */
  readonly desk?: readonly AnyRpcMethod<ProgramContext>[];
  /** What staff may ask the programme account to do. */
  readonly requests?: readonly RequestKind[];
  /** Whether the clock's work may go on; asked only where the workbooks are not known to be of this release. */
  mayWork?(context: ProgramContext): boolean;
  /** What the room does again after somebody put a workbook back to its version of `since`. Repeating it changes nothing. */
  putBack?(context: ProgramContext, workbook: WorkbookName, since: Moment): void;
}

/** Checks that no name is taken twice; throws at load. */
export function register<T>(what: string, items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    if (found.has(name)) throw new Error(`The ${what} ${name} is registered twice.`);
    found.set(name, item);
  }
  return found;
}
