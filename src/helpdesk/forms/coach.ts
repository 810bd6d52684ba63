/** This file declares the form by which teachers ask for a coach; the coaching room files its answers. */
import type { Language } from '../../words/languages';
import { LANGUAGES } from '../../words/languages';
import { GOALS } from '../../words/vocabulary';
import { words } from '../../words/words';
import { type DeclaredForm, type FormItem, type FormLists, type FormSpec, MAX_ANSWER_CHARS, ask, languageQuestion, schoolChoices, textQuestion } from './form';

function coachPages(language: Language, schools: readonly string[]): FormItem[] {
  const { coaching: said, form } = words(language);
  return [
    { key: `${language}.coach`, kind: 'page', title: said.page, help: form.addressRecorded, goTo: 'submit' },
    { ...ask(`${language}.school`, form.school), kind: 'list', required: true, choices: schoolChoices(schools, form.schoolNotListed) },
    { ...ask(`${language}.goal`, said.goal), kind: 'choice', required: true, choices: GOALS.map((key) => ({ key, value: said.goals[key] })) },
    textQuestion(language, 'suits', said.suits, false, MAX_ANSWER_CHARS.line),
  ];
}

function coachForm({ schools, languages = LANGUAGES }: FormLists): FormSpec {
  const each = (of: 'description' | 'closing'): string => languages.map((one) => words(one).coaching[of]).join('\n');
  return {
    ...{ kind: 'coach', audience: 'domain', title: words(languages[0] ?? 'en').coaching.title, description: each('description'), confirmation: each('closing'), collectsEmail: true },
    items: [languageQuestion(languages, 'coach'), ...languages.flatMap((one) => coachPages(one, schools))],
  };
}

export const coachForms: DeclaredForm = { kind: 'coach', room: 'coaching', titles: { domain: 'MyTech request for a coach' }, spec: (_audience, lists) => coachForm(lists) };
