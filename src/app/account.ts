/**
 * This file says whose account runs MyTech. Triggers belong to who made them, nobody sees another's, and during a hand-over two accounts
 * have them; so one account is in charge, and the clock and forms of any other start nothing. Each account's runs are counted.
 */
import { UserError } from '../base/codes';
import { DAY_MS, MINUTE_MS, type Moment } from '../base/time';
import type { ProgramContext } from './context';

const IN_CHARGE = 'in charge';

/** The account whose triggers work; '' before the first of them has run. */
export const inCharge = ({ keep }: Pick<ProgramContext, 'keep'>): string => keep.get(IN_CHARGE) ?? '';

export const putInCharge = ({ keep }: Pick<ProgramContext, 'keep'>, account: string): void => keep.set(IN_CHARGE, account.toLowerCase());

/** Whether this execution's account is in charge. Where nobody is yet, the first that asks is from then on. */
export function isInCharge(context: Pick<ProgramContext, 'keep' | 'identity' | 'lock'>): boolean {
  const acting = context.identity.acting();
  const charge = inCharge(context);
  if (charge !== '') return charge === acting;
  // Two that ask at once must not both begin; whoever does not get the lock waits for its next moment.
  context.lock.unlessBusy(() => {
    if (inCharge(context) === '') putInCharge(context, acting);
  });
  return inCharge(context) === acting;
}

/** Work for the account in charge must not be done from the desk of another: its mails would have another sender, its files another owner. */
export function requireInCharge(context: Pick<ProgramContext, 'keep' | 'identity'>): void {
  const charge = inCharge(context);
  const acting = context.identity.acting();
  if (charge !== '' && charge !== acting) throw new UserError('not-in-charge', { acting, charge });
}

/** What is known of an account's triggers: when each last ran, and how long all have worked today. */
export interface Runs {
  /** When the day of its quota began: 24 hours from the first run (guides/services/quotas). */
  readonly from: Moment;
  readonly ms: number;
  /** The most reads of Sheets in one minute of one execution, today. */
  readonly readsPeak: number;
  readonly last: Readonly<Record<string, Moment>>;
}

const NO_RUNS: Runs = { from: 0, ms: 0, readsPeak: 0, last: {} };
const keyOf = (account: string): string => `runs ${account.toLowerCase()}`;

export const runsOf = ({ keep }: Pick<ProgramContext, 'keep'>, account: string): Runs => (account === '' ? NO_RUNS : (JSON.parse(keep.get(keyOf(account)) ?? 'null') as Runs | null) ?? NO_RUNS);

/** What is known of an account's day; nothing where its last one is over. */
export const runsToday = (runs: Runs, now: Moment): Pick<Runs, 'ms' | 'readsPeak'> => (now - runs.from >= DAY_MS ? NO_RUNS : runs);

/** Writes down that a trigger ran. One that Google cut off is not counted: nothing of it runs any more. */
export function noteRun(context: Pick<ProgramContext, 'keep' | 'identity' | 'clock'>, handler: string, began: Moment, readsPeak: number): void {
  const now = context.clock.now();
  const account = context.identity.acting();
  const before = runsOf(context, account);
  const day = now - before.from >= DAY_MS ? { from: began, ms: 0, readsPeak: 0 } : before;
  context.keep.set(keyOf(account), JSON.stringify({ from: day.from, ms: day.ms + now - began, readsPeak: Math.max(day.readsPeak, readsPeak), last: { ...before.last, [handler]: began } } satisfies Runs));
}

/** The tick comes every five minutes, sometimes late; three that did not come are no accident. */
const SILENT_AFTER_MS = 20 * MINUTE_MS;

/** When an account's triggers last ran at all; 0 for never. */
export const lastRun = (runs: Runs): Moment => Math.max(0, ...Object.values(runs.last));

/** Whether an account's triggers have stopped. */
export const isSilent = (runs: Runs, now: Moment): boolean => now - lastRun(runs) > SILENT_AFTER_MS;

const NO_NIGHT_BEFORE = 'no night before';

/** After a hand-over at night: until then another account's nightly trigger begins no second night. */
export const skipNight = ({ keep }: Pick<ProgramContext, 'keep'>, until: Moment): void => keep.set(NO_NIGHT_BEFORE, String(until));

export const isNightOver = ({ keep, clock }: Pick<ProgramContext, 'keep' | 'clock'>): boolean => Number(keep.get(NO_NIGHT_BEFORE) ?? 0) > clock.now();
