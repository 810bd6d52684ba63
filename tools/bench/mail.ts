/** This file measures the busiest day of a district of 90,000 students: what of its mails one account carries, and which. */
import { newRow, writeCells } from '../../src/base/table';
import type { Zone } from '../../src/base/time';
import { mailNeed } from '../../src/app/mail-need';
import { foldedTogether } from '../../src/app/outbox';
import { outbox } from '../../src/app/tables';
import { messages, ticketNumber, tickets } from '../../src/helpdesk/sheet';
import { RECIPIENTS_PER_DAY } from '../../local/services/mail/store';
import { filledCells } from '../tab-rows';
import { lay } from './cells';
import { type Row, atMost, exactly } from './row';
import { type Stage, setStage } from './stage';

const STUDENTS = 90_000;
const RESERVE = 200;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SLOT_MS = 15 * MINUTE_MS;
/** From eight to four. */
const SLOTS = 32;
/** Four of five tickets are answered on their day. */
const ANSWERED_OF_TEN = 8;
/** Digests for staff on that day, and how many people they are for. */
const DIGESTS = 360;
const DIGEST_READERS = 180;

const ANY_ZONE: Zone = { name: 'UTC', offsetMinutes: () => 0 };
const ASSUMED_TICKETS = mailNeed(STUDENTS, RECIPIENTS_PER_DAY, RESERVE).tickets;
const numberAt = (index: number): string => ticketNumber(5_000 + index);

const ticketRow = (index: number, answeredAt: number | null) =>
  newRow(tickets, { ticket: numberAt(index), state: 'open', category: 'other', contact: `family${index}@home.example`, verified: true, language: 'en', openedAt: 0, answeredAt });

/** Puts what one slot of the day brings into the queue, as a commit would have: acknowledgements of new tickets, answers to earlier ones. */
function bring(stage: Stage, queue: string[], rows: readonly { readonly template: string; readonly index: number }[]): void {
  const { workspace, staffId } = stage;
  const at = workspace.clock.now - 4 * HOUR_MS;
  workspace.workbooks.require(staffId).edit(null, (draft) => {
    for (const { template, index } of rows) {
      const record = template === 'reply' ? `${numberAt(index)}:bench` : numberAt(index);
      const row = writeCells(outbox, newRow(outbox, { mailId: `${template}:${index}`, template, record, at, state: 'queued' }), ANY_ZONE);
      draft.change(outbox.sheetId, { rowCount: Math.max(queue.length + 2, draft.sheet(outbox.sheetId).rowCount) });
      draft.setRow(outbox.sheetId, queue.length + 1, Object.keys(outbox.columns).map((column) => row[column] ?? undefined));
      queue.push(`${template}:${index}`);
      if (template !== 'reply') continue;
      const cells = writeCells(tickets, ticketRow(index, at), ANY_ZONE);
      draft.setRow(tickets.sheetId, index + 1, Object.keys(tickets.columns).map((column) => cells[column] ?? undefined));
    }
  });
}

function busiestDay(): Row[] {
  const stage = setStage({ filled: false });
  const { workspace } = stage;
  const count = ASSUMED_TICKETS;
  lay(stage, tickets, count, (index) => ticketRow(index, null));
  lay(stage, messages, count, (index) => newRow(messages, { messageId: `${numberAt(index)}:bench`, ticket: numberAt(index), kind: 'answer', text: 'Bring it to the office.' }));
  const queue: string[] = [];
  // A school day from its first minute: families write in the morning, staff answer until the afternoon.
  const before = workspace.mail.sent.length;
  for (let slot = 0; slot < SLOTS; slot++) {
    const upTo = (begin: number, end: number): number => Math.floor(count * Math.min(1, Math.max(0, (slot + 1 - begin) / (end - begin))));
    const done = (template: string): number => queue.filter((one) => one.startsWith(`${template}:`)).length;
    const come = Array.from({ length: upTo(0, 20) - done('acknowledgement') }, (_each, at) => ({ template: 'acknowledgement', index: done('acknowledgement') + at }));
    const answers = Array.from({ length: Math.floor((upTo(4, 31) * ANSWERED_OF_TEN) / 10) - done('reply') }, (_each, at) => ({ template: 'reply', index: done('reply') + at }));
    bring(stage, queue, [...come, ...answers]);
    workspace.advanceTo(workspace.clock.now + SLOT_MS);
  }
  workspace.advanceTo(workspace.clock.now + HOUR_MS);
  const sent = workspace.mail.sent.slice(before);
  const replies = queue.filter((one) => one.startsWith('reply:')).length;
  const states = filledCells(workspace, stage.staffId, outbox, 'state');
  const of = (state: string): number => states.filter((one) => one === state).length;
  return [
    exactly('mail.busiestDay.answersNotSent', replies - sent.filter((one) => one.body.includes('Bring it to the office.')).length, 'mails', 0),
    atMost('mail.busiestDay.recipients', sent.reduce((sum, one) => sum + one.to.length + one.cc.length, 0), 'mails', RECIPIENTS_PER_DAY),
    exactly('mail.busiestDay.lost', queue.length - of('sent') - of('dropped') - of('queued'), 'mails', 0),
    exactly('mail.busiestDay.twice', of('sent') - new Set(sent.map((one) => `${one.to.join()} ${one.subject}`)).size, 'mails', 0),
    // An acknowledgement that found no room until its answer came, or until the day was over.
    atMost('mail.busiestDay.notAcknowledged', of('dropped') + of('queued'), 'mails', count),
  ];
}

/** Digests of one day, two for each reader, as the queue folds them. */
function foldedRow(): Row {
  const digests = Array.from({ length: DIGESTS }, (_each, at) => ({ to: `staff${at % DIGEST_READERS}@school.example`, language: 'en' as const, folds: true }));
  return atMost('mail.busiestDay.folded', foldedTogether(digests).length, 'mails', DIGEST_READERS);
}

export const mailRows = (): Row[] => [...busiestDay(), foldedRow()];
