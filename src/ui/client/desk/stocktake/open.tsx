/** This file draws the form that opens a stocktake: its name, and which schools count. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { StocktakesView } from '../../../contracts/stocktake';
import { Press, StillWorking, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { STOCKTAKE } from '../../wording/stocktake';

const NAME_CHARS = 80;
const OPEN = 'open';

interface Props {
  readonly view: StocktakesView;
  readonly reason: string | null;
  readonly changing: Changing;
  opened(view: StocktakesView, name: string): void;
}

export function OpenForm({ view, reason, changing, opened }: Props): JSX.Element {
  const [name, setName] = useState('');
  const [all, setAll] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const title = name.trim();
    if (title === '') return changing.refuse(OPEN, STOCKTAKE.nameFirst);
    if (!all && chosen.length === 0) return changing.refuse(OPEN, STOCKTAKE.someFirst);
    changing.run(OPEN, 'stocktake.open', { name: title, schools: all ? [] : chosen }, (next) => {
      setName('');
      opened(next, title);
    });
  };
  const pick = (id: string, on: boolean): void => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <section class="card" aria-labelledby="stocktake-open">
      <h2 id="stocktake-open">{STOCKTAKE.open}</h2>
      <p class="soft">{STOCKTAKE.openLead}</p>
      <form class="stack" onSubmit={submit}>
        <label>
          {STOCKTAKE.name}
          <input type="text" value={name} maxLength={NAME_CHARS} autocomplete="off" aria-describedby="stocktake-name-hint" onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <p class="hint" id="stocktake-name-hint">
          {STOCKTAKE.nameHint}
        </p>
        <fieldset class="plain">
          <legend>{STOCKTAKE.which}</legend>
          <label class="tick">
            <input type="radio" name="which" checked={all} onChange={() => setAll(true)} />
            <span>{STOCKTAKE.allSchools}</span>
          </label>
          <label class="tick">
            <input type="radio" name="which" checked={!all} onChange={() => setAll(false)} />
            <span>{STOCKTAKE.someSchools}</span>
          </label>
          {all ? null : (
            <div class="picks">
              {view.schools.map((school) => (
                <label key={school.id} class="tick">
                  <input type="checkbox" disabled={school.counting} checked={chosen.includes(school.id)} onChange={(event) => pick(school.id, event.currentTarget.checked)} />
                  <span>
                    {school.name} {school.counting ? <span class="soft">({STOCKTAKE.isCounting})</span> : null}
                  </span>
                </label>
              ))}
            </div>
          )}
        </fieldset>
        <Trouble message={changing.trouble(OPEN)} />
        <Press label={STOCKTAKE.openIt} working={STOCKTAKE.openingIt} busy={changing.busy === OPEN} blocked={changing.busy !== null} reason={reason} />
        <StillWorking busy={changing.busy === OPEN} />
      </form>
    </section>
  );
}
