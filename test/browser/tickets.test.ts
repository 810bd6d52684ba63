/** This file works a morning's tickets in a real browser, in a sidebar of Google's 300 pixels: queue, canned answer, merging, filing for somebody. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { startBrowser, visit } from './browser';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 14, days: 6 });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The queue beside the Tickets tab, where no ticket's row is selected any more. */
async function openQueue(page: Page): Promise<FrameLocator> {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Open the tickets' }).click();
  await page.locator('#grid[data-tab]').waitFor();
  await page.locator('[data-row="1"][data-column="1"]').click();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('button', { name: 'Tickets', exact: true }).click();
  await sidebar.locator('.queue').waitFor();
  return sidebar;
}

const number = async (sidebar: FrameLocator): Promise<string> => (await sidebar.locator('#ticket').textContent()) ?? '';

describe('a morning at the helpdesk', () => {
  it('goes from the queue through canned answers and merging to solved, by keyboard where that is quicker', async () => {
    const { page, complaints } = await visit(browser, served.url, null);
    const sidebar = await openQueue(page);
    await sidebar.getByRole('button', { name: /Nobody’s/ }).or(sidebar.getByRole('button', { name: /All/ })).last().click();
    await sidebar.locator('.queue button').nth(1).waitFor();
    await sidebar.locator('.queue button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await sidebar.locator('.ticket').waitFor();
    const survivor = await number(sidebar);

    await sidebar.getByRole('tab', { name: 'Answer' }).click();
    await sidebar.getByText('Canned answers').click();
    await sidebar.getByRole('button', { name: 'Bring it to the office' }).click();
    await expect(sidebar.getByLabel('Your answer to the family').inputValue()).resolves.toContain(survivor);
    await sidebar.getByRole('button', { name: 'Send answer' }).click();
    await sidebar.locator('.talk .ours', { hasText: 'Please bring the device' }).waitFor();

    await sidebar.getByRole('button', { name: '← Queue' }).click();
    await sidebar.locator('.queue button', { hasNotText: survivor }).first().click();
    await sidebar.locator('.ticket').waitFor();
    const duplicate = await number(sidebar);
    expect(duplicate).not.toBe(survivor);
    await sidebar.getByText('Pass on, hold, merge').click();
    await sidebar.getByLabel('Merge it into ticket').fill(survivor);
    await sidebar.getByRole('button', { name: 'Merge', exact: true }).click();
    await sidebar.getByText(`${duplicate} was merged into this ticket.`).waitFor();
    expect(await number(sidebar)).toBe(survivor);
    await sidebar.getByText('2 affected').first().waitFor();

    await sidebar.getByRole('tab', { name: 'Resolve' }).click();
    await sidebar.getByLabel('How did it end?').selectOption('fixed');
    await sidebar.getByLabel('What brought it about?').selectOption('dropped');
    await sidebar.getByRole('button', { name: 'Resolve ticket' }).click();
    await sidebar.getByRole('button', { name: 'Open it again' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('files for somebody on the phone, keeps what was typed when the place is left, and asks before it files twice', async () => {
    const { childDevice, child } = living.district.cast;
    const { page, complaints } = await visit(browser, served.url, null);
    const sidebar = await openQueue(page);
    const fill = async (): Promise<void> => {
      await sidebar.getByLabel('Who? Student number').fill(child.studentNumber);
      await sidebar.getByLabel('Which device?').fill(childDevice.serialNumber);
      await sidebar.getByLabel('What is it about?').selectOption('sound');
      await sidebar.getByLabel('What happened?').fill('The caller hears nothing in class.');
    };
    await sidebar.getByText('File for somebody').click();
    await fill();
    await sidebar.getByRole('button', { name: 'Devices' }).click();
    await sidebar.getByRole('button', { name: 'Tickets' }).click();
    await sidebar.getByRole('button', { name: 'File ticket' }).click();
    await sidebar.locator('.ticket', { hasText: 'The caller hears nothing in class.' }).waitFor();
    const filed = await number(sidebar);
    await sidebar.getByRole('button', { name: '← Queue' }).click();
    await fill();
    await sidebar.getByRole('button', { name: 'File ticket' }).click();
    await sidebar.getByRole('button', { name: `Add to ${filed}` }).click();
    await sidebar.getByText('2 affected').first().waitFor();
    expect(await number(sidebar)).toBe(filed);
    expect(complaints).toEqual([]);
  });
});
