/** This file registers the helpdesk: its tables, its sweep, its forms and the technology team's list. */
import type { Room } from '../app/entry';
import { FORMS } from './forms/all';
import { formCheckJob } from './workflow/form-check';
import { cannedJob } from './workflow/canned';
import { formWordsJob } from './workflow/form-words';
import { formsJob } from './workflow/form-lists';
import { helpdeskBoard } from './learning/board';
import { learningJob, learningMethods, learningSheets } from './learning/entry';
import { linkMethods, surveyMethods } from './desk-entry';
import { routes } from './routes-sheet';
import { cannedAnswers, followers, mailIn, messages, surveys, tickets } from './sheet';
import { teamBoards, teamDesk, teamJob, teamSheets } from './team/entry';
import { crewJob } from './workflow/crew';
import { escalationJob } from './workflow/escalation';
import { followUpJob } from './workflow/follow-up';
import { surveyJob } from './survey/workflow/survey';
import { translateJob } from './workflow/translate';
import { SWEEP_REACH_MS, fileAgainSince, fileReports } from './workflow/intake';
import { mailboxJob, readAgainSince } from './mailbox/workflow/mailbox';
import { routingJob } from './workflow/routing';

export const helpdeskRoom: Room = {
  room: 'helpdesk',
  about: 'Forms for families, tickets, and mail in their language.',
  sheets: [tickets, messages, followers, surveys, cannedAnswers, mailIn, routes, ...learningSheets, ...teamSheets],
  boards: [...teamBoards, helpdeskBoard],
  forms: FORMS.filter((form) => form.room === 'helpdesk').map((form) => form.kind),
  jobs: [
    {
      job: 'intake',
      room: 'helpdesk',
      about: 'Files every answered form as a ticket, also those that no event announced.',
      every: 'hour',
      step: (context) => ({ next: null, progress: `${fileReports(context, SWEEP_REACH_MS)} new tickets` }),
    },
    mailboxJob,
    routingJob,
    escalationJob,
    followUpJob,
    crewJob,
    teamJob,
    formsJob,
    formWordsJob,
    formCheckJob,
    surveyJob,
    cannedJob,
    translateJob,
    learningJob,
  ],
  desk: [...teamDesk, ...surveyMethods, ...linkMethods, ...learningMethods],
  putBack(context, workbook, since) {
    if (workbook !== 'staff') return;
    fileAgainSince(context, since);
    readAgainSince(context, since);
  },
};
