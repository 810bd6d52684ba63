/** These tests hold LockService to mutual exclusion among executions that stand in one another. */
import type { Workspace } from '../../local/kernel/workspace';
import { push, run, specOf, stage, START_MS } from './script-stage';

/** Runs `main`, and `other` beside it while `main` is in the middle of its calls; returns what both return. */
function beside(main: string, other: string): { readonly main: unknown; readonly other: unknown; readonly otherMs: number } {
  const workspace: Workspace = stage();
  const project = push(workspace, `function main() { ${main} } function other() { ${other} }`);
  workspace.schedule.add(START_MS + 741, () => specOf(workspace, project, { functionName: 'other' }));
  const outcome = workspace.run(specOf(workspace, project));
  const [first] = workspace.executions;
  if (first?.functionName !== 'other') throw new Error('The other execution did not run beside the first.');
  return { main: outcome.value, other: first.error?.message ?? first.value, otherMs: first.endedMs - first.startedMs };
}

const HOLD = "const lock = LockService.getScriptLock(); const got = lock.tryLock(0); Utilities.sleep(1); Session.getScriptTimeZone(); return got;";

describe('a script lock', () => {
  it('excludes an execution beside it, which waits its whole time in vain', () => {
    const { main, other, otherMs } = beside(HOLD, 'return LockService.getScriptLock().tryLock(20000);');
    expect(main).toBe(true);
    expect(other).toBe(false);
    expect(otherMs).toBeGreaterThanOrEqual(20_000);
  });

  it('cannot be released by who does not hold it', () => {
    expect(beside(HOLD, 'LockService.getScriptLock().releaseLock(); return LockService.getScriptLock().tryLock(0);').other).toBe(false);
  });

  it('is free again after release, and when its execution ends, even by force', () => {
    const workspace = stage();
    const take = 'return LockService.getScriptLock().tryLock(0);';
    expect(run(workspace, 'const lock = LockService.getScriptLock(); lock.tryLock(0); lock.releaseLock(); return LockService.getScriptLock().tryLock(0);')).toBe(true);
    expect(run(workspace, take)).toBe(true);
    const project = push(workspace, 'function main() { LockService.getScriptLock().tryLock(0); Utilities.sleep(300000); Utilities.sleep(300000); }');
    expect(workspace.run(specOf(workspace, project)).status).toBe('killed');
    expect(run(workspace, take)).toBe(true);
  });

  it('taken twice is a success, and a negative time is none', () => {
    expect(run(stage(), 'const lock = LockService.getScriptLock(); return [lock.tryLock(-1), lock.tryLock(0), lock.tryLock(0), lock.tryLock(-1)];')).toEqual([false, true, true, true]);
    expect(() => run(stage(), "LockService.getScriptLock().tryLock('1');")).toThrow("(String) don't match the method signature for LockService.Lock.tryLock");
  });
});
