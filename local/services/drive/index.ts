/// <reference types="google-apps-script" />
/** This file says which members of DriveApp and of the advanced Drive service the local Workspace answers. */
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { DriveApp } from './drive-app';
import { DriveFiles } from './files';
import { DrivePermissions } from './permissions';

type Collections = {
  readonly Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
  readonly Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
};

/** `drive.file` does not count: under it a script reaches only files that it made itself, which is told apart nowhere here. */
const WRITE = { scopes: ['https://www.googleapis.com/auth/drive'] };
const READ = { scopes: ['https://www.googleapis.com/auth/drive', 'https://www.googleapis.com/auth/drive.readonly'] };

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Drive.DriveApp>('DriveApp', 'Drive.DriveApp', '', { getFileById: done('driveCall', READ) }),
  supportTable<GoogleAppsScript.Drive.File>('DriveApp', 'Drive.File', 'File.', {
    getBlob: done('driveDownload', READ),
  }),
  supportTable<GoogleAppsScript.Base.Blob>('Blob', 'Base.Blob', '', {
    getBytes: done('free'),
    getContentType: done('free'),
    getDataAsString: done('free'),
    getName: done('free'),
  }),
  supportTable<Collections>('Drive', 'Drive', '', { Files: done('free'), Permissions: done('free') }),
  supportTable<Collections['Files']>('Drive', 'Drive_v3.Drive.V3.Collection.FilesCollection', 'Files.', {
    create: done('driveCall', WRITE),
    get: done('driveCall', READ),
    list: done('driveCall', READ),
    update: done('driveCall', WRITE),
  }),
  supportTable<Collections['Permissions']>('Drive', 'Drive_v3.Drive.V3.Collection.PermissionsCollection', 'Permissions.', {
    create: done('driveCall', WRITE),
    list: done('driveCall', READ),
    remove: done('driveCall', WRITE),
  }),
];

/** The advanced service, as the manifest switches it on. */
class Drive extends Served {
  readonly interfaceName = 'Drive';
  readonly Files: DriveFiles;
  readonly Permissions: DrivePermissions;

  constructor(execution: Execution) {
    super();
    this.Files = new DriveFiles(execution);
    this.Permissions = new DrivePermissions(execution);
  }
}

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  const enabled = execution.spec.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const advanced = enabled.find((service) => service.serviceId === 'drive' && service.version === 'v3');
  return { DriveApp: new DriveApp(execution), ...(advanced === undefined ? {} : { [advanced.userSymbol]: new Drive(execution) }) };
}
