/** This file serves the reading part of the Drive API over HTTP: www.googleapis.com/drive/v3. */
import type { Context, Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { driveError } from '../services/drive/errors';
import { type DriveCaller, DriveFiles, visibleFile } from '../services/drive/files';
import { DrivePermissions } from '../services/drive/permissions';
import { accountOf, parametersOf, type RestOptions } from './answers';
import { cloudOf } from './cloud';

const FLAGS = ['supportsAllDrives', 'includeItemsFromAllDrives', 'sendNotificationEmail'];

export function driveRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  // Marks are "private to the requesting app" (File.appProperties): those of the scripts are not this client's.
  const callerOf = (c: Context): DriveCaller => ({ workspace, spec: { effectiveUser: { email: accountOf(c, workspace, options) }, project: { id: `cloud ${cloudOf(options).number}` } } });
  app.get('/drive/v3/files', (c) => c.json(new DriveFiles(callerOf(c)).list(optionsOf(c))));
  app.get('/drive/v3/files/:id', (c) => {
    const caller = callerOf(c);
    if (c.req.query('alt') !== 'media') return c.json(new DriveFiles(caller).get(c.req.param('id'), optionsOf(c)));
    const file = visibleFile(caller, 'files.get', c.req.param('id'));
    // "Only files with binary content can be directly downloaded. Use Export with Docs Editors files." (Drive API v3, error fileNotDownloadable)
    if (file.bytes === undefined) throw driveError('files.get', 403, 'fileNotDownloadable', 'Only files with binary content can be directly downloaded. Use Export with Docs Editors files.');
    return c.body(Uint8Array.from(file.bytes), 200, { 'content-type': file.mimeType });
  });
  app.get('/drive/v3/files/:id/permissions', (c) => c.json(new DrivePermissions(callerOf(c)).list(c.req.param('id'), optionsOf(c))));
}

/** The query as the service's options, each with its own type. */
function optionsOf(c: Context): Record<string, unknown> {
  const parameters: Record<string, unknown> = parametersOf(c);
  for (const flag of FLAGS) if (parameters[flag] !== undefined) parameters[flag] = parameters[flag] === 'true';
  if (parameters['pageSize'] !== undefined) parameters['pageSize'] = Number(parameters['pageSize']);
  return parameters;
}
