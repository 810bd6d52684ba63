/** This file writes the synthetic district's roster as a student information system exports it: a OneRoster 1.1 set of CSV files. */
import { unparse } from 'papaparse';
import { gradeCode } from './names';
import type { Guardian, Homeroom, People, School, StaffMember, Student } from './people';

export interface RosterFile {
  /** Such as `users.csv`. */
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, string>>;

const DISTRICT_ID = 'org-district';
const YEAR_ID = 'ses-2026';
const TERM_ID = 'ses-2026-full';
const SCHOOL_YEAR = { startDate: '2026-08-24', endDate: '2027-06-11', schoolYear: '2027' };
const FIRST_GRADE_WITH_SUBJECTS = 6;
const SUBJECTS = ['Mathematics', 'English', 'Science'] as const;

/** The files of one bulk export, for people as invented. OneRoster 1.1 CSV tables, imsglobal.org/oneroster-v11-final-csv-tables. */
export function rosterFiles(people: People, exportedAt: string): readonly RosterFile[] {
  const every = { status: 'active', dateLastModified: exportedAt };
  const file = (name: string, rows: readonly Row[]): RosterFile => ({
    name,
    text: csv(rows.map(({ sourcedId = '', ...rest }) => ({ sourcedId, ...every, ...rest }))),
  });
  const classes = people.homerooms.flatMap(classesOf);
  const students = new Map(people.students.map((student) => [student.sourcedId, student]));
  return [
    { name: 'manifest.csv', text: csv(MANIFEST) },
    file('orgs.csv', [districtRow(), ...people.schools.map(schoolRow)]),
    file('academicSessions.csv', sessionRows()),
    file('courses.csv', courseRows(classes)),
    file('classes.csv', classes.map(classRow)),
    file('users.csv', [
      ...people.staff.map(staffRow),
      ...people.students.map(studentRow),
      ...people.guardians.map((guardian) => guardianRow(guardian, students)),
    ]),
    file('enrollments.csv', classes.flatMap(enrollmentRows)),
  ];
}

const csv = (rows: readonly Row[]): string => `${unparse([...rows], { newline: '\r\n' })}\r\n`;

const MANIFEST: readonly Row[] = [
  ['manifest.version', '1.0'],
  ['oneroster.version', '1.1'],
  ...['academicSessions', 'classes', 'courses', 'enrollments', 'orgs', 'users'].map((name) => [`file.${name}`, 'bulk'] as const),
  ...['categories', 'classResources', 'courseResources', 'demographics', 'lineItems', 'resources', 'results'].map(
    (name) => [`file.${name}`, 'absent'] as const,
  ),
  ['source.systemName', 'Synthetic student information system'],
  ['source.systemCode', 'synthetic'],
].map(([propertyName = '', value = '']) => ({ propertyName, value }));

function districtRow(): Row {
  return { sourcedId: DISTRICT_ID, name: 'Juniper Valley Schools', type: 'district', identifier: '0001', parentSourcedId: '' };
}

function schoolRow(school: School): Row {
  return { sourcedId: school.sourcedId, name: school.name, type: 'school', identifier: school.code, parentSourcedId: DISTRICT_ID };
}

function sessionRows(): readonly Row[] {
  return [
    {
      sourcedId: YEAR_ID,
      title: '2026-2027 School Year',
      type: 'schoolYear',
      ...dates(),
      parentSourcedId: '',
      schoolYear: SCHOOL_YEAR.schoolYear,
    },
    { sourcedId: TERM_ID, title: 'Full Year', type: 'term', ...dates(), parentSourcedId: YEAR_ID, schoolYear: SCHOOL_YEAR.schoolYear },
  ];
}

function dates(): Row {
  return { startDate: SCHOOL_YEAR.startDate, endDate: SCHOOL_YEAR.endDate };
}

/** One class as the roster knows it: a homeroom, or one subject for the pupils of a homeroom. */
interface RosterClass {
  readonly sourcedId: string;
  readonly homeroom: Homeroom;
  readonly subject: string;
}

function classesOf(homeroom: Homeroom): readonly RosterClass[] {
  const own = { sourcedId: homeroom.sourcedId, homeroom, subject: 'Homeroom' };
  if (homeroom.grade < FIRST_GRADE_WITH_SUBJECTS) return [own];
  return [
    own,
    ...SUBJECTS.map((subject) => ({ sourcedId: `${homeroom.sourcedId}-${subject.slice(0, 3).toLowerCase()}`, homeroom, subject })),
  ];
}

const courseId = ({ homeroom, subject }: RosterClass): string => `crs-${subject.slice(0, 3).toLowerCase()}-${gradeCode(homeroom.grade)}`;

function courseRows(classes: readonly RosterClass[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const one of classes) {
    const grade = gradeCode(one.homeroom.grade);
    rows.set(courseId(one), {
      sourcedId: courseId(one),
      schoolYearSourcedId: YEAR_ID,
      title: `${one.subject} ${grade}`,
      courseCode: courseId(one).slice('crs-'.length).toUpperCase(),
      grades: grade,
      orgSourcedId: DISTRICT_ID,
      subjects: one.subject,
      subjectCodes: '',
    });
  }
  return [...rows.values()];
}

function classRow(one: RosterClass): Row {
  const { homeroom, subject } = one;
  return {
    sourcedId: one.sourcedId,
    title: `${subject}, room ${homeroom.room}`,
    grades: gradeCode(homeroom.grade),
    courseSourcedId: courseId(one),
    classCode: one.sourcedId.toUpperCase(),
    classType: subject === 'Homeroom' ? 'homeroom' : 'scheduled',
    location: `Room ${homeroom.room}`,
    schoolSourcedId: homeroom.school.sourcedId,
    termSourcedIds: TERM_ID,
    subjects: subject,
    subjectCodes: '',
    periods: '',
  };
}

function enrollmentRows(one: RosterClass): readonly Row[] {
  const { homeroom } = one;
  const row = (user: string, role: 'teacher' | 'student'): Row => ({
    sourcedId: `enr-${one.sourcedId}-${user}`,
    classSourcedId: one.sourcedId,
    schoolSourcedId: homeroom.school.sourcedId,
    userSourcedId: user,
    role,
    primary: role === 'teacher' ? 'true' : 'false',
    beginDate: SCHOOL_YEAR.startDate,
    endDate: SCHOOL_YEAR.endDate,
  });
  return [row(homeroom.teacher.sourcedId, 'teacher'), ...homeroom.students.map((student) => row(student.sourcedId, 'student'))];
}

/** A row of users.csv in the order of the standard, with what this system adds in `metadata.` columns at the end. */
function userRow(person: { sourcedId: string; givenName: string; familyName: string; email: string }, more: Row): Row {
  const row: Row = {
    sourcedId: person.sourcedId,
    enabledUser: 'true',
    orgSourcedIds: '',
    role: '',
    username: person.email,
    userIds: '',
    givenName: person.givenName,
    familyName: person.familyName,
    middleName: '',
    identifier: '',
    email: person.email,
    sms: '',
    phone: '',
    agentSourcedIds: '',
    grades: '',
    password: '',
    'metadata.homeLanguage': '',
    'metadata.jobTitle': '',
  };
  return { ...row, ...more };
}

function studentRow(student: Student): Row {
  return userRow(student, {
    orgSourcedIds: student.school.sourcedId,
    role: 'student',
    identifier: student.studentNumber,
    agentSourcedIds: student.guardianIds.join(','),
    grades: gradeCode(student.grade),
    'metadata.homeLanguage': student.homeLanguage,
  });
}

function guardianRow(guardian: Guardian, students: ReadonlyMap<string, Student>): Row {
  const schools = new Set(guardian.childIds.flatMap((id) => students.get(id)?.school.sourcedId ?? []));
  return userRow(guardian, {
    orgSourcedIds: [...schools].join(','),
    role: 'guardian',
    phone: guardian.phone,
    agentSourcedIds: guardian.childIds.join(','),
    'metadata.homeLanguage': guardian.homeLanguage,
  });
}

/** OneRoster has few roles: heads are administrators, teachers and coaches teachers, all others aides. */
function staffRow(member: StaffMember): Row {
  const role = {
    teacher: 'teacher',
    coach: 'teacher',
    principal: 'administrator',
    lead: 'administrator',
    deputy: 'administrator',
  } as const;
  return userRow(member, {
    orgSourcedIds: member.school?.sourcedId ?? DISTRICT_ID,
    role: role[member.role as keyof typeof role] ?? 'aide',
    identifier: member.sourcedId.slice('stf-'.length),
    'metadata.jobTitle': member.title,
  });
}
