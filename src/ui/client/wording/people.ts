/** This file holds the sentences of the desk's page People. */

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const PEOPLE_WORDING = {
  label: 'People',
  opening: 'Opening the roster…',
  tryAgain: 'Try again',
  trying: 'Trying…',

  waitingFirst: 'Your first roster is ready for you',
  waitingLarge: 'A roster changes a lot and waits for you',
  waitingLead: 'Nothing has been changed yet. Look at what it would do, then decide.',
  files: (names: readonly string[]) => `From ${names.join(', ')}`,
  read: (when: string) => `Read ${when}`,
  come: 'come',
  change: 'change',
  leave: 'leave',
  refused: 'rows not usable',
  schools: (count: number) => counted(count, 'school', 'schools'),
  schoolsMove: (add: number, change: number, leave: number) =>
    [
      add === 0 ? '' : `${counted(add, 'new school', 'new schools')}`,
      change === 0 ? '' : `${counted(change, 'school changes', 'schools change')}`,
      leave === 0 ? '' : `${counted(leave, 'school is', 'schools are')} no longer listed`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  leaveMeans: 'Whoever leaves stays in People, marked as no longer active. Nobody is ever deleted.',
  byRole: 'By role',
  bySchool: 'By school',
  role: 'Role',
  school: 'School',
  students: 'Students',
  staff: 'Staff',
  families: 'Families',
  moves: (add: number, change: number, leave: number) =>
    [add === 0 ? '' : `+${add.toLocaleString()}`, change === 0 ? '' : `~${change.toLocaleString()}`, leave === 0 ? '' : `−${leave.toLocaleString()}`].filter((part) => part !== '').join('  '),
  movesSaid: (add: number, change: number, leave: number) => `${add} come, ${change} change, ${leave} leave`,
  movesKey: '+ come   ~ change   − leave',
  nothing: '–',
  examples: { add: 'Who comes, for example', change: 'Who changes, for example', leave: 'Who leaves, for example' },
  empty: 'nothing',
  from: 'from',
  to: 'to',
  warnings: 'What the reader noticed',
  agree: 'Bring it in',
  agreeing: 'Saving…',
  refuse: 'Leave it out',
  refusing: 'Saving…',
  agreedOne: 'Agreed. It is brought in within the next minutes.',
  agreedNow: 'You agreed.',
  refusedNow: 'It stays out. Drop corrected files whenever you are ready.',
  needs: (names: readonly string[], needs: number) =>
    names.length === 0
      ? needs === 1
        ? 'One of you has to agree.'
        : `It changes more than the set share, so ${needs} of you have to agree.`
      : `${names.join(', ')} agreed; ${names.length} of ${needs} needed.`,
  alreadyAgreed: 'You have agreed. Another person must agree too.',
  isAgreed: 'Agreed. It is brought in within the next minutes.',
  isRefused: 'Somebody refused these files. Drop corrected ones into the folder, and they are shown here.',

  today: 'The roster today',
  lastImport: (when: string) => `Last changed ${when}`,
  none: 'There is no roster yet',
  noneLead: 'Drop the files of your student information system into the folder: OneRoster 1.1 or 1.2, or Microsoft School Data Sync, as CSV files or a zip. You see here what they would bring before anything is written.',
  folder: 'Open the folder for roster files',
  look: 'Look for roster files now',
  looking: 'Looking…',
  looked: 'Looked for roster files.',
  lookHint: (days: number) => `MyTech looks every hour. A file that was brought in goes to the trash after ${counted(days, 'day', 'days')}.`,
  lastChanges: (add: number, change: number, leave: number) => `${counted(add, 'person', 'people')} came, ${change.toLocaleString()} changed, ${leave.toLocaleString()} left.`,
  accounts: 'Addresses from the directory',

  leavers: 'Left, and still hold equipment',
  leaversNone: 'Nobody who left holds a device. Well kept.',
  leaversCount: (people: number, devices: number) => `${counted(people, 'person', 'people')}, ${counted(devices, 'device', 'devices')} shown`,
  leftOn: (day: string) => `left ${day}`,
  dueOn: (day: string) => `due ${day}`,

  results: 'Rows that need somebody at the student information system',
  resultsNone: 'Every row of the roster could be used.',
  place: (file: string, line: number) => `${file}, line ${line}`,
  outcomes: { refused: 'not used', doubtful: 'look at it' } as Readonly<Record<string, string>>,
  moreResults: (count: number) => `And ${counted(count, 'more row', 'more rows')}: see the tab Import results of the Programme workbook.`,
} as const;
