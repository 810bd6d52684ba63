/** This file takes out of History and its checkpoints what they held of rows whose facts go. */
import type { Cell } from '../../../base/cell';
import { CHECKPOINTS, HISTORY, type HistoryRow } from '../../../base/history';
import { UserError } from '../../../base/codes';
import type { WorkbookName } from '../../../base/table';
import type { Moment } from '../../../base/time';
import { type Verdict, accept } from '../../../base/verdict';
import type { Book } from '../../../base/work';
import { type Finder, erasedChanges } from '../rules/subject';

/** So many rows go in one commit; with journal and History that stays below the 2 MB of a batch. */
export const ROWS_PER_COMMIT = 100;

/** Rows by their place, with what stands in each blanked column afterwards, by header; null where the row goes altogether. */
export type Tied = ReadonlyMap<string, ReadonlyMap<string, Cell> | null>;

/** How a row is named in `Tied`. */
export const placeOf = (table: string, key: string): string => `${table}\n${key}`;

export const LINE_COLUMNS = ['entryId', 'at', 'who', 'table', 'key', 'changes'] as const;

export function done<R>(verdict: Verdict<R>): R {
  if (!verdict.ok) throw new UserError(verdict.code, verdict.about);
  return verdict.value;
}

type Line = Pick<HistoryRow, 'at' | 'who' | 'table' | 'key' | 'changes'>;

/** What a line says afterwards; null where it goes, 'same' where it stays as it is. */
function lineAfter(line: Line, tied: Tied, finder: Finder | null, olderThan: Moment): Pick<HistoryRow, 'who' | 'changes'> | null | 'same' {
  if ((line.at ?? 0) >= olderThan) return 'same';
  const blanked = tied.get(placeOf(line.table, line.key));
  if (blanked === null || finder?.isIn(line.key, false) === true) return null;
  if (blanked === undefined && finder === null) return 'same';
  const changes = erasedChanges(line.changes, blanked ?? new Map(), finder);
  const who = finder === null ? line.who : finder.without(line.who, true);
  return who === line.who && JSON.stringify(changes) === JSON.stringify(line.changes) ? 'same' : { who, changes };
}

/** Clears a History: a workbook's own, or an archive's. Gives how many lines it changed, at most as many as a commit takes. */
export function clearHistory(name: WorkbookName, book: Book, tied: Tied, finder: Finder | null, event: string, olderThan: Moment = Infinity): number {
  const history = HISTORY[name];
  return done(
    book.change<number>({
      event,
      entry: 'records.erase',
      forgetful: true,
      wants: { search: LINE_COLUMNS.map((column) => ({ sheet: history, column })) },
      follow: (glimpse) => {
        const keys = glimpse.columns(history, LINE_COLUMNS).filter((line) => lineAfter(line, tied, finder, olderThan) !== 'same').map(({ entryId }) => entryId);
        return keys.length === 0 ? [] : [{ sheet: history, column: 'entryId', values: keys.slice(0, ROWS_PER_COMMIT) }];
      },
      decide(found, changes) {
        const lines = found.columns(history, LINE_COLUMNS).flatMap((line) => {
          const after = lineAfter(line, tied, finder, olderThan);
          return after === 'same' ? [] : [{ entryId: line.entryId, after }];
        });
        const some = lines.slice(0, ROWS_PER_COMMIT);
        for (const { entryId, after } of some) {
          if (after === null) changes.remove(history, entryId);
          else changes.update(history, entryId, after);
        }
        return accept(some.length);
      },
    }),
  );
}

const cellAfter = (header: string, cell: Cell, blanked: ReadonlyMap<string, Cell> | undefined, finder: Finder | null): Cell => {
  if (blanked?.has(header) === true) return cell === null ? null : (blanked.get(header) ?? null);
  return typeof cell === 'string' && finder !== null ? finder.without(cell, true) : cell;
};

export function clearCheckpoints(name: WorkbookName, book: Book, tied: Tied, finder: Finder | null, event: string): number {
  const sheet = CHECKPOINTS[name];
  return done(
    book.change<number>({
      event,
      entry: 'records.erase',
      forgetful: true,
      wants: { whole: [sheet] },
      decide(found, changes) {
        let count = 0;
        for (const row of found.all(sheet)) {
          if (count >= ROWS_PER_COMMIT) break;
          const blanked = tied.get(placeOf(row.table, row.key));
          const state = Object.fromEntries(Object.entries(row.state).map(([header, cell]) => [header, cellAfter(header, cell, blanked ?? undefined, finder)]));
          if (blanked === null || finder?.isIn(row.row, false) === true) changes.remove(sheet, row.row);
          else if (JSON.stringify(state) !== JSON.stringify(row.state)) changes.update(sheet, row.row, { state });
          else continue;
          count++;
        }
        return accept(count);
      },
    }),
  );
}
