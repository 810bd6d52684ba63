/** This file registers what staff may do with tickets on the add-on's cards, and the looking up of a device with its tickets. */
import { type AnyCardAction, type CardContext, NAME_CHARS, cardAction, name } from '../app/cards';
import { clickId, oneOf, shortText } from '../app/entry';
import { MAX_TEXT_CHARS } from '../base/cell';
import { type Verdict, accept } from '../base/verdict';
import type { CardAnswer } from '../ui/cards/card';
import { lookCard } from '../ui/cards/devices';
import { type FileTold, FILE_NOTHING, fileForm, filedCard, ticketBrief, ticketView } from '../ui/cards/tickets';
import { CARDS } from '../ui/client/wording/cards';
import { CATEGORIES, type Category } from './categories';
import { tickets } from './sheet';
import { lookUpWithTickets } from './workflow/device-tickets';
import { type Told, fileTicket } from './workflow/on-behalf';
import { openTicket } from './workflow/ticket-view';
import { takeTicket } from './workflow/tickets';

function openedTicket(context: CardContext, text: string): Verdict<CardAnswer> {
  const opened = openTicket(context, text);
  return opened.ok ? accept({ card: ticketView(opened.value, context.newId(), context.link(tickets.sheetId), context.reading), where: 'on top' }) : opened;
}

function looked(context: CardContext, text: string, by: 'text' | 'serial'): Verdict<CardAnswer> {
  const found = lookUpWithTickets(context, text, by, true);
  if (!found.ok) return found;
  const { look, about, ticket } = found.value;
  if (ticket !== undefined && look.found === 'nothing') {
    return accept({ card: ticketBrief(ticket, context.identity.acting(), context.newId(), context.link(tickets.sheetId), context.reading), where: 'on top' });
  }
  return accept({ card: lookCard(look, context.reading, { ...(about === undefined ? {} : { tickets: about }), ticket: ticket?.ticket ?? '' }), where: 'on top' });
}

const FILE = { person: name, device: name, category: oneOf(['', ...CATEGORIES]), text: shortText(MAX_TEXT_CHARS), contact: oneOf(['', 'student', 'guardian']) } as const;

function file(context: CardContext, told: FileTold & { readonly click: string; readonly how: string }): Verdict<CardAnswer> {
  const { click, how, category, ...said } = told;
  if (said.text.trim() === '') return accept({ card: fileForm(told, context.newId(), CARDS.file.need), where: 'in place' });
  const filed = fileTicket(context, click, { ...said, category: category as Category, language: '', how: how as Told['how'] });
  if (!filed.ok) return filed;
  const { ticket, same } = filed.value;
  if (same !== '') return accept({ card: fileForm(told, context.newId(), '', same), where: 'in place' });
  return accept({ card: filedCard(ticket, how === 'join'), where: 'on home', told: how === 'join' ? CARDS.file.joined(ticket) : CARDS.file.made(ticket) });
}

export const ticketCards: readonly AnyCardAction[] = [
  cardAction({
    ...{ action: 'find', who: 'editor', mode: 'read', args: { find: shortText(NAME_CHARS) } },
    run: (context, { find }) => (find.trim() === '' ? accept({ card: lookCard({ found: 'nothing', text: '' }, context.reading), where: 'on top' }) : looked(context, find, 'text')),
  }),
  cardAction({ action: 'device', who: 'editor', mode: 'read', args: { serial: name }, run: (context, { serial }) => looked(context, serial, 'serial') }),
  cardAction({ action: 'ticket', who: 'editor', mode: 'read', args: { find: name }, run: (context, { find }) => openedTicket(context, find) }),
  cardAction({
    ...{ action: 'ticket.take', who: 'editor', mode: 'change', args: { click: clickId, ticket: name } },
    run(context, { click, ticket }) {
      const taken = takeTicket(context, click, ticket);
      if (!taken.ok) return taken;
      return accept({ card: ticketBrief(taken.value.ticket, context.identity.acting(), context.newId(), context.link(tickets.sheetId), context.reading), where: 'in place', told: CARDS.ticket.taken(ticket) });
    },
  }),
  cardAction({ action: 'file', who: 'editor', mode: 'read', args: FILE, run: (context, told) => accept({ card: fileForm({ ...told, category: told.category || FILE_NOTHING.category }, context.newId()), where: 'on top' }) }),
  cardAction({
    ...{ action: 'file.do', who: 'editor', mode: 'change', args: { ...FILE, click: clickId, how: oneOf(['ask', 'file', 'join']) } },
    run: file,
    again: ({ click: _click, how: _how, ...told }, click, message) => fileForm(told, click, message),
  }),
];
