/** This file says who the coaches are, who has the coaching workbook, and with whom each notes document is shared. */
import { type Row, newRow } from '../../base/table';
import type { Person, School } from '../../people/sheet';
import { type Coach, type NotesRow, type Teacher, coaches, teachers } from '../sheet';

/** Whom a coach works with: rosters call secretaries, librarians and coaches aides, so of staff it is those who teach. */
export const COACHED: Person['role'] = 'teacher';

const account = (text: string): string => text.trim().toLowerCase();

/** The coaches of the tab Schools and the leads of the programme, one row each. */
export function coachRows(schools: readonly Pick<School, 'schoolId' | 'coachEmail' | 'active'>[], leads: readonly string[]): readonly Coach[] {
  const lead = new Set(leads.map(account).filter((one) => one !== ''));
  const at = new Map([...lead].map((email): [string, string[]] => [email, []]));
  for (const { schoolId, coachEmail, active } of schools) {
    const email = account(coachEmail);
    if (active && email.includes('@')) at.set(email, [...(at.get(email) ?? []), schoolId]);
  }
  return [...at].map(([email, schoolIds]) => newRow(coaches, { email, lead: lead.has(email), schoolIds }));
}

/** Whoever of a pair may have its notes: the teacher while at the district, the coach while at one of the teacher's schools. */
export function sharersOf({ teacherId, coach }: Pick<NotesRow, 'teacherId' | 'coach'>, all: ReadonlyMap<string, Teacher>, coachesNow: ReadonlyMap<string, Coach>): readonly string[] {
  const teacher = all.get(teacherId);
  if (teacher === undefined) return [];
  const isCoach = coachesNow.get(account(coach))?.schoolIds.some((school) => teacher.schoolIds.includes(school)) === true;
  return [...(teacher.active && teacher.email !== '' ? [account(teacher.email)] : []), ...(isCoach ? [account(coach)] : [])];
}

/** What the roster says of the staff whom coaches work with; what was counted of them stays. */
export function teacherRows(roster: readonly Pick<Person, 'personId' | 'role' | 'givenName' | 'familyName' | 'email' | 'schoolIds' | 'active'>[], before: ReadonlyMap<string, Teacher>): readonly Row<typeof teachers>[] {
  return roster.flatMap(({ personId, role, givenName, familyName, email, schoolIds, active }) => {
    const known = before.get(personId);
    if (role !== COACHED || (known === undefined && !active)) return [];
    return [newRow(teachers, { ...known, teacherId: personId, name: `${givenName} ${familyName}`.trim(), email: account(email), schoolIds, active })];
  });
}
