/** This file registers what staff may do with tickets in the sidebar; it is all of the helpdesk that the add-on carries. */
import { type AnyRpcMethod, change, clickId, oneOf, read, shortText, yesNo } from '../app/entry';
import type { StaffContext } from '../app/context';
import { MAX_TEXT_CHARS } from '../base/cell';
import { RESOLUTIONS, type Ticket } from './sheet';
import { answerTicket, linkTicket, noteOnTicket, openTicket, resolveTicket, selectedTicket, takeTicket } from './workflow/tickets';

/** A ticket's number, an asset tag or a serial number. */
const NAME_CHARS = 100;
const name = shortText(NAME_CHARS);
const message = shortText(MAX_TEXT_CHARS);

export const ticketMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'tickets.selected', StaffContext>('tickets.selected', { who: 'editor', args: {}, run: selectedTicket }),
  read<'tickets.open', StaffContext>('tickets.open', { who: 'editor', args: { find: name }, run: (context, { find }) => openTicket(context, find) }),
  change<'tickets.take', StaffContext>('tickets.take', {
    who: 'editor',
    args: { click: clickId, ticket: name },
    run: (context, { click, ticket }) => takeTicket(context, click, ticket),
  }),
  change<'tickets.answer', StaffContext>('tickets.answer', {
    who: 'editor',
    args: { click: clickId, ticket: name, text: message, wait: yesNo },
    run: (context, { click, ticket, text, wait }) => answerTicket(context, click, ticket, text, wait),
  }),
  change<'tickets.note', StaffContext>('tickets.note', {
    who: 'editor',
    args: { click: clickId, ticket: name, text: message },
    run: (context, { click, ticket, text }) => noteOnTicket(context, click, ticket, text),
  }),
  change<'tickets.resolve', StaffContext>('tickets.resolve', {
    who: 'editor',
    args: { click: clickId, ticket: name, resolution: oneOf(RESOLUTIONS), text: message },
    run: (context, { click, ticket, resolution, text }) => resolveTicket(context, click, ticket, resolution as Ticket['resolution'], text),
  }),
  change<'tickets.link', StaffContext>('tickets.link', {
    who: 'editor',
    args: { click: clickId, ticket: name, device: name, person: name },
    run: (context, { click, ticket, device, person }) => linkTicket(context, click, ticket, device, person),
  }),
];
