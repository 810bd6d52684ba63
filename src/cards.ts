/**
 * This file is the deployable `cards`: the add-on's code with a Workspace add-on manifest, in the panel beside a sheet, run by each member of
 * staff as themselves. It works on the Staff workbook by its id and never on what is open.
 */
import { type CardCall, answerCard } from './app/cards';
import { register } from './app/entry';
import { newId } from './google/books';
import { cardContext } from './google/card-context';
import { callOf, googleCard, googleResponse, localeOf } from './google/cards';
import { executionLog } from './google/log';
import { ticketCards } from './helpdesk/card-entry';
import { homeCards } from './home/card-entry';
import { lendingCards } from './loans/card-entry';
import type { CardAnswer } from './ui/cards/card';

const edge = { log: executionLog, newId };
const actions = register('card action', [...homeCards, ...ticketCards, ...lendingCards], (action) => action.action);

/** Whoever may edit the Staff workbook may press anything; the file itself is the wall. */
const answer = (event: unknown, call: CardCall): CardAnswer => answerCard(edge, actions, call, () => cardContext(localeOf(event)), () => true);

/** The homepage of the manifest. */
export const onCardHome = (event: unknown): GoogleAppsScript.Card_Service.Card => googleCard(answer(event, { parameters: { action: 'start' }, form: {} }).card);

/** Every press on every card: which one, the parameters say. */
export const onCard = (event: unknown): GoogleAppsScript.Card_Service.ActionResponse => googleResponse(answer(event, callOf(event)));
