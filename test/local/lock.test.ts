/** These tests hold LockService to mutual exclusion among executions that stand in one another. */
import type { Workspace } from '../../local/kernel/workspace';
import { push, run, specOf, stage, START_MS, TEACHER } from './script-stage';

/** Runs `main`, and `other` beside it while `main` is in the middle of its calls; returns what both return. */
function beside(main: string, other: string, otherUser?: string): { readonly main: unknown; readonly other: unknown; readonly otherMs: number } {
  const workspace: Workspace = stage();
  const project = push(workspace, `function main() { ${main} } function other() { ${other} }`);
  const user = otherUser === undefined ? {} : { effectiveUser: workspace.accounts.require(otherUser) };
  workspace.schedule.add(START_MS + 741, () => specOf(workspace, project, { functionName: 'other', ...user }));
  const outcome = workspace.run(specOf(workspace, project));
  const [first] = workspace.executions;
  if (first?.functionName !== 'other') throw new Error('The other execution did not run beside the first.');
  return { main: outcome.value, other: first.error?.message ?? first.value, otherMs: first.endedMs - first.startedMs };
}

const HOLD = "const lock = LockService.getScriptLock(); const got = lock.tryLock(0); Utilities.sleep(1); Session.getScriptTimeZone(); return [got, lock.hasLock()];";

describe('a script lock', () => {
  it('excludes an execution beside it, which waits its whole time in vain', () => {
    const { main, other, otherMs } = beside(HOLD, 'const lock = LockService.getScriptLock(); return [lock.tryLock(20000), lock.hasLock()];');
    expect(main).toEqual([true, true]);
    expect(other).toEqual([false, false]);
    expect(otherMs).toBeGreaterThanOrEqual(20_000);
  });

  it('throws Google\'s words where one waits for it', () => {
    expect(beside(HOLD, 'LockService.getScriptLock().waitLock(1000);').other).toBe('Lock timeout: another process was holding the lock for too long.');
  });

  it('cannot be released by who does not hold it', () => {
    expect(beside(HOLD, 'LockService.getScriptLock().releaseLock(); return LockService.getScriptLock().tryLock(0);').other).toBe(false);
  });

  it('is free again after release, and when its execution ends, even by force', () => {
    const workspace = stage();
    const take = 'return LockService.getScriptLock().tryLock(0);';
    expect(run(workspace, `const lock = LockService.getScriptLock(); lock.waitLock(0); lock.releaseLock(); return [lock.hasLock(), LockService.getScriptLock().tryLock(0)];`)).toEqual([false, true]);
    expect(run(workspace, take)).toBe(true);
    const project = push(workspace, 'function main() { LockService.getScriptLock().tryLock(0); Utilities.sleep(300000); Utilities.sleep(300000); }');
    expect(workspace.run(specOf(workspace, project)).status).toBe('killed');
    expect(run(workspace, take)).toBe(true);
  });

  it('taken twice is a success, and a negative time is none', () => {
    expect(run(stage(), 'const lock = LockService.getScriptLock(); return [lock.tryLock(-1), lock.tryLock(0), lock.tryLock(0), lock.tryLock(-1)];')).toEqual([false, true, true, true]);
    expect(() => run(stage(), 'LockService.getScriptLock().waitLock(-1);')).toThrow('Lock timeout');
    expect(() => run(stage(), "LockService.getScriptLock().tryLock('1');")).toThrow("(String) don't match the method signature for LockService.Lock.tryLock");
  });
});

describe('a user lock', () => {
  const mine = HOLD.replace('getScriptLock', 'getUserLock');

  it('excludes the same person only', () => {
    expect(beside(mine, 'return LockService.getUserLock().tryLock(0);').other).toBe(false);
    expect(beside(mine, 'return LockService.getUserLock().tryLock(0);', TEACHER).other).toBe(true);
    expect(beside(mine, 'return LockService.getScriptLock().tryLock(0);').other).toBe(true);
  });
});

describe('a document lock', () => {
  it('is null, since no project lives in a document', () => {
    expect(run(stage(), 'return LockService.getDocumentLock();')).toBeNull();
  });
});
