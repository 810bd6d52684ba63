/** This file puts what a change brought into the ticket on screen. */
import type { MessageCard, TicketUpdate, TicketView } from '../../contracts';

const same = (one: MessageCard, other: MessageCard): boolean =>
  one.at === other.at && one.kind === other.kind && one.who === other.who && one.text === other.text;

/**
 * The view after an update, unless another ticket is shown by now. A message that a look at the sheet brought meanwhile is not shown
 * twice.
 */
export function withUpdate(view: TicketView, { ticket, added, now }: TicketUpdate): TicketView {
  if (view.ticket.ticket !== ticket.ticket) return view;
  const fresh = added.filter((message) => !view.messages.some((known) => same(known, message)));
  return { ...view, ticket, messages: [...view.messages, ...fresh], now };
}
