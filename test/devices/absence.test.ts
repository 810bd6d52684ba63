/** These tests let devices vanish from the console, really and seemingly: only what the console itself disowns is marked. */
import { DIRECTORY_FAULTS } from '../../local/services/directory/trouble';
import type { Device } from '../../local/services/directory/store';
import { devices as deviceSheet } from '../../src/devices/sheet';
import { trouble } from '../../src/app/tables';
import { fleetStage } from '../../tools/bench/district-fleet';
import { rowsOf } from '../../tools/tab-rows';
import { Stage } from '../path/stage';
import { inventory, jobOf, night, rowOf } from './sweep-stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 200;
});

const job = () => jobOf(stage, 'devices');
const gone = (): number => inventory(stage).filter((row) => row['In console'] !== 'yes').length;
/** In the order in which the console lists. */
const listed = (): Device[] => [...stage.district.devices].sort((a, b) => (a.serialNumber.toUpperCase() < b.serialNumber.toUpperCase() ? -1 : 1));
const at = (index: number): Device => listed()[index] as Device;
const remove = (...devices: readonly Device[]): void => devices.forEach((device) => stage.workspace.directory.removeDevice(device.deviceId));

describe('a device that is gone', () => {
  it.each([200, 7])('is marked with the day, wherever it stood, and never deleted (pages of %i)', (size) => {
    stage.workspace.directory.pageSizeGranted = size;
    const before = inventory(stage).length;
    const some = [at(0), at(6), at(7), at(169)];
    remove(...some);
    night(stage);
    for (const device of some) expect(rowOf(stage, device.serialNumber)).toMatchObject({ 'In console': '', 'Gone since': expect.any(Number) as number, 'Device ID': device.deviceId, Fingerprint: '' });
    expect(gone()).toBe(4);
    expect(inventory(stage)).toHaveLength(before);
    expect(job()).toMatchObject({ trouble: '', progress: '166 devices looked at: 4 gone' });
    expect(stage.troubles()).toEqual([]);
    const history = stage.history().length;
    night(stage);
    expect(stage.history()).toHaveLength(history);
    expect(job().progress).toBe('166 devices looked at: nothing changed');
  });

  it('and comes back is a device as before', () => {
    const device = at(20);
    const before = rowOf(stage, device.serialNumber);
    remove(device);
    night(stage);
    expect(rowOf(stage, device.serialNumber)['In console']).toBe('');
    stage.workspace.directory.addDevices([device]);
    night(stage);
    expect(rowOf(stage, device.serialNumber)).toEqual(before);
  });

  it('is looked for by its id first, and the sweep goes on where the console falls silent meanwhile', () => {
    remove(at(3), at(4), at(5));
    let asked = 0;
    stage.workspace.directory.trouble = (call) => (call.method.endsWith('.get') && ++asked > 1 ? DIRECTORY_FAULTS.unavailable(call) : undefined);
    stage.fire('nightly_');
    expect(gone()).toBe(1);
    expect(job().state).toBe('due');
    stage.workspace.directory.trouble = null;
    night(stage);
    expect(gone()).toBe(3);
  });
});

describe('a device that the listing missed', () => {
  it('since another was removed above it meanwhile, is found by its id and brought up to date', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    const first = at(2);
    const skipped = at(50);
    stage.workspace.directory.change(skipped.deviceId, { notes: 'seen all the same' });
    let lists = 0;
    stage.workspace.directory.trouble = (call) => {
      if (call.method.endsWith('.list') && ++lists === 2) remove(first);
      return undefined;
    };
    night(stage);
    expect(rowOf(stage, skipped.serialNumber)).toMatchObject({ 'In console': 'yes', 'Console notes': 'seen all the same' });
    expect(gone()).toBe(0);
    stage.workspace.directory.trouble = null;
    night(stage);
    expect(rowOf(stage, first.serialNumber)['In console']).toBe('');
  });

  it('is not missed when an admin moves it to another unit while the sweep runs', () => {
    stage.workspace.directory.pageSizeGranted = 10;
    let lists = 0;
    stage.workspace.directory.trouble = (call) => {
      if (call.method.endsWith('.list')) for (const device of [at(lists * 3), at(169 - lists * 5)]) stage.workspace.directory.change(device.deviceId, { orgUnitPath: '/Retired', notes: `moved ${lists}` });
      lists++;
      return undefined;
    };
    night(stage);
    expect(gone()).toBe(0);
    stage.workspace.directory.trouble = null;
    night(stage);
    for (const device of stage.workspace.directory.devices()) {
      const row = rowOf(stage, device.serialNumber);
      expect([row['Organisational unit'], row['Console notes']]).toEqual([device.orgUnitPath, device.notes ?? '']);
    }
  });
});

describe('nothing is marked and somebody is told', () => {
  it('when the list ends early without a word; it settles by itself', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    stage.workspace.directory.trouble = (call) => (call.pageToken === undefined ? DIRECTORY_FAULTS.earlyEnd() : undefined);
    night(stage);
    expect(stage.troubles()).toMatchObject([{ What: `The Admin console listed only 50 Chromebooks and ended at ${at(49).serialNumber.toUpperCase()}, and the inventory knows 170. None was marked as gone.`, Settled: '' }]);
    expect(gone()).toBe(0);
    stage.workspace.directory.trouble = null;
    night(stage);
    expect(stage.troubles()).toMatchObject([{ Settled: 'yes' }]);
  });

  it('when it ends at 402 of 6,152, as a real one did', () => {
    const { workspace, installation, staffId } = fleetStage(6_152);
    workspace.directory.pageSizeGranted = 201;
    let pages = 0;
    workspace.directory.trouble = () => (++pages === 2 ? DIRECTORY_FAULTS.earlyEnd() : undefined);
    expect(installation.runJob('devices', 'mytech@district.example')).toMatchObject({ progress: '402 devices looked at: nothing changed', trouble: '' });
    expect(rowsOf(workspace, staffId, deviceSheet).filter((row) => row.inConsole)).toHaveLength(6_152);
    expect(rowsOf(workspace, installation.workbookId('programme'), trouble)).toMatchObject([{ what: expect.stringMatching(/^The Admin console listed only 402 Chromebooks and ended at \w+, and the inventory knows 6,152\. None was marked as gone\.$/) as string, settled: false }]);
  });

  it('when the console lists nothing at all', () => {
    remove(...listed());
    night(stage);
    expect(gone()).toBe(0);
    expect(stage.troubles()).toMatchObject([{ What: 'The Admin console listed only 0 Chromebooks and ended at the beginning, and the inventory knows 170. None was marked as gone.' }]);
  });

  it('when more vanish than the district has set, until it sets more', () => {
    remove(...listed().filter((_, index) => index % 10 === 0));
    night(stage);
    expect(gone()).toBe(0);
    expect(stage.troubles()).toMatchObject([{ What: 'The Admin console no longer lists 17 of 170 Chromebooks, which is more than 2 percent. None was marked as gone.' }]);
    const setting = stage.rows('programme', 'Settings').findIndex((row) => row['Setting'] === 'devices gone alarm percent');
    stage.hands('programme').type(`Settings!B${setting + 2}`, '10');
    night(stage);
    expect(gone()).toBe(17);
    expect(stage.troubles()).toMatchObject([{ Settled: 'yes' }]);
  });

  it('when the order of the console is not ours', () => {
    const { directory } = stage.workspace;
    // Letters before digits, as some collations have it.
    const select = directory.select.bind(directory);
    directory.select = (question, answer) => [...select(question, answer)].sort((a, b) => (/^\d/.test(a.serialNumber) ? 1 : 0) - (/^\d/.test(b.serialNumber) ? 1 : 0));
    try {
      remove(at(3));
      directory.change(at(9).deviceId, { notes: 'seen' });
      night(stage);
    } finally {
      directory.select = select;
    }
    expect(gone()).toBe(0);
    expect(rowOf(stage, at(9).serialNumber)['Console notes']).toBe('seen');
    expect(stage.troubles()).toMatchObject([{ What: expect.stringMatching(/not list the Chromebooks in the order of their serial numbers/) as string }]);
  });
});
