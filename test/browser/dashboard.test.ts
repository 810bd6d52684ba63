/** This file looks at the dashboard in a real browser: its charts are drawn, with the numbers of today, and follow what changes. */
import type { Browser, Locator, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { plainGuide } from '../../local/web/guide';
import { dashboardBoard } from '../../src/dashboard/board';
import { helpdeskBoard } from '../../src/helpdesk/learning/board';
import { dashboard } from '../../src/dashboard/sheet';
import { lend, students } from '../dashboard/lent';
import { Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

let browser: Browser;
let stage: Stage;
let served: ServedWorkspace;

beforeAll(async () => {
  stage = Stage.ready();
  lend(stage, 30);
  stage.runJob('dashboard');
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: plainGuide(stage.workspace) })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const url = new URL(`/sheets/${stage.bookId('staff')}?gid=${dashboard.sheetId}`, served.url).href;
  const visited = await visit(browser, url, stage.owner, { width: 1360, height: 900 });
  await visited.page.locator(`#grid[data-tab="${dashboard.sheetId}"]`).waitFor();
  return visited;
}

const chart = (page: Page, title: string): Locator => page.getByRole('figure', { name: `Chart: ${title}` });

/** The numbers that stand beside a chart for those who do not see it, by their labels. */
async function numbers(page: Page, title: string): Promise<Record<string, string>> {
  const rows = await chart(page, title).locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return Object.fromEntries(rows.map(([label = '', value = '']) => [label, value]));
}

/** How many pixels of a chart have a colour. */
const colored = async (page: Page, title: string, [red, green, blue]: readonly [number, number, number]): Promise<number> =>
  chart(page, title)
    .locator('canvas')
    .evaluate(
      (canvas, wanted) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] === wanted[0] && data[at + 1] === wanted[1] && data[at + 2] === wanted[2]) count++;
        return count;
      },
      [red, green, blue] as const,
    );

const allCharts = [...dashboardBoard.charts, ...helpdeskBoard.charts];

const TEAL = [15, 118, 110] as const;

it('every declared chart is drawn, without a complaint, and none leaves the tab', async () => {
  const { page, complaints } = await open();
  await page.locator('.chart[data-drawn]').nth(allCharts.length - 1).waitFor({ state: 'attached' });
  const widths = await page.locator('.chart').evaluateAll((all) => all.map((one) => [one.clientWidth > 500, one.clientHeight > 300, (one.querySelector('canvas')?.width ?? 0) > 500]));
  expect(widths).toEqual(allCharts.map(() => [true, true, true]));
  expect(complaints).toEqual([]);
});

it('charts show the numbers of the sheet, empty places left out', async () => {
  const { page } = await open();
  const count = students(stage).length;
  expect(await numbers(page, 'Devices by status')).toMatchObject({ out: '30', lost: '0' });
  const schools = await numbers(page, 'Students with a device, by school');
  const wanted = stage.rows('staff', 'Coverage by school').filter((row) => row['Students'] !== '').map((row) => [row['School'], String(row['Percent with a device'])]);
  expect(schools).toEqual(Object.fromEntries(wanted));
  expect(Object.values(schools).some((percent) => Number(percent) > 0)).toBe(true);
  expect(Object.keys(await numbers(page, 'When updates end'))).toHaveLength(13);
  expect(await page.locator('[data-row="3"][data-column="2"]').textContent()).toBe(`30 of ${count} (${Math.floor(3_000 / count)} %)`);
});

it('a bar is as long as its number, and a renewed dashboard is drawn while the page is open', async () => {
  const { page } = await open();
  const title = 'Students with a device, by school';
  await chart(page, title).and(page.locator('[data-drawn]')).waitFor();
  const before = { pixels: await colored(page, title, TEAL), sum: Object.values(await numbers(page, title)).reduce((sum, value) => sum + Number(value), 0) };
  expect(before.pixels).toBeGreaterThan(1_000);
  lend(stage, 90);
  stage.runJob('dashboard');
  await page.waitForFunction((text) => document.querySelector('[data-row="3"][data-column="2"]')?.textContent?.startsWith(text), '90 of');
  await chart(page, title).and(page.locator('[data-drawn]')).waitFor();
  const after = { pixels: await colored(page, title, TEAL), sum: Object.values(await numbers(page, title)).reduce((sum, value) => sum + Number(value), 0) };
  expect(after.sum).toBeGreaterThan(2 * before.sum);
  expect(after.pixels / before.pixels).toBeCloseTo(after.sum / before.sum, 0);
});

it('a chart without numbers says so, and the rows under the charts are still the sheet’s', async () => {
  const book = stage.workspace.workbooks.require(stage.bookId('staff'));
  const before = book.state;
  book.edit(null, (draft) => {
    for (let row = 1; row < 14; row++) draft.setRow(173, row, undefined);
  });
  const { page } = await open();
  await chart(page, 'When updates end').getByText('When updates end: no data yet').waitFor({ state: 'attached' });
  await page.locator('[data-row="2"][data-column="1"]').click();
  expect(await page.locator('#formula-bar').inputValue()).toBe('Counted on');
  book.restore(before);
});

it('the charts scroll with the rows, below the header that stays', async () => {
  const { page } = await open();
  const top = async (): Promise<number> => (await chart(page, 'Students with a device, by grade').boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await page.locator('.tabulator-tableholder').evaluate((holder) => holder.scrollBy(0, 200));
  await page.waitForFunction((was) => Math.abs((document.querySelector('[data-chart="15902"]')?.getBoundingClientRect().y ?? 0) - (was - 200)) < 1, before);
  await page.goto(new URL(`/sheets/${stage.bookId('staff')}?gid=101`, served.url).href);
  await page.locator('#grid[data-tab="101"]').waitFor();
  expect(await page.locator('.chart').count()).toBe(0);
});
