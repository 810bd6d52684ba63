/**
 * This file brings back what the student technology team wrote into its queue, exactly once although two workbooks are written:
 * lines are first marked as moving under an id, the helpdesk then takes that id once, and a line is closed only while it still
 * moves under it. Cut off anywhere, the next run goes on with the lines that are marked.
 */
import type { ProgramContext } from '../../../app/context';
import { outbox } from '../../../app/tables';
import { UserError } from '../../../base/codes';
import { newRow } from '../../../base/table';
import { dayOf } from '../../../base/time';
import { accept } from '../../../base/verdict';
import type { Found, Glimpse } from '../../../base/work';
import { type Ticket, messages, tickets } from '../../sheet';
import { followersOf, tellFollowers } from '../../workflow/followers';
import { credited, monthOf } from '../rules/members';
import { type Told, claimOf, judge, memberOf, movingAs, movingId } from '../rules/results';
import { queue, teamMembers } from '../sheet';

/** So many lines are brought back in one piece. */
const LINES_AT_ONCE = 50;

/** The columns by which lines with news are found. */
const NEWS = (['ticket', 'takenBy', 'result', 'told'] as const).map((column) => ({ sheet: queue, column }));

interface Line {
  readonly ticket: string;
  readonly told: string;
  readonly claim: string;
  readonly result: string;
}

const asText = (cell: unknown): string => String(cell ?? '');

/** The lines of the queue with what they claim, as it was typed. A number that stands twice is nobody's line: which one is meant? */
function linesOf(glimpse: Glimpse): readonly Line[] {
  const [numbers, takenBy, results, tolds] = NEWS.map(({ column }) => glimpse.cells(queue, column).map(asText)) as [string[], string[], string[], string[]];
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return numbers.flatMap((ticket, at) => {
    if (ticket.trim() === '' || counts.get(ticket) !== 1) return [];
    const result = results[at] ?? '';
    return [{ ticket, told: tolds[at] ?? '', claim: claimOf(takenBy[at] ?? '', result), result }];
  });
}

/** The lines to bring back now, and under which id: those that were marked before, or else those with news. */
function batchOf(lines: readonly Line[], event: string): { readonly id: string; readonly lines: readonly Line[] } {
  const marked = lines.find((line) => movingId(line.told) !== null);
  const id = marked === undefined ? event : (movingId(marked.told) ?? event);
  const mine = marked === undefined ? lines.filter((line) => line.claim !== '' && line.told !== line.claim) : lines.filter((line) => line.told === marked.told);
  return { id, lines: mine.slice(0, LINES_AT_ONCE) };
}

interface Marked {
  readonly id: string;
  readonly told: readonly (Told & { readonly claim: string })[];
}

function mark(context: ProgramContext, event: string): Marked {
  let marked: Marked = { id: '', told: [] };
  context.books.techTeam.change({
    event: `team.mark:${event}`,
    entry: 'helpdesk.team',
    wants: { search: NEWS },
    follow: (glimpse) => [{ sheet: queue, column: 'ticket', values: batchOf(linesOf(glimpse), event).lines.map((line) => line.ticket) }],
    decide(found, changes) {
      const { id, lines } = batchOf(linesOf(found), event);
      marked = {
        id,
        told: lines.flatMap(({ ticket, claim, result }) => {
          const row = found.rows(queue, 'ticket', ticket)[0];
          return row === undefined ? [] : [{ ...row, resultAsTyped: result, claim }];
        }),
      };
      for (const { ticket } of marked.told) changes.update(queue, ticket, { told: movingAs(id) });
      return accept(null);
    },
  });
  return marked;
}

interface Outcome {
  readonly ticket: string;
  readonly answer: string;
  /** What the line claimed when it was judged. */
  readonly claim: string;
}

/** The ticket, or a sentence where its row is such that nothing should be written to it. */
function ticketIn(found: Found, number: string): Ticket | string | null {
  try {
    return found.row(tickets, number);
  } catch (error) {
    if (error instanceof UserError) return 'Staff have to put something right in this ticket first. Tell them, please.';
    throw error;
  }
}

/** What the helpdesk makes of the lines, in one commit; the same id is taken once. */
function take(context: ProgramContext, { id, told }: Marked): readonly Outcome[] {
  const now = context.clock.now();
  const month = monthOf(dayOf(now, context.clock.zone));
  const done = context.books.staff.change<readonly Outcome[]>({
    event: `team.results:${id}`,
    entry: 'helpdesk.team',
    wants: { find: [{ sheet: tickets, column: 'ticket', values: told.map((one) => one.ticket) }, followersOf(told.map((one) => one.ticket))], whole: [teamMembers] },
    adds: [messages, outbox],
    decide(found, changes) {
      const standing = new Map(found.all(teamMembers).map((member) => [member.memberId, member]));
      const credit = new Map<string, ReturnType<typeof credited>>();
      const outcomes = told.map((one): Outcome => {
        const ticket = ticketIn(found, one.ticket);
        if (typeof ticket === 'string') return { ticket: one.ticket, answer: ticket, claim: one.claim };
        const judged = judge(ticket, one, [...standing.values()], now);
        const { answer, values, note, solved } = judged;
        if (ticket !== null && values !== undefined) {
          const member = memberOf([...standing.values()], one.takenBy);
          const messageId = `${ticket.ticket}:team:${id}`;
          changes.update(tickets, ticket.ticket, values);
          if (note !== undefined) changes.add(messages, newRow(messages, { messageId, ticket: ticket.ticket, at: now, kind: 'note', who: member?.badge ?? '', text: note, language: 'en' }));
          if (solved && ticket.contact !== '') changes.add(outbox, newRow(outbox, { mailId: `resolved:${messageId}`, template: 'resolved', record: ticket.ticket, at: now, state: 'queued' }));
          if (solved) tellFollowers(found, changes, ticket, id, now);
          if (solved && member !== null) {
            const more = credited(member, month);
            standing.set(member.memberId, { ...member, ...more });
            credit.set(member.memberId, more);
          }
        }
        return { ticket: one.ticket, answer, claim: one.claim };
      });
      for (const [memberId, values] of credit) changes.update(teamMembers, memberId, values);
      return accept(outcomes);
    },
  });
  return done.ok ? done.value : [];
}

/** Answers the lines that still move under the id. One that the helpdesk has no answer for is free to move again. */
function close(context: ProgramContext, { id, told }: Marked, outcomes: readonly Outcome[], event: string): void {
  const byTicket = new Map(outcomes.map((one) => [one.ticket, one]));
  context.books.techTeam.change({
    event: `team.close:${event}`,
    entry: 'helpdesk.team',
    wants: { search: NEWS },
    follow: () => [{ sheet: queue, column: 'ticket', values: told.map((one) => one.ticket) }],
    decide(found, changes) {
      const lines = new Map(linesOf(found).map((line) => [line.ticket, line]));
      for (const { ticket } of told) {
        if (lines.get(ticket)?.told !== movingAs(id)) continue;
        const outcome = byTicket.get(ticket);
        changes.update(queue, ticket, outcome === undefined ? { told: '' } : { told: outcome.claim, answer: outcome.answer });
      }
      return accept(null);
    },
  });
}

/** Brings back one piece of what the team wrote; returns how many lines it was, and whether there may be more. */
export function bringBack(context: ProgramContext, event: string): { readonly lines: number; readonly more: boolean } {
  const marked = mark(context, event);
  if (marked.told.length === 0) return { lines: 0, more: false };
  close(context, marked, take(context, marked), event);
  // Lines that an earlier run had marked were gone on with; those with news since then come next.
  return { lines: marked.told.length, more: marked.id !== event || marked.told.length === LINES_AT_ONCE };
}
