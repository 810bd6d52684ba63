/** This file looks at files in Drive: each once, with whom it is shared. */
import type { FileFacts, Look, Share } from '../facts';
import type { Clients } from './clients';
import { look } from './look';

const FIELDS = 'id,name,mimeType,trashed,createdTime,driveId,owners(emailAddress)';
/** Drive API v3, files.list and permissions.list, pageSize. */
const PAGE_SIZE = 100;

export async function fileOf({ drive }: Clients, fileId: string): Promise<Look<FileFacts>> {
  const found = await look(async () => (await drive.files.get({ fileId, fields: FIELDS, supportsAllDrives: true })).data);
  if (!found.seen) return found;
  const { value } = found;
  const shares = await look(() => sharesOf(drive, fileId));
  return {
    seen: true,
    value: {
      id: fileId,
      name: value.name ?? '',
      mimeType: value.mimeType ?? '',
      trashed: value.trashed === true,
      createdAt: Date.parse(value.createdTime ?? ''),
      owner: value.owners?.[0]?.emailAddress?.toLowerCase() ?? '',
      inSharedDrive: typeof value.driveId === 'string',
      shares,
    },
  };
}

async function sharesOf(drive: Clients['drive'], fileId: string): Promise<readonly Share[]> {
  const shares: Share[] = [];
  for (let pageToken: string | undefined; ; ) {
    // Without the view those who may answer a form stay away (Drive API v3, permissions.list, includePermissionsForView).
    const { data } = await drive.permissions.list({ fileId, includePermissionsForView: 'published', fields: 'nextPageToken,permissions(id,type,role,emailAddress,view)', supportsAllDrives: true, ...(pageToken === undefined ? {} : { pageToken }) });
    for (const { type, role, emailAddress, view } of data.permissions ?? []) {
      shares.push({ type: type ?? '', role: role ?? '', email: emailAddress?.toLowerCase() ?? '', answers: view === 'published' });
    }
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return shares;
  }
}

export interface NamedFile {
  readonly id: string;
  readonly name: string;
}

/** Every spreadsheet that the account sees and that has MyTech in its name, in the trash too: copies have its name before all. */
export const spreadsheetsNamedSo = (clients: Clients): Promise<readonly NamedFile[]> => filesBy(clients, "mimeType = 'application/vnd.google-apps.spreadsheet' and name contains 'MyTech'");

/** The account's own folders of a name, in the trash too. */
export const foldersNamed = (clients: Clients, name: string): Promise<readonly NamedFile[]> => filesBy(clients, `mimeType = 'application/vnd.google-apps.folder' and name = '${name}' and 'me' in owners`);

async function filesBy({ drive }: Clients, q: string): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = [];
  for (let pageToken: string | undefined; ; ) {
    const { data } = await drive.files.list({
      q,
      fields: 'nextPageToken,files(id,name)',
      orderBy: 'createdTime',
      pageSize: PAGE_SIZE,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    for (const { id, name } of data.files ?? []) found.push({ id: id ?? '', name: name ?? '' });
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return found;
  }
}
