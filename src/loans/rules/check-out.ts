/** This file decides whether a device may be handed to somebody, and what the ledger and the device's row say then. */
import type { Day, Moment } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Device } from '../../devices/sheet';
import type { Person } from '../../people/sheet';
import type { Loan } from '../sheet';
import { type Doubt, doubtsOf } from './doubts';
import { derivedFrom, holdingOf, nameOf } from './ledger';

/** Who takes it. */
export type Holder =
  | { readonly kind: 'person'; readonly person: Pick<Person, 'personId' | 'givenName' | 'familyName' | 'active'> }
  | { readonly kind: 'place' | 'vendor'; readonly name: string };

export interface CheckOut {
  readonly device: Device;
  /** Every loan of the device. */
  readonly loans: readonly Loan[];
  readonly holder: Holder;
  readonly dueOn: Day | null;
  /** '' leaves the condition as the row says. */
  readonly condition: Device['condition'];
  /** Where it will be; '' is with the holder. */
  readonly place: string;
  readonly remark: string;
  /** Somebody saw the doubts and hands it out all the same. */
  readonly sure: boolean;
  /** The open loan that this one takes the place of, as the page showed it; '' where the device should be in. */
  readonly instead: string;
  readonly who: string;
  readonly now: Moment;
  readonly today: Day;
}

export type CheckOutPlan =
  | {
      readonly outcome: 'done';
      readonly close: { readonly loan: string; readonly values: Partial<Loan> } | null;
      /** The new loan without its number; null where the same holder keeps it until another day. */
      readonly open: Omit<Loan, 'loan'> | null;
      readonly renew: { readonly loan: string; readonly values: Partial<Loan> } | null;
      readonly device: Partial<Device>;
    }
  | { readonly outcome: 'already' }
  | { readonly outcome: 'held' }
  | { readonly outcome: 'doubtful'; readonly doubts: readonly Doubt[] };

export const fullName = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`.trim();

function facts(holder: Holder): Verdict<Pick<Loan, 'holderKind' | 'holderId' | 'holder'>> {
  if (holder.kind === 'person') {
    const { person } = holder;
    const name = fullName(person) === '' ? person.personId : fullName(person);
    return person.active ? accept({ holderKind: 'person', holderId: person.personId, holder: name }) : refuse('holder-inactive', { name });
  }
  const name = holder.name.trim();
  return name === '' ? refuse('holder-missing') : accept({ holderKind: holder.kind, holderId: name, holder: name });
}

/** A name of a place is the same however it is written: "Cart 3" and "cart 3". */
const sameHolder = (loan: Loan, holder: Pick<Loan, 'holderKind' | 'holderId'>): boolean =>
  loan.holderKind === holder.holderKind && (loan.holderId === holder.holderId || (holder.holderKind !== 'person' && loan.holderId.trim().toLowerCase() === holder.holderId.toLowerCase()));

/**
 * Hands a device to somebody. Where `instead` names the loan that is open, that one is closed by the same hand in the same moment; its
 * own holder keeps the device, and the loan gets the new day.
 */
export function checkOut(ask: CheckOut): Verdict<CheckOutPlan> {
  const { device, loans, dueOn, sure, instead, now, today, who } = ask;
  const holder = facts(ask.holder);
  if (!holder.ok) return holder;
  if (dueOn !== null && dueOn < today) return refuse('due-day-past', { day: dueOn });
  const holding = holdingOf(loans);
  if (holding.how === 'twice') return refuse('loans-twice', { device: nameOf(device), loans: holding.loans.map((loan) => loan.loan).join(', ') });
  if (holding.how === 'held') {
    const same = sameHolder(holding.loan, holder.value);
    if (holding.loan.loan !== instead) return accept({ outcome: same ? 'already' : 'held' });
    if (same) return accept({ outcome: 'done', close: null, open: null, renew: { loan: instead, values: { dueOn } }, device: derivedFrom({ ...holding.loan, dueOn }, device.status) });
  }
  const condition = ask.condition === '' ? device.condition : ask.condition;
  const doubts = sure ? [] : doubtsOf({ ...device, condition });
  if (doubts.length > 0) return accept({ outcome: 'doubtful', doubts });
  const place = ask.place.trim() === '' && ask.holder.kind !== 'person' ? holder.value.holder : ask.place.trim();
  const open: Omit<Loan, 'loan'> = {
    ...{ serial: device.serial, assetTag: device.assetTag, schoolId: device.schoolId, state: 'out', ...holder.value },
    ...{ outAt: now, outBy: who, dueOn, conditionOut: condition },
    ...{ inAt: null, inBy: '', conditionIn: '', remark: ask.remark.trim() },
  };
  return accept({
    outcome: 'done',
    close: holding.how === 'held' ? { loan: holding.loan.loan, values: { state: 'returned', inAt: now, inBy: who, conditionIn: condition } } : null,
    open,
    renew: null,
    // Handing it over is what says that it is neither lost nor in repair any longer.
    device: { ...derivedFrom(open, 'available'), condition, place },
  });
}
