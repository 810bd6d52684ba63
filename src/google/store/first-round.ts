/**
 * This file makes the first request of a reading: the journal, the headers, the columns to be searched, whole tables, and rows by
 * their place. Columns are asked for where their headers stood last; where they stand elsewhere now, the reading is begun again.
 */
import type { Cell } from '../../base/cell';
import type { Sheet } from '../../base/table';
import type { Area, Failure, Protocol, Rows, Structure } from './ask';
import type { BookTerms } from './book-terms';
import { JournalReading } from './journal-reading';
import { columnOf, declaredHeaders, sameHeader } from './layout';
import { type ReadingPlan, type Searched, searchedColumns, sheetsOf } from './plan';
import { assertReadable, layoutAsFar } from './release';
import { Request } from './request';
import { TableView, View } from './view';

export type Headers = Readonly<Record<number, readonly Cell[]>>;

/** An area as it was brought, which has to be the same when it is asked for again; `column` where it is a searched column. */
interface Brought {
  readonly area: Area;
  readonly rows: Rows;
  readonly column: Searched | null;
}

export interface FirstRound {
  readonly view: View;
  readonly brought: readonly Brought[];
  /** Whether the columns stood where they were searched. */
  readonly asAssumed: boolean;
}

/** Null where the journal changed while it was read. `grid` is given after a refusal, and keeps to what lies on the tabs. */
export function* firstRound(terms: BookTerms, plan: ReadingPlan, known: Headers, grid: Structure | null): Protocol<FirstRound | Failure | null> {
  const sheets = sheetsOf(plan);
  const whole = plan.wants.whole ?? [];
  const request = new Request();
  const journal = new JournalReading();
  const headers: Record<number, readonly Cell[]> = {};
  const brought: Brought[] = [];
  const fill: ((view: View) => void)[] = [];
  const want = (area: Area, column: Searched | null, take: (rows: Rows, view: View) => void): void => {
    request.want(area, (rows) => {
      brought.push({ area, rows, column });
      fill.push((view) => take(rows, view));
    });
  };
  let asAssumed = true;
  journal.want(request);
  for (const sheet of sheets) {
    const { sheetId } = sheet;
    if (!whole.includes(sheet)) request.want({ sheetId, startRow: 0, endRow: 1 }, (rows) => (headers[sheetId] = rows[0] ?? []));
    else {
      const area = { sheetId, startRow: 0 };
      request.want(area, (rows) => {
        headers[sheetId] = rows[0] ?? [];
        brought.push({ area, rows, column: null });
        fill.push((view) => takeWhole(view.table(sheet), rows));
      });
    }
  }
  for (const one of searchedColumns(plan)) {
    const { sheet, column } = one;
    const header = sheet.columns[column]?.header ?? '';
    const place = columnOf(known[sheet.sheetId] ?? declaredHeaders(sheet), header);
    if (place < 0 || !onGrid(grid, sheet, 0, place)) {
      asAssumed = false;
      continue;
    }
    want({ sheetId: sheet.sheetId, startRow: 0, startColumn: place, endColumn: place + 1 }, one, (rows, view) => {
      // The header comes with its column, so that the two are of one moment.
      if (!sameHeader(rows[0]?.[0], header)) asAssumed = false;
      view.table(sheet).searched.set(column, rows.slice(1).map((row) => row[0] ?? null));
    });
  }
  for (const { sheet, row, rows: count = 1 } of plan.wants.at ?? []) {
    const place = row - 1;
    const put = (rows: Rows, view: View): void => {
      for (let at = 0; at < count; at++) view.table(sheet).rows.set(place + at, rows[at] ?? []);
    };
    if (!onGrid(grid, sheet, place, 0)) fill.push((view) => put([], view));
    else want({ sheetId: sheet.sheetId, startRow: place, endRow: endOnGrid(grid, sheet, place + count) }, null, put);
  }
  const failure = yield* request.send(terms);
  if (failure !== null) return failure;
  const journalView = journal.view(terms);
  if (journalView === null) return null;
  assertReadable(terms, journalView.header, sheets);
  const view = new View(journalView, terms.zone, { ...known, ...headers });
  for (const sheet of sheets) view.tables.set(sheet.sheetId, new TableView(sheet, layoutAsFar(terms, journalView.header, sheet, headers[sheet.sheetId] ?? [])));
  for (const take of fill) take(view);
  return { view, brought, asAssumed };
}

/** Whether a place lies on its tab, as far as the tabs' sizes are known. */
function onGrid(grid: Structure | null, sheet: Sheet, row: number, column: number): boolean {
  const tab = grid?.tabs.find((one) => one.sheetId === sheet.sheetId);
  return tab === undefined || (row < tab.rows && column < tab.columns);
}

/** Where an area may end: Google refuses one that reaches beyond its tab. */
function endOnGrid(grid: Structure | null, sheet: Sheet, end: number): number {
  const tab = grid?.tabs.find((one) => one.sheetId === sheet.sheetId);
  return tab === undefined ? end : Math.min(end, tab.rows);
}

function takeWhole(table: TableView, rows: Rows): void {
  table.readWhole = true;
  rows.forEach((cells, row) => {
    if (row > 0) table.rows.set(row, cells);
  });
}
