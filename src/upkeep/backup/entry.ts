/** This file registers a part of upkeep: copies of every table outside the workbooks, and workbooks made from them again. */
import { change, clickId, read, shortText } from '../../app/entry';
import type { UpkeepPart } from '../part';
import type { BackupContext } from './context';
import { isLateUntold } from './late';
import { backups } from './sheet';
import { backupStep, tellLate } from './workflow/export';
import { askFor, backupsView, goOn, lookAt, restore, stop } from './workflow/view';

const ID_CHARS = 100;
const BOOKS_CHARS = 1_000;
const folder = shortText(ID_CHARS);
const books = shortText(BOOKS_CHARS);

export const backupPart: UpkeepPart = {
  sheets: [backups],
  jobs: [
    { job: 'backup', room: 'upkeep', about: 'Copies every table with its History to Drive.', every: 'night', step: (context, cursor) => backupStep(context as BackupContext, cursor) },
    { job: 'backup late', room: 'upkeep', about: 'Tells when there has been no backup for a night and a half.', every: 'hour', wanted: isLateUntold, step: (context) => tellLate(context as BackupContext) },
  ],
  desk: [
    read<'backups.view', BackupContext>('backups.view', { who: 'lead', args: {}, run: backupsView }),
    read<'backups.look', BackupContext>('backups.look', { who: 'lead', args: { backup: folder }, run: (context, { backup }) => lookAt(context, backup) }),
    change<'backups.ask', BackupContext>('backups.ask', { who: 'lead', args: { click: clickId, backup: folder, books }, run: (context, { click, backup, books: wanted }) => askFor(context, click, backup, wanted) }),
    change<'backups.restore', BackupContext>('backups.restore', { who: 'lead', args: { backup: folder, books }, run: (context, { backup, books: wanted }) => restore(context, backup, wanted) }),
    change<'backups.goOn', BackupContext>('backups.goOn', { who: 'lead', args: {}, run: goOn }),
    change<'backups.stop', BackupContext>('backups.stop', { who: 'lead', args: {}, run: stop }),
  ],
};
