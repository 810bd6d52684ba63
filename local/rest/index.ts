/** This file is the stand-in's REST face: Google's own clients and clasp talk to the local Workspace through it. */
import { Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { errorAnswer, RestRefusal, type RestOptions } from './answers';
import { cloudRoutes } from './cloud';
import { directoryRoutes } from './directory';
import { doorkeeper } from './doors';
import { driveRoutes } from './drive';
import { formRoutes } from './forms';
import { processRoutes } from './processes';
import { runRoutes } from './run';
import { scriptRoutes } from './scripts';
import { sheetRoutes } from './sheets';
import { signInRoutes } from './sign-in';

export { LOCAL_TOKEN, type RestOptions } from './answers';
export { CloudProject } from './cloud';

/**
 * The REST methods that the stand-in has, as one Hono app to be served or mounted: Directory devices, users and org units; Sheets
 * get, values and batchUpdate; Drive files and permissions; forms; Apps Script projects, their content, versions, deployments and executions;
 * APIs of the Cloud project; tokens for an account. Every other address is refused by name with 501.
 */
export function restApp(workspace: Workspace, options: RestOptions = {}): Hono {
  const app = new Hono();
  // Every answer of an HTTP server with a clock bears its time (RFC 9110, 6.6.1); here it is that of the Workspace.
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('date', new Date(workspace.clock.now).toUTCString());
  });
  app.use(doorkeeper(workspace, options));
  cloudRoutes(app, workspace, options);
  directoryRoutes(app, workspace, options);
  driveRoutes(app, workspace, options);
  formRoutes(app, workspace, options);
  processRoutes(app, workspace, options);
  sheetRoutes(app, workspace, options);
  scriptRoutes(app, workspace, options);
  signInRoutes(app, workspace, options);
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
