/** This file sets the stage for tests that run small scripts: a domain with three people, and a project of the programme account. */
import type { ExecutionSpec } from '../../local/kernel/execution';
import type { Project } from '../../local/kernel/projects';
import { type ExecutionRecord, Workspace } from '../../local/kernel/workspace';

export const ROBOT = 'robot@school.example';
export const TEACHER = 'teacher@school.example';
export const PARENT = 'parent@home.example';
/** A Friday in October, nine in the morning on the school's clock. */
export const START_MS = Date.parse('2026-10-02T13:00:00Z');
export const TIME_ZONE = 'America/New_York';

const SCOPES = ['script.send_mail', 'script.scriptapp', 'userinfo.email', 'forms', 'spreadsheets', 'drive'].map((scope) => `https://www.googleapis.com/auth/${scope}`);

export function stage(seed = 7): Workspace {
  return new Workspace({
    domain: 'school.example',
    startMs: START_MS,
    seed,
    accounts: [
      { email: ROBOT, name: 'Programme', about: 'The programme account.', inDomain: true },
      { email: TEACHER, name: 'Terry Teacher', about: 'A teacher.', inDomain: true },
      { email: PARENT, name: 'Pat Parent', about: 'A parent.', inDomain: false },
    ],
  });
}

/** Pushes a script with a manifest; `manifest` replaces parts of it. */
export function push(workspace: Workspace, source: string, manifest: object = {}, html: Readonly<Record<string, string>> = {}): Project {
  const project = workspace.scripts.byName('test') ?? workspace.scripts.createProject({ name: 'test', owner: ROBOT });
  workspace.scripts.push(project.id, [
    {
      name: 'appsscript',
      type: 'JSON',
      source: JSON.stringify({ timeZone: TIME_ZONE, runtimeVersion: 'V8', oauthScopes: SCOPES, dependencies: { enabledAdvancedServices: [] }, ...manifest }),
    },
    { name: 'code', type: 'SERVER_JS', source },
    ...Object.entries(html).map(([name, text]) => ({ name, type: 'HTML' as const, source: text })),
  ]);
  return project;
}

export function specOf(workspace: Workspace, project: Project, more: Partial<ExecutionSpec> = {}): ExecutionSpec {
  const robot = workspace.accounts.require(ROBOT);
  return { project, functionName: 'main', args: [], kind: 'editor', effectiveUser: robot, activeUser: robot, ...more };
}

/** Runs `function main(a, b, c) { body }` as the programme account. */
export function record(workspace: Workspace, body: string, more: Partial<ExecutionSpec> = {}, manifest: object = {}): ExecutionRecord {
  const project = push(workspace, `function main(a, b, c) { ${body} }`, manifest);
  return workspace.run(specOf(workspace, project, more));
}

/** The value that the script returns, or its error thrown as `Name: message`. */
export function run(workspace: Workspace, body: string, more: Partial<ExecutionSpec> = {}, manifest: object = {}): unknown {
  const outcome = record(workspace, body, more, manifest);
  if (outcome.status !== 'completed') throw new Error(`${outcome.error?.name}: ${outcome.error?.message}`);
  return outcome.value;
}
