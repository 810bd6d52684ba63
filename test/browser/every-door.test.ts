/**
 * This file comes in by every door of the programme in a real browser: families on a phone in three languages, who writes for them, a coach,
 * an office clerk with the add-on's cards; and a stranger, who gets nowhere.
 */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { devices } from '../../src/devices/sheet';
import { cards } from '../../src/hub/content-sheet';
import { tickets } from '../../src/helpdesk/sheet';
import { fill } from '../../src/words/fill';
import { LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import { starter } from '../../src/words/starter';
import { words } from '../../src/words/words';
import '../../src/words/all';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { MINUTE_MS } from '../../tools/living/hours';
import { tagOf } from '../../tools/living/reports';
import { Tab } from '../../tools/living/tables';
import { schoolUpTo, studentsOf } from '../../tools/living/told';
import { startBrowser, visit } from './browser';

/** The narrowest phone that is still sold. */
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1366, height: 900 };
/** Whoever has no account in the domain. */
const STRANGER = 'stranger@elsewhere.example';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;
const complaints: (readonly string[])[] = [];

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 2, days: 2 });
  living.workspace.accounts.add({ email: STRANGER, name: 'Somebody', about: 'Nobody’s colleague', inDomain: false });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(() => expect(complaints.splice(0).flat()).toEqual([]));

async function open(path: string, person: string | null, size = DESKTOP): Promise<Page> {
  const visited = await visit(browser, new URL(path, served.url).href, person, size);
  complaints.push(visited.complaints);
  return visited.page;
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/door-${name}.png`, fullPage: true });
};

/** Long enough for the form's event, the mail, and what the public page is told. */
const passed = (): void => void living.workspace.advanceTo(living.workspace.clock.now + 11 * MINUTE_MS);

const hubPath = (query = ''): string => `/apps/${living.installation.hub.id}${query}`;
const inside = (page: Page): FrameLocator => page.frameLocator('iframe').first();
const sheetPath = (book: Parameters<LivingDistrict['installation']['workbookId']>[0], sheetId?: number): string => `/sheets/${living.installation.workbookId(book)}${sheetId === undefined ? '' : `?gid=${sheetId}`}`;

/** Waits for a page of the hub by its heading, and looks whether it is as wide as the phone and no wider. */
async function arrived(page: Page, heading: string): Promise<void> {
  await inside(page).getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await inside(page).locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
}

const follow = async (page: Page, name: string): Promise<void> => inside(page).getByRole('link', { name, exact: true }).click();

describe.each<[Language, number, string]>([
  ['ar', 5, 'سقط الجهاز من الطاولة والشاشة مكسورة.'],
  ['zh', 6, '电脑从桌上掉下来，屏幕碎了。'],
  ['so', 7, 'Wuu ka dhacay miiska, shaashadduna way jabtay.'],
])('a family that reads %s, on a phone', (language, which, told) => {
  const all = words(language);
  const { hub, categories, requestStatus, states, form } = all;
  const family = `${language}.family@family.example`;

  it('finds out what to do about a broken screen, asks for help, and comes by its mail to where the request stands', async () => {
    const { workspace, district } = living;
    workspace.accounts.add({ email: family, name: 'A family', about: 'A family', inDomain: false });
    const student = studentsOf(district, schoolUpTo(district, 12))[which];
    if (student === undefined) throw new Error('The school has too few students.');
    const page = await open(hubPath(), null, PHONE);
    const hosts = new Set<string>();
    page.context().on('request', (request) => hosts.add(new URL(request.url()).protocol === 'data:' ? 'data' : new URL(request.url()).host));

    await follow(page, LANGUAGE_FACTS[language].own);
    await arrived(page, hub.title);
    await picture(page, `${language}-home`);
    await follow(page, categories.screen);
    await arrived(page, categories.screen);
    await picture(page, `${language}-screen`);
    const card = starter[language]['cracked-screen'];
    await follow(page, card.title);
    await arrived(page, card.title);
    await picture(page, `${language}-card`);

    const [asked] = await Promise.all([page.context().waitForEvent('page'), inside(page).getByRole('link', { name: hub.stillNeedHelp }).click()]);
    const next = async (name = 'Next'): Promise<void> => asked.getByRole('button', { name, exact: true }).click();
    await asked.waitForURL(/\/forms\//);
    expect(await asked.locator('select').inputValue()).toBe(LANGUAGE_FACTS[language].own);
    await next();
    await asked.getByRole('combobox', { name: form.school.title }).selectOption(student.school.name);
    await asked.getByLabel(form.studentName.title).fill(`${student.givenName} ${student.familyName}`);
    await asked.getByLabel(form.device.title).fill(tagOf(district, student));
    await asked.getByLabel(all.relations.family).check();
    await asked.getByLabel(form.email.title).fill(family);
    await asked.getByLabel(categories.screen).check();
    await next();
    await asked.getByLabel(form.solvedNo).check();
    await next();
    await asked.getByLabel(form.whatHappened.title).fill(told);
    await picture(asked, `${language}-form`);
    await next('Submit');
    await asked.locator('.sent-text').waitFor();
    await asked.close();
    passed();

    await page.goto(new URL(`/mail/${encodeURIComponent(family)}`, served.url).href);
    const [acknowledged] = workspace.mail.mailbox(family);
    await page.getByText(acknowledged?.subject ?? 'no mail came').first().click();
    await picture(page, `${language}-mail`);
    await page.frameLocator('.mail-html').getByRole('link').click();
    await arrived(page, requestStatus.title);
    await inside(page).getByText(states.received, { exact: true }).waitFor();
    await picture(page, `${language}-status`);
    const staff = new Tab(workspace, living.installation.workbookId('staff'), tickets.name);
    const ticket = staff.text(staff.find('In their words', told) ?? 0, 'Ticket');
    await inside(page).getByRole('heading', { name: fill(requestStatus.yours, { ticket }, language) }).waitFor();
    expect(await inside(page).getByLabel(requestStatus.code).inputValue()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect([...hosts].filter((host) => host !== 'data')).toEqual([new URL(served.url).host]);
    await page.context().close();
  });
});

it('who writes for families publishes a card in three languages, and families read it', async () => {
  const written: readonly (readonly [Language, string, string, string])[] = [
    ['en', 'English', 'Headphones for the tests', 'Bring them on Monday.'],
    ['es', 'Spanish', 'Auriculares para los exámenes', 'Tráigalos el lunes.'],
    ['ar', 'Arabic', 'سماعات للاختبارات', 'أحضروها يوم الاثنين.'],
  ];
  const page = await open(sheetPath('content', cards.sheetId), living.district.cast.secretary.email);
  await page.locator('#grid[data-tab]').waitFor();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: "Edit the hub's cards" }).click();
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByText('Write a new card').click();
  await picture(page, 'editor-list');
  await dialog.getByLabel('Title in English').fill(written[0]?.[2] ?? '');
  await dialog.getByRole('button', { name: 'Begin the card' }).click();
  await dialog.getByRole('heading', { name: written[0]?.[2] ?? '', level: 1 }).waitFor();
  for (const [, name, title, text] of written) {
    await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const fields = dialog.getByRole('region', { name, exact: true });
    await fields.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await fields.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  }
  await picture(page, 'editor');
  await dialog.getByRole('button', { name: 'Tick all with a text' }).click();
  await dialog.getByRole('button', { name: 'Publish 3 languages' }).click();
  await dialog.getByText('Published. Families see it within a few minutes.').waitFor();
  await picture(page, 'editor-published');
  passed();
  const phone = await open(hubPath(), null, PHONE);
  for (const [language, , title, text] of written) {
    await phone.goto(new URL(hubPath(`?lang=${language}&page=search&q=${encodeURIComponent(title)}`), served.url).href);
    await follow(phone, title);
    await arrived(phone, title);
    await inside(phone).getByText(text).waitFor();
    await picture(phone, `published-${language}`);
  }
});

it('a coach logs a week and sees what it comes to', async () => {
  const { coach } = living.district.cast;
  const page = await open(sheetPath('staff'), coach.email);
  await page.locator('#grid[data-tab]').waitFor();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('button', { name: 'Coach', exact: true }).click();
  await sidebar.getByRole('heading', { name: 'Log a session' }).waitFor();
  await picture(page, 'coach');
  const teachers = living.district.people.staff.filter((one) => one.role === 'teacher' && one.school === coach.school).slice(0, 5);
  const kinds = ['Talk', 'Plan', 'Model', 'Co-teach', 'Observe'];
  for (const [at, teacher] of teachers.entries()) {
    await sidebar.locator('#coach-who').fill(teacher.familyName);
    await sidebar.getByRole('option', { name: `${teacher.givenName} ${teacher.familyName}` }).click();
    await sidebar.getByRole('radio', { name: kinds[at] ?? '' }).check();
    await sidebar.getByRole('radio', { name: '45', exact: true }).check();
    if (at === 0) await sidebar.locator('.when summary').click();
    await sidebar.getByLabel('When?').fill(`2026-10-0${at + 1}`);
    await sidebar.getByRole('button', { name: 'Log it' }).click();
    await sidebar.locator('.logged').getByText(`${teacher.givenName} ${teacher.familyName}`).waitFor();
  }
  await picture(page, 'coach-week');
  await sidebar.getByRole('button', { name: 'Report to print' }).click();
  const report = page.frameLocator('dialog iframe');
  await report.getByRole('heading', { name: /^Coaching,/ }).waitFor();
  await picture(page, 'coach-report');
  const told = (await report.locator('.sheet').innerText()).replace(/\s+/g, ' ');
  // Of the teachers; the coach is none of them.
  for (const count of ['Sessions 5', 'Talks 1', 'Planning 1', 'Modelling 1', 'Co-teaching 1', 'Observations 1', '5 of 6 teachers were coached']) expect(told.replace(/\b(5) (Sessions)/, '$2 $1')).toContain(count);
  for (const { familyName } of teachers) expect(told).not.toContain(familyName);
  await page.keyboard.press('Escape');
  const weeks = sidebar.getByRole('figure').filter({ hasText: 'Your minutes' }).locator('title');
  expect((await weeks.allTextContents()).slice(-2)).toEqual(['Sep 28, 2026: 180', 'Oct 5, 2026: 45']);
});

it('an office clerk looks a device up on the add-on’s cards, checks it out, and files for the family at the counter', async () => {
  const { secretary, child, childDevice } = living.district.cast;
  const tag = childDevice.annotatedAssetId ?? '';
  const page = await open(`${sheetPath('staff', devices.sheetId)}#cards`, secretary.email);
  const panel: Locator = page.locator('#cards');
  const card = async (title: string | RegExp): Promise<void> => panel.locator('h2', { hasText: title }).waitFor();
  await card('Welcome to MyTech');
  await panel.getByRole('button', { name: 'Start' }).click();
  await card('My school today');
  await picture(page, 'cards-home');
  await panel.getByLabel('Look up').fill(tag);
  await page.keyboard.press('Enter');
  await card(tag);
  await picture(page, 'cards-device');
  await panel.getByRole('button', { name: 'Check out' }).click();
  await panel.getByLabel('To whom?').fill(child.studentNumber);
  await panel.locator('footer').getByRole('button', { name: 'Check out' }).click();
  await panel.getByText(/ is out to /).first().waitFor();
  await picture(page, 'cards-out');
  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  await card('My school today');
  await panel.getByRole('button', { name: 'File for somebody' }).click();
  await panel.getByLabel('Which device?').fill(tag);
  await panel.getByLabel('What is it about?').selectOption('keyboard');
  await panel.getByLabel('What happened?').fill('A key has come off.');
  await picture(page, 'cards-file');
  await panel.getByRole('button', { name: 'File the ticket' }).click();
  await card(/^Filed as MT-/);
  await picture(page, 'cards-filed');
  const [loans, filed] = [['Loans', 'Serial number', childDevice.serialNumber], ['Tickets', 'In their words', 'A key has come off.']].map(([tab = '', header = '', text = '']) => new Tab(living.workspace, living.installation.workbookId('staff'), tab).find(header, text));
  expect([loans, filed]).toEqual([expect.any(Number), expect.any(Number)]);
});

it.each<[string, () => string | null, string]>([
  ['somebody who is not signed in', () => null, 'Sign in to continue.'],
  ['somebody with an account elsewhere', () => STRANGER, 'You need access.'],
  ['a teacher who was given no file', () => living.district.cast.teacher.email, 'The desk is not open to you'],
])('%s gets nowhere', async (_who, whose, saysNo) => {
  const person = whose();
  const page = await open(hubPath('?lang=en&page=ticket&ticket=MT-1001&code=AAAA-BBBB-CCCC'), person, PHONE);
  await inside(page).getByText(words('en').requestStatus.unknown).waitFor();
  await picture(page, `stranger-code-${person ?? 'nobody'}`);
  const shut: string[] = [];
  for (const book of ['programme', 'staff', 'content', 'published', 'coaching', 'techTeam'] as const) {
    const response = await page.goto(new URL(`${sheetPath(book)}#cards`, served.url).href);
    await page.getByText('You need access').waitFor();
    if (response?.status() === 403 && (await page.locator('#grid, #cards, iframe').count()) === 0) shut.push(book);
  }
  expect(shut).toHaveLength(6);
  await picture(page, `stranger-book-${person ?? 'nobody'}`);
  await page.goto(new URL(`/apps/${living.installation.program.id}`, served.url).href);
  await inside(page).getByText(saysNo).waitFor();
  expect(await inside(page).getByRole('navigation').count()).toBe(0);
  await picture(page, `stranger-desk-${person ?? 'nobody'}`);
  // What the browser says of a page that it was refused.
  complaints.push(complaints.splice(0).flat().filter((line) => !/status of 40[13]/.test(line)));
});
