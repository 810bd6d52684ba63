/** This file draws what was done just now, the newest on top, with the last action to be taken back. */
import type { JSX } from 'preact';

import { clockTime } from '../../moments';
import { Badge, Press } from '../../parts';
import { DEVICES } from '../../wording/loans';
import type { Counter } from './counter';
import type { Session } from './session';

export function Recent({ state, session, now }: { readonly state: Counter; readonly session: Session; readonly now: number }): JSX.Element | null {
  if (state.lines.length === 0) return null;
  return (
    <section class="card recent" aria-labelledby="recent">
      <h2 id="recent">{DEVICES.recent}</h2>
      <ol>
        {state.lines.map((line) => (
          <li key={line.id}>
            <Badge tone={line.tone}>{line.word}</Badge>
            <span class="what" dir="auto">
              {line.text}
              {line.at === 0 ? null : <span class="soft"> {clockTime(line.at, now)}</span>}
            </span>
            {line.undo === null ? null : (
              <Press label={DEVICES.undo} working={DEVICES.undoing} kind="plain" busy={false} blocked={state.waiting > 0} name={`${DEVICES.undo}: ${line.text}`} onPress={() => session.undo(line)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
