/** This file serves the Sheets API over HTTP: sheets.googleapis.com/v4/spreadsheets. */
import type { Context, Hono } from 'hono';
import type { Workspace } from '../kernel/workspace';
import { sheetsApi } from '../services/sheets/api';
import { accountOf, bodyOf, parametersOf, RestRefusal, type RestOptions } from './answers';

const SPREADSHEETS = '/v4/spreadsheets';

/** Google's custom verbs stand behind a colon in the last part of the path, such as `ID:batchUpdate` and `values:batchGet`. */
export function sheetRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  const apiFor = (c: Context): ReturnType<typeof sheetsApi> => sheetsApi(workspace, accountOf(c, workspace, options));
  app.get(`${SPREADSHEETS}/:id`, (c) => c.json(apiFor(c).get(c.req.param('id'), optionsOf(c))));
  app.get(`${SPREADSHEETS}/:id/values/:range`, (c) => c.json(apiFor(c).valuesGet(c.req.param('id'), c.req.param('range'), optionsOf(c))));
  app.get(`${SPREADSHEETS}/:id/:verb{values:batchGet}`, (c) => c.json(apiFor(c).batchGet(c.req.param('id'), optionsOf(c))));
  app.post(`${SPREADSHEETS}/:idAndVerb{[^/]+:batchUpdate}`, async (c) => {
    const id = c.req.param('idAndVerb').slice(0, -':batchUpdate'.length);
    return c.json(apiFor(c).batchUpdate((await bodyOf(c)) as object, id, optionsOf(c)));
  });
}

/** The query as the API's options: `ranges` may come many times, and a flag is the text true or false. */
function optionsOf(c: Context): Record<string, unknown> {
  const parameters: Record<string, unknown> = parametersOf(c);
  const ranges = c.req.queries('ranges');
  if (ranges !== undefined) parameters.ranges = ranges;
  for (const flag of ['includeGridData', 'excludeTablesInBandedRanges']) {
    if (parameters[flag] !== undefined) parameters[flag] = flagOf(flag, parameters[flag]);
  }
  return parameters;
}

function flagOf(name: string, value: unknown): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new RestRefusal(400, `Invalid value at '${name}' (TYPE_BOOL), "${String(value)}"`);
}
