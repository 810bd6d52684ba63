/** This file serves a trigger to the script that owns it. */
import { Served } from '../../kernel/served';
import type { Trigger } from './triggers';

export class ServedTrigger extends Served {
  readonly interfaceName = 'Script.Trigger';
  readonly #trigger: Trigger;

  constructor(trigger: Trigger) {
    super();
    this.#trigger = trigger;
  }

  /** For ScriptApp alone: no script may call it. */
  uid(): string {
    return this.#trigger.uid;
  }

  getHandlerFunction(): string {
    return this.#trigger.handler;
  }

  getEventType(): string {
    return 'clock' in this.#trigger.on ? 'CLOCK' : 'ON_FORM_SUBMIT';
  }

  /** The form's id; null for a time-driven trigger, which has no source. */
  getTriggerSourceId(): string | null {
    return 'formId' in this.#trigger.on ? this.#trigger.on.formId : null;
  }
}
