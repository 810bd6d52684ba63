/** This file declares the list of backups; what each of them holds stands in its own manifest, outside every workbook. */
import { type Row, choice, defineSheet, list, moment, text, whole } from '../../base/table';

export const backups = defineSheet(
  'Backups',
  { key: 'backup', room: 'upkeep', workbook: 'programme', sheetId: 701, note: 'The copies of every table that were made at night, and how each went.', history: false, hidden: true },
  {
    backup: text({ header: 'Backup', note: 'Assigned once; the folder in Drive bears it as a mark.' }),
    folder: text({ header: 'Folder', note: 'The folder in Drive, by its id.' }),
    begunAt: moment({ header: 'Begun', note: 'When the first table was read.' }),
    finishedAt: moment({ header: 'Finished', note: 'When it was complete.' }),
    state: choice({ header: 'State', note: 'under way, complete, cut off where it never became complete, or gone where a rule or a person put it into the trash.', of: ['under way', 'complete', 'cut off', 'gone'], empty: 'under way' }),
    files: whole({ header: 'Files', note: 'How many zips it has.' }),
    bytes: whole({ header: 'Bytes', note: 'How large they are together.' }),
    rows: whole({ header: 'Rows', note: 'How many rows of all tables are in it.' }),
    moved: list({ header: 'Changed meanwhile', note: 'Tables that were changed all the while they were read, so that they may hold two moments.' }),
  },
);

export type BackupRow = Row<typeof backups>;
