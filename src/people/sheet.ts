/** This file declares the two tables of the people room: the district's schools, and everybody whom its roster names. */
import { type Row, choice, day, defineSheet, flag, list, text } from '../base/table';
import { LANGUAGES } from '../words/languages';

/**
 * OneRoster 1.1's eight roles for a person; `other` takes every word that is none of them, and the word itself is kept beside it.
 * Rows hold these words: add to the list, never rename.
 */
export const ROLES = ['student', 'teacher', 'administrator', 'aide', 'guardian', 'parent', 'relative', 'proctor', 'other'] as const;
export type Role = (typeof ROLES)[number];

export const SCHOOL_KINDS = ['elementary', 'middle', 'high', 'combined', 'other'] as const;

export const schools = defineSheet(
  'Schools',
  {
    room: 'people',
    workbook: 'staff',
    sheetId: 101,
    key: 'schoolId',
    note: 'The schools of the district: one row each, kept up to date from the roster.',
  },
  {
    schoolId: text({ header: 'School ID', note: "The school's id in the student information system; MyTech knows the school by it." }),
    name: text({ header: 'School', note: "The school's name, as the roster gives it." }),
    code: text({ header: 'Code', note: "The school's short number or code, as the roster gives it." }),
    kind: choice({ header: 'Kind', note: 'The kind of school; choose it here, the roster does not say.', of: SCHOOL_KINDS, empty: 'other' }),
    orgUnit: text({
      header: 'Organisational unit',
      note: "Where the school's devices stand in the Admin console, such as /Students/Lincoln Elementary; type it here.",
    }),
    contactEmail: text({ header: 'Technology contact', note: "E-mail of the school's technology contact; type it here.", privacy: 'staff' }),
    technicianEmail: text({ header: 'Technician', note: 'E-mail of the technician who looks after the school; type it here.', privacy: 'staff' }),
    coachEmail: text({ header: 'Digital coach', note: 'E-mail of the coach who works with the teachers of the school; type it here.', privacy: 'staff' }),
    area: text({ header: 'Area', note: 'The area that the school belongs to, such as North; schools of one area share a technician. Type it here.' }),
    supportHours: text({ header: 'Support hours', note: 'When help is at hand, such as Mon-Fri 07:30-15:30; type it here.' }),
    publicContact: text({ header: 'Public contact', note: 'How families reach somebody, such as 555-0142 or "ask at the office"; type it here. The public page shows it where the setting "publish contacts" is on.' }),
    active: flag({ header: 'Active', note: 'Yes while the roster lists the school.' }),
  },
);
export type School = Row<typeof schools>;

/** A column's privacy is that of the most protected person in it, since students, families and staff share this table. */
export const people = defineSheet(
  'People',
  { room: 'people', workbook: 'staff', sheetId: 102, key: 'personId', note: 'Everybody whom the roster names: one row each, never deleted.' },
  {
    personId: text({
      header: 'Person ID',
      note: "The person's id in the student information system; MyTech knows the person by it.",
      privacy: 'student',
    }),
    role: choice({
      header: 'Role',
      note: 'What the person is to the district; "other" where the roster says something else.',
      of: ROLES,
      empty: 'other',
    }),
    roleAsGiven: text({ header: 'Role in the roster', note: "The roster's own word where it is not the one under Role, such as principal." }),
    givenName: text({ header: 'Given name', note: "The person's given name, as the roster gives it.", privacy: 'student' }),
    familyName: text({ header: 'Family name', note: "The person's family name, as the roster gives it.", privacy: 'student' }),
    email: text({ header: 'E-mail', note: "The person's address; for students and staff the school account.", privacy: 'student' }),
    username: text({ header: 'Username', note: 'The name that the roster gives for signing in; it helps to find the account.', privacy: 'student' }),
    studentNumber: text({
      header: 'Student number',
      note: 'The number that the school knows the person by, with its leading zeros.',
      privacy: 'student',
    }),
    grade: text({ header: 'Grade', note: 'The grade as the roster writes it, such as KG, 03 or 11.', privacy: 'student' }),
    schoolIds: list({
      header: 'School',
      note: 'The School ID of each school that the person belongs to, with commas between.',
      privacy: 'student',
    }),
    guardianIds: list({ header: 'Guardians', note: "The Person ID of each of the student's guardians, with commas between.", privacy: 'family' }),
    language: choice({
      header: 'Language',
      note: 'The language to write to the family in; empty while nobody knows.',
      of: ['', ...LANGUAGES],
      empty: '',
      privacy: 'student',
    }),
    active: flag({ header: 'Active', note: 'Yes while the roster lists the person as active.' }),
    leftOn: day({ header: 'Left on', note: 'The day on which the roster no longer had the person as active.', privacy: 'student' }),
    holds: list({
      header: 'Holds',
      note: 'Asset tags of the Chromebooks, laptops and tablets that the person has, from open loans, as of last night. A student without one has none.',
      privacy: 'student',
      volatile: true,
    }),
  },
);
export type Person = Row<typeof people>;
