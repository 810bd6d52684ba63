/** This file walks upkeep at the desk in a real browser: a trigger that is gone is told and put back, and a hand-over is begun and given up. */
import type { Browser } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { DAY_MS, HOUR_MS, Stage } from '../path/stage';
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

it('tells what needs somebody and puts the triggers right; a hand-over is begun, shows its next step, and is given up', async () => {
  const { triggers } = stage.workspace.scripts;
  for (let night = 0; night < 9; night++) {
    stage.fire('nightly_');
    stage.jump(DAY_MS);
  }
  stage.fire('nightly_');
  stage.pass(HOUR_MS);
  const lost = stage.workspace.scripts.listTriggers().find((one) => one.handler === 'tick_');
  triggers.remove(lost?.uid ?? '');
  const { page, complaints } = await visit(browser, new URL(`/apps/${stage.installation.program.id}`, served.url).href, stage.owner, process.env['SHOT'] ? { width: 1280, height: 2700 } : undefined);
  const desk = page.frameLocator('iframe').first();
  await desk.getByRole('button', { name: 'Upkeep' }).click();
  await desk.getByText('A trigger is missing: every').waitFor();
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-needs.png`, fullPage: true });
  await desk.getByRole('button', { name: 'Put the triggers right' }).click();
  await desk.getByText('The triggers are as they should be.').waitFor();
  expect(stage.workspace.scripts.listTriggers().filter((one) => one.handler === 'tick_')).toHaveLength(1);
  await desk.getByText('A trigger is missing: every').waitFor({ state: 'detached' });
  expect(await desk.getByText('MyTech Staff', { exact: true }).count()).toBeGreaterThan(0);

  await desk.getByRole('button', { name: 'Hand over' }).click();
  await desk.getByLabel('The account that takes over').fill(stage.district.cast.deputy.email);
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-begin.png`, fullPage: true });
  await desk.getByRole('button', { name: 'Begin' }).click();
  await desk.getByText('1 of 8 steps done').waitFor();
  await desk.getByRole('button', { name: 'Give the files' }).waitFor();
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-steps.png`, fullPage: true });
  await desk.getByRole('button', { name: 'Give this hand-over up' }).click();
  await desk.getByLabel('The account that takes over').waitFor();
  expect(complaints).toEqual([]);
});
