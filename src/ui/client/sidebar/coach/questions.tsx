/** This file draws the four short questions, to be answered or side by side as they were before and after. */
import type { JSX } from 'preact';

import type { FourAnswers } from '../../../contracts/coach';
import { BeforeAfterTable } from '../../before-after';
import { COACH } from '../../wording/coach';
import { Chips } from './chips';

export const UNANSWERED: FourAnswers = COACH.questions.map(() => null);

interface QuestionsProps {
  /** Names the fields, so that two forms of one page are not one. */
  readonly name: string;
  readonly answers: FourAnswers;
  answered(answers: FourAnswers): void;
}

export function Questions({ name, answers, answered }: QuestionsProps): JSX.Element {
  const { questions, scale, noAnswer } = COACH;
  return (
    <>
      {questions.map((question, at) => (
        <Chips
          key={question}
          name={`${name} ${at}`}
          label={question}
          value={String(answers[at] ?? '')}
          of={[...scale.map((word, step) => [String(step + 1), word] as const), ['', noAnswer]]}
          choose={(value) => answered(answers.map((before, index) => (index === at ? (value === '' ? null : Number(value)) : before)))}
        />
      ))}
    </>
  );
}

const given = (answers: FourAnswers): readonly number[] => answers.flatMap((one) => one ?? []);
const mean = (answers: readonly number[]): number => answers.reduce((sum, one) => sum + one, 0) / answers.length;

function Steps({ answer }: { readonly answer: number | null | undefined }): JSX.Element {
  const { scale, noAnswer } = COACH;
  if (answer === null || answer === undefined) return <span class="soft" title={noAnswer}>–</span>;
  return (
    <span class="steps-of" role="img" aria-label={scale[answer - 1]} title={scale[answer - 1]}>
      {scale.map((word, at) => (
        <i key={word} class={at < answer ? 'on' : ''} />
      ))}
    </span>
  );
}

export function BeforeAfter({ before, after }: { readonly before: FourAnswers; readonly after: FourAnswers }): JSX.Element | null {
  const { cycles, questions } = COACH;
  if (given(before).length === 0 && given(after).length === 0) return null;
  const both = questions.flatMap((_question, at) => (typeof before[at] === 'number' && typeof after[at] === 'number' ? [at] : []));
  const change = both.length === 0 ? null : mean(both.map((at) => (after[at] ?? 0) - (before[at] ?? 0)));
  return (
    <>
      <BeforeAfterTable look="before-after" heads={cycles} cell={(question, when) => <Steps answer={{ before, after }[when][question]} />} />
      {change === null ? null : <p class="hint">{cycles.change(change)}</p>}
    </>
  );
}
