/**
 * This file keeps who agreed to what. The Approvals tab only shows it: whoever may open the workbook can type there, and nobody
 * but this script can write its properties.
 */
import { UserError } from '../base/codes';
import type { Keep } from '../base/ports';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { ProgramContext } from './context';
import { type Approval, approvals } from './tables';

/** How many different people must agree, by the kind of what is asked; no cell of the tab can lower it. */
const PEOPLE_NEEDED: Readonly<Record<string, number>> = { 'roster': 2, 'roster first': 1, 'console': 1, 'console many': 2, 'deprovision': 2, 'erasure': 2, 'restore': 2 };
/** A kind that is not listed is an approval that somebody typed: it gets the caution of the most dangerous. */
const MOST_PEOPLE = 2;

export const peopleNeeded = (kind: string): number => PEOPLE_NEEDED[kind] ?? MOST_PEOPLE;

const keyOf = (approvalId: string): string => `agreed ${approvalId}`;

/** The accounts that agreed at the desk. */
export const agreedBy = (keep: Pick<Keep, 'get'>, approvalId: string): readonly string[] => JSON.parse(keep.get(keyOf(approvalId)) ?? '[]') as string[];

export const isAgreed = (keep: Pick<Keep, 'get'>, approvalId: string, kind: string): boolean => agreedBy(keep, approvalId).length >= peopleNeeded(kind);

export const forgetAgreement = (keep: Pick<Keep, 'remove'>, approvalId: string): void => keep.remove(keyOf(approvalId));

export const keepAgreement = (keep: Pick<Keep, 'set'>, approvalId: string, by: readonly string[]): void => keep.set(keyOf(approvalId), JSON.stringify(by));

/** Whether somebody refused at the desk: that leaves an empty list, where before anybody decides there is none. */
export const isRefused = (keep: Pick<Keep, 'get'>, approvalId: string): boolean => keep.get(keyOf(approvalId)) === '[]';

/**
 * One more person agrees, or refuses: what the tab shows then. `before` agreed already. Whoever asked has had their say by asking, so
 * where two people are needed somebody else agrees.
 */
export function agree(row: Approval, before: readonly string[], visitor: string, yes: boolean): Verdict<Pick<Approval, 'approvedBy' | 'state'>> {
  if (row.state === 'refused' || row.state === 'done' || row.state === 'replaced') return refuse('approval-over', { state: row.state });
  if (!yes) return accept({ approvedBy: [], state: 'refused' });
  if (peopleNeeded(row.kind) > 1 && row.askedBy.trim().toLowerCase() === visitor) return refuse('two-people-needed', { who: visitor });
  const approvedBy = [...new Set([...before, visitor])];
  return accept({ approvedBy, state: approvedBy.length >= peopleNeeded(row.kind) ? 'approved' : 'open' });
}

/** The visitor at the desk agrees or refuses, at one press of a button; who has agreed by then. */
export function decideAtDesk(context: ProgramContext, click: string, approval: string, yes: boolean): Verdict<readonly string[]> {
  const visitor = context.identity.visitor() ?? '';
  const before = agreedBy(context.keep, approval);
  const done = context.books.programme.change<readonly string[]>({
    event: `desk.approve:${click}`,
    entry: 'desk.approve',
    wants: { find: [{ sheet: approvals, column: 'approvalId', values: [approval] }] },
    decide(found, changes) {
      const row = found.row(approvals, approval);
      if (row === null) throw new UserError('row-missing', { key: approval, tab: approvals.name });
      const verdict = agree(row, before, visitor, yes);
      if (!verdict.ok) return verdict;
      changes.update(approvals, approval, verdict.value);
      return accept(verdict.value.approvedBy);
    },
  });
  // What counts is kept after what is shown, and again when a click that was cut off is pressed once more.
  if (done.ok) keepAgreement(context.keep, approval, done.value);
  return done;
}
