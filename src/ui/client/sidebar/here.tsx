/** This file says who else has the ticket open, so that two do not answer at once. */
import type { JSX } from 'preact';

import { TICKETS } from '../wording/tickets';
import { nameOf } from './names';

export function HereToo({ others }: { readonly others: readonly string[] }): JSX.Element {
  return (
    <div role="status" class="here">
      {others.length === 0 ? null : <p class="notice fresh">{TICKETS.hereToo(others.map(nameOf).join(', '), others.length)}</p>}
    </div>
  );
}
