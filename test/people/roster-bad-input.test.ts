/** This file tests that whatever is wrong with a roster ends in a sentence in the right place, with nothing lost or doubled. */
import fc from 'fast-check';
import { readRoster } from '../../src/people/rules';
import { USER_COLUMNS, ada, csv, elm, eve, file, manifestFile, oak, orgsFile, rolesFile, tom, usersFile } from './written';

function read(...files: readonly { name: string; text: string }[]) {
  const reading = readRoster(files, '2026-10-02');
  if (!reading.ok) throw new Error(`${reading.source}: ${reading.why}`);
  return reading;
}

const without = (...names: string[]) => USER_COLUMNS.filter((column) => !names.includes(column));
const ids = (roster: ReturnType<typeof read>) => roster.people.map((one) => one.personId);

describe('a roster that cannot be used', () => {
  it.each([
    ['no users.csv', [orgsFile(elm)], 'users.csv', 'the file is missing from what was given'],
    ['no role anywhere', [orgsFile(elm), { name: 'users.csv', text: file(without('role'), [ada]) }], 'users.csv', 'it has no column role; export it again with that column'],
    [
      'no id and no name', [{ name: 'x/Users.csv', text: file(without('sourcedId', 'givenName'), [ada]) }], 'Users.csv',
      'it has no columns sourcedId, givenName; export it again with those columns',
    ],
    ['schools without names', [{ name: 'orgs.csv', text: file(['sourcedId'], [elm]) }, usersFile(ada)], 'orgs.csv', 'it has no column name; export it again with that column'],
    ['a manifest without values', [usersFile(ada), { name: 'manifest.csv', text: 'propertyName\nfile.users' }], 'manifest.csv', 'it has no column value; export it again with that column'],
    ['an empty file', [orgsFile(elm), { name: 'users.csv', text: '\uFEFF' }], 'users.csv', 'it is empty'],
    ['nobody', [orgsFile(elm), usersFile()], 'users.csv', 'it lists nobody'],
    ['nobody who can be read', [usersFile({ ...ada, sourcedId: '' })], 'users.csv', 'not one of its rows can be read, beginning with line 2'],
    [
      'two exports at once', [usersFile(ada), { name: 'old/users.csv', text: '' }], 'users.csv',
      'it comes twice, as users.csv and old/users.csv; give one roster at a time',
    ],
  ])('is refused with one reason: %s', (_, files, source, why) => {
    expect(readRoster(files, '2026-10-02')).toEqual({ ok: false, source, why });
  });

  it('takes an exact name before one with a prefix', () => {
    expect(ids(read(orgsFile(elm), usersFile(ada), { name: 'old_users.csv', text: '' }))).toEqual(['u1']);
  });
});

describe('rows that cannot be used', () => {
  it('keeps the first of two rows with one id, and names both lines', () => {
    const roster = read(orgsFile(elm, oak, elm), usersFile(ada, { ...tom, familyName: 'Two\nlines' }, { ...ada, givenName: 'Again' }));
    expect(ids(roster)).toEqual(['u1', 'u2']);
    expect(roster.people[0]).toMatchObject({ givenName: 'Ada' });
    expect(roster.people[1]).toMatchObject({ familyName: 'Two lines' });
    expect(roster.refused).toEqual([
      { source: 'orgs.csv', line: 4, why: 'Line 2 has the same sourcedId and was taken. Remove one of the two and export again.' },
      { source: 'users.csv', line: 5, why: 'Line 2 has the same sourcedId and was taken. Remove one of the two and export again.' },
    ]);
  });

  it('refuses a row without an id and one without any name', () => {
    const roster = read(orgsFile(elm), usersFile(ada, { ...tom, sourcedId: ' ' }, { ...eve, givenName: '', familyName: '' }));
    expect(roster.refused).toEqual([
      { source: 'users.csv', line: 3, why: 'The person has no sourcedId. Give the person one and export again.' },
      { source: 'users.csv', line: 4, why: 'The person has neither a given nor a family name. Add one and export again.' },
    ]);
    expect([...roster.spared.people]).toEqual(['u3']);
  });

  it('reads a row whose blank end was cut off, and refuses one that is cut short or pushed aside', () => {
    const [header, ...rows] = csv([USER_COLUMNS, ...[ada, tom, eve, ada].map((one, index) => USER_COLUMNS.map((name) => (name === 'sourcedId' ? `p${index}` : (one[name] ?? ''))))]).split('\n');
    const lines = [header, rows[0]?.replace(/,open-sesame$/, ''), rows[1]?.replace(/"elm,oak"/, 'elm,oak'), rows[2]?.split(',').slice(0, 6).join(','), rows[3]?.replace('true,', '')];
    const roster = read(orgsFile(elm), { name: 'users.csv', text: lines.join('\r\n') });
    expect(ids(roster)).toEqual(['p0']);
    expect(roster.refused).toEqual([
      { source: 'users.csv', line: 3, why: 'The row has more or fewer cells than the header, and its values stand under the wrong ones. Export the row whole.' },
      { source: 'users.csv', line: 4, why: 'The row ends after 6 of 18 cells. Export the row whole.' },
      { source: 'users.csv', line: 5, why: 'The row has more or fewer cells than the header, and its values stand under the wrong ones. Export the row whole.' },
    ]);
  });

  it('loses one line to a stray quotation mark, and then takes nobody for gone', () => {
    const text = usersFile(ada, tom, eve).text.replace('tom@staff.test', '"tom@staff.test');
    const roster = read(orgsFile(elm, oak), { name: 'users.csv', text });
    expect(ids(roster)).toEqual(['u1', 'u3']);
    expect(roster.refused).toMatchObject([{ source: 'users.csv', line: 3, why: expect.stringMatching(/^A quotation mark/) }]);
    expect(roster.whole).toEqual({ schools: true, people: false });
    expect(roster.warnings).toEqual(['Because a row of the users file could not be read at all, nobody is taken for gone this time.']);
  });

  it('refuses roles of strangers, and leaves known people as they are where a role cannot be read', () => {
    const roles = rolesFile({ userSourcedId: 'u1', role: 'student', orgSourcedId: 'elm' }, { userSourcedId: 'u8', role: 'aide' }, { userSourcedId: 'u2' });
    const roster = read(orgsFile(elm, oak), { name: 'users.csv', text: file(without('role', 'orgSourcedIds'), [ada, tom]) }, roles);
    expect(roster.refused.map(({ source, line }) => [source, line])).toEqual([['roles.csv', 4], ['roles.csv', 3]]);
    expect(roster.rolesPartial).toBe(true);
    expect(roster.people[1]).toEqual(expect.not.objectContaining({ role: expect.anything() }));
  });
});

describe('warnings', () => {
  it('names unknown schools, students without a school, and doubtful words once each', () => {
    const people = [
      { ...ada, orgSourcedIds: 'ash' }, { ...tom, orgSourcedIds: 'elm,ash' }, { ...eve, role: 'student', orgSourcedIds: '' },
      { ...ada, sourcedId: 'u4', status: 'pending' }, { ...ada, sourcedId: 'u5', role: '', enabledUser: 'perhaps' },
    ];
    const roster = read(orgsFile(elm), usersFile(...people));
    expect(ids(roster)).toHaveLength(5);
    expect(roster.people[0]?.schoolIds).toEqual(['ash']);
    expect(roster.warnings).toEqual([
      'users.csv, line 2 and 1 more: a school of this person is not in the orgs file. The person is kept; add the school and export again.',
      'users.csv, line 4: the student has no school. The student is kept; add the school and export again.',
      'users.csv, line 5: the status is neither active nor tobedeleted. The row counts as active.',
      'users.csv, line 6: enabledUser is neither true nor false. The row counts as true.',
      'users.csv, line 6: the person has no role, and is kept as "other". Add the role and export again.',
    ]);
  });

  it('says when orgs.csv is missing, lists no school, or letters were lost', () => {
    expect(read(usersFile(ada)).warnings).toEqual(['orgs.csv is missing, so the schools stay as they are.']);
    expect(read(orgsFile(), usersFile({ ...tom, orgSourcedIds: '' })).warnings).toEqual(['The orgs file lists no school, so the schools stay as they are.']);
    expect(read(orgsFile(elm), usersFile({ ...ada, givenName: 'Ren\uFFFD' })).warnings).toEqual([
      'users.csv is not saved as UTF-8, and some letters in it are lost. Save it as "CSV UTF-8" and load it again.',
    ]);
  });

  it('does not ask for schools that a delta need not list', () => {
    expect(read(orgsFile(), usersFile(ada), manifestFile({ orgs: 'delta', users: 'delta' })).warnings).toEqual([]);
  });
});

it('makes of every row a person or a refusal, never both, whatever is done to the text', () => {
  const rows = csv([...[ada, tom, eve, ada].map((one, index) => USER_COLUMNS.map((name) => (name === 'sourcedId' ? `p${index}` : (one[name] ?? ''))))]).trim().split('\n');
  const wound = fc.record({ row: fc.nat({ max: rows.length - 1 }), at: fc.nat({ max: 120 }), put: fc.constantFrom('', ',', '"', '""', ' ', '\t', ';') });
  fc.assert(
    fc.property(fc.array(wound, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (wounds, lineEnd) => {
      const lines = [...rows];
      for (const { row, at, put } of wounds) {
        const line = lines[row] ?? '';
        lines[row] = line.slice(0, at) + put + line.slice(put === '' ? at + 1 : at);
      }
      const reading = readRoster([orgsFile(elm, oak), { name: 'users.csv', text: [USER_COLUMNS.join(','), ...lines].join(lineEnd) }], '2026-10-02');
      if (!reading.ok) return expect(reading.why).toMatch(/^not one of its rows/);
      const refused = reading.refused.map((one) => one.line);
      expect(new Set(refused).size).toBe(refused.length);
      expect(new Set(ids(reading)).size).toBe(reading.people.length);
      // Two wounds may make one value of two lines; then fewer rows are left, but each still ends in one of the two.
      expect(reading.people.length + refused.length).toBeLessThanOrEqual(rows.length);
      if (wounds.length < 2) expect(reading.people.length + refused.length).toBe(rows.length);
    }),
    { numRuns: 400 },
  );
});
