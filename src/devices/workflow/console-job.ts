/** This file is the job console: it looks where somebody asked for it, makes what puts a plan back, and writes what was agreed to. */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { applyStep, dropRefused, restsUntil } from './console-apply';
import { openApprovals, wantsWork, watchSince } from './console-asking';
import { lookStep, lookWanted } from './console-look';
import { undoStep, undosWanted } from './console-undo';

/** How many changes this run has worked on: a run writes no more than it may, over as many executions as that takes. */
interface Cursor {
  readonly written: number;
}

const isCursor = (cursor: unknown): cursor is Cursor => typeof cursor === 'object' && cursor !== null && 'written' in cursor;

/** Whether there is anything to do: one property where there is not, one small reading more while something waits for people. */
export function consoleWanted(context: ProgramContext): boolean {
  if (watchSince(context.keep) === null) return false;
  if (lookWanted(context) !== null || undosWanted(context).length > 0) return true;
  return restsUntil(context) <= context.clock.now() && openApprovals(context).some(wantsWork);
}

/** One piece of whatever there is to do; what somebody waits for at the desk comes before what is being written. */
export function consoleStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const written = isCursor(cursor) ? cursor.written : 0;
  const again: Cursor = { written };
  const [undo] = undosWanted(context);
  if (undo === undefined && lookWanted(context) === null) {
    const { done, ended, progress } = applyStep(context, written, event);
    return { next: ended ? null : ({ written: written + done } satisfies Cursor), progress };
  }
  const dropped = dropRefused(context, event);
  if (dropped !== null) return { next: again, progress: dropped };
  const { ended, progress } = undo === undefined ? lookStep(context, event) : undoStep(context, undo, event);
  return { next: ended && written === 0 ? null : again, progress };
}
