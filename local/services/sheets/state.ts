/** This file defines a workbook's content: one immutable value, so that a version is a reference and a failed batch is forgotten. */
import type { Row } from './cell';
import { RequestProblem } from './problem';
import type { BasicFilter, ColorStyle, ConditionalFormatRule, EmbeddedChart } from './schema';

/** "above the limit of 10000000 cells": platform.md §1; grid cells count, empty ones too. */
const MAX_WORKBOOK_CELLS = 10_000_000;
/** Columns A to ZZZ; platform.md §1 (unsourced). */
export const MAX_SHEET_COLUMNS = 18_278;
/** A new tab's grid; platform.md §1 (unsourced). */
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** A range of one sheet, half-open and counted from 0; an absent bound is open, as in the API's `GridRange`. */
export interface GridSpan {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A range with all four bounds, within the grid. */
export interface Rect {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: GridSpan;
}

export interface Protection {
  readonly protectedRangeId: number;
  readonly range: GridSpan;
  readonly description?: string;
  readonly warningOnly: boolean;
  /** Absent: every editor of the file may edit, as where a protection is made without `editors` (platform.md §18). */
  readonly editors?: { readonly users: readonly string[]; readonly groups: readonly string[]; readonly domainUsersCanEdit: boolean };
  readonly unprotectedRanges: readonly GridSpan[];
}

export interface LineProperties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

export type Lines = ReadonlyMap<number, LineProperties>;

export interface SheetState {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly hideGridlines: boolean;
  readonly tabColorStyle?: ColorStyle;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  /** May be shorter than the grid; what is absent is empty. */
  readonly rows: readonly (Row | undefined)[];
  readonly rowLines: Lines;
  readonly columnLines: Lines;
  readonly protections: readonly Protection[];
  readonly basicFilter?: BasicFilter;
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  /** Charts that lie over this tab's cells; what they draw may stand on other tabs. */
  readonly charts: readonly EmbeddedChart[];
}

export interface WorkbookState {
  readonly title: string;
  /** Such as `en_US`. */
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetState[];
  readonly namedRanges: readonly NamedRange[];
  /**
   * Named ranges whose cells are gone. They are in no list and cannot be deleted, and their names stay taken: the strict reading
   * of platform.md §18, "Deleted sheet".
   */
  readonly lostNames: readonly { readonly namedRangeId: string; readonly name: string }[];
}

const NO_LINES: Lines = new Map();

export function emptySheet(sheetId: number, title: string, rowCount = DEFAULT_ROWS, columnCount = DEFAULT_COLUMNS): SheetState {
  return {
    sheetId,
    title,
    hidden: false,
    rightToLeft: false,
    hideGridlines: false,
    rowCount,
    columnCount,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    rows: [],
    rowLines: NO_LINES,
    columnLines: NO_LINES,
    protections: [],
    conditionalFormats: [],
    charts: [],
  };
}

export function sheetById(sheets: readonly SheetState[], sheetId: number): SheetState | undefined {
  return sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** Refuses a workbook that has grown past what Google holds. */
export function checkCellCount(sheets: readonly SheetState[]): void {
  let cells = 0;
  for (const sheet of sheets) cells += sheet.rowCount * sheet.columnCount;
  if (cells > MAX_WORKBOOK_CELLS) {
    throw new RequestProblem(`This action would increase the number of cells in the workbook above the limit of ${MAX_WORKBOOK_CELLS} cells.`);
  }
}
