/** This file sets up a small school domain and runs lines of script in it, for the tests of Forms and Drive. */
import { Project } from '../../local/kernel/projects';
import { Workspace } from '../../local/kernel/workspace';

export const SCOPES = { forms: 'https://www.googleapis.com/auth/forms', drive: 'https://www.googleapis.com/auth/drive' };
export const ROBOT = 'mytech@school.example';
export const TEACHER = 'teacher@school.example';
export const PARENT = 'parent@home.example';

export function stage(): Workspace {
  return new Workspace({
    domain: 'school.example',
    startMs: Date.UTC(2026, 9, 5, 13, 0, 0),
    seed: 7,
    accounts: [
      { email: ROBOT, name: 'MyTech', about: 'Runs the program.', inDomain: true },
      { email: TEACHER, name: 'Tia Teacher', about: 'Teaches.', inDomain: true },
      { email: PARENT, name: 'Pat Parent', about: 'A family.', inDomain: false },
    ],
  });
}

export interface RunOptions {
  readonly as?: string;
  readonly scopes?: readonly string[];
  readonly args?: readonly unknown[];
  readonly projectId?: string;
  /** False leaves the advanced Drive service switched off. */
  readonly advanced?: boolean;
}

/** Runs `body` as a script's function with the parameters `a, b, c`; gives what it returns and throws `Name: message` where it fails. */
export function run(workspace: Workspace, body: string, options: RunOptions = {}): unknown {
  const project = new Project(options.projectId ?? 'project-1', 'Test', ROBOT);
  const services = options.advanced === false ? [] : [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }];
  const manifest = {
    timeZone: 'America/New_York',
    runtimeVersion: 'V8',
    oauthScopes: options.scopes ?? Object.values(SCOPES),
    dependencies: { enabledAdvancedServices: services },
  };
  project.push([
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'Code', type: 'SERVER_JS', source: `function main(a, b, c) { ${body} }` },
  ]);
  const account = workspace.accounts.require(options.as ?? ROBOT);
  const record = workspace.run({
    project,
    functionName: 'main',
    args: options.args ?? [],
    kind: 'editor',
    effectiveUser: account,
    activeUser: account,
  });
  if (record.error !== undefined) throw new Error(`${record.error.name}: ${record.error.message}`);
  return record.value;
}
