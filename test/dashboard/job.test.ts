/** This file lets the dashboard be renewed through the shipped bundle, and looks at what stands in its tabs, in People and in the journal. */
import { PLACES, exceptionsByDay } from '../../src/dashboard/sheet';
import { addDays, dayToSerial } from '../../src/base/time';
import { type Cells, DAY_MS, HOUR_MS, Stage } from '../path/stage';
import { holdsOf, lend, students, type } from './lent';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => {
  stage.rewind();
});

const figure = (name: string): Cells | undefined => stage.rows('staff', 'Dashboard').find((row) => row['Dashboard'] === name);
const filled = (tab: string, header: string): readonly Cells[] => stage.rows('staff', tab).filter((row) => row[header] !== '');
const commits = (): number => stage.workspace.executions.reduce((sum, one) => sum + (one.calls['Sheets.write'] ?? 0), 0);

/** Runs the job in executions of its own, and counts what it wrote to workbooks. */
function renew(): { readonly writes: number; readonly seconds: number } {
  stage.workspace.executions.length = 0;
  expect(stage.runJob('dashboard')).toMatchObject({ state: 'waiting', trouble: '' });
  const longest = Math.max(...stage.workspace.executions.map((one) => one.endedMs - one.startedMs));
  return { writes: commits(), seconds: longest / 1_000 };
}

/** A run's lease and its end are written into the table of jobs. */
const WRITES_OF_A_RUN = 2;

describe('after set-up', () => {
  it('the first tick fills the dashboard, before any night', () => {
    expect(stage.rows('staff', 'Dashboard').length).toBeGreaterThan(8);
    expect(figure('Counted on')).toMatchObject({ 'As of last night': 'October 6, 2026' });
    expect(stage.rows('staff', 'Exceptions by day')).toHaveLength(PLACES.days);
  });

  it('a second set-up does not begin the job again', () => {
    const dashboard = () => stage.view().jobs.find((one) => one.job === 'dashboard');
    const before = dashboard();
    expect(before?.finishedAt).not.toBeNull();
    stage.installation.setUp(stage.owner);
    stage.jump(HOUR_MS);
    stage.fire('tick_');
    expect(dashboard()).toEqual(before);
  });
});

describe('a run', () => {
  it('counts who has a device, and lists it in People', () => {
    const ids = lend(stage, 12);
    renew();
    const count = students(stage).length;
    expect(figure('Students with a device')).toMatchObject({ 'As of last night': `12 of ${count} (${Math.floor(1_200 / count)} %)` });
    expect(filled('Fleet by status', 'Status').find((row) => row['Status'] === 'out')).toMatchObject({ Devices: 12 });
    expect(holdsOf(stage)).toEqual(Object.fromEntries(ids.map((id, at) => [id, `LENT-${at}`])));
    const schools = filled('Coverage by school', 'School').filter((row) => row['Students'] !== '');
    expect(schools.reduce((sum, row) => sum + Number(row['With a device']), 0)).toBe(12);
    expect(schools.reduce((sum, row) => sum + Number(row['Students']), 0)).toBe(count);
  });

  it('empties the column of whoever gave the device back, and puts back what was typed there', () => {
    const ids = lend(stage, 3);
    renew();
    for (const header of ['Holder is', 'Holder ID']) type(stage, 'Devices', 0, header, '');
    const typed = students(stage).findIndex((row) => row['Person ID'] === ids[1]);
    const at = stage.rows('staff', 'People').findIndex((row) => row['Person ID'] === ids[1]);
    expect(typed).toBeGreaterThanOrEqual(0);
    type(stage, 'People', at, 'Holds', 'something else');
    renew();
    expect(holdsOf(stage)).toEqual({ [String(ids[1])]: 'LENT-1', [String(ids[2])]: 'LENT-2' });
  });

  it('writes nothing when nothing has changed, and one commit on a new day', () => {
    lend(stage, 3);
    renew();
    expect(renew().writes).toBe(WRITES_OF_A_RUN);
    stage.jump(DAY_MS);
    // One for the day and the date, and one that shows one row more to the chart of days.
    expect(renew().writes).toBe(WRITES_OF_A_RUN + 2);
    expect(filled('Exceptions by day', 'Day')).toHaveLength(2);
    expect(figure('Counted on')).toMatchObject({ 'As of last night': 'October 7, 2026' });
  });

  it('leaves no line in History of what it counts', () => {
    const before = stage.history().length;
    lend(stage, 3);
    renew();
    expect(stage.history()).toHaveLength(before);
  });

  it('counts open exceptions by what they are about, and keeps every kind', () => {
    for (const [row, kind, state] of [[0, 'no school', 'open'], [1, 'overdue', 'open'], [2, 'overdue', 'open'], [3, 'never used', 'settled']] as const) {
      type(stage, 'Exceptions', row, 'Exception', `${kind} ${row}`);
      type(stage, 'Exceptions', row, 'What is it', kind);
      type(stage, 'Exceptions', row, 'State', state);
    }
    renew();
    expect(filled('Exceptions by day', 'Day')).toMatchObject([{ Open: 3, 'Who holds it': 2, 'Place and tag': 1, 'Not seen': 0, 'By kind': '{"no school":1,"overdue":2}' }]);
    expect(figure('Open exceptions')).toMatchObject({ 'As of last night': '3', 'What to do': 'Most of them: overdue (2). In Exceptions each line says the next step.' });
  });

  it('uses the price of Settings where a device has none of its own', () => {
    const book = stage.workspace.workbooks.require(stage.bookId('programme'));
    const rows = (book.valuesGet('Settings!A1:A100').values ?? []) as string[][];
    stage.hands('programme').type(`Settings!B${rows.findIndex((row) => row[0] === 'replacement cost of a Chromebook') + 1}`, '500');
    renew();
    const lines = filled('End of updates', 'Year');
    const cost = lines.reduce((sum, row) => sum + Number(row['Cost to replace']), 0);
    expect(cost).toBe(500 * lines.reduce((sum, row) => sum + Number(row['Chromebooks']), 0));
    expect(cost).toBeGreaterThan(0);
  });

  it('goes by a cell that nobody can read as if it were empty, and counts the others', () => {
    type(stage, 'Devices', 0, 'Updates until', 'some day');
    type(stage, 'Devices', 1, 'Status', 'eaten by a dog');
    expect(renew().seconds).toBeLessThan(60);
    expect(figure('End of updates not known')).toMatchObject({ 'As of last night': '1' });
  });

  it('hides the rows that hold nothing, so that charts do not draw them', () => {
    const state = stage.workspace.workbooks.require(stage.bookId('staff')).sheet('Coverage by school');
    const hidden = [...(state?.rowLines ?? [])].filter(([, line]) => line.hiddenByUser === true).map(([row]) => row);
    const schools = filled('Coverage by school', 'Students').length + filled('Coverage by school', 'School').filter((row) => String(row['School']).endsWith('(under 10)')).length;
    expect(hidden).toEqual(Array.from({ length: PLACES.schools - schools }, (_, at) => 1 + schools + at));
  });

  it('moves the days up by a month when there is no place left, in one commit that Google takes', () => {
    const serial = dayToSerial('2026-10-06');
    stage.workspace.workbooks.require(stage.bookId('staff')).edit(null, (draft) => {
      for (let at = 0; at < PLACES.days; at++) {
        draft.setCell(exceptionsByDay.sheetId, at + 1, 1, serial - PLACES.days + at);
        for (let column = 2; column < 10; column++) draft.setCell(exceptionsByDay.sheetId, at + 1, column, (at * column) % 97);
        draft.setCell(exceptionsByDay.sheetId, at + 1, 10, JSON.stringify({ overdue: at, 'never used': at * 3, 'not seen for 30 days': at }));
      }
    });
    renew();
    const days = filled('Exceptions by day', 'Day');
    expect(days).toHaveLength(400);
    expect([days[0]?.['Day'], days[399]?.['Day']]).toEqual([dayToSerial(addDays('2026-10-06', -399)), serial]);
    expect(stage.complaints()).toEqual([]);
  });
});
