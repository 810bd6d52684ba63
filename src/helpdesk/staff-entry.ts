/** This file registers what staff may do with tickets in the sidebar; it is all of the helpdesk that the add-on carries. */
import { type AnyRpcMethod, type ArgumentCheck, change, clickId, oneOf, read, shortText, yesNo } from '../app/entry';
import type { StaffContext } from '../app/context';
import { MAX_TEXT_CHARS } from '../base/cell';
import { LANGUAGES } from '../words/languages';
import { CATEGORIES, type Category, LEVELS, type Level } from './categories';
import { CAUSES, HOLD_REASONS, RESOLUTIONS, TIERS, type Ticket } from './sheet';
import { LIVE_STATES, QUEUE_VIEWS, type QueueView } from './rules/work-list';
import { readCanned } from './workflow/canned-view';
import { linkTicket } from './workflow/link';
import { mergeTickets, relateTickets, unmergeTicket } from './workflow/merge';
import { type Told, fileOnBehalf } from './workflow/on-behalf';
import { lookAround, openTicket, selectedTicket } from './workflow/ticket-view';
import { answerTicket, assignTicket, holdTicket, noteOnTicket, passTicketOn, rankTicket, reopenTicket, resolveTicket, resumeTicket, takeTicket } from './workflow/tickets';
import { readQueue } from './workflow/work-list';

/** A ticket's number, an asset tag or a serial number. */
const NAME_CHARS = 100;
const name = shortText(NAME_CHARS);
/** The longest address, RFC 5321. */
const ADDRESS_CHARS = 254;
const address = shortText(ADDRESS_CHARS);
const message = shortText(MAX_TEXT_CHARS);
/** Nobody turns more pages than a year has tickets. */
const PAGES_MAX = 5_000;
const page: ArgumentCheck = { expected: 'it should be a page', accepts: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < PAGES_MAX };
const level = oneOf(LEVELS);
/** What a page may leave out. */
const optional = (check: ArgumentCheck): ArgumentCheck => ({ ...check, accepts: (value) => value === undefined || check.accepts(value) });
const onTicket = { click: clickId, ticket: name };

export const ticketMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'tickets.selected', StaffContext>('tickets.selected', { who: 'editor', args: {}, run: selectedTicket }),
  read<'tickets.open', StaffContext>('tickets.open', { who: 'editor', args: { find: name }, run: (context, { find }) => openTicket(context, find) }),
  read<'tickets.queue', StaffContext>('tickets.queue', {
    who: 'editor',
    args: { view: oneOf(QUEUE_VIEWS), state: oneOf(['', ...LIVE_STATES]), page },
    run: (context, { view, state, page: at }) => readQueue(context, view as QueueView, state, at),
  }),
  read<'tickets.canned', StaffContext>('tickets.canned', {
    who: 'editor',
    args: { ticket: name, school: shortText(MAX_TEXT_CHARS), language: name },
    run: (context, { ticket, school, language }) => readCanned(context, ticket, school, language),
  }),
  read<'tickets.here', StaffContext>('tickets.here', { who: 'editor', args: { ticket: name }, run: (context, { ticket }) => lookAround(context, ticket) }),
  change<'tickets.take', StaffContext>('tickets.take', { who: 'editor', args: onTicket, run: (context, { click, ticket }) => takeTicket(context, click, ticket) }),
  change<'tickets.answer', StaffContext>('tickets.answer', {
    who: 'editor',
    args: { ...onTicket, text: message, wait: yesNo, canned: optional(name) },
    run: (context, { click, ticket, text, wait, canned = '' }) => answerTicket(context, click, ticket, { text, wait, canned }),
  }),
  change<'tickets.note', StaffContext>('tickets.note', {
    who: 'editor',
    args: { ...onTicket, text: message },
    run: (context, { click, ticket, text }) => noteOnTicket(context, click, ticket, text),
  }),
  change<'tickets.resolve', StaffContext>('tickets.resolve', {
    who: 'editor',
    args: { ...onTicket, resolution: oneOf(RESOLUTIONS), cause: optional(oneOf(['', ...CAUSES])), text: message },
    run: (context, { click, ticket, resolution, cause = '', text }) =>
      resolveTicket(context, click, ticket, { resolution: resolution as Ticket['resolution'], cause: cause as Ticket['cause'], text }),
  }),
  change<'tickets.hold', StaffContext>('tickets.hold', {
    who: 'editor',
    args: { ...onTicket, reason: oneOf(HOLD_REASONS) },
    run: (context, { click, ticket, reason }) => holdTicket(context, click, ticket, reason as (typeof HOLD_REASONS)[number]),
  }),
  change<'tickets.resume', StaffContext>('tickets.resume', { who: 'editor', args: onTicket, run: (context, { click, ticket }) => resumeTicket(context, click, ticket) }),
  change<'tickets.reopen', StaffContext>('tickets.reopen', { who: 'editor', args: onTicket, run: (context, { click, ticket }) => reopenTicket(context, click, ticket) }),
  change<'tickets.rank', StaffContext>('tickets.rank', {
    who: 'editor',
    args: { ...onTicket, impact: level, urgency: level },
    run: (context, { click, ticket, impact, urgency }) => rankTicket(context, click, ticket, impact as Level, urgency as Level),
  }),
  change<'tickets.assign', StaffContext>('tickets.assign', { who: 'editor', args: { ...onTicket, to: address }, run: (context, { click, ticket, to }) => assignTicket(context, click, ticket, to) }),
  change<'tickets.passOn', StaffContext>('tickets.passOn', {
    who: 'editor',
    args: { ...onTicket, tier: oneOf(TIERS) },
    run: (context, { click, ticket, tier }) => passTicketOn(context, click, ticket, tier as (typeof TIERS)[number]),
  }),
  change<'tickets.merge', StaffContext>('tickets.merge', { who: 'editor', args: { ...onTicket, into: name }, run: (context, { click, ticket, into }) => mergeTickets(context, click, ticket, into) }),
  change<'tickets.unmerge', StaffContext>('tickets.unmerge', { who: 'editor', args: onTicket, run: (context, { click, ticket }) => unmergeTicket(context, click, ticket) }),
  change<'tickets.relate', StaffContext>('tickets.relate', { who: 'editor', args: { ...onTicket, other: name }, run: (context, { click, ticket, other }) => relateTickets(context, click, ticket, other) }),
  change<'tickets.link', StaffContext>('tickets.link', {
    who: 'editor',
    args: { ...onTicket, device: name, person: name },
    run: (context, { click, ticket, device, person }) => linkTicket(context, click, ticket, device, person),
  }),
  change<'tickets.file', StaffContext>('tickets.file', {
    who: 'editor',
    args: { click: clickId, person: address, device: name, category: oneOf(CATEGORIES), text: message, language: oneOf(['', ...LANGUAGES]), contact: address, how: oneOf(['ask', 'file', 'join']) },
    run: (context, { click, category, how, ...told }) => fileOnBehalf(context, click, { ...told, category: category as Category, how: how as Told['how'] }),
  }),
];
