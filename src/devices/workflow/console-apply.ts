/**
 * This file writes agreed plans to the Admin console, a few devices at a time: what is about to be written is noted first, so that
 * whoever comes after a cut looks at those devices before anything else.
 */
import { forgetAgreement, isAgreed, peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { Unavailable } from '../../app/run';
import { approvals, trouble } from '../../app/tables';
import { UserError } from '../../base/codes';
import { DirectoryError } from '../../base/ports';
import { newRow } from '../../base/table';
import { HOUR_MS, SECOND_MS } from '../../base/time';
import { accept } from '../../base/verdict';
import { DONE, type Outcome } from '../rules/console-outcome';
import type { Said } from '../rules/console-fields';
import { type PlanRow, isOpen, kindOf, undoneBy } from '../rules/console-plans';
import { consoleChanges, devices } from '../sheet';
import { type Asked, CHANGE_SEARCH, approvalIdFor, askIn, endWatch, findChanges, openApprovals, planRows, watchSince } from './console-asking';
import { ROWS_PER_COMMIT } from './console-look';
import { Pace, isWritten, settleDevice } from './console-write';

/** So many changes are marked at once; a cut leaves no more than these in doubt, and the next run looks at each. */
const ROWS_PER_PIECE = 40;
/** A piece ends after so long, or so soon after the time to hand over: an execution that is over its time is cut off without a word. */
const PIECE_MS = 30 * SECOND_MS;
const PAST_HAND_OVER_MS = 5 * SECOND_MS;
/** After a full run, or one that the console refused, the next waits so long; somebody at the desk may start it sooner. */
const REST_MS = HOUR_MS;
const RESTS_UNTIL = 'console rests until';

export const restsUntil = (context: Pick<ProgramContext, 'keep'>): number => Number(context.keep.get(RESTS_UNTIL) ?? 0);

const rest = (context: ProgramContext): void => context.keep.set(RESTS_UNTIL, String(context.clock.now() + REST_MS));

/** What one piece did: how many changes it worked on, and whether the run is over. */
interface Piece {
  readonly done: number;
  readonly ended: boolean;
  readonly progress: string;
}

const ENTRY = 'devices.console';

const going = (progress: string, done = 0): Piece => ({ done, ended: false, progress });
const over = (progress: string): Piece => ({ done: 0, ended: true, progress });

/** One piece: the first plan that has something to do is taken a step further. `written` is what this run has worked on already. */
export function applyStep(context: ProgramContext, written: number, event: string): Piece {
  const since = watchSince(context.keep);
  const asked = openApprovals(context);
  const seen = context.books.programme.read<ReadonlyMap<string, readonly PlanRow[]>>({
    wants: { search: CHANGE_SEARCH },
    decide: (found) => accept(new Map(asked.map(({ plan }) => [plan, planRows(found, 'plan', plan)]))),
  });
  const rowsOf = (plan: string): readonly PlanRow[] => (seen.ok ? (seen.value.get(plan) ?? []) : []);
  for (const one of asked) {
    const rows = rowsOf(one.plan);
    // A refusal that was typed is none, but it writes nothing, so it is taken for one.
    if (one.refused || (one.row.state === 'refused' && rows.some(isOpen))) return going(drop(context, one, rows, event));
    if (one.row.state === 'refused') continue;
    if (one.agreed.length >= peopleNeeded(kindOf(rows)) || one.agreed.length >= peopleNeeded(one.row.kind)) {
      if (approvalIdFor(context, one.plan, rows) !== one.row.approvalId) return going(askAnew(context, one, rows, event));
      if (isAgreed(context.keep, one.row.approvalId, kindOf(rows))) return advance(context, one, rows, written, event);
    }
    if (one.row.state === 'approved') correct(context, one, kindOf(rows), event);
  }
  // Whatever is not refused may still be agreed to.
  if (asked.every(({ row }) => row.state === 'refused')) endWatch(context.keep, since);
  return over(written === 0 ? 'nothing is agreed to' : `${written} changes worked on`);
}

/** Drops what was refused, before anything new is planned over it; null where nothing was. */
export function dropRefused(context: ProgramContext, event: string): string | null {
  const [asked] = openApprovals(context).filter((one) => one.refused);
  if (asked === undefined) return null;
  const rows = context.books.programme.read({ wants: { search: CHANGE_SEARCH }, decide: (found) => accept(planRows(found, 'plan', asked.plan)) });
  return drop(context, asked, rows.ok ? rows.value : [], event);
}

function advance(context: ProgramContext, asked: Asked, rows: readonly PlanRow[], written: number, event: string): Piece {
  const open = rows.filter(isOpen);
  if (open.length === 0) {
    finish(context, asked, rows, event);
    return going(`the plan ${asked.plan} is written`);
  }
  const cap = context.settings.get('console writes in one run');
  if (written >= cap) {
    rest(context);
    return over(`${written} changes worked on, as many as one run may; ${open.length} of the plan ${asked.plan} go on in an hour`);
  }
  const done = applyPiece(context, asked, nextRows(open, Math.min(ROWS_PER_PIECE, cap - written)), event);
  return going(`${open.length - done} changes of the plan ${asked.plan} are still to be written`, done);
}

/** What was in the works when an execution was cut off comes first; all changes of a device come together where they fit. */
function nextRows(open: readonly PlanRow[], most: number): readonly PlanRow[] {
  const inOrder = [...open.filter((row) => row.state === 'applying'), ...open.filter((row) => row.state === 'planned')];
  const devicesTaken = new Set(inOrder.slice(0, most).map((row) => row.deviceId));
  return inOrder.filter((row) => devicesTaken.has(row.deviceId)).slice(0, most);
}

function applyPiece(context: ProgramContext, { plan, row }: Asked, rows: readonly PlanRow[], event: string): number {
  const until = Math.min(context.clock.now() + PIECE_MS, context.handOverAt + PAST_HAND_OVER_MS);
  if (!mark(context, plan, row.approvalId, rows, event)) return 0;
  const pace = new Pace(context);
  const outcomes = new Map<string, Outcome>();
  const said = new Map<string, Said & { readonly deviceId: string }>();
  let stopped: unknown = null;
  for (const own of byDevice(rows)) {
    if (outcomes.size > 0 && context.clock.now() >= until) break;
    try {
      const settled = settleDevice(context, own, pace);
      for (const [changeId, outcome] of settled.outcomes) outcomes.set(changeId, outcome);
      const [first] = own;
      if (settled.said !== null && first !== undefined && settled.said.serial === first.serial) said.set(first.serial, { ...settled.said, deviceId: first.deviceId });
    } catch (error) {
      stopped = error;
      break;
    }
  }
  // The inventory first: a change is done only when everything that tells of it is true.
  bringInventory(context, said, event);
  note(context, rows, outcomes, event);
  if (stopped !== null) throw refusedOrLater(context, stopped);
  return outcomes.size;
}

function refusedOrLater(context: ProgramContext, error: unknown): unknown {
  if (!(error instanceof DirectoryError)) return error;
  if (error.passing) return new Unavailable(error.message);
  rest(context);
  return new UserError('console-refused', { what: 'the devices of an agreed plan', why: error.message, account: context.identity.acting() });
}

const byDevice = (rows: readonly PlanRow[]): readonly (readonly PlanRow[])[] => {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) groups.set(`${row.deviceId}\n${row.serial}`, [...(groups.get(`${row.deviceId}\n${row.serial}`) ?? []), row]);
  return [...groups.values()];
};

/** Notes what is about to be written, if the plan still is what was agreed to. */
function mark(context: ProgramContext, plan: string, approvalId: string, rows: readonly PlanRow[], event: string): boolean {
  const fresh = rows.filter((row) => row.state === 'planned');
  const marked = context.books.programme.change<boolean>({
    event: `console.mark:${event}`,
    entry: ENTRY,
    wants: { find: [findChanges(fresh.map((row) => row.changeId))], search: CHANGE_SEARCH },
    decide(found, changes) {
      if (approvalIdFor(context, plan, planRows(found, 'plan', plan)) !== approvalId) return accept(false);
      for (const { changeId } of fresh) changes.update(consoleChanges, changeId, { state: 'applying', at: context.clock.now() });
      return accept(true);
    },
  });
  return marked.ok && marked.value;
}

/** Writes down how changes ended; a change that was put back is undone from then on. */
function note(context: ProgramContext, rows: readonly PlanRow[], outcomes: ReadonlyMap<string, Outcome>, event: string): void {
  const ended = rows.flatMap((row) => {
    const outcome = outcomes.get(row.changeId);
    return outcome === undefined ? [] : [{ changeId: row.changeId, outcome, undoes: outcome.state === 'done' ? undoneBy(row.changeId) : null }];
  });
  if (ended.length === 0) return;
  const undone = ended.flatMap(({ undoes }) => undoes ?? []);
  context.books.programme.change({
    event: `console.note:${event}`,
    entry: ENTRY,
    wants: { find: [findChanges([...ended.map(({ changeId }) => changeId), ...undone])] },
    decide(found, changes) {
      const at = context.clock.now();
      for (const { changeId, outcome } of ended) changes.update(consoleChanges, changeId, { ...outcome, at });
      for (const changeId of undone) if (found.row(consoleChanges, changeId)?.state === 'done') changes.update(consoleChanges, changeId, { state: 'undone', at });
      return accept(null);
    },
  });
}

/** Tells the inventory what the console says now; the sync would next time, and a look before it would find what is no difference. */
function bringInventory(context: ProgramContext, said: ReadonlyMap<string, Said & { readonly deviceId: string }>, event: string): void {
  if (said.size === 0) return;
  context.books.staff.change({
    event: `console.inventory:${event}`,
    entry: ENTRY,
    wants: { find: [{ sheet: devices, column: 'serial', values: [...said.keys()] }] },
    decide(found, changes) {
      for (const [serial, { deviceId, consoleTag, user, location, notes, orgUnit, consoleStatus }] of said) {
        // A row that stands twice, or that holds what cannot be read, is for its own list; the console was written all the same.
        const rows = found.rows(devices, 'serial', serial);
        if (rows.length === 1 && rows[0]?.deviceId === deviceId) changes.update(devices, serial, { consoleTag, user, location, notes, orgUnit, consoleStatus });
      }
      return accept(null);
    },
  });
}

/** A plan was refused, or stopped half way: what was not written is dropped, and what may have been is looked at first. */
function drop(context: ProgramContext, { plan, row }: Asked, rows: readonly PlanRow[], event: string): string {
  const doubtful = rows.filter((one) => one.state === 'applying').slice(0, ROWS_PER_PIECE);
  const outcomes = new Map<string, Outcome>();
  try {
    for (const one of doubtful) outcomes.set(one.changeId, isWritten(context, one) ? DONE : DROPPED);
  } catch (error) {
    throw refusedOrLater(context, error);
  }
  const planned = rows.filter((one) => one.state === 'planned').slice(0, ROWS_PER_COMMIT - doubtful.length);
  for (const one of planned) outcomes.set(one.changeId, DROPPED);
  note(context, [...doubtful, ...planned], outcomes, event);
  if (rows.filter(isOpen).length > outcomes.size) return `dropping what was refused of the plan ${plan}`;
  forgetAgreement(context.keep, row.approvalId);
  return `the plan ${plan} was refused`;
}

const DROPPED: Outcome = { state: 'dropped', result: 'It was refused at the desk.' };

/** The rows are no longer what was agreed to: that counts for nothing, and what stands now is asked for. */
function askAnew(context: ProgramContext, { plan, row, agreed }: Asked, rows: readonly PlanRow[], event: string): string {
  const what = `The plan ${plan} for the Admin console was changed in the sheet after ${agreed.join(' and ')} agreed to it, so that counts for nothing.`;
  context.books.programme.change({
    event: `console.ask:${event}`,
    entry: ENTRY,
    wants: { whole: [approvals, trouble], search: CHANGE_SEARCH },
    adds: [approvals, trouble],
    decide(found, changes) {
      askIn(context, found, changes, { plan, rows: planRows(found, 'plan', plan), by: row.askedBy, why: '' });
      const troubleId = `console changed ${row.approvalId}`;
      const told = { at: context.clock.now(), what, next: `Look at the plan in the Admin console part of the desk, and agree or refuse again.`, settled: false };
      if (found.row(trouble, troubleId) === null) changes.add(trouble, newRow(trouble, { troubleId, room: 'devices', ...told }));
      return accept(null);
    },
  });
  forgetAgreement(context.keep, row.approvalId);
  return rows.some(isOpen) ? what : `the plan ${plan} has nothing left`;
}

/** The tab says that enough people agreed, and they did not: it shows again what is true. */
function correct(context: ProgramContext, { row, agreed }: Asked, kind: ReturnType<typeof kindOf>, event: string): void {
  context.books.programme.change({
    event: `console.correct:${event}:${row.approvalId}`,
    entry: ENTRY,
    wants: { find: [{ sheet: approvals, column: 'approvalId', values: [row.approvalId] }] },
    decide(_found, changes) {
      changes.update(approvals, row.approvalId, { state: 'open', kind, needs: peopleNeeded(kind), approvedBy: agreed });
      return accept(null);
    },
  });
}

function finish(context: ProgramContext, { plan, row }: Asked, rows: readonly PlanRow[], event: string): void {
  const failed = rows.filter((one) => one.state === 'failed').length;
  const troubleId = `console failed ${plan}`;
  context.books.programme.change({
    event: `console.finish:${event}`,
    entry: ENTRY,
    wants: { whole: [approvals, trouble] },
    decide(found, changes) {
      changes.update(approvals, row.approvalId, { state: 'done' });
      if (failed > 0 && found.row(trouble, troubleId) === null) {
        const what = `${failed === 1 ? '1 change' : `${failed} changes`} of the plan ${plan} could not be written to the Admin console.`;
        changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'devices', what, next: 'The Admin console part of the desk says why, device by device.' }));
      }
      return accept(null);
    },
  });
  forgetAgreement(context.keep, row.approvalId);
}
