/** This file walks the student technology team's way in a real browser: a lead takes a student in, who opens the queue as themselves and says what was done. */
import type { Browser } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { Stage } from '../path/stage';
import { startBrowser, visit } from './browser';

let browser: Browser;
let served: ServedWorkspace;
let stage: Stage;

beforeAll(async () => {
  stage = Stage.ready();
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(stage.workspace, { port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

it('a student who was taken in at the desk solves a ticket without a name, and the lead checks a lesson', async () => {
  const student = stage.classmates()[0];
  const { page, complaints } = await visit(browser, new URL(`/apps/${stage.installation.program.id}`, served.url).href, stage.owner);
  const desk = page.frameLocator('iframe').first();
  await desk.getByRole('button', { name: 'Technology team' }).click();
  await desk.getByText('Nobody is on the team yet.').waitFor();
  await desk.getByLabel('Student number or school e-mail').fill(student?.studentNumber ?? '');
  await desk.getByLabel('Class or room, such as 7B').fill('Mrs Sample');
  await desk.getByRole('button', { name: 'Take in' }).click();
  await desk.getByText('without a name, since the whole team reads it').waitFor();
  await desk.getByLabel('Class or room, such as 7B').fill('7B');
  await desk.getByRole('button', { name: 'Take in' }).click();
  await desk.getByRole('rowheader', { name: 'Tech 01' }).waitFor();

  stage.send();
  stage.runJob('intake');
  stage.runJob('queue');
  const team = await visit(browser, new URL(`/sheets/${stage.bookId('techTeam')}`, served.url).href, student?.email ?? '');
  await team.page.getByText('MT-1001').first().waitFor();
  expect(await team.page.content()).not.toContain('La pantalla');
  const hands = stage.hands('techTeam', student?.email);
  hands.type(stage.cellOf('techTeam', 'Queue', 'MT-1001', 'Taken by'), 'Tech 01');
  hands.type(stage.cellOf('techTeam', 'Queue', 'MT-1001', 'What we did'), 'fixed it');
  hands.type(stage.cellOf('techTeam', 'Progress', 'Tech 01', 'Wi-Fi'), 'done');
  stage.runJob('queue');
  expect(stage.tickets()).toMatchObject([{ State: 'resolved', 'Assigned to': 'Tech 01' }]);

  await page.reload();
  await desk.getByRole('button', { name: 'Technology team' }).click();
  await desk.getByText('Tech 01: Wi-Fi').waitFor();
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'], fullPage: true });
  await desk.getByRole('button', { name: 'Checked' }).click();
  await desk.getByText('1 of 12').waitFor();
  expect(complaints).toEqual([]);
});
