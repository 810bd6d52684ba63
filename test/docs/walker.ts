/** This file is somebody who follows the page: types its commands, signs in where clasp asks, and looks at what the browser shows. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { Running, Terminal } from './terminal';

export const PROGRAM_ACCOUNT = 'mytech@juniper.example';
export const HUB_ACCOUNT = 'mytech-hub@juniper.example';

/** How long a step of set-up, or whatever else is waited for, may take on a busy machine. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 150;

export class Walker {
  /** What was copied from the desk for the `…` of a command, in the order in which the commands need it. */
  readonly copied: string[] = [];
  /** What each sign-in said, by its command. */
  readonly signIns = new Map<string, string>();
  /** What the last command printed. */
  said = '';
  /** The page of the last sign-in. */
  signedIn: Page | null = null;
  #signingIn: { readonly line: string; readonly running: Running } | null = null;
  readonly #pages = new Map<string, Page>();

  constructor(
    private readonly browser: Browser,
    private readonly terminal: Terminal,
    readonly home: string,
  ) {}

  get folder(): string {
    return this.terminal.folder;
  }

  /** The window of somebody; null is a private one. */
  async as(person: string | null): Promise<Page> {
    const known = this.#pages.get(person ?? '');
    if (known !== undefined) return known;
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 820 } });
    context.setDefaultTimeout(PATIENCE_MS);
    if (person !== null) await context.addCookies([{ name: 'person', value: encodeURIComponent(person), url: this.home }]);
    const page = await context.newPage();
    this.#pages.set(person ?? '', page);
    return page;
  }

  /** Pastes an address of Google's into the box on the home page. */
  async paste(page: Page, address: string): Promise<void> {
    await page.goto(this.home);
    await page.getByLabel('An address of Google’s').fill(address);
    await page.getByRole('button', { name: 'Open it here' }).click();
  }

  async command(line: string): Promise<string> {
    if (line.startsWith('npm start')) return (this.said = await this.terminal.start(line).until(/Ctrl-C/));
    if (/^npx clasp .*login$/.test(line)) return this.#signIn(line);
    const typed = line.includes('/d/…/') ? line.replace(/https:\S*\/d\/…\/\S*/, this.copied.shift() ?? '') : line;
    const { output, code } = await this.terminal.run(typed);
    if (code !== 0) throw new Error(`"${typed}" failed:\n${output}`);
    return (this.said = output);
  }

  async #signIn(line: string): Promise<string> {
    const running = this.terminal.start(line);
    this.#signingIn = { line, running };
    const output = await running.until(/visiting this url: \S+/);
    const account = line.includes('--user hub') ? HUB_ACCOUNT : PROGRAM_ACCOUNT;
    const page = await this.as(account);
    await page.goto(/url: (\S+)/.exec(output)?.[1] ?? '');
    await page.getByRole('button', { name: `(${account})` }).click();
    this.signedIn = page;
    await running.ended;
    this.signIns.set(line, running.output());
    return this.#signingIn.running.output();
  }

  /** Waits until a text stands anywhere on a page, in its frames too. */
  async sees(page: Page, text: string): Promise<void> {
    const endMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const shown = await shownOn(page);
      if (shown.includes(text)) return;
      if (Date.now() > endMs) throw new Error(`The page says that one sees “${text}”, and one sees:\n${shown}`);
      await page.waitForTimeout(LOOK_EVERY_MS);
    }
  }
}

async function shownOn(page: Page): Promise<string> {
  const texts = await Promise.all(page.frames().map(textOf));
  return [await page.title().catch(() => ''), ...texts].join('\n').replaceAll(/\s+/g, ' ');
}

/** A frame that goes on to another page while it is read has nothing to say yet. */
const textOf = (frame: Frame): Promise<string> => frame.locator('body').innerText({ timeout: 5_000 }).catch(() => '');
