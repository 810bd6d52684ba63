/** This file is what every page of the web face shares: the Workspace, who has what open, the pages scripts made, and the save signal. */
import { randomBytes } from 'node:crypto';
import type { Account } from '../kernel/accounts';
import type { OpenDocument } from '../kernel/execution';
import type { ExecutionRecord, Workspace } from '../kernel/workspace';
import type { Guide } from './guide';
import { Screens } from './screens';
import { Versions } from './sheets/versions';

/** A page of a script in somebody's browser; whoever holds its token may call the script as that person. */
export interface ScriptPage {
  readonly projectId: string;
  /** The address signed in with; null is a guest. */
  readonly person: string | null;
  readonly kind: 'web' | 'sidebar';
  /** The spreadsheet that a sidebar stands beside. */
  readonly spreadsheetId: string | null;
  readonly title: string;
  readonly html: string;
}

/** How many pages of scripts can call back; the oldest is forgotten first. */
const SCRIPT_PAGES_KEPT = 300;
const TOKEN_BYTES = 24;
/** How long after a change the caller is told, so that a burst of changes is one save. */
const CHANGE_DEBOUNCE_MS = 400;

export class Site {
  readonly screens = new Screens();
  readonly versions: Versions;
  /** The messages that somebody has opened, by id: the rest is shown as new. */
  readonly readMessages = new Set<string>();
  readonly #pages = new Map<string, ScriptPage>();
  readonly #open = new Map<string, OpenDocument>();
  #pendingChange: NodeJS.Timeout | null = null;

  constructor(
    readonly workspace: Workspace,
    readonly guide: Guide,
    /** One line about how this Workspace was started, for the foot of the home page. */
    readonly startedWith: string,
    /** The names of client files as the browser asks for them. */
    readonly assets: ReadonlyMap<string, string>,
    private readonly onChange: () => void,
  ) {
    this.versions = new Versions(workspace);
  }

  /** Keeps a page for a script and gives the token that opens it and calls back from it. */
  keepPage(page: ScriptPage): string {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    this.#pages.set(token, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > SCRIPT_PAGES_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    return token;
  }

  page(token: string): ScriptPage | undefined {
    return this.#pages.get(token);
  }

  /** What somebody has in front of them in a spreadsheet: the first cell of the first tab until they say. */
  openDocument(person: string, spreadsheetId: string): OpenDocument {
    const known = this.#open.get(`${person} ${spreadsheetId}`);
    if (known !== undefined) return known;
    const sheets = this.workspace.workbooks.require(spreadsheetId).state.sheets;
    const first = sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
    return { spreadsheetId, sheetId: first?.sheetId ?? 0, row: 1, column: 1 };
  }

  select(person: string, open: OpenDocument): void {
    this.#open.set(`${person} ${open.spreadsheetId}`, open);
  }

  account(email: string | null): Account | null {
    return email === null ? null : (this.workspace.accounts.get(email) ?? null);
  }

  /** To be called after whatever may have changed something: what fell due meanwhile runs, and the caller hears of it. */
  changed(): readonly ExecutionRecord[] {
    const ran = this.workspace.advanceTo(this.workspace.clock.now);
    this.#pendingChange ??= setTimeout(() => this.flush(), CHANGE_DEBOUNCE_MS);
    return ran;
  }

  /** Tells the caller now what is still to be told. */
  flush(): void {
    if (this.#pendingChange === null) return;
    clearTimeout(this.#pendingChange);
    this.#pendingChange = null;
    this.onChange();
  }
}
