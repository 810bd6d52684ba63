/** This file draws how far the count is here: what is found, and what is still missing, with the list of it. */
import type { JSX } from 'preact';

import type { CountHere, MissingDevice } from '../../../contracts/stocktake';
import { Press } from '../../parts';
import { COUNTING } from '../../wording/stocktake';

interface Props {
  readonly here: CountHere;
  readonly foundSince: ReadonlySet<string>;
  /** The room or cart in which somebody counts; '' for the whole school. */
  readonly place: string;
  refresh(): void;
}

interface Standing {
  readonly expected: number;
  readonly missing: number;
  readonly list: readonly MissingDevice[];
  /** How many are missing and not on the list. */
  readonly more: number;
}

/** How far the place is where devices rest in it, else the school; what was found since the last look is taken off. */
export function standingHere({ figures, places, missing }: CountHere, foundSince: ReadonlySet<string>, place: string): Standing {
  const mine = places.find((one) => one.place.toLowerCase() === place.trim().toLowerCase());
  const here = mine === undefined ? missing : missing.filter((one) => one.place.toLowerCase() === mine.place.toLowerCase());
  const list = here.filter((one) => !foundSince.has(one.serial));
  const counted = mine ?? figures;
  // Those beyond the list are not known one by one, so they wait for the next look.
  const unlisted = Math.max(0, counted.missing - here.length);
  return { expected: counted.expected, missing: list.length + unlisted, list, more: unlisted };
}

export function Here({ here, foundSince, place, refresh }: Props): JSX.Element {
  const { expected, missing, list, more } = standingHere(here, foundSince, place);
  const found = expected - missing;
  return (
    <section class="card here" aria-label={COUNTING.found}>
      <div class="row spread one-line">
        <p class="figures">
          <strong>{found.toLocaleString()}</strong> {COUNTING.found} <span aria-hidden="true">·</span> <strong>{missing.toLocaleString()}</strong> {COUNTING.missingWord}
        </p>
        <Press label={COUNTING.refresh} working={COUNTING.refresh} kind="quiet" busy={false} onPress={refresh} />
      </div>
      <progress class="bar" max={Math.max(1, expected)} value={found} aria-label={COUNTING.found} />
      {here.figures.network > 0 ? <p class="hint">{COUNTING.ofWhich(here.figures.network)}</p> : null}
      {missing === 0 ? (
        <p class="soft">{COUNTING.missingNone}</p>
      ) : (
        <details class="fold">
          <summary>{COUNTING.missing(missing)}</summary>
          <ul class="missing">
            {list.map((device) => (
              <li key={device.serial}>
                <strong class="break">
                  <bdi>{device.tag === '' ? device.serial : device.tag}</bdi>
                </strong>{' '}
                <span class="soft">{[device.model, device.place === '' ? COUNTING.noPlace : device.place].filter((text) => text !== '').join(' · ')}</span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p class="soft">{COUNTING.missingMore(more)}</p> : null}
        </details>
      )}
    </section>
  );
}
