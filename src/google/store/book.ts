/** This file answers the store protocol's questions with the advanced Sheets service. */
import { UserError } from '../../base/codes';
import type { Cell } from '../../base/cell';
import type { Verdict } from '../../base/verdict';
import type { Book, Reading, Work } from '../../base/work';
import type { Ask, Failure, Memory, Protocol, Rows, Structure } from './ask';
import type { BookTerms } from './book-terms';
import { cellOf } from './cells';
import { JOURNAL_COLUMNS, JOURNAL_TITLE } from './journal';
import { type Tables, change, reading } from './protocol';

/** What the driver needs besides Sheets: a memory between executions, and waiting. */
export interface DriverTools {
  recall(fileId: string): Memory | null;
  remember(fileId: string, memory: Memory): void;
  wait(ms: number): void;
}

/** One workbook behind the unit-of-work interface. */
export class SheetsBook implements Book {
  constructor(
    private readonly terms: BookTerms,
    private readonly tables: Tables,
    private readonly tools: DriverTools,
  ) {}

  get name(): BookTerms['name'] {
    return this.terms.name;
  }

  change<R>(work: Work<R>): Verdict<R> {
    return this.drive(change(this.terms, this.tables, work));
  }

  read<R>(work: Reading<R>): Verdict<R> {
    return this.drive(reading(this.terms, work));
  }

  /** Runs a protocol to its end, one question at a time. */
  drive<R>(protocol: Protocol<R>): R {
    let step = protocol.next();
    while (step.done !== true) step = protocol.next(this.#answer(step.value));
    return step.value;
  }

  #answer(ask: Ask): unknown {
    switch (ask.ask) {
      case 'read':
        return attempt(() => readAreas(this.terms.fileId, ask.areas));
      case 'write':
        return attempt(() => writeBatch(this.terms.fileId, ask.requests, ask.echoLines));
      case 'structure':
        return attempt(() => structureOf(this.terms.fileId));
      case 'wait':
        return this.tools.wait(ask.ms);
      case 'recall':
        return this.tools.recall(this.terms.fileId);
      case 'remember':
        return this.tools.remember(this.terms.fileId, ask.memory);
    }
  }
}

/** The advanced service, or the sentence for the person who deployed the project without it. */
export function sheetsService(): GoogleAppsScript.Sheets {
  if (typeof Sheets === 'undefined') throw new Error('The advanced service Sheets (v4) is not enabled in appsscript.json.');
  return Sheets;
}

function attempt<T>(run: () => T): T | Failure {
  try {
    return run();
  } catch (error) {
    return failureOf(error);
  }
}

/** What an error of an advanced service says of itself; its message is in the user's language, so only its code is looked at. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) throw error;
  const { message, details } = error as { message?: unknown; details?: { code?: unknown } };
  return { failed: true, code: typeof details?.code === 'number' ? details.code : 0, message: String(message ?? error) };
}

/**
 * Reads areas by the tabs' own numbers, so that people may rename tabs. Google matches answers to questions by the filter, not by
 * position (Sheets API, spreadsheets.values.batchGetByDataFilter, MatchedValueRange).
 */
export function readAreas(fileId: string, areas: Extract<Ask, { ask: 'read' }>['areas']): readonly Rows[] {
  const filters = areas.map((area) => ({
    gridRange: {
      sheetId: area.sheetId,
      startRowIndex: area.startRow,
      ...(area.endRow === undefined ? {} : { endRowIndex: area.endRow }),
      ...(area.startColumn === undefined ? {} : { startColumnIndex: area.startColumn }),
      ...(area.endColumn === undefined ? {} : { endColumnIndex: area.endColumn }),
    },
  }));
  const answer = sheetsService().Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters: filters, majorDimension: 'ROWS', valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    fileId,
  );
  const matched = answer.valueRanges ?? [];
  return filters.map((filter, index) => {
    const wanted = gridKey(filter.gridRange);
    const inOrder = matched[index];
    const own = inOrder?.dataFilters?.some((one) => gridKey(one.gridRange) === wanted) === true ? inOrder : matched.find((range) => range.dataFilters?.some((one) => gridKey(one.gridRange) === wanted));
    return ((own?.valueRange?.values ?? []) as Cell[][]).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  });
}

const gridKey = (range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): string =>
  [range?.sheetId, range?.startRowIndex ?? 0, range?.endRowIndex ?? '', range?.startColumnIndex ?? 0, range?.endColumnIndex ?? ''].join();

const JOURNAL_LAST_COLUMN = columnLetters(JOURNAL_COLUMNS);

function columnLetters(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function writeBatch(fileId: string, requests: Extract<Ask, { ask: 'write' }>['requests'], echoLines: number): Rows {
  const echo = echoLines > 0;
  const answer = sheetsService().Spreadsheets.batchUpdate(
    {
      requests: [...requests],
      // Whether this call takes a field mask as a third argument is not documented, so the whole cells of few lines are asked for.
      ...(echo
        ? { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges: [`'${JOURNAL_TITLE}'!A2:${JOURNAL_LAST_COLUMN}${1 + echoLines}`] }
        : {}),
    },
    fileId,
  );
  const rows = answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map((row) => (row.values ?? []).map(cellOf));
}

export function structureOf(fileId: string): Structure {
  const answer = sheetsService().Spreadsheets.get(fileId, {
    fields: 'spreadsheetId,sheets.properties(sheetId,title,gridProperties),namedRanges(namedRangeId,name)',
  });
  return {
    fileId: answer.spreadsheetId ?? fileId,
    tabs: (answer.sheets ?? []).map(({ properties }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
      rows: properties?.gridProperties?.rowCount ?? 0,
      columns: properties?.gridProperties?.columnCount ?? 0,
    })),
    names: Object.fromEntries((answer.namedRanges ?? []).map((range) => [range.namedRangeId ?? '', range.name ?? ''])),
  };
}
