/** This file works in a real browser with the add-on's cards beside a sheet: the consent screen first, then an office clerk's counter by mouse and by keyboard. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { plainGuide } from '../../local/web/guide';
import { type Cells, Stage } from '../path/stage';
import { startBrowser, visit, type Visit } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
let browser: Browser;
let served: ServedWorkspace;
let clerk = '';
let tag = '';
let student: Cells;

beforeAll(async () => {
  stage = Stage.ready();
  clerk = stage.district.cast.secretary.email;
  tag = stage.district.cast.childDevice.annotatedAssetId ?? '';
  student = stage.rows('staff', 'People').find((row) => row['Role'] === 'student' && row['Active'] === 'yes') as Cells;
  const file = stage.workspace.drive.get(stage.bookId('staff'));
  if (file !== undefined) stage.workspace.drive.share(file, { type: 'user', role: 'writer', to: clerk });
  stage.workspace.consents.asks = true;
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: { ...plainGuide(stage.workspace), timeZone: 'America/New_York' } })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Where somebody wants to look at it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'] ?? '';
  if (folder !== '') await page.screenshot({ path: `${folder}/cards-${name}.png` });
}

const card = (page: Page) => page.locator('#cards');
const title = async (page: Page, words: string | RegExp): Promise<void> => card(page).locator('h2', { hasText: words }).waitFor();
const back = async (page: Page): Promise<void> => card(page).getByRole('button', { name: 'Back', exact: true }).click();
const sheetUrl = (): string => `${served.url}sheets/${stage.bookId('staff')}?gid=151`;

/** What axe-core finds wrong with a part of the page. */
async function barriers(page: Page, part: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(selector: string): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    const { violations } = await axe.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}

describe('the first time', () => {
  let desk: Visit;
  beforeAll(async () => {
    desk = await visit(browser, `${sheetUrl()}#cards`, clerk);
  });

  it('asks for the permissions in Google’s sentences, and a no leaves an explanation', async () => {
    const { page } = desk;
    await card(page).getByText('MyTech needs your permission before it can start.').waitFor();
    await card(page).getByRole('button', { name: 'Review permissions' }).click();
    const screen = page.getByRole('dialog', { name: 'MyTech wants to access your Google Account' });
    await screen.waitFor();
    await picture(page, 'consent');
    expect(await screen.locator('li span').allTextContents()).toEqual([
      'See, edit, create, and delete all your Google Sheets spreadsheets',
      'See your primary Google Account email address',
      'See your language, country and time zone',
    ]);
    expect(await screen.innerText()).toContain(clerk);
    expect(await barriers(page, 'dialog')).toEqual([]);
    await screen.getByRole('button', { name: 'Cancel' }).click();
    await card(page).getByText('Nothing was allowed, so MyTech cannot show anything.').waitFor();
    expect(stage.workspace.executions.filter(({ kind }) => kind === 'card')).toEqual([]);
    expect(stage.workspace.consents.holds(stage.installation.cards, clerk)).toBe(false);
  });

  it('starts with a welcome after a yes, and never asks again', async () => {
    const { page } = desk;
    await card(page).getByRole('button', { name: 'Review permissions' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await title(page, 'Welcome to MyTech');
    await picture(page, 'welcome');
    await card(page).getByRole('button', { name: 'Start' }).click();
    await title(page, 'My school today');
    await page.reload();
    await title(page, 'My school today');
    expect(await barriers(page, '#cards')).toEqual([]);
    await picture(page, 'home');
    expect(desk.complaints).toEqual([]);
  });

  it('the sidebar is another script and asks for itself', async () => {
    const { page } = desk;
    const menu = async (): Promise<void> => {
      await page.getByRole('button', { name: 'MyTech' }).click();
      await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
    };
    await menu();
    await page.getByRole('dialog').getByText('Display and run third-party web content').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.toast', { hasText: 'Nothing was allowed' }).waitFor();
    await menu();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.locator('#sidebar iframe').waitFor();
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
  });
});

describe('at the counter', () => {
  let desk: Visit;
  beforeAll(async () => {
    desk = await visit(browser, sheetUrl(), clerk);
    await desk.page.getByRole('tab', { name: 'MyTech' }).click();
    await title(desk.page, 'My school today');
  });

  it('a scanner and a keyboard look up, hand out and take back', async () => {
    const { page } = desk;
    await card(page).getByLabel('Look up').focus();
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await title(page, tag);
    await picture(page, 'device');
    await card(page).getByRole('button', { name: 'Check out' }).press('Enter');
    await title(page, `Check out ${tag}`);
    await card(page).getByLabel('To whom?').fill('nobody of this name');
    await page.keyboard.press('Enter');
    await card(page).getByText('Nothing here is called “nobody of this name”.').first().waitFor();
    await picture(page, 'refused');
    await card(page).getByLabel('To whom?').fill(String(student['Student number']));
    await card(page).getByLabel('Due back').fill('2026-12-18');
    expect(await barriers(page, '#cards')).toEqual([]);
    await picture(page, 'out');
    await card(page).locator('footer').getByRole('button', { name: 'Check out' }).click();
    await card(page).getByText(/ is out to /).first().waitFor();
    await picture(page, 'out-done');
    await card(page).getByRole('button', { name: 'Check in' }).click();
    await card(page).getByLabel('Condition').selectOption('fair');
    await picture(page, 'in');
    await card(page).locator('footer').getByRole('button', { name: 'Check in' }).click();
    await card(page).getByText(/ is back from /).first().waitFor();
    expect(stage.rows('staff', 'Loans').map((row) => [row['State'], row['Condition in']])).toEqual([['returned', 'fair']]);
    // The cards between would tell what is no longer so.
    await back(page);
    await title(page, 'My school today');
    expect(await card(page).getByLabel('Look up').inputValue()).toBe(tag);
  });

  it('files for somebody, opens the ticket and takes it; more is behind a fold', async () => {
    const { page } = desk;
    await card(page).getByRole('button', { name: 'File for somebody' }).click();
    await card(page).getByLabel('Which device?').fill(tag);
    await card(page).getByLabel('What happened?').fill('الشاشة مكسورة <b>جدا</b>');
    await picture(page, 'file');
    await card(page).getByRole('button', { name: 'File the ticket' }).click();
    await title(page, /^Filed as MT-/);
    await card(page).getByRole('button', { name: 'Open it' }).click();
    const words = card(page).getByText('الشاشة مكسورة <b>جدا</b>');
    await words.waitFor();
    expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await card(page).getByRole('button', { name: 'I take it' }).click();
    await card(page).getByText('is yours now.').waitFor();
    await picture(page, 'ticket');
    expect(await barriers(page, '#cards')).toEqual([]);
    await card(page).getByRole('button', { name: 'Reload the add-on' }).click();
    await title(page, 'My school today');
    await card(page).getByRole('button', { name: /Mine/ }).click();
    await title(page, 'My tickets');
    await back(page);
    await card(page).getByLabel('Look up').fill(tag);
    await page.keyboard.press('Enter');
    await title(page, tag);
    const more = card(page).getByRole('button', { name: 'Show more' }).first();
    await more.click();
    await picture(page, 'device-more');
    expect(await card(page).getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
    await card(page).getByRole('button', { name: 'Close the add-on' }).click();
    expect(await page.getByRole('tab', { name: 'MyTech' }).evaluate((icon) => icon === document.activeElement)).toBe(true);
    expect(desk.complaints).toEqual([]);
  });

  it('somebody without the workbook never sees the sheet, and a reader is told that changing needs more', async () => {
    const teacher = stage.district.cast.teacher.email;
    const { page } = await visit(browser, sheetUrl(), teacher);
    await page.getByText('You need access').waitFor();
    await page.context().close();
  });
});

it('a web app whose deployer has not allowed it asks the deployer, and tells everybody else', async () => {
  const { program } = stage.installation;
  stage.workspace.consents.takeBack(program, stage.owner);
  const lead = await visit(browser, `${served.url}apps/${program.id}`, stage.district.cast.lead.email);
  await lead.page.frameLocator('iframe').getByText('Authorization is required to perform that action.').waitFor();
  const owner = await visit(browser, `${served.url}apps/${program.id}`, stage.owner);
  await owner.page.getByRole('button', { name: 'Review permissions' }).click();
  await owner.page.getByText('Read, compose, and send emails from your Gmail account').waitFor();
  await picture(owner.page, 'program');
  await owner.page.getByRole('button', { name: 'Allow' }).click();
  await owner.page.locator('iframe.app-frame').waitFor();
  expect(stage.workspace.consents.holds(program, stage.owner)).toBe(true);
});
