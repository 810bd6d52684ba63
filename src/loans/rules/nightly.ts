/** This file compares the whole inventory with the whole ledger: which rows say something untrue, and what nobody but a person can settle. */
import type { Loan } from '../sheet';
import { type Derived, type OpenLoan, derivedFrom } from './ledger';

/** A device's derived columns, as far as one pass reads them. */
export type DeviceLine = Partial<Derived> & { readonly serial: string };
/** A loan's columns, as far as one pass reads them. */
export type LoanLine = Partial<OpenLoan> & Pick<Loan, 'loan' | 'serial' | 'state'>;

/** Open loans by the serial number of their device. A row without a number is no loan. */
export function openBySerial<Line extends Pick<Loan, 'loan' | 'serial' | 'state'>>(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const open = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.state !== 'out' || line.loan === '') continue;
    const beside = open.get(line.serial);
    if (beside === undefined) open.set(line.serial, [line]);
    else beside.push(line);
  }
  return open;
}

/** The devices whose derived columns differ from their open loan. One with two open loans is left alone: nobody knows which is true. */
export function untrueSerials(lines: readonly DeviceLine[], loans: readonly LoanLine[]): readonly string[] {
  const open = openBySerial(loans);
  return lines
    .filter((line) => {
      if (line.serial === '') return false;
      const [loan, second] = open.get(line.serial) ?? [];
      if (second !== undefined) return false;
      const right: Partial<Derived> = derivedFrom(loan === undefined ? null : { holder: '', holderKind: 'person', holderId: '', dueOn: null, ...loan }, line.status ?? 'available');
      return Object.entries(line).some(([name, value]) => name !== 'serial' && right[name as keyof Derived] !== value);
    })
    .map((line) => line.serial);
}

/** Something about the ledger that a person has to settle. */
export interface LedgerTrouble {
  readonly id: string;
  readonly what: string;
  readonly next: string;
}

/** Devices with several open loans, and open loans whose device the inventory does not have. */
export function ledgerTroubles(serials: ReadonlySet<string>, loans: readonly LoanLine[]): readonly LedgerTrouble[] {
  const found: LedgerTrouble[] = [];
  for (const [serial, open] of openBySerial(loans)) {
    const numbers = open.map((line) => line.loan).join(', ');
    if (open.length > 1) {
      found.push({
        id: `loans twice ${serial}`,
        what: `The device ${serial} has ${open.length} open loans: ${numbers}. MyTech does not guess who has it.`,
        next: 'In the tab Loans, set the State of those that are over to "returned". A row that somebody copied can be deleted.',
      });
    }
    if (!serials.has(serial)) {
      found.push({
        id: `loans without device ${serial}`,
        what: serial === '' ? `The open loan ${numbers} names no device.` : `The open loan ${numbers} is for the device ${serial}, which is not in the tab Devices.`,
        next: 'Put the device back into the tab Devices, with File › Version history if somebody deleted it; or set the State of the loan to "returned".',
      });
    }
  }
  return found;
}
