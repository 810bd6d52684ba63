/** This file lets a page have several places side by side: a bar to choose by, and all of them kept, so that nothing typed is lost. */
import type { ComponentChildren, JSX } from 'preact';

export interface Place {
  readonly id: string;
  readonly label: string;
}

interface BarProps {
  readonly name: string;
  readonly places: readonly Place[];
  readonly open: string;
  choose(id: string): void;
}

/** One stop for the Tab key, which a toolbar tells readers of screens: the arrow keys, Home and End move along the bar, Enter opens (WAI-ARIA practices, roving tabindex). */
export function PlaceBar({ name, places, open, choose }: BarProps): JSX.Element {
  const move = (event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : null;
    if (at < 0 || to === null) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  };
  return (
    <nav class="places" aria-label={name} onKeyDown={move}>
      <div role="toolbar" aria-label={name}>
        {places.map((place) => (
          <button key={place.id} type="button" aria-current={place.id === open ? 'page' : undefined} tabIndex={place.id === open ? 0 : -1} onClick={() => choose(place.id)}>
            {place.label}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** A place that was opened once stays as it was left; one that never was is not drawn, so that it asks the server nothing. */
export function Kept({ open, visited, children }: { readonly open: boolean; readonly visited: boolean; readonly children: ComponentChildren }): JSX.Element | null {
  return visited || open ? (
    <div class="kept" hidden={!open}>
      {children}
    </div>
  ) : null;
}
