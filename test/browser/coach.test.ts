/** These tests live a coach's week in a real browser: a cycle is opened, sessions are logged by the keyboard, one is taken back, and the report is read. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { guideTo } from '../../tools/guide';
import { type Coaching, withCoaching } from '../coaching/stage';
import { startBrowser, visit } from './browser';

let browser: Browser;
let at: Coaching;
let served: ServedWorkspace;
let page: Page;
let sidebar: FrameLocator;
let complaints: readonly string[];

beforeAll(async () => {
  at = withCoaching();
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(at.stage.workspace, { port: 0, guide: guideTo(at.stage.installation, at.stage.district) })]);
  const opened = await visit(browser, new URL(`/sheets/${at.stage.bookId('staff')}`, served.url).href, at.coach, { width: 1366, height: 900 });
  ({ page, complaints } = opened);
  sidebar = await openCoach(page);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openCoach(from: Page): Promise<FrameLocator> {
  await from.locator('#grid[data-tab]').waitFor();
  await from.getByRole('button', { name: 'MyTech' }).click();
  await from.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const frame = from.frameLocator('#sidebar iframe');
  await frame.getByRole('button', { name: 'Coach', exact: true }).click();
  return frame;
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Presses keys and counts them: logging is to take thirty seconds, of which a machine can count the presses. */
async function keys(...presses: readonly string[]): Promise<number> {
  for (const press of presses) await page.keyboard.press(press);
  return presses.length;
}

const name = (index: number): string => at.staff[index]?.name ?? '';
const family = (index: number): string => name(index).split(' ').at(-1) ?? '';

it('a coach logs a week by the keyboard alone, and takes the last one back', async () => {
  await sidebar.getByRole('heading', { name: 'Log a session' }).waitFor();
  await shot('coach-empty');
  await sidebar.locator('#coach-who').focus();
  const counted: number[] = [];
  for (let day = 0; day < 5; day++) {
    const letters = [...family(day).slice(0, 3).toLowerCase()];
    const typed = await keys(...letters);
    await sidebar.getByRole('option', { name: name(day) }).waitFor();
    const chosen = await keys('Enter');
    await sidebar.getByRole('button', { name: 'Log it' }).and(sidebar.locator(':focus')).waitFor();
    counted.push(typed + chosen + (await keys('Enter')));
    await sidebar.locator('.logged').getByText(name(day)).waitFor();
    await sidebar.locator('#coach-who:focus').waitFor();
  }
  console.log(`A session is logged with ${Math.max(...counted)} keystrokes at most.`);
  expect(Math.max(...counted)).toBeLessThanOrEqual(6);
  expect(at.stage.rows('coaching', 'Sessions')).toHaveLength(5);
  await shot('coach-logged');
  await sidebar.getByRole('button', { name: 'Take it back' }).click();
  await sidebar.locator('.logged').waitFor({ state: 'detached' });
  expect(at.stage.rows('coaching', 'Sessions').filter((row) => row['Taken back'] === 'yes')).toHaveLength(1);
});

it('a cycle goes from its first questions to its last, side by side', async () => {
  await sidebar.getByText('Open a cycle', { exact: true }).click();
  await sidebar.locator('#start-who').fill(family(0));
  await page.keyboard.press('Enter');
  await sidebar.getByRole('combobox', { name: 'Goal' }).selectOption('Lessons with technology');
  await sidebar.getByLabel('In their own words').fill('exit tickets in maths');
  for (const group of await sidebar.getByRole('group', { name: /^(I |It )/ }).all()) await group.getByLabel('a little').check();
  await shot('coach-start');
  await sidebar.getByRole('button', { name: 'Open the cycle' }).click();
  await sidebar.getByRole('heading', { name: 'Open cycles (1)' }).waitFor();

  // Two presses of the mouse: whoever was met last stands in sight.
  await sidebar.getByRole('option', { name: name(0) }).click();
  await sidebar.getByRole('button', { name: 'Move on to Inquire' }).click();
  await sidebar.getByRole('button', { name: 'Log it' }).click();
  await sidebar.locator('.cycle .badge', { hasText: 'Inquire' }).waitFor();
  await sidebar.locator('.cycle > summary').click();
  await sidebar.getByRole('button', { name: 'Make a notes document' }).click();
  await sidebar.getByText('The notes document comes within the hour').waitFor();
  await shot('coach-cycle');
  await sidebar.getByRole('button', { name: 'Close the cycle' }).click();
  for (const group of await sidebar.locator('.cycle').getByRole('group', { name: /^(I |It )/ }).all()) await group.getByLabel('mostly').check();
  await sidebar.getByRole('button', { name: 'Close the cycle' }).click();
  await sidebar.getByText('Closed this school year (1)').click();
  await sidebar.getByText('1.0 steps up on average').waitFor();
  await shot('coach-closed');
  expect(at.stage.rows('coaching', 'Cycles')).toMatchObject([{ Stage: 'closed', Sessions: 1, 'Before 1': 2, 'After 4': 3, 'Goal in own words': 'exit tickets in maths' }]);
});

it('the report opens in a dialog, without names for leaders and with them for the coach', async () => {
  await sidebar.getByRole('button', { name: 'Report to print' }).click();
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('heading', { name: /^Coaching,/ }).waitFor();
  expect(await dialog.getByText(name(0)).count()).toBe(0);
  await dialog.getByText('under 5').first().waitFor();
  await shot('coach-report-leaders');
  await dialog.getByLabel('Which version?').selectOption('Mine, with names');
  await dialog.getByRole('cell', { name: name(0) }).waitFor();
  await shot('coach-report-mine');
  expect(complaints).toEqual([]);
});
