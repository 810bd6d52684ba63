/** This file registers the inventory: its table and the sync with the Admin console. */
import type { Room } from '../app/entry';
import { devices } from './sheet';
import { sweepStep } from './workflow';

export const devicesRoom: Room = {
  room: 'devices',
  about: 'The inventory, kept true with the Admin console.',
  sheets: [devices],
  jobs: [
    {
      job: 'devices',
      room: 'devices',
      about: 'Brings every Chromebook from the Admin console into the inventory.',
      every: 'night',
      step: sweepStep,
    },
  ],
};
