/** This file is the local Workspace itself: one domain with its clock, people, files, services, scripts and executions. */
import { serviceGlobals, SUPPORT_TABLES } from '../services';
import { CacheStore } from '../services/cache/store';
import { DirectoryStore } from '../services/directory/store';
import { FormStore } from '../services/forms/store';
import { MailStore } from '../services/mail/store';
import { ScriptStore } from '../services/script/store';
import { WorkbookStore } from '../services/sheets/store';
import { Accounts, type Account } from './accounts';
import { Clock } from './clock';
import { AUTHORIZATION_REQUIRED, Consents } from './consents';
import { CostModel } from './costs';
import { Execution, type ExecutionSpec, type Outcome } from './execution';
import type { CallInfo, Fault, Trouble } from './faults';
import { FileStore } from './files';
import { DAY_MS, QuotaLedger } from './quotas';
import { Random } from './random';
import { Schedule } from './schedule';
import type { Served } from './served';
import { SupportRegister } from './tables';

/** "Simultaneous executions per user": developers.google.com/apps-script/guides/services/quotas. */
export const SIMULTANEOUS_EXECUTIONS_PER_USER = 30;

/**
 * "Triggers total runtime" of a Workspace account: developers.google.com/apps-script/guides/services/quotas. Past it triggers go on
 * firing and fail at once (github.com/webdigi/GmailScheduler issue 31).
 */
export const TRIGGER_RUNTIME_PER_DAY_MS = 6 * 60 * 60 * 1000;
const TRIGGER_RUNTIME = 'trigger runtime';

const isTriggered = (spec: ExecutionSpec): boolean => spec.kind === 'clock' || spec.kind === 'form';

export interface WorkspaceOptions {
  readonly domain: string;
  readonly startMs: number;
  readonly seed: number;
  readonly accounts: readonly Account[];
  /** 3 is the cautious reading of every cost that nobody has measured. */
  readonly assumedCostFactor?: number;
}

/** One finished execution as the list of executions shows it. */
export interface ExecutionRecord extends Outcome {
  readonly project: string;
  readonly functionName: string;
  readonly kind: ExecutionSpec['kind'];
  readonly user: string;
}

/** One service call as it was made, answered or refused, for whoever counts. */
export interface CallRecord {
  readonly execution: Execution;
  /** The name it is counted under, such as `Sheets.read`. */
  readonly name: string;
  /** When it was made, its waiting time already over. */
  readonly atMs: number;
  readonly args: readonly unknown[];
}

/** How many finished executions are kept to be looked at. */
const EXECUTIONS_KEPT = 500;

export class Workspace {
  readonly clock: Clock;
  readonly random: Random;
  readonly costs: CostModel;
  readonly accounts: Accounts;
  readonly drive: FileStore;
  readonly quotas: QuotaLedger;
  readonly schedule = new Schedule();
  readonly support = new SupportRegister(SUPPORT_TABLES);
  readonly workbooks: WorkbookStore;
  readonly forms: FormStore;
  readonly mail: MailStore;
  readonly scripts: ScriptStore;
  readonly directory: DirectoryStore;
  /** What scripts cached; it may be emptied at any moment, as Google's may. */
  readonly caches: CacheStore;
  /** Who allowed which script what. */
  readonly consents = new Consents();
  readonly executions: ExecutionRecord[] = [];
  /** What goes wrong, or who does something, at which call. */
  trouble: Trouble | null = null;
  /** Told of each service call once it is over; it must not act on the Workspace. */
  onCall: ((call: CallRecord) => void) | null = null;
  /** Told of each execution as it ends, since only the last ones are kept. */
  onExecution: ((record: ExecutionRecord) => void) | null = null;
  /** Whether what falls due runs while another execution still does, as on Google. */
  overlap = true;
  #running: Execution[] = [];

  constructor(readonly options: WorkspaceOptions) {
    this.clock = new Clock(options.startMs);
    this.random = new Random(options.seed);
    this.costs = new CostModel(options.assumedCostFactor ?? 1);
    this.accounts = new Accounts(options.domain, options.accounts);
    this.drive = new FileStore(this.accounts, this.clock, this.random);
    this.quotas = new QuotaLedger(this.clock);
    this.caches = new CacheStore(this.clock);
    this.workbooks = new WorkbookStore(this);
    this.forms = new FormStore(this);
    this.mail = new MailStore(this);
    this.scripts = new ScriptStore(this);
    this.directory = new DirectoryStore(this);
  }

  servicesFor(execution: Execution): Readonly<Record<string, Served>> {
    return serviceGlobals(execution);
  }

  troubleFor(call: CallInfo): Fault | undefined {
    return this.trouble?.(call);
  }

  /** Runs one execution to its end and keeps its record; one that Google would not even start has the refusal as its error. */
  run(spec: ExecutionSpec): ExecutionRecord {
    const refusal = this.#refusal(spec);
    const outcome = refusal === null ? this.#runAdmitted(spec) : this.#neverStarted(refusal);
    const record: ExecutionRecord = {
      ...outcome,
      project: spec.project.name,
      functionName: spec.functionName,
      kind: spec.kind,
      user: spec.effectiveUser.email,
    };
    this.executions.push(record);
    if (this.executions.length > EXECUTIONS_KEPT) this.executions.shift();
    this.onExecution?.(record);
    return record;
  }

  #runAdmitted(spec: ExecutionSpec): Outcome {
    const execution = new Execution(this, spec);
    this.#running.push(execution);
    try {
      const outcome = execution.run();
      if (isTriggered(spec)) this.quotas.use(spec.effectiveUser.email, TRIGGER_RUNTIME, DAY_MS, outcome.endedMs - outcome.startedMs);
      return outcome;
    } finally {
      this.#running.pop();
    }
  }

  /** Google's words for not starting an execution, null where it starts. */
  #refusal(spec: ExecutionSpec): string | null {
    const user = spec.effectiveUser.email;
    // Nothing runs as a suspended account; the words are ours.
    if (this.accounts.isSuspended(user)) return `The account ${user} is suspended.`;
    // Simple triggers "run automatically, without asking the user for authorization" (developers.google.com/apps-script/guides/triggers).
    if (spec.kind !== 'simple' && !this.consents.holds(spec.project, user)) return AUTHORIZATION_REQUIRED;
    const beside = this.#running.filter((execution) => execution.spec.effectiveUser.email === user).length;
    if (beside >= SIMULTANEOUS_EXECUTIONS_PER_USER) {
      return 'There are too many scripts running simultaneously for this Google user account.';
    }
    if (isTriggered(spec) && this.quotas.used(user, TRIGGER_RUNTIME, DAY_MS) >= TRIGGER_RUNTIME_PER_DAY_MS) {
      return 'Service using too much computer time for one day.';
    }
    return null;
  }

  #neverStarted(message: string): Outcome {
    const { now } = this.clock;
    return { status: 'failed', value: undefined, error: { name: 'Exception', message, stack: '' }, startedMs: now, endedMs: now, calls: {}, cellsRead: 0, logs: [] };
  }

  /** Runs what fell due while `execution` was running: beside it, so that its time does not count against it. */
  runDueBeside(execution: Execution): void {
    if (!this.overlap) return;
    if (this.#running[this.#running.length - 1] !== execution) return;
    const resumeAt = this.clock.now;
    for (;;) {
      const due = this.schedule.due(resumeAt);
      if (due === null) return;
      this.clock.set(due.atMs);
      const spec = due.take();
      if (spec !== null) this.run(spec);
      this.clock.set(resumeAt);
    }
  }

  /** Lets the clock go on to a moment and runs everything that falls due on the way. */
  advanceTo(ms: number): readonly ExecutionRecord[] {
    const records: ExecutionRecord[] = [];
    for (;;) {
      const due = this.schedule.due(ms);
      if (due === null) break;
      if (due.atMs > this.clock.now) this.clock.set(due.atMs);
      const spec = due.take();
      if (spec !== null) records.push(this.run(spec));
    }
    if (ms > this.clock.now) this.clock.set(ms);
    return records;
  }
}
