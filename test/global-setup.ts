import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../build/bundle';
import { READY, Stage } from './path/stage';

/** The tests run the shipped bundles, so they are written before the first test; then the district that most tests begin in is lived once. */
export default async function globalSetup(): Promise<void> {
  rmSync(READY, { force: true });
  await buildAll();
  mkdirSync(path.dirname(READY), { recursive: true });
  writeFileSync(READY, Stage.keptBytes());
}
