/** This file registers the inventory: its table and the sync with the Admin console. */
import type { Room } from '../app/entry';
import { consoleChanges, counts, devices, drift, exceptions, stocktakes } from './sheet';
import { sweepStep } from './workflow/sweep';
import { lookForWrong } from './workflow/wrong';

export const devicesRoom: Room = {
  room: 'devices',
  about: 'The inventory, kept true with the Admin console.',
  sheets: [devices, exceptions, stocktakes, counts, consoleChanges, drift],
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
