/** This file finds the school account of people whose roster has no address for them. A name alone never decides: two people may share it. */
import type { DirectoryUser } from '../../base/ports';
import type { Person } from '../sheet';
import { groupOf } from './preview';

export interface Matched {
  readonly fill: readonly { readonly personId: string; readonly email: string }[];
  /** People of whom two accounts could be. */
  readonly unsure: number;
}

/** Values to the one person who has them; null where two do. */
class Unique {
  readonly #of = new Map<string, Person | null>();

  put(value: string, person: Person): void {
    const key = value.trim().toLowerCase();
    if (key === '') return;
    const known = this.#of.get(key);
    this.#of.set(key, known === undefined || known?.personId === person.personId ? person : null);
  }

  get(value: string): Person | null {
    return this.#of.get(value.trim().toLowerCase()) ?? null;
  }
}

const isOurs = (person: Person): boolean => person.active && groupOf(person.role) !== 'families';

/** Whether anybody lacks an address that an account could give. */
export const lacksAddress = (person: Person): boolean => isOurs(person) && person.email === '';

/**
 * The accounts of people without an address: by an id that the domain keeps of the account, else by the user name. An account that
 * is suspended, or whose address somebody has already, is nobody's; somebody of whom two accounts could be keeps none.
 */
export function matchAccounts(people: readonly Person[], accounts: readonly DirectoryUser[]): Matched {
  const [byId, byName] = [new Unique(), new Unique()];
  const taken = new Set<string>();
  for (const person of people) {
    if (person.email !== '') taken.add(person.email.trim().toLowerCase());
    if (!isOurs(person)) continue;
    byId.put(person.personId, person);
    byId.put(person.studentNumber, person);
    byName.put(person.username, person);
  }
  const claims = { byId: new Map<string, Set<string>>(), byName: new Map<string, Set<string>>() };
  const claim = (of: Map<string, Set<string>>, person: Person | null, email: string): void => {
    if (person !== null && person.email === '') of.set(person.personId, (of.get(person.personId) ?? new Set()).add(email));
  };
  for (const account of accounts) {
    const email = account.email.trim().toLowerCase();
    if (account.suspended || email === '' || taken.has(email)) continue;
    const named = new Set(account.externalIds.map((id) => byId.get(id)).filter((person) => person !== null));
    const [only, second] = named;
    if (only !== undefined) {
      if (second === undefined) claim(claims.byId, only, email);
      continue;
    }
    claim(claims.byName, byName.get(email) ?? byName.get(email.split('@')[0] ?? ''), email);
  }
  const fill: { personId: string; email: string }[] = [];
  let unsure = 0;
  for (const personId of new Set([...claims.byId.keys(), ...claims.byName.keys()])) {
    const [email, other] = claims.byId.get(personId) ?? claims.byName.get(personId) ?? [];
    if (other !== undefined) unsure += 1;
    else if (email !== undefined) fill.push({ personId, email });
  }
  return { fill, unsure };
}
