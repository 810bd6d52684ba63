/** These tests take a district through tomorrow's release, by the shipped scripts: what the desk shows before, what stands after, and back again. */
import type { ReleaseView } from '../../../src/ui/contracts/releases';
import { type Cells, MINUTE_MS, Stage } from '../../path/stage';
import { walk } from '../../path/walk';
import { BOOKS, backUp, lose } from '../stage';
import { SMALL, TOMORROW, build, push } from './release-of-tomorrow';

const SEED = 3;
let stage: Stage;
beforeAll(async () => {
  await build(TOMORROW);
  await build(SMALL);
  stage = Stage.ready();
  const staff = stage.hands('staff');
  staff.type('Schools!D2', 'elementary');
  staff.type('Schools!J2', 'Mon-Fri 07:30-15:30');
  staff.type('Schools!J3', 'by  appointment');
  for (const [at, cell] of ['LN-1001', 'P-1', '0042', 'a screen reader'].entries()) stage.hands('programme').type(`Accommodations!${'ABCD'[at] ?? ''}2`, cell);
  stage.runJob('watch');
  stage.pass(2 * MINUTE_MS);
  stage.mark();
});
beforeEach(() => void stage.rewind());

const TABLES = [['staff', 'Schools'], ['staff', 'Devices'], ['programme', 'Accommodations']] as const;

/** What stands in the tables that tomorrow's release changes, whatever the order of their rows and columns. */
const tables = (): readonly (readonly Cells[])[] =>
  TABLES.map(([book, tab]) => [...stage.rows(book, tab)].sort((a, b) => String(Object.values(a)[0]).localeCompare(String(Object.values(b)[0]))));

/** Presses until nothing is under way; a minute's quota of reads is for one press. */
function press(method: 'release.update'): ReleaseView {
  let view = stage.desk(method, { click: stage.click() });
  for (let presses = 0; presses < 10 && (view.running !== null || view.waiting.length > 0); presses++) {
    stage.workspace.clock.advance(MINUTE_MS);
    view = stage.desk(method, { click: stage.click() });
  }
  return view;
}

function updated(): ReleaseView {
  push(stage, TOMORROW);
  const view = press('release.update');
  stage.workspace.clock.advance(2 * MINUTE_MS);
  return view;
}

const school = (id: string): Cells | undefined => stage.rows('staff', 'Schools').find((row) => row['School ID'] === id);

it('tells before what it will do, does it, and tells in History what it did', () => {
  push(stage, TOMORROW);
  const before = stage.desk('release.view', {});
  expect(before.waiting.map(({ rows, blockers }) => ({ rows, blockers }))).toEqual([0, stage.rows('staff', 'Devices').length, 1, 2, 1].map((rows) => ({ rows, blockers: [] })));
  expect(before.waiting[2]?.examples).toEqual([{ row: 'sch-1', cells: [{ header: 'Kind', before: 'elementary', after: 'primary' }] }]);
  stage.workspace.clock.advance(MINUTE_MS);
  const after = updated();
  expect(after).toMatchObject({ running: null, waiting: [], page: expect.stringMatching(/^0\.2\.0 \([0-9a-f]{7}\)$/) });
  expect(school('sch-1')).toMatchObject({ Kind: 'primary', Days: 'Mon-Fri', Hours: '07:30-15:30', 'Support hours (not used since 5)': 'Mon-Fri 07:30-15:30' });
  const [device] = stage.rows('staff', 'Devices');
  expect(device).toHaveProperty('Last known place');
  expect(device?.['Short name']).toBe(`${String(device?.['Asset tag'])} ${String(device?.['Model'])}`);
  expect(stage.rows('staff', 'Accommodations')).toEqual([expect.objectContaining({ Loan: 'LN-1001', 'What is needed': 'a screen reader' })]);
  expect(stage.history('Schools').filter((row) => String(row['Through']).startsWith('release')).map((row) => [row['Row'], row['Changes']])).toEqual([
    ['sch-1', '{"Kind":["elementary","primary"]}'],
    ['sch-1', '{"Days":[null,"Mon-Fri"],"Hours":[null,"07:30-15:30"]}'],
    ['sch-2', '{"Days":[null,"by"],"Hours":[null," appointment"]}'],
  ]);
  // What a release did nobody takes for somebody's hand, under whatever header it stood.
  const told = stage.history().length;
  stage.runJob('watch');
  expect(stage.history().length).toBe(told);
  expect(stage.complaints()).toEqual([]);
});

it('until it is done the clock stands still, what families send waits, and then it is filed', () => {
  push(stage, TOMORROW);
  const before = stage.tickets().length;
  stage.send();
  stage.pass(20 * MINUTE_MS);
  expect(stage.tickets()).toHaveLength(before);
  expect(stage.complaints()).toEqual([]);
  expect(stage.view().trouble.map(({ what }) => what).join()).toContain('waits for its update');
  stage.workspace.clock.advance(MINUTE_MS);
  press('release.update');
  stage.later();
  expect(stage.tickets()).toHaveLength(before + 1);
});

it.each([0, 1, 2, 3, 4, 5, 6])('is made in one press, wherever in it the reads of the minute are used up (%i looks before)', (looks) => {
  push(stage, TOMORROW);
  for (let look = 0; look < looks; look++) stage.desk('release.view', {});
  expect(stage.desk('release.update', { click: stage.click() })).toMatchObject({ running: null, waiting: [] });
});

it('a script of the older release reads, refuses to write, and says who pushes the newer one; its jobs stand still', () => {
  stage.send();
  stage.later();
  updated();
  push(stage, null);
  const before = stage.tickets().length;
  stage.send();
  stage.pass(20 * MINUTE_MS);
  expect(stage.complaints()).toEqual([]);
  expect(stage.tickets()).toHaveLength(before);
  expect(stage.desk('release.view', {}).newer.join()).toMatch(new RegExp(`MyTech Staff was updated .*${stage.owner} has to push`));
  // The sidebar was never updated.
  const ticket = String(stage.tickets()[0]?.['Ticket']);
  const pushIt = { ok: false, message: expect.stringContaining(`${stage.owner} has to push the newer release to this script too`) as string };
  expect(stage.sidebar('tickets.canned', { ticket, school: '', language: 'en' })).toMatchObject({ ok: true });
  expect(stage.sidebar('tickets.take', { click: stage.click(), ticket })).toMatchObject(pushIt);
  // Nor does it take devices for what they no longer are: a header that it needs has another name.
  expect(stage.sidebar('tickets.open', { find: ticket })).toMatchObject(pushIt);
});

it('what is undone stands as it stood, with what was added and changed since', () => {
  const before = tables();
  updated();
  const staff = stage.hands('staff');
  staff.type(stage.cellOf('staff', 'Schools', 'sch-3', 'Days'), 'Fri');
  staff.type(stage.cellOf('staff', 'Schools', 'sch-3', 'Hours'), '08:00-09:00');
  staff.type(stage.cellOf('staff', 'Schools', 'sch-3', 'Kind'), 'primary');
  staff.type('Accommodations!A3', 'LN-1002');
  for (const schema of [6, 5, 4, 3, 2]) {
    stage.workspace.clock.advance(MINUTE_MS);
    expect(stage.desk('release.undo', { click: stage.click(), schema })).toMatchObject({ running: null });
  }
  const strip = (row: Cells): Cells => Object.fromEntries(Object.entries(row).filter(([header]) => !/not used since/.test(header)));
  const after = tables().map((rows) => rows.map(strip));
  const wanted = before.map((rows, at) => [
    ...rows.map((row) => (row['School ID'] === 'sch-3' ? { ...row, Kind: 'elementary', 'Support hours': 'Fri 08:00-09:00' } : row)),
    ...(at === 2 ? [expect.objectContaining({ Loan: 'LN-1002' })] : []),
  ]);
  expect(after).toEqual(wanted);
  // The release that stands everywhere else works again.
  push(stage, null);
  stage.send();
  stage.later();
  expect(stage.tickets()).toHaveLength(1);
  expect(stage.complaints()).toEqual([]);
});

it('what is let go of is emptied, and can no longer be undone', () => {
  updated();
  for (const schema of [5, 6]) {
    stage.desk('release.settle', { click: stage.click(), schema });
    stage.workspace.clock.advance(MINUTE_MS);
  }
  expect(school('sch-1')).toMatchObject({ 'Support hours (empty, may be deleted)': '', Days: 'Mon-Fri' });
  expect(stage.rows('programme', 'Accommodations')).toEqual([]);
  expect(stage.deskSays('release.undo', { click: stage.click(), schema: 6 }, stage.owner)).toMatchObject({ ok: false });
});

it('a column that is only added comes by itself, within a tick', () => {
  push(stage, SMALL);
  stage.fire('tick_');
  expect(school('sch-1')).toHaveProperty('Bell times');
  expect(stage.desk('release.view', {}).waiting).toEqual([]);
  expect(stage.complaints()).toEqual([]);
});

it('an update that is cut off anywhere is finished by the clock, and nobody sees it half done', () => {
  updated();
  const wanted = tables();
  const faults = walk(
    {
      begin() {
        stage.rewind();
        push(stage, TOMORROW);
        return stage;
      },
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: (begun) => void begun.deskSays('release.update', { click: begun.click() }, begun.owner),
      then(begun) {
        for (let ticks = 0; ticks < 4; ticks++) {
          begun.workspace.clock.advance(MINUTE_MS);
          begun.fire('tick_');
        }
        begun.workspace.clock.advance(MINUTE_MS);
        if (begun.desk('release.view', {}).waiting.length > 0) press('release.update');
      },
      check(begun) {
        expect(tables()).toEqual(wanted);
        begun.workspace.clock.advance(MINUTE_MS);
        expect(begun.desk('release.view', {})).toMatchObject({ running: null, waiting: [] });
      },
      sample: 8,
    },
    SEED,
  );
  expect(faults).toBeGreaterThan(5);
});

it('somebody sorts, inserts a column or presses too while it runs', () => {
  updated();
  const wanted = tables();
  const meddle: readonly (() => void)[] = [
    () => stage.hands('staff').sort('Devices', 2, 'DESCENDING'),
    () => stage.hands('staff').insertColumns('Schools', 2),
    () => void stage.deskSays('release.update', { click: stage.click() }, stage.owner),
  ];
  for (const hand of meddle) {
    for (const moment of [8, 20, 33]) {
      stage.rewind();
      push(stage, TOMORROW);
      let calls = 0;
      stage.workspace.trouble = ({ name }) => {
        if (!name.startsWith('Sheets.') || ++calls !== moment) return undefined;
        hand();
        return undefined;
      };
      press('release.update');
      stage.workspace.trouble = null;
      expect(tables().map((rows) => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => header !== ''))))).toEqual(wanted);
    }
  }
});

/** Two leads want these workbooks back. */
function agreeTo(backup: string, books: string): void {
  const { email } = stage.district.cast.technician;
  const row = stage.rows('programme', 'Team').length + 2;
  stage.hands('programme').type(`Team!A${row}`, email);
  stage.hands('programme').type(`Team!C${row}`, 'lead');
  stage.desk('backups.ask', { click: stage.click(), backup, books });
  for (const { id } of stage.view(email).approvals) stage.desk('desk.approve', { click: stage.click(), approval: id, agree: true }, email);
}

it.each([['every workbook', BOOKS], ['the Staff workbook alone', ['staff']]] as const)('%s made again from a backup of the older release is updated like the district that it was made in', (_, lost) => {
  push(stage, null);
  const { folderId } = backUp(stage);
  stage.pass(2 * MINUTE_MS);
  updated();
  const then = [school('sch-1'), school('sch-2'), stage.rows('staff', 'Devices'), stage.rows('staff', 'Accommodations')];
  lose(stage, lost);
  if (lost.length < BOOKS.length) agreeTo(folderId, lost.join(','));
  let view = stage.desk('backups.restore', { backup: folderId, books: lost.join(',') });
  let waited = false;
  for (let call = 0; call < 20 && view.restore?.phase !== 'done'; call++) {
    stage.workspace.clock.advance(MINUTE_MS);
    // The page of backups says so, and where the update is started.
    waited ||= /waits for its update.*New release/.test(view.restore?.trouble ?? '');
    if (waited) press('release.update');
    view = stage.desk('backups.goOn', {});
  }
  expect(waited).toBe(true);
  expect(view.restore).toMatchObject({ phase: 'done', trouble: '' });
  expect(press('release.update')).toMatchObject({ running: null, waiting: [] });
  expect([school('sch-1'), school('sch-2'), stage.rows('staff', 'Devices'), stage.rows('staff', 'Accommodations')]).toEqual(then);
});
