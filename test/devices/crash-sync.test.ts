/** These tests cut off the sync with the console at service calls chosen by a seed: nothing is lost, nothing is written twice. */
import { HOUR_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';
import { enrol, exceptionsOf, inventory, jobOf, night, rowOf, lend } from './sweep-stage';

const SEED = 5;

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});

const active = () => stage.district.devices.filter((one) => one.status === 'ACTIVE');
const begin = (): Stage => {
  stage.rewind();
  stage.workspace.directory.pageSizeGranted = 20;
  return stage;
};

it('the hourly look is complete within the next hour', () => {
  begin();
  stage.jump(24 * HOUR_MS);
  for (const one of active().slice(0, 30)) stage.workspace.directory.change(one.deviceId, { lastSync: new Date(stage.now).toISOString(), notes: 'seen' });
  enrol(stage, active()[1] ?? stage.district.cast.childDevice, { deviceId: 'brand-new', serialNumber: 'NEW0001', lastSync: new Date(stage.now).toISOString(), notes: 'seen' });
  stage.mark();
  const before = stage.history('Devices').length;
  walk(
    {
      begin,
      matches: ({ spec }) => spec.functionName === 'hourly_',
      act: () => stage.fire('hourly_'),
      then() {
        stage.later();
        stage.fire('hourly_');
      },
      check() {
        const lines = stage.history('Devices').slice(before);
        expect(lines).toHaveLength(31);
        expect(new Set(lines.map((line) => line['Row'])).size).toBe(31);
        expect(inventory(stage).filter((row) => row['Console notes'] === 'seen')).toHaveLength(31);
        expect(jobOf(stage, 'contacts')).toMatchObject({ state: 'waiting', trouble: '' });
      },
      sample: 4,
    },
    SEED,
  );
});

it('the sweep comes to the same end: what is new, changed, gone, twice, without a number, and in other hands', () => {
  stage = Stage.ready();
  begin();
  const [one, two, three, four] = active();
  if (one === undefined || two === undefined || three === undefined || four === undefined) throw new Error('There are too few devices.');
  const { directory } = stage.workspace;
  directory.change(one.deviceId, { notes: 'changed' });
  enrol(stage, one, { deviceId: 'brand-new', serialNumber: 'NEW0001' }, { deviceId: 'no-serial', serialNumber: '' });
  enrol(stage, two, { deviceId: 'zz-old', status: 'DEPROVISIONED', notes: 'old' });
  directory.removeDevice(three.deviceId);
  lend(stage, four.serialNumber, stage.district.cast.child.sourcedId);
  directory.change(four.deviceId, { recentUsers: [{ type: 'USER_TYPE_MANAGED', email: 'somebody.else@juniper.example' }] });
  stage.mark();
  const before = stage.history('Devices').filter((line) => line['Through'] === 'devices.sync').length;
  walk(
    {
      begin,
      matches: ({ spec }) => spec.functionName === 'nightly_',
      act: () => stage.fire('nightly_'),
      then() {
        stage.later();
        night(stage);
      },
      check() {
        expect(jobOf(stage, 'devices')).toMatchObject({ state: 'waiting', trouble: '' });
        expect(inventory(stage)).toHaveLength(171);
        expect(rowOf(stage, one.serialNumber)['Console notes']).toBe('changed');
        expect(rowOf(stage, two.serialNumber)['Device ID']).toBe(two.deviceId);
        expect(rowOf(stage, three.serialNumber)['In console']).toBe('');
        expect(inventory(stage).filter((row) => row['In console'] !== 'yes')).toHaveLength(1);
        expect(exceptionsOf(stage, 'twice in the console')).toMatchObject([{ 'Serial number': two.serialNumber.toUpperCase(), State: 'open' }]);
        expect(exceptionsOf(stage, 'without a serial number')).toMatchObject([{ State: 'open' }]);
        expect(stage.rows('programme', 'Possession drift').filter((row) => row['Serial number'] === four.serialNumber.toUpperCase())).toMatchObject([{ State: 'open' }]);
        const lines = stage.history('Devices').filter((line) => line['Through'] === 'devices.sync').slice(before);
        expect(lines.map((line) => line['Row']).sort()).toEqual([one.serialNumber.toUpperCase(), 'NEW0001', three.serialNumber.toUpperCase()].sort());
        expect(stage.troubles()).toEqual([]);
      },
      sample: 5,
    },
    SEED,
  );
});
