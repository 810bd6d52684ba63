/** This file hands out one person's records at the desk in a real browser, asks to erase them, and looks at what is kept how long and at the page on privacy. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { Stage } from '../path/stage';
import { leave, live, somebody } from '../upkeep/person';
import { startBrowser, visit } from './browser';

let browser: Browser;
let served: ServedWorkspace;
let stage: Stage;

beforeAll(async () => {
  stage = Stage.ready();
  live(stage);
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

it('a lead finds a student, saves a copy, sees what keeps the records, and asks to erase them once nothing does', async () => {
  const who = somebody(stage);
  const { page, complaints } = await visit(browser, new URL(`/apps/${stage.installation.program.id}`, served.url).href, stage.owner);
  const desk = page.frameLocator('iframe').first();
  await desk.getByRole('button', { name: 'Upkeep' }).click();
  await desk.getByRole('button', { name: 'Records of one person' }).click();
  await desk.getByLabel('Name, school e-mail').fill('nobody at all');
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByText('Nobody is known by “nobody at all”.').waitFor();
  // Of many who are meant, the one that is looked at stands alone, and the others come back.
  await desk.getByLabel('Name, school e-mail').fill(who.name.split(' ').at(-1) ?? '');
  await desk.getByRole('button', { name: 'Find' }).click();
  const looks = desk.getByRole('button', { name: /^Look: / });
  await looks.nth(1).waitFor();
  const many = await looks.count();
  await looks.first().click();
  await desk.getByRole('heading', { name: /^What there is of / }).waitFor();
  expect(await looks.count()).toBe(1);
  expect(await desk.locator(':focus').textContent()).toMatch(/^What there is of /);
  await desk.getByRole('button', { name: `Show all ${many} again` }).click();
  expect(await looks.count()).toBe(many);
  await desk.getByLabel('Name, school e-mail').fill(who.number);
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByRole('button', { name: `Look: ${who.name}` }).click();
  await desk.getByText('loan LN-1001 is open').waitFor();
  expect(await desk.getByRole('button', { name: 'Ask to erase' }).count()).toBe(0);

  await desk.getByLabel('Who asked the district').selectOption('a parent or guardian');
  const [download] = await Promise.all([page.waitForEvent('download'), desk.getByRole('button', { name: 'Hand out a copy' }).click()]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['Read me first.html', 'Staff People.csv', 'Staff Tickets.csv', 'Forms answers.csv']));
  expect(strFromU8(files['Read me first.html'] as Uint8Array)).toContain(`Records of ${who.name}`);
  expect(strFromU8(files['Staff People.csv'] as Uint8Array)).toContain(`"${who.number}"`);

  leave(stage);
  await desk.getByRole('button', { name: `Look: ${who.name}` }).click();
  await desk.getByLabel('I have checked').check();
  await desk.getByRole('button', { name: 'Ask to erase' }).click();
  await desk.getByText('Somebody else agrees under Receipts').first().waitFor();
  await desk.getByRole('button', { name: 'Receipts' }).click();
  await desk.getByText('Somebody else has to agree, because you asked for it.').waitFor();
  await desk.getByRole('button', { name: 'How long records are kept' }).click();
  await desk.getByText('Switched off: nothing goes by itself.').waitFor();
  await desk.getByRole('button', { name: 'What MyTech keeps' }).click();
  await desk.getByRole('heading', { name: 'What a parent should know' }).waitFor();
  expect(await desk.getByRole('row', { name: /Programme gmail\.modify/ }).count()).toBe(1);
  expect(complaints).toEqual([]);
});
