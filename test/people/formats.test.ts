/** This file tests that one reader takes every roster that schools are known to have, and says what it could not use. */
import fc from 'fast-check';
import { type GivenFile, mayBeOpened, readRoster } from '../../src/people/rules';
import { dayIn, shortened } from '../../src/people/rules/reading';
import { USER_COLUMNS, ada, csv, elm, eve, file, manifestFile, oak, orgsFile, tom, usersFile } from './written';

const TODAY = '2026-10-02';

function read(...files: readonly GivenFile[]) {
  const reading = readRoster(files, TODAY);
  if (!reading.ok) throw new Error(`${reading.source}: ${reading.why}`);
  return reading;
}
type Roster = ReturnType<typeof read>;
const person = (roster: Roster, id: string) => roster.people.find((one) => one.personId === id);
const named = (name: string, rows: readonly (readonly string[])[]): GivenFile => ({ name, text: csv(rows) });

const SCHOOL = named('School.csv', [['SIS ID', 'Name', 'School Number', 'Principal SIS ID'], ['10', 'Elm School', '0041', '99'], ['20', 'Oak School', '0042', '']]);
const STUDENT = named('Student.csv', [
  ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'Username', 'Password', 'Student Number', 'Grade', 'Status', 'Birthdate'],
  ['1', '10', 'Ada', 'Quill', 'aquill', 'P@ss', '000123', '9', 'Active', '4/2/2000'],
  ['2', '20', '太郎', '田中', 'ttanaka', 'P@ss', '000124', '10', 'Active', '11/12/99'],
]);
const TEACHER = named('Teacher.csv', [
  ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'Username', 'Password', 'Teacher Number', 'Status'],
  ['7', '10', 'Tom', 'Reed', 'treed', 'P@ss', '70', 'Active'],
  ['7', '20', 'Tom', 'Reed', 'treed', 'P@ss', '70', 'Active'],
]);

describe('School Data Sync V1', () => {
  it('is read from its files by their headers; somebody in two schools stands in two rows', () => {
    const roster = read(SCHOOL, STUDENT, TEACHER);
    expect(roster).toMatchObject({ refused: [], warnings: [], whole: { schools: true, people: true } });
    expect(roster.schools).toEqual([{ schoolId: '10', active: true, name: 'Elm School', code: '0041' }, { schoolId: '20', active: true, name: 'Oak School', code: '0042' }]);
    expect(person(roster, '1')).toMatchObject({ role: 'student', givenName: 'Ada', username: 'aquill', studentNumber: '000123', grade: '9', schoolIds: ['10'], active: true });
    expect(person(roster, '2')).toMatchObject({ givenName: '太郎', familyName: '田中' });
    expect(person(roster, '7')).toMatchObject({ role: 'teacher', schoolIds: ['10', '20'] });
  });

  it('takes nobody for gone when the teachers are missing', () => {
    expect(read(SCHOOL, STUDENT)).toMatchObject({ whole: { people: false }, warnings: [expect.stringContaining('only one is there')] });
  });

  it('knows families by their address, and whose they are by a file of its own', () => {
    const users = named('user.csv', [['Email', 'First Name', 'Last Name', 'Phone', 'SIS ID'], ['Eve@mail.test', 'Eve', 'Quill', '', ''], ['doc@mail.test', 'Dora', 'Heal', '', '']]);
    const relations = named('guardianrelationship.csv', [['SIS ID', 'Email', 'Role'], ['1', 'eve@MAIL.test', 'Parent'], ['1', 'doc@mail.test', 'Doctor'], ['1', 'nobody@mail.test', '']]);
    const roster = read(SCHOOL, STUDENT, TEACHER, users, relations);
    expect(person(roster, 'eve@mail.test')).toMatchObject({ role: 'guardian', email: 'eve@mail.test' });
    // One relation leads nowhere, so that nobody loses a guardian this time.
    expect(person(roster, '1')?.guardianIds).toBeUndefined();
    expect(roster.refused).toEqual([{ source: 'guardianrelationship.csv', line: 4, why: expect.stringContaining('No row of the lists of people') as string }]);
    const clean = read(SCHOOL, STUDENT, TEACHER, users, { ...relations, text: relations.text.split('\n').slice(0, 3).join('\n') });
    expect(person(clean, '1')?.guardianIds).toEqual(['eve@mail.test']);
  });
});

describe('School Data Sync V2.1', () => {
  const orgs = named('orgs.csv', [['sourcedId', 'name', 'type', 'parentSourcedId'], ['m', 'Ministry', 'ministryOfEducation', ''], ['s', 'Elm School', 'school', 'm'], ['c', 'College', 'college', ''], ['p', 'Physics', 'department', 'c']]);
  const users = named('users.csv', [
    ['sourcedId', 'username', 'givenName', 'familyName', 'password', 'email', 'phone'],
    ['1', 'aq@x.test', 'Ada', 'Quill', 'P@ss', '', ''], ['2', 'eve@mail.test', 'Eve', 'Quill', 'P@ss', 'eve@mail.test', ''], ['3', 'ph@x.test', 'Phil', 'Ng', 'P@ss', '', ''],
  ]);
  const roles = named('roles.csv', [['userSourcedId', 'orgSourcedId', 'role', 'grade', 'isPrimary', 'roleStartDate', 'roleEndDate'], ['1', 's', 'student', '10', 'TRUE', '8/24/2026', '6/11/27'], ['3', 'p', 'professor', '', 'TRUE', '2026-09-01', '20261201']]);
  const relations = named('relationships.csv', [['userSourcedId', 'relationshipUserSourcedId', 'relationshipRole'], ['1', '2', 'guardian']]);

  it('has roles, grades and relations in files of their own', () => {
    const roster = read(orgs, users, roles, relations);
    expect(roster).toMatchObject({ refused: [], warnings: [] });
    expect(roster.schools.map((one) => one.schoolId)).toEqual(['s', 'c']);
    expect(person(roster, '1')).toMatchObject({ role: 'student', grade: '10', schoolIds: ['s'], guardianIds: ['2'], username: 'aq@x.test', email: '' });
    expect(person(roster, '2')).toMatchObject({ role: 'guardian' });
    expect(person(roster, '3')).toMatchObject({ role: 'teacher', roleAsGiven: 'professor', schoolIds: ['c'] });
  });
});

describe('OneRoster 1.2', () => {
  const without = USER_COLUMNS.filter((name) => name !== 'role' && name !== 'orgSourcedIds');
  const users = { name: 'users.csv', text: file([...without, 'userMasterIdentifier', 'preferredGivenName', 'metadata.homeLanguage'], [{ ...ada, 'metadata.homeLanguage': 'spa' }, { ...eve, agentSourcedIds: 'u1' }]) };
  const role = (user: string, org: string, word: string, begin: string, end: string) => [user, 'primary', word, begin, end, org];
  const rolesOf = (...rows: string[][]) => named('roles.csv', [['userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'], ...rows]);

  it('leaves a role aside that ended, where another is held', () => {
    const roster = read(orgsFile(elm, oak), users, rolesOf(role('u1', 'elm', 'student', '2025-08-20', '2026-06-11'), role('u1', 'oak', 'student', '2026-08-24', '2027-06-11'), role('u3', '', 'parent', '', '')));
    expect(person(roster, 'u1')).toMatchObject({ role: 'student', schoolIds: ['oak'], guardianIds: ['u3'] });
  });

  it('keeps roles that all ended, and says so: nobody is sent away by an export of last year', () => {
    const roster = read(orgsFile(elm, oak), users, rolesOf(role('u1', 'elm', 'student', '2025-08-20', '2026-06-11'), role('u3', '', 'parent', '', '')));
    expect(person(roster, 'u1')).toMatchObject({ role: 'student', schoolIds: ['elm'], active: true });
    expect(roster.warnings).toEqual([expect.stringContaining('none of the roles of this person is of today')]);
  });

  it('writes to a guardian without a language in that of the children, where they have one', () => {
    const roster = read(orgsFile(elm), { name: 'users.csv', text: file([...USER_COLUMNS, 'metadata.homeLanguage'], [{ ...ada, 'metadata.homeLanguage': 'Haitian; Haitian Creole' }, eve, { ...tom, sourcedId: 'u4', role: 'guardian', agentSourcedIds: 'u1', 'metadata.homeLanguage': 'Klingon' }]) });
    expect(person(roster, 'u3')?.language).toBe('ht');
    expect(person(roster, 'u4')?.language).toBe('ht');
    const apart = read(orgsFile(elm), { name: 'users.csv', text: file([...USER_COLUMNS, 'Home Language'], [{ ...ada, 'Home Language': 'so' }, { ...ada, sourcedId: 'u9', 'Home Language': 'fr' }, eve]) });
    expect(person(apart, 'u3')?.language).toBe('');
  });
});

describe('mangled files', () => {
  it('a list of people under a name of its own is found by its headers', () => {
    expect(read(orgsFile(elm), { ...usersFile(ada), name: 'Export 2026-10.csv' }).people).toHaveLength(1);
    expect(readRoster([orgsFile(elm), { name: 'notes.csv', text: 'a,b\n1,2' }], TODAY)).toMatchObject({ ok: false, source: 'users.csv' });
    const [one, two] = [{ ...usersFile(ada), name: 'a.csv' }, { ...usersFile(tom), name: 'b.csv' }];
    expect(readRoster([one, two], TODAY)).toMatchObject({ ok: false, why: expect.stringContaining('it comes twice') as string });
  });

  it('the header again in the midst of the rows is no person', () => {
    const { text } = usersFile(ada);
    const roster = read(orgsFile(elm), { name: 'users.csv', text: text + usersFile(tom).text });
    expect(roster).toMatchObject({ refused: [] });
    expect(roster.people.map((one) => one.personId)).toEqual(['u1', 'u2']);
  });

  it('a column that stands twice is taken where it says the same, and else refused', () => {
    const rows = [['sourcedId', 'role', 'givenName', 'familyName', 'Given Name'], ['u1', 'student', 'Ada', 'Quill', 'Ada'], ['u2', 'student', '', 'Reed', 'Tom'], ['u3', 'student', 'Eve', 'Quill', 'Eva']];
    const roster = read(named('users.csv', rows));
    expect(roster.people.map((one) => one.givenName)).toEqual(['Ada', 'Tom']);
    expect(roster.refused).toEqual([{ source: 'users.csv', line: 4, why: expect.stringContaining('one column twice') as string }]);
  });

  it.each([
    ['sourcedId', { ...ada, sourcedId: '1.23457E+12' }],
    ['identifier', { ...ada, identifier: '9.1E+08' }],
    ['orgSourcedIds', { ...ada, orgSourcedIds: 'elm,1,0E+05' }],
    ['orgSourcedIds', { ...ada, orgSourcedIds: 'elm,1.0E+05' }],
    ['agentSourcedIds', { ...ada, agentSourcedIds: '1E+11' }],
  ])('a shortened %s is refused with the reason, and nobody is taken for gone by it', (column, row) => {
    const roster = read(orgsFile(elm), usersFile(row, tom));
    expect(roster.people.map((one) => one.personId)).toEqual(['u2']);
    expect(roster.refused).toEqual([{ source: 'users.csv', line: 2, why: expect.stringMatching(new RegExp(`^The ${column} was shortened by a spreadsheet program to .*its digits are lost`)) as string }]);
    expect(column === 'sourcedId' ? !roster.whole.people : roster.spared.people.has('u1')).toBe(true);
  });

  it('an id that only looks like a number is an id', () => {
    expect(shortened({ id: '5E12345', other: '1E5', third: '2E+5' })).toBe('');
  });

  it.each([
    ['2026-08-24', '2026-08-24'], ['2026-08-24T00:00:00Z', '2026-08-24'], ['20260824', '2026-08-24'], ['8/24/2026', '2026-08-24'], ['8/24/26', '2026-08-24'],
    ['24/8/2026', null], ['2026-02-30', null], ['soon', null], ['', null],
  ])('a date written %j', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it('comes out the same however it is written: blanks, case, quotation marks, line ends, a mark in front', () => {
    const shape = fc.record({ lineEnd: fc.constantFrom('\n', '\r\n', '\r'), bom: fc.boolean(), quoteAll: fc.boolean() });
    const word = fc.constantFrom('Ann', 'Zoë', '太郎', "O'Hara", 'de la Cruz', 'Smith, Jr.', 'a "b" c');
    const user = fc.record({ givenName: word, familyName: word, grades: fc.constantFrom('', 'KG', '03'), email: fc.constantFrom('', 'x@y.test') });
    fc.assert(
      fc.property(fc.array(user, { minLength: 1, maxLength: 6 }), shape, fc.constantFrom((name: string) => name, (name: string) => ` ${name.toUpperCase()} `, (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)), (users, how, spelt) => {
        const rows = users.map((one, at) => ({ ...one, sourcedId: `p${at}`, role: 'student', orgSourcedIds: 'elm' }));
        const columns = ['sourcedId', 'role', 'givenName', 'familyName', 'grades', 'email', 'orgSourcedIds'] as const;
        const text = csv([columns.map(spelt), ...rows.map((row) => columns.map((column) => row[column]))], how);
        const roster = read(orgsFile(elm), { name: 'users.csv', text });
        expect(roster.refused).toEqual([]);
        expect(roster.people.map(({ personId, givenName, familyName, grade, email }) => ({ personId, givenName, familyName, grade, email }))).toEqual(
          rows.map((row) => ({ personId: row.sourcedId, givenName: row.givenName, familyName: row.familyName, grade: row.grades, email: row.email })),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is never read', () => {
  it.each(['demographics.csv', 'export/Demographics.csv', 'userFlags.csv', 'userProfiles.csv', 'sample_demographics.csv', 'Passwords.csv', '__MACOSX/users.csv'])('%s is not opened', (name) => {
    expect(mayBeOpened(name)).toBe(false);
    // Not even where there is no other list, and it has all the columns of one.
    expect(readRoster([{ ...usersFile(ada), name }], TODAY)).toMatchObject({ ok: false, why: 'the file is missing from what was given' });
  });

  it('nothing of a password or a birthday is in what a roster is read into', () => {
    const reading = readRoster([SCHOOL, STUDENT, TEACHER, manifestFile({ users: 'bulk' })], TODAY);
    expect(JSON.stringify(reading)).not.toMatch(/P@ss|4\/2\/2000/);
  });
});
