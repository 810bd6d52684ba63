/** These tests hold ScriptApp and the firing of triggers to Google's windows, limits and ownership. */
import fc from 'fast-check';
import type { Workspace } from '../../local/kernel/workspace';
import { momentOf, wallTime } from '../../local/kernel/zones';
import { TRIGGER_RUNTIME_PER_DAY_MS } from '../../local/kernel/workspace';
import { Random } from '../../local/kernel/random';
import { type ClockPlan, drawPlan, nextOf } from '../../local/services/script/clock-plan';
import { callFromPage } from '../../local/services/html/bridge';
import { TRIGGERS_PER_USER_AND_SCRIPT } from '../../local/services/script/triggers';
import { push, run, specOf, stage, START_MS, TEACHER, TIME_ZONE } from './script-stage';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Pushes a script with `setUp` and a handler that returns its event, and runs `setUp`. */
function withTrigger(setUp: string, handler = 'return e;', seed = 7): Workspace {
  const workspace = stage(seed);
  const project = push(workspace, `function setUp() { ${setUp} } function tick_(e) { ${handler} }`);
  const outcome = workspace.run(specOf(workspace, project, { functionName: 'setUp' }));
  if (outcome.error !== undefined) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return workspace;
}

const starts = (workspace: Workspace, days: number): number[] => workspace.advanceTo(workspace.clock.now + days * DAY_MS).map((one) => one.startedMs);
const trigger = (chain: string): string => `ScriptApp.newTrigger('tick_').timeBased().${chain}.create();`;

describe('a time-driven trigger', () => {
  it('fires every few minutes on a phase of its own', () => {
    const fired = starts(withTrigger(trigger('everyMinutes(5)')), 1);
    expect(fired).toHaveLength(288);
    expect(new Set(fired.slice(1).map((at, i) => at - (fired[i] ?? 0)))).toEqual(new Set([5 * MINUTE_MS]));
    expect(fired[0]).not.toBe(starts(withTrigger(trigger('everyMinutes(5)'), undefined, 8), 1)[0]);
  });

  it('fires daily within its hour of the script\'s zone, at the same minute each day, also through daylight saving', () => {
    const fired = starts(withTrigger(trigger('everyDays(1).atHour(9)')), 60);
    const walls = fired.map((at) => wallTime(TIME_ZONE, at));
    expect(new Set(walls.map(({ hour }) => hour))).toEqual(new Set([9]));
    expect(new Set(walls.map(({ minute }) => minute)).size).toBe(1);
    expect(fired.length).toBeGreaterThanOrEqual(59);
  });

  it('runs as its creator with an event in UTC', () => {
    const workspace = withTrigger(trigger('everyHours(1)'));
    workspace.advanceTo(Date.parse('2026-10-04T23:00:00Z'));
    const [outcome] = workspace.advanceTo(Date.parse('2026-10-05T00:00:00Z'));
    const at = new Date(outcome?.startedMs ?? 0);
    expect(outcome).toMatchObject({ user: 'robot@school.example', kind: 'clock', functionName: 'tick_' });
    expect(outcome?.value).toEqual({
      authMode: 'FULL',
      triggerUid: workspace.scripts.listTriggers()[0]?.uid,
      year: 2026,
      month: 10,
      'day-of-month': 4,
      'day-of-week': 7,
      'week-of-year': 40,
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      timezone: 'UTC',
    });
  });

  it('fires beside an execution that still runs', () => {
    const workspace = withTrigger(trigger('everyMinutes(1)'), "const lock = LockService.getScriptLock(); const got = lock.tryLock(0); for (let i = 0; i < 90; i++) Utilities.sleep(1000); return got;");
    workspace.advanceTo(START_MS + 3 * MINUTE_MS);
    const got = workspace.executions.filter((one) => one.functionName === 'tick_').map((one) => one.value);
    expect(got).toContain(true);
    expect(got).toContain(false);
  });

  it('can be run by hand', () => {
    const workspace = withTrigger(trigger('everyDays(1)'));
    const [line] = workspace.scripts.listTriggers();
    expect(workspace.scripts.runNow(line?.uid ?? '').value).toMatchObject({ triggerUid: line?.uid });
    expect(workspace.scripts.listTriggers()[0]?.nextMs).toBe(line?.nextMs);
  });

  it('goes on where it was after saving and loading', () => {
    const workspace = withTrigger(trigger('everyHours(1)'));
    const saved: unknown = JSON.parse(JSON.stringify(workspace.scripts.save()));
    const again = stage();
    again.scripts.load(saved);
    expect(again.scripts.listTriggers()).toEqual(workspace.scripts.listTriggers());
    expect(again.advanceTo(START_MS + 90 * MINUTE_MS).length).toBeGreaterThanOrEqual(1);
  });

  it('fires and fails at once when the day\'s six hours are used up', () => {
    const workspace = withTrigger(trigger('everyMinutes(30)'));
    workspace.quotas.use('robot@school.example', 'trigger runtime', DAY_MS, TRIGGER_RUNTIME_PER_DAY_MS);
    const [outcome] = workspace.advanceTo(START_MS + HOUR_MS);
    expect(outcome).toMatchObject({ status: 'failed', error: { message: 'Service using too much computer time for one day.' } });
    expect(outcome?.endedMs).toBe(outcome?.startedMs);
  });
});

describe('a drawn plan', () => {
  const zone = fc.constantFrom(TIME_ZONE, 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
  const plan: fc.Arbitrary<ClockPlan> = fc.record({
    every: fc.constantFrom('days' as const),
    n: fc.integer({ min: 1, max: 3 }),
    hour: fc.integer({ min: 0, max: 23 }),
    timeZone: zone,
  });

  it('always goes on, by whole days, within its hour except where daylight saving leaves it out', () => {
    fc.assert(
      fc.property(plan, fc.integer(), fc.integer({ min: 0, max: 365 }), (chosen, seed, day) => {
        if (chosen.every !== 'days' || chosen.hour === null) return;
        const drawn = drawPlan(chosen, new Random(seed), START_MS + day * DAY_MS);
        let last = drawn.firstMs;
        expect(last).toBeGreaterThan(START_MS + day * DAY_MS);
        for (let i = 0; i < 40; i++) {
          const next = nextOf(drawn, last);
          expect(Math.round((next - last) / DAY_MS)).toBe(chosen.n);
          const { hour } = wallTime(chosen.timeZone, next);
          expect([chosen.hour, chosen.hour + 1]).toContain(hour);
          last = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('time zones', () => {
  it('turn a moment into wall time and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(TIME_ZONE, 'Asia/Kolkata', 'Europe/Paris', 'UTC'), fc.integer({ min: -(10 ** 12), max: 4 * 10 ** 12 }), (zone, ms) => {
        const wall = wallTime(zone, ms);
        const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
        // Of an hour that happens twice only the first comes back.
        expect([0, HOUR_MS]).toContain(ms - momentOf(zone, shown));
      }),
      { numRuns: 200 },
    );
  });
});

describe('making triggers', () => {
  it.each([
    ['everyMinutes(7)', 'It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours(0)', 'at least 1'],
    ['atHour(9)', 'needs one schedule'],
    ['everyHours(1).atHour(9)', 'atHour() needs everyDays()'],
    ['everyDays(1).atHour(24)', 'atHour takes 0 to 23'],
    ['everyDays(1).everyHours(1)', 'two recurrences'],
    ["atHour('nine')", "don't match the method signature"],
  ])('refuses %s', (chain, words) => {
    expect(() => withTrigger(trigger(chain))).toThrow(words);
  });

  it('stops at twenty for one account in one script', () => {
    const body = `for (let i = 0; i < a; i++) ${trigger('everyDays(1)')}`;
    const workspace = stage();
    run(workspace, body, { args: [TRIGGERS_PER_USER_AND_SCRIPT] });
    expect(() => run(workspace, body, { args: [1] })).toThrow('Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    run(workspace, body, { args: [1], effectiveUser: workspace.accounts.require(TEACHER) });
  });

  it('is for the scope of scripts, and forms only for their editors', () => {
    expect(() => run(stage(), trigger('everyDays(1)'), {}, { oauthScopes: [] })).toThrow('script.scriptapp');
    expect(() => run(stage(), "ScriptApp.newTrigger('tick_').forForm('nothing').onFormSubmit().create();")).toThrow('No item with the given ID could be found.');
    expect(() => run(stage(), "ScriptApp.newTrigger('tick_').forSpreadsheet('x');")).toThrow('is refused by the local Workspace');
  });

  it('is at most hourly for what people install', () => {
    const workspace = stage();
    const project = workspace.scripts.createProject({ name: 'addon', owner: TEACHER, installedInSheets: true });
    workspace.scripts.push(project.id, push(workspace, `function main() { ${trigger('everyMinutes(30)')} }`).files);
    expect(workspace.run(specOf(workspace, project)).error?.message).toContain('at least one hour');
  });
});

describe('the triggers of a project', () => {
  const list = 'return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, t.getTriggerSourceId()]);';

  it('are seen by their creator alone', () => {
    const workspace = stage();
    run(workspace, trigger('everyDays(1)'));
    const teacher = { effectiveUser: workspace.accounts.require(TEACHER) };
    expect(run(workspace, list)).toEqual([['tick_', true, null]]);
    expect(run(workspace, list, teacher)).toEqual([]);
  });
});

describe('removing a trigger', () => {
  it('takes away what the account itself made, and no other thing', () => {
    const workspace = stage();
    run(workspace, trigger('everyDays(1)'));
    run(workspace, trigger('everyDays(1)'), { effectiveUser: workspace.accounts.require(TEACHER) });
    expect(() => run(workspace, "ScriptApp.deleteTrigger('tick_');")).toThrow("don't match the method signature for ScriptApp.deleteTrigger");
    run(workspace, 'ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one));');
    expect(workspace.scripts.listTriggers().map(({ owner }) => owner)).toEqual([TEACHER]);
  });
});

describe('a suspended account', () => {
  it('runs no trigger and nothing else until it is let in again; its files stay', () => {
    const workspace = stage();
    push(workspace, 'function tick_() {}', {});
    run(workspace, trigger('everyMinutes(5)'));
    const { owner = '' } = workspace.scripts.listTriggers()[0] ?? {};
    workspace.accounts.suspend(owner);
    expect(workspace.advanceTo(workspace.clock.now + 20 * 60_000)).toEqual([]);
    expect(() => run(workspace, 'return 1;', { effectiveUser: workspace.accounts.require(owner) })).toThrow('suspended');
    workspace.accounts.suspend(owner, false);
    expect(workspace.advanceTo(workspace.clock.now + 20 * 60_000).length).toBeGreaterThan(0);
  });
});

describe('several deployments of one web app', () => {
  it('each run as who made them, and only editors make one', () => {
    const workspace = stage();
    const project = push(workspace, 'function main() { return Session.getEffectiveUser().getEmail() + " " + ScriptApp.getService().getUrl(); }', { webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' }, oauthScopes: ['https://www.googleapis.com/auth/userinfo.email'] });
    const first = workspace.scripts.deployWebApp(project.id);
    expect(() => workspace.scripts.deployWebApp(project.id, TEACHER)).toThrow('may not edit');
    project.editors = [TEACHER];
    const second = workspace.scripts.deployWebApp(project.id, TEACHER);
    expect(second).not.toBe(first);
    const call = (deployedBy: string) => callFromPage(workspace, { projectId: project.id, visitor: TEACHER, functionName: 'main', args: [], pageKind: 'web', deployedBy });
    expect(call(TEACHER)).toEqual({ ok: true, value: `${TEACHER} ${second}` });
    workspace.accounts.suspend(project.owner);
    expect(call(project.owner)).toMatchObject({ ok: false });
    expect(call(TEACHER).ok).toBe(true);
  });
});

describe('the web app\'s address', () => {
  it('is null until it is deployed, and then stays the same', () => {
    const workspace = stage();
    const url = 'return ScriptApp.getService().getUrl();';
    expect(run(workspace, url)).toBeNull();
    const project = push(workspace, '', { webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' } });
    const deployed = workspace.scripts.deployWebApp(project.id);
    expect(deployed).toMatch(/^https:\/\/script\.google\.com\/a\/macros\/school\.example\/s\/AKfycb[\w-]{50}\/exec$/);
    expect(workspace.scripts.deployWebApp(project.id)).toBe(deployed);
    expect(run(workspace, url)).toBe(deployed);
  });

  it('needs a manifest that says who may open it', () => {
    const workspace = stage();
    const project = push(workspace, '');
    expect(() => workspace.scripts.deployWebApp(project.id)).toThrow('no webapp section');
  });
});
