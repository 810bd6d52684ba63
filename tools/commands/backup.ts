/**
 * This file is `mytech backup`: it copies a backup out of Drive onto this machine, and holds every file against the manifest before it
 * says that it is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { drive as driveClient, type drive_v3 } from 'googleapis/build/src/apis/drive';
import { rowsOf } from '../../src/upkeep/backup/rules/csv';
import { type FilePart, type Manifest, readManifest, rowsIn } from '../../src/upkeep/backup/rules/manifest';
import type { GoogleAccess } from '../google/sign-in';
import { UnusableInput, fileTrouble } from './unusable';

export interface BackupOptions {
  /** The folder on this machine, in which the backup gets one of its own. */
  readonly to: string;
  /** The backup's name, as its folder in Drive has it; absent for the newest that is complete. */
  readonly name?: string;
}

const FOLDER = 'MyTech backups';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const MANIFEST = 'manifest.json';
const PAGE = 1000;
/** Whatever Drive calls a folder, it becomes one name of a folder here. */
const UNSAFE = /[^\w. -]/g;

type Drive = drive_v3.Drive;
type File = drive_v3.Schema$File;

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
const noun = (count: number, one: string): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : `${one}s`}`;

async function listed(drive: Drive, q: string): Promise<readonly File[]> {
  const found: File[] = [];
  for (let pageToken: string | undefined; ; ) {
    const { data } = await drive.files.list({ q: `${q} and trashed = false`, fields: 'nextPageToken,files(id,name,mimeType,ownedByMe)', orderBy: 'name desc', pageSize: PAGE, ...(pageToken === undefined ? {} : { pageToken }) });
    found.push(...(data.files ?? []));
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return found;
  }
}

async function bytesOf(drive: Drive, fileId: string): Promise<Uint8Array> {
  const { data } = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'arraybuffer' });
  return new Uint8Array(data as unknown as ArrayBuffer);
}

interface Found {
  readonly title: string;
  readonly manifest: Manifest;
  readonly text: string;
}

/** The backup that was asked for, or the newest that has a manifest which can be read. */
async function chosen(drive: Drive, name: string | undefined, tell: (line: string) => void): Promise<Found> {
  const homes = (await listed(drive, `name = ${quoted(FOLDER)} and mimeType = ${quoted(FOLDER_TYPE)}`)).filter((one) => one.ownedByMe === true);
  if (homes.length === 0) throw new UnusableInput(`This account has no folder “${FOLDER}” in Drive. Sign in as the programme account; the first backup is made the night after set-up, or at the desk under Upkeep.`);
  const folders = (await Promise.all(homes.map((home) => listed(drive, `${quoted(home.id ?? '')} in parents and mimeType = ${quoted(FOLDER_TYPE)}`)))).flat();
  const wanted = name === undefined ? folders : folders.filter((folder) => folder.name === name);
  if (wanted.length === 0) throw new UnusableInput(name === undefined ? `There is no backup in “${FOLDER}” yet.` : `There is no backup “${name}”. There are: ${folders.slice(0, 5).map((one) => one.name ?? '').join(', ')}.`);
  for (const folder of wanted) {
    const title = folder.name ?? '';
    const [file] = await listed(drive, `${quoted(folder.id ?? '')} in parents and name = ${quoted(MANIFEST)}`);
    const text = file === undefined ? null : Buffer.from(await bytesOf(drive, file.id ?? '')).toString('utf8');
    const read = text === null ? ({ ok: false, why: 'it was never finished' } as const) : readManifest(text, digest);
    if (read.ok) return { title, manifest: read.manifest, text: text ?? '' };
    if (name !== undefined) throw new UnusableInput(`The backup “${title}” cannot be used: ${read.why}.`);
    tell(`Left out “${title}”: ${read.why}.`);
  }
  throw new UnusableInput('There is no backup that is complete. Make one at the desk, under Upkeep.');
}

/** Why a zip is not what the manifest says; '' where it is. */
function wrongIn(part: FilePart, bytes: Uint8Array): string {
  if (bytes.byteLength !== part.bytes) return `it has ${bytes.byteLength} bytes instead of ${part.bytes}`;
  let texts: ReturnType<typeof unzipSync>;
  try {
    texts = unzipSync(bytes);
  } catch {
    return 'it is no zip, or cut off';
  }
  for (const { file, sha256, rows } of part.tables) {
    const inner = texts[file];
    if (inner === undefined) return `${file} is missing in it`;
    const text = strFromU8(inner);
    if (digest(text) !== sha256) return `${file} in it was changed`;
    if (rowsOf(text)?.length !== rows) return `${file} in it cannot be read`;
  }
  return '';
}

/** The file as it lies here already and is right; null where it has to be fetched. */
function standing(path: string, part: FilePart): Uint8Array | null {
  if (!existsSync(path)) return null;
  const bytes = new Uint8Array(readFileSync(path));
  return wrongIn(part, bytes) === '' ? bytes : null;
}

/** Copies a backup and says what came of it, line by line. What is here already and right is not fetched again. */
export async function backup(access: Pick<GoogleAccess, 'client'>, options: BackupOptions, tell: (line: string) => void): Promise<string> {
  const drive = driveClient({ version: 'v3', ...access.client });
  const { title, manifest, text } = await chosen(drive, options.name, tell);
  const folder = join(options.to, title.replace(UNSAFE, '_'));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UnusableInput(`The folder ${folder} cannot be made: ${fileTrouble(error)}.`);
  }
  tell(`Backup of ${title}, ${manifest.district.domain}: ${noun(manifest.files.length, 'file')}.`);
  for (const [at, part] of manifest.files.entries()) {
    const name = part.name.replace(UNSAFE, '_');
    const path = join(folder, name);
    const here = standing(path, part);
    if (here === null) {
      const bytes = await bytesOf(drive, part.fileId);
      const wrong = wrongIn(part, bytes);
      if (wrong !== '') throw new UnusableInput(`“${part.name}” cannot be used: ${wrong}. The backup ${title} is damaged; take another one with --name.`);
      // Under another name until it is whole: what is cut off here is never taken for the file.
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
    }
    const tables = new Set(part.tables.map((table) => table.tab)).size;
    tell(`  ${String(at + 1).padStart(String(manifest.files.length).length)} of ${manifest.files.length}  ${name}  ${noun(tables, 'table')}, ${noun(part.bytes, 'byte')}${here === null ? '' : ', here already'}`);
  }
  // Last, as in Drive: without it there is no backup here.
  writeFileSync(join(folder, MANIFEST), text);
  const bytes = manifest.files.reduce((sum, part) => sum + part.bytes, 0);
  return `${folder}: ${noun(rowsIn(manifest.files), 'row')}, ${noun(bytes, 'byte')}; every file is what its manifest says. It holds names and addresses, and what ticket codes are made from: keep it where you keep such things.`;
}
