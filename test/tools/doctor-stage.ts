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

  /** The codes of what is wrong, or worth a note. */
  async codes(): Promise<readonly string[]> {
    return (await this.look()).findings.map(({ code }) => code);
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
