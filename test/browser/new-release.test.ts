/** This file takes a district through a new release at the desk in a real browser: the preview, the update, and the undoing. */
import type { Browser, Page } from 'playwright-core';
import { plainGuide } from '../../local/web/guide';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { Stage } from '../path/stage';
import { TOMORROW, build, push } from '../upkeep/migrations/release-of-tomorrow';
import { startBrowser, visit } from './browser';

let browser: Browser;
let stage: Stage;
let served: ServedWorkspace;

beforeAll(async () => {
  await build(TOMORROW);
  stage = Stage.ready();
  stage.hands('staff').type('Schools!D2', 'elementary');
  stage.hands('staff').type('Schools!J2', 'Mon-Fri 07:30-15:30');
  push(stage, TOMORROW);
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

it('the desk shows what a release changes, makes it at a press, and takes it back at two', async () => {
  const { page, complaints } = await visit(browser, new URL(`/apps/${stage.installation.program.id}`, served.url).href, stage.owner, { width: 1360, height: 1800 });
  const frame = page.frameLocator('iframe').first();
  await frame.getByRole('button', { name: 'Upkeep', exact: true }).click();
  await frame.getByRole('button', { name: 'New release', exact: true }).click();
  await frame.getByRole('heading', { name: '5 changes of the tables wait' }).waitFor();
  expect(await frame.getByRole('row', { name: 'sch-1 Kind elementary primary' }).count()).toBe(1);
  await picture(page, 'release-waiting');
  await frame.getByRole('button', { name: 'Update now' }).click();
  await frame.getByText('All workbooks are up to date.').waitFor();
  const ids = JSON.parse(await frame.getByRole('textbox', { name: 'For mytech configure', includeHidden: true }).inputValue()) as { workbooks: Record<string, string> };
  expect(ids.workbooks['staff']).toBe(stage.bookId('staff'));
  await frame.getByText('For mytech configure').click();
  await picture(page, 'release-done');
  const undo = frame.getByRole('button', { name: 'Undo: What borrowers need moves to the staff' });
  await undo.click();
  await frame.getByText('Press once more to undo it.').waitFor();
  await undo.click();
  await frame.getByRole('heading', { name: 'One change of the tables waits' }).waitFor();
  await picture(page, 'release-undone');
  expect(complaints).toEqual([]);
});
