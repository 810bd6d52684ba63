/** This file is what every scene of the living district's story is told with: the district, its installation, and the days before the last morning. */
import { type District, DISTRICT_NOW_MS } from '../../local/district';
import type { School, Student } from '../../local/district/people';
import type { Installation } from '../installation';
import { atMinute } from './hours';
import { tagOf } from './reports';
import type { Technicians } from './staff';
import type { TicketBook } from './ticket-book';

/** Something that somebody does at a moment. */
export interface Act {
  readonly atMs: number;
  run(): void;
}

export interface Told {
  readonly installation: Installation;
  readonly district: District;
  readonly book: TicketBook;
  readonly technicians: Technicians;
}

/** The moment of so many days before the last morning, as `9:30`. */
export function daysAgo(days: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return atMinute(DISTRICT_NOW_MS, -days, hours * 60 + minutes);
}

/** Students of a school who have a Chromebook with a tag of its own, those of the cast's family left out. */
export function studentsOf(district: District, school: School): readonly Student[] {
  const { people, cast } = district;
  return people.students.filter((student) => student.school === school && !student.guardianIds.includes(cast.guardian.sourcedId) && tagOf(district, student) !== '');
}

/** The first school whose highest grade is this one. */
export function schoolUpTo({ people }: District, grade: number): School {
  const found = people.schools.find((school) => school.highestGrade === grade);
  if (found === undefined) throw new Error(`No school of the district goes up to grade ${grade}.`);
  return found;
}
