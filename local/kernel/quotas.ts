/** This file counts what people use up: per account, over the hours or the minute that a quota speaks of. */
import type { Clock } from './clock';

/** The daily window of Apps Script's quotas. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** How finely a window is divided when uses are put together. */
const ENTRIES_PER_WINDOW = 500;

interface Use {
  readonly atMs: number;
  readonly amount: number;
}

/**
 * A ledger of uses. Daily quotas of Apps Script are counted from the first use for 24 hours
 * (developers.google.com/apps-script/guides/services/quotas: "reset 24 hours after the first request"), the API quotas by the minute. The stand-in
 * counts both over a window that slides, so that no boundary lets twice the quota through.
 */
export class QuotaLedger {
  #uses = new Map<string, Use[]>();

  constructor(private readonly clock: Clock) {}

  /** How much of `quota` an account has used within the window that is running now. */
  used(account: string, quota: string, windowMs: number): number {
    return this.#live(account, quota, windowMs).reduce((sum, use) => sum + use.amount, 0);
  }

  use(account: string, quota: string, windowMs: number, amount = 1): void {
    const key = `${quota} ${account}`;
    const uses = this.#uses.get(key) ?? [];
    const last = uses[uses.length - 1];
    // Uses close together count as one entry at the later moment: a day of property reads must not make a list of 500,000.
    if (last !== undefined && Math.abs(this.clock.now - last.atMs) < windowMs / ENTRIES_PER_WINDOW) {
      uses[uses.length - 1] = { atMs: Math.max(last.atMs, this.clock.now), amount: last.amount + amount };
    } else {
      uses.push({ atMs: this.clock.now, amount });
    }
    // The clock may go back by the length of an execution, so what just left the window is not dropped yet.
    const keepFrom = this.clock.now - 2 * windowMs;
    this.#uses.set(key, (uses[0]?.atMs ?? keepFrom) < keepFrom ? uses.filter((use) => use.atMs >= keepFrom) : uses);
  }

  save(): [string, Use[]][] {
    return [...this.#uses];
  }

  load(saved: readonly [string, Use[]][]): void {
    this.#uses = new Map(saved);
  }

  #live(account: string, quota: string, windowMs: number): Use[] {
    const uses = this.#uses.get(`${quota} ${account}`) ?? [];
    const from = this.clock.now - windowMs;
    return uses.filter((use) => use.atMs > from);
  }
}
