/** This file finds what two people of a roster cannot both have: one student number, or one school account. */
import type { Person } from '../sheet';
import type { RosterPlan } from './plan';
import type { Refused } from './reading';
import type { Roster } from './roster';
import { groupOf } from './preview';

/** Two people with one value, kept both: MyTech never guesses that two ids are one person. */
const told = (what: string, place: string): string => `The person has the same ${what} as the person ${place}. Both are kept; see in the student information system which of the two is right.`;

/** The rows of the roster that share a student number, or an e-mail address with anybody but a family, with somebody who is active too. */
export function findDoubles(current: readonly Person[], roster: Pick<Roster, 'places'>, plan: RosterPlan['people']): Refused[] {
  const patches = new Map([...plan.change, ...plan.leave].map(({ key, patch }) => [key, patch]));
  const found: Refused[] = [];
  const first = { number: new Map<string, Person>(), address: new Map<string, Person>() };
  const see = (person: Person, seen: Map<string, Person>, value: string, what: string): void => {
    if (value === '') return;
    const other = seen.get(value);
    if (other === undefined) {
      seen.set(value, person);
      return;
    }
    const [place, otherPlace] = [roster.places.get(person.personId), roster.places.get(other.personId)];
    const at = place ?? otherPlace;
    if (at === undefined) return;
    const beside = place === undefined ? undefined : otherPlace;
    found.push({ ...at, why: told(what, beside === undefined ? 'with another Person ID in the tab People' : `on line ${beside.line}${beside.source === at.source ? '' : ` of ${beside.source}`}`) });
  };
  for (const row of [...current, ...plan.add]) {
    const person = { ...row, ...patches.get(row.personId) };
    if (!person.active) continue;
    const group = groupOf(person.role);
    if (group === 'students') see(person, first.number, person.studentNumber.toLowerCase(), 'student number');
    // Parents often share an address, and nobody is mistaken for anybody by it.
    if (group !== 'families') see(person, first.address, person.email.toLowerCase(), 'e-mail address');
  }
  return found;
}
