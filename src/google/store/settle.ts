/**
 * This file settles forward a commit that hit a wrong row or column because a person sorted, inserted, deleted or moved
 * something between its reading and its writing. Such a commit stands; what it did wrongly is put back from the copies that it
 * took with it, and what it meant is written where it belongs now. History tells already what was meant, so that putting it right
 * needs no line there; what cannot be put right gets one, with what is lost and what stands instead.
 */
import type { Cell } from '../../base/cell';
import type { CellChange } from '../../base/history';
import { textOf } from './cells';
import type { RowDraft } from './draft';
import type { HistoryDraft } from './history-rows';
import { type Hit, type TableHits, copied } from './hits';
import type { AddedRows, WrittenCell } from './journal';
import { columnOf, sameHeader } from './layout';
import { clip } from './parts';
import type { TableView } from './view';

export interface Repair {
  readonly rows: readonly RowDraft[];
  readonly history: readonly HistoryDraft[];
}

/** One table while it is being put right: what stands there now, and what shall stand there. */
class Bench {
  readonly #wanted = new Map<string, { row: number; at: number; value: Cell }>();
  readonly #indices = new Map<number, Map<string, number[]>>();
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

  /** Where a column stands today that had a header then; one that two columns bear, or none, is taken to have stayed. */
  placeToday(header: string, then: number): number {
    return sameHeader(this.headers[then], header) ? then : header.trim() === '' ? -1 : columnOf(this.headers, header);
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

  history(): HistoryDraft[] {
    return [...this.#lost].map(([key, changes]) => ({ kind: 'not placed', table: this.table.sheet.name, key, changes }));
  }
}

/** Plans what puts a commit right, from the tables as they stand now. */
export function repair(wrong: readonly TableHits[], tables: ReadonlyMap<number, TableView>): Repair {
  const benches = wrong.flatMap(({ sheetId, headers, hits, added, addedAstray }) => {
    const table = tables.get(sheetId);
    if (table === undefined) return [];
    const bench = new Bench(table);
    const astray = hits.filter((hit) => hit.kind === 'astray');
    // All that was hit wrongly is put back before anything meant is written, since one row's place may be another's; and keys
    // that were written over come first, since every other cell is found by its row's key.
    const overKey = (hit: Hit): boolean => sameHeader(hit.header, headers.keyHeader);
    for (const hit of astray) if (overKey(hit)) putKeyBack(bench, headers.copy, hit);
    for (const hit of astray) if (!overKey(hit)) putBack(bench, hit);
    for (const hit of astray) writeMeant(bench, hit);
    for (const hit of hits) if (hit.kind === 'typed over') bench.lose(hit.meant, hit.cell.header, hit.before, hit.cell.wrote);
    if (addedAstray) for (const line of added) layAgain(bench, headers.copy, line.added);
    return [bench];
  });
  return { rows: benches.flatMap((bench) => bench.drafts()), history: benches.flatMap((bench) => bench.history()) };
}

/** A row whose key was written over is known by the rest of it. */
function putKeyBack(bench: Bench, headers: readonly Cell[], { cell, key, header, before, row: hit }: Hit): void {
  const { keyAt } = bench.table;
  const wrote = new Map(hit.cells.map((one) => [one.at, one.wrote]));
  const asHit = (row: number): boolean =>
    headers.every((then, at) => {
      const place = at === cell.at ? keyAt : bench.placeToday(textOf(then), at);
      return place < 0 || clip(bench.now(row, place)) === (wrote.has(at) ? wrote.get(at) : clip(copied(hit.copy, at)));
    });
  // Rows that are alike in everything else may bear each other's keys.
  const [row] = bench.rowsWith(keyAt, textOf(cell.wrote)).filter(asHit);
  if (row !== undefined) bench.put(row, keyAt, before);
  else if (before !== null && bench.rowOf(key) < 0) bench.lose(key, header, before, null);
}

function putBack(bench: Bench, { cell, meant, key, header, before }: Hit): void {
  if (clip(before) === cell.wrote) return;
  const place = bench.placeToday(header, cell.at);
  // The header was another for a while; by now the cell is the one that was meant.
  if (key === meant && (place < 0 ? columnOf(bench.headers, cell.header) === cell.at : sameHeader(bench.headers[place], cell.header))) return;
  const holdsOurs = (row: number): boolean => place >= 0 && clip(bench.now(row, place)) === cell.wrote;
  const rows = place < 0 ? [] : bench.rowsWith(bench.table.keyAt, key).filter(holdsOurs);
  // Rows without a key are all alike: whichever holds ours is emptied.
  const [row] = rows.length === 1 || (key === '' && before === null) ? rows : [];
  if (row !== undefined) bench.put(row, place, before);
  else if (before !== null) bench.lose(key, header, before, place < 0 ? null : bench.now(bench.rowOf(key), place));
}

/** The row that was meant; one without a key is known by what the commit had read there. */
function rowMeant(bench: Bench, { cell, meant, row }: Hit): number {
  if (meant !== '') return bench.rowOf(meant);
  const holds = (at: number, one: WrittenCell, ...values: readonly Cell[]): boolean => values.includes(clip(bench.now(at, bench.placeToday(one.header, one.at))));
  const rows = bench.rowsWith(bench.table.keyAt, '').filter((at) => holds(at, cell, cell.read) && row.cells.every((one) => holds(at, one, one.read, one.wrote)));
  return rows[0] ?? -1;
}

function writeMeant(bench: Bench, hit: Hit): void {
  const { cell, meant } = hit;
  const row = rowMeant(bench, hit);
  const place = bench.placeToday(cell.header, cell.at);
  const now = row < 0 || place < 0 ? null : bench.now(row, place);
  if (row >= 0 && place >= 0) {
    if (clip(now) === cell.wrote) return;
    if (clip(now) === cell.read) return bench.put(row, place, cell.wrote);
  }
  // A row without a key that is not found was emptied or changed by somebody.
  if (meant !== '' || cell.wrote !== null) bench.lose(meant, cell.header, cell.wrote, now);
}

/** New rows that were laid under other headers than was thought are found by their key, wherever it landed, and laid again. */
function layAgain(bench: Bench, copy: readonly Cell[], { headers, rows }: AddedRows): void {
  const [keyHeader] = headers;
  if (keyHeader === undefined) return;
  const places = headers.map(([then, header]) => ({ header, then: bench.placeToday(textOf(copied(copy, then)), then), meant: columnOf(bench.headers, header) }));
  for (const values of rows) {
    const key = textOf(values[0]);
    const cells = places.map((place, index) => ({ ...place, value: values[index] ?? null }));
    const row = rowAsLaid(bench, key, places[0]?.then ?? -1, cells);
    if (row < 0) {
      for (const { header, value } of cells) if (value !== null) bench.lose(key, header, value, null);
      continue;
    }
    const strayed = cells.filter(({ then, meant, value }) => value !== null && then >= 0 && then !== meant && clip(bench.now(row, then)) === value);
    const whole = new Map(strayed.map(({ header, then }) => [header, bench.now(row, then)]));
    for (const { then } of strayed) bench.put(row, then, null);
    for (const { header, meant, value } of cells) {
      const now = meant < 0 ? null : bench.now(row, meant);
      if (value === null || clip(now) === value) continue;
      if (meant >= 0 && now === null) bench.put(row, meant, whole.get(header) ?? value);
      else bench.lose(key, header, value, now);
    }
  }
}

/** The row that was added with a key: under its header where somebody has put that right, else where the key was laid. */
function rowAsLaid(bench: Bench, key: string, keyThen: number, cells: readonly { readonly then: number; readonly value: Cell }[]): number {
  const own = bench.rowOf(key);
  if (own >= 0 || keyThen < 0) return own;
  const rows = bench.rowsWith(keyThen, key);
  const asLaid = rows.filter((row) => cells.every(({ then, value }) => value === null || then < 0 || clip(bench.now(row, then)) === value));
  const candidates = asLaid.length > 0 ? asLaid : rows;
  return candidates.length === 1 ? (candidates[0] as number) : -1;
}
