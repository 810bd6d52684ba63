/** This file declares the help form in all languages: who needs help with what, the steps that usually solve it, and the problem itself. */
import type { Catalogue } from '../../words/catalogues';
import { fill } from '../../words/fill';
import { LANGUAGES } from '../../words/languages';
import { CATEGORY_KEYS, type Category } from '../../words/vocabulary';
import { words } from '../../words/words';
import { type DeclaredForm, type FormAudience, type FormChoices, type FormItem, type FormLists, type FormSpec, MAX_ANSWER_CHARS, ask, languageQuestion, whoQuestions } from './form';

const numbered = (steps: readonly string[]): string => steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

/** The page on which a family says who it is and what the problem is about. */
function aboutPage(audience: FormAudience, schools: readonly string[], catalogue: Catalogue): FormItem[] {
  const { form, language } = catalogue;
  const category: FormChoices = {
    ...ask(`${language}.category`, form.category),
    kind: 'choice',
    required: true,
    choices: CATEGORY_KEYS.map((key) => ({ key, value: catalogue.categories[key], goTo: `${language}.steps.${key}` })),
  };
  return [...whoQuestions(audience, schools, catalogue), category];
}

/** The page with what usually solves a problem of a category, and the question whether it did. */
function stepsPage(category: Category, catalogue: Catalogue): FormItem[] {
  const { form, language } = catalogue;
  return [
    {
      key: `${language}.steps.${category}`,
      kind: 'page',
      title: fill(form.tryFirst, { category: catalogue.categories[category] }, language),
      help: numbered(catalogue.steps[category]),
    },
    {
      key: `${language}.solved.${category}`,
      kind: 'choice',
      title: form.solved,
      help: '',
      required: true,
      choices: [
        { key: 'yes', value: form.solvedYes, goTo: 'submit' },
        { key: 'no', value: form.solvedNo, goTo: `${language}.problem` },
      ],
    },
  ];
}

function problemPage({ form, language }: Catalogue): FormItem[] {
  return [
    { key: `${language}.problem`, kind: 'page', title: form.problem, help: '', goTo: 'submit' },
    {
      ...ask(`${language}.description`, form.whatHappened),
      kind: 'paragraph',
      required: true,
      maxLength: MAX_ANSWER_CHARS.description,
    },
    { ...ask(`${language}.phone`, form.phone), kind: 'text', required: false, maxLength: MAX_ANSWER_CHARS.phone },
  ];
}

/** The help form for an audience. */
export function helpForm(audience: FormAudience, { schools, languages = LANGUAGES }: FormLists): FormSpec {
  const catalogues = languages.map(words);
  return {
    kind: 'help',
    audience,
    title: words(languages[0] ?? 'en').form.title,
    description: catalogues.map((one) => one.form.description).join('\n'),
    confirmation: catalogues.map((one) => one.form.closing).join('\n'),
    collectsEmail: audience === 'domain',
    items: [
      languageQuestion(languages, 'about'),
      ...catalogues.flatMap((one) => [
        ...aboutPage(audience, schools, one),
        ...CATEGORY_KEYS.flatMap((category) => stepsPage(category, one)),
        ...problemPage(one),
      ]),
    ],
  };
}

export const helpForms: DeclaredForm = {
  kind: 'help',
  room: 'helpdesk',
  titles: { open: 'MyTech help form (for everybody)', domain: 'MyTech help form (school accounts)' },
  spec: helpForm,
};
