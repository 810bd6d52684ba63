/** This file keeps the stand-in's one clock: epoch milliseconds, moved only by charged calls and by hand. */
export class Clock {
  #now: number;

  constructor(startMs: number) {
    this.#now = startMs;
  }

  /** The present moment in epoch milliseconds. */
  get now(): number {
    return this.#now;
  }

  /** Lets `ms` milliseconds pass. */
  advance(ms: number): void {
    this.#now += ms;
  }

  /** Puts the clock to a moment, also an earlier one: an execution that ran beside another ends and the other goes on. */
  set(ms: number): void {
    this.#now = ms;
  }
}
