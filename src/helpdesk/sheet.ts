/** This file declares the helpdesk's tables: tickets and what was said in them. */
import { type Row, choice, defineSheet, flag, list, moment, text } from '../base/table';

export const TICKET_STATES = ['new', 'open', 'waiting', 'on hold', 'resolved', 'closed'] as const;
export const RESOLUTIONS = ['fixed', 'replaced device', 'explained', 'solved by the steps', 'no issue found', 'duplicate', 'withdrawn'] as const;

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
    kind: choice({ header: 'Kind', note: 'An answer goes to the family; a note stays here.', of: ['answer', 'note', 'from family'], empty: 'note' }),
    who: text({ header: 'Who', note: 'Who wrote it.', privacy: 'staff' }),
    text: text({ header: 'Text', note: 'What was written.', privacy: 'family' }),
  },
);

export type Ticket = Row<typeof tickets>;
export type Message = Row<typeof messages>;
