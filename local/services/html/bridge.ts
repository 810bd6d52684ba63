/** This file lets a browser reach a script: a visit to its web app, and the calls that its pages make. */
import type { Account } from '../../kernel/accounts';
import type { OpenDocument, Screen } from '../../kernel/execution';
import type { Project } from '../../kernel/projects';
import type { ExecutionRecord, Workspace } from '../../kernel/workspace';
import { HtmlOutput, type MetaTag } from './output';
import { checkArguments, resultForPage, UnsendableResult } from './wire';

export { pageDocument, pageShim } from './page';
export { HtmlOutput } from './output';

export interface WebVisit {
  /** The address somebody is signed in with; null is a guest. */
  readonly visitor: string | null;
  /** What follows `/exec/`, where anything does. */
  readonly path?: string;
  /** The query without its question mark, as the browser sends it. */
  readonly query: string;
  /** Whose deployment is visited; the project owner's where nothing is said. */
  readonly deployedBy?: string;
}

export interface WebPage {
  readonly ok: true;
  readonly html: string;
  readonly title: string;
  readonly metaTags: readonly MetaTag[];
}

/** `code` is the HTTP status that Google answers with; a script that failed still answers 200 with its error's words. */
export interface WebRefusal {
  readonly ok: false;
  readonly code: 200 | 302 | 403 | 404 | 405;
  readonly message: string;
}

export interface PageCall {
  /** The script's project, or the deployment whose page calls. */
  readonly projectId: string;
  readonly visitor: string | null;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly pageKind: 'web' | 'sidebar';
  readonly open?: OpenDocument;
  readonly screen?: Screen;
  readonly deployedBy?: string;
}

export type PageAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** "The parameter names c and sid are reserved by the system": developers.google.com/apps-script/guides/web, with HTTP 405. */
const RESERVED_PARAMETERS = ['c', 'sid'];

interface Identity {
  readonly effectiveUser: Account;
  readonly activeUser: Account | null;
}

/** Opens the web app as a visitor and runs its `doGet`. */
export function webAppRequest(workspace: Workspace, projectId: string, visit: WebVisit): WebPage | WebRefusal {
  const project = workspace.scripts.webApp(projectId) ?? workspace.scripts.project(projectId);
  const identity = admit(workspace, project, visit.visitor, visit.deployedBy);
  if ('ok' in identity) return identity;
  const query = new URLSearchParams(visit.query);
  if (RESERVED_PARAMETERS.some((name) => query.has(name))) return { ok: false, code: 405, message: 'Sorry, the file you have requested does not exist.' };
  const record = workspace.run({ project, functionName: 'doGet', args: [getEvent(visit, query)], kind: 'web', ...identity });
  if (record.status !== 'completed') return { ok: false, code: 200, message: failure(record) };
  if (!(record.value instanceof HtmlOutput)) {
    return { ok: false, code: 200, message: 'The script completed but the returned value is not a supported return type.' };
  }
  const { title, metaTags } = record.value;
  return { ok: true, html: record.value.getContent(), title, metaTags };
}

/** Answers google.script.run of a page. Throws where the page itself would: on arguments that cannot be sent. */
export function callFromPage(workspace: Workspace, call: PageCall): PageAnswer {
  // A page of a web app calls the version that made it; what is not deployed by version is its project's head.
  const project = (call.pageKind === 'web' ? workspace.scripts.webApp(call.projectId) : undefined) ?? workspace.scripts.project(call.projectId);
  const args = checkArguments(call.args);
  const identity = call.pageKind === 'web' ? admit(workspace, project, call.visitor, call.deployedBy) : sidebarIdentity(workspace, project, call.visitor);
  if ('ok' in identity) return { ok: false, message: identity.message };
  // Names ending in an underscore are private, and only functions of the top level can be called: guides/html/communication.
  if (call.functionName.endsWith('_') || !project.functions.has(call.functionName)) {
    return { ok: false, message: `Script function not found: ${call.functionName}` };
  }
  workspace.clock.advance(workspace.costs.ms('rpcRoundTrip'));
  const record = workspace.run({
    project,
    functionName: call.functionName,
    args,
    kind: call.pageKind,
    ...identity,
    ...(call.open === undefined ? {} : { open: call.open }),
    ...(call.screen === undefined ? {} : { screen: call.screen }),
  });
  if (record.status !== 'completed') return { ok: false, message: failure(record) };
  try {
    return { ok: true, value: resultForPage(record.value) };
  } catch (error) {
    if (error instanceof UnsendableResult) return { ok: false, message: `Error: ${error.message}` };
    throw error;
  }
}

/** An error reaches the page as its name and its words, without a stack. */
function failure({ error }: ExecutionRecord): string {
  return error === undefined ? 'Error' : `${error.name}: ${error.message}`;
}

/**
 * Who may open the web app, and as whom it then runs: `webapp` of the manifest,
 * developers.google.com/apps-script/manifest/web-app-api-executable.
 */
function admit(workspace: Workspace, project: Project, visitor: string | null, deployedBy = project.owner): Identity | WebRefusal {
  const { webapp } = project.manifest;
  const deployer = workspace.accounts.require(deployedBy);
  // That it fails is certain, since nothing runs as a suspended account; what the visitor reads is not sourced.
  if (webapp === undefined || project.urlOf(deployedBy) === null || deployer.suspended === true) return { ok: false, code: 404, message: 'Sorry, unable to open the file at this time.' };
  // Who is suspended cannot sign in.
  const account = visitor === null || workspace.accounts.isSuspended(visitor) ? null : accountOf(workspace, visitor);
  if (account === null && webapp.access !== 'ANYONE_ANONYMOUS') return { ok: false, code: 302, message: 'Sign in to continue.' };
  const isOwner = account?.email.toLowerCase() === deployer.email.toLowerCase();
  if ((webapp.access === 'MYSELF' && !isOwner) || (webapp.access === 'DOMAIN' && account?.inDomain !== true)) {
    return { ok: false, code: 403, message: 'You need access. Ask the owner of this script.' };
  }
  if (webapp.executeAs === 'USER_ACCESSING') {
    if (account === null) return { ok: false, code: 302, message: 'Sign in to continue.' };
    return { effectiveUser: account, activeUser: account };
  }
  // Google tells a script that runs as its deployer only about visitors of its own domain, and with anonymous access asks nobody (reference of
  // `Session`; for anonymous access nothing is documented, and blank is the strict reading).
  const known = account?.inDomain === true && webapp.access !== 'ANYONE_ANONYMOUS';
  return { effectiveUser: deployer, activeUser: known ? account : null };
}

/** A sidebar runs as the person before it. */
function sidebarIdentity(workspace: Workspace, project: Project, visitor: string | null): Identity | WebRefusal {
  if (visitor === null) return { ok: false, code: 302, message: 'Sign in to continue.' };
  const person = accountOf(workspace, visitor);
  // What the domain installed is there for its own accounts; the words are ours, since such a person has no menu to begin with.
  if (project.installedInSheets && !person.inDomain) return { ok: false, code: 403, message: 'This add-on is not installed for you.' };
  return { effectiveUser: person, activeUser: person };
}

/** Somebody whom nobody has named is somebody outside the domain. */
function accountOf(workspace: Workspace, email: string): Account {
  return workspace.accounts.get(email) ?? { email, name: email, about: 'Somebody outside the domain.', inDomain: false };
}

/** "Request parameters" of developers.google.com/apps-script/guides/web. Without a query `queryString` is empty (measured by tanaikech, 2023-07-25). */
function getEvent(visit: WebVisit, query: URLSearchParams): Readonly<Record<string, unknown>> {
  const parameter: Record<string, string> = {};
  const parameters: Record<string, string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    parameters[name] = values;
    parameter[name] = values[0] ?? '';
  }
  const path = visit.path ?? '';
  return {
    parameter,
    parameters,
    queryString: visit.query,
    contentLength: -1,
    contextPath: '',
    ...(path === '' ? {} : { pathInfo: path }),
  };
}
