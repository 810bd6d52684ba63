/** This file reads an answered survey. */
import { words } from '../../words/words';
import { type Answers, answerTo, saidIn } from '../answers';
import { CODE_KEY, SCORES } from '../forms/survey';

export interface SurveyAnswer {
  /** The code that the link filled in; whoever changes it answers no survey. */
  readonly code: string;
  /** 1 to 5; null where the answer is in no catalogue. */
  readonly score: number | null;
  readonly reason: string;
}

const KEYS = SCORES.map(String);

export function readSurvey(answers: Answers): SurveyAnswer {
  const said = saidIn(answers);
  const score = said.choice('score', KEYS, (language, key) => words(language).survey.scores[Number(key) as (typeof SCORES)[number]]);
  return { code: answerTo(answers, CODE_KEY), score: score === null ? null : Number(score), reason: said.text('reason') };
}
