/**
 * This file drives the store's protocol over the real Sheets engine, one question at a time, so that a test can put anything in
 * between: another workflow, a person's hand, a crash, a lost reply, an answer that comes in two pieces.
 */
/// <reference types="google-apps-script" />
import { Workbook } from '../../../local/services/sheets/workbook';
import { valueOf } from '../../../local/services/sheets/cell';
import { sheetById, type WorkbookState } from '../../../local/services/sheets/state';
import type { Cell } from '../../../src/base/cell';
import { HISTORY, type HistoryRow } from '../../../src/base/history';
import { type Row, type Sheet, readRow } from '../../../src/base/table';
import type { Zone } from '../../../src/base/time';
import type { Verdict } from '../../../src/base/verdict';
import type { Reading, Work } from '../../../src/base/work';
import type { Area, Ask, Failure, Memory, Protocol, Request, Rows } from '../../../src/google/store/ask';
import type { BookTerms } from '../../../src/google/store/book-terms';
import { cellData, formatOf } from '../../../src/google/store/cells';
import { JOURNAL_COLUMNS, JOURNAL_SHEET_ID, JOURNAL_TITLE, LINE, TOKEN_NAME } from '../../../src/google/store/journal';
import { SCHEMA } from '../../../src/base/schema';
import { columnOf, declaredHeaders } from '../../../src/google/store/layout';
import { type Tables, change, layJournal, reading } from '../../../src/google/store/protocol';
import { type SheetsAsk, type SheetsPort, answerBySheets } from '../../../src/google/store/sheets-port';

export const UTC: Zone = { name: 'Etc/UTC', offsetMinutes: () => 0 };
const FILE_ID = 'the-file';
/** An October morning, in epoch milliseconds. */
export const MORNING = Date.UTC(2026, 9, 6, 8);

/** The engine as the store calls it. */
function portOf(book: Workbook): SheetsPort {
  return {
    batchGetByDataFilter: (body) => book.batchGetByDataFilter(body) as ReturnType<SheetsPort['batchGetByDataFilter']>,
    batchUpdate: (body) => book.batchUpdate(body as Parameters<Workbook['batchUpdate']>[0]) as ReturnType<SheetsPort['batchUpdate']>,
    get: (_fileId, params) => book.get(params) as ReturnType<SheetsPort['get']>,
  };
}

export interface WorldOptions {
  /** Rows and columns of the grid beyond what is filled; the headers alone decide the width by default. */
  readonly rows?: number;
  readonly now?: number;
  readonly fileId?: string;
  readonly zone?: Zone;
}

/** How often and how much was asked. */
export interface Counts {
  reads: number;
  writes: number;
  cells: number;
  waits: number;
}

export type Keeps = 'shared' | 'nothing';

/** A workbook laid out as set-up lays it, with a clock, ids and a memory of its own. */
export class World {
  readonly book: Workbook;
  readonly port: SheetsPort;
  readonly tables: Tables;
  readonly counts: Counts = { reads: 0, writes: 0, cells: 0, waits: 0 };
  memory: Memory | null = null;
  keeps: Keeps = 'shared';
  now: number;
  /** How long a process is told to pause after a failure, in milliseconds. */
  pauseMs = 1000;
  readonly #ids = new Map<string, number>();

  private constructor(
    readonly sheets: readonly Sheet[],
    readonly options: WorldOptions,
    state: WorkbookState | null,
  ) {
    this.now = options.now ?? MORNING;
    this.tables = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
    this.book = state === null ? this.#layOut() : new Workbook(FILE_ID, state);
    this.port = portOf(this.book);
  }

  static laidOut(sheets: readonly Sheet[], options: WorldOptions = {}): World {
    return new World(sheets, options, null);
  }

  /** Another world that begins as this one is now. */
  fork(): World {
    const other = new World(this.sheets, { ...this.options, now: this.now }, this.book.state);
    other.memory = this.memory;
    other.keeps = this.keeps;
    other.pauseMs = this.pauseMs;
    for (const [series, next] of this.#ids) other.#ids.set(series, next);
    return other;
  }

  get fileId(): string {
    return this.options.fileId ?? FILE_ID;
  }

  /** What the protocol is told; each has its own series of ids, so that they do not depend on the order of things. */
  terms(who = 'somebody@school.example', series = 'x'): BookTerms {
    return {
      name: 'staff',
      title: 'Staff',
      fileId: this.fileId,
      zone: this.options.zone ?? UTC,
      who,
      now: () => this.now,
      newId: () => {
        const next = this.#ids.get(series) ?? 0;
        this.#ids.set(series, next + 1);
        return `${series}${next.toString(36)}`;
      },
      link: (id) => `https://sheets.example/${id}`,
      pause: () => this.pauseMs,
      unavailable: (failure) => new Error(`unavailable ${failure.code}: ${failure.message}`),
      cellsRead: 0,
    };
  }

  change<R>(work: Work<R>, who?: string): Verdict<R> {
    return this.run(change(this.terms(who), this.tables, work));
  }

  read<R>(work: Reading<R>): Verdict<R> {
    return this.run(reading(this.terms(), work));
  }

  /** Runs a protocol to its end with nothing in between. */
  run<R>(protocol: Protocol<R>): R {
    let step = protocol.next();
    while (step.done !== true) step = protocol.next(this.answer(step.value));
    return step.value;
  }

  answer(ask: Ask): unknown {
    switch (ask.ask) {
      case 'recall':
        return this.keeps === 'nothing' ? null : this.memory;
      case 'remember':
        this.memory = ask.memory;
        return undefined;
      case 'wait':
        this.counts.waits++;
        this.now += ask.ms;
        return undefined;
      default:
        return this.sheetsAnswer(ask);
    }
  }

  sheetsAnswer(ask: SheetsAsk): unknown {
    const answer = answerBySheets(this.port, this.fileId, ask);
    if (ask.ask === 'write') this.counts.writes++;
    else this.counts.reads++;
    if (ask.ask === 'read' && Array.isArray(answer)) this.counts.cells += (answer as readonly Rows[]).flat().reduce((sum, row) => sum + row.length, 0);
    return answer;
  }

  /** Changes the workbook by requests of a person's hand. */
  hand(...requests: Request[]): void {
    this.book.batchUpdate({ requests: requests as never });
  }

  /** Cells of an area, ragged, empty ones null. */
  cells(area: Area): Rows {
    return (answerBySheets(this.port, this.fileId, { ask: 'read', areas: [area] }) as readonly Rows[])[0] ?? [];
  }

  /** A table's whole grid, the header row first. */
  grid(sheet: Sheet): readonly (readonly Cell[])[] {
    const state = sheetById(this.book.state.sheets, sheet.sheetId);
    return (state?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => valueOf(cell) as Cell));
  }

  /** A table's rows as the declaration reads them, in their order. */
  rows<S extends Sheet>(sheet: S): Row<S>[] {
    const [headers = [], ...rows] = this.grid(sheet);
    const place = (column: string): number => columnOf(headers, sheet.columns[column]?.header ?? '');
    return rows
      .filter((row) => (row[place(sheet.key)] ?? null) !== null)
      .map((row) => readRow(sheet, (column) => row[place(column)] ?? null, this.options.zone ?? UTC).row);
  }

  history(): HistoryRow[] {
    return this.rows(HISTORY.staff);
  }

  /** The first lines of the commits, newest first. */
  commits(): { readonly id: string; readonly event: string; readonly previous: string }[] {
    return this.cells({ sheetId: JOURNAL_SHEET_ID, startRow: 1 })
      .filter((row) => (row[LINE.commit] ?? null) !== null)
      .map((row) => ({ id: String(row[LINE.commit]), event: String(row[LINE.event]), previous: String(row[LINE.previous] ?? '') }));
  }

  #layOut(): Workbook {
    const tabs = [HISTORY.staff as Sheet, ...this.sheets];
    const rowCount = this.options.rows ?? 12;
    const book = Workbook.create(FILE_ID, {
      title: 'Staff',
      timeZone: (this.options.zone ?? UTC).name,
      sheets: [
        { title: JOURNAL_TITLE, sheetId: JOURNAL_SHEET_ID, rowCount, columnCount: JOURNAL_COLUMNS },
        ...tabs.map((sheet) => ({ title: sheet.name, sheetId: sheet.sheetId, rowCount, columnCount: Object.keys(sheet.columns).length })),
      ],
    });
    book.batchUpdate({ requests: [...layJournal(this.terms(), {}, TOKEN_NAME, 'first', SCHEMA), ...tabs.flatMap(tabRequests)] as never });
    return book;
  }
}

function tabRequests(sheet: Sheet): Request[] {
  return [
    { updateSheetProperties: { properties: { sheetId: sheet.sheetId, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' } },
    rowsRequest(sheet, 0, [declaredHeaders(sheet)]),
    ...Object.values(sheet.columns).flatMap((column, at): Request[] => {
      const cell = formatOf(column.kind.format);
      if (cell.userEnteredFormat === undefined) return [];
      const range = { sheetId: sheet.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 };
      return [{ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } }];
    }),
  ];
}

/** Writes bare cells from a row on, counted from 0. */
export function rowsRequest(sheet: Pick<Sheet, 'sheetId'>, row: number, rows: readonly (readonly Cell[])[], column = 0): Request {
  return {
    updateCells: {
      start: { sheetId: sheet.sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((cells) => ({ values: cells.map(cellData) })),
      fields: 'userEnteredValue',
    },
  };
}

/** A refusal as Google's advanced service throws it, which did nothing. */
export const refusal = (code: number): Failure => ({ failed: true, code, message: `refused with ${code}` });
