/** This file says who waits longest for a coach, who never had one, and what to do next. */
import { type Day, daysBetween } from '../../base/time';
import type { CoachingRequest, Cycle, Teacher } from '../sheet';

/** A cycle without a session for longer has lost its thread: coaching calendars plan one every week or two. */
export const WAITING_DAYS = 14;
/** School years begin after the first of July. */
const YEAR_BEGINS = '07-01';

export function schoolYearOf(today: Day): Day {
  const begins = `${today.slice(0, 4)}-${YEAR_BEGINS}`;
  return today >= begins ? begins : `${Number(today.slice(0, 4)) - 1}-${YEAR_BEGINS}`;
}

/** Days since anything happened in an open cycle. */
export const waited = ({ lastOn, startedOn }: Pick<Cycle, 'lastOn' | 'startedOn'>, today: Day): number => {
  const since = lastOn ?? startedOn;
  return since === null ? 0 : Math.max(0, daysBetween(since, today));
};

/** Open cycles, whoever has waited longest first. */
export const caseload = (all: readonly Cycle[], today: Day): readonly Cycle[] =>
  all.filter((one) => one.stage !== 'closed').sort((a, b) => waited(b, today) - waited(a, today) || a.teacher.localeCompare(b.teacher));

/** Whoever was met last comes first, then everybody by name. */
export const byRecency = (all: readonly Teacher[]): readonly Teacher[] =>
  [...all].sort((a, b) => (b.lastOn ?? '').localeCompare(a.lastOn ?? '') || a.name.localeCompare(b.name));

/** Staff of the school without a session since the school year began. */
export const withoutSession = (all: readonly Teacher[], today: Day): readonly Teacher[] => {
  const since = schoolYearOf(today);
  return all.filter((one) => one.active && (one.lastOn === null || one.lastOn < since));
};

export type Next = { readonly do: 'answer'; readonly request: string } | { readonly do: 'meet'; readonly cycle: string } | { readonly do: 'invite'; readonly teacher: string } | { readonly do: 'nothing' };

/** One thing at a time: somebody asked; then somebody waits; then somebody was never asked. */
export function nextThing(of: { readonly requests: readonly CoachingRequest[]; readonly open: readonly Cycle[]; readonly never: readonly Teacher[] }, today: Day): Next {
  const [asked] = of.requests.filter((one) => one.state === 'new').sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  if (asked !== undefined) return { do: 'answer', request: asked.requestId };
  const [first] = caseload(of.open, today);
  if (first !== undefined && waited(first, today) >= WAITING_DAYS) return { do: 'meet', cycle: first.cycleId };
  const [teacher] = of.never;
  return teacher === undefined ? { do: 'nothing' } : { do: 'invite', teacher: teacher.teacherId };
}
