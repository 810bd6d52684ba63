/** This file decides what it means that a device came back: a loan closed, one found again, or one that was never out. */
import type { Moment } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Device } from '../../devices/sheet';
import type { Loan } from '../sheet';
import { derivedFrom, holdingOf, nameOf, untrue } from './ledger';

/** What a device that came back can be. */
export const STATUSES_IN = ['available', 'in repair', 'lost', 'stolen', 'retired'] as const satisfies readonly Device['status'][];
export type StatusIn = (typeof STATUSES_IN)[number];

export interface CheckIn {
  readonly device: Device;
  /** Every loan of the device. */
  readonly loans: readonly Loan[];
  readonly status: StatusIn;
  /** '' leaves the condition as the row says. */
  readonly condition: Device['condition'];
  /** Where it is now; '' is its home place. */
  readonly place: string;
  readonly who: string;
  readonly now: Moment;
}

export type CheckInPlan =
  | { readonly outcome: 'done'; readonly close: { readonly loan: string; readonly values: Partial<Loan> } | null; readonly device: Partial<Device> }
  /** Nobody had it. `device` puts right what the row said of a holder all the same. */
  | { readonly outcome: 'not out'; readonly device: Partial<Device> | null };

/** Where a device that nobody had has been missed, its coming back says something; one that was given up for good does not come back by a scan. */
const MISSED: readonly Device['status'][] = ['lost', 'stolen', 'in repair'];

export function checkIn({ device, loans, status, condition, place, who, now }: CheckIn): Verdict<CheckInPlan> {
  const holding = holdingOf(loans);
  if (holding.how === 'twice') return refuse('loans-twice', { device: nameOf(device), loans: holding.loans.map((loan) => loan.loan).join(', ') });
  const found = condition === '' ? device.condition : condition;
  // What is lost or stolen came back to no place.
  const gone = status === 'lost' || status === 'stolen';
  const back = { ...derivedFrom(null, status), condition: found, place: place.trim() !== '' || gone ? place.trim() : device.home };
  if (holding.how === 'held') return accept({ outcome: 'done', close: { loan: holding.loan.loan, values: { state: 'returned', inAt: now, inBy: who, conditionIn: found } }, device: back });
  const stands = derivedFrom(null, device.status).status;
  const told = MISSED.includes(stands) || status !== 'available';
  if (told && status !== stands) return accept({ outcome: 'done', close: null, device: back });
  return accept({ outcome: 'not out', device: untrue(device, null) });
}
