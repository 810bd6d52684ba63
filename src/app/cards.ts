/** This file defines what rooms register for the add-on's cards, and is the edge that every press on a card passes through. */
import { type UserCode, USER_CODES, UserError, sentence } from '../base/codes';
import type { Keep } from '../base/ports';
import type { Refusal, Verdict } from '../base/verdict';
import { type Card, type CardAnswer, buttons, card, press, text } from '../ui/cards/card';
import type { Reading } from '../ui/cards/dates';
import { CARDS } from '../ui/client/wording/cards';
import type { StaffContext } from './context';
import { type ArgumentCheck, type Who, shortText } from './entry';
import { Unavailable, sentenceFor } from './run';

/** What a press is handed: the Staff workbook by its id, and who reads the card. Nothing is open, and nothing selected. */
export interface CardContext extends StaffContext {
  /** What is remembered for this person alone. */
  readonly mine: Keep;
  readonly reading: Reading;
  /** The address of the Staff workbook, at one of its tabs. */
  link(sheetId?: number): string;
}

/** Texts by name: what the card carried, with what somebody has set in its fields instead. */
type Told<Name extends string> = Readonly<Record<Name, string>>;

export interface CardAction<Name extends string = string> {
  readonly action: string;
  readonly who: Who;
  /** A `read` is handed no means to write. */
  readonly mode: 'change' | 'read';
  readonly args: Readonly<Record<Name, ArgumentCheck>>;
  run(context: CardContext, told: Told<Name>): Verdict<CardAnswer>;
  /** The form once more, with what was typed and why not; absent where there was none. */
  again?(told: Told<Name>, click: string, message: string): Card;
}

/** An action whose own names are settled; the register holds them side by side. */
export type AnyCardAction = Omit<CardAction, 'run' | 'again'> & {
  run(context: CardContext, told: never): Verdict<CardAnswer>;
  again?(told: never, click: string, message: string): Card;
};

export const cardAction = <Name extends string>(action: CardAction<Name>): AnyCardAction => action;

/** What a card may leave out: a text that nobody has typed. */
export const NAME_CHARS = 200;
export const name = shortText(NAME_CHARS);

/** What Google handed over: texts from the card, and from its fields. */
export interface CardCall {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly form: Readonly<Record<string, string>>;
}

interface Edge {
  readonly log: StaffContext['log'];
  newId(): string;
}

const older = (): UserError => new UserError('argument-wrong', { field: 'card', expected: CARDS.trouble.unknown });

/**
 * Every text that the action takes, checked; what is said twice is as the field says. Google sends all fields of a card with each press, so those
 * of another action are passed over. Throws for anything that no card of ours carries.
 */
function toldBy(action: AnyCardAction, { parameters, form }: CardCall): Readonly<Record<string, string>> {
  const { action: _action, ...carried } = parameters;
  const given: Readonly<Record<string, unknown>> = { ...carried, ...form };
  const taken = Object.keys(action.args);
  if (Object.keys(carried).some((field) => !taken.includes(field))) throw older();
  const told = Object.fromEntries(taken.map((field) => [field, given[field] ?? '']));
  for (const [field, check] of Object.entries(action.args)) if (!check.accepts(told[field])) throw new UserError('argument-wrong', { field, expected: check.expected });
  return told as Record<string, string>;
}

const refusal = ({ code, about }: Refusal): string => sentence(USER_CODES[code], about);

/** Codes after which nothing but access helps. */
const NO_ACCESS: readonly UserCode[] = ['workbook-closed', 'not-set-up'];

function troubleCard(message: string, error: unknown, link: string): Card {
  const closed = error instanceof UserError && NO_ACCESS.includes(error.code);
  if (!closed || link === '') return card(CARDS.trouble.title, [{ parts: [text(message), buttons(press(CARDS.home.again, 'home'))] }]);
  return card(CARDS.trouble.closedTitle, [{ parts: [text(message), text(CARDS.trouble.closed), buttons({ text: CARDS.trouble.request, does: { open: link }, main: true }, press(CARDS.home.again, 'home'))] }]);
}

/**
 * Answers one press: which action, whether its texts can be used, whether this person may, then the action itself. A refusal keeps what
 * was typed; where it is not certain that nothing was saved, the form keeps its click too, so that pressing again happens once.
 */
export function answerCard(edge: Edge, actions: ReadonlyMap<string, AnyCardAction>, call: CardCall, open: () => CardContext, may: (context: CardContext, who: Who) => boolean): CardAnswer {
  let told: Readonly<Record<string, string>> | null = null;
  let action: AnyCardAction | undefined;
  let context: CardContext | null = null;
  const again = (message: string, click: string, error: unknown): CardAnswer => {
    const closed = error instanceof UserError && NO_ACCESS.includes(error.code);
    if (told !== null && action?.again !== undefined && !closed) return { card: action.again(told as never, click, message), where: 'in place', told: message };
    return { card: troubleCard(message, error, context?.link() ?? ''), where: 'on top', told: message };
  };
  try {
    const named = call.parameters['action'];
    action = typeof named === 'string' ? actions.get(named) : undefined;
    if (action === undefined) throw older();
    told = toldBy(action, call);
    context = open();
    const visitor = context.identity.visitor();
    if (visitor === null || visitor === '') throw new UserError('unknown-visitor');
    if (!may(context, action.who)) throw new UserError('not-allowed', { who: visitor });
    const verdict = action.run(context, told as never);
    return verdict.ok ? verdict.value : again(refusal(verdict), edge.newId(), null);
  } catch (error) {
    const message = sentenceFor(edge, error, `card ${String(call.parameters['action'])}`);
    const certain = error instanceof UserError || !(error instanceof Unavailable);
    return again(message, certain ? edge.newId() : (told?.['click'] ?? edge.newId()), error);
  }
}
