/** This file serves the part of the Apps Script API that clasp speaks: script.googleapis.com/v1/projects with content, versions and deployments. */
import type { Context, Hono } from 'hono';
import type { script_v1 } from 'googleapis/build/src/apis/script/v1';
import type { Deployment, Project, ProjectFile, ProjectVersion } from '../kernel/projects';
import type { Workspace } from '../kernel/workspace';
import { accountOf, bodyOf, RestRefusal, type RestOptions } from './answers';

const FILE_TYPES: readonly string[] = ['SERVER_JS', 'HTML', 'JSON'] satisfies readonly ProjectFile['type'][];

/** Google's words to somebody whose switch at script.google.com/home/usersettings is off (github.com/google/clasp issue 256). */
export const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

/** What a new project holds: a manifest and no code (`clasp create-script` says "Cloned one file."). */
const NEW_MANIFEST = { timeZone: 'America/New_York', dependencies: {}, exceptionLogging: 'STACKDRIVER', runtimeVersion: 'V8', oauthScopes: [] };

/** "Limit of 200 versions": developers.google.com/apps-script/guides/versions. */
const VERSIONS_MAX = 200;

export function scriptRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  const { scripts } = workspace;

  app.post('/v1/projects', async (c) => {
    const owner = callerOf(c, workspace, options);
    const { title, parentId } = (await bodyOf(c)) as script_v1.Schema$CreateProjectRequest;
    if (typeof title !== 'string' || title === '') throw invalid();
    if (typeof parentId === 'string') assertEditable(workspace, owner, parentId);
    const project = scripts.createProject({ name: title, owner, ...(typeof parentId === 'string' ? { boundTo: parentId } : {}) });
    scripts.push(project.id, [{ name: 'appsscript', type: 'JSON', source: `${JSON.stringify(NEW_MANIFEST, null, 2)}\n` }]);
    return c.json({ scriptId: project.id, title, ...(project.boundTo === null ? {} : { parentId: project.boundTo }) } satisfies script_v1.Schema$Project);
  });
  app.get('/v1/projects/:id', (c) => {
    const { id, name, boundTo } = projectOf(c, workspace, options);
    return c.json({ scriptId: id, title: name, ...(boundTo === null ? {} : { parentId: boundTo }) } satisfies script_v1.Schema$Project);
  });

  app.get('/v1/projects/:id/content', (c) => {
    const project = projectOf(c, workspace, options);
    const asked = c.req.query('versionNumber');
    return c.json(contentOf(project, asked === undefined ? project.files : versionOf(project, Number(asked)).files));
  });
  app.put('/v1/projects/:id/content', async (c) => {
    const project = projectOf(c, workspace, options);
    push(workspace, project, filesOf(await bodyOf(c)));
    return c.json(contentOf(project, project.files));
  });

  app.post('/v1/projects/:id/versions', async (c) => {
    const project = projectOf(c, workspace, options);
    const { description } = (await bodyOf(c)) as script_v1.Schema$Version;
    if (project.versions.length >= VERSIONS_MAX) throw invalid();
    return c.json(versionAnswer(project, scripts.createVersion(project.id, description ?? '')));
  });
  app.get('/v1/projects/:id/versions', (c) => {
    const project = projectOf(c, workspace, options);
    return c.json({ versions: [...project.versions].reverse().map((version) => versionAnswer(project, version)) } satisfies script_v1.Schema$ListVersionsResponse);
  });

  app.post('/v1/projects/:id/deployments', async (c) => {
    const project = projectOf(c, workspace, options);
    return c.json(deploymentAnswer(workspace, project, deploy(c, workspace, options, project, (await bodyOf(c)) as script_v1.Schema$DeploymentConfig)));
  });
  app.get('/v1/projects/:id/deployments', (c) => {
    const project = projectOf(c, workspace, options);
    const head: script_v1.Schema$Deployment = { deploymentId: headId(project), deploymentConfig: { scriptId: project.id, manifestFileName: 'appsscript' }, updateTime: new Date(workspace.clock.now).toISOString() };
    return c.json({ deployments: [head, ...withoutVersion(project), ...project.versionedDeployments.map((one) => deploymentAnswer(workspace, project, one))] } satisfies script_v1.Schema$ListDeploymentsResponse);
  });
  app.get('/v1/projects/:id/deployments/:deployment', (c) => {
    const project = projectOf(c, workspace, options);
    return c.json(deploymentAnswer(workspace, project, deploymentOf(project, c.req.param('deployment'))));
  });
  app.put('/v1/projects/:id/deployments/:deployment', async (c) => {
    const project = projectOf(c, workspace, options);
    const { deploymentId } = deploymentOf(project, c.req.param('deployment'));
    const { deploymentConfig } = (await bodyOf(c)) as script_v1.Schema$UpdateDeploymentRequest;
    return c.json(deploymentAnswer(workspace, project, deploy(c, workspace, options, project, deploymentConfig ?? {}, deploymentId)));
  });
}

const invalid = (): RestRefusal => new RestRefusal(400, 'Request contains an invalid argument.');
const notFound = (): RestRefusal => new RestRefusal(404, 'Requested entity was not found.');

/** Who calls, if that account has the Apps Script API switched on. */
function callerOf(c: Context, workspace: Workspace, options: RestOptions): string {
  const account = accountOf(c, workspace, options);
  if (workspace.scripts.apiOff.has(account.toLowerCase())) throw new RestRefusal(403, API_OFF);
  return account;
}

/** "Drive ID of a parent file that the created script project is bound to" (reference of projects.create): one that the caller may edit. */
function assertEditable(workspace: Workspace, account: string, fileId: string): void {
  const file = workspace.drive.get(fileId);
  const role = file === undefined ? null : workspace.drive.roleOf(account, file);
  if (role === null) throw notFound();
  if (role !== 'owner' && role !== 'writer') throw new RestRefusal(403, 'The caller does not have permission');
}

/** The project that a request names, if its account may edit it: its owner and editors, or whoever may edit the file that it is bound to. */
function projectOf(c: Context, workspace: Workspace, options: RestOptions): Project {
  const account = callerOf(c, workspace, options);
  const id = c.req.param('id');
  const project = workspace.scripts.all().find((one) => one.id === id);
  if (project === undefined) throw notFound();
  if (project.boundTo !== null) assertEditable(workspace, account, project.boundTo);
  else if (![project.owner, ...project.editors].some((one) => one.toLowerCase() === account.toLowerCase())) throw new RestRefusal(403, 'The caller does not have permission');
  return project;
}

function contentOf(project: Project, files: readonly ProjectFile[]): script_v1.Schema$Content {
  return { scriptId: project.id, files: files.map(({ name, type, source }) => ({ name, type, source })) };
}

function filesOf(body: unknown): readonly ProjectFile[] {
  const { files } = body as script_v1.Schema$Content;
  if (!Array.isArray(files)) throw invalid();
  return files.map(({ name, type, source }) => {
    if (typeof name !== 'string' || typeof source !== 'string' || !FILE_TYPES.includes(type ?? '')) throw invalid();
    return { name, type: type as ProjectFile['type'], source };
  });
}

/** Replaces the content; what cannot be one (no manifest, a syntax error) is refused as a whole, and the old content stays. */
function push(workspace: Workspace, project: Project, files: readonly ProjectFile[]): void {
  try {
    workspace.scripts.push(project.id, files);
  } catch (cause) {
    throw new RestRefusal(400, (cause as Error).message);
  }
}

function versionOf(project: Project, versionNumber: unknown): ProjectVersion {
  const found = project.versions.find((version) => version.versionNumber === versionNumber);
  if (found === undefined) throw notFound();
  return found;
}

const versionAnswer = (project: Project, { versionNumber, description, createdMs }: ProjectVersion): script_v1.Schema$Version => ({
  scriptId: project.id,
  versionNumber,
  ...(description === '' ? {} : { description }),
  createTime: new Date(createdMs).toISOString(),
});

/** Every project has one that is always its latest content ("head deployment", developers.google.com/apps-script/concepts/deployments); nothing here opens it. */
const headId = (project: Project): string => `AKfycb${project.id.slice(0, 19)}`;

function deploymentOf(project: Project, deploymentId: string): Deployment {
  const found = project.versionedDeployments.find((one) => one.deploymentId === deploymentId);
  if (found !== undefined) return found;
  if (deploymentId === headId(project)) throw new RestRefusal(400, 'Read-only deployments may not be modified.');
  throw notFound();
}

function deploy(c: Context, workspace: Workspace, options: RestOptions, project: Project, config: script_v1.Schema$DeploymentConfig, deploymentId?: string): Deployment {
  const { versionNumber } = versionOf(project, config.versionNumber);
  const deployedBy = callerOf(c, workspace, options);
  return workspace.scripts.deployVersion(project.id, { versionNumber, description: config.description ?? '', deployedBy, ...(deploymentId === undefined ? {} : { deploymentId }) });
}

/** A web app that was deployed here without a version runs the latest content at its own address, which no deployment of Google's does. */
function withoutVersion(project: Project): script_v1.Schema$Deployment[] {
  const { webapp } = project.manifest;
  if (project.deploymentUrl === null || webapp === undefined || project.versionedDeployments.length > 0) return [];
  const deploymentId = /\/s\/([^/]+)\/exec$/.exec(project.deploymentUrl)?.[1] ?? '';
  return [{ deploymentId, deploymentConfig: { scriptId: project.id, manifestFileName: 'appsscript' }, entryPoints: [webAppEntry(project.deploymentUrl, webapp)] }];
}

const webAppEntry = (url: string | null, { access, executeAs }: NonNullable<Project['manifest']['webapp']>): script_v1.Schema$EntryPoint => ({ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig: { access, executeAs } } });

function deploymentAnswer(workspace: Workspace, project: Project, { deploymentId, versionNumber, description, updatedMs }: Deployment): script_v1.Schema$Deployment {
  const app = workspace.scripts.deployed(deploymentId);
  const { webapp } = app?.manifest ?? {};
  return {
    deploymentId,
    deploymentConfig: { scriptId: project.id, versionNumber, manifestFileName: 'appsscript', ...(description === '' ? {} : { description }) },
    updateTime: new Date(updatedMs).toISOString(),
    entryPoints: webapp === undefined ? [] : [webAppEntry(app?.deploymentUrl ?? null, webapp)],
  };
}
