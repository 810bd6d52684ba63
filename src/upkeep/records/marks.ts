/**
 * This file says of every table that holds facts about students, families or teachers where they come from, by which columns a row
 * is known to be somebody's, and what becomes of the row when that person is erased. A table that holds such facts and has no mark
 * fails a test, and the page on privacy is not written.
 */
import { teachers, cycles, notes, requests as coachingRequests, sessions } from '../../coaching/sheet';
import { consoleChanges, devices, drift, exceptions } from '../../devices/sheet';
import { followers, mailIn, messages, surveys, tickets } from '../../helpdesk/sheet';
import { teamMembers } from '../../helpdesk/team/sheet';
import { accommodations, loans } from '../../loans/sheet';
import { rosterPreviews } from '../../people/results';
import { people } from '../../people/sheet';
import { mailLedger } from '../../app/tables';
import type { Sheet } from '../../base/table';

/** How a column names somebody: by the id of the roster, an address, or the number that the school knows a student by. */
export type Link = 'person' | 'address' | 'number';

export interface Mark {
  readonly sheet: Sheet;
  /** Where its rows come from, for the page on privacy. */
  readonly source: string;
  /** The columns by which a row is somebody's. */
  readonly by?: Readonly<Record<string, Link>>;
  /** The columns that name the ticket, or the answer, that the row belongs to, alone or among other words. */
  readonly ticket?: readonly string[];
  /** `row` where nothing of the row is of use without the person; else its facts go and what is counted stays. */
  readonly erase: 'row' | 'facts';
  /** Whether the facts under "staff" are the person's own, and not a colleague's. */
  readonly isAboutStaff?: boolean;
  /** What the erasing leaves and why. */
  readonly stays: string;
}

export const MARKS: readonly Mark[] = [
  { sheet: people, source: 'The roster of the student information system, completed from the directory.', by: { personId: 'person' }, erase: 'row', stays: 'Nothing.' },
  { sheet: tickets, source: 'The help forms, mail to the helpdesk, and staff who file for somebody.', by: { personId: 'person', contact: 'address', numberAsTyped: 'number' }, ticket: ['ticket'], erase: 'facts', stays: 'When, where, about what and which device: it is counted.' },
  { sheet: messages, source: 'Families and staff, in tickets.', ticket: ['ticket', 'messageId'], erase: 'facts', stays: 'That there was a message, when, and by which colleague.' },
  { sheet: followers, source: 'The help forms and mail.', by: { personId: 'person', contact: 'address' }, erase: 'facts', stays: 'That one more had reported it.' },
  { sheet: surveys, source: 'The survey form.', ticket: ['ticket'], erase: 'facts', stays: 'The score.' },
  { sheet: mailIn, source: 'The helpdesk mailbox, where it is switched on.', by: { from: 'address' }, ticket: ['ticket'], erase: 'facts', stays: 'That a mail came, so that it is not read twice.' },
  { sheet: mailLedger, source: 'MyTech, for each mail that it sends.', by: { to: 'address' }, ticket: ['about', 'mailId'], erase: 'facts', stays: 'That a mail went, so that it does not go twice.' },
  { sheet: loans, source: 'Staff who hand out and take back devices.', by: { holderId: 'person' }, erase: 'facts', stays: 'That the device was out, from when to when, in which condition.' },
  { sheet: accommodations, source: 'Leads of the programme, on a loan.', by: { personId: 'person' }, erase: 'facts', stays: 'That there was a loan.' },
  { sheet: devices, source: 'The Admin console and the open loans.', by: { holderId: 'person' }, erase: 'facts', stays: 'The device.' },
  { sheet: exceptions, source: 'MyTech, every night from the other tables.', erase: 'facts', stays: 'The device and what was wrong.' },
  { sheet: consoleChanges, source: 'MyTech, as plans for the Admin console.', erase: 'facts', stays: 'That a field was changed.' },
  { sheet: drift, source: 'MyTech, every night from loans and the Admin console.', erase: 'facts', stays: 'The device.' },
  { sheet: teamMembers, source: 'Staff who lead the student technology team.', by: { personId: 'person', account: 'address' }, erase: 'facts', stays: 'The badge, and what it solved.' },
  { sheet: rosterPreviews, source: 'MyTech, from the roster.', erase: 'facts', stays: 'How many came and left.' },
  { sheet: cycles, source: 'Coaches.', by: { teacherId: 'person' }, erase: 'facts', isAboutStaff: true, stays: 'That there was a cycle.' },
  { sheet: sessions, source: 'Coaches.', by: { teacherId: 'person' }, erase: 'facts', isAboutStaff: true, stays: 'That there was a session.' },
  { sheet: coachingRequests, source: 'The form by which teachers ask for a coach.', by: { teacherId: 'person', email: 'address' }, erase: 'facts', isAboutStaff: true, stays: 'That somebody asked.' },
  { sheet: notes, source: 'MyTech, one document for a coach and a teacher.', by: { teacherId: 'person' }, erase: 'row', isAboutStaff: true, stays: 'Nothing; the document goes to the trash.' },
  { sheet: teachers, source: 'The roster.', by: { teacherId: 'person' }, erase: 'row', isAboutStaff: true, stays: 'Nothing.' },
];

const BY_SHEET: ReadonlyMap<Sheet, Mark> = new Map(MARKS.map((mark) => [mark.sheet, mark]));

export const markOf = (sheet: Sheet): Mark | undefined => BY_SHEET.get(sheet);

/** What only MyTech's own staff tables hold: who of the staff did something. */
export const holdsFamilyFacts = (sheet: Sheet): boolean => Object.values(sheet.columns).some(({ privacy }) => privacy === 'student' || privacy === 'family');
