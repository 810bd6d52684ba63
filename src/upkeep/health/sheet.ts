/** This file declares what health keeps: how many cells each workbook has had, and what the program last saw of itself. */
import { day, defineSheet, moment, text, whole } from '../../base/table';

export const cellsMeasured = defineSheet(
  'Cells measured',
  { key: 'measure', room: 'upkeep', workbook: 'programme', sheetId: 717, note: 'How many cells each workbook had each night, so that it can be told when one will be full. Ninety nights are kept.', history: false, hidden: true },
  {
    measure: text({ header: 'Measure', note: 'Day and workbook.' }),
    day: day({ header: 'Day', note: 'When it was measured.' }),
    workbook: text({ header: 'Workbook', note: 'Which one.' }),
    cells: whole({ header: 'Cells', note: 'How many it had, empty ones too, as Google counts them.' }),
  },
);

export const healthFacts = defineSheet(
  'Health',
  { key: 'fact', room: 'upkeep', workbook: 'programme', sheetId: 718, note: 'What the program sees of itself and nobody else can: its own triggers and settings. Written when something changed, and every six hours.', history: false, hidden: true },
  {
    fact: text({ header: 'Fact', note: 'account, script time zone, schema, last tick, and each trigger with its function and form.' }),
    value: text({ header: 'Value', note: 'What it is; of a trigger how many there are.' }),
    at: moment({ header: 'Seen', note: 'When it was last written.' }),
  },
);
