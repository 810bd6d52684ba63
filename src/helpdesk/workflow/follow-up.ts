/** This file reminds families of what we asked, closes what nobody answered or what is solved, a commit's worth of tickets at a time. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep } from '../../app/entry';
import { outbox } from '../../app/tables';
import { keepApart } from '../../base/pace';
import { isOpenAt } from '../../base/schoolhours';
import { newRow } from '../../base/table';
import type { Moment } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { FOLLOW_UP_COLUMNS, type FollowUp, type FollowUpTerms, followUp, followUps } from '../rules/follow-up';
import { tickets } from '../sheet';

/** After a holiday a week's solved tickets close at once; so many rows and their History stay well below the 2 MB of a batch. */
const TICKETS_PER_COMMIT = 200;
/** Bulk commits stand at least so far apart, so that they never use up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;

export const followUpTerms = (context: Pick<ProgramContext, 'settings' | 'clock'>): FollowUpTerms => ({
  calendar: context.settings.calendar(context.clock.zone),
  remindAfter: context.settings.get('reminder after school days'),
  closeAfter: context.settings.get('close after school days'),
});

/** Which mail each step sends; its id names the ticket and the waiting that it is about, so that none goes twice, whatever is put back. */
const MAILS: Readonly<Partial<Record<FollowUp, string>>> = { remind: 'reminder', 'close unanswered': 'closed' };
const mailIdOf = (template: string, ticket: string, since: Moment | null): string => `${template}:${ticket}:${new Date(since ?? 0).toISOString()}`;

/** Does what is due of the tickets that come after `after` in the order of their numbers' letters. */
function followUpAfter(context: ProgramContext, after: string, event: string): { readonly last: string | null; readonly done: number } {
  const now = context.clock.now();
  const terms = followUpTerms(context);
  const { due } = followUps(terms, now);
  let chosen: readonly string[] = [];
  const choose = (glimpse: Glimpse): readonly string[] => {
    const all = glimpse.columns(tickets, FOLLOW_UP_COLUMNS).filter((line) => line.ticket > after && due(line) !== null);
    return [...new Set(all.map((line) => line.ticket))].sort().slice(0, TICKETS_PER_COMMIT);
  };
  const verdict = context.books.staff.change<{ done: number }>({
    event: `follow-up:${event}`,
    entry: 'helpdesk.followUp',
    wants: { search: [...FOLLOW_UP_COLUMNS.map((column) => ({ sheet: tickets, column })), { sheet: outbox, column: 'mailId' }] },
    follow(glimpse) {
      chosen = choose(glimpse);
      return [{ sheet: tickets, column: 'ticket', values: chosen }];
    },
    adds: [outbox],
    decide(found, changes) {
      let done = 0;
      for (const number of chosen) {
        const [ticket, copy] = found.rows(tickets, 'ticket', number);
        // A row that somebody copied cannot be told from its original.
        if (ticket === undefined || copy !== undefined) continue;
        const what = due(ticket);
        const values = what === null ? null : followUp(ticket, what, now, terms);
        if (what === null || values === null) continue;
        changes.update(tickets, number, values);
        done++;
        const template = MAILS[what];
        if (template === undefined) continue;
        const mailId = mailIdOf(template, number, ticket.frozenAt);
        if (found.beside(outbox, 'mailId', mailId, 'mailId').length === 0) changes.add(outbox, newRow(outbox, { mailId, template, record: number, at: now, state: 'queued' }));
      }
      return accept({ done });
    },
  });
  return { last: chosen.length < TICKETS_PER_COMMIT ? null : (chosen[chosen.length - 1] ?? null), done: verdict.ok ? verdict.value.done : 0 };
}

interface Cursor {
  readonly after: string;
  readonly done: number;
}
const isCursor = (cursor: unknown): cursor is Cursor => typeof cursor === 'object' && cursor !== null && 'after' in cursor;

function followUpStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  // Asked again, since a job that is due runs without being asked whether it is wanted.
  if (!isSchoolOpen(context)) return { next: null, progress: 'school is closed' };
  const at = isCursor(cursor) ? cursor : { after: '', done: 0 };
  const started = context.clock.now();
  const { last, done } = followUpAfter(context, at.after, event);
  const sum = at.done + done;
  if (last === null) return { next: null, progress: `${sum} tickets reminded of, closed or mended` };
  if (done > 0) keepApart(context.clock, started, BULK_PAUSE_MS);
  return { next: { after: last, done: sum } satisfies Cursor, progress: `${sum} tickets so far` };
}

/** Whether somebody is there now. */
export const isSchoolOpen = ({ settings, clock }: Pick<ProgramContext, 'settings' | 'clock'>): boolean => isOpenAt(clock.now(), settings.calendar(clock.zone));

export const followUpJob: Job = {
  job: 'follow-up',
  room: 'helpdesk',
  about: 'Reminds families of what they were asked, and closes what is solved or was not answered.',
  every: 'hour',
  wanted: isSchoolOpen,
  step: followUpStep,
};
