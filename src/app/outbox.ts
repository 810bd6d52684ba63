/** This file sends the queued mails: what the day's quota carries, staff's answers first, each once by the ledger. */
import { type Row, newRow } from '../base/table';
import { dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Find, Found, Glimpse } from '../base/work';
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
type Queued = Pick<Row<typeof outbox>, 'mailId' | 'template' | 'record'>;
type QueueState = Row<typeof outbox>['state'];
type Ready = ComposedMail & LedgerMail;

/** So many mails go between two looks at the ledger: their names must fit one property of 9 KB (quotas, "Properties value size"). */
const MAILS_PER_STEP = 60;

const FOLLOWS = 'mail follows';
/** Longer than one round of whoever said so; if that execution is cut off, the next moment of the clock sends. */
const FOLLOWS_SECONDS = 60;

/** Says that this execution sends the mail itself when it is done, so that the clock does not send beside it in the same minute. */
export const mailFollows = (context: Pick<ProgramContext, 'cache'>, follows: boolean): void => context.cache.put(FOLLOWS, follows ? 'yes' : 'no', FOLLOWS_SECONDS);

/** Whether another execution files forms just now and sends their mail: what can wait for the next tick leaves it the minute's requests. */
export const isMailFollowing = ({ cache }: Pick<ProgramContext, 'cache'>): boolean => cache.get(FOLLOWS) === 'yes';

/** Whether anything waits to be sent; one small reading. */
export function anyMailWaiting(context: ProgramContext): boolean {
  if (isMailFollowing(context)) return false;
  const waiting = context.books.staff.read({
    wants: { search: [{ sheet: outbox, column: 'state' }] },
    decide: (found) => accept(found.beside(outbox, 'state', 'queued', 'state').length > 0),
  });
  return isMarked(context) || (waiting.ok && waiting.value);
}

const QUEUE_COLUMNS = (['state', 'mailId', 'template', 'record'] as const).map((column) => ({ sheet: outbox, column }));

/** Everything that waits, oldest first: rows are only ever appended. */
function queued(glimpse: Glimpse): readonly Queued[] {
  const column = (name: 'mailId' | 'template' | 'record'): readonly string[] => glimpse.beside(outbox, 'state', 'queued', name);
  const [ids, templates, records] = [column('mailId'), column('template'), column('record')];
  return ids.map((mailId, at) => ({ mailId, template: templates[at] ?? '', record: records[at] ?? '' }));
}

/** Which of the waiting mails today's quota still carries: answers of staff first, and a reserve kept for them. */
export function withinQuota<M>(mails: readonly M[], isAnswer: (mail: M) => boolean, left: number, reserve: number): M[] {
  const answers = mails.filter(isAnswer).slice(0, Math.max(0, left));
  const others = mails.filter((mail) => !isAnswer(mail)).slice(0, Math.max(0, left - answers.length - reserve));
  return [...answers, ...others];
}

/** One step's worth of mail. */
interface Batch {
  readonly ready: readonly Ready[];
  /** What is queued about a record that is gone, or has no address. */
  readonly gone: readonly Queued[];
  /** How many mails wait that today's quota carries, and how many that it does not. */
  readonly carried: number;
  readonly held: number;
}

const recordsOf = (template: MailTemplate, mails: readonly Queued[]): readonly string[] => mails.filter((mail) => mail.template === template.template).map((mail) => mail.record);

/** Chooses what goes now and composes it, in one reading: the queue's own columns say which records the templates want. */
function compose(context: ProgramContext, templates: Templates): Batch {
  const left = context.mail.left();
  const reserve = context.settings.get('mails kept for answers');
  const isAnswer = (mail: Queued): boolean => templates.get(mail.template)?.answer === true;
  const carry = (waiting: readonly Queued[]): readonly Queued[] => withinQuota(waiting, isAnswer, left, reserve);
  const all = [...templates.values()];
  const read = context.books.staff.read<Batch>({
    wants: { search: [...QUEUE_COLUMNS, ...all.flatMap((template) => template.wants([]))] },
    follow(glimpse) {
      const now = carry(queued(glimpse)).slice(0, MAILS_PER_STEP);
      return all.flatMap((template) => template.wants(recordsOf(template, now)));
    },
    decide(found) {
      const waiting = queued(found);
      const carried = carry(waiting);
      const ready: Ready[] = [];
      const gone: Queued[] = [];
      for (const row of carried.slice(0, MAILS_PER_STEP)) {
        const mail = templates.get(row.template)?.compose(context, found, row.record) ?? null;
        if (mail === null || mail.to === '') gone.push(row);
        else ready.push({ ...mail, answer: isAnswer(row), mailId: row.mailId, template: row.template });
      }
      return accept({ ready, gone, carried: carried.length, held: waiting.length - carried.length });
    },
  });
  return read.ok ? read.value : { ready: [], gone: [], carried: 0, held: 0 };
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
function settleQueue(context: ProgramContext, states: ReadonlyMap<string, QueueState>): void {
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
  const { ready, gone, carried, held } = compose(context, templates);
  // Marked before the ledger has them: what stands there as being sent is then known never to have left.
  if (ready.length > 0) mark(context, { ids: ready.map((mail) => mail.mailId), at: -1, doubt: {} });
  const { send, rationed, known, lost } = enterLedger(context, ready);
  const outcomes = [...sendAll(context, ready.filter((mail) => send.includes(mail.mailId))), ...lostOutcomes(lost)];
  settleLedger(context, outcomes);
  tellDropped(context, gone, rationed);
  const states = new Map<string, QueueState>();
  for (const { mailId, state } of [...outcomes, ...known]) if (state !== 'unsent') states.set(mailId, state);
  for (const mailId of [...rationed, ...gone.map((row) => row.mailId)]) states.set(mailId, 'dropped');
  settleQueue(context, states);
  clearMark(context);
  const sent = outcomes.filter((one) => one.state === 'sent').length;
  // After a refusal the rest waits for the next tick: a service that is down must not put every mail in doubt.
  return { next: carried > MAILS_PER_STEP && sent === send.length ? 'more' : null, progress: `${sent} sent${held > 0 ? `, ${held} wait for tomorrow's quota` : ''}` };
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
