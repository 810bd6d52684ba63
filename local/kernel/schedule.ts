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

  /** The earliest event due by `byMs`, null when none is. `take` is called once the clock stands at its moment, and before asking again. */
  due(byMs: number): { readonly atMs: number; take(): ExecutionSpec | null } | null {
    const next = this.#next();
    return next === null || next.atMs > byMs ? null : next;
  }

  #next(): { atMs: number; take: () => ExecutionSpec | null } | null {
    const [event] = this.#events;
    let best: { atMs: number; take: () => ExecutionSpec | null } | null =
      event === undefined
        ? null
        : {
            atMs: event.atMs,
            take: () => {
              this.#events.splice(this.#events.indexOf(event), 1);
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
