/** This file carries out `spreadsheets.batchUpdate`: requests in order, all of them or none. */
import { Draft, type IdSource } from './draft';
import { below, checkMask, parseMask, pick, type Mask } from './mask';
import { notHere, RequestProblem } from './problem';
import type { Actor } from './protection';
import { CELL_REQUESTS } from './requests/cells';
import { CHART_REQUESTS } from './requests/charts';
import type { Handlers, RequestKind } from './requests/handler';
import { LINE_REQUESTS } from './requests/lines';
import { OBJECT_REQUESTS } from './requests/objects';
import { REARRANGE_REQUESTS } from './requests/rearrange';
import { TAB_REQUESTS } from './requests/tabs';
import { SPREADSHEET_FIELDS, spreadsheetBelow } from './resource';
import type { BatchUpdateBody, BatchUpdateResponse, Reply, Request } from './schema';
import type { WorkbookState } from './state';

const HANDLERS: Handlers = { ...CELL_REQUESTS, ...CHART_REQUESTS, ...LINE_REQUESTS, ...OBJECT_REQUESTS, ...REARRANGE_REQUESTS, ...TAB_REQUESTS };

const RESPONSE_FIELDS = { spreadsheetId: true, replies: true, updatedSpreadsheet: SPREADSHEET_FIELDS } as const;
const BODY_FIELDS = ['requests', 'includeSpreadsheetInResponse', 'responseRanges', 'responseIncludeGridData'];

export interface Applied {
  readonly state: WorkbookState;
  readonly response: BatchUpdateResponse;
  readonly cellsWritten: number;
}

/** Throws a `RequestProblem` and changes nothing where any request is refused; `before` itself never changes. */
export function applyBatch(
  before: WorkbookState,
  spreadsheetId: string,
  body: BatchUpdateBody,
  options: { readonly ids: IdSource; readonly actor: Actor | null; readonly fields?: string | null },
): Applied {
  const unknown = Object.keys(body).find((field) => !BODY_FIELDS.includes(field));
  if (unknown !== undefined) throw new RequestProblem(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  const requests = body.requests ?? [];
  if (requests.length === 0) throw new RequestProblem('Must specify at least one request.');
  const mask: Mask = options.fields === undefined || options.fields === null ? true : parseMask(options.fields);
  checkMask(mask, RESPONSE_FIELDS);
  const draft = new Draft(before, options.ids, options.actor);
  const replies = requests.map((request, index) => applyRequest(draft, request, index));
  const state = draft.done();
  const updated = body.includeSpreadsheetInResponse === true ? below(mask, 'updatedSpreadsheet') : undefined;
  const response: BatchUpdateResponse = {
    spreadsheetId,
    replies,
    ...(updated === undefined
      ? {}
      : {
          updatedSpreadsheet: spreadsheetBelow(
            state,
            spreadsheetId,
            options.actor,
            { ranges: body.responseRanges, includeGridData: body.responseIncludeGridData },
            updated,
          ),
        }),
  };
  return { state, response: pick(response, mask), cellsWritten: draft.cellsWritten };
}

function applyRequest(draft: Draft, request: Request, index: number): Reply {
  const kinds = Object.keys(request) as RequestKind[];
  const [kind] = kinds;
  if (kind === undefined) throw new RequestProblem(`Invalid requests[${index}]: no request set.`);
  if (kinds.length > 1) throw new RequestProblem(`Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set.`);
  try {
    return run(draft, kind, request, index);
  } catch (error) {
    if (error instanceof RequestProblem) throw new RequestProblem(`Invalid requests[${index}].${kind}: ${error.message}`, error.code);
    throw error;
  }
}

function run<K extends RequestKind>(draft: Draft, kind: K, request: Request, index: number): Reply {
  const handler = HANDLERS[kind];
  if (handler === undefined) throw notHere(`The Sheets request ${kind}`);
  const body = request[kind];
  if (body === undefined || body === null) throw new RequestProblem('the request is empty.');
  const unknown = Object.keys(body).find((field) => !(handler.fields as readonly string[]).includes(field));
  if (unknown !== undefined) throw notHere(`The field ${unknown} of requests[${index}].${kind}`);
  return handler.run(draft, body) ?? {};
}
