/** This file defines what a gate of `npm run check` is, and how a gate runs a tool from `node_modules`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Gate {
  /** One word; `npm run check -- lint arrows` runs these two gates. */
  readonly name: string;
  /** What holds where the gate is open, as the end of a sentence. */
  readonly promise: string;
  /** What is wrong, one line each; nothing where the gate is open. `root` is the folder of package.json. */
  run(root: string): Promise<readonly string[]>;
}

/** Where the tools' own scripts lie: run by node itself, so that neither a shell nor `npx` stands between. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  tsx: 'tsx/dist/cli.mjs',
} as const;

/** Runs a tool in the folder of package.json; answers what it printed where it failed, line by line, and nothing where it was content. */
export function runTool(root: string, tool: keyof typeof TOOLS, args: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', TOOLS[tool]), ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = Buffer.concat(printed).toString('utf8').split('\n').filter((line) => line.trim() !== '');
      if (code === 0) resolve([]);
      else resolve(lines.length > 0 ? lines : [`${tool} ended with code ${code} and said nothing.`]);
    });
  });
}
