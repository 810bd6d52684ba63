/** This file reads users.csv: everybody in the roster, with role, schools, guardians and language. */
import { languageOf } from '../../words/languages';
import type { Person } from '../sheet';
import { type GivenFile, type ROSTER_FILES, type RosterRow, readRosterFile } from './columns';
import type { Orgs } from './orgs';
import { type FileReading, type Findings, UNEVEN, activeByFlag, activeByStatus, isToBeDeleted, wordsOf } from './reading';
import { type RoleWord, type Roles, isKnownRole, roleOf } from './roles';

/** A person as far as the roster speaks of them; a missing field was not said, and what stands in the sheet stays. */
export type RosterPerson = Pick<Person, 'personId' | 'active'> & Partial<Omit<Person, 'personId' | 'active' | 'leftOn'>>;

export interface Users {
  readonly people: readonly RosterPerson[];
  /** People whose row was refused: they are in the roster, whatever else is wrong with them. */
  readonly spared: readonly string[];
  /** Some row is so broken that nobody can tell whose it was. */
  readonly torn: boolean;
  /** Schools that people left by a partial roles.csv, by person. */
  readonly schoolsLeft: ReadonlyMap<string, readonly string[]>;
}

export interface UsersContext {
  readonly orgs: Orgs;
  /** orgs.csv came whole, so that an organisation it does not list is unknown. */
  readonly orgsWhole: boolean;
  readonly roles: Roles | null;
  /** roles.csv does not say everything: it names changes only, or some row of it was refused. */
  readonly rolesPartial: boolean;
  readonly findings: Findings;
}

type UserField = keyof typeof ROSTER_FILES.users.columns;
type UserRow = RosterRow<UserField>;
type Has = (field: UserField) => boolean;

/** OneRoster's grades are codes such as KG, 03, 11, UG. */
const LONGEST_GRADE_CHARS = 4;

/**
 * Whether the cells of an uneven row stand under their own headers, as they do where trailing blanks were cut off or a comma
 * stands at the end: a lost or an extra comma shows in one of these.
 */
function standsRight(row: UserRow, has: Has): boolean {
  if (has('role') && !isKnownRole(row.at('role'))) return false;
  if (activeByStatus(row.at('status')) === null || activeByFlag(row.at('enabled')) === null) return false;
  const email = row.at('email');
  if (email !== '' && !email.includes('@')) return false;
  return wordsOf(row.at('grades')).every((grade) => grade.length <= LONGEST_GRADE_CHARS);
}

/** Why a row is no person, or ''. */
function whyNot(row: UserRow, has: Has, lineBefore: number | undefined): string {
  if (row.spoilt !== '') return row.spoilt;
  if (row.at('id') === '') return 'The person has no sourcedId. Give the person one and export again.';
  if (lineBefore !== undefined) return `Line ${lineBefore} has the same sourcedId and was taken. Remove one of the two and export again.`;
  if (row.uneven && !standsRight(row, has)) return UNEVEN;
  if (row.at('givenName') === '' && row.at('familyName') === '' && !isToBeDeleted(row.at('status'))) {
    return 'The person has neither a given nor a family name. Add one and export again.';
  }
  return '';
}

function isActive(row: UserRow, source: string, findings: Findings): boolean {
  const byStatus = activeByStatus(row.at('status'));
  const byFlag = activeByFlag(row.at('enabled'));
  if (byStatus === null) findings.warnRow(source, row.line, 'the status is neither active nor tobedeleted. The row counts as active.');
  if (byFlag === null) findings.warnRow(source, row.line, 'enabledUser is neither true nor false. The row counts as true.');
  return (byStatus ?? true) && (byFlag ?? true);
}

type RoleAndSchools = Pick<RosterPerson, 'role' | 'roleAsGiven' | 'schoolIds'>;

/** The person's role and schools, from roles.csv where there is one. */
function rolesAndSchools(row: UserRow, has: Has, context: UsersContext, source: string): RoleAndSchools {
  const { findings, rolesPartial } = context;
  const given = context.roles?.of(row.at('id')) ?? null;
  let word: Partial<RoleWord> = given?.role ?? (row.at('role') === '' ? {} : roleOf(row.at('role')));
  if (word.role === undefined && !rolesPartial) {
    word = roleOf('other');
    findings.warnRow(source, row.line, 'the person has no role, and is kept as "other". Add the role and export again.');
  }
  const orgIds = [...new Set([...wordsOf(row.at('primaryOrg')), ...wordsOf(row.at('orgs')), ...(given?.orgs ?? [])])];
  const silent = !has('orgs') && !has('primaryOrg') && given === null && (context.roles === null || rolesPartial);
  if (silent) return word;
  const { schoolIds, unknown } = context.orgs.schoolsFor(orgIds);
  if (unknown && context.orgsWhole) {
    findings.warnRow(source, row.line, 'a school of this person is not in the orgs file. The person is kept; add the school and export again.');
  }
  return { ...word, schoolIds };
}

function personOf(row: UserRow, has: Has, source: string, context: UsersContext): RosterPerson {
  const active = isActive(row, source, context.findings);
  const [givenName, familyName] = [row.at('givenName'), row.at('familyName')];
  const person: RosterPerson = {
    personId: row.at('id'),
    active,
    ...rolesAndSchools(row, has, context, source),
    ...(givenName === '' && familyName === '' ? {} : { givenName, familyName }),
    // Google takes addresses in any case; one case lets accounts, devices and people be matched.
    ...(has('email') ? { email: row.at('email').toLowerCase() } : {}),
    ...(has('number') ? { studentNumber: row.at('number') } : {}),
    ...(has('grades') ? { grade: wordsOf(row.at('grades')).join(', ') } : {}),
    ...(has('language') ? { language: languageOf(row.at('language')) ?? '' } : {}),
  };
  if (person.active && person.role === 'student' && person.schoolIds?.length === 0 && !context.rolesPartial) {
    context.findings.warnRow(source, row.line, 'the student has no school. The student is kept; add the school and export again.');
  }
  return person;
}

const FAMILY: readonly string[] = ['guardian', 'parent', 'relative'];

/**
 * Who the guardians of each person are. Systems write the link at the student, at the guardian, or at both; what stands at a
 * guardian is a child.
 */
function withGuardians(people: readonly RosterPerson[], agents: ReadonlyMap<string, readonly string[]>): RosterPerson[] {
  const isFamily = (person: RosterPerson): boolean => FAMILY.includes(person.role ?? '');
  const guardians = new Map<string, string[]>();
  for (const person of people) if (!isFamily(person)) guardians.set(person.personId, [...(agents.get(person.personId) ?? [])]);
  for (const person of people) {
    if (!isFamily(person)) continue;
    for (const child of agents.get(person.personId) ?? []) guardians.get(child)?.push(person.personId);
  }
  return people.map((person) => ({ ...person, guardianIds: [...new Set(guardians.get(person.personId) ?? [])] }));
}

export function readUsers({ name: source, text }: GivenFile, context: UsersContext): FileReading<Users> {
  const { findings, roles } = context;
  const table = readRosterFile('users', text, roles === null ? ['role'] : []);
  if (!table.ok) return table;
  const lines = new Map<string, number>();
  const spared = new Set<string>();
  const people: RosterPerson[] = [];
  const agents = new Map<string, readonly string[]>();
  const schoolsLeft = new Map<string, readonly string[]>();
  for (const row of table.rows) {
    const id = row.at('id');
    const why = whyNot(row, table.has, lines.get(id));
    if (why !== '') {
      findings.refuse(source, row.line, why);
      if (id !== '') spared.add(id);
      continue;
    }
    lines.set(id, row.line);
    people.push(personOf(row, table.has, source, context));
    agents.set(id, wordsOf(row.at('agents')));
    const left = context.rolesPartial ? (roles?.of(id)?.leftOrgs ?? []) : [];
    if (left.length > 0) schoolsLeft.set(id, context.orgs.schoolsFor(left).schoolIds);
  }
  roles?.refuseStrangers((user) => lines.has(user) || spared.has(user));
  return {
    ok: true,
    people: table.has('agents') ? withGuardians(people, agents) : people,
    spared: [...spared].filter((id) => !lines.has(id)),
    torn: table.rows.some((row) => row.broken),
    schoolsLeft,
  };
}
