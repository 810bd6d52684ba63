/** These tests follow the few settings that staff's pages need into the Staff workbook, through changes, wrong values and hands. */
import { HOUR_MS, Stage } from '../path/stage';
import { Tab } from '../../tools/living/tables';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

const facts = (): Readonly<Record<string, unknown>> => Object.fromEntries(stage.rows('staff', 'Facts').map((row) => [String(row['Fact']), row['Value']]));

function set(setting: string, value: string): void {
  const settings = new Tab(stage.workspace, stage.bookId('programme'), 'Settings');
  settings.type(stage.owner, settings.find('Setting', setting) ?? 0, { Value: value });
}

/** An hour goes by, and the hourly trigger fires. */
function hour(): void {
  stage.jump(HOUR_MS);
  stage.fire('hourly_');
}

it('are copied every hour, as they were typed, into a hidden tab', () => {
  set('short address', 'https://go.juniper.example/d');
  hour();
  expect(facts()).toMatchObject({ 'district name': 'Our district', 'short address': 'https://go.juniper.example/d' });
  expect(stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Facts')?.hidden).toBe(true);
  set('short address', 'somewhere on the web');
  hour();
  expect(facts()['short address']).toBe('somewhere on the web');
  expect(stage.complaints()).toEqual([]);
});

it('cost no commit while nothing changes, and what a hand changed is put right by the next day', () => {
  hour();
  const newest = (): unknown => stage.workspace.workbooks.require(stage.bookId('staff')).valuesGet("'_commits'!A1:C3", {}).values;
  const before = newest();
  hour();
  expect(newest()).toEqual(before);
  const copy = new Tab(stage.workspace, stage.bookId('staff'), 'Facts');
  copy.type(stage.owner, copy.find('Fact', 'district name') ?? 0, { Value: 'Nobody in particular' });
  hour();
  expect(facts()['district name']).toBe('Nobody in particular');
  stage.jump(24 * HOUR_MS);
  stage.fire('hourly_');
  expect(facts()['district name']).toBe('Our district');
});
