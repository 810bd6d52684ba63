/**
 * This file walks a question through the helpdesk in a real browser: asked by a family in Vietnamese, a student and a teacher, solved by
 * a student and a technician, judged, followed up, and told by the dashboard; and a holiday week in which nothing falls due.
 */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import type { Student } from '../../local/district/people';
import { Hands } from '../../local/services/sheets/hands';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { dashboard } from '../../src/dashboard/sheet';
import { queue } from '../../src/helpdesk/team/sheet';
import { tickets } from '../../src/helpdesk/sheet';
import { LANGUAGE_FACTS } from '../../src/words/languages';
import { words } from '../../src/words/words';
import '../../src/words/all';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { HOUR_MS, MINUTE_MS } from '../../tools/living/hours';
import { QuietClock } from '../../tools/living/quiet-clock';
import { tagOf } from '../../tools/living/reports';
import { Tab } from '../../tools/living/tables';
import { schoolUpTo, studentsOf } from '../../tools/living/told';
import { startBrowser, visit } from './browser';

const PHONE = { width: 390, height: 844 };
const BADGE = 'Tech 01';
const FAMILY = 'gia.dinh@family.example';
const CART = 'Máy trong xe đẩy của lớp không sạc được, dù đã cắm điện cả đêm.';
const MAIL = 'The Chromebook with the yellow sticker in the cart of room 101 has an empty battery again.';
const REASON = 'Con tôi phải chờ quá lâu.';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;
let clock: QuietClock;
const complaints: (readonly string[])[] = [];

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 4, days: 4 });
  const { workspace, installation } = living;
  set('survey percent', '100');
  set('days without school', '2026-10-12..2026-10-16');
  clock = new QuietClock(workspace);
  workspace.accounts.add({ email: FAMILY, name: 'Gia đình Nguyễn', about: 'A family', inDomain: false });
  installation.runJob('facts', living.district.cast.programAccount);
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(() => expect(complaints.flat()).toEqual([]));

function set(setting: string, value: string): void {
  const { workspace, installation, district } = living;
  const settings = new Tab(workspace, installation.workbookId('programme'), 'Settings');
  settings.type(district.cast.programAccount, settings.find('Setting', setting) ?? 0, { Value: value });
}

async function open(path: string, person: string | null, size = { width: 1280, height: 900 }): Promise<Page> {
  const visited = await visit(browser, new URL(path, served.url).href, person, size);
  complaints.push(visited.complaints);
  return visited.page;
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

/** Lets the clock run to a moment of the district; the handlers run at their next moments before it. */
function until(moment: string, ...handlers: readonly ('tick_' | 'hourly_')[]): void {
  const atMs = Date.parse(`${moment}:00-04:00`);
  living.workspace.advanceTo(atMs - HOUR_MS - MINUTE_MS);
  for (const handler of handlers) clock.expect(handler);
  living.workspace.advanceTo(atMs - 11 * MINUTE_MS);
  // What the hour has queued is sent by the looks after it.
  clock.expect('tick_', 2);
  living.workspace.advanceTo(atMs);
}

const ticketsTab = (): Tab => new Tab(living.workspace, living.installation.workbookId('staff'), tickets.name);
const ticketSaying = (text: string): string => ticketsTab().text(ticketsTab().find('In their words', text) ?? 0, 'Ticket');
const cell = (ticket: string, header: string): string => ticketsTab().text(ticketsTab().find('Ticket', ticket) ?? 0, header);
const student = (index: number): Student => {
  const found = studentsOf(living.district, schoolUpTo(living.district, 12))[index];
  if (found === undefined) throw new Error('The school has too few students.');
  return found;
};
const formPath = (audience: 'open' | 'domain'): string => `/forms/${(JSON.parse(living.installation.property(`help form ${audience}`) ?? '') as { formId: string }).formId}`;

interface Asked {
  readonly language: 'vi' | 'en';
  readonly category: 'charging' | 'sound';
  readonly of: Student;
  readonly device: string;
  readonly text: string;
  /** Where answers go; the form for school accounts knows it. */
  readonly email?: string;
}

/** Answers the help form as it stands on the page, in its language. */
async function ask(page: Page, { language, category, of, device, text, email }: Asked): Promise<void> {
  const { form, relations, categories } = words(language);
  const next = async (name = 'Next'): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  await page.locator('select').selectOption(LANGUAGE_FACTS[language].own);
  await next();
  await page.getByRole('combobox', { name: form.school.title }).selectOption(of.school.name);
  await page.getByLabel(form.studentName.title).fill(`${of.givenName} ${of.familyName}`);
  await page.getByLabel(form.device.title).fill(device);
  if (email !== undefined) {
    await page.getByLabel(relations.family).check();
    await page.getByLabel(form.email.title).fill(email);
  }
  await page.getByLabel(categories[category]).check();
  await picture(page, `form-${language}-who`);
  await next();
  await page.getByLabel(form.solvedNo).check();
  await picture(page, `form-${language}-steps`);
  await next();
  await page.getByLabel(form.whatHappened.title).fill(text);
  await next('Submit');
  await page.locator('.sent-text').waitFor();
  await picture(page, `form-${language}-sent`);
}

async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.locator('#grid[data-tab]').waitFor();
  await page.locator('[data-row="1"][data-column="1"]').click();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('button', { name: 'Tickets', exact: true }).click();
  await sidebar.locator('.queue').waitFor();
  return sidebar;
}

async function find(sidebar: FrameLocator, ticket: string): Promise<void> {
  await sidebar.getByLabel('Look up', { exact: true }).fill(ticket);
  await sidebar.getByRole('button', { name: 'Go', exact: true }).click();
  await sidebar.locator('#ticket', { hasText: ticket }).waitFor();
}

it('a family in Vietnamese and a student report one device, a teacher writes of it by mail, and another student asks for sound', async () => {
  const { district } = living;
  const device = tagOf(district, student(5));
  const phone = await open(formPath('open'), null, PHONE);
  await ask(phone, { language: 'vi', category: 'charging', of: student(5), device, text: CART, email: FAMILY });
  await ask(await open(formPath('domain'), student(6).email), { language: 'en', category: 'charging', of: student(6), device, text: 'the one in the cart is always empty' });
  await ask(await open(formPath('domain'), student(7).email, PHONE), { language: 'en', category: 'sound', of: student(7), device: tagOf(district, student(7)), text: 'no sound in my headphones' });

  const { teacher } = district.cast;
  const mailbox = await open(`/mail/${encodeURIComponent(teacher.email)}?write`, teacher.email);
  await mailbox.getByLabel('Subject').fill('Empty again');
  await mailbox.getByLabel('Text').fill(MAIL);
  await picture(mailbox, 'mailbox-writing');
  await mailbox.getByRole('button', { name: 'Send' }).click();
  until('2026-10-06T10:40', 'tick_', 'hourly_');

  const cart = ticketSaying(CART);
  const book = living.workspace.workbooks.require(living.installation.workbookId('staff'));
  expect(book.valuesGet(`${tickets.name}!A2:A99`).values?.flat()).toContain(ticketSaying(`Empty again\n\n${MAIL}`));
  expect(ticketsTab().find('In their words', 'the one in the cart is always empty')).toBeNull();
  expect(cell(cart, 'Language')).toBe('vi');
  await phone.goto(new URL(`/mail/${encodeURIComponent(FAMILY)}`, served.url).href);
  await phone.getByText(words('vi').mail.acknowledgement.subject.replace(/\s*\{\w+\}\s*/g, ' ').trim().slice(0, 20)).first().waitFor();
  await picture(phone, 'family-mail');
});

it('a student of the technology team solves one in the team’s workbook, where nobody has a name', async () => {
  const { workspace, installation, district } = living;
  const team = new Tab(workspace, installation.workbookId('staff'), 'Team members');
  const account = team.text(team.find('Badge', BADGE) ?? 0, 'Account');
  const sound = ticketSaying('no sound in my headphones');
  const page = await open(`/sheets/${installation.workbookId('techTeam')}?gid=${queue.sheetId}`, account, { width: 1400, height: 900 });
  await page.getByText(tagOf(district, student(7))).first().waitFor();
  await picture(page, 'team-queue');
  const seen = await page.locator('body').innerText();
  for (const one of [student(5), student(6), student(7)]) expect(seen).not.toContain(one.familyName);
  const lines = new Tab(workspace, installation.workbookId('techTeam'), queue.name);
  const row = lines.find('Ticket', sound) ?? 0;
  lines.type(account, row, { 'Taken by': BADGE, 'What we did': 'fixed it', 'Why it happened': 'a setting', Minutes: '5' });
  until('2026-10-06T12:40', 'tick_', 'hourly_');
  expect(cell(sound, 'State')).toBe('resolved');
  expect(cell(sound, 'Assigned to')).toBe(BADGE);
  expect(() => new Hands(workspace, account, installation.workbookId('staff')).type(`${tickets.name}!B2`, 'closed')).toThrow();
});

it('a technician merges the teacher’s mail, answers the family in its language and resolves, and everybody is told', async () => {
  const { installation, district } = living;
  const [cart, mailed] = [ticketSaying(CART), ticketSaying(`Empty again\n\n${MAIL}`)];
  const page = await open(`/sheets/${installation.workbookId('staff')}?gid=${tickets.sheetId}`, district.cast.technician.email);
  const sidebar = await openSidebar(page);
  await picture(page, 'sidebar-queue');
  await find(sidebar, mailed);
  await picture(page, 'sidebar-mail-ticket');
  await sidebar.getByText('Pass on, hold, merge').click();
  await sidebar.getByLabel('Merge it into ticket').fill(cart);
  await sidebar.getByRole('button', { name: 'Merge', exact: true }).click();
  await sidebar.getByText('3 affected').first().waitFor();
  await sidebar.getByRole('tab', { name: 'Answer' }).click();
  await sidebar.getByText('Canned answers').click();
  await sidebar.getByRole('button', { name: 'Try another charger' }).click();
  await picture(page, 'sidebar-canned');
  await sidebar.getByRole('button', { name: 'Send answer' }).click();
  await sidebar.locator('.talk .ours').first().waitFor();
  await sidebar.getByRole('tab', { name: 'Resolve' }).click();
  await sidebar.getByLabel('How did it end?').selectOption('fixed');
  await sidebar.getByLabel('What brought it about?').selectOption('wear');
  await sidebar.getByRole('button', { name: 'Resolve ticket' }).click();
  await sidebar.getByRole('button', { name: 'Open it again' }).waitFor();
  await picture(page, 'sidebar-resolved');
  until('2026-10-06T14:10', 'tick_');
  const { mail } = living.workspace;
  const family = mail.mailbox(FAMILY).map(({ body }) => body).join('\n');
  expect(family).toContain('bộ sạc');
  for (const one of [student(6).email, district.cast.teacher.email]) expect(mail.mailbox(one).map(({ subject, body }) => `${subject} ${body}`).join('\n')).toMatch(/solved|resolved/i);
});

it('the family is not content, says why by the link in its mail, and a lead follows up', async () => {
  const { district, installation } = living;
  until('2026-10-07T10:40', 'tick_', 'hourly_');
  const phone = await open(`/mail/${encodeURIComponent(FAMILY)}`, FAMILY, PHONE);
  const said = words('vi').survey;
  await phone.getByText(said.title).first().click();
  const link = phone.frameLocator('.mail-html').getByRole('link');
  await link.waitFor();
  await picture(phone, 'survey-mail');
  await link.click();
  const next = phone.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await phone.getByLabel(said.scores[1]).check();
  await picture(phone, 'survey-score');
  await next.click();
  await phone.getByLabel(said.reason).fill(REASON);
  await phone.getByRole('button', { name: 'Submit', exact: true }).click();
  await phone.locator('.sent-text').waitFor();
  until('2026-10-07T12:10', 'tick_');

  const page = await open(`/apps/${installation.program.id}`, district.cast.lead.email);
  const desk = page.frameLocator('iframe').first();
  await desk.getByRole('button', { name: 'Survey follow-ups' }).click();
  await desk.getByText(REASON).waitFor();
  await picture(page, 'desk-follow-up');
  await desk.getByLabel('What came of it').fill('Called the family; the cart has a new charger.');
  await desk.getByRole('button', { name: /^Done/ }).click();
  await desk.getByText(REASON).waitFor({ state: 'detached' });
});

it('in a holiday week nobody is reminded or closed, and the week after both happen in their order', async () => {
  const { district, installation, workspace } = living;
  await ask(await open(formPath('open'), null, PHONE), { language: 'vi', category: 'sound', of: student(8), device: tagOf(district, student(8)), text: 'Máy không có tiếng.', email: FAMILY });
  until('2026-10-07T14:10', 'tick_');
  const ticket = ticketSaying('Máy không có tiếng.');
  const row = ticketsTab().find('Ticket', ticket) ?? 0;
  const asked = installation.sidebar('tickets.answer', { click: 'holiday00001', ticket, text: 'Which headphones?', wait: true }, district.cast.technician.email, { spreadsheetId: installation.workbookId('staff'), sheetId: tickets.sheetId, row, column: 1 });
  expect(asked).toMatchObject({ ok: true });
  const due = cell(ticket, 'Resolve by');
  // Thursday and Friday are school days; the week from Monday on is not.
  for (const day of ['08', '09', '12', '13', '14', '15', '16']) until(`2026-10-${day}T11:10`, 'hourly_', 'tick_');
  expect([cell(ticket, 'State'), cell(ticket, 'Reminded')]).toEqual(['waiting', '']);
  until('2026-10-19T11:10', 'hourly_', 'tick_');
  const subjects = (): readonly string[] => workspace.mail.mailbox(FAMILY).map(({ subject }) => subject);
  const reminded = subjects().length;
  expect(workspace.workbooks.require(installation.workbookId('staff')).valuesGet(`${tickets.name}!A${row}:AZ${row}`).values?.flat().join(' ')).toContain('2026-10-19');
  expect(cell(ticket, 'State')).toBe('waiting');
  for (const day of ['20', '21']) until(`2026-10-${day}T11:10`, 'hourly_', 'tick_');
  expect([cell(ticket, 'State'), cell(ticket, 'Resolution')]).toEqual(['closed', 'no answer']);
  expect(subjects().length).toBeGreaterThan(reminded);
  expect(cell(ticket, 'Resolve by')).toBe(due);
  const phone = await open(`/mail/${encodeURIComponent(FAMILY)}`, FAMILY, PHONE);
  await picture(phone, 'family-mailbox');
});

it('the dashboard and the wallboard tell it', async () => {
  const { district, installation } = living;
  installation.runJob('learning', district.cast.programAccount);
  const page = await open(`/sheets/${installation.workbookId('staff')}?gid=${dashboard.sheetId}`, district.cast.lead.email, { width: 1360, height: 1000 });
  const rows = async (title: string): Promise<string> => {
    const figure = page.getByRole('figure', { name: `Chart: ${title}` });
    await figure.locator('tbody tr').first().waitFor({ state: 'attached' });
    return (await figure.locator('tbody').textContent()) ?? '';
  };
  await picture(page, 'charts');
  expect(await rows('Content with the help')).toMatch(/\d/);
  expect(await rows('What is asked')).toContain('charging10');
  expect(await rows('Tickets by week')).toMatch(/2026-10-05\d/);
  const wall = await open(`/apps/${installation.program.id}?page=wallboard`, district.cast.lead.email, { width: 1920, height: 1080 });
  const board = wall.frameLocator('iframe').first();
  await board.getByRole('heading', { name: 'Helpdesk now' }).waitFor();
  await picture(wall, 'wallboard');
  const text = (await board.locator('main').textContent()) ?? '';
  expect(text).toContain('Waiting for us');
  expect(text).not.toMatch(/@|Nguyễn/);
});
