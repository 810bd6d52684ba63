/** This file takes a check-out, a hand-over or a check-in back, exactly, as long as nothing has been built on it. */
import type { Moment } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Device } from '../../devices/sheet';
import type { Loan } from '../sheet';
import { derivedFrom, holdingOf, latestFirst, nameOf } from './ledger';

export type Standing = Pick<Device, 'status' | 'condition' | 'place'>;

export interface Undo {
  /** The loans that the action opened and closed; '' where it did not. */
  readonly opened: string;
  readonly closed: string;
  readonly before: Standing;
  readonly after: Standing;
}

export interface TakeBack {
  readonly device: Device;
  /** Every loan of the device. */
  readonly loans: readonly Loan[];
  readonly undo: Undo;
  readonly who: string;
  readonly now: Moment;
}

export interface TakeBackPlan {
  readonly loans: readonly { readonly loan: string; readonly values: Partial<Loan> }[];
  readonly device: Partial<Device>;
}

export function takeBack({ device, loans, undo, who, now }: TakeBack): Verdict<TakeBackPlan> {
  const { opened, closed, before, after } = undo;
  const tooLate = refuse('undo-too-late', { device: nameOf(device) });
  const holding = holdingOf(loans);
  const openNow = holding.how === 'held' ? holding.loan.loan : '';
  if (holding.how === 'twice' || openNow !== opened || device.status !== after.status) return tooLate;
  const reopened = loans.find((loan) => loan.loan === closed && loan.state === 'returned');
  if (closed !== '' && reopened === undefined) return tooLate;
  // A loan that was opened and closed again since is something else that happened.
  const [latest] = latestFirst(loans.filter((loan) => loan.loan !== opened));
  if (reopened !== undefined && latest?.loan !== closed) return tooLate;
  const kept = <Name extends 'condition' | 'place'>(name: Name): Standing[Name] => (device[name] === after[name] ? before : device)[name];
  return accept({
    loans: [
      ...(opened === '' ? [] : [{ loan: opened, values: { state: 'undone' as const, inAt: now, inBy: who } }]),
      ...(reopened === undefined ? [] : [{ loan: closed, values: { state: 'out' as const, inAt: null, inBy: '', conditionIn: '' as const } }]),
    ],
    device: { ...derivedFrom(reopened ?? null, before.status), condition: kept('condition'), place: kept('place') },
  });
}
