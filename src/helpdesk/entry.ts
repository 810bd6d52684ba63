/** This file registers the helpdesk: its tables, its sweep, its forms and the technology team's list. */
import type { Room } from '../app/entry';
import { formsJob } from './workflow/form-lists';
import { queue, queueJob } from './queue';
import { cannedAnswers, followers, mailIn, messages, surveys, tickets } from './sheet';
import { mailboxJob, readAgainSince } from './workflow/mailbox';
import { SWEEP_REACH_MS, fileAgainSince, fileReports } from './workflow/intake';

export const helpdeskRoom: Room = {
  room: 'helpdesk',
  about: 'Forms for families, tickets, and mail in their language.',
  sheets: [tickets, messages, followers, surveys, cannedAnswers, mailIn, queue],
  hasForms: true,
  jobs: [
    {
      job: 'intake',
      room: 'helpdesk',
      about: 'Files every answered form as a ticket, also those that no event announced.',
      every: 'hour',
      step: (context) => ({ next: null, progress: `${fileReports(context, SWEEP_REACH_MS)} new tickets` }),
    },
    mailboxJob,
    queueJob,
    formsJob,
  ],
  putBack(context, workbook, since) {
    if (workbook !== 'staff') return;
    fileAgainSince(context, since);
    readAgainSince(context, since);
  },
};
