/** This file sends the queued mails: what the day's quota carries, staff's answers first, each once by the ledger. */
import { type Row, newRow } from '../base/table';
import { dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Find, Found } from '../base/work';
import { mailHtml } from '../ui/mail';
import type { Language } from '../words/languages';
import { LANGUAGE_FACTS } from '../words/languages';
import type { ProgramContext } from './context';
import type { Job, JobStep } from './entry';
import { type LedgerMail, type MailOutcome, clearMark, enterLedger, isMarked, lostOutcomes, mark, recoverLedger, settleLedger } from './mail-ledger';
import { outbox, trouble } from './tables';

/** A mail as its template composes it from a record. */
export interface ComposedMail {
  readonly to: string;
  /** Whether Google vouched for the address; what goes to another quotes nothing that was typed and is rationed. */
  readonly verified: boolean;
  readonly about: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

export interface MailTemplate {
  readonly template: string;
  /** Staff wrote it and somebody waits for it: it goes first, and may use the day's reserve. */
  readonly answer: boolean;
  /** What to read for some records, in the outbox's own workbook. */
  wants(records: readonly string[]): readonly Find[];
  /** Null where the record is gone. */
  compose(context: ProgramContext, found: Found, record: string): ComposedMail | null;
}

type Templates = ReadonlyMap<string, MailTemplate>;
type Queued = Row<typeof outbox>;
type Ready = ComposedMail & LedgerMail;

/** So many mails go between two looks at the ledger: their names must fit one property of 9 KB (quotas, "Properties value size"). */
const MAILS_PER_STEP = 60;

/** Whether anything waits to be sent; one small reading. */
export function anyMailWaiting(context: ProgramContext): boolean {
  const waiting = context.books.staff.read({
    wants: { search: [{ sheet: outbox, column: 'state' }] },
    decide: (found) => accept(found.beside(outbox, 'state', 'queued', 'state').length > 0),
  });
  return isMarked(context) || (waiting.ok && waiting.value);
}

/** Everything that waits, oldest first. */
function queued(context: ProgramContext): readonly Queued[] {
  const read = context.books.staff.read({
    wants: { find: [{ sheet: outbox, column: 'state', values: ['queued'] }] },
    decide: (found) => accept([...found.rows(outbox, 'state', 'queued')].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))),
  });
  return read.ok ? read.value : [];
}

/** Which of the waiting mails today's quota still carries: answers of staff first, and a reserve kept for them. */
export function withinQuota<M>(mails: readonly M[], isAnswer: (mail: M) => boolean, left: number, reserve: number): M[] {
  const answers = mails.filter(isAnswer).slice(0, Math.max(0, left));
  const others = mails.filter((mail) => !isAnswer(mail)).slice(0, Math.max(0, left - answers.length - reserve));
  return [...answers, ...others];
}

/** What each template makes of its rows; `gone` are rows whose record or address is no more. */
function compose(context: ProgramContext, templates: Templates, rows: readonly Queued[]): { readonly ready: readonly Ready[]; readonly gone: readonly Queued[] } {
  const ready: Ready[] = [];
  const gone = rows.filter((row) => !templates.has(row.template));
  for (const template of templates.values()) {
    const own = rows.filter((row) => row.template === template.template);
    if (own.length === 0) continue;
    const mails = context.books.staff.read({
      wants: { find: template.wants(own.map((row) => row.record)) },
      decide: (found) => accept(own.map((row) => ({ row, mail: template.compose(context, found, row.record) }))),
    });
    if (!mails.ok) continue;
    for (const { row, mail } of mails.value) {
      if (mail === null || mail.to === '') gone.push(row);
      else ready.push({ ...mail, answer: template.answer, mailId: row.mailId, template: template.template });
    }
  }
  return { ready, gone };
}

/** Sends mails one by one, until Google does not take one: why is not known then, and the next would hardly fare better. */
function sendAll(context: ProgramContext, mails: readonly Ready[]): readonly MailOutcome[] {
  const ids = mails.map((mail) => mail.mailId);
  const replyTo = context.settings.get('reply address');
  const district = context.settings.get('district name');
  const senderName = context.settings.get('helpdesk name');
  for (const [at, { mailId, to, subject, text, language }] of mails.entries()) {
    mark(context, { ids, at, doubt: {} });
    const html = mailHtml({ language, dir: LANGUAGE_FACTS[language].direction, text, district });
    try {
      context.mail.send({ to, subject, text, html, senderName, ...(replyTo === '' ? {} : { replyTo }) });
    } catch (error) {
      // A refusal and a lost answer look alike here, so the mail may have gone: somebody decides, nothing repeats it.
      const doubt = { [mailId]: String((error as Error).message ?? error) };
      mark(context, { ids: ids.slice(0, at + 1), at: at + 1, doubt });
      return ids.map((id, index): MailOutcome => ({ mailId: id, state: index < at ? 'sent' : index === at ? 'in doubt' : 'unsent', why: doubt[id] ?? '' }));
    }
  }
  mark(context, { ids, at: ids.length, doubt: {} });
  return ids.map((mailId) => ({ mailId, state: 'sent', why: '' }));
}

/** Writes outcomes back to the queue. */
function settleQueue(context: ProgramContext, states: ReadonlyMap<string, Queued['state']>): void {
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

/** Says what was taken off the queue without being sent. */
function tellDropped(context: ProgramContext, gone: readonly Queued[], rationed: readonly string[]): void {
  if (gone.length === 0 && rationed.length === 0) return;
  const now = context.clock.now();
  const lines = gone.map(({ mailId, record }) => ({
    troubleId: `mail:${mailId}`,
    what: `A mail about ${record.split(':')[0] ?? record} was not sent: the ticket is gone, or it has no address.`,
    next: 'Put the address into the ticket and answer it again, or call.',
  }));
  // One line a day: whoever fills in a form a hundred times must not fill this list too.
  if (rationed.length > 0) {
    lines.push({
      troubleId: `mail rationed ${dayOf(now, context.clock.zone)}`,
      what: 'An address that nobody has verified had its mails for today, so further acknowledgements to it were left out. Its tickets stand in the list.',
      next: 'Nothing, unless the tickets look like somebody is playing with the form.',
    });
  }
  context.books.programme.change({
    event: `mail.dropped:${context.newId()}`,
    entry: 'mail',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: lines.map((line) => line.troubleId) }] },
    decide(found, changes) {
      for (const line of lines) if (found.row(trouble, line.troubleId) === null) changes.add(trouble, newRow(trouble, { ...line, at: now, room: 'mail' }));
      return accept(null);
    },
  });
}

/** Sends one step's worth of mail. */
function sendStep(context: ProgramContext, templates: Templates): JobStep {
  recoverLedger(context);
  const waiting = queued(context);
  const isAnswer = (row: Queued): boolean => templates.get(row.template)?.answer === true;
  const carried = withinQuota(waiting, isAnswer, context.mail.left(), context.settings.get('mails kept for answers'));
  const now = carried.slice(0, MAILS_PER_STEP);
  const { ready, gone } = compose(context, templates, now);
  // Marked before the ledger has them: what stands there as being sent is then known never to have left.
  if (ready.length > 0) mark(context, { ids: ready.map((mail) => mail.mailId), at: -1, doubt: {} });
  const { send, rationed, known, lost } = enterLedger(context, ready);
  const outcomes = [...sendAll(context, ready.filter((mail) => send.includes(mail.mailId))), ...lostOutcomes(lost)];
  settleLedger(context, outcomes);
  tellDropped(context, gone, rationed);
  const states = new Map<string, Queued['state']>();
  for (const { mailId, state } of [...outcomes, ...known]) if (state !== 'unsent') states.set(mailId, state);
  for (const mailId of [...rationed, ...gone.map((row) => row.mailId)]) states.set(mailId, 'dropped');
  settleQueue(context, states);
  clearMark(context);
  const sent = outcomes.filter((one) => one.state === 'sent').length;
  const held = waiting.length - carried.length;
  // After a refusal the rest waits for the next tick: a service that is down must not put every mail in doubt.
  return { next: carried.length > now.length && sent === send.length ? 'more' : null, progress: `${sent} sent${held > 0 ? `, ${held} wait for tomorrow's quota` : ''}` };
}

/** The job that sends mail by the given templates. */
export const mailJob = (templates: Templates): Job => ({
  job: 'mail',
  room: 'core',
  about: 'Sends the mails that wait.',
  every: 'tick',
  wanted: anyMailWaiting,
  step: (context) => sendStep(context, templates),
});
