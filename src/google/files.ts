/** This file reads what people drop into a Drive folder. */
import { charsetOf } from '../base/encoding';
import type { DroppedFile, Files, FileText } from '../base/ports';

const ZIP_TYPES = ['application/zip', 'application/x-zip-compressed'];

/** Version 3 of the advanced Drive service; Google's types give the global that of version 2. */
interface DriveV3 {
  readonly Files: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
  readonly Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
}

export function driveService(): DriveV3 {
  if (typeof Drive === 'undefined') throw new Error('The advanced service Drive (v3) is not enabled in appsscript.json.');
  return Drive;
}

/** To whom a file is given, and as what. With `includePermissionsForView: 'published'` also who may answer a form (Drive API v3, permissions.list). */
export function permissionsOf(fileId: string, more: { readonly includePermissionsForView?: 'published' } = {}): readonly GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission[] {
  const all: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission[] = [];
  for (let pageToken: string | undefined; ; ) {
    const page = driveService().Permissions.list(fileId, { fields: 'nextPageToken,permissions(id,type,role,emailAddress,domain,view)', supportsAllDrives: true, ...more, ...(pageToken === undefined ? {} : { pageToken }) });
    all.push(...(page.permissions ?? []));
    pageToken = page.nextPageToken;
    if (pageToken === undefined) return all;
  }
}

export const driveFiles: Files = {
  isSharedWith: (fileId, email) => permissionsOf(fileId).some(({ emailAddress }) => emailAddress?.toLowerCase() === email.toLowerCase()),
  inFolder(folderId) {
    const files: DroppedFile[] = [];
    let page: string | undefined;
    do {
      const answer = driveService().Files.list({
        q: `'${folderId}' in parents and trashed = false`,
        fields: 'nextPageToken,files(id,name,modifiedTime,size)',
        pageSize: 100,
        ...(page === undefined ? {} : { pageToken: page }),
      });
      for (const file of answer.files ?? []) files.push({ id: file.id ?? '', name: file.name ?? '', changedMs: Date.parse(file.modifiedTime ?? ''), bytes: file.size === undefined ? null : Number(file.size) });
      page = answer.nextPageToken;
    } while (page !== undefined);
    return files;
  },
  texts(file, wanted) {
    const blob = DriveApp.getFileById(file.id).getBlob();
    const type = blob.getContentType() ?? '';
    if (!ZIP_TYPES.includes(type) && !/\.zip$/i.test(file.name)) return wanted(file.name) ? [textIn(blob, file.name)] : [];
    const zip = ZIP_TYPES[0] === type ? blob : Utilities.newBlob(blob.getBytes(), 'application/zip', file.name);
    return Utilities.unzip(zip)
      .filter((inner) => wanted(inner.getName() ?? ''))
      .map((inner) => textIn(inner, inner.getName() ?? ''));
  },
  trash(fileId) {
    try {
      driveService().Files.update({ trashed: true }, fileId);
      return 'done';
    } catch (error) {
      // Only the owner may: developers.google.com/workspace/drive/api/guides/delete, "canTrash". 404 is a file that somebody removed.
      const { code, errors } = (error as { details?: { code?: unknown; errors?: readonly { reason?: string }[] } }).details ?? {};
      const reason = errors?.[0]?.reason ?? '';
      if (code === 404) return 'gone';
      if (code === 403 && !/rate|quota/i.test(reason)) return 'not ours';
      throw error;
    }
  },
};

/** A sign that stands where bytes were no UTF-8, and the empty character that UTF-16 is full of. */
const ODD = /[\uFFFD\0]/;

/** A blob's text. Its bytes are looked at only where reading them as UTF-8 leaves a doubt, since fetching them is slow. */
function textIn(blob: GoogleAppsScript.Base.Blob, name: string): FileText {
  const text = blob.getDataAsString('UTF-8');
  if (!ODD.test(text)) return { name, text };
  const charset = charsetOf(blob.getBytes());
  if (charset === 'UTF-8') return { name, text };
  return { name, text: blob.getDataAsString(charset), saved: charset === 'windows-1252' ? 'Windows-1252' : 'UTF-16' };
}
