/**
 * This file counts tickets by week and by month. Each thing counts in the period in which it happened, so that a period that is over
 * soon stands still: a ticket where it was opened, a solution where it was solved, and a deadline where it was kept or missed, so that
 * what was never answered is late and not left out.
 */
import { type SchoolCalendar, schoolMinutesBetween } from '../../../base/schoolhours';
import { type Row, newRow } from '../../../base/table';
import { type Day, type Moment, MINUTE_MS, addDays, dayOf, minuteOfDay, weekday } from '../../../base/time';
import { type Dimension, helpdeskCounts } from '../sheet';
import type { Survey, Ticket } from '../../sheet';
import { isDeflection } from '../../rules/deflection';
import type { Target } from '../../rules/targets';

/** The columns of a ticket that are counted. */
export const TICKET_FACTS = [
  'ticket', 'state', 'priority', 'category', 'language', 'schoolId', 'personId', 'serial', 'openedAt', 'dueAt', 'answeredAt', 'resolvedAt', 'resolution', 'resolveBy', 'frozenAt', 'tier', 'cause', 'reopened', 'problem',
] as const;
export type TicketFacts = Pick<Ticket, (typeof TICKET_FACTS)[number]>;
export const SURVEY_FACTS = ['surveyId', 'ticket', 'answeredAt', 'score'] as const;
export type SurveyFacts = Pick<Survey, (typeof SURVEY_FACTS)[number]>;

export interface CountTerms {
  readonly now: Moment;
  readonly calendar: SchoolCalendar;
  readonly targets: Readonly<Record<Ticket['priority'], Target>>;
  readonly modelOf: ReadonlyMap<string, string>;
  readonly gradeOf: ReadonlyMap<string, string>;
}

export const LOW_SCORE = 2;
const NOT_KNOWN = 'not known';

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));
export const monthOf = (day: Day): string => day.slice(0, 7);
const nextMonth = (month: string): string => monthOf(addDays(`${month}-28`, 4));

/** The month and the day before, both as texts that sort: what is counted anew every night begins there. */
export function renewedSince(today: Day): Day {
  const before = monthOf(addDays(`${monthOf(today)}-01`, -1));
  return weekOf(`${before}-01`);
}

/** Whether all of a period lies before a day. */
export const isBefore = (period: string, day: Day): boolean => (period.length === 7 ? `${nextMonth(period)}-01` <= day : addDays(period, 7) <= day);

/** What a ticket is, by everything that tells tickets apart. */
export function traitsOf(ticket: TicketFacts, { modelOf, gradeOf, calendar }: Pick<CountTerms, 'modelOf' | 'gradeOf' | 'calendar'>): ReadonlyMap<Dimension, string> {
  const or = (value: string): string => (value === '' ? NOT_KNOWN : value);
  const traits = new Map<Dimension, string>([['all', 'all'], ['school', or(ticket.schoolId)], ['category', or(ticket.category)], ['language', or(ticket.language)], ['tier', or(ticket.tier)]]);
  const more: readonly (readonly [Dimension, string | undefined])[] = [['cause', ticket.cause], ['model', modelOf.get(ticket.serial)], ['grade', gradeOf.get(ticket.personId)], ['resolution', ticket.resolution]];
  for (const [dimension, value] of more) if (value !== undefined && value !== '') traits.set(dimension, value);
  if (ticket.openedAt !== null) traits.set('hour', String(Math.floor(minuteOfDay(ticket.openedAt, calendar.zone) / 60)).padStart(2, '0'));
  return traits;
}

/** When a deadline was kept or missed, how long it took in school time, and whether it was in time; null while it is still open. */
export interface Judged {
  readonly at: Moment;
  readonly inTime: boolean;
  readonly took: (() => number) | null;
}

/** A deadline moves with the time that the clock stood still, so what was left of it at the end says how long was really worked. */
function judge(done: Moment | null, due: Moment | null, target: number, frozenAt: Moment | null, { now, calendar }: CountTerms): Judged | null {
  if (due === null) return null;
  if (done !== null) return { at: Math.min(done, due), inTime: done <= due, took: () => Math.max(0, target - schoolMinutesBetween(done, due, calendar)) };
  const stands = frozenAt !== null && frozenAt <= due;
  return !stands && due < now ? { at: due, inTime: false, took: null } : null;
}

const isJudged = (ticket: TicketFacts): boolean => !isDeflection(ticket) && ticket.resolution !== 'duplicate' && ticket.resolution !== 'withdrawn';
export const judgeAnswer = (ticket: TicketFacts, terms: CountTerms): Judged | null => (isJudged(ticket) ? judge(ticket.answeredAt, ticket.dueAt, terms.targets[ticket.priority].answer, ticket.frozenAt, terms) : null);
export const judgeSolution = (ticket: TicketFacts, terms: CountTerms): Judged | null => (isJudged(ticket) ? judge(ticket.resolvedAt, ticket.resolveBy, terms.targets[ticket.priority].resolve, ticket.frozenAt, terms) : null);

interface Cell {
  opened: number;
  deflected: number;
  reopened: number;
  resolved: number;
  answers: number[];
  answersDue: number;
  answersInTime: number;
  solutions: number[];
  solutionsDue: number;
  solutionsInTime: number;
  surveys: number;
  scores: number;
  low: number;
}
const emptyCell = (): Cell => ({ opened: 0, deflected: 0, reopened: 0, resolved: 0, answers: [], answersDue: 0, answersInTime: 0, solutions: [], solutionsDue: 0, solutionsInTime: 0, surveys: 0, scores: 0, low: 0 });

export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : Math.round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0);
}

/** The rows of all periods that `wanted` names; a row without a single count is none. */
export function countRows(tickets: readonly TicketFacts[], surveys: readonly SurveyFacts[], terms: CountTerms, wanted: (period: string) => boolean): readonly Row<typeof helpdeskCounts>[] {
  const cells = new Map<string, Cell>();
  const { zone } = terms.calendar;
  const periods = new Map<number, readonly string[]>();
  const periodsOf = (at: Moment): readonly string[] => {
    // Tickets come in one after another, so an hour's periods are worked out once.
    const hour = Math.floor(at / (60 * MINUTE_MS));
    const known = periods.get(hour);
    if (known !== undefined) return known;
    const day = dayOf(at, zone);
    const found = [weekOf(day), monthOf(day)].filter(wanted);
    periods.set(hour, found);
    return found;
  };
  const count = (at: Moment | null, traits: () => ReadonlyMap<Dimension, string>, add: (cell: Cell) => void): void => {
    if (at === null) return;
    for (const period of periodsOf(at)) {
      for (const [by, value] of traits()) {
        const key = `${period}|${by}|${value}`;
        const cell = cells.get(key) ?? emptyCell();
        cells.set(key, cell);
        add(cell);
      }
    }
  };
  const byNumber = new Map<string, TicketFacts>();
  for (const ticket of tickets) {
    byNumber.set(ticket.ticket, ticket);
    let known: ReadonlyMap<Dimension, string> | null = null;
    const traits = (): ReadonlyMap<Dimension, string> => (known ??= traitsOf(ticket, terms));
    count(ticket.openedAt, traits, (cell) => {
      cell.opened++;
      cell.deflected += Number(isDeflection(ticket));
      cell.reopened += Number((ticket.reopened ?? 0) > 0);
    });
    count(ticket.resolvedAt, traits, (cell) => cell.resolved++);
    const answered = judgeAnswer(ticket, terms);
    if (answered !== null) {
      let minutes: number | null = null;
      count(answered.at, traits, (cell) => {
        cell.answersDue++;
        cell.answersInTime += Number(answered.inTime);
        if (answered.took !== null) cell.answers.push((minutes ??= answered.took()));
      });
    }
    const solved = judgeSolution(ticket, terms);
    if (solved !== null) {
      let minutes: number | null = null;
      count(solved.at, traits, (cell) => {
        cell.solutionsDue++;
        cell.solutionsInTime += Number(solved.inTime);
        if (solved.took !== null) cell.solutions.push((minutes ??= solved.took()));
      });
    }
  }
  for (const survey of surveys) {
    const { score } = survey;
    const ticket = byNumber.get(survey.ticket);
    if (score === null || ticket === undefined) continue;
    count(survey.answeredAt, () => traitsOf(ticket, terms), (cell) => {
      cell.surveys++;
      cell.scores += score;
      cell.low += Number(score <= LOW_SCORE);
    });
  }
  return [...cells].map(([key, { answers, solutions, ...counts }]) => {
    const [period = '', by = 'all', ...value] = key.split('|');
    return newRow(helpdeskCounts, { count: key, period, by: by as Dimension, value: value.join('|'), ...counts, answerMinutes: middle(answers), solutionMinutes: middle(solutions) });
  });
}

/** Where few people share a language, a count by it could tell who they are; those are told together. */
export const FEWEST_SHOWN = 10;

/** Counts by language as they may be shown, the largest first. */
export function shownLanguages(counts: ReadonlyMap<string, number>): readonly { readonly language: string; readonly count: number }[] {
  const all = [...counts].map(([language, count]) => ({ language, count })).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1));
  const shown = all.filter(({ count }) => count >= FEWEST_SHOWN);
  const few = all.filter(({ count }) => count < FEWEST_SHOWN);
  // One small group alone would be known by what is missing, so it is not told at all.
  const together = few.reduce((sum, { count }) => sum + count, 0);
  return few.length > 1 && together >= FEWEST_SHOWN ? [...shown, { language: 'others', count: together }] : shown;
}
