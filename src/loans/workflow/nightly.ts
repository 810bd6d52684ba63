/**
 * This file keeps the inventory true to the ledger at night: what somebody typed over a derived column is put back, what only a
 * person can settle is told, and what should have been back by now is listed.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { trouble } from '../../app/tables';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse, Wants } from '../../base/work';
import { showExceptions } from '../../devices/workflow/exceptions';
import { devices } from '../../devices/sheet';
import { holdingOf, untrue } from '../rules/ledger';
import { type DeviceLine, type LedgerTrouble, type LoanLine, ledgerTroubles, openBySerial, untrueSerials } from '../rules/nightly';
import { overdue } from '../rules/overdue';
import { loans } from '../sheet';

/** So many rows are put back in one commit: from 300 on, rows are no longer read one by one but with their whole table. */
const ROWS_PER_COMMIT = 250;
/** Bulk commits stand at least so far apart, so that the night's work never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;
/** So many troubles are told each by itself; when there are more, something larger is wrong, and a list of thousands helps nobody. */
const MAX_TROUBLES = 20;

/**
 * The columns go in two passes, so that no single answer of Sheets carries all of them for a hundred thousand devices. Each pass
 * compares what it read; a row that it puts back is put back whole.
 */
const PASSES = [
  { devices: ['serial', 'status', 'holderId'], loans: ['loan', 'serial', 'state', 'holderId'] },
  { devices: ['serial', 'holder', 'holderKind', 'dueOn'], loans: ['loan', 'serial', 'state', 'holder', 'holderKind', 'dueOn'] },
] as const;

type Pass = (typeof PASSES)[number];
const passOf = (at: number): Pass => PASSES[at] ?? PASSES[0];

interface Cursor {
  readonly phase: 'columns' | 'trouble' | 'overdue';
  readonly pass: number;
  /** How many rows have been put back in this run. */
  readonly back: number;
}

const START: Cursor = { phase: 'columns', pass: 0, back: 0 };
const isCursor = (cursor: unknown): cursor is Cursor => typeof cursor === 'object' && cursor !== null && 'phase' in cursor;

/** Columns that keep step, as lines. */
function lines(columns: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] {
  const names = Object.keys(columns);
  const [first = ''] = names;
  return (columns[first] ?? []).map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name]?.[at]])));
}

const deviceLines = (glimpse: Glimpse, names: Pass['devices']): readonly DeviceLine[] => lines(Object.fromEntries(names.map((name) => [name, glimpse.column(devices, name)]))) as unknown as DeviceLine[];
const loanLines = (glimpse: Glimpse, names: Pass['loans'] | typeof DUE_COLUMNS): readonly LoanLine[] => lines(Object.fromEntries(names.map((name) => [name, glimpse.column(loans, name)]))) as unknown as LoanLine[];

const searchOf = (pass: Pass): NonNullable<Wants['search']> => [...pass.devices.map((column) => ({ sheet: devices, column })), ...pass.loans.map((column) => ({ sheet: loans, column }))];

/** Puts back a commit's worth of rows; tells how many were, and how many more there are. */
function putBack(context: ProgramContext, pass: Pass, event: string): { readonly back: number; readonly left: number } {
  const wrong = (glimpse: Glimpse): readonly string[] => untrueSerials(deviceLines(glimpse, pass.devices), loanLines(glimpse, pass.loans));
  const next = (glimpse: Glimpse): readonly string[] => [...new Set(wrong(glimpse))].slice(0, ROWS_PER_COMMIT);
  const done = context.books.staff.change<{ back: number; left: number }>({
    event: `loans.nightly:${event}`,
    entry: 'loans.nightly',
    wants: { search: searchOf(pass) },
    follow(glimpse) {
      const serials = next(glimpse);
      const open = openBySerial(loanLines(glimpse, pass.loans));
      return [
        { sheet: devices, column: 'serial', values: serials },
        { sheet: loans, column: 'loan', values: serials.flatMap((serial) => (open.get(serial) ?? []).map((line) => line.loan)) },
      ];
    },
    decide(found, changes) {
      let back = 0;
      const openLines = openBySerial(loanLines(found, pass.loans));
      for (const serial of next(found)) {
        const [row, copy] = found.rows(devices, 'serial', serial);
        const holding = holdingOf((openLines.get(serial) ?? []).flatMap((line) => found.rows(loans, 'loan', line.loan)));
        const right = row === undefined || copy !== undefined || holding.how === 'twice' ? null : untrue(row, holding.how === 'held' ? holding.loan : null);
        if (right === null) continue;
        changes.update(devices, serial, right);
        back += 1;
      }
      // Rows that stand twice cannot be written by their key, and are told elsewhere; they must not keep the others waiting.
      return accept({ back, left: back === 0 ? 0 : wrong(found).length - back });
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  return done.value;
}

/** Tells what a person has to settle, and settles by itself what adds up again. */
function tellTroubles(context: ProgramContext, event: string): number {
  const seen = context.books.staff.read({
    wants: { search: [{ sheet: devices, column: 'serial' }, ...(['loan', 'serial', 'state'] as const).map((column) => ({ sheet: loans, column }))] },
    decide: (found) => accept(ledgerTroubles(new Set(found.column(devices, 'serial')), lines(Object.fromEntries((['loan', 'serial', 'state'] as const).map((name) => [name, found.column(loans, name)]))) as unknown as LoanLine[])),
  });
  const all: readonly LedgerTrouble[] = seen.ok ? seen.value : [];
  const told = all.slice(0, MAX_TROUBLES);
  context.books.programme.change({
    event: `loans.trouble:${event}`,
    entry: 'loans.nightly',
    wants: { whole: [trouble] },
    decide(found, changes) {
      const standing = new Map(found.all(trouble).filter((row) => row.room === 'loans').map((row) => [row.troubleId, row]));
      for (const { id, what, next } of told) {
        const row = standing.get(id);
        const more = all.length > told.length ? ` There are ${all.length} such in all.` : '';
        if (row === undefined) changes.add(trouble, newRow(trouble, { troubleId: id, at: context.clock.now(), room: 'loans', what: `${what}${more}`, next }));
        else if (row.settled || row.what !== `${what}${more}`) changes.update(trouble, id, { settled: false, what: `${what}${more}`, next });
      }
      for (const row of standing.values()) if (!row.settled && !told.some((one) => one.id === row.troubleId)) changes.update(trouble, row.troubleId, { settled: true });
      return accept(null);
    },
  });
  return all.length;
}

const DUE_COLUMNS = ['loan', 'serial', 'assetTag', 'schoolId', 'state', 'holder', 'dueOn'] as const;

/** Lists what is overdue, a commit's worth at a time; tells how many rows are still to be written. */
function showOverdue(context: ProgramContext, event: string): number {
  const today = dayOf(context.clock.now(), context.clock.zone);
  const seen = context.books.staff.read({
    wants: { search: DUE_COLUMNS.map((column) => ({ sheet: loans, column })) },
    decide: (found) => accept(overdue(loanLines(found, DUE_COLUMNS) as unknown as Parameters<typeof overdue>[0], today)),
  });
  return showExceptions(context, ['overdue'], seen.ok ? seen.value : [], `loans.overdue:${event}`);
}

/** One piece of the night's work: a commit or two. */
export function nightlyStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const at = isCursor(cursor) ? cursor : START;
  const started = context.clock.now();
  const goOn = (next: Cursor, wrote: boolean): JobStep => {
    if (wrote) keepApart(context.clock, started, BULK_PAUSE_MS);
    return { next, progress: `${next.back} rows put back so far` };
  };
  if (at.phase === 'columns') {
    const { back, left } = putBack(context, passOf(at.pass), event);
    const next = { ...at, back: at.back + back };
    if (left > 0) return goOn(next, true);
    return goOn(at.pass + 1 < PASSES.length ? { ...next, pass: at.pass + 1 } : { ...next, phase: 'trouble' }, back > 0);
  }
  if (at.phase === 'trouble') {
    tellTroubles(context, event);
    return goOn({ ...at, phase: 'overdue' }, false);
  }
  const left = showOverdue(context, event);
  return left > 0 ? goOn(at, true) : { next: null, progress: at.back === 0 ? 'every holder is true to its loan' : `${at.back} rows put back to what their loans say` };
}
