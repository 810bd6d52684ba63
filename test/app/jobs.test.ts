/** These tests are about who may run a job and where it goes on: leases, hand-overs, rooms that are off. */
import { isDue, leaseOf } from '../../src/app/jobs';
import { type JobRow, jobs } from '../../src/app/tables';
import { newRow } from '../../src/base/table';
import type { Job } from '../../src/app/entry';
import { MINUTE_MS, Stage } from '../path/stage';

const NOW = 1_000_000;
const LIST = 'AdminDirectory.Chromeosdevices.list';
const row = (values: Partial<JobRow>): JobRow => newRow(jobs, { job: 'roster', ...values });

describe('a lease', () => {
  it('begins a new run where none is unfinished', () => {
    const fresh = { run: 'new', step: 0, cursor: null };
    expect(leaseOf(null, NOW, 'new')).toEqual(fresh);
    expect(leaseOf(row({ state: 'waiting', run: 'old', cursor: 7 }), NOW, 'new')).toEqual(fresh);
    expect(leaseOf(row({ state: 'due', run: '' }), NOW, 'new')).toEqual(fresh);
  });

  it('is refused while somebody holds it, up to its last moment', () => {
    expect(leaseOf(row({ state: 'running', run: 'old', leaseUntil: NOW + 1 }), NOW, 'new')).toBeNull();
  });

  it('that ran out, or was handed over, goes on where it was', () => {
    const going = { run: 'old', step: 3, cursor: { page: 'x' } };
    expect(leaseOf(row({ state: 'running', run: 'old', step: 3, cursor: { page: 'x' }, leaseUntil: NOW }), NOW, 'new')).toEqual(going);
    expect(leaseOf(row({ state: 'running', run: 'old', step: 3, cursor: { page: 'x' }, leaseUntil: null }), NOW, 'new')).toEqual(going);
    expect(leaseOf(row({ state: 'due', run: 'old', step: 3, cursor: { page: 'x' } }), NOW, 'new')).toEqual(going);
  });
});

describe('a moment', () => {
  const nightly: Job = { job: 'devices', room: 'devices', about: '', every: 'night', step: () => ({ next: null, progress: '' }) };

  it('starts the jobs of its own kind, and any that is unfinished', () => {
    expect(isDue(nightly, undefined, 'night')).toBe(true);
    expect(isDue(nightly, undefined, 'tick')).toBe(false);
    expect(isDue(nightly, row({ state: 'waiting' }), 'tick')).toBe(false);
    expect(isDue(nightly, row({ state: 'due' }), 'tick')).toBe(true);
    expect(isDue(nightly, row({ state: 'running' }), 'tick')).toBe(true);
  });
});

describe('through the bundle', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
  });
  beforeEach(() => stage.rewind());

  const setting = (name: string, value: string): void => {
    const at = stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
    stage.hands('programme').type(`Settings!B${at + 2}`, value);
  };
  const jobRow = (job: string) => stage.rows('programme', 'Jobs').find((one) => one['Job'] === job);

  it.each([
    ['', 'the next moment'],
    ['Google did not answer.', 'the same moment'],
  ])('the public page is looked after, beside a job that is under way with the trouble “%s”, at %s', (trouble, when) => {
    const district = (): unknown => stage.rows('published', 'Facts').find((one) => one['Fact'] === 'district')?.['Value'];
    setting('district name', 'Elsewhere Schools');
    stage.hands('programme').type(stage.cellOf('programme', 'Jobs', 'forms', 'State'), 'due');
    if (trouble !== '') stage.hands('programme').type(stage.cellOf('programme', 'Jobs', 'forms', 'Trouble'), trouble);
    stage.fire('tick_');
    expect(jobRow('forms')).toMatchObject({ State: 'waiting' });
    expect(district() === 'Elsewhere Schools').toBe(when === 'the same moment');
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
    expect(district()).toBe('Elsewhere Schools');
  });

  it('nobody runs a job twice at one moment: the second finds it held', () => {
    let beside = 0;
    stage.workspace.directory.trouble = () => {
      if (beside++ === 0) stage.desk('desk.run', { job: 'devices' });
      return undefined;
    };
    const before = stage.history('Devices').length;
    stage.workspace.directory.change(stage.district.cast.childDevice.deviceId, { notes: 'seen' });
    stage.fire('nightly_');
    expect(beside).toBe(1);
    expect(stage.history('Devices').slice(before)).toHaveLength(1);
    expect(jobRow('devices')).toMatchObject({ State: 'waiting', Lease: '' });
  });

  it('a job whose execution was killed is left alone for seven minutes, then taken over', () => {
    stage.workspace.directory.pageSizeGranted = 50;
    let pages = 0;
    stage.workspace.trouble = ({ execution, name }) => (execution.spec.functionName === 'nightly_' && name === LIST && ++pages === 2 ? { kind: 'crash-after' } : undefined);
    stage.fire('nightly_');
    stage.workspace.trouble = null;
    expect(jobRow('devices')).toMatchObject({ State: 'running' });
    stage.jump(5 * MINUTE_MS);
    stage.fire('tick_');
    expect(jobRow('devices')).toMatchObject({ State: 'running' });
    stage.jump(3 * MINUTE_MS);
    stage.fire('tick_');
    expect(jobRow('devices')).toMatchObject({ State: 'waiting', Trouble: '' });
    stage.workspace.directory.pageSizeGranted = 200;
  });

  it('a room that is switched off files no forms, runs no jobs, and is not run by hand; switched on, it catches up', () => {
    stage.send();
    expect(stage.desk('desk.room', { click: stage.click(), room: 'helpdesk', on: false }).rooms.find((room) => room.room === 'helpdesk')?.on).toBe(false);
    stage.later();
    expect(stage.tickets()).toEqual([]);
    expect(stage.deskSays('desk.run', { job: 'intake' }, stage.owner)).toEqual({ ok: false, message: 'The part "helpdesk" is switched off. The programme team switches it on in Settings.' });
    stage.desk('desk.room', { click: stage.click(), room: 'helpdesk', on: true });
    stage.later();
    expect(stage.tickets()).toHaveLength(1);
  });

  it('what a moment has no time for is run by the next ticks', () => {
    stage.workspace.directory.change(stage.district.cast.childDevice.deviceId, { notes: 'seen' });
    let slow = true;
    stage.workspace.trouble = ({ execution, name }) => {
      if (!slow || execution.spec.functionName !== 'nightly_' || name !== 'Sheets.Spreadsheets.batchUpdate') return undefined;
      slow = false;
      execution.charge(4.6 * MINUTE_MS);
      return undefined;
    };
    stage.fire('nightly_');
    expect(jobRow('devices')).toMatchObject({ State: 'due' });
    stage.fire('tick_');
    expect(jobRow('devices')).toMatchObject({ State: 'waiting', Trouble: '' });
    expect(stage.rows('staff', 'Devices').some((row) => row['Console notes'] === 'seen')).toBe(true);
  });

  it('mail waits for no sweep of the fleet', () => {
    stage.workspace.directory.pageSizeGranted = 10;
    stage.workspace.trouble = ({ execution, name }) => {
      if (name === LIST) execution.charge(MINUTE_MS);
      return undefined;
    };
    stage.fire('nightly_');
    expect(jobRow('devices')).toMatchObject({ State: 'due' });
    stage.workspace.scripts.triggers.trouble = ({ responseId }) => (responseId === null ? undefined : { kind: 'lost' });
    stage.send();
    stage.desk('desk.run', { job: 'intake' });
    stage.fire('tick_');
    expect(stage.workspace.mail.sent).toHaveLength(1);
    // Whether the sweep was begun after it or is left to the next tick, it is not over.
    expect(['due', 'running']).toContain(jobRow('devices')?.['State']);
    stage.workspace.directory.pageSizeGranted = 200;
  });

  it('the console is not asked while devices are off', () => {
    setting('room devices', 'off');
    let asked = 0;
    stage.workspace.directory.trouble = () => {
      asked++;
      return undefined;
    };
    stage.fire('nightly_');
    expect(asked).toBe(0);
  });
});
