/// <reference types="google-apps-script" />
/** This file answers LockService: mutual exclusion among the executions of one script project. */
import { signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

class Lock extends Served {
  readonly interfaceName = 'Lock.Lock';

  constructor(
    private readonly execution: Execution,
    private readonly key: string,
  ) {
    super();
  }

  tryLock(timeoutInMillis: unknown): boolean {
    return this.#acquire('tryLock', timeoutInMillis);
  }

  releaseLock(): void {
    if (!this.#isMine()) return;
    const { clock, scripts } = this.execution.workspace;
    scripts.locks.delete(this.key);
    scripts.lockFreeAt.set(this.key, Math.max(clock.now, scripts.lockFreeAt.get(this.key) ?? 0));
  }

  #isMine(): boolean {
    return this.#held.get(this.key) === this.execution;
  }

  /**
   * A lock that is not free belongs to an execution that is suspended around this one, so it cannot come free while this one waits:
   * the whole time passes. A negative timeout never acquires (gas-fakes test/testlock.js).
   */
  #acquire(member: string, timeoutInMillis: unknown): boolean {
    if (typeof timeoutInMillis !== 'number') throw signatureMismatch(`LockService.Lock.${member}`, [timeoutInMillis]);
    if (this.#isMine()) return true;
    if (timeoutInMillis < 0) return false;
    if (this.#held.has(this.key)) {
      this.execution.charge(timeoutInMillis);
      return false;
    }
    // An execution that ran beside this one and is over held the lock up to a moment that this one has not reached yet.
    const { clock, scripts } = this.execution.workspace;
    const waitMs = Math.max(0, (scripts.lockFreeAt.get(this.key) ?? 0) - clock.now);
    this.execution.charge(Math.min(waitMs, timeoutInMillis));
    if (waitMs > timeoutInMillis) return false;
    this.#held.set(this.key, this.execution);
    // "If the lock has not been released when the script terminates, it is released" (reference of `Lock`).
    this.execution.atEnd.push(() => this.releaseLock());
    return true;
  }

  get #held(): Map<string, Execution> {
    return this.execution.workspace.scripts.locks;
  }
}

class LockService extends Served {
  readonly interfaceName = 'Lock.LockService';

  constructor(private readonly execution: Execution) {
    super();
  }

  getScriptLock(): Lock {
    return new Lock(this.execution, this.execution.spec.project.id);
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Lock.LockService>('LockService', 'Lock.LockService', '', {
    getScriptLock: done('free'),
  }),
  supportTable<GoogleAppsScript.Lock.Lock>('LockService', 'Lock.Lock', 'Lock.', {
    tryLock: done('lock'),
    releaseLock: done('lock'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { LockService: new LockService(execution) };
}
