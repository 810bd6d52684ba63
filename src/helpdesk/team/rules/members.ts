/** This file says who is on the team, where it has nobody yet, and what it is thanked for. */
import type { Row } from '../../../base/table';
import type { Day } from '../../../base/time';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import type { Person } from '../../../people/sheet';
import { LESSONS, LESSON_KEYS } from '../lessons';
import { type MemberRow, type TeamMember, type progress, type schoolTeams } from '../sheet';

/** Ids of the schools with an active member: tickets of the others are not for the team. */
export const teamSchools = (found: readonly Pick<TeamMember, 'active' | 'schoolId'>[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ active, schoolId }) => (active && schoolId !== '' ? [schoolId] : [])));

/** The month of a day, as 2026-10. */
export const monthOf = (day: Day): string => day.slice(0, 7);

const BADGE_DIGITS = 2;
export const badgeOf = (number: number): string => `Tech ${String(number).padStart(BADGE_DIGITS, '0')}`;

/** A class as a room or section is written, which no name is: 7B, Room 12, 5-2. Students read it. */
const CLASS = /^(?:(?:class|room|rm|grade|section) ?)?[a-z]{0,2}[ -]?\d{1,4}(?:[ -]?[a-z]|-\d{1,2})?$/i;

/** Whether a text may stand where the team reads it. */
export function className(text: string): Verdict<string> {
  const word = text.trim();
  return word === '' || CLASS.test(word) ? accept(word) : refuse('argument-wrong', { field: 'Class', expected: 'it should be a class or room such as 7B or Room 12, without a name, since the whole team reads it' });
}

/** How far somebody is, by lessons that staff have checked and tickets that were solved; the highest that holds counts. */
const LEVELS = [
  { level: 'Lead technician', lessons: LESSONS.length, solved: 20 },
  { level: 'Technician', lessons: 8, solved: 5 },
  { level: 'Helper', lessons: 4, solved: 0 },
  { level: 'Beginner', lessons: 0, solved: 0 },
] as const;

const checkedOf = ({ lessons }: Pick<TeamMember, 'lessons'>): number => new Set(lessons.filter((key) => LESSON_KEYS.includes(key))).size;

export const levelOf = (member: Pick<TeamMember, 'lessons' | 'solved'>): string =>
  LEVELS.find((one) => checkedOf(member) >= one.lessons && (member.solved ?? 0) >= one.solved)?.level ?? '';

const inMonth = (member: TeamMember, month: string): number => (member.month === month ? (member.solvedInMonth ?? 0) : 0);

/** One more ticket for whoever solved it. */
export const credited = (member: TeamMember, month: string): Pick<TeamMember, 'solved' | 'month' | 'solvedInMonth'> => ({
  solved: (member.solved ?? 0) + 1,
  month,
  solvedInMonth: inMonth(member, month) + 1,
});

function thanksOf(member: TeamMember, month: string): string {
  const certificate = checkedOf(member) === LESSONS.length ? [`${member.badge} has completed all ${LESSONS.length} lessons of the student technology team.`] : [];
  const count = inMonth(member, month);
  return [...certificate, ...(count === 0 ? [] : [count === 1 ? 'One person could go on this month. Thank you!' : `${count} people could go on this month. Thank you!`])].join(' ');
}

/** A member as the team sees one: no name, no account, no number. */
export const memberRow = (member: TeamMember, school: string, month: string): MemberRow => ({
  badge: member.badge,
  school,
  className: className(member.className).ok ? member.className : '',
  level: levelOf(member),
  lessons: checkedOf(member),
  solved: member.solved ?? 0,
  solvedInMonth: inMonth(member, month),
  thanks: thanksOf(member, month),
});

/** A member's line of lessons: what was ticked stays, and checked is only what staff have checked. */
export function progressRow({ badge, lessons }: TeamMember, ticked: Row<typeof progress> | undefined): Row<typeof progress> {
  const line: Readonly<Record<string, unknown>> = ticked ?? {};
  const cells = LESSON_KEYS.map((key) => {
    const was = line[key] === 'doing' || line[key] === 'done' ? line[key] : line[key] === 'checked' ? 'done' : '';
    return [key, lessons.includes(key) ? 'checked' : was] as const;
  });
  return { badge, ...Object.fromEntries(cells) };
}

type SchoolTeam = Row<typeof schoolTeams>;

/** What the teams of the schools have solved, the busiest first. */
export function schoolTeamRows(members: readonly MemberRow[]): readonly SchoolTeam[] {
  const rows = new Map<string, SchoolTeam>();
  for (const { school, solved, solvedInMonth } of members) {
    if (school === '') continue;
    const before = rows.get(school) ?? { school, members: 0, solved: 0, solvedInMonth: 0 };
    rows.set(school, { school, members: (before.members ?? 0) + 1, solved: (before.solved ?? 0) + (solved ?? 0), solvedInMonth: (before.solvedInMonth ?? 0) + (solvedInMonth ?? 0) });
  }
  return [...rows.values()].sort((a, b) => (b.solved ?? 0) - (a.solved ?? 0) || a.school.localeCompare(b.school));
}

/** Students of one grade at one school, and how many of them are on the team. */
export interface Covered {
  readonly grade: string;
  readonly students: number;
  readonly members: number;
}

type Pupil = Pick<Person, 'role' | 'active' | 'schoolIds' | 'grade'>;

/** By school, which grades have members and which have none; the team should be in every one. */
export function coverage(people: readonly Pupil[], members: readonly TeamMember[]): ReadonlyMap<string, readonly Covered[]> {
  const counts = new Map<string, Map<string, { students: number; members: number }>>();
  const at = (schoolId: string, grade: string): { students: number; members: number } => {
    const grades = counts.get(schoolId) ?? new Map<string, { students: number; members: number }>();
    counts.set(schoolId, grades);
    const count = grades.get(grade) ?? { students: 0, members: 0 };
    grades.set(grade, count);
    return count;
  };
  for (const { role, active, schoolIds, grade } of people) if (role === 'student' && active) for (const schoolId of schoolIds) at(schoolId, grade.trim()).students += 1;
  for (const { active, schoolId, grade } of members) if (active) at(schoolId, grade.trim()).members += 1;
  const order = new Intl.Collator('en', { numeric: true });
  return new Map([...counts].map(([schoolId, grades]) => [schoolId, [...grades].map(([grade, count]) => ({ grade, ...count })).sort((a, b) => order.compare(a.grade, b.grade))]));
}
