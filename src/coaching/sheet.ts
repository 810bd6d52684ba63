/**
 * This file declares the coaching workbook: cycles with teachers, the sessions in them, and what teachers ask for. Who is coached is
 * nobody else's business, so it is a file of its own. What two people talk about stands in their notes document, never here.
 */
import { type Row, choice, day, defineSheet, flag, list, moment, text, whole } from '../base/table';
import { GOALS } from '../words/vocabulary';

/** The steps of a cycle in their order (ISTE's coaching cycle with a goal before it). Rows hold these words: add, never rename. */
export const STAGES = ['goal', 'inquire', 'plan', 'act', 'reflect', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const SESSION_KINDS = ['conference', 'observation', 'co-teaching', 'modelling', 'planning', 'group'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** The same four questions before and after, each answered from 1 to this. */
export const SCALE_MOST = 4;

const here = { room: 'coaching', workbook: 'coaching' } as const;
const cycleId = text({ header: 'Cycle', note: 'Assigned once.' });
const teacherId = text({ header: 'Person ID', note: 'The teacher.', privacy: 'staff' });
const teacher = text({ header: 'Teacher', note: 'The teacher, by name.', privacy: 'staff' });
const coach = text({ header: 'Coach', note: 'The account of the coach.', privacy: 'staff' });
const schoolId = text({ header: 'School ID', note: 'The school.' });
const goal = choice({ header: 'Goal area', note: 'What it is about.', of: ['', ...GOALS], empty: '' });
const score = (when: string, number: number) => whole({ header: `${when} ${number}`, note: `The answer to question ${number}, 1 to ${SCALE_MOST}; empty where none was given.`, privacy: 'staff' });

export const cycles = defineSheet('Cycles', { ...here, key: 'cycleId', sheetId: 601, note: 'Coaching cycles, one a row: a teacher, a goal, and how far it is.' }, {
  cycleId,
  teacherId,
  teacher,
  coach,
  schoolId,
  goal,
  words: text({ header: 'Goal in own words', note: 'What the teacher wants to try, in a few words; nothing about students.', privacy: 'staff' }),
  stage: choice({ header: 'Stage', note: 'Where the cycle stands.', of: STAGES, empty: 'goal' }),
  startedOn: day({ header: 'Started', note: 'The day on which it was opened.' }),
  closedOn: day({ header: 'Closed', note: 'The day on which it was closed.' }),
  sessions: whole({ header: 'Sessions', note: 'How many there were.' }),
  minutes: whole({ header: 'Minutes', note: 'How long they were together.' }),
  lastOn: day({ header: 'Last session', note: 'The day of the last one.' }),
  before1: score('Before', 1),
  before2: score('Before', 2),
  before3: score('Before', 3),
  before4: score('Before', 4),
  after1: score('After', 1),
  after2: score('After', 2),
  after3: score('After', 3),
  after4: score('After', 4),
});
export type Cycle = Row<typeof cycles>;

export const sessions = defineSheet('Sessions', { ...here, key: 'sessionId', sheetId: 602, note: 'Sessions of coaches with teachers, in a cycle or single. What was said stands in the notes, not here.' }, {
  sessionId: text({ header: 'Session', note: 'Assigned once.' }),
  cycleId,
  teacherId,
  coach,
  schoolId,
  day: day({ header: 'Day', note: 'When it was.' }),
  minutes: whole({ header: 'Minutes', note: 'How long it was.' }),
  kind: choice({ header: 'Kind', note: 'What was done together.', of: SESSION_KINDS, empty: 'conference' }),
  stage: choice({ header: 'Stage', note: 'Where the cycle stood afterwards; empty for a single session.', of: ['', ...STAGES], empty: '' }),
  stageBefore: choice({ header: 'Stage before', note: 'Where it stood before.', of: ['', ...STAGES], empty: '' }),
  topic: goal,
  undone: flag({ header: 'Taken back', note: 'yes where it was logged by mistake; it counts for nothing.' }),
});
export type Session = Row<typeof sessions>;

export const requests = defineSheet('Coaching requests', { ...here, key: 'requestId', sheetId: 603, note: 'Teachers who would like a coach, from the form.' }, {
  requestId: text({ header: 'Request', note: 'The answer in the form.' }),
  at: moment({ header: 'Asked', note: 'When.' }),
  email: text({ header: 'E-mail', note: 'The account that asked, as Google recorded it.', privacy: 'staff' }),
  teacherId,
  teacher,
  schoolId,
  goal,
  suits: text({ header: 'When it suits', note: 'As it was typed.', privacy: 'staff' }),
  state: choice({ header: 'State', note: 'new until a coach accepts or declines.', of: ['new', 'accepted', 'declined'], empty: 'new' }),
  cycleId,
  told: flag({ header: 'Coach told', note: 'yes once the mail to the coach is queued.' }),
});
export type CoachingRequest = Row<typeof requests>;

/** What the sharing of a document was last brought to stands in the row, so that only what has changed asks Google. */
export const notes = defineSheet('Notes', { ...here, key: 'pair', sheetId: 604, note: 'Notes documents, one for each coach and teacher. MyTech makes and shares them, and reads nothing in them.', hidden: true }, {
  pair: text({ header: 'Pair', note: 'The teacher and the account of the coach.', privacy: 'staff' }),
  teacherId,
  teacher,
  coach,
  url: text({ header: 'Address', note: 'Where it opens.' }),
  sharedWith: list({ header: 'Shared with', note: 'Whom it was last shared with.', privacy: 'staff' }),
});
export type NotesRow = Row<typeof notes>;

export const coaches = defineSheet('Coaches', { ...here, key: 'email', sheetId: 605, note: 'Who has this workbook: the coaches of the tab Schools, and the leads of the programme. MyTech copies it; typing here changes nothing.', hidden: true, history: false }, {
  email: text({ header: 'Account', note: 'The account.', privacy: 'staff' }),
  lead: flag({ header: 'Lead', note: 'yes for a lead of the programme.' }),
  schoolIds: list({ header: 'Schools', note: 'The School ID of each school that the coach works at.' }),
});
export type Coach = Row<typeof coaches>;

export const teachers = defineSheet('Teachers', { ...here, key: 'teacherId', sheetId: 606, note: 'Staff whom a coach may work with, from the roster, with what was done together so far.', hidden: true, history: false }, {
  teacherId,
  name: text({ header: 'Name', note: 'As the roster has it.', privacy: 'staff' }),
  email: text({ header: 'E-mail', note: 'The school account.', privacy: 'staff' }),
  schoolIds: list({ header: 'Schools', note: 'The School ID of each school.' }),
  active: flag({ header: 'Active', note: 'Yes while the roster lists the person.' }),
  sessions: whole({ header: 'Sessions', note: 'How many there ever were.' }),
  lastOn: day({ header: 'Last session', note: 'The day of the last one.' }),
});
export type Teacher = Row<typeof teachers>;
