/** This file registers schools and people: their tables and the roster import. */
import type { Room } from '../app/entry';
import { importResults } from './results';
import { people, schools } from './sheet';
import { bringInAgain, rosterStep, rosterWaiting } from './workflow';

export const peopleRoom: Room = {
  room: 'people',
  about: 'Schools and people, from the roster.',
  always: true,
  sheets: [schools, people, importResults],
  jobs: [
    {
      job: 'roster',
      room: 'people',
      about: 'Brings in the roster files that lie in the Drive folder.',
      every: 'hour',
      wanted: rosterWaiting,
      step: rosterStep,
    },
  ],
  putBack(context, workbook) {
    if (workbook === 'staff') bringInAgain(context);
  },
};
