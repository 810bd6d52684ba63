/** This file publishes a card in three languages in a real browser, as whoever writes for families, and finds it in what the hub reads. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { cards } from '../../src/hub/content-sheet';
import { guideTo } from '../../tools/guide';
import { MINUTE_MS, Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

const stage = Stage.ready();
const editor = stage.district.cast.secretary.email;
const PAGE = { width: 1366, height: 768 };
const ARABIC = 'ابدؤوا بهدوء';

let browser: Browser;
let served: ServedWorkspace;
let page: Page;
let dialog: FrameLocator;
let complaints: readonly string[];

beforeAll(async () => {
  stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'hub editors', 'Value'), editor);
  stage.installation.setUp(stage.owner);
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: guideTo(stage.installation, stage.district) })]);
  const opened = await visit(browser, new URL(`/sheets/${stage.bookId('content')}?gid=${cards.sheetId}`, served.url).href, editor, PAGE);
  ({ page, complaints } = opened);
  await page.locator('#grid[data-tab]').waitFor();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openEditor(on: Page): Promise<FrameLocator> {
  await on.getByRole('button', { name: 'MyTech' }).click();
  await on.getByRole('menuitem', { name: "Edit the hub's cards" }).click();
  return on.frameLocator('dialog iframe');
}

async function write(language: string, title: string, text: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`^${language}`) }).click();
  const fields = dialog.getByRole('region', { name: language, exact: true });
  await fields.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await fields.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
}

it('begins a card, writes it in three languages, sees it as a phone shows it, and publishes all three at one press', async () => {
  dialog = await openEditor(page);
  await dialog.getByRole('heading', { name: "The hub's cards" }).waitFor();
  await dialog.getByText('Write a new card').click();
  await dialog.getByLabel('Title in English').fill('Start gently');
  await dialog.getByRole('button', { name: 'Begin the card' }).click();
  await dialog.getByRole('heading', { name: 'Start gently', level: 1 }).waitFor();
  await write('English', 'Start gently', 'Before you begin.\n\n1. Sit down.\n2. <b>Breathe</b>.');
  await write('Spanish', 'Empiece con calma', '1. Siéntese.\n2. Respire.');
  await write('Arabic', ARABIC, `1. ${ARABIC}`);
  const phone = dialog.getByRole('region', { name: 'As families see it on a phone' }).getByRole('article');
  await expect(phone.getAttribute('dir')).resolves.toBe('rtl');
  await expect(phone.getByRole('listitem').allTextContents()).resolves.toEqual([ARABIC]);
  await dialog.getByRole('button', { name: 'Tick all with a text' }).click();
  await dialog.getByRole('button', { name: 'Publish 3 languages' }).click();
  await dialog.getByText('Published. Families see it within a few minutes.').waitFor();
  stage.pass(6 * MINUTE_MS);
  const shown = stage.rows('published', 'Cards').filter((row) => row['Card'] === 'start-gently');
  expect(shown.map((row) => [row['Language'], row['Title'], row['Reviewed']])).toEqual([['en', 'Start gently', ''], ['es', 'Empiece con calma', ''], ['ar', ARABIC, '']]);
  expect(shown[0]?.['Text']).toContain('<b>Breathe</b>');
});

it('somebody who reads the language says that it is right; a changed English makes it older, and families still read what was published', async () => {
  await dialog.getByRole('button', { name: /^Spanish/ }).click();
  await dialog.getByRole('button', { name: 'I have read it, and it is right' }).click();
  await dialog.getByText(`Read by ${editor} on 2026-10-06.`).waitFor();
  await write('English', 'Start gently', 'Before you begin.\n\n1. Sit down.\n2. Breathe out.');
  await dialog.getByRole('button', { name: 'Keep as a draft' }).click();
  await dialog.getByText('Kept. Families do not see it yet.').waitFor();
  await dialog.getByRole('button', { name: /^Spanish: published, older than the English|^Spanish.*older than the English/ }).waitFor();
  stage.pass(6 * MINUTE_MS);
  const shown = (language: string): unknown => stage.rows('published', 'Cards').find((row) => row['Card and language'] === `start-gently.${language}`);
  expect(shown('en')).toMatchObject({ Text: 'Before you begin.\n\n1. Sit down.\n2. <b>Breathe</b>.' });
  expect(shown('es')).toMatchObject({ Reviewed: 'yes' });
});

it('what was typed waits while the list is looked at, and the keyboard alone finds, opens and takes a card back', async () => {
  await write('English', 'Start gently now', 'Half a');
  await dialog.getByRole('button', { name: 'All cards' }).click();
  await dialog.getByRole('button', { name: /^Start gently not kept yet/ }).waitFor();
  await dialog.getByLabel('Find a card').focus();
  await page.keyboard.type('start-gently');
  const line = dialog.getByRole('button', { name: /^Start gently/ });
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'English', exact: true }).getByRole('textbox', { name: 'Title', exact: true }).inputValue()).resolves.toBe('Start gently now');
  await dialog.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Taken back. It is gone from the public page within a few minutes.').waitFor();
  stage.pass(6 * MINUTE_MS);
  expect(stage.rows('published', 'Cards').filter((row) => row['Card'] === 'start-gently' && row['Title'] !== '')).toEqual([]);
  expect(complaints).toEqual([]);
});

it('in another workbook the page says where the cards are', async () => {
  const { page: other } = await visit(browser, new URL(`/sheets/${stage.bookId('staff')}`, served.url).href, stage.owner, PAGE);
  await other.locator('#grid[data-tab]').waitFor();
  await (await openEditor(other)).getByText('This is not the workbook with the cards of the public page').waitFor();
});
