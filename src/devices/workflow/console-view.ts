/** This file gathers what the desk shows of the Admin console: the last look, what waits, what is being written, and what came of it. */
import { agreedBy, isRefused, peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { type Approval, approvals, jobs } from '../../app/tables';
import { workbookId } from '../../app/workbook-files';
import { DAY_MS } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import type { Found, Glimpse } from '../../base/work';
import type { ConsoleLine, ConsoleLook, ConsolePlan, ConsoleView } from '../../ui/contracts/console';
import { COMPARED_FIELDS } from '../rules/console-changes';
import { isDeprovision } from '../rules/console-fields';
import { type PlanRow, isOpen, kindOf, planOfApproval } from '../rules/console-plans';
import { consoleChanges } from '../sheet';
import { restsUntil } from './console-apply';
import { CHANGE_SEARCH, approvalIdFor, findChanges, isConsoleApproval, planRows } from './console-asking';
import { fieldsOn, lastLook, lookWanted } from './console-look';
import { undoOfPlan } from './console-undo';

/** Plans are shown so long after they were asked for, and so many at most; the sheet has all. */
const SHOWN_MS = 14 * DAY_MS;
const PLANS_SHOWN = 12;
/** So many rows of a plan that waits are shown, and so many that did not go as planned. */
const WAITING_SHOWN = 50;
const PROBLEMS_SHOWN = 20;

export const JOB = 'console';

function shownApprovals(glimpse: Glimpse, from: number): readonly Approval[] {
  return glimpse
    .all(approvals)
    .filter((row) => isConsoleApproval(row) && row.state !== 'replaced' && (row.state === 'open' || row.state === 'approved' || (row.askedAt ?? 0) >= from))
    .sort((a, b) => (b.askedAt ?? 0) - (a.askedAt ?? 0))
    .slice(0, PLANS_SHOWN);
}

const isProblem = (row: PlanRow): boolean => row.state === 'failed' || row.state === 'changed meanwhile';

/** The rows of a plan that are shown: those that wait while there are any, and those that went otherwise than planned. */
const shownRows = (rows: readonly PlanRow[]): readonly PlanRow[] => [...rows.filter(isProblem).slice(0, PROBLEMS_SHOWN), ...rows.filter(isOpen).slice(0, WAITING_SHOWN)];

export function consoleView(context: ProgramContext): Verdict<ConsoleView> {
  const now = context.clock.now();
  const from = now - SHOWN_MS;
  const plansOf = (glimpse: Glimpse): readonly string[] => shownApprovals(glimpse, from).map((row) => planOfApproval(row.approvalId));
  const read = context.books.programme.read<Pick<ConsoleView, 'plans' | 'job'>>({
    wants: { whole: [approvals, jobs], search: CHANGE_SEARCH },
    follow: (glimpse) => [findChanges(plansOf(glimpse).flatMap((plan) => shownRows(planRows(glimpse, 'plan', plan)).map((row) => row.changeId)))],
    decide(found) {
      const job = found.all(jobs).find((row) => row.job === JOB);
      return accept({
        plans: shownApprovals(found, from).map((row) => planView(context, found, row)),
        job: { state: job?.state ?? 'waiting', progress: job?.progress ?? '', trouble: job?.trouble ?? '' },
      });
    },
  });
  if (!read.ok) return read;
  const rests = restsUntil(context);
  return accept({
    visitor: context.identity.visitor() ?? '',
    look: lookView(context),
    looking: lookWanted(context) !== null,
    ...read.value,
    restsUntil: rests > now ? rests : null,
    sheetUrl: `https://docs.google.com/spreadsheets/d/${workbookId(context.keep, 'programme')}/edit#gid=${consoleChanges.sheetId}`,
    now,
  });
}

function planView(context: ProgramContext, found: Found, row: Approval): ConsolePlan {
  const plan = planOfApproval(row.approvalId);
  const rows = planRows(found, 'plan', plan);
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  const needs = peopleNeeded(kindOf(rows));
  const approvedBy = agreedBy(context.keep, row.approvalId);
  return {
    plan,
    approval: row.approvalId,
    about: row.about,
    askedBy: row.askedBy,
    askedAt: row.askedAt,
    needs,
    approvedBy,
    standing: standingOf(context, row, rows, approvedBy.length >= needs),
    counts,
    total: rows.filter((one) => one.state !== 'dropped').length,
    lines: shownRows(rows).flatMap((one) => lineOf(found, one)),
    undoable: undoOfPlan(found, plan).rows.length - undoOfPlan(found, plan).made.length,
    deprovisions: rows.some(isDeprovision),
  };
}

function standingOf(context: ProgramContext, row: Approval, rows: readonly PlanRow[], enough: boolean): ConsolePlan['standing'] {
  if (row.state === 'done') return 'finished';
  if (row.state === 'refused' || isRefused(context.keep, row.approvalId)) return 'refused';
  if (!enough) return 'waiting';
  return approvalIdFor(context, planOfApproval(row.approvalId), rows) === row.approvalId ? 'writing' : 'changed';
}

function lineOf(found: Found, { changeId }: PlanRow): readonly ConsoleLine[] {
  const [change] = found.rows(consoleChanges, 'changeId', changeId);
  if (change === undefined) return [];
  const { serial, assetTag, school, field, before, after, why, state, result } = change;
  return [{ id: changeId, serial, tag: assetTag, school, field, now: before, then: after, why, state, result }];
}

function lookView(context: ProgramContext): ConsoleLook | null {
  const look = lastLook(context);
  if (look === null) return null;
  const on: readonly string[] = fieldsOn(context);
  const { differences, ...rest } = look;
  return { ...rest, fields: COMPARED_FIELDS.map((field) => ({ field, count: differences[field], on: on.includes(field) })) };
}
