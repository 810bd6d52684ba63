/** These tests hold executions to time, force and company: limits, kills, lost replies, and other executions beside them. */
import { type CallInfo, troubleAt } from '../../local/kernel/faults';
import { SIMULTANEOUS_EXECUTIONS_PER_USER, type Workspace } from '../../local/kernel/workspace';
import { push, record, specOf, stage, START_MS, TEACHER } from './script-stage';

/** The one project's properties, as the store has them. */
const store = (workspace: Workspace): Record<string, string> => Object.values(workspace.scripts.properties.save())[0] ?? {};

describe('the time of an execution', () => {
  it('ends it after six minutes, and a finally or catch of the script changes nothing any more', () => {
    const workspace = stage();
    const outcome = record(
      workspace,
      `const p = PropertiesService.getScriptProperties();
       try { for (let i = 0; i < 10; i++) { p.setProperty('minutes', i); Utilities.sleep(60000); } }
       catch (e) { try { p.setProperty('caught', 1); } catch (again) {} }
       finally { try { console.log('finally'); p.setProperty('finally', 1); } catch (again) {} }
       return 'done';`,
    );
    expect(outcome).toMatchObject({ status: 'killed', value: undefined, error: { message: 'Exceeded maximum execution time' }, logs: [] });
    expect(outcome.endedMs - outcome.startedMs).toBe(6 * 60 * 1000);
    expect(store(workspace)).toEqual({ minutes: '5' });
  });

  it('ends a simple trigger after thirty seconds', () => {
    expect(record(stage(), 'Utilities.sleep(29000);', { kind: 'simple' }).status).toBe('completed');
    expect(record(stage(), 'Utilities.sleep(30000);', { kind: 'simple' }).status).toBe('killed');
  });

  it('passes with every call, and three times as fast for what nobody measured', () => {
    const spent = (outcome: { startedMs: number; endedMs: number }): number => outcome.endedMs - outcome.startedMs;
    const once = spent(record(stage(), "PropertiesService.getScriptProperties().getProperty('x');"));
    const twice = spent(record(stage(), "const p = PropertiesService.getScriptProperties(); p.getProperty('x'); p.getProperty('x');"));
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeGreaterThan(once);
  });
});

describe('trouble at a call', () => {
  const body = `const p = PropertiesService.getScriptProperties();
    try { p.setProperty('a', '1'); } catch (e) { try { p.setProperty('caught', e.message); } catch (again) {} }
    finally { try { p.setProperty('b', '2'); } catch (again) {} }`;
  const during = (kind: 'crash-before' | 'crash-after' | 'lost-reply') => {
    const workspace = stage();
    workspace.trouble = troubleAt(1, { kind });
    const outcome = record(workspace, body);
    workspace.trouble = null;
    return { status: outcome.status, store: store(workspace) };
  };

  it('crashes before it, so that nothing happened', () => {
    expect(during('crash-before')).toEqual({ status: 'killed', store: {} });
  });

  it('crashes after it, so that exactly that happened', () => {
    expect(during('crash-after')).toEqual({ status: 'killed', store: { a: '1' } });
  });

  it('loses the reply, so that it happened and the script is told of an error', () => {
    expect(during('lost-reply')).toEqual({
      status: 'completed',
      store: { a: '1', b: '2', caught: "We're sorry, a server error occurred. Please wait a bit and try again." },
    });
  });

  it('is decided for each call by its number and name', () => {
    const workspace = stage();
    const seen: string[] = [];
    workspace.trouble = ({ index, name }: CallInfo) => {
      seen.push(`${index} ${name}`);
      return undefined;
    };
    record(workspace, "CacheService.getScriptCache().get('x'); Session.getScriptTimeZone();");
    expect(seen).toEqual(['0 CacheService.getScriptCache', '1 CacheService.Cache.get', '2 Session.getScriptTimeZone']);
  });

  it('can be a second execution at that very moment, and its time is not the first one\'s', () => {
    const workspace = stage();
    const project = push(
      workspace,
      `function main() { const p = PropertiesService.getScriptProperties(); p.setProperty('by', 'first'); const at = Date.now(); const by = p.getProperty('by'); return [by, Date.now() - at]; }
       function other() { PropertiesService.getScriptProperties().setProperty('by', 'second'); Utilities.sleep(300000); }`,
    );
    workspace.schedule.add(START_MS + 765, () => specOf(workspace, project, { functionName: 'other' }));
    const outcome = workspace.run(specOf(workspace, project));
    expect(outcome.value).toEqual(['second', 40]);
    const beside = workspace.executions.find((one) => one.functionName === 'other');
    expect(beside).toMatchObject({ status: 'completed', startedMs: START_MS + 765 });
    expect(outcome.endedMs - outcome.startedMs).toBeLessThan(5000);
  });

  it('that kills the second execution leaves the first alone', () => {
    const workspace = stage();
    const project = push(workspace, 'function main() { Session.getScriptTimeZone(); return 1; } function other() { Session.getScriptTimeZone(); }');
    workspace.trouble = troubleAt(0, { kind: 'crash-after' }, (execution) => execution.spec.functionName === 'other');
    workspace.schedule.add(START_MS, () => specOf(workspace, project, { functionName: 'other' }));
    expect(workspace.run(specOf(workspace, project)).status).toBe('completed');
    expect(workspace.executions.map(({ functionName, status }) => [functionName, status])).toEqual([
      ['other', 'killed'],
      ['main', 'completed'],
    ]);
  });
});

describe('simultaneous executions', () => {
  it('are thirty for one account; the next is refused in Google\'s words, and another account still runs', () => {
    const workspace = stage();
    const project = push(workspace, 'function main() { Session.getScriptTimeZone(); }');
    const other = workspace.accounts.require(TEACHER);
    // Each execution, at its one call, meets the next that is due: they stand in one another until no more may start.
    for (let i = 0; i < SIMULTANEOUS_EXECUTIONS_PER_USER; i++) workspace.schedule.add(START_MS, () => specOf(workspace, project));
    let tried = false;
    workspace.trouble = () => {
      const running = workspace.executions.length;
      if (!tried && running > 0) {
        tried = true;
        workspace.run(specOf(workspace, project, { effectiveUser: other }));
      }
      return undefined;
    };
    workspace.run(specOf(workspace, project));
    const refused = workspace.executions.filter((one) => one.status === 'failed');
    expect(refused.map((one) => one.error?.message)).toEqual(['There are too many scripts running simultaneously for this Google user account.']);
    expect(workspace.executions.filter((one) => one.status === 'completed').length).toBeGreaterThanOrEqual(SIMULTANEOUS_EXECUTIONS_PER_USER);
  });
});

describe('the schedule', () => {
  it('runs what falls due while the clock goes on, in order, and leaves the clock where it was sent', () => {
    const workspace = stage();
    const project = push(workspace, 'function main(n) { return n; }');
    for (const [after, n] of [[5000, 2], [2000, 1], [5000, 3]] as const) workspace.schedule.add(START_MS + after, () => specOf(workspace, project, { args: [n] }));
    expect(workspace.advanceTo(START_MS + 60_000).map((one) => one.value)).toEqual([1, 2, 3]);
    expect(workspace.clock.now).toBe(START_MS + 60_000);
  });
});
