/** This file reads what somebody typed, scanned or pasted into the look-up: an address from a sticker or a mail is taken for what it names. */

/** The parameters by which our own addresses name a ticket or a device. */
const NAMED_IN_ADDRESS = /^https?:\/\/\S*[?&](?:ticket|tag|t)=([^&#\s]+)/i;

/** What an address of ours names; any other text as it is. */
export function plainText(typed: string): string {
  const named = NAMED_IN_ADDRESS.exec(typed.trim())?.[1];
  if (named === undefined) return typed;
  try {
    return decodeURIComponent(named);
  } catch {
    // A stray % is no address of ours; what stands there is looked for.
    return named;
  }
}

/** A ticket's number, with or without its letters; nobody will have ten million tickets, and longer numbers are people's. */
const TICKET = /^(?:MT[-\s]?)?(\d{1,7})$/i;

/** The ticket that a text may mean; '' where it cannot be one. */
export function ticketIn(text: string): string {
  const digits = TICKET.exec(text.trim())?.[1];
  return digits === undefined || /^0/.test(digits) ? '' : `MT-${digits}`;
}
