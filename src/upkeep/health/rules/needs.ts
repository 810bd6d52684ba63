/** This file puts everything that asks for somebody into one order, the most urgent first. */
import type { Moment } from '../../../base/time';
import { daysLeft, growth, type Measured, whenFull } from './growth';
import { urgencyOf } from './files';
import type { TriggersSeen } from './triggers';

export interface Needed {
  readonly id: string;
  readonly urgency: 1 | 2 | 3;
  readonly what: string;
  readonly next: string;
  readonly since: Moment | null;
  readonly fix: 'triggers' | 'settle' | null;
}

const need = (id: string, urgency: Needed['urgency'], what: string, next: string, more: Partial<Needed> = {}): Needed => ({ id, urgency, what, next, since: null, fix: null, ...more });

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

export function triggerNeeds({ wanted, foreign, toRemove }: TriggersSeen): readonly Needed[] {
  const missing = wanted.filter(({ count }) => count === 0);
  const doubled = toRemove.length - foreign.length;
  const press = 'Press “Put the triggers right”.';
  return [
    ...(missing.length === 0 ? [] : [need('triggers missing', 1, `${counted(missing.length, 'A trigger is', 'triggers are')} missing: ${missing.map(({ about }) => about).join('; ')}.`, press, { fix: 'triggers' })]),
    ...(doubled === 0 ? [] : [need('triggers doubled', 2, `${counted(doubled, 'A trigger stands', 'triggers stand')} twice. Nothing is done twice, but the day’s hours are used up sooner.`, press, { fix: 'triggers' })]),
    ...(foreign.length === 0 ? [] : [need('triggers foreign', 3, `${counted(foreign.length, 'A trigger calls', 'triggers call')} what MyTech does not ask for: ${[...new Set(foreign)].join(', ')}.`, press, { fix: 'triggers' })]),
  ];
}

/** Whether the account in charge still runs, and whether this desk is its desk. */
export function chargeNeeds({ acting, charge, others, silent, since }: { readonly acting: string; readonly charge: string; readonly others: readonly string[]; readonly silent: boolean; readonly since: Moment | null }): readonly Needed[] {
  const stopped = need(
    'clock stopped',
    1,
    `The clock stands still: no trigger of ${charge} has run lately. Forms still take answers and the sidebar works; nothing is filed and no mail goes out until it runs again. Nothing is lost.`,
    acting === charge ? 'Look at the triggers below. If none is missing, open the project’s “Executions” and read what Google says there.' : `If ${charge} was suspended or has left, open “Hand over” and put this account in charge.`,
    { since },
  );
  return [
    ...(silent ? [stopped] : []),
    ...(charge === '' || acting === charge ? [] : [need('other desk', 3, `This desk runs as ${acting}, and ${charge} is in charge.`, `For everyday work open the desk of ${charge}. To take over for good, open “Hand over”.`)]),
    ...others.map((other) => need(`idle ${other}`, 3, `Triggers of ${other} still fire and do nothing, since ${charge} is in charge.`, `Open the desk of ${other} and press “Remove its triggers” under “Hand over”. They use up nothing but its own hours.`)),
  ];
}

/** From this share of a day's quota on, somebody should know. */
const NEARLY_GONE = 0.9;

export const quotaNeeds = (quotas: readonly { readonly name: string; readonly used: number; readonly of: number; readonly next: string }[]): readonly Needed[] =>
  quotas.flatMap(({ name, used, of, next }) => (of > 0 && used >= of * NEARLY_GONE ? [need(`quota ${name}`, 2, `${name}: ${Math.round((100 * used) / of)} % of today’s are used up.`, next)] : []));

/** A workbook that is full within a term needs somebody this term. */
const SOON_DAYS = 120;

export interface Filling {
  readonly workbook: string;
  readonly cells: number;
  readonly whenFull: string;
  readonly days: number | null;
}

export function filling(workbook: string, measures: readonly Measured[]): Filling | null {
  const last = measures[measures.length - 1];
  if (last === undefined) return null;
  const perDay = growth(measures);
  return { workbook, cells: last.cells, whenFull: whenFull(last.cells, perDay), days: daysLeft(last.cells, perDay) };
}

export const cellNeeds = (all: readonly Filling[]): readonly Needed[] =>
  all.flatMap(({ workbook, days, whenFull: when }) =>
    days === null || days > SOON_DAYS ? [] : [need(`cells ${workbook}`, days === 0 ? 1 : 2, `${workbook} will be full ${when}.`, 'Set “history kept months” lower in Settings, so that old History goes to the archive of its year; remove tabs of your own that nobody needs.')],
  );

export interface JobTrouble {
  readonly job: string;
  readonly late: string;
  readonly trouble: string;
  readonly startedAt: Moment | null;
}

export const jobNeeds = (jobs: readonly JobTrouble[]): readonly Needed[] =>
  jobs.flatMap(({ job, late, trouble, startedAt }) => {
    if (trouble !== '') return [need(`job ${job}`, 2, `The job “${job}” did not get through: ${trouble}`, 'It tries again by itself. If it still says so tomorrow, do what the sentence says, or run it from the first page.', { since: startedAt })];
    return late === 'begun and left' ? [need(`late ${job}`, 2, `The job “${job}” was begun and not finished.`, 'The next tick goes on with it; run it from the first page to see what stops it.', { since: startedAt })] : [];
  });

export const troubleNeeds = (rows: readonly { readonly troubleId: string; readonly at: Moment | null; readonly what: string; readonly next: string }[]): readonly Needed[] =>
  rows.map(({ troubleId, at, what, next }) => need(troubleId, urgencyOf(troubleId), what, next, { since: at, fix: 'settle' }));

/** The most urgent first, of one urgency the oldest. */
export const inOrder = (needs: readonly Needed[]): readonly Needed[] => [...needs].sort((a, b) => a.urgency - b.urgency || (a.since ?? 0) - (b.since ?? 0));
