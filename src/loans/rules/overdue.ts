/** This file lists the loans whose day has passed. */
import type { Day } from '../../base/time';
import type { Wrong } from '../../devices/rules/exceptions';
import type { Loan } from '../sheet';
import { nameOf } from './ledger';

export type DueLoan = Pick<Loan, 'loan' | 'serial' | 'assetTag' | 'schoolId' | 'state' | 'holder' | 'dueOn'>;

/** One entry for each device that should have been back before today. */
export const overdue = (loans: readonly DueLoan[], today: Day): readonly Wrong[] =>
  loans
    .filter((loan) => loan.loan !== '' && loan.state === 'out' && loan.dueOn !== null && loan.dueOn < today)
    .map(({ serial, assetTag, schoolId, holder, dueOn }) => ({
      ...{ kind: 'overdue' as const, serial, assetTag, schoolId },
      about: `${holder} should have brought ${nameOf({ serial, assetTag })} back on ${String(dueOn)}.`,
      next: 'Ask for it, and check it in; or check it out again with a later day.',
    }));
