/** This file reads texts side by side in a real browser, says that they are right, and brings a translator's file back. */
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import Papa from 'papaparse';
import { plainGuide } from '../../local/web/guide';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { freshBuild } from '../../tools/fresh-build';
import { wordsPageFile } from '../../tools/commands/words';
import { Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

let browser: Browser;
let stage: Stage;
let served: ServedWorkspace;

beforeAll(async () => {
  stage = Stage.ready();
  const { teacher } = stage.district.cast;
  stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'translators', 'Value'), teacher.email);
  await freshBuild();
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0, guide: plainGuide(stage.workspace) })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

async function open(): Promise<{ readonly page: Page; readonly frame: FrameLocator; readonly complaints: readonly string[] }> {
  const project = stage.workspace.scripts.all().find((one) => one.name.toLowerCase().includes('program'));
  const { page, complaints } = await visit(browser, new URL(`/apps/${project?.id ?? ''}?page=words`, served.url).href, stage.district.cast.teacher.email, { width: 1360, height: 900 });
  return { page, complaints, frame: page.frameLocator('iframe').first() };
}

it('a translator finds an area, reads it beside the English, and says that it is right', async () => {
  const { page, frame, complaints } = await open();
  await frame.getByRole('heading', { name: 'All texts, side by side' }).waitFor();
  await picture(page, 'words-standing');
  await frame.getByRole('button', { name: 'mail, Arabic: not read' }).click();
  await frame.getByText('Nobody has said yet that they are right').waitFor();
  const cell = frame.locator('span.text[lang="ar"]').first();
  expect(await cell.getAttribute('dir')).toBe('rtl');
  expect(await frame.locator('mark').first().textContent()).toBe('{mark}');
  await frame.getByRole('button', { name: /I have read “mail” in Arabic/ }).click();
  await frame.getByText(/has read these texts and found them right/).waitFor();
  await picture(page, 'words-read');
  await frame.getByRole('combobox', { name: 'Language' }).selectOption('');
  await frame.getByRole('combobox', { name: 'Area' }).selectOption('canned');
  await picture(page, 'words-all');
  await frame.getByLabel('Search in all languages').fill('充电器');
  await frame.getByText('2 texts shown').waitFor();
  expect(complaints).toEqual([]);
});

it('a translator’s file goes out, is looked at, and comes back in', async () => {
  const { page, frame, complaints } = await open();
  await frame.getByRole('combobox', { name: 'Language' }).selectOption('ht');
  const saved = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save the Haitian Creole texts as a file' }).click();
  const file = readFileSync(await (await saved).path(), 'utf8');
  const rows = Papa.parse<string[]>(file.slice(1)).data;
  const at = rows.findIndex(([key]) => key === 'mail.greeting');
  (rows[at] as string[])[3] = 'Chè fanmi,';
  (rows[at + 1] as string[])[3] = 'Nou resevwa l';
  await frame.getByLabel('Bring a file back').setInputFiles({ name: 'words-ht.csv', mimeType: 'text/csv', buffer: Buffer.from(Papa.unparse(rows)) });
  await frame.getByText(/1 text changes, .* 1 cannot be used/).waitFor();
  await frame.getByText('it must keep {mark}').waitFor();
  await frame.getByRole('button', { name: 'Use this text from now on' }).scrollIntoViewIfNeeded();
  await picture(page, 'words-preview');
  await frame.getByRole('button', { name: 'Use this text from now on' }).click();
  await frame.getByText('Mails are worded like that from now on', { exact: false }).waitFor();
  await frame.getByRole('combobox', { name: 'Show' }).selectOption('own');
  await frame.getByText('1 text shown').waitFor();
  expect(stage.rows('programme', 'Own words')).toMatchObject([{ Key: 'ht mail.greeting', Text: 'Chè fanmi,' }]);
  expect(complaints).toEqual([]);
});

it('stands by itself in a file, asking nobody', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(wordsPageFile());
  await page.getByRole('button', { name: 'hub, Somali: not read' }).click();
  await page.locator('span.text[lang="so"]').first().waitFor();
  expect(await page.getByRole('button', { name: /I have read/ }).count()).toBe(0);
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  await page.close();
});
