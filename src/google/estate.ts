/** This file looks at MyTech's files in Drive: where they are, whose they are, and giving them to another account. */
import type { Estate, FileStanding } from '../base/ports';
import { UserError } from '../base/codes';
import { driveService, permissionsOf } from './files';
import { MARK, NOT_FOUND, REFUSED, quoted } from './sharing';
import { patiently } from './patience';
import { statusOf } from './status';
import { sheetsService } from './store/book';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FIELDS = 'id,name,trashed,owners(emailAddress),parents,driveId,appProperties';
const FILES_A_PAGE = 200;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const standing = ({ id = '', name = '', trashed, owners, parents, driveId }: DriveFile): FileStanding => ({
  fileId: id,
  name,
  trashed: trashed === true,
  owner: owners?.[0]?.emailAddress?.toLowerCase() ?? '',
  parent: parents?.[0] ?? '',
  inSharedDrive: driveId !== undefined,
});

function search(q: string): readonly DriveFile[] {
  const found: DriveFile[] = [];
  for (let pageToken: string | undefined; ; ) {
    const page = driveService().Files.list({ q: `${q} and trashed = false`, fields: `nextPageToken,files(${FIELDS})`, pageSize: FILES_A_PAGE, ...(pageToken === undefined ? {} : { pageToken }) });
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
    if (pageToken === undefined) return found;
  }
}

export const driveEstate: Estate = {
  file(fileId) {
    try {
      return standing(driveService().Files.get(fileId, { fields: FIELDS, supportsAllDrives: true }));
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return null;
      throw error;
    }
  },
  owned: () => search("'me' in owners").map((file) => ({ ...standing(file), marked: file.appProperties?.[MARK] !== undefined })),
  shares(fileId) {
    // That everybody may answer a form is no access to the form itself (Permission.view "published").
    const all = permissionsOf(fileId).filter(({ view }) => view !== 'published');
    return {
      emails: all.flatMap(({ emailAddress }) => emailAddress?.toLowerCase() ?? []),
      open: all.some(({ type }) => type === 'anyone') ? 'anyone' : all.some(({ type }) => type === 'domain') ? 'domain' : '',
    };
  },
  spreadsheetsNamed: (text) => search(`mimeType = ${quoted(SPREADSHEET)} and name contains ${quoted(text)}`).map(standing),
  giveAway(fileId, email) {
    try {
      driveService().Permissions.create({ type: 'user', role: 'owner', emailAddress: email }, fileId, { transferOwnership: true, supportsAllDrives: true });
    } catch (error) {
      if (!REFUSED.includes(statusOf(error))) throw error;
      throw new UserError('sharing-refused', { file: driveService().Files.get(fileId, { fields: 'name' }).name ?? fileId, email, why: String((error as Error).message) });
    }
  },
  zoneOf: (fileId) => patiently(() => sheetsService().Spreadsheets.get(fileId, { fields: 'properties.timeZone' })).properties?.timeZone ?? '',
};
