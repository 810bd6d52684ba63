/** This file makes what the sidebar shows of rows: a device, a person, or several to choose from. */
import type { Found, Glimpse } from '../../base/work';
import { UserError } from '../../base/codes';
import type { Sheet } from '../../base/table';
import { type Device, devices } from '../../devices/sheet';
import { type Person, people, schools } from '../../people/sheet';
import type { BorrowerCard, DeviceChoice, InventoryCard, LoanCard, Named, PersonChoice } from '../../ui/contracts/loans';
import { fullName } from '../rules/check-out';
import { derivedFrom, holdingOf, latestFirst } from '../rules/ledger';
import { byLikelihood } from '../rules/match';
import { type Loan, loans } from '../sheet';
import { type Keys, MAX_CHOICES } from './keys';

/** So many past loans are shown; the tab Loans has the rest. */
const MAX_LOANS = 8;

export const loanCard = (loan: Loan): LoanCard => {
  const { schoolId: _schoolId, ...card } = loan;
  return card;
};

const schoolName = (glimpse: Pick<Glimpse, 'all'>, schoolId: string): string => glimpse.all(schools).find((school) => school.schoolId === schoolId)?.name ?? schoolId;
const schoolNames = (glimpse: Pick<Glimpse, 'all'>, ids: readonly string[]): string => ids.map((id) => schoolName(glimpse, id)).join(', ');

/** `holderLeft` is told by the roster. */
export function inventoryCard(glimpse: Pick<Glimpse, 'all'>, device: Device, all: readonly Loan[], holderLeft: boolean): InventoryCard {
  const holding = holdingOf(all);
  const open = holding.how === 'held' ? holding.loan : null;
  const { serial, assetTag, previousTags, kind, model, purpose, condition, home, place, remark, lastContact, updatesUntil, consoleStatus, goneSince } = device;
  return {
    ...{ serial, assetTag, previousTags, kind, model, purpose, condition, home, place, remark, lastContact, updatesUntil, consoleStatus, goneSince },
    school: schoolName(glimpse, device.schoolId),
    status: holding.how === 'twice' ? 'out' : derivedFrom(open, device.status).status,
    open: open === null ? null : loanCard(open),
    twice: holding.how === 'twice',
    holderLeft: open !== null && holderLeft,
    loans: latestFirst(all).slice(0, MAX_LOANS).map(loanCard),
  };
}

export function borrowerCard(glimpse: Pick<Glimpse, 'all'>, person: Person, all: readonly Loan[]): BorrowerCard {
  const { personId, role, grade, studentNumber, email, active } = person;
  const holds = latestFirst(all.filter((loan) => loan.state === 'out' && loan.holderKind === 'person'));
  return { personId, name: fullName(person), role, grade, school: schoolNames(glimpse, person.schoolIds), studentNumber, email, active, holds: holds.map(loanCard) };
}

const deviceChoice = (glimpse: Pick<Glimpse, 'all'>, { serial, assetTag, kind, model, schoolId }: Device): DeviceChoice => ({ serial, assetTag, kind, model, school: schoolName(glimpse, schoolId) });

function personChoice(glimpse: Pick<Glimpse, 'all'>, person: Person): PersonChoice {
  const { personId, name, role, grade, school, studentNumber, active } = borrowerCard(glimpse, person, []);
  return { personId, name, role, grade, school, studentNumber, active };
}

/** The rows of keys; throws where one stands twice. */
function rowsOf<T>(keys: readonly string[], sheet: Sheet, find: (key: string) => readonly T[]): readonly T[] {
  return keys.slice(0, MAX_CHOICES).flatMap((key) => {
    const rows = find(key);
    if (rows.length > 1) throw new UserError('key-twice', { key, tab: sheet.name });
    return rows;
  });
}

/** Whether a device's holder is no longer on the roster. Asks only about a person whose row was read. */
export function hasLeft(found: Found, all: readonly Loan[]): boolean {
  const holding = holdingOf(all);
  if (holding.how !== 'held' || holding.loan.holderKind !== 'person') return false;
  const [person] = found.rows(people, 'personId', holding.loan.holderId);
  return person === undefined || !person.active;
}

/** The card of the one row that keys name, or the choice between several. The text is given back where they name none. */
export function namedBy(found: Found, keys: Keys, text: string): Named {
  const deviceRows = rowsOf(keys.serials, devices, (serial) => found.rows(devices, 'serial', serial));
  const personRows = rowsOf(keys.personIds, people, (personId) => found.rows(people, 'personId', personId));
  const [device] = deviceRows;
  const [person] = personRows;
  if (keys.serials.length + keys.personIds.length === 1) {
    if (device !== undefined) {
      const all = found.rows(loans, 'serial', device.serial);
      return { found: 'device', device: inventoryCard(found, device, all, hasLeft(found, all)) };
    }
    if (person !== undefined) return { found: 'person', person: borrowerCard(found, person, found.rows(loans, 'holderId', person.personId)) };
  }
  const listed = deviceRows.length + personRows.length;
  if (listed === 0) return { found: 'nothing', text };
  return {
    found: 'several',
    devices: deviceRows.map((one) => deviceChoice(found, one)),
    people: [...personRows].sort(byLikelihood).map((one) => personChoice(found, one)),
    more: keys.serials.length + keys.personIds.length - listed,
  };
}
