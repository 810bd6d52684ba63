/** This file makes the plan that puts a written plan back. It goes the same way: agreed to, compared, written, read back. */
import type { ProgramContext } from '../../app/context';
import { peopleNeeded } from '../../app/approvals';
import { approvals } from '../../app/tables';
import { UserError } from '../../base/codes';
import { newRow } from '../../base/table';
import { SECOND_MS } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { type PlanRow, canUndo, kindOf, undoOf, undoPlan } from '../rules/console-plans';
import { type ConsoleField, consoleChanges } from '../sheet';
import { CHANGE_SEARCH, askIn, countAsker, keepWatch, planRows } from './console-asking';
import { ROWS_PER_COMMIT } from './console-look';

const BULK_PAUSE_MS = 6 * SECOND_MS;
const UNDO = 'console undo';
const POLITE_MS = 5 * SECOND_MS;

/** A plan that somebody wants put back. */
export interface WantedUndo {
  readonly plan: string;
  readonly by: string;
}

export const undosWanted = (context: Pick<ProgramContext, 'keep'>): readonly WantedUndo[] => JSON.parse(context.keep.get(UNDO) ?? '[]') as WantedUndo[];

/** Asks for a plan to be put back; the job console makes the plan that does it. */
export function wantUndo(context: ProgramContext, plan: string, by: string): void {
  keepWatch(context);
  context.lock.politely(POLITE_MS, () => {
    const others = undosWanted(context).filter((one) => one.plan !== plan);
    context.keep.set(UNDO, JSON.stringify([...others, { plan, by }]));
  });
}

function undoIsMade(context: ProgramContext, plan: string): void {
  context.lock.politely(POLITE_MS, () => {
    const others = undosWanted(context).filter((one) => one.plan !== plan);
    if (others.length === 0) context.keep.remove(UNDO);
    else context.keep.set(UNDO, JSON.stringify(others));
  });
}

/** What of a plan can still be put back, and by which plan: one that was begun and not agreed to yet is gone on with. */
export function undoOfPlan(glimpse: Glimpse, plan: string): { readonly plan: string; readonly attempt: number; readonly rows: readonly PlanRow[]; readonly made: readonly PlanRow[] } {
  const rows = planRows(glimpse, 'plan', plan).filter(canUndo);
  for (let attempt = 1; ; attempt++) {
    const name = undoPlan(plan, attempt);
    const made = planRows(glimpse, 'plan', name);
    if (made.every((row) => row.state === 'planned')) return { plan: name, attempt, rows, made };
  }
}

/** Refused where nothing of a plan can be put back. */
export function checkUndo(context: ProgramContext, plan: string): Verdict<null> {
  const read = context.books.programme.read<number>({ wants: { search: CHANGE_SEARCH }, decide: (found) => accept(undoOfPlan(found, plan).rows.length) });
  if (!read.ok) return read;
  return read.value > 0 ? accept(null) : refuse('console-nothing-to-undo', { plan });
}

/** One piece of making the plan that puts another back. */
export function undoStep(context: ProgramContext, wanted: WantedUndo, event: string): { readonly ended: boolean; readonly progress: string } {
  const started = context.clock.now();
  const missing = (glimpse: Glimpse): readonly ReturnType<typeof undoRow>[] => {
    const { plan, attempt, rows, made } = undoOfPlan(glimpse, wanted.plan);
    const known = new Set(made.map((row) => row.changeId));
    return rows.map((row) => undoRow(row, plan, attempt)).filter((row) => !known.has(row.changeId));
  };
  keepWatch(context);
  const written = context.books.programme.change<{ left: number; approvalId: string; needs: number }>({
    event: `console.undo:${event}`,
    entry: 'devices.console',
    wants: { whole: [approvals], search: [...CHANGE_SEARCH, { sheet: consoleChanges, column: 'school' }] },
    adds: [consoleChanges, approvals],
    decide(found, changes) {
      const { plan, rows, made } = undoOfPlan(found, wanted.plan);
      if (rows.length === 0) return refuse('console-nothing-to-undo', { plan: wanted.plan });
      const all = missing(found);
      const add = all.slice(0, ROWS_PER_COMMIT);
      for (const { origin, ...row } of add) {
        const [school] = found.beside(consoleChanges, 'changeId', origin, 'school');
        changes.add(consoleChanges, newRow(consoleChanges, { ...row, field: row.field as ConsoleField, school: school ?? '', state: 'planned', at: started }));
      }
      const left = all.length - add.length;
      const whole = [...made, ...add];
      const approvalId = left > 0 ? '' : askIn(context, found, changes, { plan, rows: whole, by: wanted.by, why: '' });
      return accept({ left, approvalId, needs: peopleNeeded(kindOf(whole)) });
    },
  });
  if (!written.ok) {
    undoIsMade(context, wanted.plan);
    throw new UserError(written.code, written.about);
  }
  const { left, approvalId, needs } = written.value;
  if (left > 0) {
    context.clock.wait(BULK_PAUSE_MS);
    return { ended: false, progress: `${left} changes still to write down` };
  }
  countAsker(context, approvalId, needs, wanted.by);
  keepWatch(context);
  undoIsMade(context, wanted.plan);
  return { ended: true, progress: `what puts back the plan ${wanted.plan} waits to be agreed to` };
}

const undoRow = (row: PlanRow, plan: string, attempt: number): PlanRow & { readonly origin: string; readonly why: string } => ({ ...row, ...undoOf(row, plan, attempt), state: 'planned', origin: row.changeId });
