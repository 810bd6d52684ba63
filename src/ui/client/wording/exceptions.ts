/** This file holds the sentences of the desk's list of what does not add up. */
const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const EXCEPTIONS = {
  label: 'To look at',
  title: 'What does not add up',
  lead: 'MyTech looks every night. What adds up again leaves the list by itself.',
  looking: 'Looking…',
  renewed: (when: string) => `Last looked ${when}.`,
  never: 'MyTech has not looked yet. Run the job “exceptions” on the first page, or wait for tonight.',
  allWell: 'Everything adds up. Enjoy it while it lasts.',
  school: 'School',
  everySchool: 'Every school',
  choose: 'Choose a list to see its devices.',
  open: (count: number) => `${count.toLocaleString()} open`,
  total: (count: number) => counted(count, 'device', 'devices'),
  first: (shown: number) => `The first ${shown} are shown; the sheet has all of them.`,
  sheet: 'Open the sheet',
  columns: { tag: 'Tag', school: 'School', about: 'What we see', next: 'Next step', since: 'Since' },
  noTag: 'no tag',
  tryAgain: 'Try again',
} as const;
