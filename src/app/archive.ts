/**
 * This file keeps workbooks small: History that is older than the district keeps goes to a workbook of its own for each year, and
 * what it said of each row is kept as a checkpoint, so that History and checkpoints together still tell what every row is.
 */
import { type Cell } from '../base/cell';
import { CHECKPOINTS, type CheckpointRow, HISTORY, type HistoryRow, checkpointOf } from '../base/history';
import { UserError } from '../base/codes';
import { keepApart } from '../base/pace';
import { newRow } from '../base/table';
import { DAY_MS, type Moment, dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Glimpse } from '../base/work';
import type { ProgramContext } from './context';
import type { Job, JobStep } from './entry';
import { trouble } from './tables';
import { WORKBOOK_TITLES } from './workbook-files';

/** The workbooks whose History grows. */
const ARCHIVED = ['staff', 'programme'] as const;
type Archived = (typeof ARCHIVED)[number];

/** So many lines go in one commit; with journal and checkpoints that stays below the 2 MB of a batch. */
export const LINES_PER_COMMIT = 300;
/** A piece takes six reads of the sixty that an account has a minute (platform quotas); so far apart, two thirds are left to others. */
const BULK_PAUSE_MS = 15_000;
/** "Up to 10 million cells" a spreadsheet: support.google.com/drive/answer/37603. */
const CELLS_AT_MOST = 10_000_000;
/** From this share on, in percent, only the last month of History stays, whatever the district set, and somebody is told. */
const NEARLY_FULL_PERCENT = 70;

/** About a month, for a rule that is given in months. */
const MONTH_MS = 30.4 * DAY_MS;

/** What the checkpoints say after some lines of History, in order. Lines that tell of no row change nothing. */
export function folded(lines: readonly HistoryRow[], standing: ReadonlyMap<string, CheckpointRow>): ReadonlyMap<string, CheckpointRow | null> {
  const found = new Map<string, CheckpointRow | null>();
  for (const line of lines) {
    if (line.kind === 'not placed' || line.kind === 'notice') continue;
    const row = checkpointOf(line.table, line.key);
    const before = found.has(row) ? found.get(row) : standing.get(row);
    if (line.kind === 'removed by hand') {
      found.set(row, null);
      continue;
    }
    const state: Record<string, Cell> = { ...before?.state };
    for (const [header, [, after]] of Object.entries(line.changes)) state[header] = after;
    found.set(row, newRow(CHECKPOINTS.staff, { row, table: line.table, key: line.key, upTo: line.at, state }));
  }
  return found;
}

/** The ids of the oldest lines, up to the first that is young enough to stay. */
export function oldLines(lines: readonly Pick<HistoryRow, 'entryId' | 'at'>[], before: Moment): readonly string[] {
  const young = lines.findIndex((line) => (line.at ?? 0) >= before);
  return (young < 0 ? lines : lines.slice(0, young)).slice(0, LINES_PER_COMMIT).map((line) => line.entryId);
}

/** The year whose archive a line belongs to, as the district's calendar has it. */
const yearOf = (context: ProgramContext, at: Moment): number => Number(dayOf(at, context.clock.zone).slice(0, 4));

/** Copies the oldest lines, of one year, to that year's archive and then folds them into checkpoints. Returns how many. */
function archiveSome(context: ProgramContext, name: Archived, before: Moment, event: string): number {
  const history = HISTORY[name];
  const book = context.books[name];
  const old = (glimpse: Glimpse): readonly string[] => oldLines(glimpse.columns(history, ['entryId', 'at']), before);
  const read = book.read({
    wants: { search: [{ sheet: history, column: 'entryId' }, { sheet: history, column: 'at' }] },
    follow: (glimpse) => [{ sheet: history, column: 'entryId', values: old(glimpse) }],
    decide: (found) => accept(old(found).flatMap((id) => found.row(history, id) ?? [])),
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  const [first] = read.value;
  if (first === undefined) return 0;
  const year = yearOf(context, first.at ?? 0);
  const lines = read.value.filter((line) => yearOf(context, line.at ?? 0) === year);
  keepInArchive(context, name, year, lines, event);
  fold(context, name, lines, event);
  return lines.length;
}

/** The archive first: lines that stand in both for a while are told twice, lines that stood in neither would be lost. */
function keepInArchive(context: ProgramContext, name: Archived, year: number, lines: readonly HistoryRow[], event: string): void {
  const history = HISTORY[name];
  const kept = context.archive(name, year).change({
    event: `archive:${event}`,
    entry: 'archive',
    wants: { find: [{ sheet: history, column: 'entryId', values: lines.map((line) => line.entryId) }] },
    decide(found, changes) {
      for (const line of lines) if (found.row(history, line.entryId) === null) changes.add(history, line);
      return accept(null);
    },
  });
  if (!kept.ok) throw new UserError(kept.code, kept.about);
}

function fold(context: ProgramContext, name: Archived, lines: readonly HistoryRow[], event: string): void {
  const history = HISTORY[name];
  const checkpoints = CHECKPOINTS[name];
  const rows = [...new Set(lines.map((line) => checkpointOf(line.table, line.key)))];
  const done = context.books[name].change({
    event: `fold:${event}`,
    entry: 'archive',
    wants: {
      find: [
        { sheet: history, column: 'entryId', values: lines.map((line) => line.entryId) },
        { sheet: checkpoints, column: 'row', values: rows },
      ],
    },
    adds: [checkpoints],
    decide(found, changes) {
      const here = lines.filter((line) => found.row(history, line.entryId) !== null);
      const standing = new Map(rows.flatMap((row) => {
        const one = found.row(checkpoints, row);
        return one === null ? [] : [[row, one] as const];
      }));
      for (const [row, after] of folded(here, standing)) {
        if (after === null) {
          if (standing.has(row)) changes.remove(checkpoints, row);
        } else if (standing.has(row)) changes.update(checkpoints, row, { upTo: after.upTo, state: after.state });
        else changes.add(checkpoints, after);
      }
      for (const line of here) changes.remove(history, line.entryId);
      return accept(null);
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
}

interface ArchiveCursor {
  readonly book: number;
  readonly moved: number;
  /** How long this workbook's History stays; null where that has not been looked at in this run. */
  readonly keptMs: number | null;
}
const isCursor = (cursor: unknown): cursor is ArchiveCursor => typeof cursor === 'object' && cursor !== null && 'book' in cursor && 'keptMs' in cursor;

const told = (moved: number): string => `${moved} ${moved === 1 ? 'line' : 'lines'} of History moved to the archive`;

/** How long History stays, in milliseconds; a workbook that is nearly full keeps little and says so. */
function keptMs(context: ProgramContext, name: Archived): number {
  const cells = context.journals.cells(name);
  if (cells * 100 < CELLS_AT_MOST * NEARLY_FULL_PERCENT) return context.settings.get('history kept months') * MONTH_MS;
  const { clock } = context;
  const troubleId = `${name} nearly full ${dayOf(clock.now(), clock.zone).slice(0, 7)}`;
  context.books.programme.change({
    event: `archive.full:${context.newId()}`,
    entry: 'archive',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `${WORKBOOK_TITLES[name]} has ${cells.toLocaleString('en-US')} of the ${CELLS_AT_MOST.toLocaleString('en-US')} cells that Google allows. All History but the last month goes to the archive.`;
      changes.add(trouble, newRow(trouble, { troubleId, at: clock.now(), room: 'core', what, next: 'Delete tabs and columns of your own that nobody needs. If it does not help, ask for a second Staff workbook.' }));
      return accept(null);
    },
  });
  return MONTH_MS;
}

/** One commit's worth of lines of one workbook; then the rows they leave empty are closed up. */
function archiveStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const begun = isCursor(cursor) ? cursor : { book: 0, moved: 0, keptMs: null };
  const name = ARCHIVED[begun.book];
  if (name === undefined) return { next: null, progress: told(begun.moved) };
  const at = { ...begun, keptMs: begun.keptMs ?? keptMs(context, name) };
  const started = context.clock.now();
  const moved = archiveSome(context, name, started - at.keptMs, event);
  // The rows that the lines left empty count among the ten million cells that Google allows a workbook until they are gone.
  context.books[name].closeUp(HISTORY[name]);
  if (moved === 0) return { next: { book: at.book + 1, moved: at.moved, keptMs: null } satisfies ArchiveCursor, progress: told(at.moved) };
  keepApart(context.clock, started, BULK_PAUSE_MS);
  return { next: { ...at, moved: at.moved + moved } satisfies ArchiveCursor, progress: `${told(at.moved + moved)} so far` };
}

export const archiveJob: Job = {
  job: 'archive',
  room: 'core',
  about: 'Moves History that is older than the district keeps into a workbook for its year.',
  every: 'night',
  step: archiveStep,
};
