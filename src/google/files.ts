/** This file reads what people drop into a Drive folder. */
import type { DroppedFile, Files } from '../base/ports';

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

export const driveFiles: Files = {
  inFolder(folderId) {
    const files: DroppedFile[] = [];
    let page: string | undefined;
    do {
      const answer = driveService().Files.list({
        q: `'${folderId}' in parents and trashed = false`,
        fields: 'nextPageToken,files(id,name,modifiedTime)',
        pageSize: 100,
        ...(page === undefined ? {} : { pageToken: page }),
      });
      for (const file of answer.files ?? []) files.push({ id: file.id ?? '', name: file.name ?? '', changedMs: Date.parse(file.modifiedTime ?? '') });
      page = answer.nextPageToken;
    } while (page !== undefined);
    return files;
  },
  texts(file) {
    const blob = DriveApp.getFileById(file.id).getBlob();
    const type = blob.getContentType() ?? '';
    if (!ZIP_TYPES.includes(type) && !/\.zip$/i.test(file.name)) return [{ name: file.name, text: blob.getDataAsString('UTF-8') }];
    const zip = ZIP_TYPES[0] === type ? blob : Utilities.newBlob(blob.getBytes(), 'application/zip', file.name);
    return Utilities.unzip(zip).map((inner) => ({ name: inner.getName() ?? '', text: inner.getDataAsString('UTF-8') }));
  },
  trash(fileId) {
    driveService().Files.update({ trashed: true }, fileId);
  },
};
