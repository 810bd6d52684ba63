/** This file looks every night whether the forms still have their questions, and says what to do where somebody deleted one. */
import type { ProgramContext } from '../../app/context';
import type { Job } from '../../app/entry';
import { trouble } from '../../app/tables';
import { USER_CODES, sentence } from '../../base/codes';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { builtForms } from '../built-forms';
import { formName } from '../forms/form';

/** As many keys of questions as a line names. */
const NAMED = 5;

function checkForms(context: ProgramContext): number {
  const lines = builtForms(context).flatMap((form) => {
    const gone = new Set(context.forms.missing(form.formId, Object.values(form.items)));
    const keys = Object.entries(form.items).flatMap(([key, id]) => (gone.has(id) ? [key] : []));
    if (keys.length === 0) return [];
    const named = `${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ` and ${keys.length - NAMED} more` : ''}`;
    return [
      {
        troubleId: `form changed ${form.formId} ${keys.length}`,
        what: `The form ${formName(form)} has lost questions: ${named}. What it would have asked is empty in new tickets; nothing else is lost.`,
        next: sentence(USER_CODES['form-changed'], { form: `MyTech form ${formName(form)}` }),
      },
    ];
  });
  if (lines.length === 0) return 0;
  context.books.programme.change({
    event: `forms.changed:${context.newId()}`,
    entry: 'forms',
    wants: { find: [{ sheet: trouble, column: 'troubleId', values: lines.map((line) => line.troubleId) }] },
    decide(found, changes) {
      for (const line of lines) if (found.row(trouble, line.troubleId) === null) changes.add(trouble, newRow(trouble, { ...line, at: context.clock.now(), room: 'helpdesk' }));
      return accept(null);
    },
  });
  return lines.length;
}

export const formCheckJob: Job = {
  job: 'form check',
  room: 'helpdesk',
  about: 'Looks whether the forms still have their questions.',
  every: 'night',
  wanted: (context) => builtForms(context).length > 0,
  step: (context) => ({ next: null, progress: `${checkForms(context)} forms changed by hand` }),
};
