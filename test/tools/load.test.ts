/** These tests load rosters and devices, good and hostile, through the shipped bundle, and read what `mytech load` says of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type LoadOptions, type Loaded, load, readLoadInput } from '../../tools/commands/load';

const ORGS = 'sourcedId,status,name,type,identifier\ns1,active,Lincoln,school,010\nd1,active,District,district,\n';
const USERS = [
  'sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades,password',
  'p1,active,true,s1,student,Ana,Núñez,00123,Ana@d79.test,03,secret',
  'p2,active,true,s1,student,=CMD(),-1,00124,b@d79.test,04,',
  'p3,active,true,s1,teacher,Lê,"O""Brien, Jr.",,t@d79.test,,',
  'p4,tobedeleted,true,s1,student,Gone,Student,00125,g@d79.test,05,',
  'p5,active,true,s1,principal,Pat,Lee,,p@d79.test,,',
  ',active,true,s1,student,No,Id,00126,n@d79.test,03,',
  'p1,active,true,s1,student,Twice,Given,00127,x@d79.test,03,',
].join('\n');
const ROSTER = { 'users.csv': USERS, 'orgs.csv': ORGS };

const device = (id: string, serialNumber: string, more: object = {}): object => ({ deviceId: id, serialNumber, status: 'ACTIVE', orgUnitPath: '/Students/Lincoln', ...more });

describe('mytech load', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mytech-load-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const roster = (files: Readonly<Record<string, string>>, name = 'roster'): string => {
    mkdirSync(path.join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) write(path.join(name, file), text);
    return path.join(folder, name);
  };
  const zip = (files: Readonly<Record<string, string>>): string =>
    write('roster.zip', zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  const devices = (list: readonly object[]): string => write('devices.json', JSON.stringify(list));
  const loaded = (options: LoadOptions): Loaded => load(readLoadInput(options));

  it('counts what stands in the sheets, and every row that does not', () => {
    const result = loaded({ roster: roster(ROSTER), devices: devices([device('d1', 'A1'), device('d2', 'B2'), { serialNumber: 'C3' }]) });
    expect(result).toMatchObject({ schools: 1, people: { student: 2, teacher: 1, administrator: 1 }, devices: 2 });
    expect(result.refused).toEqual([
      { source: 'users.csv', line: 7, why: expect.stringContaining('no sourcedId') },
      { source: 'users.csv', line: 8, why: expect.stringContaining('Line 2 has the same sourcedId') },
      { source: 'devices.json', line: 3, why: expect.stringContaining('no deviceId') },
    ]);
    expect(result.calls['Sheets.write']).toBeGreaterThan(0);
    expect(result.calls['AdminDirectory.list']).toBe(1);
    expect(result.executions).toBeGreaterThan(2);
    expect(result.virtualSeconds).toBeGreaterThan(0);
  });

  it('says the same of a zip with folders, a Mac shadow and files that nobody asked for', () => {
    const packed = zip({ 'export/users.csv': USERS, 'export/orgs.csv': ORGS, '__MACOSX/export/._users.csv': 'x', 'export/demographics.csv': '"' });
    const { people, refused } = loaded({ roster: packed });
    const unpacked = loaded({ roster: roster(ROSTER) });
    expect({ people, refused }).toEqual({ people: unpacked.people, refused: unpacked.refused });
  });

  it('takes devices alone, as an Admin SDK answer or as GAM prints them', () => {
    expect(loaded({ devices: write('list.json', JSON.stringify({ kind: 'admin#directory#chromeosdevices', chromeosdevices: [device('d1', 'A1')] })) })).toMatchObject({
      schools: 0,
      people: {},
      devices: 1,
    });
    expect(loaded({ devices: write('cros.csv', 'deviceId,serialNumber,status\nd1,A1,ACTIVE\nd2,,ACTIVE\n') })).toMatchObject({
      devices: 1,
      refused: [{ source: 'cros.csv', line: 3 }],
    });
  });

  it('names the device that another with its serial number displaced', () => {
    const result = loaded({ devices: devices([device('d1', 'a1'), device('d2', 'B2'), device('d3', 'A1')]) });
    expect(result.devices).toBe(2);
    expect(result.refused).toEqual([{ source: 'devices.json', line: 1, why: expect.stringContaining('Another device has its serial number') }]);
  });

  it('survives devices whose fields are of every wrong kind', () => {
    const odd = { orgUnitPath: 7, recentUsers: 'nobody', lastSync: 'yesterday', autoUpdateExpiration: {}, annotatedAssetId: ['x'], notes: { a: 1 }, model: null, status: 'SOMETHING_NEW' };
    expect(loaded({ devices: devices([device('d1', 'A1', odd), device('d2', 'B2', { orgUnitPath: 'no/slash' })]) })).toMatchObject({ devices: 2, refused: [] });
  });

  it('loads more rows than one commit holds', () => {
    const students = Array.from({ length: 900 }, (_, i) => `q${i},active,true,s1,student,Given${i},Family,${i},q${i}@d79.test,03,`).join('\n');
    expect(loaded({ roster: roster({ 'users.csv': `${USERS}\n${students}`, 'orgs.csv': ORGS }) }).people).toMatchObject({ student: 902 });
  });

  describe('refuses, with one sentence that names the file,', () => {
    const cases: readonly (readonly [string, () => LoadOptions, RegExp])[] = [
      ['nothing at all', () => ({}), /nothing to load/],
      ['a path that is not there', () => ({ roster: path.join(folder, 'missing') }), /missing cannot be used: there is no such file or folder/],
      ['an empty folder', () => ({ roster: roster({}) }), /none of the files of a roster/],
      ['a folder without users.csv', () => ({ roster: roster({ 'orgs.csv': ORGS }) }), /users\.csv cannot be used: the file is missing/],
      ['users.csv without its columns', () => ({ roster: roster({ 'users.csv': 'a,b\n1,2' }) }), /users\.csv cannot be used: it has no columns/],
      ['users.csv with nobody in it', () => ({ roster: roster({ 'users.csv': USERS.split('\n')[0] ?? '' }) }), /users\.csv cannot be used: it lists nobody/],
      ['users.csv that is not text', () => ({ roster: roster({ 'users.csv': 'a program\0\0\x01 and no text' }) }), /users\.csv cannot be used: it is not saved as UTF-8/],
      ['two rosters in one zip', () => ({ roster: zip({ 'a/users.csv': USERS, 'b/users.csv': USERS }) }), /it comes twice/],
      ['a zip that is cut off', () => ({ roster: write('cut.zip', zipSync({ 'users.csv': strToU8(USERS) }).slice(0, 60)) }), /cut\.zip cannot be used: it is not a zip/],
      ['a text that calls itself a zip', () => ({ roster: write('fake.zip', USERS) }), /fake\.zip cannot be used: it is not a zip/],
      ['a zip of other things', () => ({ roster: zip({ 'readme.txt': 'x' }) }), /the zip holds none/],
      ['a file that is no roster', () => ({ roster: write('letter.txt', 'Dear all') }), /neither a folder nor a zip/],
      ['devices that are no JSON', () => ({ devices: write('d.json', '[{"deviceId": "d1",]') }), /d\.json cannot be used: it is not valid JSON/],
      ['devices of another kind', () => ({ devices: write('d.json', '{"users":[]}') }), /holds neither a list of devices/],
      ['a folder for devices', () => ({ devices: folder }), /cannot be used: it is a folder/],
      ['devices of which none can be read', () => ({ devices: devices([{ serialNumber: 'A1' }]) }), /not one of its devices can be read/],
      ['good devices with a roster that is none', () => ({ devices: devices([device('d1', 'A1')]), roster: write('x.csv', 'a') }), /x\.csv cannot be used/],
    ];
    it.each(cases)('%s', (_what, options, sentence) => {
      expect(() => readLoadInput(options())).toThrow(sentence);
      expect(() => readLoadInput(options())).toThrow(expect.objectContaining({ name: 'UnusableInput' }));
    });
  });

  it('on the command line prints one JSON object, or exits with 2 and a sentence and leaves no file', () => {
    const run = (...args: string[]): ReturnType<typeof spawnSync> => {
      const root = path.join(__dirname, '../..');
      return spawnSync(process.execPath, ['--import', require.resolve('tsx'), path.join(root, 'tools/mytech.ts'), 'load', ...args], { cwd: folder, encoding: 'utf8' });
    };
    const good = run('--devices', devices([device('d1', 'A1')]), '--json');
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(String(good.stdout))).toMatchObject({ schools: 0, devices: 1 });
    const before = readdirSync(folder);
    const bad = run('--roster', path.join(folder, 'missing'), '--json');
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toMatch(/^The roster in .+ cannot be used: there is no such file or folder\. Nothing was changed\.\n$/);
    expect(run('--rosters', 'x')).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
  });
});
