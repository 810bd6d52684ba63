/** This file registers what the desk's page may ask of the helpdesk. */
import type { ProgramContext } from '../app/context';
import { type AnyRpcMethod, change, clickId, read, shortText } from '../app/entry';
import { endFollowUp, lowScores } from './workflow/survey';

/** A survey's code has twenty characters. */
const CODE_CHARS = 64;
const OUTCOME_CHARS = 2_000;

export const surveyMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'surveys.low', ProgramContext>('surveys.low', { who: 'member', args: {}, run: lowScores }),
  change<'surveys.done', ProgramContext>('surveys.done', {
    who: 'member',
    args: { click: clickId, survey: shortText(CODE_CHARS), outcome: shortText(OUTCOME_CHARS) },
    run: (context, { click, survey, outcome }) => endFollowUp(context, click, survey, outcome),
  }),
];
