/** This file draws what stands around a ticket: other tickets of the same person or device, and their loans. */
import type { JSX } from 'preact';

import type { TicketView } from '../../contracts';
import { ago, dayText } from '../moments';
import { Press } from '../parts';
import { WORDING, wordFor } from '../wording';
import { TICKETS } from '../wording/tickets';

interface AroundProps {
  readonly view: TicketView;
  readonly now: number;
  open(ticket: string): void;
}

export function Around({ view: { others, loans }, now, open }: AroundProps): JSX.Element {
  return (
    <>
      {others.length === 0 ? null : (
        <details class="fold">
          <summary>
            {TICKETS.others} ({others.length})
          </summary>
          <ul class="list plain">
            {others.map(({ ticket, how, category, state, openedAt }) => (
              <li key={ticket}>
                <span class="row">
                  <Press label={ticket} working="" kind="quiet" busy={false} name={TICKETS.openIt(ticket)} onPress={() => open(ticket)} />
                  <span>{wordFor(WORDING.categories, category)}</span>
                </span>
                <span class="hint">
                  {[wordFor(TICKETS.how, how), wordFor(WORDING.states, state), openedAt === null ? '' : ago(openedAt, now)].filter((part) => part !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {loans.length === 0 ? null : (
        <details class="fold">
          <summary>
            {TICKETS.loans} ({loans.length})
          </summary>
          <ul class="list plain">
            {loans.map(({ loan, assetTag, holder, state, outAt, inAt, dueOn }) => (
              <li key={loan}>
                <span>
                  {assetTag} · <bdi>{holder}</bdi>
                </span>
                <span class="hint">
                  {wordFor(TICKETS.loanStates, state)} {inAt === null ? (outAt === null ? '' : ago(outAt, now)) : ago(inAt, now)}
                  {state === 'out' && dueOn !== null ? ` · ${dayText(dueOn)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
