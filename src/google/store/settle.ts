/**
 * This file settles forward a commit that hit a wrong row or column because a person sorted, inserted, deleted or moved
 * something between its reading and its writing. Such a commit stands; what it did wrongly is put back from the copies that it
 * took with it, and what it meant is written where it belongs now. What cannot be placed is named in History.
 */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import type { Sheet } from '../../base/table';
import { type HistoryDraft, type RowDraft, clip } from './draft';
import type { AddedRows, Commit, Line } from './journal';
import { columnOf, sameHeader } from './layout';
import type { TableView } from './view';

type HeadersLine = Extract<Line, { kind: 'headers' }>;
type ChangedLine = Extract<Line, { kind: 'changed' }>;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** The cell at a place of a copied row; what the API leaves out is empty. */
const at = (copy: readonly Cell[], place: number): Cell => copy[place] ?? null;

/** The header lines of a commit whose columns did not stand where the commit thought. */
const headersMoved = (line: HeadersLine): boolean => line.expected.some(([place, header]) => !sameHeader(at(line.copy, place), header));

/** Cells on the right row that somebody changed after the commit had read them: their typing is overwritten, and told. */
const typedOver = (line: ChangedLine): [string, Cell, Cell][] =>
  Object.entries(line.cells).flatMap(([header, cell]) => {
    const found = clip(at(line.copy, cell.at));
    return found === cell.read || found === cell.wrote ? [] : [[header, cell.read, found] as [string, Cell, Cell]];
  });

/** Whether a line tells of a missed row or column, or of typing that was written over. */
const missed = (line: Line): boolean => {
  if (line.kind === 'headers') return headersMoved(line);
  return line.kind === 'changed' && (textOf(line.found) !== line.meant || typedOver(line).length > 0);
};

export const needsSettling = (commit: Commit): boolean => commit.lines.some(missed);

/** The tables in which a commit went wrong: a settling reads these whole. */
export const tablesToRepair = (commit: Commit): number[] => [...new Set(commit.lines.filter(missed).map((line) => line.sheetId))];

export interface Repair {
  readonly rows: readonly RowDraft[];
  readonly history: readonly HistoryDraft[];
}

/** One table while it is being put right: what stands there now, and what shall stand there. */
class Bench {
  readonly #wanted = new Map<string, { row: number; at: number; value: Cell }>();

  constructor(
    readonly sheet: Sheet,
    readonly table: TableView,
  ) {}

  get headers(): readonly Cell[] {
    return this.table.layout.headers;
  }

  now(row: number, place: number): Cell {
    const wanted = this.#wanted.get(`${row}:${place}`);
    return wanted === undefined ? (this.table.rows.get(row)?.[place] ?? null) : wanted.value;
  }

  put(row: number, place: number, value: Cell): void {
    this.#wanted.set(`${row}:${place}`, { row, at: place, value });
  }

  /** The one row in which a column holds a value; -1 where there is none or more than one. */
  rowWith(place: number, value: Cell, also: (row: number) => boolean = () => true): number {
    const rows = [...this.table.rows.keys()].filter((row) => textOf(this.table.rows.get(row)?.[place]) === textOf(value) && also(row));
    return rows.length === 1 ? (rows[0] as number) : -1;
  }

  drafts(): RowDraft[] {
    const byRow = new Map<number, Record<string, { at: number; read: Cell; wrote: Cell }>>();
    for (const { row, at: place, value } of this.#wanted.values()) {
      const read = this.table.rows.get(row)?.[place] ?? null;
      if (read === value) continue;
      const cells = byRow.get(row) ?? {};
      cells[textOf(this.headers[place]) || `column ${place + 1}`] = { at: place, read, wrote: value };
      byRow.set(row, cells);
    }
    return [...byRow].map(([row, cells]) => ({
      sheet: this.sheet,
      layout: this.table.layout,
      row,
      key: textOf(this.table.rows.get(row)?.[this.table.keyAt]),
      cells,
    }));
  }
}

/** Plans what puts a commit right, from the tables as they stand now. Throws `header-missing` where a meant column is gone. */
export function repair(commit: Commit, tables: ReadonlyMap<number, TableView>): Repair {
  const history: HistoryDraft[] = [];
  const rows: RowDraft[] = [];
  for (const sheetId of tablesToRepair(commit)) {
    const table = tables.get(sheetId);
    if (table === undefined) continue;
    const bench = new Bench(table.sheet, table);
    const lines = commit.lines.filter((line) => line.sheetId === sheetId);
    const headers = lines.find((line): line is HeadersLine => line.kind === 'headers');
    if (headers === undefined) continue;
    const changed = lines.filter((line): line is ChangedLine => line.kind === 'changed');
    const moved = headersMoved(headers);
    const astray = changed.filter((line) => moved || textOf(line.found) !== line.meant);
    // All that was hit wrongly is put back before anything meant is written, since one row's place may be another's.
    for (const line of astray) putBack(bench, headers, line, history);
    for (const line of astray) writeMeant(bench, line, history);
    for (const line of changed.filter((one) => !astray.includes(one))) tellTypedOver(bench, line, history);
    if (moved) for (const line of lines) if (line.kind === 'added') layAgain(bench, headers, line.added, history);
    rows.push(...bench.drafts());
  }
  return { rows, history };
}

/** Where a copied header stands today; a column without a header is taken to have stayed. */
function placeToday(bench: Bench, headers: HeadersLine, place: number): number {
  const header = at(headers.copy, place);
  if (textOf(header).trim() !== '') return columnOf(bench.headers, textOf(header));
  return textOf(bench.headers[place]).trim() === '' ? place : -1;
}

function putBack(bench: Bench, headers: HeadersLine, line: ChangedLine, history: HistoryDraft[]): void {
  const keyHeader = bench.sheet.columns[bench.sheet.key]?.header ?? '';
  const keyThen = columnOf(headers.copy, keyHeader);
  const hitKey = keyThen < 0 ? textOf(line.found) : textOf(at(line.copy, keyThen));
  for (const [header, cell] of Object.entries(line.cells)) {
    const place = placeToday(bench, headers, cell.at);
    if (hitKey === line.meant && sameHeader(bench.headers[place], header)) continue;
    const before = at(line.copy, cell.at);
    if (clip(before) === cell.wrote) continue;
    const holdsOurs = (row: number): boolean => place >= 0 && clip(bench.now(row, place)) === cell.wrote;
    const row = bench.rowWith(bench.table.keyAt, hitKey, holdsOurs);
    if (row >= 0) bench.put(row, place, before);
    else if (before !== null) history.push(notPlaced(bench, hitKey, header, cell.wrote, clip(before)));
  }
}

function writeMeant(bench: Bench, line: ChangedLine, history: HistoryDraft[]): void {
  const row = bench.rowWith(bench.table.keyAt, line.meant);
  for (const [header, cell] of Object.entries(line.cells)) {
    const place = columnOf(bench.headers, header);
    if (place < 0) throw new UserError('header-missing', { tab: bench.sheet.name, header });
    const now = row < 0 ? null : clip(bench.now(row, place));
    if (row >= 0 && now === cell.wrote) continue;
    if (row >= 0 && now === cell.read) bench.put(row, place, cell.wrote);
    else history.push(notPlaced(bench, line.meant, header, now, cell.wrote));
  }
}

function tellTypedOver(bench: Bench, line: ChangedLine, history: HistoryDraft[]): void {
  const typed = typedOver(line);
  if (typed.length === 0) return;
  history.push({
    kind: 'by hand',
    table: bench.sheet.name,
    key: line.meant,
    changes: Object.fromEntries(typed.map(([header, read, found]) => [header, [read, found]])),
  });
}

/** New rows that were laid under moved headers are found by their key, wherever it landed, and laid again. */
function layAgain(bench: Bench, headers: HeadersLine, added: AddedRows, history: HistoryDraft[]): void {
  for (const values of added.rows) {
    const key = textOf(values[0]);
    const keyPlace = placeToday(bench, headers, added.keyAt);
    const row = keyPlace < 0 ? -1 : bench.rowWith(keyPlace, key);
    const meant = added.headers.map(([place, header], index) => ({ then: placeToday(bench, headers, place), header, value: values[index] ?? null }));
    if (row < 0) {
      history.push(...meant.map(({ header, value }) => notPlaced(bench, key, header, null, value)));
      continue;
    }
    for (const { then, header, value } of meant) {
      if (then >= 0 && !sameHeader(bench.headers[then], header) && clip(bench.now(row, then)) === value) bench.put(row, then, null);
    }
    for (const { header, value } of meant) {
      const place = columnOf(bench.headers, header);
      if (place < 0) throw new UserError('header-missing', { tab: bench.sheet.name, header });
      if (bench.now(row, place) === null) bench.put(row, place, value);
    }
  }
}

const notPlaced = (bench: Bench, key: string, header: string, now: Cell, meant: Cell): HistoryDraft => ({
  kind: 'not placed',
  table: bench.sheet.name,
  key,
  changes: { [header]: [now, meant] },
});
