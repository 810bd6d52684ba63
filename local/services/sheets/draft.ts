/** This file holds a change of a workbook while it is being made: copied where it writes, so that a failed change leaves nothing. */
import { countsAsData, styleOf, StyledCell, type Cell, type CellStyle, type Row } from './cell';
import { RequestProblem } from './problem';
import { shiftCharts } from './chart-shift';
import { checkCells, type Actor } from './protection';
import { shiftLines, shiftSpan, type Shift } from './shift';
import {
  checkCellCount,
  MAX_SHEET_COLUMNS,
  sheetById,
  type GridSpan,
  type NamedRange,
  type Protection,
  type Rect,
  type SheetState,
  type WorkbookState,
} from './state';

/** Where new ids come from. */
export interface IdSource {
  /** A free-looking whole number of 31 bits, for sheets and protections. */
  number(): number;
  /** Lower-case letters and digits, as Google's own named range ids are. */
  text(): string;
}

export class Draft {
  title: string;
  locale: string;
  timeZone: string;
  namedRanges: readonly NamedRange[];
  lostNames: WorkbookState['lostNames'];
  /** How many cells were written, for what the call costs. */
  cellsWritten = 0;
  #sheets: SheetState[];
  /** The row lists of this draft's own, by sheet id. */
  readonly #lists = new Map<number, (Row | undefined)[]>();
  /** The rows of this draft's own: they may be written in place. */
  readonly #rows = new Set<Row>();

  constructor(
    before: WorkbookState,
    readonly ids: IdSource,
    /** Who makes the change; null stands for the owner. */
    readonly actor: Actor | null,
  ) {
    this.title = before.title;
    this.locale = before.locale;
    this.timeZone = before.timeZone;
    this.namedRanges = before.namedRanges;
    this.lostNames = before.lostNames;
    this.#sheets = [...before.sheets];
  }

  get sheets(): readonly SheetState[] {
    return this.#sheets;
  }

  /** Takes over a new list of tabs, refused where the workbook would grow too big. */
  set sheets(sheets: readonly SheetState[]) {
    checkCellCount(sheets);
    this.#sheets = [...sheets];
  }

  /** The changed content. The draft must not be written to afterwards. */
  done(): WorkbookState {
    const { title, locale, timeZone, namedRanges, lostNames } = this;
    return { title, locale, timeZone, sheets: this.#sheets, namedRanges, lostNames };
  }

  /** `No grid with id: …` is the live wording of requests about cells, `No sheet with id: …` that of requests about tabs. */
  sheet(sheetId: number | null | undefined, kind: 'grid' | 'sheet' = 'grid'): SheetState {
    const sheet = sheetById(this.#sheets, sheetId ?? 0);
    if (sheet === undefined) throw new RequestProblem(`No ${kind} with id: ${sheetId ?? 0}`);
    return sheet;
  }

  /** Replaces properties of a tab; a bigger grid is checked against the limits. */
  change(sheetId: number, change: Partial<SheetState>): SheetState {
    const at = this.#sheets.findIndex((sheet) => sheet.sheetId === sheetId);
    const before = this.#sheets[at];
    if (before === undefined) throw new RequestProblem(`No sheet with id: ${sheetId}`);
    const after = { ...before, ...change };
    this.#sheets[at] = after;
    if (after.rowCount > before.rowCount || after.columnCount > before.columnCount) {
      if (after.columnCount > MAX_SHEET_COLUMNS) throw new RequestProblem(`A sheet cannot have more than ${MAX_SHEET_COLUMNS} columns.`);
      checkCellCount(this.#sheets);
    }
    return after;
  }

  /** Refuses to go on where the rectangle is protected against the one who makes the change. */
  guard(rect: Rect): void {
    checkCells(this.sheet(rect.sheetId), rect, this.actor);
  }

  cell(sheetId: number, row: number, column: number): Cell {
    return this.sheet(sheetId).rows[row]?.[column];
  }

  setCell(sheetId: number, row: number, column: number, cell: Cell): void {
    this.cellsWritten++;
    if (cell === undefined && this.cell(sheetId, row, column) === undefined) return;
    const cells = this.#ownRow(sheetId, row);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  /** Replaces whole rows; the rows given may be shared and are never written in place. */
  setRow(sheetId: number, row: number, cells: Row | undefined): void {
    const list = this.#ownList(sheetId);
    while (list.length < row) list.push(undefined);
    list[row] = cells;
  }

  /** The index of the row behind the last one with data, 0 in an empty tab. */
  rowAfterData(sheetId: number): number {
    const { rows } = this.sheet(sheetId);
    for (let row = rows.length - 1; row >= 0; row--) {
      if (rows[row]?.some(countsAsData) === true) return row + 1;
    }
    return 0;
  }

  /** Puts new empty lines into a tab; `like` is the line whose styles they take, as it is counted before. */
  insertLines(sheetId: number, shift: Shift, at: number, count: number, like: number | null): void {
    const sheet = this.sheet(sheetId);
    if (shift.dimension === 'ROWS') {
      const model = like === null ? undefined : bareRow(sheet.rows[like]);
      const list = this.#ownList(sheetId);
      if (at < list.length || model !== undefined) {
        while (list.length < at) list.push(undefined);
        this.#setList(sheetId, [...list.slice(0, at), ...new Array<Row | undefined>(count).fill(model), ...list.slice(at)]);
      }
      this.change(sheetId, { rowCount: sheet.rowCount + count });
    } else {
      this.#mapRows(sheetId, (row) => {
        const model = like === null ? undefined : bareCell(row[like]);
        if (row.length <= at && model === undefined) return row;
        const head = row.slice(0, at);
        while (head.length < at) head.push(undefined);
        return [...head, ...new Array<Cell>(count).fill(model), ...row.slice(at)];
      });
      this.change(sheetId, { columnCount: sheet.columnCount + count });
    }
    this.follow(sheetId, shift);
  }

  deleteLines(sheetId: number, shift: Shift, from: number, to: number): void {
    const sheet = this.sheet(sheetId);
    if (shift.dimension === 'ROWS') {
      this.#ownList(sheetId).splice(from, to - from);
      this.change(sheetId, { rowCount: sheet.rowCount - (to - from) });
    } else {
      this.#mapRows(sheetId, (row) => (row.length <= from ? row : [...row.slice(0, from), ...row.slice(to)]));
      this.change(sheetId, { columnCount: sheet.columnCount - (to - from) });
    }
    this.follow(sheetId, shift);
  }

  /** Moves lines; `target` is where the first of them comes to lie. */
  moveLines(sheetId: number, shift: Shift, from: number, to: number, target: number): void {
    const count = to - from;
    if (shift.dimension === 'ROWS') {
      const list = this.#ownList(sheetId);
      while (list.length < Math.max(to, target + count)) list.push(undefined);
      list.splice(target, 0, ...list.splice(from, count));
    } else {
      this.#mapRows(sheetId, (row) => {
        if (row.length <= from && row.length <= target) return row;
        const cells = [...row];
        while (cells.length < Math.max(to, target + count)) cells.push(undefined);
        cells.splice(target, 0, ...cells.splice(from, count));
        return cells;
      });
    }
    this.follow(sheetId, shift);
  }

  /** Cuts the content that a smaller grid no longer has. */
  shrink(sheetId: number, rowCount: number, columnCount: number): void {
    const list = this.#ownList(sheetId);
    if (list.length > rowCount) list.length = rowCount;
    this.#mapRows(sheetId, (row) => (row.length > columnCount ? row.slice(0, columnCount) : row));
  }

  /** Lets everything that lies on a tab's lines follow them: named and protected ranges, filter, formats, heights and widths. */
  follow(sheetId: number, shift: Shift): void {
    const sheet = this.sheet(sheetId);
    const rows = shift.dimension === 'ROWS';
    const filter = sheet.basicFilter;
    const filterRange = filter?.range === undefined ? null : shiftSpan(filter.range, shift);
    this.change(sheetId, {
      rowLines: rows ? shiftLines(sheet.rowLines, shift) : sheet.rowLines,
      columnLines: rows ? sheet.columnLines : shiftLines(sheet.columnLines, shift),
      protections: sheet.protections.flatMap((each) => shiftProtection(each, shift)),
      ...(filter === undefined ? {} : { basicFilter: filterRange === null ? undefined : { ...filter, range: filterRange } }),
      conditionalFormats: sheet.conditionalFormats.flatMap((rule) => {
        const ranges = (rule.ranges ?? []).flatMap((range) => shiftSpan(range, shift) ?? []);
        return ranges.length === 0 ? [] : [{ ...rule, ranges }];
      }),
    });
    this.#followNames((range) => (range.sheetId === sheetId ? shiftSpan(range, shift) : range));
    for (const each of this.#sheets) if (each.charts.length > 0) this.change(each.sheetId, { charts: shiftCharts(each.charts, sheetId, shift) });
  }

  /** Lets named ranges and what charts draw on a tab that is gone go, while the names stay taken. */
  loseNamesOn(sheetId: number): void {
    for (const each of this.#sheets) if (each.charts.length > 0) this.change(each.sheetId, { charts: shiftCharts(each.charts, sheetId, null) });
    this.#followNames((range) => (range.sheetId === sheetId ? null : range));
  }

  #followNames(where: (range: GridSpan) => GridSpan | null): void {
    if (this.namedRanges.length === 0) return;
    const kept: NamedRange[] = [];
    for (const named of this.namedRanges) {
      const range = where(named.range);
      if (range === null) this.lostNames = [...this.lostNames, { namedRangeId: named.namedRangeId, name: named.name }];
      else kept.push(range === named.range ? named : { ...named, range });
    }
    this.namedRanges = kept;
  }

  #ownList(sheetId: number): (Row | undefined)[] {
    const owned = this.#lists.get(sheetId);
    if (owned !== undefined) return owned;
    return this.#setList(sheetId, [...this.sheet(sheetId).rows]);
  }

  #setList(sheetId: number, list: (Row | undefined)[]): (Row | undefined)[] {
    this.#lists.set(sheetId, list);
    this.change(sheetId, { rows: list });
    return list;
  }

  #ownRow(sheetId: number, index: number): Cell[] {
    const list = this.#ownList(sheetId);
    const before = list[index];
    if (before !== undefined && this.#rows.has(before)) return before as Cell[];
    while (list.length < index) list.push(undefined);
    const cells: Cell[] = before === undefined ? [] : [...before];
    this.#rows.add(cells);
    list[index] = cells;
    return cells;
  }

  #mapRows(sheetId: number, change: (row: Row) => Row): void {
    const list = this.#ownList(sheetId);
    for (let at = 0; at < list.length; at++) {
      const row = list[at];
      if (row !== undefined) list[at] = change(row);
    }
  }
}

function shiftProtection(protection: Protection, shift: Shift): readonly Protection[] {
  const range = shiftSpan(protection.range, shift);
  if (range === null) return [];
  const unprotectedRanges = protection.unprotectedRanges.flatMap((open) => shiftSpan(open, shift) ?? []);
  return [{ ...protection, range, unprotectedRanges }];
}

/** The row that a new row beside this one begins as: its styles, without values and notes. */
function bareRow(row: Row | undefined): Row | undefined {
  if (row === undefined || !row.some((cell) => styleOf(cell) !== undefined)) return undefined;
  return row.map(bareCell);
}

function bareCell(cell: Cell): Cell {
  const style = styleOf(cell);
  if (style === undefined) return undefined;
  const { userEnteredFormat, dataValidation } = style;
  const bare: CellStyle = {
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    ...(dataValidation === undefined ? {} : { dataValidation }),
  };
  return Object.keys(bare).length === 0 ? undefined : new StyledCell(null, bare);
}
