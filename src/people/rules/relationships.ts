/** This file reads who is whose guardian where a file of its own says so: School Data Sync's relationships and guardianrelationship. */
import type { Role } from '../sheet';
import { type GivenFile, readRosterFile } from './columns';
import { type FileReading, type Findings, activeByStatus, shortened } from './reading';

export interface Relationship {
  readonly child: string;
  /** The guardian's id, or '' where only the address is given. */
  readonly guardian: string;
  readonly email: string;
  readonly role: Role;
  readonly line: number;
}

export interface Relationships {
  readonly source: string;
  readonly given: readonly Relationship[];
  /** Some row was refused, so that people may have other guardians than the rest says. */
  readonly gaps: boolean;
}

/** Words for somebody's family. Others, such as doctor, are nobody whom a school writes to about a device. */
const FAMILY_WORDS: ReadonlyMap<string, Role> = new Map([
  ...['', 'guardian', 'other', 'fosterparent', 'courtappointedguardian'].map((word): [string, Role] => [word, 'guardian']),
  ...['parent', 'mother', 'father', 'stepparent', 'stepmother', 'stepfather'].map((word): [string, Role] => [word, 'parent']),
  ...['relative', 'grandparent', 'grandmother', 'grandfather', 'aunt', 'uncle', 'sibling', 'brother', 'sister'].map((word): [string, Role] => [word, 'relative']),
]);

export function readRelationships({ name: source, text }: GivenFile, findings: Findings): FileReading<Relationships> {
  const table = readRosterFile('relationships', text);
  if (!table.ok) return table;
  if (!table.has('guardian') && !table.has('email')) return { ok: false, why: 'it has neither a column relationshipUserSourcedId nor a column Email; export it again with one of them' };
  const given: Relationship[] = [];
  let gaps = false;
  for (const row of table.rows) {
    const [child, guardian, email] = [row.at('child'), row.at('guardian'), row.at('email').toLowerCase()];
    let why = row.spoilt;
    if (why === '') why = shortened({ userSourcedId: child, relationshipUserSourcedId: guardian });
    if (why === '' && (child === '' || (guardian === '' && email === ''))) why = 'The row does not say whose guardian it is about. Add the student and the guardian and export again.';
    if (why !== '') {
      findings.refuse(source, row.line, why);
      gaps = true;
      continue;
    }
    if (activeByStatus(row.at('status')) === false) continue;
    const role = FAMILY_WORDS.get(row.at('role').toLowerCase().replace(/[\s_-]+/g, ''));
    if (role === undefined) findings.warnRow(source, row.line, 'the relation is none of a family, so the person is not taken for a guardian.');
    else given.push({ child, guardian, email, role, line: row.line });
  }
  return { ok: true, source, given, gaps };
}
