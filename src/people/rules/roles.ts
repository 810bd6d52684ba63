/** This file reads what a person is: OneRoster 1.1's role in users.csv, and 1.2's roles.csv with a row per role and school. */
import { type Role, ROLES } from '../sheet';
import { type GivenFile, readRosterFile } from './columns';
import { type FileReading, type Findings, UNEVEN, activeByStatus } from './reading';

export interface RoleWord {
  readonly role: Role;
  /** The roster's word where it is another than the role's; else ''. */
  readonly roleAsGiven: string;
}

/** The words that OneRoster 1.2 has beyond 1.1's, where one of ours means the same; `counselor` and strangers stay `other`. */
const LIKE: ReadonlyMap<string, Role> = new Map([
  ['districtadministrator', 'administrator'],
  ['siteadministrator', 'administrator'],
  ['systemadministrator', 'administrator'],
  ['principal', 'administrator'],
]);

/** What a roster's word for a role means; an unknown word survives as `other` beside itself. */
export function roleOf(given: string): RoleWord {
  const word = given.toLowerCase();
  const exact = ROLES.find((role) => role === word);
  if (exact !== undefined) return { role: exact, roleAsGiven: '' };
  return { role: LIKE.get(word) ?? 'other', roleAsGiven: given };
}

/** Whether a word is one that OneRoster lists, in either version. */
export const isKnownRole = (given: string): boolean => {
  const word = given.toLowerCase();
  return word === 'counselor' || LIKE.has(word) || ROLES.some((role) => role === word);
};

/** The roles of one person in roles.csv. */
export interface GivenRoles {
  readonly role: RoleWord | null;
  /** The organisations of the roles held, and of those given up. */
  readonly orgs: readonly string[];
  readonly leftOrgs: readonly string[];
}

interface Gathered {
  role: RoleWord | null;
  primary: boolean;
  readonly orgs: string[];
  readonly leftOrgs: string[];
  readonly lines: number[];
}

export interface Roles {
  of(userId: string): GivenRoles | null;
  /** Refuses the rows of everybody who is not among these. */
  refuseStrangers(known: (userId: string) => boolean): void;
  /** Some row was refused, so that people may hold other roles than the rest says. */
  readonly gaps: boolean;
}

/** Of several roles a primary one counts, then the one that stands first in our list: the same whatever the order of the rows. */
function betterRole(held: Gathered, word: RoleWord, primary: boolean): boolean {
  if (held.role === null) return true;
  if (primary !== held.primary) return primary;
  const [now, before] = [ROLES.indexOf(word.role), ROLES.indexOf(held.role.role)];
  return now < before || (now === before && word.roleAsGiven < held.role.roleAsGiven);
}

export function readRoles({ name: source, text }: GivenFile, findings: Findings): FileReading<Roles> {
  const table = readRosterFile('roles', text);
  if (!table.ok) return table;
  const byUser = new Map<string, Gathered>();
  let gaps = false;
  for (const row of table.rows) {
    const user = row.at('user');
    const given = row.at('role');
    let why = row.spoilt;
    if (why === '' && user === '') why = 'The row has no userSourcedId, so nobody can tell whose role it is. Add it and export again.';
    if (why === '' && given === '') why = 'The row has no role. Add it and export again.';
    if (why === '' && row.uneven && !isKnownRole(given)) why = UNEVEN;
    if (why !== '') {
      findings.refuse(source, row.line, why);
      gaps = true;
      continue;
    }
    const held: Gathered = byUser.get(user) ?? { role: null, primary: false, orgs: [], leftOrgs: [], lines: [] };
    byUser.set(user, held);
    held.lines.push(row.line);
    const org = row.at('org');
    if (activeByStatus(row.at('status')) === false) {
      if (org !== '') held.leftOrgs.push(org);
      continue;
    }
    if (org !== '') held.orgs.push(org);
    const primary = row.at('type').toLowerCase() === 'primary';
    const word = roleOf(given);
    if (!betterRole(held, word, primary)) continue;
    held.role = word;
    held.primary = primary;
  }
  return {
    ok: true,
    of: (userId) => byUser.get(userId) ?? null,
    refuseStrangers: (known) => {
      for (const [user, { lines }] of byUser) {
        if (known(user)) continue;
        for (const line of lines) findings.refuse(source, line, 'No row of the users file has this userSourcedId. Export the person with the role.');
      }
    },
    gaps,
  };
}
