/** This file draws set-up: its steps, how far it is, and the one button that goes on. */
import type { JSX } from 'preact';

import type { DeskView, SetUpStep } from '../../contracts';
import { Badge, Press, StillWorking, Trouble } from '../parts';
import { desk } from '../wording/desk';
import { stepsDone } from './set-up-round';
import type { OpenDesk } from './use-desk';

const STEP_TONES = { 'to do': 'quiet', done: 'good', failed: 'bad' } as const;

function Steps({ steps }: { readonly steps: readonly SetUpStep[] }): JSX.Element {
  return (
    <ol class="steps">
      {steps.map(({ name, state, detail }) => (
        <li key={name} class={state === 'done' ? 'is-done' : ''}>
          <div class="row spread">
            <strong>{name}</strong>
            <Badge tone={STEP_TONES[state]}>{desk.stepStates[state]}</Badge>
          </div>
          {detail === '' ? null : <p class={state === 'failed' ? 'failed' : 'soft'}>{detail}</p>}
        </li>
      ))}
    </ol>
  );
}

export function SetUp({ view, open, reason }: { readonly view: DeskView; readonly open: OpenDesk; readonly reason: string | null }): JSX.Element {
  const { finished, steps } = view.setUp;
  const done = stepsDone(steps);
  const label = finished ? desk.setUpAgain : done === 0 ? desk.setUpButton : desk.setUpGoOn;
  const blocked = open.refreshing || open.running !== null;
  return (
    <section class={finished ? 'card' : 'card wide first'} aria-labelledby="set-up">
      <h2 id="set-up">{desk.setUp}</h2>
      {finished ? (
        <p class="notice good">{desk.setUpDone}</p>
      ) : (
        <>
          <p>{desk.setUpLead}</p>
          <progress class="bar" max={Math.max(1, steps.length)} value={done} aria-label={desk.setUp} />
          <p class="soft" role="status">
            {desk.setUpProgress(done, steps.length)}
          </p>
        </>
      )}
      <Trouble message={open.setUpTrouble} />
      <div class={finished ? 'row' : 'row big'}>
        <Press
          label={label}
          working={desk.settingUp}
          kind={finished ? 'plain' : 'main'}
          busy={open.settingUp}
          blocked={blocked}
          reason={reason}
          onPress={open.setUp}
        />
      </div>
      <StillWorking busy={open.settingUp} />
      {finished ? (
        <details class="fold">
          <summary>{desk.setUpProgress(done, steps.length)}</summary>
          <Steps steps={steps} />
        </details>
      ) : (
        <Steps steps={steps} />
      )}
    </section>
  );
}
