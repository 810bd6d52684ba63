/** This file installs the built deployables into a local Workspace and acts on their pages, as people would. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Deployable } from '../build/manifests';
import type { OpenDocument, Screen } from '../local/kernel/execution';
import type { Project, ProjectFile } from '../local/kernel/projects';
import type { Workspace } from '../local/kernel/workspace';
import { callFromPage } from '../local/services/html/bridge';
import type { DeskView, Methods, MethodName, Reply } from '../src/ui/contracts';

const ROOT = join(__dirname, '..');

/** What `mytech configure` puts beside a build for one district's live projects, and an installation here has of its own. */
const CONFIGURED = ['.clasp.json', 'config.js'];
const FILE_TYPES: Readonly<Record<string, ProjectFile['type']>> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };

/** The files of a build, as clasp pushes them. */
export function builtFiles(deployable: Deployable, from = 'build'): readonly ProjectFile[] {
  const folder = join(ROOT, from, deployable);
  if (!existsSync(folder)) throw new Error(`There is no build/${deployable} yet. Run npm run build first.`);
  return readdirSync(folder)
    .filter((name) => !CONFIGURED.includes(name))
    .sort()
    .map((name) => ({
      name: name.slice(0, -extname(name).length),
      type: FILE_TYPES[extname(name)] ?? 'SERVER_JS',
      source: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** What `mytech configure` writes beside a bundle. */
const configFile = (known: Readonly<Record<string, string>>): ProjectFile => ({ name: 'config', type: 'SERVER_JS', source: `var MyTechConfig__ = ${JSON.stringify(known)};\n` });

export interface Owners {
  readonly program: string;
  readonly hub: string;
}

/** How often set-up is asked to go on before it is clear that it never will. */
const SET_UP_CALLS = 40;
/** A click's id is at most so long, as the desk checks it. */
const CLICK_CHARS = 40;
const LOOK_MS = 60_000;

/** MyTech as installed in one local Workspace. */
export class Installation {
  constructor(
    readonly workspace: Workspace,
    readonly program: Project,
    readonly addon: Project,
    readonly cards: Project,
    readonly hub: Project,
  ) {}

  /** Pushes the three builds into new projects and deploys the web apps. */
  static install(workspace: Workspace, owners: Owners): Installation {
    const { scripts } = workspace;
    const program = scripts.createProject({ name: 'program', owner: owners.program });
    const addon = scripts.createProject({ name: 'addon', owner: owners.program, installedInSheets: true });
    const hub = scripts.createProject({ name: 'hub', owner: owners.hub });
    const cards = scripts.createProject({ name: 'cards', owner: owners.program, installedInSheets: true });
    const installation = new Installation(workspace, program, addon, cards, hub);
    installation.push();
    scripts.deployWebApp(program.id);
    scripts.deployWebApp(hub.id);
    return installation;
  }

  /** The installation of a Workspace that was saved with one; its projects get the builds of today. */
  static of(workspace: Workspace): Installation {
    const project = (name: Deployable): Project => {
      const found = workspace.scripts.byName(name);
      if (found === undefined) throw new Error(`This saved district has no project ${name}. Begin again with npm start -- --fresh.`);
      return found;
    };
    const [program, addon, hub] = [project('program'), project('addon'), project('hub')];
    // A district that was saved before there were cards gets them.
    const cards = workspace.scripts.byName('cards') ?? workspace.scripts.createProject({ name: 'cards', owner: program.owner, installedInSheets: true });
    const installation = new Installation(workspace, program, addon, cards, hub);
    installation.push();
    return installation;
  }

  push(): void {
    const { scripts } = this.workspace;
    scripts.push(this.program.id, builtFiles('program'));
    const staff = configFile({ staff: this.property('workbook staff') ?? '' });
    scripts.push(this.addon.id, [...builtFiles('addon'), staff]);
    scripts.push(this.cards.id, [...builtFiles('cards'), staff]);
    scripts.push(this.hub.id, [...builtFiles('hub'), configFile({ published: this.property('workbook published') ?? '', hub: this.hub.deploymentUrl ?? '' })]);
    // Whoever deploys a script consents in the editor.
    for (const project of [this.program, this.hub]) this.workspace.consents.give(project, project.owner);
  }

  /** Another editor of the project deploys the desk as itself, and consents on the way. */
  deployDesk(account: string): string {
    this.workspace.consents.give(this.program, account);
    return this.workspace.scripts.deployWebApp(this.program.id, account);
  }

  property(name: string): string | null {
    return this.workspace.scripts.properties.get(this.program.id, name);
  }

  workbookId(name: string): string {
    const id = this.property(`workbook ${name}`);
    if (id === null) throw new Error(`The workbook ${name} is not made yet; run set-up first.`);
    return id;
  }

  /** Presses a button on the desk. */
  desk<N extends MethodName>(method: N, args: Methods[N]['args'], visitor: string, deployedBy = this.program.owner): Reply<Methods[N]['answer']> {
    return this.#call(this.program, method, args, { visitor, pageKind: 'web', deployedBy });
  }

  /** Presses a button in the sidebar, before a cell of a workbook. */
  sidebar<N extends MethodName>(method: N, args: Methods[N]['args'], person: string, open: OpenDocument, screen?: Screen): Reply<Methods[N]['answer']> {
    return this.#call(this.addon, method, args, { visitor: person, pageKind: 'sidebar', open, ...(screen === undefined ? {} : { screen }) });
  }

  #call<N extends MethodName>(project: Project, method: N, args: Methods[N]['args'], how: Omit<Parameters<typeof callFromPage>[1], 'projectId' | 'functionName' | 'args'>): Reply<Methods[N]['answer']> {
    const answer = callFromPage(this.workspace, { projectId: project.id, functionName: 'rpc', args: [method, JSON.stringify(args)], ...how });
    if (!answer.ok) return { ok: false, message: answer.message };
    return JSON.parse(String(answer.value)) as Reply<Methods[N]['answer']>;
  }

  /** Presses "Set up" until it is finished; throws with the step's sentence where it fails. */
  setUp(visitor: string): DeskView {
    for (let call = 0; call < SET_UP_CALLS; call++) {
      const reply = this.desk('desk.setUp', {}, visitor);
      if (!reply.ok) throw new Error(reply.message);
      const failed = reply.value.setUp.steps.find((step) => step.state === 'failed');
      if (failed !== undefined) throw new Error(`Set-up stopped at "${failed.name}": ${failed.detail}`);
      if (reply.value.setUp.finished) {
        this.push();
        return reply.value;
      }
    }
    throw new Error(`Set-up was not finished after ${SET_UP_CALLS} calls.`);
  }

  /** Runs a job from the desk until the run is complete, as the clock would over several executions. */
  runJob(job: string, visitor: string): DeskView['jobs'][number] {
    for (let call = 0; call < SET_UP_CALLS; call++) {
      const reply = this.desk('desk.run', { job }, visitor);
      if (!reply.ok) throw new Error(reply.message);
      const row = reply.value.jobs.find((one) => one.job === job);
      if (row === undefined) throw new Error(`There is no job ${job}.`);
      if (row.trouble !== '' || row.state === 'waiting') return row;
    }
    throw new Error(`The job ${job} was not finished after ${SET_UP_CALLS} executions.`);
  }

  /** Brings in the roster that lies in the folder, and agrees at the desk where it waits for the visitor's look at it. */
  bringInRoster(visitor: string): DeskView['jobs'][number] {
    const first = this.runJob('roster', visitor);
    const seen = this.desk('people.view', {}, visitor);
    if (!seen.ok) throw new Error(seen.message);
    const { waiting } = seen.value;
    if (waiting?.state !== 'open') return first;
    // Nobody agrees to a roster at a glance; and the minute's quota of reads is new when they have.
    this.workspace.clock.advance(LOOK_MS);
    const decided = this.desk('people.decide', { click: waiting.approval.replace(/[^A-Za-z0-9]/g, '').slice(0, CLICK_CHARS), approval: waiting.approval, agree: true }, visitor);
    if (!decided.ok) throw new Error(decided.message);
    return this.runJob('roster', visitor);
  }
}
