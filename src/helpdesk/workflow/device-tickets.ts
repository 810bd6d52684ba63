/** This file looks up a device or a person with the tickets about it, which the loans room does not know. */
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

/** The ticket that a text may be the number of; asset tags may begin with the same letters. */
function ticketNamed(glimpse: Glimpse, text: string): string | null {
  const number = /^\d+$/.test(text) ? `MT-${text}` : text.toUpperCase();
  return glimpse.columns(tickets, COUNTED).find(({ ticket }) => ticket === number)?.ticket ?? null;
}

export interface Looked {
  readonly look: Named;
  /** Absent where the text names anything but one device. */
  readonly about?: TicketsAbout;
  /** The ticket of which the text is the number. */
  readonly ticket?: TicketCard;
}

export function lookUpWithTickets(context: StaffContext, text: string, by: 'text' | 'serial'): Verdict<Looked> {
  const columns = by === 'text' ? columnsFor(text, 'both') : columnsOfKey(by);
  const keys = (glimpse: Glimpse): Keys => (by === 'text' ? keysIn(glimpse, text, columns) : { serials: [text], personIds: [] });
  const numbers = (glimpse: Glimpse): readonly string[] => (by === 'text' ? [ticketNamed(glimpse, readText(text)) ?? []].flat() : []);
  return context.staff.read({
    wants: { search: [...columns, ...COUNTED.map((column) => ({ sheet: tickets, column }))], whole: [schools] },
    follow: (glimpse) => [...rowsAround(glimpse, keys(glimpse)), { sheet: tickets, column: 'ticket', values: numbers(glimpse) }],
    decide(found) {
      const look = namedBy(found, keys(found), readText(text));
      const [ticket] = numbers(found).flatMap((number) => found.rows(tickets, 'ticket', number));
      return accept({ look, ...(look.found === 'device' ? { about: ticketsAbout(found, look.device.serial) } : {}), ...(ticket === undefined ? {} : { ticket: ticketCard(ticket) }) });
    },
  });
}
