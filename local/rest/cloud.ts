/** This file is the Cloud project of whoever calls from outside: which APIs it has switched on, and what its tokens say of themselves. */
import type { Context, Hono } from 'hono';
import type { serviceusage_v1 } from 'googleapis/build/src/apis/serviceusage/v1';
import type { Workspace } from '../kernel/workspace';
import { RestRefusal, type RestOptions, accountOf, bearerOf } from './answers';

/** The APIs that the stand-in answers for, as Google titles them. */
export const API_TITLES = {
  'sheets.googleapis.com': 'Google Sheets API',
  'drive.googleapis.com': 'Google Drive API',
  'forms.googleapis.com': 'Google Forms API',
  'gmail.googleapis.com': 'Gmail API',
  'admin.googleapis.com': 'Admin SDK API',
  'script.googleapis.com': 'Apps Script API',
  'serviceusage.googleapis.com': 'Service Usage API',
} as const;
export type ApiName = keyof typeof API_TITLES;

export class CloudProject {
  readonly enabled = new Set<string>(Object.keys(API_TITLES));

  constructor(readonly number = '100000000001') {}
}

const EVERYTHING_ON = new CloudProject();
export const cloudOf = (options: RestOptions): CloudProject => options.cloud ?? EVERYTHING_ON;

const TOKEN_SECONDS = 3599;
/** What `local-token` was given, since it opens everything; one of each family is named. */
const EVERY_SCOPE = ['email', 'drive', 'spreadsheets', 'forms.body', 'script.projects', 'script.deployments', 'script.processes', 'cloud-platform', 'admin.directory.device.chromeos', 'admin.directory.user', 'admin.directory.orgunit'];

export function cloudRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  // developers.google.com/identity/protocols/oauth2; the Node client posts and puts the token into the header.
  app.on(['GET', 'POST'], '/tokeninfo', (c) => c.json(tokenInfo(c, workspace, options)));
  app.get('/v1/projects/:number/services', (c) => {
    accountOf(c, workspace, options);
    const cloud = cloudOf(options);
    const filter = c.req.query('filter');
    // "The allowed filter strings are state:ENABLED and state:DISABLED" (Service Usage API, services.list).
    if (filter !== 'state:ENABLED') throw new RestRefusal(501, 'services.list without filter=state:ENABLED is not in the local Workspace.');
    if (c.req.param('number') !== cloud.number) throw new RestRefusal(403, `Permission denied to list services for consumer container [projects/${c.req.param('number')}]`);
    const services = [...cloud.enabled].map((name) => ({ name: `projects/${cloud.number}/services/${name}`, config: { name }, state: 'ENABLED', parent: `projects/${cloud.number}` }));
    return c.json({ services } satisfies serviceusage_v1.Schema$ListServicesResponse);
  });
}

function tokenInfo(c: Context, workspace: Workspace, options: RestOptions): Record<string, unknown> {
  const bearer = bearerOf(c, workspace, options);
  if (bearer === null) throw new RestRefusal(400, 'Invalid Value');
  const { number } = cloudOf(options);
  const client = `${number}-local.apps.googleusercontent.com`;
  const scope = (bearer.scopes === 'every' ? EVERY_SCOPE.map((name) => (name === 'email' ? 'https://www.googleapis.com/auth/userinfo.email' : `https://www.googleapis.com/auth/${name}`)) : bearer.scopes).join(' ');
  return { aud: client, azp: client, scope, expires_in: TOKEN_SECONDS, access_type: 'offline', ...(/userinfo\.email/.test(scope) ? { email: bearer.email, email_verified: 'true' } : {}) };
}
