/** This file serves `scripts.run` of the Apps Script API: a function of a project, run for its owner. */
import type { Hono } from 'hono';
import type { script_v1 } from 'googleapis/build/src/apis/script/v1';
import type { Workspace } from '../kernel/workspace';
import { accountOf, bodyOf, RestRefusal, type RestOptions } from './answers';

/** google.rpc.Code of a function that threw: developers.google.com/apps-script/api/reference/rest/v1/scripts/run, "Status". */
const SCRIPT_ERROR = 3;
const TYPE = 'type.googleapis.com/google.apps.script.v1.';

export function runRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.post('/v1/scripts/:idAndVerb{[^/]+:run}', async (c) => {
    const account = workspace.accounts.require(accountOf(c, workspace, options));
    const id = c.req.param('idAndVerb').slice(0, -':run'.length);
    const project = workspace.scripts.all().find((one) => one.id === id);
    // "The script must be deployed as an API executable"; without it, and for anybody but the owner of one for its owner alone, there is nothing to find.
    if (project === undefined || project.manifest.executionApi === undefined) throw new RestRefusal(404, 'Requested entity was not found.');
    // "devMode: true only for the owner" (developers.google.com/apps-script/guides/api/execute-a-function); the stand-in has no versions.
    if (project.owner.toLowerCase() !== account.email.toLowerCase()) throw new RestRefusal(403, 'The caller does not have permission');
    const { function: functionName, parameters = [] } = (await bodyOf(c)) as script_v1.Schema$ExecutionRequest;
    if (typeof functionName !== 'string' || !Array.isArray(parameters)) throw new RestRefusal(400, 'Request contains an invalid argument.');
    const record = workspace.run({ project, functionName, args: parameters, kind: 'editor', effectiveUser: account, activeUser: account });
    return c.json(operationOf(record));
  });
}

/** A function that threw is an answer like any other, with the error in it. */
function operationOf({ status, value, error }: ReturnType<Workspace['run']>): script_v1.Schema$Operation {
  if (status === 'completed') return { done: true, response: { '@type': `${TYPE}ExecutionResponse`, result: value ?? null } };
  const details = [{ '@type': `${TYPE}ExecutionError`, errorMessage: error?.message ?? '', errorType: 'ScriptError', scriptStackTraceElements: [] }];
  return { done: true, error: { code: SCRIPT_ERROR, message: 'ScriptError', details } };
}
