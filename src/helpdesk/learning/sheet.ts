/** This file declares what the helpdesk learns: its counts by week and month, the problems behind many tickets, and the tables that charts draw. */
import { type Row, choice, day, defineSheet, flag, text, whole } from '../../base/table';
import { CATEGORY_KEYS } from '../../words/vocabulary';

/** By what tickets are counted. */
export const DIMENSIONS = ['all', 'school', 'category', 'cause', 'model', 'grade', 'language', 'hour', 'tier', 'resolution'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Problems: what many tickets have in common, what was done about it, and what came of that. */
export const problems = defineSheet(
  'Problems',
  { key: 'problemId', room: 'helpdesk', workbook: 'staff', sheetId: 206, note: 'What many tickets have in common, and what came of acting on it. The desk shows it.', hidden: true },
  {
    problemId: text({ header: 'Problem', note: 'What was counted and the day on which it was noticed.' }),
    state: choice({ header: 'State', note: 'Where it stands.', of: ['noticed', 'taken up', 'acted', 'measured', 'dismissed'], empty: 'noticed' }),
    series: text({ header: 'Series', note: 'What was counted: a category or a cause, and where.' }),
    what: text({ header: 'What', note: 'The category or the cause.' }),
    isCause: choice({ header: 'Counted by', note: 'Whether it is a category or a cause.', of: ['category', 'cause'], empty: 'category' }),
    scope: choice({ header: 'Where', note: 'In all of the district or a part.', of: ['district', 'school', 'model', 'grade'], empty: 'district' }),
    place: text({ header: 'Which', note: 'The School ID, model or grade.' }),
    noticedOn: day({ header: 'Noticed', note: 'The night that found it.' }),
    since: day({ header: 'Since', note: 'The first day of the days that were counted.' }),
    observed: whole({ header: 'Counted', note: 'Tickets in those days.' }),
    expected: whole({ header: 'Usual', note: 'How many were to be expected.' }),
    tickets: whole({ header: 'Tickets', note: 'How many tickets are gathered under it.' }),
    owner: text({ header: 'Owner', note: 'Who took it up.', privacy: 'staff' }),
    cardTitle: text({ header: 'Card', note: 'The title of the resource card that is proposed.' }),
    cardText: text({ header: 'Text of the card', note: 'What the card says.' }),
    newsletter: text({ header: 'Newsletter line', note: 'A line for the next newsletter.' }),
    training: text({ header: 'Training slot', note: 'What to teach, to whom, for how long.' }),
    actedOn: day({ header: 'Acted on', note: 'The day on which something was done about it.' }),
    done: text({ header: 'What was done', note: 'In a sentence.' }),
    devices: whole({ header: 'Devices', note: 'Devices in use that it concerns; of a grade its students.' }),
    before: whole({ header: 'Before', note: 'Tickets in the four school weeks before the day of acting.' }),
    after: whole({ header: 'After', note: 'Tickets in the four school weeks after it.' }),
    othersBefore: whole({ header: 'All others before', note: 'All other tickets in the same four weeks.' }),
    othersAfter: whole({ header: 'All others after', note: 'All other tickets in the four weeks after.' }),
    drop: whole({ header: 'Drop in percent', note: 'How many percent fewer; below zero is more.' }),
    dropLeast: whole({ header: 'Drop at least', note: 'With 95 % certainty, in percent.' }),
    dropMost: whole({ header: 'Drop at most', note: 'With 95 % certainty, in percent.' }),
    measuredOn: day({ header: 'Measured', note: 'When the four weeks after were over.' }),
    told: flag({ header: 'Told to families', note: 'yes where the public page says that it is being worked on; the desk switches it.' }),
    dismissedWhy: text({ header: 'Dismissed because', note: 'Why nothing is done about it.' }),
  },
);
export type Problem = Row<typeof problems>;

const times = (what: string) => ({
  due: whole({ header: `${what} due`, note: `Tickets whose ${what.toLowerCase()} came, or should have come, in that time.` }),
  inTime: whole({ header: `${what} in time`, note: 'How many of them kept their target.' }),
  minutes: whole({ header: `${what}, school minutes`, note: 'The middle one.' }),
});
const answers = times('First answer');
const solutions = times('Solution');

/** Helpdesk counts: what was asked in each week and month, by everything that tells tickets apart. Old periods are never touched again. */
export const helpdeskCounts = defineSheet(
  'Helpdesk counts',
  { key: 'count', room: 'helpdesk', workbook: 'staff', sheetId: 207, note: 'Questions by week and month, and by all that tells them apart.', hidden: true, history: false },
  {
    count: text({ header: 'Count', note: 'The period, what is told apart, and its value.' }),
    period: text({ header: 'Period', note: 'A month, or a week by its Monday.' }),
    by: choice({ header: 'By', note: 'What is told apart.', of: DIMENSIONS, empty: 'all' }),
    value: text({ header: 'Value', note: 'Which of it.' }),
    opened: whole({ header: 'Opened', note: 'Tickets that were opened.' }),
    deflected: whole({ header: 'Solved by the steps', note: 'How many of them the steps in the form solved.' }),
    reopened: whole({ header: 'Opened again', note: 'How many of them were opened again later.' }),
    resolved: whole({ header: 'Resolved', note: 'Tickets that were resolved, whenever they were opened.' }),
    answersDue: answers.due,
    answersInTime: answers.inTime,
    answerMinutes: answers.minutes,
    solutionsDue: solutions.due,
    solutionsInTime: solutions.inTime,
    solutionMinutes: solutions.minutes,
    surveys: whole({ header: 'Surveys answered', note: 'How many said how content they were.' }),
    scores: whole({ header: 'Sum of scores', note: 'Divided by the surveys, the mean, 1 to 5.' }),
    low: whole({ header: 'Low scores', note: 'Scores of 1 or 2.' }),
  },
);
export type HelpdeskCount = Row<typeof helpdeskCounts>;

/** Places of the tables that charts draw. */
export const CHART_PLACES = {
  /** A school year and its summer. */
  weeks: 53,
  categories: CATEGORY_KEYS.length,
  hours: 24,
  /** Nine languages, others, and those with few questions together. */
  languages: 11,
  schools: 40,
} as const;

const place = text({ header: 'Place', note: 'The row of the chart.' });
const drawn = { room: 'helpdesk', workbook: 'staff', key: 'place', hidden: true, history: false } as const;

export const helpdeskByWeek = defineSheet('Helpdesk by week', { ...drawn, sheetId: 221, note: 'The helpdesk week by week; the dashboard draws it.' }, {
  place,
  week: day({ header: 'Week of', note: 'Its Monday.' }),
  opened: whole({ header: 'Opened', note: 'Tickets that were opened.' }),
  resolved: whole({ header: 'Resolved', note: 'Tickets that were resolved.' }),
  answersInTime: whole({ header: 'Answered in time, percent', note: 'Of those whose first answer was due in that week.' }),
  solutionsInTime: whole({ header: 'Solved in time, percent', note: 'Of those whose solution was due in that week.' }),
  deflected: whole({ header: 'Solved by the steps, percent', note: 'Of those who asked in that week.' }),
  content: whole({ header: 'Content, percent', note: 'Answers of 3 and more, of all in that week.' }),
});

export const helpdeskByKind = defineSheet('Helpdesk by kind', { ...drawn, sheetId: 222, note: 'Questions of this month by category, hour and language; the dashboard draws it.' }, {
  place,
  category: text({ header: 'Category', note: 'What it is about.' }),
  thisMonth: whole({ header: 'This month', note: 'Tickets opened in this month.' }),
  lastMonth: whole({ header: 'Last month', note: 'Tickets opened in the month before.' }),
  hour: text({ header: 'Hour', note: 'The hour of the day.' }),
  byHour: whole({ header: 'Questions', note: 'This month and last.' }),
  language: text({ header: 'Language', note: 'Those with under ten questions together.' }),
  byLanguage: whole({ header: 'In that language', note: 'This month and last.' }),
});

export const helpdeskBySchool = defineSheet('Helpdesk by school', { ...drawn, sheetId: 223, note: 'Open tickets by school; the dashboard draws it.' }, {
  place,
  school: text({ header: 'School', note: 'The name of the school.' }),
  open: whole({ header: 'Waiting for us', note: 'Open tickets that wait for staff.' }),
  late: whole({ header: 'Overdue', note: 'How many of them are past a deadline.' }),
});

