/** This file puts a build into a folder of its own as clasp finds it: the built files under `src`, to the byte. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../build/bundle';
import type { Deployable } from '../../build/manifests';

/** The path of a new folder that holds a copy of the build under `src`. */
export function fixtureFolder(deployable: Deployable): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mytech-conformance-'));
  cpSync(path.join(ROOT, 'build', deployable), path.join(folder, 'src'), { recursive: true });
  return folder;
}
