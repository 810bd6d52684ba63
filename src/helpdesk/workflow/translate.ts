/**
 * This file has a machine translate, where the district has that switched on. It runs before the mail of the same moment, so an answer
 * waits for no translation: what could not be translated goes out as it was typed.
 */
import type { Job, JobStep, StaffLook } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { QUEUE_STATE, anyQueued } from '../../app/outbox';
import { outbox, trouble } from '../../app/tables';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { type Wanted, ofMessage, ofTicket, piecesOf } from '../rules/translate';
import { isLive } from '../rules/tickets';
import { messages, tickets } from '../sheet';

/** So many texts are translated in one step: a call takes about half a second. */
const TEXTS_PER_STEP = 40;
/** What families wrote is looked for when mail waits, since each report causes one, and otherwise so often. */
const LOOKED = 'translations looked for';
const LOOKED_SECONDS = 3_600;
/** The last ticket and message that were looked at, by number and by how many there were. */
const DONE = 'translated until';

interface Done {
  readonly ticket: number;
  readonly messages: number;
}

const doneIn = (context: ProgramContext): Done => JSON.parse(context.keep.get(DONE) ?? '{"ticket":0,"messages":0}') as Done;
const numberOf = (ticket: string): number => Number(ticket.replace(/\D/g, ''));

const QUEUE = (['state', 'template', 'record'] as const).map((column) => ({ sheet: outbox, column }));
/** Templates that carry what staff wrote; their records are messages. */
const CARRYING = ['reply', 'resolved'];

const queuedRecords = (glimpse: Glimpse): readonly string[] => {
  const records = glimpse.beside(outbox, 'state', 'queued', 'record');
  return glimpse.beside(outbox, 'state', 'queued', 'template').flatMap((template, at) => (CARRYING.includes(template) ? [records[at] ?? ''] : []));
};

/** Whether a look at the texts themselves is worth it. */
function anythingNew(context: ProgramContext): boolean | StaffLook {
  if (!context.settings.get('machine translation')) return false;
  return context.cache.get(LOOKED) === null || { wants: { search: [QUEUE_STATE] }, isWanted: anyQueued };
}

interface Look {
  readonly wanted: readonly Wanted[];
  /** Where the next look begins, once all of these are translated. */
  readonly until: Done;
}

const TICKET_COLUMNS = ['ticket', 'state', 'language'] as const;
const MESSAGE_COLUMNS = ['messageId', 'kind', 'ticket'] as const;

/** Rows that may want a translation, found by columns alone, and where the next look begins. */
function candidates(glimpse: Glimpse, done: Done): { readonly tickets: readonly string[]; readonly messages: readonly { readonly messageId: string; readonly ticket: string }[]; readonly until: Done } {
  const live = glimpse.columns(tickets, TICKET_COLUMNS).filter(isLive);
  const news = live.filter((row) => numberOf(row.ticket) > done.ticket);
  const all = glimpse.columns(messages, MESSAGE_COLUMNS);
  const from = done.messages > all.length ? 0 : done.messages;
  const queued = new Set(queuedRecords(glimpse));
  const alive = new Set(live.map((row) => row.ticket));
  return {
    tickets: news.filter((row) => row.language !== 'en' && row.language !== '').map((row) => row.ticket),
    messages: all.filter((row, at) => queued.has(row.messageId) || (at >= from && row.kind !== 'answer' && row.kind !== 'note' && alive.has(row.ticket))),
    until: { ticket: news.reduce((most, row) => Math.max(most, numberOf(row.ticket)), done.ticket), messages: all.length },
  };
}

/** What waits to be translated: answers that are about to be mailed, then what families wrote. */
function look(context: ProgramContext): Look {
  const done = doneIn(context);
  let chosen: ReturnType<typeof candidates> = { tickets: [], messages: [], until: done };
  const read = context.books.staff.read<readonly Wanted[]>({
    wants: { search: [...QUEUE, ...TICKET_COLUMNS.map((column) => ({ sheet: tickets, column })), ...MESSAGE_COLUMNS.map((column) => ({ sheet: messages, column }))] },
    follow(glimpse) {
      chosen = candidates(glimpse, done);
      return [
        { sheet: messages, column: 'messageId', values: chosen.messages.map((row) => row.messageId) },
        { sheet: tickets, column: 'ticket', values: [...new Set([...chosen.tickets, ...chosen.messages.map((row) => row.ticket)])] },
      ];
    },
    decide(found) {
      const ofSaid = chosen.messages.flatMap(({ messageId, ticket }) =>
        found.rows(messages, 'messageId', messageId).slice(0, 1).flatMap((message) => ofMessage(message, found.rows(tickets, 'ticket', ticket)[0] ?? { language: '' }) ?? []),
      );
      const ofNews = chosen.tickets.flatMap((ticket) => found.rows(tickets, 'ticket', ticket).slice(0, 1).flatMap((row) => ofTicket(row) ?? []));
      return accept([...ofSaid.filter((one) => one.to !== 'en'), ...ofNews, ...ofSaid.filter((one) => one.to === 'en')]);
    },
  });
  return { wanted: read.ok ? read.value : [], until: chosen.until };
}

interface Outcome {
  readonly texts: ReadonlyMap<Wanted, string>;
  /** Why the translator stopped; '' where it did not. */
  readonly why: string;
}

function translateAll(context: ProgramContext, wanted: readonly Wanted[]): Outcome {
  const texts = new Map<Wanted, string>();
  for (const one of wanted) {
    try {
      texts.set(one, piecesOf(one.text).map((piece) => context.translator.translate(piece, one.from, one.to)).join(''));
    } catch (error) {
      // What refuses one text mostly refuses the next one too: the rest is tried again at the next look.
      return { texts, why: String((error as Error).message ?? error) };
    }
  }
  return { texts, why: '' };
}

function keepTexts(context: ProgramContext, texts: ReadonlyMap<Wanted, string>, event: string): void {
  if (texts.size === 0) return;
  const keys = (of: Wanted['of']): string[] => [...texts.keys()].filter((one) => one.of === of).map((one) => one.key);
  context.books.staff.change({
    event: `translate:${event}`,
    entry: 'helpdesk.translate',
    wants: {
      find: [
        { sheet: tickets, column: 'ticket', values: keys('ticket') },
        { sheet: messages, column: 'messageId', values: keys('message') },
      ],
    },
    decide(found, changes) {
      for (const [{ of, key }, translation] of texts) {
        if (of === 'ticket' && found.row(tickets, key) !== null) changes.update(tickets, key, { translation });
        if (of === 'message' && found.row(messages, key) !== null) changes.update(messages, key, { translation });
      }
      return accept(null);
    },
  });
}

/** Told once a day, while it lasts. */
function tell(context: ProgramContext, why: string): void {
  const now = context.clock.now();
  const troubleId = `translation ${dayOf(now, context.clock.zone)}`;
  context.books.programme.change({
    event: `translate.trouble:${context.newId()}`,
    entry: 'helpdesk.translate',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      if (found.row(trouble, troubleId) !== null) return accept(null);
      const what = `Google's translator did not take a text: ${why} Nothing is lost: answers go out as they were typed, and what families wrote is tried again.`;
      changes.add(trouble, newRow(trouble, { troubleId, at: now, room: 'helpdesk', what, next: 'Nothing, if it is better tomorrow. Otherwise switch "machine translation" off in Settings.' }));
      return accept(null);
    },
  });
}

function step(context: ProgramContext, event: string): JobStep {
  const { wanted, until } = look(context);
  const { texts, why } = translateAll(context, wanted.slice(0, TEXTS_PER_STEP));
  keepTexts(context, texts, event);
  if (why !== '') tell(context, why);
  const all = texts.size === wanted.length;
  if (all) {
    context.keep.set(DONE, JSON.stringify(until));
    context.cache.put(LOOKED, 'yes', LOOKED_SECONDS);
  }
  return { next: all || why !== '' ? null : 'more', progress: `${texts.size} texts translated` };
}

export const translateJob: Job = {
  job: 'translate',
  room: 'helpdesk',
  about: 'Has a machine translate what families and staff wrote, where that is switched on.',
  every: 'tick',
  first: true,
  look: anythingNew,
  step: (context, _cursor, event) => step(context, event),
};
