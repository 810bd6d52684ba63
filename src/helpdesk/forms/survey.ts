/** This file declares the survey: one question in words, and a page for the reason where somebody was not content. */
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../words/languages';
import { words } from '../../words/words';
import { type DeclaredForm, type FormItem, type FormLists, type FormSpec, LANGUAGE_KEY, MAX_ANSWER_CHARS, ask, languageQuestion } from './form';

/** The key of the question that the link fills in: which survey is answered. */
export const CODE_KEY = 'code';
/** From not at all content to very content; the answer is kept as its number. */
export const SCORES = [1, 2, 3, 4, 5] as const;
/** The highest score after which the reason is asked for, and somebody follows up. */
export const LOW_SCORE = 2;

function surveyPages(language: Language): FormItem[] {
  const said = words(language).survey;
  return [
    { key: `${language}.content`, kind: 'page', title: said.page, help: '', goTo: 'submit' },
    {
      ...ask(`${language}.score`, { title: said.question, help: '' }),
      kind: 'choice',
      required: true,
      // The best first, as one reads it.
      choices: [...SCORES].reverse().map((score) => ({ key: String(score), value: said.scores[score], goTo: score <= LOW_SCORE ? `${language}.why` : 'submit' })),
    },
    { key: `${language}.why`, kind: 'page', title: said.sorry, help: '', goTo: 'submit' },
    { ...ask(`${language}.reason`, { title: said.reason, help: said.reasonHelp }), kind: 'paragraph', required: false, maxLength: MAX_ANSWER_CHARS.description },
  ];
}

export function surveyForm({ languages = LANGUAGES }: Pick<FormLists, 'languages'>): FormSpec {
  const language = languageQuestion(languages, 'content');
  return {
    kind: 'survey',
    audience: 'open',
    title: words(languages[0] ?? 'en').survey.title,
    description: languages.map((one) => words(one).survey.description).join('\n'),
    confirmation: languages.map((one) => words(one).survey.closing).join('\n'),
    collectsEmail: false,
    items: [
      { key: CODE_KEY, kind: 'text', title: [...new Set(languages.map((one) => words(one).survey.code))].join(' · '), help: '', required: true, maxLength: MAX_ANSWER_CHARS.code },
      language,
      ...languages.flatMap(surveyPages),
    ],
  };
}

/** The answers that the link in a mail fills in. */
export const surveyAnswers = (code: string, language: Language): ReadonlyMap<string, string> => new Map([[CODE_KEY, code], [LANGUAGE_KEY, LANGUAGE_FACTS[language].own]]);

export const surveyForms: DeclaredForm = { kind: 'survey', room: 'helpdesk', titles: { open: 'MyTech survey' }, spec: (_audience, lists) => surveyForm(lists) };
