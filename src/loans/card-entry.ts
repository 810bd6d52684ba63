/** This file registers what staff may do with devices and people on the add-on's cards; the work is done by the same workflows as in the sidebar. */
import { type AnyCardAction, type CardContext, cardAction, name } from '../app/cards';
import { type ArgumentCheck, clickId, oneOf } from '../app/entry';
import { isDay } from '../base/time';
import { type Verdict, accept } from '../base/verdict';
import { CONDITIONS } from '../devices/sheet';
import type { CardAnswer } from '../ui/cards/card';
import { personCard } from '../ui/cards/devices';
import { type OutTold, OUT_NOTHING, backCard, inForm, outCard, outForm } from '../ui/cards/lending';
import type { Lent, Undo } from '../ui/contracts/loans';
import { STATUSES_IN } from './rules/check-in';
import { undoCheck } from './staff-entry';
import { checkInDevice, checkOutDevice, undoLoan } from './workflow/lend';
import { lookUp } from './workflow/look-up';

const dayOrNone: ArgumentCheck = { expected: 'it should be a date, such as 2026-10-02, or empty', accepts: (value) => value === '' || (typeof value === 'string' && isDay(value)) };
const condition = oneOf(CONDITIONS);

/** An undo travels as text. */
function undoOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
const undo: ArgumentCheck = { expected: undoCheck.expected, accepts: (value) => typeof value === 'string' && undoCheck.accepts(undoOf(value)) };

const OUT = { serial: name, name, person: name, personName: name, to: name, device: name, due: dayOrNone, condition, instead: name } as const;
const IN = { serial: name, name, from: name, condition, place: name, status: oneOf(['', ...STATUSES_IN]) } as const;

function lent(verdict: Verdict<Lent>, draw: (lent: Lent) => Pick<CardAnswer, 'card' | 'told'>): Verdict<CardAnswer> {
  return verdict.ok ? accept({ ...draw(verdict.value), where: verdict.value.outcome === 'done' ? 'on home' : 'in place' }) : verdict;
}

function checkOut(context: CardContext, told: OutTold & { readonly click: string; readonly sure: string }): Verdict<CardAnswer> {
  const { click, serial, device, person, to, due, condition: good, instead, sure } = told;
  const [deviceBy, holderBy] = [serial === '' ? 'text' : 'serial', person === '' ? 'text' : 'person'] as const;
  const asked = { click, device: serial === '' ? device : serial, deviceBy, holder: person === '' ? to : person, holderBy, dueOn: due, condition: good, place: '', remark: '', sure: sure === 'yes', instead };
  return lent(checkOutDevice(context, asked), (came) => outCard(came, told, context.newId(), context.reading));
}

export const lendingCards: readonly AnyCardAction[] = [
  cardAction({
    ...{ action: 'person', who: 'editor', mode: 'read', args: { person: name } },
    run(context, { person }) {
      const found = lookUp(context, person, 'person');
      if (!found.ok) return found;
      const { value } = found;
      return accept({ card: value.found === 'person' ? personCard(value.person, context.reading) : outForm(OUT_NOTHING, context.newId()), where: 'on top' });
    },
  }),
  cardAction({ action: 'out', who: 'editor', mode: 'read', args: OUT, run: (context, told) => accept({ card: outForm({ ...OUT_NOTHING, ...told }, context.newId()), where: 'on top' }) }),
  cardAction({
    ...{ action: 'out.do', who: 'editor', mode: 'change', args: { ...OUT, click: clickId, sure: oneOf(['', 'yes']) } },
    run: checkOut,
    again: ({ click: _click, sure: _sure, ...told }, click, message) => outForm(told, click, message),
  }),
  cardAction({ action: 'in', who: 'editor', mode: 'read', args: IN, run: (context, told) => accept({ card: inForm({ ...told, status: told.status || 'available' }, context.newId()), where: 'on top' }) }),
  cardAction({
    ...{ action: 'in.do', who: 'editor', mode: 'change', args: { ...IN, click: clickId } },
    run: (context, { click, serial, condition: good, place, status, from }) =>
      lent(checkInDevice(context, { click, device: serial, deviceBy: 'serial', condition: good, place, status }), (came) => backCard(came, { from, undone: false }, context.newId(), context.reading)),
    again: ({ click: _click, ...told }, click, message) => inForm(told, click, message),
  }),
  cardAction({
    ...{ action: 'undo', who: 'editor', mode: 'change', args: { click: clickId, undo } },
    run: (context, { click, undo: text }) => lent(undoLoan(context, click, undoOf(text) as Undo), (came) => backCard(came, { from: '', undone: true }, context.newId(), context.reading)),
  }),
];
