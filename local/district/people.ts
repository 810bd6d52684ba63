/** This file invents the people of the synthetic district: families with their children, and the staff of each school. */
import type { Random } from '../kernel/random';
import { asciiName, LANGUAGES, NEIGHBOURHOODS, SCHOOL_PLANS, type LanguageNames, type SchoolPlan } from './names';

export const DISTRICT_DOMAIN = 'juniper.example';
/** Where families have their mail; `.example` can never be anybody's (RFC 2606). */
export const FAMILY_DOMAIN = 'family.example';

const HIGHEST_GRADE = 12;
const HOMEROOM_SIZE = 24;
/** A few families have no language in the roster, as in any district. */
const LANGUAGE_MISSING_SHARE = 0.015;
const TECHNICIANS = 3;

export interface School extends SchoolPlan {
  readonly sourcedId: string;
  /** The district's own number of the school: text with a leading zero. */
  readonly code: string;
}

interface Person {
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

export interface Student extends Person {
  /** Seven digits, text: it begins with a zero. */
  readonly studentNumber: string;
  readonly school: School;
  /** 0 is kindergarten. */
  readonly grade: number;
  /** As the roster writes it, empty where unknown. */
  readonly homeLanguage: string;
  readonly guardianIds: readonly string[];
}

export interface Guardian extends Person {
  readonly phone: string;
  readonly homeLanguage: string;
  readonly childIds: readonly string[];
}

export type StaffRole = 'teacher' | 'principal' | 'secretary' | 'coach' | 'librarian' | 'technician' | 'lead' | 'deputy' | 'administrator';

export interface StaffMember extends Person {
  readonly role: StaffRole;
  /** The words on the door. */
  readonly title: string;
  /** Null for those who work for the whole district. */
  readonly school: School | null;
}

export interface Homeroom {
  readonly sourcedId: string;
  readonly school: School;
  readonly grade: number;
  readonly room: string;
  readonly teacher: StaffMember;
  readonly students: readonly Student[];
}

export interface People {
  readonly schools: readonly School[];
  readonly students: readonly Student[];
  readonly guardians: readonly Guardian[];
  readonly staff: readonly StaffMember[];
  readonly homerooms: readonly Homeroom[];
}

export function inventPeople(random: Random, studentCount: number): People {
  const schools = SCHOOL_PLANS.map((plan, i) => ({ ...plan, sourcedId: `sch-${i + 1}`, code: `0${(i + 1) * 10}` }));
  const addresses = new Addresses();
  const { students, guardians } = inventFamilies(random, addresses, schools, studentCount);
  const staff = new Staffing(random, addresses);
  const homerooms = schools.flatMap((school) => staffSchool(staff, school, students));
  staffDistrict(staff);
  return { schools, students, guardians, staff: staff.hired, homerooms };
}

/** Gives each person an address of their own: the second Mateo Núñez is mateo.nunez2. */
class Addresses {
  readonly #taken = new Map<string, number>();

  of(given: string, family: string, domain: string): string {
    const plain = `${asciiName(given)}.${asciiName(family)}`;
    const count = (this.#taken.get(plain) ?? 0) + 1;
    this.#taken.set(plain, count);
    return `${plain}${count === 1 ? '' : count}@${domain}`;
  }
}

function inventFamilies(
  random: Random,
  addresses: Addresses,
  schools: readonly School[],
  studentCount: number,
): { students: Student[]; guardians: Guardian[] } {
  const students: Student[] = [];
  const guardians: Guardian[] = [];
  while (students.length < studentCount) {
    const names = byShare(random, LANGUAGES);
    const familyName = random.pick(names.family);
    const path = byShare(random, NEIGHBOURHOODS).schools.map((i) => schools[i] as School);
    const homeLanguage = random.next() < LANGUAGE_MISSING_SHARE ? '' : names.language;
    const childCount = Math.min(studentCount - students.length, familySize(random));
    const guardianCount = random.next() < 0.6 ? 2 : 1;
    const guardianIds = Array.from({ length: guardianCount }, (_, i) => `gua-${String(guardians.length + i + 1).padStart(5, '0')}`);
    const firstName = random.below(names.given.length);
    const children = Array.from({ length: childCount }, (_, i): Student => {
      const number = String(104_001 + students.length + i).padStart(7, '0');
      const givenName = names.given[(firstName + i) % names.given.length] as string;
      const grade = random.below(HIGHEST_GRADE + 1);
      return {
        sourcedId: `stu-${number}`,
        studentNumber: number,
        givenName,
        familyName,
        email: addresses.of(givenName, familyName, DISTRICT_DOMAIN),
        school: schoolFor(path, grade),
        grade,
        homeLanguage,
        guardianIds,
      };
    });
    students.push(...children);
    for (const sourcedId of guardianIds)
      guardians.push(inventGuardian(random, addresses, names, { sourcedId, familyName, homeLanguage, children }));
  }
  return { students, guardians };
}

function inventGuardian(
  random: Random,
  addresses: Addresses,
  names: LanguageNames,
  family: { sourcedId: string; familyName: string; homeLanguage: string; children: readonly Student[] },
): Guardian {
  const givenName = random.pick(names.given);
  return {
    sourcedId: family.sourcedId,
    givenName,
    familyName: family.familyName,
    email: addresses.of(givenName, family.familyName, FAMILY_DOMAIN),
    // 555-01xx numbers are kept free for fiction in North America.
    phone: `+1 ${201 + random.below(700)} 555 01${String(random.below(100)).padStart(2, '0')}`,
    homeLanguage: family.homeLanguage,
    childIds: family.children.map((child) => child.sourcedId),
  };
}

/** One of several by its share in percent; what rounding leaves over goes to the first. */
function byShare<T extends { readonly sharePercent: number }>(random: Random, from: readonly T[]): T {
  let rest = random.next() * 100;
  for (const one of from) {
    rest -= one.sharePercent;
    if (rest < 0) return one;
  }
  return from[0] as T;
}

function familySize(random: Random): number {
  const chance = random.next();
  if (chance < 0.62) return 1;
  return chance < 0.91 ? 2 : 3;
}

function schoolFor(path: readonly School[], grade: number): School {
  const school = path.find(({ lowestGrade, highestGrade }) => grade >= lowestGrade && grade <= highestGrade);
  if (school === undefined) throw new Error(`No school of this neighbourhood has grade ${grade}.`);
  return school;
}

/** Hires staff one by one, each with a number and an address. */
class Staffing {
  readonly hired: StaffMember[] = [];

  constructor(
    private readonly random: Random,
    private readonly addresses: Addresses,
  ) {}

  hire(role: StaffRole, title: string, school: School | null): StaffMember {
    const names = byShare(this.random, LANGUAGES);
    const givenName = this.random.pick(names.given);
    const familyName = this.random.pick(names.family);
    const member: StaffMember = {
      sourcedId: `stf-${String(this.hired.length + 1).padStart(4, '0')}`,
      givenName,
      familyName,
      // Staff are j.montero where students are julia.montero.
      email: this.addresses.of(givenName.slice(0, 1), familyName, DISTRICT_DOMAIN),
      role,
      title,
      school,
    };
    this.hired.push(member);
    return member;
  }
}

function staffSchool(staff: Staffing, school: School, students: readonly Student[]): readonly Homeroom[] {
  staff.hire('principal', 'Principal', school);
  staff.hire('secretary', 'School secretary', school);
  staff.hire('coach', 'Digital coach', school);
  staff.hire('librarian', 'Library media specialist', school);
  const homerooms: Homeroom[] = [];
  for (let grade = school.lowestGrade; grade <= school.highestGrade; grade++) {
    const year = students.filter((student) => student.school === school && student.grade === grade);
    for (let from = 0; from < year.length; from += HOMEROOM_SIZE) {
      const number = homerooms.length + 1;
      homerooms.push({
        sourcedId: `cls-${school.code}-${String(number).padStart(3, '0')}`,
        school,
        grade,
        room: String(100 + number),
        teacher: staff.hire('teacher', `Teacher, grade ${grade === 0 ? 'K' : grade}`, school),
        students: year.slice(from, from + HOMEROOM_SIZE),
      });
    }
  }
  return homerooms;
}

function staffDistrict(staff: Staffing): void {
  staff.hire('lead', 'Lead of the device programme', null);
  staff.hire('deputy', 'Deputy lead of the device programme', null);
  staff.hire('administrator', 'Workspace administrator', null);
  for (let i = 0; i < TECHNICIANS; i++) staff.hire('technician', 'Device technician', null);
}
