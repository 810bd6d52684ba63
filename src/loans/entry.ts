/** This file registers who holds what: the ledger of loans, the night's look whether the inventory is true to it, and what borrowers need. */
import type { ProgramContext } from '../app/context';
import { type Room, change, clickId, read, shortText } from '../app/entry';
import { accommodations, loans } from './sheet';
import { findForNeed, listNeeds, writeNeed } from './workflow/needs';
import { agreeToTakeOver, isTakingOver, takeOverStep, takeOverView } from './workflow/take-over';
import { nightlyStep } from './workflow/nightly';

const NAME_CHARS = 200;
const NEED_CHARS = 2_000;

export const loansRoom: Room = {
  room: 'loans',
  about: 'Check-out and check-in, and who holds what.',
  sheets: [loans, accommodations],
  jobs: [
    {
      job: 'loans',
      room: 'loans',
      about: 'Puts holders back to what the loans say, and lists what is overdue.',
      every: 'night',
      step: nightlyStep,
    },
    {
      job: 'take over',
      room: 'loans',
      about: 'Writes down who has which device, as the Admin console names the users, once a lead asks for it.',
      every: 'tick',
      wanted: isTakingOver,
      step: takeOverStep,
    },
  ],
  desk: [
    read<'loans.takeOverView', ProgramContext>('loans.takeOverView', { who: 'member', args: {}, run: takeOverView }),
    change<'loans.takeOver', ProgramContext>('loans.takeOver', { who: 'lead', args: { click: clickId }, run: agreeToTakeOver }),
    read<'needs.list', ProgramContext>('needs.list', { who: 'member', args: {}, run: listNeeds }),
    read<'needs.find', ProgramContext>('needs.find', { who: 'member', args: { find: shortText(NAME_CHARS) }, run: (context, { find }) => findForNeed(context, find) }),
    change<'needs.write', ProgramContext>('needs.write', {
      who: 'member',
      args: { click: clickId, loan: shortText(NAME_CHARS), need: shortText(NEED_CHARS) },
      run: (context, { click, loan, need }) => writeNeed(context, click, loan, need),
    }),
  ],
};
