/** This file looks through the forms for what is not filed yet, however many events announced it, and hands it to those who file it. */
import { mailFollows } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { FormAnswer } from '../../base/ports';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment } from '../../base/time';
import { type Answers, readAnswers } from '../answers';
import { type BuiltForm, builtForms } from '../built-forms';
import { readDamage } from '../damage-answers';
import type { FormKind } from '../forms/form';
import type { Report } from '../rules/intake';
import { readSurvey } from '../survey/survey-answers';
import { fileTickets } from './filing';
import { fileSurveys } from '../survey/workflow/survey-filing';

const FILED_UNTIL = 'help forms filed until';

/** So many reports go into one commit: their rows and History stay well below the 2 MB of a batch. */
const REPORTS_PER_COMMIT = 60;
/** Answers may appear in the form's store a little out of order, so each look goes back over the last stretch. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** Sixty families in one minute must not use up the sixty reads and writes that Google grants: what gathers is filed together. */
const PAUSE_BETWEEN_COMMITS_MS = 15_000;

/** One answered form of any kind, its answers by the key of their question. */
export interface Answered {
  readonly form: BuiltForm;
  readonly answer: FormAnswer;
  readonly answers: Answers;
}

function answered(form: BuiltForm, answer: FormAnswer): Answered {
  const keys = new Map(Object.entries(form.items).map(([key, id]) => [id, key]));
  const answers = new Map<string, string | readonly string[]>();
  for (const [item, given] of answer.answers) {
    const key = keys.get(item);
    if (key !== undefined) answers.set(key, given);
  }
  return { form, answer, answers };
}

function reportOf({ form, answer, answers }: Answered, read: typeof readAnswers): Report {
  const verifiedEmail = form.audience === 'domain' ? answer.email : '';
  return { responseId: answer.responseId, at: answer.at, audience: form.audience, verifiedEmail, answers: read(answers, verifiedEmail) };
}

/** Files answered forms of its kinds in one commit, idempotent by response; returns how many tickets were made. */
type Filer = (context: ProgramContext, some: readonly Answered[]) => number;

const tickets: Filer = (context, some) => fileTickets(context, some.map((one) => reportOf(one, one.form.kind === 'damage' ? readDamage : readAnswers)));
const answeredSurveys: Filer = (context, some) => {
  fileSurveys(context, some.map(({ answer, answers }) => ({ ...readSurvey(answers), at: answer.at })));
  return 0;
};

/** Who files the answered forms of which kinds, and under which name it is kept how far that is. */
export interface Filing {
  readonly until: string;
  readonly filers: Readonly<Partial<Record<FormKind, Filer>>>;
}

const HELPDESK: Filing = { until: FILED_UNTIL, filers: { help: tickets, damage: tickets, survey: answeredSurveys } };

/** How far back a look goes: just past the last one, or `reach` to find what an event never announced. */
function since(context: ProgramContext, reach: number, until: string): Moment | null {
  const filed = context.keep.get(until);
  return filed === null ? null : Math.min(Number(filed) - OVERLAP_MS, context.clock.now() - reach);
}

/** What the forms hold that may not be filed yet, oldest first; a form that cannot be opened does not hide the others' answers. */
function heldSince(context: ProgramContext, from: Moment | null, filers: Filing['filers']): { readonly held: readonly Answered[]; readonly failures: readonly unknown[] } {
  const held: Answered[] = [];
  const failures: unknown[] = [];
  for (const form of builtForms(context)) {
    if (filers[form.kind] === undefined) continue;
    try {
      held.push(...context.forms.answersSince(form.formId, from).map((answer) => answered(form, answer)));
    } catch (error) {
      failures.push(error);
    }
  }
  return { held: held.sort((a, b) => a.answer.at - b.answer.at), failures };
}

/** Names one answering of a form; an edit keeps the response's id and gets another moment. */
const nameOf = ({ answer }: Answered): string => `${answer.responseId}@${answer.at}`;

/**
 * Files whatever the forms hold and the tables do not. Returns how many tickets were made. `filed` names what the caller knows to
 * be filed, and is added to: looking again then costs no request.
 */
export function fileReports(context: ProgramContext, reach = HOUR_MS, filed: Set<string> = new Set(), { until, filers }: Filing = HELPDESK): number {
  let made = 0;
  const { held, failures } = heldSince(context, since(context, reach, until), filers);
  const fresh = held.filter((one) => !filed.has(nameOf(one)));
  for (const filer of new Set(Object.values(filers))) {
    const mine = fresh.filter(({ form }) => filers[form.kind] === filer);
    for (let at = 0; at < mine.length; at += REPORTS_PER_COMMIT) made += filer(context, mine.slice(at, at + REPORTS_PER_COMMIT));
  }
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  for (const one of fresh) filed.add(nameOf(one));
  const last = fresh[fresh.length - 1];
  if (last !== undefined) context.keep.set(until, String(last.answer.at));
  return made;
}

/** After the Staff workbook was put back to its version of a moment, the forms are looked through from there on. */
export function fileAgainSince(context: Pick<ProgramContext, 'keep'>, moment: Moment, until = FILED_UNTIL): void {
  const filed = context.keep.get(until);
  if (filed !== null) context.keep.set(until, String(Math.min(Number(filed), moment)));
}

const FILING_SEEN = 'help forms announced';
/** How long an announcement is remembered: longer than the execution that may be filing. */
const ANNOUNCED_SECONDS = 600;

interface Around {
  /** Before anything is filed, by whoever is going to; false where nothing is to be filed. */
  before(): boolean;
  /** Once all is filed. */
  after(): void;
}

/**
 * What a submit event does: it only nudges. Whoever files looks again as long as others knock meanwhile, so that sixty events
 * cost a handful of commits, and an event that finds somebody filing has nothing more to do.
 */
export function fileWhenNudged(context: ProgramContext, { before, after }: Around): void {
  context.cache.put(FILING_SEEN, context.newId(), ANNOUNCED_SECONDS);
  const knock = (): string | null => context.cache.get(FILING_SEEN);
  const filedHere = new Set<string>();
  for (let heard: string | null = null; ; ) {
    let looks = 0;
    const filed = context.lock.unlessBusy(() => {
      if (heard === null && !before()) return false;
      for (; ; looks++) {
        heard = knock();
        mailFollows(context, true);
        fileReports(context, HOUR_MS, filedHere);
        if (context.clock.now() > context.handOverAt) return false;
        // One family alone has its mail at once; where several write, the next ones are waited for.
        if (looks === 0 && knock() === heard) return true;
        context.clock.wait(PAUSE_BETWEEN_COMMITS_MS);
        if (knock() === heard) return true;
      }
    });
    if (filed === null) return;
    if (filed) {
      mailFollows(context, true);
      after();
    }
    // Where several wrote, the minute's requests are spent, and what the clock does waits for its next moment.
    mailFollows(context, filed && looks > 0);
    if (!filed) return;
    // Whoever knocked between the last look and the end of the lock found it busy and left.
    if (knock() === heard || context.clock.now() > context.handOverAt) return;
  }
}

/** How far back the hourly sweep looks for what no event announced. */
export const SWEEP_REACH_MS = 2 * DAY_MS;
