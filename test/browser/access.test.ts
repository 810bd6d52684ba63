/**
 * This file looks at every page that somebody may have before them: axe must find nothing that keeps people out, by day and by night, and
 * the keyboard alone must reach everything and be seen wherever it is.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { violations } from './axe';
import { DAY_MS } from '../../tools/living/hours';
import { startBrowser, visit } from './browser';
import { walked } from './keyboard';
import { PAGES, type Listed, type Sight } from './pages';

let browser: Browser;
let served: ServedWorkspace;
let living: LivingDistrict;

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 12, days: 6, lent: true });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A folder for pictures of every place in both modes, for whoever wants to look. */
const PICTURES = process.env['PICTURES'];
async function picture({ name, page }: Sight, mode: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name.replace(/[^\p{L}0-9]+/gu, '-')}-${mode}.png` });
}

/** Once every colour has arrived where it goes. */
async function inMode({ page, frame }: Sight, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await frame.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    // One that has not begun to run would be waited for without end.
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
}

async function byNight(sight: Sight): Promise<readonly string[]> {
  await inMode(sight, 'dark');
  const wrong = await violations(sight.frame, sight.part, 'colours');
  await picture(sight, 'night');
  await inMode(sight, 'light');
  return wrong;
}

async function wrongIn({ excepted = {}, way, sameColours = false }: Listed, sight: Sight): Promise<readonly string[]> {
  const { page, frame, part } = sight;
  await inMode(sight, 'light');
  const day = await violations(frame, part, 'all', Object.keys(excepted));
  await picture(sight, 'day');
  const night = sameColours ? [] : await byNight(sight);
  const keys = await walked(page, frame, part, way);
  return [...day, ...night.map((line) => `by night, ${line}`), ...keys.faults.map((line) => `by keyboard, ${line}`)].map((line) => `${sight.name}: ${line}`);
}

it('a desk left open for a day looks again when somebody comes back to it, and keeps what it shows where the connection is lost', async () => {
  const { page } = await visit(browser, new URL(`/apps/${living.installation.program.id}`, served.url).href, living.district.cast.programAccount);
  const desk = page.frameLocator('iframe').first();
  const asOf = desk.getByText(/^As of /);
  await asOf.waitFor();
  const comeBack = async (): Promise<void> => desk.locator('html').evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  const before = await asOf.textContent();
  living.workspace.advanceTo(living.workspace.clock.now + 60_000);
  await comeBack();
  expect(await desk.getByRole('button', { name: 'Refresh', exact: true }).getAttribute('aria-disabled')).toBe('false');
  await desk.locator('html').evaluate((html, ms) => {
    const now = Date.now;
    Object.assign(html.ownerDocument.defaultView?.Date ?? Date, { now: () => now() + ms });
  }, DAY_MS);
  await comeBack();
  await desk.getByText(before ?? '', { exact: true }).waitFor({ state: 'hidden' });
  await page.route('**/api/call/**', (route) => route.abort());
  await desk.getByRole('button', { name: 'Refresh', exact: true }).click();
  await desk.getByText('Waiting for your yes or no').waitFor();
  await desk.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  expect(await desk.getByText('Waiting for your yes or no').isVisible()).toBe(true);
});

it.each(PAGES.map((listed) => [listed.name, listed] as const))('%s keeps nobody out', async (_name: string, listed: Listed) => {
  const wrong: string[] = [];
  let looked = 0;
  for await (const sight of listed.sights({ browser, served, living })) {
    wrong.push(...(await wrongIn(listed, sight)));
    looked += 1;
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(0);
});
