/**
 * This file draws the box that takes one code after another, typed or scanned. A wedge scanner types the code and presses Enter, at
 * once again for the next one; so the box is empty and has the keyboard again before anything is asked of the server.
 */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Press } from '../parts';

export interface ScanBoxProps {
  /** Names the field within the page. */
  readonly id: string;
  readonly label: string;
  readonly hint: ComponentChildren;
  readonly button: string;
  /** What the button says while codes are worked on; more may be scanned meanwhile. */
  readonly working: string;
  readonly busy: boolean;
  /** Whether its place is in front: then it takes the keyboard. */
  readonly shown: boolean;
  /** One code, without the blanks around it; never empty. */
  scanned(text: string): void;
}

export function ScanBox({ id, label, hint, button, working, busy, shown, scanned }: ScanBoxProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // Before the next event: a scanner types at once after somebody chose what to do, and waits for no painting.
  useLayoutEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const input = field.current;
    if (input === null) return;
    const text = input.value.trim();
    input.value = '';
    input.focus();
    if (text !== '') scanned(text);
  };
  return (
    <form class="scan stack" role="search" onSubmit={submit}>
      <label for={id}>{label}</label>
      <div class="row field">
        <input id={id} ref={field} type="text" enterkeyhint="go" autocomplete="off" autocapitalize="off" spellcheck={false} dir="auto" aria-describedby={`${id}-hint`} />
        <Press label={button} working={button} kind="main" busy={false} />
      </div>
      <p class="hint" id={`${id}-hint`}>
        {busy ? (
          <>
            <span class="spinner" aria-hidden="true" /> {working}
          </>
        ) : (
          hint
        )}
      </p>
    </form>
  );
}
