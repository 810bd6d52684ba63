/** This file counts a term of coaching for its report: with names for the coach, without for leaders. */
import type { Day } from '../../base/time';
import { addDays } from '../../base/time';
import { weekOf } from '../../helpdesk/learning/rules/counts';
import type { CoachReport, Count } from '../../ui/contracts/coach';
import { type Cycle, SCALE_MOST, SESSION_KINDS, STAGES, type Session, type Teacher } from '../sheet';
import { type Answers, afterOf, beforeOf, tally } from './cycle';

/** A group of fewer could be told apart by colleagues, so leaders are not shown it. */
export const SMALL_GROUP = 5;
/** A report spans a school year at most. */
export const REPORT_DAYS_MOST = 400;

export type SessionFact = Pick<Session, 'sessionId' | 'cycleId' | 'teacherId' | 'coach' | 'schoolId' | 'day' | 'minutes' | 'kind' | 'undone'>;

export interface ReportTerms {
  readonly from: Day;
  readonly to: Day;
  readonly forLeaders: boolean;
  readonly schools: readonly { readonly schoolId: string; readonly name: string }[];
}

const countBy = (keys: readonly string[], of: readonly string[]): readonly Count[] => keys.map((key) => ({ of: key, count: of.filter((one) => one === key).length })).filter(({ count }) => count > 0);

const isComplete = (answers: Answers): answers is readonly number[] => answers.length === SCALE_MOST && answers.every((one) => one !== null);
const mean = (answers: Answers): number | null => (isComplete(answers) ? Math.round((10 * answers.reduce((sum, one) => sum + one, 0)) / answers.length) / 10 : null);

/** How often each of 1 to 4 was given to each question. */
function distribution(some: readonly (readonly [before: readonly number[], after: readonly number[]])[]): NonNullable<CoachReport['answers']> {
  const count = (of: readonly number[]): readonly number[] => Array.from({ length: SCALE_MOST }, (_, at) => of.filter((one) => one === at + 1).length);
  return Array.from({ length: SCALE_MOST }, (_, question) => ({
    before: count(some.map(([before]) => before[question] ?? 0)),
    after: count(some.map(([, after]) => after[question] ?? 0)),
  }));
}

/**
 * Which schools leaders are not shown: those with few who were coached. Where that is one school alone, what is left of the total would tell
 * it, so the next smallest is hidden with it.
 */
function hiddenSchools(coached: ReadonlyMap<string, number>): ReadonlySet<string> {
  const order = [...coached].sort((a, b) => a[1] - b[1]).map(([school]) => school);
  const small = order.filter((school) => (coached.get(school) ?? 0) < SMALL_GROUP);
  return new Set(small.length === 1 ? order.slice(0, 2) : small);
}

function weeksOf(from: Day, to: Day, held: readonly SessionFact[]): CoachReport['weeks'] {
  const minutes = new Map<Day, number>();
  for (let week = weekOf(from); week <= to; week = addDays(week, 7)) minutes.set(week, 0);
  for (const one of held) if (one.day !== null) minutes.set(weekOf(one.day), (minutes.get(weekOf(one.day)) ?? 0) + (one.minutes ?? 0));
  return [...minutes].map(([week, count]) => ({ week, minutes: count }));
}

export function report(of: { readonly cycles: readonly Cycle[]; readonly sessions: readonly SessionFact[]; readonly teachers: readonly Teacher[] }, { from, to, forLeaders, schools }: ReportTerms): CoachReport {
  const ids = new Set(schools.map((one) => one.schoolId));
  const within = (day: Day | null): boolean => day !== null && day >= from && day <= to;
  const held = of.sessions.filter((one) => !one.undone && within(one.day) && ids.has(one.schoolId));
  const touched = of.cycles.filter((one) => ids.has(one.schoolId) && one.startedOn !== null && one.startedOn <= to && (one.closedOn === null || one.closedOn >= from));
  const staff = of.teachers.filter((one) => one.active && one.schoolIds.some((school) => ids.has(school)));
  const met = new Set(held.map((one) => one.teacherId));
  const at = (some: readonly Teacher[], school: string): readonly Teacher[] => some.filter((one) => one.schoolIds.includes(school));
  const coached = new Map(schools.map(({ schoolId }) => [schoolId, at(staff, schoolId).filter((one) => met.has(one.teacherId)).length]));
  const secret = forLeaders ? hiddenSchools(coached) : new Set<string>();
  const hidden = (count: number): number | null => (forLeaders && count < SMALL_GROUP ? null : count);
  const both = touched.flatMap((one): (readonly [readonly number[], readonly number[]])[] => {
    const before = beforeOf(one);
    const after = afterOf(one);
    return isComplete(before) && isComplete(after) ? [[before, after]] : [];
  });
  const totals = tally(held);
  return {
    ...{ from, to, forLeaders, sessions: totals.sessions, minutes: totals.minutes },
    opened: touched.filter((one) => within(one.startedOn)).length,
    closed: touched.filter((one) => within(one.closedOn)).length,
    staff: staff.length,
    coached: hidden(staff.filter((one) => met.has(one.teacherId)).length),
    kinds: countBy(SESSION_KINDS, held.map((one) => one.kind)),
    stages: countBy(STAGES, touched.map((one) => one.stage)),
    goals: countBy([...new Set(touched.map((one) => one.goal))].sort(), touched.map((one) => one.goal)).filter(({ count }) => hidden(count) !== null),
    weeks: weeksOf(from, to, held),
    schools: schools.map(({ schoolId, name }) => {
      const shown = !secret.has(schoolId);
      return { name, staff: at(staff, schoolId).length, coached: shown ? (coached.get(schoolId) ?? 0) : null, sessions: shown ? held.filter((one) => one.schoolId === schoolId).length : null };
    }),
    answers: hidden(both.length) === null ? null : distribution(both),
    both: both.length,
    teachers: forLeaders
      ? []
      : touched.map((one) => {
          const mine = tally(held.filter((session) => session.cycleId === one.cycleId));
          return { name: one.teacher, goal: one.goal, stage: one.stage, sessions: mine.sessions, minutes: mine.minutes, before: mean(beforeOf(one)), after: mean(afterOf(one)) };
        }),
  };
}
