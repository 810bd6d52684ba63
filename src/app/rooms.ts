/** This file lists the rooms that the programme's deployables carry. A new room is added here, and nowhere else. */
import { devicesRoom } from '../devices/entry';
import { dashboardRoom } from '../dashboard/entry';
import { helpdeskRoom } from '../helpdesk/entry';
import { deadlinesMail } from '../helpdesk/workflow/escalation';
import { followUpMail } from '../helpdesk/workflow/follow-up-mail';
import { problemMail } from '../helpdesk/learning/workflow/mail';
import { helpdeskMail } from '../helpdesk/workflow/mail';
import { coachingRoom } from '../coaching/entry';
import { coachingMail } from '../coaching/workflow/mail';
import { hubRoom } from '../hub/entry';
import { linked } from '../hub/workflow/status-link';
import { loansRoom } from '../loans/entry';
import { LOANS_BEFORE_THE_FIRST } from '../loans/sheet';
import { peopleRoom } from '../people/entry';
import { TICKETS_BEFORE_THE_FIRST } from '../helpdesk/sheet';
import { upkeepRoom } from '../upkeep/entry';
import type { Sheet, WorkbookName } from '../base/table';
import { coreRoom } from './core';
import { type Job, type Room, register } from './entry';

const mailTemplates = register('mail template', [...helpdeskMail, ...followUpMail, deadlinesMail, problemMail, coachingMail].map(linked), (template) => template.template);

const OWN_ROOMS: readonly Room[] = [peopleRoom, devicesRoom, loansRoom, dashboardRoom, helpdeskRoom, coachingRoom, hubRoom, upkeepRoom];

/** The core comes last, so that a workbook's first tab is one that people work in. */
export const ROOMS: readonly Room[] = [...OWN_ROOMS, coreRoom(OWN_ROOMS, mailTemplates)];

/** Every table, by workbook and tab number; two tables of one workbook never share a number. */
export const SHEETS: readonly Sheet[] = [...register('tab', ROOMS.flatMap((room) => room.sheets), (sheet) => `${sheet.workbook} ${sheet.sheetId}`).values()];

/** What counters stand at before their first number is given. */
export const COUNTERS: Readonly<Partial<Record<WorkbookName, Readonly<Record<string, number>>>>> = { staff: { ...TICKETS_BEFORE_THE_FIRST, ...LOANS_BEFORE_THE_FIRST } };

const rankOf = (job: Job): number => (job.first === true ? 2 : Number(job.room === 'core'));

/**
 * Jobs in the order in which one moment runs them. The core's come first: mail waits for no sweep of the fleet, and what people typed
 * is told before a job writes over it. What mail has to wait for goes before it.
 */
export const JOBS: readonly Job[] = [...register('job', ROOMS.flatMap((room) => room.jobs ?? []), (job) => job.job).values()].sort(
  (a, b) => rankOf(b) - rankOf(a),
);
