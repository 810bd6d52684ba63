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

/** Plain buttons that say which one is current: each can be reached by the Tab key, which in so short a bar is quickest. */
export function PlaceBar({ name, places, open, choose }: BarProps): JSX.Element {
  return (
    <nav class="places" aria-label={name}>
      {places.map((place) => (
        <button key={place.id} type="button" aria-current={place.id === open ? 'page' : undefined} onClick={() => choose(place.id)}>
          {place.label}
        </button>
      ))}
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
