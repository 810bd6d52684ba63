/** This file tests what is read from a sound roster, in the shapes that systems export it in. */
import fc from 'fast-check';
import { peopleCounts, readRoster, rosterFileOf } from '../../src/people/rules';
import { type Fields, USER_COLUMNS, ada, csv, district, elm, eve, file, manifestFile, oak, orgsFile, rolesFile, tom, usersFile } from './written';

function read(...files: readonly { name: string; text: string }[]) {
  const reading = readRoster(files, '2026-10-02');
  if (!reading.ok) throw new Error(`${reading.source}: ${reading.why}`);
  return reading;
}

const personIn = (roster: ReturnType<typeof read>, id: string) => roster.people.find((one) => one.personId === id);

describe('readRoster', () => {
  it('reads schools and people of OneRoster 1.1', () => {
    const roster = read(orgsFile(district, elm, oak), usersFile(ada, tom, eve));
    expect(roster.schools).toEqual([
      { schoolId: 'elm', active: true, name: 'Elm School', code: '0041' },
      { schoolId: 'oak', active: true, name: 'Oak School', code: '0042' },
    ]);
    expect(personIn(roster, 'u1')).toEqual({
      personId: 'u1', active: true, role: 'student', roleAsGiven: '', givenName: 'Ada', familyName: 'Quill', email: 'ada.quill@students.test',
      username: '', studentNumber: '000123', grade: '03', schoolIds: ['elm'], guardianIds: ['u3'],
    });
    expect(personIn(roster, 'u2')).toMatchObject({ role: 'teacher', schoolIds: ['elm', 'oak'] });
    expect(roster).toMatchObject({ refused: [], warnings: [], whole: { schools: true, people: true } });
    expect(peopleCounts(roster.people)).toEqual({ student: 1, teacher: 1, parent: 1 });
  });

  it('carries no password and opens no file of demographics', () => {
    const demographics = { name: 'demographics.csv', text: 'sourcedId,birthDate\nu1,2017-04-01\n' };
    const roster = read(orgsFile(elm), usersFile(ada), demographics);
    expect(JSON.stringify(roster)).not.toMatch(/open-sesame|2017-04-01/);
  });

  it('reads roles and schools of OneRoster 1.2 from roles.csv, and the primary role first', () => {
    const columns = USER_COLUMNS.filter((name) => name !== 'role' && name !== 'orgSourcedIds');
    const users = { name: 'users.csv', text: file(columns, [ada, tom]) };
    const roles = rolesFile(
      { userSourcedId: 'u2', roleType: 'secondary', role: 'aide', orgSourcedId: 'oak' },
      { userSourcedId: 'u2', roleType: 'primary', role: 'principal', orgSourcedId: 'elm' },
      { userSourcedId: 'u2', roleType: 'secondary', role: 'teacher', orgSourcedId: 'd', status: 'tobedeleted' },
      { userSourcedId: 'u1', roleType: 'primary', role: 'student', orgSourcedId: 'elm' },
    );
    const roster = read(orgsFile(district, elm, oak), users, roles);
    expect(personIn(roster, 'u1')).toMatchObject({ role: 'student', roleAsGiven: '', schoolIds: ['elm'] });
    expect(personIn(roster, 'u2')).toMatchObject({ role: 'administrator', roleAsGiven: 'principal', schoolIds: ['oak', 'elm'] });
    expect(roster).toMatchObject({ refused: [], warnings: [] });
  });

  it('keeps a role that is none of ours as other, with its word', () => {
    const roster = read(orgsFile(elm), usersFile(ada, { ...tom, role: 'Constructor' }, { ...eve, role: 'GUARDIAN' }));
    expect(personIn(roster, 'u2')).toMatchObject({ role: 'other', roleAsGiven: 'Constructor' });
    expect(personIn(roster, 'u3')).toMatchObject({ role: 'guardian', roleAsGiven: '' });
  });

  it('finds the school above a department, and none above a district', () => {
    const maths: Fields = { sourcedId: 'maths', name: 'Mathematics', type: 'department', parentSourcedId: 'elm' };
    const circle: Fields = { sourcedId: 'loop', name: 'Loop', type: 'department', parentSourcedId: 'loop' };
    const people = [{ ...ada, orgSourcedIds: 'maths,elm' }, { ...tom, orgSourcedIds: 'd' }, { ...eve, orgSourcedIds: 'loop' }];
    const roster = read(orgsFile(district, elm, maths, circle), usersFile(...people));
    expect(roster.people.map((one) => one.schoolIds)).toEqual([['elm'], [], []]);
    expect(roster.warnings).toEqual([]);
  });

  it('links guardians from whichever side the system writes them on', () => {
    const roster = read(orgsFile(elm), usersFile({ ...ada, agentSourcedIds: 'u9' }, { ...eve, agentSourcedIds: 'u1,u2' }, { ...tom, role: 'student' }));
    expect(personIn(roster, 'u1')?.guardianIds).toEqual(['u9', 'u3']);
    expect(personIn(roster, 'u2')?.guardianIds).toEqual(['u3']);
    expect(personIn(roster, 'u3')?.guardianIds).toEqual([]);
  });

  it('takes the home language from whichever column has it', () => {
    for (const column of ['metadata.homeLanguage', 'HOMELANGUAGE', 'primaryLanguage']) {
      const users = { name: 'users.csv', text: file([...USER_COLUMNS, column], [{ ...ada, [column]: 'Haitian Creole' }, { ...tom, [column]: 'Klingon' }]) };
      expect(read(orgsFile(elm, oak), users).people.map((one) => one.language)).toEqual(['ht', '']);
    }
  });

  it('says nothing of columns that the file does not have', () => {
    const users = { name: 'users.csv', text: file(['sourcedId', 'role', 'givenName', 'familyName'], [tom]) };
    expect(read(orgsFile(elm), users).people).toEqual([
      { personId: 'u2', active: true, role: 'teacher', roleAsGiven: '', givenName: 'Tom', familyName: 'Reed' },
    ]);
  });

  it('takes a blank status as active, tobedeleted and a disabled account as not', () => {
    const roster = read(
      orgsFile(elm, { ...oak, status: 'tobedeleted' }),
      usersFile({ ...ada, status: '' }, { ...tom, status: 'ToBeDeleted' }, { ...eve, enabledUser: 'False', status: 'active' }),
    );
    expect(roster.people.map((one) => one.active)).toEqual([true, false, false]);
    expect(roster.schools.map((one) => one.active)).toEqual([true, false]);
    expect(peopleCounts(roster.people)).toEqual({ student: 1 });
  });

  it('knows from the manifest which files name changes only', () => {
    const files = [orgsFile(elm, oak), usersFile(ada)];
    expect(read(...files, manifestFile({ orgs: 'bulk', users: 'delta' })).whole).toEqual({ schools: true, people: false });
    const unsaid = read(...files, manifestFile({ users: 'Bulk' }));
    expect(unsaid.whole).toEqual({ schools: false, people: true });
    expect(unsaid.warnings).toEqual([
      'manifest.csv does not say whether orgs.csv is bulk or delta, so nothing that is missing from it is taken for gone.',
    ]);
  });

  it('reads the same from shuffled rows, moved and re-cased columns, any line end and a byte order mark', () => {
    const name = fc.string({ unit: fc.constantFrom('A', 'b', 'é', '田', ',', '"', ' ', '\n', "'", '-', '='), maxLength: 5 }).map((text) => `N${text}`);
    const person = fc.record({
      role: fc.constantFrom('student', 'teacher', 'parent', 'counselor'), givenName: name, familyName: name,
      orgSourcedIds: fc.constantFrom('elm', 'oak', 'elm,oak'), enabledUser: fc.constantFrom('true', 'false', ''), identifier: fc.constantFrom('007', ''),
    });
    const people = fc.array(person, { minLength: 1, maxLength: 6 }).map((all) => all.map((one, index): Fields => ({ ...one, sourcedId: `p${index}` })));
    const byId = (roster: ReturnType<typeof read>) => [...roster.people].sort((one, other) => (one.personId < other.personId ? -1 : 1));
    const shuffled = people.chain((all) =>
      fc.record({
        all: fc.constant(all),
        rows: fc.shuffledSubarray(all, { minLength: all.length }),
        columns: fc.shuffledSubarray(USER_COLUMNS, { minLength: USER_COLUMNS.length }),
        upper: fc.boolean(),
        lineEnd: fc.constantFrom('\n', '\r\n'),
        bom: fc.boolean(),
        quoteAll: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ all, rows, columns, upper, ...shape }) => {
        const headers = columns.map((column) => (upper ? ` ${column.toUpperCase()} ` : column));
        const text = csv([headers, ...rows.map((row) => columns.map((column) => row[column] ?? ''))], shape);
        const roster = read(orgsFile(elm, oak), { name: 'export/Sample_Users.CSV', text });
        expect(byId(roster)).toEqual(byId(read(orgsFile(elm, oak), usersFile(...all))));
        expect(roster.refused).toEqual([]);
      }),
    );
  });
});

describe('rosterFileOf', () => {
  it.each([
    ['users.csv', 'users', true], ['2026/October/USERS.CSV', 'users', true], ['C:\\export\\orgs.csv', 'orgs', true],
    ['sample_users.csv', 'users', false], ['Harbor-orgs.csv', 'orgs', false], ['manifest.csv', 'manifest', true],
  ])('knows %s', (name, kind, exact) => {
    expect(rosterFileOf(name)).toEqual({ file: kind, exact });
  });

  it.each(['demographics.csv', 'users.txt', 'endusers.csv', '__MACOSX/users.csv', 'folder/._users.csv', 'users.csv/readme'])('leaves %s alone', (name) => {
    expect(rosterFileOf(name)).toBeNull();
  });
});
