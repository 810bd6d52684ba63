/** This file reads what a person is: OneRoster 1.1's role in users.csv, and 1.2's roles.csv with a row per role and school. */
import type { Day } from '../../base/time';
import { type Role, ROLES } from '../sheet';
import { type GivenFile, type ROSTER_FILES, type RosterRow, readRosterFile } from './columns';
import { type FileReading, type Findings, UNEVEN, activeByStatus, dayIn, shortened } from './reading';

export interface RoleWord {
  readonly role: Role;
  /** The roster's word where it is another than the role's; else ''. */
  readonly roleAsGiven: string;
}

/** The words that OneRoster 1.2 and School Data Sync have beyond 1.1's, where one of ours means the same; `counselor` and strangers stay `other`. */
const LIKE: ReadonlyMap<string, Role> = new Map([
  ['districtadministrator', 'administrator'],
  ['siteadministrator', 'administrator'],
  ['systemadministrator', 'administrator'],
  ['principal', 'administrator'],
  ...['professor', 'adjunct', 'faculty', 'lecturer', 'instructor', 'substituteTeacher'].map((word): [string, Role] => [word.toLowerCase(), 'teacher']),
  ...['paraprofessional', 'teacherAssistant'].map((word): [string, Role] => [word.toLowerCase(), 'aide']),
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
  /** The grade of the role that counts, where the file has one; else ''. */
  readonly grade: string;
}

interface Gathered {
  role: RoleWord | null;
  primary: boolean;
  grade: string;
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
  readonly hasGrades: boolean;
}

/** Of several roles a primary one counts, then the one that stands first in our list: the same whatever the order of the rows. */
function betterRole(held: Gathered, word: RoleWord, primary: boolean): boolean {
  if (held.role === null) return true;
  if (primary !== held.primary) return primary;
  const [now, before] = [ROLES.indexOf(word.role), ROLES.indexOf(held.role.role)];
  return now < before || (now === before && word.roleAsGiven < held.role.roleAsGiven);
}

type RoleRow = RosterRow<keyof typeof ROSTER_FILES.roles.columns>;

function whyNot(row: RoleRow): string {
  if (row.spoilt !== '') return row.spoilt;
  const digits = shortened({ userSourcedId: row.at('user'), orgSourcedId: row.at('org') });
  if (digits !== '') return digits;
  if (row.at('user') === '') return 'The row has no userSourcedId, so nobody can tell whose role it is. Add it and export again.';
  if (row.at('role') === '') return 'The row has no role. Add it and export again.';
  return row.uneven && !isKnownRole(row.at('role')) ? UNEVEN : '';
}

/** Whether a role is held today, as far as its dates say: a date that cannot be read says nothing. */
function isHeld(row: RoleRow, today: Day, source: string, findings: Findings): boolean {
  const [begins, ends] = (['begins', 'ends'] as const).map((field) => {
    const day = dayIn(row.at(field));
    if (day === null && row.at(field) !== '') findings.warnRow(source, row.line, `the date ${field === 'begins' ? 'of the beginning' : 'of the end'} cannot be read, and is left aside. Write it as 2026-08-24.`);
    return day;
  });
  return !(begins != null && begins > today) && !(ends != null && ends < today);
}

/** Reads the roles; of somebody who holds some role today, those that ended or have not begun are left aside. */
export function readRoles({ name: source, text }: GivenFile, findings: Findings, today: Day): FileReading<Roles> {
  const table = readRosterFile('roles', text);
  if (!table.ok) return table;
  let gaps = false;
  const good = table.rows.filter((row) => {
    const why = whyNot(row);
    if (why === '') return true;
    findings.refuse(source, row.line, why);
    gaps = true;
    return false;
  });
  const held = new Set(good.filter((row) => activeByStatus(row.at('status')) !== false && isHeld(row, today, source, findings)));
  const current = new Set([...held].map((row) => row.at('user')));
  const byUser = new Map<string, Gathered>();
  for (const row of good) {
    const user = row.at('user');
    const gathered: Gathered = byUser.get(user) ?? { role: null, primary: false, grade: '', orgs: [], leftOrgs: [], lines: [] };
    byUser.set(user, gathered);
    gathered.lines.push(row.line);
    const org = row.at('org');
    if (activeByStatus(row.at('status')) === false || (current.has(user) && !held.has(row))) {
      if (org !== '') gathered.leftOrgs.push(org);
      continue;
    }
    if (!held.has(row)) findings.warnRow(source, row.line, 'none of the roles of this person is of today, so the dates are left aside. Export the roles of this school year.');
    if (org !== '') gathered.orgs.push(org);
    const primary = ['primary', 'true', 'yes', '1'].includes(row.at('type').toLowerCase());
    const word = roleOf(row.at('role'));
    if (!betterRole(gathered, word, primary)) continue;
    gathered.role = word;
    gathered.primary = primary;
    gathered.grade = row.at('grade');
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
    hasGrades: table.has('grade'),
  };
}
