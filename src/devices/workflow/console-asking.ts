/** This file asks for agreement to plans for the Admin console, and knows which were agreed to: exactly as they stand, by enough people. */
import { agreedBy, isAgreed, isRefused, keepAgreement, peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { type Approval, approvals } from '../../app/tables';
import type { Keep } from '../../base/ports';
import { newRow } from '../../base/table';
import { DAY_MS } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Changes, Find, Found, Glimpse } from '../../base/work';
import { CHANGE_COLUMNS, type PlanRow, aboutPlan, approvalIdOf, contentsOf, isConsoleKind, kindOf, planOfApproval } from '../rules/console-plans';
import { consoleChanges } from '../sheet';

/** Set while there may be something to do, so that a moment of the clock without work costs one look at a property. */
const OPEN = 'console open';

/** Said before something is asked for and again after, so that whoever finds nothing to do in between does not end the watch. */
export const keepWatch = (context: Pick<ProgramContext, 'keep' | 'newId'>): void => context.keep.set(OPEN, context.newId());
export const watchSince = (keep: Pick<Keep, 'get'>): string | null => keep.get(OPEN);

/** Ends the watch unless somebody asked for something since. */
export function endWatch(keep: Keep, since: string | null): void {
  if (since !== null && keep.get(OPEN) === since) keep.remove(OPEN);
}

/** The columns that hold what was planned. */
export const CHANGE_SEARCH = CHANGE_COLUMNS.map((column) => ({ sheet: consoleChanges, column }));

/** The rows in which a column holds a value, from the columns alone. */
export function planRows(glimpse: Glimpse, column: 'plan' | 'state', value: string): readonly PlanRow[] {
  const columns = CHANGE_COLUMNS.map((name) => [name, glimpse.beside(consoleChanges, column, value, name)] as const);
  const [, ids] = columns[0] as (typeof columns)[number];
  return ids.map((_, at) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[at] ?? ''])) as PlanRow);
}

export const findChanges = (values: readonly string[]): Find => ({ sheet: consoleChanges, column: 'changeId', values });

export const isConsoleApproval = (row: Approval): boolean => isConsoleKind(row.kind) || row.approvalId.startsWith('console ');

/** An approval of ours, with what was said to it at the desk. */
export interface Asked {
  readonly row: Approval;
  readonly plan: string;
  readonly agreed: readonly string[];
  readonly refused: boolean;
}

/** The approvals that wait for people or for the job. */
export function openApprovals(context: ProgramContext): readonly Asked[] {
  const found = context.books.programme.read({ wants: { whole: [approvals] }, decide: (rows) => accept(rows.all(approvals).filter(isConsoleApproval)) });
  const from = context.clock.now() - REFUSALS_KEPT_MS;
  const open = (found.ok ? found.value : []).filter((row) => row.state === 'open' || row.state === 'approved' || (row.state === 'refused' && (row.askedAt ?? 0) >= from));
  return open.map((row) => askedOf(context, row));
}

/** What was refused longer ago has been dropped, or is looked at at the desk. */
const REFUSALS_KEPT_MS = 30 * DAY_MS;

export const askedOf = ({ keep }: Pick<ProgramContext, 'keep'>, row: Approval): Asked => ({
  row,
  plan: planOfApproval(row.approvalId),
  agreed: agreedBy(keep, row.approvalId),
  refused: isRefused(keep, row.approvalId),
});

/** Whether the job has something to do about an approval: it was decided, or the tab says so and nobody decided anything. */
export const wantsWork = ({ row, agreed, refused }: Asked): boolean => refused || (row.state !== 'refused' && (agreed.length >= peopleNeeded(row.kind) || row.state === 'approved'));

/** Whether enough people agreed to a plan as its rows stand now. */
export function isAgreedTo(context: ProgramContext, plan: string, rows: readonly PlanRow[]): boolean {
  return isAgreed(context.keep, approvalIdFor(context, plan, rows), kindOf(rows));
}

export const approvalIdFor = (context: Pick<ProgramContext, 'digest'>, plan: string, rows: readonly PlanRow[]): string => approvalIdOf(plan, context.digest(contentsOf(plan, rows)));

export interface Asking {
  readonly plan: string;
  readonly rows: readonly PlanRow[];
  readonly by: string;
  readonly why: string;
}

/**
 * Asks in a commit that changes the plan: what was asked about the plan before is replaced, since its rows are others now. `approvals`
 * must have been wanted whole. Returns the approval, '' where the plan has nothing left.
 */
export function askIn(context: ProgramContext, found: Found, changes: Changes, { plan, rows, by, why }: Asking): string {
  const standing = rows.filter((row) => row.state !== 'dropped');
  const approvalId = standing.length === 0 ? '' : approvalIdFor(context, plan, rows);
  let known = false;
  for (const row of found.all(approvals)) {
    if (!isConsoleApproval(row) || planOfApproval(row.approvalId) !== plan) continue;
    if (row.approvalId === approvalId) {
      known = true;
      // The tab says that it was decided, and nobody decided it at the desk: it is asked again.
      if (row.state !== 'open' && !isAgreed(context.keep, approvalId, kindOf(rows))) changes.update(approvals, approvalId, { state: 'open', approvedBy: [] });
    } else if (row.state === 'open' || row.state === 'approved') changes.update(approvals, row.approvalId, { state: 'replaced' });
  }
  if (approvalId === '' || known) return approvalId;
  const kind = kindOf(rows);
  const needs = peopleNeeded(kind);
  const asked = { approvalId, kind, needs, about: aboutPlan(plan, rows, why), subject: plan, askedBy: by, askedAt: context.clock.now(), state: 'open' as const };
  changes.add(approvals, newRow(approvals, { ...asked, approvedBy: needs > 1 && by !== '' ? [by] : [] }));
  return approvalId;
}

/** Where two people are needed, whoever asked is the first of them. What counts is kept after what is shown. */
export function countAsker(context: ProgramContext, approvalId: string, needs: number, by: string): void {
  if (needs > 1 && by !== '' && agreedBy(context.keep, approvalId).length === 0) keepAgreement(context.keep, approvalId, [by]);
}
