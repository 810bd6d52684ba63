/** These tests bring in what consoles and sheets of real districts hold: doubles, gaps, tags that differ, and people at work meanwhile. */
import { HOUR_MS, Stage } from '../path/stage';
import { enrol, exceptionsOf, inventory, jobOf, night, rowOf, type } from './sweep-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 200;
});

const job = () => jobOf(stage, 'devices');

describe('two records of one serial number', () => {
  const cast = () => stage.district.cast.childDevice;

  it('are one row and one exception, and no later night changes its mind', () => {
    const before = rowOf(stage, cast().serialNumber);
    enrol(stage, cast(), { deviceId: 'zz-old', status: 'DEPROVISIONED', lastSync: '2026-10-05T23:00:00.000Z', notes: 'the old record' });
    for (const size of [200, 1, 7]) {
      stage.workspace.directory.pageSizeGranted = size;
      night(stage);
      expect(rowOf(stage, cast().serialNumber)).toEqual(before);
      expect(exceptionsOf(stage, 'twice in the console')).toMatchObject([{ 'Serial number': cast().serialNumber.toUpperCase(), State: 'open' }]);
    }
    expect(job().progress).toBe('171 devices looked at: 1 twice in the console');
    stage.workspace.directory.removeDevice('zz-old');
    night(stage);
    expect(exceptionsOf(stage, 'twice in the console')).toMatchObject([{ State: 'settled' }]);
  });

  it('where the device was enrolled anew: the row follows the new one', () => {
    enrol(stage, cast(), { deviceId: 'aa-new', lastSync: '2026-10-06T11:00:00.000Z' });
    stage.workspace.directory.change(cast().deviceId, { status: 'DEPROVISIONED' });
    night(stage);
    expect(rowOf(stage, cast().serialNumber)).toMatchObject({ 'Device ID': 'aa-new', 'Console status': 'ACTIVE' });
  });
});

describe('what is odd in the console', () => {
  it('a device without a serial number is no row, and an exception until it has one', () => {
    const [like] = stage.district.devices;
    if (like === undefined) throw new Error('There are no devices.');
    enrol(stage, like, { deviceId: 'no-serial', serialNumber: '' }, { deviceId: 'blank-serial', serialNumber: '  ' });
    night(stage);
    expect(inventory(stage)).toHaveLength(170);
    expect(exceptionsOf(stage, 'without a serial number').map((row) => row['Exception'])).toEqual(['without a serial number: no-serial', 'without a serial number: blank-serial']);
    stage.workspace.directory.removeDevice('no-serial');
    night(stage);
    expect(exceptionsOf(stage, 'without a serial number').map((row) => row['State'])).toEqual(['settled', 'open']);
  });

  it('a serial number that is part of another is another device', () => {
    const [like] = stage.district.devices;
    if (like === undefined) throw new Error('There are no devices.');
    enrol(stage, like, { deviceId: 'longer', serialNumber: `${like.serialNumber}X`, notes: 'longer' });
    night(stage);
    expect(rowOf(stage, like.serialNumber)['Console notes']).not.toBe('longer');
    expect(rowOf(stage, `${like.serialNumber}X`)['Console notes']).toBe('longer');
  });

  it('notes full of what has to be quoted, on every device at once, are written in as many commits as that takes', () => {
    for (const [at, device] of stage.district.devices.entries()) stage.workspace.directory.change(device.deviceId, { notes: `${'"\\'.repeat(248)}${at}` });
    night(stage);
    expect(job()).toMatchObject({ state: 'waiting', trouble: '', progress: '170 devices looked at: 170 changed' });
    for (const device of stage.workspace.directory.devices()) expect(rowOf(stage, device.serialNumber)['Console notes']).toBe(device.notes);
  });

  it('a tag that is changed there is followed, with the old one kept, unless the district had its own', () => {
    const [one, two] = stage.district.devices.filter((device) => device.annotatedAssetId !== undefined);
    if (one === undefined || two === undefined) throw new Error('There are no tagged devices.');
    type(stage, two.serialNumber, { 'Asset tag': 'OURS-1' });
    for (const [at, device] of [one, two].entries()) stage.workspace.directory.change(device.deviceId, { annotatedAssetId: `NEW-${at}` });
    night(stage);
    expect(rowOf(stage, one.serialNumber)).toMatchObject({ 'Asset tag': 'NEW-0', 'Asset ID in console': 'NEW-0', 'Previous tags': one.annotatedAssetId });
    expect(rowOf(stage, two.serialNumber)).toMatchObject({ 'Asset tag': 'OURS-1', 'Asset ID in console': 'NEW-1', 'Previous tags': '' });
  });

  it('what people typed beside it stays: remarks always, a school where the unit tells none', () => {
    const [one] = stage.district.devices;
    if (one === undefined) throw new Error('There are no devices.');
    type(stage, one.serialNumber, { Remark: 'cracked corner', Condition: 'fair' });
    stage.workspace.directory.change(one.deviceId, { orgUnitPath: '/Nowhere', notes: 'moved' });
    night(stage);
    type(stage, one.serialNumber, { 'School ID': 'typed' });
    stage.workspace.directory.change(one.deviceId, { notes: 'moved again' });
    night(stage);
    expect(rowOf(stage, one.serialNumber)).toMatchObject({ Remark: 'cracked corner', Condition: 'fair', 'School ID': 'typed', 'Console notes': 'moved again', 'Organisational unit': '/Nowhere' });
  });
});

describe('somebody at the sheet', () => {
  it('who sorts Devices while the sweep writes moves no change to another row', () => {
    for (const device of stage.district.devices) stage.workspace.directory.change(device.deviceId, { notes: `of ${device.serialNumber.toUpperCase()}` });
    let sorted = 0;
    stage.workspace.trouble = ({ name, execution }) => {
      if (execution.spec.functionName === 'nightly_' && /batchUpdate|batchGet/.test(name) && sorted < 40) {
        sorted++;
        stage.hands('staff').sort('Devices!A2:AH171', sorted % 30, sorted % 2 === 0 ? 'ASCENDING' : 'DESCENDING');
      }
      return undefined;
    };
    stage.fire('nightly_');
    stage.workspace.trouble = null;
    stage.later();
    night(stage);
    expect(sorted).toBeGreaterThan(3);
    expect(inventory(stage)).toHaveLength(170);
    for (const row of inventory(stage)) expect(row['Console notes']).toBe(`of ${row['Serial number']}`);
  });

  it('who copied a row stops nobody: the others are brought up to date, and the copy is told', () => {
    const [one, two] = stage.district.devices;
    if (one === undefined || two === undefined) throw new Error('There are no devices.');
    stage.hands('staff').type('Devices!A172', one.serialNumber.toUpperCase());
    for (const device of [one, two]) stage.workspace.directory.change(device.deviceId, { notes: 'seen' });
    night(stage);
    expect(rowOf(stage, two.serialNumber)['Console notes']).toBe('seen');
    expect(job()).toMatchObject({ state: 'waiting', trouble: '' });
    expect(stage.troubles()).toMatchObject([{ What: expect.stringContaining(one.serialNumber.toUpperCase()) as string }]);
  });

  it('who typed a word that no status is, or a serial number in small letters, stops nobody either', () => {
    const [one] = stage.district.devices;
    if (one === undefined) throw new Error('There are no devices.');
    type(stage, one.serialNumber, { Status: 'Lent to Bob' });
    stage.workspace.directory.change(one.deviceId, { notes: 'seen' });
    enrol(stage, one, { deviceId: 'fresh', serialNumber: 'ABC123X', notes: 'fresh' });
    stage.hands('staff').type('Devices!A172', 'abc123x');
    night(stage);
    expect(rowOf(stage, one.serialNumber)).toMatchObject({ Status: 'Lent to Bob', 'Console notes': 'seen' });
    expect(inventory(stage).filter((row) => String(row['Serial number']).toUpperCase() === 'ABC123X')).toMatchObject([{ 'Serial number': 'abc123x', 'Console notes': 'fresh', 'In console': 'yes' }]);
  });
});

it('a district that gives its schools units finds every device its school the same night', () => {
  const [school] = stage.rows('staff', 'Schools');
  const unit = stage.district.cast.childDevice.orgUnitPath ?? '';
  const at = Object.keys(school ?? {}).indexOf('Organisational unit');
  stage.hands('staff').type(`Schools!${String.fromCharCode(65 + at)}2`, unit.toLowerCase());
  stage.jump(HOUR_MS);
  night(stage);
  const there = inventory(stage).filter((row) => row['Organisational unit'] === unit);
  expect(there.length).toBeGreaterThan(1);
  expect(there.every((row) => row['School ID'] === school?.['School ID'])).toBe(true);
});
