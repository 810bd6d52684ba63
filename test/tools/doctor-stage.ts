/** This file gives the doctor's tests a district with MyTech in it, its REST face, and a folder in which the command line remembers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEPLOYABLES } from '../../build/manifests';
import type { Workspace } from '../../local/kernel/workspace';
import { restApp, type RestOptions } from '../../local/rest';
import { examine, type Examination } from '../../tools/commands/doctor';
import { localAccess } from '../../tools/google/sign-in';
import type { Installation } from '../../tools/installation';
import { HOUR_MS, Stage } from '../path/stage';

/** Longer than the longest silence of a trigger of the hour. */
const HOURS_AT_WORK = 2.5;

/** The doctor in one Workspace, without a network: its requests go straight to the REST face. */
export class Surgery {
  readonly root = mkdtempSync(join(tmpdir(), 'mytech-doctor-'));
  /** How many requests went to each API since the last look began, by the beginning of their path. */
  readonly requests = new Map<string, number>();
  options: RestOptions = {};
  token = 'local-token';

  constructor(
    readonly workspace: Workspace,
    readonly installation: Installation,
  ) {
    this.configure();
  }

  /** Writes down what `mytech configure` would have been told, with something else than is so where a test says it. */
  configure(over: Readonly<Record<string, unknown>> = {}): void {
    const { installation } = this;
    const scriptIds = Object.fromEntries(DEPLOYABLES.map((name) => [name, installation[name].id]));
    const configuration = { published: installation.workbookId('published'), staff: installation.workbookId('staff'), hub: installation.hub.deploymentUrl ?? '', timeZone: 'America/New_York', scriptIds, ...over };
    mkdirSync(join(this.root, '.mytech'), { recursive: true });
    writeFileSync(join(this.root, '.mytech/configuration.json'), JSON.stringify(configuration));
  }

  async look(programme?: string): Promise<Examination> {
    this.requests.clear();
    const app = restApp(this.workspace, this.options);
    const answer = (async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      const api = new URL(request.url).pathname.split('/').slice(1, 3).join('/');
      this.requests.set(api, (this.requests.get(api) ?? 0) + 1);
      return app.fetch(request);
    }) as typeof fetch;
    const access = localAccess('http://127.0.0.1:1/', this.token, answer);
    return examine(this.root, access, programme);
  }

  /** As on the first day: which file is the Programme workbook is not remembered. */
  forget(): void {
    rmSync(join(this.root, '.mytech/doctor-local.json'), { force: true });
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A stage on which nothing is left to be wished for: settings typed, shares given, pages deployed, and the clock at work for hours. */
export function healthyStage(): Stage {
  const stage = Stage.ready();
  const { workspace, installation, owner, district } = stage;
  stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'hub account', 'Value'), district.cast.hubAccount);
  stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'staff accounts', 'Value'), district.cast.secretary.email);
  for (const school of stage.rows('staff', 'Schools')) {
    const id = String(school['School ID']);
    stage.hands('staff').type(stage.cellOf('staff', 'Schools', id, 'Organisational unit'), '/Students');
    stage.hands('staff').type(stage.cellOf('staff', 'Schools', id, 'Technology contact'), district.cast.secretary.email);
  }
  installation.hub.editors = [owner];
  installation.setUp(owner);
  stage.pass(HOURS_AT_WORK * HOUR_MS);
  for (const project of [installation.program, installation.hub]) {
    const { versionNumber } = workspace.scripts.createVersion(project.id, 'as pushed');
    const deploymentId = /\/s\/([^/]+)\/exec$/.exec(project.deploymentUrl ?? '')?.[1] ?? '';
    workspace.scripts.deployVersion(project.id, { versionNumber, description: '', deployedBy: project.owner, deploymentId });
  }
  stage.mark();
  return stage;
}
