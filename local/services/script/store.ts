/** This file keeps the script projects of the local Workspace with what Google keeps per project: properties, locks, triggers, addresses. */
import type { Execution } from '../../kernel/execution';
import { type Deployment, Project, type ProjectFile, type ProjectVersion } from '../../kernel/projects';
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
  /** Absent where the project has none. */
  readonly boundTo?: string;
  readonly versions?: readonly ProjectVersion[];
  readonly versionedDeployments?: readonly Deployment[];
  readonly editors?: readonly string[];
  readonly deployments?: Project['deployments'];
  readonly files: readonly ProjectFile[];
}

interface Saved {
  readonly projects: readonly SavedProject[];
  readonly properties: Readonly<Record<string, Record<string, string>>>;
  readonly triggers: unknown;
  /** Absent where nobody is. */
  readonly apiOff?: readonly string[];
}

export class ScriptStore {
  readonly properties = new PropertyStore();
  readonly triggers: TriggerStore;
  /** Who holds which lock: by project id, or by project id and account. A lock outlives no execution, so it is never saved. */
  readonly locks = new Map<string, Execution>();
  /** Up to when a lock was held that is free again: executions beside one another do not stand at one moment. */
  readonly lockFreeAt = new Map<string, number>();
  /** Who has the Apps Script API switched off at script.google.com/home/usersettings, by address in small letters; programs may not touch their scripts. */
  readonly apiOff = new Set<string>();
  readonly #projects = new Map<string, Project>();
  /** Projects as their deployments run them, by deployment id; forgotten when a deployment gets another version. */
  readonly #deployed = new Map<string, Project>();

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

  createProject(project: { readonly name: string; readonly owner: string; readonly installedInSheets?: boolean; readonly boundTo?: string }): Project {
    this.workspace.accounts.require(project.owner);
    const made = new Project(this.workspace.random.text(SCRIPT_ID_LENGTH), project.name, project.owner, project.installedInSheets ?? false);
    made.boundTo = project.boundTo ?? null;
    return this.#keep(made);
  }

  /** Replaces a project's content at once. Triggers and menus run it from then on, and so does a web app that was deployed without a version. */
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
    const url = this.#webAppUrl(`AKfycb${this.workspace.random.text(DEPLOYMENT_ID_LENGTH)}`);
    if (own) project.deploymentUrl = url;
    else project.deployments = [...project.deployments, { account: by, url }];
    return url;
  }

  /** Fixes what the project holds now under the next number. */
  createVersion(projectId: string, description: string): ProjectVersion {
    const project = this.project(projectId);
    const version: ProjectVersion = { versionNumber: project.versions.length + 1, description, createdMs: this.workspace.clock.now, files: project.files };
    project.versions = [...project.versions, version];
    return version;
  }

  /** Deploys a version: at a new address, or at that of the deployment that is named. */
  deployVersion(projectId: string, deployment: { readonly versionNumber: number; readonly description: string; readonly deployedBy: string; readonly deploymentId?: string }): Deployment {
    const project = this.project(projectId);
    const { deploymentId = `AKfycb${this.workspace.random.text(DEPLOYMENT_ID_LENGTH)}` } = deployment;
    const made: Deployment = { ...deployment, deploymentId, updatedMs: this.workspace.clock.now };
    this.#deployed.delete(deploymentId);
    project.versionedDeployments = [...project.versionedDeployments.filter((one) => one.deploymentId !== deploymentId), made];
    // What the script itself is told, and where the home page leads: the first address that the project got.
    if (this.deployed(deploymentId)?.manifest.webapp !== undefined) project.deploymentUrl ??= this.#webAppUrl(deploymentId);
    return made;
  }

  /** The project as a deployment runs it, undefined where there is no such deployment. */
  deployed(deploymentId: string): Project | undefined {
    const known = this.#deployed.get(deploymentId);
    if (known !== undefined) return known;
    for (const project of this.all()) {
      const deployment = project.versionedDeployments.find((one) => one.deploymentId === deploymentId);
      if (deployment === undefined) continue;
      const made = project.deployed(deployment, this.#webAppUrl(deploymentId));
      this.#deployed.set(deploymentId, made);
      return made;
    }
    return undefined;
  }

  /** The web app at an address: by a deployment's id, or by its project's, which stands for the first address it got. */
  webApp(id: string): Project | undefined {
    const project = this.#projects.get(id);
    const first = project?.versionedDeployments.find(({ deploymentId }) => project.deploymentUrl === this.#webAppUrl(deploymentId));
    const app = first === undefined ? (project ?? this.deployed(id)) : this.deployed(first.deploymentId);
    return app?.deploymentUrl === null ? undefined : app;
  }

  #webAppUrl(deploymentId: string): string {
    return `https://script.google.com/a/macros/${this.workspace.accounts.domain}/s/${deploymentId}/exec`;
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
      projects: this.all().map(({ id, name, owner, installedInSheets, deploymentUrl, consentedByAdmin, editors, deployments, boundTo, versions, versionedDeployments, files }) => ({
        id,
        name,
        owner,
        installedInSheets,
        deploymentUrl,
        consentedByAdmin,
        editors,
        deployments,
        ...(boundTo === null ? {} : { boundTo }),
        ...(versions.length === 0 ? {} : { versions, versionedDeployments }),
        files,
      })),
      properties: this.properties.save(),
      triggers: this.triggers.save(),
      ...(this.apiOff.size === 0 ? {} : { apiOff: [...this.apiOff] }),
    };
    return saved;
  }

  load(saved: unknown): void {
    const { projects, properties, triggers, apiOff } = saved as Saved;
    this.apiOff.clear();
    for (const account of apiOff ?? []) this.apiOff.add(account);
    this.#projects.clear();
    this.#deployed.clear();
    for (const { id, name, owner, installedInSheets, deploymentUrl, consentedByAdmin, editors, deployments, boundTo, versions, versionedDeployments, files } of projects) {
      const project = this.#keep(new Project(id, name, owner, installedInSheets));
      project.deploymentUrl = deploymentUrl;
      project.consentedByAdmin = consentedByAdmin ?? false;
      project.boundTo = boundTo ?? null;
      project.versions = versions ?? [];
      project.versionedDeployments = versionedDeployments ?? [];
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
