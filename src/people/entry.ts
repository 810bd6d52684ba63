/** This file registers schools and people: their tables, the roster import, and their page at the desk. */
import { type Room, change, clickId, read, shortText, yesNo } from '../app/entry';
import type { ProgramContext } from '../app/context';
import { importResults, rosterPreviews } from './results';
import { people, schools } from './sheet';
import { accountsStep } from './workflow/accounts';
import { bringInAgain, rosterWaiting } from './workflow/files';
import { rosterStep } from './workflow/import';
import { filesToTrash, trashStep } from './workflow/trash';
import { decideRoster, peopleView } from './workflow/view';

const NAME_CHARS = 300;

export const peopleRoom: Room = {
  room: 'people',
  about: 'Schools and people, from the roster.',
  always: true,
  sheets: [schools, people, importResults, rosterPreviews],
  jobs: [
    {
      job: 'roster',
      room: 'people',
      about: 'Brings in the roster files that lie in the Drive folder.',
      every: 'hour',
      wanted: rosterWaiting,
      step: rosterStep,
    },
    {
      job: 'accounts',
      room: 'people',
      about: 'Fills in the e-mail addresses that the roster lacks, by the accounts of the domain.',
      every: 'night',
      step: accountsStep,
    },
    {
      job: 'roster files',
      room: 'people',
      about: 'Puts roster files into the trash some days after they were brought in.',
      every: 'night',
      wanted: filesToTrash,
      step: trashStep,
    },
  ],
  desk: [
    read<'people.view', ProgramContext>('people.view', { who: 'member', args: {}, run: peopleView }),
    change<'people.decide', ProgramContext>('people.decide', {
      who: 'lead',
      args: { click: clickId, approval: shortText(NAME_CHARS), agree: yesNo },
      run: (context, { click, approval, agree }) => decideRoster(context, click, approval, agree),
    }),
  ],
  putBack(context, workbook) {
    if (workbook === 'staff') bringInAgain(context);
  },
};
