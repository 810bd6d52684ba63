/** This file registers the inventory: its tables, the sync with the Admin console both ways, exceptions and stocktakes. */
import type { Room } from '../app/entry';
import { consoleDesk, consoleJob, watchAgain } from './entry/console';
import { exceptionMethods, exceptionsJob } from './entry/exceptions';
import { listMethods, listsJob } from './entry/lists';
import { stocktakeJob, stocktakeMethods } from './entry/stocktake';
import { consoleChanges, counts, devices, drift, exceptions, stocktakeSchools, stocktakes } from './sheet';
import { contactStep, contactsWanted } from './workflow/increment';
import { deviceRequests } from './workflow/requests';
import { sweepStep } from './workflow/sweep';

export const devicesRoom: Room = {
  room: 'devices',
  about: 'The inventory, kept true with the Admin console.',
  sheets: [devices, exceptions, stocktakes, stocktakeSchools, counts, consoleChanges, drift],
  jobs: [
    {
      job: 'devices',
      room: 'devices',
      about: 'Brings every Chromebook from the Admin console into the inventory.',
      every: 'night',
      step: sweepStep,
    },
    {
      job: 'contacts',
      room: 'devices',
      about: 'Looks which Chromebooks have reported since the last hour.',
      every: 'hour',
      wanted: contactsWanted,
      step: contactStep,
    },
    exceptionsJob,
    consoleJob,
    stocktakeJob,
    listsJob,
  ],
  desk: [...exceptionMethods, ...consoleDesk, ...stocktakeMethods, ...listMethods],
  requests: deviceRequests,
  putBack: watchAgain,
};
