/** This file serves the builders that a script makes its triggers with. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { MIME } from '../../kernel/files';
import { Served } from '../../kernel/served';
import type { ClockPlan } from './clock-plan';
import { ServedTrigger } from './served-trigger';

/** developers.google.com/apps-script/reference/script/clock-trigger-builder#everyMinutes: "n must be 1, 5, 10, 15 or 30". */
const MINUTE_STEPS = [1, 5, 10, 15, 30];
const HOURS_PER_DAY = 24;
const CLOCK = 'ScriptApp.ClockTriggerBuilder.';

export class TriggerBuilder extends Served {
  readonly interfaceName = 'Script.TriggerBuilder';

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  /** Takes a form or its id; the account must be able to edit the form. */
  forForm(form: unknown): FormTriggerBuilder {
    const formId = form instanceof Served && 'getId' in form && typeof form.getId === 'function' ? String(Reflect.apply(form.getId, form, [])) : form;
    if (typeof formId !== 'string') throw signatureMismatch('ScriptApp.TriggerBuilder.forForm', [form]);
    const { workspace, spec } = this.execution;
    const file = workspace.drive.get(formId);
    if (file?.mimeType !== MIME.form || file.trashed || !workspace.drive.can(spec.effectiveUser.email, file, 'writer')) {
      throw new ServiceError(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    }
    return new FormTriggerBuilder(this.execution, this.handler, formId);
  }
}

export class FormTriggerBuilder extends Served {
  readonly interfaceName = 'Script.FormTriggerBuilder';
  #onSubmit = false;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
    private readonly formId: string,
  ) {
    super();
  }

  onFormSubmit(): this {
    this.#onSubmit = true;
    return this;
  }

  create(): ServedTrigger {
    if (!this.#onSubmit) throw new ServiceError('The trigger has no event: call onFormSubmit() before create().');
    const { workspace, spec } = this.execution;
    return new ServedTrigger(workspace.scripts.triggers.add(spec.project, spec.effectiveUser.email, this.handler, { formId: this.formId }));
  }
}

export class ClockTriggerBuilder extends Served {
  readonly interfaceName = 'Script.ClockTriggerBuilder';
  #every: { readonly unit: 'minutes' | 'hours' | 'days'; readonly n: number } | null = null;
  #hour: number | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }

  everyMinutes(n: unknown): this {
    if (!MINUTE_STEPS.includes(whole('everyMinutes', n))) {
      throw new ServiceError('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    return this.#repeat('minutes', n);
  }

  everyHours(n: unknown): this {
    return this.#repeat('hours', n);
  }

  everyDays(n: unknown): this {
    return this.#repeat('days', n);
  }

  atHour(hour: unknown): this {
    const asked = whole('atHour', hour);
    if (asked < 0 || asked >= HOURS_PER_DAY) throw new ServiceError(`Invalid argument: atHour takes 0 to ${HOURS_PER_DAY - 1}.`);
    this.#hour = asked;
    return this;
  }

  create(): ServedTrigger {
    const { workspace, spec } = this.execution;
    const plan = this.#plan();
    // "An add-on's time-driven trigger can run at most once per hour": developers.google.com/workspace/add-ons/concepts/editor-triggers.
    if (spec.project.installedInSheets && plan.every === 'minutes') {
      throw new ServiceError('The recurrence interval of an add-on trigger must be at least one hour.');
    }
    return new ServedTrigger(workspace.scripts.triggers.add(spec.project, spec.effectiveUser.email, this.handler, { plan }));
  }

  #repeat(unit: 'minutes' | 'hours' | 'days', n: unknown): this {
    const steps = whole(`every${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, n);
    if (steps < 1) throw new ServiceError(`Invalid argument: the number of ${unit} must be at least 1.`);
    if (this.#every !== null) throw new ServiceError('The trigger has two recurrences: choose one of everyMinutes, everyHours, everyDays.');
    this.#every = { unit, n: steps };
    return this;
  }

  #plan(): ClockPlan {
    if (this.#every === null) throw new ServiceError('The trigger needs one schedule: a recurrence.');
    const { unit, n } = this.#every;
    if (unit === 'days') return { every: 'days', n, hour: this.#hour, timeZone: this.execution.spec.project.manifest.timeZone };
    if (this.#hour !== null) throw new ServiceError('atHour() needs everyDays().');
    return { every: unit, n };
  }
}

function whole(member: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw signatureMismatch(CLOCK + member, [value]);
  return value;
}
