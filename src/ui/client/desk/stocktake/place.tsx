/** This file is the desk's place for stocktakes: those that are open, a form for the next, and the reports of those that are over. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { StocktakeView, StocktakesView } from '../../../contracts/stocktake';
import type { Server } from '../../call';
import { ago } from '../../moments';
import { Press, Trouble } from '../../parts';
import { useChange } from '../../use-change';
import { STOCKTAKE } from '../../wording/stocktake';
import { OpenForm } from './open';
import { Progress, together } from './progress';
import { Report } from './report';

/** So often the figures are looked up while schools count. */
const LOOK_EVERY_MS = 30_000;

interface Props {
  readonly server: Server;
  readonly now: number;
  /** Why this visitor may not change anything, null where they may. */
  readonly reason: string | null;
  say(text: string): void;
}

/** The stocktakes as they were last seen; looked at again while one of them is not over. */
function useStocktakes(server: Server) {
  const [view, setView] = useState<StocktakesView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  /** Counts what changed; a look that began before a change is thrown away. */
  const turn = useRef(0);
  const look = useCallback(async (): Promise<void> => {
    const began = turn.current;
    setLooking(true);
    const heard = await server.call('stocktake.view', {});
    setLooking(false);
    if (began !== turn.current) return;
    setTrouble(heard.ok ? null : heard.message);
    if (heard.ok) setView(heard.value);
  }, [server]);
  useEffect(() => {
    void look();
  }, [look]);
  const live = view?.stocktakes.some((one) => one.state !== 'closed') ?? false;
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void look();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look, live]);
  const changed = useCallback((next: StocktakesView): void => {
    turn.current += 1;
    setView(next);
  }, []);
  return { view, trouble, looking, look, changed };
}

function Past({ closed, now, read }: { readonly closed: readonly StocktakeView[]; readonly now: number; read(id: string): void }): JSX.Element {
  return (
    <section class="card" aria-labelledby="stocktake-past">
      <h2 id="stocktake-past">{STOCKTAKE.past}</h2>
      {closed.length === 0 ? (
        <p class="soft">{STOCKTAKE.noPast}</p>
      ) : (
        <ul class="list plain">
          {closed.map((one) => {
            const figures = together(one.schools);
            return (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <span class="soft">
                  {one.closedAt === null ? '' : `${STOCKTAKE.closedOn(ago(one.closedAt, now))} · `}
                  {STOCKTAKE.figures(figures)} · {STOCKTAKE.parts.gone(figures.missing)}
                </span>
                <Press label={STOCKTAKE.read} working={STOCKTAKE.reading} kind="plain" busy={false} name={STOCKTAKE.readName(one.name)} onPress={() => read(one.id)} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Stocktakes({ server, now, reason, say }: Props): JSX.Element {
  const { view, trouble, looking, look, changed } = useStocktakes(server);
  const changing = useChange(server);
  const [reading, setReading] = useState<string | null>(null);
  if (reading !== null) return <Report key={reading} server={server} id={reading} back={() => setReading(null)} />;
  if (view === null) {
    return (
      <>
        <p class="opening">{trouble === null ? STOCKTAKE.opening : null}</p>
        <Trouble message={trouble} />
      </>
    );
  }
  const close = (id: string): void =>
    changing.run(`close ${id}`, 'stocktake.close', { stocktake: id }, (next) => {
      changed(next);
      say(STOCKTAKE.closed);
      // The report is a job: run now, and by the clock if this page does not see its end.
      void server.call('desk.run', { job: 'stocktake' }).then(() => look());
    });
  const running = view.stocktakes.filter((one) => one.state !== 'closed');
  return (
    <div class="columns">
      <div>
        {running.map((stocktake) => (
          <Progress key={stocktake.id} stocktake={stocktake} now={now} reason={reason} changing={changing} close={() => close(stocktake.id)} />
        ))}
        {running.length > 0 ? null : <p class="card soft">{STOCKTAKE.none}</p>}
        <div class="row">
          <Press label={STOCKTAKE.refresh} working={STOCKTAKE.opening} kind="plain" busy={looking} onPress={() => void look()} />
        </div>
        <Trouble message={trouble} />
      </div>
      <div>
        <OpenForm
          view={view}
          reason={reason}
          changing={changing}
          opened={(next, name) => {
            changed(next);
            say(STOCKTAKE.opened(name));
          }}
        />
        <p class="hint">{view.networks > 0 ? STOCKTAKE.networks(view.networks) : view.networksTrouble === '' ? STOCKTAKE.noNetworks : view.networksTrouble}</p>
        <Past closed={view.stocktakes.filter((one) => one.state === 'closed')} now={now} read={setReading} />
      </div>
    </div>
  );
}

export const stocktakePlace = { id: 'stocktake', label: 'Stocktake', Part: Stocktakes };
