/** This file is a healthy district that can be made ill in one way at a time and be healed again, for the doctor's tests and its bench. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEPLOYABLES } from '../../build/manifests';
import type { District } from '../../local/district';
import type { ExecutionRecord, Workspace } from '../../local/kernel/workspace';
import { LOCAL_TOKEN, type RestOptions, restApp } from '../../local/rest';
import { columnLetters } from '../../local/services/sheets/a1';
import { Hands } from '../../local/services/sheets/hands';
import type { WorkbookName } from '../../src/base/table';
import { HOUR_MS } from '../../src/base/time';
import { type Examination, examine } from '../commands/doctor';
import { localAccess } from '../google/sign-in';
import type { Installation } from '../installation';

/** Longer than the longest silence of a trigger of the hour. */
const HOURS_AT_WORK = 2.5;

type Cells = Readonly<Record<string, string | number | boolean>>;

/** A district with MyTech set up in it, and the way back to how it was. */
export interface Ground {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly district: District;
  /** Remembers everything but projects and executions, which the patient keeps itself. */
  mark(): void;
  rewind(): unknown;
}

export class Patient {
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly district: District;
  readonly owner: string;
  /** How many requests went to each API since the last look began, by the beginning of their path. */
  readonly requests = new Map<string, number>();
  options: RestOptions = {};
  token = LOCAL_TOKEN;
  readonly #root = mkdtempSync(join(tmpdir(), 'mytech-doctor-'));
  readonly #executions: readonly ExecutionRecord[];
  readonly #projects: readonly (() => void)[];

  constructor(private readonly ground: Ground) {
    const { workspace, installation, district } = ground;
    this.workspace = workspace;
    this.installation = installation;
    this.district = district;
    this.owner = district.cast.programAccount;
    this.#getWell();
    this.#executions = [...workspace.executions];
    this.#projects = [installation.program, installation.addon, installation.cards, installation.hub].map((project) => {
      const { files, versionedDeployments, deployments, versions, editors, deploymentUrl } = project;
      return () => {
        project.push(files);
        Object.assign(project, { versionedDeployments, deployments, versions, editors, deploymentUrl });
        for (const deployment of versionedDeployments) workspace.scripts.deployVersion(project.id, deployment);
      };
    });
    ground.mark();
    this.heal();
  }

  /** Leaves nothing to be wished for: settings typed, shares given, pages deployed, and the clock at work for hours. */
  #getWell(): void {
    const { workspace, installation, owner, district } = this;
    for (const [setting, value] of [['hub account', district.cast.hubAccount], ['staff accounts', district.cast.secretary.email]] as const) this.hands('programme').type(this.cellOf('programme', 'Settings', setting, 'Value'), value);
    for (const school of this.rows('staff', 'Schools')) {
      const id = String(school['School ID']);
      this.hands('staff').type(this.cellOf('staff', 'Schools', id, 'Organisational unit'), '/Students');
      this.hands('staff').type(this.cellOf('staff', 'Schools', id, 'Technology contact'), district.cast.secretary.email);
    }
    installation.hub.editors = [owner];
    installation.setUp(owner);
    workspace.advanceTo(workspace.clock.now + HOURS_AT_WORK * HOUR_MS);
    for (const project of [installation.program, installation.hub]) {
      const { versionNumber } = workspace.scripts.createVersion(project.id, 'as pushed');
      const deploymentId = /\/s\/([^/]+)\/exec$/.exec(project.deploymentUrl ?? '')?.[1] ?? '';
      workspace.scripts.deployVersion(project.id, { versionNumber, description: '', deployedBy: project.owner, deploymentId });
    }
  }

  /** Back to health. */
  heal(): void {
    const { workspace, ground } = this;
    ground.rewind();
    workspace.executions.splice(0, workspace.executions.length, ...this.#executions);
    for (const restore of this.#projects) restore();
    workspace.scripts.apiOff.clear();
    workspace.accounts.add({ ...workspace.accounts.require(this.owner), admin: { devices: 'write', users: 'read', orgUnits: 'read' } });
    this.options = { tokens: new Map([[LOCAL_TOKEN, this.owner]]) };
    this.token = LOCAL_TOKEN;
    this.configure();
  }

  /** Writes down what `mytech configure` would have been told, with something else than is so where a fault wants it. */
  configure(over: Readonly<Record<string, unknown>> = {}): void {
    const { installation } = this;
    const scriptIds = Object.fromEntries(DEPLOYABLES.map((name) => [name, installation[name].id]));
    const configuration = { published: this.bookId('published'), staff: this.bookId('staff'), hub: installation.hub.deploymentUrl ?? '', timeZone: 'America/New_York', scriptIds, ...over };
    mkdirSync(join(this.#root, '.mytech'), { recursive: true });
    writeFileSync(join(this.#root, '.mytech/configuration.json'), JSON.stringify(configuration));
  }

  /** As on the first day: which file is the Programme workbook is not remembered. */
  forget(): void {
    rmSync(join(this.#root, '.mytech/doctor-local.json'), { force: true });
  }

  /** What the doctor finds; its requests go straight to the REST face. */
  look(): Promise<Examination> {
    this.requests.clear();
    const app = restApp(this.workspace, this.options);
    const answer = (async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      const api = new URL(request.url).pathname.split('/').slice(1, 3).join('/');
      this.requests.set(api, (this.requests.get(api) ?? 0) + 1);
      return app.fetch(request);
    }) as typeof fetch;
    return examine(this.#root, localAccess('http://127.0.0.1:1/', this.token, answer));
  }

  /** The same through a server's own door, as for `mytech doctor --server`. */
  lookThrough(server: string): Promise<Examination> {
    return examine(this.#root, localAccess(server));
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  // ——— what stands where ———

  get now(): number {
    return this.workspace.clock.now;
  }

  bookId(name: WorkbookName): string {
    return this.installation.workbookId(name);
  }

  hands(name: WorkbookName): Hands {
    return new Hands(this.workspace, this.owner, this.bookId(name));
  }

  form(audience: 'open' | 'domain' = 'open'): { readonly formId: string; readonly items: Readonly<Record<string, number>> } {
    return JSON.parse(this.installation.property(`help form ${audience}`) ?? 'null') as { formId: string; items: Record<string, number> };
  }

  /** The filled rows of a tab by their headers. */
  rows(name: WorkbookName, tab: string): readonly Cells[] {
    const { values = [] } = this.workspace.workbooks.require(this.bookId(name)).valuesGet(`'${tab}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' });
    const [headers = [], ...rows] = values as (string | number | boolean)[][];
    return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => Object.fromEntries(headers.flatMap((header, at) => (header === '' ? [] : [[String(header), row[at] ?? '']]))));
  }

  /** The place of one column of the row that a key names in the tab's first column. */
  cellOf(name: WorkbookName, tab: string, key: string, header: string): string {
    const rows = this.rows(name, tab);
    const headers = Object.keys(rows[0] ?? {});
    const row = rows.findIndex((cells) => cells[headers[0] ?? ''] === key);
    if (row < 0 || !headers.includes(header)) throw new Error(`${tab} has no cell ${header} of ${key}.`);
    return `${tab}!${columnLetters(headers.indexOf(header))}${row + 2}`;
  }
}
