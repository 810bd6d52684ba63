/** This file lets a lead write down who holds what on the first day, by what the Admin console says. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { TakeOverView } from '../../contracts/take-over';
import type { Server } from '../call';
import { Press, Trouble } from '../parts';
import { useChange } from '../use-change';
import { TAKE_OVER } from '../wording/take-over';

interface Props {
  readonly server: Server;
  readonly reason: string | null;
  say(text: string): void;
}

function LeftOut({ view }: { readonly view: TakeOverView }): JSX.Element | null {
  const lines = [
    ...view.left.filter(({ devices }) => devices > 0).map(({ why, devices }) => TAKE_OVER.left(TAKE_OVER.reasons[why] ?? why, devices)),
    ...(view.unnamed > 0 ? [TAKE_OVER.unnamed(view.unnamed)] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{TAKE_OVER.leftTitle}</h3>
      <ul class="soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function TakeOver({ server, reason, say }: Props): JSX.Element {
  const [view, setView] = useState<TakeOverView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const changing = useChange(server);
  useEffect(() => {
    void server.call('loans.takeOverView', {}).then((heard) => {
      if (heard.ok) setView(heard.value);
      else setTrouble(heard.message);
    });
  }, [server]);
  const start = (): void =>
    changing.run('take over', 'loans.takeOver', {}, (after) => {
      setView(after);
      say(TAKE_OVER.started);
    });
  return (
    <section class="card" aria-labelledby="take-over">
      <h2 id="take-over">{TAKE_OVER.title}</h2>
      <p class="soft">{TAKE_OVER.lead}</p>
      <Trouble message={trouble ?? changing.trouble('take over')} />
      {view === null ? <p class="opening">{trouble === null ? TAKE_OVER.looking : null}</p> : null}
      {view === null ? null : (
        <>
          {view.running ? <p class="notice active">{TAKE_OVER.running}</p> : null}
          {view.running ? null : view.take === 0 ? (
            <p>{TAKE_OVER.nothing}</p>
          ) : (
            <>
              <p>
                <strong>{view.take === 1 ? TAKE_OVER.take(1) : TAKE_OVER.takeMany(view.take)}</strong>
              </p>
              <div class="row">
                <Press label={TAKE_OVER.button(view.take)} working={TAKE_OVER.working} busy={changing.busy !== null} reason={reason} onPress={start} />
              </div>
            </>
          )}
          <LeftOut view={view} />
        </>
      )}
    </section>
  );
}
