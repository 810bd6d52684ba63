/** This file runs the conformance script in a local Workspace: the same bundle that goes to Google, asked the same questions. */
import { extname } from 'node:path';
import type { Project, ProjectFile } from '../../local/kernel/projects';
import { Workspace } from '../../local/kernel/workspace';
import type { Step } from '../../conformance/session';
import { type ConformanceFile, conformanceFiles } from './bundle';
import type { Carry } from './driver';

export const OWNER = 'tester@conformance.example';
const START_MS = Date.UTC(2026, 9, 5, 13);
const TYPES: Readonly<Record<string, ProjectFile['type']>> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };

/** The files as a push sends them. */
export const pushed = (files: readonly ConformanceFile[]): readonly ProjectFile[] =>
  files.map(({ name, text }) => ({ name: name.slice(0, -extname(name).length), type: TYPES[extname(name)] ?? 'SERVER_JS', source: text }));

/** An empty test domain with one Chromebook, and the script deployed in it. */
export async function localDomain(): Promise<{ readonly workspace: Workspace; readonly project: Project }> {
  const workspace = new Workspace({
    domain: 'conformance.example',
    startMs: START_MS,
    seed: 11,
    accounts: [{ email: OWNER, name: 'Test Account', about: 'Runs the cases.', inDomain: true, admin: { devices: 'write', users: 'read', orgUnits: 'read' } }],
  });
  workspace.directory.addOrgUnits([{ orgUnitPath: '/Test' }]);
  workspace.directory.addDevices([{ deviceId: 'device-1', serialNumber: '5CD1000001', status: 'ACTIVE', orgUnitPath: '/Test', notes: 'before' }]);
  workspace.directory.addUsers([{ id: '1', primaryEmail: OWNER, name: { givenName: 'Test', familyName: 'Account' }, orgUnitPath: '/Test' }]);
  const project = workspace.scripts.createProject({ name: 'conformance', owner: OWNER });
  workspace.scripts.push(project.id, pushed(await conformanceFiles()));
  workspace.scripts.deployWebApp(project.id);
  workspace.consents.give(project, OWNER);
  return { workspace, project };
}

/** Runs each step as an execution of its own. */
export const carryHere = (workspace: Workspace, project: Project): Carry => {
  const owner = workspace.accounts.require(OWNER);
  return async (step: Step) => {
    const record = workspace.run({ project, functionName: 'conform', args: [JSON.stringify(step)], kind: 'editor', effectiveUser: owner, activeUser: owner });
    if (record.status !== 'completed') throw new Error(`${record.error?.name}: ${record.error?.message}`);
    return JSON.parse(String(record.value)) as unknown;
  };
};
