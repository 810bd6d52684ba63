/** These tests bring a district's own lists of devices in through the shipped bundle: preview, a result per row, and nothing guessed. */
import { type Cells, MINUTE_MS, Stage } from '../path/stage';
import { agree, bringIn, dropList, look, preview, resultsOf } from './list-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const device = (serial: string): Cells => {
  const found = stage.rows('staff', 'Devices').filter((row) => row['Serial number'] === serial);
  if (found.length !== 1) throw new Error(`There are ${found.length} rows of ${serial}.`);
  return found[0] as Cells;
};
const school = (): { readonly id: string; readonly name: string } => {
  const { sourcedId, name } = stage.district.cast.child.school;
  return { id: sourcedId, name };
};

const OWN = (): string =>
  [
    'Serial No.;Tag;Device type;School;Condition;Bought on;Price;Warranty;Student name;Notes',
    `hs 0001;00123;Hotspot;${school().name};good;03.09.2024;"$1,234.50";36;Ada Example;=1+1`,
    `HS0002;1E5;charger;${school().id};New;04.09.2024;18;;;`,
    ';T-3;hotspot;;;;;;;no serial here',
    `HS0004;5.01E+12;hotspot;${school().name};;;;;;`,
    `HS0005;T-5;gadget;Nowhere School;;;;;;`,
    `HS0006;T-6;gadget;${school().name};;13.13.2024;many;;;`,
  ].join('\r\n');

describe("a district's own list", () => {
  it('is looked at, previewed, and brought in with a result for each row', () => {
    const looked = look(stage, dropList(stage, 'own.csv', OWN()));
    expect(looked.open).toMatchObject({ source: 'unknown', rows: 6, remembered: false, notices: [] });
    expect(looked.given.choices.columns).toEqual(['serial', 'assetTag', 'kind', 'schoolId', 'condition', 'purchasedOn', 'cost', 'warrantyMonths', 'holder', 'remark']);
    expect(looked.open.columns[8]).toMatchObject({ header: 'Student name', examples: [] });

    const shown = preview(stage, looked);
    expect(shown.counts).toEqual({ 'added': 3, 'changed': 0, 'as it was': 0, 'refused': 3, 'left out': 0 });
    expect(shown.refused.map((row) => row.line)).toEqual([4, 5, 6]);
    expect(shown.named).toBe(1);
    expect(stage.rows('staff', 'Devices').some((row) => String(row['Serial number']).startsWith('HS'))).toBe(false);

    agree(stage, looked);
    expect(stage.runJob('lists')).toMatchObject({ state: 'waiting', trouble: '', progress: 'own.csv: 3 added, 0 changed, 3 refused' });
    expect(device('HS0001')).toMatchObject({ 'Asset tag': '00123', 'Kind': 'hotspot', 'School ID': school().id, 'Condition': 'good', 'Cost': 1235, 'Remark': '=1+1', 'Status': 'available', 'Holder': '' });
    expect(device('HS0002')).toMatchObject({ 'Asset tag': '1E5', 'Kind': 'charger', 'Condition': 'new' });
    expect(device('HS0006')).toMatchObject({ 'Kind': 'Chromebook', 'Cost': '', 'Purchased': '' });
    // 3 September 2024, and 36 months later, as Sheets counts days.
    expect(device('HS0001')).toMatchObject({ 'Purchased': 45538, 'Warranty until': 46633 });
    const results = resultsOf(stage, 'own.csv');
    expect([...results.keys()].sort()).toEqual([2, 3, 4, 5, 6, 7]);
    expect(results.get(2)).toMatch(/^added: Written: .*Cost: "\$1,234\.50" was rounded/);
    expect(results.get(4)).toMatch(/^refused: There is no serial number/);
    expect(results.get(5)).toMatch(/^refused: Asset tag: "5\.01E\+12" is what a spreadsheet program makes/);
    expect(results.get(6)).toMatch(/^refused: There is no school "Nowhere School"/);
    expect(results.get(7)).toMatch(/"gadget" is a word that MyTech does not know.*"13\.13\.2024" is not a date.*"many" is not an amount/);
    expect(stage.troubles().some((row) => row['What'] === '3 rows of the list own.csv could not be brought in.')).toBe(true);
    expect(stage.desk('lists.view', {})).toMatchObject({ underWay: null, ended: [{ name: 'own.csv', state: 'done' }], files: [{ name: 'own.csv', broughtInAt: expect.any(Number) as number }] });
    expect(stage.complaints()).toEqual([]);
  });

  it('brought in again changes nothing, and writes nothing to the inventory', () => {
    bringIn(stage, 'own.csv', OWN());
    const before = JSON.stringify(stage.rows('staff', 'Devices'));
    const { open } = bringIn(stage, 'own.csv', OWN());
    expect(open.remembered).toBe(true);
    expect(JSON.stringify(stage.rows('staff', 'Devices'))).toBe(before);
    expect(stage.history('Devices').filter((row) => String(row['Row']).startsWith('HS'))).toHaveLength(3);
    expect(resultsOf(stage, 'own.csv').get(3)).toBe('as it was: ');
  });

  it('fills what is empty, leaves and tells what differs, and replaces only what was chosen', () => {
    const known = stage.district.cast.childDevice;
    const serial = known.serialNumber.toUpperCase();
    const before = device(serial);
    const text = `serial,asset tag,model,cost,status,home place\n ${serial.toLowerCase().slice(0, 3)} ${serial.slice(3)},NEW-1,Toaster,250,retired,Cart 3\n`;
    const looked = look(stage, dropList(stage, 'more.csv', text));
    expect(preview(stage, looked)).toMatchObject({
      counts: { changed: 1, refused: 0 },
      changed: [{ line: 2, serial, changes: [{ field: 'Home place', before: '', after: 'Cart 3' }, { field: 'Cost', before: '', after: '250' }] }],
    });
    agree(stage, looked);
    stage.runJob('lists');
    expect(device(serial)).toEqual({ ...before, 'Cost': 250, 'Home place': 'Cart 3' });
    expect(resultsOf(stage, 'more.csv').get(2)).toBe(
      `changed: Written: Home place, Cost. Left as it is, since the inventory says something else: Asset tag (the list says "NEW-1"), Status (the list says "retired"). Left to the Admin console: Model (the list says "Toaster").`,
    );
    bringIn(stage, 'more.csv', text, { replace: ['assetTag', 'model', 'status'] });
    expect(device(serial)).toEqual({ ...before, 'Cost': 250, 'Home place': 'Cart 3', 'Asset tag': 'NEW-1', 'Status': 'retired', 'Previous tags': before['Asset tag'] });
  });

  it('refuses a tag that another device bears, and never takes a part of a serial number for the whole', () => {
    const [first, second] = stage.rows('staff', 'Devices');
    const part = String(first?.['Serial number']).slice(0, -2);
    bringIn(stage, 'tags.csv', `Serial,Asset tag\nNEW1,${second?.['Asset tag']}\n${part},PART-1\nA1,SAME\nA2,same\nB1,TAG-B\nB1,TAG-B\nC1,TAG-C\nc 1,TAG-D\n`);
    const results = resultsOf(stage, 'tags.csv');
    expect(results.get(2)).toBe(`refused: The asset tag ${second?.['Asset tag']} belongs to another device, ${second?.['Serial number']}. Two devices cannot bear one tag.`);
    expect(results.get(3)).toMatch(/^added/);
    expect(device(part)).toMatchObject({ 'Asset tag': 'PART-1' });
    expect(results.get(4)).toMatch(/^refused: Line 5 gives the same asset tag/);
    expect(results.get(5)).toMatch(/^refused: Line 4 gives the same asset tag/);
    expect(results.get(6)).toMatch(/^added/);
    expect(results.get(7)).toBe('left out: Line 6 says the same.');
    expect(results.get(8)).toMatch(/^refused: Line 9 has the same serial number C1/);
    expect(results.get(9)).toMatch(/^refused: Line 8 has the same serial number C1/);
  });

  it('writes nothing that a loan or the Admin console says', () => {
    const row = stage.rows('staff', 'Devices').findIndex((one) => one['Serial number'] === stage.district.cast.childDevice.serialNumber.toUpperCase());
    const headers = Object.keys(stage.rows('staff', 'Devices')[row] ?? {});
    const at = (header: string): string => `${String.fromCharCode('A'.charCodeAt(0) + headers.indexOf(header))}${row + 2}`;
    stage.hands('staff').type(`Devices!${at('Status')}`, 'out');
    stage.hands('staff').type(`Devices!${at('Holder ID')}`, 'p-1');
    const serial = String(stage.rows('staff', 'Devices')[row]?.['Serial number']);
    bringIn(stage, 'loans.csv', `Serial,Status,Assigned to\n${serial},available,Ada\nNEW9,Deployed,Ben\n`, { replace: ['status'] });
    expect(device(serial)).toMatchObject({ 'Status': 'out', 'Holder ID': 'p-1' });
    expect(device('NEW9')).toMatchObject({ Status: 'available', Holder: '' });
    expect(resultsOf(stage, 'loans.csv').get(2)).toBe('as it was: Left to its loan: Status (the list says "available").');
    expect(resultsOf(stage, 'loans.csv').get(3)).toMatch(/says that somebody has it/);
  });

  it('keeps a device out whose row in the sheet cannot be read, and goes on with the others', () => {
    const row = stage.rows('staff', 'Devices')[0] as Cells;
    const headers = Object.keys(row);
    stage.hands('staff').type(`Devices!${String.fromCharCode('A'.charCodeAt(0) + headers.indexOf('Status'))}2`, 'broke');
    const looked = look(stage, dropList(stage, 'mixed.csv', `Serial,Cost\n${row['Serial number']},10\nNEW8,11\n`));
    expect(preview(stage, looked).counts).toMatchObject({ added: 1, refused: 1 });
    agree(stage, looked);
    stage.runJob('lists');
    expect(resultsOf(stage, 'mixed.csv').get(2)).toBe('refused: A cell of this device cannot be read, in Devices under Status: broke. Correct it there.');
    expect(device('NEW8')).toMatchObject({ Cost: 11 });
  });
});

describe('what is asked before anything is written', () => {
  it('the order of dates, where no date of the column tells', () => {
    const looked = look(stage, dropList(stage, 'dates.csv', 'Serial,Purchase date\nD1,3/4/24\nD2,5/6/24\n'));
    expect(looked.open.columns[1]).toMatchObject({ unsureDate: '3/4/24' });
    expect(stage.deskSays('lists.preview', looked.given, stage.owner)).toEqual({
      ok: false,
      message: 'The list cannot be read yet: say whether the day or the month comes first in dates such as 3/4/24.',
    });
    const chosen = { ...looked, given: { ...looked.given, choices: { ...looked.given.choices, dates: 'month first' } } };
    agree(stage, chosen);
    stage.runJob('lists');
    // 4 March 2024 is 45355.
    expect(device('D1')).toMatchObject({ Purchased: 45355 });
  });

  it('the column of the serial number, and one column a field', () => {
    const looked = look(stage, dropList(stage, 'columns.csv', 'Number,Room,Place\nD1,1,2\n'));
    expect(stage.deskSays('lists.bringIn', { click: stage.click(), ...looked.given }, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/choose the column that holds the serial number/) as string });
    const twice = { ...looked.given, choices: { ...looked.given.choices, columns: ['serial', 'place', 'place'] } };
    expect(stage.deskSays('lists.bringIn', { click: stage.click(), ...twice }, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/two columns are taken for "Place now"/) as string });
    expect(stage.desk('lists.view', {}).underWay).toBeNull();
  });

  it('a lead: members see the files and no more', () => {
    const file = dropList(stage, 'own.csv', OWN());
    const member = stage.district.cast.technician.email;
    const team = stage.rows('programme', 'Team').length;
    stage.hands('programme').type(`Team!A${team + 2}`, member);
    stage.hands('programme').type(`Team!C${team + 2}`, 'member');
    expect(stage.deskSays('lists.view', {}, member)).toMatchObject({ ok: true });
    expect(stage.deskSays('lists.open', { file }, member)).toMatchObject({ ok: false, message: expect.stringMatching(/may not do this/) as string });
    const { given } = look(stage, file);
    expect(stage.deskSays('lists.bringIn', { click: stage.click(), ...given }, member)).toMatchObject({ ok: false, message: expect.stringMatching(/may not do this/) as string });
  });

  it('choices in their own shape', () => {
    const looked = look(stage, dropList(stage, 'own.csv', OWN()));
    for (const choices of [{ ...looked.given.choices, columns: ['consoleTag'] }, { ...looked.given.choices, replace: ['holder'] }, { ...looked.given.choices, kind: 'toaster' }, null]) {
      const wrong = { ...looked.given, choices } as never;
      expect(stage.deskSays('lists.preview', wrong, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/what the columns hold/) as string });
    }
  });
});

describe('a list that cannot be used', () => {
  it.each([
    ['empty.csv', '', /it is empty/],
    ['headers.csv', 'Serial,Tag\n', /it holds headers and no rows/],
    ['one.csv', 'hello\nworld\n', /does not hold headers/],
    ['utf16.csv', new Uint8Array([0xff, 0xfe, 0x53, 0, 0x65, 0, 0x2c, 0, 0x54, 0]), /it holds headers and no rows/],
    ['book.xlsx', 'PK', /not a CSV file/],
    ['book.csv', 'PK\u0003\u0004 and so on', /Excel workbook/],
  ])('%s is told with what to do', (name, content, sentence) => {
    const file = dropList(stage, name, content);
    expect(stage.deskSays('lists.open', { file }, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(sentence) as string });
  });

  it('lies in a folder that is there: an id that somebody mistyped is told', () => {
    const row = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === 'device list folder');
    stage.hands('programme').type(`Settings!B${row + 2}`, 'nowhere');
    expect(stage.deskSays('lists.view', {}, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/The setting "device list folder" holds "nowhere"/) as string });
  });

  it('can be put into the folder by the whole team, and by nobody else', () => {
    const { drive } = stage.workspace;
    const folder = drive.all().find((file) => file.name === 'MyTech device lists');
    if (folder === undefined) throw new Error('There is no folder.');
    const [lead] = stage.rows('programme', 'Team').map((row) => String(row['E-mail']));
    expect(drive.can(lead ?? '', folder, 'writer')).toBe(true);
    const member = stage.district.cast.technician.email;
    const team = stage.rows('programme', 'Team').length;
    expect(drive.roleOf(member, folder)).toBeNull();
    stage.hands('programme').type(`Team!A${team + 2}`, member);
    stage.installation.setUp(stage.owner);
    expect(drive.can(member, folder, 'writer')).toBe(true);
    expect(drive.roleOf(stage.district.cast.guardian.email, folder)).toBeNull();
  });

  it('that is changed between the preview and the bringing in is looked at again', () => {
    const looked = look(stage, dropList(stage, 'own.csv', OWN()));
    const file = stage.workspace.drive.get(looked.open.file);
    if (file === undefined) throw new Error('The file is gone.');
    file.bytes = new TextEncoder().encode(OWN().replace('00123', '00124'));
    expect(stage.deskSays('lists.bringIn', { click: stage.click(), ...looked.given }, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/own\.csv was changed or taken away/) as string });
    expect(stage.runJob('lists')).toMatchObject({ trouble: '' });
    expect(resultsOf(stage, 'own.csv').size).toBe(0);
  });

  it('that is changed after somebody agreed is not brought in, and the desk says so', () => {
    const looked = look(stage, dropList(stage, 'own.csv', OWN()));
    agree(stage, looked);
    const file = stage.workspace.drive.get(looked.open.file);
    if (file === undefined) throw new Error('The file is gone.');
    file.bytes = new TextEncoder().encode(OWN().replace('00123', '00124'));
    stage.fire('tick_');
    expect(stage.view().jobs.find((job) => job.job === 'lists')).toMatchObject({ state: 'waiting', trouble: expect.stringMatching(/own\.csv was changed or taken away/) as string });
    expect(stage.desk('lists.view', {})).toMatchObject({ underWay: null, ended: [{ state: 'changed meanwhile' }] });
    expect(stage.rows('staff', 'Devices').some((row) => String(row['Serial number']).startsWith('HS'))).toBe(false);
  });
});

describe('the clock', () => {
  it('brings in by itself what was agreed to, and one list at a time', () => {
    const looked = look(stage, dropList(stage, 'own.csv', OWN()));
    agree(stage, looked);
    const other = look(stage, dropList(stage, 'other.csv', 'Serial,Tag\nX1,Y1\n'));
    expect(stage.deskSays('lists.bringIn', { click: stage.click(), ...other.given }, stage.owner)).toMatchObject({ ok: false, message: expect.stringMatching(/own\.csv is still being brought in/) as string });
    stage.pass(10 * MINUTE_MS);
    expect(device('HS0001')).toMatchObject({ 'Asset tag': '00123' });
    expect(stage.desk('lists.view', {}).underWay).toBeNull();
    // Well between two ticks, so that somebody has the time to stop it.
    stage.pass(MINUTE_MS);
    stage.desk('lists.bringIn', { click: stage.click(), ...other.given });
    stage.desk('lists.stop', { click: stage.click() });
    stage.pass(10 * MINUTE_MS);
    expect(stage.rows('staff', 'Devices').some((row) => row['Serial number'] === 'X1')).toBe(false);
    expect(stage.desk('lists.view', {}).ended[0]).toMatchObject({ name: 'other.csv', state: 'stopped' });
  });
});
