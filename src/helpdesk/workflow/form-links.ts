/** This file makes the links to the forms that a school puts on its posters: with the school filled in, and the language. */
import type { ProgramContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import { LANGUAGES } from '../../words/languages';
import type { FormLinks } from '../../ui/contracts/links';
import { builtForms } from '../built-forms';
import { FORMS } from '../forms/all';
import { formName, prefilled } from '../forms/form';
import { schoolNames } from './form-lists';

export function formLinks(context: ProgramContext, school: string, language: string): Verdict<FormLinks> {
  const schools = schoolNames(context);
  const chosen = LANGUAGES.find((one) => one === language);
  const links = builtForms(context)
    // A survey is answered by whoever was asked, through the link in their mail.
    .filter((form) => form.kind !== 'survey')
    .map((form) => {
      const spec = FORMS.find((one) => one.kind === form.kind)?.spec(form.audience, { schools });
      const known = { ...(chosen === undefined ? {} : { language: chosen }), ...(schools.includes(school) ? { school } : {}) };
      const answers = new Map([...(spec === undefined ? [] : prefilled(spec, known))].flatMap(([key, value]) => (form.items[key] === undefined ? [] : [[form.items[key], value] as const])));
      return { form: formName(form), url: answers.size === 0 ? form.url : context.forms.prefilledUrl(form.formId, answers) };
    });
  return accept({ schools, links });
}
