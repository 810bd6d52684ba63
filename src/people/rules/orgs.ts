/** This file reads orgs.csv: which organisations are schools, and which school an organisation below one belongs to. */
import type { School } from '../sheet';
import { readRosterFile, type GivenFile } from './columns';
import { type FileReading, type Findings, activeByStatus, isToBeDeleted, shortened } from './reading';

/** A school as far as the roster speaks of it; a missing field was not said. */
export type RosterSchool = Pick<School, 'schoolId' | 'active'> & Partial<Pick<School, 'name' | 'code'>>;

export interface Orgs {
  readonly schools: readonly RosterSchool[];
  /** Schools whose row was refused: they are in the roster, whatever else is wrong with them. */
  readonly spared: readonly string[];
  /** Some row is so broken that nobody can tell which school it was. */
  readonly torn: boolean;
  /** The schools that organisations stand for: the school itself, or the one above a department; none for a district. */
  schoolsFor(orgIds: readonly string[]): { readonly schoolIds: readonly string[]; readonly unknown: boolean };
}

interface Org {
  readonly school: boolean;
  readonly parent: string;
}

export const NO_ORGS: Orgs = {
  schools: [],
  spared: [],
  torn: false,
  schoolsFor: (orgIds) => ({ schoolIds: orgIds, unknown: orgIds.length > 0 }),
};

/** Where each organisation's nearest school is, climbing to parents; a circle of parents leads to none. */
function schoolFinder(orgs: ReadonlyMap<string, Org>): (id: string) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    const path: string[] = [];
    let at = id;
    let school: string | null = null;
    for (const seen = new Set<string>(); !seen.has(at); ) {
      const found = known.get(at);
      if (found !== undefined) {
        school = found;
        break;
      }
      const org = orgs.get(at);
      if (org === undefined) break;
      seen.add(at);
      path.push(at);
      if (org.school) {
        school = at;
        break;
      }
      at = org.parent;
    }
    for (const step of path) known.set(step, school);
    return school;
  };
}

/**
 * The types at which people are taught: OneRoster's school, and those of Microsoft School Data Sync ("default list of values").
 * Others, such as district or department, are above or within one. Without a type an organisation is taken for a school.
 */
const TEACHES = ['', 'school', 'campus', 'college', 'university', 'adulteducation'];

export function readOrgs({ name: source, text }: GivenFile, findings: Findings): FileReading<Orgs> {
  const table = readRosterFile('orgs', text);
  if (!table.ok) return table;
  const schools: RosterSchool[] = [];
  const orgs = new Map<string, Org>();
  const lines = new Map<string, number>();
  const spared = new Set<string>();
  for (const row of table.rows) {
    const id = row.at('id');
    const status = row.at('status');
    const name = row.at('name');
    const before = lines.get(id);
    let why = row.spoilt;
    if (why === '') why = shortened({ sourcedId: id, parentSourcedId: row.at('parent') });
    if (why === '' && id === '') why = 'The row has no sourcedId. Give the organisation one and export again.';
    if (why === '' && before !== undefined) why = `Line ${before} has the same sourcedId and was taken. Remove one of the two and export again.`;
    if (why === '' && name === '' && !isToBeDeleted(status)) why = 'The organisation has no name. Give it one and export again.';
    if (why !== '') {
      findings.refuse(source, row.line, why);
      if (id !== '') spared.add(id);
      continue;
    }
    lines.set(id, row.line);
    const active = activeByStatus(status);
    if (active === null) findings.warnRow(source, row.line, 'the status is neither active nor tobedeleted. The row counts as active.');
    const school = TEACHES.includes(row.at('type').toLowerCase());
    orgs.set(id, { school, parent: row.at('parent') });
    if (!school) continue;
    schools.push({
      schoolId: id,
      active: active ?? true,
      ...(name === '' ? {} : { name }),
      ...(table.has('code') ? { code: row.at('code') } : {}),
    });
  }
  const schoolOf = schoolFinder(orgs);
  return {
    ok: true,
    schools,
    spared: [...spared].filter((id) => !lines.has(id)),
    torn: table.rows.some((row) => row.broken || shortened({ id: row.at('id') }) !== ''),
    schoolsFor: (orgIds) => {
      const unknown = orgIds.some((id) => !orgs.has(id) && !spared.has(id));
      const found = orgIds.map((id) => (orgs.has(id) ? schoolOf(id) : id)).filter((id): id is string => id !== null);
      return { schoolIds: [...new Set(found)], unknown };
    },
  };
}
