/** This file draws how far an open stocktake is, school by school, and how its counting is ended. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { StocktakeFigureView, StocktakeView } from '../../../contracts/stocktake';
import { ago } from '../../moments';
import { Press, StillWorking, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { STOCKTAKE } from '../../wording/stocktake';

const NOTHING: StocktakeFigureView = { expected: 0, found: 0, network: 0, besides: 0, elsewhere: 0, missing: 0, unexpected: 0, unknown: 0 };

/** The figures of all schools together. */
export const together = (schools: readonly StocktakeFigureView[]): StocktakeFigureView =>
  schools.reduce(
    (sum, one) => ({
      expected: sum.expected + one.expected,
      found: sum.found + one.found,
      network: sum.network + one.network,
      besides: sum.besides + one.besides,
      elsewhere: sum.elsewhere + one.elsewhere,
      missing: sum.missing + one.missing,
      unexpected: sum.unexpected + one.unexpected,
      unknown: sum.unknown + one.unknown,
    }),
    NOTHING,
  );

/** What there is to say beside the bar; parts of which there are none are left out. */
function partsOf(of: StocktakeFigureView): string {
  const { parts } = STOCKTAKE;
  return [
    parts.missing(of.missing),
    ...(of.network > 0 ? [parts.network(of.network)] : []),
    ...(of.elsewhere > 0 ? [parts.elsewhere(of.elsewhere)] : []),
    ...(of.unexpected > 0 ? [parts.unexpected(of.unexpected)] : []),
    ...(of.unknown > 0 ? [parts.unknown(of.unknown)] : []),
    ...(of.besides > 0 ? [parts.besides(of.besides)] : []),
  ].join(' · ');
}

function Line({ name, figures }: { readonly name: string; readonly figures: StocktakeFigureView }): JSX.Element {
  return (
    <li>
      <div class="row spread">
        <strong>{name}</strong>
        <span>{STOCKTAKE.figures(figures)}</span>
      </div>
      <progress class="bar" max={Math.max(1, figures.expected)} value={figures.found} aria-label={name} />
      <span class="soft">{partsOf(figures)}</span>
    </li>
  );
}

interface Props {
  readonly stocktake: StocktakeView;
  readonly now: number;
  readonly reason: string | null;
  readonly changing: Changing;
  close(): void;
}

/** The button that ends the counting asks once more, since what is scanned later does not count. */
function Close({ stocktake, reason, changing, close }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  const name = `close ${stocktake.id}`;
  const busy = changing.busy === name;
  const { missing } = together(stocktake.schools);
  if (!asking) return <Press label={STOCKTAKE.close} working={STOCKTAKE.closing} kind="plain" busy={busy} reason={reason} onPress={() => setAsking(true)} />;
  return (
    <div class="notice waiting">
      <p>{STOCKTAKE.closeSure(missing)}</p>
      <div class="row">
        <Press label={STOCKTAKE.closeYes} working={STOCKTAKE.closing} busy={busy} blocked={changing.busy !== null} onPress={close} />
        <Press label={STOCKTAKE.closeNo} working={STOCKTAKE.closeNo} kind="plain" busy={false} blocked={busy} onPress={() => setAsking(false)} />
      </div>
      <Trouble message={changing.trouble(name)} />
      <StillWorking busy={busy} />
    </div>
  );
}

export function Progress(props: Props): JSX.Element {
  const { stocktake, now } = props;
  const title = `stocktake-${stocktake.id}`;
  return (
    <section class="card" aria-labelledby={title}>
      <h2 id={title}>{stocktake.name}</h2>
      <p class="soft">
        {stocktake.openedAt === null ? null : STOCKTAKE.openedBy(stocktake.openedBy, ago(stocktake.openedAt, now))} {STOCKTAKE.howTo}
      </p>
      <ul class="list plain">
        {stocktake.schools.length > 1 ? <Line name={STOCKTAKE.all} figures={together(stocktake.schools)} /> : null}
        {stocktake.schools.map((school) => (
          <Line key={school.id} name={school.name} figures={school} />
        ))}
      </ul>
      {stocktake.state === 'closing' ? (
        <p class="notice active" role="status">
          {STOCKTAKE.writing}
        </p>
      ) : (
        <Close {...props} />
      )}
    </section>
  );
}
