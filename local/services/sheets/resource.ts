/** This file writes a workbook as the Sheets API's `Spreadsheet` resource. */
import { findRect } from './a1';
import { effectiveValue, styleOf, valueOf, valueToApi, type Cell } from './cell';
import { below, checkMask, parseMask, pick, type FieldTree, type Mask } from './mask';
import { mayEdit, type Actor } from './protection';
import type { CellData, GridData, ProtectedRangeResource, RowData, SheetProperties, SheetResource, SpreadsheetResource } from './schema';
import type { Lines, Protection, Rect, SheetState, WorkbookState } from './state';
import { formatted } from './values';

/** The fields that can be asked for here. `effectiveFormat` and the rest of Google's are refused as unknown rather than left out. */
export const SPREADSHEET_FIELDS: FieldTree = {
  spreadsheetId: true,
  spreadsheetUrl: true,
  properties: { title: true, locale: true, timeZone: true },
  namedRanges: { namedRangeId: true, name: true, range: true },
  sheets: {
    properties: {
      sheetId: true,
      title: true,
      index: true,
      sheetType: true,
      hidden: true,
      rightToLeft: true,
      tabColorStyle: true,
      gridProperties: { rowCount: true, columnCount: true, frozenRowCount: true, frozenColumnCount: true, hideGridlines: true },
    },
    protectedRanges: true,
    basicFilter: true,
    conditionalFormats: true,
    charts: { chartId: true, spec: true, position: true },
    data: {
      startRow: true,
      startColumn: true,
      rowData: {
        values: { userEnteredValue: true, effectiveValue: true, formattedValue: true, userEnteredFormat: true, dataValidation: true, note: true },
      },
      rowMetadata: { pixelSize: true, hiddenByUser: true },
      columnMetadata: { pixelSize: true, hiddenByUser: true },
    },
  },
};

/** Heights and widths of lines that nobody changed (defaults of the grid, unsourced). */
const DEFAULT_ROW_PIXELS = 21;
const DEFAULT_COLUMN_PIXELS = 100;

export interface ResourceParams {
  /** A1 ranges: only their tabs, and of their data only these parts, are in the answer. */
  readonly ranges?: readonly string[] | null;
  /** "This parameter is ignored if a field mask was set in the request" (sheets.v4). */
  readonly includeGridData?: boolean | null;
  readonly fields?: string | null;
}

/** The whole resource, cut to `params`. */
export function spreadsheetToApi(state: WorkbookState, spreadsheetId: string, actor: Actor | null, params: ResourceParams): SpreadsheetResource {
  const mask: Mask = params.fields === undefined || params.fields === null || params.fields === '' ? true : parseMask(params.fields);
  checkMask(mask, SPREADSHEET_FIELDS);
  return pick(spreadsheetBelow(state, spreadsheetId, actor, params, mask), mask);
}

/** As above for a mask that is already read; only the parts that it names are built. */
export function spreadsheetBelow(
  state: WorkbookState,
  spreadsheetId: string,
  actor: Actor | null,
  params: Omit<ResourceParams, 'fields'>,
  mask: Mask,
): SpreadsheetResource {
  const wanted = (params.ranges ?? []).map((range) => findRect(state, range));
  const sheets = wanted.length === 0 ? state.sheets : state.sheets.filter((sheet) => wanted.some((part) => part.sheet === sheet));
  const sheetMask = below(mask, 'sheets');
  const withData = mask === true ? params.includeGridData === true : sheetMask !== undefined && below(sheetMask, 'data') !== undefined;
  return {
    spreadsheetId,
    properties: { title: state.title, locale: state.locale, timeZone: state.timeZone },
    ...(sheetMask === undefined
      ? {}
      : {
          sheets: sheets.map((sheet) => {
            const parts = wanted.filter((part) => part.sheet === sheet).map((part) => part.rect);
            return sheetResource(state, sheet, actor, sheetMask, withData ? (parts.length === 0 ? [wholeOf(sheet)] : parts) : null);
          }),
        }),
    ...(state.namedRanges.length === 0 ? {} : { namedRanges: state.namedRanges.map((named) => ({ ...named, range: { ...named.range } })) }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
  };
}

function wholeOf(sheet: SheetState): Rect {
  return { sheetId: sheet.sheetId, startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
}

function sheetResource(state: WorkbookState, sheet: SheetState, actor: Actor | null, mask: Mask, data: readonly Rect[] | null): SheetResource {
  const dataMask = below(mask, 'data') ?? {};
  return {
    properties: sheetToApi(state.sheets, sheet),
    ...(data === null ? {} : { data: data.map((rect) => gridData(sheet, rect, dataMask)) }),
    ...(sheet.charts.length === 0 ? {} : { charts: structuredClone([...sheet.charts]) }),
    ...(sheet.conditionalFormats.length === 0 ? {} : { conditionalFormats: [...sheet.conditionalFormats] }),
    ...(sheet.basicFilter === undefined ? {} : { basicFilter: sheet.basicFilter }),
    ...(sheet.protections.length === 0 ? {} : { protectedRanges: sheet.protections.map((each) => protectionToApi(each, actor)) }),
  };
}

/** False and zero are left out, as Google leaves them out. */
export function sheetToApi(sheets: readonly SheetState[], sheet: SheetState): SheetProperties {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: sheets.findIndex((each) => each.sheetId === sheet.sheetId),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount === 0 ? {} : { frozenRowCount: sheet.frozenRowCount }),
      ...(sheet.frozenColumnCount === 0 ? {} : { frozenColumnCount: sheet.frozenColumnCount }),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.tabColorStyle === undefined ? {} : { tabColorStyle: sheet.tabColorStyle }),
  };
}

/** `editors` is "visible to users with edit access to the protected range" only (sheets.v4, ProtectedRange.editors). */
export function protectionToApi(protection: Protection, actor: Actor | null): ProtectedRangeResource {
  const canEdit = actor === null || mayEdit(protection, actor);
  const { editors } = protection;
  return {
    protectedRangeId: protection.protectedRangeId,
    range: { ...protection.range },
    ...(protection.description === undefined ? {} : { description: protection.description }),
    ...(protection.warningOnly ? { warningOnly: true } : {}),
    ...(canEdit ? { requestingUserCanEdit: true } : {}),
    ...(editors === undefined || !canEdit
      ? {}
      : {
          editors: {
            users: [...editors.users],
            ...(editors.groups.length === 0 ? {} : { groups: [...editors.groups] }),
            ...(editors.domainUsersCanEdit ? { domainUsersCanEdit: true } : {}),
          },
        }),
    ...(protection.unprotectedRanges.length === 0 ? {} : { unprotectedRanges: protection.unprotectedRanges.map((range) => ({ ...range })) }),
  };
}

/** Rows and cells that are empty at the end are left out; an empty row between others is an empty object. */
function gridData(sheet: SheetState, rect: Rect, mask: Mask): GridData {
  const wantsRows = below(mask, 'rowMetadata') !== undefined;
  const wantsColumns = below(mask, 'columnMetadata') !== undefined;
  const rowData = rowsToApi(sheet, rect, below(below(mask, 'rowData') ?? {}, 'values') ?? {});
  return {
    ...(rect.startRow === 0 ? {} : { startRow: rect.startRow }),
    ...(rect.startColumn === 0 ? {} : { startColumn: rect.startColumn }),
    ...(rowData.length === 0 ? {} : { rowData }),
    ...(wantsRows ? { rowMetadata: linesToApi(sheet.rowLines, rect.startRow, rect.endRow, DEFAULT_ROW_PIXELS) } : {}),
    ...(wantsColumns ? { columnMetadata: linesToApi(sheet.columnLines, rect.startColumn, rect.endColumn, DEFAULT_COLUMN_PIXELS) } : {}),
  };
}

function rowsToApi(sheet: SheetState, rect: Rect, cellMask: Mask): RowData[] {
  const rowData: RowData[] = [];
  const end = Math.min(rect.endRow, sheet.rows.length);
  let filled = 0;
  for (let row = rect.startRow; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    let width = Math.min(rect.endColumn, cells.length);
    while (width > rect.startColumn && cells[width - 1] === undefined) width--;
    const values: CellData[] = [];
    for (let column = rect.startColumn; column < width; column++) values.push(cellToApi(cells[column], cellMask));
    rowData.push(values.length === 0 ? {} : { values });
    if (values.length > 0) filled = rowData.length;
  }
  rowData.length = filled;
  return rowData;
}

function linesToApi(lines: Lines, start: number, end: number, pixels: number): { pixelSize: number; hiddenByUser?: boolean }[] {
  const list: { pixelSize: number; hiddenByUser?: boolean }[] = [];
  for (let index = start; index < end; index++) list.push({ pixelSize: pixels, ...lines.get(index) });
  return list;
}

/** Only what the mask asks for is worked out: a pattern that cannot be shown hurts nobody who does not look. */
function cellToApi(cell: Cell, mask: Mask): CellData {
  const value = valueOf(cell);
  const style = styleOf(cell);
  const entered = valueToApi(value);
  const shown = below(mask, 'formattedValue') === undefined ? null : formatted(cell);
  return {
    ...(entered === undefined ? {} : { userEnteredValue: entered, effectiveValue: valueToApi(effectiveValue(value)) }),
    ...(shown === null ? {} : { formattedValue: shown }),
    ...style,
  };
}
