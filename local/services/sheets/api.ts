/** This file is the Sheets API as one account calls it: sharing, quotas and sizes checked, then the workbook asked. */
import type { DriveFile, Role } from '../../kernel/files';
import type { Workspace } from '../../kernel/workspace';
import { apiError, BAD_REQUEST } from './problem';
import type { ResourceParams } from './resource';
import type { BatchGetResponse, BatchUpdateBody, BatchUpdateResponse, FilteredBody, FilteredResponse, SpreadsheetResource, ValueRange } from './schema';
import { countValues, type ReadParams } from './values';
import type { Workbook } from './workbook';

/** developers.google.com/workspace/sheets/api/limits: per minute for reads and, apart from them, for writes. */
export const CALLS_PER_MINUTE_PER_USER = 60;
const CALLS_PER_MINUTE_PER_PROJECT = 300;
const MINUTE_MS = 60_000;

const NOT_FOUND = 404;
const FORBIDDEN = 403;
const TOO_MANY_REQUESTS = 429;

export interface BatchGetParams extends ReadParams {
  readonly ranges?: string | readonly string[] | null;
}

export interface GetParams extends Omit<ResourceParams, 'ranges'> {
  readonly ranges?: string | readonly string[] | null;
}

export interface WriteParams {
  readonly fields?: string | null;
}

/** What calls carried, for whoever charges time for it. */
export interface CellMeter {
  read(cells: number): void;
  written(cells: number): void;
}

/** The methods, with the parameters in Apps Script's order. All throw `ApiError`. */
export interface SheetsApi {
  get(spreadsheetId: string, params?: GetParams): SpreadsheetResource;
  batchUpdate(body: BatchUpdateBody, spreadsheetId: string, params?: WriteParams): BatchUpdateResponse;
  batchGet(spreadsheetId: string, params?: BatchGetParams): BatchGetResponse;
  batchGetByDataFilter(body: FilteredBody, spreadsheetId: string): FilteredResponse;
  valuesGet(spreadsheetId: string, range: string, params?: ReadParams): ValueRange;
}

/** `consumer` is the Cloud project that calls: quotas are counted per user and project. */
export function sheetsApi(workspace: Workspace, accountEmail: string, consumer = 'rest', meter?: CellMeter): SheetsApi {
  const door = new Door(workspace, accountEmail, consumer);
  return {
    get(spreadsheetId, params = {}) {
      const { book, file } = door.open('sheets.spreadsheets.get', 'Read', spreadsheetId);
      return book.get({ ...params, ranges: listOf(params.ranges) }, workspace.workbooks.actor(accountEmail, file));
    },
    batchUpdate(body, spreadsheetId, params = {}) {
      const { book, file } = door.open('sheets.spreadsheets.batchUpdate', 'Write', spreadsheetId);
      const actor = workspace.workbooks.actor(accountEmail, file);
      const { response, cellsWritten } = book.batchUpdateCounted(asSent(body), { actor, fields: params.fields });
      workspace.workbooks.changed(book);
      meter?.written(cellsWritten);
      return response;
    },
    batchGet(spreadsheetId, params = {}) {
      const { book } = door.open('sheets.spreadsheets.values.batchGet', 'Read', spreadsheetId);
      const { ranges, ...how } = params;
      const response = book.batchGet(listOf(ranges), how);
      meter?.read(countValues(response.valueRanges ?? []));
      return response;
    },
    batchGetByDataFilter(body, spreadsheetId) {
      const { book } = door.open('sheets.spreadsheets.values.batchGetByDataFilter', 'Read', spreadsheetId);
      const response = book.batchGetByDataFilter(asSent(body));
      meter?.read(countValues((response.valueRanges ?? []).flatMap(({ valueRange }) => valueRange ?? [])));
      return response;
    },
    valuesGet(spreadsheetId, range, params = {}) {
      const { book } = door.open('sheets.spreadsheets.values.get', 'Read', spreadsheetId);
      const response = book.valuesGet(range, params);
      meter?.read(countValues([response]));
      return response;
    },
  };
}

function listOf(ranges: string | readonly string[] | null | undefined): readonly string[] {
  if (ranges === null || ranges === undefined) return [];
  return typeof ranges === 'string' ? [ranges] : ranges;
}

/** A body as it arrives at Google: a copy made of JSON, without what JSON does not carry. */
function asSent<Body extends BatchUpdateBody | FilteredBody>(body: Body): Body {
  return JSON.parse(JSON.stringify(body)) as Body;
}

/** Lets a call through or refuses it, in Google's order: quota, existence, sharing. */
class Door {
  constructor(
    private readonly workspace: Workspace,
    private readonly email: string,
    private readonly consumer: string,
  ) {}

  open(method: string, kind: 'Read' | 'Write', spreadsheetId: string): { readonly book: Workbook; readonly file: DriveFile } {
    this.#count(method, kind);
    const file = this.workspace.drive.get(spreadsheetId);
    if (file === undefined) throw apiError(method, NOT_FOUND, 'Requested entity was not found.', 'notFound');
    const role: Role = kind === 'Read' ? 'reader' : 'writer';
    if (!this.workspace.drive.can(this.email, file, role)) {
      throw apiError(method, FORBIDDEN, 'The caller does not have permission', 'forbidden');
    }
    const book = this.workspace.workbooks.get(spreadsheetId);
    if (book === undefined) throw apiError(method, BAD_REQUEST, 'This operation is not supported for this document', 'failedPrecondition');
    return { book, file };
  }

  /** Wording as seen in Apps Script, platform.md §1; a refused call uses nothing up. */
  #count(method: string, kind: 'Read' | 'Write'): void {
    const { quotas } = this.workspace;
    const quota = `Sheets ${kind} ${this.consumer}`;
    const limits = [
      { account: this.email.toLowerCase(), limit: CALLS_PER_MINUTE_PER_USER, name: `${kind} requests per minute per user` },
      { account: 'every user', limit: CALLS_PER_MINUTE_PER_PROJECT, name: `${kind} requests per minute` },
    ];
    for (const { account, limit, name } of limits) {
      if (quotas.used(account, quota, MINUTE_MS) < limit) continue;
      const message =
        `Quota exceeded for quota metric '${kind} requests' and limit '${name}' of service 'sheets.googleapis.com' ` +
        `for consumer 'project_number:${this.consumer}'.`;
      throw apiError(method, TOO_MANY_REQUESTS, message, 'rateLimitExceeded');
    }
    for (const { account } of limits) quotas.use(account, quota, MINUTE_MS);
  }
}
