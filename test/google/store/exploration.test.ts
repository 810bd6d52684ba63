/** This file tries the store's protocol in every order of small cases, and in many orders of larger ones. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Larger cases are tried for so long; each seed is another case, and a failure prints its own. */
const LARGER_CASES_MS = 6_000;
const FIRST_SEED = Number(process.env['SEED'] ?? 1795318613);

describe('the store, whatever comes in between', () => {
  let folder = '';
  let program = '';

  // In a process of its own the exploration is three times as fast as inside jest.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mytech-exploration-'));
    program = join(folder, 'explorations.js');
    buildSync({ entryPoints: [join(__dirname, 'explorations.ts')], outfile: program, bundle: true, platform: 'node', sourcemap: 'inline', logLevel: 'error' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function explored(...args: readonly string[]): { part: string; runs: number; ms: number }[] {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(`${stdout.slice(0, 4000)}\n${stderr.slice(0, 4000)}`);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { part: string; runs: number; ms: number });
  }

  it('loses nothing and does nothing twice, in every order of two workflows, hands, faults and torn readings', () => {
    const parts = explored();
    process.stdout.write(`${parts.map(({ part, runs, ms }) => `  ${part}: ${runs} runs in ${ms} ms`).join('\n')}\n`);
    expect(parts.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThan(10_000);
  });

  it('loses nothing and does nothing twice in larger cases by chance', () => {
    const [larger] = explored('seeds', String(FIRST_SEED), String(LARGER_CASES_MS));
    process.stdout.write(`  ${larger?.part}: ${larger?.runs} runs\n`);
    expect(larger?.runs).toBeGreaterThan(100);
  });
});
