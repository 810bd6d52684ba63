/** This file says of a ticket whom and which device it is about, where the form left that unsure. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { devices } from '../../devices/sheet';
import { people } from '../../people/sheet';
import type { TicketView } from '../../ui/contracts';
import { tickets } from '../sheet';
import { changeAndShow } from './afterwards';
import { namedIn } from './ticket-view';
import { only, ticketIn } from './tickets';

/** The serial numbers that a tag or serial number names. */
const serialsOf = (found: Pick<Glimpse, 'beside'>, text: string): readonly string[] => [...found.beside(devices, 'assetTag', text.trim(), 'serial'), ...found.beside(devices, 'serial', text.trim().toUpperCase(), 'serial')];
const personIdsOf = (found: Pick<Glimpse, 'beside'>, text: string): readonly string[] => [...found.beside(people, 'studentNumber', text.trim(), 'personId'), ...found.beside(people, 'email', text.trim(), 'personId')];

/** Sets the links that the form left unsure. Empty text leaves a link as it is. */
export function linkTicket(context: StaffContext, click: string, number: string, device: string, person: string): Verdict<TicketView> {
  return changeAndShow(context, {
    event: `tickets.link:${click}`,
    entry: 'tickets.link',
    shows: number,
    wants: {
      find: [{ sheet: tickets, column: 'ticket', values: [number] }],
      search: [{ sheet: devices, column: 'assetTag' }, { sheet: people, column: 'studentNumber' }, { sheet: people, column: 'email' }],
    },
    around(glimpse) {
      const named = namedIn(glimpse, number);
      const [serial = named.serial] = serialsOf(glimpse, device);
      const [personId = named.personId] = personIdsOf(glimpse, person);
      return [{ ...named, serial, personId }];
    },
    decide(found, changes) {
      ticketIn(found, number);
      const serial = only(serialsOf(found, device), device, devices.name);
      const personId = only(personIdsOf(found, person), person, people.name);
      changes.update(tickets, number, {
        ...(serial === null ? {} : { serial }),
        ...(personId === null ? {} : { personId }),
        triage: '',
      });
      return accept(null);
    },
  });
}
