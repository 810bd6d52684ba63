/** This file makes the cards on which devices go out and come back: the forms, the questions on the way, and what came of them. */
import { CARDS } from '../client/wording/cards';
import { DEVICES } from '../client/wording/loans';
import { CONDITIONS } from '../../devices/sheet';
import type { Lent, Undo } from '../contracts/loans';
import { type Card, type CardPart, type Option, buttons, card, line, press, strong, text, trouble } from './card';
import type { Reading } from './dates';
import { choicesOf, deviceCard, nameOf } from './devices';

const WORDS = CARDS.out;

/** All that a check-out is told; '' where it was not said yet. */
export interface OutTold {
  readonly serial: string;
  readonly name: string;
  readonly person: string;
  readonly personName: string;
  readonly to: string;
  readonly device: string;
  readonly due: string;
  readonly condition: string;
  readonly instead: string;
}

export const OUT_NOTHING: OutTold = { serial: '', name: '', person: '', personName: '', to: '', device: '', due: '', condition: '', instead: '' };

const conditions = (): readonly Option[] => [{ text: DEVICES.asItIs, value: '' }, ...CONDITIONS.filter((one) => one !== '').map((value) => ({ text: DEVICES.conditions[value], value }))];

/** The form: a device is known and somebody is asked for, or the other way round. `click` names the press, so that it happens once. */
export function outForm(told: OutTold, click: string, message = ''): Card {
  const isTo = told.person !== '';
  const asked: CardPart = isTo
    ? { part: 'field', named: 'device', title: WORDS.device, hint: WORDS.deviceHint, value: told.device }
    : { part: 'field', named: 'to', title: WORDS.to, hint: WORDS.toHint, value: told.to };
  return card(
    isTo ? WORDS.titleTo(told.personName) : WORDS.title(told.name),
    [
      ...trouble(message),
      {
        parts: [
          asked,
          { part: 'day', named: 'due', title: WORDS.due, value: told.due },
          { part: 'choice', named: 'condition', title: WORDS.condition, options: conditions(), value: told.condition },
        ],
      },
    ],
    { footer: press(told.instead === '' ? WORDS.button : WORDS.handOver, 'out.do', { ...told, click, sure: '' }, true) },
  );
}

/** A question that somebody has to answer before anything is changed. */
function questionCard(lent: Exclude<Lent, { outcome: 'done' | 'look' | 'not out' }>, told: OutTold, click: string): Card {
  const { device } = lent;
  const name = nameOf(device);
  const again = { ...told, serial: device.serial, name, click };
  const leave = press(DEVICES.leaveIt, 'device', { serial: device.serial });
  const holder = device.open?.holder ?? '';
  if (lent.outcome === 'doubtful') return card(WORDS.question, [{ parts: [strong(DEVICES.doubtful(name, lent.doubts)), text(WORDS.forWhom(lent.to)), buttons(press(DEVICES.allTheSame, 'out.do', { ...again, sure: 'yes' }, true), leave)] }]);
  const instead = { ...again, instead: device.open?.loan ?? '', sure: '' };
  const question = lent.outcome === 'already' ? DEVICES.already(name, holder) : DEVICES.held(name, holder);
  const yes = lent.outcome === 'already' ? (told.due === '' ? [] : [press(DEVICES.newDay(told.due), 'out.do', instead, true)]) : [press(DEVICES.handOverTo(lent.to), 'out.do', instead, true)];
  return card(WORDS.question, [{ parts: [strong(question), buttons(...yes, leave)] }]);
}

const undoParts = (undo: Undo | null, click: string): readonly CardPart[] => (undo === null ? [] : [buttons(press(CARDS.undo, 'undo', { click, undo: JSON.stringify(undo) }))]);

/** What came of a check-out: done, a question, or the form once more. */
export function outCard(lent: Lent, told: OutTold, click: string, reading: Reading): { readonly card: Card; readonly told?: string } {
  if (lent.outcome === 'look') {
    const { named } = lent;
    const typed = told.person === '' ? told.to : told.device;
    if (named.found !== 'several') return { card: outForm(told, click, named.found === 'nothing' && typed !== '' ? CARDS.find.nothing(typed) : told.person === '' ? WORDS.typeFirst : WORDS.scanFirst) };
    const base = { ...told, click, sure: '' };
    const parts = choicesOf(named, {
      device: (serial) => ({ action: 'out.do', args: { ...base, serial, name: serial } }),
      person: (person) => ({ action: 'out.do', args: { ...base, person, personName: told.to } }),
    });
    return { card: card(CARDS.find.several, [{ parts: [text(CARDS.find.severalText), ...parts] }]) };
  }
  if (lent.outcome === 'not out') return { card: deviceCard(lent.device, reading) };
  if (lent.outcome !== 'done') return { card: questionCard(lent, told, click) };
  const { device, person } = lent;
  const did = DEVICES.did.out(nameOf(device), device.open?.holder ?? '');
  const second = lent.secondOfKind === '' || person === null ? [] : [text(DEVICES.did.second(person.name, lent.secondOfKind, person.holds.length))];
  return { card: deviceCard(device, reading, { lead: [strong(did), ...second, ...undoParts(lent.undo, click)] }), told: did };
}

export interface InTold {
  readonly serial: string;
  readonly name: string;
  readonly from: string;
  readonly condition: string;
  readonly place: string;
  readonly status: string;
}

const STATUSES: readonly (keyof typeof DEVICES.statuses)[] = ['available', 'in repair', 'lost', 'stolen', 'retired'];

export function inForm(told: InTold, click: string, message = ''): Card {
  const parts: readonly CardPart[] = [
    ...(told.from === '' ? [] : [text(CARDS.in.from(told.from))]),
    { part: 'choice', named: 'condition', title: DEVICES.condition, options: conditions(), value: told.condition },
    { part: 'choice', named: 'status', title: DEVICES.statusIn, options: STATUSES.map((value) => ({ text: DEVICES.statuses[value], value })), value: told.status },
    { part: 'field', named: 'place', title: CARDS.in.place, hint: DEVICES.homeHint, value: told.place },
  ];
  return card(CARDS.in.title(told.name), [...trouble(message), { parts }], { footer: press(CARDS.in.button, 'in.do', { ...told, click }, true) });
}

/** What came of a check-in, or of taking something back. */
export function backCard(lent: Lent, said: { readonly from: string; readonly undone: boolean }, click: string, reading: Reading): { readonly card: Card; readonly told?: string } {
  if (lent.outcome === 'look') return { card: card(CARDS.trouble.title, [{ parts: line(DEVICES.device, CARDS.find.hint) }]) };
  const name = nameOf(lent.device);
  if (lent.outcome !== 'done') return { card: deviceCard(lent.device, reading, { lead: [strong(DEVICES.did.notOut(name))] }), told: DEVICES.did.notOut(name) };
  const did = said.undone ? DEVICES.did.undone(name) : lent.device.status === 'available' ? DEVICES.did.in(name, said.from) : DEVICES.did.found(name, lent.device.status);
  const broken = !said.undone && lent.device.condition === 'broken' && lent.device.status === 'available' ? [text(DEVICES.did.broken(name))] : [];
  return { card: deviceCard(lent.device, reading, { lead: [strong(did), ...broken, ...undoParts(lent.undo, click)] }), told: did };
}
