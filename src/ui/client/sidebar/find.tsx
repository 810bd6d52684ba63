/** This file draws the box on top: type or scan a number, press Enter. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

import { Press, Trouble } from '../parts';
import { WORDING } from '../wording';
import type { OpenTicket } from './use-ticket';

const { sidebar } = WORDING;

/** `blocked` while a change is under way, whose answer belongs to the ticket on screen. */
export function Find({ open, blocked }: { readonly open: OpenTicket; readonly blocked: boolean }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    open.find(field.current?.value.trim() ?? '');
    // The next scan replaces the number instead of being typed after it.
    field.current?.select();
  };
  return (
    <form class="find" role="search" onSubmit={submit}>
      <div class="row spread">
        <label for="find">{sidebar.findLabel}</label>
        <Press label={sidebar.refresh} working={sidebar.refresh} kind="quiet" busy={open.refreshing} blocked={blocked} onPress={open.refresh} />
      </div>
      <div class="row field">
        <input
          id="find"
          ref={field}
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="find-hint"
          onFocus={() => field.current?.select()}
        />
        <Press label={sidebar.find} working={sidebar.finding} busy={open.finding} blocked={blocked} />
      </div>
      <p class="hint" id="find-hint">
        {sidebar.findHint}
      </p>
      <Trouble message={open.trouble} />
    </form>
  );
}
