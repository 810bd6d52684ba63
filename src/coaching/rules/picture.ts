/** This file draws the picture of a school beside its coaching: questions by category and week, devices, and how many staff were coached. */
import { type Day, type Zone, addDays, dayOf } from '../../base/time';
import { weekOf } from '../../helpdesk/learning/rules/counts';
import type { Ticket } from '../../helpdesk/sheet';

/** So many weeks fit a chart of 300 pixels, and a term of about twelve. */
export const WEEKS_SHOWN = 12;

/** The Mondays of the last weeks, the oldest first. */
export const weeksUntil = (today: Day): readonly Day[] => Array.from({ length: WEEKS_SHOWN }, (_, at) => addDays(weekOf(today), 7 * (at + 1 - WEEKS_SHOWN)));

/** How much of something fell into each week. */
export function byWeek(weeks: readonly Day[], all: readonly (readonly [day: Day | null, count: number])[]): ReadonlyMap<Day, number> {
  const counts = new Map(weeks.map((week) => [week, 0]));
  for (const [day, count] of all) {
    const week = day === null ? '' : weekOf(day);
    const before = counts.get(week);
    if (before !== undefined) counts.set(week, before + count);
  }
  return counts;
}

/** The states in which a ticket still waits for somebody. */
const DONE: readonly Ticket['state'][] = ['resolved', 'closed'];

export type TicketFact = Pick<Ticket, 'schoolId' | 'category' | 'state' | 'openedAt'>;

export interface Questions {
  readonly open: readonly { readonly category: string; readonly count: number }[];
  readonly weeks: readonly { readonly week: Day; readonly opened: number }[];
}

/** Questions of each of some schools: what is open by category, and how many came in each week. */
export function questionsOf(tickets: readonly TicketFact[], schools: ReadonlySet<string>, today: Day, zone: Zone): ReadonlyMap<string, Questions> {
  const weeks = weeksUntil(today);
  const mine = new Map<string, TicketFact[]>([...schools].map((school) => [school, []]));
  for (const ticket of tickets) mine.get(ticket.schoolId)?.push(ticket);
  return new Map(
    [...mine].map(([school, some]) => {
      const open = new Map<string, number>();
      for (const { state, category } of some) if (!DONE.includes(state)) open.set(category, (open.get(category) ?? 0) + 1);
      const opened = byWeek(weeks, some.map(({ openedAt }) => [openedAt === null ? null : dayOf(openedAt, zone), 1] as const));
      return [
        school,
        {
          open: [...open].map(([category, count]) => ({ category, count })).sort((a, b) => b.count - a.count || a.category.localeCompare(b.category)),
          weeks: [...opened].map(([week, count]) => ({ week, opened: count })),
        },
      ];
    }),
  );
}
