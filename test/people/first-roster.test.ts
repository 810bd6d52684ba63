/** These tests drop a first roster into the folder of a district that was only just set up: somebody looks before anything is written. */
import { Stage, opened } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.installed();
  stage.installation.setUp(stage.owner);
  const programme = stage.workspace.drive.get(stage.bookId('programme'));
  const { lead, deputy } = stage.district.cast;
  for (const [at, [person, role]] of ([[lead, 'lead'], [deputy, 'member']] as const).entries()) {
    stage.hands('programme').type(`Team!A${at + 3}`, person.email);
    stage.hands('programme').type(`Team!C${at + 3}`, role);
    if (programme !== undefined) stage.workspace.drive.share(programme, { type: 'user', role: 'writer', to: person.email });
  }
  stage.dropRoster(stage.district.rosterFiles);
  stage.pass(5 * 60_000);
  stage.mark();
});
beforeEach(() => stage.rewind());

const people = (): number => stage.rows('staff', 'People').length;
const lead = (): string => stage.district.cast.lead.email;
const view = () => stage.desk('people.view', {}, lead());
const decide = (agree: boolean, who = lead()) => stage.deskSays('people.decide', { click: stage.click(), approval: view().waiting?.approval ?? '', agree }, who);

describe('a first roster', () => {
  it('is read and shown, and nothing of it is written', () => {
    stage.fire('hourly_');
    expect(people()).toBe(0);
    expect(stage.rows('staff', 'Schools')).toEqual([]);
    const { students, guardians, staff } = stage.district.people;
    const { waiting, last, standing } = view();
    expect({ last, standing }).toEqual({ last: null, standing: [] });
    expect(waiting).toMatchObject({ kind: 'first', state: 'open', needs: 1, approvedBy: [], active: 0, refused: 0, people: { add: students.length + guardians.length + staff.length, change: 0, leave: 0 }, schools: { add: 6 } });
    expect(waiting?.byRole.find((one) => one.role === 'student')).toEqual({ role: 'student', add: students.length, change: 0, leave: 0 });
    const inSchools = waiting?.bySchool.reduce((sum, school) => sum + (school.students?.add ?? 0), 0);
    expect(inSchools).toBe(students.length);
    expect(waiting?.examples[0]).toMatchObject({ what: 'add', who: expect.stringMatching(/\S/) as string });
  });

  it('costs next to nothing while it waits: the files and People are not read again', () => {
    stage.fire('hourly_');
    stage.jump(60 * 60_000);
    const { calls } = stage.fire('hourly_');
    expect(calls['DriveApp.File.getBlob'] ?? 0).toBe(0);
    expect(view().waiting?.state).toBe('open');
  });

  it('is brought in when one lead agreed, at the next tick, and the page says how things stand', () => {
    stage.fire('hourly_');
    opened(decide(true));
    expect(view().waiting?.state).toBe('agreed');
    stage.fire('tick_');
    expect(people()).toBe(view().last?.people.add);
    expect(view()).toMatchObject({ waiting: null, last: { kind: 'first' }, roster: { state: 'waiting', trouble: '' } });
    expect(view().standing.reduce((sum, school) => sum + school.students, 0)).toBe(stage.district.people.students.length);
    const history = stage.history('People').length;
    stage.later();
    expect(stage.history('People')).toHaveLength(history);
  });

  it('stays out when it is refused, until other files come', () => {
    stage.fire('hourly_');
    opened(decide(false));
    expect(view().waiting?.state).toBe('refused');
    stage.later();
    expect(people()).toBe(0);
    stage.dropRoster(stage.rosterWith('users.csv', (text) => text.replace('sourcedId,', 'sourcedId ,')));
    stage.fire('hourly_');
    expect(view().waiting).toMatchObject({ state: 'open', kind: 'first' });
    expect(stage.view().approvals).toHaveLength(1);
  });

  it('is decided by leads alone, and by no click that names another set of files', () => {
    stage.fire('hourly_');
    expect(decide(true, stage.district.cast.deputy.email)).toMatchObject({ ok: false, message: expect.stringContaining('may not do this') as string });
    expect(stage.deskSays('people.decide', { click: stage.click(), approval: 'roster of somebody', agree: true }, lead())).toMatchObject({ ok: false });
    expect(stage.deskSays('people.decide', { click: 'x', approval: 'y', agree: true }, lead())).toMatchObject({ ok: false });
    stage.later();
    expect(people()).toBe(0);
  });

  it('is not brought in by what somebody types into the Programme workbook', () => {
    stage.fire('hourly_');
    const hands = stage.hands('programme', lead());
    hands.type('Approvals!H2', lead());
    hands.type('Approvals!I2', 'approved');
    hands.type("'Roster previews'!D2", 'applying');
    stage.later();
    expect(people()).toBe(0);
    expect(stage.view(lead()).approvals).toMatchObject([{ needs: 1, approvedBy: [] }]);
  });

  it('is replaced by files that are dropped while it waits, and only those are asked about', () => {
    stage.fire('hourly_');
    const before = view().waiting?.approval;
    const { child } = stage.district.cast;
    stage.dropRoster(stage.rosterWith('users.csv', (text) => text.split('\r\n').filter((line) => !line.startsWith(`${child.sourcedId},`)).join('\r\n')));
    stage.fire('hourly_');
    expect(stage.view().approvals).toHaveLength(1);
    expect(view().waiting?.approval).not.toBe(before);
    opened(decide(true));
    stage.fire('tick_');
    expect(stage.rows('staff', 'People').some((row) => row['Person ID'] === child.sourcedId)).toBe(false);
    expect(people()).toBeGreaterThan(300);
  });
});
