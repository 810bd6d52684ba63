/** This file says what becomes of a problem: noticed by the alarm, taken up, acted on, measured, or dismissed with a reason. */
import { type SchoolCalendar, addSchoolDays } from '../../../base/schoolhours';
import { newRow } from '../../../base/table';
import { type Day, addDays, dayOf } from '../../../base/time';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import { type Problem, problems } from '../sheet';
import { type Alarm, QUIET_DAYS, type Watch, alarms, isCovered } from './alarm';
import type { CountTerms, TicketFacts } from './counts';
import { MEASURED_DAYS, dropOf } from './drop';
import { type Subject, isAbout, schoolDays, subjectOf, topicOf } from './series';

const isOpen = ({ state }: Pick<Problem, 'state'>): boolean => state === 'noticed' || state === 'taken up';

export const subjectOfProblem = ({ series }: Pick<Problem, 'series'>): Subject => subjectOf(series);

/** What is told tonight: what is out of the ordinary and was not told lately. */
export function noticed(watch: Watch & { readonly days: readonly Day[] }, standing: readonly Problem[], today: Day): readonly Problem[] {
  const quietSince = watch.days[watch.days.length - QUIET_DAYS] ?? '';
  const kin = new Map(watch.series.map((one) => [one.key, one.kin ?? '']));
  const lately = standing
    .filter((one) => isOpen(one) || (one.noticedOn ?? '') > quietSince)
    .map(({ series }) => ({ key: series, topic: topicOf(series), kin: kin.get(series) ?? '' }));
  return alarms(watch)
    .filter((alarm) => !isCovered(alarm, lately))
    .map((alarm) => problemOf(alarm, watch.days, today));
}

function problemOf(alarm: Alarm, days: readonly Day[], today: Day): Problem {
  const { what, isCause, scope, place } = subjectOf(alarm.key);
  return newRow(problems, {
    problemId: `${alarm.key} ${today}`,
    series: alarm.key,
    what,
    isCause: isCause ? 'cause' : 'category',
    scope,
    place,
    noticedOn: today,
    since: days[days.length - alarm.days] ?? today,
    observed: alarm.observed,
    expected: Math.round(alarm.expected),
  });
}

const over = ({ state }: Problem): Verdict<never> => refuse('problem-over', { state });

/** What could be done about it, as the page that it was taken up on proposed it, and as people word it after. */
export type Proposed = Pick<Problem, 'cardTitle' | 'cardText' | 'newsletter' | 'training'>;

export const takeUp = (problem: Problem, who: string, proposed: Proposed): Verdict<Partial<Problem>> => (isOpen(problem) ? accept({ state: 'taken up', owner: who, ...proposed }) : over(problem));

/** Somebody did something about it; the four weeks after that day are counted from then on. */
export function act(problem: Problem, who: string, done: string, on: Day, today: Day): Verdict<Partial<Problem>> {
  if (!isOpen(problem)) return over(problem);
  if (done.trim() === '') return refuse('message-empty');
  if (on > today || (problem.since !== null && on < problem.since)) return refuse('problem-day', { day: on, since: problem.since ?? '' });
  return accept({ state: 'acted', owner: problem.owner || who, actedOn: on, done: done.trim() });
}

export function dismiss(problem: Problem, who: string, why: string): Verdict<Partial<Problem>> {
  if (!isOpen(problem)) return over(problem);
  if (why.trim() === '') return refuse('message-empty');
  return accept({ state: 'dismissed', owner: problem.owner || who, dismissedWhy: why.trim() });
}

/** Whether families may be told that it is known: of a kind of request, in all of the district or one school, while it is not over. */
export const canBeTold = ({ isCause, scope, state }: Pick<Problem, 'isCause' | 'scope' | 'state'>): boolean =>
  isCause === 'category' && (scope === 'district' || scope === 'school') && state !== 'dismissed' && state !== 'measured';

/** Somebody has the public page say that it is known, or no longer. */
export const tell = (problem: Problem, told: boolean): Verdict<Partial<Problem>> => (!told || canBeTold(problem) ? accept({ told }) : over(problem));

/** The tickets that are gathered under a problem: what was counted, from its first day until something was done. */
export function gathered(problem: Problem, tickets: readonly TicketFacts[], terms: CountTerms): readonly TicketFacts[] {
  const { zone } = terms.calendar;
  const subject = subjectOfProblem(problem);
  const [from, to] = [problem.since ?? '', problem.actedOn ?? '9999'];
  return tickets.filter((ticket) => {
    const at = subject.isCause ? ticket.resolvedAt : ticket.openedAt;
    if (at === null || !isAbout(subject, ticket, terms)) return false;
    const day = dayOf(at, zone);
    return day >= from && day <= to;
  });
}

/** What brought a ticket about is known some days after it was opened. */
const CAUSE_KNOWN_AFTER_DAYS = 5;

/** The school days that are counted before the day of acting and after it; null while those after are not over. */
export function measuredDays(problem: Pick<Problem, 'actedOn' | 'isCause'>, today: Day, calendar: SchoolCalendar): { readonly before: readonly Day[]; readonly after: readonly Day[] } | null {
  const { actedOn } = problem;
  if (actedOn === null) return null;
  const last = addSchoolDays(actedOn, MEASURED_DAYS, calendar);
  const known = last === null || problem.isCause === 'category' ? last : addSchoolDays(last, CAUSE_KNOWN_AFTER_DAYS, calendar);
  if (last === null || known === null || known >= today) return null;
  // A year holds four school weeks in any calendar that has them after the day.
  return { before: schoolDays(addDays(actedOn, -366), actedOn, calendar).slice(-MEASURED_DAYS), after: schoolDays(addDays(actedOn, 1), addDays(last, 1), calendar) };
}

/** Counts before and after, once the time has come; null where it has not. */
export function measured(problem: Problem, tickets: readonly TicketFacts[], devices: number, terms: CountTerms): Partial<Problem> | null {
  const today = dayOf(terms.now, terms.calendar.zone);
  const days = measuredDays(problem, today, terms.calendar);
  if (days === null) return null;
  const subject = subjectOfProblem(problem);
  const counts = { before: 0, after: 0, othersBefore: 0, othersAfter: 0 };
  const [firstBefore = '', firstAfter = ''] = [days.before[0], days.after[0]];
  const lastAfter = days.after[days.after.length - 1] ?? '';
  for (const ticket of tickets) {
    if (ticket.openedAt === null) continue;
    const day = dayOf(ticket.openedAt, terms.calendar.zone);
    // Weekends belong to the stretch that they lie in; the day of acting itself to neither.
    const isSecond = day >= firstAfter && day <= lastAfter;
    const isFirst = day >= firstBefore && day < (problem.actedOn ?? '');
    if (!isFirst && !isSecond) continue;
    const mine = isAbout(subject, ticket, terms);
    if (isFirst) counts[mine ? 'before' : 'othersBefore']++;
    else counts[mine ? 'after' : 'othersAfter']++;
  }
  const { drop, least, most } = dropOf(counts.before, counts.after, days.before.length, days.after.length);
  return { state: 'measured', ...counts, devices, drop, dropLeast: least, dropMost: most, measuredOn: today };
}

/** What became of problems in a week, in one line; '' where there is nothing to tell. */
export function weeklyLine(standing: readonly Problem[], weekAgo: Day): string {
  const count = (problem: (one: Problem) => boolean): number => standing.filter(problem).length;
  const fresh = count(({ state, noticedOn }) => state === 'noticed' && (noticedOn ?? '') > weekAgo);
  const waiting = count(({ state }) => state === 'noticed') - fresh;
  const news = standing.filter(({ state, measuredOn }) => state === 'measured' && (measuredOn ?? '') > weekAgo);
  const parts = [
    ...(fresh > 0 ? [`${fresh} new ${fresh === 1 ? 'problem' : 'problems'} noticed`] : []),
    ...(waiting > 0 ? [`${waiting} from earlier ${waiting === 1 ? 'waits' : 'wait'} for somebody to take ${waiting === 1 ? 'it' : 'them'} up`] : []),
    ...news.map((one) => `${one.what}: ${one.before ?? 0} tickets in four weeks before “${one.done}”, ${one.after ?? 0} in four weeks after`),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}
