/** This file gives the Directory tests a Workspace with a few devices, and runs small scripts in it. */
import { Workspace, type ExecutionRecord } from '../../local/kernel/workspace';
import type { Device } from '../../local/services/directory/store';

export const PROGRAM = 'mytech@juniper.example';
export const READER = 'reader@juniper.example';
export const TEACHER = 'teacher@juniper.example';

const SCOPE = 'https://www.googleapis.com/auth/admin.directory.';
export const SCOPES = {
  devices: `${SCOPE}device.chromeos`,
  devicesReadonly: `${SCOPE}device.chromeos.readonly`,
  users: `${SCOPE}user.readonly`,
  orgUnits: `${SCOPE}orgunit.readonly`,
} as const;

export function device(number: number, more: Partial<Device> = {}): Device {
  return {
    deviceId: `device-${number}`,
    serialNumber: `5CD1${String(number).padStart(6, '0')}`,
    status: 'ACTIVE',
    annotatedAssetId: `MT-${String(number).padStart(6, '0')}`,
    orgUnitPath: '/Students/Juniper Hollow',
    lastSync: '2026-10-05T14:00:00.000Z',
    lastEnrollmentTime: '2024-07-10T14:00:00.000Z',
    autoUpdateExpiration: '1906588800000',
    ...more,
  };
}

/** A Workspace with three accounts, two schools' units and the given devices. */
export function directoryWorkspace(devices: readonly Device[]): Workspace {
  const workspace = new Workspace({
    domain: 'juniper.example',
    startMs: Date.parse('2026-10-06T12:30:00Z'),
    seed: 1,
    accounts: [
      {
        email: PROGRAM,
        name: 'Programme',
        about: 'programme account',
        inDomain: true,
        admin: { devices: 'write', users: 'read', orgUnits: 'read' },
      },
      {
        email: READER,
        name: 'Reader',
        about: 'may look at devices',
        inDomain: true,
        admin: { devices: 'read', users: 'none', orgUnits: 'none' },
      },
      { email: TEACHER, name: 'Teacher', about: 'no admin role', inDomain: true },
    ],
  });
  workspace.directory.addOrgUnits([
    { orgUnitPath: '/Students/Juniper Hollow' },
    { orgUnitPath: '/Students/Juniper Hollow/Library' },
    { orgUnitPath: '/Students/Windmere' },
  ]);
  workspace.directory.addDevices(devices);
  return workspace;
}

/** Runs `return (…)` of a script that enables AdminDirectory, as the given account, with the given scopes. */
export function runScript(
  workspace: Workspace,
  expression: string,
  how: { readonly as?: string; readonly scopes?: readonly string[]; readonly enabled?: boolean } = {},
): ExecutionRecord {
  const owner = how.as ?? PROGRAM;
  const project = workspace.scripts.createProject({ name: 'Directory test', owner });
  const services = [{ userSymbol: 'AdminDirectory', serviceId: 'admin', version: 'directory_v1' }];
  const manifest = {
    timeZone: 'America/New_York',
    runtimeVersion: 'V8',
    oauthScopes: how.scopes ?? Object.values(SCOPES),
    dependencies: { enabledAdvancedServices: how.enabled === false ? [] : services },
  };
  workspace.scripts.push(project.id, [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'Code', type: 'SERVER_JS', source: `function main() { return (${expression}); }` },
  ]);
  const account = workspace.accounts.require(owner);
  return workspace.run({ project, functionName: 'main', args: [], kind: 'editor', effectiveUser: account, activeUser: account });
}

/** Lists every page as the programme account and gives the serial numbers in the order in which they came. */
export function listAll(
  api: { list(customer: string, parameters: Record<string, unknown>): unknown },
  parameters: Record<string, unknown>,
): string[] {
  const serials: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = api.list('my_customer', { ...parameters, ...(pageToken === undefined ? {} : { pageToken }) }) as {
      chromeosdevices?: { serialNumber: string }[];
      nextPageToken?: string;
    };
    serials.push(...(page.chromeosdevices ?? []).map(({ serialNumber }) => serialNumber));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return serials;
}
