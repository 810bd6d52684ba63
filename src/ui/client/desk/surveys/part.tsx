/** This file draws those who were not content with the help they had, and takes down what came of calling them back. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { LowScore, LowScores } from '../../../contracts/surveys';
import { ago } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { SURVEYS } from '../../wording/surveys';
import type { DeskPartProps } from '../part';

interface OneProps {
  readonly low: LowScore;
  readonly now: number;
  readonly reason: string | null;
  readonly changing: Changing;
  done(after: LowScores): void;
}

function One({ low, now, reason, changing, done }: OneProps): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const end = (event: Event): void => {
    event.preventDefault();
    changing.run(low.survey, 'surveys.done', { survey: low.survey, outcome }, done);
  };
  return (
    <li>
      <div class="row spread">
        <strong>{SURVEYS.about(low.ticket, low.school)}</strong>
        <Badge tone="bad">{SURVEYS.score(low.score)}</Badge>
      </div>
      <p class="soft">
        {low.answeredAt === null ? null : `${ago(low.answeredAt, now)}. `}
        {SURVEYS.owner(low.owner)}
      </p>
      {low.reason === '' ? <p class="soft">{SURVEYS.noReason}</p> : <blockquote dir="auto">{low.reason}</blockquote>}
      <form class="stack" onSubmit={end}>
        <label>
          <span>{SURVEYS.outcome}</span>
          <textarea rows={2} value={outcome} onInput={(event) => setOutcome(event.currentTarget.value)} />
        </label>
        <Trouble message={changing.trouble(low.survey)} />
        <Press label={SURVEYS.done} working={SURVEYS.working} name={`${SURVEYS.done}: ${low.ticket}`} busy={changing.busy === low.survey} blocked={changing.busy !== null || outcome.trim() === ''} reason={reason} />
      </form>
    </li>
  );
}

export function Surveys({ server, now, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'surveys.low');
  const changing = useChange(server);
  return (
    <section class="card" aria-labelledby="surveys" aria-busy={busy}>
      <h2 id="surveys">{SURVEYS.title}</h2>
      <p class="soft">{SURVEYS.lead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view === null ? (
        <p class="opening">{busy ? SURVEYS.looking : null}</p>
      ) : (
        <>
          <p>
            {view.asked === 0 ? SURVEYS.nobodyAsked : SURVEYS.figures(view.asked, view.answered)} {view.average === null ? null : SURVEYS.average(view.average)}
          </p>
          {view.asked > 0 && view.open.length === 0 ? <p>{SURVEYS.nothing}</p> : null}
          <ul class="list plain">
            {view.open.map((low) => (
              <One
                key={low.survey}
                low={low}
                now={now}
                reason={reason}
                changing={changing}
                done={(after) => {
                  show(after);
                  say(SURVEYS.written(low.ticket));
                }}
              />
            ))}
          </ul>
        </>
      )}
      {trouble === null ? null : <Press label={SURVEYS.tryAgain} working={SURVEYS.looking} kind="plain" busy={false} onPress={() => void look()} />}
    </section>
  );
}
