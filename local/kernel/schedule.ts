/** This file fires what is due: time-driven triggers and form submits, in order, also while another execution still runs. */
import type { ExecutionSpec } from './execution';

export interface DueEvent {
  readonly atMs: number;
  /** Where two are due at once, the one that was queued first goes first. */
  readonly order: number;
  /** Made at the moment it fires; null where there is nothing left to run, such as a trigger deleted meanwhile. */
  spec(): ExecutionSpec | null;
}

/** Things waiting for their moment. One-time events are added; recurring triggers offer their next moment when asked. */
export class Schedule {
  #events: DueEvent[] = [];
  #order = 0;
  readonly #sources: (() => readonly { atMs: number; fire: () => ExecutionSpec | null }[])[] = [];

  add(atMs: number, spec: () => ExecutionSpec | null): void {
    this.#events.push({ atMs, order: this.#order++, spec });
    this.#events.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
  }

  /** Registers a source of recurring moments; `fire` must move that source on to its next moment. */
  recurring(source: () => readonly { atMs: number; fire: () => ExecutionSpec | null }[]): void {
    this.#sources.push(source);
  }

  nextAt(): number | null {
    return this.#next()?.atMs ?? null;
  }

  /** Takes the earliest event due by `byMs`, null when none is. */
  take(byMs: number): { readonly atMs: number; readonly spec: ExecutionSpec | null } | null {
    const next = this.#next();
    if (next === null || next.atMs > byMs) return null;
    return { atMs: next.atMs, spec: next.take() };
  }

  #next(): { atMs: number; take: () => ExecutionSpec | null } | null {
    const [event] = this.#events;
    let best: { atMs: number; take: () => ExecutionSpec | null } | null =
      event === undefined
        ? null
        : {
            atMs: event.atMs,
            take: () => {
              this.#events.shift();
              return event.spec();
            },
          };
    for (const source of this.#sources) {
      for (const moment of source()) {
        if (best === null || moment.atMs < best.atMs) best = { atMs: moment.atMs, take: () => moment.fire() };
      }
    }
    return best;
  }
}
