/** This file declares History, the tab in every workbook that tells who changed what, when, and by which entry. */
import { type Row, type Sheet, type WorkbookName, choice, defineSheet, json, moment, text } from './table';

/** One changed column: what stood there and what stands there now, as cells. */
export type CellChange = readonly [before: string | number | boolean | null, after: string | number | boolean | null];

const columns = {
  entryId: text({ header: 'Entry', note: 'Names this line of History: the change it belongs to and its place in it.' }),
  at: moment({ header: 'When', note: 'When the change was made.' }),
  who: text({ header: 'Who', note: 'The account that made the change.', privacy: 'staff' }),
  by: text({ header: 'Through', note: 'The part of MyTech it was made through.' }),
  kind: choice({
    header: 'Kind',
    note: 'A change by MyTech, one found to have been made by hand, or one that could not be put in its place.',
    of: ['added', 'changed', 'by hand', 'removed by hand', 'not placed', 'notice'],
    empty: 'changed',
  }),
  table: text({ header: 'Tab', note: 'The tab that was changed.' }),
  key: text({ header: 'Row', note: 'The row that was changed, by its own name.' }),
  changes: json<Readonly<Record<string, CellChange>>>({
    header: 'Changes',
    note: 'For each column what stood there before and after.',
    privacy: 'student',
    empty: {},
  }),
};

const historySheet = (workbook: WorkbookName): Sheet<typeof columns> =>
  defineSheet(
    'History',
    { key: 'entryId', room: 'core', workbook, sheetId: 901, note: 'Everything that changed in this workbook, newest at the bottom.', history: false },
    columns,
  );

/** History lives with the tables it speaks of, so that nobody reads there what their files do not show them. */
export const HISTORY: Readonly<Record<WorkbookName, Sheet<typeof columns>>> = {
  programme: historySheet('programme'),
  staff: historySheet('staff'),
  published: historySheet('published'),
  techTeam: historySheet('techTeam'),
};

export type HistoryRow = Row<Sheet<typeof columns>>;
