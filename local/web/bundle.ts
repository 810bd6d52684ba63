/** This file builds the client side of the web face when the server starts: nothing built is kept in the tree. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Changes with the content, so that a browser may keep it for good. */
  readonly path: string;
}

const CLIENT = join(__dirname, 'client');
const ENTRIES = ['style.css', 'shell.ts', 'sheet.ts', 'app.ts', 'drive.ts', 'consent.ts'];
const HASH_CHARACTERS = 10;

let built: Promise<ReadonlyMap<string, Asset>> | null = null;

/** The client files by name, such as `sheet.js`; built once in the life of the process. */
export function clientAssets(): Promise<ReadonlyMap<string, Asset>> {
  built ??= buildAssets();
  return built;
}

async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const result = await build({
    entryPoints: ENTRIES.map((name) => join(CLIENT, name)),
    outdir: CLIENT,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  const assets = new Map<string, Asset>();
  for (const file of result.outputFiles) {
    const name = file.path.slice(CLIENT.length + 1);
    const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, HASH_CHARACTERS);
    const contentType = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    assets.set(name, { contentType, content: file.contents, path: `/assets/${hash}/${name}` });
  }
  return assets;
}
