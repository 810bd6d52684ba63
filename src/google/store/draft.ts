/** This file turns a decision into one batch: token, journal with its copies, changed cells, new rows, History and counters. */
import { MAX_TEXT_CHARS, type Cell } from '../../base/cell';
import { type CellChange, HISTORY, type HistoryRow } from '../../base/history';
import { type Sheet, newRow, writeCells } from '../../base/table';
import type { Request } from './ask';
import type { BookTerms } from './book-terms';
import { cellData, formatOf } from './cells';
import {
  ADDED_LINE,
  type AddedRows,
  COPY_COLUMNS,
  type DraftLine,
  HEADER_LINE,
  type Head,
  JOURNAL_SHEET_ID,
  type WrittenCells,
  headerCells,
  journalRequests,
  meantKey,
  tokenRequests,
} from './journal';
import type { Layout } from './layout';
import type { View } from './view';

/** A cell holds 50,000 characters (support.google.com/drive/answer/37603); the journal's and History's own cells stay well below. */
const MAX_LOG_CELL_CHARS = 45_000;
/** "we recommend a 2-MB maximum payload": developers.google.com/workspace/sheets/api/limits. */
const MAX_BATCH_CHARS = 2_000_000;

/** A long text as the journal keeps it: enough to tell whether a cell still holds it. */
export function clip(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= MAX_TEXT_CHARS) return cell;
  return `${cell.slice(0, MAX_TEXT_CHARS - 100)}… (${cell.length} characters)`;
}

/** What one commit writes to one existing row. */
export interface RowDraft {
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** The row's place, counted from 0 with the header. */
  readonly row: number;
  readonly key: string;
  /** By header. */
  readonly cells: Readonly<Record<string, { readonly at: number; readonly read: Cell; readonly wrote: Cell }>>;
}

export interface AddDraft {
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** By column name. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface CommitDraft {
  readonly id: string;
  readonly event: string;
  readonly entry: string;
  readonly result: unknown;
  readonly rows: readonly RowDraft[];
  readonly adds: readonly AddDraft[];
  readonly counters: Readonly<Record<string, number>>;
}

/** One line of History to come, before its place in the commit is known. */
export type HistoryDraft = Pick<HistoryRow, 'kind' | 'table' | 'key' | 'changes'>;

/** Splits entries so that each part, written as JSON, fits a log cell; one entry alone always fits since texts are clipped. */
function parts<T>(entries: readonly T[], size: (entry: T) => number): T[][] {
  const found: T[][] = [];
  let room = 0;
  for (const entry of entries) {
    const needs = size(entry) + 2;
    const last = found[found.length - 1];
    if (last === undefined || needs > room) {
      found.push([entry]);
      room = MAX_LOG_CELL_CHARS - needs;
    } else {
      last.push(entry);
      room -= needs;
    }
  }
  return found;
}

const jsonSize = (value: unknown): number => JSON.stringify(value).length;

/** The rows of History for a commit, with the ids that make each of them nameable. */
export function historyAdd(terms: BookTerms, view: View, commitId: string, entry: string, drafts: readonly HistoryDraft[]): AddDraft[] {
  if (drafts.length === 0) return [];
  const sheet = HISTORY[terms.name];
  const split = drafts.flatMap((draft) => {
    const changes = Object.entries(draft.changes).map(([header, [before, after]]): [string, CellChange] => [header, [clip(before), clip(after)]]);
    return changes.length === 0 ? [draft] : parts(changes, jsonSize).map((part) => ({ ...draft, changes: Object.fromEntries(part) }));
  });
  const rows = split.map((draft, index) =>
    writeCells(sheet, newRow(sheet, { ...draft, entryId: `${commitId}-${index + 1}`, at: terms.now(), who: terms.who, by: entry }), terms.zone),
  );
  return [{ sheet, layout: view.table(sheet).layout, rows }];
}

/** What a row change tells History: columns that change by themselves all the time are left out. */
export function historyOfChange(draft: RowDraft): HistoryDraft | null {
  const volatile = new Set(Object.values(draft.sheet.columns).flatMap((column) => (column.volatile ? [column.header] : [])));
  const changes = Object.entries(draft.cells).filter(([header]) => !volatile.has(header));
  if (!draft.sheet.history || changes.length === 0) return null;
  return {
    kind: 'changed',
    table: draft.sheet.name,
    key: draft.key,
    changes: Object.fromEntries(changes.map(([header, cell]) => [header, [cell.read, cell.wrote] as CellChange])),
  };
}

export function historyOfAdds(add: AddDraft): HistoryDraft[] {
  if (!add.sheet.history) return [];
  return add.rows.map((row) => ({
    kind: 'added',
    table: add.sheet.name,
    key: String(row[add.sheet.key] ?? ''),
    changes: Object.fromEntries(
      Object.entries(add.sheet.columns).flatMap(([name, column]) => {
        const cell = row[name] ?? null;
        return cell === null || column.volatile ? [] : [[column.header, [null, cell] as CellChange]];
      }),
    ),
  }));
}

interface Batch {
  readonly requests: readonly Request[];
  /** How many journal lines to ask back. */
  readonly lines: number;
}

/** The whole commit as one batch, in the order that the protocol needs. */
export function batchOf(terms: BookTerms, view: View, draft: CommitDraft): Batch {
  const bodies = [...headerLines(draft), ...draft.rows.flatMap(changedLines), ...draft.adds.flatMap(addedLines)];
  const head: Head = { lines: bodies.length + 1, at: terms.now(), who: terms.who, entry: draft.entry, result: draft.result };
  const lines: DraftLine[] = [
    { cells: [draft.id, draft.event, view.journal.id, JSON.stringify(head), null, null], change: null },
    ...bodies,
  ];
  const header = { ...view.journal.header, counters: { ...view.journal.header.counters, ...draft.counters } };
  const requests: Request[] = [
    ...tokenRequests(view.journal.id, draft.id, header.token),
    ...journalRequests(lines),
    ...draft.rows.flatMap(cellRequests),
    ...draft.adds.map(appendRequest),
  ];
  if (Object.keys(draft.counters).length > 0) {
    requests.push({
      updateCells: {
        start: { sheetId: JOURNAL_SHEET_ID, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: headerCells(header).map(cellData) }],
        fields: 'userEnteredValue',
      },
    });
  }
  const size = jsonSize(requests);
  if (size > MAX_BATCH_CHARS) throw new Error(`A commit of ${size} characters is over the ${MAX_BATCH_CHARS} that one batch may have; split the work.`);
  return { requests, lines: lines.length };
}

/** Who lays or changes what under which headers: one line a table, so that a moved column is noticed. */
function headerLines(draft: CommitDraft): DraftLine[] {
  const used = new Map<Sheet, { layout: Layout; expected: Map<number, string> }>();
  const expect = (sheet: Sheet, layout: Layout, header: string, at: number): void => {
    const entry = used.get(sheet) ?? { layout, expected: new Map<number, string>() };
    entry.expected.set(at, header);
    used.set(sheet, entry);
  };
  const keyOf = (sheet: Sheet, layout: Layout): void => expect(sheet, layout, sheet.columns[sheet.key]?.header ?? '', layout.at[sheet.key] ?? 0);
  for (const { sheet, layout, cells } of draft.rows) {
    keyOf(sheet, layout);
    for (const [header, cell] of Object.entries(cells)) expect(sheet, layout, header, cell.at);
  }
  for (const { sheet, layout } of draft.adds) {
    for (const [name, column] of Object.entries(sheet.columns)) expect(sheet, layout, column.header, layout.at[name] ?? 0);
  }
  return [...used].map(([sheet, { layout, expected }]) => ({
    cells: [null, null, null, null, sheet.sheetId, HEADER_LINE],
    change: JSON.stringify({ keyAt: layout.at[sheet.key], expected: [...expected] }),
    copyRow: { sheetId: sheet.sheetId, startRow: 0, startColumn: 0, endColumn: copyWidth(layout) },
  }));
}

const copyWidth = (layout: Layout): number => Math.min(COPY_COLUMNS, layout.headers.length);

function changedLines({ sheet, layout, row, key, cells }: RowDraft): DraftLine[] {
  const clipped = Object.entries(cells).map(([header, cell]) => [header, { at: cell.at, read: clip(cell.read), wrote: clip(cell.wrote) }] as const);
  const keyAt = layout.at[sheet.key] ?? 0;
  return parts(clipped, jsonSize).map((part) => ({
    cells: [null, null, null, null, sheet.sheetId, meantKey(key)],
    change: JSON.stringify(Object.fromEntries(part) satisfies WrittenCells),
    copyKey: { sheetId: sheet.sheetId, startRow: row, startColumn: keyAt, endColumn: keyAt + 1 },
    copyRow: { sheetId: sheet.sheetId, startRow: row, startColumn: 0, endColumn: copyWidth(layout) },
  }));
}

/** New rows in as few lines as fit; a row too long for one line is told in several, each with the row's key. */
function addedLines({ sheet, layout, rows }: AddDraft): DraftLine[] {
  const keyAt = layout.at[sheet.key] ?? 0;
  const keyHeader = sheet.columns[sheet.key]?.header ?? '';
  const names = Object.keys(sheet.columns).filter((name) => name !== sheet.key);
  const line = (columns: readonly string[], some: readonly Readonly<Record<string, Cell>>[]): DraftLine => {
    const added: AddedRows = {
      keyAt,
      headers: [[keyAt, keyHeader], ...columns.map((name): [number, string] => [layout.at[name] ?? 0, sheet.columns[name]?.header ?? ''])],
      rows: some.map((row) => [row[sheet.key] ?? null, ...columns.map((name) => clip(row[name] ?? null))]),
    };
    return { cells: [null, null, null, null, sheet.sheetId, ADDED_LINE], change: JSON.stringify(added) };
  };
  const overhead = jsonSize(line(names, []).change);
  const long = rows.filter((row) => jsonSize(Object.values(row)) + overhead > MAX_LOG_CELL_CHARS);
  const short = rows.filter((row) => !long.includes(row));
  return [
    ...parts(short, (row) => jsonSize(Object.values(row)) + (short.length > 0 ? 8 : 0)).map((some) => line(names, some)),
    ...long.flatMap((row) => parts(names, (name) => jsonSize(row[name] ?? null) * 2 + 60).map((columns) => line(columns, [row]))),
  ];
}

function cellRequests({ sheet, row, cells }: RowDraft): Request[] {
  return Object.values(cells).map(({ at, wrote }) => ({
    updateCells: {
      start: { sheetId: sheet.sheetId, rowIndex: row, columnIndex: at },
      rows: [{ values: [cellData(wrote)] }],
      fields: 'userEnteredValue',
    },
  }));
}

function appendRequest({ sheet, layout, rows }: AddDraft): Request {
  const width = Math.max(...Object.values(layout.at)) + 1;
  return {
    appendCells: {
      sheetId: sheet.sheetId,
      rows: rows.map((row) => {
        const values = Array.from({ length: width }, () => ({}));
        for (const [name, column] of Object.entries(sheet.columns)) {
          values[layout.at[name] ?? 0] = { ...cellData(row[name] ?? null), ...formatOf(column.kind.format) };
        }
        return { values };
      }),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
}
