/** This file registers the inventory: its table and the sync with the Admin console. */
import type { ProgramContext } from '../app/context';
import { type Room, oneOf, read, shortText } from '../app/entry';
import { EXCEPTION_KINDS, consoleChanges, counts, devices, drift, exceptions, stocktakes } from './sheet';
import { listExceptions } from './workflow/exception-list';
import { sweepStep } from './workflow/sweep';
import { lookForWrong } from './workflow/wrong';

/** A School ID is as long as the roster makes it. */
const ID_CHARS = 300;

export const devicesRoom: Room = {
  room: 'devices',
  about: 'The inventory, kept true with the Admin console.',
  sheets: [devices, exceptions, stocktakes, counts, consoleChanges, drift],
  desk: [
    read<'exceptions.list', ProgramContext>('exceptions.list', {
      who: 'member',
      args: { kind: oneOf(['', ...EXCEPTION_KINDS]), school: shortText(ID_CHARS) },
      run: (context, { kind, school }) => listExceptions(context, kind, school),
    }),
  ],
  jobs: [
    {
      job: 'devices',
      room: 'devices',
      about: 'Brings every Chromebook from the Admin console into the inventory.',
      every: 'night',
      step: sweepStep,
    },
    {
      job: 'exceptions',
      room: 'devices',
      about: 'Lists what does not add up: devices held by leavers, not seen, in the wrong place, and more.',
      every: 'night',
      step: lookForWrong,
    },
  ],
};
