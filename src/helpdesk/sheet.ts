/** This file declares the helpdesk's tables: tickets, what was said in them, who else waits for one, surveys and canned answers. */
import { type Row, choice, defineSheet, flag, list, moment, text, whole } from '../base/table';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../words/languages';

export const TICKET_STATES = ['new', 'open', 'waiting', 'on hold', 'resolved', 'closed'] as const;
/** Why the clock of a ticket stands still although nobody waits for the family. */
export const HOLD_REASONS = ['parts', 'vendor', 'appointment', 'another department', 'planned work'] as const;
/** Who works on it, from the nearest to the farthest. */
export const TIERS = ['technology team', 'school contact', 'technician', 'district', 'vendor'] as const;
/** What brought the problem about, as far as whoever solved it can tell; it is asked apart from what the problem is about and how it ended. */
export const CAUSES = ['dropped', 'liquid', 'wear', 'settings', 'account', 'network', 'software', 'how to', 'lost', 'other'] as const;
export const SEVERITIES = ['low', 'medium', 'high'] as const;
export const RESOLUTIONS = ['fixed', 'replaced device', 'explained', 'solved by the steps', 'no issue found', 'duplicate', 'withdrawn', 'no answer'] as const;

/** Tickets: one row per report. Raw answers stand beside the links that were made of them and are never overwritten. */
export const tickets = defineSheet(
  'Tickets',
  { key: 'ticket', room: 'helpdesk', workbook: 'staff', sheetId: 201, note: 'Every question and report, one a row. Select one and open the MyTech sidebar.' },
  {
    ticket: text({ header: 'Ticket', note: 'The number that families are told.' }),
    state: choice({ header: 'State', note: 'Where it stands.', of: TICKET_STATES, empty: 'new' }),
    triage: text({ header: 'Needs a look', note: 'Why a person should check the links; empty when they are sure.' }),
    priority: choice({ header: 'Priority', note: 'From how many are affected and how badly.', of: ['low', 'normal', 'high', 'urgent'], empty: 'normal' }),
    category: text({ header: 'Category', note: 'What it is about.' }),
    summary: text({ header: 'In their words', note: 'What was typed, as it was typed.', privacy: 'family' }),
    language: text({ header: 'Language', note: 'The language the form was answered in.' }),
    schoolId: text({ header: 'School ID', note: 'The school, where it could be told.' }),
    school: text({ header: 'School', note: 'The school as it was chosen.' }),
    personId: text({ header: 'Person ID', note: 'The student, where it could be told.', privacy: 'student' }),
    serial: text({ header: 'Serial number', note: 'The device, where it could be told.' }),
    assignee: text({ header: 'Assigned to', note: 'Who works on it.', privacy: 'staff' }),
    openedAt: moment({ header: 'Opened', note: 'When the family sent it.' }),
    dueAt: moment({ header: 'Answer by', note: 'When a first answer is due, in school hours.' }),
    answeredAt: moment({ header: 'First answer', note: 'When staff first answered.' }),
    resolvedAt: moment({ header: 'Resolved', note: 'When it was resolved.' }),
    resolution: choice({ header: 'Resolution', note: 'How it ended, apart from what it was about.', of: ['', ...RESOLUTIONS], empty: '' }),
    relation: text({ header: 'Asked by', note: 'Who is asking: family, student, staff.' }),
    contact: text({ header: 'Contact e-mail', note: 'Where answers go.', privacy: 'family' }),
    verified: flag({ header: 'Account verified', note: 'yes when Google vouched for the address.' }),
    phone: text({ header: 'Phone', note: 'As typed.', privacy: 'family' }),
    studentAsTyped: text({ header: 'Student as typed', note: 'Never overwritten.', privacy: 'student' }),
    numberAsTyped: text({ header: 'Student number as typed', note: 'Never overwritten.', privacy: 'student' }),
    deviceAsTyped: text({ header: 'Device as typed', note: 'Never overwritten.' }),
    source: text({ header: 'Came by', note: 'The form or the person it came through.' }),
    responseId: text({ header: 'Response', note: 'The form response it was made of, once.' }),
    alsoResponses: list({ header: 'Edits', note: 'When the family changed its answers.' }),
    impact: choice({ header: 'Impact', note: 'How much of the school day it takes away, and from how many.', of: SEVERITIES, empty: 'medium' }),
    urgency: choice({ header: 'Urgency', note: 'How much is lost by waiting.', of: SEVERITIES, empty: 'medium' }),
    affected: whole({ header: 'Affected', note: 'How many have reported it, the first included.' }),
    tier: choice({ header: 'Tier', note: 'Who works on it; empty until it is routed.', of: ['', ...TIERS], empty: '' }),
    routed: text({ header: 'Routed', note: 'Why it is with whom it is; empty until it is routed.' }),
    resolveBy: moment({ header: 'Resolve by', note: 'When it should be solved, in school hours.' }),
    holdReason: choice({ header: 'On hold for', note: 'What it waits for while it is on hold.', of: ['', ...HOLD_REASONS], empty: '' }),
    frozenAt: moment({ header: 'Clock stopped', note: 'Since when its clock stands still: while it waits for the family or is on hold.' }),
    remindedAt: moment({ header: 'Reminded', note: 'When the family was last reminded that we wait for its answer.' }),
    escalated: choice({ header: 'Escalated', note: 'Whether somebody was told that a deadline is near or has passed.', of: ['', 'near', 'late'], empty: '' }),
    closedAt: moment({ header: 'Closed', note: 'When it was closed for good.' }),
    reopened: whole({ header: 'Reopened', note: 'How often it was opened again after it was resolved.' }),
    cause: choice({ header: 'Cause', note: 'What brought it about.', of: ['', ...CAUSES], empty: '' }),
    mergedInto: text({ header: 'Merged into', note: 'The ticket that goes on for this one.' }),
    related: list({ header: 'Related', note: 'Tickets that have to do with it.' }),
    problem: text({ header: 'Problem', note: 'The problem that it is one of many signs of.' }),
    filedBy: text({ header: 'Filed by', note: 'Who filed it for somebody else.', privacy: 'staff' }),
    translation: text({ header: 'In English', note: 'A machine translation of their words, where the district has it switched on.', privacy: 'family' }),
    incident: text({ header: 'Damage or loss', note: 'What the form for damage, loss or theft said: what happened, where, when, the police report, and who has the device.', privacy: 'family' }),
    thread: text({ header: 'Mail thread', note: 'The conversation in the helpdesk mailbox that belongs to it.' }),
  },
);

/** What the counter of ticket numbers stands at before the first ticket, which so is MT-1001: nobody is told that they are the first. */
export const TICKETS_BEFORE_THE_FIRST = { ticket: 1_000 } as const;
export const ticketNumber = (count: number): string => `MT-${count}`;

/** Messages: the conversation in each ticket. Notes stay among staff. */
export const messages = defineSheet(
  'Messages',
  { key: 'messageId', room: 'helpdesk', workbook: 'staff', sheetId: 202, note: 'What was answered in each ticket, and notes among staff.', hidden: true },
  {
    messageId: text({ header: 'Message', note: 'Assigned once.' }),
    ticket: text({ header: 'Ticket', note: 'The ticket it belongs to.' }),
    at: moment({ header: 'When', note: 'When it was written.' }),
    kind: choice({ header: 'Kind', note: 'An answer goes to the family; a note stays here.', of: ['answer', 'note', 'from family', 'me too'], empty: 'note' }),
    who: text({ header: 'Who', note: 'Who wrote it.', privacy: 'staff' }),
    text: text({ header: 'Text', note: 'What was written.', privacy: 'family' }),
    language: text({ header: 'Language', note: 'The language it was written in; empty where nobody knows.' }),
    translation: text({ header: 'Translation', note: "A machine translation, into English or into the family's language; empty where there is none.", privacy: 'family' }),
    canned: text({ header: 'Canned answer', note: 'The canned answer it began as; its text then stands in every language.' }),
    below: text({ header: 'Below it', note: 'What stood below it in a mail, such as the mail that it answers.', privacy: 'family' }),
  },
);

/** Followers: who else reported what a ticket is about, and is told when it is solved. */
export const followers = defineSheet(
  'Followers',
  { key: 'followerId', room: 'helpdesk', workbook: 'staff', sheetId: 203, note: 'Who else reported what a ticket is about, and is told when it is solved.', hidden: true },
  {
    followerId: text({ header: 'Follower', note: 'The form response, mail or ticket that it was made of, once.' }),
    ticket: text({ header: 'Ticket', note: 'The ticket that is worked on.' }),
    at: moment({ header: 'When', note: 'When they reported it.' }),
    contact: text({ header: 'Contact e-mail', note: 'Where they are told.', privacy: 'family' }),
    verified: flag({ header: 'Account verified', note: 'yes when Google vouched for the address.' }),
    language: text({ header: 'Language', note: 'The language they wrote in.' }),
    relation: text({ header: 'Asked by', note: 'Who is asking: family, student, staff.' }),
    personId: text({ header: 'Person ID', note: 'The student, where it could be told.', privacy: 'student' }),
  },
);

/** Surveys: one question to some of those who had help, a school day after it ended. */
export const surveys = defineSheet(
  'Surveys',
  { key: 'surveyId', room: 'helpdesk', workbook: 'staff', sheetId: 204, note: 'What people who had help said of it, and who follows up where they were not content.', hidden: true },
  {
    surveyId: text({ header: 'Survey', note: 'The code in the link to its form; it names nobody.' }),
    ticket: text({ header: 'Ticket', note: 'The ticket that it asks about.' }),
    askedAt: moment({ header: 'Asked', note: 'When the question was sent.' }),
    language: text({ header: 'Language', note: 'The language it was asked in.' }),
    school: text({ header: 'School', note: 'The school of the ticket.' }),
    category: text({ header: 'Category', note: 'What the ticket was about.' }),
    tier: text({ header: 'Tier', note: 'Who worked on it.' }),
    helper: text({ header: 'Worked on by', note: 'Whoever it was assigned to, who never follows up on it.', privacy: 'staff' }),
    answeredAt: moment({ header: 'Answered', note: 'When the answer came.' }),
    score: whole({ header: 'Score', note: '1 not at all to 5 very content.' }),
    reason: text({ header: 'Reason', note: 'Why the score was low, as it was typed.', privacy: 'family' }),
    followUp: choice({ header: 'Follow-up', note: 'Where the follow-up of a low score stands.', of: ['', 'open', 'done'], empty: '' }),
    owner: text({ header: 'Owner', note: 'Who follows up.', privacy: 'staff' }),
    outcome: text({ header: 'What came of it', note: 'What came of the follow-up.', privacy: 'family' }),
  },
);

const inEveryLanguage = Object.fromEntries(
  LANGUAGES.map((language) => [language, text({ header: LANGUAGE_FACTS[language].english, note: `The answer in ${LANGUAGE_FACTS[language].english}; {ticket} and {school} are filled in.` })]),
) as Readonly<Record<Language, ReturnType<typeof text>>>;

/** Canned answers: set-up writes ours; the district changes them and adds its own. */
export const cannedAnswers = defineSheet(
  'Canned answers',
  { key: 'canned', room: 'helpdesk', workbook: 'staff', sheetId: 205, note: 'Answers that are given often, in every language. Change the words, not the key.', hidden: true },
  {
    canned: text({ header: 'Key', note: 'Names the answer; it never changes.' }),
    title: text({ header: 'Title', note: 'How it is found in the sidebar.' }),
    category: text({ header: 'Category', note: 'The category it is offered first for; empty for all.' }),
    waits: flag({ header: 'Waits', note: 'yes where the next step is then theirs.' }),
    ...inEveryLanguage,
  },
);

/** What became of a mail to the helpdesk. */
export const MAIL_OUTCOMES = ['new', 'reply', 'note', 'flood', 'bounce', 'automatic', 'own', 'unreadable'] as const;

/** Mail in: what the helpdesk mailbox held and what became of each. The tickets come first; a line is missing where the work was cut off. */
export const mailIn = defineSheet(
  'Mail in',
  { key: 'messageId', room: 'helpdesk', workbook: 'programme', sheetId: 23, note: 'Mail to the helpdesk mailbox, and what became of each.', hidden: true, history: false },
  {
    messageId: text({ header: 'Mail', note: "Gmail's own id of the mail." }),
    thread: text({ header: 'Thread', note: 'The conversation it stands in.' }),
    at: moment({ header: 'When', note: 'When Google took it.' }),
    from: text({ header: 'From', note: 'The address it names as its sender.', privacy: 'family' }),
    alike: text({ header: 'About', note: 'Its subject in short, by which mails are found to be alike.', privacy: 'family' }),
    outcome: choice({ header: 'Outcome', note: 'What became of it; bounces, automatic answers and our own mail become no ticket.', of: MAIL_OUTCOMES, empty: 'new' }),
    ticket: text({ header: 'Ticket', note: 'The ticket it became or belongs to.' }),
    acknowledged: flag({ header: 'Acknowledged', note: 'yes where its sender was told that it arrived.' }),
  },
);

export type MailIn = Row<typeof mailIn>;
export type Ticket = Row<typeof tickets>;
export type Message = Row<typeof messages>;
export type Follower = Row<typeof followers>;
export type Survey = Row<typeof surveys>;
export type CannedAnswer = Row<typeof cannedAnswers>;
