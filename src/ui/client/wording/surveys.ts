/** This file holds the sentences of the desk about those who were not content with the help they had. */
const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const SURVEYS = {
  label: 'Survey follow-ups',
  title: 'Who was not content',
  lead: 'A school day after they had help, some are asked how content they were. Whoever says 1 or 2 of 5 is called back by somebody who did not work on it.',
  looking: 'Looking…',
  nobodyAsked: 'Nobody has been asked yet. The first are asked a school day after their ticket was solved.',
  figures: (asked: number, answered: number) => `${counted(asked, 'person was', 'people were')} asked, ${answered.toLocaleString()} answered.`,
  average: (average: number) => `On average ${average.toFixed(1)} of 5.`,
  nothing: 'Nobody waits to be called back.',
  score: (score: number) => `${score} of 5`,
  about: (ticket: string, school: string) => (school === '' ? ticket : `${ticket}, ${school}`),
  owner: (owner: string) => (owner === '' ? 'Nobody follows up yet: name a technology contact for the school' : `Follows up: ${owner}`),
  noReason: 'No reason was given.',
  outcome: 'What came of it',
  done: 'Done',
  working: 'Writing it down…',
  written: (ticket: string) => `The follow-up of ${ticket} is done.`,
  tryAgain: 'Try again',
} as const;
