/** This file draws what acting on a problem has changed: two bars, before and after, and what may be said of them. */
import type { JSX } from 'preact';

import type { ProblemOutcome } from '../../../contracts/problems';
import { PROBLEMS } from '../../wording/problems';

function verdict({ verdict: what, drop, least, most }: ProblemOutcome): string {
  if (what === 'fewer') return PROBLEMS.fewer(drop ?? 0, least, most);
  if (what === 'more') return drop === null ? PROBLEMS.moreFromNone : PROBLEMS.more(drop);
  return PROBLEMS.tooEarly(drop);
}

export function Outcome({ of }: { readonly of: ProblemOutcome }): JSX.Element {
  const most = Math.max(1, of.before, of.after);
  const bars = [
    { name: PROBLEMS.before, count: of.before, rate: of.rateBefore },
    { name: PROBLEMS.after, count: of.after, rate: of.rateAfter },
  ];
  return (
    <>
      {bars.map(({ name, count, rate }) => (
        <div key={name}>
          <div class="row spread">
            <span>{name}</span>
            <span>
              <strong>{PROBLEMS.tickets(count)}</strong>
              {rate === null ? null : <span class="soft"> {PROBLEMS.rate(rate)}</span>}
            </span>
          </div>
          <meter class="bar" min={0} max={most} value={count} aria-hidden="true" />
        </div>
      ))}
      <p>
        <strong>{verdict(of)}</strong> {of.others === null ? null : <span class="soft">{PROBLEMS.others(of.others)}</span>}
      </p>
    </>
  );
}
