/** This file knows what a plan for the Admin console is: its name, its rows, how many people must agree to it, and what undoes it. */
import type { Day } from '../../base/time';
import type { ConsoleChange, ConsoleField } from '../sheet';
import type { Proposal } from './console-changes';
import { ACTIVE, DISABLED, isDeprovision } from './console-fields';

/** The columns in which a change is said; what is agreed to is exactly these, of all rows of the plan. */
export const CHANGE_COLUMNS = ['changeId', 'plan', 'state', 'serial', 'assetTag', 'deviceId', 'field', 'before', 'after'] as const satisfies readonly (keyof ConsoleChange)[];

/** A change as its cells have it: whoever opens the workbook may have typed anything there. */
export type PlanRow = Readonly<Record<(typeof CHANGE_COLUMNS)[number], string>>;

/** Rows that are still to be written, or may have been. */
export const isOpen = ({ state }: Pick<PlanRow, 'state'>): boolean => state === 'planned' || state === 'applying';

const LOOK = /^\d{4}-\d{2}-\d{2} [a-z]+$/;

/** Whether a plan was made by looking for differences: the next look brings it up to date. */
export const isLookPlan = (plan: string): boolean => LOOK.test(plan);

/** `a` to `z`, then `aa`: the plans of a day. */
export function letterOf(index: number): string {
  const first = Math.floor(index / 26);
  return (first === 0 ? '' : letterOf(first - 1)) + String.fromCharCode(97 + (index % 26));
}

/** The day's next free name. */
export function nextPlan(prefix: string, taken: (plan: string) => boolean): string {
  for (let index = 0; ; index++) {
    const plan = `${prefix} ${letterOf(index)}`;
    if (!taken(plan)) return plan;
  }
}

export const lookPrefix = (today: Day): string => today;
export const byHandPrefix = (today: Day): string => `${today} by hand`;

/** A disabling of more devices than this stops a class, so two people must want it. */
const DISABLED_BY_ONE = 20;

export const CONSOLE_KINDS = ['console', 'console many', 'deprovision'] as const;
export type ConsoleKind = (typeof CONSOLE_KINDS)[number];
export const isConsoleKind = (kind: string): kind is ConsoleKind => (CONSOLE_KINDS as readonly string[]).includes(kind);

/** How dangerous a plan is, by its rows alone: what a tab says of it counts for nothing. */
export function kindOf(rows: readonly Pick<PlanRow, 'field' | 'after'>[]): ConsoleKind {
  if (rows.some(isDeprovision)) return 'deprovision';
  return rows.filter((row) => row.field === 'status' && row.after === DISABLED).length > DISABLED_BY_ONE ? 'console many' : 'console';
}

/** What is agreed to, as one text: change it anywhere and it is another. Rows that were dropped are no part of it. */
export function contentsOf(plan: string, rows: readonly PlanRow[]): string {
  const standing = rows.filter((row) => row.state !== 'dropped').map(({ changeId, serial, deviceId, field, before, after }) => [changeId, serial, deviceId, field, before, after]);
  return JSON.stringify([plan, ...standing.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1))]);
}

const PREFIX = 'console ';
/** So many of the digest's 64 hexadecimal digits: 128 bits. */
const DIGEST_DIGITS = 32;

export const approvalIdOf = (plan: string, digest: string): string => `${PREFIX}${plan} ${digest.slice(0, DIGEST_DIGITS)}`;

/** The plan that an approval is about. */
export const planOfApproval = (approvalId: string): string => approvalId.slice(PREFIX.length, approvalId.lastIndexOf(' '));

/** What numbers the changes. */
export const CHANGE_COUNTER = 'console change';

/** `2026-10-02 a/17`: a change's own name. */
export const changeIdOf = (plan: string, number: number): string => `${plan}/${number}`;

const UNDO = ' undo ';

/** The change that a change puts back; null where it puts none back. */
export function undoneBy(changeId: string): string | null {
  const at = changeId.lastIndexOf(UNDO);
  return at < 0 ? null : changeId.slice(0, at);
}

export const undoPlan = (plan: string, attempt: number): string => (attempt === 1 ? `undo of ${plan}` : `undo ${attempt} of ${plan}`);

/** Whether a written change can be put back: a device that was deprovisioned comes back only by enrolling it anew, in the hand. */
export const canUndo = (row: Pick<PlanRow, 'state' | 'field' | 'after'>): boolean => row.state === 'done' && !isDeprovision(row);

/** The change that puts a written one back. */
export const undoOf = (row: PlanRow, plan: string, attempt: number): Pick<ConsoleChange, 'changeId' | 'plan' | 'before' | 'after' | 'why'> => ({
  changeId: `${row.changeId}${UNDO}${attempt}`,
  plan,
  before: row.after,
  after: row.before,
  why: `Undo of ${row.plan}.`,
});

const keyOf = (change: Pick<PlanRow, 'serial' | 'field'>): string => `${change.serial}\n${change.field}`;

/** What brings the plans to what was found: rows that no longer hold are dropped, new ones stand in the plan that is open. */
export interface LookOutcome {
  readonly plan: string;
  readonly drop: readonly PlanRow[];
  readonly add: readonly Proposal[];
  /** Plans whose rows are others than before: each must be agreed to anew. */
  readonly touched: readonly string[];
  /** How many of what was found stand in plans now, and how many wait for the next because the plan is full. */
  readonly planned: number;
  readonly waiting: number;
}

export interface LookTerms {
  readonly today: Day;
  /** Changes that one plan may have. */
  readonly cap: number;
  /** Plans that were agreed to, which nobody touches any more. */
  readonly agreed: ReadonlySet<string>;
  /** Whether a plan of that name was made before. */
  taken(plan: string): boolean;
}

export function reconcile(proposals: readonly Proposal[], rows: readonly PlanRow[], { today, cap, agreed, taken: isTaken }: LookTerms): LookOutcome {
  const plans = new Map<string, PlanRow[]>();
  for (const row of rows) plans.set(row.plan, [...(plans.get(row.plan) ?? []), row]);
  const isWaiting = (plan: string): boolean => isLookPlan(plan) && !agreed.has(plan);
  const isBegun = (own: readonly PlanRow[]): boolean => own.some((row) => row.state !== 'planned' && row.state !== 'dropped');
  const open = [...plans].find(([plan, own]) => isWaiting(plan) && !isBegun(own) && own.some((row) => row.state === 'planned'))?.[0];
  const plan = open ?? nextPlan(lookPrefix(today), isTaken);
  const found = new Map(proposals.map((proposal) => [keyOf(proposal), proposal]));
  const standing = rows.filter((row) => isOpen(row));
  const holds = (row: PlanRow): boolean => {
    const now = found.get(keyOf(row));
    return now !== undefined && now.deviceId === row.deviceId && now.before === row.before && now.after === row.after;
  };
  const drop = standing.filter((row) => row.state === 'planned' && isWaiting(row.plan) && !holds(row));
  const dropped = new Set(drop.map((row) => row.changeId));
  const kept = standing.filter((row) => !dropped.has(row.changeId));
  const taken = new Set(kept.map(keyOf));
  const missing = proposals.filter((proposal) => !taken.has(keyOf(proposal)));
  const room = Math.max(0, cap - kept.filter((row) => row.plan === plan).length);
  const add = missing.slice(0, room);
  const touched = [...new Set([...drop.map((row) => row.plan), ...(add.length > 0 || open !== undefined ? [plan] : [])])];
  return { plan, drop, add, touched, planned: proposals.filter((proposal) => taken.has(keyOf(proposal))).length + add.length, waiting: missing.length - add.length };
}

const NAMES: Readonly<Record<ConsoleField, readonly [one: string, many: string]>> = {
  'asset id': ['asset ID', 'asset IDs'],
  'user': ['user', 'users'],
  'location': ['location', 'locations'],
  'notes': ['note', 'notes'],
  'unit': ['move to another unit', 'moves to another unit'],
  'status': ['change of status', 'changes of status'],
};

const several = (count: number, [one, many]: readonly [string, string]): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `12 asset IDs and 3 locations`. */
function fieldsIn(rows: readonly Pick<PlanRow, 'field'>[]): string {
  const parts = Object.entries(NAMES).flatMap(([field, names]) => {
    const count = rows.filter((row) => row.field === field).length;
    return count === 0 ? [] : [several(count, names)];
  });
  return parts.length < 2 ? (parts[0] ?? 'nothing') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

const named = (rows: readonly Pick<PlanRow, 'serial' | 'assetTag'>[]): string => {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? (first.assetTag === '' ? first.serial : `${first.assetTag} (${first.serial})`) : `${rows.length} devices`;
};

/** What a plan does, in one sentence for whoever agrees to it. */
export function aboutPlan(plan: string, rows: readonly PlanRow[], why: string): string {
  const standing = rows.filter((row) => row.state !== 'dropped');
  const [first] = standing;
  const because = why === '' ? '' : ` Why: ${why}`;
  if (first !== undefined && standing.every(isDeprovision)) {
    return `Deprovision ${named(standing)} for good: it comes back only by enrolling it anew, with the device in hand.${because}`;
  }
  if (!isLookPlan(plan) && first !== undefined && standing.every((row) => row.field === 'status')) {
    return `${first.after === ACTIVE ? 'Re-enable' : 'Disable'} ${named(standing)} in the Admin console.${because}`;
  }
  const devices = new Set(standing.map((row) => row.serial)).size;
  const where = `on ${several(devices, ['device', 'devices'])} in the Admin console`;
  return plan.startsWith('undo') ? `Put back ${fieldsIn(standing)} ${where} (${plan}).` : `Write ${fieldsIn(standing)} ${where} (plan ${plan}).${because}`;
}
