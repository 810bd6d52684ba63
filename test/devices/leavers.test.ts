/** These tests let people leave who hold devices: they are a list at the desk the same day, and the night's work is asked for at once. */
import { HOUR_MS, Stage } from '../path/stage';

const stage = Stage.ready();
const [first, second, third] = stage.district.people.students;
if (first === undefined || second === undefined || third === undefined) throw new Error('The district has too few students.');
const holders = [first, second, third];

/** Types the holder into a device, as check-out writes it. */
function give(row: number, holder: string, kind: string): void {
  const headers = Object.keys(stage.rows('staff', 'Devices')[0] ?? {});
  const cell = (header: string): string => {
    const at = headers.indexOf(header);
    return `${at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : ''}${String.fromCharCode(65 + (at % 26))}${row}`;
  };
  stage.hands('staff').type(`Devices!${cell('Holder is')}`, kind);
  stage.hands('staff').type(`Devices!${cell('Holder ID')}`, holder);
}

const leave = (...ids: readonly string[]) => stage.rosterWith('users.csv', (text) => text.split('\r\n').filter((line) => !ids.some((id) => line.startsWith(`${id},`))).join('\r\n'));
const leavers = () => stage.desk('devices.leavers', {});
const job = (name: string) => stage.rows('programme', 'Jobs').find((row) => row['Job'] === name);

stage.pass(HOUR_MS);
holders.forEach((student, at) => give(at + 2, student.sourcedId, 'person'));
give(5, second.sourcedId, 'person');
give(6, 'Library cart 3', 'place');
give(7, 'nobody-we-know', 'person');
stage.mark();
beforeEach(() => stage.rewind());

it('nobody who is at school is on the list, nor a place, nor a holder whom People does not know', () => {
  expect(leavers()).toEqual({ devices: [], people: 0 });
});

it('whoever left stands there with every device they hold, and the exceptions are asked for at once', () => {
  stage.dropRoster(leave(first.sourcedId, second.sourcedId));
  stage.fire('hourly_');
  const rows = stage.rows('staff', 'Devices');
  const held = [0, 1, 3].map((at) => String(rows[at]?.['Serial number']));
  const seen = leavers();
  expect(seen.people).toBe(2);
  expect(new Set(seen.devices.map((device) => device.serial))).toEqual(new Set(held));
  expect(seen.devices.find((device) => device.serial === held[0])).toMatchObject({ holder: `${first.givenName} ${first.familyName}`, leftOn: expect.stringMatching(/^2026-10-\d\d$/) as string });
  stage.fire('tick_');
  expect(job('exceptions')).toMatchObject({ State: 'waiting' });
  const told = stage.rows('staff', 'Exceptions').filter((row) => row['What is it'] === 'held by a leaver' && row['State'] === 'open');
  expect(new Set(told.map((row) => row['Serial number']))).toEqual(new Set(held));
});

it('a student who comes back is off the list, and their row has no day of leaving', () => {
  stage.dropRoster(leave(first.sourcedId));
  stage.fire('hourly_');
  expect(leavers().people).toBe(1);
  stage.jump(HOUR_MS);
  stage.dropRoster(stage.district.rosterFiles);
  stage.fire('hourly_');
  expect(leavers()).toEqual({ devices: [], people: 0 });
  expect(stage.rows('staff', 'People').find((row) => row['Person ID'] === first.sourcedId)).toMatchObject({ Active: 'yes', 'Left on': '' });
});

it('a roster of which nobody leaves asks for no exceptions', () => {
  const before = job('exceptions');
  stage.dropRoster(stage.rosterWith('users.csv', (text) => text.replace(`,${third.givenName},`, ',Otra,')));
  stage.fire('hourly_');
  expect(job('exceptions')?.['State']).toBe(before?.['State']);
});

it('is open to members of the team, and to nobody else', () => {
  expect(stage.deskSays('devices.leavers', {}, stage.district.cast.technician.email)).toMatchObject({ ok: false });
});
