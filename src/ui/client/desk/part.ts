/** This file says what a page of the desk beside its first one is handed. */
import type { JSX } from 'preact';

import type { Server } from '../call';

export interface DeskPartProps {
  readonly server: Server;
  /** The server's clock, epoch milliseconds, moving on by itself. */
  readonly now: number;
  /** Why this visitor may not change anything, null where they may. */
  readonly reason: string | null;
  /** Tells everybody who listens what has happened. */
  say(text: string): void;
}

export interface DeskPart {
  readonly id: string;
  readonly label: string;
  Part(props: DeskPartProps): JSX.Element;
}
