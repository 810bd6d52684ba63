/** This file is what every Directory call passes first: the admin role of the caller, the quotas, and trouble. */
import type { AdminPrivileges } from '../../kernel/accounts';
import type { Workspace } from '../../kernel/workspace';
import { invalidParameter, notAuthorized, unknownError, usageLimit } from './refusals';
import type { DirectoryFault } from './trouble';

/** "2,400 queries per minute per user per Google Cloud project": developers.google.com/workspace/admin/directory/v1/limits. */
export const QUERIES_PER_MINUTE_PER_USER = 2_400;
/** 'Write requests for Chrome Devices per minute per user', met at 60 by a district on the free edition: GAMADV-XTD3#246. */
export const DEVICE_WRITES_PER_MINUTE_PER_USER = 60;

const MINUTE_MS = 60_000;

/** One person's calls: who asks, in which Workspace, by which method of the API. */
export interface Asking {
  readonly workspace: Workspace;
  readonly account: string;
  readonly method: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

interface Needs {
  readonly privilege: keyof AdminPrivileges;
  readonly write?: boolean;
  readonly deviceId?: string;
  readonly pageToken?: string;
}

/** Lets a call through or throws; what it returns is a fault that the answer itself must show. */
export function pass(asking: Asking, needs: Needs): DirectoryFault | undefined {
  const { workspace, account, method } = asking;
  const has = workspace.accounts.get(account)?.admin?.[needs.privilege] ?? 'none';
  if (has === 'none' || (needs.write === true && has !== 'write')) throw notAuthorized(method);
  countQueries(asking);
  if (needs.write === true) countDeviceWrites(asking);
  const { directory } = workspace;
  const fault = directory.trouble?.({
    method,
    account,
    index: directory.nextCallIndex(),
    ...(needs.deviceId === undefined ? {} : { deviceId: needs.deviceId }),
    ...(needs.pageToken === undefined ? {} : { pageToken: needs.pageToken }),
  });
  if (fault?.kind === 'refuse') throw fault.error;
  return fault;
}

function countQueries({ workspace, account, method }: Asking): void {
  if (workspace.quotas.used(account, 'directory.queries', MINUTE_MS) >= QUERIES_PER_MINUTE_PER_USER) {
    throw usageLimit(
      method,
      'userRateLimitExceeded',
      `Request rate higher than configured. The local Workspace allows ${QUERIES_PER_MINUTE_PER_USER} queries per minute per user.`,
    );
  }
  workspace.quotas.use(account, 'directory.queries', MINUTE_MS);
}

function countDeviceWrites({ workspace, account, method }: Asking): void {
  if (workspace.quotas.used(account, 'directory.deviceWrites', MINUTE_MS) >= DEVICE_WRITES_PER_MINUTE_PER_USER) {
    throw usageLimit(
      method,
      'quotaExceeded',
      "Quota exceeded for quota metric 'Write requests for Chrome Devices' and limit 'Write requests for Chrome Devices per minute per user' of service 'admin.googleapis.com' for consumer 'project_number:000000000000'.",
    );
  }
  workspace.quotas.use(account, 'directory.deviceWrites', MINUTE_MS);
}

/** Refuses names that the method does not have, in the words of Google's front end. */
export function onlyKnown(method: string, parameters: Parameters, known: readonly string[]): void {
  for (const name of Object.keys(parameters)) {
    if (known.includes(name)) continue;
    throw invalidParameter(
      method,
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
}

/** A text parameter; absent, `undefined` and empty are all "not given". */
export function text(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** A text parameter out of a closed list. */
export function choice<T extends string>(method: string, parameters: Parameters, name: string, of: readonly T[]): T | undefined {
  const value = text(parameters, name);
  if (value === undefined) return undefined;
  const found = of.find((option) => option === value);
  if (found === undefined) throw invalidParameter(method, `Invalid value at '${name}': "${value}"`);
  return found;
}

/** A page token; null is no "none" here: Apps Script answers it with an Unknown Error (platform.md §4). */
export function pageToken(method: string, parameters: Parameters): string | undefined {
  if (parameters.pageToken === null) throw unknownError(method);
  return text(parameters, 'pageToken');
}

/** The page size: `standard` where none is asked; more than `most` is silently `most`, less than one is refused. */
export function pageSize(method: string, parameters: Parameters, standard: number, most: number): number {
  const asked = text(parameters, 'maxResults');
  if (asked === undefined) return Math.min(standard, most);
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1) {
    throw invalidParameter(method, `Invalid value '${asked}'. Values must be within the range: [1, ${most}]`);
  }
  return Math.min(size, most);
}
