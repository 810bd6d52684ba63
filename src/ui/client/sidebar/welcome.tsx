/** This file greets whoever opens the sidebar for the first time, in three lines, and never again. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { Press } from '../parts';
import { WELCOME } from '../wording/home';

/** The attribute of the document by which the server says that it is the first time. */
const isFirst = (): boolean => document.documentElement.hasAttribute('data-first');

export function Welcome(): JSX.Element | null {
  const [open, setOpen] = useState(isFirst);
  if (!open) return null;
  return (
    <section class="card notice fresh" aria-labelledby="welcome">
      <h2 id="welcome">{WELCOME.title}</h2>
      <ul class="list plain">
        {WELCOME.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Press label={WELCOME.fine} working="" kind="plain" busy={false} onPress={() => setOpen(false)} />
    </section>
  );
}
