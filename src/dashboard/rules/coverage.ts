/** This file counts which students have a device of the district to learn with, by school and grade. */
import type { Day } from '../../base/time';
import type { School } from '../../people/sheet';
import { GRADES, type Grade, type GradeRow, PLACES, type SchoolRow } from '../sheet';
import { type DeviceFacts, type PersonFacts, isActiveStudent, learnerOf } from './facts';
import { type SchoolFleet, schoolFleets } from './support';

/**
 * Groups of fewer students show no figures: in them a percentage tells who has nothing. Ten is the least number that most states of
 * the USA report on (National Center for Education Statistics, NCES 2011-603, "Statistical Methods for Protecting Personally
 * Identifiable Information in Aggregate Reporting").
 */
export const SMALL_GROUP = 10;

export interface Group {
  readonly students: number;
  readonly held: number;
}

const NOBODY: Group = { students: 0, held: 0 };

/** Whole percent, rounded down, so that 100 means everybody; null where there is nobody to speak of or too few to hide among. */
export const percentOf = ({ students, held }: Group): number | null => (students < SMALL_GROUP ? null : Math.floor((100 * held) / students));

/** The grade of a roster's word: `KG`, `03`, `Grade 11` and `PS` are met in exports (OneRoster 1.1, CEDS entry grade levels). */
export function gradeOf(word: string): Grade {
  const text = word.trim().toUpperCase().replace(/^GRADE\s*/, '');
  if (/^(KG|K|TK|0+)$/.test(text)) return 'K';
  if (/^(PK|PR|IT|PS|PRE-?K)$/.test(text)) return 'PK';
  const number = /^0*([1-9]\d?)$/.exec(text)?.[1];
  return GRADES.find((grade) => grade === number) ?? 'other';
}

export interface Coverage {
  readonly district: Group;
  readonly bySchool: ReadonlyMap<string, Group>;
  readonly byGrade: ReadonlyMap<Grade, Group>;
  readonly bySchoolAndGrade: ReadonlyMap<string, Group>;
}

const cellKey = (schoolId: string, grade: Grade): string => `${grade} ${schoolId}`;

/** A student of two schools counts at each of them, and once in the district. */
export function coverageOf(people: readonly PersonFacts[], devices: readonly DeviceFacts[]): Coverage {
  const holders = new Set(devices.map(learnerOf));
  const bySchool = new Map<string, Group>();
  const byGrade = new Map<Grade, Group>();
  const bySchoolAndGrade = new Map<string, Group>();
  let district = NOBODY;
  const grown = (group: Group = NOBODY, has: boolean): Group => ({ students: group.students + 1, held: group.held + Number(has) });
  for (const person of people) {
    if (!isActiveStudent(person)) continue;
    const has = holders.has(person.personId);
    const grade = gradeOf(person.grade);
    district = grown(district, has);
    byGrade.set(grade, grown(byGrade.get(grade), has));
    for (const schoolId of new Set(person.schoolIds.length === 0 ? [''] : person.schoolIds)) {
      bySchool.set(schoolId, grown(bySchool.get(schoolId), has));
      const key = cellKey(schoolId, grade);
      bySchoolAndGrade.set(key, grown(bySchoolAndGrade.get(key), has));
    }
  }
  return { district, bySchool, byGrade, bySchoolAndGrade };
}

/** What a row tells of a group; nothing of a small one but that it is small. */
const told = (group: Group): Pick<GradeRow, 'students' | 'held' | 'without' | 'percent'> => {
  const percent = percentOf(group);
  return percent === null ? { students: null, held: null, without: null, percent } : { students: group.students, held: group.held, without: group.students - group.held, percent };
};

const isSmall = ({ students }: Group): boolean => students > 0 && students < SMALL_GROUP;
const labelled = (name: string, group: Group): string => (isSmall(group) ? `${name} (under ${SMALL_GROUP})` : name);

export function gradeRows({ byGrade }: Coverage): Partial<GradeRow>[] {
  return GRADES.flatMap((grade) => {
    const group = byGrade.get(grade);
    return group === undefined ? [] : [{ grade: labelled(grade, group), ...told(group) }];
  });
}

function gradeCells({ bySchoolAndGrade }: Coverage, schoolId: string): Partial<SchoolRow> {
  return Object.fromEntries(
    GRADES.map((grade) => {
      const group = bySchoolAndGrade.get(cellKey(schoolId, grade)) ?? NOBODY;
      const percent = percentOf(group);
      return [`grade${grade}`, percent !== null ? `${percent} %` : isSmall(group) ? `under ${SMALL_GROUP}` : ''];
    }),
  );
}

const NO_FLEET: SchoolFleet = { devices: 0, silent: 0, pastSupport: 0, endingSoon: 0, cost: 0 };

const AFTER_ALL = 1_000;
const rank = (group: Group): number => percentOf(group) ?? (isSmall(group) ? AFTER_ALL : AFTER_ALL + 1);

/** Where fewest have one comes first, then small schools, then those without students, which no chart draws; schools that are too many for the chart are one line together. */
export function schoolRows(coverage: Coverage, devices: readonly DeviceFacts[], schools: readonly School[], today: Day, replacementCost: number): Partial<SchoolRow>[] {
  const names = new Map(schools.map((school) => [school.schoolId, school.name === '' ? school.schoolId : school.name]));
  const fleets = schoolFleets(devices, today, replacementCost);
  const ids = [...new Set([...coverage.bySchool.keys(), ...fleets.keys()])];
  const lines = ids.map((id) => ({ id, name: id === '' ? 'No school' : (names.get(id) ?? id), group: coverage.bySchool.get(id) ?? NOBODY, fleet: fleets.get(id) ?? NO_FLEET }));
  lines.sort((a, b) => rank(a.group) - rank(b.group) || (a.name < b.name ? -1 : 1));
  const shown = lines.length > PLACES.schools ? lines.slice(0, PLACES.schools - 1) : lines;
  const rest = lines.slice(shown.length);
  const rows = shown.map(({ id, name, group, fleet }): Partial<SchoolRow> => ({ school: labelled(name, group), ...told(group), ...fleet, ...gradeCells(coverage, id) }));
  if (rest.length === 0) return rows;
  const sum = <T extends object>(parts: readonly T[]): T => parts.reduce((a, b) => Object.fromEntries(Object.entries(a).map(([name, value]) => [name, Number(value) + Number((b as Record<string, unknown>)[name])])) as T);
  return [...rows, { school: `${rest.length} other schools`, ...told(sum(rest.map((one) => one.group))), ...sum(rest.map((one) => one.fleet)) }];
}
