/** This file says who may act on whose coaching, what a session changes, and how a cycle goes on. */
import type { Day } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import { type Coach, type Cycle, STAGES, type Session, type Stage, type Teacher } from '../sheet';

/** The stages a session may move a cycle through; closing asks the questions again and so is a step of its own. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'closed');

/** The stage after one; the last open one stays. */
export const stageAfter = (stage: Stage): Stage => OPEN_STAGES[OPEN_STAGES.indexOf(stage) + 1] ?? stage;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The row of whoever asks; whoever has the file and no row is no coach any more. */
export function coachOf(all: readonly Coach[], who: string): Verdict<Coach> {
  const found = all.find((one) => same(one.email, who));
  return found === undefined ? refuse('coaching-closed', { who }) : accept(found);
}

/** A coach acts at the schools that are theirs, a lead everywhere. */
export const mayCoach = ({ lead, schoolIds }: Coach, of: readonly string[]): boolean => lead || of.some((school) => schoolIds.includes(school));

/** Rosters count coaches among the teachers; nobody is asked to coach a coach. */
export const toCoach = (all: readonly Teacher[], coaching: readonly Pick<Coach, 'email'>[]): readonly Teacher[] => {
  const emails = new Set(coaching.map(({ email }) => email.trim().toLowerCase()));
  return all.filter(({ email }) => !emails.has(email.trim().toLowerCase()));
};

/** What the sessions of a cycle or a teacher come to. */
export function tally(of: readonly Pick<Session, 'undone' | 'day' | 'minutes'>[]): { readonly sessions: number; readonly minutes: number; readonly lastOn: Day | null } {
  const kept = of.filter((one) => !one.undone);
  const days = kept.flatMap((one) => one.day ?? []).sort();
  return { sessions: kept.length, minutes: kept.reduce((sum, one) => sum + (one.minutes ?? 0), 0), lastOn: days[days.length - 1] ?? null };
}

/** A cycle with one session more or less; everything it counts is counted anew from its sessions. */
export const counted = (cycle: Cycle, all: readonly Session[]): Pick<Cycle, 'sessions' | 'minutes' | 'lastOn'> => tally(all.filter((one) => one.cycleId === cycle.cycleId));

/** The stage that taking a session back leads to: only where nothing has moved the cycle since. */
export const stageWithout = (cycle: Cycle, { stage, stageBefore }: Pick<Session, 'stage' | 'stageBefore'>): Stage =>
  cycle.stage === stage && stageBefore !== '' && stage !== 'closed' ? stageBefore : cycle.stage;

/** A session is taken back by whoever logged it, on the same day or the next few. */
export const UNDO_DAYS = 7;

export type Answers = readonly (number | null)[];
export const beforeOf = ({ before1, before2, before3, before4 }: Cycle): Answers => [before1, before2, before3, before4];
export const afterOf = ({ after1, after2, after3, after4 }: Cycle): Answers => [after1, after2, after3, after4];
export const asBefore = ([before1 = null, before2 = null, before3 = null, before4 = null]: Answers): Partial<Cycle> => ({ before1, before2, before3, before4 });
export const asAfter = ([after1 = null, after2 = null, after3 = null, after4 = null]: Answers): Partial<Cycle> => ({ after1, after2, after3, after4 });
