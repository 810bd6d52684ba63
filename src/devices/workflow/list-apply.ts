/**
 * This file brings a list of devices into the inventory, a piece at a time. Each piece is one commit that remembers what became of
 * its rows, so that an import that was cut off anywhere goes on, and no row is told twice or otherwise than it was.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { trouble } from '../../app/tables';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Found, Glimpse } from '../../base/work';
import { importResults } from '../../people/results';
import { schools } from '../../people/sheet';
import type { ListsView } from '../../ui/contracts/lists';
import { Places, inventoryOf } from '../rules/list/inventory';
import { type Outcome, coded, decoded, isWorthListing, resultOf } from '../rules/list/outcome';
import { endOfPiece, wishesOf } from '../rules/list/pieces';
import { Ledger } from '../rules/list/plan';
import { type ReadRow, readRows } from '../rules/list/rows';
import { devices } from '../sheet';
import { openSameList, shapeOf } from './list-files';
import { type Agreed, type Counts, type Ended, type Progress, agreed, forgetAgreed, keepAgreed, keepEnded, keepProgress, progressOf, rememberChoices } from './list-keep';
import { type GivenList, settledList, viewLists } from './list-look';

/** Bulk commits stand at least so far apart, so that an import never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;
/** So many rows of one list stand in Import results; what is beyond is counted. */
const RESULTS_LISTED = 20_000;
/** The place of a row names its file, as far as a cell is read. */
const NAME_CHARS = 200;

/** Takes what a lead agreed to. The job does it; pressing again with the same click changes nothing. */
export function bringInList(context: ProgramContext, click: string, given: GivenList): Verdict<ListsView> {
  const before = agreed(context.keep);
  if (before?.run === click) return viewLists(context);
  if (before !== null) return refuse('list-under-way', { file: before.file.name });
  const { file, fingerprint, table } = settledList(context, given);
  rememberChoices(context.keep, shapeOf(table), given.choices);
  keepAgreed(context.keep, {
    run: click,
    file: { id: file.id, name: file.name, changedMs: file.changedMs },
    fingerprint,
    choices: given.choices,
    rows: table.rows.length,
    by: context.identity.visitor() ?? '',
    at: context.clock.now(),
  });
  return viewLists(context);
}

function end(context: ProgramContext, list: Agreed, state: Ended['state']): Progress {
  const progress = progressOf(context.keep, list.run);
  const { run, file, rows, by } = list;
  keepEnded(context.keep, { run, fileId: file.id, changedMs: file.changedMs, name: file.name.slice(0, NAME_CHARS), state, counts: progress.counts, rows, by, at: context.clock.now() });
  forgetAgreed(context.keep);
  return progress;
}

/** Ends an import after the piece that is being written; what is in the inventory stays. */
export function stopList(context: ProgramContext): Verdict<ListsView> {
  const list = agreed(context.keep);
  if (list !== null) end(context, list, 'stopped');
  return viewLists(context);
}

/** Read once in an execution: a list is long, and its pieces follow one another. */
const readIn = new WeakMap<ProgramContext, { readonly run: string; readonly rows: readonly ReadRow[] }>();

function rowsOf(context: ProgramContext, list: Agreed): readonly ReadRow[] {
  const known = readIn.get(context);
  if (known?.run === list.run) return known.rows;
  const { table } = openSameList(context, list.file.id, list.file.name, list.file.changedMs, list.fingerprint);
  const found = context.books.staff.read({ wants: { whole: [schools] }, decide: (view) => accept(view.all(schools)) });
  const rows = readRows(table, list.choices, found.ok ? found.value : []);
  readIn.set(context, { run: list.run, rows });
  return rows;
}

/** What a piece did: where it ended, and a code for each of its wishes. */
interface Piece {
  readonly end: number;
  readonly codes: readonly string[];
}

const placesIn = (glimpse: Glimpse): Places => new Places(glimpse.cells(devices, 'serial'), glimpse.cells(devices, 'assetTag'));

/** Reads a device by its row; a cell that nobody can read keeps its device out of the import and nothing else. */
function readingRows(found: Found): Parameters<typeof inventoryOf>[1] {
  return (_place, key) => {
    try {
      const device = found.row(devices, key);
      if (device === null) throw new Error(`The device ${key} was found and is not there.`);
      return device;
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'cell-unreadable') throw error;
      return { unreadable: `${error.about['header'] ?? ''}: ${error.about['text'] ?? ''}` };
    }
  };
}

/** One commit to the inventory. Asked for again, it gives what it did the first time. */
function writePiece(context: ProgramContext, list: Agreed, rows: readonly ReadRow[], from: number): Piece {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const done = context.books.staff.change<Piece>({
    event: `lists:${list.run}:${from}`,
    entry: 'devices.lists',
    wants: {
      search: [
        { sheet: devices, column: 'serial' },
        { sheet: devices, column: 'assetTag' },
      ],
    },
    follow(glimpse) {
      const places = placesIn(glimpse);
      const values = wishesOf(rows, from, endOfPiece(rows, from, places)).flatMap((wish) => places.of(wish.serial).map((place) => places.key(place)));
      return [{ sheet: devices, column: 'serial', values }];
    },
    adds: [devices],
    decide(found, changes) {
      const places = placesIn(found);
      const to = endOfPiece(rows, from, places);
      const ledger = new Ledger(inventoryOf(places, readingRows(found)));
      const codes = wishesOf(rows, from, to).map((wish) => {
        const decision = ledger.decide(wish, list.choices);
        if (decision.is === 'added') changes.add(devices, { ...decision.device, addedOn: today });
        if (decision.is === 'changed') changes.update(devices, decision.key, decision.values);
        return coded(decision);
      });
      return accept({ end: to, codes });
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

interface Result {
  readonly place: string;
  readonly line: number;
  readonly outcome: Outcome;
  readonly why: string;
}

/** What became of the rows of a piece, in words. */
function resultsOf(list: Agreed, rows: readonly ReadRow[], from: number, piece: Piece): readonly Result[] {
  let wish = 0;
  return rows.slice(from, piece.end).map((row) => {
    const line = row.is === 'wish' ? row.wish.line : row.line;
    const became = decoded(row.is === 'wish' ? (piece.codes[wish++] ?? '') : '');
    return { place: `${list.file.name.slice(0, NAME_CHARS)}:${line}`, line, ...resultOf(row, became) };
  });
}

/** Lists results beside what stands there already; returns how many rows were added to the tab. */
function listResults(context: ProgramContext, list: Agreed, from: number, results: readonly Result[], room: number): number {
  const source = list.file.name.slice(0, NAME_CHARS);
  const seenOn = dayOf(context.clock.now(), context.clock.zone);
  const done = context.books.programme.change<number>({
    event: `lists.results:${list.run}:${from}`,
    entry: 'devices.lists',
    wants: { find: [{ sheet: importResults, column: 'place', values: results.map((one) => one.place) }] },
    decide(found, changes) {
      let added = 0;
      for (const { place, line, outcome, why } of results) {
        const values = { list: 'devices' as const, source, line, outcome, why, seenOn };
        // What an earlier list said of this line is not true any more, even where this time there is nothing to say.
        const standing = found.rows(importResults, 'place', place).length;
        if (standing === 1) changes.update(importResults, place, values);
        else if (standing === 0 && isWorthListing({ outcome, why }) && added < room) {
          changes.add(importResults, newRow(importResults, { place, ...values }));
          added++;
        }
      }
      return accept(added);
    },
  });
  return done.ok ? done.value : 0;
}

function counted(counts: Counts, results: readonly Result[]): Counts {
  const sums = { ...counts };
  for (const { outcome } of results) sums[outcome]++;
  return sums;
}

const number = (value: number): string => value.toLocaleString('en-US');

/** Says once at the desk that rows were refused. */
function tellRefused(context: ProgramContext, list: Agreed, refused: number): void {
  if (refused === 0) return;
  const troubleId = `devices list ${list.run}`;
  context.books.programme.change({
    event: `lists.refused:${list.run}`,
    entry: 'devices.lists',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `${refused === 1 ? '1 row' : `${number(refused)} rows`} of the list ${list.file.name} could not be brought in.`;
      const next = 'The tab Import results in the Programme workbook lists them by line. Put them right in the list and bring it in again: rows that are in already stay as they are.';
      changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'devices', what, next }));
      return accept(null);
    },
  });
}

/** One piece of the import that was agreed to. */
export function listStep(context: ProgramContext): JobStep {
  const list = agreed(context.keep);
  if (list === null) return { next: null, progress: 'no list waits' };
  const started = context.clock.now();
  const before = progressOf(context.keep, list.run);
  let rows: readonly ReadRow[];
  try {
    rows = rowsOf(context, list);
  } catch (error) {
    // Nobody agreed to what stands there now, so the import ends with what is in.
    if (error instanceof UserError && (error.code === 'list-changed' || error.code === 'list-unusable')) end(context, list, 'changed meanwhile');
    throw error;
  }
  const piece = writePiece(context, list, rows, before.next);
  const results = resultsOf(list, rows, before.next, piece);
  const listed = before.listed + listResults(context, list, before.next, results, RESULTS_LISTED - before.listed);
  const progress: Progress = { run: list.run, next: piece.end, counts: counted(before.counts, results), listed };
  keepProgress(context.keep, progress);
  const words = `${number(piece.end)} of ${number(rows.length)} rows of ${list.file.name}`;
  if (piece.end < rows.length) {
    const wrote = results.some((one) => one.outcome === 'added' || one.outcome === 'changed');
    if (wrote) keepApart(context.clock, started, BULK_PAUSE_MS);
    return { next: { run: list.run, row: piece.end }, progress: words };
  }
  tellRefused(context, list, progress.counts.refused);
  // Somebody may have pressed Stop during the last piece; then it is over already.
  if (agreed(context.keep)?.run === list.run) end(context, list, 'done');
  const { added, changed, refused } = progress.counts;
  return { next: null, progress: `${list.file.name}: ${number(added)} added, ${number(changed)} changed, ${number(refused)} refused` };
}
