/** This file walks a problem through the desk in a real browser, from noticed to measured, and looks at the wallboard and at the helpdesk's charts. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { plainGuide } from '../../local/web/guide';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { dashboard } from '../../src/dashboard/sheet';
import { tickets } from '../../src/helpdesk/sheet';
import { calm, daysFrom, lay, solved, ticketRows } from '../helpdesk/learning-stage';
import { DAY_MS, Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

let browser: Browser;
let stage: Stage;
let served: ServedWorkspace;

const TODAY = '2026-10-06';

beforeAll(async () => {
  stage = Stage.ready();
  const schools = stage.rows('staff', 'Schools').map((row) => String(row['School ID']));
  const surge = daysFrom('2026-09-22', TODAY).flatMap((day) => Array.from({ length: 5 }, () => solved(day, { category: 'charging', cause: '' })));
  const open = Array.from({ length: 14 }, (_, at) => ({
    day: at < 5 ? '2026-09-29' : TODAY,
    values: { state: 'open' as const, schoolId: schools[at % schools.length] ?? '', assignee: at % 3 === 0 ? '' : 'tess@school.example', openedAt: stage.now - (at + 1) * 600_000, dueAt: stage.now + (at < 3 ? -1 : at < 6 ? 1 : 30) * 3_600_000, resolveBy: null },
  }));
  lay(stage, tickets, ticketRows([...calm('2026-07-06', TODAY), ...surge, ...open]));
  stage.runJob('learning');
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: plainGuide(stage.workspace) })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

async function app(query = '', size = { width: 1360, height: 900 }): Promise<{ readonly page: Page; readonly frame: FrameLocator; readonly complaints: readonly string[] }> {
  const project = stage.workspace.scripts.all().find((one) => one.name.includes('program') || one.name.toLowerCase().includes('mytech program'));
  const visited = await visit(browser, new URL(`/apps/${project?.id ?? ''}${query}`, served.url).href, stage.owner, size);
  return { page: visited.page, complaints: visited.complaints, frame: visited.page.frameLocator('iframe').first() };
}

it('the wallboard fills a screen with numbers and schools, without a name', async () => {
  const { page, frame, complaints } = await app('?page=wallboard', { width: 1920, height: 1080 });
  await frame.getByRole('heading', { name: 'Helpdesk now' }).waitFor();
  await picture(page, 'wallboard');
  const text = (await frame.locator('main').textContent()) ?? '';
  expect(text).toContain('Waiting for us');
  expect(text).toContain('overdue');
  expect(text).not.toMatch(/tess|@/);
  expect(complaints).toEqual([]);
});

it('a problem is taken up, worded, acted on, and measured when its weeks are over', async () => {
  const { page, frame, complaints } = await app();
  await frame.getByRole('button', { name: 'Problems', exact: true }).click();
  await frame.getByRole('heading', { name: 'Charging or battery, all of the district' }).waitFor();
  await picture(page, 'problems-noticed');
  await frame.getByRole('button', { name: 'Take it up' }).click();
  await frame.getByText(/tickets are gathered here/).waitFor();
  await frame.getByLabel('Training slot').fill('10 minutes on Monday in every homeroom');
  await frame.getByRole('button', { name: 'Keep these words' }).click();
  await frame.getByRole('button', { name: 'Keep these words' }).waitFor({ state: 'detached' });
  await picture(page, 'problems-taken');
  await frame.getByLabel('What was done').fill('Card on the hub, line in the newsletter');
  await frame.getByRole('button', { name: 'Measure from that day' }).click();
  await frame.getByText('Acted on', { exact: true }).waitFor();
  lay(stage, tickets, ticketRows(calm('2026-10-07', '2026-11-06'), 9_000));
  stage.jump(31 * DAY_MS);
  stage.runJob('learning');
  const later = await app();
  await later.frame.getByRole('button', { name: 'Problems', exact: true }).click();
  await later.frame.getByText(/56 % fewer; with 95 % certainty/).waitFor();
  await picture(later.page, 'problems-measured');
  expect([...complaints, ...later.complaints]).toEqual([]);
});

it('the helpdesk’s charts are drawn below the fleet’s', async () => {
  const url = new URL(`/sheets/${stage.bookId('staff')}?gid=${dashboard.sheetId}`, served.url).href;
  const { page, complaints } = await visit(browser, url, stage.owner, { width: 1360, height: 1000 });
  const chart = page.getByRole('figure', { name: 'Chart: Tickets by week' });
  await chart.and(page.locator('[data-drawn]')).waitFor({ state: 'attached' });
  const rows = await chart.locator('tbody tr').count();
  expect(rows).toBeGreaterThan(13);
  await page.locator('.tabulator-tableholder').evaluate((holder) => holder.scrollBy(0, 2_120));
  await picture(page, 'charts-1');
  await page.locator('.tabulator-tableholder').evaluate((holder) => holder.scrollBy(0, 760));
  await picture(page, 'charts-2');
  expect(complaints).toEqual([]);
});
