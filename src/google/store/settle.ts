/**
 * This file settles forward a commit that hit a wrong row or column because a person sorted, inserted, deleted or moved
 * something between its reading and its writing. Such a commit stands; what it did wrongly is put back from the copies that it
 * took with it, and what it meant is written where it belongs now. History tells already what was meant, so that putting it right
 * needs no line there; what cannot be put right gets one, with what is lost and what stands instead.
 */
import type { Cell } from '../../base/cell';
import type { CellChange } from '../../base/history';
import { textOf } from './cells';
import type { AddDraft, RowDraft } from './draft';
import type { HistoryDraft } from './history-rows';
import { type Hit, type TableHits, copied } from './hits';
import type { AddedRows, WrittenCell } from './journal';
import { columnOf, keyHeaderOf, sameHeader } from './layout';
import { clip } from './parts';
import type { TableView } from './view';

export interface Repair {
  readonly rows: readonly RowDraft[];
  readonly adds: readonly AddDraft[];
  readonly history: readonly HistoryDraft[];
}

/** One table while it is being put right: what stands there now, and what shall stand there. */
class Bench {
  readonly #wanted = new Map<string, { row: number; at: number; value: Cell }>();
  readonly #indices = new Map<number, Map<string, number[]>>();
  readonly #added: ReadonlyMap<string, Cell>[] = [];
  readonly #lost = new Map<string, Record<string, CellChange>>();

  constructor(readonly table: TableView) {}

  get headers(): readonly Cell[] {
    return this.table.layout.headers;
  }

  now(row: number, place: number): Cell {
    const wanted = this.#wanted.get(`${row}:${place}`);
    return wanted === undefined ? (this.table.rows.get(row)?.[place] ?? null) : wanted.value;
  }

  put(row: number, place: number, value: Cell): void {
    this.#wanted.set(`${row}:${place}`, { row, at: place, value });
    this.#indices.delete(place);
  }

  /** Tells of a value that finds no place any more, and of what stands where it should. */
  lose(key: string, header: string, value: Cell, instead: Cell): void {
    const changes = this.#lost.get(key) ?? {};
    changes[header] = [value, instead];
    this.#lost.set(key, changes);
  }

  /** The rows in which a column holds a text. */
  rowsWith(place: number, text: string): readonly number[] {
    const index = this.#indices.get(place) ?? new Map<string, number[]>();
    if (!this.#indices.has(place)) {
      for (const row of this.table.rows.keys()) {
        const cell = textOf(this.now(row, place));
        const rows = index.get(cell);
        if (rows === undefined) index.set(cell, [row]);
        else rows.push(row);
      }
      this.#indices.set(place, index);
    }
    return index.get(text) ?? [];
  }

  /** The one row of a key; -1 where there is none, or more than one. */
  rowOf(key: string): number {
    const rows = key === '' ? [] : this.rowsWith(this.table.keyAt, key);
    return rows.length === 1 ? (rows[0] as number) : -1;
  }

  /** Where a column stands today that had a header then; -1 where it is gone. */
  placeToday(header: string, then: number): number {
    return sameHeader(this.headers[then], header) ? then : columnOf(this.headers, header);
  }

  /** Where a column may stand that had a header then; columns without a header are all alike. */
  placesOf(header: string, then: number, width: number): readonly number[] {
    if (header.trim() !== '') return [this.placeToday(header, then)].filter((place) => place >= 0);
    return [then, ...Array.from({ length: width }, (_, place) => place)].filter((place) => textOf(this.headers[place]).trim() === '');
  }

  /** The place in a row that had a header then and holds one of some values; -1 where there is none. */
  placeHolding(row: number, header: string, then: number, values: readonly Cell[]): number {
    const width = Math.max(this.headers.length, this.table.rows.get(row)?.length ?? 0);
    return this.placesOf(header, then, width).find((place) => values.includes(clip(this.now(row, place)))) ?? -1;
  }

  drafts(): RowDraft[] {
    const byRow = new Map<number, WrittenCell[]>();
    for (const { row, at, value } of this.#wanted.values()) {
      const read = this.table.rows.get(row)?.[at] ?? null;
      if (read === value) continue;
      const cells = byRow.get(row) ?? [];
      cells.push({ header: textOf(this.headers[at]), at, read, wrote: value });
      byRow.set(row, cells);
    }
    const { sheet, layout, keyAt } = this.table;
    return [...byRow].map(([row, cells]) => ({ sheet, layout, row, key: textOf(this.table.rows.get(row)?.[keyAt]), cells }));
  }

  /** Adds a row, by header. */
  add(cells: ReadonlyMap<string, Cell>): void {
    this.#added.push(cells);
  }

  adds(): AddDraft[] {
    const { sheet, layout } = this.table;
    const names = Object.entries(sheet.columns);
    const rows = this.#added.map((cells) => Object.fromEntries(names.map(([name, column]) => [name, cells.get(column.header) ?? null])));
    return rows.length === 0 ? [] : [{ sheet, layout, rows }];
  }

  history(): HistoryDraft[] {
    return [...this.#lost].map(([key, changes]) => ({ kind: 'not placed', table: this.table.sheet.name, key, changes }));
  }
}

/** Plans what puts a commit right, from the tables as they stand now. */
export function repair(wrong: readonly TableHits[], tables: ReadonlyMap<number, TableView>): Repair {
  const benches = wrong.flatMap(({ sheetId, headers, hits, added, addedAstray, closed }) => {
    const table = tables.get(sheetId);
    if (table === undefined) return [];
    const bench = new Bench(table);
    const astray = hits.filter((hit) => hit.kind === 'astray');
    // All that was hit wrongly is put back before anything meant is written, since one row's place may be another's. Rows are
    // found by their keys, so keys that were written over are put back first, and a settling's own keys are written last.
    const overKey = (hit: Hit): boolean => sameHeader(hit.header, headers.keyHeader);
    const isKey = (hit: Hit): boolean => sameHeader(hit.cell.header, headers.keyHeader);
    for (const hit of astray) if (overKey(hit)) putKeyBack(bench, headers.copy, hit);
    const bare = new Map(astray.map((hit) => [hit.row, bareRowHit(bench, headers.copy, hit)]));
    for (const hit of astray) if (!overKey(hit)) putBack(bench, hit, bare.get(hit.row) ?? null);
    const meant = new Map(astray.map((hit) => [hit.row, rowMeant(bench, headers.copy, hit)]));
    for (const hit of astray) if (!isKey(hit)) writeMeant(bench, hit, meant.get(hit.row) ?? -1);
    for (const hit of astray) if (isKey(hit)) writeMeant(bench, hit, meant.get(hit.row) ?? -1);
    for (const hit of hits) if (hit.kind === 'typed over') bench.lose(hit.name, hit.cell.header, hit.before, hit.cell.wrote);
    if (addedAstray) for (const line of added) layAgain(bench, headers.copy, line.added);
    for (const { copy } of closed) bringBack(bench, headers.copy, copy);
    return [bench];
  });
  return {
    rows: benches.flatMap((bench) => bench.drafts()),
    adds: benches.flatMap((bench) => bench.adds()),
    history: benches.flatMap((bench) => bench.history()),
  };
}

/** Whether a row is the one that a commit hit: everywhere it holds what stood there before, or what the commit wrote there. */
function isHit(bench: Bench, headers: readonly Cell[], hit: Hit, row: number): boolean {
  const { copy, cells } = hit.row;
  return headers.every((then, at) => {
    const before = clip(copied(copy, at));
    const values = [before, ...cells.flatMap((one) => (one.at === at ? [one.wrote] : []))];
    const header = textOf(then);
    return bench.placesOf(header, at, headers.length).length === 0 || bench.placeHolding(row, header, at, values) >= 0;
  });
}

/** A row whose key was written over is known by the rest of it. */
function putKeyBack(bench: Bench, headers: readonly Cell[], hit: Hit): void {
  const { cell, key, header, before } = hit;
  const { keyAt } = bench.table;
  // Rows that are alike in everything else may bear each other's keys.
  const row = bench.rowsWith(keyAt, textOf(cell.wrote)).find((one) => isHit(bench, headers, hit, one));
  if (row !== undefined) bench.put(row, keyAt, before);
  else if (before !== null && bench.rowOf(key) < 0) bench.lose(key, header, before, null);
}

/** Of the rows without a key the one that was hit, by most of what the commit wrote there; null where the hit row has a key. */
function bareRowHit(bench: Bench, headers: readonly Cell[], hit: Hit): number | null {
  const { keyAt } = bench.table;
  if ((hit.newKey ?? hit.key) !== '') return null;
  const telling = hit.row.cells.filter((one) => one.wrote !== null);
  const ours = (row: number): number => telling.filter((one) => bench.placeHolding(row, textOf(copied(headers, one.at)), one.at, [one.wrote]) >= 0).length;
  const [best] = bench
    .rowsWith(keyAt, '')
    .filter((row) => (ours(row) > 0 || telling.length === 0) && isHit(bench, headers, hit, row))
    .sort((a, b) => ours(b) - ours(a));
  return best ?? -1;
}

function putBack(bench: Bench, { cell, meant, key, newKey, header, before }: Hit, bareRow: number | null): void {
  if (clip(before) === cell.wrote) return;
  const spots = (bareRow === null ? bench.rowsWith(bench.table.keyAt, newKey ?? key) : [bareRow])
    .map((row) => ({ row, place: bench.placeHolding(row, header, cell.at, [cell.wrote]) }))
    .filter((spot) => spot.row >= 0 && spot.place >= 0);
  const [spot] = spots.length === 1 ? spots : [];
  if (spot !== undefined) return bench.put(spot.row, spot.place, before);
  const row = bench.rowOf(newKey ?? key);
  // The header was another for a while; by now the cell is the one that was meant.
  if (key === meant && columnOf(bench.headers, cell.header) === cell.at && clip(bench.now(row, cell.at)) === cell.wrote) return;
  if (before !== null) bench.lose(key, header, before, bench.now(row, bench.placeToday(header, cell.at)));
}

/** The row that was meant; one without a key is the one that holds most of what the commit had read there. */
function rowMeant(bench: Bench, headers: readonly Cell[], hit: Hit): number {
  const { meant, newKey, row } = hit;
  if (newKey !== null || meant !== '') return bench.rowOf(newKey ?? meant);
  const holds = (at: number, { header, at: then }: WrittenCell, ...values: readonly Cell[]): boolean => bench.placeHolding(at, header, then, values) >= 0;
  const isGone = ({ header, at }: WrittenCell): boolean => header !== '' && bench.placeToday(header, at) < 0;
  const telling = row.cells.filter((one) => one.read !== null);
  const alike = (at: number): number => telling.filter((one) => holds(at, one, one.read)).length;
  const bare = bench.rowsWith(bench.table.keyAt, '');
  const [best] = bare
    .filter((at) => alike(at) > 0 && row.cells.every((one) => isGone(one) || holds(at, one, one.read, one.wrote)))
    .sort((a, b) => alike(b) - alike(a));
  const asCopied = row.right && row.copy.some((cell) => cell !== null) ? bare.find((at) => isHit(bench, headers, hit, at)) : undefined;
  return best ?? asCopied ?? -1;
}

function writeMeant(bench: Bench, { cell, meant, name }: Hit, row: number): void {
  const place = bench.placeHolding(row, cell.header, cell.at, [cell.read]);
  if (row >= 0 && place >= 0) return bench.put(row, place, cell.wrote);
  const now = row < 0 ? null : bench.now(row, bench.placeToday(cell.header, cell.at));
  if (row >= 0 && clip(now) === cell.wrote) return;
  // What stood in no row or under no header, and is not found, was emptied or changed by somebody.
  if ((meant !== '' && cell.header !== '') || cell.wrote !== null) bench.lose(name, cell.header, cell.wrote, now);
}

/** One cell of a row that was added: the header it was meant for, and where it was laid under which. */
interface Laid {
  readonly header: string;
  readonly at: number;
  readonly headerThen: string;
  readonly value: Cell;
}

/** New rows that were laid under other headers than was thought are found by their key, wherever it landed, and laid again. */
function layAgain(bench: Bench, copy: readonly Cell[], { headers, rows }: AddedRows): void {
  for (const values of rows) {
    const laid = headers.map(([at, header], index): Laid => ({ header, at, headerThen: textOf(copied(copy, at)), value: values[index] ?? null }));
    const cells = laid.filter(({ value }) => value !== null);
    const key = textOf(values[0]);
    const own = bench.rowOf(key);
    if (own >= 0) layInPlace(bench, own, key, cells);
    else layAnew(bench, key, cells);
  }
}

/** The row bears its key, and only other columns were moved. */
function layInPlace(bench: Bench, row: number, key: string, cells: readonly Laid[]): void {
  const places = cells.map((cell) => ({ ...cell, then: bench.placeHolding(row, cell.headerThen, cell.at, [cell.value]), meant: columnOf(bench.headers, cell.header) }));
  const strayed = places.filter(({ then, meant }) => then >= 0 && then !== meant);
  const whole = new Map(strayed.map(({ header, then }) => [header, bench.now(row, then)]));
  for (const { then } of strayed) bench.put(row, then, null);
  for (const { header, meant, value } of places) {
    const now = bench.now(row, meant);
    if (clip(now) === value) continue;
    if (meant >= 0 && now === null) bench.put(row, meant, whole.get(header) ?? value);
    else bench.lose(key, header, value, now);
  }
}

/** A row that was taken away and held something is added again as it was; one whose key stands there by now was brought back before. */
function bringBack(bench: Bench, headers: readonly Cell[], copy: readonly Cell[]): void {
  const cells = new Map(headers.map((header, at) => [textOf(header), copied(copy, at)]));
  if (bench.rowOf(textOf(cells.get(keyHeaderOf(bench.table.sheet)))) < 0) bench.add(cells);
}

/** The key itself is astray: what was laid is emptied, and the row is added again, since a row without a key is easily missed. */
function layAnew(bench: Bench, key: string, cells: readonly Laid[]): void {
  const row = rowAsLaid(bench, key, cells);
  if (row < 0) {
    for (const { header, value } of cells) bench.lose(key, header, value, null);
    return;
  }
  const added = new Map<string, Cell>();
  for (const { header, headerThen, at, value } of cells) {
    const then = bench.placeHolding(row, headerThen, at, [value]);
    added.set(header, then < 0 ? value : bench.now(row, then));
    if (then >= 0) bench.put(row, then, null);
  }
  bench.add(added);
}

/** The row in which a key was laid, and as much as possible of what was laid with it; -1 where it is not one. */
function rowAsLaid(bench: Bench, key: string, cells: readonly Laid[]): number {
  const [keyCell] = cells;
  if (keyCell === undefined) return -1;
  const holds = (row: number, { headerThen, at, value }: Laid): boolean => bench.placeHolding(row, headerThen, at, [value]) >= 0;
  const places = new Set(bench.placesOf(keyCell.headerThen, keyCell.at, bench.headers.length));
  const rows = [...new Set([...places].flatMap((place) => bench.rowsWith(place, key)))];
  const asLaid = rows.filter((row) => cells.every((cell) => holds(row, cell)));
  const [only, other] = asLaid.length > 0 ? asLaid : rows;
  return only === undefined || other !== undefined ? -1 : only;
}
