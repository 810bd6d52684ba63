/** This file carries out the requests about tabs and the workbook itself: addSheet, deleteSheet and the update of properties. */
import type { Draft } from '../draft';
import { overlay, parseMask, type Mask } from '../mask';
import { notHere, RequestProblem } from '../problem';
import { checkSheet } from '../protection';
import { sheetToApi } from '../resource';
import type { SheetProperties } from '../schema';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, emptySheet, sheetById, type SheetState } from '../state';
import type { Handler, Handlers } from './handler';

/** "The sheet name cannot be greater than 100 characters.": seen live. */
const MAX_TITLE_CHARACTERS = 100;

const PROPERTIES = ['title', 'hidden', 'index', 'rightToLeft', 'gridProperties', 'tabColorStyle'];
const GRID_PROPERTIES = ['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount', 'hideGridlines'];

/** A title that is free; uniqueness without regard to case is the strict reading (platform.md §18, unsourced). */
function checkTitle(sheets: readonly SheetState[], title: string, except?: number): string {
  if (title === '') throw new RequestProblem('The sheet name cannot be empty.');
  if (title.length > MAX_TITLE_CHARACTERS) {
    throw new RequestProblem(`The sheet name cannot be greater than ${MAX_TITLE_CHARACTERS} characters.`);
  }
  if (sheets.some((sheet) => sheet.sheetId !== except && sheet.title.toLowerCase() === title.toLowerCase())) {
    throw new RequestProblem(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  return title;
}

function freeTitle(sheets: readonly SheetState[]): string {
  for (let number = sheets.length + 1; ; number++) {
    const title = `Sheet${number}`;
    if (!sheets.some((sheet) => sheet.title.toLowerCase() === title.toLowerCase())) return title;
  }
}

function checkVisible(sheets: readonly SheetState[]): void {
  if (!sheets.some((sheet) => !sheet.hidden)) throw new RequestProblem("You can't hide all the sheets in a document.");
}

const addSheet: Handler<'addSheet'> = {
  fields: ['properties'],
  run(draft, { properties }) {
    const given = properties ?? {};
    const mask: Record<string, Mask> = {};
    for (const field of Object.keys(given)) if (field !== 'sheetId' && field !== 'sheetType') mask[field] = true;
    if ((given.sheetType ?? 'GRID') !== 'GRID') throw notHere(`A sheet of the type ${given.sheetType ?? ''}`);
    const sheetId = given.sheetId ?? freshSheetId(draft);
    if (!Number.isInteger(sheetId) || sheetId < 0) throw new RequestProblem(`Invalid sheetId: ${sheetId}. It must be non-negative.`);
    if (sheetById(draft.sheets, sheetId) !== undefined) {
      throw new RequestProblem(`Cannot add sheet with ID: ${sheetId}, a sheet with that ID already exists.`);
    }
    const title = checkTitle(draft.sheets, given.title ?? freeTitle(draft.sheets));
    const { rowCount, columnCount } = given.gridProperties ?? {};
    draft.sheets = [...draft.sheets, emptySheet(sheetId, title, rowCount ?? DEFAULT_ROWS, columnCount ?? DEFAULT_COLUMNS)];
    applyProperties(draft, sheetId, given, mask);
    return { addSheet: { properties: sheetToApi(draft.sheets, draft.sheet(sheetId)) } };
  },
};

function freshSheetId(draft: Draft): number {
  for (;;) {
    const id = draft.ids.number();
    if (sheetById(draft.sheets, id) === undefined) return id;
  }
}

/** The named ranges of a deleted tab vanish and their names stay taken (platform.md §18). */
const deleteSheet: Handler<'deleteSheet'> = {
  fields: ['sheetId'],
  run(draft, { sheetId }) {
    const sheet = draft.sheet(sheetId, 'sheet');
    checkSheet(sheet, draft.actor, 'any');
    const left = draft.sheets.filter((each) => each !== sheet);
    if (left.length === 0) throw new RequestProblem("You can't remove all the sheets in a document.");
    if (!left.some((each) => !each.hidden)) throw new RequestProblem("You can't remove all the visible sheets in a document.");
    draft.sheets = left;
    draft.loseNamesOn(sheet.sheetId);
  },
};

const updateSheetProperties: Handler<'updateSheetProperties'> = {
  fields: ['properties', 'fields'],
  run(draft, { properties, fields }) {
    const sheet = draft.sheet(properties?.sheetId, 'sheet');
    if (fields === undefined || fields === null || fields === '') throw new RequestProblem("At least one field must be listed in 'fields'.");
    const mask = parseMask(fields);
    if (mask === true) throw notHere("updateSheetProperties with the fields '*'");
    checkSheet(sheet, draft.actor, 'whole');
    applyProperties(draft, sheet.sheetId, properties ?? {}, mask);
  },
};

function applyProperties(draft: Draft, sheetId: number, given: SheetProperties, mask: Readonly<Record<string, Mask>>): void {
  const other = Object.keys(mask).find((field) => !PROPERTIES.includes(field));
  if (other !== undefined) throw notHere(`The sheet property ${other}`);
  const sheet = draft.sheet(sheetId);
  draft.change(sheetId, {
    ...(mask['title'] === undefined ? {} : { title: checkTitle(draft.sheets, given.title ?? '', sheetId) }),
    ...(mask['hidden'] === undefined ? {} : { hidden: given.hidden === true }),
    ...(mask['rightToLeft'] === undefined ? {} : { rightToLeft: given.rightToLeft === true }),
    ...(mask['tabColorStyle'] === undefined ? {} : { tabColorStyle: overlay(sheet.tabColorStyle, given.tabColorStyle, mask['tabColorStyle']) }),
  });
  checkVisible(draft.sheets);
  if (mask['gridProperties'] !== undefined) applyGrid(draft, sheetId, given.gridProperties ?? {}, mask['gridProperties']);
  if (mask['index'] !== undefined) moveTab(draft, sheetId, given.index ?? 0);
}

/** The refusal to freeze everything is a live wording. A smaller grid cuts what stood there. */
function applyGrid(draft: Draft, sheetId: number, given: NonNullable<SheetProperties['gridProperties']>, mask: Mask): void {
  const named = mask === true ? Object.keys(given) : Object.keys(mask);
  const other = named.find((field) => !GRID_PROPERTIES.includes(field));
  if (other !== undefined) throw notHere(`The grid property ${other}`);
  const sheet = draft.sheet(sheetId);
  const size = (field: 'rowCount' | 'columnCount'): number => (named.includes(field) ? (given[field] ?? 0) : sheet[field]);
  const held = (field: 'frozenRowCount' | 'frozenColumnCount'): number => (named.includes(field) ? (given[field] ?? 0) : sheet[field]);
  const rowCount = size('rowCount');
  const columnCount = size('columnCount');
  if (!Number.isInteger(rowCount) || !Number.isInteger(columnCount) || rowCount < 1 || columnCount < 1) {
    throw new RequestProblem(`Invalid grid size: ${rowCount} rows, ${columnCount} columns.`);
  }
  const frozenRowCount = held('frozenRowCount');
  const frozenColumnCount = held('frozenColumnCount');
  if (frozenRowCount >= rowCount) throw new RequestProblem("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) throw new RequestProblem("You can't freeze all visible columns on the sheet.");
  if (rowCount < sheet.rowCount || columnCount < sheet.columnCount) {
    draft.guard({ sheetId, startRow: Math.min(rowCount, sheet.rowCount - 1), endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount });
    draft.shrink(sheetId, rowCount, columnCount);
  }
  const hideGridlines = named.includes('hideGridlines') ? given.hideGridlines === true : sheet.hideGridlines;
  draft.change(sheetId, { rowCount, columnCount, frozenRowCount, frozenColumnCount, hideGridlines });
}

/**
 * "Movement is considered in 'before the move' indexes. For example, if there were three sheets (S1, S2, S3) in order to move S1
 * ahead of S2 the index would have to be set to 2" (sheets.v4, SheetProperties.index).
 */
function moveTab(draft: Draft, sheetId: number, index: number): void {
  if (index < 0 || index > draft.sheets.length) throw new RequestProblem(`Invalid sheet index: ${index}.`);
  const from = draft.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
  if (index === from || index === from + 1) return;
  const order = [...draft.sheets];
  const [sheet] = order.splice(from, 1);
  if (sheet !== undefined) order.splice(index > from ? index - 1 : index, 0, sheet);
  draft.sheets = order;
}

const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = {
  fields: ['properties', 'fields'],
  run(draft, { properties, fields }) {
    const mask = parseMask(fields ?? '');
    if (mask === true) throw notHere("updateSpreadsheetProperties with the fields '*'");
    for (const field of Object.keys(mask)) {
      if (field !== 'title' && field !== 'locale' && field !== 'timeZone') throw notHere(`The spreadsheet property ${field}`);
      const value = properties?.[field];
      if (typeof value !== 'string' || value === '') throw new RequestProblem(`Invalid ${field}: ${String(value)}.`);
      draft[field] = value;
    }
  },
};

export const TAB_REQUESTS = { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } satisfies Handlers;
