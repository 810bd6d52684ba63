/// <reference types="google-apps-script" />
/** This file is the bench that cases work on: throw-away files in a folder of their own, timed calls, and clearing up afterwards. */
import type { Json, Options } from './case';
import { drive, spreadsheets, values } from './services';

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Grid = GoogleAppsScript.Sheets.Schema.GridRange;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type BatchAnswer = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;

export const MIME = { folder: 'application/vnd.google-apps.folder', sheet: 'application/vnd.google-apps.spreadsheet', form: 'application/vnd.google-apps.form' };

/** The mark on everything that a run makes, by which a later run finds what an earlier one left behind. */
export const MARK = { mytechConformance: 'throw away' } as const;
const MARKED = "appProperties has { key='mytechConformance' and value='throw away' } and trashed = false";
/** A form lies unmarked for a moment, so it is also known by its name. */
const FORM_NAME = 'MyTech conformance form';
const FORM_QUERY = `name = '${FORM_NAME}' and mimeType = '${MIME.form}' and trashed = false`;

/** A cell of plain text. */
export const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
export const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });

/** Writes rows of cells from a corner of the one tab. */
export function put(rows: readonly (readonly Json[])[], rowIndex = 0, columnIndex = 0): Request {
  const cell = (value: Json) => (value === null ? {} : typeof value === 'number' ? number(value) : typeof value === 'boolean' ? { userEnteredValue: { boolValue: value } } : text(String(value)));
  return { updateCells: { start: { sheetId: 0, rowIndex, columnIndex }, rows: rows.map((row) => ({ values: row.map(cell) })), fields: 'userEnteredValue' } };
}

/** A rectangle of the one tab, each bound left out where it is undefined. */
export function area(startRowIndex?: number, endRowIndex?: number, startColumnIndex?: number, endColumnIndex?: number): Grid {
  return JSON.parse(JSON.stringify({ sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex })) as Grid;
}

export const NAME = 'mytech_token';
export const addName = (namedRangeId: string, name: string = NAME, range: Grid = area(0, 1, 0, 1)): Request => ({ addNamedRange: { namedRange: { namedRangeId, name, range } } });
export const dropName = (namedRangeId: string): Request => ({ deleteNamedRange: { namedRangeId } });

/** A throw-away workbook with one tab "Tab", whose number is 0. */
export class Book {
  constructor(readonly id: string) {}

  write(requests: readonly Request[], echo: Omit<Parameters<ReturnType<typeof spreadsheets>['batchUpdate']>[0], 'requests'> = {}): BatchAnswer {
    return spreadsheets().batchUpdate({ requests: requests as Request[], ...echo }, this.id);
  }

  /** The bare values of areas, in the order in which they were asked for. */
  read(...areas: readonly Grid[]): Json {
    const answer = values().batchGetByDataFilter({ dataFilters: areas.map((gridRange) => ({ gridRange })), valueRenderOption: 'UNFORMATTED_VALUE', majorDimension: 'ROWS' }, this.id);
    return (answer.valueRanges ?? []).map((one) => (one.valueRange?.values ?? null) as Json);
  }

  /** All values of the one tab. */
  all(): Json {
    return (this.read({ sheetId: 0 }) as readonly Json[])[0] ?? null;
  }

  get(fields: string): Spreadsheet {
    return spreadsheets().get(this.id, { fields });
  }

  names(): Json {
    return (this.get('namedRanges(namedRangeId,name)').namedRanges ?? []).map(({ namedRangeId = '', name = '' }) => `${namedRangeId} ${name}`).sort();
  }

  /** Rows and columns of the one tab. */
  size(): Json {
    const grid = this.get('sheets.properties(sheetId,gridProperties)').sheets?.[0]?.properties?.gridProperties;
    return [grid?.rowCount ?? 0, grid?.columnCount ?? 0];
  }
}

/** Google has the second argument since 2025-04-08; the types of 2026 do not. */
interface Publishing {
  create(title: string, isPublished?: boolean): GoogleAppsScript.Forms.Form;
}

export class Bench {
  readonly costs: Record<string, number[]> = {};
  readonly #later: (() => void)[] = [];

  constructor(
    readonly options: Options,
    /** Where throw-away files go. */
    readonly folder: string,
  ) {}

  /** A new workbook, twenty rows by six columns, with these rows. */
  book(...rows: readonly (readonly Json[])[]): Book {
    const { id = '' } = drive().Files.create({ name: 'MyTech conformance workbook', mimeType: MIME.sheet, parents: [this.folder], appProperties: MARK });
    const book = new Book(id);
    const properties = { sheetId: 0, title: 'Tab', gridProperties: { rowCount: 20, columnCount: 6 } };
    book.write([{ updateSheetProperties: { properties, fields: 'title,gridProperties(rowCount,columnCount)' } }, ...(rows.length === 0 ? [] : [put(rows)])]);
    return book;
  }

  /** A new form, as FormApp makes it; forms cannot be made in a folder. */
  form(isPublished?: boolean): GoogleAppsScript.Forms.Form {
    const forms = FormApp as unknown as Publishing;
    const form = isPublished === undefined ? forms.create(FORM_NAME) : forms.create(FORM_NAME, isPublished);
    drive().Files.update({ appProperties: MARK }, form.getId());
    this.later(() => trash(form.getId()));
    return form;
  }

  /** Does something once the case is over, however it ends. */
  later(run: () => void): void {
    this.#later.push(run);
  }

  clearUp(): void {
    for (const run of this.#later.splice(0).reverse()) {
      try {
        run();
      } catch {
        // What cannot be cleared now is found by its mark when the next run begins.
      }
    }
  }

  /** Measures a call under the name of its cost. */
  timed<T>(cost: string, run: () => T): T {
    const began = Date.now();
    const result = run();
    (this.costs[cost] ??= []).push(Date.now() - began);
    return result;
  }
}

const trash = (fileId: string): unknown => drive().Files.update({ trashed: true }, fileId);

/** Puts everything that earlier runs made into the trash; says how many files that were. */
export function sweep(): number {
  const left = [MARKED, FORM_QUERY].flatMap((q) => drive().Files.list({ q, pageSize: 1000, fields: 'files(id)' }).files ?? []);
  const ids = left.map(({ id = '' }) => id).filter((id, at, all) => all.indexOf(id) === at);
  for (const id of ids) {
    try {
      trash(id);
    } catch {
      // A file that lay in a folder may be gone with it.
    }
  }
  return ids.length;
}

/** The files by which a district of MyTech is known; marks of another script's are hidden from this one. */
const DISTRICT_FILES = ['MyTech Programme', 'MyTech Staff', 'MyTech Published'];

export function districtFiles(): readonly string[] {
  return DISTRICT_FILES.filter((name) => (drive().Files.list({ q: `name = '${name}' and mimeType = '${MIME.sheet}' and trashed = false`, pageSize: 1, fields: 'files(id)' }).files ?? []).length > 0);
}

export function makeFolder(began: Date): string {
  const day = Utilities.formatDate(began, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm');
  return drive().Files.create({ name: `MyTech conformance ${day}`, mimeType: MIME.folder, appProperties: MARK }).id ?? '';
}

