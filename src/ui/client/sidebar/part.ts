/** This file says what a place of the sidebar beside tickets is handed. */
import type { JSX } from 'preact';

import type { Server } from '../call';

export interface SidebarPartProps {
  readonly server: Server;
  /** Whether the place is in front now; one that is not leaves the sheet and the keyboard alone. */
  readonly shown: boolean;
}

export interface SidebarPart {
  readonly id: string;
  readonly label: string;
  Part(props: SidebarPartProps): JSX.Element;
}
