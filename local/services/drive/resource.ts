/** This file shows files and permissions as the resources of Drive API v3. */
import { createHash } from 'node:crypto';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3';
import { type DriveFile, MIME, type Permission } from '../../kernel/files';
import type { Workspace } from '../../kernel/workspace';
import type { Known } from './mask';

export const FILE_FIELDS: Known = {
  kind: true,
  id: true,
  name: true,
  mimeType: true,
  parents: true,
  trashed: true,
  createdTime: true,
  modifiedTime: true,
  appProperties: true,
  writersCanShare: true,
  ownedByMe: true,
  owners: { kind: true, displayName: true, emailAddress: true, me: true },
  size: true,
  md5Checksum: true,
  webViewLink: true,
  driveId: true,
};

export const PERMISSION_FIELDS: Known = { kind: true, id: true, type: true, role: true, emailAddress: true, domain: true, displayName: true, view: true };

/** What comes where no `fields` are asked for (Drive API v3, "Return specific fields"). */
export const FILE_DEFAULT = 'kind,id,name,mimeType';
export const PERMISSION_DEFAULT = 'kind,id,type,role';
export const PERMISSION_LIST_FIELDS: Known = { kind: true, nextPageToken: true, permissions: PERMISSION_FIELDS };
export const PERMISSION_LIST_DEFAULT = 'kind,permissions(kind,id,type,role)';

/** A file as one account sees it through one app, by whose id the app's private properties are kept. */
export function fileResource(workspace: Workspace, file: DriveFile, email: string, appId: string): drive_v3.Schema$File {
  const owner = workspace.drive.owner(file);
  const mine = owner.toLowerCase() === email.toLowerCase();
  const appProperties = file.appProperties?.[appId];
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents.map(shownFolder),
    trashed: file.trashed,
    createdTime: new Date(file.createdMs).toISOString(),
    modifiedTime: new Date(file.modifiedMs).toISOString(),
    ...(appProperties === undefined ? {} : { appProperties: { ...appProperties } }),
    writersCanShare: file.writersCanShare,
    // "Not populated for items in shared drives" (Drive API v3, File.owners, File.ownedByMe).
    ...(file.driveId === undefined
      ? { ownedByMe: mine, owners: [{ kind: 'drive#user', displayName: workspace.accounts.get(owner)?.name ?? owner, emailAddress: owner, me: mine }] }
      : { driveId: file.driveId }),
    // "This field isn't populated for shortcuts or folders"; documents of Google's own have no size and no checksum here.
    ...(file.bytes === undefined
      ? {}
      : { size: String(file.bytes.byteLength), md5Checksum: createHash('md5').update(file.bytes).digest('hex') }),
    webViewLink: webViewLink(file),
  };
}

export function permissionResource(workspace: Workspace, permission: Permission): drive_v3.Schema$Permission {
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: permission.type,
    role: permission.role,
    ...(permission.view === undefined ? {} : { view: permission.view }),
    ...(permission.type === 'user' && permission.to !== undefined
      ? { emailAddress: permission.to, displayName: workspace.accounts.get(permission.to)?.name ?? permission.to }
      : {}),
    ...(permission.type === 'domain' ? { domain: permission.to } : {}),
  };
}

/** The id of an account's My Drive, which the kernel names by the account; to the outside it looks like any folder's id. */
export function shownFolder(parent: string): string {
  return parent.startsWith('root:') ? `0A${Buffer.from(parent).toString('base64url')}` : parent;
}

/** The kernel's name of an account's My Drive. */
export const rootOf = (email: string): string => `root:${email.toLowerCase()}`;

function webViewLink(file: DriveFile): string {
  switch (file.mimeType) {
    case MIME.folder:
      return `https://drive.google.com/drive/folders/${file.id}`;
    case MIME.spreadsheet:
      return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
    case MIME.document:
      return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
    case MIME.form:
      return `https://docs.google.com/forms/d/${file.id}/edit?usp=drivesdk`;
    default:
      return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  }
}
