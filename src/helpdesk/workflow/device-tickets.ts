/** This file looks up whatever somebody types, scans or pastes: a device or a person with the tickets about it, which the loans room does not know, or a ticket. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { namedBy } from '../../loans/workflow/cards';
import type { Keys } from '../../loans/workflow/keys';
import { columnsFor, columnsOfKey, keysIn, rowsAround } from '../../loans/workflow/look-up';
import { readText } from '../../loans/rules/match';
import { schools } from '../../people/sheet';
import type { Named } from '../../ui/contracts/loans';
import type { TicketCard } from '../../ui/contracts/tickets';
import { plainText, ticketIn } from '../rules/look-up';
import { isLive } from '../rules/tickets';
import { type Ticket, tickets } from '../sheet';
import { ticketCard } from './ticket-view';

/** The columns by which tickets about a device are counted, without reading a row. */
const COUNTED = ['ticket', 'state', 'serial'] as const satisfies readonly (keyof Ticket)[];

export interface TicketsAbout {
  readonly live: number;
  /** The newest first. */
  readonly all: readonly Pick<Ticket, 'ticket' | 'state'>[];
}

const numberOf = (ticket: string): number => Number(ticket.replace(/\D/g, ''));

function ticketsAbout(glimpse: Glimpse, serial: string): TicketsAbout {
  const about = glimpse.columns(tickets, COUNTED).filter((ticket) => ticket.serial === serial);
  return { live: about.filter(isLive).length, all: about.map(({ ticket, state }) => ({ ticket, state })).sort((a, b) => numberOf(b.ticket) - numberOf(a.ticket)) };
}

export interface Looked {
  readonly look: Named;
  /** Absent where nobody counts them, and where the text names anything but one device. */
  readonly about?: TicketsAbout;
  /** The ticket of which the text is the number. */
  readonly ticket?: TicketCard;
}

/** What a text names or a serial number belongs to; tickets about a device are counted where somebody is shown how many, at two columns more. */
export function lookUpWithTickets(context: StaffContext, typed: string, by: 'text' | 'serial', counts: boolean): Verdict<Looked> {
  const text = by === 'text' ? plainText(typed) : typed;
  const number = by === 'text' ? ticketIn(readText(text)) : '';
  if (readText(text) === '') return accept({ look: { found: 'nothing', text: '' } });
  const columns = by === 'text' ? columnsFor(text, 'both') : columnsOfKey(by);
  const ofTickets = counts ? COUNTED : number === '' ? [] : (['ticket'] as const);
  const keys = (glimpse: Glimpse): Keys => (by === 'text' ? keysIn(glimpse, text, columns) : { serials: [text], personIds: [] });
  return context.staff.read({
    wants: { search: [...columns, ...ofTickets.map((column) => ({ sheet: tickets, column }))], whole: [schools] },
    follow: (glimpse) => [...rowsAround(glimpse, keys(glimpse)), ...(number === '' ? [] : [{ sheet: tickets, column: 'ticket', values: [number] }])],
    decide(found) {
      const look = namedBy(found, keys(found), readText(text));
      const [ticket] = number === '' ? [] : found.rows(tickets, 'ticket', number);
      return accept({ look, ...(counts && look.found === 'device' ? { about: ticketsAbout(found, look.device.serial) } : {}), ...(ticket === undefined ? {} : { ticket: ticketCard(ticket) }) });
    },
  });
}
