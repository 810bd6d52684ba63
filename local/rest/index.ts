/** This file is the stand-in's REST face: Google's own clients and clasp talk to the local Workspace through it. */
import { Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { errorAnswer, RestRefusal, type RestOptions } from './answers';
import { directoryRoutes } from './directory';
import { runRoutes } from './run';
import { scriptRoutes } from './scripts';
import { sheetRoutes } from './sheets';

export { LOCAL_TOKEN, type RestOptions } from './answers';

/**
 * The REST methods that the stand-in has, as one Hono app to be served or mounted: Directory devices, users and org units; Sheets
 * get, values and batchUpdate; Apps Script project content. Every other address is refused by name with 501.
 */
export function restApp(workspace: Workspace, options: RestOptions = {}): Hono {
  const app = new Hono();
  directoryRoutes(app, workspace, options);
  sheetRoutes(app, workspace, options);
  scriptRoutes(app, workspace, options);
  runRoutes(app, workspace, options);
  app.notFound((c) => errorAnswer(c, notServed(c.req.method, c.req.path)));
  app.onError((error, c) => errorAnswer(c, error));
  return app;
}

/** The refusal of a method that Google has and the stand-in has not. */
function notServed(method: string, path: string): RestRefusal {
  return new RestRefusal(
    501,
    `${method} ${path} is not in the local Workspace. Add it to local/rest, with a test, before a client may call it.`,
  );
}
