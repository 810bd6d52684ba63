/** This file keeps the script projects of the local Workspace with what Google keeps per project: properties, locks, triggers, addresses. */
import type { Execution } from '../../kernel/execution';
import { Project, type ProjectFile } from '../../kernel/projects';
import type { ExecutionRecord, Workspace } from '../../kernel/workspace';
import { PropertyStore } from '../properties/store';
import type { EventTrouble } from './events';
import { type TriggerLine, TriggerStore } from './triggers';

const SCRIPT_ID_LENGTH = 56;
const DEPLOYMENT_ID_LENGTH = 50;

interface SavedProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly installedInSheets: boolean;
  readonly deploymentUrl: string | null;
  readonly consentedByAdmin?: boolean;
  readonly editors?: readonly string[];
  readonly deployments?: Project['deployments'];
  readonly files: readonly ProjectFile[];
}

interface Saved {
  readonly projects: readonly SavedProject[];
  readonly properties: Readonly<Record<string, Record<string, string>>>;
  readonly triggers: unknown;
}

export class ScriptStore {
  readonly properties = new PropertyStore();
  readonly triggers: TriggerStore;
  /** Who holds which lock: by project id, or by project id and account. A lock outlives no execution, so it is never saved. */
  readonly locks = new Map<string, Execution>();
  /** Up to when a lock was held that is free again: executions beside one another do not stand at one moment. */
  readonly lockFreeAt = new Map<string, number>();
  readonly #projects = new Map<string, Project>();

  constructor(private readonly workspace: Workspace) {
    this.triggers = new TriggerStore(workspace, (id) => this.project(id));
  }

  /** What becomes of each event of a trigger; null is no trouble. */
  get eventTrouble(): EventTrouble | null {
    return this.triggers.trouble;
  }

  set eventTrouble(trouble: EventTrouble | null) {
    this.triggers.trouble = trouble;
  }

  createProject(project: { readonly name: string; readonly owner: string; readonly installedInSheets?: boolean }): Project {
    this.workspace.accounts.require(project.owner);
    return this.#keep(new Project(this.workspace.random.text(SCRIPT_ID_LENGTH), project.name, project.owner, project.installedInSheets ?? false));
  }

  /** Replaces a project's content at once. Triggers, menus and the web app run it from then on: the stand-in has no versions. */
  push(projectId: string, files: readonly ProjectFile[]): void {
    this.project(projectId).push(files);
  }

  project(id: string): Project {
    const project = this.#projects.get(id);
    if (project === undefined) throw new Error(`No script project ${id} in this local Workspace.`);
    return project;
  }

  byName(name: string): Project | undefined {
    return this.all().find((project) => project.name === name);
  }

  all(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** Gives the project's web app its address for who deploys it, the same one each time; the manifest must say who may open it. */
  deployWebApp(projectId: string, account?: string): string {
    const project = this.project(projectId);
    const by = account ?? project.owner;
    if (project.manifest.webapp === undefined) throw new Error(`The manifest of ${project.name} has no webapp section.`);
    const own = by.toLowerCase() === project.owner.toLowerCase();
    if (!own && !project.editors.some((editor) => editor.toLowerCase() === by.toLowerCase())) throw new Error(`${by} may not edit ${project.name}, and so not deploy it.`);
    const standing = project.urlOf(by);
    if (standing !== null) return standing;
    const id = `AKfycb${this.workspace.random.text(DEPLOYMENT_ID_LENGTH)}`;
    const url = `https://script.google.com/a/macros/${this.workspace.accounts.domain}/s/${id}/exec`;
    if (own) project.deploymentUrl = url;
    else project.deployments = [...project.deployments, { account: by, url }];
    return url;
  }

  /** Every trigger of every account with its next moment, as no single account sees them. */
  listTriggers(): readonly TriggerLine[] {
    return this.triggers.list();
  }

  runNow(triggerUid: string): ExecutionRecord {
    return this.triggers.runNow(triggerUid);
  }

  save(): unknown {
    const saved: Saved = {
      projects: this.all().map(({ id, name, owner, installedInSheets, deploymentUrl, consentedByAdmin, editors, deployments, files }) => ({ id, name, owner, installedInSheets, deploymentUrl, consentedByAdmin, editors, deployments, files })),
      properties: this.properties.save(),
      triggers: this.triggers.save(),
    };
    return saved;
  }

  load(saved: unknown): void {
    const { projects, properties, triggers } = saved as Saved;
    this.#projects.clear();
    for (const { id, name, owner, installedInSheets, deploymentUrl, consentedByAdmin, editors, deployments, files } of projects) {
      const project = this.#keep(new Project(id, name, owner, installedInSheets));
      project.deploymentUrl = deploymentUrl;
      project.consentedByAdmin = consentedByAdmin ?? false;
      project.editors = editors ?? [];
      project.deployments = deployments ?? [];
      if (files.length > 0) project.push(files);
    }
    this.properties.load(properties);
    this.triggers.load(triggers);
  }

  #keep(project: Project): Project {
    this.#projects.set(project.id, project);
    return project;
  }
}
