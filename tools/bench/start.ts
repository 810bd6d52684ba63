/** This file measures how long a newcomer waits for the first page when a district is kept from an earlier start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { UnusableState } from '../../local/state';
import { serveWorkspace } from '../../local/web/server';
import { freshBuild } from '../fresh-build';
import { KEPT_DISTRICT, readState, writeState } from '../kept-district';
import { buildLivingDistrict, livingDistrictOf } from '../living-district';
import { type Row, atMost } from './row';

const FIRST_PAGE_LIMIT_MS = 5_000;

/** The state that `npm start` keeps, if it is of use. */
function isKept(): boolean {
  try {
    return readState(KEPT_DISTRICT) !== null;
  } catch (error) {
    if (error instanceof UnusableState) return false;
    throw error;
  }
}

/** What `npm start` does between its first line and its first page: builds, state, server, page. */
async function firstPageMs(state: string): Promise<number> {
  const beganMs = performance.now();
  await freshBuild();
  const workspace = readState(state);
  if (workspace === null) throw new Error(`There is no state at ${state}.`);
  const { guide } = livingDistrictOf(workspace);
  const served = await serveWorkspace(workspace, { port: 0, guide });
  try {
    const page = await fetch(served.url);
    if (!page.ok || !(await page.text()).includes('</html>')) throw new Error(`The first page answered ${page.status}.`);
    return performance.now() - beganMs;
  } finally {
    await served.close();
  }
}

/** Measured on the district that is kept; where none is, one lives its first weeks first, which is not counted. */
export async function startRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mytech-bench-'));
  try {
    let state = KEPT_DISTRICT;
    if (!isKept()) {
      state = join(folder, 'district.json.gz');
      writeState(state, buildLivingDistrict(() => undefined).workspace, { pseudonymise: false });
    }
    return [atMost('start.firstPage.ms', Math.round(await firstPageMs(state)), 'ms', FIRST_PAGE_LIMIT_MS)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
