/** This file brings a district's own list of devices in at the desk, in a real browser: folder, columns, preview, and the end of it. */
import type { Browser } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { dropList } from '../devices/list-stage';
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

it('a lead looks at a list, settles its dates, sees what would happen, and brings it in', async () => {
  dropList(stage, 'spares.csv', 'Serial,Tag,Device type,Bought on,Student\nHS-1,00123,Hotspots,3/4/24,Ada\nHS-2,1E5,Toaster,5/6/24,\n,T-3,Hotspot,,\n');
  const { page, complaints } = await visit(browser, new URL(`/apps/${stage.installation.program.id}`, served.url).href, stage.owner);
  const desk = page.frameLocator('iframe').first();
  await desk.getByRole('button', { name: 'Device lists' }).click();
  await desk.getByRole('button', { name: 'Open spares.csv' }).click();
  await desk.getByRole('heading', { name: 'spares.csv' }).waitFor();
  expect(await desk.getByLabel('What the column Tag holds').inputValue()).toBe('assetTag');
  expect(await desk.getByLabel('What the column Student holds').inputValue()).toBe('holder');

  await desk.getByLabel('What the column Bought on holds').selectOption('purchasedOn');
  await desk.getByRole('button', { name: 'Preview', exact: true }).click();
  await desk.getByText('say whether the day or the month comes first').waitFor();
  await desk.getByLabel('How is a date such as 3/4/24 meant?').selectOption('day first');
  await desk.getByRole('button', { name: 'Preview', exact: true }).click();
  await desk.getByRole('heading', { name: 'What would happen' }).waitFor();
  await desk.getByText('There is no serial number in this row.').waitFor();
  await desk.getByText('1 row names somebody who has the device.').waitFor();

  await desk.getByRole('button', { name: 'Bring in 2 rows' }).click();
  await desk.getByText('2 added, 0 changed, 0 as they were, 1 refused').waitFor();
  expect(stage.rows('staff', 'Devices').filter((row) => String(row['Serial number']).startsWith('HS-')).map((row) => [row['Asset tag'], row['Kind']])).toEqual([
    ['00123', 'hotspot'],
    ['1E5', 'Chromebook'],
  ]);
  expect(complaints).toEqual([]);
});
