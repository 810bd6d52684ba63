/** This file declares the tables that MyTech itself needs to run: settings, team, jobs, approvals, mail and what is wrong. */
import { type Row, choice, defineSheet, flag, json, list, moment, text, whole } from '../base/table';

export const settings = defineSheet(
  'Settings',
  { key: 'setting', room: 'core', workbook: 'programme', sheetId: 11, note: 'How MyTech behaves in this district. Change the value, not the name.' },
  {
    setting: text({ header: 'Setting', note: 'What is set.' }),
    value: text({ header: 'Value', note: 'What it is set to.' }),
    meaning: text({ header: 'Meaning', note: 'What the setting does, and what it can be set to.' }),
  },
);

export const team = defineSheet(
  'Team',
  { key: 'email', room: 'core', workbook: 'programme', sheetId: 12, note: 'Who runs the programme. Whoever stands here may open the desk.' },
  {
    email: text({ header: 'E-mail', note: 'School account, one a row.', privacy: 'staff' }),
    name: text({ header: 'Name', note: 'As colleagues know the person.', privacy: 'staff' }),
    role: choice({ header: 'Role', note: 'lead approves and sets up; member sees the desk.', of: ['lead', 'member'], empty: 'member' }),
  },
);

export const jobs = defineSheet(
  'Jobs',
  { key: 'job', room: 'core', workbook: 'programme', sheetId: 13, note: 'The work that runs by the clock, and how it last went.', history: false, hidden: true },
  {
    job: text({ header: 'Job', note: 'What runs.' }),
    state: choice({ header: 'State', note: 'waiting, or running with a lease.', of: ['waiting', 'due', 'running'], empty: 'waiting' }),
    leaseUntil: moment({ header: 'Lease until', note: 'Until then nobody else takes it up.' }),
    leaseBy: text({ header: 'Lease', note: 'The execution that holds it.' }),
    run: text({ header: 'Run', note: 'Names one run from its beginning to its end, over as many executions as it takes.' }),
    step: whole({ header: 'Step', note: 'How many pieces of this run are done.' }),
    cursor: json<unknown>({ header: 'Cursor', note: 'Where the next piece begins.', empty: null }),
    progress: text({ header: 'Progress', note: 'How far it is, in words.' }),
    startedAt: moment({ header: 'Started', note: 'When this run, or the last one, began.' }),
    finishedAt: moment({ header: 'Finished', note: 'When the last complete run ended.' }),
    trouble: text({ header: 'Trouble', note: 'What went wrong the last time; empty when all is well.' }),
  },
);

export const approvals = defineSheet(
  'Approvals',
  { key: 'approvalId', room: 'core', workbook: 'programme', sheetId: 14, note: 'What waits for somebody to agree at the desk. Typing here approves nothing.', hidden: true },
  {
    approvalId: text({ header: 'Approval', note: 'Assigned once.' }),
    about: text({ header: 'What', note: 'What will be done, in one sentence.' }),
    kind: text({ header: 'Kind', note: 'The part of MyTech that asks.' }),
    subject: text({ header: 'Subject', note: 'What exactly it is about.' }),
    needs: whole({ header: 'People needed', note: 'How many different people must agree.' }),
    askedBy: text({ header: 'Asked by', note: 'Who wants it done.', privacy: 'staff' }),
    askedAt: moment({ header: 'Asked', note: 'When.' }),
    approvedBy: list({ header: 'Approved by', note: 'Who agreed at the desk.', privacy: 'staff' }),
    state: choice({ header: 'State', note: 'open, approved, refused, done; replaced where something else was asked for instead.', of: ['open', 'approved', 'refused', 'done', 'replaced'], empty: 'open' }),
  },
);

export const mailLedger = defineSheet(
  'Mail ledger',
  { key: 'mailId', room: 'core', workbook: 'programme', sheetId: 15, note: 'Every mail that MyTech was about to send, so that none goes twice.', history: false, hidden: true },
  {
    mailId: text({ header: 'Mail', note: 'The outbox row it comes from.' }),
    template: text({ header: 'Template', note: 'Which mail it is.' }),
    to: text({ header: 'To', note: 'The address.', privacy: 'family' }),
    about: text({ header: 'About', note: 'The ticket or record it speaks of.' }),
    state: choice({
      header: 'State',
      note: 'sending until the outcome is known; in doubt where it never was; unsent where it provably never left.',
      of: ['sending', 'sent', 'in doubt', 'unsent'],
      empty: 'sending',
    }),
    at: moment({ header: 'When', note: 'When it was sent, or tried.' }),
    why: text({ header: 'Why not', note: 'What Google said, where it failed.' }),
  },
);

export const trouble = defineSheet(
  'Trouble',
  { key: 'troubleId', room: 'core', workbook: 'programme', sheetId: 16, note: 'What needs somebody to look at it, with what to do.', history: false, hidden: true },
  {
    troubleId: text({ header: 'Trouble', note: 'Names it, so that it is told once.' }),
    at: moment({ header: 'Since', note: 'When it was first seen.' }),
    room: text({ header: 'Part', note: 'The part of MyTech it concerns.' }),
    what: text({ header: 'What', note: 'What is wrong.' }),
    next: text({ header: 'What to do', note: 'The next step.' }),
    settled: flag({ header: 'Settled', note: 'Type yes when it is dealt with.' }),
  },
);

/** The queue of mails, one in each workbook whose changes cause mail. A row names a template and a record, never an address. */
export const outbox = defineSheet(
  'Outbox',
  { key: 'mailId', room: 'core', workbook: 'staff', sheetId: 902, note: 'Mails waiting to be sent by the programme account.', history: false, hidden: true },
  {
    mailId: text({ header: 'Mail', note: 'Assigned once; a mail with the same name is never sent again.' }),
    template: text({ header: 'Template', note: 'Which mail it is.' }),
    record: text({ header: 'Record', note: 'The ticket or message it speaks of.' }),
    at: moment({ header: 'Queued', note: 'When it was asked for.' }),
    state: choice({ header: 'State', note: 'queued until the ledger knows how it ended.', of: ['queued', 'sent', 'in doubt', 'dropped'], empty: 'queued' }),
  },
);

export type Setting = Row<typeof settings>;
export type JobRow = Row<typeof jobs>;
export type Approval = Row<typeof approvals>;
