/**
 * This file reads what a decision needs, in as few requests as can be trusted. Google does not say whether the areas of one
 * request are of one moment, so a reading counts only if the commit id it brings was known before it was asked for, or if what it
 * brought is asked for again and is the same: then the commit that follows, which needs that same id, proves that nothing of
 * MyTech's changed in between. One area is taken to be of one moment. A glance, by which nothing is decided, does without.
 */
import { UserError } from '../../base/codes';
import type { Find } from '../../base/work';
import { type Failure, HOPELESS, type Memory, type Protocol, REFUSED, type Structure, askRecall, askStructure, failed } from './ask';
import type { BookTerms } from './book-terms';
import { type FirstRound, firstRound } from './first-round';
import { assertOfThisRelease } from './release';
import { JOURNAL_SHEET_ID, LINE } from './journal';
import { readWhole, wasPutBack } from './journal-reading';
import { type ReadingPlan, sheetsOf } from './plan';
import { Request, sameRows } from './request';
import { textOf } from './cells';
import { type TableView, type View, matches } from './view';

/** So often a reading is begun again when others change the workbook meanwhile. */
const MAX_READINGS = 10;
/**
 * Rows are asked for in stretches, and a table from which more stretches than this are wanted is read whole: a bulk commit of 500
 * rows that lie anywhere still asks for its rows alone. How many ranges one request may name is documented nowhere.
 */
const MAX_STRETCHES = 600;
/** Rows that nobody wants come along where they lie between two that are wanted, up to so many: cells are cheap, ranges are not free. */
const ROWS_BETWEEN = 3;

/** Reads until the reading can be trusted. Throws UserError for whatever somebody has to put right first. */
export function* gather(terms: BookTerms, plan: ReadingPlan): Protocol<View> {
  const recalled = yield* askRecall();
  let memory: Memory = recalled ?? { commit: '', headers: {} };
  let grid: Structure | null = null;
  for (let reading = 0; reading < MAX_READINGS; reading++) {
    const first: FirstRound | Failure | null = yield* firstRound(terms, plan, memory.headers, grid);
    if (failed(first)) {
      grid = (yield* explainFailure(terms, plan, first, reading)) ?? grid;
      continue;
    }
    // The tabs' sizes are true for one request only: people may change them again.
    grid = null;
    if (first === null) continue;
    const view: View = first.view;
    view.putBack = wasPutBack(recalled, view.journal);
    const trust: Trust = { known: plan.glance === true || memory.commit === view.journal.id, checked: plan.adds === undefined || memory.checked === view.journal.id };
    memory = { ...memory, commit: view.journal.id, headers: view.headers };
    if (!first.asAssumed) continue;
    const outcome: Failure | typeof MOVED | null = yield* secondRound(terms, plan, first, trust);
    if (outcome !== null && failed(outcome)) grid = (yield* explainFailure(terms, plan, outcome, reading)) ?? grid;
    if (outcome !== null) continue;
    if (!view.putBack && !sameMemory(recalled, memory)) yield { ask: 'remember', memory };
    view.memory = memory;
    return view;
  }
  throw new UserError('busy');
}

const sameMemory = (a: Memory | null, b: Memory): boolean =>
  a !== null && a.commit === b.commit && Object.keys(b.headers).every((id) => JSON.stringify(a.headers[Number(id)]) === JSON.stringify(b.headers[Number(id)]));

interface Trust {
  /** Whether the commit id was known before the first request, or need not be. */
  readonly known: boolean;
  /** Whether the newest commit needs no looking at. */
  readonly checked: boolean;
}

/** The second request did not bring what the first had led to expect: somebody was faster. */
const MOVED = 'moved';

/**
 * Reads the rows that were found, asks again for what nothing else proves, and brings the newest commit where it is long. Null
 * where all of it can be trusted.
 */
function* secondRound(terms: BookTerms, plan: ReadingPlan, first: FirstRound, { known, checked }: Trust): Protocol<Failure | typeof MOVED | null> {
  const { view } = first;
  const finds = [...(plan.wants.find ?? []), ...(plan.follow?.(view) ?? [])];
  const missing = missingRows(view, finds);
  const request = new Request();
  const moved: boolean[] = [];
  if (!known) {
    for (const { area, rows, column } of first.brought) {
      if (column !== null && provenByRows(view, plan, finds, column)) continue;
      request.want(area, (again) => moved.push(!sameRows(again, rows)));
    }
  }
  wantRows(request, missing, moved);
  const { lines, top } = view.journal;
  if (top === null && !checked) {
    request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 1 + lines }, (rows) => {
      if (textOf(rows[0]?.[LINE.commit]) === view.journal.id) view.journal = { ...view.journal, top: readWhole(terms, rows, lines) };
    });
  }
  if (request.empty) return null;
  request.want({ sheetId: JOURNAL_SHEET_ID, startRow: 1, endRow: 2, startColumn: LINE.commit, endColumn: LINE.commit + 1 }, (rows) =>
    moved.push(textOf(rows[0]?.[0]) !== view.journal.id),
  );
  const failure = yield* request.send(terms);
  if (failure !== null) return failure;
  return moved.includes(true) || !rowsStillMatch(view, finds) || (view.journal.top === null && !checked) ? MOVED : null;
}

/**
 * Whether the rows of the second request prove what a column brought: only where each key that was looked for was found, since a
 * row that is there says nothing about another that is not.
 */
function provenByRows(view: View, plan: ReadingPlan, finds: readonly Find[], { sheet, column }: Pick<Find, 'sheet' | 'column'>): boolean {
  if (column !== sheet.key || plan.wants.search?.some((one) => one.sheet === sheet && one.column === column) === true) return false;
  const table = view.table(sheet);
  return finds
    .filter((find) => find.sheet === sheet && find.column === column)
    .every((find) => find.values.every((value) => value.trim() === '' || table.places(column, value).length > 0));
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

/** Asks for rows, and for the headers above them once more: under others the rows would be misread. */
function wantRows(request: Request, missing: readonly Missing[], moved: boolean[]): void {
  for (const table of new Set(missing.map((one) => one.table))) {
    const { sheetId } = table.sheet;
    const rows = missing.filter((one) => one.table === table).map((one) => one.row);
    request.want({ sheetId, startRow: 0, endRow: 1 }, (got) => moved.push(!sameRows([got[0] ?? []], [table.layout.headers])));
    const stretches = stretchesOf(rows);
    if (stretches.length > MAX_STRETCHES) request.want({ sheetId, startRow: 0 }, (got) => rows.forEach((row) => table.rows.set(row, got[row] ?? [])));
    else for (const some of stretches) wantStretch(request, table, some);
  }
}

function wantStretch(request: Request, table: TableView, rows: readonly number[]): void {
  const [first = 0] = rows;
  const endRow = (rows[rows.length - 1] ?? first) + 1;
  request.want({ sheetId: table.sheet.sheetId, startRow: first, endRow }, (got) => rows.forEach((row) => table.rows.set(row, got[row - first] ?? [])));
}

/** Rows in their order, parted where too many that nobody wants lie between two. */
function stretchesOf(rows: readonly number[]): number[][] {
  const stretches: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    const before = last?.[last.length - 1];
    if (last === undefined || before === undefined || row - before > ROWS_BETWEEN + 1) stretches.push([row]);
    else last.push(row);
  }
  return stretches;
}

/** A row that was brought must hold what was looked for; where it does not, somebody sorted the sheet in between. */
function rowsStillMatch(view: View, finds: readonly Find[]): boolean {
  return finds.every((find) => {
    const table = view.table(find.sheet);
    return find.values.every((value) => table.places(find.column, value).every((row) => matches(find, table.cell(row, find.column), value)));
  });
}

/** After a refused reading: a tab may be gone or smaller, or Google may be unwell. Throws the sentence, or gives the tabs as they are. */
function* explainFailure(terms: BookTerms, plan: ReadingPlan, failure: Failure, reading: number): Protocol<Structure | null> {
  if (HOPELESS.includes(failure.code) || reading >= MAX_READINGS - 1) throw terms.unavailable(failure);
  if (failure.code !== REFUSED) {
    yield { ask: 'wait', ms: terms.pause(reading, failure.code) };
    return null;
  }
  const structure = yield* askStructure();
  if (failed(structure)) {
    yield { ask: 'wait', ms: terms.pause(reading, structure.code) };
    return null;
  }
  const tabs = new Set(structure.tabs.map((tab) => tab.sheetId));
  const sheets = sheetsOf(plan);
  if (!tabs.has(JOURNAL_SHEET_ID)) throw new UserError(sheets.some((sheet) => tabs.has(sheet.sheetId)) ? 'journal-missing' : 'not-set-up', { workbook: terms.title });
  for (const sheet of sheets) {
    if (!tabs.has(sheet.sheetId)) throw new UserError('sheet-missing', { tab: sheet.name, workbook: terms.title });
  }
  return structure;
}

/** Refuses to write to a file that a newer bundle has set up, or that was put back to an older version. */
export function assertWritable(terms: BookTerms, view: View): void {
  assertOfThisRelease(terms, view.journal.header);
  if (view.putBack) throw new UserError('restored', { workbook: terms.title });
}
