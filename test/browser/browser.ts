/** This file finds a Chrome or Chromium for the browser tests: an installed one, else the one that npm brought along. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where Chrome and Chromium are installed on Linux, macOS and Windows. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these a fresh profile looks for updates and waits for answers that never come. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a browser test waits for anything to appear, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Starts a browser with a fresh profile. `CHROME` names another one to use. */
export async function startBrowser(): Promise<Browser> {
  const named = process.env['CHROME'];
  const installed = named !== undefined && named !== '' ? named : INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? startPackaged() : chromium.launch({ executablePath: installed, args: FLAGS });
}

/** The browser that npm brought along, which is built for servers with Linux on x64. */
async function startPackaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('No Chrome or Chromium was found. Install one, or name its program in CHROME.');
  // A bare machine has no libnss3. The package unpacks its own where it takes the machine for Amazon's, which it decides while it is loaded.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS });
}

/** A page of a fresh visitor, with what its console complained about. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a page as a person of the local Workspace; null is somebody who is not signed in. */
export async function visit(browser: Browser, url: string, person: string | null, size = { width: 1280, height: 820 }): Promise<Visit> {
  const context = await browser.newContext({ viewport: size });
  context.setDefaultTimeout(PATIENCE_MS);
  if (person !== null) await context.addCookies([{ name: 'person', value: encodeURIComponent(person), url: new URL(url).origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints };
}
