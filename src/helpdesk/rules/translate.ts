/** This file decides what a machine should translate: what families wrote into English, what staff wrote into the family's language. */
import type { Message, Ticket } from '../sheet';
import { isLive } from './tickets';

/** One text, and where its translation belongs. */
export interface Wanted {
  readonly of: 'ticket' | 'message';
  readonly key: string;
  readonly text: string;
  /** '' lets the translator find it out. */
  readonly from: string;
  readonly to: string;
}

const isForeign = (language: string): boolean => language !== '' && language !== 'en';

export const ofTicket = (ticket: Ticket): Wanted | null =>
  ticket.translation === '' && ticket.summary.trim() !== '' && isForeign(ticket.language) && isLive(ticket)
    ? { of: 'ticket', key: ticket.ticket, text: ticket.summary, from: ticket.language, to: 'en' }
    : null;

/** Notes stay among staff; a canned answer has its own words in every language. */
export function ofMessage(message: Message, ticket: Pick<Ticket, 'language'>): Wanted | null {
  const { kind, canned, translation, text, messageId } = message;
  if (kind === 'note' || canned !== '' || translation !== '' || text.trim() === '') return null;
  const language = kind === 'answer' ? ticket.language : message.language || ticket.language;
  if (!isForeign(language)) return null;
  // What language staff write in nobody asks them.
  return kind === 'answer' ? { of: 'message', key: messageId, text, from: '', to: language } : { of: 'message', key: messageId, text, from: language, to: 'en' };
}

/** One call takes about so much: cloud.google.com/translate/quotas recommends at most 5,000 characters. */
export const PIECE_CHARS = 4_500;

/** A text in pieces that each fit one call, parted between lines where that can be. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const line = rest.length <= PIECE_CHARS ? rest.length : rest.lastIndexOf('\n', PIECE_CHARS - 1) + 1;
    const end = line > 0 ? line : PIECE_CHARS;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}
