/** This file works in the sidebar of Google's 300 pixels by keyboard: home, the look-up, a lost connection while saving, and a place that does not come. */
import type { Browser, FrameLocator } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { type Visit, startBrowser, visit } from './browser';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;
let desk: Visit;
let sidebar: FrameLocator;

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 8, days: 3 });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
  desk = await visit(browser, served.url, null);
  const { page } = desk;
  await page.getByRole('button', { name: 'Open the tickets' }).click();
  await page.locator('#grid[data-tab]').waitFor();
  await page.locator('[data-row="1"][data-column="1"]').click();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.locator('main').waitFor();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
const focused = async (): Promise<string> => sidebar.locator(':focus').evaluate((element) => element.id === '' ? (element.textContent ?? '') : element.id);

it('greets whoever opens it for the first time, and begins with what waits', async () => {
  await sidebar.getByText('Welcome to MyTech').waitFor();
  await sidebar.getByRole('button', { name: 'Good to know' }).click();
  await sidebar.getByLabel('School', { exact: true }).selectOption('*');
  await sidebar.getByRole('heading', { name: 'What to do first' }).waitFor();
  expect(await sidebar.locator('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);
});

it('opens the list behind a number, a ticket of it, and comes back, by keyboard alone', async () => {
  await sidebar.locator('#list-waiting').focus();
  await press('Enter');
  await sidebar.getByRole('heading', { name: 'Tickets that wait for us' }).waitFor();
  await sidebar.getByRole('button', { name: '← Home' }).focus();
  await press('Enter');
  await sidebar.locator('#list-waiting').waitFor();
  expect(await focused()).toBe('list-waiting');
  await press('Enter');
  await sidebar.locator('.queue button').first().focus();
  await press('Enter');
  await sidebar.locator('.ticket').waitFor();
  await sidebar.getByRole('button', { name: 'Tickets', exact: true }).focus();
  await press('ArrowLeft');
  expect(await focused()).toBe('Home');
  await press('End', 'ArrowRight');
  expect(await focused()).toBe('Home');
});

it('looks up whatever is typed from anywhere, says what it did not find, and goes back where the keyboard was', async () => {
  await press('/');
  expect(await focused()).toBe('find');
  await desk.page.keyboard.type('no such thing');
  await press('Enter');
  await sidebar.getByText('Nothing is called “no such thing”.').waitFor();
  await press('Escape');
  expect(await focused()).toBe('Home');
  await press('Control+k');
  await desk.page.keyboard.type(living.district.cast.childDevice.annotatedAssetId ?? '');
  await press('Enter');
  await sidebar.locator('#shown', { hasText: living.district.cast.childDevice.annotatedAssetId ?? '' }).waitFor();
  await press('Control+k');
  await sidebar.getByText('Looked up before').waitFor();
  const ticket = String(await sidebar.locator('#ticket').textContent());
  await desk.page.keyboard.type(ticket);
  await press('Enter');
  await sidebar.locator('#ticket', { hasText: ticket }).waitFor();
});

it('keeps what was typed when the connection is lost while saving, and saves it once when it is back', async () => {
  await sidebar.getByRole('tab', { name: 'Note' }).click();
  await sidebar.getByLabel('A note for colleagues').fill('The charger is in the blue box.');
  await desk.page.context().setOffline(true);
  await sidebar.getByRole('button', { name: 'Save note' }).click();
  await sidebar.getByText('Saving…').first().waitFor();
  await sidebar.getByText(/^Not saved: No answer from Google/).waitFor();
  await sidebar.getByRole('button', { name: 'Show what I typed' }).click();
  expect(await sidebar.getByLabel(/Select it and copy it/).inputValue()).toContain('The charger is in the blue box.');
  await desk.page.context().setOffline(false);
  await sidebar.getByRole('button', { name: 'Save note' }).click();
  await sidebar.getByText(/Saved at/).waitFor();
  await sidebar.locator('.talk .note', { hasText: 'blue box' }).waitFor();
  expect(await sidebar.locator('.talk .note', { hasText: 'blue box' }).count()).toBe(1);
});

it('says what to do where Google needs the consent again, with what was typed kept', async () => {
  const { workspace, installation } = living;
  installation.addon.consentedByAdmin = false;
  workspace.consents.asks = true;
  await sidebar.getByRole('tab', { name: 'Note' }).click();
  await sidebar.getByLabel('A note for colleagues').fill('The charger was found.');
  await sidebar.getByRole('button', { name: 'Save note' }).click();
  await sidebar.getByText(/^Not saved: Google needs your permission for MyTech again/).waitFor();
  expect(await sidebar.getByLabel('A note for colleagues').inputValue()).toBe('The charger was found.');
  await sidebar.getByRole('button', { name: 'Show what I typed' }).click();
  expect(await sidebar.getByLabel(/Select it and copy it/).inputValue()).toContain('The charger was found.');
  workspace.consents.asks = false;
  await sidebar.getByRole('button', { name: 'Save note' }).click();
  await sidebar.getByText(/Saved at/).waitFor();
});

it('says when a place did not come, and brings it when somebody tries again', async () => {
  await desk.page.context().setOffline(true);
  await sidebar.getByRole('button', { name: 'Count', exact: true }).click();
  await sidebar.getByText(/No answer from Google/).first().waitFor();
  await desk.page.context().setOffline(false);
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('No stocktake is open').waitFor();
});

it('does not run a place of another build, and says what to do', async () => {
  const stamped = await sidebar.locator('body').evaluate(() => typeof (globalThis as { MyTech__stamp?: unknown }).MyTech__stamp);
  expect(stamped).toBe('string');
  await sidebar.locator('body').evaluate(() => Object.assign(globalThis, { MyTech__stamp: 'older' }));
  await sidebar.getByRole('button', { name: 'Coach', exact: true }).click();
  await sidebar.getByText('MyTech has been updated since this sidebar was opened.').waitFor();
});
