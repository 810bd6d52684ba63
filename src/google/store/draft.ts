/** This file turns a decision into one batch: token, journal with its copies, changed cells, new rows, History and counters. */
import type { Cell } from '../../base/cell';
import type { Sheet } from '../../base/table';
import type { CellData, Request } from './ask';
import type { BookTerms } from './book-terms';
import { cellData, formatOf } from './cells';
import { ADDED_LINE, type AddedRows, CLOSED_LINE, HEADER_LINE, type Head, type Header, LINE, type WrittenCell, headerCells, meantKey, tokenOf } from './journal';
import { type DraftLine, clearingRequests, forgettingRequest, journalCells, journalRequests, tokenRequests } from './journal-requests';
import { type Layout, keyHeaderOf } from './layout';
import { MAX_LOG_CELL_CHARS, clip, jsonSize, parts } from './parts';
import type { View } from './view';

/** "we recommend a 2-MB maximum payload": developers.google.com/workspace/sheets/api/limits. */
const MAX_BATCH_CHARS = 2_000_000;

/** What one commit writes to one existing row. */
export interface RowDraft {
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** The row's place, counted from 0 with the header. */
  readonly row: number;
  readonly key: string;
  readonly cells: readonly WrittenCell[];
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
  /** Empty rows right below a header that go altogether; they come last, when every other row has been written by its place. */
  readonly closeUp?: { readonly sheet: Sheet; readonly layout: Layout; readonly rows: number };
  /** Whether what earlier commits tell of cells is cleared from the journal. */
  readonly forgets?: boolean;
  /** What changes in row 1 of the journal, beside counters. */
  readonly header?: Partial<Pick<Header, 'schema' | 'updating' | 'by'>>;
  /** Headers that change: those that are written here, and those that `shape` lays. */
  readonly headerRow?: { readonly sheet: Sheet; readonly headers: readonly Cell[]; readonly cells: readonly WrittenCell[]; readonly laid: readonly (readonly [at: number, header: string])[] };
  /** What changes of tabs and columns; it comes last, when every row has been written by its place. */
  readonly shape?: readonly Request[];
  /** Older commits, by the line of the journal that they begin at, whose event and head are written anew. */
  readonly renamed?: readonly { readonly line: number; readonly event: string; readonly previous: Cell; readonly head: Head }[];
}

interface Batch {
  readonly requests: readonly Request[];
  /** How many journal lines the commit has. */
  readonly lines: number;
}

/** The whole commit as one batch, in the order that the protocol needs. */
export function batchOf(terms: BookTerms, view: View, draft: CommitDraft): Batch {
  const { header, id, events } = view.journal;
  const bodies = [...headerRowLines(draft), ...headerLines(draft), ...draft.rows.flatMap(changedLines), ...draft.adds.flatMap(addedLines), ...closedLines(draft)];
  const head: Head = { lines: bodies.length + 1, at: terms.now(), who: terms.who, entry: draft.entry, result: draft.result };
  const lines: DraftLine[] = [{ cells: [draft.id, draft.event, id, logged(head), null, null], change: null }, ...bodies];
  const counters = { ...header.counters, ...draft.counters };
  const requests: Request[] = [
    ...tokenRequests(tokenOf(header, id), draft.id, header.token),
    ...journalRequests(lines),
    ...draft.rows.flatMap(cellRequests),
    ...draft.adds.map(appendRequest),
    ...(Object.keys(draft.counters).length > 0 || draft.header !== undefined ? [journalCells(0, 0, [headerCells({ ...header, ...draft.header, counters })])] : []),
    ...clearingRequests(events, lines.length),
    ...(draft.forgets === true ? [forgettingRequest(lines.length)] : []),
    ...(draft.renamed ?? []).map(({ line, event, previous, head: anew }) => journalCells(1 + lines.length + line, LINE.event, [[event, previous, logged(anew)]])),
    ...(draft.closeUp === undefined ? [] : [closeUpRequest(draft.closeUp)]),
    ...(draft.shape ?? []),
    ...(draft.headerRow === undefined ? [] : cellRequests({ ...draft.headerRow, row: 0 })),
  ];
  const size = jsonSize(requests);
  if (size > MAX_BATCH_CHARS) throw new Error(`A commit of ${size} characters is over the ${MAX_BATCH_CHARS} that one batch may have; split the work.`);
  return { requests, lines: lines.length };
}

const closeUpRequest = ({ sheet, rows }: NonNullable<CommitDraft['closeUp']>): Request => ({
  deleteDimension: { range: { sheetId: sheet.sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 1 + rows } },
});

/** The head as its cell holds it; a result is told to whoever asks again, so it is kept whole or refused. */
function logged(head: Head): string {
  const text = JSON.stringify(head);
  if (text.length > MAX_LOG_CELL_CHARS) throw new Error(`The result of ${head.entry} takes ${text.length} characters; the journal keeps ${MAX_LOG_CELL_CHARS}.`);
  return text;
}

/** Who lays or changes what under which headers: one line a table, so that a moved column is noticed. */
function headerLines(draft: CommitDraft): DraftLine[] {
  const used = new Map<Sheet, Map<number, string>>();
  const expect = (sheet: Sheet, at: number | undefined, header: string): void => {
    const expected = used.get(sheet) ?? new Map<number, string>();
    if (at !== undefined) expected.set(at, header);
    used.set(sheet, expected);
  };
  for (const { sheet, layout, cells } of draft.rows) {
    expect(sheet, layout.at[sheet.key], keyHeaderOf(sheet));
    for (const { header, at } of cells) expect(sheet, at, header);
  }
  for (const { sheet, layout } of draft.adds) {
    for (const [name, column] of Object.entries(sheet.columns)) expect(sheet, layout.at[name], column.header);
  }
  if (draft.closeUp !== undefined) expect(draft.closeUp.sheet, draft.closeUp.layout.at[draft.closeUp.sheet.key], keyHeaderOf(draft.closeUp.sheet));
  return [...used].map(([sheet, expected]) => ({
    cells: [null, null, null, null, sheet.sheetId, HEADER_LINE],
    change: JSON.stringify({ keyHeader: keyHeaderOf(sheet), expected: [...expected] }),
    copyRow: { sheetId: sheet.sheetId, startRow: 0 },
  }));
}

/** The header row as it stood when its headers were changed by their places: a column that was moved meanwhile is noticed, and the change taken back. */
function headerRowLines({ headerRow }: CommitDraft): DraftLine[] {
  if (headerRow === undefined) return [];
  const { sheet, headers, cells, laid } = headerRow;
  const wrote = [...cells.map(({ at, wrote: header }) => [at, header]), ...laid];
  const expected = headers.map((header, at) => [at, header ?? '']);
  return [
    {
      cells: [null, null, null, null, sheet.sheetId, HEADER_LINE],
      change: JSON.stringify({ keyHeader: keyHeaderOf(sheet), expected, wrote }),
      copyRow: { sheetId: sheet.sheetId, startRow: 0 },
    },
  ];
}

function changedLines({ sheet, layout, row, key, cells }: RowDraft): DraftLine[] {
  const clipped = cells.map((cell): WrittenCell => ({ ...cell, read: clip(cell.read), wrote: clip(cell.wrote) }));
  return parts(clipped, jsonSize).map((part) => ({
    cells: [null, null, null, null, sheet.sheetId, meantKey(key)],
    change: JSON.stringify(part),
    copyRow: { sheetId: sheet.sheetId, startRow: row },
    keyAt: layout.at[sheet.key] ?? 0,
  }));
}

/** Each row that goes is copied as it stands at that moment: one that was not empty after all can be put back. */
function closedLines({ closeUp }: CommitDraft): DraftLine[] {
  if (closeUp === undefined) return [];
  const { sheetId } = closeUp.sheet;
  return Array.from({ length: closeUp.rows }, (_, row) => ({ cells: [null, null, null, null, sheetId, CLOSED_LINE], change: null, copyRow: { sheetId, startRow: 1 + row } }));
}

/** New rows in as few lines as fit; a row too long for one line is told in several, each with the row's key. */
function addedLines({ sheet, layout, rows }: AddDraft): DraftLine[] {
  const others = Object.keys(sheet.columns).filter((name) => name !== sheet.key);
  const cellsOf = (row: AddDraft['rows'][number], names: readonly string[]): Cell[] => [row[sheet.key] ?? null, ...names.map((name) => clip(row[name] ?? null))];
  const line = (names: readonly string[], some: AddDraft['rows']): DraftLine => {
    const headers = [sheet.key, ...names].map((name): [number, string] => [layout.at[name] ?? 0, sheet.columns[name]?.header ?? '']);
    const added: AddedRows = { headers, rows: some.map((row) => cellsOf(row, names)) };
    return { cells: [null, null, null, null, sheet.sheetId, ADDED_LINE], change: JSON.stringify(added) };
  };
  const sized = rows.map((row) => ({ row, size: jsonSize(cellsOf(row, others)) }));
  const room = MAX_LOG_CELL_CHARS - jsonSize(line(others, []).change);
  const short = sized.filter(({ size }) => size <= room);
  const long = sized.filter(({ size }) => size > room);
  return [
    ...parts(short, ({ size }) => size, room).map((some) => line(others, some.map(({ row }) => row))),
    ...long.flatMap(({ row }) =>
      parts(others, (name) => jsonSize(clip(row[name] ?? null)) + jsonSize([0, sheet.columns[name]?.header])).map((names) => line(names, [row])),
    ),
  ];
}

/** Cells that stand side by side go in one request. */
function cellRequests({ sheet, row, cells }: Pick<RowDraft, 'sheet' | 'row' | 'cells'>): Request[] {
  const runs: { at: number; values: CellData[] }[] = [];
  for (const { at, wrote } of [...cells].sort((a, b) => a.at - b.at)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.at + last.values.length === at) last.values.push(cellData(wrote));
    else runs.push({ at, values: [cellData(wrote)] });
  }
  return runs.map(({ at, values }) => ({
    updateCells: { start: { sheetId: sheet.sheetId, rowIndex: row, columnIndex: at }, rows: [{ values }], fields: 'userEnteredValue' },
  }));
}

function appendRequest({ sheet, layout, rows }: AddDraft): Request {
  const width = Math.max(...Object.values(layout.at)) + 1;
  return {
    appendCells: {
      sheetId: sheet.sheetId,
      rows: rows.map((row) => {
        const values: CellData[] = Array.from({ length: width }, () => ({}));
        for (const [name, column] of Object.entries(sheet.columns)) {
          values[layout.at[name] ?? 0] = { ...cellData(row[name] ?? null), ...formatOf(column.kind.format) };
        }
        return { values };
      }),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
}
