/** This file makes the cards of tickets: one to read and take, and the form on which one is filed for somebody. */
import { CATEGORY_KEYS } from '../../words/vocabulary';
import { CATEGORY_WORDS, STATE_WORDS, wordFor } from '../client/wording';
import { CARDS } from '../client/wording/cards';
import { TICKETS } from '../client/wording/tickets';
import type { TicketCard, TicketView } from '../contracts/tickets';
import { type Card, type CardPart, type CardSection, buttons, card, line, press, strong, text, trouble } from './card';
import { type Reading, momentText } from './dates';

const WORDS = CARDS.ticket;
/** As much of what was typed as a card shows; the spreadsheet has the rest. */
const WORDS_CHARS = 700;
const shortened = (words: string): string => ([...words].length > WORDS_CHARS ? `${[...words].slice(0, WORDS_CHARS).join('')}…` : words);

function standing(ticket: TicketCard, reading: Reading): readonly CardPart[] {
  const due = ticket.answeredAt === null ? (ticket.dueAt ?? ticket.resolveBy) : ticket.resolveBy;
  const isLive = ticket.state !== 'resolved' && ticket.state !== 'closed';
  return [
    ...line(TICKETS.state, wordFor(STATE_WORDS, ticket.state), ticket.priority === 'normal' ? {} : { below: `${TICKETS.priority}: ${ticket.priority}` }),
    ...line(WORDS.assignee, ticket.assignee === '' ? WORDS.nobody : ticket.assignee),
    ...line(WORDS.due, isLive ? momentText(due, reading) : ''),
    ...line(WORDS.opened, momentText(ticket.openedAt, reading), ticket.school === '' ? {} : { below: ticket.school }),
  ];
}

function actions(ticket: TicketCard, me: string, click: string, sheet: string): CardPart {
  const isLive = ticket.state !== 'resolved' && ticket.state !== 'closed';
  const isMine = ticket.assignee.toLowerCase() === me.toLowerCase();
  return buttons(...(isLive && !isMine ? [press(WORDS.take, 'ticket.take', { click, ticket: ticket.ticket }, true)] : []), { text: WORDS.answer, does: { open: sheet } });
}

const wordsOf = (ticket: TicketCard): CardSection => ({
  header: WORDS.said,
  parts: [text(shortened(ticket.summary === '' ? '–' : ticket.summary)), ...line(WORDS.translated, shortened(ticket.translation))],
});

const titleOf = (ticket: TicketCard): string => `${ticket.ticket} · ${wordFor(CATEGORY_WORDS, ticket.category)}`;

/** `sheet` is the address of the ticket's tab. */
export function ticketView(view: TicketView, click: string, sheet: string, reading: Reading): Card {
  const { ticket, person, device } = view;
  const last = view.messages[view.messages.length - 1];
  return card(titleOf(ticket), [
    { parts: [...standing(ticket, reading), actions(ticket, view.me, click, sheet)] },
    wordsOf(ticket),
    {
      parts: [
        ...line(WORDS.person, person?.name ?? ticket.studentAsTyped, person === null ? {} : { below: person.studentNumber }),
        ...(device === null ? line(WORDS.device, ticket.deviceAsTyped) : line(WORDS.device, device.assetTag === '' ? device.serial : device.assetTag, { below: device.holder, does: { action: 'device', args: { serial: device.serial } } })),
        ...line(WORDS.asked, ticket.contact === '' ? ticket.phone : ticket.contact),
      ],
    },
    { header: WORDS.last, parts: last === undefined ? [] : line(last.who, shortened(last.text), { below: momentText(last.at, reading) }) },
    { header: WORDS.others, inSight: 1, parts: view.others.flatMap((other) => line(TICKETS.how[other.how] ?? other.how, other.ticket, { below: wordFor(STATE_WORDS, other.state), does: { action: 'ticket', args: { find: other.ticket } } })) },
  ]);
}

/** After a change the rest is not read again. */
export const ticketBrief = (ticket: TicketCard, me: string, click: string, sheet: string, reading: Reading): Card =>
  card(titleOf(ticket), [{ parts: [...standing(ticket, reading), actions(ticket, me, click, sheet), buttons(press(WORDS.all, 'ticket', { find: ticket.ticket }))] }, wordsOf(ticket)]);

/** All that is told of a ticket for somebody. */
export interface FileTold {
  readonly person: string;
  readonly device: string;
  readonly category: string;
  readonly text: string;
  readonly contact: string;
}

export const FILE_NOTHING: FileTold = { person: '', device: '', category: 'screen', text: '', contact: '' };

export function fileForm(told: FileTold, click: string, message = '', same = ''): Card {
  const send = { ...told, click };
  const answer =
    same === ''
      ? [buttons(press(CARDS.file.button, 'file.do', { ...send, how: 'ask' }, true))]
      : [strong(TICKETS.same(same)), buttons(press(TICKETS.join(same), 'file.do', { ...send, how: 'join' }, true), press(TICKETS.separate, 'file.do', { ...send, how: 'file' }))];
  return card(CARDS.file.title, [
    ...trouble(message),
    {
      parts: [
        { part: 'field', named: 'person', title: TICKETS.person, value: told.person },
        { part: 'field', named: 'device', title: TICKETS.device, value: told.device },
        { part: 'choice', named: 'category', title: TICKETS.about, options: CATEGORY_KEYS.map((value) => ({ text: CATEGORY_WORDS[value], value })), value: told.category },
        { part: 'field', named: 'text', title: TICKETS.words, value: told.text, long: true },
        {
          part: 'choice',
          named: 'contact',
          title: TICKETS.tell,
          options: [
            { text: TICKETS.nobody, value: '' },
            { text: TICKETS.contacts['student'] ?? '', value: 'student' },
            { text: TICKETS.contacts['guardian'] ?? '', value: 'guardian' },
          ],
          value: told.contact,
        },
        ...answer,
      ],
    },
  ]);
}

export const filedCard = (ticket: string, joined: boolean): Card =>
  card(joined ? CARDS.file.joined(ticket) : CARDS.file.made(ticket), [{ parts: [buttons(press(CARDS.file.open, 'ticket', { find: ticket }, true), press(CARDS.file.another, 'file'), press(CARDS.home.again, 'home'))] }]);
