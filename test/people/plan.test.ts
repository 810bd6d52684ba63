/** This file tests what a roster makes of the sheets: newcomers, changes, leavers, and nothing the second time. */
import fc from 'fast-check';
import { type Row, type Sheet, newRow, readRow, writeCells } from '../../src/base/table';
import { type TablePlan, planRoster, readRoster } from '../../src/people/rules';
import { type Person, type School, people as peopleSheet, schools as schoolsSheet } from '../../src/people/sheet';
import { type Fields, USER_COLUMNS, ada, district, elm, eve, file, manifestFile, oak, orgsFile, rolesFile, tom, usersFile } from './written';

const UTC = { name: 'UTC', offsetMinutes: () => 0 };
const TODAY = '2026-10-02';
const LATER = '2026-11-20';

interface Sheets {
  readonly schools: readonly School[];
  readonly people: readonly Person[];
}
const EMPTY: Sheets = { schools: [], people: [] };

function read(...files: readonly { name: string; text: string }[]) {
  const reading = readRoster(files, '2026-10-02');
  if (!reading.ok) throw new Error(`${reading.source}: ${reading.why}`);
  return reading;
}

/** The rows after a plan was written, as they come back from their cells. */
function written<S extends Sheet>(sheet: S, rows: readonly Row<S>[], plan: TablePlan<Row<S>>): Row<S>[] {
  const patches = new Map([...plan.change, ...plan.leave].map(({ key, patch }) => [key, patch]));
  const keyOf = (row: Row<S>) => String((row as Record<string, unknown>)[sheet.key]);
  return [...rows.map((row) => ({ ...row, ...patches.get(keyOf(row)) })), ...plan.add].map((row) => {
    const cells = writeCells(sheet, row as Partial<Row<S>>, UTC);
    const { row: back, problems } = readRow(sheet, (column) => cells[column] ?? null, UTC);
    expect(problems).toEqual([]);
    return back;
  });
}

function load(sheets: Sheets, today: string, ...files: readonly { name: string; text: string }[]): Sheets {
  const plan = planRoster(sheets, read(...files), today);
  return { schools: written(schoolsSheet, sheets.schools, plan.schools), people: written(peopleSheet, sheets.people, plan.people) };
}

const first = load(EMPTY, TODAY, orgsFile(district, elm, oak), usersFile(ada, tom, eve));
const person = (sheets: Sheets, id: string) => sheets.people.find((one) => one.personId === id);

describe('planRoster', () => {
  it('adds everybody to empty sheets', () => {
    expect(first.schools).toHaveLength(2);
    expect(person(first, 'u1')).toEqual(
      newRow(peopleSheet, {
        personId: 'u1', active: true, role: 'student', givenName: 'Ada', familyName: 'Quill', email: 'ada.quill@students.test',
        studentNumber: '000123', grade: '03', schoolIds: ['elm'], guardianIds: ['u3'],
      }),
    );
  });

  it('patches the changed columns alone', () => {
    const plan = planRoster(first, read(orgsFile({ ...elm, name: 'New Elm' }, oak), usersFile({ ...ada, grades: '04' }, { ...tom, orgSourcedIds: 'oak,elm' }, eve)), LATER);
    expect(plan.schools).toEqual({ add: [], change: [{ key: 'elm', patch: { name: 'New Elm' } }], leave: [], same: 1 });
    expect(plan.people).toEqual({ add: [], change: [{ key: 'u1', patch: { grade: '04' } }], leave: [], same: 2 });
  });

  it('marks who is no longer in a whole roster, once, and takes them back', () => {
    const files = [orgsFile(elm), usersFile(tom, eve)];
    const plan = planRoster(first, read(...files), LATER);
    expect(plan.people.leave).toEqual([{ key: 'u1', patch: { active: false, leftOn: LATER } }]);
    expect(plan.schools.leave).toEqual([{ key: 'oak', patch: { active: false } }]);
    const gone = load(first, LATER, ...files);
    expect(planRoster(gone, read(...files), '2027-01-11').people).toEqual({ add: [], change: [], leave: [], same: 3 });
    const back = planRoster(gone, read(orgsFile(elm, oak), usersFile(ada, tom, eve)), '2027-01-12');
    expect(back.people.change).toEqual([{ key: 'u1', patch: { active: true, leftOn: null } }]);
    expect(back.schools.change).toEqual([{ key: 'oak', patch: { active: true } }]);
  });

  it('marks who is disabled or to be deleted, even without a name', () => {
    const plan = planRoster(first, read(orgsFile(elm, oak), usersFile({ ...ada, enabledUser: 'false' }, { sourcedId: 'u2', status: 'tobedeleted', role: 'teacher', orgSourcedIds: 'elm,oak', email: 'tom@staff.test' }, eve)), LATER);
    expect(plan.people.change).toEqual([
      { key: 'u1', patch: { active: false, leftOn: LATER } },
      { key: 'u2', patch: { active: false, leftOn: LATER } },
    ]);
    const stranger = usersFile(ada, tom, eve, { sourcedId: 'u9', status: 'tobedeleted', role: 'aide' });
    expect(planRoster(first, read(orgsFile(elm, oak), stranger), LATER).people.add).toEqual([]);
  });

  it('takes nobody for gone by a delta, nor by a refused row, nor by a torn file', () => {
    const delta = read(usersFile({ ...eve, sourcedId: 'u4' }), manifestFile({ users: 'delta' }));
    expect(planRoster(first, delta, LATER)).toMatchObject({ schools: { leave: [] }, people: { add: [{ personId: 'u4' }], leave: [], same: 3 } });
    const refused = read(orgsFile(elm, oak), usersFile(tom, eve, { ...ada, givenName: '', familyName: '' }));
    expect(planRoster(first, refused, LATER).people).toMatchObject({ change: [], leave: [], same: 3 });
    const torn = read(orgsFile(elm, oak), { name: 'users.csv', text: usersFile(ada, tom, eve).text.replace('Eve', '"Eve') });
    expect(planRoster(first, torn, LATER).people).toMatchObject({ change: [], leave: [], same: 3 });
  });

  it('leaves alone what the roster does not speak of, and what staff and families wrote', () => {
    const kept: Sheets = {
      schools: first.schools.map((one) => ({ ...one, orgUnit: '/Elm', contactEmail: 'tech@staff.test', supportHours: 'Mon-Fri 07:30-15:30' })),
      people: first.people.map((one) => ({ ...one, language: 'so' as const })),
    };
    const columns = ['sourcedId', 'role', 'givenName', 'familyName', 'homeLanguage'];
    const users = { name: 'users.csv', text: file(columns, [ada, tom, { ...eve, homeLanguage: 'Spanish' }]) };
    const plan = planRoster(kept, read(orgsFile(elm, oak), users), LATER);
    expect(plan.schools.same).toBe(2);
    expect(plan.people.change).toEqual([{ key: 'u3', patch: { language: 'es' } }]);
  });

  it('adds and takes away single schools by a delta of roles.csv', () => {
    const users = { name: 'users.csv', text: file(USER_COLUMNS.filter((name) => name !== 'role' && name !== 'orgSourcedIds'), [tom, ada]) };
    const roles = rolesFile({ userSourcedId: 'u2', role: 'teacher', orgSourcedId: 'elm', status: 'tobedeleted' }, { userSourcedId: 'u1', role: 'student', orgSourcedId: 'oak' });
    const plan = planRoster(first, read(users, roles, manifestFile({ users: 'delta', roles: 'delta' })), LATER);
    expect(plan.people.change).toEqual([
      { key: 'u2', patch: { schoolIds: ['oak'] } },
      { key: 'u1', patch: { schoolIds: ['elm', 'oak'] } },
    ]);
  });

  it('does not take a district for a school where only people are given', () => {
    const atDistrict = read(usersFile({ ...tom, orgSourcedIds: 'd' }, { ...ada, orgSourcedIds: 'd,oak' }), manifestFile({ users: 'delta' }));
    expect(planRoster(first, atDistrict, LATER).people.change).toEqual([{ key: 'u1', patch: { schoolIds: ['oak'] } }]);
  });

  it('plans nothing after its plan was written, whatever the two rosters', () => {
    const someone = fc.record({
      sourcedId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), role: fc.constantFrom('student', 'teacher', 'parent', 'coach', ''),
      givenName: fc.constantFrom('Al', 'Bo', ' "C,"\n c ', ''), familyName: fc.constantFrom('Ng', 'O’Hara', ''), status: fc.constantFrom('', 'active', 'tobedeleted'),
      enabledUser: fc.constantFrom('', 'true', 'false'), orgSourcedIds: fc.constantFrom('', 'elm', 'oak,elm', 'ash', 'd'), identifier: fc.constantFrom('', '007', '1E5'),
      agentSourcedIds: fc.constantFrom('', 'a,b', 'e'), homeLanguage: fc.constantFrom('', 'Somali', 'fr', 'Elvish'),
    });
    const roster = fc.record({
      persons: fc.array(someone, { minLength: 1, maxLength: 7 }),
      orgs: fc.subarray([district, elm, oak]),
      modes: fc.constantFrom<Fields | null>(null, { users: 'bulk', orgs: 'bulk' }, { users: 'delta', orgs: 'delta' }, { users: 'bulk' }),
    });
    const filesOf = ({ persons, orgs, modes }: { persons: Fields[]; orgs: Fields[]; modes: Fields | null }) => [
      orgsFile(...orgs),
      { name: 'users.csv', text: file([...USER_COLUMNS, 'homeLanguage'], persons) },
      ...(modes === null ? [] : [manifestFile(modes)]),
    ];
    fc.assert(
      fc.property(fc.array(roster, { minLength: 1, maxLength: 3 }), (rosters) => {
        let sheets = EMPTY;
        for (const one of rosters) {
          const files = filesOf(one);
          if (!readRoster(files, '2026-10-02').ok) continue;
          const next = load(sheets, TODAY, ...files);
          expect(next.people.map((row) => row.personId)).toEqual(expect.arrayContaining(sheets.people.map((row) => row.personId)));
          for (const row of next.people) expect(row.leftOn === null).toBe(row.active);
          const again = planRoster(next, read(...files), LATER);
          expect(again.schools).toEqual({ add: [], change: [], leave: [], same: next.schools.length });
          expect(again.people).toEqual({ add: [], change: [], leave: [], same: next.people.length });
          sheets = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});
