/** This file is the desk's section for handing MyTech over: steps that the program sees done, and one button for the step that is next. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { HandOverStep, HandOverView } from '../../../contracts/health';
import { ago } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { HAND_OVER } from '../../wording/health';
import type { DeskPartProps } from '../part';

interface StepsProps {
  readonly view: HandOverView;
  readonly now: number;
  readonly changing: Changing;
  readonly reason: string | null;
  done(view: HandOverView, said: string): void;
}

const TONES: Readonly<Record<HandOverStep['state'], 'good' | 'active' | 'quiet' | 'waiting'>> = { done: 'good', now: 'active', blocked: 'quiet', elsewhere: 'waiting' };

type Doing = 'rights' | 'files' | 'triggers' | 'charge' | 'clear';
const isDoing = (step: HandOverStep['step']): step is Doing => step in HAND_OVER.buttons;

function OneStep({ step, number, view, now, changing, reason, done }: StepsProps & { readonly step: HandOverStep; readonly number: number }): JSX.Element {
  const { title, how } = HAND_OVER.steps[step.step];
  const button = HAND_OVER.buttons[step.step];
  const name = step.step;
  // A suspended account gives nothing away, and its triggers are not removed by anybody.
  const canPress = button !== undefined && step.state === 'now' && step.where === view.acting;
  const press = (): void => {
    if (!isDoing(name)) return;
    changing.run(name, 'handOver.do', { step: name }, (next) => done(next, next.steps.find((one) => one.step === name)?.state === 'done' ? (button?.[2] ?? '') : HAND_OVER.stillOpen));
  };
  const address = view.deskOf[step.where];
  return (
    <li class={step.state === 'done' ? 'is-done' : ''} aria-current={step.state === 'now' ? 'step' : undefined}>
      <div class="row spread">
        <strong>
          {number}. {title}
        </strong>
        <span class="row">
          {step.doneAt === null ? null : <span class="soft">{HAND_OVER.doneAt(ago(step.doneAt, now))}</span>}
          <Badge tone={TONES[step.state]}>{HAND_OVER.states[step.state]}</Badge>
        </span>
      </div>
      {step.state === 'done' && name !== 'mail' ? null : (
        <>
          {step.state === 'elsewhere' && name !== 'door' ? <p class="soft">{HAND_OVER.elsewhere(step.where)}</p> : null}
          {step.state === 'blocked' ? null : how({ from: view.from, to: view.to, silent: view.isSilent, mailbox: view.mailbox }).map((text) => <p key={text}>{text}</p>)}
          {step.openCount === 0 || step.state === 'blocked' ? null : (
            <p class="hint">
              {HAND_OVER.open} {step.open.join(', ')} {step.openCount > step.open.length ? HAND_OVER.more(step.openCount - step.open.length) : ''}
            </p>
          )}
          {step.state === 'elsewhere' && address !== undefined && address !== '' ? (
            <p>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {HAND_OVER.openDesk(step.where)}
              </a>
            </p>
          ) : null}
        </>
      )}
      {canPress ? (
        <div class="row">
          <Press label={button[0]} working={button[1]} busy={changing.busy === name} blocked={changing.busy !== null} reason={reason} onPress={press} />
        </div>
      ) : null}
      <Trouble message={changing.trouble(name)} />
    </li>
  );
}

function Begin({ view, changing, reason, done }: StepsProps): JSX.Element {
  const [to, setTo] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason !== null || to.trim() === '') return;
    changing.run('begin', 'handOver.begin', { to: to.trim() }, (next) => {
      setTo('');
      done(next, HAND_OVER.begun);
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {HAND_OVER.who}
        <input type="email" maxLength={200} autocomplete="off" value={to} placeholder={view.acting === view.inCharge ? '' : view.acting} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <p class="hint">{HAND_OVER.whoHint}</p>
      <Trouble message={changing.trouble('begin')} />
      <div class="row">
        <Press label={HAND_OVER.begin} working={HAND_OVER.beginning} busy={changing.busy === 'begin'} blocked={changing.busy !== null} reason={reason} />
      </div>
    </form>
  );
}

function Finished({ view }: Pick<StepsProps, 'view'>): JSX.Element {
  return (
    <div class="notice good">
      <strong>{HAND_OVER.finished(view.to)}</strong>
      <ul>
        {HAND_OVER.afterwards.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

export function HandOver({ server, now, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'handOver.view');
  const changing = useChange(server);
  const done = (next: HandOverView, said: string): void => {
    show(next);
    say(said);
  };
  const stop = (): void => changing.run('stop', 'handOver.stop', {}, (next) => done(next, HAND_OVER.stopped));
  return (
    <section class="card" aria-labelledby="hand-over" aria-busy={busy}>
      <div class="row spread">
        <h2 id="hand-over">{HAND_OVER.title}</h2>
        <Press label={HAND_OVER.again} working={HAND_OVER.looking} kind="plain" busy={busy} onPress={() => void look()} />
      </div>
      <p class="soft">{HAND_OVER.lead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy || changing.busy !== null} />
      {view === null ? (
        <p class="opening">{busy ? HAND_OVER.looking : null}</p>
      ) : (
        <>
          <p>
            <strong class="break">{HAND_OVER.now(view.inCharge)}</strong> <span class="soft break">{HAND_OVER.desk(view.acting)}</span>
          </p>
          {view.isSilent && view.lastRun !== null && view.finishedAt === null ? <p class="notice waiting">{HAND_OVER.silent(view.from === '' ? view.inCharge : view.from, ago(view.lastRun, now))}</p> : null}
          {view.finishedAt === null ? null : <Finished view={view} />}
          {view.to === '' ? (
            <Begin view={view} now={now} changing={changing} reason={reason} done={done} />
          ) : view.finishedAt === null ? (
            <>
              <p>{HAND_OVER.progress(view.steps.filter(({ state }) => state === 'done').length, view.steps.length)}</p>
              <progress class="bar" max={view.steps.length} value={view.steps.filter(({ state }) => state === 'done').length} aria-label={HAND_OVER.title} />
              <ol class="steps guided">
                {view.steps.map((step, at) => (
                  <OneStep key={step.step} number={at + 1} step={step} view={view} now={now} changing={changing} reason={reason} done={done} />
                ))}
              </ol>
            </>
          ) : null}
          {view.to === '' || (view.finishedAt === null && view.inCharge === view.to) ? null : (
            <div class="row">
              <Press label={view.finishedAt === null ? HAND_OVER.stop : HAND_OVER.beginAnother} working={HAND_OVER.stopping} kind="quiet" busy={changing.busy === 'stop'} blocked={changing.busy !== null} reason={reason} onPress={stop} />
              <Trouble message={changing.trouble('stop')} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
