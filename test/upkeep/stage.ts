/** This file makes backups of a small district, loses its workbooks, and makes them again, for the tests of backups. */
import type { BackupsView } from '../../src/ui/contracts/backups';
import { type Manifest, manifestText } from '../../src/upkeep/backup/rules/manifest';
import { createHash } from 'node:crypto';
import { MINUTE_MS, type Stage } from '../path/stage';

export const BOOKS = ['programme', 'staff', 'published', 'techTeam', 'content', 'coaching'] as const;
export const ALL = BOOKS.join(',');
const MOST_CALLS = 20;

export function backUp(stage: Stage): { readonly folderId: string; readonly manifest: Manifest } {
  const row = stage.runJob('backup');
  if (row.trouble !== '') throw new Error(row.trouble);
  const [first] = stage.desk('backups.view', {}).all;
  if (first === undefined) throw new Error('There is no backup.');
  return { folderId: first.backup, manifest: manifestIn(stage, first.backup) };
}

function manifestFile(stage: Stage, folderId: string): { bytes?: Uint8Array } {
  const file = stage.workspace.drive.in(folderId).find((one) => one.name === 'manifest.json');
  if (file === undefined) throw new Error('There is no manifest.');
  return file;
}

export const manifestIn = (stage: Stage, folderId: string): Manifest => JSON.parse(Buffer.from(manifestFile(stage, folderId).bytes ?? []).toString().split('\n')[0] ?? '') as Manifest;

/** Writes a manifest as MyTech would have written it. */
export function rewrite(stage: Stage, folderId: string, manifest: Manifest): void {
  manifestFile(stage, folderId).bytes = new Uint8Array(Buffer.from(manifestText(manifest, (text) => createHash('sha256').update(text).digest('hex'))));
}

/** Deletes workbooks for good, as somebody does who empties the trash. */
export function lose(stage: Stage, names: readonly (typeof BOOKS)[number][] = BOOKS): void {
  const { drive } = stage.workspace;
  const lost = names.map((name) => stage.bookId(name));
  drive.load(drive.save().filter((file) => !lost.includes(file.id)));
}

/** Goes on with a restore as the page does; throws where it stops. */
export function wentOn(stage: Stage, begun: BackupsView): BackupsView {
  let view = begun;
  for (let call = 0; call < MOST_CALLS && view.restore?.phase !== 'done' && view.restore?.trouble === ''; call++) {
    stage.pass(MINUTE_MS);
    view = stage.desk('backups.goOn', {});
  }
  if (view.restore?.phase !== 'done') throw new Error(`${view.restore?.phase ?? ''} ${view.restore?.trouble ?? ''}`);
  return view;
}

export const restored = (stage: Stage, folderId: string, books = ALL): BackupsView => wentOn(stage, stage.desk('backups.restore', { backup: folderId, books }));
