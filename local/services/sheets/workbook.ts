/** This file is one workbook: its present content, and the ways in which the Sheets API reads and changes it. */
import { Random } from '../../kernel/random';
import { applyBatch } from './batch-update';
import { Draft, type IdSource } from './draft';
import { checkMask, parseMask, pick } from './mask';
import { asApiCall } from './problem';
import type { Actor } from './protection';
import { spreadsheetToApi, type ResourceParams } from './resource';
import type { BatchGetResponse, BatchUpdateBody, BatchUpdateResponse, FilteredBody, FilteredResponse, SpreadsheetResource, ValueRange } from './schema';
import { emptySheet, type SheetState, type WorkbookState } from './state';
import { readFiltered, readMany, readValues, type ReadParams } from './values';

export interface NewSheet {
  readonly title: string;
  readonly sheetId?: number;
  readonly rowCount?: number;
  readonly columnCount?: number;
}

export interface NewWorkbook {
  readonly title: string;
  /** Such as `en_US`. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** By default one tab "Sheet1" with the id 0, as Google makes it. */
  readonly sheets?: readonly NewSheet[];
}

/** Who changes the workbook, and what of the answer is wanted. */
export interface ChangeOptions {
  /** By default the owner. */
  readonly actor?: Actor | null;
  readonly fields?: string | null;
}

const SHEET_ID_LIMIT = 2 ** 31;
const NAMED_RANGE_ID_LENGTH = 12;
const WRITE_METHOD = 'sheets.spreadsheets.batchUpdate';

/**
 * A workbook, usable by itself without a Workspace. Its content is immutable: a version is kept by keeping `state`, and a fork costs
 * nothing. Errors are `ApiError` in Google's words; the actor's right to the file is not its concern.
 */
export class Workbook {
  #state: WorkbookState;
  readonly #ids: IdSource;

  constructor(
    readonly id: string,
    state: WorkbookState,
    private readonly random: Random = new Random(1),
  ) {
    this.#state = state;
    this.#ids = {
      number: () => random.below(SHEET_ID_LIMIT),
      text: () => random.text(NAMED_RANGE_ID_LENGTH, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    };
  }

  static create(id: string, made: NewWorkbook, random?: Random): Workbook {
    const sheets = (made.sheets ?? [{ title: 'Sheet1' }]).map((sheet, index) =>
      emptySheet(sheet.sheetId ?? index, sheet.title, sheet.rowCount, sheet.columnCount),
    );
    const state: WorkbookState = {
      title: made.title,
      locale: made.locale ?? 'en_US',
      timeZone: made.timeZone ?? 'America/New_York',
      sheets,
      namedRanges: [],
      lostNames: [],
    };
    return new Workbook(id, state, random);
  }

  /** Where the workbook's own stream of ids stands, to be saved with it. */
  get randomState(): number {
    return this.random.state;
  }

  /** The content as it is now: one version, which never changes. */
  get state(): WorkbookState {
    return this.#state;
  }

  /** Puts an earlier version back, all of it: tabs, named ranges and protections too (platform.md §18, "Version restore", assumed). */
  restore(state: WorkbookState): void {
    this.#state = state;
  }

  /** A second workbook with the same content, which goes its own way. */
  fork(id: string = this.id, random?: Random): Workbook {
    return new Workbook(id, this.#state, random);
  }

  sheet(title: string): SheetState | undefined {
    return this.#state.sheets.find((sheet) => sheet.title === title);
  }

  /** Applies all requests in order, or none: "If any request is not valid then the entire request will fail" (sheets.v4). */
  batchUpdate(body: BatchUpdateBody, options: ChangeOptions = {}): BatchUpdateResponse {
    return this.batchUpdateCounted(body, options).response;
  }

  /** As `batchUpdate`, with the number of cells it wrote. */
  batchUpdateCounted(body: BatchUpdateBody, options: ChangeOptions = {}): { readonly response: BatchUpdateResponse; readonly cellsWritten: number } {
    const { actor = null, fields } = options;
    const applied = asApiCall(WRITE_METHOD, () => applyBatch(this.#state, this.id, body, { ids: this.#ids, actor, fields }));
    this.#state = applied.state;
    return applied;
  }

  /** Changes the content by hand, all or nothing; throws `RequestProblem`. */
  edit<T>(actor: Actor | null, change: (draft: Draft) => T): T {
    const draft = new Draft(this.#state, this.#ids, actor);
    const result = change(draft);
    this.#state = draft.done();
    return result;
  }

  batchGet(ranges: readonly string[], params: ReadParams = {}): BatchGetResponse {
    return asApiCall('sheets.spreadsheets.values.batchGet', () => {
      const response: BatchGetResponse = { spreadsheetId: this.id, valueRanges: readMany(this.#state, ranges, params) };
      if (params.fields === undefined || params.fields === null) return response;
      const mask = parseMask(params.fields);
      checkMask(mask, { spreadsheetId: true, valueRanges: { range: true, majorDimension: true, values: true } });
      return pick(response, mask);
    });
  }

  batchGetByDataFilter(body: FilteredBody): FilteredResponse {
    return asApiCall('sheets.spreadsheets.values.batchGetByDataFilter', () => {
      const { dataFilters, ...params } = body;
      return { spreadsheetId: this.id, valueRanges: readFiltered(this.#state, dataFilters ?? [], params) };
    });
  }

  valuesGet(range: string, params: ReadParams = {}): ValueRange {
    return asApiCall('sheets.spreadsheets.values.get', () => readValues(this.#state, range, params));
  }

  get(params: ResourceParams = {}, actor: Actor | null = null): SpreadsheetResource {
    return asApiCall('sheets.spreadsheets.get', () => spreadsheetToApi(this.#state, this.id, actor, params));
  }
}
