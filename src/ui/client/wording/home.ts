/** This file holds the sentences of "my school today", of the look-up above it, and of the line that says how saving stands. */
import { counted } from '../wording';

export const HOME = {
  title: 'Home',
  loading: 'Looking at your schools…',
  all: 'All of the district',
  several: (count: number) => `${count} schools`,
  mine: 'My schools',
  change: 'School',
  choose: 'Choose a school…',
  which: 'Which school is yours?',
  whichText: 'No school names you as its technology contact, technician or coach, and the roster does not say. Choose one; this browser remembers it.',
  none: 'No schools yet',
  noneText: 'They come with the roster. Ask the programme team to bring it in at the desk; then your day stands here.',
  first: 'What to do first',
  show: 'Show me',
  tickets: 'Tickets',
  devices: 'Devices',
  counts: { waiting: 'Open', mine: 'Mine', nobody: 'Nobody’s', late: 'Late', out: 'Out', due: 'Due today', overdue: 'Overdue', spare: 'Spares' } as Readonly<Record<string, string>>,
  lists: {
    waiting: 'Tickets that wait for us',
    mine: 'My tickets',
    nobody: 'Tickets that nobody has',
    late: 'Late tickets',
    out: 'Devices that are out',
    due: 'Due back today',
    overdue: 'Should be back by now',
    spare: 'Spares ready to lend',
  } as Readonly<Record<string, string>>,
  oldest: (ticket: string) => `${ticket} has waited longest`,
  attention: 'Does not add up',
  clean: 'Every device adds up.',
  problems: 'Known problems',
  since: (day: string) => `since ${day}`,
  district: 'all of the district',
  back: '← Home',
  refresh: 'Refresh',
  empty: 'Nothing here any more.',
  more: (count: number) => `Next ${count > 40 ? `40 of ${count.toLocaleString()}` : count}`,
  late: (span: string) => `late by ${span}`,
  due: (span: string) => `due in ${span}`,
  dueOn: (day: string) => `due ${day}`,
} as const;

export const LOOK_UP = {
  label: 'Look up',
  hint: 'Tag, serial, name, number, e-mail or ticket',
  button: 'Go',
  looking: 'Looking…',
  keys: 'Press / to come here',
  recent: 'Looked up before',
  found: 'Which one?',
  more: (count: number) => `${counted(count, 'more fits', 'more fit')}: type more of the name.`,
  nothing: (text: string) => `Nothing is called “${text}”.`,
  nothingHint: 'Try the tag on the sticker, the serial number, a student number, the beginnings of both names, or a ticket such as MT-1012.',
  ticket: (ticket: string) => `Ticket ${ticket}`,
} as const;

export const SAVING = {
  release: (release: string) => `MyTech ${release}`,
  saving: 'Saving…',
  saved: 'Saved',
  savedAt: (time: string) => `Saved at ${time}`,
  not: 'Not saved:',
  copy: 'Show what I typed',
  copyHint: 'Select it and copy it (Ctrl + C).',
  close: 'Close',
} as const;

export const WELCOME = {
  title: 'Welcome to MyTech',
  lines: [
    'Type or scan anything into the box on top: a tag, a name, a ticket.',
    'Home shows what waits at your school; every number opens its list.',
    'Click a row in Tickets or Devices, and it opens here.',
  ],
  fine: 'Good to know',
} as const;
