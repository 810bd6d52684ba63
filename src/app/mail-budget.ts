/** This file shares out the day's mails: answers of staff first, then what must go today, then what may wait; and room is kept for the answers still to come. */
import { DAY_MS, type Moment } from '../base/time';
import type { ProgramContext } from './context';

/** How soon a mail has to go: `answer` was written by staff; `if room` and `folded` may wait. */
export type MailClass = 'answer' | 'today' | 'if room' | 'folded';

/** A day of the quota, which begins with its first mail and lasts 24 hours (guides/services/quotas, "reset 24 hours after the first request"). */
export interface MailDay {
  readonly from: Moment;
  /** How many recipients the day had when it began. */
  readonly whole: number;
  /** How many of them answers and mails of the day have had. */
  readonly urgent: number;
  /** How many are left now. */
  readonly left: number;
}

const KEPT = 'mails of the day';

/** The day as it stands. */
export function today({ keep, clock, mail }: Pick<ProgramContext, 'keep' | 'clock' | 'mail'>): MailDay {
  const left = mail.left();
  const now = clock.now();
  const [from = 0, whole = 0, urgent = 0] = (keep.get(KEPT) ?? '').split(' ').map(Number);
  return now - from >= DAY_MS ? { from: now, whole: left, urgent: 0, left } : { from, whole, urgent, left };
}

/** Writes down that so many urgent mails went. */
export const spent = ({ keep }: Pick<ProgramContext, 'keep'>, { from, whole, urgent }: MailDay, more: number): void => keep.set(KEPT, [from, whole, urgent + more].join(' '));

/** Of a day so much is kept for what cannot wait, until it has come: courtesies of the morning must not use up the answers of the afternoon. */
const URGENT_SHARE = 0.6;

/** Which of the waiting mails go now, of each class the oldest first. `reserve` is kept for answers alone. */
export function carriedToday<M>(mails: readonly M[], classOf: (mail: M) => MailClass, { whole, urgent, left }: Omit<MailDay, 'from'>, reserve: number): readonly M[] {
  const of = (one: MailClass): readonly M[] => mails.filter((mail) => classOf(mail) === one);
  const answers = of('answer').slice(0, Math.max(0, left));
  const due = of('today').slice(0, Math.max(0, left - answers.length - reserve));
  const now = answers.length + due.length;
  const keptBack = Math.max(reserve, Math.floor(whole * URGENT_SHARE) - urgent - now);
  return [...answers, ...due, ...[...of('folded'), ...of('if room')].slice(0, Math.max(0, left - now - keptBack))];
}
