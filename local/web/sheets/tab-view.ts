/** This file writes one tab of a workbook as the grid reads it: shown texts, looks, and only what changed where that is little. */
import { Formula, styleOf, valueOf, type Cell, type Row } from '../../services/sheets/cell';
import { RequestProblem } from '../../services/sheets/problem';
import { sheetById, type SheetState, type WorkbookState } from '../../services/sheets/state';
import { formatted } from '../../services/sheets/values';
import type { CellView, Look, TabAnswer, TabName, TabView } from '../wire';
import { chartViews, drawsTheSame } from './chart-view';
import { ConditionalLooks } from './conditional';
import { cssColor, Looks } from './looks';

/** Past this many changed rows the whole tab is sent: a sort or an inserted line moves nearly all of them. */
const CHANGED_ROWS_MAX = 2000;
/** The default width of Google's columns (unsourced), for columns without content. */
const DEFAULT_WIDTH_PIXELS = 100;
/** Columns that nobody sized are as wide as their content needs, within these bounds: nobody drags columns in a rehearsal. */
const FITTED_WIDTH_PIXELS = { least: 64, most: 260, perCharacter: 7.2, padding: 20 };

export function tabNames(state: WorkbookState): readonly TabName[] {
  return state.sheets.map(({ sheetId, title, hidden, tabColorStyle }) => ({ sheetId, title, hidden, color: cssColor(tabColorStyle) }));
}

/** The writer of one workbook's tabs; it keeps the looks, whose indices pages hold on to. */
export class TabWriter {
  readonly #looks = new Looks();

  /** The whole tab, or what changed of it since `before` where the page has that version; null where there is no such tab. */
  answer(version: number, state: WorkbookState, sheetId: number, before: WorkbookState | undefined): TabAnswer | null {
    const sheet = sheetById(state.sheets, sheetId);
    if (sheet === undefined) return null;
    const old = before === undefined ? undefined : sheetById(before.sheets, sheetId);
    const changed = old === undefined || !sameShape(old, sheet) ? null : changedRows(old, sheet);
    if (changed === null || changed.length > CHANGED_ROWS_MAX) return { whole: this.#whole(version, state, sheet) };
    this.#looks.forget();
    const conditional = new ConditionalLooks(sheet);
    const rows = changed.map((row) => [row, this.#row(sheet.rows[row], row, conditional)] as const);
    const charts = before === undefined || drawsTheSame(before, state, sheet) ? {} : { charts: chartViews(state, sheet) };
    return { change: { version, looks: this.#looks.list, changed: rows, ...charts } };
  }

  #whole(version: number, state: WorkbookState, sheet: SheetState): TabView {
    this.#looks.forget();
    const conditional = new ConditionalLooks(sheet);
    const rows = sheet.rows.map((row, index) => this.#row(row, index, conditional));
    const { sheetId, title, rowCount, columnCount } = sheet;
    return {
      version,
      sheetId,
      title,
      rowCount,
      columnCount,
      frozenRows: sheet.frozenRowCount,
      frozenColumns: sheet.frozenColumnCount,
      widths: widthsOf(sheet, rows),
      hiddenRows: [...sheet.rowLines].filter(([, line]) => line.hiddenByUser === true).map(([index]) => index),
      looks: this.#looks.list,
      rows,
      hideGridlines: sheet.hideGridlines,
      charts: chartViews(state, sheet),
    };
  }

  #row(row: Row | undefined, index: number, conditional: ConditionalLooks): readonly CellView[] {
    if (row === undefined) return [];
    return row.map((cell, column) => this.#cell(cell, conditional.at(index, column, cell)));
  }

  #cell(cell: Cell, over: Look | null): CellView {
    const value = valueOf(cell);
    const look = this.#looks.indexOf(styleOf(cell), value, over);
    const text = shown(cell);
    const raw = rawText(cell, text);
    if (raw !== text) return [text, look, raw];
    return look === 0 ? text : [text, look];
  }
}

/** A pattern that the stand-in cannot show is shown as the bare number: a grid must show every cell. */
function shown(cell: Cell): string {
  try {
    return formatted(cell) ?? '';
  } catch (error) {
    const value = valueOf(cell);
    if (error instanceof RequestProblem && typeof value === 'number') return String(value);
    throw error;
  }
}

/** What the formula bar shows: the formula, the full number, else what the cell shows. */
function rawText(cell: Cell, text: string): string {
  const value = valueOf(cell);
  if (value instanceof Formula) return value.text;
  if (typeof value !== 'number') return text;
  const type = styleOf(cell)?.userEnteredFormat?.numberFormat?.type ?? '';
  return ['DATE', 'TIME', 'DATE_TIME', 'PERCENT'].includes(type) ? text : String(value);
}

function sameShape(before: SheetState, after: SheetState): boolean {
  return (
    before.rowCount === after.rowCount &&
    before.columnCount === after.columnCount &&
    before.frozenRowCount === after.frozenRowCount &&
    before.rowLines === after.rowLines &&
    before.columnLines === after.columnLines &&
    before.hideGridlines === after.hideGridlines &&
    before.conditionalFormats === after.conditionalFormats
  );
}

/** Rows are immutable, so one that is another value has changed. */
function changedRows(before: SheetState, after: SheetState): readonly number[] {
  if (before.rows === after.rows) return [];
  const changed: number[] = [];
  const end = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < end; row++) if (before.rows[row] !== after.rows[row]) changed.push(row);
  return changed;
}

function widthsOf(sheet: SheetState, rows: readonly (readonly CellView[])[]): readonly number[] {
  const longest: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      longest[column] = Math.max(longest[column] ?? 0, textOf(cell).length);
    });
  }
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const line = sheet.columnLines.get(column);
    if (line?.hiddenByUser === true) return 0;
    if (line?.pixelSize !== undefined) return line.pixelSize;
    const characters = longest[column] ?? 0;
    if (characters === 0) return DEFAULT_WIDTH_PIXELS;
    const { least, most, perCharacter, padding } = FITTED_WIDTH_PIXELS;
    return Math.round(Math.min(most, Math.max(least, characters * perCharacter + padding)));
  });
}

const textOf = (cell: CellView): string => (typeof cell === 'string' ? cell : cell[0]);
