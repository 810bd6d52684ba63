/** This file draws what the last look found: how many differences of each kind, and what was left out. */
import type { JSX } from 'preact';

import type { ConsoleLook } from '../../../contracts/console';
import { ago } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { CONSOLE_WORDING } from '../../wording/console';
import type { OpenConsole } from './use-console';

const { look: words, field: fieldName } = CONSOLE_WORDING;

interface Props {
  readonly open: OpenConsole;
  readonly now: number;
  readonly reason: string | null;
  say(text: string): void;
}

function Fields({ look }: { readonly look: ConsoleLook }): JSX.Element {
  const most = Math.max(1, ...look.fields.map(({ count }) => count));
  return (
    <ul class="list plain differences">
      {look.fields.map(({ field, count, on }) => (
        <li key={field}>
          <div class="row spread">
            <span>
              {fieldName(field)} {on ? null : <Badge tone="quiet">{words.off}</Badge>}
            </span>
            <strong>{count.toLocaleString()}</strong>
          </div>
          <meter class={on ? 'bar' : 'bar faint'} min={0} max={most} value={count} aria-label={fieldName(field)} />
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ look }: { readonly look: ConsoleLook }): JSX.Element | null {
  if (look.leftOut === 0) return null;
  const more = look.leftOut - look.told.length;
  return (
    <details class="fold">
      <summary>{words.leftOut(look.leftOut)}</summary>
      <ul class="list plain">
        {look.told.map(({ serial, why }) => (
          <li key={`${serial} ${why}`}>
            <span>
              <strong class="code">{serial}</strong>: {why}
            </span>
          </li>
        ))}
        {more > 0 ? <li class="soft">{words.moreLeftOut(more)}</li> : null}
      </ul>
    </details>
  );
}

export function Look({ open, now, reason, say }: Props): JSX.Element | null {
  const { view, changing } = open;
  if (view === null) return null;
  const { look } = view;
  const press = (): void =>
    changing.run('look', 'console.look', {}, (next) => {
      open.took(next);
      say(words.done(next.look?.planned ?? 0));
    });
  return (
    <section class="card" aria-labelledby="console-look">
      <h2 id="console-look">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {look === null ? (
        <p>{words.never}</p>
      ) : (
        <>
          <p>
            {words.looked(ago(look.at, now), look.devices)} {look.fields.every(({ count }) => count === 0) ? words.none : ''}
          </p>
          <Fields look={look} />
          {look.fields.some(({ on, count }) => !on && count > 0) ? <p class="hint">{words.offHint}</p> : null}
          {look.waiting > 0 ? <p class="notice waiting">{words.waiting(look.waiting)}</p> : null}
          <LeftOut look={look} />
        </>
      )}
      {view.looking && changing.busy !== 'look' ? <p class="notice waiting">{words.still}</p> : null}
      <div class="row">
        <Press label={words.button} working={words.working} busy={changing.busy === 'look'} blocked={changing.busy !== null} reason={reason} onPress={press} />
      </div>
      <StillWorking busy={changing.busy === 'look'} />
      <Trouble message={changing.trouble('look')} />
    </section>
  );
}
