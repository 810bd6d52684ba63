/** This file draws the four short questions of a cycle with what stood before it and after it, side by side. */
import type { JSX } from 'preact';

import { COACH } from './wording/coach';

interface BeforeAfterProps {
  /** How the table looks, by the name of a style. */
  readonly look: string;
  readonly heads: { readonly before: string; readonly after: string };
  /** What stands in a cell, by the number of the question. */
  cell(question: number, when: 'before' | 'after'): JSX.Element;
}

export function BeforeAfterTable({ look, heads, cell }: BeforeAfterProps): JSX.Element {
  return (
    <table class={look}>
      <thead>
        <tr>
          <td />
          <th scope="col">{heads.before}</th>
          <th scope="col">{heads.after}</th>
        </tr>
      </thead>
      <tbody>
        {COACH.questions.map((question, at) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td>{cell(at, 'before')}</td>
            <td>{cell(at, 'after')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
