/** This file asks some of those who had help how content they were, once a school day, and shows the desk who was not. */
import type { ProgramContext } from '../../../app/context';
import type { Job, JobStep } from '../../../app/entry';
import { outbox } from '../../../app/tables';
import { UserError } from '../../../base/codes';
import { isSchoolDay } from '../../../base/schoolhours';
import { newRow } from '../../../base/table';
import { type Day, dayOf } from '../../../base/time';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import type { LowScores } from '../../../ui/contracts/surveys';
import { builtForm } from '../../built-forms';
import { type SurveyTerms, helped, toAsk } from '../rules/survey';
import { kept } from '../../rules/intake';
import { messages, surveys, tickets } from '../../sheet';

/** So many are asked in one commit; the rest in the next piece. */
const ASKED_PER_STEP = 60;
const ASKED_ON = 'surveys asked on';
/** Hexadecimal digits of a code: 80 bits, which nobody guesses. */
const CODE_DIGITS = 20;

const LOOKED_AT = ['ticket', 'state', 'resolvedAt', 'resolution', 'mergedInto', 'contact', 'assignee'] as const;
const ASKED = ['surveyId', 'ticket', 'askedAt'] as const;

function termsOf(context: ProgramContext): SurveyTerms {
  return { calendar: context.settings.calendar(context.clock.zone), now: context.clock.now(), percent: context.settings.get('survey percent'), digest: (text) => context.digest(text) };
}

/** One school day's round is asked once; what a holiday holds back is asked on the day after. */
function dueToday(context: ProgramContext): Day | null {
  const { calendar, now, percent } = termsOf(context);
  const today = dayOf(now, calendar.zone);
  return percent > 0 && isSchoolDay(today, calendar) && context.keep.get(ASKED_ON) !== today && builtForm(context, 'survey', 'open') !== null ? today : null;
}

function ask(context: ProgramContext, event: string): { readonly asked: number; readonly more: boolean } {
  const terms = termsOf(context);
  // Made here, since the decision itself may be made twice.
  const secret = context.newId();
  const done = context.books.staff.change<{ asked: number; more: boolean }>({
    event: `survey:${event}`,
    entry: 'helpdesk.survey',
    wants: {
      search: [...LOOKED_AT.map((column) => ({ sheet: tickets, column })), ...ASKED.map((column) => ({ sheet: surveys, column })), { sheet: messages, column: 'ticket' }],
    },
    follow(glimpse) {
      const chosen = toAsk(glimpse.columns(tickets, LOOKED_AT), glimpse.columns(surveys, ASKED), terms).slice(0, ASKED_PER_STEP).map((one) => one.ticket);
      return [
        { sheet: tickets, column: 'ticket', values: chosen },
        { sheet: messages, column: 'ticket', values: chosen },
      ];
    },
    adds: [surveys, outbox],
    decide(found, changes) {
      const all = toAsk(found.columns(tickets, LOOKED_AT), found.columns(surveys, ASKED), terms);
      let asked = 0;
      for (const { ticket: number } of all.slice(0, ASKED_PER_STEP)) {
        const [ticket] = found.rows(tickets, 'ticket', number);
        if (ticket === undefined || helped(ticket.contact, found.rows(messages, 'ticket', number))) continue;
        const surveyId = context.digest(`${secret} ${number}`).slice(0, CODE_DIGITS);
        const { language, school, category, tier, assignee } = ticket;
        changes.add(surveys, newRow(surveys, { surveyId, ticket: number, askedAt: terms.now, language, school, category, tier, helper: assignee }));
        changes.add(outbox, newRow(outbox, { mailId: `survey:${number}`, template: 'survey', record: `${number}:${surveyId}`, at: terms.now, state: 'queued' }));
        asked++;
      }
      return accept({ asked, more: asked > 0 && all.length > ASKED_PER_STEP });
    },
  });
  return done.ok ? done.value : { asked: 0, more: false };
}

function surveyStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const day = dueToday(context);
  if (day === null) return { next: null, progress: 'nobody to ask' };
  const { asked, more } = ask(context, event);
  const total = Number(cursor ?? 0) + asked;
  if (more) return { next: total, progress: `${total} asked` };
  context.keep.set(ASKED_ON, day);
  return { next: null, progress: `${total} asked` };
}

export const surveyJob: Job = {
  job: 'survey',
  room: 'helpdesk',
  about: 'Asks some of those who had help how content they were, a school day after.',
  every: 'hour',
  wanted: (context) => dueToday(context) !== null,
  step: surveyStep,
};

/** What the desk shows of those who were not content: what is open, the oldest first. */
export function lowScores(context: ProgramContext): Verdict<LowScores> {
  return context.books.staff.read({
    wants: { whole: [surveys] },
    decide(found) {
      const all = found.all(surveys);
      const answers = all.filter((one) => one.score !== null);
      const open = all.filter((one) => one.followUp === 'open').sort((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
      return accept({
        asked: all.length,
        answered: answers.length,
        average: answers.length === 0 ? null : answers.reduce((sum, one) => sum + (one.score ?? 0), 0) / answers.length,
        open: open.map(({ surveyId, ticket, answeredAt, score, reason, school, category, owner }) => ({ survey: surveyId, ticket, answeredAt, score: score ?? 0, reason, school, category, owner })),
      });
    },
  });
}

/** Ends a follow-up with what came of it. */
export function endFollowUp(context: ProgramContext, click: string, survey: string, outcome: string): Verdict<LowScores> {
  if (outcome.trim() === '') return refuse('message-empty');
  const done = context.books.staff.change({
    event: `surveys.done:${click}`,
    entry: 'surveys.done',
    wants: { find: [{ sheet: surveys, column: 'surveyId', values: [survey] }] },
    decide(found, changes) {
      const row = found.row(surveys, survey);
      if (row === null) throw new UserError('row-missing', { key: survey, tab: surveys.name });
      if (row.followUp === 'open') changes.update(surveys, survey, { followUp: 'done', outcome: kept(outcome).text });
      return accept(null);
    },
  });
  return done.ok ? lowScores(context) : done;
}
