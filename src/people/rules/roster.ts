/** This file reads a roster: a OneRoster set of CSV files, version 1.1 or 1.2, or one of Microsoft School Data Sync, whole or as changes. */
import type { Day } from '../../base/time';
import type { Role } from '../sheet';
import { type GivenFile, PEOPLE_FILES, type PeopleFile, type RosterFile, findRosterFiles, readRosterFile } from './columns';
import { NO_ORGS, type Orgs, type RosterSchool, readOrgs } from './orgs';
import { type FileReading, Findings, type Refused } from './reading';
import { type Relationships, readRelationships } from './relationships';
import { readRoles } from './roles';
import { type Place, type RosterPerson, type Users, readUsers } from './users';

export interface Roster {
  readonly ok: true;
  /** Each school and person once, active or not. */
  readonly schools: readonly RosterSchool[];
  readonly people: readonly RosterPerson[];
  /** The roster lists every one, so that whoever is missing has left. False for a delta, and wherever the file leaves a doubt. */
  readonly whole: { readonly schools: boolean; readonly people: boolean };
  /** Ids whose row was refused: not to be changed, and not to be taken for having left. */
  readonly spared: { readonly schools: ReadonlySet<string>; readonly people: ReadonlySet<string> };
  /** roles.csv names changes only, or some row of it was refused: people keep the schools they have, but for those in `schoolsLeft`. */
  readonly rolesPartial: boolean;
  readonly schoolsLeft: ReadonlyMap<string, readonly string[]>;
  readonly refused: readonly Refused[];
  /** Where each person stands in the files. */
  readonly places: ReadonlyMap<string, Place>;
  /** Full sentences with file and line; no names, no addresses. */
  readonly warnings: readonly string[];
}

/** `why` finishes the sentence "The roster in SOURCE cannot be used: …". */
export type RosterReading = Roster | { readonly ok: false; readonly source: string; readonly why: string };

type Mode = 'bulk' | 'delta' | 'unsaid';
type ModeOf = (file: RosterFile) => Mode;
type Unusable = Exclude<RosterReading, Roster>;

/** Whether manifest.csv says that a file is whole or names changes only; without a manifest a set is whole. */
function modesOf(manifest: GivenFile | undefined): FileReading<{ readonly mode: ModeOf }> {
  if (manifest === undefined) return { ok: true, mode: () => 'bulk' };
  const table = readRosterFile('manifest', manifest.text);
  if (!table.ok) return table;
  const modes = new Map(table.rows.map((row) => [row.at('property').toLowerCase(), row.at('value').toLowerCase()]));
  return {
    ok: true,
    mode: (file) => {
      const mode = modes.get(`file.${file}`);
      return mode === 'bulk' || mode === 'delta' ? mode : 'unsaid';
    },
  };
}

/** Letters that were not UTF-8 arrive as this sign, and cannot be had back from it. */
const LOST_LETTER = '\uFFFD';

function warnOfFiles(files: ReadonlyMap<RosterFile, GivenFile>, mode: ModeOf, findings: Findings): void {
  const manifest = files.get('manifest')?.name ?? 'manifest.csv';
  for (const [file, { name, text }] of files) {
    if (file !== 'manifest' && mode(file) === 'unsaid') {
      findings.warn(`${manifest} does not say whether ${name} is bulk or delta, so nothing that is missing from it is taken for gone.`);
    }
    if (text.includes(LOST_LETTER)) {
      findings.warn(`${name} is not saved as UTF-8, and some letters in it are lost. Save it as "CSV UTF-8" and load it again.`);
    }
    const { saved } = files.get(file) ?? {};
    if (saved !== undefined) findings.warn(`${name} is not saved as UTF-8; its letters were read as ${saved}. Look whether names with accents are right, and save it as "CSV UTF-8" next time.`);
  }
  if (!files.has('orgs')) findings.warn('orgs.csv is missing, so the schools stay as they are.');
}

/** Whether whoever a roster does not list has left. One row that nobody can read at all leaves a doubt, and then nobody has. */
function wholeness(orgs: Orgs, users: Users, bulk: Roster['whole'], findings: Findings): Roster['whole'] {
  if (bulk.schools && orgs.schools.length === 0) findings.warn('The orgs file lists no school, so the schools stay as they are.');
  if (bulk.schools && orgs.torn) findings.warn('Because a row of the orgs file could not be read at all, no school is taken for closed this time.');
  if (bulk.people && users.torn) findings.warn('Because a row of the users file could not be read at all, nobody is taken for gone this time.');
  return { schools: bulk.schools && orgs.schools.length > 0 && !orgs.torn, people: bulk.people && !users.torn };
}

/** A whole file that lists nobody is a mistake, and taking it at its word would make everybody leave. */
function nobodyIn(file: GivenFile, findings: Findings): Unusable {
  const first = findings.refused.find((one) => one.source === file.name);
  const why = first === undefined ? 'it lists nobody' : `not one of its rows can be read, beginning with line ${first.line}`;
  return { ok: false, source: file.name, why };
}

/** Whom relationships name without another role to tell by. */
const relatedAs = (relationships: Relationships | null): ReadonlyMap<string, Role> =>
  new Map((relationships?.given ?? []).filter((one) => one.guardian !== '').map((one) => [one.guardian, one.role]));

/**
 * Reads a roster from its files, in whatever folder each stands and whatever other files there are. Needs a list of people; without
 * orgs.csv the schools stay as they are, and without roles.csv (1.2) users.csv must have the role. `today` tells which roles of a
 * roles.csv with dates are held.
 */
export function readRoster(given: readonly GivenFile[], today: Day): RosterReading {
  const found = findRosterFiles(given);
  if (!found.ok) return found;
  const { files } = found;
  const unusable = (file: RosterFile, why: string): Unusable => ({ ok: false, source: files.get(file)?.name ?? `${file}.csv`, why });
  const [orgsFile, rolesFile, relationshipsFile] = [files.get('orgs'), files.get('roles'), files.get('relationships')];
  const lists = PEOPLE_FILES.flatMap((file) => (files.has(file) ? [{ file, given: files.get(file) as GivenFile }] : []));
  const [first] = lists.filter((list) => list.file !== 'contacts');
  if (first === undefined) return unusable('users', 'the file is missing from what was given');

  const findings = new Findings();
  const modes = modesOf(files.get('manifest'));
  if (!modes.ok) return unusable('manifest', modes.why);
  warnOfFiles(files, modes.mode, findings);
  const orgs: FileReading<Orgs> = orgsFile === undefined ? { ok: true, ...NO_ORGS } : readOrgs(orgsFile, findings);
  if (!orgs.ok) return unusable('orgs', orgs.why);
  const roles = rolesFile === undefined ? null : readRoles(rolesFile, findings, today);
  if (roles !== null && !roles.ok) return unusable('roles', roles.why);
  const relationships = relationshipsFile === undefined ? null : readRelationships(relationshipsFile, findings);
  if (relationships !== null && !relationships.ok) return unusable('relationships', relationships.why);

  const rolesPartial = roles !== null && (roles.gaps || modes.mode('roles') !== 'bulk');
  const bulk = { schools: orgsFile !== undefined && modes.mode('orgs') === 'bulk', people: lists.every((list) => modes.mode(list.file) === 'bulk') && !isHalf(lists) };
  if (isHalf(lists)) findings.warn('Of the lists of students and of teachers only one is there, so nobody is taken for gone this time.');
  const users = readUsers(lists, { orgs, orgsWhole: bulk.schools, roles, rolesPartial, relationships, relatedAs: relatedAs(relationships), findings });
  if (!users.ok) return { ok: false, source: 'source' in users ? users.source : first.given.name, why: users.why };
  if (bulk.people && users.people.length === 0) return nobodyIn(first.given, findings);
  const whole = wholeness(orgs, users, bulk, findings);
  return {
    ok: true,
    schools: orgs.schools,
    people: users.people,
    whole,
    spared: { schools: new Set(orgs.spared), people: new Set(users.spared) },
    rolesPartial,
    schoolsLeft: users.schoolsLeft,
    refused: findings.refused,
    places: users.places,
    warnings: findings.warnings(),
  };
}

/** School Data Sync V1 keeps students and teachers apart: one file alone is not everybody. */
const isHalf = (lists: readonly { readonly file: PeopleFile }[]): boolean => !lists.some((list) => list.file === 'users') && !(lists.some((list) => list.file === 'students') && lists.some((list) => list.file === 'teachers'));
