/** This file serves the list of a script's executions over HTTP: script.googleapis.com/v1/processes. */
import type { Context, Hono } from 'hono';
import type { script_v1 } from 'googleapis/build/src/apis/script/v1';
import type { ExecutionRecord, Workspace } from '../kernel/workspace';
import { accountOf, RestRefusal, type RestOptions } from './answers';

/** Apps Script API, ProcessType: what a trigger of the clock and one of a form are called there; the others are not told apart here. */
const TYPES: Readonly<Partial<Record<ExecutionRecord['kind'], string>>> = { clock: 'TIME_DRIVEN', form: 'TRIGGER', web: 'WEBAPP' };
const STATUSES: Readonly<Record<ExecutionRecord['status'], string>> = { completed: 'COMPLETED', failed: 'FAILED', killed: 'TIMED_OUT' };
/** "The maximum number of returned processes per page of results. Defaults to 50." */
const PAGE_SIZE_DEFAULT = 50;
const SECOND_MS = 1000;

export function processRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.get('/v1/processes:listScriptProcesses', (c) => {
    const account = accountOf(c, workspace, options).toLowerCase();
    const project = workspace.scripts.all().find(({ id }) => id === c.req.query('scriptId'));
    if (project === undefined) throw new RestRefusal(404, 'Requested entity was not found.');
    if (project.owner.toLowerCase() !== account) throw new RestRefusal(403, 'The caller does not have permission');
    const matches = filterOf(c);
    const found = workspace.executions.filter((one) => one.project === project.name && matches(one)).reverse();
    const size = Number(c.req.query('pageSize') ?? PAGE_SIZE_DEFAULT);
    const from = Number(c.req.query('pageToken') ?? 0);
    const processes = found.slice(from, from + size).map((one) => processOf(one, project.name, project.owner));
    return c.json({ processes, ...(from + size < found.length ? { nextPageToken: String(from + size) } : {}) } satisfies script_v1.Schema$ListScriptProcessesResponse);
  });
}

/** The part of `scriptProcessFilter` that is known here. */
function filterOf(c: Context): (one: ExecutionRecord) => boolean {
  const name = c.req.query('scriptProcessFilter.functionName');
  const startTime = c.req.query('scriptProcessFilter.startTime');
  const types = c.req.queries('scriptProcessFilter.types') ?? [];
  const fromMs = startTime === undefined ? Number.NEGATIVE_INFINITY : Date.parse(startTime);
  return ({ functionName, startedMs, kind }) => (name === undefined || functionName === name) && startedMs >= fromMs && (types.length === 0 || types.includes(TYPES[kind] ?? ''));
}

function processOf({ functionName, kind, status, startedMs, endedMs, user }: ExecutionRecord, projectName: string, owner: string): script_v1.Schema$GoogleAppsScriptTypeProcess {
  return {
    projectName,
    functionName,
    processType: TYPES[kind] ?? 'PROCESS_TYPE_UNSPECIFIED',
    processStatus: STATUSES[status],
    userAccessLevel: user.toLowerCase() === owner.toLowerCase() ? 'OWNER' : 'WRITE',
    startTime: new Date(startedMs).toISOString(),
    duration: `${(endedMs - startedMs) / SECOND_MS}s`,
    runtimeVersion: 'V8',
  };
}
