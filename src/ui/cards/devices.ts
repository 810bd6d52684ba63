/** This file makes the cards of devices and people: what was looked up, and several to choose from. */
import { STATE_WORDS, wordFor } from '../client/wording';
import { CARDS } from '../client/wording/cards';
import { DEVICES } from '../client/wording/loans';
import type { BorrowerCard, InventoryCard, LoanCard, LookUp, Named } from '../contracts/loans';
import { type Card, type CardButton, type CardPart, buttons, card, line, press, text } from './card';
import { type Reading, dayText, momentText } from './dates';
import { findParts } from './home';

/** What people call a device. */
export const nameOf = ({ assetTag, serial }: Pick<InventoryCard, 'assetTag' | 'serial'>): string => (assetTag === '' ? serial : assetTag);

/** The tickets about a device, the newest first. */
export interface DeviceTickets {
  readonly live: number;
  readonly all: readonly { readonly ticket: string; readonly state: string }[];
}

function holderParts(device: InventoryCard, reading: Reading): readonly CardPart[] {
  const { open } = device;
  if (device.twice) return [text(DEVICES.twice)];
  if (open === null) return line(DEVICES.holder, DEVICES.nobody);
  const due = open.dueOn === null ? '' : `${DEVICES.due} ${dayText(open.dueOn, reading)}`;
  const since = open.outAt === null ? '' : DEVICES.since(momentText(open.outAt, reading));
  const below = [device.holderLeft ? DEVICES.holderLeft : '', since, due].filter((part) => part !== '').join(' · ');
  const does = open.holderKind === 'person' ? { does: { action: 'person', args: { person: open.holderId } } } : {};
  return line(DEVICES.holder, open.holder === '' ? open.holderId : open.holder, { ...(below === '' ? {} : { below }), ...does });
}

function deviceButtons(device: InventoryCard): readonly CardButton[] {
  const about = { serial: device.serial, name: nameOf(device) };
  const file = press(CARDS.device.file, 'file', { device: nameOf(device) });
  if (device.twice) return [file];
  const { open } = device;
  if (open === null) return [press(CARDS.device.checkOut, 'out', about, true), ...(device.status === 'available' ? [] : [press(CARDS.device.checkIn, 'in', about)]), file];
  return [press(CARDS.device.checkIn, 'in', { ...about, from: open.holder }, true), press(CARDS.device.handOver, 'out', { ...about, instead: open.loan }), file];
}

const loanLine = (loan: LoanCard, reading: Reading): readonly CardPart[] =>
  line(loan.outAt === null ? loan.loan : dayText(new Date(loan.outAt).toISOString().slice(0, 'YYYY-MM-DD'.length), reading), loan.holder === '' ? loan.holderId : loan.holder, { below: wordFor({ out: DEVICES.open, returned: 'back' }, loan.state) });

function ticketParts({ live, all }: DeviceTickets): readonly CardPart[] {
  const [newest] = all;
  if (newest === undefined) return [text(CARDS.device.noTickets)];
  return line(CARDS.device.newest, `${newest.ticket} · ${wordFor(STATE_WORDS, newest.state)}`, { below: CARDS.device.ticketCount(live, all.length), does: { action: 'ticket', args: { find: newest.ticket } } });
}

export interface DeviceCardMore {
  /** Absent where they were not read. */
  readonly tickets?: DeviceTickets;
  /** What stands above: what was just done, or why not. */
  readonly lead?: readonly CardPart[];
}

export function deviceCard(device: InventoryCard, reading: Reading, { tickets, lead = [] }: DeviceCardMore = {}): Card {
  const earlier = device.loans.filter((loan) => loan.loan !== device.open?.loan);
  return card(
    nameOf(device),
    [
      { parts: lead },
      { parts: [...holderParts(device, reading), ...line('Status', wordFor(DEVICES.statuses, device.status)), ...line(DEVICES.condition, wordFor(DEVICES.conditions, device.condition)), buttons(...deviceButtons(device))] },
      { header: CARDS.device.tickets, parts: tickets === undefined ? [] : ticketParts(tickets) },
      {
        header: CARDS.device.details,
        inSight: 2,
        parts: [
          ...line(DEVICES.serial, device.serial),
          ...line(DEVICES.school, device.school),
          ...line(DEVICES.place, device.place),
          ...line(DEVICES.home, device.home),
          ...line(DEVICES.purpose, device.purpose),
          ...line(DEVICES.remarkOf, device.remark),
          ...line(DEVICES.lastContact, device.lastContact === null ? '' : dayText(device.lastContact, reading)),
          ...line(DEVICES.updatesUntil, device.updatesUntil === null ? '' : dayText(device.updatesUntil, reading)),
          ...line(DEVICES.previousTags, device.previousTags.join(', ')),
        ],
      },
      { header: CARDS.device.loans, inSight: 1, parts: earlier.flatMap((loan) => loanLine(loan, reading)) },
    ],
    { about: [device.kind, device.model].filter((part) => part !== '').join(' · ') },
  );
}

export function personCard(person: BorrowerCard, reading: Reading): Card {
  const held = person.holds.flatMap((loan) =>
    line(nameOf(loan), loan.dueOn === null ? DEVICES.since(momentText(loan.outAt, reading)) : `${DEVICES.due} ${dayText(loan.dueOn, reading)}`, { does: { action: 'device', args: { serial: loan.serial } } }),
  );
  const named = { person: person.personId, personName: person.name };
  const give = person.active ? [press(CARDS.person.give, 'out', named, true)] : [];
  return card(
    person.name === '' ? person.personId : person.name,
    [
      {
        parts: [
          ...(person.active ? [] : [text(DEVICES.left)]),
          ...line(DEVICES.school, person.school),
          ...line(DEVICES.number, person.studentNumber),
          ...line(DEVICES.email, person.email),
          buttons(...give, press(CARDS.person.file, 'file', { person: person.studentNumber === '' ? person.email : person.studentNumber })),
        ],
      },
      { header: CARDS.person.holds, parts: held.length === 0 ? [text(DEVICES.holdsNothing)] : held },
    ],
    { about: [person.role, person.grade === '' ? '' : DEVICES.grade(person.grade)].filter((part) => part !== '').join(' · ') },
  );
}

export const nothingCard = (typed: string): Card =>
  typed === ''
    ? card(CARDS.find.empty, [{ parts: findParts() }])
    : card(CARDS.find.nothing(typed), [{ parts: [text(CARDS.find.hint), ...findParts(typed)] }, { parts: [buttons(press(CARDS.find.asTicket, 'ticket', { find: typed }))] }]);

/** Several to choose from; where each leads is for the caller to say. */
export function choicesOf(named: Extract<Named, { found: 'several' }>, does: { device(serial: string): CardButton['does']; person(personId: string): CardButton['does'] }): readonly CardPart[] {
  const to = (press: CardButton['does']): { readonly does?: Exclude<CardButton['does'], { open: string }> } => ('action' in press ? { does: press } : {});
  return [
    ...named.devices.flatMap((one) => line(nameOf(one), [one.kind, one.model].filter((part) => part !== '').join(' · '), { below: one.school === '' ? one.serial : one.school, ...to(does.device(one.serial)) })),
    ...(named.devices.length > 0 && named.people.length > 0 ? [{ part: 'rule' as const }] : []),
    ...named.people.flatMap((one) => line(one.role, one.name, { below: [one.grade === '' ? '' : DEVICES.grade(one.grade), one.school, one.studentNumber].filter((part) => part !== '').join(' · '), ...to(does.person(one.personId)) })),
    ...(named.more === 0 ? [] : [text(CARDS.find.more(named.more))]),
  ];
}

/** What a text or a key names; `ticket` is the one that has the text as its number too. */
export function lookCard(look: Named | LookUp, reading: Reading, { tickets, ticket = '' }: { readonly tickets?: DeviceTickets; readonly ticket?: string } = {}): Card {
  const drawn = namedCard(look, reading, tickets);
  const lead = line(CARDS.device.sameNumber, ticket, { does: { action: 'ticket', args: { find: ticket } } });
  return lead.length === 0 ? drawn : { ...drawn, sections: [{ parts: lead }, ...drawn.sections] };
}

function namedCard(look: Named | LookUp, reading: Reading, tickets: DeviceTickets | undefined): Card {
  if (look.found === 'device') return deviceCard(look.device, reading, tickets === undefined ? {} : { tickets });
  if (look.found === 'person') return personCard(look.person, reading);
  if (look.found === 'nothing') return nothingCard(look.text);
  const parts = choicesOf(look, { device: (serial) => ({ action: 'device', args: { serial } }), person: (person) => ({ action: 'person', args: { person } }) });
  return card(CARDS.find.several, [{ parts: [text(CARDS.find.severalText), ...parts] }]);
}
