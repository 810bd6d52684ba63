/** This file holds the forms of a problem: what is proposed, what was done, and why nothing is to be done. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { ProblemCard, ProblemsView } from '../../../contracts/problems';
import { Press, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { PROBLEMS } from '../../wording/problems';

const LINE_CHARS = 500;
const CARD_CHARS = 3_000;

export interface FormProps {
  readonly problem: ProblemCard;
  readonly changing: Changing;
  done(view: ProblemsView, said: string): void;
}

const FIELDS = [
  ['cardTitle', PROBLEMS.card],
  ['cardText', PROBLEMS.cardText],
  ['newsletter', PROBLEMS.newsletter],
  ['training', PROBLEMS.training],
] as const;

export function Proposal({ problem, changing, done }: FormProps): JSX.Element {
  const { cardTitle, cardText, newsletter, training } = problem;
  const [words, setWords] = useState({ cardTitle, cardText, newsletter, training });
  const name = `propose ${problem.id}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    changing.run(name, 'problems.propose', { problem: problem.id, ...words }, (view) => done(view, PROBLEMS.saved));
  };
  const changed = FIELDS.some(([field]) => words[field] !== problem[field]);
  return (
    <form class="stack" onSubmit={submit}>
      {FIELDS.map(([field, label]) => (
        <label key={field}>
          {label}
          {field === 'cardText' ? (
            <textarea rows={3} maxLength={CARD_CHARS} value={words[field]} onInput={(event) => setWords({ ...words, [field]: event.currentTarget.value })} />
          ) : (
            <input type="text" maxLength={LINE_CHARS} value={words[field]} onInput={(event) => setWords({ ...words, [field]: event.currentTarget.value })} />
          )}
        </label>
      ))}
      <Trouble message={changing.trouble(name)} />
      {changed ? <Press label={PROBLEMS.save} working={PROBLEMS.saving} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} /> : null}
    </form>
  );
}

export function Acted({ problem, changing, done, today }: FormProps & { readonly today: string }): JSX.Element {
  const [what, setWhat] = useState('');
  const [on, setOn] = useState(today);
  const name = `act ${problem.id}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    changing.run(name, 'problems.act', { problem: problem.id, done: what, on }, (view) => done(view, PROBLEMS.actedSaid));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h4 class="flat">{PROBLEMS.acted}</h4>
      <label>
        {PROBLEMS.what}
        <input type="text" maxLength={LINE_CHARS} value={what} placeholder={PROBLEMS.whatHint} onInput={(event) => setWhat(event.currentTarget.value)} />
      </label>
      <label>
        {PROBLEMS.on}
        <input type="date" value={on} max={today} onInput={(event) => setOn(event.currentTarget.value)} />
      </label>
      <Trouble message={changing.trouble(name)} />
      <Press label={PROBLEMS.act} working={PROBLEMS.acting} busy={changing.busy === name} blocked={changing.busy !== null} />
    </form>
  );
}

export function Dismissal({ problem, changing, done }: FormProps): JSX.Element {
  const [why, setWhy] = useState('');
  const name = `dismiss ${problem.id}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    changing.run(name, 'problems.dismiss', { problem: problem.id, why }, (view) => done(view, PROBLEMS.dismissed));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {PROBLEMS.why}
        <input type="text" maxLength={LINE_CHARS} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <Trouble message={changing.trouble(name)} />
      <Press label={PROBLEMS.dismiss} working={PROBLEMS.dismissing} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} />
    </form>
  );
}
