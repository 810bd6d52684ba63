/** This file is `npm test`: all tests, browser and conformance included, against bundles that jest's global set-up builds first. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

// What follows `npm test --` is handed on to jest, such as a file's name.
const child = spawn(process.execPath, [JEST, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
