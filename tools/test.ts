/** This file is `npm test`: all tests, browser and conformance included, against bundles built just now, with the totals in one last line. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

/** What jest writes with `--json`, as far as the last line needs it. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded; their tests were never counted. */
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs jest, which builds the bundles first (test/global-setup.ts); what follows `npm test --` is handed on to it. */
function runJest(args: readonly string[], resultsFile: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [JEST, '--json', `--outputFile=${resultsFile}`, ...args], { cwd: ROOT, stdio: ['inherit', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mytech-test-'));
  try {
    const results = join(folder, 'results.json');
    process.exitCode = await runJest(process.argv.slice(2), results);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8')) as Results;
    console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
