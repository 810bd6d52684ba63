/** These tests press Begin on the page of the conformance script in a real browser, in the local Workspace, and read its report. */
import type { Browser } from 'playwright-core';
import { CASES } from '../../conformance/cases';
import { verdictOf } from '../../conformance/verdict';
import { type ServedWorkspace, serveWorkspace } from '../../local/web/server';
import { parseResults } from '../../tools/conformance/results-file';
import { localDomain, OWNER } from '../../tools/conformance/local';
import { startBrowser, visit } from './browser';

let browser: Browser;
let served: ServedWorkspace;
let path: string;

beforeAll(async () => {
  const { workspace, project } = await localDomain();
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(workspace, { port: 0 })]);
  path = new URL(`/apps/${project.id}`, served.url).href;
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

it('asks everything, its own cases included, and ends with a report that names nobody', async () => {
  const { page, complaints } = await visit(browser, path, OWNER);
  const frame = page.frameLocator('iframe.app-frame');
  await frame.getByRole('button', { name: 'Begin' }).click();
  await frame.getByText('Done. Everything that was made').waitFor({ timeout: 60_000 });

  const report = await frame.getByRole('textbox', { name: 'The report' }).inputValue();
  expect(report).toContain(`${CASES.length - 2} of ${CASES.length} cases asked`);
  expect(report).not.toMatch(/@|conformance\.example|### Google differs/);

  await frame.getByText('The results as a file for the command line').click();
  const results = parseResults(await frame.getByRole('textbox', { name: 'The results' }).inputValue(), 'the page');
  const ofPage = CASES.filter((one) => 'page' in one).map((one) => [one.id, verdictOf(one, results.outcomes[one.id])]);
  expect(ofPage.filter(([, verdict]) => verdict !== 'agrees')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
