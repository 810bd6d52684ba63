/** This file sends the queued mails: what the day's quota carries, staff's answers first, each once by the ledger. */
import type { OutgoingMail } from '../base/ports';
import { type Row, newRow } from '../base/table';
import { DAY_MS, HOUR_MS, MINUTE_MS, dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Changes, Find, Found, Glimpse } from '../base/work';
import { mailHtml } from '../ui/mail';
import type { Language } from '../words/languages';
import { LANGUAGE_FACTS } from '../words/languages';
import type { ProgramContext } from './context';
import type { Job, JobStep, StaffLook } from './entry';
import { type MailClass, type MailDay, carriedToday, spent, today } from './mail-budget';
import { type LedgerMail, type MailOutcome, clearMark, enterLedger, isMarked, lookedFor, lostOutcomes, mark, recoverLedger, settleLedger } from './mail-ledger';
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
  /** The conversation in the helpdesk mailbox that it goes on. */
  readonly thread?: string;
}

export interface MailTemplate {
  readonly template: string;
  /** Staff wrote it and somebody waits for it: it goes first, and may use the day's reserve. */
  readonly answer: boolean;
  /**
   * How soon it has to go where nobody waits for it: `today` by default; `if room` is dropped when two days found none; `folded`
   * waits, and goes together with others to the same address in one mail.
   */
  readonly due?: MailDue;
  /** `auto-replied` where it answers somebody's own mail or form by itself (RFC 3834). */
  readonly automatic?: 'auto-replied';
  /** Notes with its record the conversation in which a mail now stands. */
  readonly keepThread?: {
    wants(records: readonly string[]): readonly Find[];
    note(found: Found, changes: Changes, record: string, thread: string): void;
  };
  /** What to read for some records, in the outbox's own workbook. */
  wants(records: readonly string[]): readonly Find[];
  /** Null where the record is gone; needless where something else has said it meanwhile. */
  compose(context: ProgramContext, found: Found, record: string): ComposedMail | 'needless' | null;
}

export type MailDue = 'today' | 'if room' | 'folded';

type Templates = ReadonlyMap<string, MailTemplate>;
type Queued = Pick<Row<typeof outbox>, 'mailId' | 'template' | 'record' | 'at'>;
type QueueState = Row<typeof outbox>['state'];
type Ready = ComposedMail & LedgerMail & { readonly record: string; readonly folds: boolean; readonly automatic: OutgoingMail['automatic'] };

/** So many mails go between two looks at the ledger: their names must fit one property of 9 KB (quotas, "Properties value size"). */
const MAILS_PER_STEP = 60;

const FOLLOWS = 'mail follows';
/** Longer than one round of whoever said so, or sixty mails; if that execution is cut off, the clock sends after it. */
const FOLLOWS_SECONDS = 120;

/** Says that this execution sends the mail itself when it is done, so that the clock does not send beside it in the same minute. */
export const mailFollows = (context: Pick<ProgramContext, 'cache'>, follows: boolean): void => context.cache.put(FOLLOWS, follows ? 'yes' : 'no', FOLLOWS_SECONDS);

/** Whether another execution files forms and sends their mail, or did so within the minute for several families. */
const isMailFollowing = ({ cache }: Pick<ProgramContext, 'cache'>): boolean => cache.get(FOLLOWS) === 'yes';

const HELD_BACK_SINCE = 'looks held back since';
/** Longer than one tick and shorter than two: of three moments in a row one is never held back, so that nothing starves. */
const HELD_BACK_MS = 9 * MINUTE_MS;
const HELD_BACK_KEPT_SECONDS = 14 * 60;

/** Whether a look that can wait for the next tick leaves the minute's requests to another execution that files forms just now. */
export function isHeldBack(context: Pick<ProgramContext, 'cache' | 'clock'>): boolean {
  if (!isMailFollowing(context)) return false;
  const now = context.clock.now();
  const since = context.cache.get(HELD_BACK_SINCE);
  if (since !== null) return now - Number(since) < HELD_BACK_MS;
  context.cache.put(HELD_BACK_SINCE, String(now), HELD_BACK_KEPT_SECONDS);
  return true;
}

export const QUEUE_STATE = { sheet: outbox, column: 'state' } as const;
export const anyQueued = (glimpse: Glimpse): boolean => glimpse.beside(outbox, 'state', 'queued', 'state').length > 0;

/** Whether anything waits to be sent. */
function mailWaiting(context: ProgramContext): boolean | StaffLook {
  if (isMailFollowing(context)) return false;
  return isMarked(context) || { wants: { search: [QUEUE_STATE] }, isWanted: anyQueued };
}

const QUEUE_COLUMNS = (['state', 'mailId', 'template', 'record', 'at'] as const).map((column) => ({ sheet: outbox, column }));

/** Everything that waits, oldest first: rows are only ever appended. */
const queued = (glimpse: Glimpse): readonly Queued[] => glimpse.columns(outbox, ['state', 'mailId', 'template', 'record', 'at']).filter((row) => row.state === 'queued');

/** One step's worth of mail. */
interface Batch {
  readonly ready: readonly Ready[];
  /** What is queued about a record that is gone, or has no address. */
  readonly gone: readonly Queued[];
  /** How many mails wait that today's quota carries, and how many that it does not. */
  readonly carried: number;
  readonly held: number;
  /** What waited for room until it was no use any more. */
  readonly late: readonly Queued[];
  readonly needless: readonly Queued[];
  readonly day: MailDay;
}

const recordsOf = (template: MailTemplate, mails: readonly Queued[]): readonly string[] => mails.filter((mail) => mail.template === template.template).map((mail) => mail.record);

/** After so long a courtesy is none any more. */
const TOO_LATE_MS = 2 * DAY_MS;

/** Chooses what goes now and composes it, in one reading: the queue's own columns say which records the templates want. */
function compose(context: ProgramContext, templates: Templates): Batch {
  const now = context.clock.now();
  const day = today(context);
  const reserve = context.settings.get('mails kept for answers');
  const classOf = (mail: Queued): MailClass => {
    const template = templates.get(mail.template);
    return template?.answer === true ? 'answer' : (template?.due ?? 'today');
  };
  const isLate = (mail: Queued): boolean => classOf(mail) === 'if room' && mail.at !== null && now - mail.at > TOO_LATE_MS;
  const carry = (waiting: readonly Queued[]): readonly Queued[] => carriedToday(waiting.filter((mail) => !isLate(mail)), classOf, day, reserve);
  const all = [...templates.values()];
  const read = context.books.staff.read<Batch>({
    wants: { search: [...QUEUE_COLUMNS, ...all.flatMap((template) => template.wants([]))] },
    follow(glimpse) {
      const next = carry(queued(glimpse)).slice(0, MAILS_PER_STEP);
      return all.flatMap((template) => template.wants(recordsOf(template, next)));
    },
    decide(found) {
      const waiting = queued(found);
      const late = waiting.filter(isLate);
      const carried = carry(waiting);
      const ready: Ready[] = [];
      const gone: Queued[] = [];
      const needless: Queued[] = [];
      for (const row of carried.slice(0, MAILS_PER_STEP)) {
        const template = templates.get(row.template);
        const mail = template?.compose(context, found, row.record) ?? null;
        if (mail === 'needless') needless.push(row);
        else if (mail === null || mail.to === '') gone.push(row);
        else ready.push({ ...mail, answer: classOf(row) === 'answer', folds: classOf(row) === 'folded', automatic: template?.answer === true ? undefined : (template?.automatic ?? 'auto-generated'), mailId: row.mailId, template: row.template, record: row.record });
      }
      return accept({ ready, gone, needless, late, day, carried: carried.length, held: waiting.length - late.length - carried.length });
    },
  });
  return read.ok ? read.value : { ready: [], gone: [], needless: [], late: [], day, carried: 0, held: 0 };
}

/** Mails that go as one: what can be folded, by its address and language; any other by itself. The order stays. */
export function foldedTogether<M extends Pick<Ready, 'to' | 'language' | 'folds'>>(mails: readonly M[]): readonly (readonly M[])[] {
  const groups = new Map<string, M[]>();
  mails.forEach((mail, at) => {
    const key = mail.folds ? `${mail.to.toLowerCase()} ${mail.language}` : String(at);
    groups.set(key, [...(groups.get(key) ?? []), mail]);
  });
  return [...groups.values()];
}

const RULE = '\n\n— — —\n\n';

/** One mail's text for several: each under its own subject. */
const textOf = (mails: readonly Ready[]): string => (mails.length === 1 ? (mails[0]?.text ?? '') : mails.map(({ subject, text }) => `${subject}\n\n${text}`).join(RULE));

interface Sent extends MailOutcome {
  /** The conversation in which it stands; '' where that is not known. */
  readonly thread: string;
}

/** Sends mails one by one, until Google does not take one: why is not known then, and the next would hardly fare better. */
function sendAll(context: ProgramContext, mails: readonly Ready[]): readonly Sent[] {
  const groups = foldedTogether(mails);
  const ids = groups.flatMap((group) => group.map((mail) => mail.mailId));
  const replyTo = context.settings.get('reply address');
  const district = context.settings.get('district name');
  const senderName = context.settings.get('helpdesk name');
  const threads: string[] = [];
  for (const group of groups) {
    const [{ mailId, to, subject, language, automatic, thread }] = group as readonly [Ready];
    const at = threads.length;
    const since = context.clock.now();
    mark(context, { ids, at, together: group.length, to, since, doubt: {} });
    const text = textOf(group);
    const html = mailHtml({ language, dir: LANGUAGE_FACTS[language].direction, text, district });
    let stands: string | null;
    try {
      stands = context.mail.send({ mailId, to, subject, text, html, senderName, ...(automatic === undefined ? {} : { automatic }), ...(thread === undefined ? {} : { thread }), ...(replyTo === '' ? {} : { replyTo }) });
    } catch (error) {
      // A refusal and a lost answer look alike here, so it is looked for; where it is not found it may have gone all the same: somebody
      // decides, nothing repeats it.
      stands = lookedFor(context, mailId, to, since);
      if (stands === null) {
        const why = String((error as Error).message ?? error);
        const after = at + group.length;
        mark(context, { ids: ids.slice(0, after), at: after, doubt: Object.fromEntries(group.map((one) => [one.mailId, why])) });
        return ids.map((id, index): Sent => ({ mailId: id, state: index < at ? 'sent' : index < after ? 'in doubt' : 'unsent', why: index >= at && index < after ? why : '', thread: threads[index] ?? '' }));
      }
    }
    for (const _each of group) threads.push(stands);
  }
  mark(context, { ids, at: ids.length, doubt: {} });
  return ids.map((mailId, index) => ({ mailId, state: 'sent', why: '', thread: threads[index] ?? '' }));
}

/** Writes outcomes back to the queue. */
function settleQueue(context: ProgramContext, templates: Templates, states: ReadonlyMap<string, QueueState>, threads: ReadonlyMap<string, Ready & { readonly stands: string }>): void {
  if (states.size === 0) return;
  const keeping = [...templates.values()].flatMap((template) => {
    const mails = [...threads.values()].filter((mail) => mail.template === template.template);
    return template.keepThread === undefined || mails.length === 0 ? [] : [{ keep: template.keepThread, mails }];
  });
  context.books.staff.change({
    event: `mail.queue:${context.newId()}`,
    entry: 'mail',
    wants: {
      find: [{ sheet: outbox, column: 'mailId', values: [...states.keys()] }, ...keeping.flatMap(({ keep, mails }) => keep.wants(mails.map((mail) => mail.record)))],
    },
    decide(found, changes) {
      for (const { keep, mails } of keeping) for (const { record, stands } of mails) keep.note(found, changes, record, stands);
      for (const [mailId, state] of states) if (found.row(outbox, mailId) !== null) changes.update(outbox, mailId, { state });
      return accept(null);
    },
  });
}

/** Says what was taken off the queue without being sent. */
function tellDropped(context: ProgramContext, gone: readonly Queued[], rationed: readonly string[], late: number): void {
  if (gone.length === 0 && rationed.length === 0 && late === 0) return;
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
  if (late > 0) {
    lines.push({
      troubleId: `mail left out ${dayOf(now, context.clock.zone)}`,
      what: `There was no room for ${late} mails that only say that something arrived, or ask how it was, so they were left out. Answers went.`,
      next: 'Nothing for this day. Where it happens often, the desk says what a district of your size needs.',
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

const WAITING_TOLD = 'mail waiting told';

/** Says once a day that mails wait, how many, and until when. */
function tellWaiting(context: ProgramContext, held: number, day: MailDay): void {
  const on = dayOf(context.clock.now(), context.clock.zone);
  if (held === 0 || context.keep.get(WAITING_TOLD) === on) return;
  const hours = Math.max(1, Math.ceil((day.from + DAY_MS - context.clock.now()) / HOUR_MS));
  const troubleId = `mail waits ${on}`;
  context.books.programme.change({
    event: `mail.waits:${context.newId()}`,
    entry: 'mail',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: [troubleId] }] },
    decide(found, changes) {
      const what = `Google lets us send no more than so many mails a day, and ${held} wait. They go by themselves within ${hours} hours; answers of staff go first.`;
      if (found.row(trouble, troubleId) === null) changes.add(trouble, newRow(trouble, { troubleId, at: context.clock.now(), room: 'mail', what, next: 'Nothing, unless it happens on many days: the desk then says what a district of your size needs.' }));
      return accept(null);
    },
  });
  context.keep.set(WAITING_TOLD, on);
}

/** Sends one step's worth of mail. */
function sendStep(context: ProgramContext, templates: Templates): JobStep {
  recoverLedger(context);
  const { ready, gone, late, needless, carried, held, day } = compose(context, templates);
  // Marked before the ledger has them: what stands there as being sent is then known never to have left.
  if (ready.length > 0) mark(context, { ids: ready.map((mail) => mail.mailId), at: -1, doubt: {} });
  const { send, rationed, known, lost } = enterLedger(context, ready);
  const going = ready.filter((mail) => send.includes(mail.mailId));
  const sent = sendAll(context, going);
  const outcomes = [...sent, ...lostOutcomes(lost)];
  settleLedger(context, outcomes);
  tellDropped(context, gone, rationed, late.length);
  tellWaiting(context, held, day);
  const states = new Map<string, QueueState>();
  for (const { mailId, state } of [...outcomes, ...known]) if (state !== 'unsent') states.set(mailId, state);
  for (const mailId of [...rationed, ...[...gone, ...late, ...needless].map((row) => row.mailId)]) states.set(mailId, 'dropped');
  const byId = new Map(going.map((mail) => [mail.mailId, mail]));
  const threads = new Map(
    sent.flatMap(({ mailId, thread: stands }) => {
      const mail = byId.get(mailId);
      return mail === undefined || stands === '' ? [] : [[mailId, { ...mail, stands }] as const];
    }),
  );
  settleQueue(context, templates, states, threads);
  clearMark(context);
  const gained = sent.filter((one) => one.state === 'sent').length;
  if (gained > 0) spent(context, day, going.filter((mail) => mail.answer || !(templates.get(mail.template)?.due ?? 'today').match(/room|folded/)).length);
  // After a refusal the rest waits for the next tick: a service that is down must not put every mail in doubt.
  return { next: carried > MAILS_PER_STEP && gained === send.length ? 'more' : null, progress: `${gained} sent${held > 0 ? `, ${held} wait for tomorrow's quota` : ''}` };
}

/** The job that sends mail by the given templates. */
export const mailJob = (templates: Templates): Job => ({
  job: 'mail',
  room: 'core',
  about: 'Sends the mails that wait.',
  every: 'tick',
  look: mailWaiting,
  step: (context) => sendStep(context, templates),
});
