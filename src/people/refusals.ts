/** This file declares where the rows of a roster stand that could not be used, with file and line. */
import { day, defineSheet, text, whole } from '../base/table';

export const rosterRefusals = defineSheet(
  'Roster refusals',
  { key: 'place', room: 'people', workbook: 'programme', sheetId: 17, note: 'Rows of the roster that MyTech could not use. Put them right in the student information system.', history: false },
  {
    place: text({ header: 'Place', note: 'File and line.' }),
    source: text({ header: 'File', note: 'The file it stands in.' }),
    line: whole({ header: 'Line', note: 'The line in that file.' }),
    why: text({ header: 'Why', note: 'What is wrong with it.' }),
    seenOn: day({ header: 'Seen on', note: 'When it was last seen.' }),
  },
);
