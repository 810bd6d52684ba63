/** This file prints labels in a real browser, from the menu to the PDF, and reads the PDF back with a scanner's eyes. */
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { STOCKS, type Stock, labelPlace, labelsOnPage } from '../../src/devices/rules/label-stock';
import { guideTo } from '../../tools/guide';
import { Tab } from '../../tools/living/tables';
import { Stage } from '../path/stage';
import { startBrowser, visit } from './browser';
import { extent, readPdf, scan } from './pdf-picture';

const ADDRESS = 'https://go.juniper.example/d';
const DEVICES_TAB = 151;
/** Three hundred labels are seconds of work for an idle machine, and this one may have others to do. */
const MAKING_MS = 100_000;

let browser: Browser;
let stage: Stage;
let served: ServedWorkspace;
let page: Page;
let dialog: FrameLocator;
let complaints: readonly string[];

beforeAll(async () => {
  stage = Stage.ready();
  const settings = new Tab(stage.workspace, stage.bookId('programme'), 'Settings');
  settings.type(stage.owner, settings.find('Setting', 'short address') ?? 0, { Value: ADDRESS });
  stage.runJob('facts');
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: guideTo(stage.installation, stage.district) })]);
  const opened = await visit(browser, new URL(`/sheets/${stage.bookId('staff')}?gid=${DEVICES_TAB}`, served.url).href, stage.owner, { width: 1366, height: 768 });
  ({ page, complaints } = opened);
  await page.locator('#grid[data-tab]').waitFor();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const cell = (row: number, column = 1) => page.locator(`[data-row="${row}"][data-column="${column}"]`);

async function openDialog(): Promise<void> {
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Print labels for devices' }).click();
  dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('heading', { name: 'Which devices?' }).waitFor();
}

/** The PDF that a button makes, as it is saved. */
async function saved(button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: MAKING_MS }), dialog.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function type(tags: readonly string[]): Promise<void> {
  await dialog.getByRole('button', { name: 'Type or scan' }).click();
  await dialog.getByLabel('Asset tags or serial numbers').fill(tags.join('\n'));
  await dialog.getByRole('button', { name: 'Use these' }).click();
  await dialog.getByText(`${tags.length.toLocaleString()} device`).first().waitFor();
}

const pick = (stock: Stock): Promise<readonly string[]> => dialog.getByRole('combobox', { name: 'Labels' }).selectOption(stock.id);

/** Where the nth printed label lies on its page. */
const areaOf = (stock: Stock, index: number) => ({ ...labelPlace(stock, index), ...stock.label });

it('opens over the grid from the menu, keeps the keyboard inside, and closes on Escape', async () => {
  await cell(3).click();
  await cell(5).click({ modifiers: ['Shift'] });
  await cell(8).click({ modifiers: ['Control'] });
  await openDialog();
  await dialog.getByText('4 devices are selected').waitFor();
  await expect(page.evaluate(() => document.activeElement?.tagName)).resolves.toBe('IFRAME');
  for (let presses = 0; presses < 25; presses++) await page.keyboard.press('Tab');
  await expect(page.evaluate(() => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body)).resolves.toBe(true);
  await dialog.getByRole('heading', { name: 'Which devices?' }).click();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('grid');
  await openDialog();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
});

it.each(STOCKS.map((stock) => [stock.name, stock] as const))('prints on %s what scanners read', async (_name, stock) => {
  const inSheet = stage.rows('staff', 'Devices').slice(0, 3).map((row) => String(row['Asset tag']));
  if (!(await page.locator('dialog').isVisible())) await openDialog();
  await type(inSheet);
  await pick(stock);
  const skipped = labelsOnPage(stock) > 1 ? labelsOnPage(stock) - 2 : 0;
  if (skipped > 0) await dialog.getByLabel('First free label').fill(String(skipped + 1));
  const { name, bytes } = await saved('Make the PDF');
  expect(name).toBe(`labels-${stock.id}-2026-10-06.pdf`);
  const pages = await readPdf(bytes);
  expect(pages).toHaveLength(labelsOnPage(stock) > 1 ? 2 : 3);
  expect(pages.flatMap((one) => one.words)).toEqual(inSheet);
  inSheet.forEach((tag, at) => {
    const place = areaOf(stock, skipped + at);
    const printed = pages[place.page];
    if (printed === undefined) throw new Error('The page is missing.');
    expect([printed.width, printed.height].map((mm) => mm.toFixed(2))).toEqual([stock.page.width, stock.page.height].map((mm) => mm.toFixed(2)));
    expect(scan(printed, place, 'CODE_128')).toBe(tag);
    if (stock.id !== 'tze12') expect(scan(printed, place, 'QR_CODE')).toBe(`${ADDRESS}?tag=${tag}`);
    const { left, top, right, bottom } = extent(printed);
    expect(left >= 0 && top >= 0 && right <= printed.width && bottom <= printed.height).toBe(true);
  });
  if (stock.id === 'tze12') await dialog.getByText('No QR code fits on Brother TZe 12 mm').waitFor();
});

it('moves the print by what was read on the calibration sheet', async () => {
  const stock = STOCKS[0] as Stock;
  await pick(stock);
  await dialog.getByLabel('First free label').fill('1');
  const before = extent((await readPdf((await saved('Make the PDF')).bytes))[0] as never);
  await dialog.getByText('Does it print in the right place?').click();
  const sheet = await saved('Make the calibration sheet');
  expect(sheet.name).toBe('calibration-5160.pdf');
  const [calibration] = await readPdf(sheet.bytes);
  expect(calibration?.words.filter((word) => word === '0')).toHaveLength(10);
  await dialog.getByLabel('Left edge').fill('-1.2');
  await dialog.getByLabel('Upper edge').fill('0.7');
  const after = extent((await readPdf((await saved('Make the PDF')).bytes))[0] as never);
  expect([after.left - before.left, after.top - before.top].map((mm) => mm.toFixed(2))).toEqual(['-1.20', '0.70']);
  await dialog.getByLabel('Left edge').fill('0');
  await dialog.getByLabel('Upper edge').fill('0');
});

it('takes whatever is typed as a tag, prints what can be read, and says what could not be', async () => {
  const stock = STOCKS.find((one) => one.id === '5160') as Stock;
  const hostile = ['=1+1', '<img src=x onerror=alert(1)>', '🚚 cart 7', 'جهاز ٧', 'Ångström-№5', `T${'0123456789'.repeat(5)}`, 'x'.repeat(2_000)];
  await pick(stock);
  await dialog.getByLabel('First free label').fill('1');
  await type(hostile);
  await dialog.getByText('Not in the inventory: =1+1').waitFor();
  const { bytes } = await saved('Make the PDF');
  const [printed] = await readPdf(bytes);
  if (printed === undefined) throw new Error('There is no page.');
  expect(hostile.slice(0, 6).map((_tag, at) => scan(printed, areaOf(stock, at), 'QR_CODE'))).toEqual(hostile.slice(0, 6).map((tag) => `${ADDRESS}?tag=${encodeURIComponent(tag)}`));
  expect(hostile.slice(0, 6).map((_tag, at) => scan(printed, areaOf(stock, at), 'CODE_128'))).toEqual(['=1+1', null, null, null, null, null]);
  expect(printed.pictures).toBeGreaterThanOrEqual(3);
  await dialog.getByText('Too long to be read on Avery 5160').waitFor();
  await dialog.getByText('No barcode fits on Avery 5160').waitFor();
});

it('makes 300 labels on ten sheets and leaves no complaint behind', async () => {
  if (!(await page.locator('dialog').isVisible())) await openDialog();
  const stock = STOCKS.find((one) => one.id === '5160') as Stock;
  await pick(stock);
  await type(Array.from({ length: 300 }, (_, at) => `NEW-${at + 1}`));
  const pages = await readPdf((await saved('Make the PDF')).bytes);
  expect(pages).toHaveLength(10);
  expect(pages.flatMap((one) => one.words)).toHaveLength(300);
  expect(scan(pages[9] as never, areaOf(stock, 29), 'CODE_128')).toBe('NEW-300');
  expect(complaints).toEqual([]);
  expect(stage.complaints()).toEqual([]);
});
