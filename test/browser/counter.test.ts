/** This file works at the counter in a real browser with a scanner that types: look up, check out, hand over, take back, check in, tag, need. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { valueOf } from '../../local/services/sheets/cell';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { startBrowser, visit, type Visit } from './browser';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 2, days: 2 });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The rows of a tab, each by its headers. */
function rows(tab: string): Record<string, string>[] {
  const sheet = living.workspace.workbooks.require(living.installation.workbookId('staff')).sheet(tab);
  const [headers = [], ...lines] = (sheet?.rows ?? []).map((row) => (row ?? []).map((cell) => String(valueOf(cell) ?? '')));
  return lines.filter((line) => line.some((cell) => cell !== '')).map((line) => Object.fromEntries(headers.map((header, at) => [header, line[at] ?? ''])));
}

async function openDevices(page: Page): Promise<FrameLocator> {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Open the tickets' }).click();
  await page.locator('#grid[data-tab]').waitFor();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('button', { name: 'Devices', exact: true }).click();
  await sidebar.getByText('Ready to scan').waitFor();
  return sidebar;
}

describe('a desk with a scanner', () => {
  let desk: Visit;
  let sidebar: FrameLocator;
  beforeAll(async () => {
    desk = await visit(browser, served.url, null);
    sidebar = await openDevices(desk.page);
  });

  /** What a wedge scanner does: the characters without a pause, and Enter; it looks at nothing and clicks nothing. */
  const scan = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      await desk.page.keyboard.type(text);
      await desk.page.keyboard.press('Enter');
    }
  };
  const mode = async (name: string): Promise<void> => sidebar.locator('.modes').getByRole('button', { name }).click();
  const line = async (text: string | RegExp): Promise<void> => sidebar.locator('.recent li', { hasText: text }).first().waitFor();
  const devices = (): Record<string, string>[] => rows('Devices').filter((row) => row['Console status'] === 'ACTIVE' && row['Asset tag'] !== '');
  const pupils = (): Record<string, string>[] => rows('People').filter((row) => row['Role'] === 'student' && row['Active'] === 'yes');
  const tag = (at: number): string => devices()[at]?.['Asset tag'] ?? '';
  const nameOf = (at: number): string => `${pupils()[at]?.['Given name'] ?? ''} ${pupils()[at]?.['Family name'] ?? ''}`;

  it('checks out pair after pair, scanned faster than the answers come, in either order', async () => {
    await mode('Check out');
    await scan(tag(0), pupils()[0]?.['Student number'] ?? '', pupils()[1]?.['Student number'] ?? '', tag(1));
    await line(`${tag(0)} is out to ${nameOf(0)}.`);
    await line(`${tag(1)} is out to ${nameOf(1)}.`);
    expect(rows('Loans').map((row) => [row['Asset tag'], row['Holder'], row['State']])).toEqual([[tag(0), nameOf(0), 'out'], [tag(1), nameOf(1), 'out']]);
    // The box is empty and has the keyboard, or the next scan would go astray.
    expect(await sidebar.locator('#scan').inputValue()).toBe('');
    expect(await sidebar.locator('#scan').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('says who has it, and hands it over when somebody says so', async () => {
    await scan(tag(0), pupils()[2]?.['Student number'] ?? '');
    await line(`${tag(0)} is with ${nameOf(0)}.`);
    await sidebar.getByRole('button', { name: `Hand it over to ${nameOf(2)}` }).click();
    await line(`${tag(0)} is out to ${nameOf(2)}.`);
    expect(rows('Loans').map((row) => row['State'])).toEqual(['returned', 'out', 'out']);
  });

  it('takes the last action back', async () => {
    await sidebar.getByRole('button', { name: `Undo: ${tag(0)} is out to ${nameOf(2)}.` }).click();
    await line(`Taken back: ${tag(0)} is as it was.`);
    expect(rows('Loans').map((row) => row['State'])).toEqual(['out', 'out', 'undone']);
  });

  it('checks in with the place and condition that stay, and says so of a second scan', async () => {
    await mode('Check in');
    await sidebar.getByLabel('Where it is now').fill('Library cart 3');
    await sidebar.getByLabel('Condition').selectOption('broken');
    await sidebar.locator('#scan').focus();
    await scan(tag(0), tag(1), tag(1));
    await line(`${tag(1)} is back from ${nameOf(1)}.`);
    await line(/is in already: .* took it back/);
    await line(`${tag(0)} is broken.`);
    expect(devices().slice(0, 2).map((row) => [row['Status'], row['Place now'], row['Condition'], row['Holder']])).toEqual([['available', 'Library cart 3', 'broken', ''], ['available', 'Library cart 3', 'broken', '']]);
  });

  it('asks before a broken device goes out, and lets a choice be made where a name fits several', async () => {
    await mode('Check out');
    await scan(tag(0), nameOf(3).slice(0, 1));
    const choices = sidebar.locator('.choices button');
    await choices.first().waitFor();
    expect(await choices.count()).toBeGreaterThan(1);
    await choices.first().click();
    await sidebar.getByText(`${tag(0)} is broken.`).first().waitFor();
    await sidebar.getByRole('button', { name: 'Leave it' }).click();
    expect(rows('Loans').filter((row) => row['State'] === 'out')).toEqual([]);
  });

  it('shows what is selected in the sheet, changes its tag, and finds it by the new one', async () => {
    await mode('Look up');
    await scan('nobody knows this');
    await sidebar.locator('.notice', { hasText: 'Nothing is called “nobody knows this”.' }).waitFor();
    await scan(tag(4));
    await sidebar.locator('#shown', { hasText: tag(4) }).waitFor();
    await sidebar.getByText('Change the tag').click();
    await sidebar.getByLabel('New asset tag').fill('MT-900077');
    await sidebar.getByRole('button', { name: 'Save the tag' }).click();
    await sidebar.locator('#shown', { hasText: 'MT-900077' }).waitFor();
    await desk.page.getByRole('tab', { name: 'Devices', exact: true }).click();
    await desk.page.locator('[data-row="1"]', { hasText: 'Serial number' }).first().waitFor();
    await desk.page.locator('[data-row="3"][data-column="1"]').first().click();
    const selected = rows('Devices')[1]?.['Asset tag'] ?? '';
    await sidebar.locator('#shown', { hasText: selected }).waitFor();
  });

  it('complains of nothing', () => {
    expect(desk.complaints).toEqual([]);
  });
});
