/** This file tests what set-up makes of a declared board: charts once, put back where they are gone, and left as people like them. */
import type { EmbeddedChart } from '../../local/services/sheets/schema';
import type { SheetState, WorkbookState } from '../../local/services/sheets/state';
import { defineBoard } from '../../src/base/board';
import { dashboardBoard } from '../../src/dashboard/board';
import { helpdeskBoard } from '../../src/helpdesk/learning/board';
import { coverageBySchool, dashboard, endOfUpdates } from '../../src/dashboard/sheet';
import { Stage } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

const book = () => stage.workspace.workbooks.require(stage.bookId('staff'));
const tab = (sheetId = dashboard.sheetId): SheetState | undefined => book().state.sheets.find((sheet) => sheet.sheetId === sheetId);
const charts = (): readonly EmbeddedChart[] => book().state.sheets.flatMap((sheet) => sheet.charts);
const ids = (): readonly unknown[] => charts().map((chart) => chart.chartId).sort();
const setUp = (): unknown => stage.installation.setUp(stage.owner);
/** The helpdesk's charts lie on the dashboard's tab, below the fleet's. */
const allCharts = [...dashboardBoard.charts, ...helpdeskBoard.charts];
const declared = allCharts.map((chart) => chart.chartId);
const sourcesOf = (chartId: number): readonly unknown[] => {
  const spec = charts().find((chart) => chart.chartId === chartId)?.spec;
  return [spec?.basicChart?.domains?.[0]?.domain, ...(spec?.basicChart?.series ?? []).map((each) => each.series)].map((data) => data?.sourceRange?.sources?.[0]);
};
/** What stays of a workbook when what every set-up's round writes into the journal is left out. */
const without = (state: WorkbookState): unknown => state.sheets.filter((sheet) => sheet.title !== '_commits');

it('set-up lays every chart on the dashboard’s tab, which is visible, with the tables that they draw out of sight', () => {
  expect(ids()).toEqual([...declared].sort());
  expect(tab()?.charts).toHaveLength(declared.length);
  expect(tab()).toMatchObject({ hidden: false, hideGridlines: true });
  expect(new Set(allCharts.map((chart) => tab(chart.sheet.sheetId)?.hidden))).toEqual(new Set([true]));
  for (const chart of allCharts) expect(tab(chart.sheet.sheetId)?.rowCount).toBeGreaterThan(chart.rows + 1);
});

it('no two charts lie on each other, and all lie on the tab', () => {
  const ROW_PIXELS = 21;
  const columns = Object.values(dashboardBoard.widths);
  const boxes = allCharts.map(({ at, size }) => {
    const left = columns.slice(0, at.column).reduce((sum, width) => sum + width, 0) + at.pixelsRight;
    return { left, right: left + size.width, top: at.row * ROW_PIXELS, bottom: at.row * ROW_PIXELS + size.height };
  });
  const overlaps = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
  expect(overlaps).toEqual([]);
  expect(Math.max(...boxes.map((box) => box.right))).toBe(columns.reduce((sum, width) => sum + width, 0));
  expect(Math.max(...boxes.map((box) => box.bottom))).toBeLessThan((tab()?.rowCount ?? 0) * ROW_PIXELS);
  expect(Math.min(...boxes.map((box) => box.top))).toBeGreaterThanOrEqual((stage.rows('staff', 'Dashboard').length + 1) * ROW_PIXELS);
});

it('a second set-up changes nothing of it', () => {
  const before = without(book().state);
  setUp();
  expect(without(book().state)).toEqual(before);
});

it('a deleted chart comes back, and only that one is made', () => {
  book().edit(null, (draft) => draft.change(dashboard.sheetId, { charts: draft.sheet(dashboard.sheetId).charts.filter((chart) => chart.chartId !== declared[3]) }));
  const others = tab()?.charts;
  setUp();
  expect(ids()).toEqual([...declared].sort());
  expect(tab()?.charts.slice(0, -1)).toEqual(others);
});

it('a chart that somebody restyled, and one that somebody moved to another tab, stay as they are', () => {
  const [first, second] = charts() as [EmbeddedChart, EmbeddedChart];
  book().edit(null, (draft) => {
    const rest = draft.sheet(dashboard.sheetId).charts.slice(2);
    draft.change(dashboard.sheetId, { charts: [{ ...first, spec: { ...first.spec, title: 'Our own title' } }, ...rest] });
    draft.change(coverageBySchool.sheetId, { charts: [second] });
  });
  const before = charts();
  setUp();
  expect(charts()).toEqual(before);
});

it('a deleted dashboard comes back with its charts, and the next run fills it', () => {
  book().batchUpdate({ requests: [{ deleteSheet: { sheetId: dashboard.sheetId } }] });
  expect(stage.runJob('dashboard').trouble).toContain('Dashboard');
  setUp();
  expect(ids()).toEqual([...declared].sort());
  expect(stage.runJob('dashboard').trouble).toBe('');
  expect(stage.rows('staff', 'Dashboard').length).toBeGreaterThan(8);
});

it('a table that was deleted and made anew gets its empty rows hidden again', () => {
  const hidden = (): number => [...(tab(coverageBySchool.sheetId)?.rowLines ?? [])].length;
  stage.runJob('dashboard');
  const before = hidden();
  book().batchUpdate({ requests: [{ deleteSheet: { sheetId: coverageBySchool.sheetId } }] });
  setUp();
  expect(hidden()).toBe(0);
  stage.runJob('dashboard');
  expect(hidden()).toBe(before);
});

it('a chart draws the columns by their headers, wherever people have moved them', () => {
  stage.hands('staff').moveColumn('End of updates', 3, 1);
  book().edit(null, (draft) => draft.change(dashboard.sheetId, { charts: [] }));
  setUp();
  const source = (column: number) => ({ sheetId: endOfUpdates.sheetId, startRowIndex: 0, endRowIndex: 14, startColumnIndex: column, endColumnIndex: column + 1 });
  expect(sourcesOf(15906)).toEqual([source(2), source(0)]);
});

it('the room that is switched off hides the dashboard and runs nothing, and shows it again with all of its charts', () => {
  const turn = (on: boolean): unknown => stage.desk('desk.room', { click: stage.click(), room: 'dashboard', on });
  turn(false);
  expect(tab()?.hidden).toBe(true);
  expect(stage.deskSays('desk.run', { job: 'dashboard' }, stage.owner)).toMatchObject({ ok: false });
  turn(true);
  expect(tab()?.hidden).toBe(false);
  expect(ids()).toEqual([...declared].sort());
});

describe('a board that contradicts itself is refused when it is declared', () => {
  const [chart] = dashboardBoard.charts;
  if (chart === undefined) throw new Error('The dashboard has no chart.');
  it.each([
    ['two of one number', { charts: [chart, chart] }, 'Two charts of Dashboard have one number.'],
    ['a column that is not there', { charts: [{ ...chart, labels: 'colour' }] }, 'draws colour, which Coverage by school does not have'],
    ['a chart below the tab', { rows: 5 }, 'lies below its tab'],
    ['a pie of two columns', { charts: [{ ...chart, kind: 'pie' as const, lines: [{ column: 'held', color: '#000000' }, { column: 'without', color: '#000000' }] }] }, 'must draw one column'],
  ])('%s', (_what, change, message) => {
    expect(() => defineBoard({ ...dashboardBoard, ...change })).toThrow(message);
  });
});
