/** This file looks at night for what people changed by hand, and writes it into History, so that History tells the whole story. */
import type { Cell } from '../base/cell';
import { CHECKPOINTS, type CellChange, type CheckpointRow, HISTORY, type HistoryRow } from '../base/history';
import { headerToday } from '../base/schema';
import { type Row, type Sheet, newRow, writeCells } from '../base/table';
import type { Zone } from '../base/time';
import { accept } from '../base/verdict';
import type { ProgramContext } from './context';
import type { Job, JobStep } from './entry';

/** What History says a table's rows are, by key and header: where the checkpoints stand, and its lines replayed in order from there. */
export function replay(sheet: Sheet, lines: readonly HistoryRow[], checkpoints: readonly CheckpointRow[] = []): Map<string, Map<string, Cell>> {
  const rows = new Map<string, Map<string, Cell>>();
  for (const one of checkpoints) if (one.table === sheet.name) rows.set(one.key, new Map(Object.entries(one.state).map(([header, cell]) => [headerToday(sheet, header), cell])));
  for (const line of lines) {
    if (line.table !== sheet.name || line.kind === 'not placed' || line.kind === 'notice') continue;
    if (line.kind === 'removed by hand') {
      rows.delete(line.key);
      continue;
    }
    const row = rows.get(line.key) ?? new Map<string, Cell>();
    for (const [header, [, after]] of Object.entries(line.changes)) row.set(headerToday(sheet, header), after);
    rows.set(line.key, row);
  }
  return rows;
}

/** One difference between a table and its History. */
export type ByHand = Pick<HistoryRow, 'kind' | 'table' | 'key' | 'changes'>;

/** What stands in a table and not in its History: typed, added or removed by hand. */
export function changedByHand<S extends Sheet>(sheet: S, rows: readonly Row<S>[], lines: readonly HistoryRow[], zone: Zone, checkpoints: readonly CheckpointRow[] = []): readonly ByHand[] {
  const known = replay(sheet, lines, checkpoints);
  const seen = new Set<string>();
  const found: ByHand[] = [];
  for (const row of rows) {
    const key = String((row as Record<string, unknown>)[sheet.key]);
    // A copied row has no History of its own; told, it would be told again every night.
    if (seen.has(key)) continue;
    seen.add(key);
    const cells = writeCells(sheet, row, zone);
    const before = known.get(key);
    const changes: Record<string, CellChange> = {};
    for (const [name, column] of Object.entries(sheet.columns)) {
      if (column.volatile) continue;
      const was = before?.get(column.header) ?? null;
      const is = cells[name] ?? null;
      if (is !== was) changes[column.header] = [was, is];
    }
    if (Object.keys(changes).length > 0) found.push({ kind: 'by hand', table: sheet.name, key, changes });
  }
  for (const key of known.keys()) if (!seen.has(key)) found.push({ kind: 'removed by hand', table: sheet.name, key, changes: {} });
  return found;
}

/** So many differences go into one commit. */
const LINES_PER_COMMIT = 300;

/** Which table is next, and what has been found so far in this run. */
interface WatchCursor {
  readonly table: number;
  readonly found: number;
}

const isCursor = (cursor: unknown): cursor is WatchCursor => typeof cursor === 'object' && cursor !== null && 'table' in cursor && 'found' in cursor;

const told = (found: number): string => (found === 1 ? '1 change by hand' : `${found} changes by hand`);

/** Compares the Staff workbook's tables with its History, one table a piece. */
function watchStep(context: ProgramContext, sheets: readonly Sheet[], cursor: unknown, event: string): JobStep {
  const at: WatchCursor = isCursor(cursor) ? cursor : { table: 0, found: 0 };
  const sheet = sheets[at.table];
  if (sheet === undefined) return { next: null, progress: told(at.found) };
  const history = HISTORY.staff;
  const written = context.books.staff.change<{ found: number }>({
    event: `watch:${event}`,
    entry: 'watch',
    wants: { whole: [sheet, CHECKPOINTS.staff, history] },
    decide(found, changes) {
      const differences = changedByHand(sheet, found.all(sheet), found.all(history), context.clock.zone, found.all(CHECKPOINTS.staff));
      differences.slice(0, LINES_PER_COMMIT).forEach((one, line) => {
        changes.add(history, newRow(history, { ...one, entryId: `${event}:${line}`, at: context.clock.now(), by: 'watch' }));
      });
      return accept({ found: differences.length });
    },
  });
  const differences = written.ok ? written.value.found : 0;
  const table = differences > LINES_PER_COMMIT ? at.table : at.table + 1;
  const found = at.found + Math.min(differences, LINES_PER_COMMIT);
  return { next: table < sheets.length ? { table, found } : null, progress: told(found) };
}

/** The job that watches the given tables. */
export function watchJob(sheets: readonly Sheet[]): Job {
  const watched = sheets.filter((sheet) => sheet.workbook === 'staff' && sheet.history);
  return {
    job: 'watch',
    room: 'core',
    about: 'Writes what people changed by hand into History.',
    every: 'night',
    step: (context, cursor, event) => watchStep(context, watched, cursor, event),
  };
}
