/** These tests ask the programme account for things from the Staff workbook, as staff do in the sidebar and as hands type into the tab. */
import { REQUESTS_PER_PERSON_HOUR } from '../../src/app/requests';
import { Stage, opened } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const serial = (): string => stage.district.cast.childDevice.serialNumber;
const ask = (kind: string, about = serial()): unknown => opened(stage.sidebar('requests.ask', { click: stage.click(), kind, about }));
const requests = () => stage.rows('staff', 'Requests');
const plans = () => stage.rows('programme', 'Console changes');

/** Rows as somebody's hands write them, from the first free row on. */
function type(rows: readonly Readonly<Record<string, string>>[]): void {
  const headers = ['Request', 'Kind', 'About', 'Asked by', 'Asked', 'State', 'Answer', 'Answered'];
  const free = requests().length + 2;
  rows.forEach((row, at) => headers.forEach((header, column) => {
    const text = row[header];
    if (text !== undefined) stage.hands('staff').type(`Requests!${String.fromCharCode(65 + column)}${free + at}`, text);
  }));
}

it('asks the Admin console about a device now, and brings its row up to date', () => {
  stage.workspace.directory.change(stage.district.cast.childDevice.deviceId, { annotatedLocation: 'Room 12' });
  ask('refresh device');
  expect(requests()[0]).toMatchObject({ Kind: 'refresh device', About: serial(), State: 'asked' });
  stage.fire('tick_');
  expect(requests()[0]).toMatchObject({ State: 'done', Answer: 'The row has been brought up to date.' });
  expect(stage.rows('staff', 'Devices').find((row) => row['Serial number'] === serial())?.['Location in console']).toBe('Room 12');
  expect(stage.sidebar('requests.of', { about: serial() })).toMatchObject({ ok: true, value: { requests: [{ kind: 'refresh device', state: 'done' }] } });
});

it('makes a plan of a disabling, which waits for a lead and touches nothing', () => {
  ask('disable lost device');
  stage.fire('tick_');
  stage.fire('tick_');
  expect(requests()[0]).toMatchObject({ State: 'done', Answer: 'It waits for a lead at the desk, who decides.' });
  expect(plans()).toHaveLength(1);
  expect(plans()[0]).toMatchObject({ 'Serial number': serial(), State: 'planned' });
  expect(stage.workspace.directory.devices().find((one) => one.serialNumber === serial())?.status).toBe('ACTIVE');
  expect(stage.view().approvals).toHaveLength(1);
});

it('takes a second press for the same request while the first waits', () => {
  ask('refresh device');
  ask('refresh device');
  expect(requests()).toHaveLength(1);
});

it('refuses what nobody can ask for, and devices that are not there, each with a sentence', () => {
  type([{ Request: 'r1', Kind: 'wipe everything', About: serial() }, { Request: 'r2', Kind: 'refresh device', About: 'no such device' }, { Request: 'r3', Kind: 'disable lost device', About: '=1+1', 'Asked by': 'superintendent@school.example', Asked: 'yesterday' }]);
  stage.fire('tick_');
  expect(requests().map((row) => row['State'])).toEqual(['refused', 'refused', 'refused']);
  expect(requests()[0]?.['Answer']).toContain('nobody can ask for that');
  expect(plans()).toEqual([]);
});

it('counts another name on a forged row for nothing: the plan says that it was only asked in that name', () => {
  type([{ Request: 'r1', Kind: 'disable lost device', About: serial(), 'Asked by': 'superintendent@school.example' }]);
  stage.fire('tick_');
  expect(plans()[0]?.['Why']).toContain(`in the name of superintendent@school.example`);
  expect(stage.view().approvals[0]).toMatchObject({ askedBy: stage.owner, approvedBy: [] });
});

it('does no more than so much an hour in one name, whatever the rows say', () => {
  type(Array.from({ length: REQUESTS_PER_PERSON_HOUR + 8 }, (_, at) => ({ Request: `r${at}`, Kind: 'disable lost device', About: serial(), 'Asked by': 'x@school.example' })));
  stage.fire('tick_');
  stage.fire('tick_');
  const states = requests().map((row) => row['State']);
  expect(states.filter((state) => state === 'asked')).toEqual([]);
  expect(plans()).toHaveLength(1);
  expect(requests()[REQUESTS_PER_PERSON_HOUR]?.['Answer']).toContain('in an hour');
});

it('leaves rows alone that were copied, and those that are answered', () => {
  type([{ Request: 'r1', Kind: 'refresh device', About: serial() }, { Request: 'r1', Kind: 'refresh device', About: serial() }, { Request: 'r2', Kind: 'refresh device', About: serial(), State: 'done' }]);
  const before = requests();
  stage.fire('tick_');
  expect(requests()).toEqual(before);
});
