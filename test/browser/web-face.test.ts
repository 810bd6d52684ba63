/** This file walks through the web face of the local Workspace in a real browser: home, grid, form, mail and the pages of scripts. */
import type { Browser, Page } from 'playwright-core';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { startBrowser, visit } from './browser';
import { ADMIN, PARENT, READER, TECHNICIAN, testDistrict, type TestDistrict } from './district';

let browser: Browser;
let district: TestDistrict;
let served: ServedWorkspace;
let changes = 0;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => browser.close());

beforeEach(async () => {
  district = testDistrict();
  changes = 0;
  const door = { who: 'A technician', name: 'Tess', does: 'Looks after devices.', button: 'Open the devices', person: TECHNICIAN, href: `/sheets/${district.spreadsheetId}`, tone: 'teal' } as const;
  const guide = { title: 'A school district on your laptop', sentence: 'A morning in October.', timeZone: 'America/New_York', people: [TECHNICIAN, PARENT], doors: [door] };
  served = await serveWorkspace(district.workspace, { port: 0, guide, onChange: () => changes++ });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await served.close();
});

const at = (path: string): string => new URL(path, served.url).href;

function cellText(row: number, column: number): string {
  const cell = district.workspace.workbooks.require(district.spreadsheetId).sheet('Devices')?.rows[row - 1]?.[column - 1];
  return typeof cell === 'string' ? cell : '';
}

async function openGrid(person: string): Promise<Page> {
  const { page } = await visit(browser, at(`/sheets/${district.spreadsheetId}`), person);
  await page.locator('#grid[data-tab]').waitFor();
  return page;
}

describe('the home page', () => {
  it('loads without a complaint and opens a door as the person on it', async () => {
    const { page, complaints } = await visit(browser, served.url, null);
    expect(await page.locator('h1').textContent()).toBe('A school district on your laptop');
    await page.getByRole('button', { name: 'Open the devices' }).click();
    await page.locator('#grid[data-tab]').waitFor();
    expect(await page.locator('.who-name').textContent()).toBe('Tess Technician');
    expect(complaints).toEqual([]);
  });

  it('lets the clock go on and says what ran', async () => {
    const { page } = await visit(browser, served.url, null);
    await page.getByRole('button', { name: 'next morning' }).click();
    await page.locator('.toast').waitFor();
    expect(await page.locator('#clock-text').textContent()).toBe('8:00 AM · Wed, Oct 7, 2026');
    await page.goto(at('/activity?function=sweep_'));
    expect(await page.locator('.execution').count()).toBeGreaterThan(10);
  });
});

describe('the grid', () => {
  it('takes what is typed as the hands of the person and reads it as Google does', async () => {
    const page = await openGrid(TECHNICIAN);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('lent out');
    await page.keyboard.press('Enter');
    await page.locator('[data-row="2"][data-column="2"]', { hasText: 'lent out' }).waitFor();
    expect(cellText(2, 2)).toBe('lent out');
    expect(await page.locator('#name-box').inputValue()).toBe('B3');
    await served.close();
    expect(changes).toBeGreaterThan(0);
  });

  it('goes to the end of the tab by keyboard', async () => {
    const page = await openGrid(TECHNICIAN);
    await page.keyboard.press('Control+End');
    await page.locator('[data-row="151"][data-column="1"].active').waitFor();
    expect(await page.locator('#formula-bar').inputValue()).toBe('T150');
  });

  it('sorts by a column from the context menu', async () => {
    const page = await openGrid(TECHNICIAN);
    await page.locator('[data-row="2"][data-column="1"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sort the sheet by A, Z → A' }).click();
    await page.locator('[data-row="2"][data-column="1"]', { hasText: 'T150' }).waitFor();
    expect(cellText(1, 1)).toBe('Asset tag');
  });

  it('shows what a script or somebody else changed meanwhile', async () => {
    const page = await openGrid(READER);
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'changed elsewhere' } }] }];
    district.workspace.workbooks
      .require(district.spreadsheetId)
      .batchUpdate({ requests: [{ updateCells: { start: { sheetId: 1, rowIndex: 4, columnIndex: 2 }, rows, fields: 'userEnteredValue' } }] });
    await page.locator('[data-row="5"][data-column="3"]', { hasText: 'changed elsewhere' }).waitFor();
  });

  it('is view only for a reader, without menus, and shut for others', async () => {
    const page = await openGrid(READER);
    await page.keyboard.type('x');
    expect(await page.locator('.cell-editor').count()).toBe(0);
    expect(await page.locator('.view-only').count()).toBe(1);
    expect(await page.locator('#menus button').count()).toBe(0);
    const { page: shut } = await visit(browser, at(`/sheets/${district.spreadsheetId}`), PARENT);
    expect(await shut.locator('h1').textContent()).toBe('You need access');
  });

  it('shows the menu of the add-on, and why an item of it failed', async () => {
    const page = await openGrid(TECHNICIAN);
    await page.getByRole('button', { name: 'MyTech' }).click();
    await page.getByRole('menuitem', { name: 'Stumble' }).click();
    await page.locator('.toast', { hasText: 'The add-on stumbled' }).waitFor();
  });

  it('opens a sidebar that knows the active cell and cannot reach the page around it', async () => {
    const page = await openGrid(TECHNICIAN);
    await page.getByRole('button', { name: 'MyTech' }).click();
    await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
    await page.locator('[data-row="4"][data-column="2"]').click();
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.locator('body[data-shut="yes"]').waitFor();
    await sidebar.getByRole('button').click();
    await sidebar.getByText('row 4').waitFor();
    expect(await page.title()).toContain('Staff');
  });
});

describe('a form', () => {
  it('is walked page by page, back and forth, and keeps what was answered', async () => {
    const { page, complaints } = await visit(browser, at(`/forms/${district.form.id}`), null, { width: 390, height: 780 });
    const next = page.locator('.form-foot .primary');
    await next.click();
    expect(await page.locator('.wrong-text').textContent()).toBe('This is a required question');
    await page.getByLabel('English').check();
    await next.click();
    await page.getByLabel('Your name').fill('Rosa');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('English').isChecked()).toBe(true);
    await next.click();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Rosa');
    await page.getByLabel('Your name').press('Enter');
    await page.getByText('Thank you, we have it.').waitFor();
    expect(district.form.responses).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('runs from right to left where its section does; its answer reaches the script and the mailbox', async () => {
    const { page } = await visit(browser, at(`/forms/${district.form.id}`), null);
    await page.getByLabel('العربية').check();
    await page.locator('.form-foot .primary').click();
    expect(await page.locator('form.screen').getAttribute('dir')).toBe('rtl');
    await page.getByLabel('اسمك').fill('ليلى');
    await page.locator('.form-foot .primary').click();
    await page.getByText('Thank you, we have it.').waitFor();
    expect(district.form.responses).toHaveLength(1);
    await page.goto(at(`/mail/${PARENT}`));
    await page.locator('.mail-list li.new a').click();
    await page.frameLocator('iframe.mail-html').getByText('Somebody answers').waitFor();
    expect(await page.locator('.mail-list li.new').count()).toBe(0);
    expect(await page.title()).toContain('Mail of Rosa Parent');
  });

  it('honours a link with answers filled in', async () => {
    const [language] = district.form.items;
    const { page } = await visit(browser, at(`/forms/${district.form.id}?usp=pp_url&entry.${language?.entryId}=English`), null);
    expect(await page.getByLabel('English').isChecked()).toBe(true);
  });
});

describe('the other doors', () => {
  it('shows a web app to whom its manifest admits', async () => {
    const { page } = await visit(browser, at(`/apps/${district.deskId}`), TECHNICIAN);
    await page.frameLocator('iframe.app-frame').getByText(`Desk of ${TECHNICIAN}`).waitFor();
    const { page: guest } = await visit(browser, at(`/apps/${district.deskId}`), null);
    await guest.frameLocator('iframe.app-frame').getByText('Sign in to continue.').waitFor();
  });

  it('takes a dropped file into a shared folder', async () => {
    const { page } = await visit(browser, at(`/drive/${district.folderId}`), ADMIN);
    await page.locator('#drop input').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from('sourcedId\n1') });
    await page.getByRole('cell', { name: 'users.csv' }).waitFor();
    expect(district.workspace.drive.in(district.folderId).map((file) => file.name)).toEqual(['users.csv']);
  });

  it('keeps the Admin console for administrators', async () => {
    const { page } = await visit(browser, at('/console'), TECHNICIAN);
    expect(await page.locator('h1').textContent()).toContain('has no admin role');
    const { page: admin } = await visit(browser, at('/console?q=status:provisioned'), ADMIN);
    expect(await admin.locator('h1').textContent()).toBe('Chrome devices');
  });
});
