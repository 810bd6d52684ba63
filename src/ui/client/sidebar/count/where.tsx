/** This file draws the question where somebody counts: asked once, and kept until it is changed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { CountView } from '../../../contracts/stocktake';
import { Press, Trouble } from '../../parts';
import { COUNTING } from '../../wording/stocktake';
import type { Choice } from './use-count';

/** A room's or a cart's name, as the server takes it. */
const PLACE_CHARS = 100;

interface Props {
  readonly view: CountView;
  readonly before: Choice | null;
  /** Places in which devices of the school rest, as far as they are known. */
  readonly places: readonly string[];
  chosen(choice: Choice): void;
}

export function WhereForm({ view, before, places, chosen }: Props): JSX.Element {
  const [stocktake, setStocktake] = useState(before?.stocktake ?? view.stocktakes[0]?.id ?? '');
  const offered = view.stocktakes.find((one) => one.id === stocktake)?.schools ?? [];
  const only = offered.length === 1 ? (offered[0]?.id ?? '') : '';
  const [school, setSchool] = useState(before?.school ?? '');
  const [place, setPlace] = useState(before?.place ?? '');
  const [move, setMove] = useState(before?.move ?? false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const at = offered.some((one) => one.id === school) ? school : only;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (at === '') setTrouble(COUNTING.chooseSchoolFirst);
    else if (move && place.trim() === '') setTrouble(COUNTING.movePlaceFirst);
    else chosen({ stocktake, school: at, place: place.trim(), move });
  };
  return (
    <form class="card stack" onSubmit={submit}>
      <h2>{COUNTING.where}</h2>
      {view.stocktakes.length < 2 ? (
        <p class="soft">{view.stocktakes[0]?.name}</p>
      ) : (
        <label>
          {COUNTING.stocktake}
          <select value={stocktake} onChange={(event) => setStocktake(event.currentTarget.value)}>
            {view.stocktakes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {COUNTING.school}
        <select value={at} onChange={(event) => setSchool(event.currentTarget.value)}>
          <option value="">{COUNTING.chooseSchool}</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {COUNTING.place}
        <input type="text" value={place} maxLength={PLACE_CHARS} list="count-places" autocomplete="off" dir="auto" aria-describedby="count-place-hint" onInput={(event) => setPlace(event.currentTarget.value)} />
      </label>
      <datalist id="count-places">
        {places.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p class="hint" id="count-place-hint">
        {COUNTING.placeHint}
      </p>
      <label class="tick">
        <input type="checkbox" checked={move} aria-describedby="count-move-hint" onChange={(event) => setMove(event.currentTarget.checked)} />
        <span>{COUNTING.move}</span>
      </label>
      <p class="hint" id="count-move-hint">
        {COUNTING.moveHint}
      </p>
      <Trouble message={trouble} />
      <Press label={COUNTING.start} working={COUNTING.start} busy={false} />
    </form>
  );
}
