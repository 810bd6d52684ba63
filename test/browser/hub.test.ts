/** These tests look at the public page in a real browser, on a phone: searched and printed, in a Google Site, and in a stranger's frame. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type ServedWorkspace, serveWorkspace } from '../../local/web/server';
import { shareWithHub } from '../../tools/published-rows';
import { publishSample } from '../hub/published';
import { Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

const PHONE = { width: 360, height: 740 };

let browser: Browser;
let served: ServedWorkspace;
let stage: Stage;

beforeAll(async () => {
  stage = Stage.ready();
  const { url } = JSON.parse(stage.installation.property('help form open') ?? '{}') as { url: string };
  publishSample(stage.workspace, stage.bookId('published'), url);
  shareWithHub(stage.workspace, stage.bookId('published'), stage.district.cast.hubAccount);
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const hubPath = (query = ''): string => new URL(`/apps/${stage.installation.hub.id}${query}`, served.url).href;
const inside = (page: Page): FrameLocator => page.frameLocator('iframe').first();

/** Waits for a page of the hub by its heading, and looks whether it is as wide as the phone and no wider. */
async function arrived(page: Page, heading: string): Promise<void> {
  await inside(page).getByRole('heading', { level: 1, name: heading }).waitFor();
  const wide = await inside(page).locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

describe('the public page', () => {
  it('is read, searched and left without a script of its own', async () => {
    const { page } = await visit(browser, hubPath('?lang=en'), null, PHONE);
    // What the local Workspace itself puts into a page of a script stands in the head.
    expect(await inside(page).locator('body script').count()).toBe(0);
    await inside(page).getByRole('searchbox').fill('glass');
    await inside(page).getByRole('searchbox').press('Enter');
    await inside(page).getByRole('link', { name: 'The screen is cracked' }).click();
    await arrived(page, 'The screen is cracked');
    await page.context().close();
  });

  it('stands in a Google Site, leaves it by its links, and is shown in nobody else’s frame', async () => {
    const { page } = await visit(browser, new URL(`/sites/${stage.installation.hub.id}?lang=en`, served.url).href, null, PHONE);
    await page.getByRole('heading', { level: 1, name: 'Device help' }).waitFor();
    await inside(page).getByRole('link', { name: 'For families' }).click();
    await page.waitForURL(/\/apps\//);
    await arrived(page, 'For families');

    // Another site on the same machine: another port is another origin.
    const other = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(`<iframe src="${hubPath('/exec')}"></iframe>`));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const stranger = await page.context().newPage();
    const refused = stranger.waitForEvent('requestfailed', (request) => request.url() === hubPath('/exec'));
    await stranger.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    other.close();
    await page.context().close();
  });

  it('prints a card with its address and nothing around it', async () => {
    const { page } = await visit(browser, hubPath('/exec?lang=en&page=card&card=cracked-screen'), null, PHONE);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top', '.way', 'footer a']) expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.getByText('Do not touch the glass.').isVisible()).toBe(true);
    expect(await page.locator('.address').innerText()).toContain('card=cracked-screen');
    await page.context().close();
  });
});
