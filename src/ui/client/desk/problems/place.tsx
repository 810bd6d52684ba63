/** This file is the desk's place for problems: what many ask at once, who took it up, and whether acting on it helped. */
import type { JSX } from 'preact';
import type { ProblemCard, ProblemsView } from '../../../contracts/problems';
import { dayText } from '../../moments';
import { Press, StillWorking, Trouble } from '../../parts';
import { useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { CATEGORY_WORDS, wordFor } from '../../wording';
import { PROBLEMS } from '../../wording/problems';
import { proposalFor } from '../../wording/proposals';
import { CAUSE_WORDS } from '../../wording/tickets';
import type { DeskPart, DeskPartProps } from '../part';
import { Acted, Dismissal, type FormProps, Proposal } from './forms';
import { Outcome } from './outcome';

const TONES: Readonly<Record<ProblemCard['state'], string>> = { noticed: 'bad', 'taken up': 'active', acted: 'waiting', measured: 'good', dismissed: 'quiet' };

const titleOf = ({ what, isCause, where }: ProblemCard): string => `${isCause ? PROBLEMS.cause(wordFor(CAUSE_WORDS, what)) : wordFor(CATEGORY_WORDS, what)}, ${where === '' ? PROBLEMS.everywhere : where}`;

function One({ problem, changing, done, today }: FormProps & { readonly today: string }): JSX.Element {
  const { state, outcome } = problem;
  const open = state === 'noticed' || state === 'taken up';
  const name = `take ${problem.id}`;
  const take = (): void => changing.run(name, 'problems.take', { problem: problem.id, ...proposalFor(problem.what, problem.isCause) }, (view) => done(view, PROBLEMS.taken));
  const shared = { problem, changing, done };
  return (
    <article class="card">
      <div class="row spread">
        <h3 class="flat">{titleOf(problem)}</h3>
        <span class={`badge ${TONES[state]}`}>{PROBLEMS.states[state]}</span>
      </div>
      <p>
        {PROBLEMS.counted(problem.observed, problem.expected, problem.since === null ? '' : dayText(problem.since))}{' '}
        <span class="soft">
          {problem.tickets > 0 ? `${PROBLEMS.gathered(problem.tickets)}. ` : ''}
          {problem.owner === '' ? '' : `${PROBLEMS.owner(problem.owner)}.`}
        </span>
      </p>
      {problem.actedOn === null ? null : <p>{PROBLEMS.actedOn(dayText(problem.actedOn), problem.done)}</p>}
      {state === 'acted' && problem.measuredFrom !== null ? <p class="soft">{PROBLEMS.measuredFrom(dayText(problem.measuredFrom))}</p> : null}
      {problem.dismissedWhy === '' ? null : <p>{problem.dismissedWhy}</p>}
      {outcome === null ? null : <Outcome of={outcome} />}
      {state === 'noticed' ? (
        <>
          <Trouble message={changing.trouble(name)} />
          <Press label={PROBLEMS.take} working={PROBLEMS.taking} busy={changing.busy === name} blocked={changing.busy !== null} onPress={take} />
        </>
      ) : null}
      <Telling {...shared} />
      {state === 'noticed' ? <Dismissal {...shared} /> : state === 'dismissed' ? null : (
        <details open={state === 'taken up'}>
          <summary>{PROBLEMS.proposal}</summary>
          <Proposal {...shared} />
          {open ? <Acted {...shared} today={today} /> : null}
          {open ? <Dismissal {...shared} /> : null}
        </details>
      )}
    </article>
  );
}

/** Whether the public page says that it is known. */
function Telling({ problem, changing, done }: FormProps): JSX.Element | null {
  if (!problem.canBeTold && !problem.told) return null;
  const name = `tell ${problem.id}`;
  const press = (): void => changing.run(name, 'problems.tell', { problem: problem.id, told: !problem.told }, (view) => done(view, problem.told ? PROBLEMS.untoldSaid : PROBLEMS.toldSaid));
  return (
    <div class="row">
      {problem.told ? <span class="badge fresh">{PROBLEMS.told}</span> : null}
      <Press label={problem.told ? PROBLEMS.untell : PROBLEMS.tell} working={PROBLEMS.telling} kind="quiet" busy={changing.busy === name} blocked={changing.busy !== null} onPress={press} />
      {problem.told ? null : <span class="hint">{PROBLEMS.tellHint}</span>}
      <Trouble message={changing.trouble(name)} />
    </div>
  );
}

function Problems({ server, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'problems.view');
  const changing = useChange(server);
  const done = (next: ProblemsView, said: string): void => {
    show(next);
    say(said);
  };
  return (
    <section class="apart" aria-labelledby="problems" aria-busy={busy}>
      <h2 id="problems">{PROBLEMS.title}</h2>
      <p class="soft">{PROBLEMS.lead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view === null ? <p class="opening">{busy ? PROBLEMS.looking : null}</p> : null}
      {view?.problems.length === 0 ? <p>{PROBLEMS.none}</p> : null}
      {view?.problems.map((problem) => <One key={problem.id} problem={problem} changing={changing} done={done} today={view.today} />)}
      {trouble === null ? null : <Press label={PROBLEMS.tryAgain} working={PROBLEMS.looking} kind="plain" busy={busy} onPress={() => void look()} />}
    </section>
  );
}

export const problemsPlace: DeskPart = { id: 'problems', label: PROBLEMS.label, Part: Problems };
