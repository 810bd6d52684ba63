/** This file answers the store protocol's questions by the Sheets API, whoever gives it: Google, or a test's own engine. */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import type { Area, Ask, Failure, Rows, Structure } from './ask';
import { cellOf } from './cells';
import { JOURNAL_COLUMNS, JOURNAL_TITLE } from './journal';

/** The three methods of the Sheets API that the store calls. All throw what the advanced service throws. */
export interface SheetsPort {
  batchGetByDataFilter(body: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest, fileId: string): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse;
  batchUpdate(body: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest, fileId: string): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
  get(fileId: string, params: { readonly fields: string }): GoogleAppsScript.Sheets.Schema.Spreadsheet;
}

/** Questions that Sheets answers; the others are the driver's own. */
export type SheetsAsk = Extract<Ask, { ask: 'read' | 'write' | 'structure' }>;

/** The answer, or how it failed. */
export function answerBySheets(port: SheetsPort, fileId: string, ask: SheetsAsk): readonly Rows[] | Rows | Structure | Failure {
  try {
    if (ask.ask === 'read') return readAreas(port, fileId, ask.areas);
    return ask.ask === 'write' ? writeBatch(port, fileId, ask) : structureOf(port, fileId);
  } catch (error) {
    return failureOf(error);
  }
}

/** What an error of an advanced service says of itself; its message is in the user's language, so only its code is looked at. */
function failureOf(error: unknown): Failure {
  if (error instanceof UserError) throw error;
  const { message, details } = error as { message?: unknown; details?: { code?: unknown } };
  return { failed: true, code: typeof details?.code === 'number' ? details.code : 0, message: String(message ?? error) };
}

/**
 * Reads areas by the tabs' own numbers, so that people may rename tabs. Google names with each answer the filters that it matches,
 * and documents no order (Sheets API, MatchedValueRange); where it writes a filter in another form, the order is all there is.
 */
export function readAreas(port: Pick<SheetsPort, 'batchGetByDataFilter'>, fileId: string, areas: readonly Area[]): readonly Rows[] {
  const filters = areas.map((area) => ({
    gridRange: {
      sheetId: area.sheetId,
      startRowIndex: area.startRow,
      ...(area.endRow === undefined ? {} : { endRowIndex: area.endRow }),
      ...(area.startColumn === undefined ? {} : { startColumnIndex: area.startColumn }),
      ...(area.endColumn === undefined ? {} : { endColumnIndex: area.endColumn }),
    },
  }));
  const answer = port.batchGetByDataFilter(
    { dataFilters: filters, majorDimension: 'ROWS', valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    fileId,
  );
  const answers = answer.valueRanges ?? [];
  const matched = new Map(answers.flatMap((one) => (one.dataFilters ?? []).map((filter) => [gridKey(filter.gridRange), one])));
  return filters.map((filter, index) => {
    const own = matched.get(gridKey(filter.gridRange)) ?? (answers.length === filters.length ? answers[index] : undefined);
    const rows = (own?.valueRange?.values ?? []) as Cell[][];
    // The answer is ours alone, so it is changed in place: a column may have a hundred thousand rows.
    for (const row of rows) for (let at = 0; at < row.length; at++) if (row[at] === '') row[at] = null;
    return rows;
  });
}

const gridKey = (range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): string =>
  [range?.sheetId ?? 0, range?.startRowIndex ?? 0, range?.endRowIndex ?? '', range?.startColumnIndex ?? 0, range?.endColumnIndex ?? ''].join();

const JOURNAL_LAST_COLUMN = columnLetters(JOURNAL_COLUMNS);

function columnLetters(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Gives back the journal lines that the batch wrote, as they are after it. */
function writeBatch(port: SheetsPort, fileId: string, { requests, echoLines }: Extract<Ask, { ask: 'write' }>): Rows {
  // Whether Apps Script passes a field mask on is not documented, so the whole cells of few lines are asked for.
  const echo = {
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges: [`'${JOURNAL_TITLE}'!A2:${JOURNAL_LAST_COLUMN}${1 + echoLines}`],
  };
  const answer = port.batchUpdate({ requests: [...requests], ...(echoLines > 0 ? echo : {}) }, fileId);
  const rows = answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map((row) => (row.values ?? []).map(cellOf));
}

export const structureOf = (port: SheetsPort, fileId: string): Structure =>
  structureIn(port.get(fileId, { fields: 'spreadsheetId,sheets.properties(sheetId,title,hidden,gridProperties),namedRanges(namedRangeId,name)' }), fileId);

/** The structure in an answer that may hold more. */
export function structureIn(answer: GoogleAppsScript.Sheets.Schema.Spreadsheet, fileId: string): Structure {
  return {
    fileId: answer.spreadsheetId ?? fileId,
    tabs: (answer.sheets ?? []).map(({ properties }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
      isHidden: properties?.hidden === true,
      rows: properties?.gridProperties?.rowCount ?? 0,
      columns: properties?.gridProperties?.columnCount ?? 0,
    })),
    names: Object.fromEntries((answer.namedRanges ?? []).map((range) => [range.namedRangeId ?? '', range.name ?? ''])),
  };
}
