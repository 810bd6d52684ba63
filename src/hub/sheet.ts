/** This file declares what the hub may read. Everything here is public. */
import { type Row, defineSheet, text } from '../base/table';

export const hubFacts = defineSheet(
  'Facts',
  { key: 'fact', room: 'hub', workbook: 'published', sheetId: 401, note: 'What the public page says about the district.' },
  {
    fact: text({ header: 'Fact', note: 'What it is.' }),
    value: text({ header: 'Value', note: 'What it says.' }),
  },
);

export const hubSchools = defineSheet(
  'Schools',
  { key: 'schoolId', room: 'hub', workbook: 'published', sheetId: 402, note: 'The schools and when help is at hand.' },
  {
    schoolId: text({ header: 'School ID', note: "The school's id." }),
    name: text({ header: 'School', note: "The school's name." }),
    hours: text({ header: 'Support hours', note: 'When help is at hand.' }),
  },
);

export type HubFact = Row<typeof hubFacts>;
export type HubSchool = Row<typeof hubSchools>;
