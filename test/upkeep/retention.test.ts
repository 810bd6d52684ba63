/** These tests let records grow old: nothing goes until a lead has looked and switched it on, and then just what was shown. */
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';
import { FAMILY, NEED, type Somebody, leave, live, somebody, standsIn } from './person';

let stage: Stage;
let somebodyGone: Somebody;
beforeAll(() => {
  stage = Stage.ready();
  live(stage);
  somebodyGone = somebody(stage);
  leave(stage);
  // Resolved tickets are closed by the clock a few school days later.
  for (let week = 0; week < 3; week++) {
    stage.jump(7 * DAY_MS);
    stage.fire('hourly_');
  }
  stage.jump(25 * 31 * DAY_MS);
  stage.mark();
});
beforeEach(() => stage.rewind());

function night(): void {
  stage.fire('nightly_');
  for (let turn = 0; turn < 5; turn++) {
    stage.jump(6 * MINUTE_MS);
    stage.fire('tick_');
  }
}

const due = () => Object.fromEntries(stage.desk('records.retention', {}).lines.flatMap((line) => line.tables.map(({ table, rows }) => [table, rows])));
const set = (setting: string, value: string): void => stage.hands('programme').type(stage.cellOf('programme', 'Settings', setting, 'Value'), value);

it('shows what would go and takes nothing until a lead has switched it on; then takes that, and the forms lose the answers too', () => {
  const words = [FAMILY, NEED, 'maleta azul'];
  const shown = due();
  expect(shown).toMatchObject({ Tickets: 1, Messages: 3, Loans: 1, Accommodations: 1, People: 1, 'Mail ledger': 4 });
  night();
  expect(standsIn(stage, words)).not.toEqual([]);
  expect(stage.view().jobs.find(({ job }) => job === 'retention')?.progress).toContain('off');
  const { seen } = stage.desk('records.retention', {});
  expect(stage.desk('records.switch', { click: stage.click(), on: true, seen })).toMatchObject({ isOn: true, switchedBy: stage.owner });
  night();
  expect(stage.complaints()).toEqual([]);
  expect(Object.values(due()).every((rows) => rows === 0)).toBe(true);
  const left = standsIn(stage, [...words, somebodyGone.id, somebodyGone.number]);
  expect(left.filter((place) => !place.includes('Team') && !place.includes('Devices'))).toEqual([]);
  // What is counted stays.
  expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'closed', Category: 'screen', 'In their words': '', 'Contact e-mail': '' }]);
  expect(stage.rows('staff', 'Loans')).toMatchObject([{ Loan: 'LN-1001', State: 'returned', Holder: '' }]);
});

it('waits again when somebody changes the months after that, and refuses to be switched on for what nobody saw', () => {
  const { seen } = stage.desk('records.retention', {});
  set('tickets kept months', '1');
  expect(stage.deskSays('records.switch', { click: stage.click(), on: true, seen }, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('has changed since') as string });
  const now = stage.desk('records.retention', {});
  stage.desk('records.switch', { click: stage.click(), on: true, seen: now.seen });
  set('loans kept months', '1');
  expect(stage.desk('records.retention', {})).toMatchObject({ isOn: false, paused: expect.stringContaining('changed') as string });
  night();
  expect(standsIn(stage, [FAMILY])).not.toEqual([]);
  set('loans kept months', 'soon');
  expect(stage.deskSays('records.retention', {}, stage.owner)).toMatchObject({ ok: false, message: expect.stringContaining('loans kept months') as string });
});
