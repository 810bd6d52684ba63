/** This file draws a coach's cycles: how far each is, what to do with it, and what changed between before and after. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { CoachView, CycleCard, FourAnswers } from '../../../contracts/coach';
import { Badge, Press, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { wordFor } from '../../wording';
import { COACH } from '../../wording/coach';
import { BeforeAfter, Questions, UNANSWERED } from './questions';
import type { Coaching } from './use-coach';

const DAY_MS = 86_400_000;
/** As in the rules: a cycle without a session for longer has lost its thread. */
const WAITING_DAYS = 14;

export const daysSince = (day: string | null, today: string): number => (day === null ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS)));
const waited = (cycle: CycleCard, today: string): number => daysSince(cycle.lastOn ?? cycle.startedOn, today);

export interface CyclesProps {
  readonly view: CoachView;
  readonly coaching: Coaching;
  readonly changing: Changing;
  log(teacher: string): void;
}

const STAGES = Object.entries(COACH.stages).filter(([stage]) => stage !== 'closed');

function Stages({ cycle, changing, coaching }: { readonly cycle: CycleCard } & Pick<CyclesProps, 'changing' | 'coaching'>): JSX.Element {
  const name = `stage ${cycle.cycle}`;
  const at = STAGES.findIndex(([stage]) => stage === cycle.stage);
  return (
    <>
      <div class="stages" role="group" aria-label={COACH.cycles.stage}>
        {STAGES.map(([stage, word], index) => (
          <button
            key={stage}
            type="button"
            class={index < at ? 'past' : ''}
            aria-current={index === at ? 'step' : undefined}
            aria-disabled={changing.busy !== null}
            onClick={() => (index === at ? undefined : changing.run(name, 'coach.stage', { cycle: cycle.cycle, stage }, (update) => coaching.updated(update, 0)))}
          >
            {word}
          </button>
        ))}
      </div>
      <Trouble message={changing.trouble(name)} />
    </>
  );
}

function Closing({ cycle, changing, coaching, leave }: { readonly cycle: CycleCard; leave(): void } & Pick<CyclesProps, 'changing' | 'coaching'>): JSX.Element {
  const [after, setAfter] = useState<FourAnswers>(UNANSWERED);
  const { cycles } = COACH;
  const name = `close ${cycle.cycle}`;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        changing.run(name, 'coach.close', { cycle: cycle.cycle, after }, (update) => coaching.updated(update, 0));
      }}
    >
      <p>{cycles.closeText}</p>
      <Questions name={name} answers={after} answered={setAfter} />
      <Trouble message={changing.trouble(name)} />
      <div class="row">
        <Press label={cycles.close} working={cycles.closing} busy={changing.busy === name} blocked={changing.busy !== null} />
        <Press label={cycles.keepOpen} working="" kind="quiet" busy={false} onPress={leave} />
      </div>
    </form>
  );
}

function Notes({ cycle, view, changing, coaching }: { readonly cycle: CycleCard } & Pick<CyclesProps, 'view' | 'changing' | 'coaching'>): JSX.Element | null {
  const { cycles } = COACH;
  const notes = view.notes.find((one) => one.teacher === cycle.teacher);
  const name = `notes ${cycle.cycle}`;
  if (notes === undefined) {
    return (
      <>
        <Press
          label={cycles.wantNotes}
          working={cycles.wanting}
          kind="quiet"
          busy={changing.busy === name}
          blocked={changing.busy !== null}
          onPress={() => changing.run(name, 'coach.notes', { teacher: cycle.teacher }, coaching.noted)}
        />
        <Trouble message={changing.trouble(name)} />
      </>
    );
  }
  if (notes.url === '') return <p class="hint">{cycles.wanted}</p>;
  return (
    <a href={notes.url} target="_blank" rel="noopener">
      {cycles.notes}
    </a>
  );
}

function OpenCycle({ cycle, view, coaching, changing, log }: { readonly cycle: CycleCard } & CyclesProps): JSX.Element {
  const [closing, setClosing] = useState(false);
  const { cycles, goals, stages } = COACH;
  const days = waited(cycle, view.today);
  return (
    <details class="card cycle">
      <summary>
        <strong dir="auto">{cycle.name}</strong> <Badge tone={days >= WAITING_DAYS ? 'waiting' : 'active'}>{days >= WAITING_DAYS ? cycles.waits(days) : wordFor(stages, cycle.stage)}</Badge>
        <span class="soft">{wordFor(goals, cycle.goal)}</span>
      </summary>
      <div class="stack">
        {cycle.words === '' ? null : <q dir="auto">{cycle.words}</q>}
        <p class="hint">
          {cycles.sessions(cycle.sessions, cycle.minutes)}
          {cycle.lastOn === null ? '' : `, ${cycles.last(daysSince(cycle.lastOn, view.today))}`}
          {cycle.coach === view.me ? '' : ` · ${cycles.coach(cycle.coach)}`}
        </p>
        <Stages cycle={cycle} changing={changing} coaching={coaching} />
        <BeforeAfter before={cycle.before} after={cycle.after} />
        <Notes cycle={cycle} view={view} changing={changing} coaching={coaching} />
        {closing ? (
          <Closing cycle={cycle} changing={changing} coaching={coaching} leave={() => setClosing(false)} />
        ) : (
          <div class="row">
            <Press label={cycles.log} working="" kind="plain" busy={false} onPress={() => log(cycle.teacher)} />
            <Press label={cycles.close} working="" kind="quiet" busy={false} onPress={() => setClosing(true)} />
          </div>
        )}
      </div>
    </details>
  );
}

export function Cycles(props: CyclesProps): JSX.Element {
  const { cycles, goals } = COACH;
  const open = props.view.cycles.filter((one) => one.stage !== 'closed');
  const closed = props.view.cycles.filter((one) => one.stage === 'closed');
  return (
    <section class="stack wide" aria-labelledby="coach-cycles">
      <h2 id="coach-cycles">{cycles.title(open.length)}</h2>
      {open.length === 0 ? <p class="hint">{cycles.none}</p> : open.map((cycle) => <OpenCycle key={cycle.cycle} cycle={cycle} {...props} />)}
      {closed.length === 0 ? null : (
        <details class="fold">
          <summary>{cycles.closed(closed.length)}</summary>
          {closed.map((cycle) => (
            <section key={cycle.cycle} class="card stack">
              <h3 dir="auto">{cycle.name}</h3>
              <p class="hint">
                {wordFor(goals, cycle.goal)} · {cycles.sessions(cycle.sessions, cycle.minutes)}
              </p>
              <BeforeAfter before={cycle.before} after={cycle.after} />
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
