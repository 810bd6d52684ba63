/**
 * This file lists every page that somebody may have before them, with the places on it, so that whatever is asked of all pages is asked of
 * a new one as soon as it has a line here.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import type { ServedWorkspace } from '../../local/web/server';
import { tickets } from '../../src/helpdesk/sheet';
import { LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import type { LivingDistrict } from '../../tools/living-district';
import { visit } from './browser';
import type { Way } from './keyboard';

/** Three of the nine: one that runs from right to left, one without letters, and the one of the staff. */
export const LOOKED_AT: readonly Language[] = ['ar', 'zh', 'en'];

export const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

export interface World {
  readonly browser: Browser;
  readonly served: ServedWorkspace;
  readonly living: LivingDistrict;
}

/** One place as it stands before somebody. */
export interface Sight {
  readonly name: string;
  readonly page: Page;
  /** The document that is looked at: of the page, or of a script in it. */
  readonly frame: Frame;
  /** Only this part of the document, where the rest was looked at before. */
  readonly part?: string;
}

export interface Listed {
  readonly name: string;
  /** Rules of axe that do not hold for this page, each with its reason. */
  readonly excepted?: Readonly<Record<string, string>>;
  readonly way?: Way;
  /** Whether another line shows the same in another language, and so its colours by night. */
  readonly sameColours?: boolean;
  sights(world: World): AsyncGenerator<Sight>;
}

type Size = typeof PHONE;
type Who = (living: LivingDistrict) => string | null;

const nobody: Who = () => null;
const owner: Who = ({ district }) => district.cast.programAccount;
const guardian: Who = ({ district }) => district.cast.guardian.email;

async function open({ browser, served, living }: World, path: string, who: Who, size: Size): Promise<Page> {
  const { page } = await visit(browser, new URL(path, served.url).href, who(living), size);
  return page;
}

/** The frame inside a page that a script drew, once it shows what is waited for. */
async function scriptFrame(page: Page, frame: string, shows: string): Promise<Frame> {
  await page.frameLocator(frame).locator(shows).first().waitFor();
  const handle = await page.locator(frame).first().elementHandle();
  const found = await handle?.contentFrame();
  if (found === null || found === undefined) throw new Error(`The page ${page.url()} has no frame ${frame}.`);
  return found;
}

/** A page of the local Workspace itself. */
const shell = (name: string, path: string | ((world: World) => string), who: Who = nobody, size: Size = DESKTOP): Listed => ({
  name,
  async *sights(world) {
    const page = await open(world, typeof path === 'string' ? path : path(world), who, size);
    yield { name, page, frame: page.mainFrame() };
  },
});

/** A web app's page, alone. */
const app = (name: string, path: (living: LivingDistrict) => string, shows: string, who: Who, size: Size): Listed => ({
  name,
  async *sights(world) {
    const page = await open(world, path(world.living), who, size);
    yield { name, page, frame: await scriptFrame(page, 'iframe', shows) };
  },
});

const formId = ({ installation }: LivingDistrict, what: string): string => (JSON.parse(installation.property(`${what} form open`) ?? '{}') as { formId: string }).formId;

/** A form from its first page on, as far as one comes without answering. */
const form = (what: 'help' | 'damage' | 'survey'): Listed => ({
  name: `the ${what} form`,
  async *sights(world) {
    for (const language of LOOKED_AT) {
      const page = await open(world, `/forms/${formId(world.living, what)}`, guardian, PHONE);
      const choice = page.locator('select').first();
      if (language === LOOKED_AT[0]) yield { name: `the ${what} form, first page`, page, frame: page.mainFrame() };
      // What has no choice of a language is asked in all of them at once.
      if ((await choice.count()) === 0) return;
      for (const field of await page.locator('.question input[type=text]').all()) await field.fill('MT');
      await choice.selectOption(LANGUAGE_FACTS[language].own);
      await page.locator('button.primary').click();
      await page.locator('.form-section').waitFor();
      yield { name: `the ${what} form in ${language}`, page, frame: page.mainFrame() };
      await page.locator('button.primary').click();
      await page.locator('.wrong-text').first().waitFor();
      if (language === 'ar') yield { name: `the ${what} form in ${language}, unanswered`, page, frame: page.mainFrame() };
      await page.context().close();
    }
  },
});

/** All places of a page that has a bar of places. */
async function* placesOf(page: Page, frame: Frame, name: string): AsyncGenerator<Sight> {
  const bar = frame.locator('nav.places').first();
  const labels = await bar.locator('button').allTextContents();
  for (const [at, label] of labels.entries()) {
    await bar.locator('button').nth(at).click();
    await frame.locator('.opening:visible').waitFor({ state: 'hidden' });
    await frame.waitForFunction(() => [...document.querySelectorAll('.kept:not([hidden]) *')].length > 3);
    // Folded parts are pages too.
    await frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    yield { name: `${name}, ${label}`, page, frame };
    // A place may have sections of its own, of which the first stands open.
    const sections = frame.locator('.kept:not([hidden]) nav.places button:visible');
    for (let section = 1; section < (await sections.count()); section++) {
      await sections.nth(section).click();
      await frame.locator('.opening:visible').waitFor({ state: 'hidden' });
      yield { name: `${name}, ${label}, ${(await sections.nth(section).textContent()) ?? ''}`, page, frame };
    }
  }
}

const desk = (name: string, size: Size): Listed => ({
  name,
  async *sights(world) {
    const page = await open(world, `/apps/${world.living.installation.program.id}`, owner, size);
    yield* placesOf(page, await scriptFrame(page, 'iframe', 'nav.places'), name);
  },
});

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.locator('#grid[data-tab]').waitFor();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const staffTab = ({ living }: World, sheetId: number): string => `/sheets/${living.installation.workbookId('staff')}?gid=${sheetId}`;

/** What stands in a frame of Google's has its title, and so the first heading, on that frame. */
const FRAMED = { 'page-has-heading-one': 'Google writes the title of a sidebar or dialog above the frame.' };

const sidebar: Listed = {
  name: 'the sidebar',
  excepted: FRAMED,
  async *sights(world) {
    const page = await open(world, staffTab(world, tickets.sheetId), owner, DESKTOP);
    await fromMenu(page, 'Open the sidebar');
    const frame = await scriptFrame(page, '#sidebar iframe', 'nav.places');
    yield* placesOf(page, frame, this.name);
    await frame.locator('nav.places').getByRole('button', { name: 'Tickets', exact: true }).click();
    const unsolved = page.locator('[data-column="2"]', { hasText: /^(new|open|waiting)$/ }).first();
    const row = await unsolved.getAttribute('data-row');
    await unsolved.click();
    await frame.locator('#ticket', { hasText: (await page.locator(`[data-row="${row}"][data-column="1"]`).textContent()) ?? '' }).waitFor();
    await frame.locator('[role=tab]').nth(2).waitFor();
    await frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    for (const tab of await frame.getByRole('tab').allTextContents()) {
      await frame.getByRole('tab', { name: tab, exact: true }).click();
      yield { name: `${this.name}, a ticket, ${tab}`, page, frame };
    }
  },
};

const labels: Listed = {
  name: 'the labels dialog',
  excepted: FRAMED,
  // A click on the drawn paper begins there, as the field for the first label does.
  way: { besides: '.paper' },
  async *sights(world) {
    const page = await open(world, staffTab(world, 151), owner, DESKTOP);
    await fromMenu(page, 'Print labels');
    yield { name: this.name, page, frame: await scriptFrame(page, 'dialog iframe', 'h2') };
  },
};

/** The parts of the page around it are those of the program that shows it. */
const IN_A_PROGRAM = {
  'landmark-one-main': 'A mail stands within the landmarks of a mail program.',
  region: 'A mail stands within the landmarks of a mail program.',
  'page-has-heading-one': 'A mail program writes the subject above it.',
};

/** A mail of ours in each language in which somebody has one. */
const mail: Listed = {
  name: 'a mail',
  excepted: IN_A_PROGRAM,
  async *sights(world) {
    const { mail: sent } = world.living.workspace;
    const tags = new Set<string>();
    for (const message of sent.sent) {
      const tag = /<html lang="([^"]+)"/.exec(message.htmlBody ?? '')?.[1];
      const [to] = message.to;
      if (tag === undefined || to === undefined || tags.has(tag)) continue;
      tags.add(tag);
      const page = await open(world, `/mail/${encodeURIComponent(to.toLowerCase())}?message=${encodeURIComponent(message.id)}`, nobody, PHONE);
      // No script runs in a mail's frame, so it is looked at by itself.
      await page.setContent(message.htmlBody ?? '');
      yield { name: `a mail in ${tag}`, page, frame: page.mainFrame() };
    }
  },
};

/** The hub's pages by what their address asks for. */
const HUB_PAGES: Readonly<Record<string, string>> = {
  ...{ 'home': '', 'for families': '&for=family', 'a topic': '&page=topic&topic=care', 'a card': '&page=card&card=cracked-screen', 'a card that is gone': '&page=card&card=none' },
  ...{ 'a search': '&page=search&q=screen', 'a search without luck': '&page=search&q=zzzz', 'asking for help': '&page=help', 'what is broken': '&page=help&topic=screen' },
  ...{ 'a request': '&page=ticket', 'a wrong code': '&page=ticket&ticket=MT-1&code=AAAA', 'found a device': '&page=found&tag=MT-000001', 'schools': '&page=schools' },
};

/** The number and the code of a request, as a mail to its family has them in a link. */
const requestIn = ({ workspace }: LivingDistrict): string => workspace.mail.sent.map(({ body }) => /&ticket=[\w-]+&code=[\w-]+/.exec(body)?.[0]).find((found) => found !== undefined) ?? '';

const hub = (language: Language): Listed => ({
  name: `the hub in ${language}`,
  sameColours: language !== LOOKED_AT[0],
  async *sights(world) {
    const { installation } = world.living;
    const page = await open(world, '/', nobody, PHONE);
    for (const [name, asks] of Object.entries({ ...HUB_PAGES, 'where a request stands': `&page=ticket${requestIn(world.living)}` })) {
      await page.goto(new URL(`/apps/${installation.hub.id}?lang=${language}${asks}`, world.served.url).href);
      const frame = await scriptFrame(page, 'iframe', 'h1');
      if (name === 'where a request stands') await frame.locator('.standing').waitFor();
      yield { name: `${this.name}, ${name}`, page, frame };
    }
  },
});

/** What an office clerk has in the panel of cards. */
const panel: Listed = {
  name: 'the cards',
  async *sights(world) {
    const { cast } = world.living.district;
    const page = await open(world, `${staffTab(world, 151)}#cards`, ({ district }) => district.cast.secretary.email, DESKTOP);
    const cards = page.locator('#cards');
    const sight = async (title: string): Promise<Sight> => {
      await cards.locator('h2', { hasText: title }).waitFor();
      return { name: `${this.name}, ${title}`, page, frame: page.mainFrame(), part: '#cards' };
    };
    const press = async (name: string): Promise<void> => cards.getByRole('button', { name, exact: true }).first().click();
    yield await sight('Welcome to MyTech');
    await press('Start');
    yield await sight('My school today');
    await press('File for somebody');
    yield await sight('File for somebody');
    await press('Back');
    await sight('My school today');
    const tag = cast.childDevice.annotatedAssetId ?? '';
    await cards.getByLabel('Look up').fill(tag);
    await press('Find');
    yield await sight(tag);
    await press('Check in');
    yield await sight(`Check in ${tag}`);
  },
};

const editor: Listed = {
  name: 'the editor of the hub’s cards',
  excepted: FRAMED,
  async *sights(world) {
    const page = await open(world, `/sheets/${world.living.installation.workbookId('content')}`, ({ district }) => district.cast.secretary.email, { width: 1366, height: 900 });
    await fromMenu(page, "Edit the hub's cards");
    const frame = await scriptFrame(page, 'dialog iframe', 'h1');
    const unfolded = async (name: string): Promise<Sight> => {
      await frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      return { name: `${this.name}, ${name}`, page, frame };
    };
    await frame.getByText('Write a new card').waitFor();
    yield await unfolded('all of them');
    await frame.getByRole('button', { name: /^The screen is cracked/ }).click();
    await frame.getByRole('button', { name: /^Arabic/ }).click();
    yield await unfolded('one of them in Arabic');
  },
};

const coaching: Listed = {
  name: 'coaching',
  excepted: FRAMED,
  async *sights(world) {
    const page = await open(world, staffTab(world, 101), ({ district }) => district.cast.coach.email, DESKTOP);
    await fromMenu(page, 'Open the sidebar');
    const frame = await scriptFrame(page, '#sidebar iframe', 'nav.places');
    await frame.getByRole('button', { name: 'Coach', exact: true }).click();
    await frame.getByRole('heading', { name: 'Log a session' }).waitFor();
    await frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    yield { name: `${this.name}, the sidebar`, page, frame };
    await frame.getByRole('button', { name: 'Report to print' }).click();
    yield { name: `${this.name}, the report`, page, frame: await scriptFrame(page, 'dialog iframe', '.sheet h1') };
  },
};

export const PAGES: readonly Listed[] = [
  form('help'),
  form('damage'),
  form('survey'),
  mail,
  ...LOOKED_AT.map(hub),
  desk('the desk', DESKTOP),
  sidebar,
  labels,
  editor,
  coaching,
  panel,
  shell('the district’s Site', ({ living }) => `/sites/${living.installation.hub.id}?lang=en`),
  app('the wallboard', ({ installation }) => `/apps/${installation.program.id}?page=wallboard`, '.wall h1', owner, DESKTOP),
  app('all texts side by side', ({ installation }) => `/apps/${installation.program.id}?page=words`, 'h1', owner, DESKTOP),
  shell('the home page', '/'),
  shell('the mailboxes', '/mail'),
  shell('a message in its mailbox', ({ living }) => `/mail/${encodeURIComponent(living.district.cast.programAccount)}?message=${living.workspace.mail.mailbox(living.district.cast.programAccount)[0]?.id ?? ''}`, owner),
  shell('a mail being written', ({ living }) => `/mail/${encodeURIComponent(living.district.cast.programAccount)}?write`, owner),
  { ...shell('the page around the desk', ({ living }) => `/apps/${living.installation.program.id}`, owner), excepted: { 'page-has-heading-one': 'The first heading is that of the page in the frame.' } },
  shell('the Admin console', '/console', owner),
  shell('a device of the Admin console', ({ living }) => `/console/${living.workspace.directory.devices()[0]?.deviceId ?? ''}`, owner),
  shell('Drive', '/drive', owner),
  shell('triggers and executions', '/activity', owner),
  { ...shell('a workbook', (world) => staffTab(world, tickets.sheetId), owner), way: { leave: 'Escape' }, excepted: { 'scrollable-region-focusable': 'The arrow keys scroll the cells, from the grid that holds them.' } },
  shell('a door that is shut', '/drive/none'),
];
