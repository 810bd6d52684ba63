/**
 * This file keeps who agreed to what. The Approvals tab only shows it: whoever may open the workbook can type there, and nobody
 * but this script can write its properties.
 */
import type { Keep } from '../base/ports';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { Approval } from './tables';

/** How many different people must agree, by the kind of what is asked; no cell of the tab can lower it. */
const PEOPLE_NEEDED: Readonly<Record<string, number>> = { roster: 2 };
/** A kind that is not listed is an approval that somebody typed: it gets the caution of the most dangerous. */
const MOST_PEOPLE = 2;

export const peopleNeeded = (kind: string): number => PEOPLE_NEEDED[kind] ?? MOST_PEOPLE;

const keyOf = (approvalId: string): string => `agreed ${approvalId}`;

/** The accounts that agreed at the desk. */
export const agreedBy = (keep: Pick<Keep, 'get'>, approvalId: string): readonly string[] => JSON.parse(keep.get(keyOf(approvalId)) ?? '[]') as string[];

export const isAgreed = (keep: Pick<Keep, 'get'>, approvalId: string, kind: string): boolean => agreedBy(keep, approvalId).length >= peopleNeeded(kind);

export const forgetAgreement = (keep: Pick<Keep, 'remove'>, approvalId: string): void => keep.remove(keyOf(approvalId));

export const keepAgreement = (keep: Pick<Keep, 'set'>, approvalId: string, by: readonly string[]): void => keep.set(keyOf(approvalId), JSON.stringify(by));

/** One more person agrees, or refuses: what the tab shows then. `before` agreed already. Whoever asked may not be one of them. */
export function agree(row: Approval, before: readonly string[], visitor: string, yes: boolean): Verdict<Pick<Approval, 'approvedBy' | 'state'>> {
  if (row.state === 'refused' || row.state === 'done') return refuse('approval-over', { state: row.state });
  if (!yes) return accept({ approvedBy: [], state: 'refused' });
  if (row.askedBy.trim().toLowerCase() === visitor) return refuse('two-people-needed', { who: visitor });
  const approvedBy = [...new Set([...before, visitor])];
  return accept({ approvedBy, state: approvedBy.length >= peopleNeeded(row.kind) ? 'approved' : 'open' });
}
