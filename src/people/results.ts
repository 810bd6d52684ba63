/** This file declares where it stands what became of each row of a list that was brought in: the roster, or a list of devices. */
import { choice, day, defineSheet, text, whole } from '../base/table';

export const importResults = defineSheet(
  'Import results',
  { key: 'place', room: 'people', workbook: 'programme', sheetId: 17, note: 'What became of the rows of lists that were brought in, by file and line. Put what was refused right where the list comes from.', history: false },
  {
    place: text({ header: 'Place', note: 'File and line.' }),
    list: choice({ header: 'List', note: 'Which kind of list it stands in.', of: ['roster', 'devices'], empty: 'roster' }),
    source: text({ header: 'File', note: 'The file it stands in.' }),
    line: whole({ header: 'Line', note: 'The line in that file.' }),
    outcome: choice({ header: 'Outcome', note: 'What became of it.', of: ['refused', 'added', 'changed', 'as it was', 'left out'], empty: 'refused' }),
    why: text({ header: 'Why', note: 'What is wrong with it, or what was done.' }),
    seenOn: day({ header: 'Seen on', note: 'When it was last seen.' }),
  },
);
