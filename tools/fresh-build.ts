/** This file makes sure that a command runs the builds of today's sources. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, buildAll } from '../build/bundle';
import { DEPLOYABLES } from '../build/manifests';
import { configure, isConfigured } from './commands/configure';

/** What a build is made of. */
const SOURCES = ['src', ...['bundle', 'exports', 'gates', 'manifests', 'notes', 'parts', 'places'].map((name) => `build/${name}.ts`), 'package.json', 'package-lock.json'];

function newestMs(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), stat.mtimeMs);
}

/** Builds, and puts back what a district configured, since a build begins afresh. */
async function buildAsConfigured(): Promise<void> {
  await buildAll();
  if (isConfigured(ROOT)) configure(ROOT, {});
}

/** Builds where there is no build, or one older than what it is made of; says whether it did. */
export async function freshBuild(): Promise<boolean> {
  const built = DEPLOYABLES.map((deployable) => join(ROOT, 'build', deployable, 'bundle.js'));
  const oldestMs = built.every((file) => existsSync(file)) ? Math.min(...built.map((file) => statSync(file).mtimeMs)) : 0;
  const sourcesMs = Math.max(...SOURCES.map((path) => newestMs(join(ROOT, path))));
  if (sourcesMs <= oldestMs) return false;
  await buildAsConfigured();
  return true;
}
