/** This file finds a wrongly placed device in a real browser, agrees to putting it right, and puts it back: at the desk, with the keyboard. */
import type { Browser, FrameLocator } from 'playwright-core';
import { plainGuide } from '../../local/web/guide';
import { type ServedWorkspace, serveWorkspace } from '../../local/web/server';
import { ConsoleStage } from '../devices/console-stage';
import { startBrowser, visit } from './browser';

const PHONE = { width: 390, height: 844 };

let browser: Browser;
let desk: ConsoleStage;
let served: ServedWorkspace;

beforeAll(async () => {
  desk = ConsoleStage.ready();
  [browser, served] = await Promise.all([startBrowser(), serveWorkspace(desk.stage.workspace, { port: 0, guide: plainGuide(desk.stage.workspace) })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(person: string, size?: { width: number; height: number }): Promise<{ readonly place: FrameLocator; readonly complaints: readonly string[]; readonly scrolls: () => Promise<boolean> }> {
  const { page, complaints } = await visit(browser, new URL(`/apps/${desk.stage.installation.program.id}`, served.url).href, person, size);
  const place = page.frameLocator('iframe').first();
  await place.getByRole('button', { name: 'Admin console', exact: true }).click();
  await place.getByRole('heading', { name: 'Waiting to be agreed to' }).waitFor();
  const scrolls = (): Promise<boolean> => place.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  return { place, complaints, scrolls };
}

describe('the Admin console at the desk', () => {
  it('shows a device that stands in the wrong unit; agreed to, it is moved; undone, it is back', async () => {
    const [device] = desk.devices();
    const [school] = desk.stage.rows('staff', 'Schools');
    if (device === undefined || school === undefined) throw new Error('The district is empty.');
    const home = device.orgUnitPath ?? '';
    desk.set('console unit', 'on');
    desk.type('staff', 'Schools', String(school['School ID']), 'Organisational unit', home);
    desk.stage.workspace.directory.change(device.deviceId, { orgUnitPath: '/Accounts' });
    desk.stage.runJob('devices');
    desk.type('staff', 'Devices', device.serialNumber, 'School ID', String(school['School ID']));

    const { place, complaints } = await open(desk.lead);
    await place.getByRole('button', { name: 'Look for differences' }).press('Enter');
    await place.getByText('Write 1 move to another unit on 1 device in the Admin console (plan 2026-10-06 a).').waitFor();
    const row = place.getByRole('row').filter({ hasText: device.serialNumber });
    for (const text of [String(school['School']), '/Accounts', home]) await row.getByText(text).first().waitFor();
    expect(desk.now(device).orgUnitPath).toBe('/Accounts');
    await place.getByRole('button', { name: /^Agree and write/ }).press('Enter');
    await place.getByText('1 written').waitFor();
    expect(desk.now(device).orgUnitPath).toBe(home);

    await place.getByRole('button', { name: 'Undo the plan 2026-10-06 a' }).press('Enter');
    await place.getByText('Put back 1 move to another unit').first().waitFor();
    expect(desk.now(device).orgUnitPath).toBe(home);
    await place.getByRole('button', { name: /^Agree and write/ }).press('Enter');
    await place.getByText('1 put back').waitFor();
    expect(desk.now(device).orgUnitPath).toBe('/Accounts');
    expect(complaints).toEqual([]);
  });

  it('takes a device out for good only with its serial number typed and a second person, on a phone as well', async () => {
    const device = desk.devices()[3];
    if (device === undefined) throw new Error('The district is empty.');
    const { place, complaints, scrolls } = await open(desk.lead, PHONE);
    await place.getByLabel('Asset tag or serial number').fill(device.annotatedAssetId ?? '');
    await place.getByLabel('Asset tag or serial number').press('Enter');
    await place.getByRole('radio', { name: /^Deprovision/ }).check();
    await place.getByLabel('Why?').fill('Screen beyond repair');
    await place.getByLabel('Google wants to know why').selectOption('retiring_device');
    await place.getByLabel('Type the serial number of the device to confirm').fill(device.annotatedAssetId ?? '');
    await place.getByRole('button', { name: 'Plan it' }).click();
    await place.getByText('is not that of the device').waitFor();
    expect(await place.getByLabel('Why?').inputValue()).toBe('Screen beyond repair');
    await place.getByLabel('Type the serial number of the device to confirm').fill(device.serialNumber);
    await place.getByRole('button', { name: 'Plan it' }).click();
    await place.getByText('1 of 2 people needed').waitFor();
    expect(await place.getByRole('button', { name: /^Agree and write: Deprovision/ }).getAttribute('aria-disabled')).toBe('true');
    expect(await scrolls()).toBe(false);
    expect(desk.now(device).status).toBe('ACTIVE');

    const second = await open(desk.deputy);
    await second.place.getByRole('button', { name: /^Agree and write: Deprovision/ }).click();
    await second.place.getByText('1 written').first().waitFor();
    expect(desk.now(device).status).toBe('DEPROVISIONED');
    expect([...complaints, ...second.complaints]).toEqual([]);
  });

  it('shows a member everything, and says why they cannot press', async () => {
    const { place } = await open(desk.member);
    await place.getByText('Only a lead can do this.').first().waitFor();
    expect(await place.getByRole('button', { name: 'Look for differences' }).getAttribute('aria-disabled')).toBe('true');
  });
});
