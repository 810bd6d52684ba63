/**
 * This file lets weeks of a district's life pass in seconds: moments of the clock at which a script would find nothing to do are
 * left out, since such a run leaves nothing behind but its line in the list of executions.
 */
import type { Workspace } from '../../local/kernel/workspace';
import type { EventTrouble } from '../../local/services/script/events';

/** Clock handlers by what they look after. */
export type ClockHandler = 'tick_' | 'hourly_' | 'nightly_';

export class QuietClock {
  readonly #awaited = new Map<string, number>();

  constructor(private readonly workspace: Workspace) {
    workspace.scripts.eventTrouble = this.#passing;
  }

  /** Something happened that a handler has to see at its next moment, or at so many. */
  expect(handler: ClockHandler, moments = 1): void {
    this.#awaited.set(handler, Math.max(moments, this.#awaited.get(handler) ?? 0));
  }

  /** From here on every moment of the clock counts. */
  end(): void {
    this.workspace.scripts.eventTrouble = null;
  }

  readonly #passing: EventTrouble = ({ trigger: { handler }, responseId }) => {
    if (responseId !== null) return undefined;
    const left = this.#awaited.get(handler) ?? 0;
    this.#awaited.set(handler, Math.max(0, left - 1));
    return left > 0 ? undefined : { kind: 'lost' };
  };
}
