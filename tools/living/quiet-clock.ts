/**
 * This file lets weeks of a district's life pass in seconds: moments of the clock at which a script would find nothing to do are
 * left out, since such a run leaves nothing behind but its line in the list of executions.
 */
import type { Workspace } from '../../local/kernel/workspace';
import type { EventTrouble } from '../../local/services/script/events';

/** Clock handlers by what they look after. */
export type ClockHandler = 'tick_' | 'hourly_' | 'nightly_';

export class QuietClock {
  readonly #awaited = new Set<string>();

  constructor(private readonly workspace: Workspace) {
    workspace.scripts.eventTrouble = this.#passing;
  }

  /** Something happened that a handler has to see at its next moment. */
  expect(handler: ClockHandler): void {
    this.#awaited.add(handler);
  }

  /** From here on every moment of the clock counts. */
  end(): void {
    this.workspace.scripts.eventTrouble = null;
  }

  readonly #passing: EventTrouble = ({ trigger, responseId }) =>
    responseId !== null || this.#awaited.delete(trigger.handler) ? undefined : { kind: 'lost' };
}
