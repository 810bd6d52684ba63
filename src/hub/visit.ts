/** This file answers a visit to the hub: what is asked for, what of that is published, and the page that says it. */
import type { Day } from '../base/time';
import type { HubView } from '../ui/contracts/hub';
import type { HubCatalogue } from '../words/catalogues';
import { type Base, type Card, cardsIn, cardsInText, requestsOf, standingIn } from './published';
import { type Asked, askedBy } from './rules/asked';
import { codeTyped, numberTyped, statusHash, statusText } from './rules/ticket-code';
import { NothingAtHand, Shelf, type ShelfTools } from './shelf';
import { type Drawn, hubView, sorryView } from './view';

export interface HubContext extends ShelfTools {
  readonly address: string;
  words(language: Asked['language']): HubCatalogue;
  hmac(text: string, key: string): readonly number[];
  today(): Day;
}

/** The page that an address asks for, or one that says that there is none to be had now. Never throws for what somebody typed or shared. */
export function visit(parameter: Readonly<Record<string, string | undefined>>, context: HubContext): { readonly view: HubView; readonly words: HubCatalogue } {
  const asked = askedBy(parameter);
  const words = context.words(asked.language);
  try {
    const { base, ...rest } = drawnFor(asked, context);
    return { view: hubView(asked, { base, ...rest }, words, context.address), words };
  } catch (error) {
    if (!(error instanceof NothingAtHand)) throw error;
    context.log.note('The Published workbook cannot be read.', { error: String(error.why) });
    return { view: sorryView(asked, error.base, context.address), words };
  }
}

function drawnFor(asked: Asked, context: HubContext): Drawn {
  const shelf = new Shelf(context);
  const today = context.today();
  if (asked.page === 'ticket') return { ...ticketFor(asked, shelf, context), cards: [], english: [], today };
  const names = [cardsIn(asked.language), ...(asked.page === 'search' ? [cardsIn('en')] : [])];
  const { base, texts } = shelf.get(names);
  const cards = (language: Asked['language']): readonly Card[] => cardsInText(texts[cardsIn(language)] ?? '') ?? [];
  return { base, cards: cards(asked.language), english: asked.page === 'search' ? cards('en') : [], standing: undefined, today };
}

/** Whatever was typed goes the same way, so that neither words nor time tell whether a number exists. */
function ticketFor({ ticket, code }: Asked, shelf: Shelf, context: HubContext): { readonly base: Base; readonly standing: Drawn['standing'] } {
  const { base } = shelf.get([]);
  const key = base.facts['status key'] ?? '';
  if (ticket === '' || code === '') return { base, standing: undefined };
  const number = numberTyped(ticket);
  if (key === '') return { base, standing: { number, found: null } };
  const hash = statusHash(context.hmac(statusText(number, codeTyped(code)), key));
  const name = requestsOf(hash);
  const { texts } = shelf.get([name]);
  return { base, standing: { number, found: number === '' || codeTyped(code) === '' ? null : standingIn(texts[name] ?? '', hash) } };
}
