/** This file reads somebody's queue: a few columns of all tickets, then the rows of one page and no other. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import type { QueueAnswer, QueueRow } from '../../ui/contracts/tickets';
import { LISTED, type QueueView, type WorkList, nextDue, schoolsOf, workList } from '../rules/work-list';
import { type Ticket, tickets } from '../sheet';

/** As much of what was typed as one line shows. */
const WORDS_CHARS = 90;

const rowOf = (ticket: Ticket): QueueRow => {
  const { ticket: number, state, priority, category, school, tier, assignee, holdReason, openedAt, language } = ticket;
  return {
    ...{ ticket: number, state, priority, category, school, tier, assignee, holdReason, openedAt, language },
    triage: ticket.triage !== '',
    affected: ticket.affected ?? 1,
    due: nextDue(ticket),
    answered: ticket.answeredAt !== null,
    words: [...(ticket.translation || ticket.summary)].slice(0, WORDS_CHARS).join(''),
  };
};

export function readQueue(context: StaffContext, view: QueueView, state: string, page: number): Verdict<QueueAnswer> {
  const who = context.identity.acting();
  let list: WorkList | null = null;
  return context.staff.read<QueueAnswer>({
    wants: { search: LISTED.map((column) => ({ sheet: tickets, column })), whole: [schools] },
    follow(glimpse) {
      list = workList(glimpse.columns(tickets, LISTED), { view, state, who, page, mySchools: schoolsOf(glimpse.all(schools), who) });
      return [{ sheet: tickets, column: 'ticket', values: list.tickets }];
    },
    decide(found) {
      const { tickets: numbers, more, counts } = list as WorkList;
      const rows = numbers.flatMap((number) => found.rows(tickets, 'ticket', number).slice(0, 1).map(rowOf));
      return accept({ rows, more, counts, now: context.clock.now(), zone: context.clock.zone.name, me: who });
    },
  });
}
