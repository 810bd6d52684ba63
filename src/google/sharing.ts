/** This file finds and makes files of ours in Drive by their marks, and says who has them. */
import { UserError } from '../base/codes';
import type { Sharing } from '../base/ports';
import { driveService, permissionsOf } from './files';
import { statusOf } from './status';

export const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
/** The mark on every file that set-up makes. */
export const MARK = 'mytech';

export const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** The id of the first file that a query finds, null where there is none. */
export function findFile(query: string): string | null {
  const { files } = driveService().Files.list({ q: `${query} and trashed = false`, fields: 'files(id,name)', orderBy: 'createdTime', pageSize: 10 });
  return files?.[0]?.id ?? null;
}

const hasMark = (mark: string): string => `appProperties has { key=${quoted(MARK)} and value=${quoted(mark)} }`;

export function markedFile(mark: string, title: string, mimeType: string, more: { readonly writersCanShare?: boolean; readonly parents?: string[] } = {}): string {
  return findFile(hasMark(mark)) ?? makeMarked(mark, title, mimeType, more);
}

export const makeMarked = (mark: string, title: string, mimeType: string, more: { readonly writersCanShare?: boolean; readonly parents?: string[] } = {}): string =>
  driveService().Files.create({ name: title, mimeType, appProperties: { [MARK]: mark }, ...more }).id ?? '';

/** The files of several marks by one search, the oldest of each; a mark that has none is left out. */
export function markedFiles(marks: readonly string[]): ReadonlyMap<string, string> {
  const { files = [] } = driveService().Files.list({ q: `(${marks.map(hasMark).join(' or ')}) and trashed = false`, fields: 'files(id,appProperties)', orderBy: 'createdTime', pageSize: 100 });
  return new Map([...files].reverse().flatMap(({ id, appProperties }) => (id === undefined ? [] : [[String(appProperties?.[MARK]), id] as const])));
}

/** HTTP statuses with which Drive refuses for good; anything else may pass. */
export const REFUSED = [400, 403, 404];
export const NOT_FOUND = 404;

export function share(fileId: string, email: string, role: 'writer' | 'reader'): void {
  try {
    driveService().Permissions.create({ type: 'user', role, emailAddress: email }, fileId, { sendNotificationEmail: false, supportsAllDrives: true });
  } catch (error) {
    if (!REFUSED.includes(statusOf(error))) throw error;
    const file = driveService().Files.get(fileId, { fields: 'name' }).name ?? fileId;
    throw new UserError('sharing-refused', { file, email, why: String((error as Error).message) });
  }
}

interface Shared {
  readonly id: string;
  /** Lower-case; '' where it is a domain or everybody. */
  readonly email: string;
}

/** Everybody who has a file beside its owner. */
const sharedWith = (fileId: string): readonly Shared[] =>
  permissionsOf(fileId).flatMap(({ id, role, emailAddress = '' }) => (id === undefined || role === 'owner' ? [] : [{ id, email: emailAddress.toLowerCase() }]));

const takeAway = (fileId: string, { id }: Shared): void => driveService().Permissions.remove(fileId, id, { supportsAllDrives: true });

/** Takes a file away from an account that it was shared with; does nothing where it was not. Never the owner's. */
export function unshare(fileId: string, email: string): void {
  for (const one of sharedWith(fileId)) if (one.email === email.toLowerCase()) takeAway(fileId, one);
}

/** Documents and files that belong to some people and nobody else. */
export const driveSharing: Sharing = {
  document(mark, title) {
    const id = markedFile(mark, title, DOCUMENT, { writersCanShare: false });
    return { id, url: `https://docs.google.com/document/d/${id}/edit` };
  },
  standing: (marks) => (marks.length === 0 ? [] : [...markedFiles(marks).values()]),
  only(fileId, emails) {
    const own = Session.getEffectiveUser().getEmail().toLowerCase();
    const wanted = new Set(emails.filter((email) => email !== '' && email !== own));
    const had = sharedWith(fileId);
    // First away, then given: nobody keeps a file because another account was refused.
    // During a hand-over the account itself may be a mere writer, and must not shut itself out.
    for (const one of had) if (!wanted.has(one.email) && one.email !== own) takeAway(fileId, one);
    let refused: unknown = null;
    for (const email of wanted) {
      if (had.some((one) => one.email === email)) continue;
      try {
        share(fileId, email, 'writer');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused ??= error;
      }
    }
    if (refused !== null) throw refused;
  },
};
