/** This file reads the lists of people: everybody in the roster, with role, schools, guardians and language. */
import { type Language, languageOf } from '../../words/languages';
import type { Person, Role } from '../sheet';
import { type GivenFile, type PeopleFile, type ROSTER_FILES, type RosterRow, readRosterFile } from './columns';
import type { Orgs } from './orgs';
import { type FileReading, type Findings, UNEVEN, activeByFlag, activeByStatus, isToBeDeleted, shortened, wordsOf } from './reading';
import type { Relationships } from './relationships';
import { type RoleWord, type Roles, isKnownRole, roleOf } from './roles';

/** A person as far as the roster speaks of them; a missing field was not said, and what stands in the sheet stays. */
export type RosterPerson = Pick<Person, 'personId' | 'active'> & Partial<Omit<Person, 'personId' | 'active' | 'leftOn'>>;

export interface Users {
  readonly people: readonly RosterPerson[];
  readonly places: ReadonlyMap<string, Place>;
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
  readonly relationships: Relationships | null;
  /** What relationships say somebody is, for whom nothing else does. */
  readonly relatedAs: ReadonlyMap<string, Role>;
  readonly findings: Findings;
}

type UserField = keyof typeof ROSTER_FILES.users.columns;
type UserRow = RosterRow<UserField>;
type Has = (field: UserField) => boolean;

/** One file of people; School Data Sync V1 says by the file's name what they are. */
export interface PeopleList {
  readonly file: PeopleFile;
  readonly given: GivenFile;
}
const ROLE_OF_FILE: Readonly<Partial<Record<PeopleFile, Role>>> = { students: 'student', teachers: 'teacher', contacts: 'guardian' };

/** One list while it is read. */
interface Reading {
  readonly source: string;
  readonly file: PeopleFile;
  readonly has: Has;
  readonly context: UsersContext;
}

/** The person's id; a family's contact without one is known by the address. */
const idOf = (row: UserRow, file: PeopleFile): string => (row.at('id') !== '' || file !== 'contacts' ? row.at('id') : row.at('email').toLowerCase());

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

/** Where a person stands in the files. */
export interface Place {
  readonly source: string;
  readonly line: number;
}

/** Why a row is no person, or ''. */
function whyNot(row: UserRow, { has, file, source }: Reading, before: Place | undefined): string {
  if (row.spoilt !== '') return row.spoilt;
  const digits = shortened({ sourcedId: row.at('id'), identifier: row.at('number'), orgSourcedIds: row.at('orgs'), agentSourcedIds: row.at('agents') });
  if (digits !== '') return digits;
  if (idOf(row, file) === '') return `The person has no ${file === 'contacts' ? 'e-mail address' : 'sourcedId'}. Give the person one and export again.`;
  if (before !== undefined) {
    const place = before.source === source ? `Line ${before.line}` : `Line ${before.line} of ${before.source}`;
    return `${place} has the same sourcedId and was taken. Remove one of the two and export again.`;
  }
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
function rolesAndSchools(row: UserRow, { has, file, source, context }: Reading): RoleAndSchools {
  const { findings, rolesPartial } = context;
  const id = idOf(row, file);
  const given = context.roles?.of(id) ?? null;
  const related = context.relatedAs.get(id);
  let word: Partial<RoleWord> = given?.role ?? (row.at('role') === '' ? {} : roleOf(row.at('role')));
  const byOther = related ?? ROLE_OF_FILE[file];
  if (word.role === undefined && byOther !== undefined) word = roleOf(byOther);
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

function personOf(row: UserRow, reading: Reading): RosterPerson {
  const { has, file, source, context } = reading;
  const active = isActive(row, source, context.findings);
  const [givenName, familyName] = [row.at('givenName'), row.at('familyName')];
  const roleGrade = context.roles?.hasGrades === true ? (context.roles.of(idOf(row, file))?.grade ?? '') : null;
  const person: RosterPerson = {
    personId: idOf(row, file),
    active,
    ...rolesAndSchools(row, reading),
    ...(givenName === '' && familyName === '' ? {} : { givenName, familyName }),
    // Google takes addresses in any case; one case lets accounts, devices and people be matched.
    ...(has('email') ? { email: row.at('email').toLowerCase() } : {}),
    ...(has('username') ? { username: row.at('username') } : {}),
    ...(has('number') ? { studentNumber: row.at('number') } : {}),
    ...(has('grades') ? { grade: wordsOf(row.at('grades')).join(', ') } : roleGrade === null ? {} : { grade: wordsOf(roleGrade).join(', ') }),
    ...(has('language') ? { language: languageOf(row.at('language')) ?? '' } : {}),
  };
  if (person.active && person.role === 'student' && person.schoolIds?.length === 0 && !context.rolesPartial) {
    context.findings.warnRow(source, row.line, 'the student has no school. The student is kept; add the school and export again.');
  }
  return person;
}

const FAMILY: readonly string[] = ['guardian', 'parent', 'relative'];

interface Link {
  readonly child: string;
  readonly guardian: string;
}

/**
 * Who the guardians of each person are. Systems write the link at the student, at the guardian, at both, or in a file of its own;
 * what stands at a guardian is a child. A guardian whose language nobody gave is written to in that of the children, where they
 * all have one.
 */
function withGuardians(people: readonly RosterPerson[], agents: ReadonlyMap<string, readonly string[]>, links: readonly Link[]): RosterPerson[] {
  const isFamily = (person: RosterPerson): boolean => FAMILY.includes(person.role ?? '');
  const byId = new Map(people.map((person) => [person.personId, person]));
  const guardians = new Map<string, string[]>();
  for (const person of people) if (!isFamily(person)) guardians.set(person.personId, [...(agents.get(person.personId) ?? [])]);
  for (const person of people) {
    if (!isFamily(person)) continue;
    for (const child of agents.get(person.personId) ?? []) guardians.get(child)?.push(person.personId);
  }
  for (const { child, guardian } of links) guardians.get(child)?.push(guardian);
  const languages = new Map<string, Set<string>>();
  for (const [child, ids] of guardians) {
    const language = byId.get(child)?.language ?? '';
    for (const id of ids) languages.set(id, (languages.get(id) ?? new Set()).add(language));
  }
  return people.map((person) => {
    const ofChildren = [...(languages.get(person.personId) ?? [])];
    const [language] = ofChildren;
    const inherits = isFamily(person) && (person.language ?? '') === '' && ofChildren.length === 1 && language !== undefined && language !== '';
    return { ...person, guardianIds: [...new Set(guardians.get(person.personId) ?? [])], ...(inherits ? { language: language as Language } : {}) };
  });
}

/** What the lists are read into, one after another. */
class Gathering {
  readonly people = new Map<string, RosterPerson>();
  readonly places = new Map<string, Place>();
  readonly spared = new Set<string>();
  readonly agents = new Map<string, readonly string[]>();
  readonly schoolsLeft = new Map<string, readonly string[]>();
  torn = false;

  constructor(private readonly context: UsersContext) {}

  take(row: UserRow, reading: Reading): void {
    const { source, file } = reading;
    const id = idOf(row, file);
    const before = this.places.get(id);
    if (before !== undefined && this.isSecondSchool(row, id, before, reading)) return;
    const why = whyNot(row, reading, before);
    if (why !== '') {
      this.context.findings.refuse(source, row.line, why);
      // Whose row it was cannot be told from an id that lost its digits.
      if (row.broken || shortened({ id }) !== '') this.torn = true;
      else if (id !== '') this.spared.add(id);
      return;
    }
    this.places.set(id, { source, line: row.line });
    this.people.set(id, personOf(row, reading));
    this.agents.set(id, wordsOf(row.at('agents')));
    const left = this.context.rolesPartial ? (this.context.roles?.of(id)?.leftOrgs ?? []) : [];
    if (left.length > 0) this.schoolsLeft.set(id, this.context.orgs.schoolsFor(left).schoolIds);
  }

  /** School Data Sync V1 has a row for each school of a person; the second one brings the school and nothing else. */
  private isSecondSchool(row: UserRow, id: string, before: Place, { source, file, context }: Reading): boolean {
    const person = this.people.get(id);
    if (ROLE_OF_FILE[file] === undefined || before.source !== source || row.spoilt !== '' || person === undefined) return false;
    if (row.at('givenName') !== person.givenName || row.at('familyName') !== person.familyName) return false;
    const { schoolIds } = context.orgs.schoolsFor(wordsOf(row.at('orgs')));
    this.people.set(id, { ...person, schoolIds: [...new Set([...(person.schoolIds ?? []), ...schoolIds])] });
    return true;
  }
}

export function readUsers(lists: readonly PeopleList[], context: UsersContext): FileReading<Users> | (FileReading<never> & { readonly source: string }) {
  const gathering = new Gathering(context);
  let hasAgents = false;
  for (const { file, given } of lists) {
    const table = readRosterFile(file, given.text, file === 'users' && context.roles === null ? ['role'] : []);
    if (!table.ok) return { ...table, source: given.name };
    hasAgents ||= table.has('agents');
    const reading: Reading = { source: given.name, file, has: table.has, context };
    for (const row of table.rows) gathering.take(row, reading);
  }
  const { places, spared, agents, torn, schoolsLeft } = gathering;
  context.roles?.refuseStrangers((user) => places.has(user) || spared.has(user));
  const links = linksOf(gathering, context);
  const people = [...gathering.people.values()];
  return {
    ok: true,
    people: hasAgents || links !== null ? withGuardians(people, hasAgents ? agents : new Map(), links ?? []) : people,
    places,
    spared: [...spared].filter((id) => !places.has(id)),
    torn,
    schoolsLeft,
  };
}

/** The relationships by ids; null where there are none or some of them were refused, since nobody loses a guardian by a spoilt row. */
function linksOf({ people, places, spared }: Gathering, { relationships, findings }: UsersContext): readonly Link[] | null {
  if (relationships === null) return null;
  const byEmail = new Map([...people.values()].filter((person) => FAMILY.includes(person.role ?? '')).map((person) => [person.email ?? '', person.personId]));
  const links: Link[] = [];
  let { gaps } = relationships;
  for (const { child, guardian, email, line } of relationships.given) {
    const id = guardian !== '' ? guardian : (byEmail.get(email) ?? '');
    const known = (one: string): boolean => places.has(one) || spared.has(one);
    if (known(child) && known(id)) links.push({ child, guardian: id });
    else {
      findings.refuse(relationships.source, line, 'No row of the lists of people has this student, or this guardian. Export the person with the relation.');
      gaps = true;
    }
  }
  return gaps ? null : links;
}
