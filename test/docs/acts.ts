/** This file does in the browser what docs/running-it.md says, by the names that stand in its comments; each gives the page to look at. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { generateDistrict, SMALL_DISTRICT_SIZE } from '../../local/district';
import { HUB_ACCOUNT, PROGRAM_ACCOUNT, type Walker } from './walker';

const { cast } = generateDistrict(7, SMALL_DISTRICT_SIZE);
const LEAD = cast.lead.email;
const TECHNICIAN = cast.technician.email;

type Act = (walker: Walker) => Promise<Page>;

const deskOf = (page: Page): FrameLocator => page.frameLocator('iframe').first();

/** The address that a command printed behind some words. */
function printed(walker: Walker, words: string): string {
  const address = new RegExp(`${words}: (https://\\S+)`).exec(walker.said)?.[1];
  if (address === undefined) throw new Error(`No command printed "${words}".`);
  return address;
}

let deskAddress = '';
let hubAddress = '';

async function allow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review permissions' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
}

async function turnOn(walker: Walker, account: string): Promise<Page> {
  const page = await walker.as(account);
  await walker.paste(page, 'https://script.google.com/home/usersettings');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('It is on.').waitFor();
  return page;
}

async function openDesk(walker: Walker, person: string): Promise<Page> {
  const page = await walker.as(person);
  await walker.paste(page, deskAddress);
  return page;
}

/** The address behind the name of a workbook on the desk. */
async function linkOnDesk(walker: Walker, name: string): Promise<string> {
  const page = await openDesk(walker, PROGRAM_ACCOUNT);
  const address = await deskOf(page).getByRole('link', { name, exact: true }).getAttribute('href');
  if (address === null) throw new Error(`The desk has no link to ${name}.`);
  return address;
}

/** Types into the cell that stands right of a text, or below it. */
async function typeIn(page: Page, row: number, column: number, text: string): Promise<void> {
  await page.locator(`[data-row="${row}"][data-column="${column}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const SETTINGS: Readonly<Record<string, string>> = {
  'district name': 'Juniper Valley Schools',
  'staff accounts': TECHNICIAN,
  'hub account': HUB_ACCOUNT,
};

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.locator('#grid[data-tab]').waitFor();
  for (const [setting, value] of Object.entries(SETTINGS)) {
    const cell = page.locator('[data-column="1"]', { hasText: new RegExp(`^${setting}$`) }).first();
    await cell.scrollIntoViewIfNeeded();
    await typeIn(page, Number(await cell.getAttribute('data-row')), 2, value);
  }
  await page.getByRole('tab', { name: 'Team' }).click();
  for (const [column, text] of [LEAD, 'Lead of the programme', 'lead'].entries()) await typeIn(page, 3, column + 1, text);
}

async function runJob(page: Page, job: string): Promise<void> {
  const desk = deskOf(page);
  await desk.getByRole('tab', { name: 'Today' }).or(desk.getByRole('button', { name: 'Today', exact: true })).first().click();
  await desk.getByRole('button', { name: `Run now: ${job}`, exact: true }).click();
  await desk.getByText(`${job} was run.`).first().waitFor({ state: 'attached' });
}

export const ACTS: Readonly<Record<string, Act>> = {
  async home(walker) {
    const page = await walker.as(PROGRAM_ACCOUNT);
    await page.goto(walker.home);
    return page;
  },
  async 'api-on'(walker) {
    await turnOn(walker, PROGRAM_ACCOUNT);
    return turnOn(walker, HUB_ACCOUNT);
  },
  login: async (walker) => walker.signedIn ?? walker.as(null),
  async consent(walker) {
    deskAddress = printed(walker, 'The desk');
    const page = await openDesk(walker, PROGRAM_ACCOUNT);
    await allow(page);
    return page;
  },
  async 'set-up'(walker) {
    const page = await walker.as(PROGRAM_ACCOUNT);
    await deskOf(page).getByRole('button', { name: 'Set up', exact: true }).click();
    return page;
  },
  async settings(walker) {
    const programme = await linkOnDesk(walker, 'MyTech Programme');
    const sheet = await walker.as(PROGRAM_ACCOUNT);
    await walker.paste(sheet, programme);
    await fillIn(sheet);
    const desk = await openDesk(walker, PROGRAM_ACCOUNT);
    await deskOf(desk).getByRole('button', { name: 'Check set-up again' }).click();
    await walker.sees(desk, 'Everything is set up.');
    return openDesk(walker, LEAD);
  },
  async roster(walker) {
    const page = await walker.as(PROGRAM_ACCOUNT);
    await page.goto(new URL('/drive', walker.home).href);
    await page.getByRole('link', { name: 'MyTech roster files' }).click();
    await page.locator('#drop input').setInputFiles({ name: 'roster.zip', mimeType: 'application/zip', buffer: readFileSync(path.join(walker.folder, '.mytech/rehearsal-roster.zip')) });
    await page.getByText('roster.zip').first().waitFor();
    const desk = await openDesk(walker, PROGRAM_ACCOUNT);
    await runJob(desk, 'roster');
    await deskOf(desk).getByRole('button', { name: 'People', exact: true }).click();
    return desk;
  },
  async fleet(walker) {
    const desk = await walker.as(PROGRAM_ACCOUNT);
    await deskOf(desk).getByRole('button', { name: 'Bring it in' }).click();
    await walker.sees(desk, 'Agreed. It is brought in within the next minutes.');
    await runJob(desk, 'roster');
    await runJob(desk, 'devices');
    walker.copied.push(await linkOnDesk(walker, 'MyTech Published'), await linkOnDesk(walker, 'MyTech Staff'));
    return openDesk(walker, PROGRAM_ACCOUNT);
  },
  async 'hub-consent'(walker) {
    hubAddress = printed(walker, 'The public page');
    const page = await walker.as(HUB_ACCOUNT);
    await walker.paste(page, hubAddress);
    await page.getByRole('button', { name: 'Review permissions' }).click();
    return page;
  },
  async hub(walker) {
    const owner = await walker.as(HUB_ACCOUNT);
    await owner.getByRole('button', { name: 'Allow' }).click();
    await owner.frameLocator('iframe').first().locator('body').waitFor();
    const page = await walker.as(null);
    await walker.paste(page, hubAddress);
    return page;
  },
  async sidebar(walker) {
    const page = await walker.as(TECHNICIAN);
    await page.goto(walker.home);
    await page.getByRole('link', { name: 'MyTech Staff' }).first().click();
    await page.locator('#grid[data-tab]').waitFor();
    await page.getByRole('button', { name: 'MyTech' }).click();
    await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    return page;
  },
};
