/** These tests copy a backup out of a district's Drive with the real client, and refuse one that is not what it says. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCAL_TOKEN } from '../../local/rest';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { backup } from '../../tools/commands/backup';
import { localAccess } from '../../tools/google/sign-in';
import { Stage } from '../path/stage';

let served: ServedWorkspace;
let stage: Stage;
let folder: string;
const TITLE = /^\d{4}-\d\d-\d\d \d\d\.\d\d$/;

beforeAll(async () => {
  stage = Stage.ready();
  stage.runJob('backup');
  stage.mark();
  served = await serveWorkspace(stage.workspace, { port: 0 });
  folder = mkdtempSync(path.join(tmpdir(), 'mytech-backup-'));
});
beforeEach(() => void stage.rewind());
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const copy = (name?: string): Promise<string> => backup(localAccess(served.url, LOCAL_TOKEN), { to: folder, ...(name === undefined ? {} : { name }) }, (line) => void said.push(line));
const said: string[] = [];
const title = (): string => readdirSync(folder).find((one) => TITLE.test(one)) ?? '';

/** A zip of the backup as it lies in Drive. */
function zipInDrive(): { bytes?: Uint8Array; trashed: boolean; readonly name: string } {
  const zip = stage.workspace.drive.all().find((file) => /staff\.zip$/.test(file.name));
  if (zip === undefined) throw new Error('There is no zip of Staff.');
  return zip;
}

it('copies every file, and fetches only what is not here yet', async () => {
  expect(await copy()).toContain('every file is what its manifest says');
  const here = readdirSync(path.join(folder, title()));
  expect(here).toContain('manifest.json');
  expect(here.filter((name) => name.endsWith('.zip')).length).toBeGreaterThan(5);
  writeFileSync(path.join(folder, title(), zipInDrive().name), 'cut off');
  said.length = 0;
  await copy();
  expect(said.filter((line) => line.endsWith(', here already')).length).toBe(here.length - 2);
  expect(new Uint8Array(readFileSync(path.join(folder, title(), zipInDrive().name)))).toEqual(zipInDrive().bytes);
});

it.each([
  ['cut off', (zip: { bytes?: Uint8Array }) => void (zip.bytes = zip.bytes?.slice(0, 1000)), 'it has 1000 bytes instead of'],
  ['changed', (zip: { bytes?: Uint8Array }) => void (zip.bytes = zip.bytes?.map((byte, at) => (at === 200 ? byte ^ 1 : byte))), 'cannot be used'],
])('refuses a zip that is %s', async (_how, damage, why) => {
  rmSync(path.join(folder, title()), { recursive: true, force: true });
  damage(zipInDrive());
  await expect(copy()).rejects.toThrow(why);
  expect(readdirSync(path.join(folder, title()))).not.toContain('manifest.json');
});

it('says which backups there are where the one that was named is not among them', async () => {
  await expect(copy('last Tuesday')).rejects.toThrow(/There is no backup “last Tuesday”. There are: 2026/);
});
