/**
 * This file reads what a decision needs, in as few requests as can be trusted. Google does not say whether the areas of one
 * request are of one moment, so a reading counts only if the commit id it brings was known before it was asked for: then the
 * commit that follows, which needs that same id, proves that nothing changed in between.
 */
import type { Cell } from '../../base/cell';
import { UserError } from '../../base/codes';
import type { Sheet } from '../../base/table';
import type { Find, Glimpse, Wants } from '../../base/work';
import { type Area, type Failure, type Memory, type Protocol, type Rows, askRead, askRecall, askStructure, failed } from './ask';
import type { BookTerms } from './book-terms';
import { JOURNAL_SHEET_ID, LINE, SCHEMA, type Header, linesOf, readCommit, readHeader } from './journal';
import { columnOf, declaredHeaders, layoutOf } from './layout';
import { type JournalView, TableView, View, matches } from './view';

/** So often a reading is begun again when others change the workbook meanwhile. */
const MAX_READINGS = 10;
/** Journal lines that come with every reading: enough to check an ordinary newest commit. */
const TOP_LINES = 12;
/** From so many rows on a table is read whole rather than row by row. */
const ROWS_ONE_BY_ONE = 120;

export interface ReadingPlan {
  readonly wants: Wants;
  readonly follow?: (glimpse: Glimpse) => readonly Find[];
  readonly adds?: readonly Sheet[];
}

/** Areas to ask for in one request, each with what to do with its rows. */
class Request {
  readonly areas: Area[] = [];
  readonly #takers: ((rows: Rows) => void)[] = [];

  want(area: Area, take: (rows: Rows) => void): void {
    this.areas.push(area);
    this.#takers.push(take);
  }

  *send(terms: BookTerms): Protocol<Failure | null> {
    const answer = yield* askRead(this.areas);
    if (failed(answer)) return answer;
    this.#takers.forEach((take, index) => take(answer[index] ?? []));
    terms.cellsRead += answer.reduce((sum, rows) => sum + rows.reduce((cells, row) => cells + row.length, 0), 0);
    return null;
  }
}

/** Columns that the first request searches: those of what is wanted and those that follow may need. */
const searchedColumns = ({ wants }: ReadingPlan): readonly { readonly sheet: Sheet; readonly column: string }[] => [
  ...(wants.find ?? []),
  ...(wants.search ?? []),
];

function sheetsOf(plan: ReadingPlan): Sheet[] {
  const sheets = new Map<number, Sheet>();
  const wanted = [...searchedColumns(plan), ...(plan.wants.at ?? [])].map(({ sheet }) => sheet);
  for (const sheet of [...wanted, ...(plan.wants.whole ?? []), ...(plan.adds ?? [])]) sheets.set(sheet.sheetId, sheet);
  return [...sheets.values()];
}

/** Reads until the reading can be trusted. Throws UserError for whatever somebody has to put right first. */
export function* gather(terms: BookTerms, plan: ReadingPlan): Protocol<View> {
  let memory = yield* askRecall();
  for (let reading = 0; reading < MAX_READINGS; reading++) {
    const first = yield* firstRound(terms, plan, memory);
    if (failed(first)) {
      yield* explainFailure(terms, plan, first, reading);
      continue;
    }
    const { view, headers, asAssumed } = first;
    const known = memory?.commit === view.journal.id;
    memory = { commit: view.journal.id, headers };
    if (!asAssumed) continue;
    const finds = [...(plan.wants.find ?? []), ...(plan.follow?.(view) ?? [])];
    // What was found is proven by its row in the second request; that something is absent, or whole, needs an id known before.
    const absent = finds.some((find) => find.values.some((value) => value.trim() !== '' && view.table(find.sheet).places(find.column, value).length === 0));
    if (!known && (absent || (plan.wants.whole ?? []).length > 0)) continue;
    const proven = (yield* fetchRows(terms, view, finds)) ?? (known || (plan.wants.at ?? []).length === 0);
    if (!proven) continue;
    if (!known) yield { ask: 'remember', memory };
    return view;
  }
  throw new UserError('busy');
}

interface FirstRound {
  readonly view: View;
  readonly headers: Readonly<Record<number, readonly Cell[]>>;
  /** Whether the columns stood where they were searched. */
  readonly asAssumed: boolean;
}

function* firstRound(terms: BookTerms, plan: ReadingPlan, memory: Memory | null): Protocol<FirstRound | Failure> {
  const sheets = sheetsOf(plan);
  const searched = searchedColumns(plan);
  const assumed = (sheet: Sheet): readonly Cell[] => memory?.headers[sheet.sheetId] ?? declaredHeaders(sheet);
  const placeOf = (sheet: Sheet, column: string): number => columnOf(assumed(sheet), sheet.columns[column]?.header ?? '');
  const request = new Request();
  const journal = wantJournal(request);
  const headers: Record<number, readonly Cell[]> = {};
  const wholes = new Map<number, Rows>();
  const fill: ((view: View) => void)[] = [];
  for (const sheet of sheets) {
    const { sheetId } = sheet;
    if (plan.wants.whole?.includes(sheet) === true) {
      request.want({ sheetId, startRow: 0 }, (rows) => {
        headers[sheetId] = rows[0] ?? [];
        wholes.set(sheetId, rows);
      });
      continue;
    }
    request.want({ sheetId, startRow: 0, endRow: 1 }, (rows) => (headers[sheetId] = rows[0] ?? []));
    for (const column of new Set(searched.filter((one) => one.sheet === sheet).map((one) => one.column))) {
      const place = Math.max(0, placeOf(sheet, column));
      request.want({ sheetId, startRow: 1, startColumn: place, endColumn: place + 1 }, (rows) =>
        fill.push((view) => view.table(sheet).searched.set(column, rows.map((row) => row[0] ?? null))),
      );
    }
  }
  for (const { sheet, row } of plan.wants.at ?? []) {
    request.want({ sheetId: sheet.sheetId, startRow: row - 1, endRow: row }, (rows) => fill.push((view) => view.table(sheet).rows.set(row - 1, rows[0] ?? [])));
  }
  const failure = yield* request.send(terms);
  if (failure !== null) return failure;
  const view = new View(yield* journal(terms), terms.zone);
  for (const sheet of sheets) view.tables.set(sheet.sheetId, new TableView(sheet, layoutOf(sheet, headers[sheet.sheetId] ?? [])));
  for (const take of fill) take(view);
  for (const [sheetId, rows] of wholes) takeWhole(view.tables.get(sheetId), rows);
  const asAssumed = searched.every(({ sheet, column }) => wholes.has(sheet.sheetId) || view.table(sheet).layout.at[column] === placeOf(sheet, column));
  return { view, headers, asAssumed };
}

function takeWhole(table: TableView | undefined, rows: Rows): void {
  if (table === undefined) return;
  table.readWhole = true;
  rows.forEach((cells, row) => {
    if (row > 0) table.rows.set(row, cells);
  });
}

/** Asks for the journal's row 1, its newest lines and all its events; the returned step reads the rest of a long newest commit. */
function wantJournal(request: Request): (terms: BookTerms) => Protocol<JournalView> {
  let header: Header | null = null;
  let events: Rows = [];
  let top: Rows = [];
  request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 0, endRow: 1 }, (rows) => (header = readHeader(rows[0] ?? [])));
  request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, startColumn: LINE.commit, endColumn: LINE.event + 1 }, (rows) => (events = rows));
  request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + TOP_LINES }, (rows) => (top = rows));
  return function* (terms) {
    if (header === null) throw new UserError('not-set-up');
    if (header.fileId !== terms.fileId) throw new UserError('not-this-file', { link: terms.link(header.fileId) });
    const lines = linesOf(top[0]);
    if (lines > TOP_LINES) {
      const whole = new Request();
      whole.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + lines }, (rows) => (top = rows));
      const failure = yield* whole.send(terms);
      if (failure !== null) throw terms.unavailable(failure);
    }
    const id = String(top[0]?.[LINE.commit] ?? '');
    const commit = readCommit(top);
    checkChain(terms, top, commit?.head.lines ?? 0);
    return { header, id, top: commit, events };
  };
}

/** Each commit names the one below it; where that is not so, two commits took the same token and the journal has forked. */
function checkChain(terms: BookTerms, top: Rows, lines: number): void {
  const below = top[lines]?.[LINE.commit];
  if (lines > 0 && below !== undefined && below !== null && below !== '' && top[0]?.[LINE.previous] !== below) {
    throw new UserError('forked', { workbook: terms.title });
  }
}

interface Missing {
  readonly table: TableView;
  readonly row: number;
}

function missingRows(view: View, finds: readonly Find[]): Missing[] {
  const missing = new Map<string, Missing>();
  for (const find of finds) {
    const table = view.table(find.sheet);
    for (const value of find.values) {
      for (const row of table.places(find.column, value)) {
        if (!table.rows.has(row)) missing.set(`${find.sheet.sheetId}:${row}`, { table, row });
      }
    }
  }
  return [...missing.values()];
}

/** A row that was brought must hold what was looked for; where it does not, somebody sorted the sheet in between. */
function rowsStillMatch(view: View, finds: readonly Find[]): boolean {
  return finds.every((find) => {
    const table = view.table(find.sheet);
    return find.values.every((value) =>
      table.places(find.column, value).every((row) => !table.rows.has(row) || matches(find, table.cell(row, find.column), value)),
    );
  });
}

/**
 * Reads the rows that were found and not brought yet. True where they are what was looked for and nothing moved, false where
 * somebody was faster, null where there was nothing to read.
 */
function* fetchRows(terms: BookTerms, view: View, finds: readonly Find[]): Protocol<boolean | null> {
  const missing = missingRows(view, finds);
  if (missing.length === 0) return null;
  const request = new Request();
  let id: Cell = null;
  request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 2, startColumn: LINE.commit, endColumn: LINE.commit + 1 }, (rows) => (id = rows[0]?.[0] ?? ''));
  const unmoved: boolean[] = [];
  for (const table of new Set(missing.map((one) => one.table))) {
    const { sheetId } = table.sheet;
    const rows = missing.filter((one) => one.table === table).map((one) => one.row);
    request.want({ sheetId, startRow: 0, endRow: 1 }, (got) => unmoved.push(sameRow(got[0] ?? [], table.layout.headers)));
    if (rows.length > ROWS_ONE_BY_ONE) request.want({ sheetId, startRow: 1 }, (got) => got.forEach((cells, index) => table.rows.set(index + 1, cells)));
    else for (const row of rows) request.want({ sheetId, startRow: row, endRow: row + 1 }, (got) => table.rows.set(row, got[0] ?? []));
  }
  const failure = yield* request.send(terms);
  return failure === null && id === view.journal.id && !unmoved.includes(false) && rowsStillMatch(view, finds);
}

const sameRow = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** After a refused reading: a tab may be gone, or Google may be unwell. Throws the sentence, or returns to try again. */
function* explainFailure(terms: BookTerms, plan: ReadingPlan, failure: Failure, reading: number): Protocol<void> {
  if (failure.code === 404 || failure.code === 403) throw terms.unavailable(failure);
  if (failure.code !== 400) {
    if (reading >= MAX_READINGS - 1) throw terms.unavailable(failure);
    yield { ask: 'wait', ms: terms.pause(reading, failure.code) };
    return;
  }
  const structure = yield* askStructure();
  if (failed(structure)) return;
  const tabs = new Set(structure.tabs.map((tab) => tab.sheetId));
  if (!tabs.has(JOURNAL_SHEET_ID)) throw new UserError('journal-missing', { workbook: terms.title });
  for (const sheet of sheetsOf(plan)) {
    if (!tabs.has(sheet.sheetId)) throw new UserError('sheet-missing', { tab: sheet.name, workbook: terms.title });
  }
}

/** Refuses to write to a file that a newer bundle has set up. */
export function assertWritable(header: Header): void {
  if (header.schema > SCHEMA) throw new UserError('newer-file');
}
