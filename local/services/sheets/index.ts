/// <reference types="google-apps-script" />
/** This file answers the advanced Sheets service of a script whose manifest enables it. */
import { ApiError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { sheetsApi, type GetParams, type SheetsApi } from './api';
import { NOT_IMPLEMENTED } from './problem';
import type { BatchUpdateBody, BatchUpdateResponse, FilteredBody, FilteredResponse, SpreadsheetResource } from './schema';

/**
 * The spreadsheets scopes of each method (discovery document sheets.v4). Google also takes the Drive scopes; that is left out, as
 * the strict reading. `spreadsheets.currentonly` does not open advanced services: platform.md §2.
 */
const WRITE_SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];
const READ_SCOPES = [...WRITE_SCOPES, 'https://www.googleapis.com/auth/spreadsheets.readonly'];

class Sheets extends Served {
  readonly interfaceName = 'Sheets';
  readonly Spreadsheets: Spreadsheets;

  constructor(execution: Execution) {
    super();
    this.Spreadsheets = new Spreadsheets(execution, apiOf(execution));
  }
}

/** The API as the execution's account calls it; cells are charged and counted. */
function apiOf(execution: Execution): SheetsApi {
  const { workspace, spec } = execution;
  return sheetsApi(workspace, spec.effectiveUser.email, spec.project.id, {
    read(cells) {
      execution.cellsRead += cells;
      execution.charge(workspace.costs.ms('sheetsReadCell', cells));
    },
    written(cells) {
      execution.charge(workspace.costs.ms('sheetsWriteCell', cells));
    },
  });
}

class Spreadsheets extends Served {
  readonly interfaceName = 'Sheets.Collection.SpreadsheetsCollection';
  readonly Values: Values;

  constructor(
    private readonly execution: Execution,
    private readonly api: SheetsApi,
  ) {
    super();
    this.Values = new Values(execution, api);
  }

  get(spreadsheetId: unknown, optionalArgs: unknown = {}): SpreadsheetResource {
    if (typeof spreadsheetId !== 'string' || !isObject(optionalArgs)) throw signatureMismatch('Sheets.Spreadsheets.get', [spreadsheetId, optionalArgs]);
    return noting(this.execution, () => this.api.get(spreadsheetId, optionalArgs as GetParams));
  }

  batchUpdate(resource: unknown, spreadsheetId: unknown, ...further: unknown[]): BatchUpdateResponse {
    // Google's own types give the method two arguments; whether a mask may follow is documented nowhere, so it is refused.
    if (!isObject(resource) || typeof spreadsheetId !== 'string' || further.length > 0) {
      throw signatureMismatch('Sheets.Spreadsheets.batchUpdate', [resource, spreadsheetId, ...further]);
    }
    return noting(this.execution, () => this.api.batchUpdate(resource as BatchUpdateBody, spreadsheetId));
  }
}

class Values extends Served {
  readonly interfaceName = 'Sheets.Collection.Spreadsheets.ValuesCollection';

  constructor(
    private readonly execution: Execution,
    private readonly api: SheetsApi,
  ) {
    super();
  }

  batchGetByDataFilter(resource: unknown, spreadsheetId: unknown): FilteredResponse {
    if (!isObject(resource) || typeof spreadsheetId !== 'string') {
      throw signatureMismatch('Sheets.Spreadsheets.Values.batchGetByDataFilter', [resource, spreadsheetId]);
    }
    return noting(this.execution, () => this.api.batchGetByDataFilter(resource as FilteredBody, spreadsheetId));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Puts what this stand-in does not know into the execution's log, since a script that retries after any error would hide it. */
function noting<T>(execution: Execution, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError && error.details.code === NOT_IMPLEMENTED) execution.logs.push(error.message);
    throw error;
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Sheets>('Sheets', 'Sheets', '', { Spreadsheets: done('free') }),
  supportTable<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection>('Sheets', 'Sheets.Collection.SpreadsheetsCollection', 'Spreadsheets.', {
    Values: done('free'),
    get: done('sheetsRead', { scopes: READ_SCOPES, counts: 'Sheets.get' }),
    batchUpdate: done('sheetsWrite', { scopes: WRITE_SCOPES, counts: 'Sheets.write' }),
  }),
  supportTable<GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection>(
    'Sheets',
    'Sheets.Collection.Spreadsheets.ValuesCollection',
    'Spreadsheets.Values.',
    { batchGetByDataFilter: done('sheetsRead', { scopes: READ_SCOPES, counts: 'Sheets.read' }) },
  ),
];

/** Only where the manifest enables the service, under the name that it gives it. */
export function globals(execution: Execution): Readonly<Record<string, Served>> {
  const enabled = execution.spec.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const service = enabled.find(({ serviceId }) => serviceId === 'sheets');
  return service === undefined ? {} : { [service.userSymbol]: new Sheets(execution) };
}
