/**
 * This file declares the tables of the student technology team: its members, known to staff alone, and the workbook that students
 * open as themselves, in which nobody has a name. Whatever a student may type there is read as a wish and never trusted.
 */
import { type Row, choice, day, defineSheet, flag, list, text, whole } from '../../base/table';
import type { Ticket } from '../sheet';
import { LESSONS } from './lessons';

export const teamMembers = defineSheet(
  'Team members',
  { key: 'memberId', room: 'helpdesk', workbook: 'staff', sheetId: 209, note: 'Who is on the student technology team. The team itself is known by badges alone.', hidden: true },
  {
    memberId: text({ header: 'Member', note: 'Assigned once.' }),
    personId: text({ header: 'Person ID', note: 'The student.', privacy: 'student' }),
    badge: text({ header: 'Badge', note: 'What the student is called where others read it, such as Tech 07.' }),
    className: text({ header: 'Class', note: 'The class or room, such as 7B or Room 12; never a name.' }),
    grade: text({ header: 'Grade', note: 'The grade when the student joined.', privacy: 'student' }),
    schoolId: text({ header: 'School ID', note: 'The school that the student helps at.' }),
    account: text({ header: 'Account', note: 'The school account that opens the Tech team workbook.', privacy: 'student' }),
    active: flag({ header: 'Active', note: 'yes while the student is on the team.' }),
    since: day({ header: 'Since', note: 'When the student joined.' }),
    lessons: list({ header: 'Lessons checked', note: 'The lessons that staff have checked.' }),
    solved: whole({ header: 'Solved', note: 'How many tickets the member solved.' }),
    month: text({ header: 'Month', note: 'The month that the next column counts, as 2026-10.' }),
    solvedInMonth: whole({ header: 'Solved in the month', note: 'How many of them in that month.' }),
  },
);

/** What the team says it did, in its own words. */
export const TEAM_RESULTS = ['fixed it', 'explained it', 'the steps solved it', 'nothing was wrong', 'pass it on'] as const;

/** Causes as the team reads them. */
export const TEAM_CAUSES: ReadonlyMap<string, Ticket['cause']> = new Map([
  ['it was dropped', 'dropped'],
  ['something was spilled', 'liquid'],
  ['worn out', 'wear'],
  ['a setting', 'settings'],
  ['the account', 'account'],
  ['the network', 'network'],
  ['the app or system', 'software'],
  ['did not know how', 'how to'],
  ['something else', 'other'],
]);

/** Where a line stands for the team: as its ticket, or gone from its hands. */
export const DONE = 'done';
export const WITH_STAFF = 'with staff';

const here = { room: 'helpdesk', workbook: 'techTeam' } as const;

export const queue = defineSheet('Queue', { ...here, key: 'ticket', sheetId: 501, note: 'Open tickets for the student technology team. No names stand here, and none belong here.' }, {
  ticket: text({ header: 'Ticket', note: 'The number of the ticket.' }),
  assetTag: text({ header: 'Asset tag', note: 'The sticker on the device.' }),
  symptom: text({ header: 'Symptom', note: 'What it is about.' }),
  place: text({ header: 'Place', note: 'The school.' }),
  state: text({ header: 'State', note: 'Where it stands; done when nothing is left to do.' }),
  since: day({ header: 'Reported', note: 'The day on which it was reported.' }),
  takenBy: text({ header: 'Taken by', note: 'Type your badge, such as Tech 07, so that nobody else starts on it.' }),
  result: choice({ header: 'What we did', note: 'Choose how it ended. MyTech tells the helpdesk within the hour.', of: ['', ...TEAM_RESULTS], empty: '' }),
  cause: choice({ header: 'Why it happened', note: 'Choose what brought it about, if you know.', of: ['', ...TEAM_CAUSES.keys()], empty: '' }),
  minutes: whole({ header: 'Minutes', note: 'About how long it took.' }),
  note: text({ header: 'Note for staff', note: 'What you saw and tried. No names, please.' }),
  answer: text({ header: 'From MyTech', note: 'What became of what you wrote.' }),
  steps: text({ header: 'Steps', note: 'What usually solves it.' }),
  told: text({ header: 'Told', note: 'How far this line is told to the helpdesk. MyTech writes it; leave it as it is.' }),
});
export type QueueRow = Row<typeof queue>;

export const members = defineSheet('Members', { ...here, key: 'badge', sheetId: 502, note: 'The team by badges, with what each has solved and learned. Thank you, all of you.' }, {
  badge: text({ header: 'Badge', note: 'What the member is called here.' }),
  school: text({ header: 'School', note: 'The school that the member helps at.' }),
  className: text({ header: 'Class', note: 'The class or room.' }),
  level: text({ header: 'Level', note: 'Grows with lessons that were checked and tickets that were solved.' }),
  lessons: whole({ header: 'Lessons checked', note: `Of ${LESSONS.length}.` }),
  solved: whole({ header: 'Solved', note: 'Tickets solved so far.' }),
  solvedInMonth: whole({ header: 'Solved this month', note: 'Tickets solved since the month began.' }),
  thanks: text({ header: 'Thanks', note: 'From everybody who could go on learning.' }),
});

export const course = defineSheet('Course', { ...here, key: 'lesson', sheetId: 503, note: 'The lessons of the team, in the order in which they are taught.' }, {
  lesson: text({ header: 'Lesson', note: 'What it is about.' }),
  number: whole({ header: 'Number', note: 'Its place in the course.' }),
  goal: text({ header: 'Goal', note: 'What you can do afterwards.' }),
  learn: text({ header: 'What to know', note: 'The heart of it.' }),
  check: text({ header: 'Show it', note: 'The task that shows a teacher that you can.' }),
});

export const PROGRESS = ['', 'doing', 'done', 'checked'] as const;

const lessonColumns = Object.fromEntries(
  LESSONS.map(({ key, title }) => [key, choice({ header: title, note: 'doing or done; it becomes checked when staff have checked it at the desk.', of: PROGRESS, empty: '' })] as const),
);

export const progress = defineSheet('Progress', { ...here, key: 'badge', sheetId: 504, note: 'Who is at which lesson. Choose doing or done in your own line.' }, {
  badge: text({ header: 'Badge', note: 'Whose line it is.' }),
  ...lessonColumns,
});

export const cards = defineSheet('Cards', { ...here, key: 'about', sheetId: 505, note: 'Support cards: what to look at, what to try, and when to stop.' }, {
  about: text({ header: 'Problem', note: 'What it is about.' }),
  says: text({ header: 'What they say', note: 'How people tell it.' }),
  look: text({ header: 'Look first', note: 'Before you touch anything.' }),
  steps: text({ header: 'Try', note: 'In this order.' }),
  stop: text({ header: 'Stop and pass it on', note: 'When it is no longer for you.' }),
});

export const schoolTeams = defineSheet('School teams', { ...here, key: 'school', sheetId: 506, note: 'What the teams of the schools have solved.' }, {
  school: text({ header: 'School', note: 'The school.' }),
  members: whole({ header: 'Members', note: 'How many are on the team.' }),
  solved: whole({ header: 'Solved', note: 'Tickets solved so far by those on the team.' }),
  solvedInMonth: whole({ header: 'Solved this month', note: 'Tickets solved since the month began.' }),
});

export type TeamMember = Row<typeof teamMembers>;
export type MemberRow = Row<typeof members>;
