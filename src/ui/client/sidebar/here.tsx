/** This file says who else has the ticket open, so that two do not answer at once. It reads no sheet. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Server } from '../call';
import { TICKETS } from '../wording/tickets';
import { nameOf } from './names';

/** Twice within the time for which the script remembers who is there. */
const AGAIN_MS = 30_000;

export function HereToo({ server, ticket }: { readonly server: Server; readonly ticket: string }): JSX.Element {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    let over = false;
    const say = (): void => {
      if (document.hidden) return;
      void server.call('tickets.here', { ticket }).then((heard) => {
        if (!over && heard.ok) setOthers(heard.value);
      });
    };
    say();
    const timer = setInterval(say, AGAIN_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [server, ticket]);
  return <div role="status">{others.length === 0 ? null : <p class="notice fresh">{TICKETS.hereToo(others.map(nameOf).join(', '))}</p>}</div>;
}
