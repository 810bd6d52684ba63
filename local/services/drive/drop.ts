/** This file is the hand of a person who drops a file into a shared folder. */
import { MIME } from '../../kernel/files';
import type { Workspace } from '../../kernel/workspace';

export type Drop = { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly message: string };

/** Who drops a file owns it; it takes edit access to the folder. The refusal is what the person reads. */
export function dropFile(workspace: Workspace, folderId: string, byEmail: string, name: string, mimeType: string, bytes: Uint8Array): Drop {
  const folder = workspace.drive.get(folderId);
  if (folder === undefined || folder.mimeType !== MIME.folder || workspace.drive.roleOf(byEmail, folder) === null) {
    return { ok: false, message: 'You need access' };
  }
  if (folder.trashed || !workspace.drive.can(byEmail, folder, 'writer')) {
    return { ok: false, message: "You don't have permission to add files to this folder." };
  }
  const file = workspace.drive.create({ name, mimeType, owner: byEmail, parents: [folderId], bytes: Uint8Array.from(bytes) });
  return { ok: true, fileId: file.id };
}
