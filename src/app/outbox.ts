/**
 * This file sends the queued mails, each at most once. What is about to be sent stands in the ledger before it goes; whatever
 * never got an outcome is shown to somebody and not sent again.
 */
import { type Row, newRow } from '../base/table';
import { DAY_MS } from '../base/time';
import { accept } from '../base/verdict';
import type { Find, Found } from '../base/work';
import { mailHtml } from '../ui/mail';
import type { Language } from '../words/languages';
import { LANGUAGE_FACTS } from '../words/languages';
import type { ProgramContext } from './context';
import type { Job, JobStep } from './entry';
import { mailLedger, outbox, trouble } from './tables';

/** A mail as its template composes it from a record. */
export interface ComposedMail {
  readonly to: string;
  /** Whether Google vouched for the address; what goes to another quotes nothing that was typed and is rationed. */
  readonly verified: boolean;
  /** Staff wrote it and somebody waits for it: it may use the day's reserve. */
  readonly answer: boolean;
  readonly about: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

export interface MailTemplate {
  readonly template: string;
  /** What to read for some records, in the outbox's own workbook. */
  wants(records: readonly string[]): readonly Find[];
  /** Null where the record or its address is gone. */
  compose(context: ProgramContext, found: Found, record: string): ComposedMail | null;
}

/** So many mails go between two looks at the clock and the ledger. */
const MAILS_PER_STEP = 25;
/** "to an unverified address … at most three times a day": nobody can have a stranger's mailbox filled by filling in a form. */
const MAILS_A_DAY_TO_UNVERIFIED = 3;
/** Where a run of mails is, kept before each one goes, so that a crash leaves one in doubt and not all. */
const SENDING = 'mail being sent';

type Outcome = Pick<Row<typeof mailLedger>, 'mailId' | 'template' | 'to' | 'about' | 'state' | 'why'>;

interface Ready extends ComposedMail {
  readonly mailId: string;
  readonly template: string;
}

const onlyQueued = (found: Found): readonly Row<typeof outbox>[] =>
  [...found.rows(outbox, 'state', 'queued')].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).slice(0, MAILS_PER_STEP);

/** Whether anything waits to be sent; one small reading. */
export function anyMailWaiting(context: ProgramContext): boolean {
  const waiting = context.books.staff.read({
    wants: { search: [{ sheet: outbox, column: 'state' }] },
    decide: (found) => accept(found.beside(outbox, 'state', 'queued', 'state').length > 0),
  });
  return context.keep.get(SENDING) !== null || (waiting.ok && waiting.value);
}

/** What waits, and what each template makes of it. */
function compose(context: ProgramContext, templates: ReadonlyMap<string, MailTemplate>): { ready: Ready[]; gone: string[] } {
  const queue = context.books.staff.read({
    wants: { find: [{ sheet: outbox, column: 'state', values: ['queued'] }] },
    decide: (found) => accept(onlyQueued(found)),
  });
  const rows = queue.ok ? queue.value : [];
  const byTemplate = [...templates.values()].map((template) => ({ template, rows: rows.filter((row) => row.template === template.template) })).filter((one) => one.rows.length > 0);
  const ready: Ready[] = [];
  const gone = rows.filter((row) => !templates.has(row.template)).map((row) => row.mailId);
  for (const { template, rows: own } of byTemplate) {
    const composed = context.books.staff.read({
      wants: { find: template.wants(own.map((row) => row.record)) },
      decide: (found) => accept(own.map((row) => ({ row, mail: template.compose(context, found, row.record) }))),
    });
    if (!composed.ok) continue;
    for (const { row, mail } of composed.value) {
      if (mail === null || mail.to === '') gone.push(row.mailId);
      else ready.push({ ...mail, mailId: row.mailId, template: row.template });
    }
  }
  return { ready, gone };
}

/** Enters mails into the ledger before they go. What is there already is not sent: its outcome is known or in doubt. */
function enter(context: ProgramContext, ready: readonly Ready[]): { send: Ready[]; known: Outcome[]; rationed: string[] } {
  const now = context.clock.now();
  const entered = context.books.programme.change<{ send: string[]; rationed: string[] }>({
    event: `mail.enter:${context.newId()}`,
    entry: 'mail',
    wants: {
      find: [
        { sheet: mailLedger, column: 'mailId', values: ready.map((mail) => mail.mailId) },
        { sheet: mailLedger, column: 'to', values: ready.filter((mail) => !mail.verified).map((mail) => mail.to) },
      ],
    },
    adds: [mailLedger],
    decide(found, changes) {
      const send: string[] = [];
      const rationed: string[] = [];
      const sentTo = new Map<string, number>();
      for (const mail of ready) {
        const entry = found.row(mailLedger, mail.mailId);
        if (entry !== null && entry.state !== 'unsent') continue;
        const address = mail.to.toLowerCase();
        const today = found.rows(mailLedger, 'to', mail.to).filter((row) => (row.at ?? 0) > now - DAY_MS).length + (sentTo.get(address) ?? 0);
        if (!mail.verified && !mail.answer && today >= MAILS_A_DAY_TO_UNVERIFIED) {
          rationed.push(mail.mailId);
          continue;
        }
        sentTo.set(address, (sentTo.get(address) ?? 0) + 1);
        const { mailId, template, to, about } = mail;
        if (entry === null) changes.add(mailLedger, newRow(mailLedger, { mailId, template, to, about, state: 'sending', at: now }));
        else changes.update(mailLedger, mailId, { state: 'sending', at: now });
        send.push(mailId);
      }
      return accept({ send, rationed });
    },
  });
  if (!entered.ok) return { send: [], known: [], rationed: [] };
  const { send, rationed } = entered.value;
  const rest = ready.filter((mail) => !send.includes(mail.mailId) && !rationed.includes(mail.mailId));
  return { send: ready.filter((mail) => send.includes(mail.mailId)), known: ledgerOutcomes(context, rest.map((mail) => mail.mailId)), rationed };
}

function ledgerOutcomes(context: ProgramContext, ids: readonly string[]): Outcome[] {
  if (ids.length === 0) return [];
  const rows = context.books.programme.read({
    wants: { find: [{ sheet: mailLedger, column: 'mailId', values: ids }] },
    decide: (found) => accept(ids.flatMap((id) => found.row(mailLedger, id) ?? [])),
  });
  return rows.ok ? rows.value.filter((row) => row.state !== 'sending') : [];
}

function sendAll(context: ProgramContext, mails: readonly Ready[]): Outcome[] {
  const ids = mails.map((mail) => mail.mailId);
  const replyTo = context.settings.get('reply address');
  const outcomes = mails.map((mail, index): Outcome => {
    const { mailId, template, to, about } = mail;
    context.keep.set(SENDING, JSON.stringify({ ids, at: index }));
    try {
      context.mail.send({
        to,
        subject: mail.subject,
        text: mail.text,
        html: mailHtml({ language: mail.language, dir: LANGUAGE_FACTS[mail.language].direction, text: mail.text, district: context.settings.get('district name') }),
        senderName: context.settings.get('helpdesk name'),
        ...(replyTo === '' ? {} : { replyTo }),
      });
      return { mailId, template, to, about, state: 'sent', why: '' };
    } catch (error) {
      // A refusal and a lost answer look alike here, so the mail may have gone: somebody decides, nothing repeats it.
      return { mailId, template, to, about, state: 'in doubt', why: String((error as Error).message ?? error) };
    }
  });
  context.keep.set(SENDING, JSON.stringify({ ids, at: ids.length }));
  return outcomes;
}

/** Writes outcomes to the ledger and tells about what is in doubt. */
function settleLedger(context: ProgramContext, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  const now = context.clock.now();
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
      for (const { mailId, about, state, why } of outcomes) {
        if (found.row(mailLedger, mailId)?.state !== 'sending') continue;
        changes.update(mailLedger, mailId, { state, why, at: now });
        if (state !== 'in doubt' || found.row(trouble, `mail:${mailId}`) !== null) continue;
        changes.add(
          trouble,
          newRow(trouble, {
            troubleId: `mail:${mailId}`,
            at: now,
            room: 'mail',
            what: `A mail about ${about} may not have gone out. Google said: ${why}`,
            next: 'Look into the Sent folder of the programme account. If it is not there, answer the ticket again or call.',
          }),
        );
      }
      return accept(null);
    },
  });
}

/** Writes outcomes back to the queue. */
function settleQueue(context: ProgramContext, states: ReadonlyMap<string, Row<typeof outbox>['state']>): void {
  if (states.size === 0) return;
  context.books.staff.change({
    event: `mail.queue:${context.newId()}`,
    entry: 'mail',
    wants: { find: [{ sheet: outbox, column: 'mailId', values: [...states.keys()] }] },
    decide(found, changes) {
      for (const [mailId, state] of states) if (found.row(outbox, mailId) !== null) changes.update(outbox, mailId, { state });
      return accept(null);
    },
  });
}

/** After a run that was cut off: what stands before the mark went, the one at the mark is in doubt, the rest never left. */
function recover(context: ProgramContext): void {
  const mark = context.keep.get(SENDING);
  if (mark === null) return;
  const { ids, at } = JSON.parse(mark) as { ids: string[]; at: number };
  const outcome = (mailId: string, index: number): Outcome => ({
    mailId,
    template: '',
    to: '',
    about: mailId,
    state: index < at ? 'sent' : index === at ? 'in doubt' : 'unsent',
    why: index === at ? 'the work was cut off while it was being sent' : '',
  });
  settleLedger(context, ids.map(outcome));
  const states = new Map(ids.map((id, index): [string, Row<typeof outbox>['state']] => [id, index < at ? 'sent' : index === at ? 'in doubt' : 'queued']));
  settleQueue(context, states);
  context.keep.remove(SENDING);
}

/** Which of the ready mails today's quota still carries: answers of staff first, and a reserve kept for them. */
export function withinQuota<M extends Pick<ComposedMail, 'answer'>>(mails: readonly M[], left: number, reserve: number): M[] {
  const answers = mails.filter((mail) => mail.answer).slice(0, left);
  const others = mails.filter((mail) => !mail.answer).slice(0, Math.max(0, left - answers.length - reserve));
  return [...answers, ...others];
}

/** Sends one step's worth of mail. */
function sendStep(context: ProgramContext, templates: ReadonlyMap<string, MailTemplate>): JobStep {
  recover(context);
  const { ready, gone } = compose(context, templates);
  const now = withinQuota(ready, context.mail.left(), context.settings.get('mails kept for answers'));
  const { send, known, rationed } = enter(context, now);
  const outcomes = sendAll(context, send);
  settleLedger(context, outcomes);
  const states = new Map<string, Row<typeof outbox>['state']>();
  for (const { mailId, state } of [...outcomes, ...known]) if (state === 'sent' || state === 'in doubt') states.set(mailId, state);
  for (const mailId of [...rationed, ...gone]) states.set(mailId, 'dropped');
  settleQueue(context, states);
  context.keep.remove(SENDING);
  const waiting = ready.length - now.length;
  const progress = `${outcomes.length} sent${waiting > 0 ? `, ${waiting} wait for tomorrow's quota` : ''}`;
  return { next: ready.length === MAILS_PER_STEP && waiting === 0 ? 'more' : null, progress };
}

/** The job that sends mail by the given templates. */
export const mailJob = (templates: ReadonlyMap<string, MailTemplate>): Job => ({
  job: 'mail',
  room: 'core',
  about: 'Sends the mails that wait.',
  every: 'tick',
  wanted: anyMailWaiting,
  step: (context) => sendStep(context, templates),
});
