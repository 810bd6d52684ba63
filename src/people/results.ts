/** This file declares where it stands what a roster would change, and what became of each row of a list that was brought in: the roster, or a list of devices. */
import { type Row, choice, day, defineSheet, json, list, moment, text, whole } from '../base/table';
import type { Counts, Example, SchoolMoves, Standing } from './rules/preview';

export const importResults = defineSheet(
  'Import results',
  { key: 'place', room: 'people', workbook: 'programme', sheetId: 17, note: 'What became of the rows of lists that were brought in, by file and line. Put what was refused right where the list comes from.', history: false },
  {
    place: text({ header: 'Place', note: 'File and line.' }),
    list: choice({ header: 'List', note: 'Which kind of list it stands in.', of: ['roster', 'devices'], empty: 'roster' }),
    source: text({ header: 'File', note: 'The file it stands in.' }),
    line: whole({ header: 'Line', note: 'The line in that file.' }),
    outcome: choice({ header: 'Outcome', note: 'What became of it.', of: ['refused', 'added', 'changed', 'as it was', 'left out', 'doubtful', 'put right'], empty: 'refused' }),
    why: text({ header: 'Why', note: 'What is wrong with it, or what was done.' }),
    seenOn: day({ header: 'Seen on', note: 'When it was told.' }),
  },
);

const NO_MOVES = { add: 0, change: 0, leave: 0 };
const NO_COUNTS: Counts = { people: NO_MOVES, schools: NO_MOVES, byRole: {}, active: 0, refused: 0 };

/** What each roster changes, written before anything is; the lists are kept of the last one alone. */
export const rosterPreviews = defineSheet(
  'Roster previews',
  { key: 'preview', room: 'people', workbook: 'programme', sheetId: 21, note: 'What each roster that was dropped changes, or would change. The page People of the desk shows it.', history: false, hidden: true },
  {
    preview: text({ header: 'Preview', note: 'Names the set of files.' }),
    at: moment({ header: 'Prepared', note: 'When the files were read.' }),
    kind: choice({ header: 'Kind', note: 'first where nobody stood in People before, large where more changes than the set share.', of: ['nightly', 'first', 'large'], empty: 'nightly' }),
    state: choice({ header: 'State', note: 'waiting for the desk, applying, applied, refused, or replaced by newer files.', of: ['waiting', 'applying', 'applied', 'refused', 'replaced'], empty: 'waiting' }),
    files: list({ header: 'Files', note: 'What lay in the folder.' }),
    finishedAt: moment({ header: 'Finished', note: 'When all of it stood in People.' }),
    counts: json<Counts>({ header: 'Counts', note: 'How many come, change and leave.', empty: NO_COUNTS }),
    bySchool: json<readonly SchoolMoves[]>({ header: 'By school', note: 'The same by school.', empty: [] }),
    examples: json<readonly Example[]>({ header: 'Examples', note: 'The first of each.', empty: [], privacy: 'student' }),
    standing: json<readonly Standing[]>({ header: 'Standing', note: 'Who is active at each school when it is done.', empty: [] }),
    warnings: json<readonly string[]>({ header: 'Warnings', note: 'What the reader noticed.', empty: [] }),
  },
);
export type RosterPreview = Row<typeof rosterPreviews>;
