/** This file answers Drive's folders for the person one is being, and takes files that are dropped into them. */
import type { Hono } from 'hono';
import { MIME, type DriveFile } from '../../kernel/files';
import { dropFile } from '../../services/drive/drop';
import { BadRequest, personOf } from '../request';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import { documentPage } from './document';
import { folderPage, foldersPage } from './page';

/** More than a person types into one page of this shell. */
const WORDS_MAX_CHARS = 100_000;

/** Larger than any roster; a bound, so that a slip of the hand does not fill the memory. */
const DROPPED_FILE_MAX_BYTES = 64 * 1024 * 1024;

export function driveRoutes(app: Hono, site: Site): void {
  const { drive } = site.workspace;
  const seenBy = (email: string, file: DriveFile): boolean => !file.trashed && drive.roleOf(email, file) !== null;

  app.get('/drive', (c) => {
    const person = personOf(c, site);
    const folders = drive.all().filter((file) => file.mimeType === MIME.folder && seenBy(person?.email ?? '', file));
    return c.html(foldersPage(site, person, folders));
  });

  app.get('/drive/:folderId', (c) => {
    const person = personOf(c, site);
    const folder = drive.get(c.req.param('folderId'));
    if (folder === undefined || folder.mimeType !== MIME.folder || !seenBy(person?.email ?? '', folder)) {
      return c.html(closedDoor({ site, person, title: 'Drive', message: 'You need access' }), 403);
    }
    const files = drive.in(folder.id).filter((file) => seenBy(person?.email ?? '', file));
    return c.html(folderPage({ site, person, folder, files, mayAdd: drive.can(person?.email ?? '', folder, 'writer') }));
  });

  const documentOf = (email: string, id: string, role: 'reader' | 'writer'): DriveFile | null => {
    const file = drive.get(id);
    return file !== undefined && file.mimeType === MIME.document && !file.trashed && drive.can(email, file, role) ? file : null;
  };

  app.get('/documents/:id', (c) => {
    const person = personOf(c, site);
    const file = documentOf(person?.email ?? '', c.req.param('id'), 'reader');
    return file === null ? c.html(closedDoor({ site, person, title: 'Document', message: 'You need access' }), 403) : c.html(documentPage({ site, person, file, mayWrite: drive.can(person?.email ?? '', file, 'writer') }));
  });

  app.post('/documents/:id', async (c) => {
    const person = personOf(c, site);
    const file = documentOf(person?.email ?? '', c.req.param('id'), 'writer');
    if (file === null) return c.html(closedDoor({ site, person, title: 'Document', message: 'You need access' }), 403);
    file.words = String((await c.req.parseBody())['words'] ?? '').slice(0, WORDS_MAX_CHARS);
    file.modifiedMs = site.workspace.clock.now;
    site.changed();
    return c.redirect(`/documents/${file.id}`, 303);
  });

  app.post('/api/drive/:folderId', async (c) => {
    const name = (c.req.query('name') ?? '').replaceAll(/[/\\]/g, ' ').trim();
    if (name === '') throw new BadRequest('The file has no name.');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length > DROPPED_FILE_MAX_BYTES) throw new BadRequest(`The file is larger than ${DROPPED_FILE_MAX_BYTES} bytes.`);
    const mimeType = c.req.header('content-type') ?? 'application/octet-stream';
    const drop = dropFile(site.workspace, c.req.param('folderId'), personOf(c, site)?.email ?? '', name, mimeType, bytes);
    if (drop.ok) site.changed();
    return c.json(drop.ok ? { ok: true } : { ok: false, message: drop.message });
  });
}
