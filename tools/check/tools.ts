/** This file is the gates that a tool from `node_modules` decides: types, lint, arrows and dead code, and the generated pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Gate, runTool } from './gate';

/** Each world has only the types that its host has: `src/tsconfig.rules.json` is all of `src` that may know no platform. */
const WORLDS = ['tsconfig.json', 'conformance/tsconfig.json', 'src/tsconfig.json', 'src/tsconfig.rules.json', 'src/ui/client/tsconfig.json'];

export const types: Gate = {
  name: 'types',
  promise: 'every world compiles with the types of its host and no others',
  async run(root) {
    const findings: string[] = [];
    for (const world of WORLDS) {
      const lines = await runTool(root, 'tsc', ['--noEmit', '--pretty', 'false', '-p', world]);
      findings.push(...lines.map((line) => `${world}: ${line}`));
    }
    return findings;
  },
};

export const lint: Gate = {
  name: 'lint',
  promise: 'eslint.config.mjs finds nothing',
  run: (root) => runTool(root, 'eslint', ['.', '--max-warnings', '0']),
};

export const arrows: Gate = {
  name: 'arrows',
  promise: 'imports go the way that .dependency-cruiser.cjs draws them',
  run: (root) => runTool(root, 'depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'local', 'conformance', 'tools', 'build', 'test']),
};

export const deadCode: Gate = {
  name: 'dead code',
  promise: 'no file, export or dependency is unused',
  run: (root) => runTool(root, 'knip', ['--no-progress', '--no-config-hints']),
};

export const pages: Gate = {
  name: 'docs',
  promise: 'the generated pages of docs/ are what the sources say today',
  async run(root) {
    const command = join(root, 'tools/mytech.ts');
    return existsSync(command) ? runTool(root, 'tsx', [command, 'docs', '--check']) : [];
  },
};
