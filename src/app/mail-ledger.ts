/**
 * This file keeps the ledger of mails, so that each goes at most once: a mail stands in it before it is sent, and one whose
 * outcome never became known is shown to somebody and not sent again.
 */
import { fingerprintOf } from '../base/fingerprint';
import type { Keep } from '../base/ports';
import { type Row, newRow } from '../base/table';
import { DAY_MS, type Day, MINUTE_MS, type Moment, dayOf, daysBetween } from '../base/time';
import { accept } from '../base/verdict';
import type { ProgramContext } from './context';
import { mailLedger, trouble } from './tables';

/** "to an unverified address … at most three times a day": nobody can have a stranger's mailbox filled by filling in a form. */
const MAILS_A_DAY_TO_UNVERIFIED = 3;

/** What the ledger must know of a mail. */
export interface LedgerMail {
  readonly mailId: string;
  readonly template: string;
  readonly to: string;
  readonly verified: boolean;
  readonly answer: boolean;
  readonly about: string;
}

export interface MailOutcome {
  readonly mailId: string;
  readonly state: Exclude<Row<typeof mailLedger>['state'], 'sending'>;
  /** What Google said; '' where all went well. */
  readonly why: string;
}

const CUT_OFF = 'the work was cut off while it was being sent';

/** Where a run of mails is: kept before each one goes, so that a crash leaves one in doubt and not all. */
interface Mark {
  readonly ids: readonly string[];
  /** The place of the mail that is being sent; -1 before the first. */
  readonly at: number;
  /** How many from there on go in one and the same mail; one where nothing is said. */
  readonly together?: number;
  /** To whom it goes and since when, by which it is looked for in the Sent mail. */
  readonly to?: string;
  readonly since?: Moment;
  /** Those before it that Google did not take, or did not say that it took. */
  readonly doubt: Readonly<Record<string, string>>;
}

const SENDING = 'mail being sent';

type Kept = Pick<ProgramContext, 'keep'>;

export const mark = ({ keep }: Kept, at: Mark): void => keep.set(SENDING, JSON.stringify(at));
export const clearMark = ({ keep }: Kept): void => keep.remove(SENDING);
export const isMarked = ({ keep }: Kept): boolean => keep.get(SENDING) !== null;

/** What a mark says of each mail: before it they went, the one at it is in doubt, and those after it never left. */
export function outcomesOf({ ids, at, together = 1, doubt }: Mark): readonly MailOutcome[] {
  return ids.map((mailId, index): MailOutcome => {
    const why = at >= 0 && index >= at && index < at + together ? CUT_OFF : index < at ? doubt[mailId] : undefined;
    if (why !== undefined) return { mailId, state: 'in doubt', why };
    return { mailId, state: index < at ? 'sent' : 'unsent', why: '' };
  });
}

/** After a run that was cut off: brings the ledger up to what is known of each of its mails. */
export function recoverLedger(context: ProgramContext): void {
  const left = context.keep.get(SENDING);
  if (left === null) return;
  const at = JSON.parse(left) as Mark;
  const outcomes = outcomesOf(at);
  const [asked] = outcomes.filter((one) => one.state === 'in doubt' && one.why === CUT_OFF);
  const found = asked !== undefined && at.to !== undefined && lookedFor(context, at.ids[at.at] ?? '', at.to, at.since ?? 0) !== null;
  settleLedger(context, found ? outcomes.map((one) => (one.why === CUT_OFF ? { ...one, state: 'sent', why: '' } : one)) : outcomes);
  clearMark(context);
}

/** A mail goes to Google some time before it stands in the Sent mail; clocks may differ as well. */
const EARLIER_MS = 5 * MINUTE_MS;

/** Looks for a mail in the Sent mail, for whoever does not know whether it went; null where it is not found, which proves nothing. */
export function lookedFor({ mail }: Pick<ProgramContext, 'mail'>, mailId: string, to: string, since: Moment): string | null {
  try {
    return mail.sent(mailId, to, since - EARLIER_MS);
  } catch {
    return null;
  }
}

/** Mails that left the house, where the loss of a workbook does not reach: each by so many letters, a day in one property or several. */
const LEFT = 'mails left ';
const NAME_CHARS = 8;
/** "Properties value size", 9 KB: developers.google.com/apps-script/guides/services/quotas. */
const NAMES_CHARS_MAX = 9_000;
/** Since when the ledger may lack mails that left; absent where it never was put back. */
const LEDGER_PUT_BACK = 'ledger put back';
/** So long after the ledger was put back, nothing of before asks for the same mail again: twice the longest reminder. */
const ASKED_AGAIN_DAYS = 60;

const nameOf = (mailId: string): string => fingerprintOf(mailId).replace('.', '').slice(0, NAME_CHARS).padEnd(NAME_CHARS, '.');

function keepLeft({ keep, clock }: Pick<ProgramContext, 'keep' | 'clock'>, mailIds: readonly string[]): void {
  if (mailIds.length === 0) return;
  const day = dayOf(clock.now(), clock.zone);
  const more = mailIds.map(nameOf).join('');
  for (let part = 1; ; part++) {
    const property = `${LEFT}${day} ${part}`;
    const before = keep.get(property) ?? '';
    if (before.length + more.length <= NAMES_CHARS_MAX) return keep.set(property, before + more);
  }
}

/** A backup that began on a day holds the ledger of the days before, which then need not be known otherwise. */
export function forgetLeft(keep: Keep, before: Day): void {
  const putBack = keep.get(LEDGER_PUT_BACK);
  const isNeeded = (day: Day): boolean => putBack !== null && day <= putBack && daysBetween(putBack, before) <= ASKED_AGAIN_DAYS;
  for (const property of Object.keys(keep.all())) {
    const day = property.slice(LEFT.length).split(' ')[0] ?? '';
    if (property.startsWith(LEFT) && day < before && !isNeeded(day)) keep.remove(property);
  }
}

/** Says that the ledger may lack mails from now back to its backup; from then on those that left are looked for beside it. */
export const ledgerPutBack = ({ keep, clock }: Pick<ProgramContext, 'keep' | 'clock'>): void => keep.set(LEDGER_PUT_BACK, dayOf(clock.now(), clock.zone));

/** Tells whether a mail left that the ledger does not know. */
function leftBefore(keep: Keep): (mailId: string) => boolean {
  if (keep.get(LEDGER_PUT_BACK) === null) return () => false;
  const names = new Set(Object.entries(keep.all()).flatMap(([property, all]) => (property.startsWith(LEFT) ? (all.match(/.{8}/g) ?? []) : [])));
  return (mailId) => names.has(nameOf(mailId));
}

const KNOWN_OTHERWISE = 'It left before this ledger was put back from a backup.';

/** What becomes of each mail of a run, by its id. */
export interface Entered {
  readonly send: readonly string[];
  /** Its address had its mails for the day. */
  readonly rationed: readonly string[];
  /** How it ended is known from an earlier run. */
  readonly known: readonly Pick<MailOutcome, 'mailId' | 'state'>[];
  /** It was being sent and nobody knows how it ended. */
  readonly lost: readonly string[];
}

/** Enters mails into the ledger before they go. What stands there already is not sent again, unless it provably never left. */
export function enterLedger(context: ProgramContext, mails: readonly LedgerMail[]): Entered {
  const now = context.clock.now();
  const hasLeft = leftBefore(context.keep);
  const entered = context.books.programme.change<Entered>({
    event: `mail.enter:${context.newId()}`,
    entry: 'mail',
    wants: {
      find: [
        { sheet: mailLedger, column: 'mailId', values: mails.map((mail) => mail.mailId) },
        { sheet: mailLedger, column: 'to', values: mails.filter((mail) => !mail.verified).map((mail) => mail.to) },
      ],
    },
    adds: [mailLedger],
    decide(found, changes) {
      const send: string[] = [];
      const rationed: string[] = [];
      const known: Pick<MailOutcome, 'mailId' | 'state'>[] = [];
      const lost: string[] = [];
      const sentTo = new Map<string, number>();
      for (const { mailId, template, to, about, verified, answer } of mails) {
        const entry = found.row(mailLedger, mailId);
        if (entry !== null && entry.state !== 'unsent') {
          if (entry.state === 'sending') lost.push(mailId);
          else known.push({ mailId, state: entry.state });
          continue;
        }
        if (entry === null && hasLeft(mailId)) {
          changes.add(mailLedger, newRow(mailLedger, { mailId, template, to, about, state: 'sent', at: now, why: KNOWN_OTHERWISE }));
          known.push({ mailId, state: 'sent' });
          continue;
        }
        const address = to.toLowerCase();
        // Only what is rationed is counted: the addresses of the others were not looked up.
        const today = verified ? 0 : found.rows(mailLedger, 'to', to).filter((row) => row.mailId !== mailId && (row.at ?? 0) > now - DAY_MS).length + (sentTo.get(address) ?? 0);
        if (!verified && !answer && today >= MAILS_A_DAY_TO_UNVERIFIED) {
          rationed.push(mailId);
          continue;
        }
        sentTo.set(address, (sentTo.get(address) ?? 0) + 1);
        if (entry === null) changes.add(mailLedger, newRow(mailLedger, { mailId, template, to, about, state: 'sending', at: now }));
        else changes.update(mailLedger, mailId, { state: 'sending', to, at: now });
        send.push(mailId);
      }
      return accept({ send, rationed, known, lost });
    },
  });
  if (!entered.ok) return { send: [], rationed: [], known: [], lost: [] };
  return entered.value;
}

/** Mails that were found being sent and whose mark is gone too. */
export const lostOutcomes = (ids: readonly string[]): readonly MailOutcome[] => ids.map((mailId) => ({ mailId, state: 'in doubt', why: CUT_OFF }));

/** Writes outcomes to the ledger and tells about what is in doubt. */
export function settleLedger(context: ProgramContext, outcomes: readonly MailOutcome[]): void {
  if (outcomes.length === 0) return;
  const now = context.clock.now();
  keepLeft(context, outcomes.flatMap(({ mailId, state }) => (state === 'unsent' ? [] : [mailId])));
  context.books.programme.change({
    event: `mail.outcome:${context.newId()}`,
    entry: 'mail',
    wants: {
      find: [
        { sheet: mailLedger, column: 'mailId', values: outcomes.map((one) => one.mailId) },
        { sheet: trouble, column: 'troubleId', values: outcomes.map((one) => `mail:${one.mailId}`) },
      ],
    },
    adds: [trouble],
    decide(found, changes) {
      for (const { mailId, state, why } of outcomes) {
        const entry = found.row(mailLedger, mailId);
        if (entry?.state !== 'sending') continue;
        changes.update(mailLedger, mailId, { state, why, at: now });
        const troubleId = `mail:${mailId}`;
        if (state !== 'in doubt' || found.row(trouble, troubleId) !== null) continue;
        const what = `A mail about ${entry.about} may not have gone out: ${why}`;
        const next = 'Look into the Sent folder of the programme account. If it is not there, answer the ticket again or call.';
        changes.add(trouble, newRow(trouble, { troubleId, at: now, room: 'mail', what, next }));
      }
      return accept(null);
    },
  });
}
