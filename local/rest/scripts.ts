/** This file serves the part of the Apps Script API that `clasp push` speaks: script.googleapis.com/v1/projects. */
import type { Context, Hono } from 'hono';
import type { script_v1 } from 'googleapis/build/src/apis/script/v1';
import type { Project, ProjectFile } from '../kernel/projects';
import type { Workspace } from '../kernel/workspace';
import { accountOf, bodyOf, RestRefusal, type RestOptions } from './answers';

const FILE_TYPES: readonly string[] = ['SERVER_JS', 'HTML', 'JSON'] satisfies readonly ProjectFile['type'][];

export function scriptRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.get('/v1/projects/:id', (c) => {
    const { id, name } = projectOf(c, workspace, options);
    return c.json({ scriptId: id, title: name } satisfies script_v1.Schema$Project);
  });
  app.get('/v1/projects/:id/content', (c) => c.json(contentOf(projectOf(c, workspace, options))));
  app.put('/v1/projects/:id/content', async (c) => {
    const project = projectOf(c, workspace, options);
    push(workspace, project, filesOf(await bodyOf(c)));
    return c.json(contentOf(project));
  });
}

/** The project that a request names, if its account may see it: the stand-in shares a script with its owner alone. */
function projectOf(c: Context, workspace: Workspace, options: RestOptions): Project {
  const account = accountOf(c, workspace, options);
  const id = c.req.param('id');
  const project = workspace.scripts.all().find((one) => one.id === id);
  if (project === undefined) throw new RestRefusal(404, 'Requested entity was not found.');
  if (project.owner.toLowerCase() !== account.toLowerCase()) throw new RestRefusal(403, 'The caller does not have permission');
  return project;
}

function contentOf(project: Project): script_v1.Schema$Content {
  return { scriptId: project.id, files: project.files.map(({ name, type, source }) => ({ name, type, source })) };
}

function filesOf(body: unknown): readonly ProjectFile[] {
  const { files } = body as script_v1.Schema$Content;
  if (!Array.isArray(files)) throw new RestRefusal(400, 'Request contains an invalid argument.');
  return files.map(({ name, type, source }) => {
    if (typeof name !== 'string' || typeof source !== 'string' || !FILE_TYPES.includes(type ?? '')) {
      throw new RestRefusal(400, 'Request contains an invalid argument.');
    }
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
