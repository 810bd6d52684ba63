/** This file registers what the desk's page may ask of the helpdesk. */
import type { ProgramContext } from '../app/context';
import { type AnyRpcMethod, change, clickId, oneOf, read, shortText } from '../app/entry';
import { LANGUAGES } from '../words/languages';
import { formLinks } from './workflow/form-links';
import { endFollowUp, lowScores } from './survey/workflow/survey';

/** A survey's code has twenty characters. */
const CODE_CHARS = 64;
const OUTCOME_CHARS = 2_000;
const SCHOOL_CHARS = 300;

export const surveyMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'surveys.low', ProgramContext>('surveys.low', { who: 'member', args: {}, run: lowScores }),
  change<'surveys.done', ProgramContext>('surveys.done', {
    who: 'member',
    args: { click: clickId, survey: shortText(CODE_CHARS), outcome: shortText(OUTCOME_CHARS) },
    run: (context, { click, survey, outcome }) => endFollowUp(context, click, survey, outcome),
  }),
];

export const linkMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'forms.links', ProgramContext>('forms.links', { who: 'member', args: { school: shortText(SCHOOL_CHARS), language: oneOf(['', ...LANGUAGES]) }, run: (context, { school, language }) => formLinks(context, school, language) }),
];
