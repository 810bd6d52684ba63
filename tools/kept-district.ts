/** This file keeps a district between two starts: one file outside git, replaced whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from '../local/kernel/workspace';
import { loadWorkspace, saveWorkspace, type SaveOptions } from '../local/state';

const ROOT = join(__dirname, '..');
export const KEPT_DISTRICT = join(ROOT, '.mytech', 'district.json.gz');

/** Where somebody rehearses the first day. */
export const KEPT_REHEARSAL = join(ROOT, '.mytech', 'rehearsal.json.gz');
/** The roster to bring in there, as the student information system would export it. */
export const REHEARSAL_ROSTER = join(ROOT, '.mytech', 'rehearsal-roster.zip');

/** A change is saved when so long nothing more has changed. */
const QUIET_BEFORE_SAVE_MS = 2_000;
/** Saving stops everything for half a second in a whole district, so it is not done more often than this while somebody works. */
const LONGEST_UNSAVED_MS = 20_000;

export function writeState(path: string, workspace: Workspace, options: SaveOptions): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, saveWorkspace(workspace, options));
  renameSync(unfinished, path);
}

/** Null where there is no such file; throws `UnusableState` where it is of no use. */
export function readState(path: string): Workspace | null {
  return existsSync(path) ? loadWorkspace(readFileSync(path)) : null;
}

export const forgetState = (path: string): void => rmSync(path, { force: true });

/** Saves after changes, soon but not at once. */
export class Keeper {
  #timer: NodeJS.Timeout | null = null;
  #unsavedSinceMs: number | null = null;

  constructor(private readonly save: () => void) {}

  changed(): void {
    const now = Date.now();
    this.#unsavedSinceMs ??= now;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const waitMs = Math.max(0, Math.min(QUIET_BEFORE_SAVE_MS, this.#unsavedSinceMs + LONGEST_UNSAVED_MS - now));
    this.#timer = setTimeout(() => this.flush(), waitMs);
  }

  /** Saves now what is still unsaved. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#unsavedSinceMs === null) return;
    this.#unsavedSinceMs = null;
    this.save();
  }
}
