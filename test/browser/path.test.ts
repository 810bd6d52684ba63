/** This file walks MyTech's first path in a real browser: a family's form on a phone, the technician's sidebar, the desk, the mail, the hub. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SMALL_DISTRICT_SIZE } from '../../local/district';
import { serveWorkspace, type ServedWorkspace } from '../../local/web/server';
import { Tab } from '../../tools/living/tables';
import { buildLivingDistrict, type LivingDistrict } from '../../tools/living-district';
import { startBrowser, visit } from './browser';

const PHONE = { width: 390, height: 844 };
const WORDS = '=IMPORTXML("x") La pantalla se rompió ayer.';

let browser: Browser;
let living: LivingDistrict;
let served: ServedWorkspace;

beforeAll(async () => {
  living = buildLivingDistrict(() => undefined, { size: SMALL_DISTRICT_SIZE, reports: 4, days: 4 });
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(living.workspace, { port: 0, guide: living.guide })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const at = (path: string): string => new URL(path, served.url).href;

/** Opens one of the four doors of the home page. */
async function door(page: Page, button: string): Promise<void> {
  await page.goto(served.url);
  await page.getByRole('button', { name: button }).click();
}

const next = async (page: Page, name = 'Next'): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function report(page: Page): Promise<void> {
  const { child, childDevice, guardian } = living.district.cast;
  await door(page, 'Open the help form');
  await page.locator('select').selectOption('Español');
  await next(page);
  await page.getByRole('combobox', { name: 'Escuela' }).selectOption(child.school.name);
  await page.getByLabel('Madre, padre o tutor').check();
  await page.getByLabel('Nombre y apellido del estudiante').fill(`${child.givenName} ${child.familyName}`);
  await page.getByLabel('Número de estudiante').fill(child.studentNumber);
  await page.getByLabel('Su correo electrónico').fill(guardian.email);
  await page.getByLabel('Número de etiqueta o de serie').fill(childDevice.annotatedAssetId ?? '');
  await page.getByLabel('Pantalla (rota').check();
  await next(page);
  await page.getByText('no lo toque', { exact: false }).waitFor();
  await page.getByLabel('No, todavía necesito ayuda').check();
  await next(page);
  await page.getByLabel('¿Qué pasó?').fill(WORDS);
  await next(page, 'Submit');
  await page.locator('.sent-text', { hasText: 'Gracias' }).waitFor();
}

/** The Tickets tab with the family's row selected and the sidebar beside it. */
async function openSidebar(page: Page): Promise<FrameLocator> {
  const { workspace, installation } = living;
  const row = new Tab(workspace, installation.workbookId('staff'), 'Tickets').find('In their words', WORDS);
  await door(page, 'Open the tickets');
  await page.locator('#grid[data-tab]').waitFor();
  await page.locator(`[data-row="${row}"][data-column="1"]`).click();
  await page.getByRole('button', { name: 'MyTech' }).click();
  await page.getByRole('menuitem', { name: 'Open the sidebar' }).click();
  return page.frameLocator('#sidebar iframe');
}

describe('the first path', () => {
  it('leads from a form in Spanish on a phone to an answer in the family’s mailbox', async () => {
    const { cast } = living.district;
    const phone = await visit(browser, served.url, null, PHONE);
    await report(phone.page);

    const desktop = await visit(browser, served.url, null);
    const sidebar = await openSidebar(desktop.page);
    await sidebar.getByText(WORDS).waitFor();
    await sidebar.getByText(`${cast.child.givenName} ${cast.child.familyName}`).first().waitFor();
    await sidebar.getByText(cast.childDevice.serialNumber).first().waitFor();
    await sidebar.getByLabel('Your answer to the family').fill('Traiga el Chromebook a la oficina, por favor.');
    await sidebar.getByRole('button', { name: 'Send answer' }).click();
    await sidebar.locator('.typed', { hasText: 'Traiga el Chromebook' }).waitFor();
    await sidebar.getByRole('tab', { name: 'Resolve' }).click();
    await sidebar.getByLabel('How did it end?').selectOption('fixed');
    await sidebar.getByRole('button', { name: 'Resolve ticket' }).click();
    await desktop.page.locator('[data-column="2"]', { hasText: 'resolved' }).first().waitFor();

    await desktop.page.getByRole('button', { name: '+10 min' }).click();
    await desktop.page.locator('.toast').first().waitFor();
    await phone.page.goto(at(`/mail/${encodeURIComponent(cast.guardian.email)}`));
    await phone.page.getByText('Recibimos su solicitud de ayuda').first().waitFor();
    await phone.page.getByText('Su solicitud está resuelta').first().waitFor();
    await phone.page.getByText('Respuesta a su solicitud de ayuda').first().waitFor();
    expect(living.workspace.mail.mailbox(cast.guardian.email).map((message) => message.body).join('\n')).toContain('Traiga el Chromebook');
    expect([...phone.complaints, ...desktop.complaints]).toEqual([]);
  });

  it('shows the programme team at the desk that all is well', async () => {
    const { page, complaints } = await visit(browser, served.url, null);
    await door(page, 'Open the desk');
    const desk = page.frameLocator('iframe').first();
    await desk.getByText('Juniper Valley Schools').first().waitFor();
    await desk.getByText('new tickets').first().waitFor();
    await desk.getByText('Brings every Chromebook from the Admin console').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('serves the public page in Arabic from right to left', async () => {
    const { page } = await visit(browser, at(`/apps/${living.installation.hub.id}?lang=ar`), null, PHONE);
    const hub = page.frameLocator('iframe').first();
    await hub.locator('[dir="rtl"]').first().waitFor();
    await hub.getByText(living.district.people.schools[0]?.name ?? '').first().waitFor();
  });
});
