/** This file tests that the synthetic district is repeatable, coherent and as odd as a real one. */
import { parse } from 'papaparse';
import { generateDistrict, SMALL_DISTRICT_SIZE, type District } from '../../local/district';
import { directoryApi } from '../../local/services/directory/api';
import { Workspace } from '../../local/kernel/workspace';

type Row = Readonly<Record<string, string>>;

function rows(district: District, name: string): readonly Row[] {
  const file = district.rosterFiles.find((one) => one.name === name);
  const parsed = parse<Row>(file?.text ?? '', { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('the synthetic district', () => {
  const district = generateDistrict(11);
  const users = rows(district, 'users.csv');
  const byId = new Map(users.map((user) => [user.sourcedId, user]));

  it('is the same for the same seed and another for another', () => {
    const small = (seed: number) => JSON.stringify(generateDistrict(seed, SMALL_DISTRICT_SIZE));
    expect(small(5)).toBe(small(5));
    expect(small(5)).not.toBe(small(6));
  });

  it('has six schools, three thousand students and thirty-four hundred Chromebooks', () => {
    expect(rows(district, 'orgs.csv').filter((org) => org.type === 'school')).toHaveLength(6);
    expect(users.filter((user) => user.role === 'student')).toHaveLength(3_000);
    expect(district.devices).toHaveLength(3_400);
  });

  it('lists in its manifest exactly the files it has', () => {
    const bulk = rows(district, 'manifest.csv')
      .filter((line) => line.value === 'bulk')
      .map((line) => line.propertyName);
    expect(bulk.map((name) => `${(name ?? '').slice('file.'.length)}.csv`).sort()).toEqual(
      district.rosterFiles
        .map((file) => file.name)
        .filter((name) => name !== 'manifest.csv')
        .sort(),
    );
  });

  it('links every student to guardians who name the student, and writes a home language in nine languages', () => {
    const students = users.filter((user) => user.role === 'student');
    for (const student of students) {
      const guardians = (student.agentSourcedIds ?? '').split(',').map((id) => byId.get(id));
      expect(
        guardians.every(
          (guardian) => guardian?.role === 'guardian' && (guardian.agentSourcedIds ?? '').split(',').includes(student.sourcedId ?? ''),
        ),
      ).toBe(true);
    }
    expect(new Set(students.map((student) => student['metadata.homeLanguage'])).size).toBe(10);
  });

  it('enrols people whom it has in classes that it has', () => {
    const classes = new Set(rows(district, 'classes.csv').map((one) => one.sourcedId));
    const enrollments = rows(district, 'enrollments.csv');
    expect(enrollments.every((one) => classes.has(one.classSourcedId) && byId.get(one.userSourcedId ?? '')?.role === one.role)).toBe(true);
  });

  it("uses addresses that can be nobody's, each once", () => {
    const addresses = users.map((user) => user.email ?? '');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((address) => /^[a-z.0-9]+@(juniper|family)\.example$/.test(address))).toBe(true);
  });

  it('has the oddities that it names', () => {
    const { oddities } = district;
    const device = (id: string) => district.devices.find((one) => one.deviceId === id);
    const known = new Set(district.users.map((user) => user.primaryEmail));
    for (const ids of Object.values(oddities)) expect(ids.length).toBeGreaterThan(0);
    expect(oddities.withoutTag.every((id) => device(id)?.annotatedAssetId === undefined)).toBe(true);
    expect(device(oddities.sharedTag[0] ?? '')?.annotatedAssetId).toBe(device(oddities.sharedTag[1] ?? '')?.annotatedAssetId);
    expect(oddities.userLeft.every((id) => !known.has(device(id)?.annotatedUser ?? ''))).toBe(true);
    expect(district.devices.some((one) => /^0\d+$/.test(one.annotatedAssetId ?? ''))).toBe(true);
    expect(new Set(district.devices.map((one) => one.serialNumber)).size).toBe(district.devices.length);
  });

  it('casts a Spanish-reading parent whose child holds a device, beside staff of the same school', () => {
    const { cast } = district;
    expect(cast.guardian.childIds).toContain(cast.child.sourcedId);
    expect(cast.childDevice).toMatchObject({ status: 'ACTIVE', annotatedUser: cast.child.email });
    expect([cast.secretary, cast.coach].map((member) => member.school)).toEqual([cast.child.school, cast.child.school]);
    const emails = new Set(district.accounts.map((account) => account.email));
    expect(
      [cast.guardian.email, cast.technician.email, cast.lead.email, cast.programAccount, cast.hubAccount].every((email) =>
        emails.has(email),
      ),
    ).toBe(true);
  });

  it('fills a Workspace whose programme account can list it', () => {
    const workspace = new Workspace({ domain: district.domain, startMs: district.nowMs, seed: 1, accounts: district.accounts });
    workspace.directory.addOrgUnits(district.orgUnits);
    workspace.directory.addDevices(district.devices);
    workspace.directory.addUsers(district.users);
    const { devices } = directoryApi(workspace, district.cast.programAccount);
    const school = devices.list('my_customer', { orgUnitPath: `/Students/${district.cast.child.school.shortName}`, maxResults: 200 });
    expect(school.chromeosdevices).toHaveLength(200);
    const unitPaths = new Set(workspace.directory.orgUnits().map((unit) => unit.orgUnitPath));
    expect(district.devices.every((device) => unitPaths.has(device.orgUnitPath ?? ''))).toBe(true);
  });

  it('works at every seed in its small size', () => {
    for (let seed = 0; seed < 25; seed++)
      expect(generateDistrict(seed, SMALL_DISTRICT_SIZE).devices).toHaveLength(SMALL_DISTRICT_SIZE.devices);
  });
});
