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

/** Where people work among many tabs; in the others History is the one that stays when a room is switched off, since Google hides no file whole. */
const OUT_OF_THE_WAY: readonly WorkbookName[] = ['programme', 'staff', 'content'];

const historySheet = (workbook: WorkbookName): Sheet<typeof columns> =>
  defineSheet(
    'History',
    { key: 'entryId', room: 'core', workbook, sheetId: 901, note: 'Everything that changed in this workbook, newest at the bottom.', hidden: OUT_OF_THE_WAY.includes(workbook), history: false },
    columns,
  );

/** History lives with the tables it speaks of, so that nobody reads there what their files do not show them. */
export const HISTORY: Readonly<Record<WorkbookName, Sheet<typeof columns>>> = {
  programme: historySheet('programme'),
  staff: historySheet('staff'),
  published: historySheet('published'),
  techTeam: historySheet('techTeam'),
  content: historySheet('content'),
  coaching: historySheet('coaching'),
};

const checkpointColumns = {
  row: text({ header: 'Row of', note: 'The tab and the row, by its own name.' }),
  table: text({ header: 'Tab', note: 'The tab.' }),
  key: text({ header: 'Row', note: 'The row, by its own name.' }),
  upTo: moment({ header: 'Up to', note: 'The last change that is in it.' }),
  state: json<Readonly<Record<string, CellChange[1]>>>({ header: 'State', note: 'For each column what stood there then.', privacy: 'student', empty: {} }),
};

const checkpointSheet = (workbook: WorkbookName): Sheet<typeof checkpointColumns> =>
  defineSheet(
    'Checkpoints',
    { key: 'row', room: 'core', workbook, sheetId: 904, note: 'What rows were when their older History went to the archive; History goes on from there.', hidden: true, history: false },
    checkpointColumns,
  );

/** Where the History that stands in a workbook begins, for rows whose older lines are in the archive. */
export const CHECKPOINTS: Readonly<Record<WorkbookName, Sheet<typeof checkpointColumns>>> = {
  programme: checkpointSheet('programme'),
  staff: checkpointSheet('staff'),
  published: checkpointSheet('published'),
  techTeam: checkpointSheet('techTeam'),
  content: checkpointSheet('content'),
  coaching: checkpointSheet('coaching'),
};

export type CheckpointRow = Row<Sheet<typeof checkpointColumns>>;

/** The name of a row's checkpoint. */
export const checkpointOf = (table: string, key: string): string => `${table}: ${key}`;

export type HistoryRow = Row<Sheet<typeof columns>>;
