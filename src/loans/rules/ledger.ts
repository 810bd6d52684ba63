/** This file reads the ledger: which loan of a device is open, and what the device's own row says by it. */
import type { Device } from '../../devices/sheet';
import type { Loan } from '../sheet';

/** A device is free, held by one loan, or, where somebody copied or typed a row, by several at once. */
export type Holding = { readonly how: 'free' } | { readonly how: 'held'; readonly loan: Loan } | { readonly how: 'twice'; readonly loans: readonly Loan[] };

export function holdingOf(loans: readonly Loan[]): Holding {
  const open = loans.filter((loan) => loan.state === 'out');
  const [loan] = open;
  if (loan === undefined) return { how: 'free' };
  return open.length > 1 ? { how: 'twice', loans: open } : { how: 'held', loan };
}

/** The latest first; what was taken back at once was no loan. */
export const latestFirst = (loans: readonly Loan[]): readonly Loan[] =>
  loans.filter((loan) => loan.state !== 'undone').sort((a, b) => (b.outAt ?? 0) - (a.outAt ?? 0) || b.loan.localeCompare(a.loan, 'en', { numeric: true }));

/** The columns of a device that are written from its open loan, and by nobody else. */
export type Derived = Pick<Device, 'status' | 'holder' | 'holderKind' | 'holderId' | 'dueOn'>;

export type OpenLoan = Pick<Loan, 'holder' | 'holderKind' | 'holderId' | 'dueOn'>;

/**
 * What the derived columns are by the open loan. `out` says exactly that somebody has it; that it is lost, stolen, in repair or
 * retired is known by people alone, and is as true while its loan is open.
 */
export function derivedFrom(loan: OpenLoan | null, status: Device['status']): Derived {
  if (loan === null) return { status: status === 'out' ? 'available' : status, holder: '', holderKind: '', holderId: '', dueOn: null };
  const { holder, holderKind, holderId, dueOn } = loan;
  return { status: status === 'available' ? 'out' : status, holder, holderKind, holderId, dueOn };
}

/** The derived columns of a row that say something else than its open loan; null where all is true. */
export function untrue(row: Derived, loan: OpenLoan | null): Partial<Derived> | null {
  const right = derivedFrom(loan, row.status);
  const wrong = Object.entries(right).filter(([name, value]) => row[name as keyof Derived] !== value);
  return wrong.length === 0 ? null : Object.fromEntries(wrong);
}

/** A device as people name it: by its tag, else by its serial number. */
export const nameOf = ({ assetTag, serial }: Pick<Device, 'assetTag' | 'serial'>): string => (assetTag === '' ? serial : assetTag);
