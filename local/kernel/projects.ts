/** This file holds script projects: the files that were pushed, the manifest, and the deployments. */
import type { Realm } from './realm';
import { compileFile, type CompiledFile } from './syntax';

/** A file of a project as the Apps Script API carries it: `name` without its ending. */
export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly webapp?: {
    readonly access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
    readonly executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
  };
  /** Who may run its functions through the Apps Script API. */
  readonly executionApi?: { readonly access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS' };
  /** What makes a project a Google Workspace add-on; checked by `services/card/manifest.ts`. */
  readonly addOns?: AddOns;
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { readonly userSymbol: string; readonly serviceId: string; readonly version: string }[];
  };
}

/** The part of developers.google.com/apps-script/manifest/addons that the stand-in knows. */
interface AddOns {
  readonly common?: {
    readonly name?: string;
    readonly logoUrl?: string;
    readonly useLocaleFromApp?: boolean;
    readonly openLinkUrlPrefixes?: readonly string[];
    readonly layoutProperties?: { readonly primaryColor?: string };
    readonly homepageTrigger?: { readonly runFunction: string; readonly enabled?: boolean };
  };
  readonly sheets?: { readonly homepageTrigger?: { readonly runFunction: string } };
}

/** "A snapshot of the project": developers.google.com/apps-script/concepts/deployments; it never changes again. */
export interface ProjectVersion {
  readonly versionNumber: number;
  readonly description: string;
  readonly createdMs: number;
  readonly files: readonly ProjectFile[];
}

/** What was deployed: a version at an address of its own, as the account that deployed it. */
export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber: number;
  readonly description: string;
  readonly updatedMs: number;
  readonly deployedBy: string;
}

export class Project {
  /** Web apps get an address when they are deployed; null before. */
  deploymentUrl: string | null = null;
  /** Who else may edit the project, and so deploy it. */
  editors: readonly string[] = [];
  /** The file whose menus and sidebars it may make, where it was made for one; it is whoever may edit that file who runs it. */
  boundTo: string | null = null;
  versions: readonly ProjectVersion[] = [];
  versionedDeployments: readonly Deployment[] = [];
  /**
   * Further deployments, each by another editor and running as them: "the user who deployed the web app … is not necessarily the owner of the
   * script project" (Apps Script API, GoogleAppsScriptTypeWebAppConfig.executeAs).
   */
  deployments: readonly { readonly account: string; readonly url: string }[] = [];
  /** True where an administrator consented for the whole domain when installing it, so that nobody is asked (unsourced: platform.md §17). */
  consentedByAdmin = false;
  #files: readonly ProjectFile[] = [];
  #scripts: readonly CompiledFile[] = [];
  #functions: ReadonlySet<string> = new Set();
  #manifest: Manifest | null = null;

  constructor(
    readonly id: string,
    readonly name: string,
    /** The account that owns the project, deploys its web app and creates its triggers. */
    readonly owner: string,
    /** True where people install it as an add-on in their spreadsheets and run it as themselves. */
    readonly installedInSheets: boolean = false,
  ) {}

  /** The address of the web app that runs as an account; null where that has deployed none. */
  urlOf(account: string): string | null {
    if (account.toLowerCase() === this.owner.toLowerCase()) return this.deploymentUrl;
    return this.deployments.find((one) => one.account.toLowerCase() === account.toLowerCase())?.url ?? null;
  }

  get files(): readonly ProjectFile[] {
    return this.#files;
  }

  get manifest(): Manifest {
    if (this.#manifest === null) throw new Error(`The project ${this.name} has no appsscript.json yet. Push the build first.`);
    return this.#manifest;
  }

  /** The functions that Google can call by name: those of the top level of its files. */
  get functions(): ReadonlySet<string> {
    return this.#functions;
  }

  /** Replaces the project's content, as a push does: all files at once. */
  push(files: readonly ProjectFile[]): void {
    const manifest = files.find((file) => file.type === 'JSON' && file.name === 'appsscript');
    if (manifest === undefined) throw new Error('A project content must include a manifest file (appsscript.json).');
    const scripts = files
      .filter((file) => file.type === 'SERVER_JS')
      .map((file) => compileFile(`${this.name}/${file.name}.js`, file.source));
    this.#manifest = JSON.parse(manifest.source) as Manifest;
    this.#scripts = scripts;
    this.#functions = new Set(scripts.flatMap((file) => file.functions));
    this.#files = files;
  }

  /** The project as a deployment of it runs: the version's files, and whoever deployed it; properties, locks and triggers are the project's. */
  deployed(deployment: Deployment, url: string): Project {
    const version = this.versions.find(({ versionNumber }) => versionNumber === deployment.versionNumber);
    if (version === undefined) throw new Error(`The project ${this.name} has no version ${deployment.versionNumber}.`);
    const project = new Project(this.id, this.name, deployment.deployedBy, this.installedInSheets);
    project.deploymentUrl = url;
    project.consentedByAdmin = this.consentedByAdmin;
    project.push(version.files);
    return project;
  }

  html(name: string): string | undefined {
    return this.#files.find((file) => file.type === 'HTML' && file.name === name)?.source;
  }

  /** Runs all top-level code of all files, as every execution on Apps Script begins. */
  load(realm: Realm): void {
    for (const { script } of this.#scripts) realm.run(script);
  }
}
