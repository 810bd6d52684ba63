/** This file picks, out of the synthetic district, the people whom a newcomer may be, and writes everybody's account. */
import type { Account } from '../kernel/accounts';
import type { Device, DirectoryUser } from '../services/directory/store';
import { gradeCode } from './names';
import { DISTRICT_DOMAIN, type Guardian, type People, type StaffMember, type StaffRole, type Student } from './people';

/** The account under which `program` runs: a custom admin role, never super admin. */
export const PROGRAM_ACCOUNT = `mytech@${DISTRICT_DOMAIN}`;
/** The powerless account under which the public hub runs. */
export const HUB_ACCOUNT = `mytech-hub@${DISTRICT_DOMAIN}`;

/** Named people to be. All are of one school where that matters, so that their stories meet. */
export interface Cast {
  /** A parent who reads Spanish, with the child and the Chromebook that the child holds. */
  readonly guardian: Guardian;
  readonly child: Student;
  readonly childDevice: Device;
  readonly secretary: StaffMember;
  readonly coach: StaffMember;
  readonly teacher: StaffMember;
  readonly technician: StaffMember;
  readonly lead: StaffMember;
  /** The second person whom an approval needs. */
  readonly deputy: StaffMember;
  /** Works in the Admin console by hand. */
  readonly administrator: StaffMember;
  readonly programAccount: string;
  readonly hubAccount: string;
}

export function chooseCast(people: People, devices: readonly Device[]): Cast {
  const deviceOf = new Map(devices.filter((device) => device.status === 'ACTIVE').map((device) => [device.annotatedUser, device]));
  const family = people.guardians
    .filter((guardian) => guardian.homeLanguage === 'Spanish')
    .flatMap((guardian) =>
      people.students.filter((student) => student.guardianIds.includes(guardian.sourcedId)).map((child) => ({ guardian, child })),
    )
    .find(({ child }) => deviceOf.get(child.email)?.annotatedAssetId !== undefined);
  const childDevice = deviceOf.get(family?.child.email);
  if (family === undefined || childDevice === undefined)
    throw new Error('This district is too small to have a Spanish-speaking family with a device.');
  const { school } = family.child;
  const member = (role: StaffRole, atSchool: boolean): StaffMember => {
    const found = people.staff.find((one) => one.role === role && (!atSchool || one.school === school));
    if (found === undefined) throw new Error(`This district has no ${role}.`);
    return found;
  };
  return {
    ...family,
    childDevice,
    secretary: member('secretary', true),
    coach: member('coach', true),
    teacher: member('teacher', true),
    technician: member('technician', false),
    lead: member('lead', false),
    deputy: member('deputy', false),
    administrator: member('administrator', false),
    programAccount: PROGRAM_ACCOUNT,
    hubAccount: HUB_ACCOUNT,
  };
}

/** Everybody who can sign in, and the parent of the cast, who is outside the domain. */
export function accountsOf(people: People, cast: Cast): readonly Account[] {
  const { guardian, child } = cast;
  return [
    {
      email: PROGRAM_ACCOUNT,
      name: 'MyTech programme account',
      about: 'Runs the programme script: devices in the Admin console, mail, forms.',
      inDomain: true,
      admin: { devices: 'write', users: 'read', orgUnits: 'read' },
    },
    {
      email: HUB_ACCOUNT,
      name: 'MyTech hub account',
      about: 'Runs the public hub and may read the Published workbook alone.',
      inDomain: true,
    },
    {
      email: guardian.email,
      name: fullName(guardian),
      about: `Parent of ${child.givenName}, grade ${gradeCode(child.grade)} at ${child.school.shortName}; reads Spanish.`,
      inDomain: false,
    },
    ...people.staff.map((member): Account => {
      const account = {
        email: member.email,
        name: fullName(member),
        about: `${member.title}, ${member.school?.name ?? 'district'}`,
        inDomain: true,
      };
      return member.role === 'administrator' ? { ...account, admin: { devices: 'write', users: 'read', orgUnits: 'read' } } : account;
    }),
    ...people.students.map((student) => ({
      email: student.email,
      name: fullName(student),
      about: `Student, grade ${gradeCode(student.grade)}, ${student.school.name}`,
      inDomain: true,
    })),
  ];
}

/** The domain's users as the Directory API lists them: staff, students and the two accounts of the programme, no families. */
export function directoryUsers(people: People): readonly DirectoryUser[] {
  const staff = people.staff.map((member, i) =>
    user(i, member, {
      orgUnitPath: member.school === null ? '/Staff' : `/Staff/${member.school.shortName}`,
      organizations: [{ title: member.title, primary: true }],
    }),
  );
  const students = people.students.map((student, i) =>
    user(people.staff.length + i, student, {
      orgUnitPath: `/Students/${student.school.shortName}`,
      externalIds: [{ value: student.studentNumber, type: 'organization' }],
    }),
  );
  const accounts = [PROGRAM_ACCOUNT, HUB_ACCOUNT].map((email, i) =>
    user(
      people.staff.length + people.students.length + i,
      { email, givenName: 'MyTech', familyName: 'Account' },
      { orgUnitPath: '/Accounts' },
    ),
  );
  return [...staff, ...students, ...accounts];
}

function user(
  index: number,
  person: { email: string; givenName: string; familyName: string },
  more: Partial<DirectoryUser>,
): DirectoryUser {
  return {
    id: `1${String(index).padStart(20, '0')}`,
    primaryEmail: person.email,
    name: { givenName: person.givenName, familyName: person.familyName, fullName: fullName(person) },
    isAdmin: false,
    suspended: false,
    ...more,
  };
}

const fullName = (person: { givenName: string; familyName: string }): string => `${person.givenName} ${person.familyName}`;
