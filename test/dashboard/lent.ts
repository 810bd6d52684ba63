/** This file holds what the tests of the dashboard share: devices lent by hand, tabs emptied, and what stands in them. */
import { PLACES } from '../../src/dashboard/sheet';
import type { Cells, Stage } from '../path/stage';

export const TABS_OF_CHARTS = ['Coverage by school', 'Coverage by grade', 'Fleet by status', 'Fleet by model', 'Fleet by console status', 'End of updates', 'Exceptions by day'];

const LETTERS = 26;
const letters = (index: number): string => (index < LETTERS ? '' : String.fromCharCode(64 + Math.floor(index / LETTERS))) + String.fromCharCode(65 + (index % LETTERS));

/** Types into a cell of a tab of the Staff workbook; rows are counted from 0 below the header. */
export function type(stage: Stage, tab: string, row: number, header: string, text: string): void {
  const book = stage.workspace.workbooks.require(stage.bookId('staff'));
  const headers = (book.valuesGet(`'${tab}'!1:1`).values?.[0] ?? []) as string[];
  stage.hands('staff').type(`'${tab}'!${letters(headers.indexOf(header))}${row + 2}`, text);
}

export const students = (stage: Stage): readonly Cells[] => stage.rows('staff', 'People').filter((row) => row['Role'] === 'student');

/** Writes down, as check-out does, that the first students have the first devices; gives the students' ids. */
export function lend(stage: Stage, count: number): readonly string[] {
  const ids = students(stage)
    .slice(0, count)
    .map((row) => String(row['Person ID']));
  ids.forEach((id, at) => {
    for (const [header, text] of Object.entries({ Status: 'out', 'Holder is': 'person', 'Holder ID': id, 'Asset tag': `LENT-${at}` })) type(stage, 'Devices', at, header, text);
  });
  return ids;
}

/** Takes the dashboard's tabs back to what set-up lays. */
export function emptied(stage: Stage): void {
  stage.workspace.workbooks.require(stage.bookId('staff')).edit(null, (draft) => {
    for (const sheet of draft.sheets.filter(({ title }) => title === 'Dashboard' || TABS_OF_CHARTS.includes(title))) {
      for (let row = 1; row <= PLACES.days; row++) if (sheet.rows[row] !== undefined) draft.setRow(sheet.sheetId, row, undefined);
    }
  });
}

/** Who holds what by People, the filled cells only. */
export const holdsOf = (stage: Stage): Record<string, unknown> =>
  Object.fromEntries(
    stage
      .rows('staff', 'People')
      .filter((row) => (row['Holds'] ?? '') !== '')
      .map((row) => [row['Person ID'], row['Holds']]),
  );

/** Everything that the job writes, hidden rows included. */
export function shown(stage: Stage): unknown {
  const { sheets } = stage.workspace.workbooks.snapshot(stage.bookId('staff'));
  const hidden = sheets.filter(({ title }) => TABS_OF_CHARTS.includes(title)).map(({ title, rowLines }) => [title, [...rowLines.keys()]]);
  return { tabs: ['Dashboard', ...TABS_OF_CHARTS].map((tab) => stage.rows('staff', tab)), holds: holdsOf(stage), hidden };
}
