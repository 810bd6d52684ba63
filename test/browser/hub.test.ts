/** These tests walk the public page in a real browser, on a phone, in three languages: from something broken to the form, and to where a request stands. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type ServedWorkspace, serveWorkspace } from '../../local/web/server';
import { LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import { words } from '../../src/words/words';
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

describe.each<[Language, string]>([
  ['ar', 'الشاشة مكسورة'],
  ['zh', '屏幕碎了'],
  ['so', 'Shaashaddu way jabtay'],
])('a family that reads %s', (language, title) => {
  const { hub, categories, requestStatus, states, steps } = words(language);

  it('finds out what to do about a broken screen, comes to the form, and looks up its request', async () => {
    const { page, complaints } = await visit(browser, hubPath(), null, PHONE);
    const hosts = new Set<string>();
    page.context().on('request', (request) => hosts.add(new URL(request.url()).protocol === 'data:' ? 'data' : new URL(request.url()).host));

    await inside(page).getByRole('link', { name: LANGUAGE_FACTS[language].own }).click();
    await arrived(page, hub.title);
    await inside(page).getByRole('link', { name: categories.screen }).click();
    await arrived(page, categories.screen);
    await inside(page).getByText(steps.screen[0] ?? '').waitFor();
    await inside(page).getByRole('link', { name: title }).click();
    await arrived(page, title);

    const [form] = await Promise.all([page.context().waitForEvent('page'), inside(page).getByRole('link', { name: hub.stillNeedHelp }).click()]);
    await form.waitForURL(/\/forms\//);
    expect(new URL(form.url()).searchParams.get('entry.1')).toBe(language);
    await form.close();

    await inside(page).getByRole('link', { name: hub.home }).click();
    await arrived(page, hub.title);
    await inside(page).getByRole('link', { name: requestStatus.title }).click();
    await arrived(page, requestStatus.title);
    await inside(page).getByLabel(requestStatus.number).fill('mt 1042');
    await inside(page).getByLabel(requestStatus.code).fill('abcd efgh jkmn');
    await inside(page).getByRole('button', { name: requestStatus.show }).click();
    await inside(page).getByText(states.working, { exact: true }).waitFor();
    await arrived(page, requestStatus.title);

    expect([...hosts].filter((host) => host !== 'data')).toEqual([new URL(served.url).host]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

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

    const stranger = await page.context().newPage();
    const refused = stranger.waitForEvent('console', (message) => message.text().includes('X-Frame-Options'));
    await stranger.goto(`data:text/html,<iframe src="${hubPath('/exec')}"></iframe>`);
    await refused;
    expect(await stranger.frameLocator('iframe').getByText('Something is broken').count()).toBe(0);
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
