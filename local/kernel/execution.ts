/** This file runs one execution of a script: somebody, for some reason, with these scopes, for six minutes at most. */
import type { Account } from './accounts';
import { ApiError, ExecutionKilled, ServiceError } from './errors';
import type { Fault } from './faults';
import { Guard } from './guard';
import type { Project } from './projects';
import { Realm } from './realm';
import type { Done } from './support';
import type { Workspace } from './workspace';
import { momentOf, offsetText, zoneOffsetMs } from './zones';

/** Apps Script ends an execution after six minutes: developers.google.com/apps-script/guides/services/quotas, "Script runtime". */
export const EXECUTION_LIMIT_MS = 6 * 60 * 1000;
/** Simple triggers and custom functions get thirty seconds: developers.google.com/apps-script/guides/triggers. */
export const SIMPLE_TRIGGER_LIMIT_MS = 30 * 1000;

/** "maximum of 30 seconds of execution time": developers.google.com/workspace/add-ons/concepts/actions, "Callback functions". */
export const CARD_LIMIT_MS = 30 * 1000;

/** Their errors have Google's JSON shape; those of built-in services are mere sentences. */
const ADVANCED_SERVICES = ['Sheets', 'AdminDirectory', 'Drive', 'Gmail'];

/** Why an execution runs. `simple` is a reserved trigger name such as onOpen, which has no authorization. */
export type ExecutionKind = 'simple' | 'menu' | 'sidebar' | 'card' | 'web' | 'clock' | 'form' | 'editor';

/** What the person has open in front of them, where the script is bound to it or installed as an editor add-on. */
export interface OpenDocument {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** The active cell, counted from 1. */
  readonly row: number;
  readonly column: number;
  /** What is selected where it is more than the active cell: each range by its first row and how many rows it has, in the order of selecting. */
  readonly ranges?: readonly RowRange[];
}

export interface RowRange {
  readonly row: number;
  readonly rows: number;
}

/** How large a script asks its dialog to be, in pixels; null is as large as Google makes it. */
export interface DialogSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** What a script asks of the screen of the person who runs it. */
export interface Screen {
  menu(caption: string, items: readonly { readonly caption: string; readonly functionName: string }[]): void;
  sidebar(title: string, html: string): void;
  dialog(title: string, html: string, size: DialogSize): void;
}

export interface ExecutionSpec {
  readonly project: Project;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly kind: ExecutionKind;
  /** Whose authority it runs with: the trigger's creator, the deployer, or the person. */
  readonly effectiveUser: Account;
  /** Who is at the keyboard, as far as Google tells the script; null is blank. */
  readonly activeUser: Account | null;
  readonly open?: OpenDocument;
  readonly screen?: Screen;
}

export interface Outcome {
  readonly status: 'completed' | 'failed' | 'killed';
  /** What the function returned: a host value for plain data, the served object itself for a page. */
  readonly value: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly startedMs: number;
  readonly endedMs: number;
  readonly calls: Readonly<Record<string, number>>;
  /** Spreadsheet cells that its reads brought, for budgets of reading. */
  readonly cellsRead: number;
  readonly logs: readonly string[];
}

export class Execution {
  readonly realm: Realm;
  readonly guard: Guard;
  readonly startedMs: number;
  readonly calls: Record<string, number> = {};
  /** Spreadsheet cells that the reads so far brought. */
  cellsRead = 0;
  readonly logs: string[] = [];
  /** Runs when the execution ends however it ends, as Google releases its locks. */
  readonly atEnd: (() => void)[] = [];
  #callCount = 0;
  #killed: ExecutionKilled | null = null;
  /** What of the stand-in itself broke, first thing first; the script may not catch its way past it. */
  readonly #defects: unknown[] = [];

  constructor(
    readonly workspace: Workspace,
    readonly spec: ExecutionSpec,
  ) {
    this.startedMs = workspace.clock.now;
    const zone = (): string => spec.project.manifest.timeZone;
    this.realm = new Realm({
      // Calls cost fractions of a millisecond; a script's clock shows whole ones (ECMAScript, time values are integral).
      now: () => Math.floor(workspace.clock.now),
      random: () => workspace.random.next(),
      zone,
      zoneOffsetMs: (utcMs) => zoneOffsetMs(zone(), utcMs),
      momentOf: (shownMs) => momentOf(zone(), shownMs),
      offsetText: (utcMs) => offsetText(zone(), utcMs, ''),
    });
    this.guard = new Guard(this);
  }

  get limitMs(): number {
    if (this.spec.kind === 'card') return CARD_LIMIT_MS;
    return this.spec.kind === 'simple' ? SIMPLE_TRIGGER_LIMIT_MS : EXECUTION_LIMIT_MS;
  }

  /** Lets time pass inside this execution and ends it where its time is up. */
  charge(ms: number): void {
    const { clock } = this.workspace;
    const endsMs = this.startedMs + this.limitMs;
    if (clock.now + ms <= endsMs) {
      clock.advance(ms);
      return;
    }
    clock.set(endsMs);
    this.kill('Exceeded maximum execution time');
  }

  /** Ends the execution by force; nothing it still does has any effect. */
  kill(why: string): never {
    this.#killed = new ExecutionKilled(why);
    throw this.#killed;
  }

  get killed(): ExecutionKilled | null {
    return this.#killed;
  }

  assertAlive(): void {
    if (this.#killed !== null) throw this.#killed;
  }

  /** Puts a fault of the stand-in on record, so that the execution fails by it whatever the script does; returns what the script sees. */
  defect(error: unknown): Error {
    this.#defects.push(error);
    return this.realm.error('LocalWorkspaceDefect', describe(error).message);
  }

  /** The edge of every service call: authorization, trouble, time, then the member itself. */
  call<T>(name: string, answer: Done, args: readonly unknown[], run: () => T): T {
    this.assertAlive();
    this.#authorize(name, answer);
    const counted = answer.counts ?? name;
    this.calls[counted] = (this.calls[counted] ?? 0) + 1;
    const fault = this.workspace.troubleFor({ execution: this, index: this.#callCount++, name });
    if (fault?.kind === 'crash-before') this.kill('The execution was ended by force before the call');
    this.charge(this.workspace.costs.ms(answer.cost));
    if (fault?.kind === 'error') throw fault.error;
    this.workspace.runDueBeside(this);
    const atMs = this.workspace.clock.now;
    try {
      const result = fault === undefined ? run() : this.#meet(fault, name, run);
      this.assertAlive();
      return result;
    } finally {
      this.workspace.onCall?.({ execution: this, name: counted, atMs, args });
    }
  }

  /** A call that happens and whose answer never arrives, be it a result or an error. */
  #meet<T>(fault: Fault, name: string, run: () => T): T {
    try {
      return run();
    } finally {
      if (fault.kind === 'crash-after') this.kill('The execution was ended by force after the call');
      if (fault.kind === 'lost-reply') this.#loseReply(name);
    }
  }

  #loseReply(name: string): never {
    throw ADVANCED_SERVICES.some((service) => name.startsWith(`${service}.`))
      ? new ApiError(name, { code: 503, message: 'The service is currently unavailable.' })
      : new ServiceError("We're sorry, a server error occurred. Please wait a bit and try again.");
  }

  #authorize(name: string, answer: Done): void {
    const { project, effectiveUser } = this.spec;
    const missing = this.workspace.consents.missing(project, effectiveUser.email);
    const granted = project.manifest.oauthScopes.filter((scope) => !missing.includes(scope));
    const scopes = answer.scopes ?? [];
    if (scopes.length === 0) return;
    if (this.spec.kind === 'simple' && answer.simple !== true) {
      throw new ServiceError(`You do not have permission to call ${name}. Required permissions: ${scopes.join(' || ')}`);
    }
    if (!scopes.some((scope) => granted.includes(scope))) {
      throw new ServiceError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${scopes.join(' || ')}`);
    }
  }

  /** Loads the script and calls its function; never throws. */
  run(): Outcome {
    try {
      this.charge(this.workspace.costs.ms('executionStart'));
      this.guard.installGlobals();
      this.spec.project.load(this.realm);
      const target = this.realm.global(this.spec.functionName);
      if (typeof target !== 'function' || !this.spec.project.functions.has(this.spec.functionName)) {
        throw new ServiceError(`Script function not found: ${this.spec.functionName}`);
      }
      const args = this.spec.args.map((argument) => this.guard.inward(argument));
      const value: unknown = Reflect.apply(target, undefined, args);
      this.assertAlive();
      if (this.#defects.length > 0) throw this.#defects[0];
      if (typeof value === 'object' && value !== null && 'then' in value) {
        throw new Error(`${this.spec.functionName} returned a promise: the local Workspace does not run asynchronous functions.`);
      }
      return this.#outcome('completed', this.guard.outward(value));
    } catch (error) {
      const status = this.#killed === null ? 'failed' : 'killed';
      return this.#outcome(status, undefined, this.#killed ?? this.#defects[0] ?? error);
    } finally {
      for (const end of this.atEnd) end();
    }
  }

  #outcome(status: Outcome['status'], value: unknown, error?: unknown): Outcome {
    return {
      status,
      value,
      ...(error === undefined ? {} : { error: describe(error) }),
      startedMs: this.startedMs,
      endedMs: this.workspace.clock.now,
      calls: this.calls,
      cellsRead: this.cellsRead,
      logs: this.logs,
    };
  }
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
    return { name: String(name ?? 'Error'), message: String(message), stack: String(stack ?? '') };
  }
  return { name: 'Error', message: String(error), stack: '' };
}
