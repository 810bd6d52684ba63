/** This file takes Google's script lock. It is only politeness: correctness comes from the store's commits. */
import type { Lock } from '../base/ports';

export const scriptLock: Lock = {
  politely(waitMs, work) {
    const lock = LockService.getScriptLock();
    const held = lock.tryLock(waitMs);
    try {
      return work();
    } finally {
      if (held) lock.releaseLock();
    }
  },
  unlessBusy(work) {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(0)) return null;
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  },
};
