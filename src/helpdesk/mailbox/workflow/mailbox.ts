/**
 * This file takes in the mail of the helpdesk mailbox. Each mail is filed once, because the commit that files it carries its id; the
 * ledger of incoming mail follows. Neither labels nor "read" say what was filed: Gmail shows both late.
 */
import type { Job, JobStep } from '../../../app/entry';
import type { ProgramContext } from '../../../app/context';
import { noteNumbers } from '../../../app/put-back';
import type { SettingValues } from '../../../app/settings';
import { mailLedger, trouble } from '../../../app/tables';
import { newRow } from '../../../base/table';
import { MINUTE_MS, type Moment } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { BELOW_CHARS, MAIL_CHARS, type Mail, understood } from '../rules/mailbox';
import { type MailIn, mailIn, tickets } from '../../sheet';
import { type Filed, filing } from './mail-filing';

const READ_UNTIL = 'helpdesk mailbox read until';

/** So many mails go into one commit: a busy morning's, so that it does not use up the minute's requests. */
const MAILS_PER_STEP = 90;
/** So many characters of them, as much as thirty of the longest hold: with their History they stay well below the 2 MB of a batch. */
const CHARS_PER_STEP = 30 * (MAIL_CHARS + BELOW_CHARS);
/** A listing may show a mail a little late, so each look goes back over the last stretch. */
const OVERLAP_MS = 15 * MINUTE_MS;
/** Ids of 16 digits that fit one property of 9 KB (quotas, "Properties value size"). */
const SEEN_MAX = 480;

/** How far the mailbox was read, and which mails of its last stretch are done. */
interface Read {
  readonly until: Moment;
  readonly seen: readonly string[];
}

type Kept = Pick<ProgramContext, 'keep'>;

function readSoFar({ keep }: Kept): Read | null {
  const [until, ...seen] = (keep.get(READ_UNTIL) ?? '').split(' ');
  return until === undefined || until === '' ? null : { until: Number(until), seen };
}

const keepRead = ({ keep }: Kept, { until, seen }: Read): void => keep.set(READ_UNTIL, [until, ...seen.slice(-SEEN_MAX)].join(' '));

/** What may be new, the oldest first. */
function fresh(context: ProgramContext, { until, seen }: Read): readonly string[] {
  const done = new Set(seen);
  return context.mailbox.since(until - OVERLAP_MS).filter((id) => !done.has(id)).reverse();
}

function anyMailIn(context: ProgramContext, settings: SettingValues): boolean {
  if (!settings.get('helpdesk mailbox')) return false;
  const read = readSoFar(context);
  if (read !== null) return fresh(context, read).length > 0;
  keepRead(context, { until: context.clock.now(), seen: [] });
  return false;
}

/** Those of many that the ledger does not have; a backlog longer than what is kept in mind must not be read twice. */
function withoutKnown(context: ProgramContext, ids: readonly string[]): readonly string[] {
  if (ids.length <= MAILS_PER_STEP) return ids;
  const read = context.books.programme.read({
    wants: { search: [{ sheet: mailIn, column: 'messageId' }] },
    decide: (found) => accept([...found.column(mailIn, 'messageId')]),
  });
  const known = new Set(read.ok ? read.value : []);
  return ids.filter((id) => !known.has(id));
}

interface Fetched {
  /** Those of the ids that were read; the others are for the next step. */
  readonly ids: readonly string[];
  readonly mails: readonly Mail[];
  /** Google gave no answer for them, twice. */
  readonly unreadable: readonly string[];
}

/** Reads mails one by one. One that cannot be read is left out and shown; where none can, the service is down and all wait. */
function fetched(context: ProgramContext, ids: readonly string[]): Fetched {
  const own = context.identity.acting();
  const mails: Mail[] = [];
  const unreadable: string[] = [];
  let failure: unknown;
  let read = 0;
  for (let chars = 0; read < ids.length && chars < CHARS_PER_STEP; read++) {
    const id = ids[read] ?? '';
    for (let turn = 0; ; turn++) {
      try {
        const mail = context.mailbox.read(id);
        if (mail !== null) {
          const known = understood(mail, own);
          mails.push(known);
          chars += known.said.length + known.below.length;
        }
        break;
      } catch (error) {
        failure = error;
        if (turn === 0) continue;
        unreadable.push(id);
        break;
      }
    }
  }
  if (unreadable.length > 0 && mails.length === 0) throw failure;
  return { ids: ids.slice(0, read), mails: mails.sort((a, b) => a.at - b.at), unreadable };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

/** What the ledger knows of the senders, subjects and conversations of some mails. */
function earlierOf(context: ProgramContext, mails: readonly Mail[], alikes: readonly string[]): readonly MailIn[] {
  const wanted = { messageId: mails.map((mail) => mail.id), from: distinct(mails.map((mail) => mail.from)), alike: distinct(alikes), thread: distinct(mails.map((mail) => mail.thread)) };
  const columns = ['messageId', 'from', 'alike', 'thread'] as const;
  const read = context.books.programme.read({
    wants: { find: columns.map((column) => ({ sheet: mailIn, column, values: wanted[column] })) },
    decide: (found) => {
      const rows = columns.flatMap((column) => wanted[column].flatMap((value) => found.rows(mailIn, column, value)));
      return accept([...new Map(rows.map((row) => [row.messageId, row])).values()]);
    },
  });
  return read.ok ? read.value : [];
}

/** Writes into the ledger what became of each mail, and notes on mails of ours that came back. */
function settle(context: ProgramContext, filed: readonly Filed[], unreadable: readonly string[], mails: ReadonlyMap<string, Mail>): void {
  const now = context.clock.now();
  const failed = distinct([...mails.values()].map((mail) => mail.failed));
  context.books.programme.change({
    event: `mailbox.ledger:${context.newId()}`,
    entry: 'mailbox',
    wants: {
      find: [
        { sheet: mailIn, column: 'messageId', values: [...filed.map((one) => one.id), ...unreadable] },
        { sheet: mailLedger, column: 'to', values: failed },
        { sheet: trouble, column: 'troubleId', values: unreadable.map((id) => `mailbox:${id}`) },
      ],
      search: [{ sheet: mailLedger, column: 'mailId' }],
    },
    adds: [mailIn, trouble],
    decide(found, changes) {
      for (const { id, outcome, ticket, acknowledged, alike } of filed) {
        const mail = mails.get(id);
        if (mail === undefined || found.row(mailIn, id) !== null) continue;
        changes.add(mailIn, newRow(mailIn, { messageId: id, thread: mail.thread, at: mail.at, from: mail.from, alike, outcome, ticket, acknowledged }));
      }
      for (const address of failed) {
        const [last] = [...found.rows(mailLedger, 'to', address)].filter((row) => row.state === 'sent').sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
        if (last !== undefined) changes.update(mailLedger, last.mailId, { why: 'It came back: the address does not work.' });
      }
      for (const id of unreadable) {
        if (found.row(mailIn, id) === null) changes.add(mailIn, newRow(mailIn, { messageId: id, at: now, outcome: 'unreadable' }));
        if (found.row(trouble, `mailbox:${id}`) !== null) continue;
        const what = 'Gmail did not give out one of the mails in the helpdesk mailbox, so it became no ticket.';
        changes.add(trouble, newRow(trouble, { troubleId: `mailbox:${id}`, at: now, room: 'helpdesk', what, next: `Open the mailbox and read it there: https://mail.google.com/mail/#all/${id}` }));
      }
      return accept(null);
    },
  });
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function takeIn(context: ProgramContext): JobStep {
  const read = readSoFar(context);
  if (read === null || !context.settings.get('helpdesk mailbox')) return { next: null, progress: 'the helpdesk mailbox is off' };
  const waiting = fresh(context, read);
  const left = withoutKnown(context, waiting);
  const { ids, mails, unreadable } = fetched(context, left.slice(0, MAILS_PER_STEP));
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  const work = filing(context, mails, (alikes) => earlierOf(context, mails, alikes));
  const done = mails.length === 0 ? null : context.books.staff.change(work);
  const filed = done !== null && done.ok ? done.value.filed : [];
  if (done !== null && done.ok && done.value.last > 0) noteNumbers(context, 'staff', { [tickets.key]: done.value.last });
  if (filed.length > 0 || unreadable.length > 0) settle(context, filed, unreadable, byId);
  const all = ids.length === left.length;
  // What was not taken in yet may be older than what was, so the mark moves on only when nothing is left.
  const until = all ? Math.max(read.until, ...mails.map((mail) => mail.at)) : read.until;
  keepRead(context, { until, seen: [...read.seen, ...ids] });
  return { next: all ? null : 'more', progress: counted(filed.length, 'mail taken in', 'mails taken in') };
}

/** After the Staff workbook was put back, what was filed since is read and filed again. */
export function readAgainSince(context: ProgramContext, moment: Moment): void {
  const read = readSoFar(context);
  if (read === null) return;
  context.books.programme.change({
    event: `mailbox.again:${context.newId()}`,
    entry: 'mailbox',
    wants: { whole: [mailIn] },
    decide(found, changes) {
      for (const row of found.all(mailIn)) if ((row.at ?? 0) >= moment - OVERLAP_MS) changes.remove(mailIn, row.messageId);
      return accept(null);
    },
  });
  keepRead(context, { until: Math.min(read.until, moment), seen: [] });
}

export const mailboxJob: Job = {
  job: 'mailbox',
  room: 'helpdesk',
  about: 'Makes tickets and answers of the mail in the helpdesk mailbox, where that is switched on.',
  every: 'tick',
  wanted: anyMailIn,
  step: takeIn,
};
