/** This file offers what only the programme account can do with a device, and shows how what was asked stands. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { RequestsView } from '../../../contracts/requests';
import type { Server } from '../../call';
import { ago } from '../../moments';
import { Badge, Press, Trouble } from '../../parts';
import { useChange } from '../../use-change';
import { DEVICES } from '../../wording/loans';

const { asking } = DEVICES;
const TONES = { asked: 'waiting', done: 'good', refused: 'bad' } as const;
const toneOf = (state: string): (typeof TONES)[keyof typeof TONES] => TONES[state as keyof typeof TONES] ?? 'waiting';

interface Props {
  readonly server: Server;
  readonly serial: string;
  readonly now: number;
}

/** Asked for when the fold is opened, so that looking a device up costs nothing more. */
export function Requests({ server, serial, now }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<RequestsView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const changing = useChange(server);
  useEffect(() => {
    if (!open) return;
    void server.call('requests.of', { about: serial }).then((heard) => {
      if (heard.ok) setView(heard.value);
      setTrouble(heard.ok ? null : heard.message);
    });
  }, [open, server, serial]);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{asking.title}</summary>
      <div class="stack">
        {Object.entries(asking.kinds).map(([kind, { label, hint }]) => {
          const last = view?.requests.find((one) => one.kind === kind);
          return (
            <div key={kind}>
              <Press
                label={label}
                working={asking.working}
                kind="plain"
                busy={changing.busy === kind}
                blocked={view === null || last?.state === 'asked'}
                onPress={() => changing.run(kind, 'requests.ask', { kind, about: serial }, setView)}
              />
              <p class="hint">{hint}</p>
              {last === undefined ? null : (
                <p>
                  <Badge tone={toneOf(last.state)}>{asking.states[last.state] ?? last.state}</Badge> {last.answer}{' '}
                  {last.askedAt === null ? null : <span class="hint">{asking.by(last.askedBy.replace(/@.*/, ''), ago(last.askedAt, Math.max(now, last.askedAt)))}</span>}
                </p>
              )}
              <Trouble message={changing.trouble(kind)} />
            </div>
          );
        })}
        <Trouble message={trouble} />
      </div>
    </details>
  );
}
