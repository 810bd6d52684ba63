/** This file keeps the installable triggers of all projects and delivers their events as the clock moves and forms are answered. */
import { ServiceError } from '../../kernel/errors';
import type { ExecutionSpec } from '../../kernel/execution';
import type { Project } from '../../kernel/projects';
import type { ExecutionRecord, Workspace } from '../../kernel/workspace';
import { type ClockPlan, type DrawnPlan, drawPlan, nextOf, planText } from './clock-plan';
import { clockEvent, type EventTrouble } from './events';

/** "Triggers": 20 per user per script, developers.google.com/apps-script/guides/services/quotas. */
export const TRIGGERS_PER_USER_AND_SCRIPT = 20;

/** How long after a submit its event arrives: "seconds to minutes" by nobody's measurement; the stand-in draws from this range. */
export const EVENT_LATENCY_MS = { from: 1000, to: 8000 };

const UID_LENGTH = 19;

export interface Trigger {
  readonly uid: string;
  readonly projectId: string;
  readonly handler: string;
  /** A trigger belongs to who created it and runs as that account. */
  readonly owner: string;
  /** What it waits for: its drawn plan, or the form whose submits it hears. */
  readonly on: { readonly clock: DrawnPlan } | { readonly formId: string };
  /** When it fires next; null for a form trigger, and for a one-time trigger that has fired (it still counts to the twenty). */
  nextMs: number | null;
}

/** An event on its way to a script, in words that can be saved. */
interface AwaitedEvent {
  readonly triggerUid: string;
  readonly atMs: number;
  /** What was submitted, null for a moment of the clock; a blank event arrives without its response. */
  readonly submit: { readonly formId: string; readonly responseId: string; readonly blank: boolean } | null;
}

interface Saved {
  readonly triggers: readonly Trigger[];
  readonly awaited: readonly AwaitedEvent[];
}

/** One line of the list of triggers. */
export interface TriggerLine {
  readonly uid: string;
  readonly project: string;
  readonly handler: string;
  readonly owner: string;
  readonly when: string;
  readonly nextMs: number | null;
}

export class TriggerStore {
  /** What becomes of each event; null is no trouble. */
  trouble: EventTrouble | null = null;
  #triggers: Trigger[] = [];
  /** What the schedule holds for this store, in the order in which it was queued. */
  #awaited: AwaitedEvent[] = [];
  /** The trigger that fires next, or undefined where it has to be looked for again: the schedule asks at every service call. */
  #soonest: Trigger | null | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly project: (id: string) => Project,
  ) {
    workspace.schedule.recurring(() => {
      const trigger = this.#next();
      if (trigger?.nextMs == null) return [];
      return [{ atMs: trigger.nextMs, fire: () => this.#fireClock(trigger) }];
    });
    workspace.forms.onSubmit((formId, responseId) => this.#hear(formId, responseId));
  }

  add(project: Project, owner: string, handler: string, on: { readonly plan: ClockPlan } | { readonly formId: string }): Trigger {
    if (this.of(project.id, owner).length >= TRIGGERS_PER_USER_AND_SCRIPT) {
      throw new ServiceError('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    }
    const source = 'plan' in on ? { clock: drawPlan(on.plan, this.workspace.random, this.workspace.clock.now) } : on;
    const trigger: Trigger = {
      uid: this.workspace.random.text(UID_LENGTH, '123456789'),
      projectId: project.id,
      handler,
      owner,
      on: source,
      nextMs: 'clock' in source ? source.clock.firstMs : null,
    };
    this.#triggers.push(trigger);
    this.#soonest = undefined;
    return trigger;
  }

  /** A project's triggers that belong to one account; nobody sees another's. */
  of(projectId: string, owner: string): readonly Trigger[] {
    return this.#triggers.filter((trigger) => trigger.projectId === projectId && trigger.owner.toLowerCase() === owner.toLowerCase());
  }

  get(uid: string): Trigger | undefined {
    return this.#triggers.find((trigger) => trigger.uid === uid);
  }

  remove(uid: string): void {
    this.#triggers = this.#triggers.filter((trigger) => trigger.uid !== uid);
    this.#soonest = undefined;
  }

  list(): readonly TriggerLine[] {
    return this.#triggers.map(({ uid, projectId, handler, owner, on, nextMs }) => ({
      uid,
      project: this.project(projectId).name,
      handler,
      owner,
      when: 'clock' in on ? planText(on.clock.plan) : `when ${this.workspace.drive.get(on.formId)?.name ?? 'a form'} is submitted`,
      nextMs,
    }));
  }

  /** Runs a time-driven trigger's function now, beside its own rhythm. */
  runNow(uid: string): ExecutionRecord {
    const trigger = this.get(uid);
    if (trigger === undefined || !('clock' in trigger.on)) throw new Error(`There is no time-driven trigger ${uid}.`);
    const spec = this.#clockSpec(trigger);
    if (spec === null) throw new Error(`The account ${trigger.owner} is suspended, so its trigger does not run.`);
    return this.workspace.run(spec);
  }

  save(): unknown {
    const saved: Saved = { triggers: this.#triggers, awaited: this.#awaited };
    return saved;
  }

  /** To be called on a Workspace whose schedule is still empty. */
  load(saved: unknown): void {
    const { triggers, awaited } = structuredClone(saved) as Saved;
    this.#triggers = [...triggers];
    this.#soonest = undefined;
    for (const event of awaited) this.#await(event);
  }

  #next(): Trigger | null {
    if (this.#soonest !== undefined) return this.#soonest;
    let soonest: Trigger | null = null;
    for (const trigger of this.#triggers) {
      if (trigger.nextMs !== null && (soonest?.nextMs == null || trigger.nextMs < soonest.nextMs)) soonest = trigger;
    }
    this.#soonest = soonest;
    return soonest;
  }

  #fireClock(trigger: Trigger): ExecutionSpec | null {
    const atMs = trigger.nextMs ?? this.workspace.clock.now;
    if ('clock' in trigger.on) trigger.nextMs = nextOf(trigger.on.clock, atMs);
    this.#soonest = undefined;
    const fault = this.trouble?.({ trigger, responseId: null });
    if (fault?.kind === 'lost') return null;
    const again = (laterMs: number): void => this.#await({ triggerUid: trigger.uid, atMs: atMs + laterMs, submit: null });
    if (fault?.kind === 'doubled') again(this.#latency());
    if (fault?.kind !== 'delayed') return this.#clockSpec(trigger);
    again(fault.ms);
    return null;
  }

  #clockSpec(trigger: Trigger): ExecutionSpec | null {
    return this.#spec(trigger, 'clock', clockEvent(trigger, this.workspace.clock.now));
  }

  /** Queues the event of a submit for every trigger that hears the form; their order is nobody's promise. */
  #hear(formId: string, responseId: string): void {
    for (const trigger of this.#triggers) {
      if (!('formId' in trigger.on) || trigger.on.formId !== formId) continue;
      const fault = this.trouble?.({ trigger, responseId });
      if (fault?.kind === 'lost') continue;
      const atMs = this.workspace.clock.now + this.#latency() + (fault?.kind === 'delayed' ? fault.ms : 0);
      const event = { triggerUid: trigger.uid, atMs, submit: { formId, responseId, blank: fault?.kind === 'blank' } };
      this.#await(event);
      if (fault?.kind === 'doubled') this.#await({ ...event, atMs: atMs + this.#latency() });
    }
  }

  #await(event: AwaitedEvent): void {
    this.#awaited.push(event);
    this.workspace.schedule.add(event.atMs, () => {
      this.#awaited.splice(this.#awaited.indexOf(event), 1);
      const trigger = this.get(event.triggerUid);
      if (trigger === undefined) return null;
      return event.submit === null ? this.#clockSpec(trigger) : this.#submitSpec(trigger, event.submit);
    });
  }

  #submitSpec(trigger: Trigger, { formId, responseId, blank }: NonNullable<AwaitedEvent['submit']>): ExecutionSpec | null {
    const response = this.workspace.forms.servedResponse(formId, responseId);
    if (response === null) return null;
    const event = { authMode: 'FULL', source: this.workspace.forms.servedForm(formId), triggerUid: trigger.uid };
    return this.#spec(trigger, 'form', blank ? event : { ...event, response });
  }

  /** Null where the trigger's account is suspended: its triggers stop (unsourced), and go on when it is let in again. */
  #spec(trigger: Trigger, kind: 'clock' | 'form', event: Readonly<Record<string, unknown>>): ExecutionSpec | null {
    const owner = this.workspace.accounts.require(trigger.owner);
    if (owner.suspended === true) return null;
    return { project: this.project(trigger.projectId), functionName: trigger.handler, args: [event], kind, effectiveUser: owner, activeUser: owner };
  }

  #latency(): number {
    return EVENT_LATENCY_MS.from + this.workspace.random.below(EVENT_LATENCY_MS.to - EVENT_LATENCY_MS.from);
  }
}
