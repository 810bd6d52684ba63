/** This file draws a folder of Drive with the place to drop files into. */
import type { Account } from '../../kernel/accounts';
import { MIME, type DriveFile } from '../../kernel/files';
import { shortMoment } from '../moments';
import { page } from '../shell';
import type { Site } from '../site';

const KIND_NAMES: Readonly<Record<string, string>> = {
  [MIME.folder]: 'Folder',
  [MIME.spreadsheet]: 'Spreadsheet',
  [MIME.form]: 'Form',
  [MIME.document]: 'Document',
  [MIME.script]: 'Script',
  'text/csv': 'CSV',
  'application/zip': 'Archive',
};

export function foldersPage(site: Site, person: Account | null, folders: readonly DriveFile[]): string {
  return page({
    site,
    person,
    title: 'Drive',
    children: (
      <div class="column">
        <h1>Folders</h1>
        <p class="lead">Those that are shared with {person?.name ?? 'somebody who is not signed in'}.</p>
        {folders.length === 0 ? <p class="empty">No folder is shared with the person you are being.</p> : null}
        <FileTable site={site} files={folders} />
      </div>
    ),
  });
}

interface FolderProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly folder: DriveFile;
  readonly files: readonly DriveFile[];
  readonly mayAdd: boolean;
}

export function folderPage({ site, person, folder, files, mayAdd }: FolderProps): string {
  return page({
    site,
    person,
    title: folder.name,
    script: 'drive.js',
    facts: { folder: folder.id },
    children: (
      <div class="column">
        <p class="crumbs">
          <a href="/drive">Folders</a>
        </p>
        <h1>{folder.name}</h1>
        {mayAdd ? (
          <label class="drop" id="drop">
            <input type="file" multiple />
            <b>Drop files here</b>
            <span>or press to choose them; they will belong to {person?.name ?? 'nobody'}</span>
          </label>
        ) : (
          <p class="hint">You may look into this folder and add nothing.</p>
        )}
        {files.length === 0 ? <p class="empty">Nothing is in here.</p> : null}
        <FileTable site={site} files={files} />
      </div>
    ),
  });
}

function FileTable({ site, files }: { readonly site: Site; readonly files: readonly DriveFile[] }) {
  if (files.length === 0) return null;
  const { drive, clock } = site.workspace;
  return (
    <div class="table-frame">
      <table class="list">
        <thead>
          <tr>
            <th>Name</th>
            <th>Kind</th>
            <th>Owner</th>
            <th>Changed</th>
            <th class="number">Size</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr>
              <td>{hrefOf(file) === null ? file.name : <a href={hrefOf(file) ?? ''}>{file.name}</a>}</td>
              <td>{KIND_NAMES[file.mimeType] ?? file.mimeType}</td>
              <td>{site.account(drive.owner(file))?.name ?? drive.owner(file)}</td>
              <td class="moment">{shortMoment(site.guide.timeZone, file.modifiedMs, clock.now)}</td>
              <td class="number">{file.bytes === undefined ? '' : sizeText(file.bytes.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hrefOf(file: DriveFile): string | null {
  if (file.mimeType === MIME.folder) return `/drive/${file.id}`;
  if (file.mimeType === MIME.spreadsheet) return `/sheets/${file.id}`;
  if (file.mimeType === MIME.document) return `/documents/${file.id}`;
  return file.mimeType === MIME.form ? `/forms/${file.id}` : null;
}

const KILOBYTE = 1024;

function sizeText(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  if (bytes < KILOBYTE * KILOBYTE) return `${(bytes / KILOBYTE).toFixed(1)} kB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
}
