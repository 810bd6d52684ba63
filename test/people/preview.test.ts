/** This file tests what is shown of a roster before it is brought in, and who two people with one number or address are. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { type GivenFile, planRoster, readRoster } from '../../src/people/rules';
import { findDoubles } from '../../src/people/rules/doubles';
import { previewOf, standingOf } from '../../src/people/rules/preview';
import { type Person, people as peopleSheet, schools as schoolsSheet } from '../../src/people/sheet';
import { ada, elm, eve, oak, orgsFile, tom, usersFile } from './written';

const UTC = { name: 'UTC', offsetMinutes: () => 0 };
const TODAY = '2026-10-02';

function read(...files: readonly GivenFile[]) {
  const reading = readRoster(files, TODAY);
  if (!reading.ok) throw new Error(reading.why);
  return reading;
}
const row = (values: Partial<Person>): Person => newRow(peopleSheet, { active: true, role: 'student', ...values });
const standing = {
  schools: [newRow(schoolsSheet, { schoolId: 'elm', name: 'Elm School', active: true }), newRow(schoolsSheet, { schoolId: 'oak', name: 'Oak School', active: true })],
  people: [
    row({ personId: 'u1', givenName: 'Ada', familyName: 'Quill', studentNumber: '000123', email: 'ada.quill@students.test', grade: '02', schoolIds: ['elm'], guardianIds: ['u3'] }),
    row({ personId: 'u8', givenName: 'Gus', familyName: 'Gone', schoolIds: ['oak'] }),
    row({ personId: 'u9', givenName: 'Old', familyName: 'Leaver', active: false, leftOn: '2026-06-11', schoolIds: ['oak'] }),
  ],
};
const preview = (...files: readonly GivenFile[]) => {
  const roster = read(...files);
  return previewOf(standing, roster, planRoster(standing, roster, TODAY), UTC);
};

describe('previewOf', () => {
  it('counts who comes, changes and leaves, by role and by school, and shows the first of each', () => {
    const seen = preview(orgsFile(elm, oak), usersFile(ada, tom, eve));
    expect(seen.counts).toEqual({
      people: { add: 2, change: 1, leave: 1 }, schools: { add: 0, change: 2, leave: 0 }, active: 2, refused: 0,
      byRole: { student: { add: 0, change: 1, leave: 1 }, teacher: { add: 1, change: 0, leave: 0 }, parent: { add: 1, change: 0, leave: 0 } },
    });
    // Tom teaches at both schools and stands at both.
    expect(seen.bySchool).toEqual([
      { school: 'Elm School', students: { add: 0, change: 1, leave: 0 }, staff: { add: 1, change: 0, leave: 0 }, families: { add: 1, change: 0, leave: 0 } },
      { school: 'Oak School', students: { add: 0, change: 0, leave: 1 }, staff: { add: 1, change: 0, leave: 0 } },
    ]);
    expect(seen.examples.find((one) => one.what === 'change')).toEqual({ what: 'change', who: 'Ada Quill', role: 'student', school: 'Elm School', changes: { Grade: ['02', '03'] } });
    expect(seen.examples.find((one) => one.what === 'leave')).toMatchObject({ who: 'Gus Gone', changes: {} });
    expect(seen.standing).toEqual([{ school: 'Elm School', students: 1, staff: 1, families: 1 }, { school: 'Oak School', students: 0, staff: 1, families: 0 }]);
  });

  it('counts whoever the roster marks as gone among those who leave, and a returning student among the changes', () => {
    const seen = preview(orgsFile(elm, oak), usersFile({ ...ada, status: 'tobedeleted' }, { ...ada, sourcedId: 'u9', identifier: '9', email: '', agentSourcedIds: '', orgSourcedIds: 'oak' }));
    expect(seen.counts.people).toEqual({ add: 0, change: 1, leave: 2 });
    expect(seen.examples.find((one) => one.what === 'change')?.changes).toMatchObject({ Active: ['no', 'yes'], 'Left on': ['2026-06-11', ''] });
  });

  it('fits a cell however many schools there are and however long their names', () => {
    const schools = Array.from({ length: 400 }, (_, at) => ({ ...elm, sourcedId: `s${at}`, name: `${'A very long name of a school '.repeat(20)}${at}` }));
    const users = schools.flatMap((one, at) => [{ ...ada, sourcedId: `x${at}`, orgSourcedIds: one.sourcedId }, { ...tom, sourcedId: `t${at}`, orgSourcedIds: one.sourcedId }, { ...eve, sourcedId: `g${at}`, orgSourcedIds: one.sourcedId, givenName: 'E'.repeat(5_000) }]);
    const seen = preview(orgsFile(...schools), usersFile(...users));
    for (const list of [seen.bySchool, seen.examples, seen.standing, seen.counts]) expect(JSON.stringify(list).length).toBeLessThan(40_000);
    expect(seen.standing.reduce((sum, one) => sum + one.students, 0)).toBe(400);
  });

  it('says of the schools what stands there when it is done', () => {
    const some = fc.array(fc.record({ sourcedId: fc.constantFrom('u1', 'u8', 'u9', 'n1', 'n2'), role: fc.constantFrom('student', 'teacher'), givenName: fc.constant('A'), familyName: fc.constant('B'), orgSourcedIds: fc.constantFrom('', 'elm', 'elm,oak'), status: fc.constantFrom('active', 'tobedeleted') }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (users) => {
        const roster = read(orgsFile(elm, oak), usersFile(...users));
        const plan = planRoster(standing, roster, TODAY);
        const patches = new Map([...plan.people.change, ...plan.people.leave].map(({ key, patch }) => [key, patch]));
        const after = [...standing.people.map((one) => ({ ...one, ...patches.get(one.personId) })), ...plan.people.add];
        const names = new Map([['elm', 'Elm School'], ['oak', 'Oak School']]);
        const seen = previewOf(standing, roster, plan, UTC);
        expect(seen.standing).toEqual(standingOf(after, names));
        const { add, change, leave } = seen.counts.people;
        expect(add + change + leave).toBe(plan.people.add.length + plan.people.change.length + plan.people.leave.length);
      }),
    );
  });
});

describe('findDoubles', () => {
  const doubles = (people: readonly Person[], ...files: readonly GivenFile[]) => {
    const roster = read(...files);
    const current = { ...standing, people };
    return findDoubles(people, roster, planRoster(current, roster, TODAY).people);
  };

  it('tells of two ids with one student number or one address, with the line of the one and of the other', () => {
    const found = doubles([], orgsFile(elm), usersFile(ada, { ...ada, sourcedId: 'u5', email: 'other@students.test' }, { ...tom, email: 'Ada.Quill@students.test' }, eve));
    expect(found).toEqual([
      { source: 'users.csv', line: 3, why: expect.stringContaining('the same student number as the person on line 2') as string },
      { source: 'users.csv', line: 4, why: expect.stringContaining('the same e-mail address as the person on line 2') as string },
    ]);
  });

  it('sees people whom a delta does not bring, and not those who left or are a family', () => {
    const known = row({ personId: 'k', studentNumber: '000123', email: 'k@students.test' });
    expect(doubles([known], orgsFile(elm), { name: 'manifest.csv', text: 'propertyName,value\nfile.users,delta\nfile.orgs,delta\n' }, usersFile(ada))).toEqual([
      { source: 'users.csv', line: 2, why: expect.stringContaining('as the person with another Person ID in the tab People') as string },
    ]);
    expect(doubles([{ ...known, active: false }], orgsFile(elm), usersFile(ada, eve, { ...eve, sourcedId: 'u6' }))).toEqual([]);
  });
});
