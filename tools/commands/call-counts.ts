/** This file counts what scripts call while a local Workspace runs, by name, over all executions. */
import type { Workspace } from '../../local/kernel/workspace';

export type CallCounts = Readonly<Record<string, number>>;

export interface Counted {
  readonly executions: number;
  /** When the last execution to end did: one that ran beside another may end after the clock's present moment. */
  readonly lastEndMs: number;
  calls(): CallCounts;
}

/** Begins to count; a Workspace has one counter at a time. */
export function countCalls(workspace: Workspace): Counted {
  const totals = new Map<string, number>();
  const counted = { executions: 0, lastEndMs: workspace.clock.now };
  workspace.onExecution = ({ calls, endedMs }) => {
    counted.executions += 1;
    counted.lastEndMs = Math.max(counted.lastEndMs, endedMs);
    for (const [name, count] of Object.entries(calls)) totals.set(name, (totals.get(name) ?? 0) + count);
  };
  const sorted = (): CallCounts => Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.assign(counted, { calls: sorted });
}
