/** This file keeps backups in Drive: zips of texts in a folder of their own, and the one file that makes them complete. */
import { BACKUPS_FOLDER, type BackupStore, type StoredBackup } from '../base/ports';
import { driveService } from './files';
import { FOLDER, NOT_FOUND, findFile, markedFile, quoted } from './sharing';
import { statusOf } from './status';

const MANIFEST = 'manifest.json';
const { title: TITLE, mark: MARK } = BACKUPS_FOLDER;
/** "multipart upload … a small file (5 MB or less) along with metadata": developers.google.com/workspace/drive/api/guides/manage-uploads. */
const UPLOAD_MAX_BYTES = 5 * 1024 * 1024;
const PAGE = 1000;

interface Lying {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly manifest: string;
}

function inside(folderId: string): readonly Lying[] {
  const found: Lying[] = [];
  for (let pageToken: string | undefined; ; ) {
    const page = driveService().Files.list({
      q: `${quoted(folderId)} in parents and trashed = false`,
      fields: 'nextPageToken,files(id,name,mimeType,appProperties)',
      orderBy: 'name desc',
      pageSize: PAGE,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    for (const { id = '', name = '', mimeType, appProperties } of page.files ?? []) {
      const marks = appProperties as Readonly<Record<string, string>> | undefined;
      found.push({ id, name, isFolder: mimeType === FOLDER, manifest: marks?.['manifest'] ?? '' });
    }
    pageToken = page.nextPageToken;
    if (pageToken === undefined) return found;
  }
}

/** The folder of all backups: by its mark, else, since a mark is seen by the script alone that made it, our own one of that name, else a new one. */
function home(): string {
  if (findFile(`appProperties has { key='mytech' and value=${quoted(MARK)} }`) !== null) return markedFile(MARK, TITLE, FOLDER);
  const { files } = driveService().Files.list({ q: `name = ${quoted(TITLE)} and mimeType = ${quoted(FOLDER)} and trashed = false`, fields: 'files(id,ownedByMe)' });
  const own = files?.find((one) => one.ownedByMe === true)?.id;
  if (own === undefined) return markedFile(MARK, TITLE, FOLDER, { writersCanShare: false });
  driveService().Files.update({ appProperties: { mytech: MARK } }, own);
  return own;
}

/** Null where the file is gone for whoever asks. */
function blobOf(fileId: string): GoogleAppsScript.Base.Blob | null {
  try {
    if (driveService().Files.get(fileId, { fields: 'trashed' }).trashed === true) return null;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return null;
    throw error;
  }
  return DriveApp.getFileById(fileId).getBlob();
}

export const driveBackups: BackupStore = {
  all() {
    return inside(home())
      .filter((one) => one.isFolder)
      .map((one): StoredBackup => ({
        folderId: one.id,
        title: one.name,
        // Marks are seen by the script alone that made them; another one, after the loss of a script, looks for the file.
        manifestId: one.manifest === '' ? (inside(one.id).find((file) => file.name === MANIFEST)?.id ?? '') : one.manifest,
      }));
  },
  folder: (backup, title) => markedFile(`backup ${backup}`, title, FOLDER, { writersCanShare: false, parents: [home()] }),
  zip(folderId, name, texts) {
    const chars = texts.reduce((sum, { text }) => sum + text.length, 0);
    const zip = Utilities.zip(texts.map((one) => Utilities.newBlob(one.text, 'text/csv', one.name)), name);
    // Its bytes are counted only where it may be too large: bringing them into the script is slow.
    if (chars > UPLOAD_MAX_BYTES && zip.getBytes().length > UPLOAD_MAX_BYTES) return null;
    const made = driveService().Files.create({ name, mimeType: 'application/zip', parents: [folderId] }, zip, { fields: 'id,size' });
    return { fileId: made.id ?? '', bytes: Number(made.size ?? 0) };
  },
  complete(folderId, manifest, files) {
    const lying = inside(folderId);
    for (const one of lying) if (one.name !== MANIFEST && !files.includes(one.id)) driveService().Files.update({ trashed: true }, one.id);
    const standing = lying.find((one) => one.name === MANIFEST)?.id;
    const manifestId = standing ?? driveService().Files.create({ name: MANIFEST, mimeType: 'application/json', parents: [folderId] }, Utilities.newBlob(manifest, 'application/json', MANIFEST), { fields: 'id' }).id ?? '';
    driveService().Files.update({ appProperties: { manifest: manifestId } }, folderId);
  },
  url: () => `https://drive.google.com/drive/folders/${home()}`,
  text: (fileId) => blobOf(fileId)?.getDataAsString('UTF-8') ?? null,
  unzip(fileId) {
    const blob = blobOf(fileId);
    if (blob === null) return null;
    try {
      return Utilities.unzip(blob.getContentType() === 'application/zip' ? blob : Utilities.newBlob(blob.getBytes(), 'application/zip', 'zip')).map((one) => ({ name: one.getName() ?? '', text: one.getDataAsString('UTF-8') }));
    } catch {
      // Google says in no certain words that a file is no zip; whatever it is, it is not what we wrote.
      return null;
    }
  },
  trash(folderId) {
    try {
      driveService().Files.update({ trashed: true }, folderId);
    } catch (error) {
      if (statusOf(error) !== NOT_FOUND) throw error;
    }
  },
};
