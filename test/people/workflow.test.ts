/** These tests drop rosters into the folder, good and bad: each is brought in, or told with its file and line, or waits for two people. */
import { MINUTE_MS, Stage } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
  const programme = stage.workspace.drive.get(stage.bookId('programme'));
  const { lead, deputy } = stage.district.cast;
  for (const [at, person] of [lead, deputy].entries()) {
    stage.hands('programme').type(`Team!A${at + 3}`, person.email);
    stage.hands('programme').type(`Team!C${at + 3}`, 'lead');
    if (programme !== undefined) stage.workspace.drive.share(programme, { type: 'user', role: 'writer', to: person.email });
  }
  stage.mark();
});
beforeEach(() => stage.rewind());

type File = { readonly name: string; readonly text: string };

const lines = (text: string): string[] => text.split('\r\n');
const users = (change: (all: string[]) => string[]): readonly File[] => stage.rosterWith('users.csv', (text) => change(lines(text)).join('\r\n'));
const person = (id: string) => stage.rows('staff', 'People').find((row) => row['Person ID'] === id);
const roster = () => stage.view().jobs.find((job) => job.job === 'roster');

function bringIn(files: readonly File[]): void {
  stage.dropRoster(files);
  stage.fire('hourly_');
}

/** Every nth student's row left out. */
const without = (share: number): readonly File[] => users((all) => all.filter((line, at) => !line.startsWith('stu-') || at % Math.round(1 / share) !== 0));

describe('a roster as systems write it', () => {
  it.each<[string, (text: string) => string]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['lines that end in LF', (text) => text.replace(/\r\n/g, '\n')],
    ['blank lines and blanks around headers', (text) => text.replace('sourcedId,', ' sourcedId ,').replace(/\r\n/, '\r\n\r\n')],
  ])('with %s is the same roster: nothing changes', (_what, change) => {
    const before = stage.rows('staff', 'People');
    bringIn(stage.rosterWith('users.csv', change));
    expect(roster()).toMatchObject({ state: 'waiting', trouble: '' });
    expect(stage.rows('staff', 'People')).toEqual(before);
    expect(stage.troubles()).toEqual([]);
  });

  it('is not looked at twice, and running it again by hand changes nothing', () => {
    bringIn(stage.district.rosterFiles);
    const history = stage.history('People').length;
    stage.jump(60 * MINUTE_MS);
    stage.fire('hourly_');
    stage.runJob('roster');
    expect(stage.history('People')).toHaveLength(history);
  });
});

describe('a bad roster', () => {
  it('without a column that it needs changes nothing, and the desk says which file and why', () => {
    const before = stage.rows('staff', 'People');
    bringIn(stage.rosterWith('users.csv', (text) => text.replace('sourcedId', 'id')));
    expect(roster()?.trouble).toMatch(/^The roster in .*users\.csv.* cannot be used: .*Nothing was changed\.$/);
    expect(stage.rows('staff', 'People')).toEqual(before);
  });

  it('with ragged and doubled rows brings in the rest, and lists those with file and line', () => {
    const { child } = stage.district.cast;
    bringIn(
      users((all) => {
        const own = all.findIndex((line) => line.startsWith(`${child.sourcedId},`));
        const twin = (all[own] ?? '').replace(child.givenName, 'Otro');
        return [...all.slice(0, own + 1), twin, 'stu-9999999,active', ...all.slice(own + 1)];
      }),
    );
    expect(roster()).toMatchObject({ state: 'waiting', trouble: '' });
    expect(stage.rows('programme', 'Import results').length).toBeGreaterThan(0);
    expect(stage.view().trouble).toMatchObject([{ what: expect.stringMatching(/rows? of the roster could not be used/) as string, next: expect.stringContaining('Import results') as string }]);
    expect(stage.rows('staff', 'People').filter((row) => row['Person ID'] === child.sourcedId)).toHaveLength(1);
    expect(person('stu-9999999')).toBeUndefined();
  });

  it('that is no roster at all leaves a sentence', () => {
    bringIn([{ name: 'users.csv', text: '<!DOCTYPE html><title>Please sign in</title>' }]);
    expect(roster()?.trouble).toMatch(/cannot be used/);
  });

  it('that marks somebody as gone takes them off the active list, and keeps the row; coming back is noticed', () => {
    const { child } = stage.district.cast;
    bringIn(users((all) => all.map((line) => (line.startsWith(`${child.sourcedId},active`) ? line.replace(',active,', ',tobedeleted,') : line))));
    expect(person(child.sourcedId)).toMatchObject({ Active: '', 'Given name': child.givenName });
    expect(person(child.sourcedId)?.['Left on']).not.toBe('');
    bringIn(stage.district.rosterFiles);
    expect(person(child.sourcedId)).toMatchObject({ Active: 'yes', 'Left on': '' });
  });
});

describe('a roster that takes forty percent off the list', () => {
  const active = (): number => stage.rows('staff', 'People').filter((row) => row['Active'] === 'yes').length;
  const lead = (): string => stage.district.cast.lead.email;
  const deputy = (): string => stage.district.cast.deputy.email;

  it('waits until two different people agreed at the desk, and is then brought in whole', () => {
    const before = active();
    bringIn(without(0.5));
    expect(active()).toBe(before);
    expect(roster()).toMatchObject({ state: 'waiting', trouble: '', progress: 'waits for two people to agree at the desk' });
    const [asked, ...more] = stage.view(lead()).approvals;
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ needs: 2, approvedBy: [], mine: false, about: expect.stringMatching(/takes \d+ of \d+ people off the active list \(\d+ %\)/) as string });
    const approval = asked?.id ?? '';
    const first = stage.desk('desk.approve', { click: stage.click(), approval, agree: true }, lead()).approvals[0];
    expect(first).toMatchObject({ approvedBy: [lead()], mine: true });
    stage.desk('desk.approve', { click: stage.click(), approval, agree: true }, lead());
    stage.fire('hourly_');
    expect(active()).toBe(before);
    expect(stage.desk('desk.approve', { click: stage.click(), approval, agree: true }, deputy()).approvals).toEqual([]);
    stage.fire('hourly_');
    stage.later();
    expect(active()).toBeLessThan(before * 0.9);
    expect(stage.rows('programme', 'Approvals').at(-1)).toMatchObject({ Kind: 'roster', State: 'done', 'Approved by': `${lead()}, ${deputy()}` });
    bringIn(without(0.34));
    expect(stage.view().approvals.length).toBeLessThanOrEqual(1);
  });

  it('is not brought in because somebody typed yes into the tab', () => {
    const before = active();
    bringIn(without(0.5));
    const hands = stage.hands('programme', lead());
    const row = stage.rows('programme', 'Approvals').findIndex((one) => one['State'] === 'open') + 2;
    hands.type(`Approvals!C${row}`, 'roster first');
    hands.type(`Approvals!E${row}`, '1');
    hands.type(`Approvals!H${row}`, `${lead()}, ${deputy()}`);
    hands.type(`Approvals!I${row}`, 'approved');
    stage.fire('hourly_');
    expect(active()).toBe(before);
    expect(stage.view(lead()).approvals).toMatchObject([{ needs: 2, approvedBy: [] }]);
  });

  it('stays out once refused, and cannot be agreed to after that', () => {
    const before = active();
    bringIn(without(0.5));
    const approval = stage.view(lead()).approvals[0]?.id ?? '';
    stage.desk('desk.approve', { click: stage.click(), approval, agree: false }, lead());
    expect(stage.deskSays('desk.approve', { click: stage.click(), approval, agree: true }, deputy())).toEqual({ ok: false, message: 'This was decided already: it is refused.' });
    stage.fire('hourly_');
    expect(active()).toBe(before);
  });
});

it('other files that are dropped while one roster is being brought in are weighed by themselves', () => {
  const before = stage.rows('staff', 'People').filter((row) => row['Active'] === 'yes').length;
  const jobs = stage.rows('programme', 'Jobs').findIndex((row) => row['Job'] === 'roster') + 2;
  // As an import stands that handed over half way, for files that are no longer the newest.
  stage.hands('programme').type(`Jobs!B${jobs}`, 'due');
  stage.hands('programme').type(`Jobs!E${jobs}`, 'an earlier run');
  stage.hands('programme').type(`Jobs!G${jobs}`, '{"files":"others@1","written":400}');
  stage.dropRoster(without(0.5));
  stage.fire('tick_');
  expect(stage.rows('staff', 'People').filter((row) => row['Active'] === 'yes')).toHaveLength(before);
  expect(stage.view().approvals).toHaveLength(1);
});
