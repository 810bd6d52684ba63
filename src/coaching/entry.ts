/** This file registers the coaching room: its tables, its form, and what the clock does for it. */
import type { Room } from '../app/entry';
import { SWEEP_REACH_MS, fileAgainSince, fileReports } from '../helpdesk/workflow/intake';
import { coaches, cycles, notes, requests, sessions, teachers } from './sheet';
import { COACHING } from './workflow/filing';
import { copyTeachers, shareCoaching } from './workflow/sharing';

export const coachingRoom: Room = {
  room: 'coaching',
  about: 'Coaching cycles and sessions, notes that two people share, and a form by which teachers ask for a coach.',
  sheets: [cycles, sessions, requests, notes, coaches, teachers],
  forms: ['coach'],
  jobs: [
    {
      job: 'coaching',
      room: 'coaching',
      about: 'Files requests for a coach, and keeps the coaching workbook and the notes with those whom they concern.',
      every: 'hour',
      step(context) {
        const filed = fileReports(context, SWEEP_REACH_MS, new Set(), COACHING);
        const { next, progress } = shareCoaching(context);
        return { next, progress: `${filed} new requests, ${progress}` };
      },
    },
    { job: 'coaching staff', room: 'coaching', about: 'Copies the staff of the roster for the coaches.', every: 'night', step: copyTeachers },
  ],
  putBack(context, workbook, since) {
    if (workbook === 'coaching') fileAgainSince(context, since, COACHING.until);
  },
};
