/**
 * This file follows docs/running-it.md to the letter, in a fresh copy of the repository, with the real clasp, and in a real browser. With
 * UPDATE=1 it writes the outputs that the commands really have into the page; with PICTURES=folder it keeps what one sees.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../build/bundle';
import { startBrowser } from '../browser/browser';
import { ACTS } from './acts';
import { type Command, plain, stepsOf, withOutputs } from './page-steps';
import { Walker } from './walker';
import { freshCopy, Terminal } from './terminal';

const FILE = path.join(ROOT, 'docs/running-it.md');
const PICTURES = process.env['PICTURES'];

/** What npm installed is linked into the copy, as it is the same for every copy. */
const NOT_RUN = ['npm ci'];

let browser: Browser;
let terminal: Terminal;
let walker: Walker;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  browser = await startBrowser();
  terminal = new Terminal(freshCopy(), { PORT: String(port), LOCAL_WORKSPACE_PORT: String(port), LANG: 'en_US.UTF-8' });
  walker = new Walker(browser, terminal, `http://localhost:${port}/`);
});
afterAll(async () => {
  await browser.close();
  await terminal.close();
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

describe('docs/running-it.md', () => {
  const page = readFileSync(FILE, 'utf8');
  const steps = stepsOf(page);

  it('says of each thing to see how one gets there, and of nothing else', () => {
    expect(steps.flatMap((step) => (step.kind === 'sight' ? [step.name] : [])).sort()).toEqual(Object.keys(ACTS).sort());
  });

  it('can be followed from the first line to the last', async () => {
    const outputs = new Map<Command, string>();
    for (const step of steps) {
      if (step.kind === 'sight') {
        const seen = await (ACTS[step.name] as (typeof ACTS)[string])(walker);
        for (const text of step.texts) await walker.sees(seen, text);
        await picture(seen, step.name);
        continue;
      }
      if (NOT_RUN.includes(step.line)) continue;
      const output = plain(await walker.command(step.line));
      if (step.output !== null) outputs.set(step, output);
    }
    // Sign-ins end while the browser is looked at, so what they said is taken last.
    for (const step of steps) if (step.kind === 'command' && walker.signIns.has(step.line)) outputs.set(step, plain(walker.signIns.get(step.line) ?? ''));
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, withOutputs(page, outputs));
    else for (const [step, output] of outputs) expect({ [step.line]: output }).toEqual({ [step.line]: step.output });
  }, 600_000);
});
