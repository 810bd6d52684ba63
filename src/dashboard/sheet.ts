/**
 * This file declares the dashboard: its tab with the figures of the day, and the hidden tables that its charts draw. A row of those
 * is a *place*, made once and never moved or deleted, so that a chart always finds its numbers; what stands in a place changes.
 */
import { type Column, type Row, day, defineSheet, json, text, whole } from '../base/table';
import { DEVICE_STATUSES } from '../devices/sheet';

/** Grades as the dashboard shows them, in their order; everything that a roster writes is one of these. */
export const GRADES = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', 'other'] as const;
export type Grade = (typeof GRADES)[number];

/** Kinds of exceptions that a line of the chart holds together: a line for each of twenty kinds could not be told apart. */
export const THEMES = ['holder', 'notSeen', 'support', 'console', 'placed', 'count', 'other'] as const;
export type Theme = (typeof THEMES)[number];

/** What a device that reports to Google has been silent for. */
export const SILENCES = ['within 30 days', '30 to 59 days', '60 to 89 days', '90 days and more', 'never seen'] as const;

/** Places of each table. The charts draw these many rows at most, so a table has as many and no more. */
export const PLACES = {
  /** The largest districts that set-up accepts have 60 schools; what is beyond is one line together. */
  schools: 120,
  grades: GRADES.length,
  statuses: Math.max(DEVICE_STATUSES.length, SILENCES.length),
  /** Ten models and all others. */
  models: 11,
  /** What the console says, unknown words included, and all others. */
  consoleStatuses: 10,
  /** Past, this year and nine more, later, unknown. */
  years: 13,
  /** 400 days, and a month over, so that the oldest are dropped once a month and not every night. */
  days: 431,
} as const;

const place = (): Column<string> => text({ header: 'Place', note: 'The row of the chart.' });
const hidden = { room: 'dashboard', workbook: 'staff', key: 'place', hidden: true, history: false } as const;

const percentByGrade = Object.fromEntries(
  GRADES.map((grade) => [
    `grade${grade}` as const,
    text({ header: grade === 'other' ? 'Other grades' : `Grade ${grade}`, note: `Students of this grade at the school with a device, in percent; "under 10" where so few could be told apart.` }),
  ]),
) as unknown as Readonly<Record<`grade${Grade}`, Column<string>>>;

export const coverageBySchool = defineSheet('Coverage by school', { ...hidden, sheetId: 155, note: 'Students with a device and devices to look after, by school and grade; the dashboard draws it.' }, {
  place: place(),
  school: text({ header: 'School', note: 'The name of the school; those that need most come first.' }),
  students: whole({ header: 'Students', note: 'Active students; empty where they are fewer than ten.' }),
  held: whole({ header: 'With a device', note: 'Students who hold a Chromebook, laptop or tablet.' }),
  without: whole({ header: 'Without a device', note: 'Students who hold none.' }),
  percent: whole({ header: 'Percent with a device', note: 'Rounded down, so that 100 means everybody.' }),
  devices: whole({ header: 'Devices', note: 'Devices of the school that are not retired, lost or stolen.' }),
  silent: whole({ header: 'Not seen for 30 days', note: 'Chromebooks of the school that did not report to Google for 30 days or more.' }),
  pastSupport: whole({ header: 'Past end of updates', note: 'Chromebooks of the school that Google updates no longer.' }),
  endingSoon: whole({ header: 'Updates end within a year', note: 'Chromebooks of the school whose updates end in the next twelve months.' }),
  cost: whole({ header: 'Cost to replace both', note: 'What replacing those past their end of updates, or within a year of it, would cost.' }),
  ...percentByGrade,
});

export const coverageByGrade = defineSheet('Coverage by grade', { ...hidden, sheetId: 156, note: 'Students with a device, by grade; the dashboard draws it.' }, {
  place: place(),
  grade: text({ header: 'Grade', note: 'The grade.' }),
  students: whole({ header: 'Students', note: 'Active students; empty where they are fewer than ten.' }),
  held: whole({ header: 'With a device', note: 'Students who hold a Chromebook, laptop or tablet.' }),
  without: whole({ header: 'Without a device', note: 'Students who hold none.' }),
  percent: whole({ header: 'Percent with a device', note: 'Rounded down, so that 100 means everybody.' }),
});

export const fleetByStatus = defineSheet('Fleet by status', { ...hidden, sheetId: 157, note: 'Devices by status, and Chromebooks by how long they have been silent; the dashboard draws it.' }, {
  place: place(),
  status: text({ header: 'Status', note: 'Where a device stands in its life.' }),
  devices: whole({ header: 'Devices', note: 'How many.' }),
  silence: text({ header: 'Last seen', note: 'How long a Chromebook has not reported to Google.' }),
  chromebooks: whole({ header: 'Chromebooks', note: 'How many of those in use.' }),
});

export const exceptionsByDay = defineSheet('Exceptions by day', { ...hidden, sheetId: 158, note: 'Open exceptions of each day, for about 400 days; the dashboard draws it.' }, {
  place: place(),
  day: day({ header: 'Day', note: 'The day on which they were counted.' }),
  open: whole({ header: 'Open', note: 'All open exceptions.' }),
  holder: whole({ header: 'Who holds it', note: 'Held by somebody who left, two for one student, overdue.' }),
  notSeen: whole({ header: 'Not seen', note: 'Never used, or silent for 30, 60 or 90 days.' }),
  support: whole({ header: 'Updates', note: 'Behind on updates, or past the end of them.' }),
  console: whole({ header: 'Console and sheet differ', note: 'In one and not in the other, twice, without a serial number, another tag.' }),
  placed: whole({ header: 'Place and tag', note: 'In a wrong place, without a school, a tag twice.' }),
  count: whole({ header: 'Stocktake', note: 'Not found in a count, or unexpected in it.' }),
  other: whole({ header: 'Other', note: 'Everything else.' }),
  byKind: json<Readonly<Record<string, number>>>({ header: 'By kind', note: 'How many of each kind, so that nothing is lost by drawing several together.', empty: {} }),
});

export const dashboard = defineSheet('Dashboard', { room: 'dashboard', workbook: 'staff', key: 'figure', sheetId: 159, history: false, note: 'How the programme stands, in figures and charts, as of last night. MyTech renews it; what is typed here is put back.' }, {
  figure: text({ header: 'Dashboard', note: 'What is counted.' }),
  value: text({ header: 'As of last night', note: 'How many.' }),
  next: text({ header: 'What to do', note: 'What it means, and where to look.' }),
});

export const fleetByModel = defineSheet('Fleet by model', { ...hidden, sheetId: 171, note: 'The ten commonest models and all others; the dashboard draws it.' }, {
  place: place(),
  model: text({ header: 'Model', note: 'As the Admin console names it.' }),
  devices: whole({ header: 'Devices', note: 'How many that are not retired, lost or stolen.' }),
});

export const fleetByConsole = defineSheet('Fleet by console status', { ...hidden, sheetId: 172, note: 'What the Admin console says of the fleet; the dashboard draws it.' }, {
  place: place(),
  status: text({ header: 'Console status', note: 'As the Admin console says it.' }),
  devices: whole({ header: 'Devices', note: 'How many.' }),
});

export const endOfUpdates = defineSheet('End of updates', { ...hidden, sheetId: 173, note: 'Chromebooks by the year in which Google stops updating them, with what replacing them costs; the dashboard draws it.' }, {
  place: place(),
  year: text({ header: 'Year', note: 'The year in which updates end.' }),
  devices: whole({ header: 'Chromebooks', note: 'How many that are not retired, lost or stolen.' }),
  cost: whole({ header: 'Cost to replace', note: "The device's own cost where the inventory has it, else the one in Settings." }),
});

export type SchoolRow = Row<typeof coverageBySchool>;
export type GradeRow = Row<typeof coverageByGrade>;
export type DayRow = Row<typeof exceptionsByDay>;
