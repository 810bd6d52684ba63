/** This file holds the sentences of the desk's section for backups. */
import { dayText } from '../moments';

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;
const BYTES_PER_MB = 1_000_000;

/** A folder is named by day and time, as 2026-10-14 02.10; whatever else somebody called one stays as it is. */
function moment(title: string): string {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})$/.exec(title) ?? [];
  return day === undefined ? title : `${dayText(day)}, ${hour}:${minute}`;
}

const listed = (titles: readonly string[]): string => (titles.length < 2 ? titles.join() : `${titles.slice(0, -1).join(', ')} and ${titles[titles.length - 1] ?? ''}`);

export const BACKUPS = {
  title: 'Backups',
  lead: 'Every night MyTech copies all tables with their History into a folder of the programme account. If a workbook is lost, it is made again from there.',
  kept: (rule: string) => `What stays: ${rule}. Older ones go to the trash.`,
  folder: 'Open the folder in Drive',
  looking: 'Looking for backups…',
  none: 'There is no backup yet. The first is made tonight, or now if you like.',
  now: 'Back up now',
  nowWorking: 'Copying… this takes a few minutes',
  nowDone: (progress: string) => `Backed up: ${progress}.`,
  nowGoesOn: 'It goes on by itself and will be in the list in a few minutes.',
  late: 'There has been no backup for more than a night. Press “Back up now”; if it stops, the reason stands beside the job “backup” on the first page.',
  lost: (titles: readonly string[]) => `${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} in the trash or deleted. Look into the newest backup below: MyTech can make ${titles.length === 1 ? 'it' : 'them'} again.`,
  trashFirst: 'If a workbook was only put into the trash, taking it out again loses nothing at all.',
  moment,
  facts: (rows: number | null, bytes: number | null) => [rows === null ? '' : counted(rows, 'row', 'rows'), bytes === null ? '' : `${Math.max(0.1, bytes / BYTES_PER_MB).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`].filter((part) => part !== '').join(', '),
  complete: 'Complete',
  half: 'Not finished',
  look: 'Look inside',
  lookAt: (title: string) => `Look inside the backup of ${moment(title)}`,
  opening: 'Opening…',
  inside: (title: string) => `Backup of ${moment(title)}`,
  insideLead: 'Choose what to make again. New workbooks are made; those that stand now are kept beside them, renamed, and nothing is written over.',
  holds: (rows: number, tables: number) => `${counted(rows, 'row', 'rows')} in ${counted(tables, 'table', 'tables')}`,
  gone: 'Gone',
  stands: 'Stands',
  since: (changes: number) => (changes === 0 ? 'nothing has changed since' : `at least ${counted(changes, 'change', 'changes')} since would be missing`),
  unusable: (why: string) => `It cannot be put back here: ${why}.`,
  ask: 'Ask a second person to agree',
  asking: 'Asking…',
  asked: (titles: readonly string[]) => `Waiting for a second person to agree that ${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} made again. They find it under “Waiting for your yes or no” on the first page of the desk.`,
  agreed: (titles: readonly string[]) => `Two people agreed that ${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} made again.`,
  lookAgain: 'Look again',
  alone: 'Programme itself is gone, and with it the list of who may agree. So the programme account decides alone.',
  restore: (count: number) => `Make ${counted(count, 'workbook', 'workbooks')} again`,
  restoring: 'Working… you can watch it below',
  choose: 'Choose at least one workbook first.',
  close: 'Close',
  progressTitle: (title: string) => `Making workbooks again from ${moment(title)}`,
  phases: {
    'fill': (files: number, of: number) => `The new workbooks are being filled: ${files.toLocaleString()} of ${of.toLocaleString()} files are in them. You may close this page and go on later.`,
    'place': () => 'The new workbooks take the place of the old.',
    'heal': () => 'The new workbooks take the place of the old.',
    'set up': () => 'Sharing, forms and triggers are being looked through.',
  },
  doneTitle: 'The workbooks are back',
  done: (title: string) => `They are as they were on ${moment(title)}. Forms that were sent since the backup are filed again by themselves within the hour, under new numbers. Nobody gets a mail twice.`,
  nextTitle: 'What is left for you',
  goOn: 'Go on',
  goingOn: 'Going on…',
  stop: 'Stop and throw the new workbooks away',
  stopping: 'Stopping…',
} as const;
