/** These tests run a stocktake of one room in a real browser: opened at the desk, counted with a typed scanner, closed, and read. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { rowsOf } from '../../tools/tab-rows';
import { counts, devices } from '../../src/devices/sheet';
import { schools } from '../../src/people/sheet';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { startBrowser, visit } from './browser';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;
let staffId: string;
let school: { readonly schoolId: string; readonly name: string };

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 2, days: 3 });
  const { workspace, installation } = living;
  staffId = installation.workbookId('staff');
  // Devices that somebody has at home are not expected in a room, so it is a school where three at least rest.
  const counting = rowsOf(workspace, staffId, schools).find((row) => resting(row.schoolId).length >= 3);
  if (counting === undefined) throw new Error('There is no school where three devices rest.');
  school = counting;
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const resting = (schoolId: string) => rowsOf(living.workspace, staffId, devices).filter((row) => row.schoolId === schoolId && row.assetTag !== '' && row.status === 'available');

async function desk(page: Page): Promise<FrameLocator> {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  const frame = page.frameLocator('iframe').first();
  await frame.getByRole('button', { name: 'Stocktake', exact: true }).click();
  return frame;
}

/** The sidebar at its place Count. */
async function counting(page: Page): Promise<FrameLocator> {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Open the tickets' }).click();
  await page.locator('#grid[data-tab]').waitFor();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const frame = page.frameLocator('#sidebar iframe');
  await frame.getByRole('button', { name: 'Count', exact: true }).click();
  return frame;
}

async function start(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('combobox', { name: /^School/ }).selectOption(school.name);
  await sidebar.getByLabel('Room or cart').fill('Library cart 3');
  await sidebar.getByRole('button', { name: 'Start counting' }).click();
  await sidebar.getByLabel('Scan or type a tag').waitFor();
}

/** A wedge scanner types a code and presses Enter, and does not look whether anybody is ready. */
async function scan(page: Page, ...codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }
}

it('counts one room: found, of another school, unknown and twice; the report tells it all', async () => {
  const { page, complaints } = await visit(browser, served.url, null);
  const opening = await desk(page);
  await opening.getByLabel('Name').fill('Fall count');
  await opening.getByRole('button', { name: 'Open it' }).click();
  await opening.getByRole('heading', { name: 'Fall count' }).waitFor();

  const sidebar = await counting(page);
  await start(sidebar);
  const [first, second, third] = resting(school.schoolId).map((row) => row.assetTag) as [string, string, string];
  const stranger = rowsOf(living.workspace, staffId, devices).find((row) => row.schoolId !== school.schoolId && row.schoolId !== '' && row.assetTag !== '')?.assetTag ?? '';
  await scan(page, first, `https://mt.example/t/${second}`, stranger, 'ZZ-1 <b>', first);
  await sidebar.getByText('unexpected').first().waitFor();
  await sidebar.getByText('unknown').first().waitFor();
  await sidebar.getByText('twice').first().waitFor();
  await sidebar.getByText('saving…').first().waitFor({ state: 'detached' });
  expect(await sidebar.locator('.scanned').count()).toBe(5);

  // The next page begins anew, since here a page in its frame may keep nothing; what was counted is counted.
  const again = await counting(page);
  await start(again);
  await scan(page, first, third);
  await again.getByText('counted already').first().waitFor();
  await again.locator('.scanned', { hasText: third }).getByText('found').waitFor();
  expect(rowsOf(living.workspace, staffId, counts).map((row) => row.place)).toEqual(Array(5).fill('Library cart 3'));

  const closing = await desk(page);
  await closing.getByRole('button', { name: 'End the counting…' }).click();
  await closing.getByRole('button', { name: 'End it and write the report' }).click();
  await closing.getByRole('button', { name: 'Read the report of Fall count' }).click();
  await closing.getByRole('heading', { name: 'Unknown codes (1)' }).waitFor();
  await closing.getByText('ZZ-1 <b>').waitFor();
  await closing.getByRole('heading', { name: 'Unexpected (1)' }).waitFor();
  const cells = await closing.getByRole('row', { name: new RegExp(`^${school.name}`) }).getByRole('cell').allTextContents();
  expect(cells.slice(1, 2)).toEqual(['3']);
  expect(complaints).toEqual([]);
});
