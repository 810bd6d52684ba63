/** This file files answered surveys, each once, and finds whoever follows up where somebody was not content. */
import type { ProgramContext } from '../../../app/context';
import { outbox } from '../../../app/tables';
import { newRow } from '../../../base/table';
import type { Moment } from '../../../base/time';
import { accept } from '../../../base/verdict';
import { schools } from '../../../people/sheet';
import { LOW_SCORE } from '../../forms/survey';
import { answered, counts, ownerOf } from '../rules/survey';
import { kept } from '../../rules/intake';
import { surveys } from '../../sheet';
import type { SurveyAnswer } from '../survey-answers';
import { leadsOf } from '../../workflow/leads';

type Answer = SurveyAnswer & { readonly at: Moment };

/** Opening the link changes nothing; only what is sent counts. A code that nobody was given is left alone. */
export function fileSurveys(context: ProgramContext, answers: readonly Answer[]): void {
  const usable = answers.filter((one) => one.score !== null && one.code !== '');
  if (usable.length === 0) return;
  const leads = usable.some((one) => (one.score ?? 0) <= LOW_SCORE) ? leadsOf(context) : [];
  const codes = [...new Set(usable.map((one) => one.code))];
  context.books.staff.change({
    event: `survey.answers:${context.newId()}`,
    entry: 'helpdesk.survey',
    wants: { find: [{ sheet: surveys, column: 'surveyId', values: codes }], whole: [schools] },
    adds: [outbox],
    decide(found, changes) {
      const done = new Set<string>();
      for (const { code, score, reason, at } of usable) {
        const [survey] = found.rows(surveys, 'surveyId', code);
        if (survey === undefined || score === null || done.has(code) || !counts(survey, at)) continue;
        done.add(code);
        const values = answered(survey, { score, reason: kept(reason).text, at }, () => ownerOf(survey.helper, found.all(schools).find((one) => one.name === survey.school) ?? null, leads));
        changes.update(surveys, code, values);
        if (values.owner !== undefined && values.owner !== '') {
          changes.add(outbox, newRow(outbox, { mailId: `survey low:${code}`, template: 'survey low', record: `${survey.ticket}:${code}`, at: context.clock.now(), state: 'queued' }));
        }
      }
      return accept(null);
    },
  });
}
