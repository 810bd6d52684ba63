/** This file answers a visit to the hub: what is asked for, what of that is published, and the page that says it. */
import type { Day } from '../base/time';
import type { HubView } from '../ui/contracts/hub';
import type { HubCatalogue } from '../words/catalogues';
import { placeholders } from '../words/fill';
import { type OwnTexts, withOwn } from '../words/own';
import { textsOf } from '../words/places';
import { type Base, type Card, cardsIn, cardsInText, ownInText, ownOf, requestsOf, standingIn } from './published';
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

const NOTHING_OWN: OwnTexts = new Map();

/** The page that an address asks for, or one that says that there is none to be had now. Never throws for what somebody typed or shared. */
export function visit(parameter: Readonly<Record<string, string | undefined>>, context: HubContext): { readonly view: HubView; readonly words: HubCatalogue } {
  const asked = askedBy(parameter);
  const ours = context.words(asked.language);
  try {
    const { drawn, own } = drawnFor(asked, context);
    const words = reworded(ours, own);
    return { view: hubView(asked, drawn, words, context.address), words };
  } catch (error) {
    if (!(error instanceof NothingAtHand)) throw error;
    context.log.note('The Published workbook cannot be read.', { error: String(error.why) });
    return { view: sorryView(asked, error.base, context.address), words: ours };
  }
}

/** With the district's own wording where it can be filled in as ours is: hands may change that table too. */
function reworded(ours: HubCatalogue, own: OwnTexts): HubCatalogue {
  if (own.size === 0) return ours;
  const texts = textsOf(ours);
  const fits = (place: string, said: string): boolean => said !== '' && placeholders(said).join() === placeholders(texts.get(place) ?? '').join();
  return withOwn(ours, new Map([...own].filter(([place, said]) => fits(place, said))));
}

function drawnFor(asked: Asked, context: HubContext): { readonly drawn: Drawn; readonly own: OwnTexts } {
  const shelf = new Shelf(context);
  const today = context.today();
  const isTicket = asked.page === 'ticket';
  const { base, texts } = shelf.get([ownOf(asked.language), ...(isTicket ? [] : [cardsIn(asked.language)]), ...(asked.page === 'search' ? [cardsIn('en')] : [])]);
  const own = ownInText(texts[ownOf(asked.language)] ?? '') ?? NOTHING_OWN;
  if (isTicket) return { drawn: { base, standing: ticketFor(asked, base, shelf, context), cards: [], english: [], today }, own };
  const cards = (language: Asked['language']): readonly Card[] => cardsInText(texts[cardsIn(language)] ?? '') ?? [];
  return { drawn: { base, cards: cards(asked.language), english: asked.page === 'search' ? cards('en') : [], standing: undefined, today }, own };
}

/** Whatever was typed goes the same way, so that neither words nor time tell whether a number exists. */
function ticketFor({ ticket, code }: Asked, base: Base, shelf: Shelf, context: HubContext): Drawn['standing'] {
  const key = base.facts['status key'] ?? '';
  if (ticket === '' || code === '') return undefined;
  const number = numberTyped(ticket);
  if (key === '') return { number, found: null };
  const hash = statusHash(context.hmac(statusText(number, codeTyped(code)), key));
  const name = requestsOf(hash);
  const { texts } = shelf.get([name]);
  return { number, found: number === '' || codeTyped(code) === '' ? null : standingIn(texts[name] ?? '', hash) };
}
