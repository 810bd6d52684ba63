/**
 * This file says by which API each address is answered and which scopes open it, and refuses as Google's front does: an API that the
 * Cloud project has not switched on, a token that was not given the scope, an account that has the Apps Script API off.
 */
import type { MiddlewareHandler } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { type RestOptions, bearerOf, envelope } from './answers';
import { type ApiName, API_TITLES, cloudOf } from './cloud';

const SCOPE = 'https://www.googleapis.com/auth/';
const scopes = (...names: readonly string[]): readonly string[] => names.map((name) => `${SCOPE}${name}`);

interface Door {
  readonly methods: readonly string[];
  readonly path: RegExp;
  readonly api: ApiName;
  /** Any of them opens it: "Requires one of the following OAuth scopes" of each method's own page. */
  readonly scopes: readonly string[];
}

const door = (methods: string, path: RegExp, api: ApiName, ...names: readonly string[]): Door => ({ methods: methods.split(' '), path, api, scopes: scopes(...names) });

const WRITES = 'POST PUT PATCH DELETE';
const DRIVE_READ = ['drive', 'drive.readonly', 'drive.file'] as const;
const CLOUD = ['cloud-platform', 'cloud-platform.read-only', 'service.management'] as const;

/** The first that fits holds. */
const DOORS: readonly Door[] = [
  door('GET', /^\/drive\/v3\/files/, 'drive.googleapis.com', ...DRIVE_READ, 'drive.metadata.readonly'),
  door(WRITES, /^\/(upload\/)?drive\/v3\/files/, 'drive.googleapis.com', 'drive', 'drive.file'),
  door('GET', /^\/v4\/spreadsheets/, 'sheets.googleapis.com', ...DRIVE_READ, 'spreadsheets', 'spreadsheets.readonly'),
  door(WRITES, /^\/v4\/spreadsheets/, 'sheets.googleapis.com', 'drive', 'drive.file', 'spreadsheets'),
  door('GET', /^\/v1\/forms/, 'forms.googleapis.com', ...DRIVE_READ, 'forms.body', 'forms.body.readonly'),
  door('GET', /^\/v1\/projects\/[^/]+\/services/, 'serviceusage.googleapis.com', ...CLOUD),
  // Which scopes a run needs are the script's own (Apps Script API, scripts.run, "Authorization"), so its method asks them and not this door.
  door('GET', /^\/v1\/processes/, 'script.googleapis.com', 'script.processes'),
  door('GET', /^\/v1\/projects\/[^/]+\/deployments/, 'script.googleapis.com', 'script.deployments', 'script.deployments.readonly'),
  door(WRITES, /^\/v1\/projects\/[^/]+\/deployments/, 'script.googleapis.com', 'script.deployments'),
  door('GET', /^\/v1\/projects/, 'script.googleapis.com', 'script.projects', 'script.projects.readonly'),
  door(WRITES, /^\/v1\/projects/, 'script.googleapis.com', 'script.projects'),
  door('GET', /\/devices\/chromeos/, 'admin.googleapis.com', 'admin.directory.device.chromeos', 'admin.directory.device.chromeos.readonly'),
  door(WRITES, /\/devices\/chromeos/, 'admin.googleapis.com', 'admin.directory.device.chromeos'),
  door('GET', /\/orgunits/, 'admin.googleapis.com', 'admin.directory.orgunit', 'admin.directory.orgunit.readonly'),
  door('GET', /^\/admin\/directory\/v1\/users/, 'admin.googleapis.com', 'admin.directory.user', 'admin.directory.user.readonly'),
];

/** "It is not enabled": the words of google.golang.org and of every client, such as taylorwilsdon/google_workspace_mcp#126; the reason is that of google.rpc.ErrorInfo. */
function switchedOff(api: ApiName, project: string): string {
  const visit = `https://console.developers.google.com/apis/api/${api}/overview?project=${project}`;
  return `${API_TITLES[api]} has not been used in project ${project} before or it is disabled. Enable it by visiting ${visit} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
}

export function doorkeeper(workspace: Workspace, options: RestOptions): MiddlewareHandler {
  return async (c, next) => {
    const found = DOORS.find(({ methods, path }) => methods.includes(c.req.method) && path.test(c.req.path));
    const bearer = bearerOf(c, workspace, options);
    // Who has no token at all is told so by the method itself.
    if (found === undefined || bearer === null) return next();
    const cloud = cloudOf(options);
    if (!cloud.enabled.has(found.api)) {
      const message = switchedOff(found.api, cloud.number);
      return envelope(c, { code: 403, message, errors: [{ message, domain: 'usageLimits', reason: 'accessNotConfigured' }], info: 'SERVICE_DISABLED' });
    }
    if (bearer.scopes !== 'every' && !found.scopes.some((scope) => bearer.scopes.includes(scope))) {
      const message = 'Request had insufficient authentication scopes.';
      return envelope(c, { code: 403, message, errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }], info: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' });
    }
    return next();
  };
}
